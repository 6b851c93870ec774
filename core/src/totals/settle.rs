//! From what was collected to totals: every figure rounded where the document says, all of them adding up.

use super::Frame;
use super::combination::Combination;
use super::places::Places;
use super::result::{LineNet, Totals};
use super::spread::{Part, spread};
use super::tally::{Slot, SlotOf, Tally, What};
use crate::limits;
use crate::money::{Amount, RoundingLevel, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::tax::{Entry, TaxSettlement, TaxSubtotal, WHOLE, belongs, cascade, ten_thousandths};

/// One tax while it is settled.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Due {
    /// The tax before it is rounded: in fine places, or in minor units at the level `line`.
    exact: i128,
    /// The tax in minor units.
    tax: i128,
    /// What of it counts, in minor units.
    counts: i128,
    /// What is taxed, in minor units.
    taxable: i128,
    /// What of it counts, before it is rounded.
    counts_exact: i128,
}

/// Sums of net amounts, in minor units or (at the level `precise`) in fine places.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// The printed net amounts of lines.
    printed: i128,
    pub(super) lines: i128,
    pub(super) allowances: i128,
    pub(super) charges: i128,
}

impl Sums {
    /// Adds a net amount where it belongs; what an allowance takes off is negative there and positive here.
    pub(super) fn add(&mut self, what: What, net: i128) -> Option<()> {
        let (sum, net) = match what {
            What::Line(_) => {
                self.printed = self.printed.checked_add(net)?;
                (&mut self.lines, net)
            }
            What::Allowance => (&mut self.allowances, net.checked_neg()?),
            What::Charge => (&mut self.charges, net),
        };
        *sum = sum.checked_add(net)?;
        Some(())
    }

    /// Lines less allowances plus charges.
    pub(super) fn shown(&self) -> Option<i128> {
        self.lines.checked_sub(self.allowances)?.checked_add(self.charges)
    }
}

pub(super) fn too_large() -> Problem {
    Problem::new(Code::AmountTooLarge, "the totals of the document have more than 18 digits")
        .with("digits_max", limits::AMOUNT_DIGITS_MAX)
}

/// Settles what was collected: fills in the totals, and the net amounts of the lines that have none yet.
///
/// `sums` holds the net amounts that were known early.
pub(super) fn settle(
    tally: &mut Tally,
    frame: &Frame<'_>,
    places: Places,
    mut sums: Sums,
    lines: &mut [LineNet],
    totals: &mut Totals,
) -> Result<(), Problem> {
    let precise = places.level == RoundingLevel::Precise;
    let mut dues = core::mem::take(&mut tally.dues);
    dues.clear();
    dues.resize(tally.slots.len(), Due::default());
    let places = if tally.is_plain() { places.narrowed() } else { places };
    let whole = whole(tally, &mut dues, frame, places);
    let whole = whole.ok_or_else(too_large)?;
    if !tally.members.is_empty() {
        let settled =
            if precise { round_members(tally, &mut sums, places) } else { spread_members(tally, &mut sums, places) };
        settled.ok_or_else(too_large)?;
        write_members(tally, frame, places, lines)?;
    }
    let minor = frame.currency.minor_units();
    let amount = |units: i128| Amount::from_units(units, minor);
    totals.line_net_sum = amount(sums.lines)?;
    totals.allowance_total = amount(sums.allowances)?;
    totals.charge_total = amount(sums.charges)?;
    totals.net = amount(whole.net)?;
    totals.tax = amount(whole.tax)?;
    totals.gross = amount(whole.gross)?;
    totals.retained = whole.retained.map(amount).transpose()?;
    let lacks = |of: i128, shown: Option<i128>| {
        let difference = shown.and_then(|shown| of.checked_sub(shown)).ok_or_else(too_large)?;
        (difference != 0).then(|| amount(difference)).transpose()
    };
    let taxes = counted(&tally.slots, &dues, TaxSettlement::Added);
    totals.line_rounding_difference = lacks(sums.lines, Some(sums.printed))?;
    totals.rounding_difference = lacks(whole.net, sums.shown())?;
    totals.tax_rounding_difference = lacks(whole.tax, taxes)?;
    write_taxes(&tally.slots, &dues, frame, places, totals)?;
    tally.dues = dues;
    Ok(())
}

/// Taxes all combinations, rounds the taxes, and adds up.
fn whole(tally: &mut Tally, dues: &mut [Due], frame: &Frame<'_>, places: Places) -> Option<Whole> {
    tax_combinations(tally, dues, places)?;
    round_taxes(tally, dues, frame, places)?;
    if places.level == RoundingLevel::Precise {
        exact_whole(tally, dues, places)
    } else {
        rounded_whole(tally, dues, places)
    }
}

