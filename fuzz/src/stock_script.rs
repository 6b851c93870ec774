//! Scripts of commands on stock, and what is always true of it: the same as the laws of the library's tests use.

use orderwell::{
    Address, Command, Component, Country, Currency, Customer, Date, Desk, Envelope, LineNo, Location, Price, PriceList,
    PriceListId, Prices, Problem, Product, Seller, StockTracking, TaxCategory, TaxRate, Text,
};

#[allow(dead_code, reason = "the fuzzer uses its own part of this")]
#[path = "../../core/tests/common/laws.rs"]
mod laws;
#[allow(dead_code, reason = "the fuzzer uses its own part of this")]
#[path = "../../core/tests/common/script.rs"]
mod script;

use script::{At, Bytes};

const LOCATIONS: [&str; 2] = ["shelf", "cellar"];

fn id<T: std::str::FromStr<Err = Problem>>(text: &str) -> T {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

fn text(words: &str) -> Text {
    Text::new(words).expect("a text")
}

fn euro() -> Currency {
    Currency::new("EUR").expect("euro")
}

fn line_no(number: u32) -> LineNo {
    LineNo::new(number).expect("a line number")
}

fn on(day: u8) -> Date {
    Date::new(2026, 11, i8::try_from(day).expect("a day")).expect("a date")
}

/// Loose goods, goods with lots, a kit of both; two places, two customers.
fn opening() -> Vec<Command> {
    let products = ["TEA", "MUG", "CAN", "MILK", "SET"];
    let prices = products.iter().map(|product| Price::new(id(product), id("4.90"))).collect();
    let seller = Seller::new(text("Shop"), Address::new(Country::new("DE").expect("Germany")), euro());
    let mut commands = vec![
        Command::SetSeller(seller.with_price_list_id(id::<PriceListId>("retail"))),
        Command::SetPriceList(PriceList::new(id("retail"), euro(), Prices::new(prices).expect("prices"))),
    ];
    commands.extend(products.map(|name| {
        let tax = TaxRate::new(TaxCategory::Standard).with_rate(id::<orderwell::Percent>("19"));
        let product = Product::new(id(name), text(name)).with_tax(tax);
        Command::SetProduct(match name {
            "MILK" => product.with_tracking(StockTracking::Lot),
            "SET" => {
                product.with_components(vec![Component::new(id("TEA"), id("0.5")), Component::new(id("MILK"), id("2"))])
            }
            _ => product,
        })
    }));
    commands.extend(LOCATIONS.map(|name| Command::SetLocation(Location::new(id(name), text(name)))));
    commands.extend(["C-0", "C-1"].map(|name| Command::SetCustomer(Customer::new(id(name), text(name)))));
    commands
}

/// Any bytes in, as commands on one desk.
pub(crate) fn run(data: &[u8]) {
    let mut source = Bytes(data);
    let mut desk = Desk::new();
    let mut at = At::default();
    let mut log: Vec<Envelope> = Vec::new();
    let mut movements = laws::Movements::default();
    let policy = Command::SetPolicy(script::policy(&mut source));
    let mut opening = opening().into_iter().chain([policy]);
    for number in 0..600 {
        let command = match opening.next() {
            Some(command) => command,
            None if source.0.is_empty() => break,
            None => {
                at.pass(&mut source);
                script::command(&mut source, at)
            }
        };
        let before = (desk.sequence(), desk.world().stream_count());
        match desk.execute(&id(&format!("c-{number}")), &command, &at.context()) {
            Ok(outcome) => {
                laws::check_touched(&desk, outcome.events());
                laws::check_lines(desk.world());
                outcome.events().iter().for_each(|envelope| movements.note(&envelope.event));
                log.extend_from_slice(outcome.events());
            }
            Err(orderwell::DecideError::Rejected(rejection)) => {
                assert!(!rejection.problems.is_empty(), "a refusal has a reason");
                assert_eq!(before, (desk.sequence(), desk.world().stream_count()), "a refusal changes nothing");
            }
            Err(misuse) => panic!("{}: {misuse}", command.type_name()),
        }
    }
    movements.check(desk.world());
    desk.world().stock_items().for_each(laws::check_item);
    laws::check_restored(&desk);
    assert_eq!(Desk::replay(&log).expect("the log replays"), desk, "the log rebuilds the desk");
}
