//! A shop for decision tables: one row a command, its outcome in the last column.
//!
//! ```text
//! receive 5 TEA        stock_received
//! place 2 TEA          order_placed stock_reserved order_reserved
//! ship 3 of 1          order.quantity_exceeded
//! line 1               reserved 2
//! status               placed open open open
//! ```
//! The outcome is the types of the events, or the codes of the refusal, or what a question answers.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use crate::*;

mod billing;
mod stock;

struct Table {
    desk: Desk,
    commands: u32,
    order: OrderId,
    now: Timestamp,
    today: Date,
    priority: u32,
    hold: Option<StockHoldId>,
    channel: Option<SalesChannel>,
    last: Option<Command>,
    plan: billing::Plan,
}

fn id<T: core::str::FromStr<Err = Problem>>(text: &str) -> T {
    text.parse().unwrap_or_else(|problem| panic!("{text}: {problem}"))
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

/// Words after the command, `3 of 1, 2 of 2` or `2 TEA, 1 MUG`, as pairs.
fn pairs(rest: &str) -> Vec<(String, String)> {
    let part = |part: &str| {
        let mut words = part.split_whitespace().filter(|word| *word != "of");
        (words.next().unwrap_or_default().to_string(), words.next().unwrap_or_default().to_string())
    };
    rest.split(',').filter(|part| !part.trim().is_empty()).map(part).collect()
}

fn line_quantities(rest: &str) -> Vec<LineQuantity> {
    let line = |(quantity, line): &(String, String)| {
        LineQuantity::new(LineNo::new(line.parse().unwrap()).unwrap(), id(quantity))
    };
    pairs(rest).iter().map(line).collect()
}

fn lines(rest: &str) -> Vec<LineNo> {
    rest.split_whitespace().map(|number| LineNo::new(number.parse().unwrap()).unwrap()).collect()
}

fn draft_lines(rest: &str) -> Vec<OrderLineDraft> {
    let numbered = |(index, (quantity, product)): (usize, &(String, String))| {
        let (product, price) =
            product.split_once('@').map_or((product.as_str(), None), |(product, price)| (product, Some(price)));
        let number = LineNo::new(u32::try_from(index + 1).unwrap()).unwrap();
        OrderLineDraft::new(number, id(product), id(quantity)).with_unit_price(price.map(id::<UnitPrice>))
    };
    pairs(rest).iter().enumerate().map(numbered).collect()
}

impl Table {
    fn open() -> Self {
        let mut table = Self {
            desk: Desk::new(),
            commands: 0,
            order: id("SO-1"),
            now: id("2026-11-23T09:00:00Z"),
            today: id("2026-11-23"),
            priority: 0,
            hold: None,
            channel: None,
            last: None,
            plan: billing::Plan::default(),
        };
        let euro = Currency::new("EUR").unwrap();
        let germany = Address::new(Country::new("DE").unwrap());
        let tax = |rate: &str| TaxRate::new(TaxCategory::Standard).with_rate(id::<Percent>(rate));
        let prices = vec![
            Price::new(id("TEA"), id("4.90")),
            Price::new(id("MUG"), id("10")),
            Price::new(id("WRAP"), id("2.50")),
            Price::new(id("MILK"), id("1.20")),
            Price::new(id("SET"), id("19")),
            Price::new(id("PHONE"), id("499")),
        ];
        let terms = CreditTerms::new(PaymentDays::new(14).unwrap());
        let opening = [
            Command::SetSeller(
                Seller::new(text("Shop"), germany, euro).with_price_list_id(id::<PriceListId>("retail")),
            ),
            Command::SetPolicy(Policy::default()),
            Command::SetPriceList(PriceList::new(id("retail"), euro, Prices::new(prices).unwrap())),
            Command::SetProduct(Product::new(id("TEA"), text("Tea")).with_tax(tax("7"))),
            Command::SetProduct(Product::new(id("MUG"), text("Mug")).with_tax(tax("19"))),
            Command::SetProduct(
                Product::new(id("WRAP"), text("Wrapping")).with_tax(tax("19")).with_stocking(Stocking::NotStocked),
            ),
            Command::SetProduct(
                Product::new(id("MILK"), text("Milk")).with_tax(tax("7")).with_tracking(StockTracking::Lot),
            ),
            Command::SetProduct(
                Product::new(id("PHONE"), text("Phone")).with_tax(tax("19")).with_tracking(StockTracking::Serial),
            ),
            Command::SetProduct(
                Product::new(id("NAIL"), text("Nail"))
                    .with_tax(tax("19"))
                    .with_unit_conversions(vec![UnitConversion::new(id("XBX"), id("12"))]),
            ),
            Command::SetProduct(
                Product::new(id("SET"), text("Tea set"))
                    .with_tax(tax("19"))
                    .with_components(vec![Component::new(id("TEA"), id("0.5")), Component::new(id("MUG"), id("2"))]),
            ),
            Command::SetLocation(Location::new(id("shelf"), text("Shelf"))),
            Command::SetLocation(Location::new(id("cellar"), text("Cellar"))),
            Command::SetCustomer(Customer::new(id("C-1"), text("Customer")).with_credit_terms(terms)),
        ];
        for command in opening {
            table.ask(&command);
        }
        table
    }

    fn ask(&mut self, command: &Command) -> String {
        self.commands += 1;
        self.last = Some(command.clone());
        self.ask_as_it_is(command)
    }

    /// Under the id of the last command.
    fn ask_as_it_is(&mut self, command: &Command) -> String {
        let cx = Context::new(self.now, self.today, text("table"));
        match self.desk.execute(&id(&format!("c-{}", self.commands)), command, &cx) {
            Ok(Outcome::Unchanged { .. }) => "unchanged".into(),
            Ok(outcome) => {
                let types: Vec<_> = outcome.events().iter().map(|envelope| envelope.event.type_name()).collect();
                types.join(" ")
            }
            Err(error) => error.problems().iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>().join(" "),
        }
    }

    fn draft(&self, rest: &str) -> OrderDraft {
        OrderDraft::new(self.order.clone(), id("C-1"), Currency::new("EUR").unwrap(), draft_lines(rest))
            .with_priority(self.priority)
            .with_stock_hold_id(self.hold.clone())
            .with_sales_channel(self.channel.clone())
            .with_invoice_policy(self.plan.policy)
            .with_milestones(self.plan.milestones.clone())
            .with_deposit_deduction(self.plan.deduction)
            .with_payment_terms(self.plan.terms.clone())
    }

    fn row(&mut self, asked: &str) -> String {
        let (verb, rest) = asked.split_once(' ').unwrap_or((asked, ""));
        let order = self.order.clone();
        let today = self.today;
        let command = match verb {
            "order" => {
                self.order = id(rest);
                return String::new();
            }
            "at" => {
                self.now = stock::instant(rest);
                return String::new();
            }
            "on" => {
                self.today = id(rest);
                return String::new();
            }
            "priority" => {
                self.priority = rest.parse().unwrap();
                return String::new();
            }
            "with" => {
                self.hold = Some(id(rest)).filter(|_| rest != "nothing");
                return String::new();
            }
            "channel" => {
                self.channel = Some(id(rest)).filter(|_| rest != "any");
                return String::new();
            }
            "billed_by" => {
                self.plan = billing::plan(rest);
                return String::new();
            }
            "terms" => {
                self.plan.terms = Some(billing::terms(rest));
                return String::new();
            }
            "due" => return billing::due(self.desk.world().invoice(&id(rest)).unwrap()),
            "billed" => {
                return self.desk.order(&order).map(|order| totals(&order.billed().unwrap())).unwrap_or_default();
            }
            "owes" => {
                let invoice = self.desk.world().invoice(&id(rest)).unwrap();
                return format!("{} of {} {}", invoice.open().unwrap(), invoice.due().unwrap(), invoice.status());
            }
            "taxes" => return billing::taxes(self.desk.world().invoice(&id(rest)).unwrap()),
            "available" => return self.available(rest),
            "reserve_by" => Command::ReserveOrder(stock::by_rules(ReserveOrder::new(order), rest)),
            "again" => {
                let last = self.last.clone().unwrap();
                return self.ask_as_it_is(&last);
            }
            "line" => return self.line(rest),
            "status" => return self.status(),
            "stock" => return self.stock(rest),
            "allowed" => {
                return self.desk.allowed(&order).iter().map(|guard| guard.as_str()).collect::<Vec<_>>().join(" ");
            }
            "totals" => return self.desk.order(&order).map(|order| totals(&order.content.totals)).unwrap_or_default(),
            "invoiced" => {
                let invoice = self.desk.world().invoice(&id(rest)).unwrap();
                return format!("{} {}", totals(&invoice.issued.totals), invoice.status());
            }
            "policy" => {
                let mut policy = Policy::default();
                for word in rest.split_whitespace() {
                    match word {
                        "confirm" => policy.reserve_at = ReserveAt::Confirm,
                        "never" => policy.reserve_at = ReserveAt::Never,
                        "partial" => policy.on_shortage = Shortage::Partial,
                        "reject" => policy.on_shortage = Shortage::Reject,
                        "ship" => policy.invoice_at = InvoiceAt::Ship,
                        "fill" => policy.fill_at = FillAt::Receive,
                        "urgent" => policy.backorder_sequence = BackorderSequence::Priority,
                        other => panic!("no policy is called {other}"),
                    }
                }
                Command::SetPolicy(policy)
            }
            "check_stock" => {
                let setting = CheckSetting::new(Check::StockShort).with_state(CheckState::On);
                Command::SetRuleSet(RuleSet::default().with_checks(vec![setting.with_severity(Severity::Error)]))
            }
            "product" => Command::SetProduct(product(rest)),
            "draft" => Command::DraftOrder(self.draft(rest)),
            "quote" => Command::QuoteOrder(self.draft(rest)),
            "place" => Command::PlaceOrder(self.draft(rest)),
            "freight" => {
                let (amount, rest) = rest.split_once(' ').unwrap();
                let freight = Adjustment::default().with_amount(id::<Amount>(amount));
                Command::PlaceOrder(self.draft(rest).with_charges(vec![freight]))
            }
            "confirm" => Command::ConfirmOrder(ConfirmOrder::new(order)),
            "amend" => Command::AmendOrder(AmendOrder::new(order).with_set_lines(draft_lines(rest))),
            "remove" => Command::AmendOrder(AmendOrder::new(order).with_remove_lines(lines(rest))),
            "cancel" => Command::CancelOrder(CancelOrder::new(order).with_lines(line_quantities(rest))),
            "close" => Command::CloseOrder(CloseOrder::new(order)),
            "hold" => Command::HoldOrder(HoldOrder::new(order, text(rest))),
            "go_on" => Command::ReleaseHold(ReleaseHold::new(order, text(rest))),
            "receive" | "count" => {
                let (quantity, product) = pairs(rest).remove(0);
                let location = if rest.ends_with("cellar") { "cellar" } else { "shelf" };
                match verb {
                    "receive" => Command::ReceiveStock(ReceiveStock::new(id(&product), id(location), id(&quantity))),
                    _ => Command::AdjustStock(AdjustStock::new(id(&product), id(location), id(&quantity))),
                }
            }
            "reserve_with" => Command::ReserveOrder(ReserveOrder::new(order).with_hold_id(Some(id(rest)))),
            "reserve" => Command::ReserveOrder(ReserveOrder::new(order).with_lines(lines(rest))),
            "release" => Command::ReleaseOrder(ReleaseOrder::new(order).with_lines(lines(rest))),
            "release_part" => Command::ReleaseOrder(ReleaseOrder::new(order).with_quantities(line_quantities(rest))),
            "relocate" => {
                let words: Vec<&str> = rest.split_whitespace().collect();
                let moved = MoveReservation::new(order, lines(words[1])[0], id(words[2]), id(words[0]));
                let shortage = words.get(3).map(|word| match *word {
                    "backorder" => Shortage::Backorder,
                    "partial" => Shortage::Partial,
                    other => panic!("no answer to a shortage is called {other}"),
                });
                Command::MoveReservation(moved.with_on_shortage(shortage))
            }
            "pick" => Command::PickOrder(PickOrder::new(order).with_lines(line_quantities(rest))),
            "ship" => Command::ShipOrder(ShipOrder::new(order, today).with_lines(line_quantities(rest))),
            "ship_as" => Command::ShipOrder(ShipOrder::new(order, today).with_invoice_id(id::<InvoiceId>(rest))),
            "ship_on" => Command::ShipOrder(ShipOrder::new(order, id(rest))),
            "deliver" => {
                let (number, on) = rest.split_once(' ').unwrap_or((rest, "2026-11-24"));
                let number = ShipmentNo::new(number.parse().unwrap()).unwrap();
                Command::DeliverShipment(DeliverShipment::new(order, number, id(on)))
            }
            "invoice" | "deposit" | "credit" | "pay" | "prepay" => billing::command(verb, rest, order, today),
            other => stock::command(other, rest),
        };
        self.ask(&command)
    }

    /// The counts of a line that are not zero.
    fn line(&self, number: &str) -> String {
        let line = LineNo::new(number.parse().unwrap()).unwrap();
        let Some(line) = self.desk.order(&self.order).and_then(|order| order.content.line(line)) else {
            return "none".into();
        };
        let counts = line.counters;
        let named = [
            ("cancelled", counts.cancelled),
            ("reserved", counts.reserved),
            ("backordered", counts.backordered),
            ("picked", counts.picked),
            ("unallocated", line.unallocated()),
            ("shipped", counts.shipped),
            ("delivered", counts.delivered),
            ("invoiced", counts.invoiced),
        ];
        let shown = named.iter().filter(|(_, count)| !count.is_zero()).map(|(name, count)| format!("{name} {count}"));
        shown.collect::<Vec<_>>().join(" ")
    }

    /// What is available, the uncut figure where it is another, and what is by the date that is named.
    fn available(&self, rest: &str) -> String {
        let cx = Context::new(self.now, self.today, text("table"));
        match self.desk.available_to_promise(&stock::availability(rest), &cx) {
            Ok(promised) => {
                let uncut = Some(promised.available_uncut).filter(|uncut| *uncut != promised.available);
                let answers = promised.answers.iter().map(|answer| match answer {
                    PromiseAnswer::QuantityBy(answer) => answer.quantity,
                    other => panic!("{other:?} was not asked for"),
                });
                let shown = core::iter::once(promised.available).chain(uncut).chain(answers);
                shown.map(|quantity| quantity.to_string()).collect::<Vec<_>>().join(" ")
            }
            Err(error) => error.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>().join(" "),
        }
    }

    fn status(&self) -> String {
        let Some(status) = self.desk.order(&self.order).map(Order::status) else { return "none".into() };
        format!("{} {} {} {}", status.commercial, status.fulfilment, status.billing, status.payment)
    }

    /// `location on_hand/reserved` of each level, with its lot, what is held and its state where it has those.
    fn stock(&self, product: &str) -> String {
        let item = self.desk.world().stock_item(&id(product));
        let levels = item.into_iter().flat_map(StockItem::levels);
        levels
            .map(|level| {
                let lot = level.lot_id.as_ref().map(|lot| format!("/{lot}")).unwrap_or_default();
                let status = Some(level.status).filter(|status| *status != StockStatus::Sellable);
                let status = status.map(|status| format!("!{status}")).unwrap_or_default();
                let held = Some(level.held).filter(|held| !held.is_zero()).map(|held| format!("+{held}"));
                let (place, held) = (level.location_id, held.unwrap_or_default());
                format!("{place}{lot}{status} {}/{}{held}", level.on_hand, level.reserved)
            })
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// `TEA not_stocked kit`: the product as it would be from now on.
fn product(rest: &str) -> Product {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let tax = TaxRate::new(TaxCategory::Standard).with_rate(id::<Percent>("7"));
    let mut product = Product::new(id(words[0]), text("Something else")).with_tax(tax);
    for word in &words[1..] {
        product = match *word {
            "kit" => product.with_components(vec![Component::new(id("NAIL"), id("2"))]),
            "of_itself" => product.with_components(vec![Component::new(id(words[0]), id("2"))]),
            "not_stocked" => product.with_stocking(Stocking::NotStocked),
            "lot" => product.with_tracking(StockTracking::Lot),
            "serial" => product.with_tracking(StockTracking::Serial),
            "boxes" => product.with_unit(id::<UnitCode>("XBX")),
            "blocked" => product.with_status(ProductStatus::Blocked),
            other => panic!("nothing of a product is called {other}"),
        };
    }
    product
}

fn totals(totals: &Totals) -> String {
    format!("{} {} {}", totals.net, totals.tax, totals.gross)
}

/// Runs the rows of a table from top to bottom; two blanks or more separate the columns.
#[track_caller]
pub(crate) fn check(rows: &str) {
    let mut table = Table::open();
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (asked, expected) = row.split_once("  ").unwrap_or((row, ""));
        let got = table.row(asked.trim());
        assert_eq!(got, expected.trim(), "in the row «{row}»");
    }
}
