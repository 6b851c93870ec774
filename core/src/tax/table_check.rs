//! Is a table of taxes sound: can every rule decide something, and can it be told why nothing is due?

use alloc::vec::Vec;

use super::check::{check_taxes, position, too_many, twice, unknown};
use super::reach::{Groups, Reach};
use super::{Tax, TaxKind, TaxRule, TaxTable};
use crate::id::{Area, TaxId};
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
        let mut problems = Vec::new();
        for (list, count, most) in [
            ("groups", self.groups.len(), limits::TAX_CONDITION_ENTRIES_MAX),
            ("rules", self.rules.len(), limits::TAX_RULES_MAX),
        ] {
            problems.extend(check_count(count, most).map(|problem| problem.within(list)));
        }
        Rejection::unless_empty(core::mem::take(&mut problems))?;
        self.check_groups(&mut problems);
        let mut found = Vec::new();
        check_taxes(&self.taxes, &mut found);
        let taxes_sound = found.is_empty();
        for (index, tax) in self.taxes.iter().enumerate() {
            found.extend(check_reason(tax).into_iter().flatten().map(|problem| problem.within(index)));
        }
        problems.extend(found.into_iter().map(|problem| problem.within("taxes")));
        let groups = Groups::of(self);
        let mut before: Vec<Reach<'_>> = Vec::with_capacity(self.rules.len());
        for (index, rule) in self.rules.iter().enumerate() {
            let mut found = Vec::new();
            let reach = Reach::of(rule, &groups);
            self.check_conditions(&reach, &before, &mut found);
            self.check_result(rule, taxes_sound, &mut found);
            problems.extend(found.into_iter().map(|problem| problem.within(index).within("rules")));
            before.push(reach);
        }
        Rejection::unless_empty(problems)
    }

    fn check_groups(&self, problems: &mut Vec<Problem>) {
        for (index, group) in self.groups.iter().enumerate() {
            let name = &group.name;
            let misnamed = if self.groups.iter().take(index).any(|other| other.name == *name) {
                Some((Code::TaxTableGroupTwice, alloc::format!("two groups are called `{name}`")))
            } else if Country::new(name.as_str()).is_ok() {
                Some((Code::TaxTableGroupNamedAsCountry, alloc::format!("`{name}` is the code of a country")))
            } else {
                None
            };
            let misnamed = misnamed.map(|(code, detail)| Problem::new(code, detail).with_text("name", name));
            let large = check_count(group.countries.len(), limits::GROUP_COUNTRIES_MAX);
            let found = misnamed.map(|problem| problem.within("name")).into_iter();
            let found = found.chain(large.map(|problem| problem.within("countries")));
            problems.extend(found.map(|problem| problem.within(index).within("groups")));
        }
    }

    fn check_conditions(&self, reach: &Reach<'_>, before: &[Reach<'_>], problems: &mut Vec<Problem>) {
        let (rule, named) = (reach.rule, problems.len());
        problems.extend(
            check_count(rule.tax_classes.len(), limits::TAX_CONDITION_ENTRIES_MAX)
                .map(|problem| problem.within("tax_classes")),
        );
        for (list, areas) in
            [("seller_in", &rule.seller_in), ("buyer_in", &rule.buyer_in), ("ship_to_in", &rule.ship_to_in)]
        {
            let large = check_count(areas.len(), limits::TAX_CONDITION_ENTRIES_MAX);
            let unknown = areas.iter().enumerate().filter(|_| large.is_none());
            let unknown =
                unknown.filter(|(_, area)| self.group(area).is_none() && Country::new(area.as_str()).is_err());
            problems.extend(unknown.map(|(index, area)| unknown_area(area).within(index).within(list)));
            problems.extend(large.map(|problem| problem.within(list)));
        }
        let sound = problems.len() == named;
        let rule_id = &rule.rule_id;
        if before.iter().any(|other| other.rule.rule_id == *rule_id) {
            let problem = Problem::new(Code::TaxTableRuleTwice, alloc::format!("two rules are called `{rule_id}`"));
            problems.push(problem.with_text("rule_id", rule_id).within("rule_id"));
        }
        if !sound {
            return;
        }
        if let Some(condition) = reach.impossible() {
            let detail = alloc::format!("nothing meets the conditions of the rule `{rule_id}`");
            let problem = Problem::new(Code::TaxTableRuleNeverApplies, detail).with_text("rule_id", rule_id);
            problems.push(problem.within(condition));
        } else if let Some(earlier) = before.iter().find(|earlier| earlier.covers(reach)) {
            let earlier = &earlier.rule.rule_id;
            let detail = alloc::format!("the rule `{earlier}` takes every case of the rule `{rule_id}` after it");
            let problem = Problem::new(Code::TaxTableRuleUnreachable, detail).with_text("rule_id", rule_id);
            problems.push(problem.with_text("earlier_rule_id", earlier));
        }
    }

    fn check_result(&self, rule: &TaxRule, taxes_sound: bool, problems: &mut Vec<Problem>) {
        let problem = match (rule.tax, rule.taxes.as_slice()) {
            (None, []) => {
                Some(Problem::new(Code::TaxMissing, "a rule must say how it taxes: `tax` or `taxes`").within("tax"))
            }
            (Some(_), [_, ..]) => {
                let detail = "a rule has both `tax` and `taxes`; one of them says how it taxes";
                Some(Problem::new(Code::TaxStatedTwice, detail).within("taxes"))
            }
            (Some(tax), []) if tax.category.needs_reason() => {
                let category = tax.category;
                let detail =
                    alloc::format!("category `{category}` needs a reason: define a tax that has it, and name it here");
                let problem = Problem::new(Code::TaxReasonMissing, detail).with("category", category.as_str());
                Some(problem.within("tax"))
            }
            (Some(tax), []) => tax.check().err().map(|problem| problem.within("tax")),
            (None, named) => {
                let count = named.len();
                let large = (count > limits::LINE_TAXES_MAX).then(|| too_many(count, limits::LINE_TAXES_MAX));
                let problem = large.or_else(|| self.check_named(named, taxes_sound));
                problem.map(|problem| problem.within("taxes"))
            }
        };
        problems.extend(problem);
    }

    /// Are the named taxes there, each once, and few enough where groups stand for their members?
    fn check_named(&self, named: &[TaxId], taxes_sound: bool) -> Option<Problem> {
        let mut leaves = Vec::new();
        for (index, tax_id) in named.iter().enumerate() {
            let problem = if position(&self.taxes, tax_id).is_none() {
                Some(unknown(tax_id))
            } else if named.iter().take(index).any(|before| before == tax_id) {
                Some(twice(tax_id))
            } else if taxes_sound {
                unfold(&self.taxes, tax_id, &mut leaves).err()
            } else {
                None
            };
            if let Some(problem) = problem {
                return Some(problem.within(index));
            }
        }
        None
    }
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
    let count =
        leaves.iter().fold(0_usize, |count, leaf| count.saturating_add(if leaf.surcharge.is_some() { 2 } else { 1 }));
    if count > limits::LINE_TAXES_MAX { Err(too_many(count, limits::LINE_TAXES_MAX)) } else { Ok(()) }
}

