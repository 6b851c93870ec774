//! Key figures of a desk: pure folds over orders, shipments, invoices and payments.
//!
//! Reading only: nothing here changes anything, and every figure says how it is counted. Rates are
//! percentages rounded half away from zero to two places, means likewise; where there is nothing to
//! count, a figure is absent rather than zero.

use crate::desk::{Desk, World};
use crate::money::{Amount, Currency, Percent, RoundingMode, Scaled, divide_rounded};
use crate::order::{FulfilmentStatus, Order};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::record;
use crate::time::Date;

record! {
    /// Key figures of the orders of one currency, placed in a span of dates.
    pub struct Kpis {
        /// The currency whose orders are counted.
        currency: Currency,
        /// Orders placed.
        orders_placed: u64,
        /// Orders of which all that is not cancelled was shipped.
        orders_shipped: u64,
        /// Of those, orders whose last shipment left after their required date.
        orders_shipped_late: u64,
        /// Orders cancelled before anything was shipped.
        orders_cancelled: u64,
        /// Units ordered and not cancelled.
        units_ordered: Quantity,
        /// Units shipped.
        units_shipped: Quantity,
        /// Worth of the lines of all placed orders, their allowances taken off, without tax.
        goods_placed: Amount,
        /// Worth of the lines on invoices, without tax; what is billed in advance counts once.
        goods_invoiced: Amount,
        /// Document charges on invoices, such as freight, without tax.
        charges_invoiced: Amount,
        /// Invoices with tax.
        gross_invoiced: Amount,
        /// What of them has been paid.
        paid: Amount;
        /// What was given back by credit notes, with tax.
        gross_credited: Amount => with_gross_credited,
        /// Mean days from order date to the last shipment, of orders shipped whole: the order cycle time.
        order_cycle_days: Option<Quantity> => with_order_cycle_days,
        /// Orders shipped whole, of those placed, in percent.
        fulfilment_rate: Option<Percent> => with_fulfilment_rate,
        /// Units shipped, of those ordered, in percent.
        fill_rate: Option<Percent> => with_fill_rate,
        /// Orders shipped whole by their required date, of those shipped whole that have one, in percent.
        on_time_rate: Option<Percent> => with_on_time_rate,
        /// Goods placed per order.
        average_order_value: Option<Amount> => with_average_order_value,
        /// Mean days from invoice date to the last payment, of paid invoices.
        days_to_payment: Option<Quantity> => with_days_to_payment,
    }
}

record! {
    /// Which orders are counted.
    pub struct KpiScope {
        /// The currency; amounts of different currencies are never added.
        currency: Currency;
        /// First order date.
        from: Option<Date> => with_from,
        /// Last order date.
        until: Option<Date> => with_until,
    }
}

impl KpiScope {
    fn holds(&self, order: &Order) -> bool {
        let on = order.content.ordered_on;
        order.placed.is_some()
            && order.currency() == self.currency
            && self.from.is_none_or(|from| from <= on)
            && self.until.is_none_or(|until| on <= until)
    }
}

/// Counts as they come in.
#[derive(Default)]
struct Tally {
    with_required_date: u64,
    on_time: u64,
    cycle_days: i128,
    invoices_paid: u64,
    payment_days: i128,
}

