//! What users of other systems complain about in their calculations, each by its first reference. Here it cannot happen.

use orderwell::{Amount, Calculation, Document, FromJson, Totals, calculate, wire};

fn document(json: &str) -> Document {
    Document::from_json(json.as_bytes()).unwrap_or_else(|rejection| panic!("{json}: {:?}", rejection))
}

fn euros(lines: &[&str], more: &str) -> Document {
    let numbered = lines.iter().enumerate().map(|(at, line)| format!(r#"{{"line":{},{line}}}"#, at + 1));
    document(&format!(r#"{{"currency":"EUR","lines":[{}]{more}}}"#, numbered.collect::<Vec<_>>().join(",")))
}

fn line(quantity: &str, price: &str, rate: &str) -> String {
    format!(r#""quantity":"{quantity}","unit_price":"{price}","tax":{{"category":"S","rate":"{rate}"}}"#)
}

fn sum(amounts: impl Iterator<Item = Amount>) -> String {
    Amount::sum(amounts, "EUR".parse().unwrap()).unwrap().to_string()
}

#[track_caller]
fn check(document: &Document, expected: &str) -> Calculation {
    let calculation = calculate(document).unwrap();
    let Totals { net, tax, gross, .. } = &calculation.totals;
    assert_eq!(format!("{net} {tax} {gross}"), expected);
    calculation
}

/// Order and invoice round tax in different order: 0.05 against 0.04. (odoo/odoo#53790, #13687, #117616)
#[test]
fn odoo_53790_the_level_is_part_of_the_document() {
    let (a, b) = (line("1", "0.13", "10"), line("1", "0.16", "20"));
    check(&euros(&[&a, &b], r#","rounding":{"level":"tax_group"}"#), "0.29 0.04 0.33");
    check(&euros(&[&a, &b], r#","rounding":{"level":"document"}"#), "0.29 0.05 0.34");
    let lines = [line("1", "4.147", "21"), line("1", "4.147", "21"), line("1", "5.417", "21")];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    check(&euros(&lines, r#","rounding":{"level":"line"}"#), "13.72 2.88 16.60");
}

/// A client computes other totals than its server. (saleor/saleor-dashboard#2963)
#[test]
fn saleor_dashboard_2963_every_door_gives_the_same_bytes() {
    let asked = r#"{"currency":"EUR","prices":"gross","lines":[{"line":1,"quantity":"3","unit_price":"3.33","tax":{"category":"S","rate":"19"}}]}"#;
    let direct = calculate(&document(asked)).unwrap();
    let reply = wire::call(format!(r#"{{"format":1,"op":"calculate","document":{asked}}}"#).as_bytes());
    assert!(reply.contains(&orderwell::to_json(&direct.totals)), "{reply}");
}

/// Client and server round tax at different places. (netlify/gocommerce-js#30)
#[test]
fn gocommerce_js_30_a_line_a_group_and_a_cart_of_one_agree() {
    for level in ["line", "tax_group", "document", "precise"] {
        let rounding = format!(r#","rounding":{{"level":"{level}"}}"#);
        check(&euros(&[&line("7", "3.57", "7")], &rounding), "24.99 1.75 26.74");
    }
}

/// Cart tax 3.05, order tax 3.06. (woocommerce/woocommerce#25641)
#[test]
fn woocommerce_25641_cart_and_order_are_one_calculation() {
    let cart = euros(&[&line("3", "5.0833", "20")], "");
    assert_eq!(check(&cart, "15.25 3.05 18.30"), check(&cart.clone(), "15.25 3.05 18.30"));
}

/// Off by a cent between shop and e-invoice: BR-CO-10 and its kin. (wpovernight#1431, josemmo/einvoicing#78,
/// odoo PRs 253625, 259070, 272524, 279740, accounted#2544, #2580, invoiceninja#4370)
#[test]
fn wpovernight_1431_printed_lines_sum_to_printed_totals() {
    let lines = [line("1", "9.99", "19"), line("1", "9.99", "19"), line("1", "9.99", "19"), line("2", "0.35", "7")];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    for level in ["line", "tax_group", "document"] {
        let more = format!(r#","prices":"gross","rounding":{{"level":"{level}"}},"allowances":[{{"percent":"3"}}]"#);
        let Calculation { lines, totals, .. } = calculate(&euros(&lines, &more)).unwrap();
        let text = |amount: Amount| amount.to_string();
        assert_eq!(sum(lines.iter().map(|line| line.net)), text(totals.line_net_sum), "BR-CO-10");
        let net = totals.line_net_sum.minus(totals.allowance_total).unwrap();
        assert_eq!(text(net), text(totals.net), "BR-CO-13");
        assert_eq!(sum(totals.taxes.iter().map(|tax| tax.tax)), text(totals.tax), "BR-CO-14");
        assert_eq!(text(totals.net.plus(totals.tax).unwrap()), text(totals.gross), "BR-CO-15");
        assert_eq!((text(totals.gross), totals.rounding_difference), ("29.75".into(), None), "30.67 less 3 %");
    }
}

/// Fixed prices with tax into a standard without. (ConnectingEurope/eInvoicing-EN16931#370, metasfresh#25109, ksef2#47)
#[test]
fn en16931_370_a_fixed_book_price_stays_what_it_is() {
    for copies in 1..200_u32 {
        let more = r#","prices":"gross""#;
        let totals = calculate(&euros(&[&line(&copies.to_string(), "19.99", "7")], more)).unwrap().totals;
        assert_eq!(i64::from(copies) * 1_999, totals.gross.minor());
        assert_eq!(totals.net.plus(totals.tax), Ok(totals.gross));
    }
}

/// Net and tax are not the grand total. (frappe/erpnext#38137, #58712, #59001)
#[test]
fn erpnext_38137_net_and_tax_are_the_grand_total() {
    let lines = [line("1", "100.10", "15"), line("3", "33.37", "5")];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let more = r#","prices":"gross","charges":[{"amount":"4.99"}]"#;
    let totals = calculate(&euros(&lines, more)).unwrap().totals;
    assert_eq!((totals.gross.to_string(), totals.net.plus(totals.tax)), ("205.20".into(), Ok(totals.gross)));
}

/// A discount of 100 percent leaves a cent. (frappe/erpnext#52001)
///
/// At the level `line` the discount stands on the lines: one of the document is a line of its own there, rounded by itself.
#[test]
fn erpnext_52001_all_off_leaves_nothing() {
    let lines = [line("1", "0.07", "19"), line("1", "10.01", "7"), line("3", "3.335", "19")];
    let off: Vec<String> = lines.iter().map(|line| format!(r#"{line},"allowances":[{{"percent":"100"}}]"#)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let off: Vec<&str> = off.iter().map(String::as_str).collect();
    for level in ["line", "tax_group", "document", "precise"] {
        for prices in ["net", "gross"] {
            let rounding = format!(r#","prices":"{prices}","rounding":{{"level":"{level}"}}"#);
            check(&euros(&off, &rounding), "0.00 0.00 0.00");
            if level != "line" {
                let more = format!(r#"{rounding},"allowances":[{{"percent":"100"}}]"#);
                check(&euros(&lines, &more), "0.00 0.00 0.00");
            }
        }
    }
}

/// Totals finer than a cent, which no payment provider can charge. (medusajs/medusa#14817, #14818, #13734)
#[test]
fn medusa_14817_totals_have_the_places_of_their_currency() {
    for (currency, places) in [("JPY", 0), ("EUR", 2), ("KWD", 3)] {
        let lines = r#"[{"line":1,"quantity":"3","unit_price":"0.333333","tax":{"category":"S","rate":"8.25"}}]"#;
        let document = document(&format!(r#"{{"currency":"{currency}","lines":{lines}}}"#));
        let totals = calculate(&document).unwrap().totals;
        for amount in [totals.net, totals.tax, totals.gross, totals.payable().unwrap()] {
            let text = amount.to_string();
            assert_eq!(text.split_once('.').map_or(0, |(_, places)| places.len()), places, "{text} {currency}");
        }
    }
}

/// No way to meet what the provider has charged. (medusajs/medusa#12805)
#[test]
fn medusa_12805_a_cent_can_be_stated() {
    let paid = r#","payable_rounding":"0.01","prepaid":"11.91""#;
    let totals = check(&euros(&[&line("1", "10", "19")], paid), "10.00 1.90 11.90").totals;
    assert!(totals.payable().unwrap().is_zero());
}

/// Unit prices are as fine as they are, amounts have two places. (gflohr/e-invoice-eu#507)
#[test]
fn gflohr_507_only_the_amount_is_rounded() {
    check(&euros(&[&line("1000000", "0.0123456789", "0")], ""), "12345.68 0.00 12345.68");
    let per_thousand =
        r#""quantity":"2500","unit_price":"3.123456","base_quantity":"1000","tax":{"category":"S","rate":"19"}"#;
    check(&euros(&[per_thousand], ""), "7.81 1.48 9.29");
}

/// Deposits: what was paid before is taken off what is due, and nothing else changes. (invoiceninja#9376, horstoeko#266,
/// dolibarr#30379, odoo PRs 260157, 281717; deposits by invoice: `complaints_invoices.rs`)
#[test]
fn invoiceninja_9376_a_deposit_is_taken_off_what_is_due() {
    let totals = check(&euros(&[&line("1", "1000", "19")], r#","prepaid":"357""#), "1000.00 190.00 1190.00").totals;
    assert_eq!(totals.payable().unwrap().to_string(), "833.00");
}

/// An invoice that is paid already is refused. (speedata/einvoice#58)
#[test]
fn speedata_58_all_prepaid_is_nothing_due() {
    let totals = calculate(&euros(&[&line("3", "9.99", "19")], r#","prepaid":"35.66""#)).unwrap().totals;
    assert_eq!(totals.payable().unwrap().to_string(), "0.00");
}

/// How does tax change when an early payment is discounted? Either way can be asked for. (frappe/erpnext#3883, #4353,
/// invoiceninja#5360, #12027)
#[test]
fn erpnext_3883_an_early_payment_discount_with_or_without_tax() {
    let discount = |tax: &str| format!(r#","allowances":[{{"percent":"10"{tax}}}]"#);
    check(&euros(&[&line("1", "1000", "15")], &discount("")), "900.00 135.00 1035.00");
    check(&euros(&[&line("1", "1000", "15")], &discount(r#","tax":{"category":"O"}"#)), "900.00 150.00 1050.00");
}

/// What is due after cash rounding. (invopop/gobl#527)
#[test]
fn gobl_527_what_is_due_is_rounded_once() {
    let more = r#","prepaid":"5.01","rounding":{"cash":{"step":"0.05"}}"#;
    let totals = check(&euros(&[&line("1", "9.99", "19")], more), "9.99 1.90 11.89").totals;
    assert_eq!(totals.payable_rounding.unwrap().to_string(), "0.02");
    assert_eq!(totals.payable().unwrap().to_string(), "6.90");
}