/// Taxes each combination as a whole, unless its lines were taxed one by one.
fn tax_combinations(tally: &mut Tally, dues: &mut [Due], places: Places) -> Option<()> {
    for (at, combination) in tally.combinations.iter_mut().enumerate() {
        let (first, end) = combination.entries;
        let entries = tally.entries.get_mut(first..end)?;
        combination.taxable = combination.amount;
        if places.level != RoundingLevel::Line {
            if places.removed_by_line && combination.included {
                combination.taxable = 0;
                for member in tally.members.iter_mut().filter(|member| member.combination == at) {
                    let net = cascade(entries, places.to_fine(member.amount)?, member.quantity, places.fine(false))?;
                    member.net = places.round_fine(net)?;
                    combination.taxable = combination.taxable.checked_add(member.net)?;
                }
                let taxable = places.minor_to_fine(combination.taxable)?;
                cascade(entries, taxable, combination.quantity, places.fine(true))?;
            } else {
                let amount = places.to_fine(combination.amount)?;
                combination.net = cascade(entries, amount, combination.quantity, places.fine(false))?;
            }
        }
        for entry in entries {
            let due = dues.get_mut(entry.slot)?;
            due.exact = due.exact.checked_add(entry.amount)?;
            due.counts_exact = due.counts_exact.checked_add(places.counts(entry)?)?;
        }
    }
    Some(())
}

/// Rounds each tax, and the entries of it so that they sum to it.
fn round_taxes(tally: &mut Tally, dues: &mut [Due], frame: &Frame<'_>, places: Places) -> Option<()> {
    let unit = places.fine_unit()?;
    for due in dues.iter_mut() {
        due.tax = if places.level == RoundingLevel::Line { due.exact } else { places.round_fine(due.exact)? };
    }
    if places.level == RoundingLevel::Document {
        let added = |slot: &Slot| slot.settlement == TaxSettlement::Added;
        tally.parts.clear();
        let all = tally.slots.iter().zip(&*dues).enumerate().filter(|(_, (slot, _))| added(slot));
        tally.parts.extend(all.map(|(index, (_, due))| Part::new(index, 0, due.exact)));
        // Ties are decided as the taxes are printed: so neither the order of lines nor of definitions does.
        let printed = |part: &Part| tally.slots.get(part.index).map(|slot| slot.of.printed(frame));
        tally.parts.sort_unstable_by(|left, right| printed(left).cmp(&printed(right)));
        for (rank, part) in (0..).zip(tally.parts.iter_mut()) {
            part.number = rank;
        }
        let exact = tally.parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(part.exact))?;
        spread(places.round_fine(exact)?, unit, &mut tally.parts)?;
        for part in &tally.parts {
            dues.get_mut(part.index)?.tax = part.units;
        }
    }
    if matches!(places.level, RoundingLevel::Line | RoundingLevel::Precise) {
        return Some(());
    }
    if tally.entries.len() == tally.slots.len() {
        // INVARIANT: every tax has an entry, so each has just one: there is nothing to spread.
        for entry in &mut tally.entries {
            entry.amount = dues.get(entry.slot)?.tax;
        }
        return Some(());
    }
    for (slot, due) in dues.iter().enumerate() {
        tally.parts.clear();
        for combination in &tally.combinations {
            let (first, end) = combination.entries;
            let own = (first..end).filter(|index| tally.entries.get(*index).is_some_and(|entry| entry.slot == slot));
            let exact = |index: usize| tally.entries.get(index).map_or(0, |entry| entry.amount);
            tally.parts.extend(own.map(|index| Part::new(index, combination.first_line, exact(index))));
        }
        spread(due.tax, unit, &mut tally.parts)?;
        for part in &tally.parts {
            tally.entries.get_mut(part.index)?.amount = part.units;
        }
    }
    Some(())
}

/// Net, tax and gross, in minor units.
#[derive(Clone, Copy, Debug)]
struct Whole {
    net: i128,
    tax: i128,
    gross: i128,
    retained: Option<i128>,
}

/// The sum of what counts of the taxes of one settlement.
fn counted(slots: &[Slot], dues: &[Due], settlement: TaxSettlement) -> Option<i128> {
    let chosen = slots.iter().zip(dues).filter(|(slot, _)| slot.settlement == settlement);
    chosen.map(|(_, due)| due.counts).try_fold(0_i128, i128::checked_add)
}

