//! Lines: those of the invoice, one for each tax that is billed in advance, one for each that is taken off.

use alloc::format;
use alloc::string::ToString;
use alloc::vec::Vec;

use super::taxes::{TaxKey, TaxKeys};
use super::{EinvoiceDetails, Making, figure};
use crate::einvoice::{ElectronicAdjustment, ElectronicItem, ElectronicLine};
use crate::id::{StatedCode, Text};
use crate::invoice::InvoiceLine;
use crate::money::{Amount, RoundingMode, StatedDecimal};
use crate::problem::Problem;
use crate::quantity::{Quantity, UnitCode};
use crate::tax::{PriceBasis, TaxSubtotal};

/// Why less is asked for: a discount. UNTDID 5189.
pub(super) const DISCOUNT: &str = "95";
/// Why more is asked for: other. UNTDID 7161.
pub(super) const MISCELLANEOUS: &str = "ABK";
/// The finest unit price that is written.
const PRICE_PLACES_MAX: u32 = 10;

/// The lines of the document, with what each adds to which tax.
pub(super) struct Lines {
    pub(super) entries: Vec<ElectronicLine>,
    pub(super) nets: Vec<(TaxKey, Amount)>,
    pub(super) net_sum: Amount,
}

impl Lines {
    /// Every line; what cannot be said is noted.
    pub(super) fn of(making: &mut Making<'_>, keys: &TaxKeys, details: &EinvoiceDetails) -> Self {
        let invoice = making.invoice;
        let zero = Amount::zero(invoice.currency);
        let mut lines = Self { entries: Vec::new(), nets: Vec::new(), net_sum: zero };
        let mut last = 0;
        for line in &invoice.lines {
            last = last.max(line.line.get());
            let made = keys.of_line(line).and_then(|key| lines.push(goods(making, line, key)?, key, line.net));
            if let Err(problem) = made {
                making.problems.push(problem.with("line", line.line.get()));
            }
        }
        let mut note = |problem| making.problems.push(problem);
        if invoice.lines.is_empty() {
            let name = details.advance_name.clone().or_else(|| invoice.milestone.clone());
            let name = name.or_else(|| Text::new("Payment in advance").ok());
            for subtotal in &invoice.totals.taxes {
                let made = lines.push_sum(&mut last, subtotal, keys, name.clone(), subtotal.taxable);
                made.unwrap_or_else(&mut note);
            }
        }
        let name = details.deduction_name.clone().or_else(|| Text::new("Billed in advance").ok());
        for deduction in &invoice.deductions {
            // INVARIANT: every id is a text.
            let reference = Text::new(deduction.invoice_id.as_str()).ok();
            for subtotal in &deduction.totals.taxes {
                let before = lines.entries.len();
                let made = lines.push_sum(&mut last, subtotal, keys, name.clone(), subtotal.taxable.negated());
                made.unwrap_or_else(&mut note);
                if let Some(entry) = lines.entries.get_mut(before) {
                    entry.note.clone_from(&reference);
                }
            }
        }
        lines
    }

    fn push(&mut self, entry: ElectronicLine, key: TaxKey, net: Amount) -> Result<(), Problem> {
        self.net_sum = self.net_sum.plus(net)?;
        self.nets.push((key, net));
        self.entries.push(entry.with_tax_category(key.code()).with_tax_rate(key.rate_stated()));
        Ok(())
    }

    /// A line for one sum of one tax: one unit, or one taken back.
    fn push_sum(
        &mut self,
        last: &mut u32,
        subtotal: &TaxSubtotal,
        keys: &TaxKeys,
        name: Option<Text>,
        net: Amount,
    ) -> Result<(), Problem> {
        let key = keys.of_subtotal(subtotal)?;
        if net.is_zero() {
            return Ok(());
        }
        *last = last.saturating_add(1);
        let (quantity, price) = one_unit(net);
        let entry = ElectronicLine::new()
            .with_line_id(Text::new(&last.to_string()).ok())
            .with_quantity(StatedDecimal::from(quantity))
            .with_unit(StatedCode::new(UnitCode::ONE.as_str()).ok())
            .with_net_amount(StatedDecimal::from(net))
            .with_unit_price(StatedDecimal::from(price))
            .with_item(ElectronicItem::new().with_name(name));
        self.push(entry, key, net)
    }
}

/// One unit, or one taken back, and its price.
fn one_unit(net: Amount) -> (Quantity, Amount) {
    if net.is_negative() { (Quantity::ONE.negated(), net.negated()) } else { (Quantity::ONE, net) }
}

