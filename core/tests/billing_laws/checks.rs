//! What is always true of the documents of an order.

use std::collections::BTreeMap;

use orderwell::*;

use crate::common::id;

type Checked = Result<(), String>;

/// Every figure of some totals by its name, those of nothing left out: two totals that say the same have the same.
fn figures(totals: &Totals) -> BTreeMap<String, Amount> {
    let mut figures = BTreeMap::new();
    let mut note = |name: String, amount: Option<Amount>| {
        if let Some(amount) = amount.filter(|amount| !amount.is_zero()) {
            figures.insert(name, amount);
        }
    };
    for (name, amount) in [
        ("line_net_sum", totals.line_net_sum),
        ("allowance_total", totals.allowance_total),
        ("charge_total", totals.charge_total),
        ("net", totals.net),
        ("tax", totals.tax),
        ("gross", totals.gross),
    ] {
        note(name.to_string(), Some(amount));
    }
    note("retained".to_string(), totals.retained);
    note("payable_rounding".to_string(), totals.payable_rounding);
    note("line_rounding_difference".to_string(), totals.line_rounding_difference);
    note("rounding_difference".to_string(), totals.rounding_difference);
    note("tax_rounding_difference".to_string(), totals.tax_rounding_difference);
    for tax in &totals.taxes {
        let key = tax_key(tax);
        note(format!("{key} taxable"), Some(tax.taxable));
        note(format!("{key} tax"), Some(tax.tax));
        note(format!("{key} surcharge"), tax.surcharge);
        note(format!("{key} taxable_accounting"), tax.taxable_accounting);
        note(format!("{key} tax_accounting"), tax.tax_accounting);
        for (at, booked) in tax.distributed.iter().enumerate() {
            note(format!("{key} distributed {at}"), Some(*booked));
        }
    }
    if let Some(accounting) = &totals.accounting {
        for (name, amount) in [
            ("line_net_sum", accounting.line_net_sum),
            ("allowance_total", accounting.allowance_total),
            ("charge_total", accounting.charge_total),
            ("net", accounting.net),
            ("tax", accounting.tax),
            ("gross", accounting.gross),
        ] {
            note(format!("accounting {name}"), Some(amount));
        }
    }
    figures
}

fn tax_key(tax: &TaxSubtotal) -> String {
    format!("{:?} {:?} {}", tax.tax_id.as_ref().map(TaxId::as_str), tax.category, tax.rate)
}

fn same(what: &str, one: &Totals, other: &Totals) -> Checked {
    let (one, other) = (figures(one), figures(other));
    if one == other {
        return Ok(());
    }
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    let differ = names.filter(|name| one.get(*name) != other.get(*name));
    let shown = differ.map(|name| format!("{name}: {:?} and {:?}", one.get(name), other.get(name)));
    Err(format!("{what}: {}", shown.collect::<Vec<_>>().join("; ")))
}

fn ensure(truth: bool, what: impl FnOnce() -> String) -> Checked {
    if truth { Ok(()) } else { Err(what()) }
}

fn plus(one: Option<Totals>, more: &Totals) -> Option<Totals> {
    Some(one.map_or_else(|| more.clone(), |sum| sum.plus(more).expect("a sum")))
}

fn minus(one: &Totals, less: &Option<Totals>) -> Totals {
    less.as_ref().map_or_else(|| one.clone(), |less| one.minus(less).expect("a difference"))
}

/// Everything after one accepted command.
pub(crate) fn check(before: &Desk, after: &Desk, events: &[Envelope], command: &Command) -> Checked {
    let order = after.order(&id("SO-1")).expect("it was placed");
    let was = before.order(&id("SO-1")).expect("it was placed");
    ensure(!events.is_empty(), || "what is accepted leaves a trace".to_string())?;
    sums(after, order)?;
    for envelope in events {
        match &envelope.event {
            Event::Invoice(InvoiceEvent::Issued(issued)) => document(issued, order)?,
            Event::Invoice(InvoiceEvent::Paid(paid)) => {
                let invoice = after.world().invoice(&paid.invoice_id).expect("it was issued");
                ensure(invoice.total_paid <= invoice.due().expect("due"), || "paid more than is due".to_string())?;
            }
            Event::Order(OrderEvent::Invoiced(_)) => counters(order)?,
            _ => {}
        }
    }
    for invoice in after.world().invoices() {
        credits(after, invoice)?;
    }
    if let Command::InvoiceOrder(_) | Command::InvoiceDeposit(_) = command {
        let billed = order.billed().expect("billed").gross;
        let credited = order.credited.as_ref().map_or(Amount::zero(order.currency()), |credited| credited.gross);
        let all = billed.plus(credited).expect("a sum");
        let most = order.content.totals.gross.max(was.billed().expect("billed").gross.plus(credited).expect("a sum"));
        // What was cancelled after it was invoiced is on an invoice and not in the order, until it is credited.
        let over = order.status().billing == BillingStatus::OverInvoiced;
        // Taxes, and charges of less than nothing, can make an order itself less than nothing.
        let odd = order.content.totals.gross.is_negative();
        ensure(all <= most || over || odd, || format!("{all} of {most} billed"))?;
    }
    by_line(after)
}

