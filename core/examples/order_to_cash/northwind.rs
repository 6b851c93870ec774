//! The 830 orders of the Northwind sample, from a folder of CSV files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use orderwell::{
    Address, Adjustment, Check, CheckSetting, CheckState, Code, Command, CommandId, Context, Country, Currency,
    Customer, CustomerId, Date, Desk, InvoiceId, InvoiceOrder, KpiScope, LineNo, Location, LocationId, OrderDraft,
    OrderId, OrderLineDraft, PaymentAllocation, PaymentId, Percent, Price, PriceList, PriceListId, Prices, Problem,
    Product, ProductId, ProductStatus, Quantity, ReceiveStock, RecordPayment, RuleSet, Seller, Table, TaxCategory,
    TaxRate, Text, Timestamp, UnitPrice, kpis,
};
use rust_decimal::Decimal;

use crate::print;

/// Why a folder cannot be run: the file, the line and the field.
type Fault = String;

/// One file of the folder, with a place for every fault.
struct File {
    path: PathBuf,
    table: Table,
}

impl File {
    fn open(folder: &Path, name: &str) -> Result<Self, Fault> {
        let path = folder.join(name);
        let text = std::fs::read(&path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
        let table = Table::parse(&text, b',').map_err(|problem| format!("{}: {}", path.display(), problem.detail))?;
        Ok(Self { path, table })
    }

    fn rows(&self) -> impl Iterator<Item = Record<'_>> {
        self.table.rows.iter().map(|row| Record { file: self, line: row.line, fields: &row.fields })
    }
}

/// One row while it is read.
#[derive(Clone, Copy)]
struct Record<'f> {
    file: &'f File,
    line: u64,
    fields: &'f [String],
}

impl<'f> Record<'f> {
    fn fault(&self, field: &str, why: &str) -> Fault {
        format!("{}: line {}, field `{field}`: {why}", self.file.path.display(), self.line)
    }

    /// The text of a field; nothing when it is empty or `NULL`.
    fn text(&self, field: &str) -> Result<Option<&'f str>, Fault> {
        let column = self.file.table.column(field).ok_or_else(|| self.fault(field, "the file has no such column"))?;
        let text = self.fields[column].trim();
        Ok((!text.is_empty() && text != "NULL").then_some(text))
    }

    fn required<T>(&self, field: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Result<T, Fault> {
        let text = self.text(field)?.ok_or_else(|| self.fault(field, "nothing is there"))?;
        read(text).map_err(|problem| self.fault(field, &problem.detail))
    }

    fn optional<T>(&self, field: &str, read: impl Fn(&str) -> Result<T, Problem>) -> Result<Option<T>, Fault> {
        match self.text(field)? {
            Some(_) => self.required(field, read).map(Some),
            None => Ok(None),
        }
    }
}

/// `1996-07-04 00:00:00.000` → the date.
fn day(text: &str) -> Result<Date, Problem> {
    Date::parse(text.strip_suffix(" 00:00:00.000").unwrap_or(text))
}

/// `0.15` → 15 %.
fn fraction(text: &str) -> Result<Percent, Problem> {
    let fraction: Quantity = text.parse()?;
    Percent::new(fraction.to_decimal() * Decimal::ONE_HUNDRED)
}

/// Everything of the folder, read and checked before anything is done.
struct Folder {
    customers: Vec<Customer>,
    products: Vec<Product>,
    prices: Vec<Price>,
    units_in_stock: BTreeMap<ProductId, Quantity>,
    orders: Vec<Order>,
}

struct Order {
    draft: OrderDraft,
    ordered_on: Date,
    shipped_on: Option<Date>,
}

fn outside_scope() -> TaxRate {
    TaxRate::new(TaxCategory::OutsideScope)
}

fn address(row: &Record<'_>, prefix: &str) -> Result<Address, Fault> {
    let field = |name: &str| {
        let mut letters = name.chars();
        let capital = letters.next().map(|first| first.to_ascii_uppercase());
        if prefix.is_empty() {
            name.to_string()
        } else {
            format!("{prefix}{}{}", capital.unwrap_or(' '), letters.as_str())
        }
    };
    let country = row.required(&field("country"), Country::from_name)?;
    Ok(Address::new(country)
        .with_line_1(row.optional(&field("address"), Text::new)?)
        .with_city(row.optional(&field("city"), Text::new)?)
        .with_postal_code(row.optional(&field("postalCode"), Text::new)?)
        .with_subdivision(row.optional(&field("region"), Text::new)?))
}

