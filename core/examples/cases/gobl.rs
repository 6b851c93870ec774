//! `inv-tax-case/1`: documents of GOBL, in its two models of rounding.
//!
//! Due dates are a matter of payment terms; what has been paid and what is left to pay is compared.

use orderwell::{
    Adjustment, Amount, Calculation, Currency, Document, DocumentLine, LineNo, Percent, Quantity, Rounding,
    RoundingMode, Tax, TaxCategory, TaxId, TaxInclusion, TaxRate, TaxSettlement, TaxSubtotal, UnitPrice, calculate,
};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};

/// One document.
pub(crate) fn gobl(case: &Value) -> Fallible<Verdict> {
    let expected = &case["expected"];
    let mut taxes = Taxes { included: text(&case["prices_include"]), known: Vec::new() };
    let goods = calculate(&document(case, Wanted::Goods, &mut taxes)?)?;
    let asked = calculate(&document(case, Wanted::Asked, &mut taxes)?)?;
    let document = document(case, Wanted::Taxed, &mut taxes)?;
    let calculation = calculate(&document)?;
    let mut faults = Faults::default();
    for (index, line) in rows(&expected["lines"]).iter().enumerate() {
        let got = calculation.lines.get(index).ok_or("a line is missing")?;
        faults.same(&format!("sum of line {}", got.line), goods.lines[index].net, &line["sum"])?;
        faults.same(&format!("total of line {}", got.line), got.gross.unwrap_or(got.net), &line["total"])?;
        faults.only(line, &["sum", "total"]);
    }
    for line in rows(&case["lines"]) {
        faults.only(line, &["quantity", "unit_price", "unit", "taxes", "discounts", "charges"]);
    }
    compare_totals(&calculation, &asked, &expected["totals"], &mut faults)?;
    compare_taxes(&calculation, &taxes, &expected["taxes"], &mut faults)?;
    compare_due(document, case, &mut faults)?;
    faults.only(expected, &["lines", "totals", "taxes", "due_dates"]);
    let about = ["schema", "source", "id", "features", "document_type", "country", "issue_date", "currency_decimals"];
    let read =
        ["currency", "rounding_model", "prices_include", "lines", "discounts", "charges", "advances", "rounding"];
    faults.only(case, &[&about[..], &read[..], &["due_dates", "expected"]].concat());
    Ok(faults.verdict())
}

/// Which figures a calculation is to give.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Quantity times price.
    Goods,
    /// What is asked for, as prices are.
    Asked,
    Taxed,
}

fn document(case: &Value, wanted: Wanted, taxes: &mut Taxes) -> Fallible<Document> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(rows(&case["lines"])) {
        let quantity: Quantity = figure(&line["quantity"])?;
        let mut made = DocumentLine::new(LineNo::new(number)?, quantity, figure(&line["unit_price"])?);
        if wanted != Wanted::Goods {
            made = made.with_allowances(adjustments(&line["discounts"], wanted, taxes, Of::Line)?);
            made = made.with_charges(adjustments(&line["charges"], wanted, taxes, Of::Line)?);
        }
        let ids = if wanted == Wanted::Taxed { taxes.ids(&line["taxes"])? } else { Vec::new() };
        lines.push(if ids.is_empty() { made.with_tax(untaxed()) } else { made.with_taxes(ids) });
    }
    let decimals = case["currency_decimals"].as_u64().map(u32::try_from).transpose()?;
    let mut document = Document::new(Currency::new(text(&case["currency"]))?, lines)
        .with_minor_units(decimals)
        .with_rounding(rounding(case)?)
        .with_payable_rounding(optional::<Amount>(&case["rounding"])?);
    if wanted != Wanted::Goods {
        document = document
            .with_allowances(adjustments(&case["discounts"], wanted, taxes, Of::Document)?)
            .with_charges(adjustments(&case["charges"], wanted, taxes, Of::Document)?);
    }
    Ok(document.with_taxes(taxes.known.iter().map(|known| known.tax.clone()).collect::<Vec<_>>()))
}

fn rounding(case: &Value) -> Fallible<Rounding> {
    Ok(match text(&case["rounding_model"]) {
        "precise" => Rounding::gobl_precise(),
        "currency" => Rounding::gobl_currency(),
        model => return Err(format!("the rounding model `{model}` is not known").into()),
    })
}

