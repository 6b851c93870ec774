//! A desk that is brought into the state a case starts from, by commands alone.

use std::collections::BTreeSet;

use orderwell::{
    Address, AdjustStock, Adjustment, Amount, Command, CommandId, Context, Country, Currency, Customer, DecideError,
    Desk, LineNo, Location, LocationId, Order, OrderDraft, OrderId, OrderLine, OrderLineDraft, Outcome, Policy,
    Product, ProductId, Quantity, ReceiveStock, ReserveAt, ReserveOrder, Seller, ShipOrder, Shortage, TaxCategory,
    TaxRate, Text,
};
use serde_json::Value;

use crate::read::{Fallible, figure, rows, text};

/// A desk whose policy does nothing by itself.
#[derive(Clone)]
pub(crate) struct Shop {
    pub(crate) desk: Desk,
    currency: Currency,
    /// Products and locations that have been stated.
    known: BTreeSet<String>,
    commands: u32,
    orders: u32,
}

/// One line to be ordered.
pub(crate) struct Wish<'a> {
    pub(crate) sku: &'a str,
    pub(crate) quantity: Quantity,
    /// What the line is worth in the end, where that matters.
    pub(crate) worth: Option<Amount>,
}

impl<'a> Wish<'a> {
    pub(crate) fn new(sku: &'a str, quantity: Quantity) -> Self {
        Self { sku, quantity, worth: None }
    }
}

/// What lies at one place, summed over the rows of a case: a level is one figure here.
struct Level<'a> {
    sku: &'a str,
    loc: &'a str,
    on_hand: Quantity,
    reserved: Quantity,
}

impl Shop {
    pub(crate) fn open(currency: &str) -> Fallible<Self> {
        let currency = Currency::new(currency)?;
        let mut shop = Self { desk: Desk::new(), currency, known: BTreeSet::new(), commands: 0, orders: 0 };
        shop.does(&Command::SetSeller(Seller::new(Text::new("Seller")?, Address::new(Country::new("DE")?), currency)))?;
        shop.does(&Command::SetPolicy(Policy::default().with_reserve_at(ReserveAt::Never)))?;
        shop.does(&Command::SetCustomer(Customer::new("C".parse()?, Text::new("Customer")?)))?;
        Ok(shop)
    }

    pub(crate) fn ask(&mut self, command: &Command) -> Fallible<Result<Outcome, DecideError>> {
        self.commands += 1;
        let cx = Context::new("2026-11-23T09:00:00Z".parse()?, "2026-11-23".parse()?, Text::new("cases")?);
        Ok(self.desk.execute(&CommandId::new(&format!("c-{}", self.commands))?, command, &cx))
    }

    /// Carries out a command that leads to where a case starts.
    pub(crate) fn does(&mut self, command: &Command) -> Fallible<()> {
        let outcome = self.ask(command)?;
        outcome.map(|_| ()).map_err(|error| format!("{}: {error}", command.type_name()).into())
    }

    /// Makes a product known, untaxed so that its worth is its net amount.
    pub(crate) fn sells(&mut self, sku: &str) -> Fallible<()> {
        if !self.known.insert(format!("product {sku}")) {
            return Ok(());
        }
        let product_id = ProductId::new(sku)?;
        let product = Product::new(product_id, Text::new(sku)?).with_tax(TaxRate::new(TaxCategory::OutsideScope));
        self.does(&Command::SetProduct(product))
    }

    /// Books goods in.
    pub(crate) fn receives(&mut self, sku: &str, loc: &str, quantity: Quantity) -> Fallible<()> {
        self.sells(sku)?;
        let location_id = LocationId::new(loc)?;
        if self.known.insert(format!("location {loc}")) {
            self.does(&Command::SetLocation(Location::new(location_id.clone(), Text::new(loc)?)))?;
        }
        self.does(&Command::ReceiveStock(ReceiveStock::new(sku.parse()?, location_id, quantity)))
    }

