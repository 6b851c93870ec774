//! What does an invoice cost, and its electronic document?
//!
//! `cargo bench -p orderwell-benches --bench billing`. An order of ten lines at two rates is invoiced in three parts by the
//! public `decide` and `World::apply`, from the command to the stored invoice and the events for the host; placing it is
//! not in that. Against that stands what one calculation of the same lines costs. All sides take turns in every round; times
//! are medians. A limit that does not hold ends the run with an error.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use orderwell::{
    Address, Calculator, Command, CommandId, Context, Country, CreditInvoice, Currency, Customer, Desk, Document,
    DocumentLine, EinvoiceDetails, InvoiceIssued, InvoiceOrder, InvoicePolicy, LineNo, LineQuantity, OrderDraft,
    OrderId, OrderLineDraft, Percent, Policy, Product, ReserveAt, RuleTolerance, Seller, Stamp, Stocking, TaxCategory,
    TaxIdentity, TaxRate, Text, UnitPrice, World, calculate, check_electronic_invoice, decide, electronic_invoice,
    read_ubl, write_ubl,
};
use orderwell_benches::{Counting, Limits, allocations, bytes, median, ratio, time, xml};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const LINES: u32 = 10;
const ROUNDS: u32 = 2_000;
/// Calculations are shorter than the clock is fine: so many at once.
const AT_ONCE: u32 = 20;

/// Three invoices, to one calculation with reused buffers: 4 was asked for and is missed; to one with its result, and to
/// placing the order. The guards are what is reached on a busy machine.
const TO_CALCULATOR: f64 = 150.0;
const TO_CALCULATE: f64 = 65.0;
const TO_PLACING: f64 = 2.0;
const WRITING: f64 = 3.0;

fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().expect("a value")
}

fn text(words: &str) -> Text {
    Text::new(words).expect("a text")
}

fn tax(line: u32) -> TaxRate {
    TaxRate::new(TaxCategory::Standard).with_rate(id::<Percent>(if line.is_multiple_of(2) { "19" } else { "7" }))
}

fn price(line: u32) -> UnitPrice {
    id(&format!("{}.{:02}", 3 + line * 2, line * 7 % 100))
}

fn line_no(line: u32) -> LineNo {
    LineNo::new(line).expect("a number")
}

/// A desk with what ten lines need.
struct Shop {
    desk: Desk,
    cx: Context,
    orders: u32,
}

impl Shop {
    fn open() -> Self {
        let cx = Context::new(id("2026-11-23T09:00:00Z"), id("2026-11-23"), text("bench"));
        let mut shop = Self { desk: Desk::new(), cx, orders: 0 };
        let germany = Country::new("DE").expect("Germany");
        let address = Address::new(germany).with_line_1(text("Hafenstr. 7")).with_city(text("Bremen"));
        let address = address.with_postal_code(text("28195"));
        let seller = Seller::new(text("Shop"), address.clone(), id("EUR"))
            .with_tax_identity(TaxIdentity::new(germany).with_vat_id(text("DE123456789")));
        let customer = Customer::new(id("C-1"), text("Café Nord")).with_billing_address(address);
        let mut opening = vec![
            Command::SetSeller(seller),
            Command::SetPolicy(Policy::default().with_reserve_at(ReserveAt::Never)),
            Command::SetCustomer(customer),
        ];
        for line in 1..=LINES {
            let product = Product::new(id(&format!("PRODUCT-{line:04}")), text("A thing to sell"));
            opening.push(Command::SetProduct(product.with_tax(tax(line)).with_stocking(Stocking::NotStocked)));
        }
        for (number, command) in opening.iter().enumerate() {
            shop.desk.execute(&id(&format!("o-{number}")), command, &shop.cx).expect("it is fine");
        }
        shop
    }