/// Where every part is rounded, so that all of them add up.
///
/// What the lines ask for stays what it is: net is that less the taxes in it, gross is net and the taxes.
fn rounded_whole(tally: &mut Tally, dues: &mut [Due], places: Places) -> Option<Whole> {
    if places.extra > 0 && places.level != RoundingLevel::Line {
        round_amounts(tally, places)?;
    }
    let mut net = 0_i128;
    for combination in &mut tally.combinations {
        let (first, end) = combination.entries;
        let entries = tally.entries.get(first..end)?;
        let mut own = combination.amount;
        for entry in entries.iter().filter(|entry| entry.included) {
            own = own.checked_sub(places.counts(entry)?)?;
        }
        combination.net = own;
        net = net.checked_add(own)?;
        let removed = places.removed_by_line && combination.included;
        let base = if removed { combination.taxable } else { own };
        for (index, entry) in entries.iter().enumerate() {
            let due = dues.get_mut(entry.slot)?;
            due.counts = due.counts.checked_add(places.counts(entry)?)?;
            due.taxable = due.taxable.checked_add(base_of(entries, index, base, places)?)?;
        }
    }
    let tax = counted(&tally.slots, dues, TaxSettlement::Added)?;
    let retained = counted(&tally.slots, dues, TaxSettlement::Retained)?;
    let has_retained = tally.slots.iter().any(|slot| slot.settlement == TaxSettlement::Retained);
    Some(Whole { net, tax, gross: net.checked_add(tax)?, retained: has_retained.then_some(retained) })
}

/// Rounds what the combinations ask for so that it sums to the rounded sum.
fn round_amounts(tally: &mut Tally, places: Places) -> Option<()> {
    tally.parts.clear();
    let all = tally.combinations.iter().enumerate();
    tally.parts.extend(all.map(|(index, combination)| Part::new(index, combination.first_line, combination.amount)));
    let sum = tally.parts.iter().try_fold(0_i128, |sum, part| sum.checked_add(part.exact))?;
    spread(places.round_working(sum)?, power_of_ten(places.extra)?, &mut tally.parts)?;
    for part in &tally.parts {
        tally.combinations.get_mut(part.index)?.amount = part.units;
    }
    Some(())
}

/// What a tax of a combination is computed on: its net amount and the taxes before it that belong to it.
fn base_of(entries: &[Entry], index: usize, net: i128, places: Places) -> Option<i128> {
    let before = entries.iter().enumerate().take(index).filter(|(one, _)| belongs(entries, *one, index));
    let mut base = net;
    for (_, entry) in before {
        base = base.checked_add(places.counts(entry)?)?;
    }
    Some(base)
}

/// Where nothing was rounded before: each printed figure is that of the exact one.
fn exact_whole(tally: &mut Tally, dues: &mut [Due], places: Places) -> Option<Whole> {
    let (mut net, mut asked, mut included) = (0_i128, 0_i128, false);
    for combination in &tally.combinations {
        let (first, end) = combination.entries;
        let entries = tally.entries.get(first..end)?;
        net = net.checked_add(combination.net)?;
        asked = asked.checked_add(places.to_fine(combination.amount)?)?;
        included |= combination.included;
        for (index, entry) in entries.iter().enumerate() {
            let due = dues.get_mut(entry.slot)?;
            due.taxable = due.taxable.checked_add(base_of(entries, index, combination.net, places)?)?;
            let on_top = !entry.included && entry.settlement == TaxSettlement::Added;
            if on_top {
                asked = asked.checked_add(places.counts(entry)?)?;
            }
        }
    }
    let exact = |settlement| {
        let chosen = tally.slots.iter().zip(&*dues).filter(|(slot, _)| slot.settlement == settlement);
        chosen.map(|(_, due)| due.counts_exact).try_fold(0_i128, i128::checked_add)
    };
    let tax = places.round_fine(exact(TaxSettlement::Added)?)?;
    let has_retained = tally.slots.iter().any(|slot| slot.settlement == TaxSettlement::Retained);
    let retained = exact(TaxSettlement::Retained).and_then(|retained| places.round_fine(retained))?;
    for due in dues.iter_mut() {
        due.taxable = places.round_fine(due.taxable)?;
        due.counts = places.round_fine(due.counts_exact)?;
    }
    let (net, gross) = if included {
        // What was asked for stays what it is.
        let gross = places.round_fine(asked)?;
        (gross.checked_sub(tax)?, gross)
    } else {
        let net = places.round_fine(net)?;
        (net, net.checked_add(tax)?)
    };
    Some(Whole { net, tax, gross, retained: has_retained.then_some(retained) })
}

/// The exact net amount of each member of a combination, in fine places.
fn exact_net(tally: &mut Tally, index: usize, places: Places) -> Option<i128> {
    let member = *tally.members.get(index)?;
    let (first, end) = tally.combinations.get(member.combination)?.entries;
    cascade(tally.entries.get_mut(first..end)?, places.to_fine(member.amount)?, member.quantity, places.fine(false))
}

