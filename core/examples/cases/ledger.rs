//! `ledger`: what stands where after each step of a list of commands.
//!
//! What these cases call reserved is what lines of orders are promised and what they wait for: here a backorder is a
//! claim of its own. Each line of a case is an order of its own, unless a step reserves several at once.

use std::collections::BTreeMap;

use orderwell::{
    CancelOrder, ChangeStockHold, Command, Component, DataValue, DecideError, ExpireStockHolds, HoldLine, HoldStock,
    IssueStock, LineKey, LineNo, LineQuantity, MoveReservation, OrderId, OrderLine, Pick, PickOrder, Product,
    ProductId, Quantity, ReceiveStock, ReleaseOrder, ReleaseStockHold, ReserveOrder, ReturnStock, ShipOrder, Shortage,
    StockHoldId, StockItem, StockLevel, StockPlace, StockStatus, Text, TransferStock,
};
use serde_json::Value;

use crate::families::work;
use crate::read::{Fallible, Faults, Verdict, figure, not_yet, optional, rows, text};
use crate::shop::{Shop, Wish};

type Answer = Result<(), DecideError>;

/// Steps that the whole life of an order brings.
const OF_A_LIFE: &[&str] = &[
    "close_order",
    "reopen_order",
    "cancel_shipment",
    "cancel_delivery",
    "ignore_exception",
    "recreate_exception",
    "confirm",
];

/// Steps that bring goods back.
const RETURNS: &[&str] = &["cancel_shipped", "return", "return_and_reserve"];

/// A line of an order of the desk that stands for a line of the case, or for a part of it.
#[derive(Clone)]
struct Part {
    order_id: OrderId,
    line: LineNo,
}

/// One line of the case.
#[derive(Clone, Default)]
struct Claim {
    sku: String,
    /// Where its goods came from.
    loc: Option<String>,
    parts: Vec<Part>,
    /// The hold that it is as long as there is no order.
    hold: Option<StockHoldId>,
    shipped: Quantity,
}

#[derive(Clone)]
struct Ledger<'c> {
    given: &'c Value,
    shop: Shop,
    claims: BTreeMap<String, Claim>,
    /// Orders that were there before the first step.
    others: Vec<Claim>,
    /// Holds are numbered.
    holds: u32,
    /// Claims that are changed as holds before they become orders.
    soft: Vec<String>,
    /// The order whose lines are the moves of the case.
    moves: Option<OrderId>,
}

fn levels<'i>(item: Option<&'i StockItem>, loc: &'i str) -> impl Iterator<Item = StockLevel> + use<'i> {
    item.into_iter().flat_map(StockItem::levels).filter(move |level| level.location_id.as_str() == loc)
}

/// What is neither cancelled, picked nor sent.
fn cancellable(line: &OrderLine) -> Quantity {
    let gone = line.counters.picked.plus(line.counters.shipped);
    gone.and_then(|gone| line.active().minus(gone)).unwrap_or_default()
}

fn claimed(line: &OrderLine) -> Quantity {
    line.counters.reserved.plus(line.counters.backordered).unwrap_or_default()
}

impl<'c> Ledger<'c> {
    fn open(case: &'c Value) -> Fallible<Self> {
        let given = &case["given"];
        let steps = rows(&case["when"]["steps"]);
        let changed = steps.iter().filter(|step| step["op"] == "change_hold");
        let soft = changed.map(|step| text(&step["line"]).to_string()).collect();
        let shop = Shop::open("EUR")?;
        let (claims, others) = (BTreeMap::new(), Vec::new());
        let mut ledger = Self { given, shop, claims, others, holds: 0, soft, moves: None };
        for row in rows(&given["stock"]) {
            ledger.stocks(row)?;
        }
        if given["bundle"].is_object() {
            let sku = text(&given["bundle"]["sku"]);
            let mut components = Vec::new();
            for part in rows(&given["bundle"]["parts"]) {
                components.push(Component::new(ProductId::new(text(&part["sku"]))?, figure(&part["qty"])?));
            }
            let kit = Product::new(ProductId::new(sku)?, Text::new(sku)?).with_components(components);
            ledger.shop.sells_this(kit)?;
        }
        Ok(ledger)
    }

