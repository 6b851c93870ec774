//! Who waits, and who is served first.

use crate::testing::check;

#[test]
fn who_waits_longest_is_served_first() {
    check(
        "
        place 2 TEA          order_placed stock_backordered order_reserved
        order SO-2
        priority 5
        place 2 TEA          order_placed stock_backordered order_reserved
        fill TEA             stock.nothing_to_fill
        receive 3 TEA        stock_received
        fill TEA             stock_filled order_reserved order_reserved
        line 1               reserved 1 backordered 1
        order SO-1
        line 1               reserved 2
        ",
    );
}

#[test]
fn the_more_urgent_is_served_first_where_the_policy_says_so() {
    check(
        "
        policy fill urgent   policy_set
        place 2 TEA          order_placed stock_backordered order_reserved
        order SO-2
        priority 5
        place 2 TEA          order_placed stock_backordered order_reserved
        hold wait            order_held
        order SO-3
        place 2 TEA          order_placed stock_backordered order_reserved
        receive 3 TEA        stock_received stock_filled order_reserved order_reserved
        line 1               reserved 2
        order SO-1
        line 1               reserved 1 backordered 1
        order SO-2
        line 1               backordered 2
        reallocate 1 TEA SO-3/1 SO-1/1  stock.reallocation_not_higher
        go_on wait           order_hold_released
        reallocate 3 TEA SO-1/1 SO-2/1  order.quantity_exceeded stock.reallocation_too_much
        reallocate 1 TEA SO-1/1 SO-2/1  stock_reallocated order_released order_reserved order_reserved
        line 1               reserved 1 backordered 1
        order SO-1
        line 1               backordered 2
        ",
    );
}

/// Who gave units up to somebody more urgent waits for them by his own urgency.
#[test]
fn who_gave_way_is_not_put_behind_everybody() {
    check(
        "
        policy urgent        policy_set
        receive 1 TEA        stock_received
        priority 5
        place 1 TEA          order_placed stock_reserved order_reserved
        order SO-2
        priority 3
        place 1 TEA          order_placed stock_backordered order_reserved
        order SO-3
        priority 9
        place 1 TEA          order_placed stock_backordered order_reserved
        reallocate 1 TEA SO-1/1 SO-3/1  stock_reallocated order_released order_reserved order_reserved
        receive 1 TEA        stock_received
        fill TEA             stock_filled order_reserved
        order SO-1
        line 1               reserved 1
        ",
    );
}

/// What waits of a product stays a quantity, so that limits hold and it can always be asked what is available.
#[test]
fn what_waits_stays_a_quantity() {
    check(
        "
        place 999999999999 TEA@0, 1 TEA  order_placed stock_backordered order_reserved
        line 1               backordered 999999999999
        line 2               backordered 0.999999 unallocated 0.000001
        order SO-2
        place 2 TEA          order_placed
        line 1               unallocated 2
        available TEA        0
        rules TEA waiting 5  stock_rules_set
        order SO-3
        place 2 TEA          order_placed
        receive 1 TEA        stock_received
        reserve              stock_reserved order_reserved
        line 1               reserved 1 unallocated 1
        order SO-4
        priority 5
        place 2 TEA          order_placed
        reallocate 1 TEA SO-3/1 SO-4/1  quantity.too_large
        order SO-1
        cancel 2 of 1        order_cancelled stock_released
        reallocate 1 TEA SO-3/1 SO-4/1  stock_reallocated order_released order_reserved order_reserved
        available TEA        0
        ",
    );
}

/// A more urgent order gets only what its own reservation could take.
#[test]
fn reallocation_keeps_to_channels() {
    check(
        "
        sells cellar shop                location_set
        receive 1 TEA                    stock_received
        receive 3 TEA cellar             stock_received
        place 4 TEA                      order_placed stock_reserved order_reserved
        order SO-2
        channel web
        priority 5
        place 3 TEA                      order_placed stock_backordered order_reserved
        reallocate 3 TEA SO-1/1 SO-2/1   location.not_in_channel
        reallocate 1 TEA SO-1/1 SO-2/1   stock_reallocated order_released order_reserved order_reserved
        stock TEA                        shelf 1/1 cellar 3/3
        reallocate 1 TEA SO-1/1 SO-2/1   location.not_in_channel
        order SO-3
        channel shop
        place 2 TEA                      order_placed stock_backordered order_reserved
        reallocate 2 TEA SO-1/1 SO-3/1   stock_reallocated order_released order_reserved order_reserved
        ",
    );
}

/// What was reserved of a lot can be shipped by its line when the lot has expired, and goes to nobody else.
#[test]
fn reallocation_keeps_to_lots_that_have_not_expired() {
    check(
        "
        bring 2 MILK shelf/L-1 until 2026-11-23  stock_received
        bring 1 MILK shelf/L-2 until 2026-12-24  stock_received
        place 3 MILK                     order_placed stock_reserved order_reserved
        order SO-2
        priority 5
        place 3 MILK                     order_placed stock_backordered order_reserved
        on 2026-11-24
        reallocate 2 MILK SO-1/1 SO-2/1  stock.lot_expired
        reallocate 1 MILK SO-1/1 SO-2/1  stock_reallocated order_released order_reserved order_reserved
        line 1                           reserved 1 backordered 2
        reallocate 1 MILK SO-1/1 SO-2/1  stock.lot_expired
        ship 2 of 1                      order.quantity_exceeded
        order SO-1
        ship 2 of 1                      shipment_sent order_shipped stock_shipped
        ",
    );
}
