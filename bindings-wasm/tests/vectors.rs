//! The shared conformance vectors, through this binding's own functions.

use orderwell_wasm::Desk;

#[test]
fn every_vector_gives_its_bytes() {
    orderwell_vectors::run_all(|| {
        let mut desk = Desk::new();
        move |request: &[u8]| Some(desk.call(request))
    });
}
