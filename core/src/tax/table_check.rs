//! Is a table of taxes sound: can every rule decide something, and can it be told why nothing is due?

use alloc::string::String;
use alloc::vec::Vec;

use super::check::{check_taxes, position, too_many, twice, unknown};
use super::reach::{Groups, Reach};
use super::{Tax, TaxCategory, TaxKind, TaxRule, TaxTable};
use crate::id::TaxId;
use crate::limits;
use crate::party::Country;
use crate::problem::{Code, Problem, Rejection};

impl TaxTable {
    /// Does the table make sense? Every rule must be able to decide something: its conditions can be met, and no
    /// single earlier rule takes all that it would take. Several earlier rules that do so together are not noticed.
    ///
    /// # Errors
    /// `tax_table.…` for groups and rules, `tax.…` for the taxes and for what rules say of them, `limit.entries`,
    /// `limit.taxes`: each at its path.
    pub fn check(&self) -> Result<(), Rejection> {
        let mut found = Found { problems: Vec::new(), index: 0 };
        for (list, count, most) in [
            ("groups", self.groups.len(), limits::TAX_CONDITION_ENTRIES_MAX),
            ("rules", self.rules.len(), limits::TAX_RULES_MAX),
        ] {
            found.problems.extend(check_count(count, most).map(|problem| problem.within(list)));
        }
        if !found.problems.is_empty() {
            return Err(Rejection::new(found.problems));
        }
        let mut problems = Vec::new();
        self.check_groups(&mut found);
        found.move_to("groups", &mut problems);
        check_taxes(&self.taxes, &mut found.problems);
        let taxes_sound = found.problems.is_empty();
        for (index, tax) in self.taxes.iter().enumerate() {
            found.index = index;
            check_reason(tax, &mut found);
        }
        found.move_to("taxes", &mut problems);
        let groups = Groups::of(self);
        let mut before: Vec<Reach<'_>> = Vec::with_capacity(self.rules.len());
        for (index, rule) in self.rules.iter().enumerate() {
            found.index = index;
            let reach = Reach::of(rule, &groups);
            self.check_conditions(&reach, &before, &mut found);
            self.check_result(rule, taxes_sound, &mut found);
            before.push(reach);
        }
        found.move_to("rules", &mut problems);
        Rejection::unless_empty(problems)
    }

    fn check_groups(&self, found: &mut Found) {
        for (index, group) in self.groups.iter().enumerate() {
            found.index = index;
            let name = group.name.as_str();
            if self.groups.iter().take(index).any(|other| other.name == group.name) {
                let detail = alloc::format!("two groups are called `{name}`");
                found.note("name", about(Code::TaxTableGroupTwice, detail, "name", name));
            } else if Country::new(name).is_ok() {
                let detail = alloc::format!("`{name}` is the code of a country");
                found.note("name", about(Code::TaxTableGroupNamedAsCountry, detail, "name", name));
            }
            found.count("countries", group.countries.len(), limits::GROUP_COUNTRIES_MAX);
        }
    }

    fn check_conditions(&self, reach: &Reach<'_>, before: &[Reach<'_>], found: &mut Found) {
        let (rule, noted) = (reach.rule, found.problems.len());
        found.count("tax_classes", rule.tax_classes.len(), limits::TAX_CONDITION_ENTRIES_MAX);
        for (list, areas) in
            [("seller_in", &rule.seller_in), ("buyer_in", &rule.buyer_in), ("ship_to_in", &rule.ship_to_in)]
        {
            if found.count(list, areas.len(), limits::TAX_CONDITION_ENTRIES_MAX) {
                continue;
            }
            for (index, area) in areas.iter().enumerate() {
                if self.group(area).is_none() && Country::new(area.as_str()).is_err() {
                    let detail =
                        alloc::format!("`{area}` is neither a two-letter country code nor a group of the table");
                    let problem = about(Code::TaxTableAreaUnknown, detail, "area", area.as_str());
                    found.note(list, problem.within(index));
                }
            }
        }
        let sound = found.problems.len() == noted;
        let rule_id = rule.rule_id.as_str();
        if before.iter().any(|other| other.rule.rule_id == rule.rule_id) {
            let detail = alloc::format!("two rules are called `{rule_id}`");
            found.note("rule_id", about(Code::TaxTableRuleTwice, detail, "rule_id", rule_id));
        }
        if !sound {
            return;
        }
        if let Some(condition) = reach.impossible() {
            let detail = alloc::format!("nothing meets the conditions of the rule `{rule_id}`");
            found.note(condition, about(Code::TaxTableRuleNeverApplies, detail, "rule_id", rule_id));
        } else if let Some(earlier) = before.iter().find(|earlier| earlier.covers(reach)) {
            let earlier = earlier.rule.rule_id.as_str();
            let detail = alloc::format!("the rule `{earlier}` takes every case of the rule `{rule_id}` after it");
            let problem = about(Code::TaxTableRuleUnreachable, detail, "rule_id", rule_id);
            found.problems.push(problem.with("earlier_rule_id", earlier).within(found.index));
        }
    }

    fn check_result(&self, rule: &TaxRule, taxes_sound: bool, found: &mut Found) {
        match (rule.tax, rule.taxes.as_slice()) {
            (None, []) => {
                let detail = "a rule must say how it taxes: `tax` or `taxes`";
                found.note("tax", Problem::new(Code::TaxMissing, detail));
            }
            (Some(_), [_, ..]) => {
                let detail = "a rule has both `tax` and `taxes`; one of them says how it taxes";
                found.note("taxes", Problem::new(Code::TaxStatedTwice, detail));
            }
            (Some(tax), []) if tax.category.needs_reason() => {
                let detail = "needs a reason: define a tax that has it, and name it here";
                found.note("tax", without_reason(tax.category, detail));
            }
            (Some(tax), []) => {
                if let Err(problem) = tax.check() {
                    found.note("tax", problem);
                }
            }
            (None, named) => {
                if let Err(problem) = self.check_named(named, taxes_sound) {
                    found.note("taxes", problem);
                }
            }
        }
    }

    /// Are the named taxes there, each once, and few enough where groups stand for their members?
    fn check_named(&self, named: &[TaxId], taxes_sound: bool) -> Result<(), Problem> {
        let (count, most) = (named.len(), limits::LINE_TAXES_MAX);
        if count > most {
            return Err(too_many(count, most));
        }
        let mut leaves = Vec::new();
        for (index, tax_id) in named.iter().enumerate() {
            let checked = if position(&self.taxes, tax_id).is_none() {
                Err(unknown(tax_id))
            } else if named.iter().take(index).any(|before| before == tax_id) {
                Err(twice(tax_id))
            } else if taxes_sound {
                unfold(&self.taxes, tax_id, &mut leaves)
            } else {
                Ok(())
            };
            checked.map_err(|problem| problem.within(index))?;
        }
        Ok(())
    }
}

