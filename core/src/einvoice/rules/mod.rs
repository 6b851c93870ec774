//! The official rules: does a document that somebody states keep EN 16931, and where not?
//!
//! [`check_electronic_invoice`] looks at a document as it is stated and reports every rule that it breaks, by its official
//! id. It changes nothing and calculates nothing but what the rules compare. A rule is found by its family: `co.rs` (what
//! depends on one another), `dec.rs` (decimal places), `category.rs` with the table `demands.rs` (tax categories), `special.rs` (what only one of them
//! asks),
//! `presence.rs` (what must be there), `codes.rs` (code lists), `peppol.rs` (what Peppol adds).
//!
//! Invariants: the same document gives the same findings in the same order; all are reported at once; every figure is
//! compared exactly, or within the tolerance that is asked for.

use alloc::vec::Vec;

use super::ElectronicInvoice;
use crate::limits;
use crate::problem::{Code, Problem, Rejection, sort};
use crate::record::answer;
use crate::totals::too_many_lines;

mod category;
mod co;
mod codes;
mod dec;
mod demands;
mod look;
mod peppol;
mod presence;
mod special;
mod tolerance;

#[cfg(all(test, feature = "json"))]
mod tests;

use look::{Look, Rule};
pub use tolerance::RuleTolerance;

answer! {
    /// An official rule that the library knows.
    #[derive(Copy)]
    pub struct OfficialRule {
        /// Its official id, such as `BR-CO-10`.
        rule: &'static str,
        /// What it demands.
        demand: &'static str,
    }
}

/// The rules of EN 16931.
fn standard() -> impl Iterator<Item = &'static Rule> {
    let families = [presence::RULES, co::RULES, dec::RULES, codes::RULES];
    families.into_iter().chain(category::RULES.iter().copied()).flatten()
}

/// Every official rule that the library knows: those of EN 16931 by family, then those of Peppol.
///
/// ```
/// use orderwell::official_rules;
///
/// assert!(official_rules().any(|known| known.rule == "BR-CO-10"));
/// assert_eq!(official_rules().filter(|known| known.rule.starts_with("BR-S-")).count(), 10);
/// ```
pub fn official_rules() -> impl Iterator<Item = OfficialRule> {
    standard().chain(peppol::RULES).map(|rule| OfficialRule { rule: rule.id, demand: rule.demand })
}

/// The findings about a stated document: every official rule it breaks, all at once.
///
/// Each is `einvoice.rule_violated` at the field, with the figures `rule` (the official id), where they apply `category`,
/// `stated`, `expected` and `difference` (stated less expected). They are sorted by path; at one path the families come in
/// the order of [`official_rules`]. The list ends after 10,000, with `limit.problems` at the root. A document that says to follow Peppol BIS Billing (BT-24) is held to the rules of
/// Peppol too.
///
/// # Errors
/// `limit.lines`, `limit.entries`: the document has more than 10,000 lines, or entries in one place.
///
/// ```
/// use orderwell::{ElectronicInvoice, FromJson, RuleTolerance, check_electronic_invoice};
///
/// let stated = ElectronicInvoice::from_json(br#"{"document_type": "invoice",
///     "lines": [{"net_amount": "110.00"}, {"net_amount": "90.00"}], "totals": {"line_net_sum": "200.01"}}"#)?;
/// let findings = check_electronic_invoice(&stated, RuleTolerance::exact())?;
/// let sum = findings.iter().find(|finding| finding.path.to_string() == "/totals/line_net_sum");
/// assert_eq!(
///     sum.map(|finding| finding.detail.as_str()),
///     Some("BR-CO-10: the sum of the lines is what their net amounts add up to; 200.01 is stated, 200.00 follows"),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_electronic_invoice(
    document: &ElectronicInvoice,
    tolerance: RuleTolerance,
) -> Result<Vec<Problem>, Rejection> {
    check_up_to(document, tolerance, limits::RULE_FINDINGS_MAX)
}

/// The same with at most so many findings, and one more that says so where there are more.
pub(crate) fn check_up_to(
    document: &ElectronicInvoice,
    tolerance: RuleTolerance,
    most: usize,
) -> Result<Vec<Problem>, Rejection> {
    within_limits(document)?;
    let look = Look::new(document, tolerance, most);
    let mut problems = Vec::new();
    let peppol = if follows_peppol(document) { peppol::RULES } else { &[] };
    for rule in standard().chain(peppol) {
        rule.look(&look, &mut problems);
    }
    if problems.len() > most {
        problems.truncate(most);
        let detail = alloc::format!("there are more than {most} findings; the list ends here");
        problems.push(Problem::new(Code::LimitProblems, detail).with("problems_max", most));
    }
    sort(&mut problems);
    Ok(problems)
}

/// Does it say so?
fn follows_peppol(document: &ElectronicInvoice) -> bool {
    let specification = document.specification_id.as_ref();
    specification.is_some_and(|text| text.as_str().contains("urn:fdc:peppol.eu:2017:poacc:billing:3"))
}

/// How much of a document is looked at.
fn within_limits(document: &ElectronicInvoice) -> Result<(), Rejection> {
    let mut problems = Vec::new();
    if document.lines.len() > limits::LINES_MAX {
        problems.push(too_many_lines(document.lines.len()).within("lines"));
    }
    let lists = [
        ("allowances", document.allowances.len()),
        ("charges", document.charges.len()),
        ("tax_subtotals", document.tax_subtotals.len()),
        ("payment_instructions", document.payment_instructions.len()),
    ];
    for (list, entries) in lists {
        problems.extend(limits::check_entries(entries, limits::LINES_MAX).err().map(|problem| problem.within(list)));
    }
    Rejection::unless_empty(problems)
}
