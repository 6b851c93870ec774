//! The model: stock as one would keep it on paper. Lists and sums, no index, no counters that could drift.
//!
//! Written from the documentation. Quantities are hundredths in integers; everything is looked for from the beginning.

use std::collections::BTreeMap;

use orderwell::*;

use crate::common::laws::place_of;

pub(crate) type Units = i64;

pub(crate) fn units(quantity: Quantity) -> Units {
    i64::try_from(quantity.to_decimal() * rust_decimal::Decimal::ONE_HUNDRED).expect("two places")
}

/// Who has units, or waits for them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claimant {
    Line(OrderId, u32),
    Hold(StockHoldId),
}

/// One product: what lies where, who has it, who waits.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shelf {
    /// In the order in which the places first held something.
    pub(crate) places: Vec<(StockPlace, Units)>,
    /// First received, and good until.
    lots: BTreeMap<LotId, (Date, Option<Date>)>,
    /// In the order of taking.
    pub(crate) claims: Vec<(Claimant, StockPlace, Units)>,
    /// In the order in which they began to wait.
    pub(crate) waiting: Vec<(Claimant, Units)>,
    rules: Option<StockRules>,
}

impl Shelf {
    pub(crate) fn on_hand(&self, place: &StockPlace) -> Units {
        self.places.iter().filter(|(at, _)| at == place).map(|(_, units)| units).sum()
    }

    pub(crate) fn claimed(&self, place: &StockPlace) -> Units {
        self.claims.iter().filter(|(_, at, _)| at == place).map(|(_, _, units)| units).sum()
    }

    fn add(&mut self, place: &StockPlace, more: Units) {
        match self.places.iter_mut().find(|(at, _)| at == place) {
            Some((_, units)) => *units += more,
            None => self.places.push((place.clone(), more)),
        }
    }

    fn came(&mut self, place: &StockPlace, received_on: Date, expires_on: Option<Date>) {
        let Some(lot_id) = &place.lot_id else { return };
        let lot = self.lots.entry(lot_id.clone()).or_insert((received_on, None));
        *lot = (lot.0.min(received_on), expires_on.or(lot.1));
    }

    fn set_waiting(&mut self, who: &Claimant, units: Units) {
        match self.waiting.iter_mut().find(|(known, _)| known == who) {
            Some((_, waits)) => *waits = units,
            None => self.waiting.push((who.clone(), units)),
        }
        self.waiting.retain(|(_, waits)| *waits > 0);
    }

    fn claim(&mut self, who: &Claimant, place: &StockPlace, more: Units) {
        match self.claims.iter_mut().find(|(known, at, _)| known == who && at == place) {
            Some((_, _, units)) => *units += more,
            None => self.claims.push((who.clone(), place.clone(), more)),
        }
    }

    /// Gives up claims: what was taken last first, or what was taken first. Says which.
    fn give_up(&mut self, who: &Claimant, mut wanted: Units, last_first: bool) -> Vec<(StockPlace, Units)> {
        let mut own: Vec<usize> = (0..self.claims.len()).filter(|at| self.claims[*at].0 == *who).collect();
        if last_first {
            own.reverse();
        }
        let mut given = Vec::new();
        for at in own {
            let part = self.claims[at].2.min(wanted);
            self.claims[at].2 -= part;
            wanted -= part;
            if part > 0 {
                given.push((self.claims[at].1.clone(), part));
            }
        }
        assert_eq!(wanted, 0, "nobody gives up what he does not have");
        self.claims.retain(|(_, _, units)| *units > 0);
        given
    }

    fn end_hold(&mut self, hold_id: &StockHoldId) {
        self.claims.retain(|(who, _, _)| *who != Claimant::Hold(hold_id.clone()));
    }

