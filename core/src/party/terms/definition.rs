//! The records of payment terms.

use alloc::vec;
use alloc::vec::Vec;

use super::super::PaymentDays;
use crate::id::Text;
use crate::money::{Amount, Percent};
use crate::record::{choice, record};
use crate::time::Date;

choice! {
    /// When a due date goes to the last day of its month.
    pub enum EndOfMonth {
        /// Before the days are added: end of month, then 30 days.
        BeforeDays = "before_days",
        /// After the days are added: 30 days, then end of month.
        AfterDays = "after_days",
    }
}

choice! {
    /// Which month a given day of the month is taken of.
    #[derive(Default)]
    pub enum DayOfMonthIn {
        /// The month after the one that was reached. The default.
        #[default]
        NextMonth = "next_month",
        /// The first such day on or after the date that was reached.
        OnOrAfter = "on_or_after",
    }
}

record! {
    /// When something is due, counted from the invoice date; at once when all is left out.
    ///
    /// In this order: `months` are added (the 31st becomes the last day of a shorter month), the date goes to the end of its
    /// month where `end_of_month` says `before_days`, `days` are added, the date goes to the end of its month where it says
    /// `after_days`, and then to `day_of_month`. No step goes back, so nothing is due before the invoice date.
    ///
    /// | in words | fields |
    /// |---|---|
    /// | 30 days net | `days` 30 |
    /// | 30 days end of month | `days` 30, `end_of_month` `after_days` |
    /// | end of month plus 30 days | `days` 30, `end_of_month` `before_days` |
    /// | end of next month plus 10 days | `months` 1, `days` 10, `end_of_month` `before_days` |
    /// | 45 days end of month the 10th | `days` 45, `day_of_month` 10 |
    /// | the next 15th | `day_of_month` 15, `day_of_month_in` `on_or_after` |
    #[derive(Copy, Default)]
    pub struct DueRule {
        ;
        /// Calendar days that are added.
        days: PaymentDays => with_days,
        /// Months that are added before the days: 0 to 120.
        months: u32 => with_months,
        /// When it goes to the end of the month.
        end_of_month: Option<EndOfMonth> => with_end_of_month,
        /// The day of the month that it goes to, 1 to 31; the last day where the month is shorter.
        day_of_month: Option<u32> => with_day_of_month,
        /// Of which month that day is.
        day_of_month_in: DayOfMonthIn => with_day_of_month_in,
        /// A fixed date, instead of all of these.
        fixed_on: Option<Date> => with_fixed_on,
    }
}

record! {
    /// A part of what is to be paid: a percentage, an amount, or the rest when neither is given.
    #[derive(Copy, Default)]
    pub struct Instalment {
        ;
        /// So much of a hundred of what is to be paid, rounded once.
        percent: Option<Percent> => with_percent,
        /// So much, in the currency of the document; taken off instead where the document gives money back.
        amount: Option<Amount> => with_amount,
        /// When it is due.
        due: DueRule => with_due,
    }
}

record! {
    /// What is taken off when all is paid early.
    #[derive(Copy)]
    pub struct EarlyPaymentDiscount {
        /// So much of a hundred; above 0 and below 100.
        percent: Percent,
        /// Until when it is to be paid.
        due: DueRule;
    }
}

choice! {
    /// What an early payment discount does to the tax.
    #[derive(Default)]
    pub enum EarlyPaymentTax {
        /// The discount is of the total with tax. Its tax is corrected when it is taken, as in Germany and Austria. The
        /// default. Source: Directive 2006/112/EC, article 90.
        #[default]
        OnEarlyPayment = "on_early_payment",
        /// The discount is of the total without tax; all of the tax stays due.
        Never = "never",
        /// The tax was calculated on the discounted amount, whether it is paid early or not, as in Belgium. The discount
        /// is of the total without tax. Source: Directive 2006/112/EC, article 79 (a).
        Always = "always",
    }
}

choice! {
    /// How days are counted against a year.
    #[derive(Default)]
    pub enum DayCount {
        /// Days of the calendar, of 365. The default.
        #[default]
        Actual365 = "actual_365",
        /// Days of the calendar, of 360.
        Actual360 = "actual_360",
        /// Months of 30 days, of 360; the 31st counts as the 30th. Known as 30E/360.
        Thirty360 = "thirty_e_360",
    }
}

record! {
    /// What paying late costs. Interest is never charged on interest.
    #[derive(Copy)]
    pub struct LateInterest {
        /// The interest for a year, in percent of what is open.
        annual_percent: Percent;
        /// Days after the due date that cost nothing; interest runs from the day after them.
        grace_days: PaymentDays => with_grace_days,
        /// How days are counted.
        day_count: DayCount => with_day_count,
        /// What being late costs once, as soon as interest runs.
        flat_fee: Option<Amount> => with_flat_fee,
    }
}

record! {
    /// On which terms an invoice is paid. EN 16931 BT-20.
    ///
    /// Percentages of instalments sum to 100, unless one takes the rest. Where none is the rest, the last one takes what
    /// the others leave, whatever it says itself: so the instalments always sum to the whole.
    pub struct PaymentTerms {
        /// The parts, in the order in which they are shown; at least one.
        instalments: Vec<Instalment>;
        /// What is taken off for paying early, the earliest first. Only where all is one instalment.
        early_payment_discounts: Vec<EarlyPaymentDiscount> => with_early_payment_discounts,
        /// What those discounts do to the tax.
        early_payment_tax: EarlyPaymentTax => with_early_payment_tax,
        /// What paying late costs.
        late_interest: Option<LateInterest> => with_late_interest,
        /// The terms in the seller's own words, for people.
        description: Option<Text> => with_description,
    }
}

impl PaymentTerms {
    /// All is due at once by one rule.
    ///
    /// ```
    /// use orderwell::{DueRule, PaymentDays, PaymentTerms};
    ///
    /// let terms = PaymentTerms::single(DueRule::default().with_days(PaymentDays::new(30)?));
    /// assert_eq!(terms, PaymentTerms::from(PaymentDays::new(30)?));
    /// assert_eq!(terms.check(None), Ok(()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn single(due: DueRule) -> Self {
        Self::new(vec![Instalment::default().with_due(due)])
    }
}

impl From<PaymentDays> for PaymentTerms {
    /// The short form: so many days net.
    fn from(days: PaymentDays) -> Self {
        Self::single(DueRule::default().with_days(days))
    }
}
