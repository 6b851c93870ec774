//! Combinations: all lines, allowances and charges of a document with the same taxes.

use crate::id::TaxId;
use crate::limits;
use crate::problem::Problem;
use crate::tax::{Tax, TaxRate, position, too_many, twice, unknown};

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

impl Own {
    pub(super) fn places(self) -> impl Iterator<Item = usize> {
        self.places.into_iter().take(self.count).map(usize::from)
    }
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
    pub(super) by_quantity: bool,
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
    pub(super) fn new(key: Key, entries: (usize, usize), included: bool, by_quantity: bool) -> Self {
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

/// The places of named taxes.
pub(super) fn own_taxes(taxes: &[TaxId], defined: &[Tax]) -> Result<Own, Problem> {
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
