//! Supply meets demand over time: who takes what, and what stays free.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::cmp::Reverse;

use crate::quantity::Quantity;
use crate::time::Date;

/// Where units come from: the place in the list that states them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// The location, in the order in which locations are named.
    OnHand(usize),
    /// The row of the supplies.
    Supply(usize),
}

/// Units that are there from one day on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lot {
    pub(super) on: Date,
    pub(super) origin: Origin,
    pub(super) quantity: Quantity,
}

impl Lot {
    /// The earliest first, then stock before supply, then as listed.
    pub(super) fn key(&self) -> (Date, Origin) {
        (self.on, self.origin)
    }
}

/// Units that are owed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    pub(super) due: Date,
    /// Which demand; none for the hole of a location.
    pub(super) demand: Option<usize>,
    pub(super) priority: u32,
    pub(super) quantity: Quantity,
    /// What of it was not there when it was due.
    pub(super) late: Quantity,
    /// What of it nothing covers at all.
    pub(super) open: Quantity,
    /// When the last unit that comes late is there.
    pub(super) covered_on: Option<Date>,
}

impl Claim {
    pub(super) fn new(due: Date, demand: Option<usize>, priority: u32, quantity: Quantity) -> Self {
        Self { due, demand, priority, quantity, late: Quantity::ZERO, open: quantity, covered_on: None }
    }

    /// The order in which claims come up: a hole before every demand of its day.
    pub(super) fn key(&self) -> (Date, bool, Reverse<u32>) {
        (self.due, self.demand.is_some(), Reverse(self.priority))
    }
}

/// Settles claims with lots; both sorted. What stays of the lots is free for good: no claim needs it, now or later.
///
/// A claim takes the latest units that are there when it is due, so that the earliest stay free. Where there are too few,
/// the rest waits and takes first of whatever comes next; of several that wait, the holes of locations first, then the
/// larger priority, then the earlier.
// INVARIANT: what is free by a date is the least, over that date and all later ones, of supply less demand until then.
pub(super) fn settle(lots: Vec<Lot>, claims: &mut [Claim]) -> Vec<Lot> {
    let mut free: Vec<Lot> = Vec::with_capacity(lots.len());
    let mut waiting: BTreeSet<(bool, Reverse<u32>, usize)> = BTreeSet::new();
    let mut lots = lots.into_iter().peekable();
    let mut next = 0_usize;
    loop {
        let due = claims.get(next).map(|claim| claim.due);
        // What arrives on a day serves what is due on it.
        if let Some(mut lot) = lots.next_if(|lot| due.is_none_or(|due| lot.on <= due)) {
            serve_waiting(&mut lot, &mut waiting, claims);
            if lot.quantity.is_positive() {
                free.push(lot);
            }
            continue;
        }
        let Some(claim) = claims.get_mut(next) else { return free };
        take_latest(claim, &mut free);
        if claim.open.is_positive() {
            claim.late = claim.open;
            waiting.insert((claim.demand.is_some(), Reverse(claim.priority), next));
        }
        next = next.saturating_add(1);
    }
}

fn take_latest(claim: &mut Claim, free: &mut Vec<Lot>) {
    while claim.open.is_positive() {
        let Some(lot) = free.last_mut() else { return };
        let taken = lot.quantity.min(claim.open);
        claim.open = claim.open.less(taken);
        lot.quantity = lot.quantity.less(taken);
        if lot.quantity.is_zero() {
            free.pop();
        }
    }
}

fn serve_waiting(lot: &mut Lot, waiting: &mut BTreeSet<(bool, Reverse<u32>, usize)>, claims: &mut [Claim]) {
    while lot.quantity.is_positive() {
        let Some(first) = waiting.first().copied() else { return };
        let Some(claim) = claims.get_mut(first.2) else { return };
        let taken = lot.quantity.min(claim.open);
        claim.open = claim.open.less(taken);
        lot.quantity = lot.quantity.less(taken);
        if !claim.open.is_positive() {
            claim.covered_on = Some(lot.on);
            waiting.pop_first();
        }
    }
}
