//! What may be promised, and what goes first.

use crate::testing::check;

#[test]
fn what_may_not_be_sold_is_not_promised() {
    check(
        "
        bring 5 TEA shelf!damaged  stock_received
        place 2 TEA                order_placed stock_backordered order_reserved
        move 2 TEA shelf!damaged shelf  stock_transferred
        reserve                    stock_reserved order_reserved
        stock TEA                  shelf!damaged 3/0 shelf 2/2
        ",
    );
}

#[test]
fn lots_go_by_expiry_then_by_age() {
    check(
        "
        receive 1 MILK                      stock.lot_missing
        bring 1 TEA shelf/L-1               stock.lot_not_tracked
        bring 3 MILK shelf/L-3 on 2026-11-20                    stock_received
        bring 3 MILK shelf/L-2 on 2026-11-21 until 2026-12-24   stock_received
        bring 3 MILK shelf/L-1 on 2026-11-21 until 2026-12-01   stock_received
        bring 3 MILK shelf/L-0 on 2026-11-10 until 2026-11-22   stock_received
        bring 3 MILK shelf/L-9 on 2026-11-10 until 2026-11-09   stock.expired_on_arrival
        place 5 MILK               order_placed stock_reserved order_reserved
        stock MILK                 shelf/L-3 3/0 shelf/L-2 3/2 shelf/L-1 3/3 shelf/L-0 3/0
        ship                       shipment_sent order_shipped stock_shipped
        stock MILK                 shelf/L-3 3/0 shelf/L-2 1/0 shelf/L-1 0/0 shelf/L-0 3/0
        move 1 MILK shelf/L-2 cellar/L-3  stock.transfer_other_lot
        recount 2 MILK shelf/L-2   stock_adjusted
        stock MILK                 shelf/L-3 3/0 shelf/L-2 2/0 shelf/L-1 0/0 shelf/L-0 3/0
        ",
    );
}

/// The first location is the one that first held anything, whether the product has lots or not.
#[test]
fn locations_are_asked_in_the_order_in_which_they_first_held_stock() {
    check(
        "
        bring 1 TEA shelf!damaged      stock_received
        bring 1 TEA cellar             stock_received
        bring 1 TEA shelf              stock_received
        place 1 TEA                    order_placed stock_reserved order_reserved
        stock TEA                      shelf!damaged 1/0 cellar 1/0 shelf 1/1
        ",
    );
}

/// Lots that were only ever counted have no dates: they go by their names.
#[test]
fn lots_without_dates_go_by_name() {
    check(
        "
        recount 1 MILK shelf/L-2       stock_adjusted
        recount 1 MILK shelf/L-1       stock_adjusted
        place 1 MILK                   order_placed stock_reserved order_reserved
        stock MILK                     shelf/L-2 1/0 shelf/L-1 1/1
        ",
    );
}

/// What safety stock keeps is what goes last, whoever had it before: a hold that is changed, or that gives way, counts as
/// if it had never been. So it gets what goes first now, and that is not always what it had.
#[test]
fn safety_stock_keeps_what_goes_last_whoever_had_it() {
    check(
        "
        bring 0.5 MILK shelf/L-0                    stock_received
        bring 4 MILK cellar/L-0                     stock_received
        keep H-1 0.5 MILK for ana                   hold_taken stock_held
        bring 4 MILK shelf/L-2                      stock_received
        rules MILK safety@shelf 4                   stock_rules_set
        bring 0.5 MILK cellar/L-2 until 2026-12-10  stock_received
        stock MILK    shelf/L-0 0.5/0+0.5 cellar/L-0 4/0 shelf/L-2 4/0 cellar/L-2 0.5/0
        keep_instead H-1 0.4 MILK                   hold_changed stock_held
        stock MILK    shelf/L-0 0.5/0 cellar/L-0 4/0 shelf/L-2 4/0+0.4 cellar/L-2 0.5/0
        keep_instead H-1 0.6 MILK                   hold_changed stock_held
        stock MILK    shelf/L-0 0.5/0 cellar/L-0 4/0 shelf/L-2 4/0+0.5 cellar/L-2 0.5/0+0.1
        ",
    );
}
