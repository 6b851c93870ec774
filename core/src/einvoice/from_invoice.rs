//! An invoice that was issued → its electronic document.
//!
//! The document is built from the bottom as EN 16931 adds up: lines, allowances and charges of each tax, the taxes of
//! their sums. Net amounts of lines are those of the invoice, to the cent. Where the invoice asks for another total, because
//! its tax was rounded elsewhere, the difference is the rounding of what is payable (BT-114), and a finding says so. What
//! EN 16931 cannot say is a problem, never a document that says something else.

mod details;
mod lines;
mod parties;
mod taxes;

use alloc::format;
use alloc::vec::Vec;

pub use details::{EinvoiceDetails, MadeElectronicInvoice};
use lines::Lines;
#[cfg(feature = "json")]
pub(crate) use parties::address;
use taxes::{Breakdown, TaxKeys};

use super::{
    ElectronicInvoice, ElectronicNote, ElectronicParty, ElectronicPrecedingInvoice, ElectronicTotals, InvoiceTypeCode,
};
use crate::id::{StatedCode, Text};
use crate::invoice::{InvoiceIssued, InvoiceKind};
use crate::money::{Amount, StatedDecimal};
use crate::party::{Customer, Seller};
use crate::problem::{Code, Problem, Rejection, Severity};

/// The electronic document of an invoice.
///
/// Problems and findings name the `line` or the tax that they are about.
///
/// # Errors
/// What EN 16931 cannot say: `einvoice.invoice.tax_several` for a line with more than one tax,
/// `einvoice.invoice.tax_without_category`, `einvoice.invoice.tax_not_added` for taxes that are retained or only told,
/// `einvoice.invoice.tax_not_by_rate` for a tax that is no percentage of what is taxed,
/// `einvoice.invoice.scope_mixed` for what is outside the scope of tax beside what is not,
/// `einvoice.invoice.currency_too_fine` for amounts with more than two places; all at once.
///
/// ```
/// use orderwell::*;
///
/// let (euro, day) = (Currency::new("EUR")?, Date::parse("2026-11-25")?);
/// let tax = TaxRate::new(TaxCategory::Standard).with_rate("19".parse::<Percent>()?);
/// let line = DocumentLine::new(LineNo::new(1)?, "2".parse()?, "4.90".parse()?).with_tax(tax);
/// let totals = calculate(&Document::new(euro, vec![line]))?.totals;
/// let (product, unit) = (ProductId::new("TEA")?, UnitCode::ONE);
/// let line = InvoiceLine::new(LineNo::new(1)?, product, "2".parse()?, unit, "4.90".parse()?, totals.net).with_tax(tax);
/// let (invoice_id, order_id) = (InvoiceId::new("RE-1")?, OrderId::new("SO-1")?);
/// let invoice =
///     InvoiceIssued::new(invoice_id, order_id, CustomerId::new("C-1")?, euro, day, day, vec![line], totals);
///
/// let seller = Seller::new(Text::new("Tea House")?, Address::new(Country::new("DE")?), euro);
/// let customer = Customer::new(CustomerId::new("C-1")?, Text::new("Ada")?);
/// let made = electronic_invoice(&invoice, &seller, &customer, &EinvoiceDetails::new())?;
/// assert_eq!(made.document.totals.payable.map(|payable| payable.to_string()).as_deref(), Some("11.66"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn electronic_invoice(
    invoice: &InvoiceIssued,
    seller: &Seller,
    customer: &Customer,
    details: &EinvoiceDetails,
) -> Result<MadeElectronicInvoice, Rejection> {
    let mut making = Making { invoice, places: invoice.currency.minor_units().into(), problems: Vec::new() };
    making.check_currency();
    let keys = TaxKeys::of(&mut making);
    let lines = Lines::of(&mut making, &keys, details);
    Rejection::unless_empty(core::mem::take(&mut making.problems))?;
    let breakdown = Breakdown::of(&mut making, &keys, &lines)?;
    Rejection::unless_empty(core::mem::take(&mut making.problems))?;
    let totals = totals(invoice, &lines, &breakdown)?;
    let (mut seller, mut buyer) = (parties::seller(seller, details), parties::buyer(invoice, customer, details));
    let mut findings = breakdown.findings;
    if breakdown.outside_scope {
        findings.extend([("seller", &mut seller), ("buyer", &mut buyer)].into_iter().filter_map(leave_out_vat_id));
    }
    let document = head(invoice, details)
        .with_seller(seller)
        .with_buyer(buyer)
        .with_payee(details.payee.clone())
        .with_tax_representative(details.tax_representative.clone())
        .with_delivery(details.delivery.clone())
        .with_period(details.period.clone())
        .with_payment_instructions(details.payment_instructions.clone())
        .with_allowances(breakdown.allowances)
        .with_charges(breakdown.charges)
        .with_totals(totals)
        .with_tax_subtotals(breakdown.subtotals)
        .with_lines(lines.entries);
    Ok(MadeElectronicInvoice { document, findings })
}

