//! Who waits, on paper: he is served, or gets what a less urgent one has.

use std::collections::BTreeMap;

use orderwell::*;

use super::asking::Asking;
use super::{Claimant, Done, Line, Page, When, units, unless};

impl Page {
    pub(super) fn fill(&mut self, product: &ProductId, sequence: Option<BackorderSequence>, when: When) -> Done {
        let mut waiting: Vec<Claimant> = self.shelf(product).waiting.iter().map(|(who, _)| who.clone()).collect();
        if sequence.unwrap_or(self.policy.backorder_sequence) == BackorderSequence::Priority {
            waiting.sort_by_key(|who| match who {
                Claimant::Line(order_id, _) => std::cmp::Reverse(self.orders[order_id].priority),
                Claimant::Hold(_) => unreachable!("holds do not wait"),
            });
        }
        let mut asked: BTreeMap<ProductId, Asking> = BTreeMap::new();
        let mut served = Vec::new();
        for who in waiting {
            let Claimant::Line(order_id, number) = who else { continue };
            let order = &self.orders[&order_id];
            if order.ended || order.on_hold {
                continue;
            }
            let line = &order.lines[&number];
            for (product, _) in line.draws() {
                asked.entry(product.clone()).or_insert_with(|| self.asking(&product, when, None, None));
            }
            let enough = line.draws().into_iter().map(|(id, each)| line.enough_for(asked[&id].could_have(None), each));
            let got = enough.min().unwrap_or(0).min(line.backordered);
            if got == 0 {
                continue;
            }
            let mut picks = Vec::new();
            for (product, each) in line.draws() {
                picks.push((product.clone(), asked.get_mut(&product)?.take(got * each / 100, None)));
            }
            served.push((order_id, number, got, line.backordered - got, picks));
        }
        unless(served.is_empty())?;
        for (product, asking) in &asked {
            if served.iter().any(|(.., picks)| picks.iter().any(|(drawn, _)| drawn == product)) {
                self.give_way(product, &asking.ended, None, when);
            }
        }
        for (order_id, number, got, rest, picks) in served {
            self.promise(&order_id, number, got, rest, picks)?;
        }
        Some(())
    }

    pub(super) fn reallocate(&mut self, command: &ReallocateStock, when: When) -> Done {
        let quantity = units(command.quantity);
        let (from_line, to_line) = (command.from_line.get(), command.to_line.get());
        let (from, to) = (self.orders.get(&command.from_order_id)?, self.orders.get(&command.to_order_id)?);
        let of_product = |line: &&Line| line.product == command.product_id;
        let loses = from.lines.get(&from_line).filter(of_product)?.clone();
        let gets = to.lines.get(&to_line).filter(of_product)?.clone();
        unless(to.ended || to.on_hold || to.priority <= from.priority)?;
        unless(quantity > loses.reserved || quantity > gets.waiting() || loses.is_kit() && quantity % 100 != 0)?;
        let from_who = Claimant::Line(command.from_order_id.clone(), from_line);
        let mut picks = Vec::new();
        for (product, each) in loses.draws() {
            // What has expired meanwhile can be shipped by the line that has it, and by nobody else.
            let good = self.shelf(&product).in_order(when.today);
            // Picked is what was taken first.
            let mut not_picked = loses.reserved * each / 100;
            let mut left = 0;
            for (_, at, units) in self.shelf(&product).claims.iter().rev().filter(|(who, ..)| *who == from_who) {
                let part = not_picked.min(*units);
                not_picked -= part;
                left += if good.contains(at) { part } else { 0 };
            }
            unless(left < quantity * each / 100)?;
            let given_up = |at: &StockPlace| good.contains(at);
            let given_up = self.shelf(&product).give_up_of(&from_who, quantity * each / 100, true, given_up);
            picks.push((product.clone(), given_up));
        }
        let waits = loses.backordered + quantity;
        self.promise(&command.from_order_id, from_line, -quantity, waits, Vec::new())?;
        let rest = (gets.backordered - quantity).max(0);
        self.promise(&command.to_order_id, to_line, quantity, rest, picks)
    }
}
