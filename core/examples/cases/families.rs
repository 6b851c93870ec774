//! Who judges which family, what is awaited, and what is answered otherwise on purpose.

use serde_json::Value;

use crate::read::{Fallible, Verdict, rows};
use crate::{
    allocation, gobl, invoice, ledger, lines, medusa, moves, odoo, promises, rounding, rules, terms, two_phase, waiting,
};

/// The work that brings what is missing.
pub(crate) mod work {
    pub(crate) const LIFE: &str = "the order's whole life";
    pub(crate) const CODE_LISTS: &str = "the long code lists of electronic invoices";
    pub(crate) const ORDERS: &str = "orders as electronic documents";
}

type Judge = fn(&Value) -> Fallible<Verdict>;

/// The cases of one family in one schema: `order` stands in two folders and means two things.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Family {
    pub(crate) name: String,
    pub(crate) schema: String,
}

impl Family {
    pub(crate) fn judge(&self) -> Option<Judge> {
        match (self.name.as_str(), self.schema.as_str()) {
            ("en", "inv-case/1") => Some(invoice::en),
            ("order", "inv-order/1") => Some(invoice::order),
            ("order", "inv-rule/1") => Some(rules::order),
            ("rules", "inv-rule/1") => Some(rules::rule),
            ("mut", "inv-negative/1") => Some(rules::mutation),
            ("gobl", "inv-tax-case/1") => Some(gobl::gobl),
            ("odoo", "inv-taxcalc/1") => Some(odoo::odoo),
            ("medusa", "inv-cart/1") => Some(medusa::medusa),
            ("terms", "inv-terms/1") => Some(terms::terms_case),
            (_, schema) if schema.starts_with("inv-") => None,
            ("rounding", _) => Some(rounding::rounding),
            ("available", _) => Some(promises::available),
            ("preorder", _) => Some(promises::preorder),
            ("allocate", _) => Some(allocation::allocate),
            ("fill", _) => Some(allocation::fill),
            ("removal", _) => Some(allocation::removal),
            ("split", _) => Some(allocation::split),
            ("ledger", _) => Some(ledger::ledger),
            ("two_phase", _) => Some(two_phase::two_phase),
            ("backorder_fill", _) => Some(waiting::backorder_fill),
            ("move", _) => Some(moves::moves),
            ("cancel_amount", _) => Some(lines::cancel_amount),
            ("line_guard", _) => Some(lines::line_guard),
            ("invoice", _) => Some(lines::invoice),
            _ => None,
        }
    }

    /// The work that brings the family: its row in `not_yet.txt`, by name or by name and schema.
    pub(crate) fn awaited(&self) -> Option<&'static str> {
        let rows = include_str!("not_yet.txt").lines().filter(|line| !line.starts_with('#'));
        let both = format!("{}:{}", self.name, self.schema);
        let mut rows = rows.filter_map(|line| line.split_once(char::is_whitespace));
        rows.find(|(name, _)| *name == self.name || *name == both).map(|(_, work)| work.trim())
    }
}

/// Cases that are answered otherwise on purpose: those that fail where the rule applies to what they give.
pub(crate) struct Differs {
    pub(crate) name: &'static str,
    pub(crate) family: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) applies: fn(&Value) -> bool,
}

pub(crate) const DIFFERS: &[Differs] = &[
    Differs {
        name: "returned_more_than_sent",
        family: "ledger",
        reason: "what comes back for a line is at most what was sent, and a line never has more promised than it ordered",
        applies: ledger::returned_more_than_sent,
    },
    Differs {
        name: "promised_beyond_on_hand",
        family: "ledger",
        reason: "what is promised is there: nobody counts or takes it away while no backorder may stand in for it",
        applies: ledger::promised_beyond_on_hand,
    },
    Differs {
        name: "nothing_below_zero",
        family: "ledger",
        reason: "on hand is what lies there and never less than nothing; only a backorder says that units are owed",
        applies: ledger::below_zero,
    },
    Differs {
        name: "taken_from_nothing",
        family: "backorder_fill",
        reason: "on hand is what lies there: nothing can be taken off where nothing is",
        applies: waiting::taken_from_nothing,
    },
    Differs {
        name: "held_again_after_its_end",
        family: "two_phase",
        reason: "a hold that has ended holds nothing: asked for again, it is refused and not called the same",
        applies: two_phase::held_again,
    },
    Differs {
        name: "posted_beyond_the_hold",
        family: "two_phase",
        reason: "an order may need more than was held for it: the rest comes from what is free",
        applies: two_phase::posted_beyond_the_hold,
    },
    Differs {
        name: "sample_breaks_its_rules",
        family: "order",
        reason: "the totals that the sample states break the standard's own arithmetic",
        applies: |case| !rows(&case["arithmetic_rules_broken"]).is_empty(),
    },
    Differs {
        name: "parts_miss_the_price",
        family: "odoo",
        reason: "what gross prices ask for is kept to the cent; there, rounded net and rounded taxes are added up to another figure",
        applies: odoo::parts_miss_the_price,
    },
    Differs {
        name: "taxed_as_printed",
        family: "odoo",
        reason: "what a tax on taxes is computed on is told as the sum of printed figures; there, of unrounded ones",
        applies: odoo::taxed_as_printed,
    },
    Differs {
        name: "contradicts_itself",
        family: "odoo",
        reason: "the vector states more net amount and taxes in the price than there is price",
        applies: odoo::contradicts_itself,
    },
    Differs {
        name: "rounded_before_converted",
        family: "odoo",
        reason: "a second currency tells the printed figures, each converted; there, unrounded ones are converted",
        applies: odoo::rounded_before_converted,
    },
    Differs {
        name: "price_partly_on_top",
        family: "odoo",
        reason: "an adapted price keeps the net amount; there, a price stays what it is unless all of its taxes are in it",
        applies: odoo::partly_on_top,
    },
    Differs {
        name: "stated_in_two_currencies",
        family: "odoo",
        reason: "each figure of a part is the same share of the whole; there, what is taxed in the second currency is not",
        applies: odoo::stated_in_two_currencies,
    },
];
