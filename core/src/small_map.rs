//! A map that keeps the order of insertion and mostly has few entries: those are looked through one by one.
//!
//! WHY: a product has a handful of locations, holds and reservations. To look through those costs less than a hash, and
//! a list takes one block of memory where a hashed map takes two. With many entries it becomes a hashed map, and back.
//! It does what `indexmap::IndexMap` does, in the same order.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::hash::Hash;

use indexmap::IndexMap;

use crate::digest::FixedState;

/// With more entries than these they are hashed.
const FEW: usize = 8;
/// With fewer entries than these they are no longer hashed.
const FEW_AGAIN: usize = 4;

/// A map that keeps the order of insertion and mostly has few entries.
#[derive(Clone, Debug)]
pub(crate) enum SmallMap<K, V> {
    /// One by one.
    Few(Vec<(K, V)>),
    /// Hashed.
    Many(Box<IndexMap<K, V, FixedState>>),
}

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl<K: Hash + Eq, V> SmallMap<K, V> {
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Few(list) => list.len(),
            Self::Many(map) => map.len(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The position of a key.
    pub(crate) fn get_index_of(&self, key: &K) -> Option<usize> {
        match self {
            Self::Few(list) => list.iter().position(|(known, _)| known == key),
            Self::Many(map) => map.get_index_of(key),
        }
    }

    /// The position of the key that `is` it; `key` makes it where it must be hashed.
    pub(crate) fn position(&self, is: impl Fn(&K) -> bool, key: impl FnOnce() -> K) -> Option<usize> {
        match self {
            Self::Few(list) => list.iter().position(|(known, _)| is(known)),
            Self::Many(map) => map.get_index_of(&key()),
        }
    }

    pub(crate) fn get_index(&self, index: usize) -> Option<(&K, &V)> {
        match self {
            Self::Few(list) => list.get(index).map(|(key, value)| (key, value)),
            Self::Many(map) => map.get_index(index),
        }
    }

    pub(crate) fn get_index_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {
        match self {
            Self::Few(list) => list.get_mut(index).map(|(key, value)| (&*key, value)),
            Self::Many(map) => map.get_index_mut(index),
        }
    }

    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        match self {
            Self::Few(list) => list.iter().find(|(known, _)| known == key).map(|(_, value)| value),
            Self::Many(map) => map.get(key),
        }
    }

    pub(crate) fn contains_key(&self, key: &K) -> bool {
        self.get_index_of(key).is_some()
    }

    pub(crate) fn iter(&self) -> Entries<'_, K, V> {
        match self {
            Self::Few(list) => Entries::Few(list.iter()),
            Self::Many(map) => Entries::Many(map.iter()),
        }
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// Changes every value.
    pub(crate) fn for_each_mut(&mut self, mut change: impl FnMut(&mut V)) {
        match self {
            Self::Few(list) => list.iter_mut().for_each(|(_, value)| change(value)),
            Self::Many(map) => map.values_mut().for_each(change),
        }
    }

    /// The value before, when the key was known; a new key comes last.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        let list = match self {
            Self::Few(list) => list,
            Self::Many(map) => return map.insert(key, value),
        };
        if let Some((_, known)) = list.iter_mut().find(|(known, _)| *known == key) {
            return Some(core::mem::replace(known, value));
        }
        if list.is_empty() {
            list.reserve_exact(1);
        }
        list.push((key, value));
        if list.len() > FEW {
            let many = core::mem::take(list).into_iter().collect();
            *self = Self::Many(Box::new(many));
        }
        None
    }

    /// Takes a key out; the last one takes its position.
    pub(crate) fn swap_remove(&mut self, key: &K) -> Option<V> {
        let index = self.get_index_of(key)?;
        match self {
            Self::Few(list) => Some(list.swap_remove(index).1),
            Self::Many(map) => {
                let removed = map.swap_remove_index(index);
                self.settle();
                removed.map(|(_, value)| value)
            }
        }
    }

    /// Takes a key out; those behind it move up.
    pub(crate) fn shift_remove(&mut self, key: &K) -> Option<V> {
        let index = self.get_index_of(key)?;
        match self {
            Self::Few(list) => Some(list.remove(index).1),
            Self::Many(map) => {
                let removed = map.shift_remove_index(index);
                self.settle();
                removed.map(|(_, value)| value)
            }
        }
    }

    /// Keeps the entries that are to stay.
    pub(crate) fn retain(&mut self, mut stays: impl FnMut(&K, &V) -> bool) {
        match self {
            Self::Few(list) => list.retain(|(key, value)| stays(key, value)),
            Self::Many(map) => {
                map.retain(|key, value| stays(key, value));
                self.settle();
            }
        }
    }

    /// Few entries are a list again.
    fn settle(&mut self) {
        let Self::Many(map) = self else { return };
        if map.len() < FEW_AGAIN {
            *self = Self::Few(core::mem::take(&mut **map).into_iter().collect());
        }
    }
}

