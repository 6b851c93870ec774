//! What does a command cost at a desk, and does it cost more at a full one?
//!
//! `cargo bench -p orderwell-benches`. Every limit is a ratio of two sides in one run; a limit that
//! does not hold ends the run with an error. Times are medians of rounds that alternate between the
//! sides, so that noise hits both.

use std::process::ExitCode;
use std::time::Duration;

use orderwell::{
    Address, Command, CommandId, Context, Country, CreditTerms, Currency, Customer, Desk, Envelope, HoldOrder,
    InvoiceOrder, LineNo, Location, OrderDraft, OrderId, OrderLineDraft, PaymentDays, Policy, Price, PriceList, Prices,
    Product, ReceiveStock, ReleaseHold, ReserveAt, ReserveOrder, Seller, ShipOrder, TaxCategory, TaxRate, Text,
};
use orderwell_benches::{Counting, Limits, Random, allocations, median, ratio, time};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

const PRODUCTS: u64 = 1_000;
const LINES: u32 = 10;

fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().expect("a value")
}

fn text(words: &str) -> Text {
    Text::new(words).expect("a text")
}

struct Shop {
    desk: Desk,
    cx: Context,
    random: Random,
    commands: u64,
    orders: Vec<OrderId>,
}

impl Shop {
    fn open(seed: u64) -> Self {
        let cx = Context::new(id("2026-11-23T09:00:00Z"), id("2026-11-23"), text("bench"));
        let mut shop = Self { desk: Desk::new(), cx, random: Random::new(seed), commands: 0, orders: Vec::new() };
        let euro: Currency = id("EUR");
        let tax = TaxRate::new(TaxCategory::Standard).with_rate(id::<orderwell::Percent>("19"));
        let germany = Address::new(Country::new("DE").expect("Germany")).with_line_1(text("Hafenstr. 7"));
        let germany = germany.with_city(text("Bremen")).with_postal_code(text("28195"));
        let products: Vec<String> = (0..PRODUCTS).map(|number| format!("PRODUCT-{number:04}")).collect();
        let prices = products.iter().map(|product| Price::new(id(product), id("12.34"))).collect();
        let policy = Policy::default().with_reserve_at(ReserveAt::Never);
        let seller =
            Seller::new(text("Shop"), germany.clone(), euro).with_price_list_id(id::<orderwell::PriceListId>("list"));
        let customer = Customer::new(id("C-1"), text("Café Nord"))
            .with_shipping_address(germany.clone())
            .with_billing_address(germany)
            .with_credit_terms(CreditTerms::new(PaymentDays::new(14).expect("two weeks")));
        let mut opening = vec![
            Command::SetSeller(seller),
            Command::SetPolicy(policy),
            Command::SetLocation(Location::new(id("shelf"), text("Shelf"))),
            Command::SetPriceList(PriceList::new(id("list"), euro, Prices::new(prices).expect("prices"))),
            Command::SetCustomer(customer),
        ];
        for product in &products {
            opening.push(Command::SetProduct(Product::new(id(product), text("A thing to sell")).with_tax(tax)));
            opening.push(Command::ReceiveStock(ReceiveStock::new(id(product), id("shelf"), id("100000000"))));
        }
        for command in &opening {
            shop.run(command);
        }
        shop
    }

    fn run(&mut self, command: &Command) -> Vec<Envelope> {
        self.commands += 1;
        let command_id: CommandId = id(&format!("command-{}", self.commands));
        self.desk.execute(&command_id, command, &self.cx).expect("it is fine").events().to_vec()
    }

    /// A new order of ten different products, its id at a random place among the others.
    fn draft(&mut self) -> OrderDraft {
        let first = self.random.below(PRODUCTS);
        let line = |number: u32| {
            let product = (first + u64::from(number) * 97) % PRODUCTS;
            let number = LineNo::new(number + 1).expect("a number");
            OrderLineDraft::new(number, id(&format!("PRODUCT-{product:04}")), id("3")).with_unit_price(id::<
                orderwell::UnitPrice,
            >(
                "12.34"
            ))
        };
        let order_id: OrderId = id(&format!("SO-{:016x}", self.random.below(u64::MAX)));
        self.orders.push(order_id.clone());
        OrderDraft::new(order_id, id("C-1"), id("EUR"), (0..LINES).map(line).collect())
    }

