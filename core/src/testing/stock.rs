//! Rows about stock.
//!
//! ```text
//! move 2 TEA shelf cellar            stock_transferred
//! keep H-1 2 TEA for ana until 09:30  hold_taken stock_held
//! at 09:30                           
//! ```

use super::*;

/// `shelf`, `shelf/L-1`, `shelf!damaged`, `shelf/L-1!quarantined`.
fn place(word: &str) -> StockPlace {
    let (word, status) = word.split_once('!').unwrap_or((word, "sellable"));
    let (location, lot) = word.split_once('/').map_or((word, None), |(location, lot)| (location, Some(lot)));
    let status = StockStatus::ALL.iter().find(|known| known.as_str() == status).unwrap();
    StockPlace::new(id(location)).with_lot_id(lot.map(id::<LotId>)).with_status(*status)
}

pub(super) fn instant(word: &str) -> Timestamp {
    id(&format!("2026-11-23T{word}:00Z"))
}

/// `2 TEA, 1 MUG@cellar for ana until 09:30`.
fn hold(rest: &str) -> (Vec<HoldLine>, Option<HoldOwner>, Option<Timestamp>) {
    let (rest, until) = rest.split_once(" until ").map_or((rest, None), |(rest, until)| (rest, Some(until)));
    let (rest, owner) = rest.split_once(" for ").map_or((rest, None), |(rest, owner)| (rest, Some(owner)));
    let line = |(quantity, product): &(String, String)| {
        let (product, location) =
            product.split_once('@').map_or((product.as_str(), None), |(product, at)| (product, Some(at)));
        HoldLine::new(id(product), id(quantity)).with_location_id(location.map(id::<LocationId>))
    };
    (pairs(rest).iter().map(line).collect(), owner.map(id), until.map(instant))
}

fn at_line(word: &str) -> (OrderId, LineNo) {
    let (order, line) = word.rsplit_once('/').unwrap();
    (id(order), LineNo::new(line.parse().unwrap()).unwrap())
}

/// `TEA for ana with H-1 in web at cellar by 2026-12-31`.
pub(super) fn availability(rest: &str) -> AvailableToPromise {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let mut asked = AvailableToPromise::new(id(words[0]));
    for pair in words[1..].chunks(2) {
        match pair[0] {
            "for" => asked.owner = Some(id(pair[1])),
            "with" => asked.hold_id = Some(id(pair[1])),
            "in" => asked.only.sales_channel = Some(id(pair[1])),
            "at" => asked.only.location_ids.push(id(pair[1])),
            "by" => asked.questions.push(PromiseQuestion::QuantityBy(AskQuantity::new(id(pair[1])))),
            other => panic!("nothing of a question is called {other}"),
        }
    }
    asked
}

/// `nearest cellar 2 shelf 5`, `listed removal lifo life 7 shelf off`.
pub(super) fn by_rules(command: ReserveOrder, rest: &str) -> ReserveOrder {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let order = LocationOrder::ALL.iter().find(|order| order.as_str() == words[0]).unwrap();
    let mut rules = ReservationPolicy::default().with_location_order(*order);
    let mut locations = Vec::new();
    for pair in words[1..].chunks(2) {
        match pair[0] {
            "removal" => rules.removal = RemovalStrategy::ALL.iter().find(|known| known.as_str() == pair[1]).copied(),
            "life" => rules.shelf_life_days_min = Some(pair[1].parse().unwrap()),
            "prefer" => rules.preferred_location_id = Some(id(pair[1])),
            location => {
                let location = AllocationLocation::new(id(location));
                locations.push(match pair[1] {
                    "off" => location.with_status(LocationUse::Inactive),
                    figure => location
                        .with_distance(id::<Quantity>(figure))
                        .with_priority(figure.parse::<u32>().unwrap())
                        .with_shipping_cost(id::<Amount>(figure)),
                });
            }
        }
    }
    command.with_allocation(rules).with_locations(locations)
}

