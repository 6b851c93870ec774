//! Holds: taken, changed, extended, ended once, and giving way.

use crate::testing::check;

#[test]
fn a_hold_is_taken_once_and_ends_once() {
    check(
        "
        receive 5 TEA                    stock_received
        keep H-1 0 TEA                   quantity.not_positive
        keep H-1 2 WRAP                  stock.product_not_stocked
        keep H-1 2 TEA until 09:00       stock.hold_expiry_past
        keep H-1 6 TEA                   stock.short
        keep H-1 2 TEA for ana until 09:30   hold_taken stock_held
        keep H-1 2 TEA for ana until 09:30
        keep H-1 3 TEA for ana until 09:30   stock.hold_id_used_with_different_content
        stock TEA                        shelf 5/0+2
        keep H-2 4 TEA                   stock.short
        keep_instead H-1 5 TEA           hold_changed stock_held
        keep_instead H-1 6 TEA           stock.short
        keep_instead H-1 5 TEA           command.changes_nothing
        let_go H-1                       hold_ended stock_hold_released
        let_go H-1                       stock.hold_released
        keep_until H-1 10:00             stock.hold_released
        keep_instead H-1 1 TEA           stock.hold_released
        let_go H-9                       stock.hold_unknown
        stock TEA                        shelf 5/0
        ",
    );
}

#[test]
fn from_the_instant_of_its_expiry_a_hold_counts_as_nothing() {
    check(
        "
        receive 2 TEA                    stock_received
        keep H-1 2 TEA until 09:30       hold_taken stock_held
        at 09:30
        keep_until H-1 10:00             stock.hold_expired
        place 1 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 2/1
        at 09:10
        let_go H-1                       stock.hold_expired
        sweep H-1                        hold_ended
        sweep H-1                        stock.hold_expired
        sweep                            stock.nothing_to_expire
        ",
    );
}

#[test]
fn of_expired_holds_the_first_to_expire_gives_way_first() {
    check(
        "
        receive 4 TEA                    stock_received
        keep H-1 1 TEA until 09:10       hold_taken stock_held
        keep H-2 2 TEA until 09:20       hold_taken stock_held
        keep H-3 1 TEA until 09:30       hold_taken stock_held
        let_go H-1                       hold_ended stock_hold_released
        at 09:40
        place 2 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 4/2+1
        ",
    );
}

/// A hold ends only for units that it has where they are wanted: another one of the same owner stays.
#[test]
fn a_hold_that_cannot_help_stays() {
    check(
        "
        receive 2 TEA                             stock_received
        receive 2 TEA cellar                      stock_received
        keep H-1 2 TEA@shelf for ana until 09:50  hold_taken stock_held
        keep H-2 2 TEA@cellar for ana             hold_taken stock_held
        keep H-3 1 TEA@cellar for ana             hold_ended stock_hold_released hold_taken stock_held
        stock TEA                                 shelf 2/0+2 cellar 2/0+1
        let_go H-2                                stock.hold_released
        at 09:50
        receive 1 MUG cellar                      stock_received
        keep H-4 1 TEA@cellar, 1 MUG for bob      hold_taken stock_held stock_held
        stock TEA                                 shelf 2/0+2 cellar 2/0+2
        keep H-5 1 TEA for bob                    hold_taken stock_hold_released stock_held
        stock TEA                                 shelf 2/0+1 cellar 2/0+2
        ",
    );
}

/// Where nothing is free for what moves, no expired hold ends for it either.
#[test]
fn what_begins_to_wait_ends_no_hold() {
    check(
        "
        receive 2 TEA                    stock_received
        place 1 TEA                      order_placed stock_reserved order_reserved
        keep H-1 1 TEA until 09:30       hold_taken stock_held
        at 09:40
        relocate 1 1 cellar backorder    stock_released stock_backordered order_released order_reserved
        stock TEA                        shelf 2/0+1
        reserve                          stock_reserved order_reserved
        stock TEA                        shelf 2/1+1
        ",
    );
}

/// From the instant of its expiry a hold stands in the way of no movement, and no more of them end than it takes.
#[test]
fn expired_holds_give_way_to_goods_that_leave() {
    check(
        "
        receive 5 TEA                    stock_received
        place 1 TEA                      order_placed stock_reserved order_reserved
        keep H-1 1 TEA until 09:20       hold_taken stock_held
        keep H-3 1 TEA until 09:10       hold_taken stock_held
        keep H-2 1 TEA until 09:10       hold_taken stock_held
        stock TEA                        shelf 5/1+3
        at 09:09
        scrap 2 TEA shelf                stock.short
        at 09:10
        scrap 5 TEA shelf                stock.short
        scrap 1 TEA shelf                stock_issued
        scrap 1 TEA shelf                stock_hold_released stock_issued
        let_go H-2                       stock.hold_expired
        stock TEA                        shelf 3/1+2
        scrap 2 TEA shelf                stock.short
        at 09:20
        scrap 2 TEA shelf                stock_hold_released stock_hold_released stock_issued
        stock TEA                        shelf 1/1
        sweep                            hold_ended hold_ended hold_ended
        ",
    );
}

