//! A desk that is brought into the state a case starts from, by commands alone.

use std::collections::BTreeSet;

use crate::read::Fallible;
use orderwell::{
    Address, AdjustStock, Adjustment, Amount, Code, Command, CommandId, Context, Country, Currency, Customer,
    DecideError, Desk, FillBackorders, LineNo, LineQuantity, Location, LocationId, Order, OrderDraft, OrderId,
    OrderLine, OrderLineDraft, Outcome, Policy, Product, ProductId, Quantity, ReceiveStock, ReserveAt, ReserveOrder,
    Seller, ShipOrder, Shortage, StockItem, TaxCategory, TaxRate, Text, Timestamp,
};

/// A desk whose policy does nothing by itself.
#[derive(Clone)]
pub(crate) struct Shop {
    pub(crate) desk: Desk,
    currency: Currency,
    /// Products and locations that have been stated.
    known: BTreeSet<String>,
    commands: u32,
    orders: u32,
    /// How many seconds after the start it is.
    seconds: u64,
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

impl Shop {
    pub(crate) fn open(currency: &str) -> Fallible<Self> {
        let currency = Currency::new(currency)?;
        let mut shop = Self { desk: Desk::new(), currency, known: BTreeSet::new(), commands: 0, orders: 0, seconds: 0 };
        shop.does(&Command::SetSeller(Seller::new(Text::new("Seller")?, Address::new(Country::new("DE")?), currency)))?;
        shop.does(&Command::SetPolicy(Policy::default().with_reserve_at(ReserveAt::Never)))?;
        shop.does(&Command::SetCustomer(Customer::new("C".parse()?, Text::new("Customer")?)))?;
        Ok(shop)
    }

    /// The instant so many seconds from now.
    pub(crate) fn instant_in(&self, seconds: u64) -> Fallible<Timestamp> {
        let at = self.seconds + seconds;
        let days = 23 + at / 86_400;
        let (hours, minutes, seconds) = (at / 3_600 % 24, at / 60 % 60, at % 60);
        Ok(format!("2026-11-{days:02}T{hours:02}:{minutes:02}:{seconds:02}Z").parse()?)
    }

    /// Lets time go by.
    pub(crate) fn waits(&mut self, seconds: u64) {
        self.seconds += seconds;
    }

    pub(crate) fn ask(&mut self, command: &Command) -> Fallible<Result<Outcome, DecideError>> {
        self.commands += 1;
        let cx = Context::new(self.instant_in(0)?, "2026-11-23".parse()?, Text::new("cases")?);
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
        self.does(&Command::SetProduct(Self::untaxed(Product::new(product_id, Text::new(sku)?))))
    }

    /// The same for one that is not like most.
    pub(crate) fn sells_this(&mut self, product: Product) -> Fallible<()> {
        self.known.insert(format!("product {}", product.product_id));
        self.does(&Command::SetProduct(Self::untaxed(product)))
    }

    fn untaxed(product: Product) -> Product {
        product.with_tax(TaxRate::new(TaxCategory::OutsideScope))
    }

    /// Makes a location known.
    pub(crate) fn stands(&mut self, loc: &str) -> Fallible<LocationId> {
        let location_id = LocationId::new(loc)?;
        if self.known.insert(format!("location {loc}")) {
            self.does(&Command::SetLocation(Location::new(location_id.clone(), Text::new(loc)?)))?;
        }
        Ok(location_id)
    }

    /// Books goods in.
    pub(crate) fn receives(&mut self, sku: &str, loc: &str, quantity: Quantity) -> Fallible<()> {
        self.sells(sku)?;
        let location_id = self.stands(loc)?;
        self.does(&Command::ReceiveStock(ReceiveStock::new(sku.parse()?, location_id, quantity)))
    }

    /// What lies there of a product and who claims it.
    pub(crate) fn item(&self, sku: &str) -> Option<&StockItem> {
        self.desk.world().stock_item(&ProductId::new(sku).ok()?)
    }

    /// What is free of a product less what orders wait for: what other systems call on hand when it falls below
    /// nothing.
    pub(crate) fn net(&self, sku: &str) -> Fallible<Quantity> {
        let free = self.item(sku).map_or(Ok(Quantity::ZERO), StockItem::free)?;
        Ok(free.minus(self.waiting(sku)?)?)
    }

    /// What orders wait for.
    pub(crate) fn waiting(&self, sku: &str) -> Fallible<Quantity> {
        Ok(Quantity::sum(self.item(sku).into_iter().flat_map(StockItem::backorders).map(|(_, waits)| waits))?)
    }

    /// Sets what is on hand at a location; what is so already, is.
    pub(crate) fn counts(&mut self, sku: &str, loc: &str, counted: Quantity) -> Fallible<Result<(), DecideError>> {
        let command = AdjustStock::new(sku.parse()?, self.stands(loc)?, counted);
        let answer = self.ask(&Command::AdjustStock(command))?.map(|_| ());
        Ok(answer.or_else(|error| if has(&error, Code::StockAdjustChangesNothing) { Ok(()) } else { Err(error) }))
    }

    /// Serves those who wait with what is free; mostly nothing is.
    pub(crate) fn fills(&mut self, sku: &str) -> Fallible<()> {
        match self.ask(&Command::FillBackorders(FillBackorders::new(sku.parse()?)))? {
            Err(error) if !has(&error, Code::StockNothingToFill) => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Places an order.
    pub(crate) fn places(&mut self, wishes: &[Wish<'_>]) -> Fallible<OrderId> {
        let draft = self.draft(wishes)?;
        let order_id = draft.order_id.clone();
        self.does(&Command::PlaceOrder(draft))?;
        Ok(order_id)
    }

    /// An order to be placed.
    pub(crate) fn draft(&mut self, wishes: &[Wish<'_>]) -> Fallible<OrderDraft> {
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
        Ok(OrderDraft::new(order_id, "C".parse()?, self.currency, lines))
    }

    pub(crate) fn reserve(&mut self, order_id: &OrderId, shortage: Shortage) -> Fallible<Result<Outcome, DecideError>> {
        self.ask(&Command::ReserveOrder(ReserveOrder::new(order_id.clone()).with_on_shortage(shortage)))
    }

    /// Sends units of the first line.
    pub(crate) fn ships_part(&mut self, order_id: &OrderId, quantity: Quantity) -> Fallible<()> {
        let lines = vec![LineQuantity::new(LineNo::new(1)?, quantity)];
        let command = ShipOrder::new(order_id.clone(), "2026-11-23".parse()?).with_lines(lines);
        self.does(&Command::ShipOrder(command))
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
}

pub(crate) fn has(error: &DecideError, code: Code) -> bool {
    error.problems().iter().any(|problem| problem.code == code)
}