    /// The places from which units go, in their order.
    fn in_order(&self, today: Date) -> Vec<StockPlace> {
        let locations: Vec<&LocationId> = self.places.iter().map(|(place, _)| &place.location_id).collect();
        let expires_on = |place: &StockPlace| place.lot_id.as_ref().and_then(|lot| self.lots.get(lot)?.1);
        let received_on = |place: &StockPlace| place.lot_id.as_ref().and_then(|lot| Some(self.lots.get(lot)?.0));
        let good = |place: &&StockPlace| {
            place.status == StockStatus::Sellable && expires_on(place).is_none_or(|expires_on| expires_on >= today)
        };
        let mut places: Vec<StockPlace> = self.places.iter().map(|(place, _)| place).filter(good).cloned().collect();
        let late = Date::new(9999, 12, 31).expect("a date");
        places.sort_by_key(|place| {
            let location = locations.iter().position(|known| **known == place.location_id);
            let expires_on = expires_on(place).unwrap_or(late);
            let received_on = received_on(place).unwrap_or(late);
            (location, place.owner.is_some(), expires_on, received_on, place.lot_id.clone(), place.owner.clone())
        });
        places
    }
}

/// One product while somebody asks for it: which holds count as nothing for him, and what he has taken so far.
struct Asking {
    order: Vec<StockPlace>,
    on_hand: BTreeMap<StockPlace, Units>,
    /// Everybody's claims, without those of holds that have ended for the asker.
    claims: Vec<(Claimant, StockPlace, Units)>,
    safety: BTreeMap<LocationId, Units>,
    /// Holds that end when units are missing, the first first.
    spare: Vec<StockHoldId>,
    ended: Vec<StockHoldId>,
    may_wait: Option<Units>,
}

impl Asking {
    /// What may be taken from each place: what nobody has, but the last of a location is its safety stock.
    fn free(&self, ended: &[StockHoldId]) -> Vec<(StockPlace, Units)> {
        let claimed = |place: &StockPlace| -> Units {
            let counts = |who: &Claimant| !matches!(who, Claimant::Hold(hold_id) if ended.contains(hold_id));
            self.claims.iter().filter(|(who, at, _)| at == place && counts(who)).map(|(_, _, units)| units).sum()
        };
        let mut keep = self.safety.clone();
        let mut free = Vec::new();
        for place in self.order.iter().rev() {
            let here = self.on_hand[place] - claimed(place);
            let kept = keep.get(&place.location_id).copied().unwrap_or(0).min(here);
            keep.entry(place.location_id.clone()).and_modify(|keep| *keep -= kept);
            free.push((place.clone(), here - kept));
        }
        free.reverse();
        free
    }

    fn sum(&self, ended: &[StockHoldId], only: Option<&LocationId>) -> Units {
        let here = |place: &StockPlace| only.is_none_or(|only| place.location_id == *only);
        self.free(ended).iter().filter(|(place, _)| here(place)).map(|(_, units)| units).sum()
    }

    fn could_have(&self, only: Option<&LocationId>) -> Units {
        self.sum(&[self.ended.clone(), self.spare.clone()].concat(), only)
    }

    fn take(&mut self, mut wanted: Units, only: Option<&LocationId>) -> Vec<(StockPlace, Units)> {
        while self.sum(&self.ended, only) < wanted && !self.spare.is_empty() {
            let hold_id = self.spare.remove(0);
            self.ended.push(hold_id);
        }
        let mut taken = Vec::new();
        for (place, units) in self.free(&self.ended) {
            let part = if only.is_none_or(|only| place.location_id == *only) { units.min(wanted) } else { 0 };
            if part > 0 {
                wanted -= part;
                // It is nobody's any more: as if it were not there.
                *self.on_hand.get_mut(&place).expect("it is a place") -= part;
                taken.push((place, part));
            }
        }
        taken
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) product: ProductId,
    pub(crate) ordered: Units,
    pub(crate) cancelled: Units,
    pub(crate) reserved: Units,
    pub(crate) backordered: Units,
    pub(crate) picked: Units,
    pub(crate) shipped: Units,
}

impl Line {
    fn cancellable(&self) -> Units {
        self.ordered - self.cancelled - self.picked - self.shipped
    }

    fn unallocated(&self) -> Units {
        self.cancellable() - self.reserved - self.backordered
    }

    fn waiting(&self) -> Units {
        self.unallocated() + self.backordered
    }

    fn is_kit(&self) -> bool {
        self.product.as_str() == "SET"
    }

