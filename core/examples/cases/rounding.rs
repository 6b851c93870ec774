//! `rounding`: the totals of a few lines in a named mode.

use orderwell::{
    Adjustment, Currency, Document, DocumentLine, LineNo, Percent, PriceBasis, Quantity, Rounding, RoundingLevel,
    RoundingMode, TaxCategory, TaxRate, calculate,
};
use serde_json::Value;

use crate::read::{Fallible, Faults, Verdict, figure, optional, rows, text};

/// Totals of a document in a named mode.
pub(crate) fn rounding(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let prices = match text(&given["prices"]) {
        "net" => PriceBasis::Net,
        "gross" => PriceBasis::Gross,
        prices => return Err(format!("prices of the kind `{prices}` are not known").into()),
    };
    // Rounding once means that the amounts of lines are not rounded either.
    let (level, extra_places) = match text(&given["mode"]) {
        "round_once" => (RoundingLevel::Document, Some(10)),
        "round_per_line" => (RoundingLevel::Line, None),
        mode => return Err(format!("the mode `{mode}` is not known").into()),
    };
    let mode = match text(&given["half"]) {
        "up" => RoundingMode::HalfAwayFromZero,
        "even" => RoundingMode::HalfEven,
        "down" => RoundingMode::HalfTowardsZero,
        half => return Err(format!("the rounding of halves `{half}` is not known").into()),
    };
    let places = given["currency_places"].as_u64().map(u32::try_from).transpose()?;
    let document = Document::new(Currency::new("EUR")?, lines(&given["lines"])?)
        .with_rounding(Rounding::default().with_level(level).with_mode(mode).with_extra_places(extra_places))
        .with_prices(prices)
        .with_minor_units(places);
    let totals = calculate(&document)?.totals;
    let mut faults = Faults::default();
    faults.only(given, &["lines", "prices", "mode", "half", "currency_places"]);
    faults.only(then, &["net", "tax", "gross"]);
    faults.same("net", totals.net, &then["net"])?;
    faults.same("tax", totals.tax, &then["tax"])?;
    faults.same("gross", totals.gross, &then["gross"])?;
    Ok(faults.verdict())
}

fn lines(given: &Value) -> Fallible<Vec<DocumentLine>> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(rows(given)) {
        let rate = TaxRate::new(TaxCategory::Standard).with_rate(figure::<Percent>(&line["rate"])?);
        let (quantity, price) = if line["amount"].is_string() {
            (Quantity::ONE, figure(&line["amount"])?)
        } else {
            (figure(&line["qty"])?, figure(&line["unit"])?)
        };
        let discount = optional::<Percent>(&line["discount_pct"])?;
        let line = DocumentLine::new(LineNo::new(number)?, quantity, price).with_tax(rate);
        lines.push(line.with_allowances(
            discount.into_iter().map(|percent| Adjustment::default().with_percent(percent)).collect::<Vec<_>>(),
        ));
    }
    Ok(lines)
}
