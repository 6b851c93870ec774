//! Every figure has a step, and every step gives its figure.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{Explanation, ExplanationInput, ExplanationRule, ExplanationStep, ExplanationTerm, explain};
use crate::json::FromJson;
use crate::money::{RoundingMode, Scaled, divide_rounded};
use crate::totals::{Document, calculate};

fn scaled(text: &str) -> Scaled {
    Scaled::parse(text).unwrap()
}

/// numerator ÷ denominator, each a product of figures, at these places.
fn quotient(numerator: &[Scaled], denominator: &[Scaled], places: u32, mode: RoundingMode) -> i128 {
    let product =
        |of: &[Scaled]| of.iter().fold((1_i128, 0), |(units, at), figure| (units * figure.units, at + figure.places));
    let ((mut top, up), (mut bottom, down)) = (product(numerator), product(denominator));
    let shift = i64::from(places) + i64::from(down) - i64::from(up);
    if shift >= 0 {
        top *= 10_i128.pow(shift as u32)
    } else {
        bottom *= 10_i128.pow(-shift as u32)
    }
    divide_rounded(top, bottom, mode).unwrap()
}

fn sum(of: &[Scaled]) -> Scaled {
    let places = of.iter().map(|figure| figure.places).max().unwrap_or(0);
    Scaled { units: of.iter().map(|figure| figure.at_places(places).unwrap().units).sum(), places }
}

/// Does the rule give the value?
fn check_rule(step: &ExplanationStep) {
    let term = |term| step.inputs.iter().find(|input| input.term == term).map(|input| scaled(&input.value.to_string()));
    let all: Vec<Scaled> =
        step.inputs.iter().map(|input: &ExplanationInput| scaled(&input.value.to_string())).collect();
    let printed = step.value.to_string();
    let places = step.value.0.places;
    let value = step.value.0.units;
    let mode = step.rounding.unwrap_or_default();
    let one = Scaled { units: 1, places: 0 };
    let hundred = Scaled { units: 100, places: 0 };
    let need = |name| term(name).unwrap_or_else(|| panic!("{} lacks {name}", step.figure));
    let rated =
        |whole: Scaled| quotient(&[need(ExplanationTerm::Base), need(ExplanationTerm::Rate)], &[whole], places, mode);
    let expected = match step.rule {
        ExplanationRule::Stated => value,
        ExplanationRule::PriceTimesQuantity => quotient(
            &[need(ExplanationTerm::Quantity), need(ExplanationTerm::UnitPrice)],
            &[term(ExplanationTerm::BaseQuantity).unwrap_or(one)],
            places,
            mode,
        ),
        ExplanationRule::PercentOf => {
            quotient(&[need(ExplanationTerm::Base), need(ExplanationTerm::Percent)], &[hundred], places, mode)
        }
        ExplanationRule::PerUnit => {
            quotient(&[need(ExplanationTerm::Quantity), need(ExplanationTerm::PerUnit)], &[one], places, mode)
        }
        ExplanationRule::Sum => {
            let exact = sum(&all);
            let rounded = quotient(&[exact], &[one], places, mode);
            assert!(
                step.rounding.is_some() || sum(&[exact, Scaled { units: -value, places }]).units == 0,
                "{} {printed}: {all:?}",
                step.figure
            );
            rounded
        }
        ExplanationRule::Share => {
            // A part is cut down or rounded up; of a part of an allowance, only the whole is told.
            let exact: Vec<Scaled> = all.clone();
            let converted = step.inputs.iter().any(|input| input.term == ExplanationTerm::Rate);
            let of_whole =
                converted || matches!(step.inputs[0].term, ExplanationTerm::Allowance | ExplanationTerm::Charge);
            let lacks = sum(&[sum(&exact), Scaled { units: -value, places }]);
            let units = lacks.units.unsigned_abs() / 10_u128.pow(lacks.places - places);
            assert!(of_whole || units <= 1, "{} {printed} lacks {lacks:?}", step.figure);
            value
        }
        ExplanationRule::TaxOnTop | ExplanationRule::DivisionIncluded => rated(hundred),
        ExplanationRule::TaxIncluded => rated(sum(&[hundred, need(ExplanationTerm::Rates)])),
        ExplanationRule::DivisionOnTop => {
            let rates = need(ExplanationTerm::Rates);
            rated(sum(&[hundred, Scaled { units: -rates.units, ..rates }]))
        }
        ExplanationRule::CashRounding => {
            let (amount, coin) = (need(ExplanationTerm::Amount), need(ExplanationTerm::Step));
            let steps = quotient(&[amount], &[coin], 0, mode);
            let rounded = Scaled { units: steps * coin.units, places: coin.places };
            sum(&[rounded, Scaled { units: -amount.units, ..amount }]).at_places(places).unwrap().units
        }
        ExplanationRule::Multiplied => {
            quotient(&[need(ExplanationTerm::Amount), need(ExplanationTerm::Rate)], &[one], places, mode)
        }
        ExplanationRule::Divided => {
            quotient(&[need(ExplanationTerm::Amount)], &[need(ExplanationTerm::Rate)], places, mode)
        }
    };
    assert_eq!(expected, value, "{} = {printed} by {}: {:?}", step.figure, step.rule, step.inputs);
}