    /// The four commands of a new order, with their ids: made before the clock starts.
    fn script(&mut self) -> Vec<(CommandId, Command)> {
        let draft = self.draft();
        let order_id = draft.order_id.clone();
        let commands = [
            Command::PlaceOrder(draft),
            Command::ReserveOrder(ReserveOrder::new(order_id.clone())),
            Command::ShipOrder(ShipOrder::new(order_id.clone(), id("2026-11-23"))),
            Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), id(&format!("I-{order_id}")), id("2026-11-23"))),
        ];
        let with_id = |command| {
            self.commands += 1;
            (id(&format!("command-{}", self.commands)), command)
        };
        commands.into_iter().map(with_id).collect()
    }

    /// Decides and applies the script; its events, the time and the allocations.
    fn measure(&mut self, script: &[(CommandId, Command)]) -> (Vec<Envelope>, Duration, u64) {
        let mut outcomes = Vec::with_capacity(script.len());
        let before = allocations();
        let ((), elapsed) = time(|| {
            for (command_id, command) in script {
                outcomes.push(self.desk.execute(command_id, command, &self.cx).expect("it is fine"));
            }
        });
        let counted = allocations() - before;
        (outcomes.iter().flat_map(orderwell::Outcome::events).cloned().collect(), elapsed, counted)
    }

    /// Open orders: placed, reserved, and half of them shipped.
    fn fill(&mut self, orders: usize) {
        while self.orders.len() < orders {
            let steps = if self.orders.len().is_multiple_of(2) { 4 } else { 2 };
            let script = self.script();
            for (command_id, command) in script.iter().take(steps) {
                self.desk.execute(command_id, command, &self.cx).expect("it is fine");
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a bench are small")]
fn main() -> ExitCode {
    let mut limits = Limits::default();
    println!("a desk with {PRODUCTS} products; place, reserve, ship and invoice of a new order of {LINES} lines\n");
    let mut small = Shop::open(1);
    small.fill(100);
    let mut large = Shop::open(2);
    large.fill(100_000);
    println!("  {} orders at the large desk", large.orders.len());
    let mut buffer: Vec<u8> = Vec::with_capacity(1 << 20);
    let mut times: [Vec<Duration>; 5] = Default::default();
    let mut counts = [0_u64; 2];
    let rounds = 2_000;
    for round in 0..rounds {
        let script = small.script();
        let (events, at_small, count) = small.measure(&script);
        times[0].push(at_small);
        counts[0] += count;
        let ((), writing) = time(|| {
            buffer.clear();
            for event in &events {
                serde_json::to_writer(&mut buffer, event).expect("it is written");
            }
        });
        times[1].push(writing);
        if round == 0 {
            println!("  {} events, {} bytes of JSON\n", events.len(), buffer.len());
        }
        let script = large.script();
        let (_, at_large, count) = large.measure(&script);
        times[2].push(at_large);
        counts[1] += count;
        times[3].push(old_order(&mut small));
        times[4].push(old_order(&mut large));
    }
    let [at_small, writing, at_large, old_small, old_large] = times.map(median);
    println!(
        "  medians of {rounds} rounds: {at_small:?} at the small desk, {writing:?} to write its events, {at_large:?} at the large desk"
    );
    println!(
        "  hold and release of an old order: {old_small:?} and {old_large:?}; {} allocations a round\n",
        counts[0] / rounds
    );
    limits.most("deciding and applying, to serde_json writing the same events", ratio(at_small, writing), 4.0, "x");
    let more = (counts[1] as f64 / counts[0] as f64 - 1.0).abs() * 100.0;
    limits.most("allocations with 100,000 orders instead of 100, difference", more, 2.0, " %");
    limits.most("time with 100,000 orders instead of 100", ratio(at_large, at_small), 1.8, "x");
    limits.most(
        "a command on an old order drawn at random (memory, not algorithm)",
        ratio(old_large, old_small),
        5.0,
        "x",
    );
    limits.verdict()
}

/// Holds and releases an order drawn at random: what it touches has long left the caches.
fn old_order(shop: &mut Shop) -> Duration {
    let at = usize::try_from(shop.random.below(shop.orders.len() as u64)).expect("a place");
    let order_id = shop.orders[at].clone();
    let hold = Command::HoldOrder(HoldOrder::new(order_id.clone(), text("check")));
    let release = Command::ReleaseHold(ReleaseHold::new(order_id.clone(), text("check")));
    shop.commands += 2;
    let ids: [CommandId; 2] = [id(&format!("old-{}-a", shop.commands)), id(&format!("old-{}-b", shop.commands))];
    let ((), elapsed) = time(|| {
        for (command_id, command) in ids.iter().zip([&hold, &release]) {
            shop.desk.execute(command_id, command, &shop.cx).expect("it is fine");
        }
    });
    elapsed
}
