//! When how much is to be paid.

use alloc::vec::Vec;

use crate::id::Text;
use crate::money::{Amount, Percent};
use crate::record::record;
use crate::tax::TaxSubtotal;
use crate::time::Date;

record! {
    /// A part of what is to be paid, with its date.
    #[derive(Copy)]
    pub struct ScheduledInstalment {
        /// When it is due.
        due_on: Date,
        /// How much.
        amount: Amount;
    }
}

record! {
    /// What is to be paid when all is paid early, and how the discount is booked.
    ///
    /// `net` + `tax` = `discount`, and `tax` is the sum of the taxes. Where no line has several taxes and every line has one,
    /// `net` is the sum of what was taxed.
    pub struct EarlyPayment {
        /// The percentage that is taken off.
        percent: Percent,
        /// The last day on which that much is enough.
        until: Date,
        /// How many days after the invoice date that is.
        days: u32,
        /// What is to be paid then.
        amount: Amount,
        /// What is taken off.
        discount: Amount,
        /// What the discount is without tax.
        net: Amount,
        /// The tax in it: so much less is owed to the tax office.
        tax: Amount,
        /// The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that.
        taxes: Vec<TaxSubtotal>;
    }
}

record! {
    /// When how much of a document is to be paid.
    pub struct PaymentSchedule {
        /// What is to be paid: the sum of the instalments. BT-115.
        payable: Amount,
        /// The last due date. BT-9.
        due_on: Date,
        /// The parts, in the order of the terms.
        instalments: Vec<ScheduledInstalment>,
        /// The terms in words. BT-20.
        note: Text;
        /// What paying early takes off, in the order of the terms.
        early_payments: Vec<EarlyPayment> => with_early_payments,
    }
}
