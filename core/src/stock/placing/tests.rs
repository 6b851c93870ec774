//! Where reservations take units, case by case.

use crate::testing::check;

#[test]
fn locations_go_by_the_rules() {
    check(
        "
        policy never                     policy_set
        receive 4 TEA                    stock_received
        receive 6 TEA cellar             stock_received
        receive 9 MUG cellar             stock_received
        place 5 TEA, 2 MUG               order_placed
        reserve                          stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/4 cellar 6/1
        release                          order_released stock_released stock_released
        reserve_by listed                stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/4 cellar 6/1
        release                          order_released stock_released stock_released
        reserve_by nearest shelf 3 cellar 2  stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/0 cellar 6/5
        release                          order_released stock_released stock_released
        reserve_by fewest_shipments      stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/0 cellar 6/5
        release                          order_released stock_released stock_released
        reserve_by highest_available     stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/0 cellar 6/5
        release                          order_released stock_released stock_released
        reserve_by priority shelf 1 cellar 2 prefer cellar  stock_reserved stock_reserved order_reserved
        stock TEA                        shelf 4/0 cellar 6/5
        release                          order_released stock_released stock_released
        reserve_by listed cellar off     stock_reserved stock_backordered order_reserved
        line 1                           reserved 4 backordered 1
        line 2                           backordered 2
        ",
    );
}

#[test]
fn lots_go_by_the_rules_and_safety_stock_is_what_goes_last() {
    check(
        "
        policy never                     policy_set
        bring 2 MILK shelf/L-1 on 2026-11-01 until 2026-12-30  stock_received
        bring 2 MILK shelf/L-2 on 2026-11-02 until 2026-12-01  stock_received
        bring 2 MILK shelf/L-3 on 2026-11-03  stock_received
        rules MILK safety@shelf 1        stock_rules_set
        place 5 MILK                     order_placed
        reserve                          stock_reserved order_reserved
        stock MILK                       shelf/L-1 2/2 shelf/L-2 2/2 shelf/L-3 2/1
        release                          order_released stock_released
        reserve_by listed removal lifo   stock_reserved order_reserved
        stock MILK                       shelf/L-1 2/1 shelf/L-2 2/2 shelf/L-3 2/2
        release                          order_released stock_released
        reserve_by listed removal fifo life 9  stock_reserved order_reserved
        line 1                           reserved 3 backordered 2
        stock MILK                       shelf/L-1 2/2 shelf/L-2 2/0 shelf/L-3 2/1
        release                          order_released stock_released
        reserve_by listed removal nearest  stock.reservation_removal_unfit
        reserve_by lowest_cost removal whole_packages  stock.allocation_policy_conflict stock.reservation_removal_unfit
        reserve_by listed prefer attic   location.unknown
        reserve_by listed cellar 1 cellar 2 attic 3  stock.location_twice location.unknown
        ",
    );
}

/// Holds give way before it is decided where units are taken: the order's own is free for it.
#[test]
fn a_hold_gives_way_wherever_units_are_taken_then() {
    check(
        "
        policy never                     policy_set
        receive 2 TEA                    stock_received
        receive 3 TEA cellar             stock_received
        keep H-1 3 TEA for ana           hold_taken stock_held
        with H-1
        place 4 TEA                      order_placed
        reserve_by fewest_shipments cellar 1  hold_ended stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 2/1 cellar 3/3
        ",
    );
}
