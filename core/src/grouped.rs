//! Values by id while one request is looked at, in the order in which the ids came up.
//!
//! The hashed part is compiled once for all kinds of ids and values.

use alloc::vec::Vec;
use core::borrow::Borrow;

use indexmap::IndexMap;

use crate::digest::FixedState;

type Places<'k> = IndexMap<&'k str, usize, FixedState>;

/// Values by id.
pub(crate) struct Grouped<'k, K, T> {
    places: Places<'k>,
    entries: Vec<(&'k K, T)>,
}

impl<'k, K: Borrow<str>, T> Grouped<'k, K, T> {
    pub(crate) fn new() -> Self {
        Self { places: Places::default(), entries: Vec::new() }
    }

    /// The value of this id; a new one where there is none yet. Always something.
    pub(crate) fn entry(&mut self, key: &'k K, make: impl FnOnce() -> T) -> Option<&mut T> {
        let next = self.entries.len();
        let place = place(&mut self.places, key.borrow(), next);
        if place == next {
            self.entries.push((key, make()));
        }
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// The value of this id, when there is one.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        found(&self.places, key).and_then(|place| self.entries.get(place)).map(|(_, value)| value)
    }

    /// Every id with its value.
    pub(crate) fn into_entries(self) -> Vec<(&'k K, T)> {
        self.entries
    }
}

#[inline(never)]
fn place<'k>(places: &mut Places<'k>, key: &'k str, next: usize) -> usize {
    *places.entry(key).or_insert(next)
}

#[inline(never)]
fn found(places: &Places<'_>, key: &str) -> Option<usize> {
    places.get(key).copied()
}

impl<'k, K: Borrow<str>, T> FromIterator<(&'k K, T)> for Grouped<'k, K, T> {
    /// Of two values for one id the later one stays.
    fn from_iter<I: IntoIterator<Item = (&'k K, T)>>(pairs: I) -> Self {
        let mut grouped = Self::new();
        for (key, value) in pairs {
            let known = found(&grouped.places, key.borrow()).and_then(|place| grouped.entries.get_mut(place));
            if let Some((_, present)) = known {
                *present = value;
            } else {
                grouped.entry(key, || value);
            }
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::id::ProductId;

    #[test]
    fn values_are_found_by_id_and_listed_in_order_of_first_mention() {
        let ids = ["B", "A", "B"].map(|id| ProductId::new(id).unwrap());
        let mut grouped = Grouped::new();
        for (index, id) in ids.iter().enumerate() {
            grouped.entry(id, Vec::new).unwrap().push(index);
        }
        assert_eq!(grouped.get("A"), Some(&vec![1]));
        assert_eq!(grouped.get("C"), None);
        assert_eq!(grouped.into_entries(), [(&ids[0], vec![0, 2]), (&ids[1], vec![1])]);
        let last: Grouped<'_, _, usize> = ids.iter().zip(0..).collect();
        assert_eq!(last.into_entries(), [(&ids[0], 2), (&ids[1], 1)]);
    }
}
