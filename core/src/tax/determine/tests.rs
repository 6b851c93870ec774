use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use proptest::prelude::*;

use super::super::{CountryGroup, Tax, TaxCategory};
use super::*;
use crate::id::Text;
use crate::money::Percent;

/// Rules as a host in Germany would write them, one a line:
/// `id: class, seller > buyer kind @ ship-to, from..until = result`; `*` and what is left out is any.
const GERMANY: &str = "
    books at home until 2027: books, DE > DE, ..2027-12-31 = S 7
    books at home:            books, DE > DE, 2028-01-01.. = S 5
    health at home:           health, DE > DE = exempt
    home:                     *, DE > DE = S 19
    business in the EU:       goods books, DE > EU business @ EU = intra
    service to a business:    service, DE > EU business = reverse
    consumer in France:       *, DE > FR consumer = S 20
    consumer in the EU:       *, DE > EU consumer = S 19
    away:                     goods books, DE > * @ CH US = export
    seller is the EU:         *, EU > * = outside";

fn tax(id: &str, category: TaxCategory) -> Tax {
    let reason = Text::new("a reason").unwrap();
    Tax::new(id.parse().unwrap()).with_category(category).with_exemption_reason(reason)
}

fn areas(words: &str) -> Vec<Area> {
    words.split_whitespace().filter(|word| *word != "*").map(|word| word.parse().unwrap()).collect()
}

fn rule(row: &str) -> TaxRule {
    let (head, result) = row.split_once('=').unwrap();
    let (name, conditions) = head.split_once(':').unwrap();
    let mut conditions = conditions.split(',').map(str::trim);
    let classes = conditions.next().unwrap().split_whitespace().filter(|word| *word != "*");
    let classes: Vec<TaxClass> = classes.map(|class| class.parse().unwrap()).collect();
    let (seller, buyer) = conditions.next().unwrap().split_once('>').unwrap();
    let (buyer, ship_to) = buyer.split_once('@').unwrap_or((buyer, ""));
    let kind = BuyerKind::ALL.iter().copied().find(|kind| buyer.contains(kind.as_str()));
    let buyer = buyer.split_whitespace().filter(|word| Some(*word) != kind.map(BuyerKind::as_str));
    let (from, until) = conditions.next().and_then(|dates| dates.split_once("..")).unwrap_or(("", ""));
    let date = |text: &str| (!text.trim().is_empty()).then(|| Date::parse(text.trim()).unwrap());
    let rule = TaxRule::new(name.trim().parse().unwrap())
        .with_tax_classes(classes)
        .with_seller_in(areas(seller))
        .with_buyer_in(areas(&buyer.collect::<Vec<_>>().join(" ")))
        .with_buyer_kind(kind)
        .with_ship_to_in(areas(ship_to))
        .with_valid_from(date(from))
        .with_valid_until(date(until));
    match result.trim().split_once(' ') {
        Some((_, rate)) => {
            let rate: Percent = rate.parse().unwrap();
            rule.with_tax(TaxRate::new(TaxCategory::Standard).with_rate(rate))
        }
        None => rule.with_taxes(alloc::vec![result.trim().parse::<TaxId>().unwrap()]),
    }
}

fn table(rows: &str) -> TaxTable {
    let eu = ["AT", "DE", "FR"].iter().map(|code| Country::new(code).unwrap()).collect();
    let taxes = alloc::vec![
        tax("exempt", TaxCategory::Exempt),
        tax("intra", TaxCategory::IntraCommunity),
        tax("reverse", TaxCategory::ReverseCharge),
        tax("export", TaxCategory::Export),
        tax("outside", TaxCategory::OutsideScope),
    ];
    TaxTable::default()
        .with_groups(alloc::vec![CountryGroup::new("EU".parse().unwrap(), eu)])
        .with_taxes(taxes)
        .with_rules(rows.lines().filter(|row| !row.trim().is_empty()).map(rule).collect::<Vec<_>>())
}

/// `class seller buyer kind ship-to date`; `-` is not known.
fn facts(row: &str) -> TaxFacts {
    let words: Vec<&str> = row.split_whitespace().collect();
    let known = |at: usize| words.get(at).copied().filter(|word| *word != "-");
    let country = |at: usize| known(at).map(|code| Country::new(code).unwrap());
    let kind = if known(3) == Some("business") { BuyerKind::Business } else { BuyerKind::Consumer };
    TaxFacts::new(known(5).unwrap_or("2026-11-23").parse().unwrap())
        .with_tax_class(known(0).map(|class| class.parse::<TaxClass>().unwrap()))
        .with_seller_country(country(1))
        .with_buyer_country(country(2))
        .with_buyer_kind(kind)
        .with_ship_to_country(country(4))
}

