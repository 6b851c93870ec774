//! What is always true of stock: the checks that laws, the long run and the fuzzer make after a command.

use std::collections::BTreeMap;

use orderwell::*;

pub(crate) type Place = (ProductId, StockPlace);

fn count(sums: &mut BTreeMap<Place, Quantity>, product: &ProductId, place: StockPlace, quantity: Quantity) {
    let sum = sums.entry((product.clone(), place)).or_default();
    *sum = sum.plus(quantity).expect("a sum");
}

pub(crate) fn sum(quantities: impl IntoIterator<Item = Quantity>) -> Quantity {
    Quantity::sum(quantities).expect("a sum")
}

/// Only what may be sold is claimed.
pub(crate) fn place_of(pick: &Pick) -> StockPlace {
    StockPlace::new(pick.location_id.clone()).with_lot_id(pick.lot_id.clone()).with_owner(pick.owner.clone())
}

/// What came in less what left, counted from the events alone.
#[derive(Clone, Default)]
pub(crate) struct Movements(BTreeMap<Place, Quantity>);

impl Movements {
    pub(crate) fn note(&mut self, event: &Event) {
        let Event::Stock(event) = event else { return };
        let product = event.product_id();
        let mut add = |place: StockPlace, quantity: Quantity| count(&mut self.0, product, place, quantity);
        match event {
            StockEvent::Received(event) => {
                let place = StockPlace::new(event.location_id.clone()).with_lot_id(event.lot_id.clone());
                add(place.with_owner(event.owner.clone()).with_status(event.status), event.quantity);
            }
            StockEvent::Adjusted(event) => {
                let place = StockPlace::new(event.location_id.clone()).with_lot_id(event.lot_id.clone());
                add(place.with_owner(event.owner.clone()).with_status(event.status), event.discrepancy);
            }
            StockEvent::Transferred(event) => {
                add(event.from_place.clone(), event.quantity.negated());
                add(event.to_place.clone(), event.quantity);
            }
            StockEvent::Issued(event) => add(event.place.clone(), event.quantity.negated()),
            StockEvent::Returned(event) => add(event.place.clone(), event.quantity),
            StockEvent::Shipped(event) => {
                let picks = event.lines.iter().flat_map(|line| &line.picks);
                picks.for_each(|pick| add(place_of(pick), pick.quantity.negated()));
            }
            _ => {}
        }
    }

    /// On hand is their sum, at every place.
    pub(crate) fn check(&self, world: &World) {
        let mut rest = self.0.clone();
        for item in world.stock_items() {
            for level in item.levels() {
                let moved = rest.remove(&(item.product_id.clone(), level.place())).unwrap_or_default();
                assert_eq!(moved, level.on_hand, "on hand is the sum of the movements");
            }
        }
        assert!(rest.values().all(|rest| rest.is_zero()), "what is forgotten was empty: {rest:?}");
    }
}

/// Of one product: no figure below nothing, nothing oversold, and every claim counted once.
pub(crate) fn check_item(item: &StockItem) {
    let product = &item.product_id;
    let (mut reserved, mut held) = (BTreeMap::new(), BTreeMap::new());
    for (_, picks) in item.reservations() {
        assert!(!picks.is_empty(), "a promise is of something");
        for pick in picks {
            assert!(pick.quantity.is_positive(), "a promise is of something");
            count(&mut reserved, product, place_of(&pick), pick.quantity);
        }
    }
    for (_, picks) in item.holds() {
        picks.iter().for_each(|pick| count(&mut held, product, place_of(pick), pick.quantity));
    }
    for level in item.levels() {
        let key = (product.clone(), level.place());
        let claimed = |claims: &mut BTreeMap<Place, Quantity>| claims.remove(&key).unwrap_or_default();
        assert!(!level.on_hand.is_negative() && !level.reserved.is_negative() && !level.held.is_negative());
        assert!(sum([level.reserved, level.held]) <= level.on_hand, "never oversold: {level:?}");
        assert_eq!(claimed(&mut reserved), level.reserved, "the promises sum to what is reserved");
        assert_eq!(claimed(&mut held), level.held, "the holds sum to what is held");
    }
    assert!(reserved.is_empty() && held.is_empty(), "no claim lies nowhere");
    assert!(item.backorders().all(|(_, waits)| waits.is_positive()), "who waits, waits for something");
}

/// What a line draws on: product, and how many for one unit of it.
pub(crate) fn draws(line: &OrderLine) -> Vec<Component> {
    if line.stocking == Stocking::NotStocked && line.components.is_empty() {
        return Vec::new();
    }
    let own = vec![Component::new(line.product_id.clone(), Quantity::ONE)];
    if line.components.is_empty() { own } else { line.components.clone() }
}

pub(crate) fn times(units: Quantity, each: Quantity) -> Quantity {
    Quantity::new(units.to_decimal() * each.to_decimal()).expect("kits are whole")
}

/// Every line is the sum of its parts, and the stock items know of it what it says itself.
pub(crate) fn check_lines(world: &World) {
    let mut claims = 0;
    for order in world.orders() {
        for line in &order.content.lines {
            let Counters { cancelled, reserved, backordered, picked, shipped, .. } = line.counters;
            let parts = [cancelled, reserved, backordered, picked, shipped, line.unallocated()];
            assert!(parts.iter().all(|part| !part.is_negative()), "no part is less than nothing");
            assert_eq!(sum(parts), line.quantity, "ordered is the sum of its parts");
            let key = LineKey::new(order.order_id().clone(), line.line);
            for draw in draws(line) {
                let item = world.stock_item(&draw.product_id);
                let has = sum(item.into_iter().flat_map(|item| item.reservation(&key)).map(|pick| pick.quantity));
                assert_eq!(has, times(sum([reserved, picked]), draw.quantity), "what is promised: {key:?}");
                let waits = item.map(|item| item.backorder(&key)).unwrap_or_default();
                assert_eq!(waits, times(backordered, draw.quantity), "what waits: {key:?}");
                claims += usize::from(has.is_positive()) + usize::from(waits.is_positive());
            }
        }
    }
    let known = world.stock_items().map(|item| item.reservations().count() + item.backorders().count());
    assert_eq!(known.sum::<usize>(), claims, "no claim without its line");
    for item in world.stock_items() {
        for (hold_id, _) in item.holds() {
            assert!(world.stock_hold(hold_id).is_some_and(|hold| hold.ended.is_none()), "what has ended holds nothing");
        }
    }
}

/// The products that events are about.
pub(crate) fn check_touched(desk: &Desk, events: &[Envelope]) {
    let mut seen: Vec<&ProductId> = Vec::new();
    for envelope in events {
        let Event::Stock(event) = &envelope.event else { continue };
        if !seen.contains(&event.product_id()) {
            seen.push(event.product_id());
            check_item(desk.world().stock_item(event.product_id()).expect("it was touched"));
        }
    }
}

/// The same without the log: what a desk writes down is the desk.
pub(crate) fn check_restored(desk: &Desk) {
    let lines: Vec<String> = desk.snapshot().collect();
    let restored = Desk::restore(lines.iter().map(String::as_str)).expect("a snapshot can be read back");
    assert_eq!(&restored, desk, "what is written down can be read back");
}
