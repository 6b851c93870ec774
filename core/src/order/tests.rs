use crate::testing::check;

#[test]
fn from_draft_to_closed() {
    check(
        "
        draft 2 TEA          order_drafted
        status               draft open open open
        confirm              order.not_placed
        allowed              place_order
        quote 3 TEA          order_quoted
        status               quoted open open open
        place 3 TEA          order_placed stock_backordered order_reserved
        status               placed open open open
        place 3 TEA          order.already_placed
        draft 3 TEA          order.already_placed
        confirm              order_confirmed
        confirm              order.already_confirmed
        status               confirmed open open open
        close                order_closed stock_released
        status               closed open open open
        line 1               unallocated 3
        close                order.closed
        confirm              order.closed
        cancel               order.closed
        allowed              
        ",
    );
}

#[test]
fn what_does_not_exist_is_unknown() {
    check(
        "
        confirm              order.unknown
        ship                 order.unknown
        invoice I-1          order.unknown
        reserve              order.unknown
        place 1 GHOST        product.unknown
        place 0 TEA          quantity.not_positive
        place                order.without_lines
        status               none
        ",
    );
}

#[test]
fn holds_stop_what_leaves_the_house() {
    check(
        "
        receive 5 TEA        stock_received
        place 2 TEA          order_placed stock_reserved order_reserved
        hold address         order_held
        hold address         order.hold_exists
        ship                 order.on_hold
        pick                 order.on_hold
        confirm              order.on_hold
        release              order_released stock_released
        reserve              order.on_hold
        go_on payment        order.hold_unknown
        go_on address        order_hold_released
        go_on address        order.hold_unknown
        reserve              stock_reserved order_reserved
        ship                 shipment_sent order_shipped stock_shipped
        ",
    );
}

#[test]
fn cancelling_takes_what_is_least_promised_first() {
    check(
        "
        policy never         policy_set
        receive 4 TEA        stock_received
        place 9 TEA          order_placed
        cancel 1 of 1        order_cancelled
        line 1               cancelled 1 unallocated 8
        reserve              stock_reserved order_reserved
        line 1               cancelled 1 reserved 4 backordered 4
        cancel 5 of 1        order_cancelled stock_released
        line 1               cancelled 6 reserved 3
        stock TEA            shelf 4/3
        pick 2 of 1          order_picked
        cancel 2 of 1        order.quantity_exceeded
        cancel 1 of 2        order.line_unknown
        cancel 0 of 1        quantity.not_positive
        cancel               order_cancelled stock_released
        line 1               cancelled 7 picked 2
        status               placed open open open
        cancel               order.nothing_to_cancel
        close                order.line_committed
        ship                 shipment_sent order_shipped stock_shipped
        status               placed shipped open open
        ",
    );
}

#[test]
fn an_order_of_which_nothing_is_left_is_cancelled() {
    check(
        "
        place 1 WRAP, 2 WRAP  order_placed
        cancel 1 of 1         order_cancelled
        status                placed open open open
        cancel                order_cancelled
        status                cancelled nothing nothing nothing
        totals                0.00 0.00 0.00
        ship                  order.cancelled
        allowed               
        ",
    );
}

/// Solidus: cancelling 1.67 unit by unit credits 0.84, then 0.83.
#[test]
fn the_last_unit_takes_the_remainder() {
    check(
        "
        place 3 TEA@1.0033   order_placed stock_backordered order_reserved
        totals               3.01 0.21 3.22
        cancel 1 of 1        order_cancelled stock_released
        totals               2.01 0.14 2.15
        cancel 1 of 1        order_cancelled stock_released
        totals               1.00 0.07 1.07
        cancel               order_cancelled stock_released
        totals               0.00 0.00 0.00
        ",
    );
}

#[test]
fn amending_leaves_alone_what_has_happened() {
    check(
        "
        receive 5 TEA        stock_received
        place 2 TEA          order_placed stock_reserved order_reserved
        amend 3 TEA          order.line_committed
        remove 1             order.line_committed
        remove 2             order.line_unknown
        amend                order.nothing_to_amend
        release              order_released stock_released
        amend 3 TEA, 1 WRAP  order_amended stock_reserved order_reserved
        line 1               reserved 3
        totals               17.20 1.51 18.71
        remove 2             order_amended
        totals               14.70 1.03 15.73
        amend 1 GHOST        order.line_committed product.unknown
        release              order_released stock_released
        remove 1             order.without_lines
        ",
    );
}

/// A policy's wish that cannot be met does not stand in the way of the command.
#[test]
fn a_policy_reserves_what_there_is_to_reserve() {
    check(
        "
        policy confirm       policy_set
        place 1 WRAP         order_placed
        confirm              order_confirmed
        order SO-2
        place 1 TEA          order_placed
        reserve              stock_backordered order_reserved
        confirm              order_confirmed
        policy               policy_set
        hold address         order_held
        release              order_released stock_released
        amend 2 TEA          order_amended
        line 1               unallocated 2
        ",
    );
}