fn check_count(count: usize, most: usize) -> Option<Problem> {
    (count > most).then(|| {
        Problem::new(Code::LimitEntries, alloc::format!("at most {most} entries stand here"))
            .with("entries", count)
            .with("entries_max", most)
    })
}

fn unknown_area(area: &Area) -> Problem {
    let detail = alloc::format!("`{area}` is neither a two-letter country code nor a group of the table");
    Problem::new(Code::TaxTableAreaUnknown, detail).with_text("area", area)
}

/// A tax that is not due says why not; a code is one of the VATEX list.
fn check_reason(tax: &Tax) -> [Option<Problem>; 2] {
    let category = tax.category.filter(|category| category.needs_reason() && tax.kind != TaxKind::Group);
    let told = tax.exemption_code.is_some() || tax.exemption_reason.is_some();
    let missing = category.filter(|_| !told).map(|category| {
        let detail = alloc::format!("a tax of category `{category}` says why nothing is due");
        let problem = Problem::new(Code::TaxReasonMissing, detail).with("category", category.as_str());
        problem.within("exemption_code")
    });
    let code = tax.exemption_code.as_ref().map(crate::id::Text::as_str).filter(|code| !is_vatex(code));
    let malformed = code.map(|code| {
        let quoted = crate::id::quoted(code);
        let detail = alloc::format!("{quoted} is not an exemption code such as `VATEX-EU-AE`");
        Problem::new(Code::TaxExemptionCodeMalformed, detail).within("exemption_code")
    });
    [missing, malformed]
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
