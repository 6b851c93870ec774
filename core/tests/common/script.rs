//! Scripts of commands on stock, made from numbers: from a seed, or from the bytes of a fuzzer or of proptest.
//!
//! Few products, places, orders and holds, so that commands meet; small quantities, so that units run out; and time that
//! moves on between them. Orders and holds come in a window that moves on too, because they end and are not used again.

use orderwell::*;

use super::{LOCATIONS, id, line_no, on, text};

/// Where the numbers come from.
pub(crate) trait Source {
    /// A number below the bound.
    fn below(&mut self, bound: u32) -> u32;

    fn one_in(&mut self, bound: u32) -> bool {
        self.below(bound) + 1 == bound
    }

    fn of<'w, T: ?Sized>(&mut self, words: &[&'w T]) -> &'w T {
        let bound = u32::try_from(words.len()).expect("few words");
        words[usize::try_from(self.below(bound)).expect("small")]
    }
}

/// Numbers from a seed: `SplitMix64`, which needs no table and no state but a counter.
#[derive(Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Source for Dice {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(bound)).expect("below the bound")
    }
}

/// Numbers from bytes, one each; zero when they have run out.
pub(crate) struct Bytes<'b>(pub(crate) &'b [u8]);

impl Source for Bytes<'_> {
    fn below(&mut self, bound: u32) -> u32 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        u32::from(*first) % bound
    }
}

/// Where a script stands: how many commands it has had, and what time it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct At {
    pub(crate) commands: u32,
    /// Since nine o'clock of the tenth of November.
    pub(crate) minutes: u32,
}

/// New orders and holds come into the window every so many commands.
const WINDOW_MOVES: u32 = 10;
const WINDOW: u32 = 5;
/// Later than this no script goes: all of it lies in one month.
pub(crate) const MINUTES_MAX: u32 = 18 * 24 * 60;

impl At {
    fn base(self) -> u32 {
        self.commands / WINDOW_MOVES
    }

    pub(crate) fn instant(minutes: u32) -> Timestamp {
        let minutes = minutes.min(MINUTES_MAX) + 9 * 60;
        let (day, minute) = (10 + minutes / (24 * 60), minutes % (24 * 60));
        id(&format!("2026-11-{day:02}T{:02}:{:02}:00Z", minute / 60, minute % 60))
    }

    pub(crate) fn today(self) -> Date {
        on(u8::try_from(10 + (self.minutes.min(MINUTES_MAX) + 9 * 60) / (24 * 60)).expect("a day"))
    }

    pub(crate) fn context(self) -> Context {
        Context::new(Self::instant(self.minutes), self.today(), text("ana"))
    }

    /// Time stands still, goes on by minutes, or by hours; sometimes the clock steps back.
    pub(crate) fn pass(&mut self, source: &mut impl Source) {
        self.commands += 1;
        self.minutes = match source.below(16) {
            0..=5 => self.minutes + 1,
            6..=13 => self.minutes,
            14 => self.minutes + source.below(90),
            _ => self.minutes.saturating_sub(source.below(30)),
        };
    }
}

/// What begins, begins at the front of the window; what is done with it later, anywhere in it.
fn number(source: &mut impl Source, at: At, begins: bool) -> u32 {
    let behind = if begins { u32::from(source.one_in(6)) } else { 1 + source.below(WINDOW) };
    at.base() + WINDOW - behind
}

fn order_id(source: &mut impl Source, at: At) -> OrderId {
    id(&format!("SO-{}", number(source, at, false)))
}

fn hold_id(source: &mut impl Source, at: At) -> StockHoldId {
    id(&format!("H-{}", number(source, at, false)))
}

fn quantity(source: &mut impl Source) -> Quantity {
    match source.below(12) {
        0 => id("0.5"),
        1 => id("2.25"),
        number => id(&(number / 2 + 1).to_string()),
    }
}

fn supply_id(source: &mut impl Source) -> SupplyId {
    id(source.of(&["PO-1", "PO-2", "PO-3"]))
}

/// Of what stock consists: loose goods, and goods with lots.
pub(crate) const STOCKED: [&str; 4] = ["TEA", "MUG", "MILK", "CAN"];

fn place(source: &mut impl Source) -> (ProductId, StockPlace) {
    let product = source.of(&STOCKED);
    let lot = Some(id::<LotId>(&format!("L-{}", source.below(3)))).filter(|_| product == "MILK");
    let status = if source.one_in(8) { StockStatus::Damaged } else { StockStatus::Sellable };
    let owner = Some(id::<StockOwner>("consignor")).filter(|_| product == "CAN" && source.one_in(3));
    let place = StockPlace::new(id(source.of(&LOCATIONS))).with_lot_id(lot).with_status(status);
    (id(product), place.with_owner(owner))
}

fn lines(source: &mut impl Source) -> Vec<LineQuantity> {
    if source.below(3) > 0 {
        return Vec::new();
    }
    vec![LineQuantity::new(line_no(1 + source.below(2)), quantity(source))]
}

