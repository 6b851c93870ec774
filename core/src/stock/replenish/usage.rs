//! Usage: folded from movements, and averaged over a window.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::definition::{StockUsage, UsageWindow};
use super::wide::Square;
use crate::id::ProductId;
use crate::money::{RoundingMode, divide_rounded};
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::stock::{IssueKind, StockEvent};
use crate::time::Date;

choice! {
    /// What a movement means for usage.
    pub enum UsageMovementKind {
        /// Goods left for somebody who wanted them: usage.
        Issued = "issued",
        /// Goods that were booked as issued did not leave after all; dated as the issue that it undoes.
        IssueCancelled = "issue_cancelled",
        /// Anything else: receipts, transfers, counts, and returns, because what comes back was wanted once.
        Other = "other",
    }
}

record! {
    /// A movement of stock, as far as usage is concerned.
    pub struct UsageMovement {
        /// Of which product.
        product_id: ProductId,
        /// When.
        on: Date,
        /// What it means for usage.
        kind: UsageMovementKind,
        /// How much; more than nothing.
        quantity: Quantity;
    }
}

impl UsageMovement {
    /// What an event of stock means for usage, dated `on`: as the envelope of the event is (`today`), or as the host counts.
    /// Nothing where no goods moved, such as by promises and holds.
    ///
    /// Usage is what was shipped, and what was issued for consumption. What was scrapped, or issued for another reason, is
    /// none: nobody wanted it.
    ///
    /// From the log of a desk to a proposal:
    ///
    /// ```
    /// use orderwell::*;
    ///
    /// let (tea, shelf) = (ProductId::new("TEA")?, LocationId::new("shelf")?);
    /// let place = StockPlace::new(shelf.clone());
    /// let mut desk = Desk::new();
    /// let mut log = Vec::new();
    /// for (day, command) in [
    ///     (23, Command::SetProduct(Product::new(tea.clone(), Text::new("Tea")?))),
    ///     (23, Command::SetLocation(Location::new(shelf.clone(), Text::new("Shelf")?))),
    ///     (23, Command::ReceiveStock(ReceiveStock::new(tea.clone(), shelf, "50".parse()?))),
    ///     (24, Command::IssueStock(IssueStock::new(tea.clone(), place.clone(), "8".parse()?).with_kind(IssueKind::Consumption))),
    ///     (25, Command::IssueStock(IssueStock::new(tea.clone(), place, "2".parse()?).with_kind(IssueKind::Scrap))),
    /// ] {
    ///     let cx = Context::new(format!("2026-11-{day}T09:00:00Z").parse()?, format!("2026-11-{day}").parse()?, Text::new("ana")?);
    ///     let command_id = CommandId::new(&format!("c-{}", log.len()))?;
    ///     log.extend_from_slice(desk.execute(&command_id, &command, &cx)?.events());
    /// }
    /// let movements = log.iter().filter_map(|envelope| match &envelope.event {
    ///     Event::Stock(event) => UsageMovement::of_event(event, envelope.today),
    ///     _ => None,
    /// });
    /// let usage = usage_of(&movements.collect::<Vec<_>>())?;
    ///
    /// let policy = ReplenishmentPolicy::ReorderPoint(ReorderPoint::new(3, "20".parse()?));
    /// let position = StockPosition::new(desk.world().stock_item(&tea).ok_or("no tea")?.on_hand()?);
    /// let product = ReplenishmentProduct::new(tea.clone(), position, policy).with_usage(usage[&tea].clone());
    /// let proposal = replenish(&product, UsageWindow::new("2026-11-25".parse()?, 4))?;
    /// // 8 in 4 days are 2 a day: 6 in the lead time, and 40 are there.
    /// assert_eq!((proposal.reorder_point, proposal.quantity), (Some("6".parse()?), Quantity::ZERO));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of_event(event: &StockEvent, on: Date) -> Option<Self> {
        let (kind, quantity) = match event {
            StockEvent::Shipped(event) => {
                let picks = event.lines.iter().flat_map(|line| &line.picks);
                // INVARIANT: what leaves was on hand, which is a quantity.
                let sum = Quantity::sum(picks.map(|pick| pick.quantity)).unwrap_or(Quantity::MAX);
                (UsageMovementKind::Issued, sum)
            }
            StockEvent::Issued(event) => match event.kind {
                IssueKind::Consumption => (UsageMovementKind::Issued, event.quantity),
                IssueKind::Scrap | IssueKind::Other => (UsageMovementKind::Other, event.quantity),
            },
            StockEvent::Received(event) => (UsageMovementKind::Other, event.quantity),
            StockEvent::Returned(event) => (UsageMovementKind::Other, event.quantity),
            StockEvent::Transferred(event) => (UsageMovementKind::Other, event.quantity),
            StockEvent::Adjusted(event) => {
                let discrepancy = event.discrepancy;
                let size = if discrepancy.is_negative() { discrepancy.negated() } else { discrepancy };
                (UsageMovementKind::Other, size)
            }
            StockEvent::Reserved(_)
            | StockEvent::Backordered(_)
            | StockEvent::Released(_)
            | StockEvent::Held(_)
            | StockEvent::HoldExtended(_)
            | StockEvent::HoldReleased(_)
            | StockEvent::Filled(_)
            | StockEvent::Reallocated(_)
            | StockEvent::Expected(_)
            | StockEvent::RulesSet(_) => return None,
        };
        let movement = Self::new(event.product_id().clone(), on, kind, quantity);
        Some(movement).filter(|movement| movement.quantity.is_positive())
    }
}

