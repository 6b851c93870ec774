//! Text for a person's eyes.

use orderwell::{Kpis, Problem};

/// A table with a header, columns aligned; figures (all but the first column) to the right.
pub(crate) fn table(header: &[&str], rows: &[Vec<String>]) {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([header[column].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let shown = cells.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        println!("    {}", shown.collect::<Vec<_>>().join("  ").trim_end());
    };
    line(header.to_vec());
    line(widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().iter().map(String::as_str).collect());
    for row in rows {
        line(row.iter().map(String::as_str).collect());
    }
}

/// A problem as a person reads it: where, what, and whether to try again.
pub(crate) fn problem(problem: &Problem) {
    let again = if problem.retry { "can succeed later" } else { "will be refused again" };
    println!("    {} at {}", problem.code, problem.path);
    println!("        {} ({again})", problem.detail);
}

/// 1239855.35 → 1,239,855.35
pub(crate) fn grouped(figure: impl std::fmt::Display) -> String {
    let text = figure.to_string();
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        let rest = whole.len() - index;
        if index > 0 && rest % 3 == 0 && digit.is_ascii_digit() && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    fraction.map_or(grouped.clone(), |fraction| format!("{grouped}.{fraction}"))
}

/// A figure with two places, or a dash where there is nothing to count.
fn two_places(figure: Option<rust_decimal::Decimal>, unit: &str) -> String {
    figure.map_or("–".into(), |figure| format!("{figure:.2}{unit}"))
}

/// The key figures.
pub(crate) fn kpis(kpis: &Kpis) {
    let percent = |rate: Option<orderwell::Percent>| two_places(rate.map(orderwell::Percent::to_decimal), " %");
    let days = |mean: Option<orderwell::Quantity>| two_places(mean.map(orderwell::Quantity::to_decimal), " days");
    let value = kpis.average_order_value.map_or("–".into(), |value| format!("{} {}", grouped(value), kpis.currency));
    let row = |name: &str, figure: String, how: &str| vec![format!("{name:<22} {how}"), figure];
    table(
        &["key figure", ""],
        &[
            row("order cycle time", days(kpis.order_cycle_days), "order date to last shipment, mean"),
            row("fulfilment rate", percent(kpis.fulfilment_rate), "orders shipped whole, of those placed"),
            row("fill rate", percent(kpis.fill_rate), "units shipped, of those ordered"),
            row("on-time rate", percent(kpis.on_time_rate), "shipped whole by the required date"),
            row("average order value", value, "goods after line allowances, without tax"),
            row("days to payment", days(kpis.days_to_payment), "invoice date to last payment, mean"),
        ],
    );
}
