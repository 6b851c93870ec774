//! What is taxed, collected by combination of taxes.
//!
//! Everything a tax does is linear in amounts and quantities, so the lines of one combination of taxes are added
//! up first and taxed together. A line costs a product, a division and a sum; taxes cost as much as there are
//! combinations.

use alloc::vec::Vec;

use super::{Frame, Rounding};
use crate::id::TaxId;
use crate::limits;
use crate::money::{Currency, RoundingLevel, RoundingMode, divide_rounded, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::tax::{
    Entry, Grain, PriceBasis, Tax, TaxInclusion, TaxKind, TaxRate, TaxSettlement, cascade, find_batches, position,
    ten_thousandths, too_many, twice, unknown,
};

/// Decimal places beyond the minor units at which taxes are kept before they are rounded.
///
/// A tax of one combination is rounded as if it were exact: what is left of a division by at most 117 percent in units
/// of 10^-4 is farther from a half than these places reach. Only a sum of several such quotients that is exactly a
/// half is decided here.
pub(super) const FINE_PLACES: u32 = 12;

/// Which taxes something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// One, by category and rate.
    Rate(TaxRate),
    /// Some of the document's own, by their places, in the order in which they are computed.
    Own { places: [u8; limits::LINE_TAXES_MAX], count: usize },
}

/// All lines, allowances and charges with the same taxes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Combination {
    pub(super) key: Key,
    /// First and one past the last of its entries.
    pub(super) entries: (usize, usize),
    /// Is one of its taxes in the price?
    pub(super) included: bool,
    /// Does one of its taxes depend on quantities?
    by_quantity: bool,
    /// The smallest line number in it: decides ties, so that the order of lines does not.
    pub(super) first_line: u32,
    /// What is asked for, as prices are, in units of the working places.
    pub(super) amount: i128,
    /// In millionths, negative where a price is.
    pub(super) quantity: i128,
    /// Without the taxes in it: in fine places, later in minor units.
    pub(super) net: i128,
    /// What its lines ask for, nothing where that has another sign than what all lines ask for.
    pub(super) weight: i128,
    /// The sum of its members' net amounts, where the tax is taken out of each of them.
    pub(super) taxable: i128,
}

/// A tax of the document: one category and rate, or one of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) of: SlotOf,
    pub(super) settlement: TaxSettlement,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlotOf {
    Rate(TaxRate),
    Own(usize),
    /// The surcharge of one of its own.
    Surcharge(usize),
}

impl SlotOf {
    /// Its place where taxes are printed: by category and rate, then by id; a surcharge behind its tax.
    pub(super) fn printed<'t>(&self, frame: &Frame<'t>) -> (Option<&'t TaxId>, Option<TaxRate>, u8) {
        let own = |place: usize| frame.taxes.get(place).map(|tax| &tax.tax_id);
        match self {
            Self::Rate(rate) => (None, Some(*rate), 0),
            Self::Own(place) => (own(*place), None, 0),
            Self::Surcharge(place) => (own(*place), None, 1),
        }
    }
}

/// A line, or the part of an allowance or charge, whose net amount is known only when all are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) what: What,
    pub(super) combination: usize,
    pub(super) number: u32,
    pub(super) amount: i128,
    pub(super) quantity: i128,
    /// Minor units, once it is settled.
    pub(super) net: i128,
}

/// What a member is, and so in which sum its net amount goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The line at this position.
    Line(usize),
    Allowance,
    Charge,
}

/// How a document rounds, in figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Places {
    pub(super) mode: RoundingMode,
    pub(super) level: RoundingLevel,
    /// Of printed amounts.
    pub(super) minor: u32,
    /// Beyond them, of the amounts of lines.
    pub(super) extra: u32,
    /// Are lines rounded, and then taxed as if their prices were net?
    pub(super) removed_by_line: bool,
}

impl Places {
    /// The rounding has been checked.
    pub(super) fn of(rounding: Rounding, currency: Currency) -> Self {
        let precise = rounding.level == RoundingLevel::Precise;
        Self {
            mode: rounding.mode,
            level: rounding.level,
            minor: currency.minor_units().into(),
            extra: rounding.extra_places.unwrap_or(if precise { 2 } else { 0 }),
            removed_by_line: rounding.level == RoundingLevel::TaxGroup
                && rounding.tax_removal == crate::money::TaxRemoval::Line,
        }
    }

