//! What a schedule of payments is asked with.

use alloc::vec::Vec;

use crate::limits;
use crate::money::{Amount, Currency, RoundingMode};
use crate::party::PaymentTerms;
use crate::problem::{Code, Problem};
use crate::record::{choice, record};
use crate::tax::{TaxSettlement, TaxSubtotal};
use crate::time::Date;
use crate::totals::Totals;

choice! {
    /// How the terms are written down for the buyer. EN 16931 BT-20.
    #[derive(Default)]
    pub enum PaymentNote {
        /// In words: the seller's own, or short English sentences. The default.
        #[default]
        Words = "words",
        /// In words, and each discount in a line of its own such as `#SKONTO#TAGE=14#PROZENT=2.00#`. `XRechnung` BR-DE-18.
        Xrechnung = "xrechnung",
    }
}

record! {
    /// Asks when how much of a document is to be paid.
    pub struct ScheduleRequest {
        /// The currency of every amount in it. BT-5.
        currency: Currency,
        /// The date of the invoice. BT-2.
        issued_on: Date,
        /// What is to be paid; negative where money is given back. BT-115.
        payable: Amount,
        /// On which terms.
        terms: PaymentTerms;
        /// The taxes of the document, as its totals say; those that are not added to the price do not count. BG-23.
        taxes: Vec<TaxSubtotal> => with_taxes,
        /// The total of the document without tax; what is to be paid less the taxes when left out. BT-109.
        net: Option<Amount> => with_net,
        /// How much of what is to be paid a discount is for, tax included, such as goods without freight; all when left out.
        discountable: Option<Amount> => with_discountable,
        /// Decimal places of its amounts, where they are not those of ISO 4217.
        minor_units: Option<u32> => with_minor_units,
        /// What happens to the part of a figure that does not fit.
        rounding_mode: RoundingMode => with_rounding_mode,
        /// How the terms are written down.
        note: PaymentNote => with_note,
    }
}

impl ScheduleRequest {
    /// Asks for a document with these totals.
    ///
    /// # Errors
    /// `amount.too_large`.
    pub fn for_totals(
        currency: Currency,
        issued_on: Date,
        totals: &Totals,
        terms: PaymentTerms,
    ) -> Result<Self, Problem> {
        let request = Self::new(currency, issued_on, totals.payable()?, terms);
        Ok(request.with_net(totals.net).with_taxes(totals.taxes.clone()))
    }

    /// Its figures with the places of its currency; or every fault of them.
    pub(super) fn figures(&self) -> Result<Figures, Vec<Problem>> {
        let currency = match self.minor_units.map(|units| self.currency.with_minor_units(units)).transpose() {
            Ok(currency) => currency.unwrap_or(self.currency),
            Err(problem) => return Err(alloc::vec![problem.within("minor_units")]),
        };
        let mut problems = Vec::new();
        let mut keep = |amount: Amount, name: &'static str| {
            amount.in_currency(currency).map_err(|problem| problems.push(problem.within(name))).unwrap_or(amount)
        };
        let payable = keep(self.payable, "payable");
        let base = self.discountable.map_or(payable, |amount| keep(amount, "discountable"));
        let net = self.net.map(|net| keep(net, "net"));
        let taxes = self.taxes(currency, &mut problems);
        if problems.is_empty() && !lies_within(base, payable) {
            let detail = "what can be discounted is at most what is to be paid, and of the same sign";
            let problem = Problem::new(Code::PaymentTermsDiscountableOutOfRange, detail).with_text("payable", payable);
            problems.push(problem.with_text("discountable", base).within("discountable"));
        }
        let tax = taxes.iter().try_fold(Amount::zero(currency), |sum, tax| sum.plus(tax.tax));
        let whole = tax.and_then(|tax| {
            let net = net.map_or_else(|| payable.minus(tax), Ok)?;
            Ok((net, net.plus(tax)?))
        });
        match whole {
            Ok((net, gross)) if problems.is_empty() => Ok(Figures { currency, payable, base, net, gross, taxes }),
            Ok(_) => Err(problems),
            Err(problem) => {
                problems.push(problem.within("taxes"));
                Err(problems)
            }
        }
    }

    /// The taxes that are added to the price.
    fn taxes(&self, currency: Currency, problems: &mut Vec<Problem>) -> Vec<TaxSubtotal> {
        if let Err(problem) = limits::check_entries(self.taxes.len(), limits::SCHEDULE_TAXES_MAX) {
            problems.push(problem.within("taxes"));
            return Vec::new();
        }
        let mut taxes = Vec::with_capacity(self.taxes.len());
        for (index, given) in self.taxes.iter().enumerate() {
            let mut keep = |amount: Amount, name: &'static str| {
                let kept = amount.in_currency(currency).map_err(|problem| problem.within(name).within(index));
                kept.map_err(|problem| problems.push(problem.within("taxes"))).unwrap_or(amount)
            };
            let mut tax = given.clone();
            (tax.taxable, tax.tax) = (keep(given.taxable, "taxable"), keep(given.tax, "tax"));
            if tax.settlement == TaxSettlement::Added {
                taxes.push(tax);
            }
        }
        taxes
    }
}

/// Is a part between nothing and the whole?
fn lies_within(part: Amount, whole: Amount) -> bool {
    let (least, most) = if whole.is_negative() { (whole.minor(), 0) } else { (0, whole.minor()) };
    (least..=most).contains(&part.minor())
}

/// The figures of a request, all with the places of its currency.
pub(super) struct Figures {
    pub(super) currency: Currency,
    pub(super) payable: Amount,
    /// What of it can be discounted.
    pub(super) base: Amount,
    /// The total of the document without tax.
    pub(super) net: Amount,
    /// That total and the taxes.
    pub(super) gross: Amount,
    /// The taxes that are added to the price.
    pub(super) taxes: Vec<TaxSubtotal>,
}