    /// What lies at one place, and who claims what of it already.
    fn stocks(&mut self, row: &Value) -> Fallible<()> {
        let (sku, loc) = (text(&row["sku"]), text(&row["loc"]));
        let amount = |name: &str| optional::<Quantity>(&row[name]).map(Option::unwrap_or_default);
        let (on_hand, reserved, held) = (amount("on_hand")?, amount("reserved")?, amount("held")?);
        self.shop.sells(sku)?;
        self.shop.stands(loc)?;
        if on_hand.is_positive() {
            self.shop.receives(sku, loc, on_hand)?;
        }
        if held.is_positive() {
            self.hold(sku, Some(loc), held, None)?.1?;
        }
        // What was claimed before may be more than is there: the rest waits.
        let claimed = optional::<Quantity>(&row["claimed_before"])?.unwrap_or(reserved);
        if claimed.is_positive() {
            let mut claim = Claim { sku: sku.to_string(), loc: Some(loc.to_string()), ..Claim::default() };
            self.order(&mut claim, claimed, Some(loc), Shortage::Backorder)??;
            self.others.push(claim);
        }
        // What others call less than nothing, somebody waits for.
        if on_hand.is_negative() {
            let mut claim = Claim { sku: sku.to_string(), ..Claim::default() };
            self.order(&mut claim, on_hand.negated(), None, Shortage::Backorder)??;
            self.others.push(claim);
        }
        Ok(())
    }

    /// The first product of the case; the kit where there is one.
    fn sku(&self, step: &Value) -> String {
        let named = step["sku"].as_str().map(ToString::to_string);
        let of_line = || self.claims.get(text(&step["line"])).map(|claim| claim.sku.clone());
        let kit = || self.given["bundle"]["sku"].as_str().map(ToString::to_string);
        let first = || rows(&self.given["stock"]).first().map(|row| text(&row["sku"]).to_string());
        named.or_else(of_line).or_else(kit).or_else(first).unwrap_or_else(|| "A".to_string())
    }

    fn loc(&self, step: &Value, sku: &str) -> String {
        let of_sku = || rows(&self.given["stock"]).iter().find(|row| text(&row["sku"]) == sku);
        step["loc"].as_str().or_else(|| of_sku()?["loc"].as_str()).unwrap_or("L").to_string()
    }

    /// The products that a product draws on, with how many of each.
    fn draws(&self, sku: &str) -> Fallible<Vec<(String, Quantity)>> {
        let bundle = &self.given["bundle"];
        if bundle["sku"] != *sku {
            return Ok(vec![(sku.to_string(), Quantity::ONE)]);
        }
        let part = |part: &Value| Ok((text(&part["sku"]).to_string(), figure(&part["qty"])?));
        rows(&bundle["parts"]).iter().map(part).collect()
    }

    fn may_wait(&self, step: &Value, sku: &str) -> bool {
        step["allow_backorder"].as_bool().unwrap_or_else(|| self.backorderable(sku))
    }

    fn backorderable(&self, sku: &str) -> bool {
        rows(&self.given["stock"]).iter().any(|row| text(&row["sku"]) == sku && row["backorderable"] == true)
    }

    fn shortage(&self, step: &Value, sku: &str) -> Shortage {
        match (self.may_wait(step, sku), self.given["policy"]["partial"] == true) {
            (true, _) => Shortage::Backorder,
            (false, true) => Shortage::Partial,
            (false, false) => Shortage::Reject,
        }
    }

    fn ask(&mut self, command: Command) -> Fallible<Answer> {
        Ok(self.shop.ask(&command)?.map(|_| ()))
    }

    fn hold(
        &mut self,
        sku: &str,
        loc: Option<&str>,
        quantity: Quantity,
        ttl: Option<u64>,
    ) -> Fallible<(StockHoldId, Answer)> {
        self.holds += 1;
        let hold_id = StockHoldId::new(&format!("hold-{}", self.holds))?;
        let line = HoldLine::new(ProductId::new(sku)?, quantity);
        let line = line.with_location_id(loc.map(str::parse).transpose()?);
        let ends = ttl.map(|ttl| self.shop.instant_in(ttl)).transpose()?;
        let hold = HoldStock::new(hold_id.clone(), vec![line]).with_expires_at(ends);
        let answer = self.ask(Command::HoldStock(hold))?;
        Ok((hold_id, answer))
    }

