//! Goods come in, are counted, move and leave, within the rules of a product.

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

#[test]
fn goods_move_and_leave_only_as_far_as_nobody_claims_them() {
    check(
        "
        receive 5 TEA              stock_received
        place 2 TEA                order_placed stock_reserved order_reserved
        move 4 TEA shelf cellar    stock.short
        move 0 TEA shelf cellar    quantity.not_positive
        move 3 TEA shelf shelf     stock.transfer_to_itself
        move 3 TEA shelf attic     location.unknown
        move 3 TEA shelf cellar    stock_transferred
        stock TEA                  shelf 2/2 cellar 3/0
        scrap 1 TEA shelf          stock.short
        scrap 1 TEA cellar         stock_issued
        scrap -1 TEA cellar        quantity.not_positive
        back 1 TEA cellar!quarantined  stock_returned
        stock TEA                  shelf 2/2 cellar 2/0 cellar!quarantined 1/0
        move 1 TEA cellar!quarantined cellar  stock_transferred
        stock TEA                  shelf 2/2 cellar 3/0 cellar!quarantined 0/0
        ",
    );
}

#[test]
fn a_serial_number_is_one_piece_and_there_once() {
    check(
        "
        bring 2 PHONE shelf/IMEI-1   stock.serial_quantity
        bring 1 PHONE shelf/IMEI-1   stock_received
        bring 1 PHONE cellar/IMEI-1  stock.serial_twice
        recount 1 PHONE cellar/IMEI-1  stock.serial_twice
        recount 2 PHONE shelf/IMEI-1   stock.serial_quantity
        move 1 PHONE shelf/IMEI-1 cellar/IMEI-1  stock_transferred
        place 1 PHONE                order_placed stock_reserved order_reserved
        back 1 PHONE shelf/IMEI-1    stock.serial_twice
        ship                         shipment_sent order_shipped stock_shipped
        back 1 PHONE shelf/IMEI-1    stock_returned
        ",
    );
}

#[test]
fn other_units_are_converted_or_refused() {
    check(
        "
        bring 2 NAIL shelf unit XBX  stock_received
        bring 2 NAIL shelf unit XPK  unit.without_conversion
        stock NAIL                   shelf 24/0
        ",
    );
}

#[test]
fn supply_is_expected_and_comes_in() {
    check(
        "
        expect 5 TEA PO-1 shelf 2026-12-01   stock_expected
        expect 0 TEA PO-2 shelf 2026-12-01   stock.supply_unknown
        expect -1 TEA PO-1 shelf 2026-12-01  quantity.negative
        bring 2 TEA shelf of PO-2            stock.supply_unknown
        bring 2 TEA shelf of PO-1            stock_received
        bring 9 TEA shelf of PO-1            stock_received
        bring 1 TEA shelf of PO-1            stock.supply_unknown
        ",
    );
}

#[test]
fn rules_keep_safety_stock_and_room_and_bound_who_waits() {
    check(
        "
        rules TEA safety@attic 1     location.unknown
        rules TEA safety@shelf 1 room@shelf 5  stock.location_twice
        rules TEA safety@shelf -1    quantity.negative
        rules TEA safety@shelf 2 room@cellar 4 waiting 3  stock_rules_set
        rules TEA safety@shelf 2 room@cellar 4 waiting 3  command.changes_nothing
        receive 5 TEA                stock_received
        receive 5 TEA cellar         stock.capacity_exceeded
        move 5 TEA shelf cellar      stock.capacity_exceeded
        receive 1 TEA cellar         stock_received
        place 9 TEA                  order_placed stock_reserved order_reserved
        line 1                       reserved 4 backordered 3 unallocated 2
        stock TEA                    shelf 5/3 cellar 1/1
        rules TEA waiting refused    stock_rules_set
        order SO-2
        place 9 TEA                  order_placed stock_reserved order_reserved
        line 1                       reserved 2 unallocated 7
        ",
    );
}

/// What is there and what is to come is a quantity, and so is safety stock: it can always be promised.
#[test]
fn what_is_expected_stays_a_quantity() {
    check(
        "
        receive 1 TEA                                   stock_received
        expect 999999999999 TEA PO-1 shelf 2026-12-01   quantity.too_large
        expect 999999999998 TEA PO-1 shelf 2026-12-01   stock_expected
        expect 2 TEA PO-2 cellar 2026-12-01             quantity.too_large
        expect 999999999997 TEA PO-1 shelf 2026-12-01   stock_expected
        expect 1 TEA PO-2 cellar 2026-12-01             stock_expected
        available TEA by 2026-12-01                     1 999999999999
        receive 7 TEA                                   stock_received
        available TEA by 2026-12-01                     8 999999999999.999999
        rules TEA safety@shelf 999999999999 safety@cellar 1  quantity.too_large
        rules TEA safety@shelf 999999999999             stock_rules_set
        available TEA by 2026-12-01                     0 -999999999991 0.999999
        place 999999999999 TEA@0                        order_placed stock_backordered order_reserved
        available TEA by 2026-12-01                     0 -999999999991 0
        ",
    );
}
