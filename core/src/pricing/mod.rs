//! From price and quantity to the amount of a line: allowances, charges, base quantities; and what promotions take off.
//!
//! Source: EN 16931-1 BG-25 to BG-29; BT-131 is quantity × price ÷ base quantity + charges − allowances.

mod adjustment;
mod line;
mod promotion;

pub use adjustment::Adjustment;
pub(crate) use adjustment::{Setting, check_count, check_not_negative};
pub(crate) use line::{LinePrice, check_line_numbers, line_amount, short_amount, short_goods, too_many_lines};
#[cfg(feature = "json")]
pub(crate) use promotion::check_promotions;
pub use promotion::*;
