//! The shared vectors through the Rust door, and the promise that every code is hit by some test.

use std::collections::BTreeSet;

use orderwell::wire::Door;
use orderwell::{Code, Desk};
use orderwell_vectors as vectors;

fn door() -> impl FnMut(&[u8]) -> Option<String> {
    let mut door = Door::new();
    move |request: &[u8]| Some(door.call(request))
}

#[test]
fn every_vector_gives_its_bytes() {
    if !vectors::update(door) {
        vectors::run_all(door);
    }
}

/// Codes that no request in a vector can reach, and the test that reaches them.
const ELSEWHERE: &[(Code, &str)] = &[
    (Code::AllocationWithoutParts, "money::tests: `allocate` is not an operation of the door"),
    (Code::AllocationWeightNegative, "money::tests: `allocate` is not an operation of the door"),
    (Code::DeskAggregateNotLoaded, "tests/hosts.rs: a desk behind the door has everything loaded"),
    (Code::StockItemNotLoaded, "tests/hosts.rs: a desk behind the door has everything loaded"),
    (Code::LimitRequestBytes, "tests/limits.rs: the vector would be 16 MiB long"),
    (Code::LimitRequestValues, "tests/limits.rs: the vector would be 2 MiB long"),
    (Code::LimitLines, "tests/limits.rs: the vector would have 10,001 lines"),
    (Code::LimitEntries, "tests/limits.rs: the vector would have 100,001 entries"),
    (Code::LimitSupplies, "tests/limits.rs: the vector would have 1,001 supplies"),
    (Code::LimitPromotions, "tests/limits.rs: the vector would have 1,001 promotions"),
    (Code::LimitAllocation, "stock::allocate::tests: the vector would have 500,001 pairs of line and source"),
    (Code::JsonNotUtf8, "tests/limits.rs: a vector file is UTF-8"),
    (Code::LimitFollowUps, "tests/limits.rs: no policy of today leads to a loop"),
    (Code::DateOutOfRange, "time::tests"),
    (Code::RequestFeatureOff, "a build without the feature has no vectors: `cargo xtask no-std` builds it"),
    (Code::RequestNeedsDesk, "tests/limits.rs: a vector always has a desk"),
];

#[test]
fn every_code_is_hit() {
    let mut hit: BTreeSet<String> = ELSEWHERE.iter().map(|(code, _)| code.as_str().to_string()).collect();
    for path in vectors::files() {
        for step in vectors::read(&path).steps {
            let reply = step.reply.map(|reply| reply.get().to_string()).unwrap_or_default();
            let codes = reply.split("\"code\":").skip(1).filter_map(|rest| rest.split('"').nth(1));
            hit.extend(codes.map(str::to_string));
        }
    }
    let missed: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).filter(|code| !hit.contains(*code)).collect();
    assert!(missed.is_empty(), "no vector hits {missed:#?}");
}

/// A refused request leaves the desk as it was, byte for byte; and a snapshot restores an equal desk.
#[test]
fn a_rejection_changes_nothing_and_a_snapshot_keeps_everything() {
    for path in vectors::files() {
        let mut door = Door::new();
        for step in vectors::read(&path).steps {
            let before: Vec<String> = door.desk().snapshot().collect();
            let reply = door.call(step.request_bytes());
            let after: Vec<String> = door.desk().snapshot().collect();
            if reply.starts_with("{\"format\":1,\"outcome\":\"rejected\"") {
                assert_eq!(before, after, "{}", path.display());
            }
            let restored = Desk::restore(after.iter().map(String::as_str)).expect("a snapshot can be read back");
            assert_eq!(&restored, door.desk(), "{}", path.display());
            assert_eq!(restored.snapshot().collect::<Vec<_>>(), after, "{}", path.display());
        }
    }
}