#[test]
fn expired_holds_give_way_to_what_is_counted_and_what_moves() {
    check(
        "
        receive 4 TEA                    stock_received
        place 1 TEA                      order_placed stock_reserved order_reserved
        keep H-1 1 TEA                   hold_taken stock_held
        keep H-2 2 TEA until 09:10       hold_taken stock_held
        count 3 TEA                      stock.adjust_below_reserved
        move 1 TEA shelf cellar          stock.short
        at 09:10
        count 1 TEA                      stock.adjust_below_reserved
        count 4 TEA                      stock.adjust_changes_nothing
        count 5 TEA                      stock_adjusted
        count 4 TEA                      stock_adjusted
        count 3 TEA                      stock_hold_released stock_adjusted
        stock TEA                        shelf 3/1+1
        keep H-3 1 TEA until 09:20       hold_taken stock_held
        at 09:20
        move 2 TEA shelf cellar          stock.short
        move 1 TEA shelf cellar          stock_hold_released stock_transferred
        stock TEA                        shelf 2/1+1 cellar 1/0
        ",
    );
}

/// Only what a hold has at the place counts there; another hold that has nothing there stays.
#[test]
fn of_expired_holds_those_with_units_at_the_place_give_way() {
    check(
        "
        receive 2 TEA                            stock_received
        receive 2 TEA cellar                     stock_received
        keep H-1 2 TEA@cellar until 09:10        hold_taken stock_held
        keep H-2 1 TEA@shelf until 09:20         hold_taken stock_held
        keep H-3 1 TEA@shelf until 09:15         hold_taken stock_held
        at 09:30
        scrap 1 TEA shelf                        stock_hold_released stock_issued
        stock TEA                                shelf 1/0+1 cellar 2/0+2
        receive 1 TEA                            stock_received
        place 4 TEA                              order_placed stock_hold_released stock_hold_released stock_reserved order_reserved
        stock TEA                                shelf 2/2 cellar 2/2
        ",
    );
}

/// A clock that steps back revives nothing for movements either; and what is of a lot stays of the lot.
#[test]
fn expired_holds_on_lots_give_way_by_place() {
    check(
        "
        bring 1 MILK shelf/L-1 until 2026-11-24  stock_received
        bring 1 MILK shelf/L-2 until 2026-11-25  stock_received
        keep H-1 2 MILK until 09:10              hold_taken stock_held
        at 09:10
        scrap 2 MILK shelf/L-1                   stock.short
        receive 1 TEA                            stock_received
        at 09:05
        move 1 MILK shelf/L-2 cellar/L-2         stock_hold_released stock_transferred
        stock MILK                               shelf/L-1 1/0 shelf/L-2 0/0 cellar/L-2 1/0
        ",
    );
}

/// A hold that ended unused is no bar to its order for ever: the order is served without it, and is told so. Only a hold
/// that the command names must be live.
#[test]
fn an_order_outlives_its_own_hold() {
    check(
        "
        policy partial                   policy_set
        receive 1 TEA                    stock_received
        keep H-1 1 TEA until 09:10       hold_taken stock_held
        at 09:10
        with H-1
        place 3 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        line 1                           reserved 1 unallocated 2
        receive 9 TEA                    stock_received
        reserve_with H-1                 stock.hold_expired
        reserve                          stock_reserved order_reserved
        line 1                           reserved 3
        sweep                            hold_ended
        release 1                        order_released stock_released
        reserve_with H-1                 stock.hold_expired
        reserve                          stock_reserved order_reserved
        ",
    );
}

/// Lines that name a location are served before those that do not, in whichever order they stand.
#[test]
fn who_names_a_location_is_served_first() {
    check(
        "
        receive 5 TEA                    stock_received
        receive 5 TEA cellar             stock_received
        receive 1 MUG                    stock_received
        keep H-1 5 TEA, 1 MUG, 5 TEA@shelf  hold_taken stock_held stock_held
        let_go H-1                       hold_ended stock_hold_released stock_hold_released
        keep H-2 5 TEA@shelf, 5 TEA      hold_taken stock_held
        let_go H-2                       hold_ended stock_hold_released
        keep H-3 6 TEA, 5 TEA@shelf      stock.short
        ",
    );
}

#[test]
fn a_hold_is_swept_once() {
    check(
        "
        receive 2 TEA                    stock_received
        keep H-1 1 TEA                   hold_taken stock_held
        keep H-2 1 TEA until 09:10       hold_taken stock_held
        sweep H-1 H-1                    stock.hold_not_expired stock.hold_twice
        at 09:10
        sweep H-2 H-2                    stock.hold_twice
        sweep H-2                        hold_ended stock_hold_released
        sweep H-2 H-2                    stock.hold_expired stock.hold_twice
        ",
    );
}