/// What was used of each product on each day: issues less those that were cancelled. Days on which nothing is left are
/// left out; days are in order.
///
/// The order of the movements does not matter.
///
/// # Errors
/// `quantity.not_positive`, `quantity.too_large`, each at its movement; `quantity.negative` where more was cancelled than
/// issued on a day.
///
/// ```
/// use orderwell::*;
///
/// let moved = |on: &str, kind, quantity: &str| -> Result<UsageMovement, Problem> {
///     Ok(UsageMovement::new(ProductId::new("TEA")?, on.parse()?, kind, quantity.parse()?))
/// };
/// let used = usage_of(&[
///     moved("2026-11-24", UsageMovementKind::Issued, "5")?,
///     moved("2026-11-23", UsageMovementKind::Issued, "2")?,
///     moved("2026-11-24", UsageMovementKind::IssueCancelled, "1")?,
///     moved("2026-11-24", UsageMovementKind::Other, "100")?,
/// ])?;
/// let days = used[&ProductId::new("TEA")?].iter().map(|day| format!("{} {}", day.on, day.quantity));
/// assert_eq!(days.collect::<Vec<_>>(), ["2026-11-23 2", "2026-11-24 4"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn usage_of(movements: &[UsageMovement]) -> Result<BTreeMap<ProductId, Vec<StockUsage>>, Rejection> {
    let mut problems = Vec::new();
    let mut days: BTreeMap<(&ProductId, Date), (Quantity, Quantity, usize)> = BTreeMap::new();
    for (index, movement) in movements.iter().enumerate() {
        if !movement.quantity.is_positive() {
            let problem = Problem::new(Code::QuantityNotPositive, "a movement is of more than nothing");
            let problem = problem.with_text("quantity", movement.quantity).within("quantity");
            problems.push(problem.within(index).within("movements"));
            continue;
        }
        if movement.kind == UsageMovementKind::Other {
            continue;
        }
        let (issued, cancelled, last) = days.entry((&movement.product_id, movement.on)).or_default();
        let sum = if movement.kind == UsageMovementKind::Issued { issued } else { cancelled };
        *last = index;
        match sum.plus(movement.quantity) {
            Ok(more) => *sum = more,
            Err(problem) => problems.push(problem.within("quantity").within(index).within("movements")),
        }
    }
    let mut used: BTreeMap<ProductId, Vec<StockUsage>> = BTreeMap::new();
    for ((product_id, on), (issued, cancelled, last)) in days {
        let left = issued.less(cancelled);
        if cancelled > issued {
            let detail = alloc::format!("{cancelled} of `{product_id}` were cancelled on {on}, {issued} were issued");
            let problem = Problem::new(Code::QuantityNegative, detail).with_text("product_id", product_id);
            let problem = problem.with_text("on", on).with_text("issued", issued).with_text("cancelled", cancelled);
            problems.push(problem.within("quantity").within(last).within("movements"));
        } else if left.is_positive() {
            used.entry(product_id.clone()).or_default().push(StockUsage::new(on, left));
        }
    }
    Rejection::unless_empty(problems).map(|()| used)
}

