//! `inv-taxcalc/1`: the tax computation of Odoo: one price, whole documents, discounts and down payments.

use orderwell::{Amount, PriceBasis, RoundingLevel, Tax, TaxId, Totals, adapt_price, calculate};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, rows, text};

mod given;
mod groups;
mod parts;

use given::{Given, Priced, definitions, names};
use groups::compare_summary;

/// One vector.
pub(crate) fn odoo(case: &Value) -> Fallible<Verdict> {
    let mut faults = Faults::default();
    match text(&case["kind"]) {
        "line" => line(&case["in"], &case["expected"], &mut faults)?,
        "document" => {
            let given = Given::read(&case["in"])?;
            compare_summary(&given.totals(&given.lines)?, &given, &case["expected"], &mut faults)?;
        }
        "global_discount" => parts::global_discount(&case["in"], &case["expected"], &mut faults)?,
        "down_payment" => parts::down_payment(&case["in"], &case["expected"], &mut faults)?,
        "adapt_price" => adapted(&case["in"], &case["expected"], &mut faults)?,
        kind => return Err(format!("the kind `{kind}` is not known").into()),
    }
    Ok(faults.verdict())
}

/// Places at which figures are compared that Odoo shows unrounded.
const SHOWN: u32 = 6;

/// One price and its taxes.
fn line(input: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let left_out: Vec<&str> = rows(&input["excluded_taxes"]).iter().map(text).collect();
    let chosen = rows(&input["taxes"]).iter().filter(|tax| !left_out.contains(&text(&tax["id"])));
    let chosen = Value::Array(chosen.cloned().collect());
    let mut given = Given::one_line(input, &chosen)?;
    let unrounded = given.rounding.level == RoundingLevel::TaxGroup;
    if unrounded {
        given.places = 8;
    }
    let totals = given.totals(&given.lines)?;
    let compare = |name: &str, got: Decimal, expected: &Value, faults: &mut Faults| -> Fallible<()> {
        let places = if unrounded { SHOWN } else { given.places };
        let got = got.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
        faults.equal(name, &got.normalize(), &text(expected).parse::<Decimal>()?.normalize());
        Ok(())
    };
    compare("total_excluded", totals.net.to_decimal(), &expected["total_excluded"], faults)?;
    compare("total_included", groups::total(&totals)?, &expected["total_included"], faults)?;
    let mut got: Vec<(Decimal, Decimal)> = Vec::new();
    for tax_id in given.lines[0].unfolded(&given.taxes) {
        let subtotal = totals.taxes.iter().find(|subtotal| subtotal.tax_id.as_ref() == Some(&tax_id));
        let subtotal = subtotal.ok_or("a tax is missing")?;
        let base = subtotal.taxable.to_decimal();
        match subtotal.distributed.as_slice() {
            [] => got.push((base, groups::signed(subtotal)?.to_decimal())),
            parts => got.extend(parts.iter().map(|part| (base, part.to_decimal()))),
        }
    }
    faults.equal("number of taxes", &got.len(), &rows(&expected["taxes"]).len());
    for ((base, tax), expected) in got.into_iter().zip(rows(&expected["taxes"])) {
        compare("base of a tax", base, &expected["base"], faults)?;
        compare("a tax", tax, &expected["tax"], faults)?;
        faults.only(expected, &["base", "tax"]);
    }
    faults.only(expected, &["total_excluded", "total_included", "taxes"]);
    faults.only(input, &["taxes", "unit_price", "quantity", "rounding_step", "rounding_method", "excluded_taxes"]);
    Ok(())
}

/// The price under other taxes.
fn adapted(input: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let mut taxes: Vec<Tax> = Vec::new();
    let (from, to) = (&input["original_taxes"], &input["new_taxes"]);
    definitions(from, &mut taxes)?;
    definitions(to, &mut taxes)?;
    let price = adapt_price(figure(&input["unit_price"])?, PriceBasis::Net, &taxes, &names(from)?, &names(to)?)?;
    faults.same("unit_price", price, &expected["unit_price"])?;
    faults.only(expected, &["unit_price"]);
    faults.only(input, &["unit_price", "original_taxes", "new_taxes"]);
    Ok(())
}

