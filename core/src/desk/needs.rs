//! Which aggregates a decision looks at.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::command::Command;
use super::policy::{FillAt, InvoiceAt, ReserveAt};
use super::stream::Stream;
use super::view::View;
use super::world::{Coverage, World};
use crate::catalog::Stocking;
use crate::id::{HoldOwner, InvoiceId, LocationId, OrderId, ProductId, SalesChannel, ShipmentKey, StockHoldId};
use crate::order::{Order, OrderDraft, OrderLine};
use crate::problem::{ApiMisuse, Code, DataValue, Problem};
use crate::stock::{HoldLine, StockItem};

/// What a command needs that a partial world does not know yet. Load it and ask again: some needs
/// show only when an order or a customer is there. Empty means that the decision can be made.
#[must_use]
pub fn needs(world: &World, command: &Command) -> Vec<Stream> {
    missing(&View::new(world, None), command)
}

/// Refuses to decide over what is not loaded.
pub(crate) fn check_loaded(view: &View<'_>, command: &Command) -> Result<(), ApiMisuse> {
    if view.coverage() == Coverage::Complete {
        return Ok(());
    }
    let missing = missing(view, command);
    let facts_missing = view.host_facts().is_none()
        && matches!(command, Command::DraftOrder(_) | Command::QuoteOrder(_) | Command::PlaceOrder(_));
    if missing.is_empty() && !facts_missing {
        return Ok(());
    }
    let only_stock = !facts_missing && missing.iter().all(|stream| matches!(stream, Stream::StockItem(_)));
    let code = if only_stock { Code::StockItemNotLoaded } else { Code::DeskAggregateNotLoaded };
    let names: DataValue = missing.iter().map(|stream| DataValue::Text(alloc::format!("{stream}"))).collect();
    let mut problem =
        Problem::new(code, alloc::format!("{} aggregates must be loaded first", missing.len())).with("missing", names);
    if facts_missing {
        problem = problem.with("facts", "missing");
    }
    Err(problem.into())
}

fn missing(view: &View<'_>, command: &Command) -> Vec<Stream> {
    let mut needed = Needed { view, streams: BTreeSet::new() };
    needed.command(command);
    needed.streams.into_iter().collect()
}

struct Needed<'v, 'a> {
    view: &'v View<'a>,
    streams: BTreeSet<Stream>,
}

impl Needed<'_, '_> {
    fn one(&mut self, stream: Stream) {
        if !self.view.knows(&stream) {
            self.streams.insert(stream);
        }
    }

