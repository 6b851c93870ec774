//! # The allowances of a line stay below a percentage of its value.
//!
//! Why: Larger discounts need a word from somebody.
//!
//! Rejected: 25 percent off where `max` is `20`.
//!
//! Accepted: 20 percent off.

use crate::money::Percent;
use crate::problem::{Code, Problem};
use crate::verify::{CheckSetting, Findings, Subject};

pub(super) fn check(subject: &Subject<'_, '_>, setting: &CheckSetting, findings: &mut Findings<'_>) {
    let Some(max) = setting.max.and_then(|max| Percent::new(max.to_decimal()).ok()) else { return };
    let (currency, mode) = (subject.draft.currency, subject.draft.rounding.mode);
    subject.each_settled(|line, settled| {
        let goods = settled.unit_price.times(settled.quantity, settled.base_quantity, currency, mode);
        let Ok(goods) = goods else { return };
        let (Ok(off), Ok(most)) = (goods.minus(settled.gross.unwrap_or(settled.net)), goods.percent(max, mode)) else {
            return;
        };
        if !settled.allowances.is_empty() && off > most {
            let detail = alloc::format!("{off} is taken off a line of {goods}, at most {max} percent ({most}) may be");
            findings.push_at(
                line,
                "allowances",
                Problem::new(Code::VerifyDiscountTooHigh, detail)
                    .with_text("allowances", off)
                    .with_text("value", goods)
                    .with_text("percent_max", max),
            );
        }
    });
}