    /// Product, and hundredths of it for one unit of the line.
    pub(crate) fn draws(&self) -> Vec<(ProductId, Units)> {
        let part = |name: &str, units| (name.parse().expect("an id"), units);
        if self.is_kit() { vec![part("TEA", 50), part("MILK", 200)] } else { vec![(self.product.clone(), 100)] }
    }

    /// For how many units of the line so much of a product is enough.
    fn enough_for(&self, units: Units, each: Units) -> Units {
        if self.is_kit() { units.div_euclid(each) * 100 } else { units }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct PaperOrder {
    pub(crate) lines: BTreeMap<u32, Line>,
    priority: u32,
    hold_id: Option<StockHoldId>,
    confirmed: bool,
    ended: bool,
    on_hold: bool,
}

#[derive(Clone, Debug)]
struct PaperHold {
    lines: Vec<HoldLine>,
    owner: Option<HoldOwner>,
    expires_at: Option<Timestamp>,
    ended: bool,
    confirmed_by: Option<OrderId>,
}

/// The whole of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Page {
    policy: Policy,
    latest: Option<Timestamp>,
    pub(crate) shelves: BTreeMap<ProductId, Shelf>,
    pub(crate) orders: BTreeMap<OrderId, PaperOrder>,
    holds: BTreeMap<StockHoldId, PaperHold>,
}

/// The answer of the page: done, or refused and as if never asked.
type Done = Option<()>;

fn unless(refused: bool) -> Done {
    (!refused).then_some(())
}

/// When it is asked, as far as holds and lots are concerned.
#[derive(Clone, Copy)]
struct When {
    now: Timestamp,
    today: Date,
}

impl Page {
    pub(crate) fn new(policy: Policy) -> Self {
        Self { policy, ..Self::default() }
    }

    /// Carries a command out on a copy: what is refused half way is as if never asked.
    pub(crate) fn ask(&mut self, command: &Command, cx: &Context) -> bool {
        let mut page = self.clone();
        let now = self.latest.map_or(cx.now, |latest| latest.max(cx.now));
        match page.carry_out(command, When { now, today: cx.today }) {
            Some(happened) => {
                if happened {
                    page.latest = Some(now);
                }
                *self = page;
                true
            }
            None => false,
        }
    }

    fn carry_out(&mut self, command: &Command, when: When) -> Option<bool> {
        match command {
            Command::HoldStock(command) => return self.hold(command, when),
            Command::ReceiveStock(command) => self.receive(command, when),
            Command::AdjustStock(command) => self.adjust(command, when),
            Command::TransferStock(command) => self.transfer(command, when),
            Command::IssueStock(command) => self.take_out(&command.product_id, &command.place, units(command.quantity)),
            Command::ReturnStock(command) => {
                let shelf = self.shelf(&command.product_id);
                shelf.add(&command.place, units(command.quantity));
                shelf.came(&command.place, when.today, None);
                self.came_in(&command.product_id, command.place.status, when)
            }
            Command::SetStockRules(rules) => {
                let known = self.shelf(&rules.product_id).rules.replace(rules.clone());
                unless(known.as_ref() == Some(rules))
            }
            Command::PlaceOrder(draft) => self.place(draft, when),
            Command::ConfirmOrder(command) => self.confirm(command, when),
            Command::ReserveOrder(command) => self.reserve(command, false, when),
            Command::ReleaseOrder(command) => self.release(command),
            Command::PickOrder(command) => {
                let taken = self.named(&command.order_id, &command.lines, true, |line| line.reserved)?;
                self.lines_of(&command.order_id, taken, |line, units| {
                    line.reserved -= units;
                    line.picked += units;
                })
            }
            Command::ShipOrder(command) => self.ship(command),
            Command::CancelOrder(command) => self.cancel(command),
            Command::CloseOrder(command) => self.close(&command.order_id),
            Command::HoldOrder(command) => {
                let order = self.open_order(&command.order_id, false)?;
                let was = std::mem::replace(&mut order.on_hold, true);
                unless(was)
            }
            Command::ReleaseHold(command) => {
                let order = self.open_order(&command.order_id, false)?;
                let was = std::mem::replace(&mut order.on_hold, false);
                unless(!was)
            }
            Command::ChangeStockHold(command) => self.change_hold(command, when),
            Command::ExtendStockHold(command) => {
                let hold = self.live_hold(&command.hold_id, when)?;
                unless(command.expires_at.is_some_and(|at| at <= when.now) || hold.expires_at == command.expires_at)?;
                self.holds.get_mut(&command.hold_id)?.expires_at = command.expires_at;
                Some(())
            }
            Command::ReleaseStockHold(command) => {
                self.live_hold(&command.hold_id, when)?;
                self.end_hold(&command.hold_id, None);
                Some(())
            }
            Command::ExpireStockHolds(command) => self.sweep(&command.hold_ids, when),
            Command::FillBackorders(command) => self.fill(&command.product_id, command.sequence, when),
            Command::ReallocateStock(command) => self.reallocate(command),
            other => panic!("the page does not know {}", other.type_name()),
        }?;
        Some(true)
    }

