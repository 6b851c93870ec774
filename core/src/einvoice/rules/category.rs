//! The rules of the tax categories, each written once for all: the number at the end says which.
//!
//! BR-S (`S`), BR-Z (`Z`), BR-E (`E`), BR-AE (`AE`), BR-IC (`K`), BR-G (`G`), BR-O (`O`), BR-AF (`L`, in the text of the
//! standard BR-IG) and BR-AG (`M`, in the text BR-IP) have numbers -01 to -10; what each demands stands in `demands.rs`.
//! BR-IC-11, BR-IC-12, BR-O-11 to BR-O-14, BR-B-01 and BR-B-02 stand alone, in `special.rs`.

use super::co::{expected_tax, tax_holds};
use super::demands::{Base, Reason, Tax};
use super::demands::{
    BuyerKnown, CANARY_ISLANDS, CEUTA_AND_MELILLA, Demands, EXEMPT, EXPORT, INTRA_COMMUNITY, OUTSIDE_SCOPE,
    REVERSE_CHARGE, Rate, STANDARD, SellerKnown, Subtotals, ZERO_RATED,
};
use super::look::{Check, Found, Look, Rule, at, same};
use super::special::{
    country_of_supply, day_of_supply, only_allowances, only_charges, only_lines, only_subtotal, split_payment_alone,
    split_payment_in_italy,
};
use crate::einvoice::{ElectronicAdjustment, ElectronicTaxSubtotal};
use crate::id::StatedCode;
use crate::money::StatedDecimal;
use crate::problem::Segment;

/// The ten rules that a category has.
macro_rules! of_category {
    ($prefix:literal, $demands:ident) => {
        &[
            rule(concat!($prefix, "-01"), "a tax is told for each category that is used", subtotals, &$demands),
            rule(
                concat!($prefix, "-02"),
                "the category of a line says how seller and buyer are known",
                parties_of_lines,
                &$demands,
            ),
            rule(
                concat!($prefix, "-03"),
                "the category of an allowance says how seller and buyer are known",
                parties_of_allowances,
                &$demands,
            ),
            rule(
                concat!($prefix, "-04"),
                "the category of a charge says how seller and buyer are known",
                parties_of_charges,
                &$demands,
            ),
            rule(concat!($prefix, "-05"), "the rate of a line fits its category", rate_of_line, &$demands),
            rule(concat!($prefix, "-06"), "the rate of an allowance fits its category", rate_of_allowance, &$demands),
            rule(concat!($prefix, "-07"), "the rate of a charge fits its category", rate_of_charge, &$demands),
            rule(
                concat!($prefix, "-08"),
                "a tax base is the sum of lines and charges less allowances",
                base,
                &$demands,
            ),
            rule(
                concat!($prefix, "-09"),
                "a tax is its base times its rate, or nothing where nothing is due",
                tax,
                &$demands,
            ),
            rule(
                concat!($prefix, "-10"),
                "a reason of exemption stands where nothing is due, and only there",
                reason,
                &$demands,
            ),
        ]
    };
}

const fn rule(
    id: &'static str,
    demand: &'static str,
    check: fn(&Look<'_>, &Demands, &mut Found<'_>),
    demands: &'static Demands,
) -> Rule {
    Rule { id, demand, check: Check::In(check, demands) }
}

/// The rules of all categories.
pub(super) const RULES: &[&[Rule]] = &[
    of_category!("BR-S", STANDARD),
    of_category!("BR-Z", ZERO_RATED),
    of_category!("BR-E", EXEMPT),
    of_category!("BR-AE", REVERSE_CHARGE),
    of_category!("BR-IC", INTRA_COMMUNITY),
    &[
        rule("BR-IC-11", "a supply within the EEA has a day of delivery or a period", day_of_supply, &INTRA_COMMUNITY),
        rule("BR-IC-12", "a supply within the EEA says to which country", country_of_supply, &INTRA_COMMUNITY),
    ],
    of_category!("BR-G", EXPORT),
    of_category!("BR-O", OUTSIDE_SCOPE),
    &[
        rule("BR-O-11", "outside the scope of tax, no other tax is told", only_subtotal, &OUTSIDE_SCOPE),
        rule("BR-O-12", "outside the scope of tax, no line has another category", only_lines, &OUTSIDE_SCOPE),
        rule("BR-O-13", "outside the scope of tax, no allowance has another category", only_allowances, &OUTSIDE_SCOPE),
        rule("BR-O-14", "outside the scope of tax, no charge has another category", only_charges, &OUTSIDE_SCOPE),
    ],
    of_category!("BR-AF", CANARY_ISLANDS),
    of_category!("BR-AG", CEUTA_AND_MELILLA),
    &[
        Rule::of("BR-B-01", "split payment is for Italy alone", split_payment_in_italy),
        Rule::of("BR-B-02", "split payment and the standard rate exclude each other", split_payment_alone),
    ],
];

