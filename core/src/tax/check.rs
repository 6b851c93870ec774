//! Are the taxes that a document defines sound, and do groups lead somewhere?

use alloc::vec::Vec;

use super::{Tax, TaxKind, TaxSettlement};
use crate::id::TaxId;
use crate::limits;
use crate::money::Percent;
use crate::problem::{Code, Problem};

/// The place of a tax among those of a document.
pub(crate) fn position(taxes: &[Tax], tax_id: &TaxId) -> Option<usize> {
    taxes.iter().position(|tax| tax.tax_id == *tax_id)
}

/// Notes every fault of the taxes, each at its path below the list.
pub(crate) fn check_taxes(taxes: &[Tax], problems: &mut Vec<Problem>) {
    if taxes.len() > limits::TAXES_MAX {
        problems.push(too_many(taxes.len(), limits::TAXES_MAX));
        return;
    }
    for (index, tax) in taxes.iter().enumerate() {
        let mut found = Vec::new();
        if position(taxes, &tax.tax_id) != Some(index) {
            found.push(twice(&tax.tax_id).within("tax_id"));
        }
        check_figures(tax, &mut found);
        check_members(taxes, tax, &mut found);
        problems.extend(found.into_iter().map(|problem| problem.within(index)));
    }
}

pub(crate) fn too_many(count: usize, most: usize) -> Problem {
    Problem::new(Code::LimitTaxes, alloc::format!("at most {most} taxes stand in one place"))
        .with("entries", count)
        .with("entries_max", most)
}

pub(crate) fn twice(tax_id: &TaxId) -> Problem {
    Problem::new(Code::TaxIdTwice, alloc::format!("the tax `{tax_id}` stands twice")).with_text("tax_id", tax_id)
}

pub(crate) fn unknown(tax_id: &TaxId) -> Problem {
    Problem::new(Code::TaxUnknown, alloc::format!("no tax `{tax_id}` is defined")).with_text("tax_id", tax_id)
}

fn check_figures(tax: &Tax, problems: &mut Vec<Problem>) {
    let kind = tax.kind;
    let percentage = matches!(kind, TaxKind::Percent | TaxKind::Division);
    let unexpected = |name| {
        let detail = alloc::format!("a tax of the kind `{kind}` has no `{name}`");
        Problem::new(Code::TaxFigureUnexpected, detail).with("kind", kind.as_str()).within(name)
    };
    let missing = |name| {
        let detail = alloc::format!("a tax of the kind `{kind}` needs `{name}`");
        Problem::new(Code::TaxFigureMissing, detail).with("kind", kind.as_str()).within(name)
    };
    for (name, rate) in [("rate", Some(tax.rate)), ("surcharge", tax.surcharge)] {
        match rate {
            Some(rate) if percentage => problems.extend(check_rate(rate).map(|problem| problem.within(name))),
            Some(rate) if !rate.is_zero() => problems.push(unexpected(name)),
            _ => {}
        }
    }
    match (kind, tax.per_unit) {
        (TaxKind::Fixed, None) => problems.push(missing("per_unit")),
        (TaxKind::Fixed, Some(per_unit)) if per_unit.is_negative() => problems.push(
            Problem::new(Code::TaxRateNegative, "a tax is not negative; a retained one says so by its settlement")
                .with_text("per_unit", per_unit)
                .within("per_unit"),
        ),
        (TaxKind::Percent | TaxKind::Division | TaxKind::Group, Some(_)) => problems.push(unexpected("per_unit")),
        _ => {}
    }
    match (kind == TaxKind::Group, tax.members.is_empty()) {
        (true, true) => problems.push(missing("members")),
        (false, false) => problems.push(unexpected("members")),
        _ => {}
    }
    if let Some(category) = tax.category.filter(|category| !category.has_rate() && !tax.rate.is_zero()) {
        let detail = alloc::format!("a tax of category `{category}` has no rate above zero");
        problems.push(
            Problem::new(Code::TaxRateInCategoryWithout, detail)
                .with_text("rate", tax.rate)
                .with("category", category.as_str())
                .within("rate"),
        );
    }
    if tax.settlement != TaxSettlement::Added && tax.inclusion == super::TaxInclusion::Included {
        problems.push(
            Problem::new(Code::TaxRetainedIncluded, "a tax that is retained or only told is never in the price")
                .with("settlement", tax.settlement.as_str())
                .within("inclusion"),
        );
    }
}

/// Not negative, and not above 100 percent.
pub(super) fn check_rate(rate: Percent) -> Option<Problem> {
    if rate.is_negative() {
        return Some(Problem::new(Code::TaxRateNegative, "a tax rate is not negative").with_text("rate", rate));
    }
    let above = super::cascade::ten_thousandths(rate.scaled()) > super::cascade::WHOLE;
    above.then(|| Problem::new(Code::TaxRateAboveHundred, "a tax rate is at most 100 percent").with_text("rate", rate))
}

/// Members that are not there, stand twice, or lead back to the group.
fn check_members(taxes: &[Tax], group: &Tax, problems: &mut Vec<Problem>) {
    for (index, member) in group.members.iter().enumerate() {
        let problem = if group.members.iter().position(|other| other == member) != Some(index) {
            Some(twice(member))
        } else if position(taxes, member).is_none() {
            Some(unknown(member))
        } else {
            let mut seen = Vec::new();
            leads_back(taxes, member, &group.tax_id, &mut seen).then(|| {
                let detail = alloc::format!("the group `{}` contains itself through `{member}`", group.tax_id);
                Problem::new(Code::TaxGroupCircular, detail)
                    .with_text("tax_id", &group.tax_id)
                    .with_text("member", member)
            })
        };
        problems.extend(problem.map(|problem| problem.within(index).within("members")));
    }
}

/// Is `target` the tax, or a member of it, however deep?
fn leads_back<'t>(taxes: &'t [Tax], from: &'t TaxId, target: &TaxId, seen: &mut Vec<&'t TaxId>) -> bool {
    if from == target {
        return true;
    }
    if seen.contains(&from) {
        return false;
    }
    seen.push(from);
    let members = position(taxes, from).and_then(|at| taxes.get(at)).map(|tax| tax.members.as_slice());
    members.unwrap_or_default().iter().any(|member| leads_back(taxes, member, target, seen))
}
