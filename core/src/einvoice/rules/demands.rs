//! What each tax category demands: the table behind BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O, BR-AF and BR-AG.
//!
//! Source: EN 16931-1, 6.4.3, as the official artefacts of version 1.3.16 decide it.

/// How many taxes (BG-23) of the category a document has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Subtotals {
    /// One or more where the category is used, none where it is not.
    AsUsed,
    /// Exactly one where the category is used.
    One,
}

/// How the tax office must know the seller.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SellerKnown {
    /// By a VAT identifier (BT-31), another tax registration (BT-32) or a tax representative (BT-63).
    ByAnyTax,
    /// By a VAT identifier (BT-31) or a tax representative (BT-63).
    ByVat,
    /// Not by a VAT identifier, nor a tax representative.
    NotByVat,
}

/// How the buyer must be known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BuyerKnown {
    /// It does not matter.
    Anyhow,
    /// By a VAT identifier (BT-48) or a legal registration (BT-47).
    ByVatOrRegister,
    /// By a VAT identifier (BT-48).
    ByVat,
    /// Not by a VAT identifier.
    NotByVat,
}

/// Which rate a line, an allowance or a charge has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rate {
    /// More than 0.
    AboveZero,
    /// 0 or more.
    ZeroOrMore,
    /// 0.
    Zero,
    /// None is stated.
    Absent,
}

/// What the tax base (BT-116) adds up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// All of the category at its rate; something must have that rate. With the tolerance.
    UsedRate,
    /// All of the category at its rate. With the tolerance.
    AnyRate,
    /// All of the category. Exact.
    Category,
}

/// What the tax (BT-117) is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tax {
    /// Base times rate. With the tolerance.
    OfRate,
    /// Nothing.
    Nothing,
}

/// Is a reason of exemption (BT-120, BT-121) stated?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It must be.
    Stated,
    /// It must not be.
    Absent,
}

/// What a tax category demands.
pub(super) struct Demands {
    /// Its code, of UNCL5305.
    pub(super) category: &'static str,
    pub(super) subtotals: Subtotals,
    pub(super) seller: SellerKnown,
    pub(super) buyer: BuyerKnown,
    pub(super) rate: Rate,
    pub(super) base: Base,
    pub(super) tax: Tax,
    pub(super) reason: Reason,
}

/// A category that no tax is due in; the others differ from it in few things.
const NOTHING_DUE: Demands = Demands {
    category: "",
    subtotals: Subtotals::One,
    seller: SellerKnown::ByAnyTax,
    buyer: BuyerKnown::Anyhow,
    rate: Rate::Zero,
    base: Base::Category,
    tax: Tax::Nothing,
    reason: Reason::Stated,
};

/// The standard rate, and every other rate above zero.
pub(super) const STANDARD: Demands = Demands {
    category: "S",
    subtotals: Subtotals::AsUsed,
    rate: Rate::AboveZero,
    base: Base::UsedRate,
    tax: Tax::OfRate,
    reason: Reason::Absent,
    ..NOTHING_DUE
};

/// Zero rated goods.
pub(super) const ZERO_RATED: Demands = Demands { category: "Z", reason: Reason::Absent, ..NOTHING_DUE };

/// Exempt from tax.
pub(super) const EXEMPT: Demands = Demands { category: "E", ..NOTHING_DUE };

/// Reverse charge.
pub(super) const REVERSE_CHARGE: Demands =
    Demands { category: "AE", buyer: BuyerKnown::ByVatOrRegister, ..NOTHING_DUE };

/// Supply within the European Economic Area.
pub(super) const INTRA_COMMUNITY: Demands =
    Demands { category: "K", seller: SellerKnown::ByVat, buyer: BuyerKnown::ByVat, ..NOTHING_DUE };

/// Export.
pub(super) const EXPORT: Demands = Demands { category: "G", seller: SellerKnown::ByVat, ..NOTHING_DUE };

/// Outside the scope of tax.
pub(super) const OUTSIDE_SCOPE: Demands = Demands {
    category: "O",
    seller: SellerKnown::NotByVat,
    buyer: BuyerKnown::NotByVat,
    rate: Rate::Absent,
    ..NOTHING_DUE
};

/// The tax of the Canary Islands (IGIC).
pub(super) const CANARY_ISLANDS: Demands =
    Demands { category: "L", rate: Rate::ZeroOrMore, base: Base::AnyRate, ..STANDARD };

/// The tax of Ceuta and Melilla (IPSI).
pub(super) const CEUTA_AND_MELILLA: Demands = Demands { category: "M", ..CANARY_ISLANDS };