/// Every figure of the calculation, by its place.
fn figures(value: &serde_json::Value, at: String, found: &mut BTreeMap<String, String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                let stated = [
                    "line",
                    "rate",
                    "category",
                    "currency",
                    "tax_id",
                    "settlement",
                    "exemption_code",
                    "exemption_reason",
                ];
                let difference = name.ends_with("difference");
                if !stated.contains(&name.as_str()) && !difference {
                    figures(value, alloc::format!("{at}/{name}"), found);
                }
            }
        }
        serde_json::Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                figures(value, alloc::format!("{at}/{index}"), found);
            }
        }
        serde_json::Value::String(text) => {
            found.insert(at, text.clone());
        }
        other => panic!("{at} is {other}"),
    }
}

fn check(document: &Document) -> Explanation {
    let explanation = explain(document).unwrap();
    assert_eq!(explanation.calculation, calculate(document).unwrap());
    let mut steps = BTreeMap::new();
    for step in &explanation.steps {
        check_rule(step);
        for input in step.inputs.iter().filter(|input| input.figure.is_some()) {
            let named: &Scaled = steps.get(&input.figure.as_ref().unwrap().to_string()).expect("made before");
            let same = [*named, Scaled { units: -named.units, ..*named }]
                .iter()
                .any(|figure| figure.trimmed() == input.value.0.trimmed());
            assert!(same, "{} uses {:?}", step.figure, input);
        }
        let twice = steps.insert(step.figure.to_string(), step.value.0);
        assert!(twice.is_none(), "{} has two steps", step.figure);
    }
    let mut printed = BTreeMap::new();
    figures(&serde_json::to_value(&explanation.calculation).unwrap(), String::new(), &mut printed);
    for (figure, value) in printed {
        let step = steps.get(&figure).unwrap_or_else(|| panic!("{figure} = {value} has no step"));
        assert_eq!(step.trimmed(), scaled(&value), "{figure}");
    }
    explanation
}

/// The documents of the conformance vectors, of every kind.
#[test]
fn every_figure_of_the_vectors_is_explained() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance/calculate");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let vector: serde_json::Value = serde_json::from_str(&text).unwrap();
        for step in vector["steps"].as_array().unwrap() {
            let (document, reply) = (&step["request"]["document"], &step["reply"]);
            if document.is_object() && reply["outcome"] == "accepted" {
                check(&Document::from_json(document.to_string().as_bytes()).unwrap());
                count += 1;
            }
        }
    }
    assert!(count > 40, "{count} documents");
}
