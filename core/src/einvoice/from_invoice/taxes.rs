//! Taxes: the category and rate of each, and what stands between the lines and what is taxed.

use alloc::format;
use alloc::vec::Vec;

use super::Making;
use super::lines::{DISCOUNT, Lines, MISCELLANEOUS};
use crate::einvoice::{ElectronicAdjustment, ElectronicTaxSubtotal};
use crate::id::{StatedCode, TaxId, Text};
use crate::invoice::InvoiceLine;
use crate::money::{Amount, Percent, RoundingMode, StatedDecimal};
use crate::problem::{Code, DataValue, Problem, Severity};
use crate::sort::sort_by;
use crate::tax::{TaxCategory, TaxSettlement, TaxSubtotal};

/// Category and rate. A category without tax has no rate here: a reverse charge says none, whatever the buyer owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TaxKey {
    category: TaxCategory,
    rate: Percent,
}

impl TaxKey {
    fn new(category: TaxCategory, rate: Percent) -> Self {
        Self { category, rate: if category.has_rate() { rate } else { Percent::default() } }
    }

    pub(super) fn code(self) -> Option<StatedCode> {
        StatedCode::new(self.category.as_str()).ok()
    }

    pub(super) fn rate(self) -> StatedDecimal {
        self.rate.into()
    }

    /// What is outside the scope of tax has no rate at all: BR-O-05.
    pub(super) fn rate_stated(self) -> Option<StatedDecimal> {
        Some(self.rate()).filter(|_| self.category != TaxCategory::OutsideScope)
    }

    fn figures_of(self, problem: Problem) -> Problem {
        problem.with("category", self.category.as_str()).with_text("rate", self.rate)
    }
}

/// How the taxes of the invoice are called in the document.
pub(super) struct TaxKeys {
    by_id: Vec<(TaxId, Option<TaxKey>)>,
}

impl TaxKeys {
    /// Of every tax that the totals name; what EN 16931 has no place for is noted.
    pub(super) fn of(making: &mut Making<'_>) -> Self {
        let invoice = making.invoice;
        let deducted = invoice.deductions.iter().flat_map(|deduction| &deduction.totals.taxes);
        let mut by_id: Vec<(TaxId, Option<TaxKey>)> = Vec::new();
        for subtotal in invoice.totals.taxes.iter().chain(deducted) {
            let Some(tax_id) = &subtotal.tax_id else { continue };
            if by_id.iter().any(|(known, _)| known == tax_id) {
                continue;
            }
            if subtotal.settlement != TaxSettlement::Added {
                let detail = format!("tax `{tax_id}` is not added to the price, which EN 16931 cannot say");
                let problem = Problem::new(Code::EinvoiceInvoiceTaxNotAdded, detail).with_text("tax_id", tax_id);
                making.problems.push(problem.with("settlement", subtotal.settlement.as_str()));
            }
            by_id.push((tax_id.clone(), subtotal.category.map(|category| TaxKey::new(category, subtotal.rate))));
        }
        Self { by_id }
    }

    /// The one tax of a line.
    pub(super) fn of_line(&self, line: &InvoiceLine) -> Result<TaxKey, Problem> {
        match (line.tax, line.taxes.as_slice()) {
            (Some(tax), []) => Ok(TaxKey::new(tax.category, tax.rate)),
            (None, [tax_id]) => self.of_tax(tax_id),
            (None, []) => Err(without_category("the line has no tax category, and EN 16931 wants one")),
            (_, several) => {
                let detail = "the line has several taxes, EN 16931 knows one for each line";
                let count = several.len().saturating_add(usize::from(line.tax.is_some()));
                Err(Problem::new(Code::EinvoiceInvoiceTaxSeveral, detail).with("taxes", count))
            }
        }
    }

    pub(super) fn of_subtotal(&self, subtotal: &TaxSubtotal) -> Result<TaxKey, Problem> {
        match (subtotal.category, &subtotal.tax_id) {
            (Some(category), _) => Ok(TaxKey::new(category, subtotal.rate)),
            (None, Some(tax_id)) => self.of_tax(tax_id),
            (None, None) => Err(without_category("a tax without a category")),
        }
    }

    fn of_tax(&self, tax_id: &TaxId) -> Result<TaxKey, Problem> {
        let known = self.by_id.iter().find(|(known, _)| known == tax_id).and_then(|(_, key)| *key);
        known.ok_or_else(|| {
            without_category(&format!("tax `{tax_id}` has no category of EN 16931")).with_text("tax_id", tax_id)
        })
    }
}

