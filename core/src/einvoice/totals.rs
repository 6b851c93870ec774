//! Allowances, charges, totals and taxes: EN 16931-1, BG-20 to BG-23, BG-27, BG-28.

use crate::id::{StatedCode, Text};
use crate::money::StatedDecimal;
use crate::record::record;

record! {
    /// An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28).
    #[derive(Default)]
    pub struct ElectronicAdjustment {
        ;
        /// How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141.
        amount: Option<StatedDecimal> => with_amount,
        /// What the percentage is taken of. BT-93, BT-100, BT-137, BT-142.
        base: Option<StatedDecimal> => with_base,
        /// The percentage. BT-94, BT-101, BT-138, BT-143.
        percent: Option<StatedDecimal> => with_percent,
        /// Its tax category, of the document only. BT-95, BT-102.
        tax_category: Option<StatedCode> => with_tax_category,
        /// Its tax rate, of the document only. BT-96, BT-103.
        tax_rate: Option<StatedDecimal> => with_tax_rate,
        /// Why, in words. BT-97, BT-104, BT-139, BT-144.
        reason: Option<Text> => with_reason,
        /// Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145.
        reason_code: Option<StatedCode> => with_reason_code,
    }
}

record! {
    /// The totals as stated. BG-22.
    #[derive(Default)]
    pub struct ElectronicTotals {
        ;
        /// Sum of the lines' net amounts. BT-106.
        line_net_sum: Option<StatedDecimal> => with_line_net_sum,
        /// Sum of the document's allowances. BT-107.
        allowance_total: Option<StatedDecimal> => with_allowance_total,
        /// Sum of the document's charges. BT-108.
        charge_total: Option<StatedDecimal> => with_charge_total,
        /// Total without tax. BT-109.
        tax_exclusive: Option<StatedDecimal> => with_tax_exclusive,
        /// Total tax. BT-110.
        tax_total: Option<StatedDecimal> => with_tax_total,
        /// Total tax in the currency of BT-6. BT-111.
        tax_total_accounting: Option<StatedDecimal> => with_tax_total_accounting,
        /// Total with tax. BT-112.
        tax_inclusive: Option<StatedDecimal> => with_tax_inclusive,
        /// What has been paid before. BT-113.
        prepaid: Option<StatedDecimal> => with_prepaid,
        /// What is added so that a round amount is due. BT-114.
        payable_rounding: Option<StatedDecimal> => with_payable_rounding,
        /// What is due. BT-115.
        payable: Option<StatedDecimal> => with_payable,
    }
}

record! {
    /// The tax of one category and rate. BG-23.
    #[derive(Default)]
    pub struct ElectronicTaxSubtotal {
        ;
        /// What is taxed. BT-116.
        taxable: Option<StatedDecimal> => with_taxable,
        /// The tax. BT-117.
        tax: Option<StatedDecimal> => with_tax,
        /// The category. BT-118.
        category: Option<StatedCode> => with_category,
        /// The rate, in hundredths. BT-119.
        rate: Option<StatedDecimal> => with_rate,
        /// Why nothing is due, in words. BT-120.
        exemption_reason: Option<Text> => with_exemption_reason,
        /// Why nothing is due, by a code of the VATEX list. BT-121.
        exemption_reason_code: Option<StatedCode> => with_exemption_reason_code,
    }
}
