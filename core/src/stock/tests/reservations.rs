//! What orders are promised, and give back.

use crate::testing::check;

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
fn a_kit_draws_on_its_components() {
    check(
        "
        receive 1 SET            stock.product_is_kit
        keep H-1 1 SET           stock.product_is_kit
        receive 1.2 TEA          stock_received
        receive 9 MUG cellar     stock_received
        place 0.5 SET            order.kit_not_whole
        place 3 SET, 0.1 TEA     order_placed stock_reserved stock_reserved order_reserved
        line 1                   reserved 2 backordered 1
        line 2                   reserved 0.1
        stock TEA                shelf 1.2/1.1
        stock MUG                cellar 9/4
        ship 0.5 of 1            order.kit_not_whole
        ship 1 of 1              shipment_sent order_shipped stock_shipped stock_shipped
        stock TEA                shelf 0.7/0.6
        stock MUG                cellar 7/2
        receive 0.4 TEA          stock_received
        fill MUG                 stock_filled stock_filled order_reserved
        line 1                   reserved 2 shipped 1
        cancel 1 of 1            order_cancelled stock_released stock_released
        line 1                   cancelled 1 reserved 1 shipped 1
        stock TEA                shelf 1.1/0.6
        stock MUG                cellar 7/2
        release                  order_released stock_released stock_released
        stock MUG                cellar 7/0
        ",
    );
}

/// frappe/erpnext#52851 again: a part of what a line has is freed, what waits first.
#[test]
fn a_part_of_a_line_is_freed() {
    check(
        "
        receive 4 TEA            stock_received
        place 6 TEA, 1 TEA       order_placed stock_reserved order_reserved
        line 1                   reserved 4 backordered 2
        release_part 7 of 1      order.quantity_exceeded
        release_part 0 of 1      quantity.not_positive
        release_part 1 of 9      order.line_unknown
        release_part 3 of 1      order_released stock_released
        line 1                   reserved 3 unallocated 3
        line 2                   backordered 1
        stock TEA                shelf 4/3
        ship 1 of 1              shipment_sent order_shipped stock_shipped
        release_part 3 of 1      order.quantity_exceeded
        release_part 1 of 1, 1 of 2  order_released stock_released
        line 1                   reserved 1 unallocated 4 shipped 1
        release_part 1 of 1      order_released stock_released
        release_part 1 of 1      order.nothing_to_release
        stock TEA                shelf 3/0
        ",
    );
}

#[test]
fn what_a_line_has_is_promised_elsewhere() {
    check(
        "
        receive 4 TEA            stock_received
        place 6 TEA              order_placed stock_reserved order_reserved
        receive 3 TEA cellar     stock_received
        line 1                   reserved 4 backordered 2
        relocate 0 1 cellar      quantity.not_positive
        relocate 7 1 cellar      order.quantity_exceeded
        relocate 1 9 cellar      order.line_unknown
        relocate 1 1 attic       location.unknown
        relocate 4 1 cellar      stock.short
        relocate 3 1 shelf       order.quantity_exceeded
        relocate 2 1 shelf       stock.short
        relocate 2 1 shelf backorder  stock.short
        relocate 3 1 cellar      stock_released stock_reserved order_released order_reserved
        line 1                   reserved 6
        stock TEA                shelf 4/3 cellar 3/3
        relocate 1 1 cellar partial  stock.short
        receive 1 TEA cellar     stock_received
        relocate 3 1 cellar partial  stock_released stock_reserved order_released order_reserved
        stock TEA                shelf 4/2 cellar 4/4
        relocate 2 1 cellar backorder  stock_released stock_backordered order_released order_reserved
        line 1                   reserved 4 backordered 2
        stock TEA                shelf 4/0 cellar 4/4
        pick 3 of 1              order_picked
        relocate 5 1 shelf       order.quantity_exceeded
        relocate 3 1 shelf       stock_released stock_reserved order_released order_reserved
        line 1                   reserved 3 picked 3
        ship                     shipment_sent order_shipped stock_shipped
        relocate 1 1 cellar      order.nothing_to_release
        ",
    );
}

#[test]
fn units_that_move_and_begin_to_wait_keep_to_the_rules() {
    check(
        "
        receive 2 TEA            stock_received
        place 2 TEA              order_placed stock_reserved order_reserved
        count 1 TEA cellar       stock_adjusted
        rules TEA waiting refused  stock_rules_set
        relocate 2 1 cellar backorder  stock.short
        rules TEA waiting 1      stock_rules_set
        relocate 2 1 cellar backorder  stock_released stock_reserved order_released order_reserved
        line 1                   reserved 1 backordered 1
        receive 2 TEA            stock_received
        receive 4 MUG            stock_received
        place 1 SET              order.already_placed
        order SO-2
        place 1 SET              order_placed stock_reserved stock_reserved order_reserved
        relocate 1 1 cellar      stock.product_is_kit
        ",
    );
}

/// An order on hold takes no units, also not by moving what it has; what it has it may give up.
#[test]
fn an_order_on_hold_moves_nothing_to_free_units() {
    check(
        "
        receive 2 TEA            stock_received
        place 3 TEA              order_placed stock_reserved order_reserved
        receive 2 TEA cellar     stock_received
        hold wait                order_held
        relocate 1 1 cellar      order.on_hold
        relocate 2 1 cellar partial  order.on_hold
        stock TEA                shelf 2/2 cellar 2/0
        go_on wait               order_hold_released
        relocate 2 1 cellar      stock_released stock_reserved order_released order_reserved
        hold wait                order_held
        relocate 1 1 shelf       order.on_hold
        ",
    );
}