/// What is wrong, with paths below a list; the current entry of that list.
struct Found {
    problems: Vec<Problem>,
    index: usize,
}

// Not inlined: a problem is large, and moving it about at every place that finds one is most of the code here.
impl Found {
    #[inline(never)]
    fn note(&mut self, field: &'static str, problem: Problem) {
        self.problems.push(problem.within(field).within(self.index));
    }

    /// Notes a list that is too long.
    #[inline(never)]
    fn count(&mut self, field: &'static str, count: usize, most: usize) -> bool {
        let Some(problem) = check_count(count, most) else { return false };
        self.note(field, problem);
        true
    }

    #[inline(never)]
    fn move_to(&mut self, list: &'static str, problems: &mut Vec<Problem>) {
        problems.extend(self.problems.drain(..).map(|problem| problem.within(list)));
    }
}

/// A problem with one figure.
#[inline(never)]
fn about(code: Code, detail: String, name: &'static str, value: &str) -> Problem {
    Problem::new(code, detail).with(name, value)
}

#[inline(never)]
fn check_count(count: usize, most: usize) -> Option<Problem> {
    (count > most).then(|| {
        Problem::new(Code::LimitEntries, alloc::format!("at most {most} entries stand here"))
            .with("entries", count)
            .with("entries_max", most)
    })
}

/// Collects the taxes that a named one stands for; the taxes are known to be sound.
fn unfold<'t>(taxes: &'t [Tax], tax_id: &TaxId, leaves: &mut Vec<&'t Tax>) -> Result<(), Problem> {
    let Some(tax) = position(taxes, tax_id).and_then(|at| taxes.get(at)) else { return Ok(()) };
    if tax.kind == TaxKind::Group {
        return tax.members.iter().try_for_each(|member| unfold(taxes, member, leaves));
    }
    if leaves.iter().any(|leaf| leaf.tax_id == *tax_id) {
        return Err(twice(tax_id));
    }
    leaves.push(tax);
    let each = |leaf: &&Tax| if leaf.surcharge.is_some() { 2 } else { 1 };
    let count = leaves.iter().map(each).fold(0_usize, usize::saturating_add);
    if count > limits::LINE_TAXES_MAX { Err(too_many(count, limits::LINE_TAXES_MAX)) } else { Ok(()) }
}

fn without_reason(category: TaxCategory, needs: &str) -> Problem {
    let detail = alloc::format!("category `{category}` {needs}");
    about(Code::TaxReasonMissing, detail, "category", category.as_str())
}

/// A tax that is not due says why not; a code is one of the VATEX list.
fn check_reason(tax: &Tax, found: &mut Found) {
    let told = tax.exemption_code.is_some() || tax.exemption_reason.is_some();
    match tax.category {
        Some(category) if category.needs_reason() && tax.kind != TaxKind::Group && !told => {
            found.note("exemption_code", without_reason(category, "needs a reason why nothing is due"));
        }
        _ => {}
    }
    match &tax.exemption_code {
        Some(code) if !is_vatex(code.as_str()) => {
            let quoted = crate::id::quoted(code.as_str());
            let detail = alloc::format!("{quoted} is not an exemption code such as `VATEX-EU-AE`");
            found.note("exemption_code", Problem::new(Code::TaxExemptionCodeMalformed, detail));
        }
        _ => {}
    }
}

/// Has the code the form of the VATEX list: `VATEX-`, `EU` or a country, and the rest, such as `VATEX-EU-132-1A`?
fn is_vatex(code: &str) -> bool {
    let rest = code.strip_prefix("VATEX-").and_then(|rest| rest.split_once('-'));
    let word = |part: &str| part.bytes().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
    rest.is_some_and(|(issuer, rest)| {
        let issued = issuer.len() == 2 && issuer.bytes().all(|letter| letter.is_ascii_uppercase());
        issued && rest.split('-').all(|part| !part.is_empty() && word(part))
    })
}
