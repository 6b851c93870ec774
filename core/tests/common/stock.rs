//! Random commands on stock: movements, lots, holds, supplies, rules, who waits.

use orderwell::*;
use proptest::prelude::*;

use super::{LOCATIONS, PRODUCTS, id, line_no, quantities};

pub(crate) fn hold_id() -> impl Strategy<Value = StockHoldId> {
    (1_u8..5).prop_map(|number| id(&format!("H-{number}")))
}

fn instant() -> impl Strategy<Value = Timestamp> {
    (0_u32..90).prop_map(|minute| id(&format!("2026-11-20T{:02}:{:02}:00Z", 9 + minute / 60, minute % 60)))
}

/// A product with where of it: of lots where it has those.
fn place() -> impl Strategy<Value = (ProductId, StockPlace)> {
    let status = prop_oneof![
        6 => Just(StockStatus::Sellable),
        1 => Just(StockStatus::Quarantined),
        1 => Just(StockStatus::Damaged),
    ];
    let owner = prop_oneof![5 => Just(None), 1 => Just(Some(id::<StockOwner>("consignor")))];
    (0_usize..5, 0_usize..2, 1_u8..4, status, owner).prop_map(|(product, location, lot, status, owner)| {
        let name = PRODUCTS.get(product).copied().unwrap_or("MILK");
        let lot = Some(id::<LotId>(&format!("L-{lot}"))).filter(|_| name == "MILK");
        let place = StockPlace::new(id(LOCATIONS[location])).with_lot_id(lot).with_status(status).with_owner(owner);
        (id(name), place)
    })
}

fn hold_lines() -> impl Strategy<Value = Vec<HoldLine>> {
    let line = (place(), quantities(), any::<bool>()).prop_map(|((product, place), quantity, only)| {
        HoldLine::new(product, quantity).with_location_id(Some(place.location_id).filter(|_| only))
    });
    prop::collection::vec(line, 1..4)
}

fn owner() -> impl Strategy<Value = Option<HoldOwner>> {
    prop::option::of((0_u8..2).prop_map(|number| id(&format!("cart-{number}"))))
}

fn at_line() -> impl Strategy<Value = (OrderId, LineNo)> {
    (1_u8..4, 1_u32..4).prop_map(|(order, line)| (id(&format!("SO-{order}")), line_no(line)))
}

fn shortage() -> impl Strategy<Value = Option<Shortage>> {
    prop_oneof![
        Just(None),
        Just(Some(Shortage::Backorder)),
        Just(Some(Shortage::Partial)),
        Just(Some(Shortage::Reject))
    ]
}

fn rules() -> impl Strategy<Value = Command> {
    let backorder =
        prop_oneof![Just(BackorderRule::Allowed), Just(BackorderRule::Limited), Just(BackorderRule::Refused)];
    let rule = (prop::option::of(quantities()), prop::option::of(20_u32..60));
    (place(), backorder, quantities(), prop::collection::vec(rule, 0..3)).prop_map(
        |((product, _), backorder, limit, locations)| {
            let rule = |(location, (safety, room)): (&str, (Option<Quantity>, Option<u32>))| {
                LocationRule::new(id(location))
                    .with_safety_stock(safety.unwrap_or_default())
                    .with_capacity(room.map(|room| id::<Quantity>(&room.to_string())))
            };
            let locations: Vec<LocationRule> = LOCATIONS.into_iter().zip(locations).map(rule).collect();
            let rules = StockRules::new(product).with_backorder(backorder).with_backorder_limit(Some(limit));
            Command::SetStockRules(rules.with_locations(locations))
        },
    )
}

pub(crate) fn commands() -> impl Strategy<Value = Command> {
    let supply = || (1_u8..4).prop_map(|number| id::<SupplyId>(&format!("PO-{number}")));
    let day = || (10_i8..30).prop_map(|day| Date::new(2026, 11, day).expect("a date"));
    let received = (place(), quantities(), prop::option::of(supply()), day(), prop::option::of(day()));
    prop_oneof![
        4 => received.prop_map(|((product, place), quantity, supply, on, expires)| {
            let received = ReceiveStock::new(product, place.location_id, quantity).with_lot_id(place.lot_id);
            let received = received.with_status(place.status).with_owner(place.owner).with_supply_id(supply);
            Command::ReceiveStock(received.with_received_on(Some(on)).with_expires_on(expires))
        }),
        1 => (place(), quantities()).prop_map(|((product, place), counted)| {
            let counted = AdjustStock::new(product, place.location_id, counted).with_lot_id(place.lot_id);
            Command::AdjustStock(counted.with_status(place.status).with_owner(place.owner))
        }),
        3 => (place(), place(), quantities()).prop_map(|((product, from), (_, to), quantity)| {
            let to = to.with_lot_id(from.lot_id.clone());
            Command::TransferStock(TransferStock::new(product, from, to, quantity))
        }),
        1 => (place(), quantities()).prop_map(|((product, from), quantity)| {
            Command::IssueStock(IssueStock::new(product, from, quantity).with_kind(IssueKind::Scrap))
        }),
        1 => (place(), quantities()).prop_map(|((product, to), quantity)| {
            Command::ReturnStock(ReturnStock::new(product, to, quantity))
        }),
        1 => (place(), supply(), quantities(), day()).prop_map(|((product, place), supply, quantity, on)| {
            Command::ExpectStock(ExpectStock::new(product, supply, place.location_id, quantity, on))
        }),
        1 => rules(),
        4 => (hold_id(), hold_lines(), owner(), prop::option::of(instant())).prop_map(|(hold_id, lines, owner, at)| {
            Command::HoldStock(HoldStock::new(hold_id, lines).with_owner(owner).with_expires_at(at))
        }),
        2 => (hold_id(), hold_lines()).prop_map(|(hold_id, lines)| {
            Command::ChangeStockHold(ChangeStockHold::new(hold_id, lines))
        }),
        1 => (hold_id(), prop::option::of(instant())).prop_map(|(hold_id, at)| {
            Command::ExtendStockHold(ExtendStockHold::new(hold_id).with_expires_at(at))
        }),
        1 => hold_id().prop_map(|hold_id| Command::ReleaseStockHold(ReleaseStockHold::new(hold_id))),
        1 => prop::collection::vec(hold_id(), 0..3).prop_map(|hold_ids| {
            Command::ExpireStockHolds(ExpireStockHolds::new().with_hold_ids(hold_ids))
        }),
        2 => place().prop_map(|(product, _)| Command::FillBackorders(FillBackorders::new(product))),
        2 => (place(), at_line(), at_line(), quantities()).prop_map(|((product, _), from, to, quantity)| {
            Command::ReallocateStock(ReallocateStock::new(product, from.0, from.1, to.0, to.1, quantity))
        }),
        2 => (at_line(), 0_usize..2, quantities(), shortage()).prop_map(|((order, line), location, quantity, shortage)| {
            let moved = MoveReservation::new(order, line, id(LOCATIONS[location]), quantity);
            Command::MoveReservation(moved.with_on_shortage(shortage))
        }),
        2 => (at_line(), quantities()).prop_map(|((order, line), quantity)| {
            let parts = vec![LineQuantity::new(line, quantity)];
            Command::ReleaseOrder(ReleaseOrder::new(order).with_quantities(parts))
        }),
    ]
}