    /// An order, and what invoices it in three parts.
    fn script(&mut self) -> (Command, [Command; 3]) {
        self.orders += 1;
        let order_id: OrderId = id(&format!("SO-{:08}", self.orders));
        let line = |line: u32| {
            let product = id(&format!("PRODUCT-{line:04}"));
            OrderLineDraft::new(line_no(line), product, id("3")).with_unit_price(price(line))
        };
        let draft = OrderDraft::new(order_id.clone(), id("C-1"), id("EUR"), (1..=LINES).map(line).collect())
            .with_invoice_policy(InvoicePolicy::Ordered);
        let part = |number: u32| {
            let lines = (1..=LINES).map(|line| LineQuantity::new(line_no(line), id("1")));
            let invoice_id = id(&format!("{order_id}-{number}"));
            let invoice = InvoiceOrder::new(order_id.clone(), invoice_id, id("2026-11-23"));
            Command::InvoiceOrder(invoice.with_lines(lines.collect::<Vec<_>>()))
        };
        (Command::PlaceOrder(draft), [1, 2, 3].map(part))
    }
}

/// The same ten lines as a document.
fn document() -> Document {
    let line = |line: u32| DocumentLine::new(line_no(line), id("3"), price(line)).with_tax(tax(line));
    Document::new(id::<Currency>("EUR"), (1..=LINES).map(line).collect())
}

/// Decides, and applies what was decided; the events are what a host stores.
fn carry_out(world: &mut World, command: &Command, cx: &Context, stamp: &Stamp) {
    let decision = decide(world, command, cx).expect("it is fine");
    for event in &decision.events {
        world.apply(event, stamp).expect("what is decided can be applied");
    }
    black_box(decision);
}

fn main() -> ExitCode {
    let mut limits = Limits::default();
    println!("an order of {LINES} lines at two rates, three of each\n");
    let mut shop = Shop::open();
    in_three_parts(&mut shop, &mut limits);
    memory(&mut shop);
    electronic(&mut shop, &mut limits);
    limits.verdict()
}

fn in_three_parts(shop: &mut Shop, limits: &mut Limits) {
    let document = document();
    let mut calculator = Calculator::default();
    let (mut world, cx, stamp) = (shop.desk.world().clone(), shop.cx.clone(), shop.cx.stamp());
    let mut times: [Vec<Duration>; 5] = Default::default();
    let mut counted = 0;
    for _ in 0..ROUNDS {
        let (place, parts) = shop.script();
        times[0].push(time(|| carry_out(&mut world, &place, &cx, &stamp)).1);
        let before = allocations();
        times[1].push(time(|| parts.iter().for_each(|part| carry_out(&mut world, part, &cx, &stamp))).1);
        counted += allocations() - before;
        let ids: [CommandId; 4] = [0, 1, 2, 3].map(|number| id(&format!("{}-{number}", shop.orders)));
        shop.desk.execute(&ids[0], &place, &shop.cx).expect("it is fine");
        let mut execute = || {
            for (command_id, part) in ids[1..].iter().zip(&parts) {
                black_box(shop.desk.execute(command_id, part, &cx).expect("it is fine"));
            }
        };
        times[2].push(time(&mut execute).1);
        let once = || {
            for _ in 0..AT_ONCE {
                black_box(calculator.calculate(black_box(&document)).expect("it is sound"));
            }
        };
        times[3].push(time(once).1 / AT_ONCE);
        let whole = || {
            for _ in 0..AT_ONCE {
                black_box(calculate(black_box(&document)).expect("it is sound"));
            }
        };
        times[4].push(time(whole).1 / AT_ONCE);
    }
    let order = world.order(&id(&format!("SO-{:08}", shop.orders))).expect("it was placed");
    let calculated = calculate(&document).expect("it is sound").totals;
    assert_eq!(order.content.totals, calculated, "the same figures");
    assert_eq!(order.invoiced.as_ref(), Some(&calculated), "three parts are the whole");
    let [placing, parts, executed, once, whole] = times.map(median);
    println!("  placing {placing:?}, three invoices {parts:?} ({} allocations)", counted / u64::from(ROUNDS));
    println!("  at a desk, with command ids, digests and envelopes {executed:?}");
    println!("  Calculator {once:?}, calculate {whole:?}\n");
    limits.most("three invoices, to one Calculator run (asked: 4, missed)", ratio(parts, once), TO_CALCULATOR, "x");
    limits.most("three invoices, to one calculate with its result", ratio(parts, whole), TO_CALCULATE, "x");
    limits.most("three invoices, to placing the order", ratio(parts, placing), TO_PLACING, "x");
}

