//! What promotions are looked up for.

use alloc::vec::Vec;

use super::super::{
    Adjustment, LinePrice, Setting, check_line_numbers, check_not_negative, line_amount, too_many_lines,
};
use crate::grouped::Grouped;
use crate::id::{CouponCode, CustomerGroup, LineNo, ProductId, PromotionId};
use crate::limits;
use crate::money::{Amount, Currency, RoundingMode, UnitPrice, divide_by_power};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::record;
use crate::sort::sort_by;

record! {
    /// A line that promotions may take something off.
    pub struct BasketLine {
        /// Its number.
        line: LineNo,
        /// Which product.
        product_id: ProductId,
        /// How much of it, in the product's own unit.
        quantity: Quantity,
        /// What one unit, or the base quantity, costs.
        unit_price: UnitPrice;
        /// The quantity the price is for; one when left out.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// What is taken off it already: promotions take of the rest.
        allowances: Vec<Adjustment> => with_allowances,
    }
}

record! {
    /// How often a promotion has been used so far.
    pub struct PromotionUses {
        /// Which one.
        promotion_id: PromotionId;
        /// In how many orders of all customers.
        orders: u64 => with_orders,
        /// In how many orders of this customer.
        orders_of_customer: u64 => with_orders_of_customer,
    }
}

record! {
    /// The lines of a document to be, and what promotions ask about it.
    pub struct Basket {
        /// The currency of every amount in it.
        currency: Currency,
        /// Its lines.
        lines: Vec<BasketLine>;
        /// The group the customer belongs to.
        customer_group: Option<CustomerGroup> => with_customer_group,
        /// The coupons that the buyer gives.
        coupon_codes: Vec<CouponCode> => with_coupon_codes,
        /// How often promotions have been used so far; never, where one is left out.
        uses: Vec<PromotionUses> => with_uses,
        /// How discounts are rounded: as the document will be.
        rounding_mode: RoundingMode => with_rounding_mode,
        /// Decimal places that the document's lines will keep beyond the minor units (two at the level `precise`), so that
        /// no discount exceeds its line by a fraction of a cent.
        extra_places: Option<u32> => with_extra_places,
        /// Decimal places of its amounts, where they are not those of ISO 4217.
        minor_units: Option<u32> => with_minor_units,
    }
}

/// A line while promotions take from it; figures in minor units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rest<'b> {
    pub(super) line: &'b BasketLine,
    /// Its value before any promotion: goods less allowances, not less than nothing.
    pub(super) value: i64,
    /// What is left of it.
    pub(super) left: i64,
    /// How many allowances it has.
    pub(super) allowances: usize,
}

impl Basket {
    /// The currency with the document's own decimal places.
    pub(super) fn currency(&self) -> Result<Currency, Problem> {
        let Some(minor_units) = self.minor_units else { return Ok(self.currency) };
        self.currency.with_minor_units(minor_units).map_err(|problem| problem.within("minor_units"))
    }

    /// The lines with what they are worth, sorted by number.
    pub(super) fn open(&self, currency: Currency) -> Result<Vec<Rest<'_>>, Rejection> {
        if self.lines.len() > limits::LINES_MAX {
            return Err(too_many_lines(self.lines.len()).within("lines").into());
        }
        let mut problems = Vec::new();
        check_line_numbers(self.lines.iter().map(|line| line.line), &mut problems);
        self.check_uses(&mut problems);
        let extra = self.extra_places.unwrap_or(0);
        if extra > limits::EXTRA_PLACES_MAX {
            let most = limits::EXTRA_PLACES_MAX;
            let detail = alloc::format!("amounts of lines keep at most {most} places beyond the minor units");
            let problem = Problem::new(Code::RoundingExtraPlaces, detail).with("extra_places", extra);
            problems.push(problem.with("extra_places_max", most).within("extra_places"));
            return Err(Rejection::new(problems));
        }
        let places = u32::from(currency.minor_units()).saturating_add(extra);
        let setting = Setting::new(currency, places, self.rounding_mode);
        let (mut rests, mut found) = (Vec::with_capacity(self.lines.len()), Vec::new());
        for (index, line) in self.lines.iter().enumerate() {
            if let Some(value) = line.value(setting, extra, &mut found) {
                rests.push(Rest { line, value, left: value, allowances: line.allowances.len() });
            }
            problems.extend(found.drain(..).map(|problem| problem.within(index).within("lines")));
        }
        Rejection::unless_empty(problems)?;
        sort_by(&mut rests, |left, right| left.line.line.cmp(&right.line.line));
        Ok(rests)
    }

    fn check_uses(&self, problems: &mut Vec<Problem>) {
        let mut seen = Grouped::new();
        for (index, uses) in self.uses.iter().enumerate() {
            if seen.get(uses.promotion_id.as_str()).is_some() {
                problems.push(id_twice(&uses.promotion_id).within(index).within("uses"));
            }
            seen.entry(&uses.promotion_id, || ());
        }
    }
}

pub(super) fn id_twice(promotion_id: &PromotionId) -> Problem {
    Problem::new(Code::PromotionIdTwice, alloc::format!("`{promotion_id}` stands twice"))
        .with_text("promotion_id", promotion_id)
        .within("promotion_id")
}

impl BasketLine {
    /// Goods less allowances, cut down to minor units.
    fn value(&self, setting: Setting, extra: u32, problems: &mut Vec<Problem>) -> Option<i64> {
        let before = problems.len();
        if !self.quantity.is_positive() {
            problems.push(
                Problem::new(Code::QuantityNotPositive, "a line must ask for more than nothing")
                    .with_text("quantity", self.quantity)
                    .within("quantity"),
            );
        }
        if self.unit_price.is_negative() {
            problems.push(
                Problem::new(Code::UnitPriceNegative, "a unit price is not negative")
                    .with_text("unit_price", self.unit_price)
                    .within("unit_price"),
            );
        }
        check_not_negative(&self.allowances, "allowances", problems);
        let price = LinePrice {
            quantity: self.quantity,
            unit_price: self.unit_price,
            base_quantity: self.base_quantity,
            allowances: &self.allowances,
            charges: &[],
        };
        let value = line_amount(&price, &setting, problems)?;
        if problems.len() > before {
            return None;
        }
        let value = divide_by_power(value.max(0), extra, RoundingMode::TowardsZero)?;
        match Amount::from_units(value, setting.currency.minor_units()) {
            Ok(value) => Some(value.minor()),
            Err(problem) => {
                problems.push(problem.within("quantity"));
                None
            }
        }
    }
}