    /// Places an order of one line and asks for its units: at one location, where one is named.
    fn order(
        &mut self,
        claim: &mut Claim,
        quantity: Quantity,
        loc: Option<&str>,
        shortage: Shortage,
    ) -> Fallible<Answer> {
        let hold_id = claim.hold.take();
        let draft = self.shop.draft(&[Wish::new(&claim.sku, quantity)])?;
        let order_id = draft.order_id.clone();
        if let Err(error) = self.ask(Command::PlaceOrder(draft))? {
            return Ok(Err(error));
        }
        let reserve = ReserveOrder::new(order_id.clone()).with_on_shortage(Some(shortage)).with_hold_id(hold_id);
        if let Err(error) = self.ask(Command::ReserveOrder(reserve))? {
            return Ok(Err(error));
        }
        let part = Part { order_id, line: LineNo::new(1)? };
        if let Some(loc) = loc {
            if let Err(error) = self.only_at(&claim.sku, &part, loc, shortage)? {
                return Ok(Err(error));
            }
        }
        let picks = self.picks(&claim.sku, &part)?;
        claim.loc = picks.first().map(|pick| pick.location_id.to_string()).or(claim.loc.take());
        claim.parts.push(part);
        Ok(Ok(()))
    }

    /// What a part is promised, and where; of a kit, what it is promised of its first component.
    fn picks(&self, sku: &str, part: &Part) -> Fallible<Vec<Pick>> {
        let (first, _) = self.draws(sku)?.into_iter().next().ok_or("a kit without parts")?;
        let key = LineKey::new(part.order_id.clone(), part.line);
        Ok(self.shop.item(&first).map_or_else(Vec::new, |item| item.reservation(&key)))
    }

    /// What was promised anywhere is promised at one location instead.
    fn only_at(&mut self, sku: &str, part: &Part, loc: &str, shortage: Shortage) -> Fallible<Answer> {
        let picks = self.picks(sku, part)?;
        let elsewhere = picks.iter().filter(|pick| pick.location_id.as_str() != loc).map(|pick| pick.quantity);
        let elsewhere = Quantity::sum(elsewhere)?;
        if elsewhere.is_zero() {
            return Ok(Ok(()));
        }
        let waits = self.line(part)?.counters.backordered;
        let moved = MoveReservation::new(part.order_id.clone(), part.line, loc.parse()?, elsewhere.plus(waits)?);
        self.ask(Command::MoveReservation(moved.with_on_shortage(Some(shortage))))
    }

    fn line(&self, part: &Part) -> Fallible<&OrderLine> {
        self.shop.order(&part.order_id)?.content.line(part.line).ok_or_else(|| "the line is not there".into())
    }

    /// The claim that a step is about: its line's, or else the one that was there before.
    fn claim(&self, step: &Value) -> Fallible<Claim> {
        let known = self.claims.get(text(&step["line"])).or(self.others.first());
        known.cloned().ok_or_else(|| format!("nobody has reserved anything for {step}").into())
    }

    fn keep(&mut self, step: &Value, claim: Claim) {
        let name = text(&step["line"]);
        match self.others.first_mut().filter(|_| !self.claims.contains_key(name)) {
            Some(other) => *other = claim,
            None => {
                self.claims.insert(name.to_string(), claim);
            }
        }
    }

    /// Shares a quantity out over the parts of a claim, each as far as it has; what is too much is asked of the last.
    fn shares(
        &self,
        parts: &[Part],
        quantity: Quantity,
        has: impl Fn(&OrderLine) -> Quantity,
    ) -> Fallible<Vec<(Part, Quantity)>> {
        let mut rest = quantity;
        let mut shares: Vec<(Part, Quantity)> = Vec::new();
        for part in parts {
            let share = has(self.line(part)?).min(rest);
            if share.is_positive() {
                rest = rest.minus(share)?;
                shares.push((part.clone(), share));
            }
        }
        match shares.last_mut() {
            Some((_, share)) => *share = share.plus(rest)?,
            None => shares.extend(parts.last().map(|part| (part.clone(), quantity))),
        }
        Ok(shares)
    }