fn untaxed() -> TaxRate {
    TaxRate::new(TaxCategory::OutsideScope)
}

/// What an allowance or charge belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    Line,
    Document,
}

/// A percentage has the last word over an amount that GOBL has computed from it.
fn adjustments(list: &Value, wanted: Wanted, taxes: &mut Taxes, of: Of) -> Fallible<Vec<Adjustment>> {
    let mut made = Vec::new();
    for value in rows(list) {
        let adjustment = if value["percent"].is_string() {
            Adjustment::default()
                .with_percent(percent(&value["percent"])?)
                .with_base(optional::<Amount>(&value["base"])?)
        } else if value["rate"].is_string() {
            let quantity = optional::<Quantity>(&value["quantity"])?;
            Adjustment::default().with_per_unit(figure::<UnitPrice>(&value["rate"])?).with_quantity(quantity)
        } else {
            Adjustment::default().with_amount(figure::<Amount>(&value["amount"])?)
        };
        let ids = if wanted == Wanted::Taxed { taxes.ids(&value["taxes"])? } else { Vec::new() };
        made.push(match (of, ids.is_empty()) {
            (Of::Line, _) => adjustment,
            (Of::Document, true) => adjustment.with_tax(untaxed()),
            (Of::Document, false) => adjustment.with_taxes(ids),
        });
    }
    Ok(made)
}

/// `25%` and `25.0%` are one percentage.
fn percent(value: &Value) -> Fallible<Percent> {
    let written = text(value);
    Ok(written.strip_suffix('%').ok_or_else(|| format!("`{written}` is no percentage"))?.parse()?)
}

/// What tells one tax of GOBL from another: each is a tax of the document.
struct Known {
    category: String,
    tax: Tax,
    said: Value,
}

struct Taxes<'a> {
    /// The category that prices include.
    included: &'a str,
    known: Vec<Known>,
}

impl Taxes<'_> {
    fn ids(&mut self, list: &Value) -> Fallible<Vec<TaxId>> {
        rows(list).iter().map(|value| self.id(value)).collect()
    }

    fn id(&mut self, value: &Value) -> Fallible<TaxId> {
        let mut said = value.clone();
        let rate = if value["percent"].is_string() { Some(percent(&value["percent"])?) } else { None };
        if let Some(rate) = rate {
            said["percent"] = rate.to_string().into();
            // Keys that lead to the same percentage are one rate.
            said["key"] = Value::Null;
        }
        if let Some(known) = self.known.iter().find(|known| known.said == said) {
            return Ok(known.tax.tax_id.clone());
        }
        let category = text(&value["category"]).to_string();
        let settlement = match (value["retained"] == true, value["informative"] == true) {
            (true, _) => TaxSettlement::Retained,
            (_, true) => TaxSettlement::Informative,
            _ => TaxSettlement::Added,
        };
        let included = category == self.included && settlement == TaxSettlement::Added;
        let surcharge = if value["surcharge"].is_string() { Some(percent(&value["surcharge"])?) } else { None };
        let tax = Tax::new(format!("tax-{}", self.known.len() + 1).parse()?)
            .with_rate(rate.unwrap_or_default())
            .with_surcharge(surcharge)
            .with_settlement(settlement)
            .with_inclusion(if included { TaxInclusion::Included } else { TaxInclusion::Excluded });
        let tax_id = tax.tax_id.clone();
        self.known.push(Known { category, tax, said });
        Ok(tax_id)
    }

    fn of(&self, subtotal: &TaxSubtotal) -> Option<&Known> {
        self.known.iter().find(|known| Some(&known.tax.tax_id) == subtotal.tax_id.as_ref())
    }
}

fn compare_totals(
    calculation: &Calculation,
    asked: &Calculation,
    expected: &Value,
    faults: &mut Faults,
) -> Fallible<()> {
    let totals = &calculation.totals;
    for (name, got) in [
        ("sum", asked.totals.line_net_sum),
        ("discount", asked.totals.allowance_total),
        ("charge", asked.totals.charge_total),
        ("tax_included", asked.totals.net.minus(totals.net)?),
        ("total", totals.net),
        ("tax", totals.tax),
        ("total_with_tax", totals.gross),
        ("payable", totals.payable()?),
    ] {
        faults.same(name, got, &expected[name])?;
    }
    for (name, got) in [("retained_tax", totals.retained), ("rounding", totals.payable_rounding)] {
        if let Some(got) = got.or(if expected[name].is_null() { None } else { Some(Amount::default()) }) {
            faults.same(name, got, &expected[name])?;
        }
    }
    let known = ["sum", "discount", "charge", "tax_included", "total", "tax", "total_with_tax", "payable"];
    faults.only(expected, &[&known[..], &["retained_tax", "rounding", "advance", "due"]].concat());
    Ok(())
}

