//! How random orders are invoiced, and random commands that bill, credit and pay them.

use orderwell::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::{euro, id, line_no, on, text};

/// Policy, milestones, and when deposits are taken off.
pub(crate) type Plan = (InvoicePolicy, Vec<Milestone>, DepositDeduction);

pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    let deduction = prop::sample::select(DepositDeduction::ALL.to_vec());
    let parts =
        prop::sample::select(vec![&["100"][..], &["50", "50"], &["33.33", "33.33", "33.34"], &["1", "98.5", "0.5"]]);
    let policy = prop_oneof![2 => Just(InvoicePolicy::Shipped), 3 => prop::sample::select(InvoicePolicy::ALL.to_vec())];
    (policy, parts, deduction).prop_map(|(policy, parts, deduction)| {
        let milestone = |(at, percent): (usize, &&str)| Milestone::new(text(&format!("part {at}")), id(percent));
        let milestones = parts.iter().enumerate().map(milestone);
        let milestones = milestones.filter(|_| policy == InvoicePolicy::Milestones).collect();
        (policy, milestones, deduction)
    })
}

pub(crate) fn planned(draft: OrderDraft, (policy, milestones, deduction): Plan) -> OrderDraft {
    draft.with_invoice_policy(policy).with_milestones(milestones).with_deposit_deduction(deduction)
}

fn percents() -> impl Strategy<Value = Percent> {
    prop_oneof![3 => Just("50"), 1 => Just("33.33"), 1 => Just("100"), 1 => Just("101"), 1 => Just("0")].prop_map(id)
}

/// Few orders and invoices, so that they meet. Many are refused; that is part of the test.
pub(crate) fn commands() -> impl Strategy<Value = Command> {
    let order = || (1_u8..4).prop_map(|number| id::<OrderId>(&format!("SO-{number}")));
    let invoice = || (1_u8..9).prop_map(|number| id::<InvoiceId>(&format!("I-{number}")));
    let note = || (1_u8..9).prop_map(|number| id::<InvoiceId>(&format!("CN-{number}")));
    let money = || (1_i64..5_000).prop_map(|cents| Amount::new(Decimal::new(cents, 2), euro()).expect("cents"));
    let units = prop::sample::select(CreditedUnits::ALL.to_vec());
    let line = (1_u32..4, prop::option::of(1_u32..4), prop::option::weighted(0.2, money()));
    let line = line.prop_map(|(line, quantity, amount)| {
        let quantity = quantity.map(|quantity| id::<Quantity>(&quantity.to_string()));
        CreditLine::new(line_no(line)).with_quantity(quantity.filter(|_| amount.is_none())).with_amount(amount)
    });
    let lines = prop_oneof![2 => Just(Vec::new()), 1 => prop::collection::vec(line, 1..3)];
    prop_oneof![
        2 => (order(), invoice(), percents(), prop::option::of(money())).prop_map(|(order, invoice, percent, amount)| {
            let deposit = InvoiceDeposit::new(order, invoice, on(22));
            Command::InvoiceDeposit(match amount {
                Some(amount) => deposit.with_amount(amount),
                None => deposit.with_percent(percent),
            })
        }),
        2 => (order(), invoice(), prop::option::of(percents()), prop::option::weighted(0.2, invoice())).prop_map(
            |(order, invoice, percent, corrects)| {
                let invoice = InvoiceOrder::new(order, invoice, on(22));
                Command::InvoiceOrder(invoice.with_percent(percent).with_corrects(corrects))
            }
        ),
        4 => (invoice(), note(), lines, prop::option::weighted(0.3, money()), units).prop_map(
            |(invoice, note, lines, amount, units)| {
                let credit = CreditInvoice::new(invoice, note, on(24)).with_lines(lines).with_units(units);
                Command::CreditInvoice(credit.with_amount(amount))
            }
        ),
        2 => (1_u8..30, 0_u8..3, order(), money(), prop::option::of((invoice(), money()))).prop_map(
            |(number, customer, order, amount, allocated)| {
                let customer = id(&format!("C-{customer}"));
                let all = allocated.as_ref().map_or(Ok(amount), |(_, more)| amount.plus(*more)).expect("a sum");
                let payment = RecordPayment::new(id(&format!("P-{number}")), customer, euro(), all, on(25));
                let allocations = allocated.into_iter().map(|(invoice, amount)| PaymentAllocation::new(invoice, amount));
                let payment = payment.with_allocations(allocations.collect::<Vec<_>>());
                Command::RecordPayment(payment.with_prepayments(vec![Prepayment::new(order, amount)]))
            }
        ),
    ]
}
