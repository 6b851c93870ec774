//! `inv-cart/1`: carts of Medusa, whose figures are never rounded: here they have eight decimal places.

use orderwell::{
    Adjustment, Amount, Currency, Document, DocumentLine, LineNo, Quantity, Rounding, Tax, TaxCategory, TaxId,
    TaxInclusion, TaxRate, Totals, UnitPrice, calculate,
};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};

const PLACES: u32 = 8;

/// Places at which figures are compared: sums of several have lost the last ones.
const SHOWN: u32 = 6;

/// One cart or order.
pub(crate) fn medusa(case: &Value) -> Fallible<Verdict> {
    let (given, expected) = (&case["in"], &case["expected"]);
    let mut faults = Faults::default();
    faults.only(given, &["items", "shipping_methods"]);
    let (items, shipping) = (rows(&given["items"]), rows(&given["shipping_methods"]));
    for (name, list) in [("items", items), ("shipping_methods", shipping)] {
        for (index, (item, expected)) in list.iter().zip(rows(&expected[name])).enumerate() {
            compare_item(&format!("{name} {index}"), item, expected, &mut faults)?;
        }
        faults.equal(&format!("number of {name}"), &list.len(), &rows(&expected[name]).len());
    }
    let all: Vec<&Value> = items.iter().chain(shipping).collect();
    compare_prices(&["", "original_"], "", &all, expected, &mut faults)?;
    compare_prices(&["item_", "original_item_"], "", &items.iter().collect::<Vec<_>>(), expected, &mut faults)?;
    let methods = shipping.iter().collect::<Vec<_>>();
    compare_prices(&["shipping_", "original_shipping_"], "", &methods, expected, &mut faults)?;
    compare_progress("", &items.iter().collect::<Vec<_>>(), expected, &mut faults)?;
    let mut known = vec!["items".to_string(), "shipping_methods".to_string()];
    for prefix in ["", "original_", "item_", "original_item_", "shipping_", "original_shipping_", "discount_"] {
        known.extend(["total", "subtotal", "tax_total"].map(|name| format!("{prefix}{name}")));
    }
    known.extend(PROGRESS.iter().map(|(_, name)| (*name).to_string()));
    faults.only(expected, &known.iter().map(String::as_str).collect::<Vec<_>>());
    Ok(faults.verdict())
}

/// How far an item has come, and the total of what has.
const PROGRESS: &[(&str, &str)] = &[
    ("fulfilled_quantity", "fulfilled_total"),
    ("shipped_quantity", "shipped_total"),
    ("return_requested_quantity", "return_requested_total"),
    ("return_received_quantity", "return_received_total"),
    ("return_dismissed_quantity", "return_dismissed_total"),
    ("written_off_quantity", "write_off_total"),
];

/// What of the adjustments of an item counts.
#[derive(Clone, Copy)]
enum Counts {
    None,
    All,
    Only(usize),
}

fn quantity(item: &Value) -> Fallible<Quantity> {
    Ok(optional(&item["quantity"])?.unwrap_or(Quantity::ONE))
}

