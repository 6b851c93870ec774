//! Deposit, part invoice, final invoice, credit notes: one order whose documents add up.

use std::path::Path;

use orderwell::{
    Adjustment, Amount, Command, CreditInvoice, CreditLine, Currency, CustomerId, Date, DepositDeduction, DueRule,
    Instalment, Invoice, InvoiceDeposit, InvoiceId, InvoiceOrder, LineNo, LineQuantity, LocationId, OrderDraft,
    OrderId, OrderLineDraft, PaymentAllocation, PaymentDays, PaymentId, PaymentTerms, Percent, ProductId, ReceiveStock,
    RecordPayment, ReserveOrder, ShipOrder, Text, Totals,
};

use crate::shop::{Fallible, Shop, Told, heading};
use crate::{documents, print};

const ORDER: &str = "SO-3";
const DEPOSIT: &str = "2026-0003";
const PART: &str = "2026-0004";
const FINAL: &str = "2026-0005";
const CREDIT: &str = "G-0002";

/// Tells how the documents of an order add up, and writes two of them down.
pub(crate) fn tell(shop: &mut Shop, small_id: &OrderId, folder: &Path) -> Told {
    paid_early(shop, small_id)?;
    deposit(shop)?;
    part_and_final(shop)?;
    credit(shop)?;
    adds_up(shop)?;
    collect(shop)?;
    heading("Sent", "the final invoice and the credit note as EN 16931 in UBL 2.1");
    for number in [FINAL, CREDIT] {
        documents::write(shop, &InvoiceId::new(number)?, folder)?;
    }
    Ok(())
}

fn line(number: u32) -> Fallible<LineNo> {
    Ok(LineNo::new(number)?)
}

fn amount(text: &str) -> Fallible<Amount> {
    Ok(text.parse()?)
}

/// Money for one invoice.
fn pays(shop: &mut Shop, payment: &str, invoice_id: &InvoiceId, amount: Amount) -> Told {
    let (customer_id, euro) = (CustomerId::new("C-7")?, Currency::new("EUR")?);
    let allocations = vec![PaymentAllocation::new(invoice_id.clone(), amount)];
    let payment = RecordPayment::new(PaymentId::new(payment)?, customer_id, euro, amount, shop.today);
    shop.does(&Command::RecordPayment(payment.with_allocations(allocations)))?;
    Ok(())
}

/// What is open of an invoice, by date.
fn show_open(invoice: &Invoice) -> Told {
    let number = &invoice.issued.invoice_id;
    let parts = invoice.open_by_date()?;
    let parts = parts.iter().map(|part| format!("{} by {}", part.amount, part.due_on)).collect::<Vec<_>>();
    let shown = if parts.is_empty() { "nothing".into() } else { parts.join(", ") };
    println!("    open of {number}: {shown}");
    Ok(())
}

/// The small order is paid within a week, two percent less; what that is stands in its payment schedule.
fn paid_early(shop: &mut Shop, order_id: &OrderId) -> Told {
    heading("Paid early", "2 % less within 7 days; the discount becomes a credit note, and nothing stays open");
    shop.today = Date::new(2026, 11, 24)?;
    let invoice_id = InvoiceId::new("2026-0002")?;
    let invoice = shop.invoice(&invoice_id)?;
    let schedule = invoice.issued.payment_schedule.as_deref().ok_or("the order has terms")?;
    schedule.note.as_str().lines().for_each(|line| println!("    {line}"));
    let early = schedule.early_payments.first().ok_or("the terms have a discount")?;
    println!(
        "    So {} until {}, else {} by {}; the discount of {} is {} net and {} tax.\n",
        early.amount, early.until, schedule.payable, schedule.due_on, early.discount, early.net, early.tax
    );
    let (paid, discount) = (early.amount, early.discount);
    pays(shop, "P-2", &invoice_id, paid)?;
    let credit = CreditInvoice::new(invoice_id, InvoiceId::new("G-0001")?, shop.today)
        .with_amount(discount)
        .with_reason(Text::new("2 % for paying within 7 days")?);
    shop.does(&Command::CreditInvoice(credit))?;
    println!("    payment of {order_id} is {}", shop.order(order_id)?.status().payment);
    Ok(())
}

