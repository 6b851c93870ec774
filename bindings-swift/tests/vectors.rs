//! The shared conformance vectors, through this binding's own functions.

use orderwell_uniffi::Desk;

#[test]
fn every_vector_gives_its_bytes() {
    orderwell_vectors::run_all(|| {
        let desk = Desk::new();
        move |request: &[u8]| std::str::from_utf8(request).ok().map(|request| desk.call(request))
    });
}