    fn command(&mut self, command: &Command) {
        self.one(Stream::Policy);
        match command {
            Command::SetSeller(_) => self.one(Stream::Seller),
            Command::SetPolicy(_) => {}
            Command::SetRuleSet(_) => self.one(Stream::RuleSet),
            Command::SetTaxTable(_) => self.one(Stream::TaxTable),
            Command::SetLocation(location) => self.one(Stream::Location(location.location_id.clone())),
            Command::SetCustomer(customer) => self.one(Stream::Customer(customer.customer_id.clone())),
            Command::SetProduct(product) => {
                self.one(Stream::Product(product.product_id.clone()));
                // Does anything of it lie in stock? Only what no longer may has to know.
                if product.is_kit() || product.stocking == Stocking::NotStocked {
                    self.one(Stream::StockItem(product.product_id.clone()));
                }
            }
            Command::SetPriceList(list) => self.one(Stream::PriceList(list.price_list_id.clone())),
            Command::DraftOrder(draft) | Command::QuoteOrder(draft) => self.draft(draft),
            Command::PlaceOrder(draft) => {
                self.draft(draft);
                if self.view.policy().reserve_at == ReserveAt::Place {
                    draft.lines.iter().for_each(|line| self.drawn(&line.product_id, draft.sales_channel.as_ref()));
                }
            }
            Command::AmendOrder(command) => {
                self.one(Stream::Order(command.order_id.clone()));
                self.one(Stream::Seller);
                self.one(Stream::TaxTable);
                command.set_lines.iter().for_each(|line| self.product(&line.product_id));
                if let Some(order) = self.view.order(&command.order_id) {
                    self.customer(&order.content.customer_id);
                }
                if self.view.policy().reserve_at == ReserveAt::Place {
                    let order = self.view.order(&command.order_id);
                    let channel = order.and_then(|order| order.content.sales_channel.as_ref());
                    command.set_lines.iter().for_each(|line| self.drawn(&line.product_id, channel));
                    self.reserve(&command.order_id, None);
                }
            }
            Command::ConfirmOrder(command) => {
                self.one(Stream::Order(command.order_id.clone()));
                if self.view.policy().reserve_at == ReserveAt::Confirm {
                    self.reserve(&command.order_id, None);
                }
            }
            Command::CancelOrder(command) => self.order_stock(&command.order_id, claims),
            Command::CloseOrder(command) => self.order_stock(&command.order_id, claims),
            Command::HoldOrder(command) => self.one(Stream::Order(command.order_id.clone())),
            Command::ReleaseHold(command) => self.one(Stream::Order(command.order_id.clone())),
            Command::PickOrder(command) => self.one(Stream::Order(command.order_id.clone())),
            Command::ReceiveStock(_)
            | Command::AdjustStock(_)
            | Command::TransferStock(_)
            | Command::IssueStock(_)
            | Command::ReturnStock(_)
            | Command::ExpectStock(_)
            | Command::SetStockRules(_)
            | Command::HoldStock(_)
            | Command::ChangeStockHold(_)
            | Command::ExtendStockHold(_)
            | Command::ReleaseStockHold(_)
            | Command::ExpireStockHolds(_)
            | Command::FillBackorders(_)
            | Command::ReallocateStock(_)
            | Command::MoveReservation(_) => self.stock_command(command),
            Command::ReserveOrder(command) => {
                self.reserve(&command.order_id, command.hold_id.as_ref());
                let preferred = command.allocation.as_ref().and_then(|rules| rules.preferred_location_id.as_ref());
                let listed = command.locations.iter().map(|location| &location.location_id);
                listed.chain(preferred).for_each(|location_id| self.one(Stream::Location(location_id.clone())));
            }
            Command::ReleaseOrder(command) => self.order_stock(&command.order_id, claims),
            Command::ShipOrder(command) => {
                self.order_stock(&command.order_id, |line| line.shippable().is_positive());
                if let Some(invoice_id) = &command.invoice_id {
                    if self.view.policy().invoice_at == InvoiceAt::Ship {
                        self.one(Stream::Invoice(invoice_id.clone()));
                    }
                }
            }
            Command::DeliverShipment(command) => {
                self.one(Stream::Order(command.order_id.clone()));
                self.one(Stream::Shipment(ShipmentKey::new(command.order_id.clone(), command.shipment)));
            }
            Command::InvoiceOrder(_)
            | Command::InvoiceDeposit(_)
            | Command::CreditInvoice(_)
            | Command::RecordPayment(_) => self.billing(command),
        }
    }

    /// A command on invoices and money.
    fn billing(&mut self, command: &Command) {
        match command {
            Command::InvoiceOrder(command) => {
                self.one(Stream::Order(command.order_id.clone()));
                self.one(Stream::Invoice(command.invoice_id.clone()));
                command.corrects.iter().for_each(|id| self.one(Stream::Invoice(id.clone())));
            }
            Command::InvoiceDeposit(command) => {
                self.one(Stream::Order(command.order_id.clone()));
                self.one(Stream::Invoice(command.invoice_id.clone()));
            }
            Command::CreditInvoice(command) => {
                self.one(Stream::Invoice(command.credit_note_id.clone()));
                self.invoice_of_order(&command.invoice_id);
            }
            Command::RecordPayment(command) => {
                self.one(Stream::Payment(command.payment_id.clone()));
                self.one(Stream::Customer(command.customer_id.clone()));
                command.allocations.iter().for_each(|allocation| self.invoice_of_order(&allocation.invoice_id));
                let orders = command.prepayments.iter().map(|prepayment| &prepayment.order_id);
                orders.for_each(|order_id| self.one(Stream::Order(order_id.clone())));
            }
            _ => {}
        }
    }

    /// An invoice, and the order that it bills.
    fn invoice_of_order(&mut self, invoice_id: &InvoiceId) {
        self.one(Stream::Invoice(invoice_id.clone()));
        if let Some(invoice) = self.view.invoice(invoice_id) {
            self.one(Stream::Order(invoice.issued.order_id.clone()));
        }
    }

