//! What a vector of Odoo gives, in the library's own nouns.

use orderwell::{
    Adjustment, Amount, CashDifference, CashRounding, Currency, Document, DocumentLine, Exchange, ExchangeDirection,
    LineNo, Percent, Quantity, Rounding, RoundingLevel, RoundingMode, Tax, TaxBase, TaxCategory, TaxEffect, TaxId,
    TaxInclusion, TaxKind, TaxRate, TaxSettlement, Totals, UnitPrice, calculate,
};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::read::{Fallible, figure, optional, rows, text};

/// One line.
#[derive(Clone)]
pub(super) struct Priced {
    pub(super) unit_price: UnitPrice,
    pub(super) quantity: Quantity,
    pub(super) discount: Option<Percent>,
    pub(super) taxes: Vec<TaxId>,
}

/// A document.
pub(super) struct Given {
    pub(super) lines: Vec<Priced>,
    pub(super) taxes: Vec<Tax>,
    /// The group under which a tax is reported, when a vector says so.
    pub(super) reported: Vec<(TaxId, Option<String>)>,
    pub(super) rounding: Rounding,
    pub(super) places: u32,
    cash: Option<CashRounding>,
    exchange: Option<Exchange>,
}

impl Given {
    pub(super) fn read(input: &Value) -> Fallible<Self> {
        let (mut lines, mut taxes, mut reported) = (Vec::new(), Vec::new(), Vec::new());
        for line in rows(&input["lines"]) {
            definitions(&line["taxes"], &mut taxes)?;
            for tax in rows(&line["taxes"]) {
                let row = (text(&tax["id"]).parse()?, tax["report_group"].as_str().map(str::to_string));
                if !reported.contains(&row) {
                    reported.push(row);
                }
            }
            lines.push(Priced {
                unit_price: figure(&line["unit_price"])?,
                quantity: figure(&line["quantity"])?,
                discount: optional(&line["discount_percent"])?,
                taxes: names(&line["taxes"])?,
            });
        }
        let places = places(&input["currency_rounding_step"])?;
        let rounding = rounding(&input["rounding_method"])?;
        let (cash, exchange) = (cash(&input["cash_rounding"])?, exchange(input)?);
        Ok(Self { lines, taxes, reported, rounding, places, cash, exchange })
    }

    /// The document of one price.
    pub(super) fn one_line(input: &Value, chosen: &Value) -> Fallible<Self> {
        let mut taxes = Vec::new();
        definitions(chosen, &mut taxes)?;
        let line = Priced {
            unit_price: figure(&input["unit_price"])?,
            quantity: figure(&input["quantity"])?,
            discount: None,
            taxes: names(chosen)?,
        };
        let (places, rounding) = (places(&input["rounding_step"])?, rounding(&input["rounding_method"])?);
        Ok(Self { lines: vec![line], taxes, reported: Vec::new(), rounding, places, cash: None, exchange: None })
    }

    pub(super) fn document(&self, lines: &[Priced]) -> Fallible<Document> {
        let mut made = Vec::new();
        for (number, line) in (1..).zip(lines) {
            let document_line = DocumentLine::new(LineNo::new(number)?, line.quantity, line.unit_price);
            let document_line = if line.taxes.is_empty() {
                document_line.with_tax(TaxRate::new(TaxCategory::OutsideScope))
            } else {
                document_line.with_taxes(line.taxes.clone())
            };
            let discount = line.discount.map(|percent| Adjustment::default().with_percent(percent));
            made.push(document_line.with_allowances(discount.into_iter().collect::<Vec<_>>()));
        }
        Ok(Document::new(Currency::new("EUR")?, made)
            .with_taxes(self.taxes.clone())
            .with_minor_units(self.places)
            .with_rounding(self.rounding.with_cash(self.cash))
            .with_exchange(self.exchange))
    }

    /// The totals of some lines. Odoo converts where it rounds: line by line at the level of lines, where each line is
    /// a document of its own, and the whole otherwise.
    pub(super) fn totals(&self, lines: &[Priced]) -> Fallible<Totals> {
        if self.rounding.level != RoundingLevel::Line || self.cash.is_some() || lines.is_empty() {
            return Ok(calculate(&self.document(lines)?)?.totals);
        }
        let mut sum: Option<Totals> = None;
        for line in lines {
            let own = calculate(&self.document(std::slice::from_ref(line))?)?.totals;
            sum = Some(match sum {
                None => own,
                Some(sum) => sum.plus(&own)?,
            });
        }
        Ok(sum.ok_or("a document without lines")?)
    }
}