fn without_category(detail: &str) -> Problem {
    Problem::new(Code::EinvoiceInvoiceTaxWithoutCategory, detail)
}

/// What one tax comes to.
struct Group<'i> {
    key: TaxKey,
    lines: Amount,
    taxable: Amount,
    tax: Amount,
    exemption_code: Option<&'i Text>,
    exemption_reason: Option<&'i Text>,
}

impl Group<'_> {
    fn is_outside_scope(&self) -> bool {
        self.key.category == TaxCategory::OutsideScope
    }
}

/// BG-20, BG-21 and BG-23.
pub(super) struct Breakdown {
    pub(super) allowances: Vec<ElectronicAdjustment>,
    pub(super) allowance_amounts: Vec<Amount>,
    pub(super) charges: Vec<ElectronicAdjustment>,
    pub(super) charge_amounts: Vec<Amount>,
    pub(super) subtotals: Vec<ElectronicTaxSubtotal>,
    pub(super) tax_amounts: Vec<Amount>,
    /// Is all of it outside the scope of tax?
    pub(super) outside_scope: bool,
    pub(super) findings: Vec<Problem>,
}

impl Breakdown {
    pub(super) fn of(making: &mut Making<'_>, keys: &TaxKeys, lines: &Lines) -> Result<Self, Problem> {
        let groups = groups(making, keys, lines)?;
        let mut breakdown = Self {
            allowances: Vec::new(),
            allowance_amounts: Vec::new(),
            charges: Vec::new(),
            charge_amounts: Vec::new(),
            subtotals: Vec::new(),
            tax_amounts: Vec::new(),
            outside_scope: groups.iter().any(Group::is_outside_scope),
            findings: Vec::new(),
        };
        if breakdown.outside_scope && groups.len() > 1 {
            let detail = "what is outside the scope of tax stands on a document of its own: BR-O-11";
            let others = groups.iter().filter(|group| !group.is_outside_scope()).map(|group| group.key.category);
            let others: DataValue = others.map(|category| DataValue::from(category.as_str())).collect();
            making.problems.push(Problem::new(Code::EinvoiceInvoiceScopeMixed, detail).with("categories", others));
        }
        // Allowances and charges of one tax show as one difference. What is hidden in it is put on and taken off again at
        // the first tax, so that both totals are those of the invoice.
        let zero = Amount::zero(making.invoice.currency);
        let (mut hidden, allowances) = stated_sums(making)?;
        for group in &groups {
            let added = group.taxable.minus(group.lines)?;
            hidden = hidden.minus(if added.is_positive() { added } else { zero })?;
        }
        for group in &groups {
            let added = group.taxable.minus(group.lines)?;
            if hidden.is_positive() && allowances.is_positive() {
                let (more, less) = if added.is_negative() { (zero, added.negated()) } else { (added, zero) };
                breakdown.adjust(group.key, hidden.plus(less)?.negated());
                breakdown.adjust(group.key, hidden.plus(more)?);
                hidden = zero;
            } else {
                breakdown.adjust(group.key, added);
            }
            breakdown.settle(making, group)?;
        }
        Ok(breakdown)
    }

    /// An allowance or a charge of one tax.
    fn adjust(&mut self, key: TaxKey, added: Amount) {
        if added.is_zero() {
            return;
        }
        let (reason, entries, amounts, amount) = if added.is_negative() {
            (DISCOUNT, &mut self.allowances, &mut self.allowance_amounts, added.negated())
        } else {
            (MISCELLANEOUS, &mut self.charges, &mut self.charge_amounts, added)
        };
        let entry = ElectronicAdjustment::new()
            .with_amount(StatedDecimal::from(amount))
            .with_tax_category(key.code())
            .with_tax_rate(key.rate_stated())
            .with_reason_code(StatedCode::new(reason).ok());
        entries.push(entry);
        amounts.push(amount);
    }

