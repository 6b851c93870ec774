//! Lives that the random ones have found, each by what was wrong in it.

use orderwell::*;

use crate::live;

#[track_caller]
fn check(draft: &str, commands: &[&str]) {
    let read = |command: &&str| Command::from_json(command.as_bytes()).unwrap_or_else(|why| panic!("{command}: {why}"));
    let draft = OrderDraft::from_json(draft.as_bytes()).unwrap_or_else(|why| panic!("{draft}: {why}"));
    let mut commands = Some(commands.iter().map(read).collect());
    live(&draft, &mut |_| commands.take()).unwrap_or_else(|why| panic!("{why}"));
}

/// A credit note had no totals in the accounting currency.
#[test]
fn a_credit_note_is_told_in_both_currencies() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"JPY","lines":[{"line":4,"product_id":"WRAP","quantity":"1","unit_price":"1","taxes":["T8"]}],"ordered_on":"2026-11-02","taxes":[{"tax_id":"T9"},{"tax_id":"T8","kind":"fixed","per_unit":"1.5","distribution":["33.33","33.33","33.34"]}],"exchange":{"currency":"USD","rate":"50","on":"2026-11-25"},"rounding":{"level":"line"},"invoice_policy":"ordered"}"#,
        &[
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07"}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-1","credit_note_id":"CN-2","issued_on":"2026-11-09"}"#,
        ],
    );
}

/// What is retained of a part was rounded by itself, and a cent away from its taxes.
#[test]
fn what_is_retained_is_the_sum_of_its_taxes() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{"line":6,"product_id":"WRAP","quantity":"373","unit_price":"1","tax":{"category":"S","rate":"19"}}],"ordered_on":"2026-11-02","taxes":[{"tax_id":"T9","rate":"13","settlement":"retained","surcharge":"5.2"},{"tax_id":"T8","rate":"12","settlement":"retained"}],"allowances":[{"percent":"30","base":"12.77","taxes":["T8","T9"]}],"rounding":{"mode":"ceiling","level":"line"}}"#,
        &[
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07"}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-1","credit_note_id":"CN-2","issued_on":"2026-11-09","lines":[{"line":6,"quantity":"235"}],"units":"invoiceable"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-3","issued_on":"2026-11-07"}"#,
        ],
    );
}

/// At the level `precise` the totals in the accounting currency need not add up; their parts by line lost what is missing.
#[test]
fn printed_figures_that_do_not_add_up_are_given_back_too() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"JPY","lines":[{"line":5,"product_id":"WRAP","quantity":"6","unit_price":"638","tax":{"category":"S","rate":"7"}}],"ordered_on":"2026-11-02","exchange":{"currency":"UYW","rate":"2.40634015","on":"2026-11-25"},"allowances":[{"amount":"642","tax":{"category":"S","rate":"33.3333"}},{"per_unit":"28.12","quantity":"1"}],"rounding":{"mode":"ceiling","level":"precise","extra_places":5,"tax_removal":"line","cash":{"step":"10","mode":"floor","difference":"biggest_tax"}},"deposit_deduction":"last"}"#,
        &[
            r#"{"type":"cancel_order","order_id":"SO-1","lines":[{"line":5,"quantity":"2"}]}"#,
            r#"{"type":"invoice_deposit","order_id":"SO-1","invoice_id":"D-1","issued_on":"2026-11-07","percent":"6"}"#,
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-2","issued_on":"2026-11-07"}"#,
        ],
    );
}

/// A milestone of an order that had become smaller was billed with a minus, and taken off with a plus.
#[test]
fn no_part_is_billed_with_a_minus() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{"line":1,"product_id":"WRAP","quantity":"1","unit_price":"14.45","tax":{"category":"S","rate":"19"}},{"line":2,"product_id":"WRAP","quantity":"4","unit_price":"8.61","tax":{"category":"S","rate":"19"}}],"ordered_on":"2026-11-02","invoice_policy":"milestones","milestones":[{"name":"part 0","percent":"33.33"},{"name":"part 1","percent":"33.33"},{"name":"part 2","percent":"33.34"}]}"#,
        &[
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05","lines":[{"line":1,"quantity":"1"},{"line":2,"quantity":"1"}]}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07","milestone":"part 0"}"#,
            r#"{"type":"cancel_order","order_id":"SO-1"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-2","issued_on":"2026-11-07","milestone":"part 1"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-3","issued_on":"2026-11-07"}"#,
        ],
    );
}