/// What an invoice and a credit take, in bytes in use; for orientation.
#[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
fn memory(shop: &mut Shop) {
    let (mut world, cx, stamp) = (shop.desk.world().clone(), shop.cx.clone(), shop.cx.stamp());
    let count = 1_000;
    let mut placed = Vec::new();
    for _ in 0..count {
        let (place, _) = shop.script();
        carry_out(&mut world, &place, &cx, &stamp);
        placed.push(id::<OrderId>(&format!("SO-{:08}", shop.orders)));
    }
    let whole = |order: &OrderId| InvoiceOrder::new(order.clone(), id(&format!("I-{order}")), id("2026-11-23"));
    let invoices: Vec<Command> = placed.iter().map(|order| Command::InvoiceOrder(whole(order))).collect();
    let back =
        |order: &OrderId| CreditInvoice::new(id(&format!("I-{order}")), id(&format!("CN-{order}")), id("2026-11-23"));
    let credits: Vec<Command> = placed.iter().map(|order| Command::CreditInvoice(back(order))).collect();
    let mut grown = |commands: &[Command]| {
        let before = bytes();
        for command in commands {
            carry_out(&mut world, command, &cx, &stamp);
        }
        bytes().wrapping_sub(before) as f64 / f64::from(count)
    };
    let (invoice, credit) = (grown(&invoices), grown(&credits));
    println!("\n  an invoice of {LINES} lines takes {invoice:.0} bytes, what its order notes of it included");
    println!("  a credit note of all of it takes {credit:.0} bytes, what invoice and order note of it included\n");
}

/// The last invoice as an electronic document: written, read, checked.
fn electronic(shop: &mut Shop, limits: &mut Limits) {
    let (mut world, cx, stamp) = (shop.desk.world().clone(), shop.cx.clone(), shop.cx.stamp());
    let (place, parts) = shop.script();
    carry_out(&mut world, &place, &cx, &stamp);
    carry_out(&mut world, &parts[0], &cx, &stamp);
    let issued = &world.invoice(&id(&format!("SO-{:08}-1", shop.orders))).expect("it was issued").issued;
    let (seller, customer) = (world.seller().expect("a seller"), world.customer(&id("C-1")).expect("a customer"));
    let make = |issued: &InvoiceIssued| {
        electronic_invoice(issued, seller, customer, &EinvoiceDetails::new()).expect("EN 16931 can say it").document
    };
    let document = make(issued);
    let written = write_ubl(&document).expect("it can be written");
    let steps = xml::steps(&written);
    let mut buffer = Vec::with_capacity(2 * written.len());
    xml::write(&steps, &mut buffer);
    assert_eq!(String::from_utf8_lossy(&buffer), written, "both write the same bytes");
    assert_eq!(check_electronic_invoice(&document, RuleTolerance::exact()), Ok(Vec::new()));
    let mut times: [Vec<Duration>; 6] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(time(|| black_box(write_ubl(black_box(&document)))).1);
        times[1].push(time(|| xml::write(black_box(&steps), &mut buffer)).1);
        times[2].push(time(|| black_box(read_ubl(black_box(&written)))).1);
        times[3].push(time(|| black_box(xml::tokens(black_box(&written)))).1);
        times[4].push(time(|| black_box(check_electronic_invoice(black_box(&document), RuleTolerance::exact()))).1);
        times[5].push(time(|| black_box(make(black_box(issued)))).1);
    }
    let [writing, bare, reading, tokens, checking, making] = times.map(median);
    println!("  UBL of {} bytes: made {making:?}, written {writing:?}, by quick-xml alone {bare:?}", written.len());
    println!(
        "  read {reading:?}, tokenized by quick-xml alone {tokens:?} ({:.1} x); official rules checked {checking:?}\n",
        ratio(reading, tokens)
    );
    limits.most("writing UBL, to quick-xml writing the same bytes", ratio(writing, bare), WRITING, "x");
}
