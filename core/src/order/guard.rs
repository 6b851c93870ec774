//! What an order lets through now: the same guards serve `decide` and the list of allowed commands.

use alloc::vec::Vec;

use super::billing::InvoicePolicy;
use super::command::LineQuantity;
use super::content::OrderLine;
use super::{CommercialStatus, Order};
use crate::problem::{Code, Problem};
use crate::quantity::Quantity;
use crate::record::choice;
use crate::sort::sort_by;

choice! {
    /// A command on an order that exists, as the order's own guards see it.
    pub enum Guard {
        /// Place a draft or a quote.
        Place = "place_order",
        /// Confirm.
        Confirm = "confirm_order",
        /// Change lines.
        Amend = "amend_order",
        /// Give units up.
        Cancel = "cancel_order",
        /// End it.
        Close = "close_order",
        /// Stop it.
        Hold = "hold_order",
        /// Let it go on.
        ReleaseHold = "release_hold",
        /// Ask stock for units.
        Reserve = "reserve_order",
        /// Give units back to stock.
        Release = "release_order",
        /// Take units from the shelf.
        Pick = "pick_order",
        /// Send units.
        Ship = "ship_order",
        /// Note that a shipment arrived.
        Deliver = "deliver_shipment",
        /// Invoice what its policy lets through.
        Invoice = "invoice_order",
        /// Invoice a deposit.
        Deposit = "invoice_deposit",
    }
}

impl Guard {
    /// Must the order have no hold?
    fn needs_no_hold(self) -> bool {
        match self {
            Self::Confirm | Self::Reserve | Self::Pick | Self::Ship | Self::Invoice => true,
            Self::Place
            | Self::Amend
            | Self::Cancel
            | Self::Close
            | Self::Hold
            | Self::ReleaseHold
            | Self::Release
            | Self::Deliver
            // A deposit is often what an order is held for.
            | Self::Deposit => false,
        }
    }
}

/// More than nothing of something, on any line?
fn any(order: &Order, count: impl Fn(&OrderLine) -> Quantity) -> bool {
    order.content.lines.iter().any(|line| count(line).is_positive())
}

impl Order {
    /// The commands that its guards let through now, in the order of a sale.
    #[must_use]
    pub fn allowed(&self) -> Vec<Guard> {
        Guard::ALL.iter().copied().filter(|guard| self.guard(*guard).is_ok()).collect()
    }

    /// Why a command cannot be let through now, whatever its figures.
    pub(crate) fn guard(&self, guard: Guard) -> Result<(), Problem> {
        self.guard_standing(guard)?;
        if guard.needs_no_hold() {
            self.check_not_on_hold()?;
        }
        self.guard_units(guard)
    }

    /// Refuses what an order on hold does not do: to take units, for one.
    pub(crate) fn check_not_on_hold(&self) -> Result<(), Problem> {
        let Some(hold) = self.holds.first() else { return Ok(()) };
        let problem = Problem::new(Code::OrderOnHold, alloc::format!("the order is on hold: {}", hold.name));
        Err(problem.with_text("hold", &hold.name))
    }

    /// Does the commercial standing allow it?
    fn guard_standing(&self, guard: Guard) -> Result<(), Problem> {
        let standing = self.status().commercial;
        let problem = |code, detail: &str| Err(Problem::new(code, detail).with("commercial", standing.as_str()));
        match (guard, standing) {
            (Guard::Place, CommercialStatus::Draft | CommercialStatus::Quoted)
            // What was sent before the end can still arrive and be invoiced.
            | (Guard::Deliver | Guard::Invoice, CommercialStatus::Closed) => Ok(()),
            (Guard::Place, _) => problem(Code::OrderAlreadyPlaced, "the order has been placed already"),
            (_, CommercialStatus::Draft | CommercialStatus::Quoted) => {
                problem(Code::OrderNotPlaced, "the order has not been placed")
            }
            (Guard::Confirm, CommercialStatus::Confirmed) => {
                problem(Code::OrderAlreadyConfirmed, "the order has been confirmed already")
            }
            (_, CommercialStatus::Closed) => problem(Code::OrderClosed, "the order is closed"),
            (_, CommercialStatus::Cancelled) => problem(Code::OrderCancelled, "the order is cancelled"),
            (_, CommercialStatus::Placed | CommercialStatus::Confirmed) => Ok(()),
        }
    }

    /// Is there anything left that could be billed in advance?
    fn guard_deposit(&self) -> Result<(), Problem> {
        let policy = self.content.invoice_policy;
        if policy.is_by_share() {
            let detail = "the order is invoiced by its parts, so a deposit is one of them";
            let problem = Problem::new(Code::InvoiceDepositNotInPolicy, detail);
            return Err(problem.with("invoice_policy", policy.as_str()));
        }
        // What was credited for good is not billed again.
        let (order, invoiced) = (self.content.totals.gross, self.billed()?.gross.plus(self.gross_credited())?);
        if invoiced < order {
            return Ok(());
        }
        let problem = Problem::new(Code::OrderNothingToInvoice, "all that the order is worth has been invoiced");
        Err(problem.with_text("order", order).with_text("invoiced", invoiced))
    }