/// -01. The category has one BG-23 where it is used: exactly one (`One`), or one for each rate (`AsUsed`), which is then
/// the only reason to have one.
fn subtotals(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let group = look.category(demands.category);
    let (used, told) = (group.used(), group.subtotals);
    let (holds, needed) = match demands.subtotals {
        Subtotals::AsUsed if used > 0 => (told > 0, "at least one follows"),
        Subtotals::AsUsed => (told == 0, "none follows"),
        Subtotals::One => (told == 1 || (used == 0 && told == 0), "exactly one follows"),
    };
    if !holds {
        found.miscounted(at!["tax_subtotals"], told, needed);
    }
}

/// -02. Who seller and buyer are, where a line has the category.
fn parties_of_lines(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    if look.category(demands.category).lines > 0 {
        parties(look, demands, found);
    }
}

/// -03. Who seller and buyer are, where an allowance has the category.
fn parties_of_allowances(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    if look.category(demands.category).allowances > 0 {
        parties(look, demands, found);
    }
}

/// -04. Who seller and buyer are, where a charge has the category.
fn parties_of_charges(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    if look.category(demands.category).charges > 0 {
        parties(look, demands, found);
    }
}

fn parties(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let document = look.document;
    let (seller, buyer) = (document.seller.as_ref(), document.buyer.as_ref());
    let vat_id = seller.and_then(|seller| seller.vat_id.as_ref());
    let registered = seller.is_some_and(|seller| seller.tax_registration.is_some());
    let representative = document.tax_representative.as_ref();
    let represented = representative.and_then(|representative| representative.vat_id.as_ref());
    let by_vat = vat_id.is_some() || represented.is_some();
    let seller_known = match demands.seller {
        SellerKnown::ByAnyTax if !(by_vat || registered) => {
            Some("the seller needs a VAT identifier, another tax registration or a tax representative")
        }
        SellerKnown::ByVat if !by_vat => Some("the seller needs a VAT identifier or a tax representative"),
        SellerKnown::ByAnyTax | SellerKnown::ByVat | SellerKnown::NotByVat => None,
    };
    if let Some(needed) = seller_known {
        found.lacks(at!["seller", "vat_id"], needed);
    }
    if demands.seller == SellerKnown::NotByVat {
        for (party, vat_id) in [("seller", vat_id), ("tax_representative", represented)] {
            if let Some(vat_id) = vat_id {
                found.not_to_be(at![party, "vat_id"], vat_id.as_str());
            }
        }
    }
    let vat_id = buyer.and_then(|buyer| buyer.vat_id.as_ref());
    let registered = buyer.is_some_and(|buyer| buyer.legal_registration.is_some());
    let path = at!["buyer", "vat_id"];
    match (demands.buyer, vat_id) {
        (BuyerKnown::ByVatOrRegister, None) if !registered => {
            found.lacks(path, "the buyer needs a VAT identifier or a legal registration");
        }
        (BuyerKnown::ByVat, None) => found.lacks(path, "the buyer needs a VAT identifier"),
        (BuyerKnown::NotByVat, Some(vat_id)) => found.not_to_be(path, vat_id.as_str()),
        (BuyerKnown::Anyhow | BuyerKnown::ByVatOrRegister | BuyerKnown::ByVat | BuyerKnown::NotByVat, _) => {}
    }
}

fn is(code: Option<&StatedCode>, category: &str) -> bool {
    code.is_some_and(|code| code.as_str() == category)
}

fn rate(demands: &Demands, stated: Option<StatedDecimal>, path: &[Segment], found: &mut Found<'_>) {
    let (holds, needed) = match demands.rate {
        Rate::AboveZero => (stated.is_some_and(|rate| !rate.is_negative() && !rate.is_zero()), "more than 0 is needed"),
        Rate::ZeroOrMore => (stated.is_some_and(|rate| !rate.is_negative()), "0 or more is needed"),
        Rate::Zero => (stated.is_some_and(StatedDecimal::is_zero), "0 is needed"),
        Rate::Absent => (stated.is_none(), "there is to be none"),
    };
    if !holds {
        found.unfit(path, stated, needed);
    }
}