/// A bigger order: half of each invoice in two weeks, the rest in a month.
fn deposit(shop: &mut Shop) -> Told {
    heading("Ordered", "a bigger order with 3 % off, and 30 % of it in advance");
    let ordered = |number, product, quantity: &str| {
        Fallible::Ok(OrderLineDraft::new(line(number)?, ProductId::new(product)?, quantity.parse()?))
    };
    let lines = vec![ordered(1, "TEA-250", "25")?, ordered(2, "MUG", "9")?, ordered(3, "WRAPPING", "3")?];
    let due = |days| Fallible::Ok(DueRule::default().with_days(PaymentDays::new(days)?));
    let half = Instalment::default().with_percent("50".parse::<Percent>()?).with_due(due(14)?);
    let terms = PaymentTerms::new(vec![half, Instalment::default().with_due(due(30)?)]);
    let off = Adjustment::default().with_percent("3".parse::<Percent>()?).with_reason(Text::new("opening offer")?);
    let order_id = OrderId::new(ORDER)?;
    let draft = OrderDraft::new(order_id.clone(), CustomerId::new("C-7")?, Currency::new("EUR")?, lines)
        .with_allowances(vec![off])
        .with_payment_terms(Box::new(terms))
        .with_deposit_deduction(DepositDeduction::Last);
    shop.does(&Command::PlaceOrder(draft))?;
    let deposit_id = InvoiceId::new(DEPOSIT)?;
    let deposit = InvoiceDeposit::new(order_id.clone(), deposit_id.clone(), shop.today);
    shop.does(&Command::InvoiceDeposit(deposit.with_percent("30".parse::<Percent>()?)))?;
    println!();
    let more = InvoiceDeposit::new(order_id, InvoiceId::new(PART)?, shop.today);
    shop.is_refused(&Command::InvoiceDeposit(more.with_amount(amount("200.00")?)))?;
    println!();
    shop.today = Date::new(2026, 11, 26)?;
    let open = shop.invoice(&deposit_id)?.open()?;
    pays(shop, "P-3", &deposit_id, open)
}

/// What is there goes out and is invoiced; then the rest, and with it the deposit is taken off.
fn part_and_final(shop: &mut Shop) -> Told {
    heading("Invoiced in part", "10 tea, 3 mugs and the wrapping go out");
    let order_id = OrderId::new(ORDER)?;
    let sent = [(1, "10"), (2, "3"), (3, "3")]
        .map(|(number, units)| Fallible::Ok(LineQuantity::new(line(number)?, units.parse()?)))
        .into_iter()
        .collect::<Fallible<Vec<_>>>()?;
    shop.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), shop.today).with_lines(sent)))?;
    shop.does(&Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), InvoiceId::new(PART)?, shop.today)))?;
    println!();
    let again = InvoiceOrder::new(order_id.clone(), InvoiceId::new(FINAL)?, shop.today);
    shop.is_refused(&Command::InvoiceOrder(again))?;
    heading("Invoiced in the end", "6 mugs come in, the rest goes out; the deposit is taken off, tax by tax");
    shop.today = Date::new(2026, 12, 1)?;
    let mugs = ReceiveStock::new(ProductId::new("MUG")?, LocationId::new("shelf")?, "6".parse()?);
    shop.does(&Command::ReceiveStock(mugs))?;
    shop.does(&Command::ReserveOrder(ReserveOrder::new(order_id.clone())))?;
    shop.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), shop.today)))?;
    let final_id = InvoiceId::new(FINAL)?;
    shop.does(&Command::InvoiceOrder(InvoiceOrder::new(order_id, final_id.clone(), shop.today)))?;
    println!();
    let issued = &shop.invoice(&final_id)?.issued;
    let mut goods = issued.totals.clone();
    for deduction in &issued.deductions {
        goods = goods.plus(&deduction.totals)?;
    }
    let mut rows = vec![figures("goods", &goods, 1)?];
    for deduction in &issued.deductions {
        rows.push(figures(&format!("less deposit {}", deduction.invoice_id), &deduction.totals, -1)?);
    }
    rows.push(figures(&format!("invoice {final_id}"), &issued.totals, 1)?);
    print::table(&["", "net", "7 % tax", "19 % tax", "gross"], &rows);
    Ok(())
}