impl Folder {
    fn read(path: &Path) -> Result<Self, Fault> {
        let files = ["customers.csv", "products.csv", "orders.csv", "order-details.csv"];
        let [customers, products, orders, details] = files.map(|name| File::open(path, name));
        let (customers, products, orders, details) = (customers?, products?, orders?, details?);
        let mut folder = Self {
            customers: Vec::new(),
            products: Vec::new(),
            prices: Vec::new(),
            units_in_stock: BTreeMap::new(),
            orders: Vec::new(),
        };
        for row in customers.rows() {
            let customer =
                Customer::new(row.required("customerID", CustomerId::new)?, row.required("companyName", Text::new)?);
            let address = address(&row, "")?;
            folder.customers.push(customer.with_billing_address(address.clone()).with_shipping_address(address));
        }
        for row in products.rows() {
            folder.product(&row)?;
        }
        let mut lines = folder.lines(&details)?;
        for row in orders.rows() {
            folder.order(&row, &mut lines)?;
        }
        if let Some((order_id, (row, _))) = lines.into_iter().next() {
            return Err(row.fault("orderID", &format!("`{order_id}` is not in orders.csv")));
        }
        Ok(folder)
    }

    fn product(&mut self, row: &Record<'_>) -> Result<(), Fault> {
        let product_id = row.required("productID", ProductId::new)?;
        let status = match row.text("discontinued")? {
            Some("0") => ProductStatus::Active,
            Some("1") => ProductStatus::Discontinued,
            _ => return Err(row.fault("discontinued", "`0` or `1` is expected")),
        };
        let price = row.required("unitPrice", str::parse::<UnitPrice>)?;
        let name = row.required("productName", Text::new)?;
        self.units_in_stock.insert(product_id.clone(), row.required("unitsInStock", str::parse)?);
        self.prices.push(Price::new(product_id.clone(), price));
        self.products.push(Product::new(product_id, name).with_tax(outside_scope()).with_status(status));
        Ok(())
    }