/// Usage in a window, in figures that are not rounded. INVARIANT: at least one day; no usage after today.
#[derive(Clone, Copy, Debug)]
pub(super) struct UsageFigures {
    /// What was used in the window.
    pub(super) total: Quantity,
    /// Days of the window.
    pub(super) days: u32,
    /// The last day of usage, in the window or before.
    pub(super) last_on: Option<Date>,
    /// days × Σ usage² − (Σ usage)²: the variance times days × (days − 1).
    spread: u128,
}

impl UsageFigures {
    /// Of usage and a window that were checked.
    pub(super) fn of(usage: &[StockUsage], window: UsageWindow) -> Result<Self, Problem> {
        let mut by_day: BTreeMap<Date, Quantity> = BTreeMap::new();
        for used in usage {
            let age = window.today.days_since(used.on);
            if u32::try_from(age).is_ok_and(|age| age < window.window_days) {
                let day = by_day.entry(used.on).or_default();
                *day = day.plus(used.quantity)?;
            }
        }
        let total = Quantity::sum(by_day.values().copied())?;
        let square = |quantity: Quantity| {
            let size = u128::from(quantity.millionths().unsigned_abs());
            // INVARIANT: 64 bits times 64 bits fit 128.
            size.wrapping_mul(size)
        };
        let squares = by_day.values().try_fold(0_u128, |sum, day| sum.checked_add(square(*day)));
        let spread = squares.and_then(|sum| sum.checked_mul(window.window_days.into()));
        let spread = spread.and_then(|spread| spread.checked_sub(square(total))).ok_or_else(|| {
            Problem::new(Code::QuantityTooLarge, "usage is too large for a standard deviation")
                .with_text("usage", total)
        })?;
        let last_on = usage.iter().map(|used| used.on).max();
        Ok(Self { total, days: window.window_days, last_on, spread })
    }

    /// Is anything used at all?
    pub(super) fn is_used(&self) -> bool {
        self.total.is_positive()
    }

    /// Usage a day, rounded to six places.
    pub(super) fn average(&self) -> Quantity {
        self.in_days(1, RoundingMode::HalfAwayFromZero).unwrap_or_default()
    }

    /// What is used in so many days at the average, rounded to six places.
    pub(super) fn in_days(&self, days: u64, mode: RoundingMode) -> Result<Quantity, Problem> {
        // INVARIANT: 64 bits times 64 bits fit 128.
        let numerator = i128::from(self.total.millionths()).wrapping_mul(days.into());
        quantity(divide_rounded(numerator, self.days.into(), mode))
    }

    /// Whole days that a quantity lasts at the average, and whether it then ends exactly; nothing when nothing is used.
    pub(super) fn lasts(&self, quantity: Quantity) -> Option<(u64, bool)> {
        if !self.is_used() || quantity.is_negative() {
            return None;
        }
        // INVARIANT: 64 bits times 32 bits fit 128.
        let numerator = i128::from(quantity.millionths()).wrapping_mul(self.days.into());
        let total = i128::from(self.total.millionths());
        let days = u64::try_from(numerator.checked_div(total)?).unwrap_or(u64::MAX);
        Some((days, numerator.checked_rem(total)? == 0))
    }

    /// The variance of usage a day (of a sample) times `factor` ÷ `divisor`; nothing for a window of one day.
    pub(super) fn variance(&self, factor: u128, divisor: u128) -> Square {
        let days = u128::from(self.days);
        // INVARIANT: days are at most 3,650 and the divisor is at most 10^8.
        let pairs = days.saturating_mul(days.saturating_sub(1)).saturating_mul(divisor);
        Square { numerators: (self.spread, factor), denominator: pairs.max(1) }
    }
}

/// A quantity of so many millionths, or the problem that there is none.
pub(super) fn quantity(millionths: Option<i128>) -> Result<Quantity, Problem> {
    let millionths = millionths.and_then(|millionths| i64::try_from(millionths).ok());
    millionths.and_then(Quantity::of_millionths).ok_or_else(too_large)
}

pub(super) fn too_large() -> Problem {
    let digits = crate::limits::QUANTITY_INTEGER_DIGITS_MAX;
    let detail = alloc::format!("what is needed has more than {digits} digits before the decimal point");
    Problem::new(Code::QuantityTooLarge, detail).with("digits_max", digits)
}