/// The key figures of a desk.
///
/// # Errors
/// `amount.too_large` or `quantity.too_large`, when a sum leaves its range.
pub fn kpis(desk: &Desk, scope: &KpiScope) -> Result<Kpis, Problem> {
    let world = desk.world();
    let zero = Amount::zero(scope.currency);
    let none = Quantity::ZERO;
    let mut kpis = Kpis::new(scope.currency, 0, 0, 0, 0, none, none, zero, zero, zero, zero, zero);
    let mut tally = Tally::default();
    for order in world.orders().filter(|order| scope.holds(order)) {
        count_order(order, world, &mut kpis, &mut tally)?;
    }
    for invoice in world.invoices() {
        let issued = &invoice.issued;
        if !world.order(&issued.order_id).is_some_and(|order| scope.holds(order)) {
            continue;
        }
        if invoice.is_credit_note() {
            kpis.gross_credited = kpis.gross_credited.plus(issued.totals.gross)?;
            continue;
        }
        kpis.goods_invoiced = kpis.goods_invoiced.plus(issued.totals.line_net_sum)?;
        kpis.charges_invoiced = kpis.charges_invoiced.plus(issued.totals.charge_total)?;
        kpis.gross_invoiced = kpis.gross_invoiced.plus(issued.totals.gross)?;
        kpis.paid = kpis.paid.plus(invoice.total_paid)?;
        if let Some(paid_on) = invoice.paid_on {
            tally.invoices_paid = tally.invoices_paid.saturating_add(1);
            let days = i128::from(paid_on.days_since(issued.issued_on));
            tally.payment_days = tally.payment_days.saturating_add(days);
        }
    }
    kpis.order_cycle_days = mean(tally.cycle_days, kpis.orders_shipped)?;
    kpis.days_to_payment = mean(tally.payment_days, tally.invoices_paid)?;
    kpis.fulfilment_rate = percentage(kpis.orders_shipped.into(), kpis.orders_placed.into())?;
    kpis.fill_rate = percentage(kpis.units_shipped.millionths().into(), kpis.units_ordered.millionths().into())?;
    kpis.on_time_rate = percentage(tally.on_time.into(), tally.with_required_date.into())?;
    if kpis.orders_placed > 0 {
        let mode = RoundingMode::HalfAwayFromZero;
        kpis.average_order_value = Some(kpis.goods_placed.share(1, kpis.orders_placed.into(), mode)?);
    }
    Ok(kpis)
}

fn count_order(order: &Order, world: &World, kpis: &mut Kpis, tally: &mut Tally) -> Result<(), Problem> {
    let add = |count: &mut u64| *count = count.saturating_add(1);
    add(&mut kpis.orders_placed);
    if order.cancelled.is_some() {
        add(&mut kpis.orders_cancelled);
    }
    kpis.goods_placed = kpis.goods_placed.plus(order.content.totals.line_net_sum)?;
    for line in &order.content.lines {
        kpis.units_ordered = kpis.units_ordered.plus(line.active())?;
        kpis.units_shipped = kpis.units_shipped.plus(line.counters.shipped)?;
    }
    let whole = match order.status().fulfilment {
        FulfilmentStatus::Shipped | FulfilmentStatus::PartiallyDelivered | FulfilmentStatus::Delivered => true,
        FulfilmentStatus::Nothing | FulfilmentStatus::Open | FulfilmentStatus::PartiallyShipped => false,
    };
    let Some(shipped_on) = world.last_shipped_on(order).filter(|_| whole) else { return Ok(()) };
    add(&mut kpis.orders_shipped);
    let days = i128::from(shipped_on.days_since(order.content.ordered_on));
    tally.cycle_days = tally.cycle_days.saturating_add(days);
    if let Some(required_on) = order.content.required_on {
        add(&mut tally.with_required_date);
        add(if shipped_on <= required_on { &mut tally.on_time } else { &mut kpis.orders_shipped_late });
    }
    Ok(())
}

/// part ÷ whole in percent; nothing when there is nothing to count.
fn percentage(part: i128, whole: i128) -> Result<Option<Percent>, Problem> {
    let figure = part.checked_mul(100).ok_or_else(out_of_range)?;
    hundredths(figure, whole)?.map(|figure| Percent::new(figure.to_decimal())).transpose()
}

/// sum ÷ count; nothing when there is nothing to count.
fn mean(sum: i128, count: u64) -> Result<Option<Quantity>, Problem> {
    hundredths(sum, count.into())?.map(|figure| Quantity::new(figure.to_decimal())).transpose()
}

/// part ÷ whole with two decimal places.
fn hundredths(part: i128, whole: i128) -> Result<Option<Scaled>, Problem> {
    if whole == 0 {
        return Ok(None);
    }
    let units = part.checked_mul(100).and_then(|part| divide_rounded(part, whole, RoundingMode::HalfAwayFromZero));
    Ok(Some(Scaled { units: units.ok_or_else(out_of_range)?, places: 2 }))
}

fn out_of_range() -> Problem {
    Problem::new(Code::NumberOutOfRange, "a key figure leaves its range")
}

#[cfg(test)]
mod tests;
