//! A promotion as data: under which conditions it takes what off, how often, and beside which others.

use alloc::vec::Vec;

use crate::id::{CouponCode, CustomerGroup, ProductId, PromotionId, Text};
use crate::money::{Amount, Currency, Percent};
use crate::quantity::Quantity;
use crate::record::{choice, record, tagged};
use crate::time::Date;

choice! {
    /// What a promotion does to the others.
    #[derive(Default)]
    pub enum PromotionStacking {
        /// It applies beside others. The default.
        #[default]
        Stackable = "stackable",
        /// It applies beside those before it, and ends the list.
        StopFurther = "stop_further",
        /// It applies alone: not when one before it has applied, and none after it does.
        Exclusive = "exclusive",
    }
}

choice! {
    /// Where a discount on the whole is written down.
    #[derive(Default)]
    pub enum DiscountPlacement {
        /// As an allowance of each line it is for, in proportion to what is left of them. The default.
        #[default]
        Lines = "lines",
        /// As one allowance of the document, which is taxed as the document's lines are together.
        Document = "document",
    }
}

choice! {
    /// Which units a buyer gets at a discount.
    #[derive(Default)]
    pub enum GetSelection {
        /// Units of the product that was bought: each product makes sets of its own. The default.
        #[default]
        SameProduct = "same_product",
        /// The cheapest units of all that the promotion is for.
        Cheapest = "cheapest",
    }
}

record! {
    /// A percentage off each line that the promotion is for.
    #[derive(Copy)]
    pub struct LinePercent {
        /// The percentage, above 0 and at most 100.
        percent: Percent;
    }
}

record! {
    /// An amount off each line that the promotion is for; at most what is left of the line.
    #[derive(Copy)]
    pub struct LineAmount {
        /// The amount.
        amount: Amount;
    }
}

record! {
    /// A percentage off the sum of the lines that the promotion is for.
    #[derive(Copy)]
    pub struct DocumentPercent {
        /// The percentage, above 0 and at most 100.
        percent: Percent;
        /// Where it is written down.
        placement: DiscountPlacement => with_placement,
    }
}

record! {
    /// An amount off the sum of the lines that the promotion is for; at most what is left of them.
    #[derive(Copy)]
    pub struct DocumentAmount {
        /// The amount.
        amount: Amount;
        /// Where it is written down.
        placement: DiscountPlacement => with_placement,
    }
}

record! {
    /// Buy x, get y at a discount.
    ///
    /// Without `get_product_ids`, a set is `buy_quantity` + `get_quantity` units of what the promotion is for, and
    /// `get_quantity` of them are discounted. With them, a set is `buy_quantity` units of what the promotion is for and is
    /// not listed here, and discounted are up to `get_quantity` units a set of the products listed. Discounted are
    /// the units of which one costs least, then those of the smallest line number.
    pub struct BuyGet {
        /// How many are bought.
        buy_quantity: Quantity,
        /// How many are got at a discount.
        get_quantity: Quantity;
        /// The percentage that is taken off them; 100 when left out.
        percent: Option<Percent> => with_percent,
        /// The products that are got, when they are others than those bought.
        get_product_ids: Vec<ProductId> => with_get_product_ids,
        /// Which units are got, when they are of the products bought.
        selection: GetSelection => with_selection,
    }
}

record! {
    /// A tier: exactly one threshold, and exactly one of percentage and amount.
    #[derive(Copy, Default)]
    pub struct DiscountTier {
        ;
        /// From how many units on.
        quantity_from: Option<Quantity> => with_quantity_from,
        /// From which value on, before any promotion.
        amount_from: Option<Amount> => with_amount_from,
        /// The percentage that is taken off.
        percent: Option<Percent> => with_percent,
        /// The amount that is taken off.
        amount: Option<Amount> => with_amount,
    }
}

record! {
    /// A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest
    /// tier that is reached.
    pub struct Tiered {
        /// The tiers, in any order; all by quantity or all by amount.
        tiers: Vec<DiscountTier>;
        /// Where it is written down.
        placement: DiscountPlacement => with_placement,
    }
}

tagged! {
    /// What a promotion takes off. Percentages are of what earlier promotions have left.
    pub enum PromotionEffect {
        /// A percentage off each line.
        LinePercent(LinePercent) = "line_percent",
        /// An amount off each line.
        LineAmount(LineAmount) = "line_amount",
        /// A percentage off the sum.
        DocumentPercent(DocumentPercent) = "document_percent",
        /// An amount off the sum.
        DocumentAmount(DocumentAmount) = "document_amount",
        /// Buy x, get y at a discount.
        BuyGet(BuyGet) = "buy_x_get_y",
        /// A discount off the sum by quantity or value.
        Tiered(Tiered) = "tiered",
    }
}

record! {
    /// A promotion. What it leaves out does not limit it.
    pub struct Promotion {
        /// The caller's id.
        promotion_id: PromotionId,
        /// Its name: the reason that stands on documents.
        name: Text,
        /// What it takes off.
        effect: PromotionEffect;
        /// First day on which it is valid.
        valid_from: Option<Date> => with_valid_from,
        /// Last day on which it is valid.
        valid_until: Option<Date> => with_valid_until,
        /// The products that it is for; all when empty.
        product_ids: Vec<ProductId> => with_product_ids,
        /// The groups of customers that it is for; all customers when empty.
        customer_groups: Vec<CustomerGroup> => with_customer_groups,
        /// The currency that it is for, and that its amounts are in.
        currency: Option<Currency> => with_currency,
        /// The least quantity of all lines together that it is for.
        quantity_min: Option<Quantity> => with_quantity_min,
        /// The least value of all lines together that it is for, before any promotion.
        amount_min: Option<Amount> => with_amount_min,
        /// The coupon that must be given; compared byte by byte.
        coupon_code: Option<CouponCode> => with_coupon_code,
        /// The larger, the earlier; of two alike the one with the smaller id. Zero when left out.
        priority: u32 => with_priority,
        /// What it does to the others.
        stacking: PromotionStacking => with_stacking,
        /// In how many orders it can be used.
        uses_max: Option<u64> => with_uses_max,
        /// In how many orders of one customer it can be used.
        uses_per_customer_max: Option<u64> => with_uses_per_customer_max,
        /// How often it can be used in one order: in sets (`buy_x_get_y`) or lines (`line_…`, by their numbers).
        uses_per_order_max: Option<u64> => with_uses_per_order_max,
        /// The most that it takes off an order.
        amount_max: Option<Amount> => with_amount_max,
        /// The reason as a code of UNCL5189, for its allowances; `95` (discount) when left out.
        reason_code: Option<Text> => with_reason_code,
    }
}
