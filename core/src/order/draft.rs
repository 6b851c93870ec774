//! What a buyer asks for: the content of an order before prices and taxes are settled.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::billing::{DepositDeduction, InvoicePolicy, Milestone};
use crate::id::{CustomerId, LineNo, OrderId, PriceListId, ProductId, SalesChannel, StockHoldId, TaxId, Text};
use crate::money::{Amount, Currency, UnitPrice};
use crate::party::{Address, PaymentDays, PaymentTerms};
use crate::pricing::Adjustment;
use crate::quantity::{Quantity, UnitCode};
use crate::record::record;
use crate::tax::{PriceBasis, Tax, TaxRate};
use crate::time::Date;
use crate::totals::{Exchange, Rounding};

record! {
    /// One line of a draft. EN 16931 BG-25.
    pub struct OrderLineDraft {
        /// Its number in the order, 1 to 999,999; gaps are fine. BT-126.
        line: LineNo,
        /// What is asked for.
        product_id: ProductId,
        /// How much of it, in the line's unit; more than nothing. BT-129.
        quantity: Quantity;
        /// The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when
        /// left out. The order counts in the product's own unit. BT-130.
        unit: Option<UnitCode> => with_unit,
        /// The price the buyer expects, as the order's prices are; the price list's when left out. BT-146.
        unit_price: Option<UnitPrice> => with_unit_price,
        /// The quantity the price is for; one when left out. BT-149.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out.
        tax: Option<TaxRate> => with_tax,
        /// Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`.
        taxes: Vec<TaxId> => with_taxes,
        /// What is taken off the line. BG-27.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the line. BG-28.
        charges: Vec<Adjustment> => with_charges,
        /// Words for people; the product's name when left out. BT-153.
        description: Option<Text> => with_description,
    }
}

record! {
    /// What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`.
    pub struct OrderDraft {
        /// The caller's id of the order.
        order_id: OrderId,
        /// Who buys.
        customer_id: CustomerId,
        /// The currency of every amount in it.
        currency: Currency,
        /// What is asked for; at least one line.
        lines: Vec<OrderLineDraft>;
        /// The date of the order; the business date when left out.
        ordered_on: Option<Date> => with_ordered_on,
        /// When the buyer wants the goods.
        required_on: Option<Date> => with_required_on,
        /// The buyer's own reference. BT-13.
        reference: Option<Text> => with_reference,
        /// Where the goods go; the customer's shipping address when left out. BG-15.
        shipping_address: Option<Address> => with_shipping_address,
        /// Where the invoice goes; the customer's billing address when left out. BG-8.
        billing_address: Option<Address> => with_billing_address,
        /// The price list to use before the customer's, the customer's group's and the seller's.
        price_list_id: Option<PriceListId> => with_price_list_id,
        /// Days from invoice to due date; the customer's terms when left out.
        payment_days: Option<PaymentDays> => with_payment_days,
        /// When which part of an invoice is due, instead of `payment_days`. BT-20.
        payment_terms: Option<Box<PaymentTerms>> => with_payment_terms,
        /// Are its prices, allowances and charges without tax or with it?
        prices: PriceBasis => with_prices,
        /// The taxes that its lines name.
        taxes: Vec<Tax> => with_taxes,
        /// The second currency that it is told in.
        exchange: Option<Exchange> => with_exchange,
        /// What is taken off the whole. BG-20.
        allowances: Vec<Adjustment> => with_allowances,
        /// What is put on the whole, such as freight. BG-21.
        charges: Vec<Adjustment> => with_charges,
        /// How amounts are rounded.
        rounding: Rounding => with_rounding,
        /// The total with tax that the buyer expects; verification compares it.
        total_expected: Option<Amount> => with_total_expected,
        /// Words for people. BT-22.
        note: Option<Text> => with_note,
        /// How urgent it is; the higher, the earlier it is served when goods are short.
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