    /// The tax of a group as BR-CO-17 has it.
    fn settle(&mut self, making: &mut Making<'_>, group: &Group<'_>) -> Result<(), Problem> {
        let tax = group.taxable.percent(group.key.rate, RoundingMode::HalfAwayFromZero)?;
        let difference = group.tax.minus(tax)?;
        let figures = |problem: Problem| {
            let problem = group.key.figures_of(problem).with_text("taxable", group.taxable);
            problem.with_text("tax_of_invoice", group.tax).with_text("tax", tax)
        };
        if group.key.rate.is_zero() && !difference.is_zero() || !rounded_elsewhere(making, difference) {
            let detail = "the tax is not the percentage of its rate, and EN 16931 knows no other";
            making.problems.push(figures(Problem::new(Code::EinvoiceInvoiceTaxNotByRate, detail)));
        } else if !difference.is_zero() {
            let detail = "the tax was rounded elsewhere; the difference is in the rounding of what is payable";
            let finding = Problem::new(Code::EinvoiceInvoiceTaxDiffers, detail).weighing(Severity::Warning);
            self.findings.push(figures(finding));
        }
        self.tax_amounts.push(tax);
        let code = group.exemption_code.map(|code| StatedCode::new(code.as_str())).transpose()?;
        let entry = ElectronicTaxSubtotal::new()
            .with_taxable(StatedDecimal::from(group.taxable))
            .with_tax(StatedDecimal::from(tax))
            .with_category(group.key.code())
            .with_rate(group.key.rate_stated())
            .with_exemption_reason(group.exemption_reason.cloned())
            .with_exemption_reason_code(code.or_else(|| default_reason(group)));
        self.subtotals.push(entry);
        Ok(())
    }
}

/// Can rounding each line by itself explain so much? Each can be off by less than the smallest unit, and so can what was
/// invoiced before.
fn rounded_elsewhere(making: &Making<'_>, difference: Amount) -> bool {
    let units = u64::try_from(making.invoice.lines.len()).unwrap_or(u64::MAX).saturating_add(2);
    difference.minor().unsigned_abs() <= units
}

/// The reason that a category has by itself, where none is stated.
fn default_reason(group: &Group<'_>) -> Option<StatedCode> {
    if group.exemption_reason.is_some() {
        return None;
    }
    let code = match group.key.category {
        TaxCategory::ReverseCharge => "VATEX-EU-AE",
        TaxCategory::IntraCommunity => "VATEX-EU-IC",
        TaxCategory::Export => "VATEX-EU-G",
        TaxCategory::OutsideScope => "VATEX-EU-O",
        TaxCategory::Standard
        | TaxCategory::ZeroRated
        | TaxCategory::Exempt
        | TaxCategory::CanaryIslands
        | TaxCategory::CeutaAndMelilla
        | TaxCategory::Transferred => return None,
    };
    StatedCode::new(code).ok()
}

/// The charges of the document, and its allowances: those of what is taken off are one sum with its lines, so they are put
/// back; so are those of what is billed in advance.
fn stated_sums(making: &Making<'_>) -> Result<(Amount, Amount), Problem> {
    let (invoice, zero) = (making.invoice, Amount::zero(making.invoice.currency));
    if invoice.lines.is_empty() {
        return Ok((zero, zero));
    }
    let mut sums = (invoice.totals.charge_total, invoice.totals.allowance_total);
    for deduction in &invoice.deductions {
        sums.0 = sums.0.plus(deduction.totals.charge_total)?;
        sums.1 = sums.1.plus(deduction.totals.allowance_total)?;
    }
    Ok(sums)
}

/// The taxes by category and rate, in that order: those of the totals, and those that only lines have.
fn groups<'i>(making: &Making<'i>, keys: &TaxKeys, lines: &Lines) -> Result<Vec<Group<'i>>, Problem> {
    let zero = Amount::zero(making.invoice.currency);
    let mut groups: Vec<Group<'i>> = Vec::new();
    let position = |groups: &mut Vec<Group<'i>>, key: TaxKey| {
        groups.iter().position(|group| group.key == key).unwrap_or_else(|| {
            groups.push(Group {
                key,
                lines: zero,
                taxable: zero,
                tax: zero,
                exemption_code: None,
                exemption_reason: None,
            });
            groups.len().saturating_sub(1)
        })
    };
    let invoice = making.invoice;
    for subtotal in &invoice.totals.taxes {
        let at = position(&mut groups, keys.of_subtotal(subtotal)?);
        if let Some(group) = groups.get_mut(at) {
            group.taxable = group.taxable.plus(subtotal.taxable)?;
            group.tax = group.tax.plus(subtotal.tax)?;
            group.exemption_code = group.exemption_code.or(subtotal.exemption_code.as_ref());
            group.exemption_reason = group.exemption_reason.or(subtotal.exemption_reason.as_ref());
        }
    }
    for (key, net) in &lines.nets {
        let at = position(&mut groups, *key);
        if let Some(group) = groups.get_mut(at) {
            group.lines = group.lines.plus(*net)?;
        }
    }
    sort_by(&mut groups, |one, other| (one.key.category, one.key.rate).cmp(&(other.key.category, other.key.rate)));
    Ok(groups)
}