    fn shelf(&mut self, product: &ProductId) -> &mut Shelf {
        self.shelves.entry(product.clone()).or_default()
    }

    /// More may be sold: who waits gets it, where the policy says so.
    fn came_in(&mut self, product: &ProductId, status: StockStatus, when: When) -> Done {
        if self.policy.fill_at == FillAt::Receive && status == StockStatus::Sellable {
            let mut filled = self.clone();
            if filled.fill(product, None, when).is_some() {
                *self = filled;
            }
        }
        Some(())
    }

    fn receive(&mut self, command: &ReceiveStock, when: When) -> Done {
        unless(command.expires_on.is_some_and(|expires_on| expires_on < when.today))?;
        let place = StockPlace::new(command.location_id.clone()).with_lot_id(command.lot_id.clone());
        let place = place.with_status(command.status).with_owner(command.owner.clone());
        let shelf = self.shelf(&command.product_id);
        shelf.add(&place, units(command.quantity));
        shelf.came(&place, when.today, command.expires_on);
        self.came_in(&command.product_id, command.status, when)
    }

    fn adjust(&mut self, command: &AdjustStock, when: When) -> Done {
        let place = StockPlace::new(command.location_id.clone()).with_lot_id(command.lot_id.clone());
        let place = place.with_status(command.status).with_owner(command.owner.clone());
        let shelf = self.shelf(&command.product_id);
        let (counted, on_hand) = (units(command.counted), shelf.on_hand(&place));
        unless(counted < shelf.claimed(&place) || counted == on_hand)?;
        shelf.add(&place, counted - on_hand);
        if counted > on_hand { self.came_in(&command.product_id, command.status, when) } else { Some(()) }
    }

    fn take_out(&mut self, product: &ProductId, from: &StockPlace, quantity: Units) -> Done {
        let shelf = self.shelf(product);
        unless(quantity > shelf.on_hand(from) - shelf.claimed(from))?;
        shelf.add(from, -quantity);
        Some(())
    }

    fn transfer(&mut self, command: &TransferStock, when: When) -> Done {
        unless(command.from_place == command.to_place)?;
        self.take_out(&command.product_id, &command.from_place, units(command.quantity))?;
        self.shelf(&command.product_id).add(&command.to_place, units(command.quantity));
        self.came_in(&command.product_id, command.to_place.status, when)
    }

    fn asking(&self, product: &ProductId, when: When, own: Option<&StockHoldId>, owner: Option<&HoldOwner>) -> Asking {
        let shelf = self.shelves.get(product).cloned().unwrap_or_default();
        let has_some =
            |hold_id: &StockHoldId| shelf.claims.iter().any(|(who, ..)| *who == Claimant::Hold(hold_id.clone()));
        let mut expired: Vec<(Option<Timestamp>, StockHoldId)> = Vec::new();
        let mut of_owner = Vec::new();
        for (hold_id, hold) in self.holds.iter().filter(|(hold_id, _)| has_some(hold_id) && own != Some(hold_id)) {
            if hold.expires_at.is_some_and(|at| when.now >= at) {
                expired.push((hold.expires_at, hold_id.clone()));
            } else if owner.is_some() && hold.owner.as_ref() == owner {
                of_owner.push((hold.expires_at.is_none(), hold.expires_at, hold_id.clone()));
            }
        }
        expired.sort();
        of_owner.sort();
        let spare = expired.into_iter().map(|(_, id)| id).chain(of_owner.into_iter().map(|(_, _, id)| id)).collect();
        let order = shelf.in_order(when.today);
        let rules = shelf.rules.as_ref();
        let safety = rules.into_iter().flat_map(|rules| &rules.locations);
        let waiting: Units = shelf.waiting.iter().map(|(_, units)| units).sum();
        Asking {
            on_hand: order.iter().map(|place| (place.clone(), shelf.on_hand(place))).collect(),
            order,
            claims: shelf.claims,
            safety: safety.map(|rule| (rule.location_id.clone(), units(rule.safety_stock))).collect(),
            spare,
            ended: own.cloned().into_iter().collect(),
            may_wait: rules.and_then(|rules| match rules.backorder {
                BackorderRule::Limited => Some((rules.backorder_limit.map_or(0, units) - waiting).max(0)),
                BackorderRule::Refused => Some(0),
                _ => None,
            }),
        }
    }