/// Invoices less credit notes are what the order says; of an order that is invoiced, the order.
fn sums(desk: &Desk, order: &Order) -> Checked {
    let (mut invoiced, mut credited) = (None, None);
    let mut paid = order.prepaid.unwrap_or(Amount::zero(order.currency()));
    for invoice in desk.world().invoices() {
        if invoice.is_credit_note() {
            credited = plus(credited, &invoice.issued.totals);
        } else {
            invoiced = plus(invoiced, &invoice.issued.totals);
            let prepaid = invoice.issued.totals.prepaid.unwrap_or(Amount::zero(order.currency()));
            paid = paid.plus(invoice.total_paid).and_then(|paid| paid.plus(prepaid)).expect("a sum");
        }
    }
    if let Some(invoiced) = &invoiced {
        let billed = order.billed().map_err(|problem| format!("{problem:?}"))?;
        same("the invoices less the credit notes and what the order says", &minus(invoiced, &credited), &billed)?;
        if order.status().billing == BillingStatus::Invoiced {
            // What an advance got back from an invoice that was credited can itself be credited.
            let open = order.advances.iter().map(|advance| &advance.open).fold(None, plus);
            let for_good = order.credited.as_deref();
            let all = for_good.map_or_else(|| billed.clone(), |credited| billed.plus(credited).expect("a sum"));
            same("the invoices and the order", &minus(&all, &open), &order.content.totals)?;
        }
    }
    ensure(order.total_paid() == Ok(paid), || format!("paid {paid}, the order says {:?}", order.total_paid()))
}

/// Never more units than the policy lets through.
fn counters(order: &Order) -> Checked {
    for line in &order.content.lines {
        let counters = &line.counters;
        let most = match (order.content.invoice_policy, order.closed.is_some()) {
            (InvoicePolicy::Delivered, _) => counters.delivered,
            (InvoicePolicy::Shipped, _) => counters.shipped,
            _ => line.quantity,
        };
        ensure(counters.invoiced <= most, || format!("line {}: {} of {most} invoiced", line.line, counters.invoiced))?;
    }
    Ok(())
}

/// A document by itself.
fn document(issued: &InvoiceIssued, order: &Order) -> Checked {
    let zero = Amount::zero(issued.currency);
    let totals = &issued.totals;
    let number = &issued.invoice_id;
    let sum = |amounts: &mut dyn Iterator<Item = Amount>| Amount::sum(amounts, issued.currency).expect("a sum");
    let or = |amount: Option<Amount>| amount.unwrap_or(zero);
    let plus = |one: Amount, more: Amount| one.plus(more).expect("a sum");
    let less = |one: Amount, part: Amount| one.minus(part).expect("a difference");
    // An allowance of a fixed amount can be worth more than what is left of an order.
    let of_lines = order.content.lines.iter().flat_map(|line| line.allowances.iter().chain(&line.charges));
    let mut adjustments = order.content.allowances.iter().chain(&order.content.charges).chain(of_lines);
    let fixed = adjustments
        .any(|one| one.amount.is_some_and(Amount::is_positive) || one.per_unit.is_some() || one.base.is_some());
    // Taxes can make an order itself less than nothing; and cash rounding can leave less than nothing of a part.
    let odd = order.content.totals.gross.is_negative() || order.content.rounding.cash.is_some();
    let odd = odd || (issued.kind != InvoiceKind::CreditNote && !order.content.taxes.is_empty());
    ensure(fixed || odd || !totals.gross.is_negative(), || format!("{number}: {} is less than nothing", totals.gross))?;
    ensure(plus(totals.net, totals.tax) == totals.gross, || format!("{number}: gross is net and tax"))?;
    let added = || totals.taxes.iter().filter(|tax| tax.settlement == TaxSettlement::Added);
    let taxes = plus(sum(&mut added().map(|tax| tax.tax)), or(totals.tax_rounding_difference));
    ensure(taxes == totals.tax, || format!("{number}: the taxes {taxes} sum to {}", totals.tax))?;
    let shown = less(plus(totals.line_net_sum, totals.charge_total), totals.allowance_total);
    let net = plus(shown, or(totals.rounding_difference));
    ensure(net == totals.net, || format!("{number}: lines, allowances and charges {net} are the net {}", totals.net))?;
    let deducted = sum(&mut issued.deductions.iter().map(|deduction| deduction.totals.line_net_sum));
    // What is taken off has its own differences.
    let apart = issued.deductions.iter().map(|deduction| or(deduction.totals.line_rounding_difference));
    let apart = plus(or(totals.line_rounding_difference), sum(&mut apart.collect::<Vec<_>>().into_iter()));
    let lines = plus(sum(&mut issued.lines.iter().map(|line| line.net)), apart);
    ensure(issued.lines.is_empty() || lines == plus(totals.line_net_sum, deducted), || {
        format!("{number}: the lines {lines} less {deducted} are {}", totals.line_net_sum)
    })?;
    // Where each line's tax is taken out by itself, what is taxed need not sum to the net amount.
    let plain = order.content.taxes.is_empty() && order.content.rounding.tax_removal == TaxRemoval::Group;
    if plain && order.content.rounding.level != RoundingLevel::Precise && order.content.rounding.cash.is_none() {
        let taxed = sum(&mut added().map(|tax| tax.taxable));
        ensure(taxed == totals.net, || format!("{number}: {taxed} is taxed, {} is net", totals.net))?;
    }
    let payable = totals.payable().expect("payable");
    ensure(totals.prepaid.is_none() || !payable.is_negative(), || format!("{number}: more is prepaid than asked for"))
}

