//! The terms in words, and as structured lines.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::request::{Figures, PaymentNote, ScheduleRequest};
use super::result::{EarlyPayment, ScheduledInstalment};
use crate::id::Text;
use crate::money::Scaled;
use crate::problem::{Code, Problem, Rejection};

/// More instalments than these are told by their count, so that the note stays short.
const TOLD_ONE_BY_ONE: usize = 12;

/// The text of BT-20.
pub(super) fn note(
    request: &ScheduleRequest,
    figures: &Figures,
    instalments: &[ScheduledInstalment],
    early_payments: &[EarlyPayment],
) -> Result<Text, Rejection> {
    let structured = request.note == PaymentNote::Xrechnung;
    let mut lines = match &request.terms.description {
        Some(description) => alloc::vec![description.as_str().to_string()],
        None => words(request, instalments, if structured { &[] } else { early_payments }),
    };
    if structured {
        lines.extend(structured_lines(figures, early_payments)?);
    }
    Text::new(&lines.join("\n")).map_err(|problem| problem.within("description").within("terms").into())
}

/// Short sentences, one a line.
fn words(
    request: &ScheduleRequest,
    instalments: &[ScheduledInstalment],
    early_payments: &[EarlyPayment],
) -> Vec<String> {
    let currency = request.currency;
    let mut lines = match instalments {
        [one] => alloc::vec![format!("Due on {}.", one.due_on)],
        many if many.len() > TOLD_ONE_BY_ONE => {
            let last = many.iter().map(|one| one.due_on).max();
            let last = last.map_or_else(String::new, |date| format!(", the last due on {date}"));
            alloc::vec![format!("In {} instalments{last}.", many.len())]
        }
        many => many.iter().map(|one| format!("{} {currency} due on {}.", one.amount, one.due_on)).collect(),
    };
    for early in early_payments {
        let (percent, until, amount) = (early.percent, early.until, early.amount);
        lines.push(format!("{percent} % early payment discount until {until}: {amount} {currency} to pay."));
    }
    if let Some(interest) = &request.terms.late_interest {
        lines.push(format!("Late payment: {} % interest a year.", interest.annual_percent));
    }
    lines
}

/// A line for each discount, as BR-DE-18 wants them.
fn structured_lines(figures: &Figures, early_payments: &[EarlyPayment]) -> Result<Vec<String>, Rejection> {
    let mut problems = Vec::new();
    let mut base = String::new();
    if figures.base != figures.payable {
        let scaled = Scaled { units: figures.base.minor().into(), places: figures.base.places().into() };
        let written = two_places(scaled).map(|figure| format!("BASISBETRAG={figure}#"));
        base = written.unwrap_or_else(|| {
            problems.push(too_fine("discountable", &figures.base).within("discountable"));
            String::new()
        });
    }
    let mut lines = Vec::with_capacity(early_payments.len());
    for (index, early) in early_payments.iter().enumerate() {
        if let Some(percent) = two_places(early.percent.scaled()) {
            lines.push(format!("#SKONTO#TAGE={}#PROZENT={percent}#{base}", early.days));
        } else {
            let problem = too_fine("percent", &early.percent).within("percent").within(index);
            problems.push(problem.within("early_payment_discounts").within("terms"));
        }
    }
    // Every structured line ends with a line break, the last one too.
    if !lines.is_empty() {
        lines.push(String::new());
    }
    Rejection::unless_empty(problems)?;
    Ok(lines)
}

/// A figure with exactly two places; nothing when it is finer.
fn two_places(scaled: Scaled) -> Option<String> {
    let scaled = scaled.trimmed().at_places(2)?;
    Some(scaled.text(&mut [0; 48]).to_string())
}

fn too_fine(name: &'static str, figure: &dyn core::fmt::Display) -> Problem {
    let detail = "the structured note has figures of two decimal places";
    Problem::new(Code::PaymentTermsNoteFigureTooFine, detail).with_text(name, figure).with("places_max", 2_u32)
}