    /// A command on stock that no single order asks for.
    fn stock_command(&mut self, command: &Command) {
        match command {
            Command::ReceiveStock(command) => self.movement(&command.product_id, &[&command.location_id]),
            Command::AdjustStock(command) => self.movement(&command.product_id, &[&command.location_id]),
            Command::TransferStock(command) => {
                self.movement(&command.product_id, &[&command.from_place.location_id, &command.to_place.location_id]);
            }
            Command::IssueStock(command) => self.movement(&command.product_id, &[&command.place.location_id]),
            Command::ReturnStock(command) => self.movement(&command.product_id, &[&command.place.location_id]),
            Command::ExpectStock(command) => self.movement(&command.product_id, &[&command.location_id]),
            Command::SetStockRules(rules) => {
                let locations: Vec<_> = rules.locations.iter().map(|rule| &rule.location_id).collect();
                self.movement(&rules.product_id, &locations);
            }
            Command::HoldStock(command) => {
                self.hold(&command.hold_id);
                self.hold_lines(&command.lines, command.owner.as_ref());
                let products = command.lines.iter().map(|line| &line.product_id);
                self.sold_at(products, command.sales_channel.as_ref());
            }
            Command::ChangeStockHold(command) => {
                self.hold(&command.hold_id);
                let hold = self.view.stock_hold(&command.hold_id);
                self.hold_lines(&command.lines, hold.and_then(|hold| hold.owner.as_ref()));
                let products = command.lines.iter().map(|line| &line.product_id);
                self.sold_at(products, hold.and_then(|hold| hold.sales_channel.as_ref()));
            }
            Command::ExtendStockHold(command) => self.hold(&command.hold_id),
            Command::ReleaseStockHold(command) => self.hold(&command.hold_id),
            Command::ExpireStockHolds(command) => {
                for hold_id in &command.hold_ids {
                    self.hold(hold_id);
                }
            }
            Command::FillBackorders(command) => self.backorders(&command.product_id),
            Command::ReallocateStock(command) => {
                self.one(Stream::Product(command.product_id.clone()));
                self.one(Stream::StockItem(command.product_id.clone()));
                self.order_stock(&command.from_order_id, |line| line.counters.reserved.is_positive());
                self.one(Stream::Order(command.to_order_id.clone()));
                self.view.order(&command.to_order_id).into_iter().for_each(|order| self.order_sold_at(order));
            }
            Command::MoveReservation(command) => {
                self.one(Stream::Location(command.to_location_id.clone()));
                self.order_stock(&command.order_id, |line| line.line == command.line);
            }
            _ => {}
        }
    }

    fn customer(&mut self, customer_id: &crate::id::CustomerId) {
        self.one(Stream::Customer(customer_id.clone()));
        let lists = [
            self.view.customer(customer_id).and_then(|customer| customer.price_list_id.as_ref()),
            self.view.seller().and_then(|seller| seller.price_list_id.as_ref()),
        ];
        for list in lists.into_iter().flatten() {
            self.one(Stream::PriceList(list.clone()));
        }
        if let Some(group) = self.view.customer(customer_id).and_then(|customer| customer.customer_group.as_ref()) {
            self.one(Stream::GroupPriceLists(group.clone()));
        }
    }

    /// A product, its stock and locations; and who waits for it, where they get what comes in.
    fn movement(&mut self, product_id: &ProductId, locations: &[&LocationId]) {
        self.one(Stream::Product(product_id.clone()));
        for location_id in locations {
            self.one(Stream::Location((*location_id).clone()));
        }
        self.one(Stream::StockItem(product_id.clone()));
        if self.view.policy().fill_at == FillAt::Receive {
            self.backorders(product_id);
        }
    }

    /// What an order waits for, the hold whose units are for it, and the other holds of that owner, which may give way.
    fn reserve(&mut self, order_id: &OrderId, hold_id: Option<&StockHoldId>) {
        self.order_stock(order_id, |line| line.waiting().is_positive());
        let Some(order) = self.view.order(order_id) else { return };
        self.order_sold_at(order);
        let Some(hold_id) = hold_id.or(order.content.stock_hold_id.as_ref()) else { return };
        self.hold(hold_id);
        let Some(owner) = self.view.stock_hold(hold_id).and_then(|hold| hold.owner.as_ref()) else { return };
        for draw in order.content.lines.iter().flat_map(OrderLine::draws) {
            let item = self.view.stock_item(draw.product_id);
            item.into_iter().flat_map(|item| item.holds_of(owner)).for_each(|hold_id| self.hold(hold_id));
        }
    }