/// Never more is given back than was billed, in any tax, of any line.
fn credits(desk: &Desk, invoice: &Invoice) -> Checked {
    let number = &invoice.issued.invoice_id;
    let Some(credits) = &invoice.credits else { return Ok(()) };
    let (issued, given) = (&invoice.issued.totals, &credits.totals);
    ensure(given.gross <= issued.gross, || format!("{number}: {} of {} credited", given.gross, issued.gross))?;
    let notes = credits.credit_notes.iter().map(|id| &desk.world().invoice(id).expect("it was issued").issued.totals);
    let sum = notes.fold(None, plus).expect("a credit note");
    same("the credit notes and what the invoice says", &sum, given)?;
    for tax in &given.taxes {
        let of = issued.taxes.iter().find(|known| tax_key(known) == tax_key(tax));
        let most = of.map_or(Amount::zero(invoice.issued.currency), |of| of.tax);
        let within = |part: Amount, whole: Amount| {
            let size = |amount: Amount| amount.to_decimal().abs();
            size(part) <= size(whole) && (part.is_zero() || part.is_negative() == whole.is_negative())
        };
        // Where a document takes off more than it bills of a tax, what is left of it may pass through nothing.
        let plain = invoice.issued.deductions.is_empty() && !most.is_negative();
        ensure(!plain || within(tax.tax, most), || {
            format!("{number}: {} of {most} credited of {}", tax.tax, tax_key(tax))
        })?;
    }
    for credited in &credits.lines {
        let line = invoice.issued.lines.iter().find(|line| line.line == credited.line).expect("it is on the invoice");
        ensure(credited.quantity <= line.quantity && !credited.quantity.is_negative(), || {
            format!("{number}: {} of {} of line {} credited", credited.quantity, line.quantity, line.line)
        })?;
    }
    if invoice.left().expect("left").gross.is_zero()
        && invoice.issued.lines.iter().all(|line| {
            let credited = credits.lines.iter().find(|credited| credited.line == line.line);
            credited.is_some_and(|credited| credited.quantity == line.quantity)
        })
        && !issued.gross.is_zero()
    {
        same("what is left of an invoice that is given back whole, and nothing", given, issued)?;
    }
    Ok(())
}

/// The lines of what is given back sum to it; and what is given back whole, at once, is the invoice.
fn by_line(desk: &Desk) -> Checked {
    for invoice in desk.world().invoices().filter(|invoice| !invoice.is_credit_note() && invoice.credits.is_none()) {
        let credit = CreditInvoice::new(invoice.issued.invoice_id.clone(), id("CN-0"), crate::common::on(9));
        let command = Command::CreditInvoice(credit);
        let decided = match desk.decide(&id("by-line"), &command, &crate::common::context(20)) {
            Ok(decided) => decided,
            Err(_) if invoice.issued.lines.is_empty() || invoice.issued.totals.gross.is_zero() => continue,
            Err(why) => return Err(format!("{} cannot be given back: {why}", invoice.issued.invoice_id)),
        };
        for envelope in &decided.events {
            let Event::Invoice(InvoiceEvent::Credited(credited)) = &envelope.event else { continue };
            let taken_off = |totals: Option<Totals>| {
                credited
                    .restored
                    .iter()
                    .fold(totals, |sum, back| sum.map(|sum| minus(&sum, &Some(back.totals.clone()))))
            };
            if let Some(sum) = taken_off(credited.lines.iter().map(|line| &line.totals).fold(None, plus)) {
                same("the lines that are given back and the credit note", &sum, &credited.totals)?;
                same("a whole credit and its invoice", &credited.totals, &invoice.issued.totals)?;
                let lines: Vec<_> = invoice.issued.lines.iter().map(|line| line.net).collect();
                ensure(lines.len() == credited.lines.len() || lines.iter().any(|net| net.is_zero()), || {
                    "a line is missing".to_string()
                })?;
            }
        }
    }
    Ok(())
}