    /// An amount of the working places as it is taxed: rounded to minor units where lines are taxed one by one.
    pub(super) fn at_level(self, amount: i128) -> Option<i128> {
        if self.level == RoundingLevel::Line { self.round_working(amount) } else { Some(amount) }
    }

    /// An amount as it is taxed, in working places.
    pub(super) fn level_to_working(self, amount: i128) -> Option<i128> {
        if self.level == RoundingLevel::Line { product(amount, power_of_ten(self.extra)?) } else { Some(amount) }
    }

    /// Decimal places of the amounts of lines.
    pub(super) fn working(&self) -> u32 {
        self.minor.saturating_add(self.extra)
    }

    /// Places and mode of the taxes before they are rounded: to the nearest, or in the direction of the document.
    pub(super) fn fine(&self, removed: bool) -> Grain {
        let mode = match self.mode {
            RoundingMode::HalfAwayFromZero | RoundingMode::HalfEven | RoundingMode::HalfTowardsZero => {
                RoundingMode::HalfAwayFromZero
            }
            directed => directed,
        };
        Grain { places: self.minor.saturating_add(FINE_PLACES), mode, removed }
    }

    /// What of a rounded tax counts.
    pub(super) fn counts(self, entry: &Entry) -> Option<i128> {
        match self.level {
            RoundingLevel::Line => Some(entry.counts),
            RoundingLevel::TaxGroup | RoundingLevel::Document => entry.effective(entry.amount, self.mode),
            RoundingLevel::Precise => entry.effective(entry.amount, self.fine(false).mode),
        }
    }

    /// An amount of the working places, in fine places.
    pub(super) fn to_fine(self, amount: i128) -> Option<i128> {
        product(amount, power_of_ten(FINE_PLACES.checked_sub(self.extra)?)?)
    }

    /// Minor units, in fine places.
    pub(super) fn minor_to_fine(amount: i128) -> Option<i128> {
        product(amount, power_of_ten(FINE_PLACES)?)
    }

    /// An amount of fine places, rounded to minor units.
    pub(super) fn round_fine(self, amount: i128) -> Option<i128> {
        divide_rounded(amount, power_of_ten(FINE_PLACES)?, self.mode)
    }

    /// An amount of the working places, rounded to minor units.
    pub(super) fn round_working(self, amount: i128) -> Option<i128> {
        if self.extra == 0 { Some(amount) } else { divide_rounded(amount, power_of_ten(self.extra)?, self.mode) }
    }
}

/// The buffers of a calculation; used again, they cost no allocation.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) combinations: Vec<Combination>,
    pub(super) entries: Vec<Entry>,
    pub(super) slots: Vec<Slot>,
    pub(super) members: Vec<Member>,
    /// Room for spreading.
    pub(super) parts: Vec<super::spread::Part>,
    /// Room for the taxes while they are settled.
    pub(super) dues: Vec<super::settle::Due>,
    /// Where the last line went; the next one often goes there too.
    last: usize,
}

/// One thing that is taxed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taxed {
    pub(super) what: What,
    pub(super) number: u32,
    /// In units of the working places; negative for what is taken off.
    pub(super) amount: i128,
    /// In millionths, negative where the price is.
    pub(super) quantity: i128,
}

/// What is known of something as soon as it is added: the rest only when all is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Early {
    /// Its net amount, in minor units.
    pub(super) net: Option<i128>,
    /// Its own tax, in minor units, at the level `line`.
    pub(super) tax: Option<i128>,
    /// Is a tax in its price?
    pub(super) included: bool,
}

impl Tally {
    pub(super) fn clear(&mut self) {
        self.combinations.clear();
        self.entries.clear();
        self.slots.clear();
        self.members.clear();
        self.last = 0;
    }

