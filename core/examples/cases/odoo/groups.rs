//! The summary that Odoo prints below a document: its taxes by group of the report, in two currencies.

use orderwell::{Amount, TaxInclusion, TaxKind, TaxSettlement, TaxSubtotal, Totals};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::given::Given;
use super::unfolded;
use crate::read::{Fallible, Faults, rows, text};

/// Cents; one vector states more of them than its currency has.
const PLACES: u32 = 2;

/// A tax as Odoo counts it: what is retained is negative.
pub(super) fn signed(subtotal: &TaxSubtotal) -> Fallible<Amount> {
    Ok(if subtotal.settlement == TaxSettlement::Retained { subtotal.tax.negated() } else { subtotal.tax })
}

/// The total after what is retained.
pub(super) fn total(totals: &Totals) -> Fallible<Decimal> {
    Ok(totals.gross.minus(totals.retained.unwrap_or_default())?.to_decimal())
}

/// One figure, in the document's currency and in the company's.
#[derive(Clone, Copy, Default, PartialEq)]
struct Pair {
    own: Decimal,
    company: Option<Decimal>,
}

impl Pair {
    fn new(own: Amount, company: Option<Amount>) -> Self {
        Self { own: own.to_decimal(), company: company.map(Amount::to_decimal) }
    }

    fn plus(self, other: Self) -> Self {
        let both = self.company.unwrap_or_default() + other.company.unwrap_or_default();
        Self { own: self.own + other.own, company: self.company.or(other.company).map(|_| both) }
    }

    fn compare(self, of: &str, name: &str, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        let company = format!("{name}_company");
        for (name, got) in [(name, Some(self.own)), (company.as_str(), self.company)] {
            let Some(expected) = expected[name].as_str() else { continue };
            let got = got.ok_or_else(|| format!("{of}{name} is not told"))?;
            let expected: Decimal = expected.parse()?;
            let expected = expected.round_dp_with_strategy(PLACES, RoundingStrategy::MidpointAwayFromZero);
            faults.equal(&format!("{of}{name}"), &got.normalize(), &expected.normalize());
        }
        Ok(())
    }
}

/// A group of the report.
struct Group {
    name: Option<String>,
    base: Pair,
    tax: Pair,
    /// The base that is shown: none for taxes of so much a unit, the price for taxes on gross.
    shown: Option<Pair>,
}

impl Group {
    fn of(name: Option<String>, taxes: &[&TaxSubtotal], given: &Given) -> Fallible<Self> {
        let mut group = Self { name, base: Pair::default(), tax: Pair::default(), shown: None };
        // A line counts once, by the first of its taxes that is in the group.
        let first = |subtotal: &TaxSubtotal| {
            given.lines.iter().any(|line| {
                let own = line.unfolded(&given.taxes).into_iter();
                let mut own = own.filter(|tax_id| taxes.iter().any(|tax| tax.tax_id.as_ref() == Some(tax_id)));
                own.next().as_ref() == subtotal.tax_id.as_ref()
            })
        };
        for subtotal in taxes {
            let tax = if subtotal.settlement == TaxSettlement::Retained {
                subtotal.tax_accounting.map(Amount::negated)
            } else {
                subtotal.tax_accounting
            };
            group.tax = group.tax.plus(Pair::new(signed(subtotal)?, tax));
            if first(subtotal) || taxes.len() == 1 {
                group.base = group.base.plus(Pair::new(subtotal.taxable, subtotal.taxable_accounting));
            }
        }
        let defined =
            |subtotal: &&TaxSubtotal| given.taxes.iter().find(|tax| Some(&tax.tax_id) == subtotal.tax_id.as_ref());
        let per_unit = taxes.iter().filter_map(defined).all(|tax| tax.kind == TaxKind::Fixed);
        group.shown = (!per_unit).then_some(group.base);
        Ok(group)
    }
}

/// The groups of a document: those that are named, and each tax without a name by itself.
fn groups(totals: &Totals, given: &Given) -> Fallible<Vec<Group>> {
    let taxes: Vec<&TaxSubtotal> = totals.taxes.iter().filter(|subtotal| subtotal.tax_id.is_some()).collect();
    let name = |subtotal: &TaxSubtotal| -> Option<String> {
        given.reported.iter().find_map(|(tax_id, name)| {
            let all = unfolded(std::slice::from_ref(tax_id), &given.taxes);
            let own = subtotal.tax_id.as_ref().is_some_and(|own| all.contains(own));
            if own { name.clone() } else { None }
        })
    };
    let mut made: Vec<Group> = Vec::new();
    for subtotal in &taxes {
        match name(subtotal) {
            None => made.push(Group::of(None, &[*subtotal], given)?),
            Some(own) if made.iter().any(|group| group.name.as_ref() == Some(&own)) => {}
            Some(own) => {
                let all: Vec<&TaxSubtotal> =
                    taxes.iter().copied().filter(|other| name(other).as_ref() == Some(&own)).collect();
                made.push(Group::of(Some(own), &all, given)?);
            }
        }
    }
    // Taxes on gross are shown with the price: the net amount and all of them.
    let on_gross = |subtotal: &&&TaxSubtotal| {
        given.taxes.iter().any(|tax| {
            Some(&tax.tax_id) == subtotal.tax_id.as_ref()
                && tax.kind == TaxKind::Division
                && tax.inclusion == TaxInclusion::Included
        })
    };
    if taxes.iter().filter(on_gross).count() == taxes.len() {
        let all = taxes.iter().map(|subtotal| Pair::new(subtotal.tax, subtotal.tax_accounting));
        let all = all.fold(Pair::default(), Pair::plus);
        for group in &mut made {
            group.shown = group.shown.map(|shown| shown.plus(all));
        }
    }
    Ok(made)
}

