//! Orderwell for browsers and Node: the JSON door, nothing else. No rule, default or text lives here.

use orderwell::wire;
use wasm_bindgen::prelude::wasm_bindgen;

/// A desk behind the JSON door: one request in, one reply out.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Desk {
    door: wire::Door,
}

#[wasm_bindgen]
impl Desk {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request.
    pub fn call(&mut self, request: &[u8]) -> String {
        self.door.call(request)
    }
}

/// Answers one request that needs no desk.
#[wasm_bindgen]
#[must_use]
pub fn call(request: &[u8]) -> String {
    wire::call(request)
}
