//! # The order is worth between `min` and `max`, tax included.
//!
//! Why: Tiny orders cost more than they bring; huge ones deserve a look.
//!
//! Rejected: an order of 5.00 where `min` is `20`.
//!
//! Accepted: an order of 20.00.

use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, setting: &CheckSetting, findings: &mut Findings<'_>) {
    let Some(gross) = subject.content.map(|content| content.totals.gross) else { return };
    let below = setting.min.filter(|min| gross < *min);
    let above = setting.max.filter(|max| gross > *max);
    if let Some(bound) = below.or(above) {
        let (side, name) = if below.is_some() { ("at least", "min") } else { ("at most", "max") };
        let detail = alloc::format!("an order is worth {side} {bound}, this one is worth {gross}");
        let problem =
            Problem::new(Code::VerifyTotalOutOfRange, detail).with_text("gross", gross).with_text(name, bound);
        findings.push(problem.within("lines"));
    }
}
