//! `inv-case/1` and `inv-order/1`: whole documents after EN 16931, and Peppol orders with stated totals.

use orderwell::{
    Adjustment, Amount, Currency, Document, DocumentLine, LineNo, Percent, Problem, Quantity, TaxCategory, TaxRate,
    UnitPrice, calculate,
};
use serde_json::Value;

use crate::Verdict;

/// Digits as the cases write them (`64.`, `25.00`) in the library's form.
fn digits(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    Some(text.strip_suffix('.').unwrap_or(text).to_string())
}

fn figure<T: std::str::FromStr<Err = Problem>>(value: &Value) -> Result<T, String> {
    let text = digits(value).ok_or_else(|| format!("{value} is no figure"))?;
    text.parse().map_err(|problem: Problem| format!("{text}: {problem}"))
}

fn optional<T: std::str::FromStr<Err = Problem>>(value: &Value) -> Result<Option<T>, String> {
    if value.is_null() { Ok(None) } else { figure(value).map(Some) }
}

fn tax(value: &Value) -> Result<TaxRate, String> {
    let code = value["tax_category"].as_str().unwrap_or("O");
    let category = TaxCategory::ALL.iter().copied().find(|category| category.as_str() == code);
    let category = category.ok_or_else(|| format!("{code} is no tax category"))?;
    Ok(TaxRate::new(category).with_rate(optional::<Percent>(&value["tax_rate"])?.unwrap_or_default()))
}

/// Allowances and charges by their stated amounts; a document's say how they are taxed.
fn adjustments(list: &Value, of_document: bool) -> Result<Vec<Adjustment>, String> {
    let one = |value: &Value| {
        let adjustment = Adjustment::default().with_amount(figure::<Amount>(&value["amount"])?);
        let states_tax = of_document && value["tax_category"].is_string();
        Ok(if states_tax { adjustment.with_tax(tax(value)?) } else { adjustment })
    };
    list.as_array().map_or(&[][..], Vec::as_slice).iter().map(one).collect()
}

fn document(case: &Value, nets_given: bool) -> Result<Document, String> {
    let currency =
        Currency::new(case["currency"].as_str().unwrap_or_default()).map_err(|problem| problem.to_string())?;
    let mut lines = Vec::new();
    for (index, line) in case["lines"].as_array().map_or(&[][..], Vec::as_slice).iter().enumerate() {
        let number =
            LineNo::new(u32::try_from(index + 1).unwrap_or(u32::MAX)).map_err(|problem| problem.to_string())?;
        let tax = tax(line)?;
        lines.push(if nets_given {
            let net: UnitPrice = figure(&line["expected"]["net_amount"])?;
            DocumentLine::new(number, Quantity::ONE, net, tax)
        } else {
            DocumentLine::new(number, figure(&line["quantity"])?, figure(&line["unit_price"])?, tax)
                .with_base_quantity(optional::<Quantity>(&line["price_base_quantity"])?)
                .with_allowances(adjustments(&line["allowances"], false)?)
                .with_charges(adjustments(&line["charges"], false)?)
        });
    }
    let minor_units = case["amount_decimals"].as_u64().and_then(|decimals| u32::try_from(decimals).ok());
    Ok(Document::new(currency, lines)
        .with_allowances(adjustments(&case["allowances"], true)?)
        .with_charges(adjustments(&case["charges"], true)?)
        .with_minor_units(minor_units)
        .with_prepaid(optional::<Amount>(&case["prepaid"])?)
        .with_payable_rounding(optional::<Amount>(&case["payable_rounding"])?))
}

/// Compares a figure with what is expected of it, when anything is.
fn compare(name: &str, got: Amount, expected: &Value, faults: &mut Vec<String>) {
    match optional::<Amount>(expected) {
        Ok(Some(expected)) if expected != got => faults.push(format!("{name} is {got}, expected {expected}")),
        Ok(_) => {}
        Err(why) => faults.push(format!("{name}: {why}")),
    }
}