fn decided(table: &TaxTable, facts: &TaxFacts) -> String {
    match determine(table, facts) {
        Ok(determined) => determined.rule_id.to_string(),
        Err(problem) => problem.code.to_string(),
    }
}

#[track_caller]
fn check(given: &str, then: &str) {
    assert_eq!(decided(&table(GERMANY), &facts(given)), then, "«{given}»");
}

#[test]
fn the_first_rule_that_applies_decides() {
    check("goods DE DE consumer DE", "home");
    check("goods DE DE business DE", "home");
    check("books DE DE consumer DE", "books at home until 2027");
    check("books DE DE consumer DE 2027-12-31", "books at home until 2027");
    check("books DE DE consumer DE 2028-01-01", "books at home");
    check("health DE DE consumer DE", "health at home");
    check("goods DE FR business FR", "business in the EU");
    check("goods DE FR business AT", "business in the EU");
    check("goods DE DE business FR", "home");
    check("service DE FR business FR", "service to a business");
    check("service DE FR consumer FR", "consumer in France");
    check("goods DE AT consumer AT", "consumer in the EU");
    check("goods DE US business US", "away");
    check("goods DE US consumer US", "away");
    check("goods DE FR business CH", "away");
}

#[test]
fn what_is_not_known_meets_only_what_asks_for_nothing() {
    check("goods DE - consumer -", "seller is the EU");
    check("- DE DE consumer DE", "home");
    check("- DE - consumer -", "seller is the EU");
    check("goods - DE consumer DE", "tax.undetermined");
    check("goods US DE consumer DE", "tax.undetermined");
}

#[test]
fn an_answer_says_why_the_rules_before_it_did_not_decide() {
    let determined = determine(&table(GERMANY), &facts("service DE FR consumer FR")).unwrap();
    let passed = determined.passed_over.iter().map(|passed| format!("{}: {}", passed.rule_id, passed.unmet));
    let expected = [
        "books at home until 2027: buyer_country",
        "books at home: buyer_country",
        "health at home: buyer_country",
        "home: buyer_country",
        "business in the EU: buyer_kind",
        "service to a business: buyer_kind",
    ];
    assert_eq!(passed.collect::<Vec<_>>(), expected);
}

/// The code and path of every problem of a table with these rules.
#[track_caller]
fn refused(rows: &str, expected: &str) {
    let found = table(rows).check().err().map_or_else(Vec::new, |rejection| rejection.problems);
    let found: Vec<String> = found.iter().map(|problem| format!("{} {}", problem.code, problem.path)).collect();
    assert_eq!(found.join("; "), expected, "«{rows}»");
}

#[test]
fn a_rule_that_decides_nothing_is_refused() {
    const UNREACHABLE: &str = "tax_table.rule_unreachable /rules/1";
    refused(GERMANY, "");
    refused("a: *, DE > DE = S 19\n b: *, DE > DE = S 7", UNREACHABLE);
    refused("a: *, * > * = S 19\n b: *, DE > DE = S 7", UNREACHABLE);
    refused("a: *, DE > EU = S 19\n b: *, DE > AT FR = S 7", UNREACHABLE);
    refused("a: *, DE > AT FR = S 19\n b: *, DE > EU = S 7", "");
    refused("a: *, DE > EU = S 19\n b: *, DE > * = S 7", "");
    refused("a: books, * > * = S 19\n b: books goods, * > * = S 7", "");
    refused("a: books goods, * > * = S 19\n b: goods, * > * = S 7", UNREACHABLE);
    refused("a: books, * > * = S 19\n b: *, * > * = S 7", "");
    refused("a: *, * > * business = S 19\n b: *, * > * = S 7", "");
    refused("a: *, * > * = S 19\n b: *, * > * business = S 7", UNREACHABLE);
    refused("a: *, * > *, 2026-01-01.. = S 19\n b: *, * > *, 2026-01-01..2026-12-31 = S 7", UNREACHABLE);
    refused("a: *, * > *, 2026-01-02.. = S 19\n b: *, * > *, 2026-01-01..2026-12-31 = S 7", "");
    refused("a: *, * > *, ..2026-12-30 = S 19\n b: *, * > *, 2026-01-01..2026-12-31 = S 7", "");
    refused("a: *, * > * @ EU = S 19\n b: *, * > * @ FR = S 7", UNREACHABLE);
    refused("a: *, * > *, 2026-01-02..2026-01-01 = S 19", "tax_table.rule_never_applies /rules/0/valid_until");
    refused("a: *, * > *, 2026-01-01..2026-01-01 = S 19", "");
}

