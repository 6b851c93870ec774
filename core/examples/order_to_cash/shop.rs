//! The sample shop: what it sells, to whom, and a clock that the story turns.

use orderwell::{
    Address, Command, CommandId, Context, Country, CreditTerms, Currency, Customer, CustomerId, Date, DecideError,
    Desk, Invoice, InvoiceId, Location, LocationId, Order, OrderId, OrderView, Outcome, PaymentDays, Percent, Price,
    PriceList, PriceListId, Prices, Product, ProductId, ReceiveStock, Seller, Stocking, TaxCategory, TaxIdentity,
    TaxRate, Text,
};

use crate::print;

pub(crate) type Fallible<T> = Result<T, Box<dyn std::error::Error>>;
pub(crate) type Told = Fallible<()>;

pub(crate) fn heading(stage: &str, what: &str) {
    println!("\n── {stage} ─ {what}\n");
}

/// The shop, with a clock that the story turns.
pub(crate) struct Shop {
    pub(crate) desk: Desk,
    pub(crate) today: Date,
    commands: u32,
}

impl Shop {
    fn context(&self) -> Fallible<Context> {
        let now = format!("{}T09:00:00Z", self.today).parse()?;
        Ok(Context::new(now, self.today, Text::new("ana")?))
    }

    fn ask(&mut self, command: &Command) -> Fallible<Result<Outcome, DecideError>> {
        self.commands += 1;
        let id = CommandId::new(&format!("c-{}", self.commands))?;
        let cx = self.context()?;
        Ok(self.desk.execute(&id, command, &cx))
    }

    /// Carries out a command that the story knows to be fine, and shows what happened.
    pub(crate) fn does(&mut self, command: &Command) -> Fallible<Outcome> {
        let outcome = self.ask(command)?.map_err(|error| format!("{}: {error}", command.type_name()))?;
        for envelope in outcome.events() {
            let why = if envelope.caused_by.is_some() { "  (by policy)" } else { "" };
            println!("    {} {:<22} {}{why}", self.today, envelope.event.type_name(), envelope.stream);
        }
        for finding in outcome.findings() {
            println!("    note: {} ({})", finding.detail, finding.code);
        }
        Ok(outcome)
    }

    /// Asks for something that must be refused, and shows why it is.
    pub(crate) fn is_refused(&mut self, command: &Command) -> Told {
        match self.ask(command)? {
            Ok(_) => Err(format!("{} should have been refused", command.type_name()).into()),
            Err(error) => {
                println!("    {} is refused, and nothing has changed:", command.type_name());
                error.problems().iter().for_each(print::problem);
                Ok(())
            }
        }
    }

    pub(crate) fn order(&self, order_id: &OrderId) -> Fallible<&Order> {
        self.desk.order(order_id).ok_or_else(|| format!("order {order_id} is not there").into())
    }

    pub(crate) fn invoice(&self, invoice_id: &InvoiceId) -> Fallible<&Invoice> {
        self.desk.world().invoice(invoice_id).ok_or_else(|| format!("invoice {invoice_id} is not there").into())
    }

    pub(crate) fn show(&self, order_id: &OrderId) -> Told {
        let order = self.order(order_id)?;
        let view = OrderView::from(order);
        let status = view.status;
        println!(
            "\n    order {order_id}: {}, fulfilment {}, billing {}, payment {}",
            status.commercial, status.fulfilment, status.billing, status.payment
        );
        let rows: Vec<Vec<String>> = order
            .content
            .lines
            .iter()
            .map(|line| {
                let counts = line.counters;
                let mut row = vec![format!("{} {}", line.line, line.product_id)];
                let figures = [
                    line.quantity,
                    counts.reserved,
                    counts.backordered,
                    counts.shipped,
                    counts.delivered,
                    counts.invoiced,
                ];
                row.extend(figures.map(|figure| figure.to_string()));
                row
            })
            .collect();
        print::table(&["line", "ordered", "reserved", "backordered", "shipped", "delivered", "invoiced"], &rows);
        let allowed: Vec<&str> = view.allowed.iter().map(|guard| guard.as_str()).collect();
        println!("    allowed now: {}", allowed.join(", "));
        Ok(())
    }
}

fn tax(rate: &str) -> Fallible<TaxRate> {
    Ok(TaxRate::new(TaxCategory::Standard).with_rate(rate.parse::<Percent>()?))
}

/// Seller, price list, products, customer, and what lies on the shelf.
pub(crate) fn open_shop() -> Fallible<Shop> {
    let euro = Currency::new("EUR")?;
    let germany = Country::new("DE")?;
    let text = |words: &str| Text::new(words);
    let id = |id: &str| ProductId::new(id);
    let list = PriceListId::new("retail")?;
    let shelf = LocationId::new("shelf")?;
    let mut shop = Shop { desk: Desk::new(), today: Date::new(2026, 11, 2)?, commands: 0 };
    let price = |product: &str, price: &str| Fallible::Ok(Price::new(id(product)?, price.parse()?));
    let prices = vec![price("TEA-250", "4.90")?, price("MUG", "10.00")?, price("WRAPPING", "2.50")?];
    let address = Address::new(germany)
        .with_line_1(text("Hafenstr. 7")?)
        .with_city(text("Bremen")?)
        .with_postal_code(text("28195")?);
    let tax_identity = TaxIdentity::new(germany).with_vat_id(text("DE123456789")?);
    let seller = Seller::new(text("Tea & Mugs")?, address.clone(), euro)
        .with_price_list_id(list.clone())
        .with_tax_identity(tax_identity);
    let customer = Customer::new(CustomerId::new("C-7")?, text("Café Nord")?)
        .with_billing_address(address.clone())
        .with_shipping_address(address)
        .with_credit_terms(CreditTerms::new(PaymentDays::new(14)?));
    let commands = [
        Command::SetSeller(seller),
        Command::SetLocation(Location::new(shelf.clone(), text("Shelf")?)),
        Command::SetPriceList(PriceList::new(list, euro, Prices::new(prices)?)),
        Command::SetProduct(Product::new(id("TEA-250")?, text("Tea, 250 g")?).with_tax(tax("7")?)),
        Command::SetProduct(Product::new(id("MUG")?, text("Mug, blue")?).with_tax(tax("19")?)),
        Command::SetProduct(
            Product::new(id("WRAPPING")?, text("Gift wrapping")?)
                .with_tax(tax("19")?)
                .with_stocking(Stocking::NotStocked),
        ),
        Command::SetCustomer(customer),
        Command::ReceiveStock(ReceiveStock::new(id("TEA-250")?, shelf.clone(), "40".parse()?)),
        Command::ReceiveStock(ReceiveStock::new(id("MUG")?, shelf, "8".parse()?)),
    ];
    for command in &commands {
        shop.ask(command)??;
    }
    Ok(shop)
}
