//! A log in memory, for tests and small shops; larger hosts store events where they store things.

use alloc::vec::Vec;

use super::{Desk, Envelope, Outcome};
use crate::problem::ReplayError;

/// Events in their order.
///
/// ```
/// use orderwell::{Command, Context, Desk, Location, Log, Text};
///
/// let cx = Context::new("2026-11-23T09:00:00Z".parse()?, "2026-11-23".parse()?, Text::new("ana")?);
/// let (mut desk, mut log) = (Desk::new(), Log::new());
/// let shelf = Command::SetLocation(Location::new("shelf".parse()?, Text::new("Shelf")?));
/// log.keep(&desk.execute(&"c-1".parse()?, &shelf, &cx)?);
/// assert_eq!(log.replay()?, desk);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    events: Vec<Envelope>,
}

impl Log {
    /// Nothing has happened yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps what happened.
    pub fn keep(&mut self, outcome: &Outcome) {
        self.events.extend_from_slice(outcome.events());
    }

    /// Everything that happened.
    #[must_use]
    pub fn events(&self) -> &[Envelope] {
        &self.events
    }

    /// The desk to which all of it happened.
    ///
    /// # Errors
    /// The log has a gap, or an event that cannot have happened.
    pub fn replay(&self) -> Result<Desk, ReplayError> {
        Desk::replay(&self.events)
    }
}
