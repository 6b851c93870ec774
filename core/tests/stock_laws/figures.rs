//! Laws of figures: what is on hand, who claims it, and what it sums to.

use orderwell::*;

use crate::common::laws::{check_item, check_lines, sum};
use crate::common::script::{Source, place_order};
use crate::common::{self, id, on, text};
use crate::life::{Life, lives};

/// 1: on hand is what is free, reserved and held, place by place, none of it less than nothing; and it is the sum of
/// the movements.
#[test]
fn law_1_on_hand_is_free_reserved_and_held_and_the_sum_of_the_movements() {
    lives(6, 600, |life| {
        for item in life.desk.world().stock_items() {
            let (mut sellable, mut free) = (Quantity::ZERO, Quantity::ZERO);
            for level in item.levels() {
                if level.status == StockStatus::Sellable {
                    assert_eq!(sum([level.free(), level.reserved, level.held]), level.on_hand);
                    (sellable, free) = (sum([sellable, level.on_hand]), sum([free, level.free()]));
                } else {
                    assert!(level.reserved.is_zero() && level.held.is_zero(), "only what may be sold is claimed");
                }
                let figures = [level.on_hand, level.reserved, level.held, level.free()];
                assert!(!figures.iter().any(|figure| figure.is_negative()));
            }
            // Counted again from the claims themselves.
            let reserved = item.reservations().flat_map(|(_, picks)| picks);
            let held = item.holds().flat_map(|(_, picks)| picks);
            let claimed = sum(reserved.chain(held).map(|pick| pick.quantity));
            assert_eq!(sum([free, claimed]), sellable, "free and claimed is what may be sold");
        }
        life.movements.check(life.desk.world());
    });
}

/// 2: what lines say is reserved, the stock items say too, place by place, and nobody else has anything.
#[test]
fn law_2_reservations_by_line_are_reservations_by_place() {
    lives(6, 400, |life| {
        check_lines(life.desk.world());
        life.desk.world().stock_items().for_each(check_item);
    });
}

