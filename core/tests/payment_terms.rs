//! What users of other systems complain about in payment terms, each by its first reference. Here it cannot happen.

use orderwell::{
    Amount, DataValue, Document, EarlyPaymentTax, FromJson, PaymentNote, PaymentSchedule, PaymentTerms,
    ScheduleRequest, Totals, calculate, schedule_payments, with_reduced_tax,
};

fn terms(json: &str) -> PaymentTerms {
    PaymentTerms::from_json(json.as_bytes()).unwrap_or_else(|rejection| panic!("{json}: {rejection:?}"))
}

fn document(lines: &[(&str, &str)]) -> Document {
    let line = |(at, (price, rate)): (usize, &(&str, &str))| {
        format!(r#"{{"line":{},"quantity":1,"unit_price":"{price}","tax":{{"category":"S","rate":"{rate}"}}}}"#, at + 1)
    };
    let lines: Vec<String> = lines.iter().enumerate().map(line).collect();
    let json = format!(r#"{{"currency":"EUR","lines":[{}]}}"#, lines.join(","));
    Document::from_json(json.as_bytes()).unwrap_or_else(|rejection| panic!("{json}: {rejection:?}"))
}

fn totals(lines: &[(&str, &str)]) -> Totals {
    calculate(&document(lines)).unwrap().totals
}

fn request(totals: &Totals, terms: PaymentTerms) -> ScheduleRequest {
    ScheduleRequest::for_totals("EUR".parse().unwrap(), "2026-11-25".parse().unwrap(), totals, terms).unwrap()
}

/// What is to be paid early until when, and the parts of the discount: taxed amount and tax by rate.
fn shown(schedule: &PaymentSchedule) -> Vec<String> {
    let early = schedule.early_payments.iter().map(|early| {
        let taxes = early.taxes.iter().map(|tax| format!(" {}:{}+{}", tax.rate, tax.taxable, tax.tax));
        format!("{} until {}, {} off ={}", early.amount, early.until, early.discount, taxes.collect::<String>())
    });
    early.collect()
}

const TWO_STEPS: &str = r#"{"instalments":[{"due":{"days":30}}],"early_payment_discounts":
    [{"percent":"3","due":{"days":8}},{"percent":"2","due":{"days":14}}]}"#;

/// Discounts for early payment (Skonto) lower the tax too, and nobody says how to book them. (frappe/erpnext#3883)
#[test]
fn erpnext_3883_the_discount_is_told_by_tax_to_the_cent() {
    let totals = totals(&[("33.33", "7"), ("66.67", "19")]);
    let schedule = schedule_payments(&request(&totals, terms(TWO_STEPS))).unwrap();
    assert_eq!(
        shown(&schedule),
        [
            "111.55 until 2026-12-03, 3.45 off = 7:1.00+0.07 19:2.00+0.38",
            "112.70 until 2026-12-09, 2.30 off = 7:0.66+0.05 19:1.34+0.25"
        ]
    );
    for early in &schedule.early_payments {
        let parts = early.taxes.iter().flat_map(|tax| [tax.taxable, tax.tax]);
        assert_eq!(Amount::sum(parts, "EUR".parse().unwrap()), Ok(early.discount));
    }
}

/// Cash in advance takes five percent off, in no days at all. (frappe/erpnext#3883)
#[test]
fn erpnext_3883_a_discount_for_paying_at_once() {
    let terms = terms(r#"{"instalments":[{"due":{"days":30}}],"early_payment_discounts":[{"percent":"5","due":{}}]}"#);
    let schedule = schedule_payments(&request(&totals(&[("100.00", "19")]), terms)).unwrap();
    assert_eq!(shown(&schedule), ["113.05 until 2026-11-25, 5.95 off = 19:5.00+0.95"]);
}

/// 2 percent within 10 days, otherwise all of it in 30: both are known when the invoice is written. (frappe/erpnext#4353)
#[test]
fn erpnext_4353_two_ten_net_thirty() {
    let terms = terms(
        r#"{"instalments":[{"due":{"days":30}}],"early_payment_discounts":[{"percent":"2","due":{"days":10}}],"early_payment_tax":"never"}"#,
    );
    let schedule = schedule_payments(&request(&totals(&[("1000.00", "0")]), terms)).unwrap();
    assert_eq!((schedule.due_on.to_string(), schedule.payable.to_string()), ("2026-12-25".into(), "1000.00".into()));
    assert_eq!(shown(&schedule), ["980.00 until 2026-12-05, 20.00 off = 0:20.00+0.00"]);
}

/// A discount stands in the terms of the customer, and does not change the invoice. (invoiceninja/invoiceninja#5360)
#[test]
fn invoiceninja_5360_the_discount_leaves_the_totals_alone() {
    let totals = totals(&[("1000.00", "15")]);
    for (treatment, amount) in [(EarlyPaymentTax::OnEarlyPayment, "1035.00"), (EarlyPaymentTax::Never, "1050.00")] {
        let terms = terms(
            r#"{"instalments":[{"due":{"days":30}}],"early_payment_discounts":[{"percent":"10","due":{"days":10}}]}"#,
        );
        let schedule = schedule_payments(&request(&totals, terms.with_early_payment_tax(treatment))).unwrap();
        assert_eq!(schedule.payable, totals.payable().unwrap());
        assert_eq!(schedule.early_payments[0].amount.to_string(), amount);
    }
}

/// Three questions: what does the total assume, is it text or structured, and how does the tax change?
/// (invoiceninja/invoiceninja#12027)
#[test]
fn invoiceninja_12027_total_note_and_tax_each_have_an_answer() {
    let totals = totals(&[("100.00", "19")]);
    let asked = request(&totals, terms(TWO_STEPS));
    let schedule = schedule_payments(&asked.clone().with_note(PaymentNote::Xrechnung)).unwrap();
    // The total is that without a discount.
    assert_eq!(schedule.payable.to_string(), "119.00");
    assert_eq!(
        schedule.note.as_str(),
        "Due on 2026-12-25.\n#SKONTO#TAGE=8#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#\n"
    );
    let words = schedule_payments(&asked.clone()).unwrap().note;
    assert!(words.as_str().contains("3 % early payment discount until 2026-12-03: 115.43 EUR to pay."), "{words}");
    assert_eq!(shown(&schedule)[1], "116.62 until 2026-12-09, 2.38 off = 19:2.00+0.38");
    // Goods without freight: the base of the discount is told.
    let part = asked.with_note(PaymentNote::Xrechnung).with_discountable("59.50".parse::<Amount>().unwrap());
    let part = schedule_payments(&part).unwrap();
    assert!(part.note.as_str().ends_with("#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=59.50#\n"), "{}", part.note);
}

/// The same where the tax is reduced beforehand: the document adds up, and the discount is all of it outside of tax.
/// (invoiceninja/invoiceninja#12027)
#[test]
fn invoiceninja_12027_the_tax_that_is_always_reduced() {
    let terms = terms(
        r#"{"instalments":[{"due":{"days":30}}],"early_payment_tax":"always",
            "early_payment_discounts":[{"percent":"2","due":{"days":8}}]}"#,
    );
    let document = document(&[("1000.00", "21"), ("33.33", "6")]);
    let totals = calculate(&with_reduced_tax(&document, &terms).unwrap()).unwrap().totals;
    assert_eq!(totals.net, calculate(&document).unwrap().totals.net);
    let taxes = totals.taxes.iter().map(|tax| format!("{}:{}+{}", tax.rate, tax.taxable, tax.tax));
    assert_eq!(taxes.collect::<Vec<_>>(), ["6:32.66+1.96", "21:980.00+205.80", "0:20.67+0.00"]);
    let schedule = schedule_payments(&request(&totals, terms)).unwrap();
    assert_eq!(shown(&schedule), ["1220.42 until 2026-12-03, 20.67 off = 0:20.67+0.00"]);
}

/// A discount and a net period are no two portions of 100 percent each. (frappe/erpnext#28931)
#[test]
fn erpnext_28931_a_discount_is_no_instalment() {
    assert_eq!(terms(TWO_STEPS).check(None), Ok(()));
    let twice = terms(r#"{"instalments":[{"percent":"100","due":{"days":2}},{"percent":"100","due":{"days":30}}]}"#);
    let refused = twice.check(None).unwrap_err();
    assert_eq!(refused.problems[0].data.get("percent_sum"), Some(&DataValue::Text("200".into())));
}