    /// Is there anything that it could do something with?
    fn guard_units(&self, guard: Guard) -> Result<(), Problem> {
        let unless = |found: bool, code, detail: &str| if found { Ok(()) } else { Err(Problem::new(code, detail)) };
        match guard {
            Guard::Place | Guard::Confirm | Guard::Amend | Guard::Close | Guard::Hold => Ok(()),
            Guard::ReleaseHold => unless(!self.holds.is_empty(), Code::OrderHoldUnknown, "the order has no hold"),
            Guard::Cancel => unless(
                any(self, OrderLine::cancellable),
                Code::OrderNothingToCancel,
                "nothing is left that could be cancelled",
            ),
            Guard::Reserve => unless(
                any(self, OrderLine::waiting),
                Code::OrderNothingToReserve,
                "no line of the order waits for stock",
            ),
            Guard::Release => unless(
                any(self, |line| line.counters.reserved) || any(self, |line| line.counters.backordered),
                Code::OrderNothingToRelease,
                "nothing is reserved or waiting",
            ),
            Guard::Pick => unless(
                any(self, |line| line.counters.reserved),
                Code::OrderNothingToPick,
                "nothing is reserved that could be picked",
            ),
            Guard::Ship => {
                unless(any(self, OrderLine::shippable), Code::OrderNothingToShip, "nothing is ready to be shipped")
            }
            Guard::Deliver => unless(
                any(self, |line| line.counters.shipped.less(line.counters.delivered)),
                Code::ShipmentUnknown,
                "nothing is on its way",
            ),
            Guard::Invoice => {
                let basis = self.invoice_basis();
                if any(self, |line| line.invoiceable(basis)) {
                    return Ok(());
                }
                let problem = Problem::new(Code::OrderNothingToInvoice, nothing_to_invoice(basis));
                Err(problem.with("invoice_policy", basis.as_str()))
            }
            Guard::Deposit => self.guard_deposit(),
        }
    }
}

impl OrderLine {
    /// What can still be cancelled: what is neither picked nor shipped.
    pub(crate) fn cancellable(&self) -> Quantity {
        self.active().less(self.counters.picked).less(self.counters.shipped)
    }
}

/// Why there is nothing to invoice.
fn nothing_to_invoice(basis: InvoicePolicy) -> &'static str {
    match basis {
        InvoicePolicy::Shipped => "nothing is shipped that has not been invoiced",
        InvoicePolicy::Delivered => "nothing has arrived that has not been invoiced",
        InvoicePolicy::Ordered | InvoicePolicy::Milestones | InvoicePolicy::Percentage => {
            "nothing is ordered that has not been invoiced"
        }
    }
}

/// The lines a command names with how much of each, or all lines with all they have.
///
/// Notes unknown lines, lines named twice, quantities that are not positive or exceed what is left.
pub(crate) fn take_lines<'o>(
    order: &'o Order,
    asked: &[LineQuantity],
    available: impl Fn(&OrderLine) -> Quantity,
) -> Result<Vec<(&'o OrderLine, Quantity)>, Vec<Problem>> {
    if asked.is_empty() {
        let all = order.content.lines.iter().map(|line| (line, available(line)));
        return Ok(all.filter(|(_, quantity)| quantity.is_positive()).collect());
    }
    if asked.len() > crate::limits::LINES_MAX {
        return Err(alloc::vec![crate::totals::too_many_lines(asked.len()).within("lines")]);
    }
    let mut problems = Vec::new();
    crate::totals::check_line_numbers(asked.iter().map(|line| line.line), &mut problems);
    let mut taken = Vec::with_capacity(asked.len());
    for (index, ask) in asked.iter().enumerate() {
        let Some(line) = order.content.line(ask.line) else {
            problems.push(line_unknown(ask.line).within("line").within(index).within("lines"));
            continue;
        };
        let left = available(line);
        if !ask.quantity.is_positive() {
            problems.push(
                Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing")
                    .with_text("quantity", ask.quantity)
                    .within("quantity")
                    .within(index)
                    .within("lines"),
            );
        } else if !line.components.is_empty() && !ask.quantity.is_whole() {
            problems.push(kit_not_whole(ask.quantity).within("quantity").within(index).within("lines"));
        } else if ask.quantity > left {
            problems.push(
                Problem::new(
                    Code::OrderQuantityExceeded,
                    alloc::format!("{} of line {} are asked for, {left} are left", ask.quantity, ask.line),
                )
                .with("line", ask.line.get())
                .with_text("asked", ask.quantity)
                .with_text("left", left)
                .within("quantity")
                .within(index)
                .within("lines"),
            );
        }
        taken.push((line, ask.quantity));
    }
    sort_by(&mut taken, |(left, _), (right, _)| left.line.cmp(&right.line));
    if problems.is_empty() { Ok(taken) } else { Err(problems) }
}

/// Kits are whole.
pub(crate) fn kit_not_whole(quantity: Quantity) -> Problem {
    Problem::new(Code::OrderKitNotWhole, "kits are ordered, shipped and cancelled whole")
        .with_text("quantity", quantity)
}

pub(super) fn line_unknown(line: crate::id::LineNo) -> Problem {
    Problem::new(Code::OrderLineUnknown, alloc::format!("the order has no line {line}")).with("line", line.get())
}
