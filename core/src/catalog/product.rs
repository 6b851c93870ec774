//! Products with their specification, and the units they can be ordered in.

use alloc::vec::Vec;

use super::unit_conversion::{UnitConversion, check_conversions};
use crate::id::{ProductId, TaxClass, Text};
use crate::limits;
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::{Quantity, Ratio, UnitCode};
use crate::record::{choice, record};
use crate::tax::TaxRate;

choice! {
    /// May a product be sold?
    #[derive(Default)]
    pub enum ProductStatus {
        /// Yes.
        #[default]
        Active = "active",
        /// Only what is left of it: orders get a finding.
        Discontinued = "discontinued",
        /// No.
        Blocked = "blocked",
    }
}

choice! {
    /// Does a product lie in stock?
    #[derive(Default)]
    pub enum Stocking {
        /// Yes: it is received, reserved and shipped.
        #[default]
        Stocked = "stocked",
        /// No, like a service: it is always there.
        NotStocked = "not_stocked",
    }
}

choice! {
    /// Are goods of a product told apart?
    #[derive(Default)]
    pub enum StockTracking {
        /// No: one piece is as good as another.
        #[default]
        None = "none",
        /// By lot: whatever moves says of which.
        Lot = "lot",
        /// By serial number: each piece has its own, and is there once.
        Serial = "serial",
    }
}

record! {
    /// What a kit consists of.
    pub struct Component {
        /// Which product.
        product_id: ProductId,
        /// How many of it one kit has, in its own unit; more than nothing.
        quantity: Quantity;
    }
}

record! {
    /// One property of a product's specification. EN 16931 BG-32.
    pub struct Property {
        /// Its name. BT-160.
        name: Text,
        /// Its value. BT-161.
        value: Text;
    }
}

record! {
    /// Something that is sold.
    pub struct Product {
        /// The caller's id (article number, SKU). BT-155.
        product_id: ProductId,
        /// The name on documents. BT-153.
        name: Text;
        /// Category and rate of its tax, where no table of taxes decides.
        tax: Option<TaxRate> => with_tax,
        /// The unit it is counted in; one piece when left out. BT-130.
        unit: UnitCode => with_unit,
        /// May it be sold?
        status: ProductStatus => with_status,
        /// Does it lie in stock?
        stocking: Stocking => with_stocking,
        /// The least that can be ordered.
        quantity_min: Option<Quantity> => with_quantity_min,
        /// The most that can be ordered on one line.
        quantity_max: Option<Quantity> => with_quantity_max,
        /// Orders are for multiples of this (a pack).
        quantity_step: Option<Quantity> => with_quantity_step,
        /// The specification.
        properties: Vec<Property> => with_properties,
        /// The international article number. BT-157.
        gtin: Option<Text> => with_gtin,
        /// The class by which a table of taxes decides how it is taxed.
        tax_class: Option<TaxClass> => with_tax_class,
        /// Are pieces told apart by lot or by serial number?
        tracking: StockTracking => with_tracking,
        /// What it consists of, when it is a kit: that lies in stock, the kit itself does not.
        components: Vec<Component> => with_components,
        /// Other units that it can be ordered and priced in.
        unit_conversions: Vec<UnitConversion> => with_unit_conversions,
    }
}

impl Product {
    /// Does it make sense?
    ///
    /// # Errors
    /// `tax.rate_…`; `unit_conversion.unit_twice`, `quantity.not_positive` at the conversion or the component;
    /// `product.component_twice`, `product.component_of_itself`; all at once.
    pub fn check(&self) -> Result<(), Rejection> {
        let tax = self.tax.and_then(|tax| tax.check().err()).map(|problem| problem.within("tax"));
        let mut problems: Vec<Problem> = tax.into_iter().collect();
        check_conversions(self.unit, &self.unit_conversions, &mut problems);
        self.check_components(&mut problems);
        Rejection::unless_empty(problems)
    }

