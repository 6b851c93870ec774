//! The desk of a case, and which of its orders and holds stand for which line.

use std::collections::BTreeMap;

use orderwell::{
    BackorderRule, Command, Component, DecideError, HoldLine, HoldStock, LineKey, LineNo, LocationRule,
    MoveReservation, OrderId, OrderLine, Pick, Product, ProductId, Quantity, ReceiveStock, ReserveOrder, Shortage,
    StockHoldId, StockItem, StockLevel, StockRules, StockStatus, Text,
};
use serde_json::Value;

use crate::read::{Fallible, figure, optional, rows, text};
use crate::shop::{Shop, Wish};

pub(super) type Answer = Result<(), DecideError>;

/// A line of an order of the desk that stands for a line of the case, or for a part of it.
#[derive(Clone)]
pub(super) struct Part {
    pub(super) order_id: OrderId,
    pub(super) line: LineNo,
}

/// One line of the case.
#[derive(Clone, Default)]
pub(super) struct Claim {
    pub(super) sku: String,
    /// Where its goods came from.
    pub(super) loc: Option<String>,
    pub(super) parts: Vec<Part>,
    /// The hold that it is as long as there is no order.
    pub(super) hold: Option<StockHoldId>,
    pub(super) shipped: Quantity,
}

#[derive(Clone)]
pub(super) struct Ledger<'c> {
    pub(super) given: &'c Value,
    pub(super) shop: Shop,
    pub(super) claims: BTreeMap<String, Claim>,
    /// Orders that were there before the first step.
    pub(super) others: Vec<Claim>,
    /// Units of a product that were owed before the first step.
    pub(super) owed: Vec<(String, Part)>,
    /// Holds are numbered.
    pub(super) holds: u32,
    /// Claims that are changed as holds before they become orders.
    pub(super) soft: Vec<String>,
    /// The order whose lines are the moves of the case.
    pub(super) moves: Option<OrderId>,
}

pub(super) fn levels<'i>(item: Option<&'i StockItem>, loc: &'i str) -> impl Iterator<Item = StockLevel> + use<'i> {
    item.into_iter().flat_map(StockItem::levels).filter(move |level| level.location_id.as_str() == loc)
}

/// What is neither cancelled, picked nor sent.
pub(super) fn cancellable(line: &OrderLine) -> Quantity {
    let gone = line.counters.picked.plus(line.counters.shipped);
    gone.and_then(|gone| line.active().minus(gone)).unwrap_or_default()
}

pub(super) fn claimed(line: &OrderLine) -> Quantity {
    line.counters.reserved.plus(line.counters.backordered).unwrap_or_default()
}