    /// Finds the combination with these taxes, or makes it.
    ///
    /// # Errors
    /// The taxes are not stated, not known, not sound, or too many; at their path below the line.
    pub(super) fn combination(
        &mut self,
        tax: Option<TaxRate>,
        taxes: &[TaxId],
        frame: &Frame<'_>,
    ) -> Result<usize, Problem> {
        let key = match (tax, taxes) {
            (Some(rate), []) => Key::Rate(rate),
            (None, [_, ..]) => own_key(taxes, frame.taxes)?,
            (None, []) => {
                return Err(
                    Problem::new(Code::TaxMissing, "it must say how it is taxed: `tax` or `taxes`").within("tax")
                );
            }
            (Some(_), [_, ..]) => {
                let detail = "it has both `tax` and `taxes`; one of them says how it is taxed";
                return Err(Problem::new(Code::TaxStatedTwice, detail).within("taxes"));
            }
        };
        if self.combinations.get(self.last).is_some_and(|last| last.key == key) {
            return Ok(self.last);
        }
        let known = self.combinations.iter().position(|combination| combination.key == key);
        self.last = match known {
            Some(known) => known,
            None => self.begin(key, frame)?,
        };
        Ok(self.last)
    }

    fn begin(&mut self, key: Key, frame: &Frame<'_>) -> Result<usize, Problem> {
        let first = self.entries.len();
        match key {
            Key::Rate(rate) => {
                rate.check().map_err(|problem| problem.within("tax"))?;
                let slot = self.slot(SlotOf::Rate(rate), TaxSettlement::Added);
                let gross = frame.prices == PriceBasis::Gross;
                self.entries.push(Entry::percent(slot, ten_thousandths(rate.rate.scaled()), gross));
            }
            Key::Own { places, count } => {
                for (index, place) in places.iter().take(count).enumerate() {
                    self.unfold((*place).into(), first, frame)
                        .map_err(|problem| problem.within(index).within("taxes"))?;
                }
                let entries = self.entries.get_mut(first..).unwrap_or_default();
                find_batches(entries);
                check_division(entries).map_err(|problem| problem.within("taxes"))?;
            }
        }
        let entries = self.entries.get(first..).unwrap_or_default();
        self.combinations.push(Combination {
            key,
            entries: (first, self.entries.len()),
            included: entries.iter().any(|entry| entry.included),
            by_quantity: entries.iter().any(|entry| entry.kind == TaxKind::Fixed),
            first_line: u32::MAX,
            amount: 0,
            quantity: 0,
            net: 0,
            weight: 0,
            taxable: 0,
        });
        Ok(self.combinations.len().saturating_sub(1))
    }

    /// Puts a tax, or the members of a group, among the entries that begin at `first`.
    fn unfold(&mut self, place: usize, first: usize, frame: &Frame<'_>) -> Result<(), Problem> {
        let Some(tax) = frame.taxes.get(place) else { return Ok(()) };
        if tax.kind == TaxKind::Group {
            for member in &tax.members {
                let member = position(frame.taxes, member).ok_or_else(|| unknown(member))?;
                self.unfold(member, first, frame)?;
            }
            return Ok(());
        }
        let slot = self.slot(SlotOf::Own(place), tax.settlement);
        if self.entries.get(first..).unwrap_or_default().iter().any(|entry| entry.slot == slot) {
            return Err(twice(&tax.tax_id));
        }
        let included = is_included(tax, frame.prices);
        self.entries.push(Entry::of(tax, slot, included));
        if let Some(surcharge) = tax.surcharge {
            let slot = self.slot(SlotOf::Surcharge(place), tax.settlement);
            let rate = ten_thousandths(surcharge.scaled());
            self.entries.push(Entry { rate, surcharge: true, ..Entry::of(tax, slot, included) });
        }
        let count = self.entries.len().saturating_sub(first);
        if count > limits::LINE_TAXES_MAX { Err(too_many(count, limits::LINE_TAXES_MAX)) } else { Ok(()) }
    }

    fn slot(&mut self, of: SlotOf, settlement: TaxSettlement) -> usize {
        self.slots.iter().position(|slot| slot.of == of).unwrap_or_else(|| {
            self.slots.push(Slot { of, settlement });
            self.slots.len().saturating_sub(1)
        })
    }

    /// Notes what the lines ask for, by which the document's allowances and charges are spread; how many combinations.
    ///
    /// A document that takes back weighs what it takes back: so a credit note is the negative of what it credits.
    pub(super) fn weigh(&mut self) -> Option<usize> {
        let sum = self.combinations.iter().try_fold(0_i128, |sum, one| sum.checked_add(one.amount))?;
        for combination in &mut self.combinations {
            let amount = if sum < 0 { combination.amount.checked_neg()? } else { combination.amount };
            combination.weight = amount.max(0);
        }
        Some(self.combinations.len())
    }

