//! What is invoiced in advance, taken off and given back.

use crate::testing::check;

#[test]
fn a_deposit_is_taken_off_the_next_invoice_tax_by_tax() {
    check(
        "
        receive 3 TEA         stock_received
        receive 3 MUG         stock_received
        place 3 TEA, 3 MUG    order_placed stock_reserved stock_reserved order_reserved
        totals                44.70 6.73 51.43
        deposit D-1 30%       invoice_issued order_advance_invoiced
        invoiced D-1          13.41 2.02 15.43 open
        taxes D-1             7: 4.41 0.31, 19: 9.00 1.71
        status                placed open partially_invoiced open
        deposit D-1 1%        invoice.id_used
        invoice I-1           order.nothing_to_invoice
        ship 1 of 1, 1 of 2   shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          1.49 0.22 1.71 open
        ship                  shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          29.80 4.49 34.29 open
        billed                44.70 6.73 51.43
        deposit D-2 1         order.nothing_to_invoice
        ",
    );
}

#[test]
fn a_deposit_that_waits_is_taken_off_the_last_invoice() {
    check(
        "
        billed_by shipped last
        receive 3 TEA         stock_received
        receive 3 MUG         stock_received
        place 3 TEA, 3 MUG    order_placed stock_reserved stock_reserved order_reserved
        deposit D-1 10.00     invoice_issued order_advance_invoiced
        ship 1 of 1, 1 of 2   shipment_sent order_shipped stock_shipped stock_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          14.90 2.24 17.14 open
        ship                  shipment_sent order_shipped stock_shipped stock_shipped
        deposit D-2 30.00     invoice.exceeds_order
        deposit D-2 20.00     invoice_issued order_advance_invoiced
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          3.73 0.56 4.29 open
        billed                44.70 6.73 51.43
        ",
    );
}

/// 100 at one rate and a deposit over two: without taking it off, more than the order would be billed.
#[test]
fn never_more_than_the_order_is_billed() {
    check(
        "
        billed_by ordered last
        place 40 WRAP, 3 WRAP  order_placed
        totals                107.50 20.43 127.93
        deposit D-1 60%       invoice_issued order_advance_invoiced
        invoice I-1 40 of 1   invoice_issued order_invoiced
        billed                107.50 20.43 127.93
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          0.00 0.00 0.00 paid
        billed                107.50 20.43 127.93
        ",
    );
}

#[test]
fn milestones_sum_to_the_order_and_the_last_bills_the_goods() {
    check(
        "
        billed_by milestones design=33.33 build=33.33 hand_over=33.34
        place 1 WRAP@0.10, 1 TEA  order_placed stock_backordered order_reserved
        totals                5.00 0.36 5.36
        deposit D-1 1         invoice.deposit_not_in_policy
        invoice I-1 percent 5  invoice.not_by_share
        invoice I-1 1 of 1    invoice.not_by_lines
        invoice I-1 milestone party  invoice.milestone_unknown
        invoice I-1           invoice_issued order_advance_invoiced
        invoiced I-1          1.67 0.12 1.79 open
        invoice I-2 milestone design  invoice.milestone_invoiced
        invoice I-2           invoice_issued order_advance_invoiced
        invoiced I-2          1.66 0.12 1.78 open
        invoice I-3           invoice_issued order_invoiced
        invoiced I-3          1.67 0.12 1.79 open
        billed                5.00 0.36 5.36
        status                placed open invoiced open
        ",
    );
}

#[test]
fn percentages_reach_a_hundred_and_no_more() {
    check(
        "
        billed_by percentage
        place 4 WRAP          order_placed
        invoice I-1           invoice.percent_missing
        invoice I-1 percent 0  invoice.percent_not_positive
        invoice I-1 percent 40  invoice_issued order_advance_invoiced
        invoice I-2 percent 61  invoice.percent_exceeded
        invoice I-2 percent 60  invoice_issued order_invoiced
        billed                10.00 1.90 11.90
        invoice I-3 percent 1  order.nothing_to_invoice
        ",
    );
}

#[test]
fn what_is_ordered_can_be_invoiced_before_it_is_shipped() {
    check(
        "
        billed_by ordered
        place 4 WRAP          order_placed
        invoice I-1           invoice_issued order_invoiced
        status                placed open invoiced open
        cancel 1 of 1         order_cancelled
        totals                7.50 1.43 8.93
        status                placed open over_invoiced open
        credit I-1 CN-1 1 of 1  invoice_issued invoice_credited order_credited
        invoiced CN-1         2.50 0.48 2.98 open
        billed                7.50 1.42 8.92
        totals                7.50 1.42 8.92
        status                placed open invoiced open
        ",
    );
}

#[test]
fn what_arrived_can_be_invoiced() {
    check(
        "
        billed_by delivered
        place 4 WRAP          order_placed
        ship                  shipment_sent order_shipped
        invoice I-1           order.nothing_to_invoice
        deliver 1             shipment_delivered order_delivered
        invoice I-1           invoice_issued order_invoiced
        ",
    );
}

