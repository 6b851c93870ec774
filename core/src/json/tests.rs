use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::*;

/// What the tree says, as text: to be compared with serde_json's.
fn shown(node: Node<'_>) -> String {
    match node.value() {
        Value::Null => "null".into(),
        Value::Bool(value) => alloc::format!("{value}"),
        Value::Number(digits) => digits.into(),
        Value::Text(text) => to_json(text),
        Value::List(items) => alloc::format!("[{}]", items.map(shown).collect::<Vec<_>>().join(",")),
        Value::Object(members) => {
            let member = |(key, node): (&str, Node<'_>)| alloc::format!("{}:{}", to_json(key), shown(node));
            alloc::format!("{{{}}}", members.map(member).collect::<Vec<_>>().join(","))
        }
        Value::Skipped => "skipped".into(),
    }
}

fn read_shown(text: &str) -> Result<String, Vec<&'static str>> {
    let mut faults = Faults::default();
    let tree = parse(text.as_bytes(), &mut faults);
    faults
        .finish(tree.map(|tree| shown(tree.root())))
        .map_err(|problems| problems.iter().map(|problem| problem.code.as_str()).collect())
}

#[test]
fn text_is_unescaped_and_escaped_again() {
    for (given, expected) in [
        (r#""\u00e9\n\"\\\/\ud83d\ude00""#, "\"é\\n\\\"\\\\/😀\""),
        (r#"{"a":[1,-2.5e3,true,false,null,{}],"b":"é"}"#, r#"{"a":[1,-2.5e3,true,false,null,{}],"b":"é"}"#),
        (" [ 1 , 2 ] ", "[1,2]"),
    ] {
        assert_eq!(read_shown(given).as_deref(), Ok(expected));
    }
}

#[test]
fn every_duplicate_is_noted_and_the_first_one_counts() {
    let mut faults = Faults::default();
    let tree = parse(br#"{"a":1,"b":{"c":1,"c":2},"a":3}"#, &mut faults).unwrap();
    assert_eq!(shown(tree.root()), r#"{"a":1,"b":{"c":1}}"#);
    let problems = faults.finish(Some(())).unwrap_err();
    let found: Vec<String> =
        problems.iter().map(|problem| alloc::format!("{} {}", problem.path, problem.code)).collect();
    assert_eq!(found, ["/a json.duplicate_key", "/b/c json.duplicate_key"]);
}

#[test]
fn the_list_of_problems_ends() {
    let mut faults = Faults::default();
    let many = alloc::format!("{{{}\"z\":0}}", "\"a\":0,".repeat(1_000));
    assert!(parse(many.as_bytes(), &mut faults).is_some());
    let problems = faults.finish(Some(())).unwrap_err();
    assert_eq!(problems.len(), limits::PROBLEMS_MAX + 1);
    assert!(problems.iter().any(|problem| problem.code == Code::LimitProblems));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// The reader takes exactly what serde_json takes (duplicates and depth aside).
    #[test]
    fn the_same_language_as_serde_json(text in r#"[\[\]{}:,"0-9a-c.eE+\-\\ntrufalsu ]{0,24}"#) {
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        let ours = read_shown(&text);
        let too_large = theirs.as_ref().err().is_some_and(|error| alloc::format!("{error}").contains("out of range"));
        match (&theirs, &ours) {
            (Ok(_), Ok(_)) => {}
            (Ok(_), Err(codes)) => prop_assert!(codes.iter().all(|code| *code == "json.duplicate_key"), "{codes:?}"),
            (Err(error), Ok(_)) => prop_assert!(too_large, "{error}"),
            (Err(_), Err(_)) => {}
        }
    }
}
