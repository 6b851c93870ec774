//! Orderwell for Python: the JSON door, nothing else. No rule, default or text lives here.

use pyo3::prelude::*;

mod bridge;

use core_module::Json;

/// The door of orderwell.
#[pymodule(name = "_core")]
mod core_module {
    use std::sync::{Mutex, PoisonError};

    use orderwell::wire;
    use pyo3::prelude::*;
    use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
    use pyo3::sync::PyOnceLock;
    use pyo3::types::{PyDict, PyString};

    use crate::bridge::{Known, Writer};

    static KNOWN: PyOnceLock<Known> = PyOnceLock::new();

    /// A request as Python has it.
    #[derive(FromPyObject)]
    enum Request {
        #[pyo3(transparent, annotation = "str")]
        Text(PyBackedStr),
        #[pyo3(transparent, annotation = "bytes")]
        Bytes(PyBackedBytes),
    }

    impl Request {
        /// Lets the interpreter run other threads while `answer` reads the bytes.
        fn put(self, python: Python<'_>, answer: impl FnOnce(&[u8]) -> String + Send) -> String {
            let bytes: &[u8] = match &self {
                Self::Text(text) => text.as_bytes(),
                Self::Bytes(bytes) => bytes,
            };
            python.detach(|| answer(bytes))
        }
    }

    /// The request as JSON text.
    fn written(python: Python<'_>, operation: &str, arguments: &Bound<'_, PyDict>) -> PyResult<String> {
        let known = KNOWN.get_or_try_init(python, || Known::import(python))?;
        let mut writer = Writer::new(known);
        writer.text.push_str("{\"format\":1,\"op\":");
        writer.quoted(operation);
        for (name, value) in arguments {
            if !value.is_none() {
                writer.member(name.cast::<PyString>()?.to_str()?, &value)?;
            }
        }
        writer.text.push('}');
        Ok(writer.text)
    }

    /// JSON text that stands for a value.
    #[pyclass(frozen, module = "orderwell._core")]
    pub(crate) struct Json {
        pub(crate) text: String,
    }

    #[pymethods]
    impl Json {
        #[new]
        fn new(text: Request) -> PyResult<Self> {
            let text = match text {
                Request::Text(text) => (*text).to_string(),
                Request::Bytes(bytes) => String::from_utf8(bytes.to_vec())?,
            };
            Ok(Self { text })
        }
    }

    /// A desk behind the door: one request in, one reply out. Safe to share between threads.
    // WHY: the interpreter is let go during a call; a borrowed `&mut self` would then raise in other threads.
    #[pyclass(frozen, module = "orderwell._core")]
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

        /// Answers one request given as JSON text; other threads run meanwhile.
        fn call(&self, python: Python<'_>, request: Request) -> String {
            request.put(python, |request| self.answer(request))
        }

        /// Answers one operation with these arguments; other threads run meanwhile.
        fn ask(&self, python: Python<'_>, operation: &str, arguments: &Bound<'_, PyDict>) -> PyResult<String> {
            let request = written(python, operation, arguments)?;
            Ok(python.detach(|| self.answer(request.as_bytes())))
        }
    }

    impl Desk {
        fn answer(&self, request: &[u8]) -> String {
            self.door.lock().unwrap_or_else(PoisonError::into_inner).call(request)
        }
    }

    /// Answers one request that needs no desk, given as JSON text.
    #[pyfunction]
    fn call(python: Python<'_>, request: Request) -> String {
        request.put(python, wire::call)
    }

    /// Answers one operation that needs no desk.
    #[pyfunction]
    fn ask(python: Python<'_>, operation: &str, arguments: &Bound<'_, PyDict>) -> PyResult<String> {
        let request = written(python, operation, arguments)?;
        Ok(python.detach(|| wire::call(request.as_bytes())))
    }
}