pub(super) fn command(verb: &str, rest: &str) -> Command {
    let words: Vec<&str> = rest.split_whitespace().collect();
    match verb {
        "sells" => {
            let channels: Vec<SalesChannel> = words[1..].iter().map(|channel| id(channel)).collect();
            Command::SetLocation(Location::new(id(words[0]), text(words[0])).with_sales_channels(channels))
        }
        "bring" => {
            let place = place(words[2]);
            let received = ReceiveStock::new(id(words[1]), place.location_id, id(words[0])).with_status(place.status);
            let mut received = received.with_lot_id(place.lot_id);
            for pair in words[3..].chunks(2) {
                received = match pair[0] {
                    "on" => received.with_received_on(Some(id(pair[1]))),
                    "until" => received.with_expires_on(Some(id(pair[1]))),
                    "unit" => received.with_unit(Some(id(pair[1]))),
                    "of" => received.with_supply_id(Some(id(pair[1]))),
                    other => panic!("nothing of a receipt is called {other}"),
                };
            }
            Command::ReceiveStock(received)
        }
        "recount" => {
            let place = place(words[2]);
            let counted = AdjustStock::new(id(words[1]), place.location_id, id(words[0])).with_status(place.status);
            Command::AdjustStock(counted.with_lot_id(place.lot_id))
        }
        "move" => {
            Command::TransferStock(TransferStock::new(id(words[1]), place(words[2]), place(words[3]), id(words[0])))
        }
        "scrap" => {
            let issue = IssueStock::new(id(words[1]), place(words[2]), id(words[0]));
            Command::IssueStock(issue.with_kind(IssueKind::Scrap))
        }
        "back" => Command::ReturnStock(ReturnStock::new(id(words[1]), place(words[2]), id(words[0]))),
        "expect" => {
            Command::ExpectStock(ExpectStock::new(id(words[1]), id(words[2]), id(words[3]), id(words[0]), id(words[4])))
        }
        "rules" => {
            let mut rules = StockRules::new(id(words[0]));
            for part in words[1..].chunks(2) {
                let (name, at) = part[0].split_once('@').unwrap_or((part[0], ""));
                let rule = |at: &str| LocationRule::new(id(at));
                match name {
                    "safety" => rules.locations.push(rule(at).with_safety_stock(id::<Quantity>(part[1]))),
                    "room" => rules.locations.push(rule(at).with_capacity(Some(id(part[1])))),
                    "waiting" if part[1] == "refused" => rules.backorder = BackorderRule::Refused,
                    "waiting" => {
                        rules.backorder = BackorderRule::Limited;
                        rules.backorder_limit = Some(id(part[1]));
                    }
                    other => panic!("no rule is called {other}"),
                }
            }
            Command::SetStockRules(rules)
        }
        "keep" => {
            let (hold_id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            let (lines, owner, until) = hold(rest);
            Command::HoldStock(HoldStock::new(id(hold_id), lines).with_owner(owner).with_expires_at(until))
        }
        "keep_instead" => {
            let (hold_id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
            Command::ChangeStockHold(ChangeStockHold::new(id(hold_id), hold(rest).0))
        }
        "keep_until" => Command::ExtendStockHold(
            ExtendStockHold::new(id(words[0])).with_expires_at(words.get(1).map(|at| instant(at))),
        ),
        "let_go" => Command::ReleaseStockHold(ReleaseStockHold::new(id(rest))),
        "sweep" => {
            let named: Vec<StockHoldId> = words.iter().map(|word| id(word)).collect();
            Command::ExpireStockHolds(ExpireStockHolds::new().with_hold_ids(named))
        }
        "fill" => Command::FillBackorders(FillBackorders::new(id(rest))),
        "fill_urgent" => {
            Command::FillBackorders(FillBackorders::new(id(rest)).with_sequence(Some(BackorderSequence::Priority)))
        }
        "reallocate" => {
            let ((from, from_line), (to, to_line)) = (at_line(words[2]), at_line(words[3]));
            let quantity = id(words[0]);
            Command::ReallocateStock(ReallocateStock::new(id(words[1]), from, from_line, to, to_line, quantity))
        }
        other => panic!("no command is called {other}"),
    }
}