/// Does Odoo leave a price what it is because one of its taxes is not in it?
pub(crate) fn partly_on_top(case: &Value) -> bool {
    case["kind"] == "adapt_price" && rows(&case["in"]["original_taxes"]).iter().any(|tax| tax["price_included"] != true)
}

/// A down payment of a stated amount, told in two currencies.
pub(crate) fn stated_in_two_currencies(case: &Value) -> bool {
    let told = !parts::is_empty(&case["expected"]) && text(&case["in"]["rate"]) != "1";
    told && case["kind"] == "down_payment" && case["in"]["amount_type"] == "fixed"
}

/// The document that a case is about, with figures of so many places.
fn at_places(case: &Value, places: u32) -> Fallible<Totals> {
    let mut given = Given::read(&case["in"])?;
    given.places = places;
    Ok(calculate(&given.document(&given.lines)?)?.totals)
}

/// Where a document is rounded globally: does a figure that is printed differ from the unrounded one?
fn differs_from_unrounded(case: &Value, figures: impl Fn(&Totals) -> Vec<Option<Amount>>) -> bool {
    let whole = ["document", "global_discount", "down_payment"].contains(&text(&case["kind"]));
    let cents = |amount: Option<Amount>| {
        amount.map(|amount| amount.to_decimal().round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
    };
    let shown = |places| -> Fallible<Vec<Option<Decimal>>> {
        Ok(figures(&at_places(case, places)?).into_iter().map(cents).collect())
    };
    let both = shown(2).and_then(|printed| Ok((printed, shown(8)?)));
    whole
        && !parts::is_empty(&case["expected"])
        && case["in"]["rounding_method"] == "globally"
        && both.is_ok_and(|(printed, exact)| printed != exact)
}

/// Taxes in the price whose rounded figures do not sum, with the rounded net amount, to what is asked for.
pub(crate) fn parts_miss_the_price(case: &Value) -> bool {
    differs_from_unrounded(case, |totals| vec![Some(totals.net)])
}

/// A tax on taxes: they are rounded, and their sum is not what is taxed before anything is rounded.
pub(crate) fn taxed_as_printed(case: &Value) -> bool {
    differs_from_unrounded(case, |totals| totals.taxes.iter().map(|tax| Some(tax.taxable)).collect())
}

/// Figures that are not the same in the second currency when they are rounded before they are converted.
pub(crate) fn rounded_before_converted(case: &Value) -> bool {
    differs_from_unrounded(case, |totals| {
        let net = totals.accounting.as_ref().map(|told| told.net);
        totals.taxes.iter().map(|tax| tax.tax_accounting).chain([net]).collect()
    })
}

/// A price that is less than its net amount and the taxes that are said to be in it.
pub(crate) fn contradicts_itself(case: &Value) -> bool {
    let (input, expected) = (&case["in"], &case["expected"]);
    let number = |value: &Value| text(value).parse::<Decimal>().unwrap_or_default();
    let included = |tax: &Value| tax["price_included"] == true && tax["distribution_percent"].is_null();
    let (taxes, stated) = (rows(&input["taxes"]), rows(&expected["taxes"]));
    let inside = taxes.iter().zip(stated).filter(|(tax, _)| included(tax)).map(|(_, stated)| number(&stated["tax"]));
    let asked = number(&input["unit_price"]) * number(&input["quantity"]);
    let all = number(&expected["total_excluded"]) + inside.sum::<Decimal>();
    case["kind"] == "line"
        && taxes.len() == stated.len()
        && taxes.iter().any(included)
        && (all - asked).abs() >= Decimal::ONE
}

/// The names of what a line has, groups replaced by their members.
fn unfolded(names: &[TaxId], taxes: &[Tax]) -> Vec<TaxId> {
    let members = |name: &TaxId| taxes.iter().find(|tax| tax.tax_id == *name).map(|tax| tax.members.as_slice());
    let mut all = Vec::new();
    for name in names {
        match members(name) {
            None | Some([]) => all.push(name.clone()),
            Some(members) => all.extend(unfolded(members, taxes)),
        }
    }
    all
}

impl Priced {
    fn unfolded(&self, taxes: &[Tax]) -> Vec<TaxId> {
        unfolded(&self.taxes, taxes)
    }
}
