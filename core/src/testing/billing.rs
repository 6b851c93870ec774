//! The words of a table that bill and pay.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{id, line_quantities, pairs, text};
use crate::*;

/// How the orders of a table are invoiced.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) policy: InvoicePolicy,
    pub(super) milestones: Vec<Milestone>,
    pub(super) deduction: DepositDeduction,
    pub(super) terms: Option<Box<PaymentTerms>>,
}

/// `30% 0, 70% 30`: so much after so many days.
pub(super) fn terms(rest: &str) -> Box<PaymentTerms> {
    let instalment = |(percent, days): &(String, String)| {
        let due = DueRule::default().with_days(PaymentDays::new(days.parse().unwrap()).unwrap());
        Instalment::default().with_percent(id::<Percent>(percent.trim_end_matches('%'))).with_due(due)
    };
    Box::new(PaymentTerms::new(pairs(rest).iter().map(instalment).collect()))
}

/// Each instalment, or the date where there is none.
pub(super) fn due(invoice: &Invoice) -> String {
    let Some(schedule) = &invoice.issued.payment_schedule else { return format!("{}", invoice.issued.due_on) };
    let shown = schedule.instalments.iter().map(|instalment| format!("{} {}", instalment.due_on, instalment.amount));
    shown.collect::<Vec<_>>().join(", ")
}

/// `ordered`, `delivered last`, `milestones design=30 build=70`.
pub(super) fn plan(rest: &str) -> Plan {
    let mut plan = Plan::default();
    for word in rest.split_whitespace() {
        if let Some((name, percent)) = word.split_once('=') {
            plan.milestones.push(Milestone::new(text(name), id(percent)));
        } else if word == "last" {
            plan.deduction = DepositDeduction::Last;
        } else {
            let known = InvoicePolicy::ALL.iter().find(|policy| policy.as_str() == word);
            plan.policy = *known.unwrap_or_else(|| panic!("no invoice policy is called {word}"));
        }
    }
    plan
}

/// `invoice I-1 2 of 1`, `invoice I-1 milestone design`, `invoice I-1 percent 30`, `invoice I-2 corrects I-1`,
/// `deposit D-1 30%`, `deposit D-1 50.00`, `credit I-1 CN-1`, `credit I-1 CN-1 2 of 1 again`, `credit I-1 CN-1 amount 5`,
/// `credit I-1 CN-1 off 5 of 1`, `pay P-1 40: 10 I-1`, `prepay P-1 40`.
pub(super) fn command(verb: &str, rest: &str, order: OrderId, today: Date) -> Command {
    let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    match verb {
        "invoice" => Command::InvoiceOrder(invoice(InvoiceOrder::new(order, id(number), today), rest)),
        "deposit" => {
            let deposit = InvoiceDeposit::new(order, id(number), today);
            Command::InvoiceDeposit(match rest.strip_suffix('%') {
                Some(percent) => deposit.with_percent(id::<Percent>(percent)),
                None if rest.is_empty() => deposit,
                None => deposit.with_amount(id::<Amount>(rest)),
            })
        }
        "credit" => Command::CreditInvoice(credit(number, rest, today)),
        "prepay" => {
            let payment = payment(number, rest, today);
            let amount = payment.amount;
            Command::RecordPayment(payment.with_prepayments([Prepayment::new(order, amount)]))
        }
        _ => {
            let (amount, rest) = rest.split_once(':').unwrap_or((rest, ""));
            let allocation = |(amount, invoice): &(String, String)| PaymentAllocation::new(id(invoice), id(amount));
            let allocations = pairs(rest).iter().map(allocation).collect::<Vec<_>>();
            Command::RecordPayment(payment(number, amount, today).with_allocations(allocations))
        }
    }
}

fn payment(number: &str, amount: &str, today: Date) -> RecordPayment {
    RecordPayment::new(id(number), id("C-1"), Currency::new("EUR").unwrap(), id(amount), today)
}

fn invoice(invoice: InvoiceOrder, rest: &str) -> InvoiceOrder {
    match rest.split_once(' ') {
        Some(("milestone", name)) => invoice.with_milestone(text(name)),
        Some(("percent", percent)) => invoice.with_percent(id::<Percent>(percent)),
        Some(("corrects", number)) => invoice.with_corrects(id::<InvoiceId>(number)),
        _ => invoice.with_lines(line_quantities(rest)),
    }
}

fn credit(invoice: &str, rest: &str, today: Date) -> CreditInvoice {
    let (number, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let credit = CreditInvoice::new(id(invoice), id(number), today);
    let (rest, credit) = match rest.strip_suffix("again") {
        Some(rest) => (rest.trim(), credit.with_units(CreditedUnits::Invoiceable)),
        None => (rest, credit),
    };
    match rest.split_once(' ') {
        Some(("amount", amount)) => credit.with_amount(id::<Amount>(amount)),
        Some(("off", rest)) => {
            let off = |(amount, line): &(String, String)| {
                CreditLine::new(LineNo::new(line.parse().unwrap()).unwrap()).with_amount(id::<Amount>(amount))
            };
            credit.with_lines(pairs(rest).iter().map(off).collect::<Vec<_>>())
        }
        _ => {
            let line = |line: LineQuantity| CreditLine::new(line.line).with_quantity(line.quantity);
            credit.with_lines(line_quantities(rest).into_iter().map(line).collect::<Vec<_>>())
        }
    }
}

/// `7: 9.80 0.69, 19: 10.00 1.90`: each tax of a document.
pub(super) fn taxes(invoice: &Invoice) -> String {
    let taxes = &invoice.issued.totals.taxes;
    let shown = taxes.iter().map(|tax| format!("{}: {} {}", tax.rate, tax.taxable, tax.tax));
    shown.collect::<Vec<_>>().join(", ")
}
