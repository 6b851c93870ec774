//! What a host demands of the stock of one product: safety stock, backorders, room.

use alloc::vec::Vec;

use crate::id::{LocationId, ProductId};
use crate::quantity::Quantity;
use crate::record::{choice, record};

choice! {
    /// May orders wait for supply of a product?
    #[derive(Default)]
    pub enum BackorderRule {
        /// Yes.
        #[default]
        Allowed = "allowed",
        /// Up to a number of units for all orders together.
        Limited = "limited",
        /// No.
        Refused = "refused",
    }
}

record! {
    /// What is demanded of one location.
    pub struct LocationRule {
        /// Which.
        location_id: LocationId;
        /// What is never promised there.
        safety_stock: Quantity => with_safety_stock,
        /// How many units of the product it has room for.
        capacity: Option<Quantity> => with_capacity,
    }
}

record! {
    /// Sets what is demanded of the stock of a product. What was set before is replaced.
    pub struct StockRules {
        /// Of which product.
        product_id: ProductId;
        /// May orders wait for supply?
        backorder: BackorderRule => with_backorder,
        /// How many units may wait at most, where that is limited.
        backorder_limit: Option<Quantity> => with_backorder_limit,
        /// What is demanded of locations.
        locations: Vec<LocationRule> => with_locations,
    }
}

impl StockRules {
    pub(super) fn of_location(&self, location_id: &LocationId) -> Option<&LocationRule> {
        self.locations.iter().find(|rule| rule.location_id == *location_id)
    }
}
