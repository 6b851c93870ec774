//! Features of dependencies are unified over a host's whole graph. None of them may change a byte.