/// Rounds the net amount of each member by itself, and the sums from the exact ones.
fn round_members(tally: &mut Tally, sums: &mut Sums, places: Places) -> Option<()> {
    let mut exact = Sums::default();
    for index in 0..tally.members.len() {
        let net = exact_net(tally, index, places)?;
        let member = tally.members.get_mut(index)?;
        member.net = places.round_fine(net)?;
        if matches!(member.what, What::Line(_)) {
            sums.printed = sums.printed.checked_add(member.net)?;
        }
        exact.add(member.what, net)?;
    }
    let both = |early: i128, exact: i128| places.round_fine(places.minor_to_fine(early)?.checked_add(exact)?);
    sums.lines = both(sums.lines, exact.lines)?;
    sums.allowances = both(sums.allowances, exact.allowances)?;
    sums.charges = both(sums.charges, exact.charges)?;
    Some(())
}

/// Spreads the net amount of each combination over its members.
fn spread_members(tally: &mut Tally, sums: &mut Sums, places: Places) -> Option<()> {
    for at in 0..tally.combinations.len() {
        let Combination { net, included, .. } = *tally.combinations.get(at)?;
        if !(places.removed_by_line && included) {
            let mut parts = core::mem::take(&mut tally.parts);
            parts.clear();
            for index in 0..tally.members.len() {
                let member = *tally.members.get(index)?;
                if member.combination == at {
                    parts.push(Part::new(index, member.number, exact_net(tally, index, places)?));
                }
            }
            if !parts.is_empty() {
                spread(net, places.fine_unit()?, &mut parts)?;
            }
            for part in &parts {
                tally.members.get_mut(part.index)?.net = part.units;
            }
            tally.parts = parts;
        }
    }
    tally.members.iter().try_for_each(|member| sums.add(member.what, member.net))
}

/// Writes the net amounts that are known now to their lines.
fn write_members(tally: &Tally, frame: &Frame<'_>, places: Places, lines: &mut [LineNet]) -> Result<(), Problem> {
    let minor = frame.currency.minor_units();
    for member in &tally.members {
        let What::Line(index) = member.what else { continue };
        let included = tally.combinations.get(member.combination).is_some_and(|combination| combination.included);
        if let Some(line) = lines.get_mut(index) {
            line.net = Amount::from_units(member.net, minor)?;
            let gross = places.round_working(member.amount).ok_or_else(too_large)?;
            line.gross = included.then(|| Amount::from_units(gross, minor)).transpose()?;
        }
    }
    Ok(())
}

/// Writes the taxes, each in its place.
fn write_taxes(
    slots: &[Slot],
    dues: &[Due],
    frame: &Frame<'_>,
    places: Places,
    totals: &mut Totals,
) -> Result<(), Problem> {
    let minor = frame.currency.minor_units();
    let amount = |units: i128| Amount::from_units(units, minor);
    totals.taxes.clear();
    for (slot, due) in slots.iter().zip(dues) {
        let subtotal = match slot.of {
            SlotOf::Rate(rate) => {
                let mut subtotal = TaxSubtotal::new(rate.rate, amount(due.taxable)?, amount(due.counts)?);
                subtotal.category = Some(rate.category);
                subtotal
            }
            SlotOf::Own(place) => {
                let Some(tax) = frame.taxes.get(place) else { continue };
                let mut counts = due.counts;
                let surcharge = slots.iter().zip(dues).find(|(slot, _)| slot.of == SlotOf::Surcharge(place));
                if let Some((_, surcharge)) = surcharge {
                    counts = counts.checked_add(surcharge.counts).ok_or_else(too_large)?;
                }
                let mut subtotal = TaxSubtotal::new(tax.rate, amount(due.taxable)?, amount(counts)?);
                subtotal.category = tax.category;
                subtotal.tax_id = Some(tax.tax_id.clone());
                subtotal.settlement = tax.settlement;
                subtotal.surcharge = surcharge.map(|(_, surcharge)| amount(surcharge.counts)).transpose()?;
                let all = surcharge.map_or(Some(due.tax), |(_, surcharge)| due.tax.checked_add(surcharge.tax));
                let all = all.ok_or_else(too_large)?;
                let mut rest = counts;
                for (index, part) in tax.distribution.iter().enumerate() {
                    let last = index.saturating_add(1) == tax.distribution.len();
                    let share = product(all, ten_thousandths(part.scaled()));
                    let share = share.and_then(|share| divide_rounded(share, WHOLE, places.mode));
                    let share = if last { rest } else { share.ok_or_else(too_large)? };
                    rest = rest.checked_sub(share).ok_or_else(too_large)?;
                    subtotal.distributed.push(amount(share)?);
                }
                subtotal.exemption_code.clone_from(&tax.exemption_code);
                subtotal.exemption_reason.clone_from(&tax.exemption_reason);
                subtotal
            }
            SlotOf::Surcharge(_) => continue,
        };
        let at = totals.taxes.partition_point(|other| other.key() < subtotal.key());
        totals.taxes.insert(at, subtotal);
    }
    Ok(())
}
