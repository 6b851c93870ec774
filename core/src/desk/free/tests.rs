//! With the check `stock_short` an order is refused exactly where it would not get all that it asks for.

use crate::testing::check;

#[test]
fn the_hold_of_an_order_does_not_stand_in_its_way() {
    check(
        "
        check_stock                      rule_set_set
        receive 3 TEA                    stock_received
        keep H-1 2 TEA for ana           hold_taken stock_held
        place 2 TEA                      verify.stock_short
        with H-1
        place 4 TEA                      verify.stock_short
        quote 3 TEA                      order_quoted
        place 3 TEA                      order_placed hold_ended stock_hold_released stock_reserved order_reserved
        line 1                           reserved 3
        ",
    );
}

#[test]
fn other_holds_of_the_owner_give_way_and_those_of_others_do_not() {
    check(
        "
        check_stock                      rule_set_set
        receive 4 TEA                    stock_received
        keep H-1 1 TEA for ana           hold_taken stock_held
        receive 1 MUG                    stock_received
        keep H-2 2 TEA, 1 MUG for bob    hold_taken stock_held stock_held
        keep H-3 1 MUG for ana           stock.short
        keep H-4 1 TEA for ana           hold_taken stock_held
        with H-4
        place 3 TEA                      verify.stock_short
        place 1 TEA, 1 MUG               verify.stock_short
        place 1 TEA, 1 TEA               order_placed hold_ended stock_hold_released hold_ended stock_hold_released stock_reserved order_reserved
        line 2                           reserved 1
        ",
    );
}

#[test]
fn an_expired_hold_refuses_nobody_and_helps_nobody() {
    check(
        "
        check_stock                      rule_set_set
        receive 2 TEA                    stock_received
        keep H-1 2 TEA until 09:10       hold_taken stock_held
        place 1 TEA                      verify.stock_short
        at 09:10
        place 3 TEA                      verify.stock_short
        place 2 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        order SO-2
        with H-1
        place 1 TEA                      verify.stock_short
        ",
    );
}

#[test]
fn a_channel_and_what_is_kept_for_safety_are_asked_for_as_the_order_will() {
    check(
        "
        check_stock                      rule_set_set
        sells cellar web                 location_set
        sells shelf counter              location_set
        receive 2 TEA                    stock_received
        receive 3 TEA cellar             stock_received
        rules TEA safety@cellar 1        stock_rules_set
        channel web
        place 3 TEA                      verify.stock_short
        channel counter
        place 3 TEA                      verify.stock_short
        channel any
        place 5 TEA                      verify.stock_short
        channel web
        place 2 TEA                      order_placed stock_reserved order_reserved
        ",
    );
}

#[test]
fn a_kit_is_asked_for_by_its_components_and_a_service_is_always_there() {
    check(
        "
        check_stock                      rule_set_set
        receive 1 TEA                    stock_received
        receive 4 MUG                    stock_received
        keep H-1 1 TEA for ana           hold_taken stock_held
        place 1 SET                      verify.stock_short
        with H-1
        place 3 SET                      verify.stock_short
        place 2 SET, 9 WRAP              order_placed hold_ended stock_hold_released stock_reserved stock_reserved order_reserved
        line 1                           reserved 2
        ",
    );
}
