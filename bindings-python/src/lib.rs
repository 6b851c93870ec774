//! Orderwell for Python: the JSON door, nothing else. No rule, default or text lives here.

use pyo3::prelude::*;

/// The JSON door of orderwell.
#[pymodule]
mod _orderwell {
    use std::sync::{Mutex, PoisonError};

    use orderwell::wire;
    use pyo3::prelude::*;
    use pyo3::pybacked::{PyBackedBytes, PyBackedStr};

    /// A request as Python has it.
    #[derive(FromPyObject)]
    enum Request {
        #[pyo3(transparent, annotation = "str")]
        Text(PyBackedStr),
        #[pyo3(transparent, annotation = "bytes")]
        Bytes(PyBackedBytes),
    }

    impl Request {
        /// Lets the interpreter run other threads while `ask` answers the bytes.
        fn answer(self, python: Python<'_>, ask: impl FnOnce(&[u8]) -> String + Send) -> String {
            let bytes: &[u8] = match &self {
                Self::Text(text) => text.as_bytes(),
                Self::Bytes(bytes) => bytes,
            };
            python.detach(|| ask(bytes))
        }
    }

    /// A desk behind the JSON door: one request in, one reply out. Safe to share between threads.
    // WHY: the interpreter is let go during a call; a borrowed `&mut self` would then raise in other threads.
    #[pyclass(frozen, module = "_orderwell")]
    #[derive(Default)]
    struct Desk {
        door: Mutex<wire::Door>,
    }

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        /// Answers one request; the interpreter is free to run other threads meanwhile.
        fn call(&self, python: Python<'_>, request: Request) -> String {
            let door = || self.door.lock().unwrap_or_else(PoisonError::into_inner);
            request.answer(python, |request| door().call(request))
        }
    }

    /// Answers one request that needs no desk.
    #[pyfunction]
    fn call(python: Python<'_>, request: Request) -> String {
        request.answer(python, wire::call)
    }
}