#[test]
fn a_whole_invoice_is_given_back_and_invoiced_again() {
    check(
        "
        receive 3 TEA         stock_received
        place 3 TEA, 2 WRAP   order_placed stock_reserved order_reserved
        deposit D-1 5         invoice_issued order_advance_invoiced
        ship                  shipment_sent order_shipped stock_shipped
        invoice I-1           invoice_issued order_invoiced
        invoice I-2 corrects I-1  order.nothing_to_invoice
        credit I-1 CN-1 again  invoice_issued invoice_credited order_credited
        owes I-1              0.00 of 0.00 credited
        billed                4.54 0.46 5.00
        credit I-1 CN-2       credit_note.nothing_left
        credit CN-1 CN-2      credit_note.of_credit_note
        credit I-1 CN-1       invoice.id_used credit_note.nothing_left
        invoice I-2 corrects I-1  invoice_issued order_invoiced
        billed                19.70 1.98 21.68
        totals                19.70 1.98 21.68
        ",
    );
}

/// 1.67 over two units is given back as 0.84 and 0.83.
#[test]
fn the_last_unit_takes_the_rest() {
    check(
        "
        place 2 WRAP@0.7      order_placed
        ship                  shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          1.40 0.27 1.67 open
        credit I-1 CN-1 3 of 1  credit_note.quantity_exceeded
        credit I-1 CN-1 1 of 2  credit_note.line_unknown
        credit I-1 CN-1 1 of 1  invoice_issued invoice_credited order_credited
        invoiced CN-1         0.70 0.14 0.84 open
        credit I-1 CN-2 1 of 1  invoice_issued invoice_credited order_credited
        invoiced CN-2         0.70 0.13 0.83 open
        credit I-1 CN-3 1 of 1  credit_note.quantity_exceeded
        billed                0.00 0.00 0.00
        totals                1.40 0.27 1.67
        ",
    );
}

#[test]
fn an_amount_is_spread_over_the_rates_and_never_exceeds_the_invoice() {
    check(
        "
        receive 3 TEA         stock_received
        place 3 TEA, 2 WRAP   order_placed stock_reserved order_reserved
        ship                  shipment_sent order_shipped stock_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          19.70 1.98 21.68 open
        credit I-1 CN-1 amount 0  amount.not_positive
        credit I-1 CN-1 amount 21.69  credit_note.exceeds_invoice
        credit I-1 CN-1 amount 10.00  invoice_issued invoice_credited order_credited
        taxes CN-1            7: 6.78 0.48, 19: 2.30 0.44
        credit I-1 CN-2 off 12 of 1  credit_note.exceeds_invoice
        credit I-1 CN-2 off 1 of 2  invoice_issued invoice_credited order_credited
        credit I-1 CN-3       invoice_issued invoice_credited order_credited
        billed                0.00 0.00 0.00
        owes I-1              0.00 of 0.00 credited
        ",
    );
}

#[test]
fn a_deposit_is_given_back_as_far_as_no_invoice_has_taken_it_off() {
    check(
        "
        place 4 WRAP          order_placed
        deposit D-1 5         invoice_issued order_advance_invoiced
        credit D-1 CN-1 1 of 1  credit_note.without_lines
        credit D-1 CN-1 amount 2  invoice_issued invoice_credited order_credited
        ship 1 of 1           shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          0.00 0.00 0.00 paid
        credit D-1 CN-2       invoice_issued invoice_credited order_credited
        invoiced CN-2         0.02 0.00 0.02 open
        credit D-1 CN-3       credit_note.nothing_left
        ship                  shipment_sent order_shipped
        invoice I-2           invoice_issued order_invoiced
        billed                10.00 1.90 11.90
        ",
    );
}

#[test]
fn money_that_came_before_the_invoice_is_shown_on_it() {
    check(
        "
        place 4 WRAP          order_placed
        prepay P-1 12         payment.exceeds_order
        prepay P-1 11         payment_received order_prepaid
        prepay P-2 1          payment.exceeds_order
        ship 2 of 1           shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        owes I-1              0.00 of 0.00 paid
        ship                  shipment_sent order_shipped
        invoice I-2           invoice_issued order_invoiced
        owes I-2              0.90 of 0.90 open
        pay P-3 0.90: 0.90 I-2  payment_received invoice_paid order_paid
        status                placed shipped invoiced paid
        ",
    );
}

#[test]
fn terms_of_the_order_become_dates_and_amounts_of_each_invoice() {
    check(
        "
        terms 30% 0, 70% 30   
        place 4 WRAP          order_placed
        deposit D-1 5.95      invoice_issued order_advance_invoiced
        due D-1               2026-11-23 1.79, 2026-12-23 4.16
        ship                  shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        due I-1               2026-11-23 1.79, 2026-12-23 4.16
        credit I-1 CN-1 amount 1  invoice_issued invoice_credited order_credited
        due CN-1              2026-11-23
        ",
    );
}

