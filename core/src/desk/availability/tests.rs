//! What a desk says is available, case by case.

use crate::testing::check;

#[test]
fn what_counts_and_what_does_not() {
    check(
        "
        available TEA                    0
        available WRAP                   stock.product_not_stocked
        available GHOST                  product.unknown
        receive 9 TEA                    stock_received
        bring 5 TEA shelf!damaged        stock_received
        bring 2 TEA cellar               stock_received
        available TEA                    11
        available TEA at cellar          2
        rules TEA safety@shelf 10        stock_rules_set
        available TEA                    2 1
        available TEA at shelf           0 -1
        rules TEA safety@shelf 4         stock_rules_set
        place 3 TEA                      order_placed stock_reserved order_reserved
        available TEA                    4
        bring 4 MILK shelf/L-1 on 2026-11-01 until 2026-11-22  stock_received
        bring 5 MILK shelf/L-2 until 2026-11-23  stock_received
        available MILK                   5
        ",
    );
}

/// woocommerce/woocommerce#67354: a shopper is blocked by their own stale hold.
#[test]
fn woocommerce_67354_own_holds_do_not_count_and_expired_ones_count_for_nobody() {
    check(
        "
        receive 5 TEA                    stock_received
        keep H-1 2 TEA for ana until 09:30   hold_taken stock_held
        keep H-2 1 TEA for ana           hold_taken stock_held
        keep H-3 1 TEA                   hold_taken stock_held
        available TEA                    1
        available TEA for ana            4
        available TEA for bob            1
        available TEA with H-1           4
        available TEA with H-3           2
        available TEA with H-9           stock.hold_unknown
        at 09:30
        available TEA                    3
        available TEA with H-1           stock.hold_expired
        available TEA with H-2           4
        let_go H-2                       hold_ended stock_hold_released
        available TEA with H-2           stock.hold_released
        available TEA                    4
        ",
    );
}

#[test]
fn who_waits_stands_before_later_dates_and_not_before_today() {
    check(
        "
        receive 2 TEA                    stock_received
        expect 10 TEA PO-1 shelf 2026-12-01  stock_expected
        available TEA by 2026-11-23 by 2026-12-01   2 2 12
        place 6 TEA                      order_placed stock_reserved order_reserved
        available TEA by 2026-11-23 by 2026-12-01   0 0 6
        order SO-2
        place 5 TEA                      order_placed stock_backordered order_reserved
        receive 3 TEA                    stock_received
        available TEA by 2026-11-23 by 2026-12-01   3 0 4
        available TEA by 2026-11-22      promise.date_before_today
        ",
    );
}

#[test]
fn a_kit_is_as_available_as_what_is_shortest_of_it() {
    check(
        "
        receive 3 TEA                    stock_received
        available SET                    0
        receive 9 MUG                    stock_received
        available SET by 2026-11-23      4 4
        rules MUG safety@shelf 12        stock_rules_set
        available SET                    0 -2
        expect 20 MUG PO-1 shelf 2026-12-01  stock_expected
        available SET by 2026-12-01      0 -2 6
        place 1 SET                      order_placed stock_backordered stock_backordered order_reserved
        available SET by 2026-12-01      0 -2 5
        ",
    );
}

#[test]
fn a_channel_sees_what_is_sold_in_it() {
    check(
        "
        receive 4 TEA                    stock_received
        receive 3 TEA cellar             stock_received
        sells shelf web                  location_set
        available TEA in web             7
        available TEA in shop            3
        channel shop
        place 5 TEA                      order_placed stock_reserved order_reserved
        line 1                           reserved 3 backordered 2
        receive 1 TEA                    stock_received
        fill TEA                         stock.nothing_to_fill
        relocate 1 1 shelf               location.not_in_channel
        receive 1 TEA cellar             stock_received
        fill TEA                         stock_filled order_reserved
        stock TEA                        shelf 5/0 cellar 4/4
        channel any
        order SO-2
        place 5 TEA                      order_placed stock_reserved order_reserved
        line 1                           reserved 5
        ",
    );
}