fn verdict(faults: &[String]) -> Verdict {
    if faults.is_empty() { Verdict::Passed } else { Verdict::Failed(faults.join("; ")) }
}

/// The taxes expected of each category and rate: several stated subtotals of one are added up.
fn compare_subtotals(totals: &orderwell::Totals, expected: &Value, faults: &mut Vec<String>) -> Result<(), String> {
    let stated = expected.as_array().map_or(&[][..], Vec::as_slice);
    for subtotal in &totals.taxes {
        let mut sums = [Amount::default(); 2];
        for one in stated {
            let same_rate = optional::<Percent>(&one["rate"])?.unwrap_or_default() == subtotal.rate;
            if one["category"].as_str() == Some(subtotal.category.as_str()) && same_rate {
                for (sum, name) in sums.iter_mut().zip(["taxable", "tax"]) {
                    let more = optional::<Amount>(&one[name])?.unwrap_or_default();
                    *sum = sum.plus(more).map_err(|problem| problem.to_string())?;
                }
            }
        }
        if sums != [subtotal.taxable, subtotal.tax] {
            let (category, rate) = (subtotal.category, subtotal.rate);
            faults.push(format!(
                "{category} {rate}: {} and {}, expected {} and {}",
                subtotal.taxable, subtotal.tax, sums[0], sums[1]
            ));
        }
    }
    for one in stated {
        let rate = optional::<Percent>(&one["rate"])?.unwrap_or_default();
        let known = |subtotal: &&orderwell::TaxSubtotal| {
            Some(subtotal.category.as_str()) == one["category"].as_str() && subtotal.rate == rate
        };
        let nothing = optional::<Amount>(&one["taxable"])?.unwrap_or_default().is_zero();
        if !nothing && totals.taxes.iter().find(known).is_none() {
            faults.push(format!("no subtotal for {} {rate}", one["category"]));
        }
    }
    Ok(())
}

/// One invoice or credit note.
pub(crate) fn en(case: &Value) -> Verdict {
    if !case["expected"]["tax_total_accounting"].is_null() {
        return Verdict::NotYet("the tax total in a second currency, of «Every cent»");
    }
    let totals_only = case["checks"] == "totals";
    judge(case, &case["expected"], totals_only, "net_amount").unwrap_or_else(Verdict::Failed)
}

/// One order or order change.
pub(crate) fn order(case: &Value) -> Verdict {
    let stated = &case["stated"];
    judge(stated, &stated["totals"], false, "").unwrap_or_else(Verdict::Failed)
}

fn judge(case: &Value, expected: &Value, nets_given: bool, line_expected: &str) -> Result<Verdict, String> {
    let document = document(case, nets_given)?;
    let calculation = calculate(&document).map_err(|rejection| rejection.to_string())?;
    let totals = &calculation.totals;
    let mut faults = Vec::new();
    for (line, net) in case["lines"].as_array().map_or(&[][..], Vec::as_slice).iter().zip(&calculation.lines) {
        let stated = if line_expected.is_empty() { &line["net_amount"] } else { &line["expected"][line_expected] };
        compare(&format!("net of line {}", net.line), net.net, stated, &mut faults);
    }
    compare("line_net_sum", totals.line_net_sum, &expected["line_net_sum"], &mut faults);
    compare("allowance_total", totals.allowance_total, &expected["allowance_total"], &mut faults);
    compare("charge_total", totals.charge_total, &expected["charge_total"], &mut faults);
    compare("tax_exclusive", totals.net, &expected["tax_exclusive"], &mut faults);
    compare("tax_total", totals.tax, &expected["tax_total"], &mut faults);
    compare("tax_inclusive", totals.gross, &expected["tax_inclusive"], &mut faults);
    compare("payable", totals.payable().map_err(|problem| problem.to_string())?, &expected["payable"], &mut faults);
    if expected["tax_subtotals"].is_array() {
        compare_subtotals(totals, &expected["tax_subtotals"], &mut faults)?;
    }
    Ok(verdict(&faults))
}
