//! What is taxed, collected by combination of taxes.
//!
//! Everything a tax does is linear in amounts and quantities, so the lines of one combination of taxes are added
//! up first and taxed together. A line costs a product, a division and a sum; taxes cost as much as there are
//! combinations.

use alloc::vec::Vec;

use super::Frame;
use super::combination::{Combination, Key, Own, own_taxes};
use super::places::Places;
use crate::id::TaxId;
use crate::limits;
use crate::money::RoundingLevel;
use crate::problem::{Code, Problem};
use crate::tax::{
    Entry, Grain, PriceBasis, TaxKind, TaxRate, TaxSettlement, WHOLE, cascade, find_batches, position, ten_thousandths,
    too_many, twice, unknown,
};

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

/// A part of an allowance or charge of the document: which one, where it is taxed, and how much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Put {
    pub(super) what: What,
    pub(super) position: usize,
    /// Of which combination; those change their places when they are settled.
    pub(super) key: Key,
    pub(super) amount: i128,
}

/// Room for guesses; rates that share a place only cost a search.
const GUESSES: usize = 32;

/// The buffers of a calculation; used again, they cost no allocation.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) combinations: Vec<Combination>,
    pub(super) entries: Vec<Entry>,
    pub(super) slots: Vec<Slot>,
    pub(super) members: Vec<Member>,
    /// The parts of the document's allowances and charges.
    pub(super) put: Vec<Put>,
    /// Room for spreading.
    pub(super) parts: Vec<super::spread::Part>,
    /// Room for the taxes while they are settled.
    pub(super) dues: Vec<super::settle::Due>,
    /// Where a line of some rate last went: a guess, which is checked.
    guesses: [u8; GUESSES],
    /// What went the short way, by the hash of the rate.
    pub(super) lanes: [super::short::Lane; GUESSES],
    /// Was the last document settled the short way?
    pub(super) short: bool,
    /// How many combinations have stayed from it.
    pub(super) kept: usize,
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
        self.lanes.fill(super::short::Lane::default());
        self.combinations.clear();
        self.entries.clear();
        self.slots.clear();
        self.members.clear();
        self.put.clear();
    }

    /// Finds the combination with these taxes, or makes it.
    ///
    /// # Errors
    /// The taxes are not stated, not known, not sound, or too many; at their path below the line.
    #[inline]
    pub(super) fn combination(
        &mut self,
        tax: Option<TaxRate>,
        taxes: &[TaxId],
        frame: &Frame<'_>,
    ) -> Result<usize, Problem> {
        // WHY: rates alternate from line to line; a guess by the rate is nearly always right, a search that ends now
        // here, now there is guessed wrong by the processor.
        if let (Some(rate), []) = (tax, taxes) {
            let guess = self.guesses.get(rate.hash()).map_or(0, |guess| usize::from(*guess));
            if self.combinations.get(guess).is_some_and(|known| matches!(known.key, Key::Rate(known) if known == rate))
            {
                return Ok(guess);
            }
        }
        self.search(tax, taxes, frame)
    }

    #[inline(never)]
    fn search(&mut self, tax: Option<TaxRate>, taxes: &[TaxId], frame: &Frame<'_>) -> Result<usize, Problem> {
        match (tax, taxes) {
            (Some(rate), []) => self.search_rate(rate, frame),
            (None, [_, ..]) => {
                let own = own_taxes(taxes, frame.taxes)?;
                let known = self.combinations.iter().position(|combination| combination.key == Key::Own(own));
                known.map_or_else(|| self.begin(own, frame), Ok)
            }
            (None, []) => {
                Err(Problem::new(Code::TaxMissing, "it must say how it is taxed: `tax` or `taxes`").within("tax"))
            }
            (Some(_), [_, ..]) => {
                let detail = "it has both `tax` and `taxes`; one of them says how it is taxed";
                Err(Problem::new(Code::TaxStatedTwice, detail).within("taxes"))
            }
        }
    }

    fn search_rate(&mut self, rate: TaxRate, frame: &Frame<'_>) -> Result<usize, Problem> {
        let known = self.combinations.iter().position(|combination| combination.rate() == Some(rate));
        let place = known.map_or_else(|| self.begin_rate(rate, frame), Ok)?;
        if let (Ok(near), Some(guess)) = (u8::try_from(place), self.guesses.get_mut(rate.hash())) {
            *guess = near;
        }
        Ok(place)
    }

    fn begin_rate(&mut self, rate: TaxRate, frame: &Frame<'_>) -> Result<usize, Problem> {
        let units = ten_thousandths(rate.rate.scaled());
        if !(0..=WHOLE).contains(&units) || (units > 0 && !rate.category.has_rate()) {
            rate.check().map_err(|problem| problem.within("tax"))?;
        }
        let included = frame.prices == PriceBasis::Gross;
        let range = push_rate(&mut self.entries, &mut self.slots, rate, included);
        Ok(self.combine(Combination::new(Key::Rate(rate), range, included, false)))
    }

    fn begin(&mut self, own: Own, frame: &Frame<'_>) -> Result<usize, Problem> {
        let first = self.entries.len();
        for (index, place) in own.places().enumerate() {
            self.unfold(place, first, frame).map_err(|problem| problem.within(index).within("taxes"))?;
        }
        let entries = self.entries.get_mut(first..).unwrap_or_default();
        find_batches(entries);
        check_division(entries).map_err(|problem| problem.within("taxes"))?;
        let entries = self.entries.get(first..).unwrap_or_default();
        let included = entries.iter().any(|entry| entry.included);
        let by_quantity = entries.iter().any(|entry| entry.kind == TaxKind::Fixed);
        let range = (first, self.entries.len());
        Ok(self.combine(Combination::new(Key::Own(own), range, included, by_quantity)))
    }

    fn combine(&mut self, combination: Combination) -> usize {
        let place = self.combinations.len();
        self.combinations.push(combination);
        place
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
        let included = tax.is_included(frame.prices);
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

    /// Are all taxes percentages on top, on which no other depends?
    pub(super) fn is_plain(&self) -> bool {
        self.entries.iter().all(Entry::is_plain)
    }

    /// Where the combination with this key is.
    pub(super) fn at(&self, key: Key) -> Option<usize> {
        self.combinations.iter().position(|combination| combination.key == key)
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

/// The entry and the slot of a tax by category and rate, which has none yet; the range of the entry.
pub(super) fn push_rate(
    entries: &mut Vec<Entry>,
    slots: &mut Vec<Slot>,
    rate: TaxRate,
    included: bool,
) -> (usize, usize) {
    let (first, slot) = (entries.len(), slots.len());
    slots.push(Slot { of: SlotOf::Rate(rate), settlement: TaxSettlement::Added });
    entries.push(Entry::percent(slot, ten_thousandths(rate.rate.scaled()), included));
    (first, first.saturating_add(1))
}

/// Taxes something by itself, each tax rounded, and adds that to its combination.
#[inline(never)]
fn taxed_alone(entries: &mut [Entry], combination: &mut Combination, taxed: Taxed, places: Places) -> Option<Early> {
    // The amounts of the entries are sums: computed aside, then added.
    let mut alone = [Entry::percent(0, 0, false); limits::LINE_TAXES_MAX];
    let alone = alone.get_mut(..entries.len())?;
    alone.copy_from_slice(entries);
    let grain = Grain { places: places.minor_units().into(), mode: places.mode, removed: false };
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

/// Taxes on gross that come on top must leave something of the price, those in it must not take more than all of it.
fn check_division(entries: &[Entry]) -> Result<(), Problem> {
    for entry in entries.iter().filter(|entry| entry.kind == TaxKind::Division && entry.batch.0 < entries.len()) {
        let batch = entries.get(entry.batch.0..=entry.batch.1).unwrap_or_default();
        let rates = batch.iter().fold(0, |sum: i128, member| sum.saturating_add(member.rate));
        // What is in a price can be all of it; what comes on top of something has to leave something.
        if rates > WHOLE || (rates == WHOLE && !entry.included) {
            let detail = "the taxes on gross of one line take all of its price, or more";
            return Err(Problem::new(Code::TaxDivisionWhole, detail));
        }
    }
    Ok(())
}
