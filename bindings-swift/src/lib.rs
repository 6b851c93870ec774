//! Orderwell for Swift and Kotlin: the JSON door, nothing else. No rule, default or text lives here.

use std::sync::{Mutex, PoisonError};

use orderwell::wire;

uniffi::setup_scaffolding!();

/// A desk behind the JSON door: one request in, one reply out. Safe to share between threads.
#[derive(Debug, Default, uniffi::Object)]
pub struct Desk {
    door: Mutex<wire::Door>,
}

#[uniffi::export]
impl Desk {
    /// An empty desk.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request.
    pub fn call(&self, request: &str) -> String {
        self.door.lock().unwrap_or_else(PoisonError::into_inner).call(request.as_bytes())
    }
}

/// Answers one request that needs no desk.
#[uniffi::export]
#[must_use]
pub fn call(request: &str) -> String {
    wire::call(request.as_bytes())
}
