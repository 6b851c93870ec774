use crate::testing::check;

#[test]
fn receiving_and_counting() {
    check(
        "
        receive 5 TEA         stock_received
        receive 0 TEA         quantity.not_positive
        receive -1 TEA        quantity.not_positive
        receive 1 WRAP        stock.product_not_stocked
        receive 1 GHOST       product.unknown
        count 5 TEA           stock.adjust_changes_nothing
        count 3 TEA           stock_adjusted
        count -1 TEA          quantity.negative
        count 2 TEA cellar    stock_adjusted
        stock TEA             shelf 3/0 cellar 2/0
        receive 999999999999 TEA  quantity.too_large
        ",
    );
}

/// saleor/saleor#543: two buyers of the last unit both succeed. Here the second one waits.
#[test]
fn saleor_543_the_last_unit_is_sold_once() {
    check(
        "
        receive 1 TEA        stock_received
        place 1 TEA          order_placed stock_reserved order_reserved
        order SO-2
        place 1 TEA          order_placed stock_backordered order_reserved
        line 1               backordered 1
        stock TEA            shelf 1/1
        ",
    );
}

/// vendurehq/vendure#1028: two lines of one product allocated 25 instead of 35.
#[test]
fn vendure_1028_lines_of_one_product_share_what_is_free() {
    check(
        "
        receive 30 TEA       stock_received
        place 10 TEA, 25 TEA  order_placed stock_reserved order_reserved
        line 1               reserved 10
        line 2               reserved 20 backordered 5
        stock TEA            shelf 30/30
        ",
    );
}

/// vendurehq/vendure#4030: 13 over stock 10 + 15 allocates 10 + 13.
#[test]
fn vendure_4030_each_location_is_asked_for_what_is_missing() {
    check(
        "
        receive 10 TEA        stock_received
        receive 15 TEA cellar  stock_received
        place 13 TEA          order_placed stock_reserved order_reserved
        stock TEA             shelf 10/10 cellar 15/3
        release               order_released stock_released
        stock TEA             shelf 10/0 cellar 15/0
        ",
    );
}

/// vendurehq/vendure#1557: cancel before allocation drives allocated negative.
#[test]
fn vendure_1557_what_was_never_promised_is_not_given_back() {
    check(
        "
        policy never         policy_set
        receive 5 TEA        stock_received
        place 2 TEA          order_placed
        cancel               order_cancelled
        stock TEA            shelf 5/0
        ",
    );
}

#[test]
fn shortage_is_answered_by_policy() {
    check(
        "
        receive 2 TEA        stock_received
        policy partial       policy_set
        place 3 TEA          order_placed stock_reserved order_reserved
        line 1               reserved 2 unallocated 1
        reserve              stock.short
        order SO-2
        place 3 TEA          order_placed
        line 1               unallocated 3
        policy reject        policy_set
        order SO-3
        place 3 TEA          stock.short
        status               none
        receive 3 TEA        stock_received
        place 3 TEA          order_placed stock_reserved order_reserved
        ",
    );
}

#[test]
fn supply_fills_what_waits() {
    check(
        "
        place 5 TEA          order_placed stock_backordered order_reserved
        receive 2 TEA        stock_received
        reserve              stock_reserved order_reserved
        line 1               reserved 2 backordered 3
        reserve              stock.short
        receive 9 TEA cellar  stock_received
        reserve              stock_reserved order_reserved
        line 1               reserved 5
        reserve              order.nothing_to_reserve
        release 2            order.line_unknown
        release 1 1          line.number_twice
        release 1            order_released stock_released
        release 1            order.nothing_to_release
        stock TEA            shelf 2/0 cellar 9/0
        ",
    );
}

#[test]
fn counting_never_takes_what_is_promised() {
    check(
        "
        receive 5 TEA        stock_received
        place 4 TEA          order_placed stock_reserved order_reserved
        count 3 TEA          stock.adjust_below_reserved
        count 4 TEA          stock_adjusted
        stock TEA            shelf 4/4
        ",
    );
}
