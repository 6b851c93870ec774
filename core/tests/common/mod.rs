//! A small shop for tests: three products, two locations, three customers, and random commands.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use orderwell::*;
use proptest::prelude::*;

pub(crate) mod billing;
pub(crate) mod laws;
pub(crate) mod script;
pub(crate) mod stock;

pub(crate) fn id<T: std::str::FromStr<Err = Problem>>(text: &str) -> T {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

pub(crate) fn text(words: &str) -> Text {
    Text::new(words).expect("a text")
}

pub(crate) fn euro() -> Currency {
    Currency::new("EUR").expect("euro")
}

pub(crate) fn line_no(number: u32) -> LineNo {
    LineNo::new(number).expect("a line number")
}

pub(crate) fn on(day: u8) -> Date {
    Date::new(2026, 11, i8::try_from(day).expect("a day")).expect("a date")
}

pub(crate) fn context(day: u8) -> Context {
    Context::new(id(&format!("2026-11-{day:02}T09:00:00Z")), on(day), text("ana"))
}

pub(crate) const PRODUCTS: [&str; 4] = ["TEA", "MUG", "CAN", "WRAP"];
pub(crate) const LOCATIONS: [&str; 2] = ["shelf", "cellar"];

pub(crate) fn tax(rate: &str) -> TaxRate {
    TaxRate::new(TaxCategory::Standard).with_rate(id::<Percent>(rate))
}

/// Canned goods have two taxes by a table.
pub(crate) fn tax_table() -> TaxTable {
    let percent = |name: &str, rate: &str| Tax::new(id(name)).with_rate(id::<Percent>(rate));
    let both = Tax::new(id("both")).with_kind(TaxKind::Group).with_members(vec![id("food"), id("deposit")]);
    let rule = TaxRule::new(id("canned")).with_tax_classes(vec![id("canned")]).with_taxes(vec![id("both")]);
    let taxes = vec![percent("food", "7"), percent("unused", "1"), both, percent("deposit", "1.5")];
    TaxTable::default().with_taxes(taxes).with_rules(vec![rule])
}

/// The commands that open the shop; nothing is on the shelves.
pub(crate) fn opening(policy: Policy) -> Vec<Command> {
    let address = Address::new(Country::new("DE").expect("Germany"));
    let price = |product: &str, price: &str| Price::new(id(product), id(price));
    let from = |price: Price, quantity: &str| price.with_quantity_from(id::<Quantity>(quantity));
    let boxed = |price: Price| price.with_unit(id::<UnitCode>("XBX"));
    let mut prices = vec![
        price("TEA", "4.90"),
        price("MUG", "10"),
        price("CAN", "1.005"),
        price("WRAP", "2.50"),
        price("MILK", "1.20"),
        price("SET", "19"),
    ];
    prices.extend([from(price("TEA", "4.45"), "10"), boxed(price("MUG", "22.22"))]);
    let trade = vec![from(price("TEA", "49").with_base_quantity(Quantity::ONE), "1000"), price("MUG", "9.333")];
    let group: CustomerGroup = id("trade");
    let units = |numerator: &str, denominator: &str| {
        vec![UnitConversion::new(id("XBX"), id(numerator)).with_denominator(id::<Quantity>(denominator))]
    };
    let stocked = |name: &str, rate: &str| Product::new(id(name), text(name)).with_tax(tax(rate));
    let mut commands = vec![
        Command::SetSeller(Seller::new(text("Shop"), address, euro()).with_price_list_id(id::<PriceListId>("retail"))),
        Command::SetPolicy(policy),
        Command::SetPriceList(PriceList::new(id("retail"), euro(), Prices::new(prices).expect("prices"))),
        Command::SetPriceList(
            PriceList::new(id("trade"), euro(), Prices::new(trade).expect("prices")).with_customer_group(group.clone()),
        ),
        Command::SetProduct(stocked("TEA", "7").with_unit_conversions(units("12", "1"))),
        Command::SetProduct(stocked("MUG", "19").with_unit_conversions(units("5", "2"))),
        Command::SetTaxTable(tax_table()),
        Command::SetProduct(Product::new(id("CAN"), text("CAN")).with_tax_class(id::<TaxClass>("canned"))),
        Command::SetProduct(stocked("WRAP", "19").with_stocking(Stocking::NotStocked)),
        Command::SetProduct(stocked("MILK", "7").with_tracking(StockTracking::Lot)),
        Command::SetProduct(
            stocked("SET", "19")
                .with_components(vec![Component::new(id("TEA"), id("0.5")), Component::new(id("MILK"), id("2"))]),
        ),
    ];
    commands.extend(LOCATIONS.map(|name| Command::SetLocation(Location::new(id(name), text(name)))));
    commands.extend((0..3).map(|number| {
        let terms = CreditTerms::new(PaymentDays::new(14).expect("two weeks"));
        let customer = Customer::new(id(&format!("C-{number}")), text("Somebody"));
        let group = Some(group.clone()).filter(|_| number == 2);
        Command::SetCustomer(customer.with_credit_terms(terms).with_customer_group(group))
    }));
    commands
}

/// A desk with its clock and its log.
pub(crate) struct Shop {
    pub(crate) desk: Desk,
    pub(crate) log: Vec<Envelope>,
    pub(crate) commands: u32,
}

impl Shop {
    pub(crate) fn open(policy: Policy) -> Self {
        let mut shop = Self { desk: Desk::new(), log: Vec::new(), commands: 0 };
        for command in opening(policy) {
            shop.run(&command, 1).expect("the shop opens");
        }
        shop
    }

    /// The clock goes on by a minute with every command, so that holds expire on the way.
    pub(crate) fn context(&self, day: u8) -> Context {
        let minutes = self.commands % (14 * 60);
        let at = format!("2026-11-{day:02}T{:02}:{:02}:00Z", 9 + minutes / 60, minutes % 60);
        Context::new(id(&at), on(day), text("ana"))
    }

    pub(crate) fn run(&mut self, command: &Command, day: u8) -> Result<Outcome, DecideError> {
        self.commands += 1;
        let outcome = self.desk.execute(&id(&format!("c-{}", self.commands)), command, &self.context(day))?;
        self.log.extend_from_slice(outcome.events());
        Ok(outcome)
    }
}

pub(crate) fn draft(order: u8, customer: u8, lines: &[(usize, Quantity)]) -> OrderDraft {
    let lines = lines.iter().enumerate().map(|(index, (product, quantity))| {
        let number = line_no(u32::try_from(index).expect("small") + 1);
        // The fifth and sixth are boxes of the first and second, the seventh has lots, the eighth is a kit.
        let name = ["TEA", "MUG", "CAN", "WRAP", "TEA", "MUG", "MILK", "SET"][*product];
        let line = OrderLineDraft::new(number, id(name), *quantity);
        if matches!(*product, 4 | 5) { line.with_unit(id::<UnitCode>("XBX")) } else { line }
    });
    OrderDraft::new(id(&format!("SO-{order}")), id(&format!("C-{}", customer % 3)), euro(), lines.collect())
}

pub(crate) fn quantities() -> impl Strategy<Value = Quantity> {
    prop_oneof![
        8 => (1_u32..12).prop_map(|units| id(&units.to_string())),
        2 => (1_u32..4000).prop_map(|thousandths| Quantity::new(rust_decimal::Decimal::new(thousandths.into(), 3)).expect("small")),
    ]
}

pub(crate) fn policies() -> impl Strategy<Value = Policy> {
    let reserve = prop_oneof![Just(ReserveAt::Place), Just(ReserveAt::Confirm), Just(ReserveAt::Never)];
    let shortage = prop_oneof![Just(Shortage::Backorder), Just(Shortage::Partial), Just(Shortage::Reject)];
    let invoice = prop_oneof![Just(InvoiceAt::Ship), Just(InvoiceAt::OnRequest)];
    let fill = prop_oneof![Just(FillAt::Receive), Just(FillAt::OnRequest)];
    let sequence = prop_oneof![Just(BackorderSequence::Oldest), Just(BackorderSequence::Priority)];
    (reserve, shortage, invoice, fill, sequence).prop_map(|(reserve, shortage, invoice, fill, sequence)| {
        Policy::default()
            .with_reserve_at(reserve)
            .with_on_shortage(shortage)
            .with_invoice_at(invoice)
            .with_fill_at(fill)
            .with_backorder_sequence(sequence)
    })
}

fn adjustments() -> impl Strategy<Value = Vec<Adjustment>> {
    let amount = (1_i64..300).prop_map(|cents| {
        Adjustment::default().with_amount(Amount::new(rust_decimal::Decimal::new(cents, 2), euro()).expect("cents"))
    });
    let percent =
        (1_u32..30).prop_map(|percent| Adjustment::default().with_percent(id::<Percent>(&percent.to_string())));
    prop::collection::vec(prop_oneof![amount, percent], 0..3)
}

fn line_quantities() -> impl Strategy<Value = Vec<LineQuantity>> {
    let some = prop::collection::btree_map(1_u32..4, quantities(), 1..3);
    let some = some.prop_map(|lines| {
        lines.into_iter().map(|(line, quantity)| LineQuantity::new(line_no(line), quantity)).collect()
    });
    prop_oneof![2 => Just(Vec::new()), 1 => some]
}

/// Commands on few orders, so that they meet. Many are refused; that is part of the test.
pub(crate) fn commands() -> impl Strategy<Value = Command> {
    let order = || (1_u8..4).prop_map(|number| id::<OrderId>(&format!("SO-{number}")));
    let drafts = || {
        let plan = billing::plans();
        let lines = prop::collection::vec((0_usize..8, quantities()), 1..4);
        let stock = (0_u32..3, prop::option::of(stock::hold_id()));
        (1_u8..4, 0_u8..3, lines, adjustments(), adjustments(), stock, plan).prop_map(
            |(number, customer, lines, allowances, charges, (priority, hold_id), plan)| {
                billing::planned(draft(number, customer, &lines), plan)
                    .with_allowances(allowances)
                    .with_charges(charges)
                    .with_priority(priority)
                    .with_stock_hold_id(hold_id)
            },
        )
    };
    let product = || (0_usize..4).prop_map(|index| id::<ProductId>(PRODUCTS[index]));
    let location = || (0_usize..2).prop_map(|index| id::<LocationId>(LOCATIONS[index]));
    let invoice = || (1_u8..9).prop_map(|number| id::<InvoiceId>(&format!("I-{number}")));
    let pay = (1_u8..30, 0_u8..3, 1_i64..20_000, prop::collection::btree_map(1_u8..9, 1_i64..9_000, 0..3));
    let money = |cents: i64| Amount::new(rust_decimal::Decimal::new(cents, 2), euro()).expect("cents");
    prop_oneof![
        4 => drafts().prop_map(Command::PlaceOrder),
        1 => drafts().prop_map(Command::DraftOrder),
        1 => drafts().prop_map(Command::QuoteOrder),
        2 => order().prop_map(|order| Command::ConfirmOrder(ConfirmOrder::new(order))),
        2 => (order(), line_quantities()).prop_map(|(order, lines)| Command::CancelOrder(CancelOrder::new(order).with_lines(lines))),
        1 => order().prop_map(|order| Command::CloseOrder(CloseOrder::new(order))),
        1 => order().prop_map(|order| Command::HoldOrder(HoldOrder::new(order, text("check")))),
        1 => order().prop_map(|order| Command::ReleaseHold(ReleaseHold::new(order, text("check")))),
        2 => (order(), 1_u32..5, 0_usize..4, quantities()).prop_map(|(order, line, product, quantity)| {
            let line = OrderLineDraft::new(line_no(line), id(PRODUCTS[product]), quantity);
            Command::AmendOrder(AmendOrder::new(order).with_set_lines(vec![line]))
        }),
        5 => (product(), location(), quantities()).prop_map(|(product, location, quantity)| {
            Command::ReceiveStock(ReceiveStock::new(product, location, quantity))
        }),
        1 => (product(), location(), quantities()).prop_map(|(product, location, counted)| {
            Command::AdjustStock(AdjustStock::new(product, location, counted))
        }),
        4 => (order(), prop::option::of(stock::hold_id())).prop_map(|(order, hold_id)| {
            Command::ReserveOrder(ReserveOrder::new(order).with_hold_id(hold_id))
        }),
        12 => stock::commands(),
        2 => (order(), prop::collection::btree_set(1_u32..4, 0..3)).prop_map(|(order, lines)| {
            Command::ReleaseOrder(ReleaseOrder::new(order).with_lines(lines.into_iter().map(line_no).collect::<Vec<_>>()))
        }),
        2 => (order(), line_quantities()).prop_map(|(order, lines)| Command::PickOrder(PickOrder::new(order).with_lines(lines))),
        5 => (order(), line_quantities(), prop::option::of(invoice())).prop_map(|(order, lines, invoice)| {
            Command::ShipOrder(ShipOrder::new(order, on(20)).with_lines(lines).with_invoice_id(invoice))
        }),
        2 => (order(), 1_u32..4).prop_map(|(order, number)| {
            Command::DeliverShipment(DeliverShipment::new(order, ShipmentNo::new(number).expect("a number"), on(21)))
        }),
        4 => (order(), invoice(), line_quantities()).prop_map(|(order, invoice, lines)| {
            Command::InvoiceOrder(InvoiceOrder::new(order, invoice, on(22)).with_lines(lines))
        }),
        6 => billing::commands(),
        3 => pay.prop_map(move |(number, customer, cents, shares)| {
            let shares = shares.into_iter().map(|(invoice, cents)| PaymentAllocation::new(id(&format!("I-{invoice}")), money(cents)));
            let payment = RecordPayment::new(id(&format!("P-{number}")), id(&format!("C-{customer}")), euro(), money(cents), on(25));
            Command::RecordPayment(payment.with_allocations(shares.collect::<Vec<_>>()))
        }),
    ]
}
