use crate::testing::check;

#[test]
fn payments_pay_what_is_open_and_no_more() {
    check(
        "
        place 2 WRAP            order_placed
        ship                    shipment_sent order_shipped
        invoice I-1             invoice_issued order_invoiced
        invoiced I-1            5.00 0.95 5.95 open
        pay P-1 5.96: 5.96 I-1  invoice.overpaid
        pay P-1 1: 2 I-1        payment.over_allocated
        pay P-1 0: 1 I-1        amount.not_positive
        pay P-1 1: 0 I-1        amount.not_positive
        pay P-1 2: 1 I-1, 1 I-1  invoice.allocated_twice
        pay P-1 2: 1 I-9        invoice.unknown
        pay P-1 2.005: 1 I-1    amount.finer_than_currency
        pay P-1 3: 2 I-1        payment_received invoice_paid order_paid
        invoiced I-1            5.00 0.95 5.95 partially_paid
        status                  placed shipped invoiced partially_paid
        pay P-1 3: 2 I-1        payment.id_used
        pay P-2 3.95: 3.95 I-1  payment_received invoice_paid order_paid
        invoiced I-1            5.00 0.95 5.95 paid
        status                  placed shipped invoiced paid
        pay P-3 1: 1 I-1        invoice.overpaid
        pay P-3 1               payment_received
        ",
    );
}

#[test]
fn one_payment_pays_several_invoices_of_one_order() {
    check(
        "
        place 2 WRAP            order_placed
        ship 1 of 1             shipment_sent order_shipped
        invoice I-1             invoice_issued order_invoiced
        ship                    shipment_sent order_shipped
        invoice I-2             invoice_issued order_invoiced
        pay P-1 5.95: 2.98 I-1, 2.97 I-2  payment_received invoice_paid invoice_paid order_paid
        status                  placed shipped invoiced paid
        ",
    );
}