/// Compares the taxes rate by rate and category by category. GOBL prints no rate that ends at nothing.
fn compare_taxes(calculation: &Calculation, taxes: &Taxes<'_>, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let row = |category: &str, rate: &str, base: Amount, tax: Amount, surcharge: Amount| {
        let shown = [base, tax, surcharge].map(|amount| amount.to_decimal().normalize().to_string());
        format!("{category} {rate}: {} and {} on {}", shown[1], shown[2], shown[0])
    };
    let printed = |base: Amount, tax: Amount| !base.is_zero() || !tax.is_zero();
    let mut got = Vec::new();
    for subtotal in &calculation.totals.taxes {
        let Some(known) = taxes.of(subtotal) else { continue };
        let surcharge = subtotal.surcharge.unwrap_or_default();
        let tax = subtotal.tax.minus(surcharge)?;
        if printed(subtotal.taxable, tax) {
            got.push(row(&known.category, text(&known.said["percent"]), subtotal.taxable, tax, surcharge));
        }
    }
    let mut stated = Vec::new();
    let (mut added, mut retained) = (Vec::new(), Vec::new());
    for category in rows(expected) {
        let name = text(&category["category"]);
        let whole = amount(&category["amount"])?.plus(amount(&category["surcharge"])?)?.to_decimal();
        match (category["retained"] == true, category["informative"] == true) {
            (true, _) => retained.push(whole),
            (_, true) => {}
            _ => added.push(whole),
        }
        for rate in rows(&category["rates"]) {
            let told = if rate["percent"].is_string() { percent(&rate["percent"])?.to_string() } else { String::new() };
            let (base, tax) = (amount(&rate["base"])?, amount(&rate["amount"])?);
            if printed(base, tax) {
                stated.push(row(name, &told, base, tax, amount(&rate["surcharge_amount"])?));
            }
            faults.only(rate, &["base", "percent", "amount", "surcharge_amount", "key", "country"]);
        }
        faults.only(category, &["category", "amount", "surcharge", "retained", "informative", "rates"]);
    }
    got.sort();
    stated.sort();
    faults.equal("taxes", &got.join(", "), &stated.join(", "));
    let totals = &calculation.totals;
    for (name, got, stated) in [("added", Some(totals.tax), added), ("retained", totals.retained, retained)] {
        let got = got.unwrap_or_default().to_decimal();
        let sum: Decimal = stated.iter().sum();
        // Categories are rounded apart, and so is their sum.
        let most = if stated.len() > 1 { Decimal::new(5, 3) * Decimal::from(stated.len() + 1) } else { Decimal::ZERO };
        if (got - sum).abs() > most {
            faults.note(format!("all taxes {name} are {got}, the categories {sum}"));
        }
    }
    Ok(())
}

fn amount(value: &Value) -> Fallible<Amount> {
    Ok(optional(value)?.unwrap_or_default())
}

/// Compares what has been paid and what is left to pay. An advance of a percentage is that of what is payable.
fn compare_due(document: Document, case: &Value, faults: &mut Faults) -> Fallible<()> {
    let payable = calculate(&document)?.totals.payable()?;
    let mut prepaid = payable.minus(payable)?;
    for advance in rows(&case["advances"]) {
        prepaid = prepaid.plus(match advance["percent"].is_string() {
            true => payable.percent(percent(&advance["percent"])?, RoundingMode::HalfAwayFromZero)?,
            false => amount(&advance["amount"])?,
        })?;
    }
    let totals = calculate(&document.with_prepaid(prepaid))?.totals;
    let expected = &case["expected"]["totals"];
    faults.same("advance", totals.prepaid.unwrap_or_default(), &expected["advance"])?;
    faults.same("due", totals.payable()?, &expected["due"])
}
