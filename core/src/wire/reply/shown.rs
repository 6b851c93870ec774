//! What a desk shows of itself: aggregates, guards, plans, key figures, deadlines, snapshots.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use crate::catalog::{PriceList, Product};
use crate::desk::{Aggregate, HoldExpiry, Policy, Stream};
use crate::fulfil::FulfilmentPlan;
use crate::id::InvoiceId;
use crate::invoice::Invoice;
use crate::money::{Amount, Currency};
use crate::order::{Guard, Order};
use crate::party::{Customer, Seller};
use crate::pay::Payment;
use crate::record::{answer, tagged};
use crate::report::Kpis;
use crate::ship::Shipment;
use crate::stock::{Location, StockHold, StockItemState};
use crate::tax::TaxTable;
use crate::time::Date;
use crate::verify::RuleSet;

answer! {
    /// One aggregate.
    pub struct Found {
        /// Which one.
        stream: Stream,
        /// How many events it has seen.
        version: u64,
        /// Its state.
        state: State,
    }
}

tagged! {
    /// The state of an aggregate.
    pub enum State {
        /// The seller.
        Seller(Seller) = "seller",
        /// What happens by itself.
        Policy(Policy) = "policy",
        /// The checks.
        RuleSet(RuleSet) = "rule_set",
        /// The table of taxes.
        TaxTable(TaxTable) = "tax_table",
        /// A location.
        Location(Location) = "location",
        /// A customer.
        Customer(Box<Customer>) = "customer",
        /// A product.
        Product(Box<Product>) = "product",
        /// A price list.
        PriceList(PriceList) = "price_list",
        /// A stock item.
        StockItem(StockItemState) = "stock",
        /// An order.
        Order(Box<Order>) = "order",
        /// A shipment.
        Shipment(Box<Shipment>) = "shipment",
        /// A hold on stock.
        StockHold(Box<StockHold>) = "stock_hold",
        /// An invoice.
        Invoice(Box<Invoice>) = "invoice",
        /// A payment.
        Payment(Box<Payment>) = "payment",
    }
}

impl From<Aggregate> for State {
    fn from(aggregate: Aggregate) -> Self {
        match aggregate {
            Aggregate::Seller(_, value) => Self::Seller(value),
            Aggregate::Policy(_, value) => Self::Policy(value),
            Aggregate::RuleSet(_, value) => Self::RuleSet(value),
            Aggregate::TaxTable(_, value) => Self::TaxTable(value),
            Aggregate::Location(_, value) => Self::Location(value),
            Aggregate::Customer(_, value) => Self::Customer(value),
            Aggregate::Product(_, value) => Self::Product(value),
            Aggregate::PriceList(_, value) => Self::PriceList(value),
            Aggregate::StockItem(item) => Self::StockItem((&item).into()),
            Aggregate::Order(order) => Self::Order(order),
            Aggregate::Shipment(shipment) => Self::Shipment(shipment),
            Aggregate::StockHold(hold) => Self::StockHold(Box::new(hold)),
            Aggregate::Invoice(invoice) => Self::Invoice(invoice),
            Aggregate::Payment(payment) => Self::Payment(payment),
        }
    }
}

answer! {
    /// What the guards of an order would let through.
    pub struct AllowedCommands {
        /// The commands.
        allowed: Vec<Guard>,
    }
}

answer! {
    /// What of an order can go out now.
    pub struct Planned {
        /// The plan.
        plan: FulfilmentPlan,
    }
}

answer! {
    /// The key figures.
    pub struct Reported {
        /// The figures.
        kpis: Kpis,
    }
}

answer! {
    /// What falls due next.
    pub struct Deadlines {
        ;
        /// The next deadline of invoices, when there is one.
        deadline: Option<Deadline>,
        /// When a hold on stock expires next, when one does.
        hold_expiry: Option<HoldExpiry>,
    }
}

answer! {
    /// A date on which something falls due: when to look at the desk again.
    pub struct Deadline {
        /// The date.
        due_on: Date,
        /// The invoices of which something falls due on it that is not paid, in the order of their ids.
        invoices: Vec<DueInvoice>,
    }
}

answer! {
    /// An invoice that falls due.
    pub struct DueInvoice {
        /// Which one.
        invoice_id: InvoiceId,
        /// Its currency.
        currency: Currency,
        /// What of it falls due then and is still to be paid.
        open: Amount,
    }
}

answer! {
    /// Lines of a snapshot.
    pub struct SnapshotLines {
        /// The lines, each to be stored as it is.
        lines: Vec<String>;
        /// Where to go on, when there are more.
        next: Option<u64>,
    }
}
