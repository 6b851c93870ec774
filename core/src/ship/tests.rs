use crate::testing::check;

#[test]
fn a_split_shipment() {
    check(
        "
        receive 5 TEA         stock_received
        place 8 TEA, 1 WRAP   order_placed stock_reserved order_reserved
        ship 6 of 1           order.quantity_exceeded
        ship 2 of 1           shipment_sent order_shipped stock_shipped
        line 1                reserved 3 backordered 3 shipped 2
        status                placed partially_shipped open open
        pick 1 of 1           order_picked
        ship                  shipment_sent order_shipped stock_shipped
        line 1                backordered 3 shipped 5
        line 2                shipped 1
        stock TEA             shelf 0/0
        ship                  order.nothing_to_ship
        receive 3 TEA cellar  stock_received
        reserve               stock_reserved order_reserved
        ship                  shipment_sent order_shipped stock_shipped
        status                placed shipped open open
        deliver 1             shipment_delivered order_delivered
        status                placed partially_delivered open open
        deliver 1             shipment.already_delivered
        deliver 2             shipment_delivered order_delivered
        deliver 4             shipment.unknown
        deliver 3 2026-11-22  shipment.date_before_shipped
        deliver 3             shipment_delivered order_delivered
        status                placed delivered open open
        ",
    );
}

#[test]
fn nothing_is_sent_before_the_order() {
    check(
        "
        place 1 WRAP         order_placed
        ship_on 2026-11-22   order.date_before_order
        ship_on 2026-11-23   shipment_sent order_shipped
        ",
    );
}

/// allegro/allegro-api#13980: ship part of a line and cancel the rest of it.
#[test]
fn allegro_13980_a_part_is_sent_and_the_rest_cancelled() {
    check(
        "
        receive 5 TEA        stock_received
        place 5 TEA          order_placed stock_reserved order_reserved
        ship 2 of 1          shipment_sent order_shipped stock_shipped
        cancel               order_cancelled stock_released
        line 1               cancelled 3 shipped 2
        stock TEA            shelf 3/0
        status               placed shipped open open
        totals               9.80 0.69 10.49
        ",
    );
}