pub(crate) fn place_order(source: &mut impl Source, at: At) -> Command {
    let mut draft_lines = Vec::new();
    for number in 1..=1 + source.below(3) {
        // Most orders begin with the same product, so that they meet.
        let any = source.of(&["TEA", "TEA", "MUG", "MILK", "CAN", "SET", "SET"]);
        let product = if number == 1 && source.one_in(2) { "TEA" } else { any };
        let quantity = if product == "SET" { id(&(1 + source.below(3)).to_string()) } else { quantity(source) };
        draft_lines.push(OrderLineDraft::new(line_no(number), id(product), quantity));
    }
    let customer = id(&format!("C-{}", source.below(2)));
    let order_id = id(&format!("SO-{}", number(source, at, true)));
    let draft = OrderDraft::new(order_id, customer, super::euro(), draft_lines);
    let hold = if source.one_in(3) { Some(hold_id(source, at)) } else { None };
    Command::PlaceOrder(draft.with_priority(source.below(3)).with_stock_hold_id(hold))
}

fn hold_lines(source: &mut impl Source) -> Vec<HoldLine> {
    let mut lines = Vec::new();
    for _ in 0..=source.below(3) {
        let (product, place) = place(source);
        let only = Some(place.location_id).filter(|_| source.one_in(3));
        lines.push(HoldLine::new(product, quantity(source)).with_location_id(only));
    }
    lines
}

/// Mostly in the future, sometimes in the past, sometimes never.
fn expiry(source: &mut impl Source, at: At) -> Option<Timestamp> {
    if source.one_in(4) { None } else { Some(At::instant((at.minutes + 1 + source.below(40)).saturating_sub(3))) }
}

/// One of twenty days, or, mostly, none.
fn some_day(source: &mut impl Source, one_in: u32) -> Option<Date> {
    Some(on(10 + u8::try_from(source.below(20)).expect("a day"))).filter(|_| source.one_in(one_in))
}

/// Most receipts that name a last day of sale name the one of the lot; the others, any.
fn good_until(lot_id: Option<&LotId>, any: Date) -> Date {
    match lot_id.map(LotId::as_str) {
        Some(_) if any < on(13) => any,
        Some("L-0") => on(13),
        Some("L-1") => on(17),
        _ => on(26),
    }
}

fn shortage(source: &mut impl Source) -> Option<Shortage> {
    match source.below(4) {
        0 => Some(Shortage::Backorder),
        1 => Some(Shortage::Partial),
        2 => Some(Shortage::Reject),
        _ => None,
    }
}

fn movement(source: &mut impl Source) -> Command {
    let (product, place) = place(source);
    match source.below(14) {
        0..=5 => {
            let expires_on = some_day(source, 2).map(|day| good_until(place.lot_id.as_ref(), day));
            let received = ReceiveStock::new(product, place.location_id, quantity(source)).with_lot_id(place.lot_id);
            let received = received.with_status(place.status).with_owner(place.owner).with_expires_on(expires_on);
            let supply = Some(supply_id(source)).filter(|_| source.one_in(8));
            Command::ReceiveStock(received.with_received_on(some_day(source, 6)).with_supply_id(supply))
        }
        6 => {
            let counted = AdjustStock::new(product, place.location_id, quantity(source)).with_lot_id(place.lot_id);
            Command::AdjustStock(counted.with_status(place.status).with_owner(place.owner))
        }
        7 | 8 => {
            let status = if source.one_in(4) { StockStatus::Damaged } else { StockStatus::Sellable };
            let to = StockPlace::new(id(source.of(&LOCATIONS))).with_lot_id(place.lot_id.clone()).with_status(status);
            Command::TransferStock(TransferStock::new(product, place, to, quantity(source)))
        }
        9 => Command::IssueStock(IssueStock::new(product, place, quantity(source))),
        10 => Command::ReturnStock(ReturnStock::new(product, place, quantity(source))),
        11 | 12 => {
            let quantity = if source.one_in(6) { Quantity::ZERO } else { quantity(source) };
            let (supply, at) = (supply_id(source), place.location_id);
            Command::ExpectStock(ExpectStock::new(product, supply, at, quantity, on(20)))
        }
        _ => {
            let rule = [BackorderRule::Allowed, BackorderRule::Limited, BackorderRule::Refused];
            let mut locations = Vec::new();
            for location in LOCATIONS {
                if source.one_in(2) {
                    let room = Some(id::<Quantity>("30")).filter(|_| source.one_in(4));
                    let rule = LocationRule::new(id(location)).with_safety_stock(quantity(source));
                    locations.push(rule.with_capacity(room));
                }
            }
            let rules = StockRules::new(product).with_backorder(rule[usize::try_from(source.below(3)).expect("small")]);
            let limit = if source.one_in(4) { None } else { Some(quantity(source)) };
            Command::SetStockRules(rules.with_backorder_limit(limit).with_locations(locations))
        }
    }
}

