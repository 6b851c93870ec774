//! The settled content of an order: prices, taxes, addresses and terms are frozen in it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::billing::{DepositDeduction, InvoicePolicy, Milestone};
use crate::catalog::{Component, Stocking};
use crate::id::{CustomerId, LineNo, OrderId, ProductId, RuleId, SalesChannel, StockHoldId, TaxId, Text};
use crate::money::{Amount, Currency, UnitPrice};
use crate::party::{Address, PaymentDays, PaymentTerms};
use crate::pricing::{Adjustment, LinePrice};
use crate::quantity::{Quantity, Ratio, UnitCode};
use crate::record::record;
use crate::tax::{PriceBasis, Tax, TaxRate};
use crate::time::Date;
use crate::totals::{Exchange, Frame, Item, Rounding, Scale, Totals};

record! {
    /// Where the units of a line are: never a status, only counts. All are in the line's unit.
    ///
    /// ordered = cancelled + reserved + backordered + picked + shipped + unallocated, always.
    #[derive(Copy, Default)]
    pub struct Counters {
        ;
        /// Given up before they were shipped.
        cancelled: Quantity => with_cancelled,
        /// Promised from stock and still on the shelf.
        reserved: Quantity => with_reserved,
        /// Waiting for supply.
        backordered: Quantity => with_backordered,
        /// Taken from the shelf, not yet on the way.
        picked: Quantity => with_picked,
        /// Sent.
        shipped: Quantity => with_shipped,
        /// Sent and arrived.
        delivered: Quantity => with_delivered,
        /// On some invoice.
        invoiced: Quantity => with_invoiced,
    }
}

record! {
    /// So much of a unit.
    #[derive(Copy)]
    pub struct UnitQuantity {
        /// How much.
        quantity: Quantity,
        /// Of which unit.
        unit: UnitCode;
    }
}

/// What a line draws on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draw<'a> {
    pub(crate) product_id: &'a ProductId,
    /// For one unit of the line.
    pub(crate) quantity: Quantity,
}

impl<'a> Draw<'a> {
    fn of(component: &'a Component) -> Self {
        Self { product_id: &component.product_id, quantity: component.quantity }
    }

    /// For so many units of the line.
    pub(crate) fn times(self, units: Quantity) -> Quantity {
        // INVARIANT: kits are whole, and when a line was settled, all of it fitted.
        match Ratio::new(self.quantity, Quantity::ONE) {
            Some(ratio) if self.quantity != Quantity::ONE => units.times_ratio(ratio).unwrap_or_default(),
            _ => units,
        }
    }

    /// For how many units of the line so much of the product is enough.
    pub(crate) fn units(self, free: Quantity) -> Quantity {
        if self.quantity == Quantity::ONE { free } else { free.whole_times_of(self.quantity) }
    }
}

record! {
    /// One line with everything settled, and where its units are.
    pub struct OrderLine {
        /// Its number in the order.
        line: LineNo,
        /// What was asked for.
        product_id: ProductId,
        /// How much was ordered.
        quantity: Quantity,
        /// In which unit.
        unit: UnitCode,
        /// What one unit, or the base quantity, costs, as the order's prices are.
        unit_price: UnitPrice,
        /// quantity × price ÷ base + charges − allowances, without tax.
        net: Amount;
        /// The same with tax, where its price is gross.
        gross: Option<Amount> => with_gross,
        /// How it is taxed, when one tax of a category and rate is all.
        tax: Option<TaxRate> => with_tax,
        /// Which of the order's taxes it has, in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// Which rule of the table of taxes said so.
        tax_rule: Option<RuleId> => with_tax_rule,
        /// The quantity the price is for; one when left out.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// What is taken off the line.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the line.
        charges: Vec<Adjustment> => with_charges,
        /// Words for people.
        description: Option<Text> => with_description,
        /// Does the product lie in stock?
        stocking: Stocking => with_stocking,
        /// Where the units are.
        counters: Counters => with_counters,
        /// What is on its invoices, without tax.
        net_invoiced: Option<Amount> => with_net_invoiced,
        /// The same with tax, where prices are gross.
        gross_invoiced: Option<Amount> => with_gross_invoiced,
        /// What the buyer asked for, where that was in another unit than the product's.
        ordered_as: Option<UnitQuantity> => with_ordered_as,
        /// What one unit consists of, when it is a kit.
        components: Vec<Component> => with_components,
    }
}