/// Lines for so much of an item: an adjustment that is told as its price is told is an allowance, any other a line of its own.
fn lines(item: &Value, part: Option<Quantity>, counts: Counts, made: &mut Vec<DocumentLine>) -> Fallible<()> {
    let whole = quantity(item)?;
    let part = part.unwrap_or(whole);
    let gross = item["is_tax_inclusive"] == true;
    let price: UnitPrice = figure(if item["unit_price"].is_string() { &item["unit_price"] } else { &item["amount"] })?;
    let (mut allowances, mut others) = (Vec::new(), Vec::new());
    for (index, adjustment) in rows(&item["adjustments"]).iter().enumerate() {
        if matches!(counts, Counts::None) || matches!(counts, Counts::Only(only) if only != index) {
            continue;
        }
        let a_unit = figure::<UnitPrice>(&adjustment["amount"])?.to_decimal() / whole.to_decimal();
        let own_basis = adjustment["is_tax_inclusive"].as_bool().unwrap_or(false);
        if own_basis == gross {
            allowances.push(Adjustment::default().with_per_unit(UnitPrice::new(
                a_unit.round_dp_with_strategy(10, RoundingStrategy::MidpointAwayFromZero),
            )?));
        } else {
            others.push((
                UnitPrice::new(-a_unit.round_dp_with_strategy(10, RoundingStrategy::MidpointAwayFromZero))?,
                own_basis,
            ));
        }
    }
    let mut put = |price: UnitPrice, gross: bool, allowances: Vec<Adjustment>| -> Fallible<()> {
        let line = DocumentLine::new(LineNo::new(u32::try_from(made.len() + 1)?)?, part, price);
        let taxes = tax_ids(item, gross)?;
        let line = if taxes.is_empty() {
            line.with_tax(TaxRate::new(TaxCategory::OutsideScope))
        } else {
            line.with_taxes(taxes)
        };
        made.push(line.with_allowances(allowances));
        Ok(())
    };
    put(price, gross, allowances)?;
    others.into_iter().try_for_each(|(price, gross)| put(price, gross, Vec::new()))
}

/// The taxes of an item, in its price or on top, by place and rate.
fn tax_ids(item: &Value, gross: bool) -> Fallible<Vec<TaxId>> {
    let side = if gross { "in" } else { "on" };
    let one = |(index, line): (usize, &Value)| Ok(format!("{side}-{index}-{}", text(&line["rate"])).parse()?);
    rows(&item["tax_lines"]).iter().enumerate().map(one).collect()
}

/// The unrounded totals of so much of some items.
fn totals(items: &[&Value], part: Option<Quantity>, counts: Counts) -> Fallible<Totals> {
    let (mut made, mut taxes) = (Vec::new(), Vec::<Tax>::new());
    for item in items {
        lines(item, part, counts, &mut made)?;
        for (gross, inclusion) in [(true, TaxInclusion::Included), (false, TaxInclusion::Excluded)] {
            for (tax_id, line) in tax_ids(item, gross)?.into_iter().zip(rows(&item["tax_lines"])) {
                if !taxes.iter().any(|tax| tax.tax_id == tax_id) {
                    let rate = figure::<orderwell::Percent>(&line["rate"])?;
                    taxes.push(Tax::new(tax_id).with_rate(rate).with_inclusion(inclusion));
                }
            }
        }
    }
    let document = Document::new(Currency::new("EUR")?, made).with_taxes(taxes).with_minor_units(PLACES);
    Ok(calculate(&document.with_rounding(Rounding::default().with_extra_places(10_u32)))?.totals)
}

fn same(name: &str, got: Amount, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    if !expected.is_null() {
        let expected: Decimal = text(expected).parse()?;
        let shown =
            |value: Decimal| value.round_dp_with_strategy(SHOWN, RoundingStrategy::MidpointAwayFromZero).normalize();
        faults.equal(name, &shown(got.to_decimal()), &shown(expected));
    }
    Ok(())
}

/// Compares totals with and without adjustments, and their differences.
fn compare_prices(
    prefixes: &[&str; 2],
    of: &str,
    items: &[&Value],
    expected: &Value,
    faults: &mut Faults,
) -> Fallible<()> {
    let (whole, before) = (totals(items, None, Counts::All)?, totals(items, None, Counts::None)?);
    let [now, original] = prefixes;
    let mut rows = vec![
        (format!("{now}total"), whole.gross),
        (format!("{now}tax_total"), whole.tax),
        (format!("{now}subtotal"), before.net),
        (format!("{original}total"), before.gross),
        (format!("{original}tax_total"), before.tax),
        (format!("{original}subtotal"), before.net),
    ];
    if now.is_empty() {
        rows.push(("discount_total".into(), before.gross.minus(whole.gross)?));
        rows.push(("discount_subtotal".into(), before.net.minus(whole.net)?));
        rows.push(("discount_tax_total".into(), before.tax.minus(whole.tax)?));
    }
    for (name, got) in rows {
        same(&format!("{of}{name}"), got, &expected[name.as_str()], faults)?;
    }
    Ok(())
}