fn holding(source: &mut impl Source, at: At) -> Command {
    let hold_id = hold_id(source, at);
    match source.below(10) {
        0..=4 => {
            let owner = if source.one_in(2) { Some(id::<HoldOwner>(source.of(&["cart-1", "cart-2"]))) } else { None };
            let hold_id = id(&format!("H-{}", number(source, at, true)));
            let hold = HoldStock::new(hold_id, hold_lines(source)).with_owner(owner);
            Command::HoldStock(hold.with_expires_at(expiry(source, at)))
        }
        5 | 6 => Command::ChangeStockHold(ChangeStockHold::new(hold_id, hold_lines(source))),
        7 => Command::ExtendStockHold(ExtendStockHold::new(hold_id).with_expires_at(expiry(source, at))),
        8 => Command::ReleaseStockHold(ReleaseStockHold::new(hold_id)),
        _ => {
            let named = if source.one_in(2) { vec![hold_id] } else { Vec::new() };
            Command::ExpireStockHolds(ExpireStockHolds::new().with_hold_ids(named))
        }
    }
}

/// The next command. Many are refused; that is part of the test.
pub(crate) fn command(source: &mut impl Source, at: At) -> Command {
    match source.below(72) {
        0..=12 => movement(source),
        13..=24 => place_order(source, at),
        25..=35 => holding(source, at),
        36..=40 => {
            let hold = if source.one_in(6) { Some(hold_id(source, at)) } else { None };
            let shortage = shortage(source);
            Command::ReserveOrder(ReserveOrder::new(order_id(source, at)).with_hold_id(hold).with_on_shortage(shortage))
        }
        41..=43 => {
            let line = if source.one_in(2) { vec![line_no(1 + source.below(2))] } else { Vec::new() };
            let release = ReleaseOrder::new(order_id(source, at)).with_lines(line);
            Command::ReleaseOrder(release.with_quantities(lines(source)))
        }
        44..=46 => Command::PickOrder(PickOrder::new(order_id(source, at)).with_lines(lines(source))),
        47..=52 => Command::ShipOrder(ShipOrder::new(order_id(source, at), on(28)).with_lines(lines(source))),
        53 | 54 => Command::CancelOrder(CancelOrder::new(order_id(source, at)).with_lines(lines(source))),
        55 => Command::CloseOrder(CloseOrder::new(order_id(source, at))),
        56 => Command::HoldOrder(HoldOrder::new(order_id(source, at), text("check"))),
        57 => Command::ReleaseHold(ReleaseHold::new(order_id(source, at), text("check"))),
        58 => Command::ConfirmOrder(ConfirmOrder::new(order_id(source, at))),
        59..=62 => {
            let line = line_no(1 + u32::from(source.one_in(3)));
            let (order, to) = (order_id(source, at), id(source.of(&LOCATIONS)));
            let moved = MoveReservation::new(order, line, to, quantity(source));
            Command::MoveReservation(moved.with_on_shortage(shortage(source)))
        }
        63..=65 => {
            let sequence = match source.below(3) {
                0 => None,
                1 => Some(BackorderSequence::Oldest),
                _ => Some(BackorderSequence::Priority),
            };
            Command::FillBackorders(FillBackorders::new(id(source.of(&STOCKED))).with_sequence(sequence))
        }
        _ => {
            let product = id(source.of(&["TEA", "TEA", "TEA", "TEA", "TEA", "MUG", "MILK", "CAN", "SET"]));
            // Mostly who came first has units, and who came later wants them.
            let (one, other) = (number(source, at, false), number(source, at, false));
            let order = |number: u32| id::<OrderId>(&format!("SO-{number}"));
            let (from, to) = (order(one.min(other)), order(one.max(other)));
            let mut line = || line_no(1 + u32::from(source.one_in(4)));
            let (from_line, to_line) = (line(), line());
            let some = if source.one_in(3) { quantity(source) } else { Quantity::ONE };
            Command::ReallocateStock(ReallocateStock::new(product, from, from_line, to, to_line, some))
        }
    }
}

/// One of the policies that stock depends on.
pub(crate) fn policy(source: &mut impl Source) -> Policy {
    let reserve = [ReserveAt::Place, ReserveAt::Place, ReserveAt::Confirm, ReserveAt::Never];
    let shortage = [Shortage::Backorder, Shortage::Backorder, Shortage::Partial, Shortage::Reject];
    let fill = [FillAt::Receive, FillAt::OnRequest];
    let sequence = [BackorderSequence::Oldest, BackorderSequence::Priority];
    let mut at = |bound| usize::try_from(source.below(bound)).expect("small");
    Policy::default()
        .with_reserve_at(reserve[at(4)])
        .with_on_shortage(shortage[at(4)])
        .with_fill_at(fill[at(2)])
        .with_backorder_sequence(sequence[at(2)])
}
