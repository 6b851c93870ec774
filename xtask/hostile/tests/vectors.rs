//! Every vector, with hostile features.

use orderwell::wire::Door;

#[test]
fn every_vector_gives_its_bytes() {
    orderwell_vectors::run_all(|| {
        let mut door = Door::new();
        move |request: &[u8]| Some(door.call(request))
    });
}
