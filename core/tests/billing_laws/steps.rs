//! Random steps of an order's life, made to fit the desk as it stands.

use orderwell::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::common::{id, line_no, on, tax};

/// What is done, and numbers to choose with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    what: u8,
    which: u8,
    part: u8,
    how: u8,
}

pub(crate) fn steps() -> impl Strategy<Value = Step> {
    (0_u8..30, any::<u8>(), 0_u8..110, any::<u8>()).prop_map(|(what, which, part, how)| Step { what, which, part, how })
}

fn order_id() -> OrderId {
    id("SO-1")
}

impl Step {
    /// The command, where there is anything that it could be about.
    pub(crate) fn command(self, desk: &Desk) -> Option<Command> {
        let order = desk.order(&order_id())?;
        Some(match self.what {
            0..=4 => Command::ShipOrder(
                ShipOrder::new(order_id(), on(5)).with_lines(self.lines(order, OrderLine::shippable)),
            ),
            5 | 6 => {
                let shipment = ShipmentNo::new(u32::from(self.which % 6) + 1).expect("a number");
                Command::DeliverShipment(DeliverShipment::new(order_id(), shipment, on(6)))
            }
            7..=12 => Command::InvoiceOrder(self.invoice(desk, order)),
            13 | 14 => {
                let deposit = InvoiceDeposit::new(order_id(), next_id(desk, "D"), on(7));
                Command::InvoiceDeposit(if self.how % 2 == 0 {
                    deposit.with_percent(self.percent())
                } else {
                    deposit.with_amount(self.of(order.content.totals.gross, order))
                })
            }
            15..=20 => Command::CreditInvoice(self.credit(desk, order)?),
            21 => {
                let amount = self.of(order.content.totals.gross, order);
                let payment = self.payment(desk, order, amount);
                Command::RecordPayment(payment.with_prepayments(vec![Prepayment::new(order_id(), amount)]))
            }
            22..=24 => {
                let invoice = self.any_invoice(desk)?;
                let open = invoice.open().ok()?;
                let amount = if self.how % 3 == 0 { self.of(open, order) } else { open };
                let payment = self.payment(desk, order, amount);
                let allocation = PaymentAllocation::new(invoice.issued.invoice_id.clone(), amount);
                Command::RecordPayment(payment.with_allocations(vec![allocation]))
            }
            25 | 26 => {
                Command::CancelOrder(CancelOrder::new(order_id()).with_lines(
                    self.lines(order, |line| line.active().minus(line.counters.shipped).unwrap_or_default()),
                ))
            }
            27 | 28 => Command::AmendOrder(self.amend(order)),
            _ => Command::CloseOrder(CloseOrder::new(order_id())),
        })
    }

    /// All lines, or parts of some.
    fn lines(self, order: &Order, of: impl Fn(&OrderLine) -> Quantity) -> Vec<LineQuantity> {
        if self.how % 3 == 0 {
            return Vec::new();
        }
        let named = |at: usize| (usize::from(self.which) >> (at % 8)) & 1 == 1;
        let some = order.content.lines.iter().enumerate().filter(|(at, line)| named(*at) && of(line).is_positive());
        some.map(|(_, line)| LineQuantity::new(line.line, self.units(of(line)))).collect()
    }

    /// A part of so many units, mostly whole ones.
    fn units(self, all: Quantity) -> Quantity {
        let part = all.to_decimal() * Decimal::from(self.part) / Decimal::from(100);
        let part = if self.how % 5 == 0 { part.trunc_with_scale(2) } else { part.ceil().min(all.to_decimal()) };
        Quantity::new(part).unwrap_or(all)
    }

    fn percent(self) -> Percent {
        let percent = Decimal::from(self.part);
        Percent::new(if self.how % 7 == 0 { percent / Decimal::from(3) } else { percent }.trunc_with_scale(3))
            .expect("a percentage")
    }

    fn of(self, all: Amount, order: &Order) -> Amount {
        let part = (all.to_decimal() * Decimal::from(self.part) / Decimal::from(100))
            .trunc_with_scale(order.currency().minor_units().into());
        Amount::new(part, order.currency()).expect("an amount")
    }

