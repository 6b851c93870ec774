//! What users of other systems complain about, each by its first reference. Here it cannot happen.

use crate::testing::check;

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

/// saleor/saleor#15246: a hold expires while the payment is running. Here it can be extended, and counts to its end.
#[test]
fn saleor_15246_a_hold_lasts_as_long_as_it_is_extended() {
    check(
        "
        receive 2 TEA                    stock_received
        keep H-1 2 TEA for ana until 09:30   hold_taken stock_held
        at 09:29
        keep_until H-1 09:20             stock.hold_expiry_past
        keep_until H-1 09:45             hold_extended stock_hold_extended
        at 09:30
        place 1 TEA                      order_placed stock_backordered order_reserved
        order SO-2
        with H-1
        place 2 TEA                      order_placed hold_ended stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 2/2
        reserve_with H-1                 stock.hold_confirmed
        let_go H-1                       stock.hold_confirmed
        ",
    );
}

/// woocommerce/woocommerce#67354: a shopper is blocked by their own stale hold. Here it gives way.
#[test]
fn woocommerce_67354_a_hold_never_blocks_its_own_owner() {
    check(
        "
        receive 2 TEA                    stock_received
        receive 2 MUG                    stock_received
        keep H-1 2 TEA, 1 MUG for ana    hold_taken stock_held stock_held
        keep H-2 1 TEA for bob           stock.short
        keep H-2 1 TEA for ana           hold_ended stock_hold_released stock_hold_released hold_taken stock_held
        stock TEA                        shelf 2/0+1
        stock MUG                        shelf 2/0
        ",
    );
}

/// magento/inventory#1887: cancel of a part-invoiced bundle frees nothing. Here its rest is freed, once.
#[test]
fn magento_1887_cancelling_a_part_invoiced_kit_frees_the_rest() {
    check(
        "
        receive 2 TEA            stock_received
        receive 8 MUG            stock_received
        place 4 SET              order_placed stock_reserved stock_reserved order_reserved
        ship 1 of 1              shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-1              invoice_issued order_invoiced
        cancel                   order_cancelled stock_released stock_released
        line 1                   cancelled 3 shipped 1 invoiced 1
        stock TEA                shelf 1.5/0
        stock MUG                shelf 6/0
        cancel                   order.nothing_to_cancel
        ",
    );
}

/// vendurehq/vendure#1250: a cancelled line did not restore the allocation. odoo/odoo#62139: more is unreserved than
/// there is. Here what is freed is what is held, and a second time there is nothing.
#[test]
fn odoo_62139_nothing_is_freed_twice() {
    check(
        "
        receive 10 TEA           stock_received
        place 10 TEA             order_placed stock_reserved order_reserved
        release 1                order_released stock_released
        release 1                order.nothing_to_release
        stock TEA                shelf 10/0
        ",
    );
}

/// odoo/odoo#65453: 3140 less 3106.40 is 33.5999…, and 33.59 of 33.60 are reserved. Here it is 33.60.
#[test]
fn odoo_65453_the_last_hundredth_is_reserved_too() {
    check(
        "
        receive 3140 TEA         stock_received
        place 3106.40 TEA        order_placed stock_reserved order_reserved
        order SO-2
        place 33.60 TEA          order_placed stock_reserved order_reserved
        line 1                   reserved 33.6
        stock TEA                shelf 3140/3140
        ",
    );
}

/// solidusio/solidus#5669, #2285: what waits first is given up first, and never what was shipped.
#[test]
fn solidus_5669_what_waits_is_given_up_first() {
    check(
        "
        receive 4 TEA            stock_received
        place 10 TEA             order_placed stock_reserved order_reserved
        line 1                   reserved 4 backordered 6
        cancel 4 of 1            order_cancelled stock_released
        line 1                   cancelled 4 reserved 4 backordered 2
        ship 3 of 1              shipment_sent order_shipped stock_shipped
        cancel 3 of 1            order_cancelled stock_released
        line 1                   cancelled 7 shipped 3
        stock TEA                shelf 1/0
        ",
    );
}