    /// The lines by order, and the row on which each order's first line stands.
    fn lines<'f>(&self, details: &'f File) -> Result<BTreeMap<String, (Record<'f>, Vec<OrderLineDraft>)>, Fault> {
        let mut lines: BTreeMap<String, (Record<'f>, Vec<OrderLineDraft>)> = BTreeMap::new();
        for row in details.rows() {
            let order_id = row.required("orderID", |text| Ok(text.to_string()))?;
            let product_id = row.required("productID", ProductId::new)?;
            if !self.units_in_stock.contains_key(&product_id) {
                return Err(row.fault("productID", &format!("`{product_id}` is not in products.csv")));
            }
            let (_, of_order) = lines.entry(order_id).or_insert_with(|| (row, Vec::new()));
            let number = u32::try_from(of_order.len() + 1).unwrap_or(u32::MAX);
            let line = LineNo::new(number).map_err(|problem| row.fault("orderID", &problem.detail))?;
            let discount = row.required("discount", fraction)?;
            let allowance = (!discount.is_zero()).then(|| Adjustment::default().with_percent(discount));
            let quantity: Quantity = row.required("quantity", str::parse)?;
            if !quantity.is_positive() {
                return Err(row.fault("quantity", "more than nothing is expected"));
            }
            let draft = OrderLineDraft::new(line, product_id, quantity);
            let price: UnitPrice = row.required("unitPrice", str::parse)?;
            of_order.push(draft.with_unit_price(price).with_allowances(allowance.into_iter().collect::<Vec<_>>()));
        }
        Ok(lines)
    }

    fn order(
        &mut self,
        row: &Record<'_>,
        lines: &mut BTreeMap<String, (Record<'_>, Vec<OrderLineDraft>)>,
    ) -> Result<(), Fault> {
        let order_id = row.required("orderID", OrderId::new)?;
        let customer_id = row.required("customerID", CustomerId::new)?;
        if !self.customers.iter().any(|customer| customer.customer_id == customer_id) {
            return Err(row.fault("customerID", &format!("`{customer_id}` is not in customers.csv")));
        }
        let Some((_, lines)) = lines.remove(order_id.as_str()) else {
            return Err(row.fault("orderID", &format!("`{order_id}` has no lines in order-details.csv")));
        };
        let ordered_on = row.required("orderDate", day)?;
        let freight = Adjustment::default()
            .with_amount(row.required("freight", str::parse::<orderwell::Amount>)?)
            .with_reason(Text::new("freight").ok())
            .with_tax(outside_scope());
        let currency = Currency::new("USD").map_err(|problem| problem.detail)?;
        let draft = OrderDraft::new(order_id, customer_id, currency, lines)
            .with_ordered_on(ordered_on)
            .with_required_on(row.optional("requiredDate", day)?)
            .with_shipping_address(address(row, "ship")?)
            .with_charges(vec![freight]);
        let shipped_on = row.optional("shippedDate", day)?;
        if shipped_on.is_some_and(|shipped_on| shipped_on < ordered_on) {
            return Err(row.fault("shippedDate", "it lies before the order date"));
        }
        self.orders.push(Order { draft, ordered_on, shipped_on });
        Ok(())
    }
}

/// A desk, and a clock that the orders' dates turn.
struct Run {
    desk: Desk,
    by: Text,
    commands: u64,
    warnings: BTreeMap<Code, u64>,
}

impl Run {
    fn command(&mut self, today: Date, command: &Command) -> Result<(), Fault> {
        self.commands += 1;
        let refused = |why: String| format!("{}: {why}", command.type_name());
        let now = Timestamp::parse(&format!("{today}T12:00:00Z")).map_err(|problem| refused(problem.to_string()))?;
        let id = CommandId::new(&format!("c-{}", self.commands)).map_err(|problem| refused(problem.to_string()))?;
        let cx = Context::new(now, today, self.by.clone());
        let outcome = self.desk.execute(&id, command, &cx).map_err(|error| refused(error.to_string()))?;
        for finding in outcome.findings() {
            *self.warnings.entry(finding.code).or_default() += 1;
        }
        Ok(())
    }
}

/// The two checks of the run; all others are switched off.
fn rule_set() -> RuleSet {
    let wanted = [Check::ProductDiscontinued, Check::PriceDiffersFromList];
    let setting = |check: &Check| {
        let state = if wanted.contains(check) { CheckState::On } else { CheckState::Off };
        CheckSetting::new(*check).with_state(state)
    };
    RuleSet::default().with_checks(Check::ALL.iter().map(setting).collect::<Vec<_>>())
}

fn open_shop(folder: &Folder, location: &LocationId, first_day: Date) -> Result<Run, Fault> {
    let text = |text: &str| Text::new(text).map_err(|problem| problem.to_string());
    let usd = Currency::new("USD").map_err(|problem| problem.to_string())?;
    let list = PriceListId::new("list").map_err(|problem| problem.to_string())?;
    let prices = Prices::new(folder.prices.clone()).map_err(|rejection| format!("products.csv: {rejection}"))?;
    let seat = Address::new(Country::new("US").map_err(|problem| problem.to_string())?);
    let mut run = Run { desk: Desk::new(), by: text("northwind")?, commands: 0, warnings: BTreeMap::new() };
    let seller = Seller::new(text("Northwind Traders")?, seat, usd).with_price_list_id(list.clone());
    let mut commands = vec![
        Command::SetSeller(seller),
        Command::SetRuleSet(rule_set()),
        Command::SetLocation(Location::new(location.clone(), text("Warehouse")?)),
        Command::SetPriceList(PriceList::new(list, usd, prices)),
    ];
    commands.extend(folder.customers.iter().cloned().map(Command::SetCustomer));
    commands.extend(folder.products.iter().cloned().map(Command::SetProduct));
    let mut opening = folder.units_in_stock.clone();
    for line in folder.orders.iter().flat_map(|order| &order.draft.lines) {
        if let Some(units) = opening.get_mut(&line.product_id) {
            *units = units.plus(line.quantity).map_err(|problem| problem.to_string())?;
        }
    }
    for (product_id, units) in opening.into_iter().filter(|(_, units)| units.is_positive()) {
        commands.push(Command::ReceiveStock(ReceiveStock::new(product_id, location.clone(), units)));
    }
    for command in &commands {
        run.command(first_day, command)?;
    }
    Ok(run)
}

/// What is done on a day: orders first, then shipments, then money.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Place,
    ShipAndInvoice,
    Pay,
}

/// Runs the orders of a folder from order to cash.
pub(crate) fn run(path: &Path) -> Result<(), Fault> {
    eprintln!("reading {} …", path.display());
    let folder = Folder::read(path)?;
    let location = LocationId::new("warehouse").map_err(|problem| problem.to_string())?;
    let first_day = folder.orders.iter().map(|order| order.ordered_on).min().ok_or("orders.csv has no orders")?;
    let mut run = open_shop(&folder, &location, first_day)?;
    let mut agenda = Vec::new();
    for (index, order) in folder.orders.iter().enumerate() {
        agenda.push((order.ordered_on, Step::Place, index));
        if let Some(shipped_on) = order.shipped_on {
            agenda.push((shipped_on, Step::ShipAndInvoice, index));
            let paid_on = shipped_on.plus_days(30).map_err(|problem| problem.to_string())?;
            agenda.push((paid_on, Step::Pay, index));
        }
    }
    agenda.sort();
    let total = agenda.len();
    for (done, (today, step, index)) in agenda.into_iter().enumerate() {
        if done % 250 == 0 {
            eprintln!("{today}  {done:>5} of {total} steps");
        }
        carry_out(&mut run, &folder.orders[index], today, step)?;
    }
    report(&run, &folder)
}