/// The names of some taxes, as a line lists them.
pub(super) fn names(list: &Value) -> Fallible<Vec<TaxId>> {
    rows(list).iter().map(|tax| Ok(text(&tax["id"]).parse()?)).collect()
}

/// Adds the taxes that are not known yet, those of groups too.
pub(super) fn definitions(list: &Value, taxes: &mut Vec<Tax>) -> Fallible<()> {
    for value in rows(list) {
        let inner = value.as_object().into_iter().flatten().find(|(_, field)| field[0].is_object());
        if let Some((_, members)) = inner {
            definitions(members, taxes)?;
        }
        let tax = definition(value, inner.map(|(_, members)| members))?;
        match taxes.iter().find(|known| known.tax_id == tax.tax_id) {
            Some(known) if *known != tax => return Err(format!("two taxes are called `{}`", tax.tax_id).into()),
            Some(_) => {}
            None => taxes.push(tax),
        }
    }
    Ok(())
}

fn definition(value: &Value, members: Option<&Value>) -> Fallible<Tax> {
    let tax = Tax::new(text(&value["id"]).parse()?);
    let said = |name: &str| value[name] == true;
    let mut parts: Vec<Percent> = Vec::new();
    for part in rows(&value["distribution_percent"]) {
        parts.push(figure(part)?);
    }
    let percent = || figure::<Percent>(&value["amount"]);
    let tax = match text(&value["type"]) {
        // What a negative tax takes off is what the buyer retains.
        "percent" if percent()?.is_negative() => {
            if said("price_included") || said("affects_base_of_subsequent") {
                return Err("a tax that is retained is in no price and in no base".into());
            }
            let rate = text(&value["amount"]).trim_start_matches('-').parse::<Percent>()?;
            tax.with_rate(rate).with_settlement(TaxSettlement::Retained)
        }
        "percent" => tax.with_rate(percent()?),
        "division" => tax.with_kind(TaxKind::Division).with_rate(percent()?),
        "fixed" => tax.with_kind(TaxKind::Fixed).with_per_unit(figure::<UnitPrice>(&value["amount"])?),
        "group" => return Ok(tax.with_kind(TaxKind::Group).with_members(names(members.unwrap_or(&Value::Null))?)),
        kind => return Err(format!("a tax of the kind `{kind}` is not known").into()),
    };
    Ok(tax
        .with_inclusion(if said("price_included") { TaxInclusion::Included } else { TaxInclusion::Excluded })
        .with_effect(if said("affects_base_of_subsequent") { TaxEffect::BaseOfSubsequent } else { TaxEffect::OwnOnly })
        .with_base(if said("base_not_affected_by_previous") {
            TaxBase::UnaffectedByPrevious
        } else {
            TaxBase::AffectedByPrevious
        })
        .with_distribution(parts))
}

fn rounding(method: &Value) -> Fallible<Rounding> {
    match text(method) {
        "per_line" => Ok(Rounding::odoo_per_line()),
        "globally" => Ok(Rounding::odoo_globally()),
        method => Err(format!("the rounding method `{method}` is not known").into()),
    }
}

fn places(step: &Value) -> Fallible<u32> {
    let step: Decimal = text(step).parse()?;
    let step = step.normalize();
    if step.mantissa() == 1 { Ok(step.scale()) } else { Err(format!("steps of {step} are no decimal places").into()) }
}

fn cash(value: &Value) -> Fallible<Option<CashRounding>> {
    if value.is_null() {
        return Ok(None);
    }
    let mode = text(&value["rounding_method"]);
    let mode = RoundingMode::named(mode).ok_or_else(|| format!("the cash rounding `{mode}` is not known"))?;
    let difference = match text(&value["strategy"]) {
        "biggest_tax" => CashDifference::BiggestTax,
        "add_invoice_line" => CashDifference::OwnLine,
        strategy => return Err(format!("the strategy `{strategy}` is not known").into()),
    };
    let step = figure::<Amount>(&value["rounding"])?;
    Ok(Some(CashRounding::new(step).with_mode(mode).with_difference(difference)))
}

/// So much of the document's currency for one unit of the company's; a rate of one means one currency.
fn exchange(input: &Value) -> Fallible<Option<Exchange>> {
    if text(&input["rate"]) == "1" {
        return Ok(None);
    }
    let currency = match places(&input["company_currency_rounding_step"])? {
        0 => "JPY",
        2 => "USD",
        3 => "KWD",
        places => return Err(format!("no currency with {places} places is known").into()),
    };
    let exchange = Exchange::new(Currency::new(currency)?, figure(&input["rate"])?, "2026-01-01".parse()?);
    Ok(Some(exchange.with_direction(ExchangeDirection::Divide)))
}