    /// An order that is placed and has not ended; where a hold of the order stands in the way, one without.
    fn open_order(&mut self, order_id: &OrderId, needs_no_hold: bool) -> Option<&mut PaperOrder> {
        self.orders.get_mut(order_id).filter(|order| !(order.ended || needs_no_hold && order.on_hold))
    }

    /// The named lines with so much of each, or all with all that there is.
    fn named(
        &mut self,
        order_id: &OrderId,
        named: &[LineQuantity],
        needs_no_hold: bool,
        there: impl Fn(&Line) -> Units,
    ) -> Option<Vec<(u32, Units)>> {
        let order = self.open_order(order_id, needs_no_hold)?;
        let all: Vec<(u32, Units)> = order.lines.iter().map(|(number, line)| (*number, there(line))).collect();
        unless(all.iter().all(|(_, units)| *units == 0))?;
        if named.is_empty() {
            return Some(all.into_iter().filter(|(_, units)| *units > 0).collect());
        }
        let mut taken = Vec::new();
        for ask in named {
            let (number, asked) = (ask.line.get(), units(ask.quantity));
            let line = order.lines.get(&number)?;
            unless(asked > there(line) || line.is_kit() && asked % 100 != 0)?;
            taken.push((number, asked));
        }
        Some(taken)
    }

    fn lines_of(&mut self, order_id: &OrderId, taken: Vec<(u32, Units)>, change: impl Fn(&mut Line, Units)) -> Done {
        for (number, units) in taken {
            change(self.orders.get_mut(order_id)?.lines.get_mut(&number)?, units);
        }
        Some(())
    }

    fn place(&mut self, draft: &OrderDraft, when: When) -> Done {
        unless(self.orders.contains_key(&draft.order_id))?;
        let line = |line: &OrderLineDraft| Line {
            product: line.product_id.clone(),
            ordered: units(line.quantity),
            cancelled: 0,
            reserved: 0,
            backordered: 0,
            picked: 0,
            shipped: 0,
        };
        let order = PaperOrder {
            lines: draft.lines.iter().map(|draft| (draft.line.get(), line(draft))).collect(),
            priority: draft.priority,
            hold_id: draft.stock_hold_id.clone(),
            confirmed: false,
            ended: false,
            on_hold: false,
        };
        self.orders.insert(draft.order_id.clone(), order);
        if self.policy.reserve_at == ReserveAt::Place {
            self.reserve(&ReserveOrder::new(draft.order_id.clone()), true, when)?;
        }
        Some(())
    }

    fn confirm(&mut self, command: &ConfirmOrder, when: When) -> Done {
        let order = self.open_order(&command.order_id, true)?;
        unless(std::mem::replace(&mut order.confirmed, true))?;
        if self.policy.reserve_at == ReserveAt::Confirm {
            self.reserve(&ReserveOrder::new(command.order_id.clone()), true, when)?;
        }
        Some(())
    }

    fn live_hold(&self, hold_id: &StockHoldId, when: When) -> Option<PaperHold> {
        let over = |hold: &&PaperHold| hold.ended || hold.expires_at.is_some_and(|at| when.now >= at);
        self.holds.get(hold_id).filter(|hold| !over(hold)).cloned()
    }

