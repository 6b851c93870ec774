//! `inv-case/1` and `inv-order/1`: whole documents after EN 16931, and Peppol orders with stated totals.

use orderwell::{
    Adjustment, Amount, Calculation, Currency, Document, DocumentLine, Exchange, ExchangeRate, LineNo, Percent,
    Quantity, RuleTolerance, TaxCategory, TaxRate, TaxSubtotal, Totals, calculate,
};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};
use crate::rules;

/// One invoice or credit note.
pub(crate) fn en(case: &Value) -> Fallible<Verdict> {
    let expected = &case["expected"];
    let nets_given = match text(&case["checks"]) {
        "full" => false,
        "totals" => true,
        checks => return Err(format!("the checks `{checks}` are not known").into()),
    };
    let figures = Stated { lines: &case["lines"], whole: case, settlement: case, nets_given };
    let calculation = calculate(&figures.document()?)?;
    let mut faults = Faults::default();
    for (line, stated) in calculation.lines.iter().zip(rows(&case["lines"])) {
        faults.same(&format!("net of line {}", line.line), line.net, &stated["expected"]["net_amount"])?;
    }
    compare_totals(&calculation, expected, &mut faults)?;
    compare_subtotals(&calculation.totals, &expected["tax_subtotals"], &mut faults)?;
    let known = ["line_net_sum", "allowance_total", "charge_total", "tax_exclusive", "tax_inclusive", "payable"];
    faults.only(expected, &[&known[..], &["tax_total", "tax_total_accounting", "tax_subtotals"]].concat());
    compare_accounting(&figures, case, &calculation, &mut faults)?;
    // What was rounded to whole units keeps the rules within the official tolerance only; all else does to the cent.
    let whole = case["amount_decimals"] == 0;
    let tolerance = if whole { RuleTolerance::official() } else { RuleTolerance::exact() };
    let broken = rules::sample(case, tolerance)?;
    if !broken.is_empty() {
        faults.note(format!("as stated, it breaks {broken:?}"));
    }
    Ok(faults.verdict())
}

/// Compares the tax in the accounting currency.
///
/// A case states no rate, so what it says is that one rate leads from its tax to the figure: a rate of few digits is
/// looked for with which the library states the figure: each tax converted and rounded by itself, and their sum, which
/// is also the converted total. Where no rate does, the case fails.
fn compare_accounting(
    figures: &Stated<'_>,
    case: &Value,
    calculation: &Calculation,
    faults: &mut Faults,
) -> Fallible<()> {
    let (stated, tax) = (&case["expected"]["tax_total_accounting"], calculation.totals.tax.to_decimal());
    let Some(told) = optional::<Amount>(stated)? else { return Ok(()) };
    let currency = Currency::new(text(&case["tax_currency"]))?;
    let round = |value: Decimal, places| value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    let exact = if tax.is_zero() { Decimal::ONE } else { told.to_decimal() / tax };
    let mut nearest = String::from("no rate");
    for rate in (0..=10).map(|digits| round(exact, digits)) {
        let leads = round(tax * rate, currency.minor_units().into()) == told.to_decimal();
        if !leads || rate <= Decimal::ZERO {
            continue;
        }
        let exchange = Exchange::new(currency, ExchangeRate::new(rate)?, "2026-01-01".parse()?);
        let totals = calculate(&figures.document()?.with_exchange(exchange))?.totals;
        let got = totals.accounting.ok_or("it is not told")?.tax;
        if got == told {
            return faults.same("tax_total_accounting", got, stated);
        }
        nearest = format!("{got} at {rate}");
    }
    faults.note(format!("tax_total_accounting is {nearest}, expected {told}"));
    Ok(())
}

/// One order or order change: its totals follow from its lines.
pub(crate) fn order(case: &Value) -> Fallible<Verdict> {
    let stated = &case["stated"];
    let figures = Stated { lines: &stated["lines"], whole: stated, settlement: &stated["totals"], nets_given: false };
    let calculation = calculate(&figures.document()?)?;
    let mut faults = Faults::default();
    for (line, stated) in calculation.lines.iter().zip(rows(&stated["lines"])) {
        faults.same(&format!("net of line {}", line.line), line.net, &stated["net_amount"])?;
    }
    compare_totals(&calculation, &stated["totals"], &mut faults)?;
    let known = ["line_net_sum", "allowance_total", "charge_total", "tax_exclusive", "tax_inclusive", "payable"];
    faults.only(&stated["totals"], &[&known[..], &["tax_total", "prepaid", "payable_rounding"]].concat());
    Ok(faults.verdict())
}

