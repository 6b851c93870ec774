//! What each step of a case asks of the desk.

use orderwell::{
    CancelOrder, Command, IssueStock, LineNo, LineQuantity, OrderId, OrderLine, PickOrder, Quantity, ReceiveStock,
    ReleaseOrder, ReserveOrder, ShipOrder, Shortage, StockPlace,
};
use serde_json::Value;

use super::state::{Answer, Claim, Ledger, Part, cancellable, claimed};
use crate::read::{Fallible, figure, optional, rows, text};
use crate::shop::Wish;

impl Ledger<'_> {
    pub(super) fn step(&mut self, step: &Value) -> Fallible<Answer> {
        let quantity = optional::<Quantity>(&step["qty"])?;
        let asked = || quantity.ok_or_else(|| format!("no quantity in {step}"));
        match text(&step["op"]) {
            "reserve" => self.reserve(step, asked()?),
            "reserve_lines" => self.reserve_lines(step),
            "cancel_line" => self.cancel_line(step, quantity),
            "amend_line" => self.amend_line(step, asked()?),
            "ship" => self.ship(step, quantity),
            "pick" => self.pick(step, quantity),
            "release" => self.release(step, quantity),
            "release_order" => self.release_orders(step),
            "cancel_order" => self.cancel_orders(step),
            "change_hold" => self.change_hold(step, asked()?),
            "hold" | "pend" => self.hold_units(step, asked()?),
            "post" => self.post(step, quantity),
            "release_hold" | "void" => self.release_hold(step),
            "expire" | "tick" => self.wait(step),
            "adjust" => {
                let delta = optional(&step["delta"])?.or(quantity).ok_or("no quantity")?;
                self.count(step, |there| Ok(there.plus(delta)?))
            }
            "set_on_hand" => {
                let counted = asked()?;
                self.count(step, |_| Ok(counted))
            }
            "receive" => {
                let sku = self.sku(step);
                let location_id = self.shop.stands(&self.loc(step, &sku))?;
                self.ask(Command::ReceiveStock(ReceiveStock::new(sku.parse()?, location_id, asked()?)))
            }
            "issue" => {
                let sku = self.sku(step);
                let from = StockPlace::new(self.loc(step, &sku).parse()?);
                self.ask(Command::IssueStock(IssueStock::new(sku.parse()?, from, asked()?)))
            }
            "transfer" => self.transfer(step, asked()?),
            "cancel_shipped" | "return" => self.take_back(step, asked()?),
            "return_and_reserve" => self.return_and_reserve(step, asked()?),
            "assign" => self.assign(),
            "ship_assigned_only" => match self.moves.clone() {
                Some(order_id) => self.ask(Command::ShipOrder(ShipOrder::new(order_id, "2026-11-23".parse()?))),
                None => Err("nothing was assigned".into()),
            },
            op => Err(format!("the operation `{op}` is not known").into()),
        }
    }

    fn reserve(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let (name, sku) = (text(&step["line"]), self.sku(step));
        let shortage = self.shortage(step, &sku);
        let mut claim = self.claims.get(name).cloned().unwrap_or_default();
        claim.sku = sku;
        if self.soft.iter().any(|soft| soft == name) && claim.parts.is_empty() && claim.hold.is_none() {
            let (hold_id, answer) = self.hold(&claim.sku, step["loc"].as_str(), quantity, None)?;
            claim.hold = Some(hold_id);
            self.keep_new(name, claim);
            return Ok(answer);
        }
        // What was released may be asked for again.
        let mut again = claim.parts.iter();
        let free = again.find(|part| self.line(part).is_ok_and(|line| line.unallocated() == quantity)).cloned();
        let answer = match free.filter(|_| step["loc"].is_null()) {
            Some(part) => {
                let reserve = ReserveOrder::new(part.order_id).with_lines(vec![part.line]);
                self.ask(Command::ReserveOrder(reserve.with_on_shortage(Some(shortage))))?
            }
            None => self.order(&mut claim, quantity, step["loc"].as_str(), shortage)?,
        };
        self.keep_new(name, claim);
        Ok(answer)
    }

    pub(super) fn keep_new(&mut self, name: &str, claim: Claim) {
        self.claims.insert(name.to_string(), claim);
    }

    fn reserve_lines(&mut self, step: &Value) -> Fallible<Answer> {
        let lines = rows(&step["lines"]);
        let skus: Vec<String> = lines.iter().map(|line| self.sku(line)).collect();
        let mut wishes = Vec::new();
        for (line, sku) in lines.iter().zip(&skus) {
            wishes.push(Wish::new(sku, figure(&line["qty"])?));
        }
        let shortage = skus.first().map_or(Shortage::Reject, |sku| self.shortage(step, sku));
        let draft = self.shop.draft(&wishes)?;
        let order_id = draft.order_id.clone();
        if let Err(error) = self.ask(Command::PlaceOrder(draft))? {
            return Ok(Err(error));
        }
        for ((number, line), sku) in (1..).zip(lines).zip(&skus) {
            let part = Part { order_id: order_id.clone(), line: LineNo::new(number)? };
            let claim = self.claims.entry(text(&line["line"]).to_string()).or_default();
            claim.sku.clone_from(sku);
            claim.parts.push(part);
        }
        Ok(self.shop.reserve(&order_id, shortage)?.map(|_| ()))
    }

    /// Units are given up: of a hold, it is for less; of an order, they are cancelled.
    fn cancel_line(&mut self, step: &Value, quantity: Option<Quantity>) -> Fallible<Answer> {
        let mut claim = self.claim(step)?;
        self.becomes_order(&mut claim)?;
        let newest: Vec<Part> = claim.parts.iter().rev().cloned().collect();
        let all = newest.iter().map(|part| self.line(part).map(cancellable)).collect::<Fallible<Vec<_>>>()?;
        let quantity = quantity.map_or_else(|| Quantity::sum(all).map_err(Into::into), Fallible::Ok)?;
        let mut commands = Vec::new();
        for (part, share) in self.shares(&newest, quantity, cancellable)? {
            let lines = vec![LineQuantity::new(part.line, share)];
            commands.push(Command::CancelOrder(CancelOrder::new(part.order_id).with_lines(lines)));
        }
        self.keep(step, claim);
        self.each(commands)
    }

    fn amend_line(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let mut claim = self.claim(step)?;
        self.becomes_order(&mut claim)?;
        let active = claim.parts.iter().map(|part| self.line(part).map(OrderLine::active));
        let active = Quantity::sum(active.collect::<Fallible<Vec<_>>>()?)?;
        self.keep(step, claim.clone());
        if quantity < active {
            return self.cancel_line(step, Some(active.minus(quantity)?));
        }
        if quantity == active {
            return Ok(Ok(()));
        }
        let shortage = self.shortage(step, &claim.sku);
        let loc = step["loc"].as_str();
        let answer = self.order(&mut claim, quantity.minus(active)?, loc, shortage)?;
        self.keep(step, claim);
        Ok(answer)
    }

    /// A claim that is a hold becomes an order of the same units.
    fn becomes_order(&mut self, claim: &mut Claim) -> Fallible<()> {
        let Some(hold_id) = claim.hold.clone() else { return Ok(()) };
        let hold = self.shop.desk.world().stock_hold(&hold_id).ok_or("the hold is not there")?;
        let quantity = Quantity::sum(hold.lines.iter().map(|line| line.quantity))?;
        Ok(self.order(claim, quantity, None, Shortage::Reject)??)
    }

    fn ship(&mut self, step: &Value, quantity: Option<Quantity>) -> Fallible<Answer> {
        if let (Err(_), Some(quantity)) = (self.claim(step), quantity) {
            // Nobody asked before: nothing leaves that was not promised.
            if let Err(error) = self.reserve(step, quantity)? {
                return Ok(Err(error));
            }
        }
        let mut claim = self.claim(step)?;
        self.becomes_order(&mut claim)?;
        // What came in since is promised before anything is sent.
        for (sku, _) in self.draws(&claim.sku)? {
            self.shop.fills(&sku)?;
        }
        let ready = claim.parts.iter().map(|part| self.line(part).map(OrderLine::shippable));
        let ready = Quantity::sum(ready.collect::<Fallible<Vec<_>>>()?)?;
        let quantity = quantity.unwrap_or(ready);
        let mut commands = Vec::new();
        for (part, share) in self.shares(&claim.parts, quantity, OrderLine::shippable)? {
            let lines = vec![LineQuantity::new(part.line, share)];
            let ship = ShipOrder::new(part.order_id, "2026-11-23".parse()?).with_lines(lines);
            commands.push(Command::ShipOrder(ship));
        }
        let answer = self.each(commands)?;
        claim.shipped = claim.shipped.plus(quantity)?;
        self.keep(step, claim);
        Ok(answer)
    }

    fn pick(&mut self, step: &Value, quantity: Option<Quantity>) -> Fallible<Answer> {
        let mut claim = self.claim(step)?;
        self.becomes_order(&mut claim)?;
        let reserved = |line: &OrderLine| line.counters.reserved;
        let ready = claim.parts.iter().map(|part| self.line(part).map(reserved));
        let ready = Quantity::sum(ready.collect::<Fallible<Vec<_>>>()?)?;
        let mut commands = Vec::new();
        for (part, share) in self.shares(&claim.parts, quantity.unwrap_or(ready), reserved)? {
            let lines = vec![LineQuantity::new(part.line, share)];
            commands.push(Command::PickOrder(PickOrder::new(part.order_id).with_lines(lines)));
        }
        self.keep(step, claim);
        self.each(commands)
    }

    fn release(&mut self, step: &Value, quantity: Option<Quantity>) -> Fallible<Answer> {
        let mut claim = self.claim(step)?;
        self.becomes_order(&mut claim)?;
        let newest: Vec<Part> = claim.parts.iter().rev().cloned().collect();
        self.keep(step, claim);
        let mut commands = Vec::new();
        match quantity {
            Some(quantity) => {
                for (part, share) in self.shares(&newest, quantity, claimed)? {
                    let parts = vec![LineQuantity::new(part.line, share)];
                    commands.push(Command::ReleaseOrder(ReleaseOrder::new(part.order_id).with_quantities(parts)));
                }
            }
            None => commands.extend(
                newest
                    .into_iter()
                    .map(|part| Command::ReleaseOrder(ReleaseOrder::new(part.order_id).with_lines(vec![part.line]))),
            ),
        }
        self.each(commands)
    }

    /// The orders that a step is about: its line's, or all.
    fn orders(&mut self, step: &Value) -> Fallible<Vec<OrderId>> {
        let mut names: Vec<String> = self.claims.keys().cloned().collect();
        names.retain(|name| step["line"].is_null() || step["line"] == **name);
        let mut orders: Vec<OrderId> = Vec::new();
        for name in &names {
            let mut claim = self.claims[name].clone();
            self.becomes_order(&mut claim)?;
            self.keep_new(name, claim);
        }
        let mut parts: Vec<Part> = names.iter().flat_map(|name| self.claims[name].parts.clone()).collect();
        if parts.is_empty() {
            parts.extend(self.others.iter().flat_map(|claim| claim.parts.clone()));
        }
        for part in parts {
            if !orders.contains(&part.order_id) {
                orders.push(part.order_id);
            }
        }
        Ok(orders)
    }

    fn release_orders(&mut self, step: &Value) -> Fallible<Answer> {
        let orders = self.orders(step)?;
        self.every(orders, |line| claimed(line).is_positive(), |id| Command::ReleaseOrder(ReleaseOrder::new(id)))
    }

    fn cancel_orders(&mut self, step: &Value) -> Fallible<Answer> {
        let orders = self.orders(step)?;
        self.every(orders, |line| cancellable(line).is_positive(), |id| Command::CancelOrder(CancelOrder::new(id)))
    }

    /// Asks the same of each order that has something for it; of the first, where none has.
    fn every(
        &mut self,
        orders: Vec<OrderId>,
        has: impl Fn(&OrderLine) -> bool,
        command: impl Fn(OrderId) -> Command,
    ) -> Fallible<Answer> {
        let mut able = Vec::new();
        for order_id in &orders {
            if self.shop.order(order_id)?.content.lines.iter().any(&has) {
                able.push(order_id.clone());
            }
        }
        if able.is_empty() {
            able.extend(orders.into_iter().next());
        }
        self.each(able.into_iter().map(command).collect())
    }

    /// The moves of the case ask for units, each gets what is there.
    fn assign(&mut self) -> Fallible<Answer> {
        let order_id = match self.moves.clone() {
            Some(order_id) => order_id,
            None => {
                let sku = self.sku(&Value::Null);
                let mut wishes = Vec::new();
                for quantity in rows(&self.given["moves"]) {
                    wishes.push(Wish::new(&sku, figure(quantity)?));
                }
                self.shop.places(&wishes)?
            }
        };
        self.moves = Some(order_id.clone());
        match self.shop.reserve(&order_id, Shortage::Partial)? {
            Err(error) if !crate::shop::has(&error, orderwell::Code::StockShort) => Ok(Err(error)),
            _ => Ok(Ok(())),
        }
    }
}
