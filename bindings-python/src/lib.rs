//! Orderwell for Python: the JSON door, nothing else. No rule, default or text lives here.

use pyo3::prelude::*;

/// The JSON door of orderwell.
#[pymodule]
mod _orderwell {
    use orderwell::wire;
    use pyo3::prelude::*;

    /// A desk behind the JSON door: one request in, one reply out.
    #[pyclass(module = "_orderwell")]
    #[derive(Default)]
    struct Desk {
        door: wire::Door,
    }

    #[pymethods]
    impl Desk {
        #[new]
        fn new() -> Self {
            Self::default()
        }

        /// Answers one request; the interpreter is free to run other threads meanwhile.
        fn call(&mut self, python: Python<'_>, request: &[u8]) -> String {
            python.detach(|| self.door.call(request))
        }
    }

    /// Answers one request that needs no desk.
    #[pyfunction]
    fn call(python: Python<'_>, request: &[u8]) -> String {
        python.detach(|| wire::call(request))
    }
}
