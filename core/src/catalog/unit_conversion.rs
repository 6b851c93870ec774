//! How many of a product's own unit another unit is.

use alloc::vec::Vec;

use crate::limits;
use crate::problem::{Code, Problem};
use crate::quantity::{Quantity, Ratio, UnitCode};
use crate::record::record;

record! {
    /// How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres,
    /// 3 bags that are 1 kilogram.
    #[derive(Copy)]
    pub struct UnitConversion {
        /// The other unit.
        unit: UnitCode,
        /// So many of the product's own unit …
        numerator: Quantity;
        /// … are so many of the other; one when left out.
        denominator: Option<Quantity> => with_denominator,
    }
}

impl UnitConversion {
    pub(super) fn ratio(&self) -> Option<Ratio> {
        Ratio::new(self.numerator, self.denominator.unwrap_or(Quantity::ONE))
    }
}

/// Notes units that stand twice, or are the product's own, and figures that are not positive.
pub(super) fn check_conversions(own: UnitCode, conversions: &[UnitConversion], problems: &mut Vec<Problem>) {
    if let Err(problem) = limits::check_entries(conversions.len(), limits::UNIT_CONVERSIONS_MAX) {
        problems.push(problem.within("unit_conversions"));
        return;
    }
    for (index, conversion) in conversions.iter().enumerate() {
        let earlier = conversions.iter().take(index).any(|other| other.unit == conversion.unit);
        if earlier || conversion.unit == own {
            let detail = alloc::format!("`{}` is known already", conversion.unit);
            let problem = Problem::new(Code::UnitConversionUnitTwice, detail).with_text("unit", conversion.unit);
            problems.push(problem.within("unit").within(index).within("unit_conversions"));
        }
        let figures = [("numerator", Some(conversion.numerator)), ("denominator", conversion.denominator)];
        for (name, figure) in figures {
            if let Some(figure) = figure.filter(|figure| !figure.is_positive()) {
                let problem = Problem::new(Code::QuantityNotPositive, "a conversion is made of more than nothing");
                let problem = problem.with_text(name, figure).within(name);
                problems.push(problem.within(index).within("unit_conversions"));
            }
        }
    }
}