/// What is outside the scope of tax names nobody's VAT identifier: BR-O-02.
fn leave_out_vat_id((role, party): (&'static str, &mut ElectronicParty)) -> Option<Problem> {
    let vat_id = party.vat_id.take()?;
    let detail = "what is outside the scope of tax names no VAT identifier; it is left out";
    let finding = Problem::new(Code::EinvoiceInvoiceVatIdLeftOut, detail).weighing(Severity::Warning);
    Some(finding.with("party", role).with_text("vat_id", vat_id))
}

/// What the parts share.
struct Making<'i> {
    invoice: &'i InvoiceIssued,
    /// Decimal places of the currency.
    places: u32,
    problems: Vec<Problem>,
}

impl Making<'_> {
    /// EN 16931 knows amounts with at most two places: BR-DEC.
    fn check_currency(&mut self) {
        if self.places > 2 {
            let currency = self.invoice.currency;
            let detail = format!("amounts in {currency} have {} decimal places, EN 16931 knows two", self.places);
            let problem = Problem::new(Code::EinvoiceInvoiceCurrencyTooFine, detail).with_text("currency", currency);
            self.problems.push(problem.with("places", self.places).with("places_max", 2_u32));
        }
    }
}

/// A figure that was summed or multiplied, if its digits suffice.
fn figure(found: Option<StatedDecimal>) -> Result<StatedDecimal, Problem> {
    let too_large = || Problem::new(Code::AmountTooLarge, "a figure of the electronic invoice has too many digits");
    found.ok_or_else(too_large)
}

/// The fields that neither lines nor parties hold.
fn head(invoice: &InvoiceIssued, details: &EinvoiceDetails) -> ElectronicInvoice {
    let type_code = match invoice.kind {
        InvoiceKind::Invoice => InvoiceTypeCode::Commercial,
        InvoiceKind::Partial => InvoiceTypeCode::Partial,
        InvoiceKind::Prepayment => InvoiceTypeCode::Prepayment,
        InvoiceKind::Corrected => InvoiceTypeCode::Corrected,
        InvoiceKind::CreditNote => InvoiceTypeCode::CreditNote,
    };
    let code = |text: &str| StatedCode::new(text).ok();
    let text = |text: &str| Text::new(text).ok();
    // A credit note asks for nothing, so nothing falls due.
    let due_on = Some(invoice.due_on).filter(|_| invoice.kind != InvoiceKind::CreditNote);
    let scheduled = invoice.payment_schedule.as_ref().map(|schedule| &schedule.note);
    let accounting = invoice.totals.accounting.as_ref().filter(|totals| totals.currency != invoice.currency);
    let notes = invoice.reason.iter().cloned().map(ElectronicNote::new).chain(details.notes.iter().cloned());
    ElectronicInvoice::new(type_code.document_type())
        .following(details.specification)
        .with_invoice_id(text(invoice.invoice_id.as_str()))
        .with_issued_on(invoice.issued_on)
        .with_type_code(code(type_code.as_str()))
        .with_currency(code(invoice.currency.code()))
        .with_tax_currency(accounting.and_then(|totals| code(totals.currency.code())))
        .with_tax_point_on(details.tax_point_on)
        .with_due_on(due_on)
        .with_buyer_reference(details.buyer_reference.clone())
        .with_project_id(details.project_id.clone())
        .with_contract_id(details.contract_id.clone())
        .with_purchase_order_id(details.purchase_order_id.clone().or_else(|| invoice.reference.clone()))
        .with_sales_order_id(text(invoice.order_id.as_str()))
        .with_accounting_reference(details.accounting_reference.clone())
        .with_payment_terms(details.payment_terms.clone().or_else(|| scheduled.cloned()))
        .with_notes(notes.collect::<Vec<_>>())
        .with_preceding_invoices(preceding(invoice))
}

