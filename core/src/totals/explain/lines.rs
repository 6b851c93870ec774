//! The steps of the lines, and of the allowances and charges of the document.

use alloc::vec;
use alloc::vec::Vec;

use super::{Explainer, ExplanationInput, ExplanationRule, ExplanationTerm, input, made, of_line};
use crate::money::RoundingLevel;
use crate::pricing::Adjustment;
use crate::problem::Pointer;
use crate::quantity::Quantity;
use crate::totals::document::DocumentLine;
use crate::totals::tally::{Put, What};

impl Explainer<'_> {
    pub(super) fn lines(&mut self) -> Option<()> {
        let document = self.document;
        for (index, line) in document.lines.iter().enumerate() {
            let amount = self.line_amount(index, line)?;
            let at = self.tally.combination(line.tax, &line.taxes, &self.frame).ok()?;
            let millionths = i128::from(line.quantity.millionths());
            let quantity = if line.unit_price.is_negative() { millionths.checked_neg()? } else { millionths };
            let made_of = made(ExplanationTerm::Amount, self.taxed(amount), &of_line(index, "amount"));
            if self.places.level == RoundingLevel::Line {
                self.line_taxes(index, at, amount, quantity)?;
            }
            self.asked.push((amount, quantity, at));
            self.add(at, amount, quantity, made_of)?;
        }
        Some(())
    }

    /// The taxes of a line that is taxed by itself, and what follows from them.
    fn line_taxes(&mut self, index: usize, at: usize, amount: i128, quantity: i128) -> Option<()> {
        let wrap = |inner: Pointer| inner.within(index).within("lines");
        let (included, added) = self.tax_alone(at, amount, quantity, wrap)?;
        let printed = self.calculation.lines.get(index)?;
        let mut of_net = vec![made(ExplanationTerm::Amount, self.taxed(amount), &of_line(index, "amount"))];
        if let Some(gross) = printed.gross {
            self.push(of_line(index, "gross"), ExplanationRule::Sum, of_net.clone(), gross, None);
        }
        of_net.extend(included);
        self.push(of_line(index, "net"), ExplanationRule::Sum, of_net, printed.net, None);
        self.push(of_line(index, "tax"), ExplanationRule::Sum, added, printed.tax?, None);
        Some(())
    }

    /// goods, allowances, charges, amount; gives the amount as it is taxed.
    fn line_amount(&mut self, index: usize, line: &DocumentLine) -> Option<i128> {
        let setting = self.setting;
        let goods = line.unit_price.times_at(line.quantity, line.base_quantity, setting.places, setting.mode).ok()?;
        let mut inputs = vec![
            input(ExplanationTerm::Quantity, line.quantity.scaled()),
            input(ExplanationTerm::UnitPrice, line.unit_price.scaled()),
        ];
        inputs.extend(line.base_quantity.map(|base| input(ExplanationTerm::BaseQuantity, base.scaled())));
        let figure = of_line(index, "goods");
        let mut parts = vec![made(ExplanationTerm::Goods, self.working(goods), &figure)];
        self.push(figure, ExplanationRule::PriceTimesQuantity, inputs, self.working(goods), Some(setting.mode));
        let mut sum = goods;
        for (list, name) in [(&line.charges, "charges"), (&line.allowances, "allowances")] {
            for (position, adjustment) in list.iter().enumerate() {
                let figure = Pointer::root().within(position).within(name).within(index).within("lines");
                let units = self.adjustment(&figure, adjustment, goods, Some(line.quantity))?;
                let (term, signed) = if name == "charges" {
                    (ExplanationTerm::Charge, units)
                } else {
                    (ExplanationTerm::Allowance, units.checked_neg()?)
                };
                sum = sum.checked_add(signed)?;
                parts.push(made(term, self.working(signed), &figure));
            }
        }
        let amount = self.places.at_level(sum)?;
        let rounded = self.places.level == RoundingLevel::Line && self.places.extra > 0;
        let rounding = rounded.then_some(self.places.mode);
        self.push(of_line(index, "amount"), ExplanationRule::Sum, parts, self.taxed(amount), rounding);
        Some(amount)
    }

    /// One allowance or charge; gives its amount at the working places.
    fn adjustment(
        &mut self,
        figure: &Pointer,
        adjustment: &Adjustment,
        base: i128,
        quantity: Option<Quantity>,
    ) -> Option<i128> {
        let units = adjustment.resolve(base, quantity, &self.setting).ok()?;
        let (rule, inputs, rounding) = if let Some(percent) = adjustment.percent {
            let base = match adjustment.base {
                Some(own) => input(ExplanationTerm::Base, own),
                None => input(ExplanationTerm::Base, self.working(base)),
            };
            let inputs = vec![base, input(ExplanationTerm::Percent, percent.scaled())];
            (ExplanationRule::PercentOf, inputs, Some(self.setting.mode))
        } else if let Some(per_unit) = adjustment.per_unit {
            let quantity = adjustment.quantity.or(quantity)?;
            let inputs = vec![
                input(ExplanationTerm::Quantity, quantity.scaled()),
                input(ExplanationTerm::PerUnit, per_unit.scaled()),
            ];
            (ExplanationRule::PerUnit, inputs, Some(self.setting.mode))
        } else {
            (ExplanationRule::Stated, Vec::new(), None)
        };
        self.push(figure.clone(), rule, inputs, self.working(units), rounding);
        Some(units)
    }

    /// The allowances and charges of the document, and which part of each goes to which combination.
    pub(super) fn adjustments(&mut self) -> Option<()> {
        let document = self.document;
        let base = self.bundles.iter().try_fold(0_i128, |sum, bundle| sum.checked_add(bundle.amount))?;
        let base = self.places.level_to_working(base)?;
        for (list, name, what, term) in [
            (&document.allowances, "allowances", What::Allowance, ExplanationTerm::Allowance),
            (&document.charges, "charges", What::Charge, ExplanationTerm::Charge),
        ] {
            for (position, adjustment) in list.iter().enumerate() {
                let figure = Pointer::root().within(position).within(name);
                let units = self.adjustment(&figure, adjustment, base, None)?;
                let whole: ExplanationInput = made(term, self.working(units), &figure);
                for put in self.tally.put.clone() {
                    if (put.what, put.position) == (what, position) {
                        self.part(put, name, &whole)?;
                    }
                }
            }
        }
        Some(())
    }

    /// The part of an allowance or charge that goes to one combination; negative for what is taken off.
    fn part(&mut self, put: Put, name: &'static str, whole: &ExplanationInput) -> Option<()> {
        let at = self.tally.at(put.key)?;
        let figure = Pointer::root().within(put.position).within(name).within(at).within("combinations");
        self.push(figure.clone(), ExplanationRule::Share, vec![whole.clone()], self.taxed(put.amount), None);
        if self.places.level == RoundingLevel::Line {
            let wrap = |inner: Pointer| inner.within(put.position).within(name).within(at).within("combinations");
            self.tax_alone(at, put.amount, 0, wrap)?;
        }
        self.add(at, put.amount, 0, made(whole.term, self.taxed(put.amount), &figure))
    }
}