impl OrderLine {
    /// As it is calculated: all of it, or a part.
    pub(super) fn item(&self, scale: Option<Scale>) -> Item<'_> {
        Item {
            line: self.line,
            price: LinePrice {
                quantity: self.quantity,
                unit_price: self.unit_price,
                base_quantity: self.base_quantity,
                allowances: &self.allowances,
                charges: &self.charges,
            },
            tax: self.tax,
            taxes: &self.taxes,
            scale,
        }
    }

    /// What it draws on in stock: product, and how many for one unit of the line.
    pub(crate) fn draws(&self) -> impl Iterator<Item = Draw<'_>> {
        let own = Draw { product_id: &self.product_id, quantity: Quantity::ONE };
        let own = core::iter::once(own).filter(|_| self.components.is_empty() && self.stocking == Stocking::Stocked);
        own.chain(self.components.iter().map(Draw::of))
    }

    /// What is ordered and not cancelled.
    #[must_use]
    pub fn active(&self) -> Quantity {
        self.quantity.less(self.counters.cancelled)
    }

    /// What is neither cancelled, reserved, backordered, picked nor shipped.
    #[must_use]
    pub fn unallocated(&self) -> Quantity {
        let Counters { reserved, backordered, picked, shipped, .. } = self.counters;
        self.active().less(reserved).less(backordered).less(picked).less(shipped)
    }

    /// What could be shipped now: what is reserved or picked, and all that needs no stock.
    #[must_use]
    pub fn shippable(&self) -> Quantity {
        match self.stocking {
            // INVARIANT: parts of one line sum to at most its quantity, so the sums fit.
            Stocking::Stocked => self.counters.reserved.plus(self.counters.picked).unwrap_or_default(),
            Stocking::NotStocked => self.unallocated(),
        }
    }

    /// What waits for stock: neither promised nor shipped, and lying in stock at all.
    #[must_use]
    pub fn waiting(&self) -> Quantity {
        match self.stocking {
            Stocking::Stocked => self.unallocated().plus(self.counters.backordered).unwrap_or_default(),
            Stocking::NotStocked => Quantity::ZERO,
        }
    }
}

record! {
    /// The settled content of an order. Lines are sorted by their number.
    pub struct OrderContent {
        /// The caller's id of the order.
        order_id: OrderId,
        /// Who buys.
        customer_id: CustomerId,
        /// The currency of every amount in it.
        currency: Currency,
        /// The date of the order.
        ordered_on: Date,
        /// The lines, sorted by number.
        lines: Vec<OrderLine>,
        /// The totals of the whole order as ordered.
        totals: Totals;
        /// When the buyer wants the goods.
        required_on: Option<Date> => with_required_on,
        /// The buyer's own reference.
        reference: Option<Text> => with_reference,
        /// Where the goods go.
        shipping_address: Option<Address> => with_shipping_address,
        /// Where the invoice goes.
        billing_address: Option<Address> => with_billing_address,
        /// Days from invoice to due date, where there are no `payment_terms`.
        payment_days: PaymentDays => with_payment_days,
        /// When which part of an invoice is due, where so many days net do not say it. BT-20.
        payment_terms: Option<Box<PaymentTerms>> => with_payment_terms,
        /// Are its prices, allowances and charges without tax or with it?
        prices: PriceBasis => with_prices,
        /// The taxes that it defines, and those of the table of taxes that its lines name.
        taxes: Vec<Tax> => with_taxes,
        /// The second currency that it is told in.
        exchange: Option<Exchange> => with_exchange,
        /// What is taken off the whole.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the whole.
        charges: Vec<Adjustment> => with_charges,
        /// How amounts are rounded.
        rounding: Rounding => with_rounding,
        /// Words for people.
        note: Option<Text> => with_note,
        /// How urgent it is; the higher, the earlier it is served.
        priority: u32 => with_priority,
        /// The hold on stock whose units are for it.
        stock_hold_id: Option<StockHoldId> => with_stock_hold_id,
        /// The channel that it is sold in: only locations that sell in it serve it; any location when left out.
        sales_channel: Option<SalesChannel> => with_sales_channel,
        /// What may be invoiced.
        invoice_policy: InvoicePolicy => with_invoice_policy,
        /// The parts that are invoiced by name; they sum to 100 percent.
        milestones: Vec<Milestone> => with_milestones,
        /// When deposits are taken off.
        deposit_deduction: DepositDeduction => with_deposit_deduction,
    }
}

impl OrderContent {
    /// What it says about the whole, to be calculated.
    pub(super) fn frame(&self) -> Frame<'_> {
        Frame {
            currency: self.currency,
            rounding: self.rounding,
            prices: self.prices,
            taxes: &self.taxes,
            allowances: &self.allowances,
            charges: &self.charges,
            exchange: self.exchange.as_ref(),
            prepaid: None,
        }
    }

    /// On which terms its invoices are paid, stated at length.
    #[must_use]
    pub fn terms_of_payment(&self) -> PaymentTerms {
        self.payment_terms.as_deref().cloned().unwrap_or_else(|| PaymentTerms::from(self.payment_days))
    }

    /// The line with this number.
    #[must_use]
    pub fn line(&self, line: LineNo) -> Option<&OrderLine> {
        self.position(line).and_then(|at| self.lines.get(at))
    }

    pub(super) fn line_mut(&mut self, line: LineNo) -> Option<&mut OrderLine> {
        self.position(line).and_then(|at| self.lines.get_mut(at))
    }

    fn position(&self, line: LineNo) -> Option<usize> {
        self.lines.binary_search_by_key(&line, |candidate| candidate.line).ok()
    }
}
