//! Steps on goods: counts, transfers, and what comes back.

use orderwell::{
    Command, OrderId, Quantity, ReleaseOrder, ReturnStock, Shortage, StockItem, StockPlace, StockStatus, TransferStock,
};
use serde_json::Value;

use super::state::{Answer, Ledger, levels};
use crate::read::Fallible;

impl Ledger<'_> {
    /// What is on hand somewhere becomes another figure.
    pub(super) fn count(&mut self, step: &Value, counted: impl Fn(Quantity) -> Fallible<Quantity>) -> Fallible<Answer> {
        let sku = self.sku(step);
        let loc = self.loc(step, &sku);
        let there = Quantity::sum(levels(self.shop.item(&sku), &loc).map(|level| level.on_hand))?;
        let counted = counted(there)?;
        let answer = self.shop.counts(&sku, &loc, counted)?;
        if answer.is_ok() || !self.backorderable(&sku) || counted.is_negative() {
            return Ok(answer);
        }
        // Where a backorder may stand in for what is gone, the orders let go, goods are counted, and they ask again.
        let orders: Vec<OrderId> = self.holders(&sku);
        for order_id in orders.iter().rev() {
            if let Err(error) = self.ask(Command::ReleaseOrder(ReleaseOrder::new(order_id.clone())))? {
                return Ok(Err(error));
            }
            if self.shop.counts(&sku, &loc, counted)?.is_ok() {
                break;
            }
        }
        for order_id in orders {
            if self.shop.order(&order_id)?.content.lines.iter().any(|line| line.unallocated().is_positive()) {
                self.shop.reserve(&order_id, Shortage::Backorder)??;
            }
        }
        self.shop.counts(&sku, &loc, counted)
    }

    /// The orders that have units of a product.
    fn holders(&self, sku: &str) -> Vec<OrderId> {
        let claims = self.shop.item(sku).into_iter().flat_map(StockItem::reservations);
        let mut orders: Vec<OrderId> = claims.map(|(key, _)| key.order_id.clone()).collect();
        orders.sort();
        orders.dedup();
        orders
    }

    pub(super) fn transfer(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let sku = self.sku(step);
        let named = |names: [&str; 3]| names.iter().find_map(|name| step[*name].as_str());
        let from = named(["from", "from_loc", "loc"]).ok_or("from where?")?;
        let to = self.shop.stands(named(["to", "to_loc", "dst"]).ok_or("to where?")?)?;
        let (from, to) = (StockPlace::new(from.parse()?), StockPlace::new(to));
        self.ask(Command::TransferStock(TransferStock::new(sku.parse()?, from, to, quantity)))
    }

    /// What was sent comes back: for sale again, or to be looked at and not counted here.
    pub(super) fn take_back(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let mut claim = self.claim(step)?;
        if quantity > claim.shipped {
            return Err("more comes back for the line than was sent".into());
        }
        claim.shipped = claim.shipped.minus(quantity)?;
        let (loc, sku) = (step["loc"].as_str().map(ToString::to_string).or(claim.loc.clone()), claim.sku.clone());
        let loc = loc.unwrap_or_else(|| self.loc(step, &sku));
        let order_id = claim.parts.first().map(|part| part.order_id.clone());
        self.keep(step, claim);
        if step["restock"] == false {
            return Ok(Ok(()));
        }
        let mut commands = Vec::new();
        for (product, times) in self.draws(&sku)? {
            let mut back = Quantity::ZERO;
            let mut kits = Quantity::ZERO;
            while kits < quantity && times != Quantity::ONE {
                (back, kits) = (back.plus(times)?, kits.plus(Quantity::ONE)?);
            }
            let back = if times == Quantity::ONE { quantity } else { back };
            let place = StockPlace::new(loc.parse()?).with_status(StockStatus::Sellable);
            let command = ReturnStock::new(product.parse()?, place, back).with_order_id(order_id.clone());
            commands.push(Command::ReturnStock(command));
        }
        self.each(commands)
    }

    /// What comes back is promised to the same line again, which asks for as many anew.
    pub(super) fn return_and_reserve(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        if let Err(error) = self.take_back(step, quantity)? {
            return Ok(Err(error));
        }
        let mut claim = self.claim(step)?;
        let loc = claim.loc.clone();
        let answer = self.order(&mut claim, quantity, loc.as_deref(), Shortage::Reject)?;
        self.keep(step, claim);
        Ok(answer)
    }
}
