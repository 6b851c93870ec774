//! Lots: goods of one product that came together, or one single piece with its serial number.

use crate::id::{LotId, PackageId};
use crate::record::record;
use crate::time::Date;

record! {
    /// What is known of a lot.
    pub struct Lot {
        /// Which.
        lot_id: LotId;
        /// The date on which the first of it came in: first in, first out goes by this.
        received_on: Option<Date> => with_received_on,
        /// The last date on which it may be sold.
        expires_on: Option<Date> => with_expires_on,
        /// The package that it lies in.
        package_id: Option<PackageId> => with_package_id,
    }
}