/// What was credited for good is not left to bill: a deposit is refused, and `allowed` does not offer one.
#[test]
fn what_was_credited_for_good_is_not_billed_in_advance() {
    check(
        "
        place 4 WRAP          order_placed
        ship                  shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        credit I-1 CN-1 1 of 1  invoice_issued invoice_credited order_credited
        deposit D-1 1         order.nothing_to_invoice
        ",
    );
}

/// Parts of an order that costs nothing bill nothing, and are billed all the same.
#[test]
fn milestones_of_nothing_come_to_an_end() {
    check(
        "
        billed_by milestones design=50 build=50
        place 4 WRAP@0        order_placed
        invoice I-1           invoice_issued order_advance_invoiced
        invoice I-2 milestone design  invoice.milestone_invoiced
        invoice I-2           invoice_issued order_invoiced
        invoiced I-2          0.00 0.00 0.00 paid
        status                placed open invoiced nothing
        ",
    );
}

#[test]
fn a_milestone_that_was_given_back_is_billed_again() {
    check(
        "
        billed_by milestones design=40 build=60
        place 4 WRAP          order_placed
        invoice I-1           invoice_issued order_advance_invoiced
        credit I-1 CN-1       invoice_issued invoice_credited order_credited
        invoice I-2 corrects I-1  invoice_issued order_advance_invoiced
        invoiced I-2          4.00 0.76 4.76 open
        invoice I-3           invoice_issued order_invoiced
        billed                10.00 1.90 11.90
        ",
    );
}

/// A deposit of more than a hundred percent can come to the same cents; it is refused all the same.
#[test]
fn a_deposit_is_at_most_the_order() {
    check(
        "
        billed_by ordered
        place 4 WRAP          order_placed
        deposit D-1 100.01%   invoice.percent_exceeded
        deposit D-1 11.91     invoice.exceeds_order
        deposit D-1 100%      invoice_issued order_advance_invoiced
        credit D-1 CN-1       invoice_issued invoice_credited order_credited
        deposit D-2 100%      invoice_issued order_advance_invoiced
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          0.00 0.00 0.00 paid
        credit D-2 CN-2       credit_note.nothing_left
        ",
    );
}

/// A part of an order that has become smaller would be less than nothing: what is too much is credited first.
#[test]
fn no_part_is_less_than_nothing() {
    check(
        "
        billed_by milestones design=50 build=25 hand_over=25
        place 4 WRAP          order_placed
        invoice I-1           invoice_issued order_advance_invoiced
        cancel 3 of 1         order_cancelled
        totals                2.50 0.48 2.98
        invoice I-2           invoice.exceeds_order
        credit I-1 CN-1 amount 4.46  invoice_issued invoice_credited order_credited
        invoice I-2           invoice_issued order_advance_invoiced
        invoiced I-2          0.63 0.12 0.75 open
        invoice I-3           invoice_issued order_invoiced
        billed                2.50 0.48 2.98
        ",
    );
}

/// An amount was taken off the price, and then the units were invoiced wrongly: they are invoiced at their price again.
#[test]
fn what_was_taken_off_the_price_goes_with_the_units() {
    check(
        "
        place 2 WRAP          order_placed
        ship                  shipment_sent order_shipped
        invoice I-1           invoice_issued order_invoiced
        credit I-1 CN-1 amount 4.00  invoice_issued invoice_credited order_credited
        credit I-1 CN-2 again  invoice_issued invoice_credited order_credited
        invoiced CN-2         1.64 0.31 1.95 open
        billed                0.00 0.00 0.00
        invoice I-2 1 of 1    invoice_issued order_invoiced
        invoiced I-2          2.50 0.48 2.98 open
        invoice I-3           invoice_issued order_invoiced
        billed                5.00 0.95 5.95
        ",
    );
}

/// What comes back is worth what it cost, deposit or not; only what the invoice never asked for goes back to the deposit.
#[test]
fn units_that_are_given_back_are_worth_what_they_cost() {
    check(
        "
        billed_by ordered last
        place 4 WRAP          order_placed
        deposit D-1 7.14      invoice_issued order_advance_invoiced
        invoice I-1           invoice_issued order_invoiced
        invoiced I-1          4.00 0.76 4.76 open
        credit I-1 CN-1 1 of 1  invoice_issued invoice_credited order_credited
        invoiced CN-1         2.50 0.48 2.98 open
        credit I-1 CN-2 1 of 1  invoice_issued invoice_credited order_credited
        invoiced CN-2         1.50 0.28 1.78 open
        credit D-1 CN-3       invoice_issued invoice_credited order_credited
        invoiced CN-3         1.00 0.19 1.19 open
        credit I-1 CN-4       invoice_issued invoice_credited order_credited
        invoiced CN-4         0.00 0.00 0.00 paid
        billed                5.00 0.95 5.95
        credit D-1 CN-5       invoice_issued invoice_credited order_credited
        billed                0.00 0.00 0.00
        ",
    );
}