/// What the printed lines of an invoice lack was printed in a line of the credit note.
#[test]
fn lines_of_a_credit_note_are_those_of_the_invoice() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"KWD","lines":[{"line":7,"product_id":"WRAP","quantity":"1","unit_price":"84367.85367","tax":{"category":"L","rate":"100"}},{"line":9,"product_id":"WRAP","quantity":"1000","unit_price":"17","tax":{"category":"Z"},"charges":[{"percent":"20","base":"0.118"}]}],"ordered_on":"2026-11-02","prices":"gross","allowances":[{"percent":"30","base":"0.067"},{"amount":"1.722"}],"rounding":{"level":"precise"}}"#,
        &[
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07"}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-1","credit_note_id":"CN-2","issued_on":"2026-11-09","lines":[{"line":7,"quantity":"1"},{"line":9,"quantity":"890"}],"units":"invoiceable"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-3","issued_on":"2026-11-07"}"#,
        ],
    );
}

/// A credit gave back to a deposit that waits, and the next invoice took off more than it was worth.
#[test]
fn no_invoice_is_less_than_nothing() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{"line":1,"product_id":"WRAP","quantity":"2","unit_price":"20.04","tax":{"category":"S","rate":"19"}}],"ordered_on":"2026-11-02","deposit_deduction":"last"}"#,
        &[
            r#"{"type":"invoice_deposit","order_id":"SO-1","invoice_id":"D-1","issued_on":"2026-11-07","amount":"2.38"}"#,
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"amend_order","order_id":"SO-1","set_lines":[{"line":4,"product_id":"WRAP","quantity":"1","unit_price":"0.08","tax":{"category":"S","rate":"7"}}]}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-2","issued_on":"2026-11-07"}"#,
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05","lines":[{"line":4,"quantity":"0.01"}]}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-2","credit_note_id":"CN-3","issued_on":"2026-11-09","lines":[{"line":1}]}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-4","issued_on":"2026-11-07","corrects":"I-2"}"#,
        ],
    );
}

/// A line without units that moved a cent against an allowance was left out of a whole credit.
#[test]
fn a_cent_that_moved_is_given_back_too() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{"line":23,"product_id":"WRAP","quantity":"569.52","unit_price":"379.3","tax":{"category":"S","rate":"5.5"}},{"line":7,"product_id":"WRAP","quantity":"4","unit_price":"4154.9","tax":{"category":"S","rate":"19"}},{"line":28,"product_id":"WRAP","quantity":"1000","unit_price":"43","base_quantity":"1000","tax":{"category":"S","rate":"19"}},{"line":16,"product_id":"WRAP","quantity":"12","unit_price":"4.429","base_quantity":"7","tax":{"category":"S","rate":"5.5"}}],"ordered_on":"2026-11-02","prices":"gross","charges":[{"percent":"34"},{"per_unit":"5.33","quantity":"13"}],"rounding":{"mode":"away_from_zero","extra_places":4}}"#,
        &[
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07"}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-1","credit_note_id":"CN-2","issued_on":"2026-11-09","lines":[{"line":7,"quantity":"4"},{"line":16,"quantity":"12"},{"line":28,"quantity":"980"}],"units":"invoiceable"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-3","issued_on":"2026-11-07","lines":[{"line":28,"quantity":"362.6"}]}"#,
        ],
    );
}

/// An order whose invoices had the last word on it kept that word when they were given back.
#[test]
fn an_order_without_invoices_is_worth_what_is_calculated() {
    check(
        r#"{"order_id":"SO-1","customer_id":"C-1","currency":"EUR","lines":[{"line":1,"product_id":"WRAP","quantity":"1","unit_price":"0.01","tax":{"category":"S","rate":"19"}}],"ordered_on":"2026-11-02","charges":[{"amount":"0.01"}],"invoice_policy":"ordered"}"#,
        &[
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-1","issued_on":"2026-11-07"}"#,
            r#"{"type":"ship_order","order_id":"SO-1","shipped_on":"2026-11-05"}"#,
            r#"{"type":"amend_order","order_id":"SO-1","set_lines":[{"line":2,"product_id":"WRAP","quantity":"1","unit_price":"0.08","tax":{"category":"S","rate":"7"}}]}"#,
            r#"{"type":"cancel_order","order_id":"SO-1"}"#,
            r#"{"type":"credit_invoice","invoice_id":"I-1","credit_note_id":"CN-2","issued_on":"2026-11-09","units":"invoiceable"}"#,
            r#"{"type":"invoice_order","order_id":"SO-1","invoice_id":"I-3","issued_on":"2026-11-07","corrects":"I-1"}"#,
        ],
    );
}
