//! How far a stated figure may lie from the one that follows.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::money::{Amount, StatedDecimal};
use crate::problem::{Code, Problem};

/// How far the taxes and tax bases that a document states may lie from those that follow from its other figures.
///
/// Only BR-CO-17 and, of the categories `S`, `L` and `M`, the rules -08 and -09 know a tolerance; every other rule is
/// exact. Written as `exact`, `official`, or the amount that a difference must stay below.
///
/// ```
/// use orderwell::RuleTolerance;
///
/// assert_eq!(RuleTolerance::default(), RuleTolerance::exact());
/// assert_eq!("official".parse::<RuleTolerance>()?, RuleTolerance::official());
/// assert_eq!("0.02".parse::<RuleTolerance>()?.to_string(), "0.02");
/// # Ok::<(), orderwell::Problem>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleTolerance(Kind);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Exact,
    Official,
    Below(Amount),
}

impl RuleTolerance {
    /// No difference at all, and signs count. The default.
    #[must_use]
    pub fn exact() -> Self {
        Self(Kind::Exact)
    }

    /// As the official validation artefacts (1.3.16) judge: differences below 1.00 pass, taxes are compared without
    /// their signs, and where a rate rounds to 0 % the tax must round to 0 (BR-CO-17).
    #[must_use]
    pub fn official() -> Self {
        Self(Kind::Official)
    }

    /// Differences below this amount, in the currency of the document; signs count. Nothing means
    /// [`exact`](Self::exact).
    ///
    /// # Errors
    /// `amount.negative`.
    pub fn below(amount: Amount) -> Result<Self, Problem> {
        if amount.is_negative() {
            let detail = "a tolerance is not less than nothing";
            return Err(Problem::new(Code::AmountNegative, detail).with_text("tolerance", amount));
        }
        Ok(Self(if amount.is_zero() { Kind::Exact } else { Kind::Below(amount) }))
    }

    /// Are figures compared as the official artefacts do it?
    pub(super) fn is_official(self) -> bool {
        self.0 == Kind::Official
    }

    /// May two figures lie this far apart?
    pub(super) fn lets_go(self, difference: StatedDecimal) -> bool {
        let below = |most: StatedDecimal| difference.magnitude().compare(most).is_lt();
        match self.0 {
            _ if difference.is_zero() => true,
            Kind::Exact => false,
            Kind::Official => below(super::look::one()),
            Kind::Below(amount) => below(amount.into()),
        }
    }
}

impl fmt::Display for RuleTolerance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Exact => f.pad("exact"),
            Kind::Official => f.pad("official"),
            Kind::Below(amount) => amount.fmt(f),
        }
    }
}

impl FromStr for RuleTolerance {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match text {
            "exact" => Ok(Self::exact()),
            "official" => Ok(Self::official()),
            amount => Self::below(amount.parse().map_err(|problem: Problem| {
                if problem.code != Code::NumberNotDecimal {
                    return problem;
                }
                let given = crate::id::quoted(text);
                let detail = alloc::format!("{given} is not `exact`, `official` or an amount such as `0.02`");
                Problem::new(Code::NumberNotDecimal, detail)
            })?),
        }
    }
}

impl Serialize for RuleTolerance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
crate::schema::text_schema!(
    RuleTolerance,
    "tolerance",
    "`exact`, `official`, or the amount that a difference must stay below."
);

#[cfg(feature = "json")]
impl crate::json::Decode for RuleTolerance {
    fn decode(node: &crate::json::Node<'_>, faults: &mut crate::json::Faults) -> Option<Self> {
        let text = crate::json::decimal_text(node, faults)?;
        faults.keep(text.parse())
    }
}
