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
fn what_may_not_be_sold_is_not_promised() {
    check(
        "
        bring 5 TEA shelf!damaged  stock_received
        place 2 TEA                order_placed stock_backordered order_reserved
        move 2 TEA shelf!damaged shelf  stock_transferred
        reserve                    stock_reserved order_reserved
        stock TEA                  shelf!damaged 3/0 shelf 2/2
        ",
    );
}

#[test]
fn lots_go_by_expiry_then_by_age() {
    check(
        "
        receive 1 MILK                      stock.lot_missing
        bring 1 TEA shelf/L-1               stock.lot_not_tracked
        bring 3 MILK shelf/L-3 on 2026-11-20                    stock_received
        bring 3 MILK shelf/L-2 on 2026-11-21 until 2026-12-24   stock_received
        bring 3 MILK shelf/L-1 on 2026-11-21 until 2026-12-01   stock_received
        bring 3 MILK shelf/L-0 on 2026-11-10 until 2026-11-22   stock_received
        bring 3 MILK shelf/L-9 on 2026-11-10 until 2026-11-09   stock.expired_on_arrival
        place 5 MILK               order_placed stock_reserved order_reserved
        stock MILK                 shelf/L-3 3/0 shelf/L-2 3/2 shelf/L-1 3/3 shelf/L-0 3/0
        ship                       shipment_sent order_shipped stock_shipped
        stock MILK                 shelf/L-3 3/0 shelf/L-2 1/0 shelf/L-1 0/0 shelf/L-0 3/0
        move 1 MILK shelf/L-2 cellar/L-3  stock.transfer_other_lot
        recount 2 MILK shelf/L-2   stock_adjusted
        stock MILK                 shelf/L-3 3/0 shelf/L-2 2/0 shelf/L-1 0/0 shelf/L-0 3/0
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

#[test]
fn a_hold_is_taken_once_and_ends_once() {
    check(
        "
        receive 5 TEA                    stock_received
        keep H-1 0 TEA                   quantity.not_positive
        keep H-1 2 WRAP                  stock.product_not_stocked
        keep H-1 2 TEA until 09:00       stock.hold_expiry_past
        keep H-1 6 TEA                   stock.short
        keep H-1 2 TEA for ana until 09:30   hold_taken stock_held
        keep H-1 2 TEA for ana until 09:30
        keep H-1 3 TEA for ana until 09:30   stock.hold_id_used_with_different_content
        stock TEA                        shelf 5/0+2
        keep H-2 4 TEA                   stock.short
        keep_instead H-1 5 TEA           hold_changed stock_held
        keep_instead H-1 6 TEA           stock.short
        keep_instead H-1 5 TEA           command.changes_nothing
        let_go H-1                       hold_ended stock_hold_released
        let_go H-1                       stock.hold_released
        keep_until H-1 10:00             stock.hold_released
        keep_instead H-1 1 TEA           stock.hold_released
        let_go H-9                       stock.hold_unknown
        stock TEA                        shelf 5/0
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

#[test]
fn from_the_instant_of_its_expiry_a_hold_counts_as_nothing() {
    check(
        "
        receive 2 TEA                    stock_received
        keep H-1 2 TEA until 09:30       hold_taken stock_held
        at 09:30
        keep_until H-1 10:00             stock.hold_expired
        place 1 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 2/1
        at 09:10
        let_go H-1                       stock.hold_expired
        sweep H-1                        hold_ended
        sweep H-1                        stock.hold_expired
        sweep                            stock.nothing_to_expire
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

/// The first location is the one that first held anything, whether the product has lots or not.
#[test]
fn locations_are_asked_in_the_order_in_which_they_first_held_stock() {
    check(
        "
        bring 1 TEA shelf!damaged      stock_received
        bring 1 TEA cellar             stock_received
        bring 1 TEA shelf              stock_received
        place 1 TEA                    order_placed stock_reserved order_reserved
        stock TEA                      shelf!damaged 1/0 cellar 1/0 shelf 1/1
        ",
    );
}

#[test]
fn of_expired_holds_the_first_to_expire_gives_way_first() {
    check(
        "
        receive 4 TEA                    stock_received
        keep H-1 1 TEA until 09:10       hold_taken stock_held
        keep H-2 2 TEA until 09:20       hold_taken stock_held
        keep H-3 1 TEA until 09:30       hold_taken stock_held
        let_go H-1                       hold_ended stock_hold_released
        at 09:40
        place 2 TEA                      order_placed stock_hold_released stock_reserved order_reserved
        stock TEA                        shelf 4/2+1
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

/// Lots that were only ever counted have no dates: they go by their names.
#[test]
fn lots_without_dates_go_by_name() {
    check(
        "
        recount 1 MILK shelf/L-2       stock_adjusted
        recount 1 MILK shelf/L-1       stock_adjusted
        place 1 MILK                   order_placed stock_reserved order_reserved
        stock MILK                     shelf/L-2 1/0 shelf/L-1 1/1
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