/// frappe/erpnext#57207: reservation in warehouse B books the reserved figure in A. Here each place has its own.
#[test]
fn erpnext_57207_a_reservation_counts_where_it_lies() {
    check(
        "
        receive 2 TEA            stock_received
        receive 9 TEA cellar     stock_received
        keep H-1 5 TEA@cellar    hold_taken stock_held
        stock TEA                shelf 2/0 cellar 9/0+5
        with H-1
        place 4 TEA              order_placed hold_ended stock_hold_released stock_reserved order_reserved
        stock TEA                shelf 2/2 cellar 9/2
        ",
    );
}

/// frappe/erpnext#52851: the rest of a part-delivered pick stays reserved, no way to free it. Here it is freed by line.
#[test]
fn erpnext_52851_the_rest_is_freed_by_line() {
    check(
        "
        receive 9 TEA            stock_received
        place 5 TEA, 4 TEA       order_placed stock_reserved order_reserved
        ship 3 of 1              shipment_sent order_shipped stock_shipped
        release 1                order_released stock_released
        line 1                   unallocated 2 shipped 3
        line 2                   reserved 4
        stock TEA                shelf 6/4
        ",
    );
}

/// vendurehq/vendure#1571, #661: allocations drift for months, users ask for a button that counts them again. Here there
/// is nothing to count again: whatever an order goes through, nothing of it stays behind.
#[test]
fn vendure_1571_nothing_of_a_finished_order_stays_reserved() {
    check(
        "
        receive 9 TEA            stock_received
        keep H-1 3 TEA           hold_taken stock_held
        with H-1
        place 4 TEA, 3 TEA       order_placed hold_ended stock_hold_released stock_reserved order_reserved
        amend 2 TEA              order.line_committed
        release 1                order_released stock_released
        amend 2 TEA              order_amended stock_reserved order_reserved
        line 1                   reserved 2
        stock TEA                shelf 9/5
        pick 1 of 2              order_picked
        ship 1 of 1, 1 of 2      shipment_sent order_shipped stock_shipped
        release 1                order_released stock_released
        reserve                  stock_reserved order_reserved
        cancel 1 of 1            order_cancelled stock_released
        close                    order_closed stock_released
        stock TEA                shelf 7/0
        ",
    );
}

/// vendurehq/vendure#1250: a cancelled fulfilment did not restore the allocation. Here what was not sent is free again,
/// for whoever comes next, and what was sent is not.
#[test]
fn vendure_1250_what_is_cancelled_is_free_for_the_next() {
    check(
        "
        receive 5 TEA            stock_received
        place 5 TEA              order_placed stock_reserved order_reserved
        ship 2 of 1              shipment_sent order_shipped stock_shipped
        cancel                   order_cancelled stock_released
        stock TEA                shelf 3/0
        order SO-2
        place 4 TEA              order_placed stock_reserved order_reserved
        line 1                   reserved 3 backordered 1
        stock TEA                shelf 3/3
        ",
    );
}

/// medusajs/medusa#10919: variants that share an inventory item fail. Here kits and single pieces share one item.
#[test]
fn medusa_10919_kits_and_pieces_share_one_item() {
    check(
        "
        receive 1.5 TEA          stock_received
        receive 5 MUG            stock_received
        place 2 SET, 1 TEA, 1 SET  order_placed stock_reserved stock_reserved order_reserved
        line 1                   reserved 2
        line 2                   reserved 0.5 backordered 0.5
        line 3                   backordered 1
        stock TEA                shelf 1.5/1.5
        stock MUG                shelf 5/4
        ",
    );
}

/// frappe/erpnext#57848: deliver, return, deliver again: an invoice for 0. Here goods that come back are goods again, and
/// what is delivered is invoiced.
#[test]
fn erpnext_57848_what_came_back_is_sold_and_invoiced_again() {
    check(
        "
        receive 2 TEA            stock_received
        place 2 TEA              order_placed stock_reserved order_reserved
        ship                     shipment_sent order_shipped stock_shipped
        invoice I-1              invoice_issued order_invoiced
        back 2 TEA shelf         stock_returned
        order SO-2
        place 2 TEA              order_placed stock_reserved order_reserved
        ship                     shipment_sent order_shipped stock_shipped
        invoice I-2              invoice_issued order_invoiced
        invoiced I-2             9.80 0.69 10.49 open
        stock TEA                shelf 0/0
        ",
    );
}
