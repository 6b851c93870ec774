//! Where the parts of claims lie: in slots of one size, chained, used again.

use alloc::vec::Vec;
use core::fmt;

use super::error::LedgerError;
use super::handle::ClaimHandle;

/// What a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClaimKind {
    /// For a while: a cart.
    Held,
    /// Until it is shipped: an order.
    Reserved,
}

impl fmt::Display for ClaimKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Held => "held",
            Self::Reserved => "reserved",
        })
    }
}

/// No slot, no row: one more than the last that can be addressed.
pub(super) const NONE: u32 = u32::MAX;

/// A place in a list.
#[inline]
pub(super) fn place(index: u32) -> usize {
    usize::try_from(index).unwrap_or(usize::MAX)
}

/// One part of a claim. The first part of a claim stands for the claim: its place is in the handle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) quantity: i64,
    pub(super) row: u32,
    /// The next part; in a slot that is free, the next such.
    pub(super) next: u32,
    /// How many claims began in this slot before.
    pub(super) generation: u32,
    /// Of the claim; what it says in a later part means nothing.
    pub(super) kind: ClaimKind,
}

/// Parts that hang together, the first and the last; none at all where the first is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chain {
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Chain {
    pub(super) const EMPTY: Self = Self { first: NONE, last: NONE };
}

/// All slots. The one that was freed last is used first: it is still in the caches.
#[derive(Clone, Debug)]
pub(super) struct Slab {
    slots: Vec<Slot>,
    free: u32,
}

impl Default for Slab {
    fn default() -> Self {
        Self::with(Vec::new())
    }
}

impl Slab {
    pub(super) fn with(slots: Vec<Slot>) -> Self {
        Self { slots, free: NONE }
    }

    #[inline]
    pub(super) fn get(&self, index: u32) -> Option<&Slot> {
        self.slots.get(place(index))
    }

    #[inline]
    pub(super) fn get_mut(&mut self, index: u32) -> Option<&mut Slot> {
        self.slots.get_mut(place(index))
    }

    /// The first part of a claim.
    #[inline]
    pub(super) fn claim(&self, handle: ClaimHandle) -> Result<&Slot, LedgerError> {
        self.get(handle.index).filter(|slot| slot.generation == handle.generation).ok_or(LedgerError::StaleClaim)
    }

    /// The handle of the claim that begins here.
    #[inline]
    pub(super) fn handle(&self, index: u32) -> ClaimHandle {
        ClaimHandle { index, generation: self.get(index).map_or(0, |slot| slot.generation) }
    }

    /// A part in a slot of its own; answers the handle of a claim that begins there.
    #[inline]
    pub(super) fn insert(&mut self, row: u32, quantity: i64, kind: ClaimKind) -> Result<ClaimHandle, LedgerError> {
        let index = self.free;
        let Some(slot) = self.slots.get_mut(place(index)) else {
            return self.push(Slot { quantity, row, next: NONE, generation: 0, kind });
        };
        self.free = slot.next;
        *slot = Slot { quantity, row, next: NONE, kind, ..*slot };
        Ok(ClaimHandle { index, generation: slot.generation })
    }

    #[cold]
    #[inline(never)]
    fn push(&mut self, slot: Slot) -> Result<ClaimHandle, LedgerError> {
        let index = u32::try_from(self.slots.len()).ok().filter(|index| *index != NONE).ok_or(LedgerError::Full)?;
        self.slots.push(slot);
        Ok(ClaimHandle { index, generation: 0 })
    }

    /// A part more at the end of a chain.
    #[inline]
    pub(super) fn append(
        &mut self,
        chain: &mut Chain,
        row: u32,
        quantity: i64,
        kind: ClaimKind,
    ) -> Result<(), LedgerError> {
        let index = self.insert(row, quantity, kind)?.index;
        match self.get_mut(chain.last) {
            Some(last) => last.next = index,
            None => chain.first = index,
        }
        chain.last = index;
        Ok(())
    }

    /// Frees slots that hang together and in which no claim begins.
    ///
    /// Those that were taken just now stand afterwards as if they had not been: the next claim gets the same handle.
    #[inline]
    pub(super) fn free(&mut self, chain: Chain) {
        let free = self.free;
        if let Some(last) = self.get_mut(chain.last) {
            last.next = free;
            self.free = chain.first;
        }
    }

    /// Frees a whole claim, the slots of which hang together; from now on its handle is refused.
    #[inline]
    pub(super) fn free_claim(&mut self, chain: Chain) {
        let Some(first) = self.get_mut(chain.first) else { return };
        let next = first.next;
        if let Some(generation) = first.generation.checked_add(1).filter(|generation| *generation != u32::MAX) {
            first.generation = generation;
            return self.free(chain);
        }
        self.retire(chain, next);
    }

    /// Lets a slot that has seen all generations rest for good, so that no old handle ever fits again.
    #[cold]
    fn retire(&mut self, chain: Chain, next: u32) {
        if let Some(first) = self.get_mut(chain.first) {
            first.generation = u32::MAX;
        }
        if chain.first != chain.last {
            self.free(Chain { first: next, last: chain.last });
        }
    }
}
