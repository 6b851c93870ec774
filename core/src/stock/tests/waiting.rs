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
