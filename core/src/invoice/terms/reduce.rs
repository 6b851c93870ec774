//! A document whose tax is always reduced by an early payment discount.

use alloc::vec::Vec;

use super::discount::left;
use super::spread::spread;
use crate::id::Text;
use crate::money::Amount;
use crate::party::{EarlyPaymentTax, PaymentTerms};
use crate::pricing::Adjustment;
use crate::problem::{Code, Problem, Rejection};
use crate::tax::{PriceBasis, TaxCategory, TaxRate, TaxSettlement, TaxSubtotal};
use crate::totals::{Calculation, Document, calculate};

/// The document with the tax on its discounted amount, where the terms say that tax is always reduced; else as it is.
///
/// Each tax gets an allowance of its share of the discount, and one charge of the same sum stands outside of tax (category
/// `E`): the total without tax stays, the tax and the total with tax fall, and the document adds up as EN 16931 says. Who
/// pays early pays less by that charge; who pays late pays it, without tax. Where taxes are defined by the document, one
/// allowance is spread over them by the calculation. The reason of the exemption is the caller's to state (BT-120).
///
/// # Errors
/// Every fault of the document (paths below `document`) and of the terms (below `terms`);
/// `payment_terms.discount_gross_prices` where prices include the tax, because the allowance would then move it.
///
/// ```
/// use orderwell::*;
///
/// let tax = TaxRate::new(TaxCategory::Standard).with_rate("21".parse::<Percent>()?);
/// let line = DocumentLine::new(LineNo::new(1)?, "1".parse()?, "1000.00".parse()?).with_tax(tax);
/// let document = Document::new(Currency::new("EUR")?, vec![line]);
/// let days = |days| -> Result<DueRule, Problem> { Ok(DueRule::default().with_days(PaymentDays::new(days)?)) };
/// let terms = PaymentTerms::single(days(30)?)
///     .with_early_payment_discounts(vec![EarlyPaymentDiscount::new("2".parse()?, days(8)?)])
///     .with_early_payment_tax(EarlyPaymentTax::Always);
///
/// let totals = calculate(&with_reduced_tax(&document, &terms)?)?.totals;
/// // 21 % of 980.00, not of 1,000.00.
/// assert_eq!((totals.net.to_string(), totals.tax.to_string()), ("1000.00".into(), "205.80".into()));
/// let request = ScheduleRequest::for_totals(document.currency, "2026-11-25".parse()?, &totals, terms)?;
/// assert_eq!(schedule_payments(&request)?.early_payments[0].amount.to_string(), "1185.80");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn with_reduced_tax(document: &Document, terms: &PaymentTerms) -> Result<Document, Rejection> {
    let currency = document.minor_units.map(|units| document.currency.with_minor_units(units)).transpose();
    let currency = currency.map_err(|problem| problem.within("minor_units").within("document"))?;
    terms.check(currency.or(Some(document.currency))).map_err(|rejection| rejection.within("terms"))?;
    let (EarlyPaymentTax::Always, Some(discount)) = (terms.early_payment_tax, terms.early_payment_discounts.first())
    else {
        return Ok(document.clone());
    };
    if includes_tax(document) {
        let detail = "where prices include the tax, it cannot be reduced beforehand";
        let problem = Problem::new(Code::PaymentTermsDiscountGrossPrices, detail);
        return Err(problem.within("early_payment_tax").within("terms").into());
    }
    let calculated = calculate(document).map_err(|rejection| rejection.within("document"))?;
    let Calculation { totals, .. } = calculated;
    let mode = document.rounding.mode;
    let amount = totals.net.minus(left(totals.net, discount.percent, totals.net, mode)?)?;
    if amount.is_zero() {
        return Ok(document.clone());
    }
    let reason = Text::new("Early payment discount")?;
    let mut reduced = document.clone();
    for (tax, own) in by_tax(&totals.taxes, totals.net, amount)? {
        let allowance = Adjustment::default().with_amount(own).with_reason(reason.clone()).with_tax(tax);
        reduced.allowances.push(allowance.with_reason_code(Text::new("95")?));
    }
    let outside = TaxRate::new(TaxCategory::Exempt);
    let charge = Adjustment::default().with_amount(amount).with_reason(reason).with_tax(outside);
    reduced.charges.push(charge.with_reason_code(Text::new("ZZZ")?));
    Ok(reduced)
}

fn includes_tax(document: &Document) -> bool {
    document.prices == PriceBasis::Gross || document.taxes.iter().any(|tax| tax.is_included(document.prices))
}

/// What of the amount each tax takes; all of it at once, and of no stated tax, where categories and rates do not tell.
fn by_tax(taxes: &[TaxSubtotal], net: Amount, amount: Amount) -> Result<Vec<(Option<TaxRate>, Amount)>, Problem> {
    let told = taxes.iter().map(|tax| {
        let category = tax.category.filter(|_| tax.tax_id.is_none() && tax.settlement == TaxSettlement::Added)?;
        Some((TaxRate::new(category).with_rate(tax.rate), tax.taxable))
    });
    let told: Option<Vec<(TaxRate, Amount)>> = told.collect();
    let covered = told.iter().flatten().try_fold(net.minus(net)?, |sum, (_, taxable)| sum.plus(*taxable))?;
    let Some(told) = told.filter(|_| covered == net) else { return Ok(alloc::vec![(None, amount)]) };
    let weights: Vec<Amount> = told.iter().map(|(_, taxable)| *taxable).collect();
    let parts = told.into_iter().zip(spread(amount, &weights)?);
    Ok(parts.filter(|(_, own)| !own.is_zero()).map(|((tax, _), own)| (Some(tax), own)).collect())
}