/// What it corrects or credits, and what it takes off; each once.
fn preceding(invoice: &InvoiceIssued) -> Vec<ElectronicPrecedingInvoice> {
    let named = invoice.preceding.iter().map(|preceding| (&preceding.invoice_id, preceding.issued_on));
    let deducted = invoice.deductions.iter().map(|deducted| (&deducted.invoice_id, deducted.issued_on));
    let mut found: Vec<ElectronicPrecedingInvoice> = Vec::new();
    for (invoice_id, issued_on) in named.chain(deducted) {
        let known = found.iter().any(|known| known.invoice_id.as_str() == invoice_id.as_str());
        // INVARIANT: every id is a text.
        let Some(number) = Text::new(invoice_id.as_str()).ok().filter(|_| !known) else { continue };
        found.push(ElectronicPrecedingInvoice::new(number).with_issued_on(issued_on));
    }
    found
}

/// BG-22, from the bottom.
fn totals(invoice: &InvoiceIssued, lines: &Lines, breakdown: &Breakdown) -> Result<ElectronicTotals, Problem> {
    let currency = invoice.currency;
    let allowances = Amount::sum(breakdown.allowance_amounts.iter().copied(), currency)?;
    let charges = Amount::sum(breakdown.charge_amounts.iter().copied(), currency)?;
    let exclusive = lines.net_sum.minus(allowances)?.plus(charges)?;
    let tax = Amount::sum(breakdown.tax_amounts.iter().copied(), currency)?;
    let inclusive = exclusive.plus(tax)?;
    let payable = invoice.totals.payable()?;
    let prepaid = invoice.totals.prepaid.filter(|prepaid| !prepaid.is_zero());
    let due = prepaid.map_or(Ok(inclusive), |prepaid| inclusive.minus(prepaid))?;
    let rounding = payable.minus(due)?;
    let stated = |amount: Amount| Some(StatedDecimal::from(amount));
    let unless_zero = |amount: Amount| stated(amount).filter(|_| !amount.is_zero());
    let accounting = invoice.totals.accounting.as_ref().filter(|totals| totals.currency != currency);
    Ok(ElectronicTotals::new()
        .with_line_net_sum(stated(lines.net_sum))
        .with_allowance_total(stated(allowances).filter(|_| !breakdown.allowances.is_empty()))
        .with_charge_total(stated(charges).filter(|_| !breakdown.charges.is_empty()))
        .with_tax_exclusive(stated(exclusive))
        .with_tax_total(stated(tax))
        .with_tax_total_accounting(accounting.and_then(|totals| stated(totals.tax)))
        .with_tax_inclusive(stated(inclusive))
        .with_prepaid(prepaid.and_then(stated))
        .with_payable_rounding(unless_zero(rounding))
        .with_payable(stated(payable)))
}

#[cfg(test)]
mod tests;
