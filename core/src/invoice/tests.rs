use crate::testing::check;

#[test]
fn what_was_shipped_is_invoiced_once() {
    check(
        "
        receive 5 TEA         stock_received
        place 5 TEA           order_placed stock_reserved order_reserved
        invoice I-1           order.nothing_to_invoice
        ship 2 of 1           shipment_sent order_shipped stock_shipped
        invoice I-1 3 of 1    order.quantity_exceeded
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          9.80 0.69 10.49 open
        invoice I-2           order.nothing_to_invoice
        ship                  shipment_sent order_shipped stock_shipped
        invoice I-1           invoice.id_used
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          14.70 1.03 15.73 open
        totals                24.50 1.72 26.22
        status                placed shipped invoiced open
        ",
    );
}

/// Freight and tax are spread over partial invoices; the last one takes the rest.
#[test]
fn three_parts_sum_to_the_order() {
    check(
        "
        receive 3 TEA         stock_received
        receive 3 MUG         stock_received
        freight 4.99 3 TEA, 3 MUG  order_placed stock_reserved stock_reserved order_reserved
        totals                49.69 7.48 57.17
        ship 1 of 1, 1 of 2   shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          16.56 2.49 19.05 open
        ship 1 of 1, 1 of 2   shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          16.57 2.49 19.06 open
        ship                  shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-3           invoice_issued order_invoiced
        invoiced I-3          16.56 2.50 19.06 open
        ",
    );
}

#[test]
fn a_policy_invoices_each_shipment() {
    check(
        "
        policy ship          policy_set
        place 2 WRAP         order_placed
        ship                 shipment.invoice_id_missing
        ship_as I-1          shipment_sent order_shipped invoice_issued order_invoiced
        status               placed shipped invoiced open
        order SO-2
        place 1 WRAP         order_placed
        ship_as I-1          invoice.id_used
        line 1               unallocated 1
        ",
    );
}

#[test]
fn what_is_closed_can_still_be_invoiced() {
    check(
        "
        place 2 WRAP         order_placed
        ship 1 of 1          shipment_sent order_shipped
        close                order_closed
        ship                 order.closed
        invoice I-1          invoice_issued order_invoiced
        deliver 1            shipment_delivered order_delivered
        ",
    );
}

mod billing;