/// The same entries, in whatever order.
impl<K: Hash + Eq, V: PartialEq> PartialEq for SmallMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<K: Hash + Eq, V: Eq> Eq for SmallMap<K, V> {}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for SmallMap<K, V> {
    /// Of two values for one key the later one stays.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut map = Self::default();
        for (key, value) in pairs {
            map.insert(key, value);
        }
        map
    }
}

impl<'m, K: Hash + Eq, V> IntoIterator for &'m SmallMap<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Entries<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The entries of a map, in order.
#[derive(Debug)]
pub(crate) enum Entries<'m, K, V> {
    Few(core::slice::Iter<'m, (K, V)>),
    Many(indexmap::map::Iter<'m, K, V>),
}

impl<'m, K, V> Iterator for Entries<'m, K, V> {
    type Item = (&'m K, &'m V);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(list) => list.next().map(|(key, value)| (key, value)),
            Self::Many(map) => map.next(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Few(list) => list.size_hint(),
            Self::Many(map) => map.size_hint(),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;

    type Plain = IndexMap<u8, u8, FixedState>;

    fn act(map: &mut SmallMap<u8, u8>, plain: &mut Plain, (what, key, value): (u8, u8, u8)) {
        match what {
            0..=3 => assert_eq!(map.insert(key, value), plain.insert(key, value)),
            4 => assert_eq!(map.swap_remove(&key), plain.swap_remove(&key)),
            5 => assert_eq!(map.shift_remove(&key), plain.shift_remove(&key)),
            6 => {
                map.retain(|known, _| known % 3 != key % 3);
                plain.retain(|known, _| known % 3 != key % 3);
            }
            _ => {
                map.for_each_mut(|known| *known = known.wrapping_add(value));
                plain.values_mut().for_each(|known| *known = known.wrapping_add(value));
            }
        }
    }

    proptest! {
        /// It is what an `IndexMap` is, in the same order, on both sides of the number at which it is hashed.
        #[test]
        fn it_does_what_an_index_map_does(steps in prop::collection::vec((0..8_u8, 0..16_u8, any::<u8>()), 0..200)) {
            let (mut map, mut plain) = (SmallMap::default(), Plain::default());
            for step in steps {
                act(&mut map, &mut plain, step);
                prop_assert_eq!(map.iter().collect::<Vec<_>>(), plain.iter().collect::<Vec<_>>());
                for key in 0..16 {
                    prop_assert_eq!(map.get(&key), plain.get(&key));
                    prop_assert_eq!(map.get_index_of(&key), plain.get_index_of(&key));
                    prop_assert_eq!(map.position(|known| *known == key, || key), plain.get_index_of(&key));
                }
                let backwards: SmallMap<u8, u8> = plain.iter().rev().map(|(key, value)| (*key, *value)).collect();
                prop_assert_eq!(&map, &backwards);
            }
        }
    }
}