    /// A product, its stock, and the orders that wait for it.
    fn backorders(&mut self, product_id: &ProductId) {
        self.one(Stream::Product(product_id.clone()));
        self.one(Stream::StockItem(product_id.clone()));
        for (key, _) in self.view.stock_item(product_id).into_iter().flat_map(StockItem::backorders) {
            // A kit that waits for this product draws on others too.
            self.order_stock(&key.order_id, |line| line.counters.backordered.is_positive());
            self.view.order(&key.order_id).into_iter().for_each(|order| self.order_sold_at(order));
        }
    }

    /// A hold, and the stock of what it is for.
    fn hold(&mut self, hold_id: &StockHoldId) {
        self.one(Stream::StockHold(hold_id.clone()));
        let hold = self.view.stock_hold(hold_id);
        self.stock(hold.into_iter().flat_map(|hold| &hold.lines).map(|line| &line.product_id));
    }

    /// What a hold asks for, and the other holds of its owner that may give way.
    fn hold_lines(&mut self, lines: &[HoldLine], owner: Option<&HoldOwner>) {
        for line in lines {
            self.one(Stream::Product(line.product_id.clone()));
            self.one(Stream::StockItem(line.product_id.clone()));
            if let Some(location_id) = &line.location_id {
                self.one(Stream::Location(location_id.clone()));
            }
            let Some(owner) = owner else { continue };
            for hold_id in self.view.stock_item(&line.product_id).into_iter().flat_map(|item| item.holds_of(owner)) {
                self.hold(hold_id);
            }
        }
    }

    fn draft(&mut self, draft: &OrderDraft) {
        if let Some(hold_id) = &draft.stock_hold_id {
            self.hold(hold_id);
        }
        self.one(Stream::Seller);
        self.one(Stream::RuleSet);
        self.one(Stream::TaxTable);
        self.one(Stream::Order(draft.order_id.clone()));
        self.customer(&draft.customer_id);
        if let Some(list) = &draft.price_list_id {
            self.one(Stream::PriceList(list.clone()));
        }
        draft.lines.iter().for_each(|line| self.product(&line.product_id));
    }

    /// A product, and what it consists of.
    fn product(&mut self, product_id: &ProductId) {
        self.one(Stream::Product(product_id.clone()));
        let components = self.view.product(product_id).into_iter().flat_map(|product| &product.components);
        for component in components {
            self.one(Stream::Product(component.product_id.clone()));
        }
    }

    /// The stock that a product draws on: its own, or that of its components.
    fn drawn(&mut self, product_id: &ProductId, channel: Option<&SalesChannel>) {
        match self.view.product(product_id) {
            Some(product) if product.is_kit() => {
                let parts = product.components.iter().map(|part| &part.product_id);
                self.stock(parts.clone());
                self.sold_at(parts, channel);
            }
            _ => {
                self.stock(core::iter::once(product_id));
                self.sold_at(core::iter::once(product_id), channel);
            }
        }
    }

    /// Where products lie, for whoever sells in one channel only.
    fn sold_at<'p>(&mut self, products: impl Iterator<Item = &'p ProductId>, channel: Option<&SalesChannel>) {
        if channel.is_none() {
            return;
        }
        for item in products.filter_map(|product_id| self.view.stock_item(product_id)) {
            item.location_ids().for_each(|location_id| self.one(Stream::Location(location_id.clone())));
        }
    }

    /// Where the products lie that an order draws on, when it sells in one channel only.
    fn order_sold_at(&mut self, order: &Order) {
        let draws = order.content.lines.iter().flat_map(OrderLine::draws);
        self.sold_at(draws.map(|draw| draw.product_id), order.content.sales_channel.as_ref());
    }

    fn stock<'p>(&mut self, products: impl Iterator<Item = &'p ProductId>) {
        for product_id in products {
            self.one(Stream::StockItem(product_id.clone()));
        }
    }

    /// The order, and the stock items of those of its lines that count.
    fn order_stock(&mut self, order_id: &OrderId, counts: impl Fn(&OrderLine) -> bool) {
        self.one(Stream::Order(order_id.clone()));
        let Some(order) = self.view.order(order_id) else { return };
        let lines = order.content.lines.iter();
        let stocked = lines.filter(|line| line.stocking == Stocking::Stocked && counts(line));
        self.stock(stocked.flat_map(OrderLine::draws).map(|draw| draw.product_id));
    }
}

fn claims(line: &OrderLine) -> bool {
    line.counters.reserved.is_positive() || line.counters.backordered.is_positive()
}