    fn check_components(&self, problems: &mut Vec<Problem>) {
        if let Err(problem) = limits::check_entries(self.components.len(), limits::COMPONENTS_MAX) {
            problems.push(problem.within("components"));
            return;
        }
        for (index, component) in self.components.iter().enumerate() {
            let product_id = &component.product_id;
            let at = |problem: Problem, field: &'static str| problem.within(field).within(index).within("components");
            if !component.quantity.is_positive() {
                let problem = Problem::new(Code::QuantityNotPositive, "the quantity must be more than nothing");
                problems.push(at(problem.with_text("quantity", component.quantity), "quantity"));
            }
            if *product_id == self.product_id {
                let problem = Problem::new(Code::ProductComponentOfItself, "a kit does not consist of itself");
                problems.push(at(problem.with_text("product_id", product_id), "product_id"));
            }
            if self.components.iter().take(index).any(|earlier| earlier.product_id == *product_id) {
                let detail = alloc::format!("`{product_id}` stands twice");
                let problem = Problem::new(Code::ProductComponentTwice, detail);
                problems.push(at(problem.with_text("product_id", product_id), "product_id"));
            }
        }
    }

    /// Is it a kit, whose components lie in stock?
    #[must_use]
    pub fn is_kit(&self) -> bool {
        !self.components.is_empty()
    }

    /// The same for its units alone: what is wrong with its tax is told where it is used.
    #[cfg(feature = "json")]
    pub(crate) fn check_units(&self) -> Result<(), Rejection> {
        let mut problems = Vec::new();
        check_conversions(self.unit, &self.unit_conversions, &mut problems);
        Rejection::unless_empty(problems)
    }

    /// A quantity in one of its units, in its own unit: exactly or not at all. A unit that it has no conversion
    /// for counts as its own; verification (`product_unit`) says so.
    ///
    /// # Errors
    /// `unit.conversion_not_exact`, `quantity.too_large`.
    ///
    /// ```
    /// use orderwell::{Product, ProductId, Text, UnitCode, UnitConversion};
    ///
    /// let (id, name) = (ProductId::new("SCREW")?, Text::new("Screw")?);
    /// let boxes = UnitConversion::new(UnitCode::new("XBX")?, "12".parse()?);
    /// let product = Product::new(id, name).with_unit_conversions(vec![boxes]);
    /// assert_eq!(product.quantity_in_own_unit("2".parse()?, UnitCode::new("XBX")?)?, "24".parse()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn quantity_in_own_unit(&self, quantity: Quantity, unit: UnitCode) -> Result<Quantity, Problem> {
        self.ratio_of(unit).map_or(Ok(quantity), |ratio| quantity.times_ratio(ratio))
    }

    /// Would so much of it have a part of a piece with a serial number?
    pub(crate) fn has_half_pieces(&self, quantity: Quantity) -> bool {
        self.tracking == StockTracking::Serial && !quantity.is_whole()
    }

    /// Refuses a part of a piece with a serial number.
    pub(crate) fn check_pieces(&self, quantity: Quantity) -> Result<(), Problem> {
        if !self.has_half_pieces(quantity) {
            return Ok(());
        }
        let product_id = &self.product_id;
        let detail = alloc::format!("`{product_id}` has serial numbers, and each of them is one piece");
        let problem = Problem::new(Code::StockSerialQuantity, detail).with_text("product_id", product_id);
        Err(problem.with_text("quantity", quantity))
    }

    /// Has it this unit, or a conversion for it?
    #[must_use]
    pub fn has_unit(&self, unit: UnitCode) -> bool {
        unit == self.unit || self.unit_conversions.iter().any(|conversion| conversion.unit == unit)
    }

    /// How many of its own unit another unit is; nothing for its own and for those it does not know.
    pub(crate) fn ratio_of(&self, unit: UnitCode) -> Option<Ratio> {
        if unit == self.unit {
            return None;
        }
        self.unit_conversions.iter().find(|conversion| conversion.unit == unit).and_then(UnitConversion::ratio)
    }
}