/// A line of goods.
fn goods(making: &Making<'_>, line: &InvoiceLine, key: TaxKey) -> Result<ElectronicLine, Problem> {
    let number = line.line.to_string();
    let product = Text::new(line.product_id.as_str()).ok();
    let item = ElectronicItem::new()
        .with_name(line.description.clone().or_else(|| product.clone()))
        .with_seller_item_id(product);
    if line.quantity.is_zero() {
        // An amount off the price, without units, is one unit of that amount.
        let (quantity, price) = one_unit(line.net);
        return Ok(ElectronicLine::new()
            .with_line_id(Text::new(&number).ok())
            .with_order_line_id(Text::new(&number).ok())
            .with_quantity(StatedDecimal::from(quantity))
            .with_unit(StatedCode::new(line.unit.as_str()).ok())
            .with_net_amount(StatedDecimal::from(line.net))
            .with_unit_price(StatedDecimal::from(price))
            .with_item(item));
    }
    let price = net_price(making, line, key)?;
    let value = value_at(making, line, price)?;
    let difference = figure(StatedDecimal::from(line.net).minus(value))?;
    let mut entry = ElectronicLine::new()
        .with_line_id(Text::new(&number).ok())
        .with_order_line_id(Text::new(&number).ok())
        .with_quantity(StatedDecimal::from(line.quantity))
        .with_unit(StatedCode::new(line.unit.as_str()).ok())
        .with_net_amount(StatedDecimal::from(line.net))
        .with_unit_price(price)
        .with_item(item);
    if let Some(base) = line.base_quantity {
        entry = entry.with_price_base_quantity(StatedDecimal::from(base));
        entry = entry.with_price_base_unit(StatedCode::new(line.unit.as_str()).ok());
    }
    let adjustment = ElectronicAdjustment::new().with_amount(difference.magnitude());
    Ok(if difference.is_zero() {
        entry
    } else if difference.is_negative() {
        entry.with_allowances(alloc::vec![adjustment.with_reason_code(StatedCode::new(DISCOUNT).ok())])
    } else {
        entry.with_charges(alloc::vec![adjustment.with_reason_code(StatedCode::new(MISCELLANEOUS).ok())])
    })
}

/// The price of a line without tax. BT-146.
///
/// A price without tax stands as it is. The tax in a price is taken out with ten places; where the line has no allowances
/// and the net amount that was printed is another, the price is the shortest one that gives it.
fn net_price(making: &Making<'_>, line: &InvoiceLine, key: TaxKey) -> Result<StatedDecimal, Problem> {
    let price = StatedDecimal::from(line.unit_price);
    let pad = |price: StatedDecimal| {
        let price = price.trimmed();
        price.rounded(price.places().max(making.places), RoundingMode::HalfAwayFromZero)
    };
    if making.invoice.prices == PriceBasis::Net {
        return figure(pad(price));
    }
    let net = StatedDecimal::from(line.net);
    let asked = value_at(making, line, price)?;
    let is_whole = line.gross.is_some_and(|gross| StatedDecimal::from(gross).compare(asked).is_eq());
    let quantity = StatedDecimal::from(line.quantity);
    let base = base_of(line);
    if is_whole {
        for places in making.places..=PRICE_PLACES_MAX {
            let candidate = net
                .times(base)
                .and_then(|of_base| of_base.divided_by(quantity, places, RoundingMode::HalfAwayFromZero));
            let Some(candidate) = candidate else { break };
            if value_at(making, line, candidate)?.compare(net).is_eq() {
                return Ok(candidate);
            }
        }
    }
    let whole = figure(key.rate().plus(StatedDecimal::HUNDRED))?;
    let without = price
        .times(StatedDecimal::HUNDRED)
        .and_then(|price| price.divided_by(whole, PRICE_PLACES_MAX, RoundingMode::HalfAwayFromZero));
    figure(without.and_then(pad))
}

fn base_of(line: &InvoiceLine) -> StatedDecimal {
    StatedDecimal::from(line.base_quantity.unwrap_or(Quantity::ONE))
}

/// quantity × price ÷ base quantity, rounded to the currency.
fn value_at(making: &Making<'_>, line: &InvoiceLine, price: StatedDecimal) -> Result<StatedDecimal, Problem> {
    let both = StatedDecimal::from(line.quantity).times(price);
    let value = both.and_then(|both| both.divided_by(base_of(line), making.places, RoundingMode::HalfAwayFromZero));
    figure(value).map_err(|problem| problem.with("what", format!("{} at {price}", line.quantity)))
}