    fn invoice(self, desk: &Desk, order: &Order) -> InvoiceOrder {
        let invoice = InvoiceOrder::new(order_id(), next_id(desk, "I"), on(7));
        let corrects = desk.world().invoices().find(|invoice| invoice.status() == InvoiceStatus::Credited);
        let corrects = corrects.map(|invoice| invoice.issued.invoice_id.clone());
        let invoice = invoice.with_corrects(corrects.filter(|_| self.which % 2 == 0));
        match order.content.invoice_policy {
            InvoicePolicy::Milestones => {
                let milestone = order.content.milestones.get(usize::from(self.which % 4));
                invoice.with_milestone(milestone.map(|milestone| milestone.name.clone()).filter(|_| self.how % 2 == 0))
            }
            InvoicePolicy::Percentage => {
                let left = Decimal::from(100)
                    - order
                        .advances
                        .iter()
                        .filter_map(|advance| advance.percent)
                        .map(Percent::to_decimal)
                        .sum::<Decimal>();
                let rest = Percent::new(left).expect("a percentage");
                invoice.with_percent(if self.how % 3 == 0 { rest } else { self.percent() })
            }
            InvoicePolicy::Shipped => invoice.with_lines(
                self.lines(order, |line| line.counters.shipped.minus(line.counters.invoiced).unwrap_or_default()),
            ),
            InvoicePolicy::Delivered => invoice.with_lines(
                self.lines(order, |line| line.counters.delivered.minus(line.counters.invoiced).unwrap_or_default()),
            ),
            _ => invoice
                .with_lines(self.lines(order, |line| line.active().minus(line.counters.invoiced).unwrap_or_default())),
        }
    }

    fn any_invoice(self, desk: &Desk) -> Option<&Invoice> {
        let mut all: Vec<&Invoice> = desk.world().invoices().filter(|invoice| !invoice.is_credit_note()).collect();
        all.sort_by(|one, other| one.issued.invoice_id.cmp(&other.issued.invoice_id));
        (!all.is_empty()).then(|| all[usize::from(self.which) % all.len()])
    }

    fn credit(self, desk: &Desk, order: &Order) -> Option<CreditInvoice> {
        let invoice = self.any_invoice(desk)?;
        let credit = CreditInvoice::new(invoice.issued.invoice_id.clone(), next_id(desk, "CN"), on(9));
        let units = if self.how % 2 == 0 { CreditedUnits::Settled } else { CreditedUnits::Invoiceable };
        let credit = credit.with_units(units);
        let lines = &invoice.issued.lines;
        let left = invoice.left().ok()?.gross;
        Some(match (self.how / 2) % 5 {
            0 => credit,
            1 => credit.with_amount(self.of(left, order)),
            _ if lines.is_empty() => credit.with_amount(self.of(left, order)),
            2 => {
                let line = &lines[usize::from(self.which / 3) % lines.len()];
                let amount = self.of(line.gross.unwrap_or(line.net), order);
                credit.with_lines(vec![CreditLine::new(line.line).with_amount(amount)])
            }
            3 => {
                let line = &lines[usize::from(self.which / 3) % lines.len()];
                credit.with_lines(vec![CreditLine::new(line.line)])
            }
            _ => {
                let line = |line: &InvoiceLine| CreditLine::new(line.line).with_quantity(self.units(line.quantity));
                let some = lines.iter().enumerate().filter(|(at, _)| (usize::from(self.which) >> (at % 8)) & 1 == 0);
                credit.with_lines(some.map(|(_, of)| line(of)).collect::<Vec<_>>())
            }
        })
    }

    fn payment(self, desk: &Desk, order: &Order, amount: Amount) -> RecordPayment {
        let payment_id = id(&format!("P-{}", desk.sequence()));
        RecordPayment::new(payment_id, id("C-1"), order.currency(), amount, on(10))
    }

    /// Adds a line, changes one, or takes one away.
    fn amend(self, order: &Order) -> AmendOrder {
        let amend = AmendOrder::new(order_id());
        let number = line_no(u32::from(self.which % 5) + 1);
        if self.how % 4 == 0 {
            return amend.with_remove_lines(vec![number]);
        }
        let quantity = Quantity::new(Decimal::from(self.part % 7 + 1)).expect("a quantity");
        let price = Decimal::new(i64::from(self.how) * 7 + 1, order.currency().minor_units().into());
        let line =
            OrderLineDraft::new(number, id("WRAP"), quantity).with_unit_price(UnitPrice::new(price).expect("a price"));
        amend.with_set_lines(vec![line.with_tax(tax(["19", "7", "0"][usize::from(self.which % 3)]))])
    }
}

/// A number that no document has.
fn next_id(desk: &Desk, kind: &str) -> InvoiceId {
    id(&format!("{kind}-{}", desk.world().invoices().count() + 1))
}