    fn each(&mut self, commands: Vec<Command>) -> Fallible<Answer> {
        for command in commands {
            if let Err(error) = self.ask(command)? {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }

    fn step(&mut self, step: &Value) -> Fallible<Answer> {
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
            "hold" => self.hold_units(step, asked()?),
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

    fn keep_new(&mut self, name: &str, claim: Claim) {
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

    fn change_hold(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let claim = self.claim(step)?;
        let hold_id = claim.hold.clone().ok_or("what is ordered is no hold any more")?;
        let hold = self.shop.desk.world().stock_hold(&hold_id).ok_or("the hold is not there")?;
        let mut lines = hold.lines.clone();
        lines.iter_mut().for_each(|line| line.quantity = quantity);
        self.ask(Command::ChangeStockHold(ChangeStockHold::new(hold_id, lines)))
    }

    /// A hold outside of orders. Its name is a line of the case's, so that later steps can take it up.
    fn hold_units(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let sku = self.sku(step);
        let ttl = step["ttl_s"].as_str().map(str::parse).transpose()?.or(step["ttl_s"].as_u64());
        let (hold_id, answer) = self.hold(&sku, step["loc"].as_str(), quantity, ttl)?;
        let name = step["id"].as_str().unwrap_or(text(&step["line"]));
        self.keep_new(name, Claim { sku, hold: Some(hold_id), ..Claim::default() });
        Ok(answer)
    }

    fn release_hold(&mut self, step: &Value) -> Fallible<Answer> {
        let name = step["id"].as_str().or(step["of"].as_str()).unwrap_or(text(&step["line"]));
        let hold = self.claims.get(name).and_then(|claim| claim.hold.clone()).ok_or("nothing is held")?;
        self.ask(Command::ReleaseStockHold(ReleaseStockHold::new(hold)))
    }

    /// Time goes by, and what has expired is swept away; where no time is named, as much as any hold lasts.
    fn wait(&mut self, step: &Value) -> Fallible<Answer> {
        let seconds = optional::<Quantity>(&step["qty"])?.map_or_else(|| "86400".to_string(), |time| time.to_string());
        self.shop.waits(seconds.parse()?);
        let _ = self.ask(Command::ExpireStockHolds(ExpireStockHolds::new()))?;
        Ok(Ok(()))
    }

    /// What is on hand somewhere becomes another figure.
    fn count(&mut self, step: &Value, counted: impl Fn(Quantity) -> Fallible<Quantity>) -> Fallible<Answer> {
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

    fn transfer(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        let sku = self.sku(step);
        let named = |names: [&str; 3]| names.iter().find_map(|name| step[*name].as_str());
        let from = named(["from", "from_loc", "loc"]).ok_or("from where?")?;
        let to = self.shop.stands(named(["to", "to_loc", "dst"]).ok_or("to where?")?)?;
        let (from, to) = (StockPlace::new(from.parse()?), StockPlace::new(to));
        self.ask(Command::TransferStock(TransferStock::new(sku.parse()?, from, to, quantity)))
    }

    /// What was sent comes back: for sale again, or to be looked at and not counted here.
    fn take_back(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
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
    fn return_and_reserve(&mut self, step: &Value, quantity: Quantity) -> Fallible<Answer> {
        if let Err(error) = self.take_back(step, quantity)? {
            return Ok(Err(error));
        }
        let mut claim = self.claim(step)?;
        let loc = claim.loc.clone();
        let answer = self.order(&mut claim, quantity, loc.as_deref(), Shortage::Reject)?;
        self.keep(step, claim);
        Ok(answer)
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

    /// Compares the state after a step with the one expected.
    fn compare(&self, step: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        let known = ["loc", "sku", "on_hand", "reserved", "held", "available", "backordered", "ok"];
        let orders = ["order_status", "move_states", "shipped", "unassigned", "status"];
        faults.only(expected, &[known.as_slice(), orders.as_slice()].concat());
        let sku = expected["sku"].as_str().map_or_else(|| self.drawn_first(step), |sku| Ok(sku.to_string()))?;
        let place = if expected["loc"].is_string() { expected } else { step };
        let loc = self.loc(place, &sku);
        let item = self.shop.item(&sku);
        let sum = |figure: fn(&StockLevel) -> Quantity| Quantity::sum(levels(item, &loc).map(|level| figure(&level)));
        let on_hand = sum(|level| level.on_hand)?;
        // Who waits does so at no place; the cases count it where backorders are allowed, or else at the first place.
        let rows_of = || rows(&self.given["stock"]).iter().filter(|row| text(&row["sku"]) == sku);
        let counted_at = rows_of().find(|row| row["backorderable"] == true).or_else(|| rows_of().next());
        let here = counted_at.is_none_or(|row| text(&row["loc"]) == loc);
        let waits = if here { self.shop.waiting(&sku)? } else { Quantity::ZERO };
        let soft: Vec<&StockHoldId> =
            self.soft.iter().filter_map(|name| self.claims.get(name)?.hold.as_ref()).collect();
        let of_holds = item.into_iter().flat_map(StockItem::holds).filter(|(hold_id, _)| soft.contains(hold_id));
        let at_loc = of_holds.flat_map(|(_, picks)| picks).filter(|pick| pick.location_id.as_str() == loc);
        let taken_as_hold = Quantity::sum(at_loc.map(|pick| pick.quantity))?;
        let promised = sum(|level| level.reserved)?.plus(taken_as_hold)?;
        if text(&expected["on_hand"]).starts_with('-') {
            // Units owed, in their words: nothing is there, and so much is waited for.
            faults.same("on hand less what is owed", on_hand.minus(waits)?, &expected["on_hand"])?;
            faults.same("reserved", promised, &expected["reserved"])?;
        } else {
            faults.same("on hand", on_hand, &expected["on_hand"])?;
            faults.same("reserved and backordered", promised.plus(waits)?, &expected["reserved"])?;
        }
        faults.same("held", sum(|level| level.held)?.minus(taken_as_hold)?, &expected["held"])?;
        faults.same("available", sum(StockLevel::free)?, &expected["available"])?;
        faults.same("backordered", waits, &expected["backordered"])?;
        self.compare_orders(step, expected, faults)
    }

    fn drawn_first(&self, step: &Value) -> Fallible<String> {
        let (first, _) = self.draws(&self.sku(step))?.into_iter().next().ok_or("a kit without parts")?;
        Ok(first)
    }

    fn compare_orders(&self, step: &Value, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        if let Some(status) = expected["order_status"].as_str() {
            let claim = self.claim(step)?;
            let order = claim.parts.first().ok_or("there is no order")?;
            let standing = self.shop.order(&order.order_id)?.status().commercial;
            faults.equal("the order", standing.as_str(), status);
        }
        let moves = || self.moves.as_ref().ok_or("nothing was assigned");
        if expected["move_states"].is_array() {
            let mut states = Vec::new();
            for line in &self.shop.order(moves()?)?.content.lines {
                states.extend(line.counters.reserved.is_positive().then_some("assigned"));
                states.extend(line.unallocated().is_positive().then_some("draft"));
                states.extend(line.counters.shipped.is_positive().then_some("done"));
            }
            faults.equal("the moves", &Value::from(states), &expected["move_states"]);
        }
        if expected["shipped"].is_string() || expected["unassigned"].is_string() {
            let lines = || -> Fallible<&[OrderLine]> { Ok(&self.shop.order(moves()?)?.content.lines) };
            faults.same(
                "shipped",
                Quantity::sum(lines()?.iter().map(|line| line.counters.shipped))?,
                &expected["shipped"],
            )?;
            let open = Quantity::sum(lines()?.iter().map(OrderLine::unallocated))?;
            faults.same("unassigned", open, &expected["unassigned"])?;
        }
        Ok(())
    }

    /// Compares a refusal with the one expected.
    fn compare_refusal(&self, step: &Value, answer: &Answer, expected: &Value, faults: &mut Faults) -> Fallible<()> {
        faults.refused(answer, expected);
        faults.only(expected, &["ok", "code", "path", "remaining", "available", "reserved", "state_changed"]);
        let problem = answer.as_ref().err().and_then(|error| error.problems().first());
        let told = |name: &str| match problem.and_then(|problem| problem.data.get(name)) {
            Some(DataValue::Text(text)) => text.clone(),
            Some(DataValue::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        for (field, ours) in [("remaining", "left"), ("available", "free")] {
            if let Some(figure) = expected[field].as_str() {
                faults.equal(field, told(ours).as_str(), figure);
            }
        }
        let sku = self.drawn_first(step)?;
        let reserved = self.shop.item(&sku).map_or(Ok(Quantity::ZERO), StockItem::reserved)?;
        faults.same("reserved", reserved.plus(self.shop.waiting(&sku)?)?, &expected["reserved"])
    }

    /// Every figure of stock, whatever else the judge did to ask.
    fn figures(&self) -> Vec<(String, Vec<StockLevel>, Fallible<Quantity>)> {
        let skus = rows(&self.given["stock"]).iter().map(|row| text(&row["sku"]).to_string());
        skus.map(|sku| {
            let levels = self.shop.item(&sku).into_iter().flat_map(StockItem::levels).collect();
            let waiting = self.shop.waiting(&sku);
            (sku, levels, waiting)
        })
        .collect()
    }
}

fn check_given(given: &Value, faults: &mut Faults) {
    faults.only(given, &["stock", "policy", "bundle", "moves"]);
    faults.only(&given["policy"], &["partial"]);
    for row in rows(&given["stock"]) {
        faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active", "claimed_before"]);
    }
}

const FIELDS: &[&str] = &[
    "op",
    "line",
    "lines",
    "qty",
    "sku",
    "loc",
    "allow_backorder",
    "restock",
    "reason",
    "delta",
    "id",
    "of",
    "ttl_s",
    "from",
    "to",
    "from_loc",
    "to_loc",
    "dst",
];

pub(crate) fn ledger(case: &Value) -> Fallible<Verdict> {
    let (given, then, steps) = (&case["given"], &case["then"], rows(&case["when"]["steps"]));
    if steps.iter().any(|step| OF_A_LIFE.contains(&text(&step["op"]))) {
        return Ok(not_yet("closing, reopening, and shipments that are cancelled", work::LIFE));
    }
    let after = rows(&then["after"]);
    let refused_return =
        |(step, expected): (&Value, &Value)| RETURNS.contains(&text(&step["op"])) && expected["ok"] == false;
    if steps.iter().zip(after).any(refused_return) {
        return Ok(not_yet("returns that are checked against what was sent", work::LIFE));
    }
    if rows(&given["stock"]).iter().any(|row| row["active"] == false) {
        return Ok(not_yet("locations that are switched off", work::STOCK));
    }
    let mut faults = Faults::default();
    check_given(given, &mut faults);
    faults.only(then, &["after", "after_reserved"]);
    let mut ledger = Ledger::open(case)?;
    for (index, step) in steps.iter().enumerate() {
        let from = faults.count();
        faults.only(step, FIELDS);
        let before = ledger.clone();
        let answer = ledger.step(step)?;
        let expected = after.get(index).unwrap_or(&Value::Null);
        if expected["ok"] == false {
            ledger.compare_refusal(step, &answer, expected, &mut faults)?;
            let unchanged = format!("{:?}", ledger.figures()) == format!("{:?}", before.figures());
            faults.equal("stock is as it was", &unchanged, &true);
        } else if let Err(error) = &answer {
            faults.note(format!("is refused: {error}"));
        }
        if answer.is_err() {
            // A refusal leaves everything as it was, also what the judge did to ask.
            ledger = before;
        }
        if expected["ok"] != false {
            match expected {
                Value::Array(places) => {
                    places.iter().try_for_each(|place| ledger.compare(step, place, &mut faults))?;
                }
                expected => ledger.compare(step, expected, &mut faults)?,
            }
        }
        for (sku, reserved) in rows(&then["after_reserved"]).get(index).and_then(Value::as_object).into_iter().flatten()
        {
            let promised = ledger.shop.item(sku).map_or(Ok(Quantity::ZERO), StockItem::reserved)?;
            faults.same(sku, promised.plus(ledger.shop.waiting(sku)?)?, reserved)?;
        }
        faults.at_step(from, index);
    }
    let compared = after.len().max(rows(&then["after_reserved"]).len());
    faults.equal("how many steps there are", &steps.len(), &compared);
    Ok(faults.verdict())
}

/// Does more come back for a line than was sent before?
pub(crate) fn returned_more_than_sent(case: &Value) -> bool {
    let mut sent: BTreeMap<&str, Quantity> = BTreeMap::new();
    rows(&case["when"]["steps"]).iter().any(|step| {
        let quantity = figure::<Quantity>(&step["qty"]).unwrap_or_default();
        let of_line = sent.entry(text(&step["line"])).or_default();
        if step["op"] == "ship" {
            *of_line = of_line.plus(quantity).unwrap_or(*of_line);
        }
        RETURNS.contains(&text(&step["op"])) && quantity > *of_line
    })
}

/// Is more promised than lies there after some step, where nothing may wait?
pub(crate) fn promised_beyond_on_hand(case: &Value) -> bool {
    let may_wait = rows(&case["given"]["stock"]).iter().any(|row| row["backorderable"] == true)
        || rows(&case["when"]["steps"]).iter().any(|step| step["allow_backorder"] == true);
    let beyond = |row: &Value| {
        let amount = |name: &str| figure::<Quantity>(&row[name]).unwrap_or_default();
        amount("reserved") > amount("on_hand")
    };
    !may_wait && rows(&case["then"]["after"]).iter().any(|row| row["on_hand"].is_string() && beyond(row))
}

/// Is less than nothing on hand after some step?
pub(crate) fn below_zero(case: &Value) -> bool {
    rows(&case["then"]["after"]).iter().any(|row| text(&row["on_hand"]).starts_with('-'))
}