/// Two mugs of the first part arrived broken.
fn credit(shop: &mut Shop) -> Told {
    heading("Credited", "2 mugs of the first part were broken; more than it billed cannot be credited");
    shop.today = Date::new(2026, 12, 3)?;
    let credit = |units: &str| {
        let line = CreditLine::new(line(2)?).with_quantity(units.parse::<orderwell::Quantity>()?);
        let credit = CreditInvoice::new(InvoiceId::new(PART)?, InvoiceId::new(CREDIT)?, Date::new(2026, 12, 3)?);
        Fallible::Ok(Command::CreditInvoice(credit.with_lines(vec![line]).with_reason(Text::new("arrived broken")?)))
    };
    shop.is_refused(&credit("4")?)?;
    println!();
    shop.does(&credit("2")?)?;
    Ok(())
}

/// Net, each tax, gross; less than nothing where a document gives back.
fn figures(name: &str, totals: &Totals, sign: i8) -> Fallible<Vec<String>> {
    let signed = |amount: Amount| if sign < 0 { amount.negated() } else { amount };
    let euro = Currency::new("EUR")?;
    let tax = |rate: &str| {
        let rate: Percent = rate.parse()?;
        let taxes = totals.taxes.iter().filter(|tax| tax.rate == rate).map(|tax| tax.tax);
        Fallible::Ok(signed(Amount::sum(taxes, euro)?).to_string())
    };
    Ok(vec![name.into(), signed(totals.net).to_string(), tax("7")?, tax("19")?, signed(totals.gross).to_string()])
}

/// All documents of the order, their sum, and the order less what was credited: the last two must be equal.
fn adds_up(shop: &Shop) -> Told {
    heading("It adds up", "every document of the order, and the order itself");
    let document = |number: &str| Fallible::Ok(&shop.invoice(&InvoiceId::new(number)?)?.issued);
    let mut rows = Vec::new();
    let mut sum: Option<Totals> = None;
    for (name, number) in [("deposit", DEPOSIT), ("part invoice", PART), ("final invoice", FINAL)] {
        let issued = document(number)?;
        sum = Some(sum.map_or_else(|| Ok(issued.totals.clone()), |sum| sum.plus(&issued.totals))?);
        let mut row = figures(&format!("{name} {number}"), &issued.totals, 1)?;
        let schedule = issued.payment_schedule.as_deref().ok_or("the order has terms")?;
        let due = schedule.instalments.iter().map(|part| format!("{} by {}", part.amount, part.due_on));
        row.push(due.collect::<Vec<_>>().join(", "));
        rows.push(row);
    }
    let credited = &document(CREDIT)?.totals;
    rows.push(figures(&format!("credit note {CREDIT}"), credited, -1)?);
    let sum = sum.ok_or("there are documents")?.minus(credited)?;
    let order = &shop.order(&OrderId::new(ORDER)?)?.content.totals;
    let left = order.minus(credited)?;
    let billed = shop.order(&OrderId::new(ORDER)?)?.billed()?;
    let (summed, expected) = (figures("sum", &sum, 1)?, figures("order less what was credited", &left, 1)?);
    if sum != left || sum != billed {
        return Err(format!("the documents sum to {summed:?}, the order to {expected:?}").into());
    }
    rows.extend([summed, figures(&format!("order {ORDER}"), order, 1)?, expected]);
    for row in &mut rows {
        row.resize(6, String::new());
    }
    print::table(&["document", "net", "7 % tax", "19 % tax", "gross", "to be paid"], &rows);
    Ok(())
}

/// What is open is paid by its dates, until nothing is.
fn collect(shop: &mut Shop) -> Told {
    heading("Collected", "half in two weeks, half in a month; the credit note settles what comes first");
    let mut payments = Vec::new();
    for number in [PART, FINAL] {
        let invoice = shop.invoice(&InvoiceId::new(number)?)?;
        show_open(invoice)?;
        payments.extend(invoice.open_by_date()?.into_iter().map(|part| (part.due_on, number, part.amount)));
    }
    println!();
    payments.sort_by_key(|(due_on, number, _)| (*due_on, *number));
    for (index, (due_on, number, amount)) in payments.into_iter().enumerate() {
        shop.today = due_on;
        pays(shop, &format!("P-{}", index + 4), &InvoiceId::new(number)?, amount)?;
    }
    shop.show(&OrderId::new(ORDER)?)
}