    /// The hold for an order: named, or the order's own, unless that one has served it already.
    fn hold_for(&self, command: &ReserveOrder, when: When) -> Result<Option<StockHoldId>, ()> {
        let own = self.orders[&command.order_id].hold_id.clone();
        let Some(hold_id) = command.hold_id.clone().or(own) else { return Ok(None) };
        let used = self.holds.get(&hold_id).is_some_and(|hold| hold.confirmed_by.as_ref() == Some(&command.order_id));
        match self.live_hold(&hold_id, when) {
            Some(_) => Ok(Some(hold_id)),
            None if used && command.hold_id.is_none() => Ok(None),
            None => Err(()),
        }
    }

    fn end_hold(&mut self, hold_id: &StockHoldId, by: Option<&OrderId>) {
        self.shelves.values_mut().for_each(|shelf| shelf.end_hold(hold_id));
        if let Some(hold) = self.holds.get_mut(hold_id) {
            hold.ended = true;
            hold.confirmed_by = by.cloned();
        }
    }

    /// Holds that gave way: an expired one only where its units were needed, one of the same owner as a whole.
    fn give_way(&mut self, product: &ProductId, ended: &[StockHoldId], own: Option<&StockHoldId>, when: When) {
        for hold_id in ended.iter().filter(|hold_id| own != Some(hold_id)) {
            if self.holds[hold_id].expires_at.is_some_and(|at| when.now >= at) {
                self.shelf(product).end_hold(hold_id);
            } else {
                self.end_hold(hold_id, None);
            }
        }
    }

    fn reserve(&mut self, command: &ReserveOrder, by_policy: bool, when: When) -> Done {
        let open = self.open_order(&command.order_id, true);
        let waits = |order: &PaperOrder| order.lines.values().any(|line| line.waiting() > 0);
        let Some(order) = open.filter(|order| waits(order)).cloned() else { return unless(!by_policy) };
        let shortage = command.on_shortage.unwrap_or(self.policy.on_shortage);
        let hold_id = match self.hold_for(command, when) {
            Ok(hold_id) => hold_id,
            Err(()) if by_policy => None,
            Err(()) => return None,
        };
        let owner = hold_id.as_ref().and_then(|hold_id| self.holds[hold_id].owner.clone());
        let mut asked: BTreeMap<ProductId, Asking> = BTreeMap::new();
        let mut promised: Vec<(u32, Units, Units, Vec<(ProductId, Vec<(StockPlace, Units)>)>)> = Vec::new();
        let mut short = false;
        for (number, line) in order.lines.iter().filter(|(_, line)| line.waiting() > 0) {
            for (product, _) in line.draws() {
                let asking = || self.asking(&product, when, hold_id.as_ref(), owner.as_ref());
                asked.entry(product.clone()).or_insert_with(asking);
            }
            let enough = line.draws().into_iter().map(|(id, each)| line.enough_for(asked[&id].could_have(None), each));
            let got = enough.min().unwrap_or(0).min(line.waiting());
            let missing = line.waiting() - got;
            short |= missing > 0;
            let mut picks = Vec::new();
            for (product, each) in line.draws() {
                picks.push((product.clone(), asked.get_mut(&product)?.take(got * each / 100, None)));
            }
            let waited = line.backordered.min(missing);
            let backordered = if shortage == Shortage::Backorder {
                let may =
                    line.draws().into_iter().filter_map(|(id, each)| Some(line.enough_for(asked[&id].may_wait?, each)));
                let begins = may.min().unwrap_or(missing).min(missing - waited);
                for (product, each) in line.draws() {
                    let asking = asked.get_mut(&product)?;
                    asking.may_wait = asking.may_wait.map(|may| may - begins * each / 100);
                }
                waited + begins
            } else {
                (line.backordered - got).max(0)
            };
            if got > 0 || backordered != line.backordered {
                promised.push((*number, got, backordered, picks));
            }
        }
        unless(shortage == Shortage::Reject && short)?;
        if promised.is_empty() {
            return unless(!by_policy);
        }
        if let Some(hold_id) = &hold_id {
            self.end_hold(hold_id, Some(&command.order_id));
        }
        for (product, asking) in &asked {
            if promised.iter().any(|(_, _, _, picks)| picks.iter().any(|(drawn, _)| drawn == product)) {
                self.give_way(product, &asking.ended, hold_id.as_ref(), when);
            }
        }
        for (number, got, backordered, picks) in promised {
            self.promise(&command.order_id, number, got, backordered, picks)?;
        }
        Some(())
    }