/// -05. BT-152 fits BT-151.
fn rate_of_line(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    for (index, line) in look.document.lines.iter().enumerate() {
        if is(line.tax_category.as_ref(), demands.category) {
            rate(demands, line.tax_rate, at!["lines", index, "tax_rate"], found);
        }
    }
}

fn rates(demands: &Demands, list: &'static str, adjustments: &[ElectronicAdjustment], found: &mut Found<'_>) {
    for (index, adjustment) in adjustments.iter().enumerate() {
        if is(adjustment.tax_category.as_ref(), demands.category) {
            rate(demands, adjustment.tax_rate, at![list, index, "tax_rate"], found);
        }
    }
}

/// -06. BT-96 fits BT-95.
fn rate_of_allowance(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    rates(demands, "allowances", &look.document.allowances, found);
}

/// -07. BT-103 fits BT-102.
fn rate_of_charge(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    rates(demands, "charges", &look.document.charges, found);
}

/// The taxes of the category, each with where it stands.
fn of_category<'d>(look: &Look<'d>, demands: &Demands) -> impl Iterator<Item = (usize, &'d ElectronicTaxSubtotal)> {
    let category = demands.category;
    let subtotals = look.document.tax_subtotals.iter().enumerate();
    subtotals.filter(move |(_, subtotal)| is(subtotal.category.as_ref(), category))
}

/// -08. BT-116 = Σ BT-131 + Σ BT-99 − Σ BT-92 of the category, and of the rate where there are several.
///
/// Of `S`, `L` and `M` with the tolerance, of others exact. A document without lines has no base.
fn base(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    let has_lines = !look.document.lines.is_empty();
    for (index, subtotal) in of_category(look, demands) {
        let of_rate = subtotal.rate.map(|rate| look.rate(demands.category, rate));
        let (group, counts) = match (demands.base, of_rate) {
            // Which rate it is asks BR-48.
            (Base::UsedRate | Base::AnyRate, None) => continue,
            (Base::UsedRate, Some(group)) => (group, group.used() > 0),
            (Base::AnyRate, Some(group)) => (group, has_lines),
            (Base::Category, _) => (look.category(demands.category), has_lines),
        };
        let (stated, expected) = (subtotal.taxable, group.sum());
        let difference = stated.zip(expected).and_then(|(stated, expected)| stated.minus(expected));
        let near = match demands.base {
            Base::UsedRate | Base::AnyRate => difference.is_some_and(|difference| look.tolerance.lets_go(difference)),
            Base::Category => same(stated, expected),
        };
        if !counts || !near {
            found.differs(at!["tax_subtotals", index, "taxable"], stated, expected);
        }
    }
}

/// -09. BT-117 = BT-116 × BT-119, with the tolerance; nothing where nothing is due, exactly.
fn tax(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    for (index, subtotal) in of_category(look, demands) {
        let (holds, expected) = match demands.tax {
            Tax::Nothing => (subtotal.tax.is_some_and(StatedDecimal::is_zero), Some(StatedDecimal::ZERO)),
            Tax::OfRate => (
                subtotal.rate.is_some_and(|rate| tax_holds(look, subtotal, rate)),
                subtotal.rate.and_then(|rate| expected_tax(look, subtotal, rate)),
            ),
        };
        if !holds {
            found.differs(at!["tax_subtotals", index, "tax"], subtotal.tax, expected);
        }
    }
}

/// -10. BT-120 or BT-121 is stated where nothing is due, and nowhere else.
fn reason(look: &Look<'_>, demands: &Demands, found: &mut Found<'_>) {
    for (index, subtotal) in of_category(look, demands) {
        let stated = subtotal.exemption_reason.is_some() || subtotal.exemption_reason_code.is_some();
        let needed = match demands.reason {
            Reason::Stated if !stated => "one must be stated",
            Reason::Absent if stated => "none may be stated",
            Reason::Stated | Reason::Absent => continue,
        };
        found.lacks(at!["tax_subtotals", index, "exemption_reason"], needed);
    }
}
