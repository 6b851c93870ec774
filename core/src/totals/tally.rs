//! What is taxed, collected by combination of taxes.
//!
//! Everything a tax does is linear in amounts and quantities, so the lines of one combination of taxes are added
//! up first and taxed together. A line costs a product, a division and a sum; taxes cost as much as there are
//! combinations.

use alloc::vec::Vec;

use super::{Frame, Rounding};
use crate::id::TaxId;
use crate::limits;
use crate::money::{Currency, RoundingLevel, RoundingMode, divide_by_power, power_of_ten, product};
use crate::problem::{Code, Problem};
use crate::tax::{
    Entry, Grain, PriceBasis, Tax, TaxKind, TaxRate, TaxSettlement, WHOLE, cascade, find_batches, position,
    ten_thousandths, too_many, twice, unknown,
};

/// Decimal places beyond the minor units at which taxes are kept before they are rounded.
///
/// A tax of one combination is rounded as if it were exact: what is left of a division by at most 117 percent in units
/// of 10^-4 is farther from a half than these places reach. Only a sum of several such quotients that is exactly a
/// half is decided here.
const FINE_PLACES: u32 = 12;

/// Decimal places of a rate: those of a percentage, and two for the hundred.
const RATE_PLACES: u32 = limits::PERCENT_PLACES_MAX + 2;

/// Which taxes something has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// One, by category and rate.
    Rate(TaxRate),
    /// Some of the document's own.
    Own(Own),
}

/// Some of the document's own taxes, by their places, in the order in which they are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Own {
    places: [u8; limits::LINE_TAXES_MAX],
    count: usize,
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
    /// Is the amount all that it collects, because no tax is in the price or depends on quantities?
    pub(super) only_amount: bool,
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

impl Combination {
    #[inline]
    fn new(key: Key, entries: (usize, usize), included: bool, by_quantity: bool) -> Self {
        let (amount, quantity, net, weight, taxable) = (0, 0, 0, 0, 0);
        let (first_line, only_amount) = (u32::MAX, !included && !by_quantity);
        Self { key, entries, included, by_quantity, only_amount, first_line, amount, quantity, net, weight, taxable }
    }

    /// Its tax, when that is one by category and rate.
    pub(super) fn rate(&self) -> Option<TaxRate> {
        match self.key {
            Key::Rate(rate) => Some(rate),
            Key::Own(_) => None,
        }
    }
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
    minor: u8,
    /// Beyond them, of the amounts of lines.
    pub(super) extra: u32,
    /// Beyond them, of taxes before they are rounded: the fine places.
    beyond: u32,
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
            minor: currency.minor_units(),
            extra: rounding.extra_places.unwrap_or(if precise { 2 } else { 0 }),
            beyond: FINE_PLACES,
            removed_by_line: rounding.level == RoundingLevel::TaxGroup
                && rounding.tax_removal == crate::money::TaxRemoval::Line,
        }
    }

    /// Decimal places of printed amounts.
    pub(super) fn minor_units(self) -> u8 {
        self.minor
    }

    /// Is the net amount of what is taxed known at once, where no tax is in the price?
    pub(super) fn early(self) -> bool {
        self.extra == 0 && self.level != RoundingLevel::Line
    }

    /// Is a tax on top rounded once for each category and rate, and nothing else?
    pub(super) fn by_group(self) -> bool {
        self.extra == 0 && self.level == RoundingLevel::TaxGroup
    }

    /// The same with as few fine places as hold every tax exactly, where all taxes are plain.
    ///
    /// WHY: figures then fit 64 bits. INVARIANT: a plain tax ends six places after the amount that it is on, so that no
    /// figure changes.
    pub(super) fn narrowed(self) -> Self {
        Self { beyond: self.extra.saturating_add(RATE_PLACES).min(FINE_PLACES), ..self }
    }

    /// One minor unit, in fine places.
    pub(super) fn fine_unit(self) -> Option<i128> {
        power_of_ten(self.beyond)
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
        u32::from(self.minor).saturating_add(self.extra)
    }

    /// Places and mode of the taxes before they are rounded: to the nearest, or in the direction of the document.
    pub(super) fn fine(&self, removed: bool) -> Grain {
        let mode = match self.mode {
            RoundingMode::HalfAwayFromZero | RoundingMode::HalfEven | RoundingMode::HalfTowardsZero => {
                RoundingMode::HalfAwayFromZero
            }
            directed => directed,
        };
        Grain { places: u32::from(self.minor).saturating_add(self.beyond), mode, removed }
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
        product(amount, power_of_ten(self.beyond.checked_sub(self.extra)?)?)
    }

    /// Minor units, in fine places.
    pub(super) fn minor_to_fine(self, amount: i128) -> Option<i128> {
        product(amount, self.fine_unit()?)
    }

    /// An amount of fine places, rounded to minor units.
    pub(super) fn round_fine(self, amount: i128) -> Option<i128> {
        divide_by_power(amount, self.beyond, self.mode)
    }

    /// An amount of the working places, rounded to minor units.
    pub(super) fn round_working(self, amount: i128) -> Option<i128> {
        divide_by_power(amount, self.extra, self.mode)
    }
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
        for (index, place) in own.places.iter().take(own.count).enumerate() {
            self.unfold((*place).into(), first, frame).map_err(|problem| problem.within(index).within("taxes"))?;
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
    let grain = Grain { places: places.minor.into(), mode: places.mode, removed: false };
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

/// The places of named taxes.
fn own_taxes(taxes: &[TaxId], defined: &[Tax]) -> Result<Own, Problem> {
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
    Ok(Own { places, count: taxes.len() })
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