fn carry_out(run: &mut Run, order: &Order, today: Date, step: Step) -> Result<(), Fault> {
    let order_id = &order.draft.order_id;
    let named = |error: Fault| format!("order {order_id}: {error}");
    let invoice_id = InvoiceId::new(&format!("I-{order_id}")).map_err(|problem| problem.to_string())?;
    match step {
        Step::Place => run.command(today, &Command::PlaceOrder(order.draft.clone())).map_err(named),
        Step::ShipAndInvoice => {
            let ship = orderwell::ShipOrder::new(order_id.clone(), today);
            run.command(today, &Command::ShipOrder(ship)).map_err(named)?;
            let invoice = InvoiceOrder::new(order_id.clone(), invoice_id, today);
            run.command(today, &Command::InvoiceOrder(invoice)).map_err(named)
        }
        Step::Pay => {
            let open = run.desk.world().invoice(&invoice_id).map(orderwell::Invoice::open);
            let Some(Ok(amount)) = open else { return Err(named("its invoice is not there".into())) };
            let payment_id = PaymentId::new(&format!("P-{order_id}")).map_err(|problem| problem.to_string())?;
            let (customer_id, currency) = (order.draft.customer_id.clone(), order.draft.currency);
            let payment = RecordPayment::new(payment_id, customer_id, currency, amount, today)
                .with_allocations(vec![PaymentAllocation::new(invoice_id, amount)]);
            run.command(today, &Command::RecordPayment(payment)).map_err(named)
        }
    }
}

fn report(run: &Run, folder: &Folder) -> Result<(), Fault> {
    let usd = Currency::new("USD").map_err(|problem| problem.to_string())?;
    let figures = kpis(&run.desk, &KpiScope::new(usd)).map_err(|problem| problem.to_string())?;
    println!("Northwind, from order to cash\n");
    println!(
        "  {} orders, {} shipped, {} of them after the required date",
        figures.orders_placed, figures.orders_shipped, figures.orders_shipped_late
    );
    let mean = figures.order_cycle_days.map(Quantity::to_decimal).unwrap_or_default();
    println!("  mean order-to-ship time {mean:.2} days");
    println!("  goods invoiced   {:>14} USD", print::grouped(figures.goods_invoiced));
    println!("  freight invoiced {:>14} USD", print::grouped(figures.charges_invoiced));
    println!("  paid             {:>14} USD", print::grouped(figures.paid));
    println!("\nWarnings of the rule set\n");
    for (code, words) in [
        (Code::VerifyProductDiscontinued, "lines of a discontinued product"),
        (Code::VerifyPriceDiffersFromList, "lines whose price differs from the product's list price"),
    ] {
        println!("  {:>4} {words} ({code})", run.warnings.get(&code).copied().unwrap_or(0));
    }
    println!("\nKey figures\n");
    print::kpis(&figures);
    check_stock(run, folder)
}

/// Free stock of every product, beside what the folder says is in stock.
fn check_stock(run: &Run, folder: &Folder) -> Result<(), Fault> {
    let mut rows = Vec::new();
    let mut equal = 0;
    for product in &folder.products {
        let item = run.desk.world().stock_item(&product.product_id);
        let figure = |quantity: Option<Result<Quantity, Problem>>| {
            quantity.unwrap_or(Ok(Quantity::ZERO)).map_err(|problem| problem.to_string())
        };
        let on_hand = figure(item.map(orderwell::StockItem::on_hand))?;
        let reserved = figure(item.map(orderwell::StockItem::reserved))?;
        let free = on_hand.minus(reserved).map_err(|problem| problem.to_string())?;
        let in_stock = folder.units_in_stock[&product.product_id];
        equal += usize::from(free == in_stock);
        let figures = [on_hand, reserved, free, in_stock].map(|quantity| quantity.to_string());
        let mut row = vec![format!("{:>3} {}", product.product_id, product.name)];
        row.extend(figures);
        rows.push(row);
    }
    println!("\nFree stock (on hand less reserved), and the folder's units in stock\n");
    print::table(&["product", "on hand", "reserved", "free", "in the folder"], &rows);
    println!("\n  {equal} of {} products are equal", rows.len());
    if equal == rows.len() { Ok(()) } else { Err("free stock differs from the folder's units in stock".into()) }
}