/// Where the inputs of a document stand.
struct Stated<'a> {
    lines: &'a Value,
    /// Who holds currency, allowances and charges.
    whole: &'a Value,
    /// Who holds what was paid before and the rounding of what is due.
    settlement: &'a Value,
    /// Are the net amounts of the lines inputs, because they do not follow from quantity and price?
    nets_given: bool,
}

impl Stated<'_> {
    fn document(&self) -> Fallible<Document> {
        let mut lines = Vec::new();
        for (number, line) in (1..).zip(rows(self.lines)) {
            let (number, tax) = (LineNo::new(number)?, tax(line)?);
            lines.push(if self.nets_given {
                DocumentLine::new(number, Quantity::ONE, figure(&line["expected"]["net_amount"])?).with_tax(tax)
            } else {
                DocumentLine::new(number, figure(&line["quantity"])?, figure(&line["unit_price"])?)
                    .with_tax(tax)
                    .with_base_quantity(optional::<Quantity>(&line["price_base_quantity"])?)
                    .with_allowances(adjustments(&line["allowances"])?)
                    .with_charges(adjustments(&line["charges"])?)
            });
        }
        let places = self.whole["amount_decimals"].as_u64().map(u32::try_from).transpose()?;
        Ok(Document::new(Currency::new(text(&self.whole["currency"]))?, lines)
            .with_allowances(adjustments(&self.whole["allowances"])?)
            .with_charges(adjustments(&self.whole["charges"])?)
            .with_minor_units(places)
            .with_prepaid(optional::<Amount>(&self.settlement["prepaid"])?)
            .with_payable_rounding(optional::<Amount>(&self.settlement["payable_rounding"])?))
    }
}

/// Category and rate; an order need not state them, and then nothing is taxed.
fn tax(value: &Value) -> Fallible<TaxRate> {
    let code = value["tax_category"].as_str().unwrap_or("O");
    let category = TaxCategory::ALL.iter().copied().find(|category| category.as_str() == code);
    let category = category.ok_or_else(|| format!("`{code}` is no tax category"))?;
    Ok(TaxRate::new(category).with_rate(optional::<Percent>(&value["tax_rate"])?.unwrap_or_default()))
}

/// Allowances and charges. Where amount, percentage and base are all stated, the amount has the last
/// word: some samples state a percentage that does not lead to it.
fn adjustments(list: &Value) -> Fallible<Vec<Adjustment>> {
    let one = |value: &Value| {
        let adjustment = Adjustment::default().with_amount(figure::<Amount>(&value["amount"])?);
        Ok(if value["tax_category"].is_string() { adjustment.with_tax(tax(value)?) } else { adjustment })
    };
    rows(list).iter().map(one).collect()
}

fn compare_totals(calculation: &Calculation, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let totals = &calculation.totals;
    let payable = totals.payable()?;
    for (name, got) in [
        ("line_net_sum", totals.line_net_sum),
        ("allowance_total", totals.allowance_total),
        ("charge_total", totals.charge_total),
        ("tax_exclusive", totals.net),
        ("tax_total", totals.tax),
        ("tax_inclusive", totals.gross),
        ("payable", payable),
    ] {
        faults.same(name, got, &expected[name])?;
    }
    Ok(())
}

/// Compares the tax by category and rate: several stated subtotals of one are added up.
fn compare_subtotals(totals: &Totals, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let mut stated: Vec<TaxSubtotal> = Vec::new();
    for one in rows(expected) {
        let TaxRate { category, rate, .. } = tax(&serde_json::json!({
            "tax_category": one["category"], "tax_rate": one["rate"],
        }))?;
        let (taxable, tax) =
            (optional(&one["taxable"])?.unwrap_or_default(), optional(&one["tax"])?.unwrap_or_default());
        match stated.iter_mut().find(|sum| (sum.category, sum.rate) == (Some(category), rate)) {
            Some(sum) => (sum.taxable, sum.tax) = (sum.taxable.plus(taxable)?, sum.tax.plus(tax)?),
            None => stated.push(TaxSubtotal::new(rate, taxable, tax).with_category(category)),
        }
    }
    // Reasons of exemption are no figures, and no input of the cases leads to them.
    stated.sort_by_key(|subtotal| (subtotal.category, subtotal.rate));
    let listed = |subtotals: &[TaxSubtotal]| {
        let line = |subtotal: &TaxSubtotal| {
            let TaxSubtotal { category, rate, taxable, tax, .. } = subtotal;
            // Amounts are equal when their values are, whatever places a sample writes.
            format!(
                "{} {rate}: {} on {}",
                category.map_or("", TaxCategory::as_str),
                tax.to_decimal().normalize(),
                taxable.to_decimal().normalize()
            )
        };
        subtotals.iter().map(line).collect::<Vec<_>>().join(", ")
    };
    faults.equal("tax", &listed(&totals.taxes), &listed(&stated));
    Ok(())
}
