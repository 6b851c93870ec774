//! Which locations serve all lines together: the fewest, or the cheapest.

use alloc::vec;
use alloc::vec::Vec;

use super::result::AllocationSearch;
use crate::limits;
use crate::sort::sort_by;

/// What one location has of one product.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    /// Which candidate.
    pub(super) candidate: usize,
    /// How much, in millionths of a unit.
    pub(super) free: i64,
    /// What a millionth of a unit costs, in 10^-16.
    pub(super) cost: i128,
}

/// What is wanted of one product, and who has it.
#[derive(Debug)]
pub(super) struct Wanted {
    /// In millionths of a unit; never more than there is.
    pub(super) quantity: i64,
    /// The cheapest first.
    pub(super) offers: Vec<Offer>,
}

/// What a set of locations costs: money, then locations.
type Score = (i128, usize);

/// The question. INVARIANT: all candidates together have what is wanted.
#[derive(Debug)]
pub(super) struct Choosing {
    pub(super) wanted: Vec<Wanted>,
    /// What a shipment costs from each candidate, in 10^-16; the candidates stand in the order of preference.
    pub(super) shipping: Vec<i128>,
}

impl Choosing {
    /// Which candidates are used, and how sure it is that no other choice is better. Of sets that are equally good it is
    /// the one with the candidate that is most preferred, then with the next.
    pub(super) fn choose(&self) -> (Vec<bool>, AllocationSearch) {
        let (candidates, offers) = (self.shipping.len(), self.wanted.iter().map(|wanted| wanted.offers.len()));
        let offers: usize = offers.fold(1, usize::saturating_add);
        let sets = u32::try_from(candidates).ok().and_then(|bits| 1_usize.checked_shl(bits)).unwrap_or(usize::MAX);
        if candidates <= limits::ALLOCATION_EXACT_LOCATIONS_MAX
            && sets.saturating_mul(offers) <= limits::ALLOCATION_CHOICES_MAX
        {
            return (self.best_of_all(), AllocationSearch::Exact);
        }
        (self.leave_out(), AllocationSearch::Greedy)
    }

    fn best_of_all(&self) -> Vec<bool> {
        let mut set = vec![true; self.shipping.len()];
        let mut best = (self.score(&set), set.clone());
        while next_set(&mut set) {
            let score = self.score(&set);
            if score.is_some_and(|score| best.0.is_none_or(|best| score < best)) {
                best = (score, set.clone());
            }
        }
        best.1
    }

    /// All of them, then each in turn is left out when the rest serves everything and is no worse: the dearest shipment
    /// first, then the one with least to offer, then the one least preferred.
    fn leave_out(&self) -> Vec<bool> {
        let mut set = vec![true; self.shipping.len()];
        let mut offered = vec![0_i64; self.shipping.len()];
        for offer in self.wanted.iter().flat_map(|wanted| wanted.offers.iter().map(|offer| (offer, wanted.quantity))) {
            if let Some(sum) = offered.get_mut(offer.0.candidate) {
                *sum = sum.saturating_add(offer.0.free.min(offer.1));
            }
        }
        let mut turns: Vec<(usize, i128, i64)> =
            self.shipping.iter().zip(offered).enumerate().map(|(index, (cost, sum))| (index, *cost, sum)).collect();
        sort_by(&mut turns, |left, right| right.1.cmp(&left.1).then(left.2.cmp(&right.2)).then(right.0.cmp(&left.0)));
        let mut best = self.score(&set);
        for (index, ..) in turns {
            if let Some(member) = set.get_mut(index) {
                *member = false;
            }
            let without = self.score(&set);
            if without.is_some_and(|without| best.is_none_or(|best| without <= best)) {
                best = without;
            } else if let Some(member) = set.get_mut(index) {
                *member = true;
            }
        }
        set
    }

    /// What this set costs; nothing when it has too little.
    fn score(&self, set: &[bool]) -> Option<Score> {
        let members = || set.iter().filter(|member| **member);
        let shipping = set.iter().zip(&self.shipping).filter(|(member, _)| **member).map(|(_, cost)| *cost);
        let mut cost = shipping.fold(0, i128::saturating_add);
        for wanted in &self.wanted {
            let mut rest = wanted.quantity;
            for offer in &wanted.offers {
                if rest == 0 {
                    break;
                }
                if set.get(offer.candidate) == Some(&true) {
                    let taken = offer.free.min(rest);
                    rest = rest.saturating_sub(taken);
                    // INVARIANT: `check` has added all of it up without leaving the range.
                    cost = cost.saturating_add(offer.cost.saturating_mul(taken.into()));
                }
            }
            if rest > 0 {
                return None;
            }
        }
        Some((cost, members().count()))
    }
}

/// The next set downwards, as a binary number of which the first place weighs most; none after the empty one.
fn next_set(set: &mut [bool]) -> bool {
    for member in set.iter_mut().rev() {
        *member = !*member;
        if !*member {
            return true;
        }
    }
    false
}