impl<'c> Ledger<'c> {
    pub(super) fn open(case: &'c Value) -> Fallible<Self> {
        let given = &case["given"];
        let steps = rows(&case["when"]["steps"]);
        let changed = steps.iter().filter(|step| step["op"] == "change_hold");
        let soft = changed.map(|step| text(&step["line"]).to_string()).collect();
        let shop = Shop::open("EUR")?;
        let (claims, others) = (BTreeMap::new(), Vec::new());
        let mut ledger = Self { given, shop, claims, others, owed: Vec::new(), holds: 0, soft, moves: None };
        for row in rows(&given["stock"]) {
            ledger.stocks(row)?;
        }
        ledger.sets_rules()?;
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
    pub(super) fn stocks(&mut self, row: &Value) -> Fallible<()> {
        let (sku, loc) = (text(&row["sku"]), text(&row["loc"]));
        let amount = |name: &str| optional::<Quantity>(&row[name]).map(Option::unwrap_or_default);
        let (on_hand, reserved, held) = (amount("on_hand")?, amount("reserved")?, amount("held")?);
        self.shop.sells(sku)?;
        self.shop.stands(loc)?;
        // What lies where nothing is sold from may not be sold, but for what is claimed already.
        let for_sale = if row["active"] == false { on_hand.min(reserved.plus(held)?) } else { on_hand };
        if for_sale.is_positive() {
            self.shop.receives(sku, loc, for_sale)?;
        }
        let rest = on_hand.minus(for_sale)?;
        if rest.is_positive() {
            let received = ReceiveStock::new(sku.parse()?, loc.parse()?, rest).with_status(StockStatus::Quarantined);
            self.shop.does(&Command::ReceiveStock(received))?;
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
            self.owed.extend(claim.parts.iter().cloned().map(|part| (sku.to_string(), part)));
            self.others.push(claim);
        }
        Ok(())
    }

    /// A threshold of what is left is kept for safety; one below nothing bounds how many may wait.
    fn sets_rules(&mut self) -> Fallible<()> {
        let threshold = optional::<Quantity>(&self.given["policy"]["out_of_stock_threshold"])?.unwrap_or_default();
        let mut places: BTreeMap<&str, Vec<LocationRule>> = BTreeMap::new();
        for row in rows(&self.given["stock"]).iter().filter(|_| !threshold.is_zero()) {
            let of_product = places.entry(text(&row["sku"])).or_default();
            // It is one figure of the product, and kept at its first location.
            if threshold.is_positive() && of_product.is_empty() {
                of_product.push(LocationRule::new(text(&row["loc"]).parse()?).with_safety_stock(threshold));
            }
        }
        for (sku, locations) in places {
            let mut rules = StockRules::new(sku.parse()?).with_locations(locations);
            if threshold.is_negative() {
                rules = rules.with_backorder(BackorderRule::Limited).with_backorder_limit(Some(threshold.negated()));
            }
            self.shop.does(&Command::SetStockRules(rules))?;
        }
        Ok(())
    }

    /// What is promised to, or waited for by, those whom units were owed before.
    pub(super) fn owed(&self, sku: &str) -> Fallible<Quantity> {
        let of_sku = self.owed.iter().filter(|(owed, _)| owed == sku);
        let claims = of_sku.map(|(_, part)| self.line(part).map(claimed));
        Ok(Quantity::sum(claims.collect::<Fallible<Vec<_>>>()?)?)
    }

    /// The first product of the case; the kit where there is one.
    pub(super) fn sku(&self, step: &Value) -> String {
        let named = step["sku"].as_str().map(ToString::to_string);
        let of_line = || self.claims.get(text(&step["line"])).map(|claim| claim.sku.clone());
        let kit = || self.given["bundle"]["sku"].as_str().map(ToString::to_string);
        let first = || rows(&self.given["stock"]).first().map(|row| text(&row["sku"]).to_string());
        named.or_else(of_line).or_else(kit).or_else(first).unwrap_or_else(|| "A".to_string())
    }

    pub(super) fn loc(&self, step: &Value, sku: &str) -> String {
        let of_sku = || rows(&self.given["stock"]).iter().find(|row| text(&row["sku"]) == sku);
        step["loc"].as_str().or_else(|| of_sku()?["loc"].as_str()).unwrap_or("L").to_string()
    }

    /// The products that a product draws on, with how many of each.
    pub(super) fn draws(&self, sku: &str) -> Fallible<Vec<(String, Quantity)>> {
        let bundle = &self.given["bundle"];
        if bundle["sku"] != *sku {
            return Ok(vec![(sku.to_string(), Quantity::ONE)]);
        }
        let part = |part: &Value| Ok((text(&part["sku"]).to_string(), figure(&part["qty"])?));
        rows(&bundle["parts"]).iter().map(part).collect()
    }

    pub(super) fn may_wait(&self, step: &Value, sku: &str) -> bool {
        step["allow_backorder"].as_bool().unwrap_or_else(|| self.backorderable(sku))
    }

    pub(super) fn backorderable(&self, sku: &str) -> bool {
        rows(&self.given["stock"]).iter().any(|row| text(&row["sku"]) == sku && row["backorderable"] == true)
    }

    pub(super) fn shortage(&self, step: &Value, sku: &str) -> Shortage {
        let below_nothing = text(&self.given["policy"]["out_of_stock_threshold"]).starts_with('-');
        match (self.may_wait(step, sku) || below_nothing, self.given["policy"]["partial"] == true) {
            (true, _) => Shortage::Backorder,
            (false, true) => Shortage::Partial,
            (false, false) => Shortage::Reject,
        }
    }

    pub(super) fn ask(&mut self, command: Command) -> Fallible<Answer> {
        Ok(self.shop.ask(&command)?.map(|_| ()))
    }

    pub(super) fn hold(
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
    pub(super) fn order(
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
        let before = self.shop.clone();
        if let Err(error) = self.ask(Command::ReserveOrder(reserve.clone()))? {
            return Ok(Err(error));
        }
        let part = Part { order_id, line: LineNo::new(1)? };
        if shortage == Shortage::Backorder && self.line(&part)?.unallocated().is_positive() {
            // Not all of the rest may wait: then the cases want all of it or nothing.
            self.shop = before;
            if let Err(error) = self.ask(Command::ReserveOrder(reserve.with_on_shortage(Some(Shortage::Reject))))? {
                return Ok(Err(error));
            }
        }
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
    pub(super) fn picks(&self, sku: &str, part: &Part) -> Fallible<Vec<Pick>> {
        let (first, _) = self.draws(sku)?.into_iter().next().ok_or("a kit without parts")?;
        let key = LineKey::new(part.order_id.clone(), part.line);
        Ok(self.shop.item(&first).map_or_else(Vec::new, |item| item.reservation(&key)))
    }

    /// What was promised anywhere is promised at one location instead.
    pub(super) fn only_at(&mut self, sku: &str, part: &Part, loc: &str, shortage: Shortage) -> Fallible<Answer> {
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

    pub(super) fn line(&self, part: &Part) -> Fallible<&OrderLine> {
        self.shop.order(&part.order_id)?.content.line(part.line).ok_or_else(|| "the line is not there".into())
    }

    /// The claim that a step is about: its line's, or else the one that was there before.
    pub(super) fn claim(&self, step: &Value) -> Fallible<Claim> {
        let known = self.claims.get(text(&step["line"])).or(self.others.first());
        known.cloned().ok_or_else(|| format!("nobody has reserved anything for {step}").into())
    }

    pub(super) fn keep(&mut self, step: &Value, claim: Claim) {
        let name = text(&step["line"]);
        match self.others.first_mut().filter(|_| !self.claims.contains_key(name)) {
            Some(other) => *other = claim,
            None => {
                self.claims.insert(name.to_string(), claim);
            }
        }
    }

    /// Shares a quantity out over the parts of a claim, each as far as it has; what is too much is asked of the last.
    pub(super) fn shares(
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

    pub(super) fn each(&mut self, commands: Vec<Command>) -> Fallible<Answer> {
        for command in commands {
            if let Err(error) = self.ask(command)? {
                return Ok(Err(error));
            }
        }
        Ok(Ok(()))
    }
}