fn compare_progress(of: &str, items: &[&Value], expected: &Value, faults: &mut Faults) -> Fallible<()> {
    for (counter, name) in PROGRESS {
        let mut sum = Amount::default();
        for item in items.iter().filter(|item| item["detail"][*counter].is_string()) {
            sum = sum.plus(totals(&[*item], Some(figure(&item["detail"][*counter])?), Counts::All)?.gross)?;
        }
        same(&format!("{of}{name}"), sum, &expected[*name], faults)?;
    }
    Ok(())
}

fn compare_item(of: &str, item: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let of = format!("{of}: ");
    compare_prices(&["", "original_"], &of, &[item], expected, faults)?;
    compare_progress(&of, &[item], expected, faults)?;
    let (now, before) = (totals(&[item], None, Counts::All)?, totals(&[item], None, Counts::None)?);
    for (index, line) in rows(&expected["tax_lines"]).iter().enumerate() {
        let tax = |totals: &Totals| -> Fallible<Amount> {
            let own = |id: &TaxId| id.as_str().split('-').nth(1) == Some(index.to_string().as_str());
            let taxes = totals.taxes.iter().filter(|tax| tax.tax_id.as_ref().is_some_and(own));
            Ok(taxes.map(|tax| tax.tax).try_fold(Amount::default(), Amount::plus)?)
        };
        same(&format!("{of}total of tax {index}"), tax(&now)?, &line["total"], faults)?;
        same(&format!("{of}subtotal of tax {index}"), tax(&before)?, &line["subtotal"], faults)?;
        faults.only(line, &["rate", "total", "subtotal", "code", "name"]);
    }
    for (index, line) in rows(&expected["adjustments"]).iter().enumerate() {
        let with = totals(&[item], None, Counts::Only(index))?;
        same(&format!("{of}total of adjustment {index}"), before.gross.minus(with.gross)?, &line["total"], faults)?;
        same(&format!("{of}subtotal of adjustment {index}"), before.net.minus(with.net)?, &line["subtotal"], faults)?;
        faults.only(line, &["amount", "total", "subtotal", "is_tax_inclusive", "code"]);
    }
    compare_refundable(&of, item, expected, faults)?;
    let given = ["unit_price", "amount", "quantity", "detail", "is_tax_inclusive", "tax_lines", "adjustments"];
    faults.only(item, &given);
    let derived = ["subtotal", "total", "tax_total", "original_total", "original_subtotal", "original_tax_total"];
    let discounts = ["discount_total", "discount_subtotal", "discount_tax_total"];
    let progress: Vec<&str> = PROGRESS.iter().map(|(_, name)| *name).collect();
    let refunds = ["refundable_total", "refundable_total_per_unit"];
    faults.only(expected, &[&given[..], &derived, &discounts, &progress, &refunds].concat());
    Ok(())
}

/// What may be paid back: the total of what was ordered and neither asked back, come back nor written off.
fn compare_refundable(of: &str, item: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    if expected["refundable_total"].is_null() {
        return Ok(());
    }
    let mut left = quantity(item)?;
    for (counter, _) in PROGRESS.iter().skip(2) {
        left = left.minus(optional(&item["detail"][*counter])?.unwrap_or(Quantity::ZERO))?;
    }
    let nothing = !left.is_positive();
    let left = if nothing { Quantity::ZERO } else { left };
    let total = totals(&[item], Some(left), Counts::All)?.gross;
    same(&format!("{of}refundable_total"), total, &expected["refundable_total"], faults)?;
    let one = if nothing { Quantity::ZERO } else { Quantity::ONE };
    let a_unit = totals(&[item], Some(one), Counts::All)?.gross;
    same(&format!("{of}refundable_total_per_unit"), a_unit, &expected["refundable_total_per_unit"], faults)
}
