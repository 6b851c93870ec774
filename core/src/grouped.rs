//! Values by id while one request is looked at, in the order in which the ids came up.
//!
//! The hashed part is compiled once for all kinds of ids and values.

use alloc::vec::Vec;
use core::borrow::Borrow;

use indexmap::IndexMap;

use crate::digest::FixedState;

type Places<'k> = IndexMap<&'k str, usize, FixedState>;

/// As many ids are looked through one by one.
const FEW: usize = 8;

/// Values by id.
pub(crate) struct Grouped<'k, K, T> {
    /// Where each id stands, once they are many.
    places: Places<'k>,
    entries: Vec<(&'k K, T)>,
}

impl<'k, K: Borrow<str>, T> Grouped<'k, K, T> {
    pub(crate) fn new() -> Self {
        Self { places: Places::default(), entries: Vec::new() }
    }

    fn place(&self, key: &str) -> Option<usize> {
        if self.entries.len() <= FEW {
            return self.entries.iter().position(|(known, _)| (*known).borrow() == key);
        }
        found(&self.places, key)
    }

    /// The value of this id; a new one where there is none yet. Always something.
    pub(crate) fn entry(&mut self, key: &'k K, make: impl FnOnce() -> T) -> Option<&mut T> {
        let place = self.place(key.borrow()).unwrap_or_else(|| {
            let next = self.entries.len();
            if next == FEW {
                let known = self.entries.iter().enumerate();
                self.places = known.map(|(place, (key, _))| ((*key).borrow(), place)).collect();
            }
            if next >= FEW {
                put(&mut self.places, key.borrow(), next);
            }
            self.entries.push((key, make()));
            next
        });
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// The value of this id, when there is one.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.place(key).and_then(|place| self.entries.get(place)).map(|(_, value)| value)
    }

    /// Every id with its value.
    pub(crate) fn into_entries(self) -> Vec<(&'k K, T)> {
        self.entries
    }
}

#[inline(never)]
fn put<'k>(places: &mut Places<'k>, key: &'k str, place: usize) {
    places.insert(key, place);
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
            let known = grouped.place(key.borrow()).and_then(|place| grouped.entries.get_mut(place));
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

    #[test]
    fn many_ids_are_found_like_few() {
        let ids: Vec<ProductId> = (0..40).map(|n| ProductId::new(&alloc::format!("P-{}", n % 20)).unwrap()).collect();
        let mut grouped = Grouped::new();
        for (index, id) in ids.iter().enumerate() {
            *grouped.entry(id, || 0).unwrap() += index;
        }
        for (index, id) in ids.iter().take(20).enumerate() {
            assert_eq!(grouped.get(id.as_str()), Some(&(2 * index + 20)));
        }
        assert_eq!(grouped.get("P-20"), None);
        assert_eq!(grouped.into_entries().len(), 20);
    }
}
