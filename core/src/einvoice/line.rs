//! Lines: EN 16931-1, BG-25 to BG-32.

use alloc::vec::Vec;

use super::{ElectronicAdjustment, ElectronicPeriod, StatedIdentifier};
use crate::id::{StatedCode, Text};
use crate::money::StatedDecimal;
use crate::record::record;

record! {
    /// A class that an item belongs to. BT-158.
    pub struct ItemClassification {
        /// The class.
        code: StatedCode;
        /// The scheme, by a code of UNTDID 7143.
        scheme: Option<StatedCode> => with_scheme,
        /// The version of the scheme.
        scheme_version: Option<Text> => with_scheme_version,
    }
}

record! {
    /// A property of an item. BG-32.
    #[derive(Default)]
    pub struct ItemAttribute {
        ;
        /// What it is called, such as `colour`. BT-160.
        name: Option<Text> => with_name,
        /// What it is. BT-161.
        value: Option<Text> => with_value,
    }
}

record! {
    /// What is sold. BG-31.
    #[derive(Default)]
    pub struct ElectronicItem {
        ;
        /// Its name. BT-153.
        name: Option<Text> => with_name,
        /// Words about it. BT-154.
        description: Option<Text> => with_description,
        /// The seller's number of it. BT-155.
        seller_item_id: Option<Text> => with_seller_item_id,
        /// The buyer's number of it. BT-156.
        buyer_item_id: Option<Text> => with_buyer_item_id,
        /// Its number in a registered scheme, such as a GTIN. BT-157.
        standard_item_id: Option<StatedIdentifier> => with_standard_item_id,
        /// Classes that it belongs to. BT-158.
        classifications: Vec<ItemClassification> => with_classifications,
        /// Where it comes from, by the code of the country. BT-159.
        origin_country: Option<StatedCode> => with_origin_country,
        /// Its properties. BG-32.
        attributes: Vec<ItemAttribute> => with_attributes,
    }
}

record! {
    /// One line. BG-25.
    #[derive(Default)]
    pub struct ElectronicLine {
        ;
        /// Its number in the document. BT-126.
        line_id: Option<Text> => with_line_id,
        /// A note to it. BT-127.
        note: Option<Text> => with_note,
        /// What it is about, such as a meter. BT-128.
        object_id: Option<StatedIdentifier> => with_object_id,
        /// How much. BT-129.
        quantity: Option<StatedDecimal> => with_quantity,
        /// In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130.
        unit: Option<StatedCode> => with_unit,
        /// What it is worth without tax, its allowances and charges in it. BT-131.
        net_amount: Option<StatedDecimal> => with_net_amount,
        /// The line of the buyer's order. BT-132.
        order_line_id: Option<Text> => with_order_line_id,
        /// Where the buyer books it. BT-133.
        accounting_reference: Option<Text> => with_accounting_reference,
        /// The days that it covers. BG-26.
        period: Option<ElectronicPeriod> => with_period,
        /// Its allowances. BG-27.
        allowances: Vec<ElectronicAdjustment> => with_allowances,
        /// Its charges. BG-28.
        charges: Vec<ElectronicAdjustment> => with_charges,
        /// What one unit, or the base quantity, costs without tax. BT-146.
        unit_price: Option<StatedDecimal> => with_unit_price,
        /// What is taken off the gross price. BT-147.
        price_discount: Option<StatedDecimal> => with_price_discount,
        /// The price before that. BT-148.
        gross_unit_price: Option<StatedDecimal> => with_gross_unit_price,
        /// The quantity that the price is for. BT-149.
        price_base_quantity: Option<StatedDecimal> => with_price_base_quantity,
        /// The unit of that quantity. BT-150.
        price_base_unit: Option<StatedCode> => with_price_base_unit,
        /// Its tax category. BT-151.
        tax_category: Option<StatedCode> => with_tax_category,
        /// Its tax rate, in hundredths. BT-152.
        tax_rate: Option<StatedDecimal> => with_tax_rate,
        /// What is sold. BG-31.
        item: ElectronicItem => with_item,
    }
}