    /// Places an order.
    pub(crate) fn places(&mut self, wishes: &[Wish<'_>]) -> Fallible<OrderId> {
        self.orders += 1;
        let order_id = OrderId::new(&format!("SO-{}", self.orders))?;
        let mut lines = Vec::new();
        for (number, wish) in (1..).zip(wishes) {
            self.sells(wish.sku)?;
            let line = OrderLineDraft::new(LineNo::new(number)?, wish.sku.parse()?, wish.quantity);
            lines.push(match wish.worth {
                // At a price of nothing, a charge makes the line worth any amount.
                Some(worth) => line
                    .with_unit_price("0".parse::<orderwell::UnitPrice>()?)
                    .with_charges(vec![Adjustment::default().with_amount(worth)]),
                None => line.with_unit_price("1".parse::<orderwell::UnitPrice>()?),
            });
        }
        self.does(&Command::PlaceOrder(OrderDraft::new(order_id.clone(), "C".parse()?, self.currency, lines)))?;
        Ok(order_id)
    }

    pub(crate) fn reserve(&mut self, order_id: &OrderId, shortage: Shortage) -> Fallible<Result<Outcome, DecideError>> {
        self.ask(&Command::ReserveOrder(ReserveOrder::new(order_id.clone()).with_on_shortage(shortage)))
    }

    /// Places an order that takes what is free and, where asked to, waits for the rest.
    fn claims(&mut self, sku: &str, quantity: Quantity, shortage: Shortage) -> Fallible<()> {
        let order_id = self.places(&[Wish::new(sku, quantity)])?;
        self.reserve(&order_id, shortage)??;
        Ok(())
    }

    /// Sends all that is ready.
    pub(crate) fn ships(&mut self, order_id: &OrderId) -> Fallible<()> {
        self.does(&Command::ShipOrder(ShipOrder::new(order_id.clone(), "2026-11-23".parse()?)))
    }

    pub(crate) fn order(&self, order_id: &OrderId) -> Fallible<&Order> {
        self.desk.order(order_id).ok_or_else(|| format!("order {order_id} is not there").into())
    }

    /// The only line of an order.
    pub(crate) fn line(&self, order_id: &OrderId) -> Fallible<&OrderLine> {
        self.order(order_id)?.content.lines.first().ok_or_else(|| "the line is not there".into())
    }

    /// The stock of a case: what lies there, and other orders that have claims on it.
    ///
    /// Locations are asked in the order in which they first held stock, so each gets its goods in the
    /// order of the case; other orders get theirs while nothing else of the product is free.
    pub(crate) fn stocks(&mut self, given: &Value) -> Fallible<()> {
        let mut levels: Vec<Level<'_>> = Vec::new();
        for row in rows(given) {
            let (sku, loc) = (text(&row["sku"]), text(&row["loc"]));
            let (on_hand, reserved): (Quantity, Quantity) = (figure(&row["on_hand"])?, figure(&row["reserved"])?);
            self.sells(sku)?;
            match levels.iter_mut().find(|level| (level.sku, level.loc) == (sku, loc)) {
                Some(level) => {
                    level.on_hand = level.on_hand.plus(on_hand)?;
                    level.reserved = level.reserved.plus(reserved)?;
                }
                None => levels.push(Level { sku, loc, on_hand, reserved }),
            }
        }
        for level in levels.iter().filter(|level| level.on_hand.is_negative()) {
            self.claims(level.sku, level.on_hand.negated(), Shortage::Backorder)?;
        }
        let there = || levels.iter().filter(|level| level.on_hand.is_positive());
        for level in there() {
            self.receives(level.sku, level.loc, level.on_hand)?;
            self.counts(level, level.on_hand, level.reserved)?;
            if level.reserved.is_positive() {
                self.claims(level.sku, level.reserved, Shortage::Reject)?;
            }
        }
        for level in there() {
            self.counts(level, level.reserved, level.on_hand)?;
        }
        Ok(())
    }

    /// Sets what lies somewhere.
    fn counts(&mut self, level: &Level<'_>, before: Quantity, after: Quantity) -> Fallible<()> {
        if before == after {
            return Ok(());
        }
        self.does(&Command::AdjustStock(AdjustStock::new(level.sku.parse()?, level.loc.parse()?, after)))
    }
}