/// 3: what was sold was there: reserved and held are at most on hand at every place, backorders are claims of their own
/// and within their limit when they are made, and no shipment takes what was not promised to it.
#[test]
fn law_3_nothing_is_ever_oversold() {
    for seed in 100..108 {
        let mut life = Life::begin(seed);
        for _ in 0..500 {
            let before = life.desk.clone();
            let (_, answer) = life.step();
            life.desk.world().stock_items().for_each(check_item);
            let Ok(outcome) = answer else { continue };
            for envelope in outcome.events() {
                match &envelope.event {
                    Event::Stock(StockEvent::Shipped(event)) => {
                        let item = before.world().stock_item(&event.product_id).expect("it was there");
                        for line in &event.lines {
                            let key = LineKey::new(event.order_id.clone(), line.line);
                            let promised = sum(item.reservation(&key).iter().map(|pick| pick.quantity));
                            assert!(sum(line.picks.iter().map(|pick| pick.quantity)) <= promised);
                        }
                    }
                    Event::Stock(StockEvent::Reserved(event) | StockEvent::Backordered(event)) => {
                        check_waiting_limit(&before, &life.desk, &event.product_id);
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Whoever begins to wait stays within the limit; who waited before may go on.
fn check_waiting_limit(before: &Desk, after: &Desk, product_id: &ProductId) {
    let waiting = |desk: &Desk| {
        let item = desk.world().stock_item(product_id);
        sum(item.into_iter().flat_map(StockItem::backorders).map(|(_, waits)| waits))
    };
    let rules = after.world().stock_item(product_id).and_then(StockItem::rules);
    let limit = match rules.map(|rules| (rules.backorder, rules.backorder_limit)) {
        None | Some((BackorderRule::Allowed, _)) => return,
        Some((BackorderRule::Limited, limit)) => limit.unwrap_or_default(),
        Some(_) => Quantity::ZERO,
    };
    let (was, now) = (waiting(before), waiting(after));
    assert!(now <= limit || now <= was, "{now} wait of `{product_id}`, {was} did before, {limit} may");
}

/// 6: what is sent and invoiced in parts is the whole, in units and in cents.
#[test]
fn law_6_parts_sum_to_the_whole_in_units_and_in_cents() {
    for seed in 200..230 {
        let mut life = Life::begin(seed);
        life.ask(&Command::SetPolicy(Policy::default().with_fill_at(FillAt::Receive))).ok();
        let Command::PlaceOrder(draft) = place_order(&mut life.dice, life.at) else { unreachable!("it is an order") };
        let draft = draft.with_stock_hold_id(None);
        let order_id = draft.order_id.clone();
        life.ask(&Command::PlaceOrder(draft)).expect("it is placed");
        let mut parts = 0_u32;
        while life.desk.order(&order_id).expect("the order").status().billing != BillingStatus::Invoiced {
            parts += 1;
            assert!(parts < 400, "an order comes to its end");
            let product = life.dice.of(&["TEA", "MUG", "MILK", "CAN"]);
            let some = id(life.dice.of(&["0.5", "1", "2.25"]));
            let lot = Some(id::<LotId>("L-1")).filter(|_| product == "MILK");
            let place = id(life.dice.of(&common::LOCATIONS));
            let command = match life.dice.below(3) {
                0 => Command::ReceiveStock(ReceiveStock::new(id(product), place, some).with_lot_id(lot)),
                1 => Command::ShipOrder(ShipOrder::new(order_id.clone(), on(28))),
                _ => Command::InvoiceOrder(InvoiceOrder::new(order_id.clone(), id(&format!("I-{parts}")), on(28))),
            };
            life.ask(&command).ok();
        }
        let order = life.desk.order(&order_id).expect("the order");
        let euro = common::euro();
        let world = life.desk.world();
        let of_all = |amount: fn(&Totals) -> Amount| {
            Amount::sum(world.invoices().map(|invoice| amount(&invoice.issued.totals)), euro).expect("an amount")
        };
        let whole = &order.content.totals;
        assert_eq!(of_all(|totals| totals.net), whole.net);
        assert_eq!(of_all(|totals| totals.tax), whole.tax);
        assert_eq!(of_all(|totals| totals.gross), whole.gross);
        for line in &order.content.lines {
            let sent = (1..=order.shipments).filter_map(|number| {
                let number = ShipmentNo::new(number).expect("a number");
                world.shipment(&ShipmentKey::new(order_id.clone(), number))
            });
            let sent = sent.flat_map(|shipment| &shipment.sent.lines).filter(|sent| sent.line == line.line);
            assert_eq!(sum(sent.map(|sent| sent.quantity)), line.quantity);
        }
    }
}

/// A kit of single pieces is promised whole too, when there is a part of a piece.
#[test]
fn a_kit_of_single_pieces_is_promised_whole() {
    let mut life = Life::begin(1);
    life.ask(&Command::SetPolicy(Policy::default().with_on_shortage(Shortage::Partial))).ok();
    let solo = Product::new(id("SOLO"), text("Gift")).with_tax(common::tax("19"));
    let solo = solo.with_components(vec![Component::new(id("TEA"), Quantity::ONE)]);
    life.ask(&Command::SetProduct(solo)).expect("a kit");
    life.ask(&Command::ReceiveStock(ReceiveStock::new(id("TEA"), id("shelf"), id("1.5")))).expect("goods");
    let line = OrderLineDraft::new(common::line_no(1), id("SOLO"), id("3")).with_unit_price(id::<UnitPrice>("9"));
    let draft = OrderDraft::new(id("SO-kit"), id("C-0"), common::euro(), vec![line]);
    life.ask(&Command::PlaceOrder(draft)).expect("it is placed");
    let counters = life.desk.order(&id("SO-kit")).expect("the order").content.lines[0].counters;
    assert_eq!((counters.reserved, counters.backordered), (Quantity::ONE, Quantity::ZERO));
    let rules = StockRules::new(id("TEA")).with_backorder(BackorderRule::Limited);
    life.ask(&Command::SetStockRules(rules.with_backorder_limit(id::<Quantity>("1.5")))).expect("rules");
    let rest = ReserveOrder::new(id("SO-kit")).with_on_shortage(Some(Shortage::Backorder));
    life.ask(&Command::ReserveOrder(rest)).expect("the rest waits");
    let counters = life.desk.order(&id("SO-kit")).expect("the order").content.lines[0].counters;
    assert_eq!((counters.reserved, counters.backordered), (Quantity::ONE, Quantity::ONE));
}
