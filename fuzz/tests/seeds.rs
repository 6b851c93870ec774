//! Replays the committed seeds on a stable compiler.

use std::{fs, path::Path};

fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("the seeds are there") {
        run(&fs::read(entry.expect("a seed").path()).expect("a seed can be read"));
        count += 1;
    }
    assert!(count > 0, "{} holds no seeds", folder.display());
}

#[test]
fn wire_seeds() {
    replay("wire", orderwell_fuzz::wire);
}

#[test]
fn wire_sequence_seeds() {
    replay("wire_sequence", orderwell_fuzz::wire_sequence);
}

#[test]
fn stock_script_seeds() {
    replay("stock_script", orderwell_fuzz::stock_script);
}

#[test]
fn ubl_read_seeds() {
    replay("ubl_read", orderwell_fuzz::ubl_read);
}
