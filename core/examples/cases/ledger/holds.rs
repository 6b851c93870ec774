//! Steps on holds: units that are kept before there is an order.

use orderwell::{ChangeStockHold, Command, ExpireStockHolds, Quantity, ReleaseStockHold, Shortage};
use serde_json::Value;

use super::state::{Answer, Claim, Ledger};
use crate::read::{Fallible, optional, text};

impl Ledger<'_> {
    pub(super) fn change_hold(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let claim = self.claim(step)?;
        let hold_id = claim.hold.clone().ok_or("what is ordered is no hold any more")?;
        let hold = self.shop.desk.world().stock_hold(&hold_id).ok_or("the hold is not there")?;
        let mut lines = hold.lines.clone();
        lines.iter_mut().for_each(|line| line.quantity = quantity);
        self.ask(Command::ChangeStockHold(ChangeStockHold::new(hold_id, lines)))
    }

    /// A hold outside of orders. Its name is a line of the case's, so that later steps can take it up.
    pub(super) fn hold_units(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let sku = self.sku(step);
        let ttl = step["ttl_s"].as_str().map(str::parse).transpose()?.or(step["ttl_s"].as_u64());
        let (hold_id, answer) = self.hold(&sku, step["loc"].as_str(), quantity, ttl)?;
        let name = step["id"].as_str().unwrap_or(text(&step["line"]));
        self.keep_new(name, Claim { sku, hold: Some(hold_id), ..Claim::default() });
        Ok(answer)
    }

    pub(super) fn release_hold(&mut self, step: &Value) -> Fallible<Answer> {
        let name = step["id"].as_str().or(step["of"].as_str()).unwrap_or(text(&step["line"]));
        let hold = self.claims.get(name).and_then(|claim| claim.hold.clone()).ok_or("nothing is held")?;
        self.ask(Command::ReleaseStockHold(ReleaseStockHold::new(hold)))
    }

    /// An order takes the units of a hold, or a part of them: the rest is free again.
    pub(super) fn post(&mut self, step: &Value, quantity: Option<Quantity>) -> Fallible<Answer> {
        let name = step["of"].as_str().unwrap_or(text(&step["line"]));
        let mut claim = self.claims.get(name).cloned().ok_or("nothing is held")?;
        let hold = claim.hold.as_ref().and_then(|hold_id| self.shop.desk.world().stock_hold(hold_id));
        let held = Quantity::sum(hold.iter().flat_map(|hold| &hold.lines).map(|line| line.quantity))?;
        let answer = self.order(&mut claim, quantity.unwrap_or(held), None, Shortage::Reject)?;
        self.keep_new(name, claim);
        Ok(answer)
    }

    /// Time goes by, and what has expired is swept away; where no time is named, as much as any hold lasts.
    pub(super) fn wait(&mut self, step: &Value) -> Fallible<Answer> {
        let seconds = optional::<Quantity>(&step["qty"])?.map_or_else(|| "86400".to_string(), |time| time.to_string());
        self.shop.waits(seconds.parse()?);
        let _ = self.ask(Command::ExpireStockHolds(ExpireStockHolds::new()))?;
        Ok(Ok(()))
    }
}
