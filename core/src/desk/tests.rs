//! Complaints about today's systems that a desk makes impossible, each by its reference.

use crate::testing::check;

/// saleor/saleor#14926: no idempotency, customers pay twice. The second payment needs a second id.
#[test]
fn saleor_14926_nobody_pays_twice() {
    check(
        "
        place 1 WRAP            order_placed
        ship                    shipment_sent order_shipped
        invoice I-1             invoice_issued order_invoiced
        pay P-1 2.98: 2.98 I-1  payment_received invoice_paid order_paid
        again                   unchanged
        pay P-1 2.98: 2.98 I-1  invoice.overpaid payment.id_used
        status                  placed shipped invoiced paid
        ",
    );
}

/// medusajs/medusa#16502: a batch that shares an item oversells.
#[test]
fn medusa_16502_orders_in_a_row_share_what_is_free() {
    check(
        "
        receive 2 TEA        stock_received
        place 2 TEA, 2 TEA, 2 TEA  order_placed stock_reserved order_reserved
        line 1               reserved 2
        line 2               backordered 2
        line 3               backordered 2
        order SO-2
        place 2 TEA          order_placed stock_backordered order_reserved
        stock TEA            shelf 2/2
        ",
    );
}

/// medusajs/medusa#12401, odoo/odoo#62139: reserved figures drift below nothing.
#[test]
fn medusa_12401_odoo_62139_nothing_is_released_twice() {
    check(
        "
        receive 4 TEA        stock_received
        place 3 TEA          order_placed stock_reserved order_reserved
        release              order_released stock_released
        release              order.nothing_to_release
        reserve              stock_reserved order_reserved
        ship 1 of 1          shipment_sent order_shipped stock_shipped
        release              order_released stock_released
        cancel               order_cancelled
        stock TEA            shelf 3/0
        ",
    );
}

/// frappe/erpnext#52851: the rest of a part-delivered pick list stays reserved for ever.
#[test]
fn erpnext_52851_the_rest_of_a_part_delivery_can_be_freed_by_line() {
    check(
        "
        receive 5 TEA        stock_received
        receive 5 MUG        stock_received
        place 3 TEA, 4 MUG   order_placed stock_reserved stock_reserved order_reserved
        ship 1 of 1          shipment_sent order_shipped stock_shipped
        release 1            order_released stock_released
        stock TEA            shelf 4/0
        stock MUG            shelf 5/4
        line 1               unallocated 2 shipped 1
        ",
    );
}

/// magento/inventory#1887: the cancel of a part-invoiced order frees nothing.
#[test]
fn magento_1887_cancelling_a_part_invoiced_order_frees_the_rest() {
    check(
        "
        receive 5 TEA        stock_received
        place 5 TEA          order_placed stock_reserved order_reserved
        ship 2 of 1          shipment_sent order_shipped stock_shipped
        invoice I-1          invoice_issued order_invoiced
        cancel               order_cancelled stock_released
        stock TEA            shelf 3/0
        status               placed shipped invoiced open
        totals               9.80 0.69 10.49
        invoiced I-1         9.80 0.69 10.49 open
        ",
    );
}

/// frappe/erpnext#57207: a reservation in one warehouse books figures in another.
#[test]
fn erpnext_57207_each_location_keeps_its_own_figures() {
    check(
        "
        receive 2 TEA         stock_received
        receive 2 TEA cellar  stock_received
        place 3 TEA           order_placed stock_reserved order_reserved
        stock TEA             shelf 2/2 cellar 2/1
        ship 2 of 1           shipment_sent order_shipped stock_shipped
        stock TEA             shelf 0/0 cellar 2/1
        ",
    );
}

/// vendurehq/vendure#3508: stock is checked before the payment and allocated after it.
#[test]
fn vendure_3508_checking_and_promising_are_one_decision() {
    check(
        "
        policy reject        policy_set
        receive 1 TEA        stock_received
        place 1 TEA          order_placed stock_reserved order_reserved
        order SO-2
        place 1 TEA          stock.short
        status               none
        ",
    );
}
