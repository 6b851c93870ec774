//! Where goods lie, in what state, and whose they are.

use crate::id::{LocationId, LotId, StockOwner};
use crate::record::{choice, record};

choice! {
    /// May goods be sold?
    #[derive(Default)]
    pub enum StockStatus {
        /// Yes.
        #[default]
        Sellable = "sellable",
        /// Not before somebody has looked at them.
        Quarantined = "quarantined",
        /// No.
        Damaged = "damaged",
    }
}

record! {
    /// What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are.
    #[derive(PartialOrd, Ord, Hash)]
    pub struct StockPlace {
        /// Where.
        location_id: LocationId;
        /// Of which lot, or with which serial number, where the product has those.
        lot_id: Option<LotId> => with_lot_id,
        /// May they be sold?
        status: StockStatus => with_status,
        /// Whose they are; the seller's when left out.
        owner: Option<StockOwner> => with_owner,
    }
}