#[test]
fn exemption_codes_have_the_form_of_the_list() {
    let with_code = |code: &str| {
        let tax = Tax::new("K".parse().unwrap()).with_category(TaxCategory::IntraCommunity);
        let tax = tax.with_exemption_code((!code.is_empty()).then(|| Text::new(code).unwrap()));
        let found = TaxTable::default().with_taxes(alloc::vec![tax]).check();
        found.err().map(|rejection| rejection.problems[0].code.to_string()).unwrap_or_default()
    };
    for code in ["VATEX-EU-IC", "VATEX-EU-132-1A", "VATEX-EU-79-C", "VATEX-FR-CNWVAT", "VATEX-FR-CGI261-1"] {
        assert_eq!(with_code(code), "", "{code}");
    }
    for code in ["VATEX-EU", "VATEX-EU-", "vatex-eu-ic", "EU-IC", "VATEX-EUR-IC", "VATEX-EU-IC ", "VATEX-EU--IC"] {
        assert_eq!(with_code(code), "tax.exemption_code_malformed", "{code}");
    }
    assert_eq!(with_code(""), "tax.reason_missing");
}

fn words(all: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(all)
}

prop_compose! {
    fn some_facts()(
        class in words(&["books", "goods", "health", "service", "-"]),
        seller in words(&["DE", "FR", "US", "-"]),
        buyer in words(&["AT", "DE", "FR", "US", "-"]),
        kind in words(&["consumer", "business"]),
        ship_to in words(&["AT", "DE", "CH", "-"]),
        on in words(&["2026-01-01", "2027-12-31", "2028-01-01"]),
    ) -> String {
        format!("{class} {seller} {buyer} {kind} {ship_to} {on}")
    }
}

prop_compose! {
    fn some_rule()(
        class in words(&["*", "books", "books goods"]),
        seller in words(&["*", "DE", "EU"]),
        buyer in words(&["*", "DE", "EU", "FR AT", "US"]),
        kind in words(&["", "consumer", "business"]),
        ship_to in words(&["", "@ EU", "@ CH DE"]),
        dates in words(&["", ", 2027-01-01..", ", ..2027-12-31"]),
    ) -> String {
        format!("{class}, {seller} > {buyer} {kind} {ship_to}{dates} = S 19")
    }
}

proptest! {
    /// Every question has one answer: the first rule of which no condition is unmet, else the refusal with the facts.
    #[test]
    fn an_answer_is_the_first_rule_without_an_unmet_condition(given in some_facts()) {
        let (table, facts) = (table(GERMANY), facts(&given));
        let first = table.rules.iter().position(|rule| {
            rule.unmet(&table, &facts).is_none() && rule.takes(facts.tax_class.as_ref())
        });
        match determine(&table, &facts) {
            Ok(determined) => {
                prop_assert_eq!(Some(determined.passed_over.len()), first);
                prop_assert_eq!(&determined.facts, &facts);
            }
            Err(problem) => {
                prop_assert_eq!(problem.code, Code::TaxUndetermined);
                prop_assert_eq!(first, None);
            }
        }
    }

    /// A rule that is called unreachable never decides.
    #[test]
    fn an_unreachable_rule_never_decides(
        rules in prop::collection::vec(some_rule(), 1..6),
        given in prop::collection::vec(some_facts(), 1..60),
    ) {
        let rows: Vec<String> = rules.iter().enumerate().map(|(at, rule)| format!("{at}: {rule}")).collect();
        let table = table(&rows.join("\n"));
        let problems = table.check().err().map_or_else(Vec::new, |rejection| rejection.problems);
        let unreachable: Vec<_> = problems.iter().filter_map(|problem| problem.data.get("rule_id")).collect();
        for given in given {
            let decided = decided(&table, &facts(&given));
            prop_assert!(!unreachable.contains(&&decided.clone().into()), "{} decides «{}»", decided, given);
        }
    }
}