/// Compares a whole summary.
pub(super) fn compare_summary(totals: &Totals, given: &Given, expected: &Value, faults: &mut Faults) -> Fallible<()> {
    let told = totals.accounting.as_ref();
    let base = Pair::new(totals.net, told.map(|told| told.net));
    let all = Pair::new(totals.gross, told.map(|told| told.gross));
    let mut groups = groups(totals, given)?;
    let tax = groups.iter().fold(Pair { own: Decimal::ZERO, company: None }, |sum, group| sum.plus(group.tax));
    base.compare("", "base", expected, faults)?;
    tax.compare("", "tax", expected, faults)?;
    let retained = totals.retained.unwrap_or_default().to_decimal();
    let rounding = totals.payable_rounding.unwrap_or_default();
    Pair { own: all.own - retained + rounding.to_decimal(), ..all }.compare("", "total", expected, faults)?;
    Pair::new(rounding, None).compare("", "cash_rounding_base", expected, faults)?;
    let all_same = groups.iter().all(|group| group.shown.is_none_or(|shown| shown.own == base.own));
    let fixed_only = !groups.is_empty() && groups.iter().any(|group| group.shown.is_none());
    faults.equal("same_tax_base", &(all_same && !fixed_only), &(expected["same_tax_base"] == true));
    let mut running = base;
    let given_names: Vec<String> = groups.iter().filter_map(|group| group.name.clone()).collect();
    for subtotal in rows(&expected["subtotals"]) {
        running.compare("subtotal ", "base", subtotal, faults)?;
        let mut own = Pair { own: Decimal::ZERO, company: running.company.map(|_| Decimal::ZERO) };
        for stated in rows(&subtotal["tax_groups"]) {
            let group = take(&mut groups, &given_names, stated).ok_or("a group of taxes is missing")?;
            compare_group(&group, stated, faults)?;
            own = own.plus(group.tax);
        }
        own.compare("subtotal ", "tax", subtotal, faults)?;
        running = running.plus(own);
        faults.only(subtotal, &["name", "base", "base_company", "tax", "tax_company", "tax_groups"]);
    }
    faults.equal("groups of taxes left over", &groups.len(), &0);
    let known = ["same_tax_base", "base", "base_company", "tax", "tax_company", "total", "total_company", "subtotals"];
    faults.only(expected, &[&known[..], &["cash_rounding_base"]].concat());
    Ok(())
}

/// The group that a summary states: by its name, or, where the vector names none, by its figures.
fn take(groups: &mut Vec<Group>, given_names: &[String], stated: &Value) -> Option<Group> {
    let name = text(&stated["report_group"]).to_string();
    let same =
        |figure: Decimal, expected: &Value| text(expected).parse::<Decimal>().is_ok_and(|expected| expected == figure);
    let at = if given_names.contains(&name) {
        groups.iter().position(|group| group.name.as_ref() == Some(&name))
    } else {
        let unnamed = |group: &Group| group.name.is_none();
        let alike = groups.iter().position(|group| {
            unnamed(group) && same(group.tax.own, &stated["tax"]) && same(group.base.own, &stated["base"])
        });
        alike.or_else(|| groups.iter().position(unnamed))
    };
    at.map(|at| groups.remove(at))
}

fn compare_group(group: &Group, stated: &Value, faults: &mut Faults) -> Fallible<()> {
    let of = format!("{} ", text(&stated["report_group"]));
    group.base.compare(&of, "base", stated, faults)?;
    group.tax.compare(&of, "tax", stated, faults)?;
    match group.shown {
        Some(shown) => {
            shown.compare(&of, "display_base", stated, faults)?;
            faults.equal(&format!("{of}display_base is told"), &stated["display_base"].is_string(), &true);
        }
        None => faults.equal(&format!("{of}display_base is told"), &stated["display_base"].is_string(), &false),
    }
    let own = ["report_group", "base", "base_company", "tax", "tax_company", "display_base", "display_base_company"];
    faults.only(stated, &own);
    Ok(())
}
