//! The laws that every target checks, as plain functions: a replay of the seeds calls them too.
//!
//! | target | law |
//! |---|---|
//! | `wire` | any bytes: a reply that is JSON with an outcome; twice the same; a refusal changes nothing |
//! | `wire_sequence` | any lines: the same for each, and replaying the log gives an equal desk |
//! | `stock_script` | any bytes, as commands on stock: nothing oversold, every claim counted once, on hand is what moved |
//! | `ubl_read` | any bytes, as UBL: read or refused; what was read and can be written is read again as it was, and so is its text |

mod stock_script;

use orderwell::wire::Door;
use orderwell::{Desk, Envelope, FromJson};

/// Any bytes in, one reply out.
pub fn wire(data: &[u8]) {
    let mut door = Door::new();
    let reply = one(&mut door, data);
    assert_eq!(Door::new().call(data), reply, "the same request gives the same bytes");
    drop(orderwell::wire::call(data));
    // The reader takes what serde_json takes; a snapshot's lines are texts of their own.
    if data.len() < 4_096 && !data.windows(7).any(|word| word == b"restore") {
        let ours = !reply.contains("\"code\":\"json.syntax\"") && !reply.contains("\"code\":\"json.not_utf8\"");
        let theirs = serde_json::from_slice::<serde_json::Value>(data).is_ok();
        assert!(!theirs || ours, "JSON is read: {reply}");
    }
}

/// Any lines in, as requests to one desk.
pub fn wire_sequence(data: &[u8]) {
    let mut door = Door::new();
    let mut log: Vec<Envelope> = Vec::new();
    let mut whole = true;
    for line in data.split(|byte| *byte == b'\n').take(64) {
        let before = door.desk().sequence();
        let reply = one(&mut door, line);
        let reply: serde_json::Value = serde_json::from_str(&reply).expect("a reply is JSON");
        let events = match &reply["replies"] {
            serde_json::Value::Array(replies) => replies.iter().filter_map(|reply| reply["events"].as_array()).flatten().collect(),
            _ => reply["events"].as_array().map(|events| events.iter().collect::<Vec<_>>()).unwrap_or_default(),
        };
        let moved = door.desk().sequence() != before;
        let counted = usize::try_from(door.desk().sequence().wrapping_sub(before)).ok() == Some(events.len());
        // A desk that was replayed, applied to or restored has a history that the replies do not tell.
        whole &= (!moved || counted) && reply["sequence"].is_null();
        if moved && whole {
            let read = |event: &&serde_json::Value| Envelope::from_json(event.to_string().as_bytes()).expect("an event can be read back");
            log.extend(events.iter().map(read));
        }
    }
    if whole {
        assert_eq!(&Desk::replay(&log).expect("the log replays"), door.desk(), "the log rebuilds the desk");
    }
    let lines: Vec<String> = door.desk().snapshot().collect();
    let restored = Desk::restore(lines.iter().map(String::as_str)).expect("a snapshot can be read back");
    assert_eq!(restored.snapshot().collect::<Vec<_>>(), lines);
}

/// Any bytes in, as a script of commands on stock.
pub fn stock_script(data: &[u8]) {
    stock_script::run(data);
}

/// Any bytes in, as an electronic invoice.
pub fn ubl_read(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Ok(read) = orderwell::read_ubl(&text) else { return };
    // Not every document can be written: UBL has no place for an amount without a currency.
    let Ok(written) = orderwell::write_ubl(&read.document) else { return };
    let again = orderwell::read_ubl(&written).expect("what was written can be read");
    assert_eq!(again.document, read.document, "nothing is lost");
    assert_eq!(again.findings, [], "nothing is added");
    assert_eq!(orderwell::write_ubl(&again.document).expect("it was written before"), written, "one text for one document");
}

/// One request: the reply is JSON with an outcome, and a refusal changes nothing.
fn one(door: &mut Door, request: &[u8]) -> String {
    let before = door.desk().clone();
    let reply = door.call(request);
    let read: serde_json::Value = serde_json::from_str(&reply).expect("a reply is JSON");
    match read["outcome"].as_str() {
        Some("accepted" | "unchanged") => {}
        Some("rejected") => {
            assert!(read["problems"].as_array().is_some_and(|problems| !problems.is_empty()), "{reply}");
            assert_eq!(&before, door.desk(), "a refusal changes nothing");
        }
        other => panic!("{other:?} is no outcome"),
    }
    reply
}