    fn promise(
        &mut self,
        order_id: &OrderId,
        number: u32,
        got: Units,
        backordered: Units,
        picks: Vec<(ProductId, Vec<(StockPlace, Units)>)>,
    ) -> Done {
        let who = Claimant::Line(order_id.clone(), number);
        let line = self.orders.get_mut(order_id)?.lines.get_mut(&number)?;
        line.reserved += got;
        line.backordered = backordered;
        let draws = line.draws();
        for (product, picks) in picks {
            picks.iter().for_each(|(place, units)| self.shelf(&product).claim(&who, place, *units));
        }
        for (product, each) in draws {
            self.shelf(&product).set_waiting(&who, backordered * each / 100);
        }
        Some(())
    }

    /// A line gives up promised units, last taken first, and waits for fewer.
    fn free(&mut self, order_id: &OrderId, number: u32, reserved: Units, backordered: Units) -> Done {
        let who = Claimant::Line(order_id.clone(), number);
        let line = self.orders.get_mut(order_id)?.lines.get_mut(&number)?;
        line.reserved -= reserved;
        line.backordered -= backordered;
        let (draws, waits) = (line.draws(), line.backordered);
        for (product, each) in draws {
            self.shelf(&product).give_up(&who, reserved * each / 100, true);
            self.shelf(&product).set_waiting(&who, waits * each / 100);
        }
        Some(())
    }

    fn release(&mut self, command: &ReleaseOrder) -> Done {
        let claims = |line: &Line| line.reserved + line.backordered;
        let taken = self.named(&command.order_id, &[], false, claims)?;
        let order = &self.orders[&command.order_id];
        unless(command.lines.iter().any(|number| !order.lines.contains_key(&number.get())))?;
        let named = |number: u32| command.lines.is_empty() || command.lines.iter().any(|line| line.get() == number);
        let taken: Vec<u32> = taken.into_iter().map(|(number, _)| number).filter(|number| named(*number)).collect();
        unless(taken.is_empty())?;
        for number in taken {
            let line = self.orders[&command.order_id].lines[&number].clone();
            self.free(&command.order_id, number, line.reserved, line.backordered)?;
        }
        Some(())
    }

    fn ship(&mut self, command: &ShipOrder) -> Done {
        let taken = self.named(&command.order_id, &command.lines, true, |line| line.reserved + line.picked)?;
        for (number, quantity) in taken {
            let line = self.orders.get_mut(&command.order_id)?.lines.get_mut(&number)?;
            let picked = line.picked.min(quantity);
            line.picked -= picked;
            line.reserved -= quantity - picked;
            line.shipped += quantity;
            let who = Claimant::Line(command.order_id.clone(), number);
            for (product, each) in line.draws() {
                let shelf = self.shelf(&product);
                for (place, units) in shelf.give_up(&who, quantity * each / 100, false) {
                    shelf.add(&place, -units);
                }
            }
        }
        Some(())
    }

    fn cancel(&mut self, command: &CancelOrder) -> Done {
        let taken = self.named(&command.order_id, &command.lines, false, Line::cancellable)?;
        for (number, quantity) in taken {
            let line = self.orders.get_mut(&command.order_id)?.lines.get_mut(&number)?;
            let claimed = (quantity - line.unallocated()).max(0);
            let backordered = claimed.min(line.backordered);
            line.cancelled += quantity;
            self.free(&command.order_id, number, claimed - backordered, backordered)?;
        }
        let order = self.orders.get_mut(&command.order_id)?;
        order.ended |= order.lines.values().all(|line| line.ordered == line.cancelled);
        Some(())
    }

    fn close(&mut self, order_id: &OrderId) -> Done {
        let order = self.open_order(order_id, false)?.clone();
        unless(order.lines.values().any(|line| line.picked > 0))?;
        for (number, line) in &order.lines {
            self.free(order_id, *number, line.reserved, line.backordered)?;
        }
        self.orders.get_mut(order_id)?.ended = true;
        Some(())
    }

