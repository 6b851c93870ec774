//! Which price lists are for which group of customers, so that no decision has to look at all lists.

use alloc::vec::Vec;

use crate::catalog::PriceList;
use crate::id::{CustomerGroup, PriceListId};

/// Groups with their price lists, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupLists {
    entries: Vec<(CustomerGroup, PriceListId)>,
}

impl GroupLists {
    /// A price list came, perhaps in place of an earlier one.
    pub(crate) fn set(&mut self, before: Option<&PriceList>, after: &PriceList) {
        if before.is_some_and(|before| before.customer_group.is_some()) {
            self.entries.retain(|(_, id)| *id != after.price_list_id);
        }
        if let Some(group) = &after.customer_group {
            let entry = (group.clone(), after.price_list_id.clone());
            let at = self.entries.partition_point(|known| *known < entry);
            self.entries.insert(at, entry);
        }
    }

    /// The lists of a group, by their ids.
    pub(crate) fn of<'s>(&'s self, group: &'s CustomerGroup) -> impl Iterator<Item = &'s PriceListId> {
        let first = self.entries.partition_point(|(known, _)| known < group);
        let from = self.entries.get(first..).unwrap_or_default();
        from.iter().take_while(move |(known, _)| known == group).map(|(_, id)| id)
    }
}
