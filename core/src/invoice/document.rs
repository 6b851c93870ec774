//! The documents: invoices, invoices in advance, credit notes.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::terms::PaymentSchedule;
use crate::id::{CustomerId, InvoiceId, LineNo, OrderId, ProductId, TaxId, Text};
use crate::money::{Amount, Currency, Percent, UnitPrice};
use crate::party::Address;
use crate::quantity::{Quantity, UnitCode};
use crate::record::{choice, record};
use crate::tax::{PriceBasis, TaxRate};
use crate::time::Date;
use crate::totals::Totals;

choice! {
    /// What kind of document it is. UNTDID 1001, EN 16931 BT-3.
    #[derive(Default)]
    pub enum InvoiceKind {
        /// Bills goods. 380.
        #[default]
        Invoice = "invoice",
        /// Bills a part of the order in advance, such as a milestone. 326.
        Partial = "partial_invoice",
        /// Bills a deposit. 386.
        Prepayment = "prepayment_invoice",
        /// Bills goods again, in place of an invoice that was wrong. 384.
        Corrected = "corrected_invoice",
        /// Gives back what an invoice billed. 381.
        CreditNote = "credit_note",
    }
}

impl InvoiceKind {
    /// Its number in UNTDID 1001.
    #[must_use]
    pub fn type_code(self) -> &'static str {
        match self {
            Self::Invoice => "380",
            Self::Partial => "326",
            Self::Prepayment => "386",
            Self::Corrected => "384",
            Self::CreditNote => "381",
        }
    }

    /// Does it bill in advance, goods coming later?
    #[must_use]
    pub fn is_advance(self) -> bool {
        matches!(self, Self::Partial | Self::Prepayment)
    }
}

record! {
    /// An invoice that another one refers to. EN 16931 BG-3.
    pub struct PrecedingInvoice {
        /// Its number. BT-25.
        invoice_id: InvoiceId,
        /// Its date. BT-26.
        issued_on: Date;
    }
}

record! {
    /// What an invoice in advance has billed and is taken off now, tax by tax.
    pub struct AdvanceDeducted {
        /// The invoice in advance. BT-25.
        invoice_id: InvoiceId,
        /// Its date. BT-26.
        issued_on: Date,
        /// How much of it.
        totals: Totals;
    }
}

record! {
    /// One line of an invoice. EN 16931 BG-25.
    pub struct InvoiceLine {
        /// The line of the order. BT-132.
        line: LineNo,
        /// What. BT-155.
        product_id: ProductId,
        /// How much. BT-129.
        quantity: Quantity,
        /// In which unit. BT-130.
        unit: UnitCode,
        /// What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net.
        unit_price: UnitPrice,
        /// What it is worth without tax, the line's allowances and charges in it. BT-131.
        net: Amount;
        /// The same with tax, where its price is gross.
        gross: Option<Amount> => with_gross,
        /// How it is taxed, when one tax of a category and rate is all. BG-30.
        tax: Option<TaxRate> => with_tax,
        /// Which of the order's taxes it has, in the order in which they are computed.
        taxes: Vec<TaxId> => with_taxes,
        /// The quantity the price is for. BT-149.
        base_quantity: Option<Quantity> => with_base_quantity,
        /// Words for people. BT-153.
        description: Option<Text> => with_description,
    }
}

record! {
    /// An invoice or a credit note as issued. It never changes; payments and credits are counted beside it.
    ///
    /// Its totals are those of its lines less its deductions. All amounts of a credit note are positive: so much is given
    /// back.
    pub struct InvoiceIssued {
        /// Its legal number. BT-1.
        invoice_id: InvoiceId,
        /// The order it bills. BT-14.
        order_id: OrderId,
        /// Who owes it.
        customer_id: CustomerId,
        /// The currency of every amount in it. BT-5.
        currency: Currency,
        /// Its date. BT-2.
        issued_on: Date,
        /// When it is due. BT-9.
        due_on: Date,
        /// Its lines; none where it bills in advance: then it has one figure for each tax, in its totals.
        lines: Vec<InvoiceLine>,
        /// Its totals.
        totals: Totals;
        /// Are its prices without tax or with it?
        prices: PriceBasis => with_prices,
        /// The buyer's reference. BT-13.
        reference: Option<Text> => with_reference,
        /// Where it goes.
        billing_address: Option<Address> => with_billing_address,
        /// What kind of document it is. BT-3.
        kind: InvoiceKind => with_kind,
        /// What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them.
        deductions: Vec<AdvanceDeducted> => with_deductions,
        /// The invoices that it corrects or credits. BG-3.
        preceding: Vec<PrecedingInvoice> => with_preceding,
        /// The milestone that it bills.
        milestone: Option<Text> => with_milestone,
        /// How much of the order it bills in advance, where that was asked for as a percentage.
        percent: Option<Percent> => with_percent,
        /// When how much of it is to be paid, where its order has terms for that. BT-20.
        payment_schedule: Option<Box<PaymentSchedule>> => with_payment_schedule,
        /// Why, for people: of a credit note. BT-22.
        reason: Option<Text> => with_reason,
    }
}