    /// Adds a line, or a part of an allowance or charge, to a combination; nothing when a figure leaves 128 bits.
    pub(super) fn add(&mut self, at: usize, taxed: Taxed, places: Places) -> Option<Early> {
        let combination = self.combinations.get_mut(at)?;
        combination.first_line = combination.first_line.min(taxed.number);
        combination.amount = combination.amount.checked_add(taxed.amount)?;
        if combination.by_quantity {
            combination.quantity = combination.quantity.checked_add(taxed.quantity)?;
        }
        let included = combination.included;
        if places.level == RoundingLevel::Line {
            let (first, end) = combination.entries;
            let entries = self.entries.get_mut(first..end)?;
            return taxed_alone(entries, combination, taxed, places);
        }
        if !included && places.extra == 0 {
            return Some(Early { net: Some(taxed.amount), tax: None, included });
        }
        let Taxed { what, number, amount, quantity, .. } = taxed;
        self.members.push(Member { what, combination: at, number, amount, quantity, net: 0 });
        Some(Early { net: None, tax: None, included })
    }
}

/// Taxes something by itself, each tax rounded, and adds that to its combination.
fn taxed_alone(entries: &mut [Entry], combination: &mut Combination, taxed: Taxed, places: Places) -> Option<Early> {
    // The amounts of the entries are sums: computed aside, then added.
    let mut alone = [Entry::percent(0, 0, false); limits::LINE_TAXES_MAX];
    let alone = alone.get_mut(..entries.len())?;
    alone.copy_from_slice(entries);
    let grain = Grain { places: places.minor, mode: places.mode, removed: false };
    let net = cascade(alone, taxed.amount, taxed.quantity, grain)?;
    let mut tax = 0_i128;
    for (sum, own) in entries.iter_mut().zip(&*alone) {
        let counts = own.effective(own.amount, places.mode)?;
        sum.amount = sum.amount.checked_add(own.amount)?;
        sum.counts = sum.counts.checked_add(counts)?;
        if own.settlement == TaxSettlement::Added {
            tax = tax.checked_add(counts)?;
        }
    }
    combination.net = combination.net.checked_add(net)?;
    Some(Early { net: Some(net), tax: Some(tax), included: combination.included })
}

fn is_included(tax: &Tax, prices: PriceBasis) -> bool {
    match (tax.inclusion, tax.settlement) {
        (_, TaxSettlement::Retained | TaxSettlement::Informative) | (TaxInclusion::Excluded, _) => false,
        (TaxInclusion::Included, TaxSettlement::Added) => true,
        (TaxInclusion::AsPrices, TaxSettlement::Added) => prices == PriceBasis::Gross,
    }
}

/// The places of named taxes.
fn own_key(taxes: &[TaxId], defined: &[Tax]) -> Result<Key, Problem> {
    if taxes.len() > limits::LINE_TAXES_MAX {
        return Err(too_many(taxes.len(), limits::LINE_TAXES_MAX).within("taxes"));
    }
    let mut places = [0_u8; limits::LINE_TAXES_MAX];
    for (index, (tax_id, place)) in taxes.iter().zip(&mut places).enumerate() {
        let known = position(defined, tax_id).and_then(|known| u8::try_from(known).ok());
        *place = known.ok_or_else(|| unknown(tax_id).within(index).within("taxes"))?;
        if taxes.iter().take(index).any(|before| before == tax_id) {
            return Err(twice(tax_id).within(index).within("taxes"));
        }
    }
    Ok(Key::Own { places, count: taxes.len() })
}

/// Taxes on gross that come on top must leave something of the price.
fn check_division(entries: &[Entry]) -> Result<(), Problem> {
    for entry in entries.iter().filter(|entry| entry.kind == TaxKind::Division && entry.batch.0 < entries.len()) {
        let batch = entries.get(entry.batch.0..=entry.batch.1).unwrap_or_default();
        let rates = batch.iter().fold(0, |sum: i128, member| sum.saturating_add(member.rate));
        if rates >= crate::tax::WHOLE {
            let detail = "the taxes on gross of one line take all of its price, or more";
            return Err(Problem::new(Code::TaxDivisionWhole, detail));
        }
    }
    Ok(())
}
