//! What is expected: dated supply that has not come in yet.

use crate::id::{LocationId, ProductId, SupplyId, Text};
use crate::quantity::{Quantity, UnitCode};
use crate::record::record;
use crate::time::Date;

record! {
    /// Goods that are expected.
    pub struct Supply {
        /// Which: a purchase order, a production order, a transfer under way.
        supply_id: SupplyId,
        /// Where they will come in.
        location_id: LocationId,
        /// How many are still to come.
        quantity: Quantity,
        /// On which date.
        expected_on: Date;
    }
}

record! {
    /// States what is expected. The same supply stated again replaces what was expected; nothing of it ends it.
    pub struct ExpectStock {
        /// Of which product.
        product_id: ProductId,
        /// Which supply.
        supply_id: SupplyId,
        /// Where it will come in.
        location_id: LocationId,
        /// How many are still to come; not less than nothing.
        quantity: Quantity,
        /// On which date.
        expected_on: Date;
        /// In which unit the quantity is; the product's when left out.
        unit: Option<UnitCode> => with_unit,
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}

record! {
    /// From now on this is what is expected of a supply.
    pub struct StockExpected {
        /// Of which product.
        product_id: ProductId,
        /// Which supply.
        supply_id: SupplyId,
        /// Where it will come in.
        location_id: LocationId,
        /// How many are still to come.
        quantity: Quantity,
        /// On which date.
        expected_on: Date;
        /// Why, for people.
        reason: Option<Text> => with_reason,
    }
}
