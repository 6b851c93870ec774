//! The steps of the totals.

use alloc::vec;
use alloc::vec::Vec;

use super::{Explainer, ExplanationInput, ExplanationRule, ExplanationTerm, input, made, negative, of_line, of_totals};
use crate::money::{Amount, CashDifference, RoundingLevel, Scaled, product};
use crate::problem::Pointer;
use crate::tax::{Grain, TaxSettlement, TaxSubtotal, cascade};
use crate::totals::document::ExchangeDirection;
use crate::totals::tally::{Put, Slot, SlotOf, What};

/// `/totals/taxes/INDEX/NAME`
fn of_tax(index: usize, name: &'static str) -> Pointer {
    Pointer::root().within(name).within(index).within("taxes").within("totals")
}

impl Explainer<'_> {
    pub(super) fn totals(&mut self) -> Option<()> {
        let calculation = self.calculation;
        for (index, subtotal) in calculation.totals.taxes.iter().enumerate() {
            self.subtotal(index, subtotal)?;
        }
        self.sums()?;
        self.due()?;
        self.accounting();
        Some(())
    }

    /// The place of a tax among those that were collected.
    pub(super) fn slot(&self, of: SlotOf) -> Option<usize> {
        self.tally.slots.iter().position(|slot| slot.of == of)
    }

    fn subtotal(&mut self, index: usize, subtotal: &TaxSubtotal) -> Option<()> {
        let own = subtotal.tax_id.as_ref().and_then(|tax_id| crate::tax::position(self.frame.taxes, tax_id));
        let of = |slot: &&Slot| match slot.of {
            SlotOf::Own(place) => Some(place) == own,
            SlotOf::Rate(rate) => {
                own.is_none() && (Some(rate.category), rate.rate) == (subtotal.category, subtotal.rate)
            }
            SlotOf::Surcharge(_) => false,
        };
        let main = self.tally.slots.iter().find(of).and_then(|slot| self.slot(slot.of))?;
        let exact = self.taxable(main)?;
        let (rule, rounding) = match self.places.level {
            RoundingLevel::Precise => (ExplanationRule::Sum, Some(self.places.mode)),
            RoundingLevel::Line => (ExplanationRule::Sum, None),
            RoundingLevel::TaxGroup | RoundingLevel::Document => (ExplanationRule::Share, None),
        };
        let inputs = vec![input(ExplanationTerm::Exact, exact)];
        self.push(of_tax(index, "taxable"), rule, inputs, subtotal.taxable, rounding);
        let cash = self.cash_difference(index);
        let distributed = !subtotal.distributed.is_empty();
        let mut parts = self.parts_of(main);
        if let (Some(surcharge), Some(place)) = (subtotal.surcharge, own) {
            let without = subtotal.tax.minus(surcharge).and_then(|rest| rest.minus(cash)).ok()?;
            let at = self.slot(SlotOf::Surcharge(place))?;
            let of_surcharge = self.parts_of(at);
            self.tax_sum(of_tax(index, "surcharge"), of_surcharge, surcharge, distributed);
            self.tax_sum(of_tax(index, "without_surcharge"), parts, without, distributed);
            parts = vec![
                made(ExplanationTerm::Tax, without, &of_tax(index, "without_surcharge")),
                made(ExplanationTerm::Tax, surcharge, &of_tax(index, "surcharge")),
            ];
            if !cash.is_zero() {
                parts.push(input(ExplanationTerm::Difference, cash));
            }
            self.push(of_tax(index, "tax"), ExplanationRule::Sum, parts, subtotal.tax, None);
        } else if cash.is_zero() {
            self.tax_sum(of_tax(index, "tax"), parts, subtotal.tax, distributed);
        } else {
            let before = subtotal.tax.minus(cash).ok()?;
            self.tax_sum(of_tax(index, "before_cash_rounding"), parts, before, distributed);
            let inputs = vec![
                made(ExplanationTerm::Tax, before, &of_tax(index, "before_cash_rounding")),
                input(ExplanationTerm::Difference, cash),
            ];
            self.push(of_tax(index, "tax"), ExplanationRule::Sum, inputs, subtotal.tax, None);
        }
        let shares = own.and_then(|place| self.frame.taxes.get(place)).map_or(&[][..], |tax| &tax.distribution);
        for (part, (amount, percent)) in subtotal.distributed.iter().zip(shares).enumerate() {
            let figure = Pointer::root().within(part).within("distributed").within(index);
            let figure = figure.within("taxes").within("totals");
            let whole = self.whole_tax(main, own)?;
            let percent = percent.scaled();
            let places = whole.places.saturating_add(percent.places).saturating_add(2);
            let exact = Scaled { units: product(whole.units, percent.units)?, places };
            let mut inputs = vec![input(ExplanationTerm::Exact, exact)];
            if part.saturating_add(1) == shares.len() && !cash.is_zero() {
                inputs.push(input(ExplanationTerm::Difference, cash));
            }
            self.push(figure, ExplanationRule::Share, inputs, *amount, None);
        }
        Some(())
    }

    /// What counts of one tax in all lines or combinations.
    fn parts_of(&self, slot: usize) -> Vec<ExplanationInput> {
        self.parts.iter().filter(|part| part.slot == slot).map(|part| part.counts.clone()).collect()
    }

    /// A tax of the document from its parts.
    fn tax_sum(&mut self, figure: Pointer, parts: Vec<ExplanationInput>, value: Amount, distributed: bool) {
        let (rule, rounding) = match self.places.level {
            RoundingLevel::Line => (ExplanationRule::Sum, None),
            RoundingLevel::Document => (ExplanationRule::Share, None),
            _ if distributed => (ExplanationRule::Share, None),
            RoundingLevel::TaxGroup | RoundingLevel::Precise => (ExplanationRule::Sum, Some(self.places.mode)),
        };
        self.push(figure, rule, parts, value, rounding);
    }

    /// What cash rounding moved into this tax.
    fn cash_difference(&self, index: usize) -> Amount {
        match self.moved {
            Some((biggest, difference)) if biggest == index => difference,
            Some(_) | None => Amount::zero(self.frame.currency),
        }
    }

    fn sums(&mut self) -> Option<()> {
        let totals = &self.calculation.totals;
        let lines = self.calculation.lines.iter().enumerate();
        let mut inputs: Vec<_> =
            lines.map(|(index, line)| made(ExplanationTerm::Net, line.net, &of_line(index, "net"))).collect();
        inputs.extend(totals.line_rounding_difference.map(|lacks| input(ExplanationTerm::Difference, lacks)));
        self.push(of_totals("line_net_sum"), ExplanationRule::Sum, inputs, totals.line_net_sum, None);
        for (what, name, term, total) in [
            (What::Allowance, "allowances", ExplanationTerm::Allowance, totals.allowance_total),
            (What::Charge, "charges", ExplanationTerm::Charge, totals.charge_total),
        ] {
            self.adjustment_total(what, name, term, total)?;
        }
        let mut inputs = vec![
            made(ExplanationTerm::Net, totals.line_net_sum, &of_totals("line_net_sum")),
            made(ExplanationTerm::Allowance, negative(totals.allowance_total), &of_totals("allowance_total")),
            made(ExplanationTerm::Charge, totals.charge_total, &of_totals("charge_total")),
        ];
        inputs.extend(totals.rounding_difference.map(|lacks| input(ExplanationTerm::Difference, lacks)));
        self.push(of_totals("net"), ExplanationRule::Sum, inputs, totals.net, None);
        let mut inputs = self.settled(TaxSettlement::Added);
        inputs.extend(totals.tax_rounding_difference.map(|lacks| input(ExplanationTerm::Difference, lacks)));
        self.push(of_totals("tax"), ExplanationRule::Sum, inputs, totals.tax, None);
        let inputs = vec![
            made(ExplanationTerm::Net, totals.net, &of_totals("net")),
            made(ExplanationTerm::Tax, totals.tax, &of_totals("tax")),
        ];
        self.push(of_totals("gross"), ExplanationRule::Sum, inputs, totals.gross, None);
        if let Some(retained) = totals.retained {
            let precise = self.places.level == RoundingLevel::Precise;
            let rule = if precise { ExplanationRule::Share } else { ExplanationRule::Sum };
            let inputs = self.settled(TaxSettlement::Retained);
            self.push(of_totals("retained"), rule, inputs, retained, None);
        }
        Some(())
    }

    /// The document's allowances or charges, without tax.
    fn adjustment_total(&mut self, what: What, name: &'static str, term: ExplanationTerm, total: Amount) -> Option<()> {
        let figure = of_totals(if what == What::Allowance { "allowance_total" } else { "charge_total" });
        let of_this = self.tally.put.iter().filter(|put| put.what == what);
        let exact = self.places.extra == 0 || self.places.level == RoundingLevel::Line;
        let included = |put: &Put| {
            let found = self.tally.at(put.key).and_then(|at| self.tally.combinations.get(at));
            found.is_some_and(|found| found.included)
        };
        if exact && !of_this.clone().any(included) {
            let mut inputs = Vec::new();
            for put in of_this {
                let at = self.tally.at(put.key)?;
                let part = Pointer::root().within(put.position).within(name).within(at).within("combinations");
                inputs.push(made(term, self.taxed(without_sign(put)), &part));
            }
            self.push(figure, ExplanationRule::Sum, inputs, total, None);
            return Some(());
        }
        let line = self.places.level == RoundingLevel::Line;
        let grain = if line {
            Grain { places: u32::from(self.places.minor_units()), mode: self.places.mode, removed: false }
        } else {
            self.places.fine(false)
        };
        let mut sum = 0_i128;
        for put in of_this {
            let amount = if line { put.amount } else { self.places.to_fine(put.amount)? };
            let net = cascade(&mut self.entries(self.tally.at(put.key)?)?, amount, 0, grain)?;
            sum = sum.checked_add(if what == What::Allowance { net.checked_neg()? } else { net })?;
        }
        let (rule, rounding) = match self.places.level {
            RoundingLevel::Precise => (ExplanationRule::Sum, Some(self.places.mode)),
            RoundingLevel::Line => (ExplanationRule::Sum, None),
            RoundingLevel::TaxGroup | RoundingLevel::Document => (ExplanationRule::Share, None),
        };
        let inputs = vec![input(ExplanationTerm::Exact, Scaled { units: sum, places: grain.places })];
        self.push(figure, rule, inputs, total, rounding);
        Some(())
    }

    /// The taxes of one settlement.
    fn settled(&self, settlement: TaxSettlement) -> Vec<ExplanationInput> {
        let taxes = self.calculation.totals.taxes.iter().enumerate();
        let chosen = taxes.filter(|(_, subtotal)| subtotal.settlement == settlement);
        chosen.map(|(index, subtotal)| made(ExplanationTerm::Tax, subtotal.tax, &of_tax(index, "tax"))).collect()
    }

    fn due(&mut self) -> Option<()> {
        let totals = &self.calculation.totals;
        if let Some(prepaid) = totals.prepaid {
            self.push(of_totals("prepaid"), ExplanationRule::Stated, Vec::new(), prepaid, None);
        }
        let mut inputs = vec![made(ExplanationTerm::Amount, totals.gross, &of_totals("gross"))];
        for (name, amount) in [("retained", totals.retained), ("prepaid", totals.prepaid)] {
            inputs.extend(amount.map(|amount| made(ExplanationTerm::Amount, negative(amount), &of_totals(name))));
        }
        if let Some(rounding) = totals.payable_rounding {
            let figure = of_totals("payable_rounding");
            match self.frame.rounding.cash.filter(|cash| cash.difference == CashDifference::OwnLine) {
                Some(cash) => {
                    let before = totals.payable().and_then(|payable| payable.minus(rounding)).ok()?;
                    let of = vec![input(ExplanationTerm::Amount, before), input(ExplanationTerm::Step, cash.step)];
                    self.push(figure.clone(), ExplanationRule::CashRounding, of, rounding, Some(cash.mode));
                }
                None => self.push(figure.clone(), ExplanationRule::Stated, Vec::new(), rounding, None),
            }
            inputs.push(made(ExplanationTerm::Difference, rounding, &figure));
        }
        self.push(of_totals("payable"), ExplanationRule::Sum, inputs, totals.payable().ok()?, None);
        Some(())
    }

    fn accounting(&mut self) {
        let totals = &self.calculation.totals;
        let (Some(exchange), Some(accounting)) = (self.frame.exchange, &totals.accounting) else { return };
        let rule = match exchange.direction {
            ExchangeDirection::Multiply => ExplanationRule::Multiplied,
            ExchangeDirection::Divide => ExplanationRule::Divided,
        };
        let of_accounting = |name| Pointer::root().within(name).within("accounting").within("totals");
        let mode = self.places.mode;
        let converted = |explainer: &mut Self, figure: Pointer, of: ExplanationInput, value: Amount| {
            let inputs = vec![of, input(ExplanationTerm::Rate, exchange.rate.scaled())];
            explainer.push(figure, rule, inputs, value, Some(mode));
        };
        for (name, of, value) in [
            ("net", totals.net, accounting.net),
            ("allowance_total", totals.allowance_total, accounting.allowance_total),
            ("charge_total", totals.charge_total, accounting.charge_total),
        ] {
            converted(self, of_accounting(name), made(ExplanationTerm::Amount, of, &of_totals(name)), value);
        }
        let adds_up = totals.adds_up();
        let line_rule = if adds_up { ExplanationRule::Share } else { rule };
        let line_rounding = if adds_up { None } else { Some(mode) };
        let of_lines = vec![
            made(ExplanationTerm::Net, accounting.net, &of_accounting("net")),
            made(ExplanationTerm::Allowance, accounting.allowance_total, &of_accounting("allowance_total")),
            made(ExplanationTerm::Charge, negative(accounting.charge_total), &of_accounting("charge_total")),
        ];
        if adds_up {
            self.push(of_accounting("line_net_sum"), ExplanationRule::Sum, of_lines, accounting.line_net_sum, None);
        } else {
            let of = made(ExplanationTerm::Amount, totals.line_net_sum, &of_totals("line_net_sum"));
            converted(self, of_accounting("line_net_sum"), of, accounting.line_net_sum);
        }
        for (index, line) in self.calculation.lines.iter().enumerate() {
            if let Some(net) = line.net_accounting {
                let of = made(ExplanationTerm::Amount, line.net, &of_line(index, "net"));
                let inputs = vec![of, input(ExplanationTerm::Rate, exchange.rate.scaled())];
                self.push(of_line(index, "net_accounting"), line_rule, inputs, net, line_rounding);
            }
        }
        let mut sum = Vec::new();
        for (index, subtotal) in totals.taxes.iter().enumerate() {
            if let (Some(taxable), Some(tax)) = (subtotal.taxable_accounting, subtotal.tax_accounting) {
                let of = made(ExplanationTerm::Amount, subtotal.taxable, &of_tax(index, "taxable"));
                converted(self, of_tax(index, "taxable_accounting"), of, taxable);
                let of = made(ExplanationTerm::Amount, subtotal.tax, &of_tax(index, "tax"));
                let figure = of_tax(index, "tax_accounting");
                converted(self, figure.clone(), of, tax);
                if subtotal.settlement == TaxSettlement::Added {
                    sum.push(made(ExplanationTerm::Tax, tax, &figure));
                }
            }
        }
        self.push(of_accounting("tax"), ExplanationRule::Sum, sum, accounting.tax, None);
        let both = vec![
            made(ExplanationTerm::Net, accounting.net, &of_accounting("net")),
            made(ExplanationTerm::Tax, accounting.tax, &of_accounting("tax")),
        ];
        self.push(of_accounting("gross"), ExplanationRule::Sum, both, accounting.gross, None);
    }
}

/// A part of an allowance or charge, as what it is.
fn without_sign(put: &Put) -> i128 {
    if put.what == What::Allowance { put.amount.wrapping_neg() } else { put.amount }
}