    /// All lines of a hold, or nothing.
    fn find(&mut self, hold_id: &StockHoldId, lines: &[HoldLine], owner: Option<&HoldOwner>, when: When) -> Done {
        let mut asked: BTreeMap<ProductId, (Asking, Vec<(StockPlace, Units)>)> = BTreeMap::new();
        for line in lines {
            let asking = || (self.asking(&line.product_id, when, Some(hold_id), owner), Vec::new());
            let (asking, picks) = asked.entry(line.product_id.clone()).or_insert_with(asking);
            unless(asking.could_have(line.location_id.as_ref()) < units(line.quantity))?;
            picks.extend(asking.take(units(line.quantity), line.location_id.as_ref()));
        }
        self.shelves.values_mut().for_each(|shelf| shelf.end_hold(hold_id));
        for (product, (asking, _)) in &asked {
            self.give_way(product, &asking.ended, Some(hold_id), when);
        }
        for (product, (_, picks)) in asked {
            let who = Claimant::Hold(hold_id.clone());
            picks.iter().for_each(|(place, units)| self.shelf(&product).claim(&who, place, *units));
        }
        Some(())
    }

    /// Did anything happen? The same hold again is no news.
    fn hold(&mut self, command: &HoldStock, when: When) -> Option<bool> {
        if let Some(known) = self.holds.get(&command.hold_id) {
            let same = known.lines == command.lines && known.owner == command.owner;
            let same = same && known.expires_at == command.expires_at && !known.ended;
            return same.then_some(false);
        }
        unless(command.expires_at.is_some_and(|at| at <= when.now))?;
        self.find(&command.hold_id, &command.lines, command.owner.as_ref(), when)?;
        let hold = PaperHold {
            lines: command.lines.clone(),
            owner: command.owner.clone(),
            expires_at: command.expires_at,
            ended: false,
            confirmed_by: None,
        };
        self.holds.insert(command.hold_id.clone(), hold);
        Some(true)
    }

    fn change_hold(&mut self, command: &ChangeStockHold, when: When) -> Done {
        let hold = self.live_hold(&command.hold_id, when)?;
        unless(hold.lines == command.lines)?;
        self.find(&command.hold_id, &command.lines, hold.owner.as_ref(), when)?;
        self.holds.get_mut(&command.hold_id)?.lines.clone_from(&command.lines);
        Some(())
    }

    fn sweep(&mut self, named: &[StockHoldId], when: When) -> Done {
        let over = |hold: &PaperHold| !hold.ended && hold.expires_at.is_some_and(|at| when.now >= at);
        let all = self.holds.iter().filter(|(_, hold)| over(hold)).map(|(hold_id, _)| hold_id.clone());
        let due: Vec<StockHoldId> = if named.is_empty() { all.collect() } else { named.to_vec() };
        unless(due.is_empty() || !due.iter().all(|hold_id| self.holds.get(hold_id).is_some_and(over)))?;
        due.iter().for_each(|hold_id| self.end_hold(hold_id, None));
        Some(())
    }

    fn fill(&mut self, product: &ProductId, sequence: Option<BackorderSequence>, when: When) -> Done {
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

    fn reallocate(&mut self, command: &ReallocateStock) -> Done {
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
            picks.push((product.clone(), self.shelf(&product).give_up(&from_who, quantity * each / 100, true)));
        }
        let waits = loses.backordered + quantity;
        self.promise(&command.from_order_id, from_line, -quantity, waits, Vec::new())?;
        let rest = (gets.backordered - quantity).max(0);
        self.promise(&command.to_order_id, to_line, quantity, rest, picks)
    }

    /// What somebody without holds could have of a product now.
    pub(crate) fn free_of(&self, product: &ProductId, cx: &Context) -> Units {
        let now = self.latest.map_or(cx.now, |latest| latest.max(cx.now));
        self.asking(product, When { now, today: cx.today }, None, None).could_have(None)
    }
}

/// What a desk says somebody has, place by place, in the order of taking.
pub(crate) fn picks(picks: &[Pick]) -> Vec<(StockPlace, Units)> {
    picks.iter().map(|pick| (place_of(pick), units(pick.quantity))).collect()
}
