//! The loop: a command's own decision, then what follows from its events, until all is quiet.

use alloc::collections::{BTreeSet, VecDeque};
use alloc::vec::Vec;

use super::command::Command;
use super::dispatch::{Origin, decide_in};
use super::event::{Envelope, Event, FORMAT, FORMAT_MINOR};
use super::next::next;
use super::stream::Stream;
use super::view::View;
use super::world::World;
use crate::digest::Digest;
use crate::id::CommandId;
use crate::limits;
use crate::problem::{ApiMisuse, Code, DecideError, Problem, Rejection, sort};
use crate::time::Context;

/// A command with all that follows from it, decided and not yet applied.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decided {
    /// What happens, in order, ready to be stored.
    pub events: Vec<Envelope>,
    /// Warnings and notes, sorted by path and code.
    pub findings: Vec<Problem>,
    /// The aggregates that change, and the versions they must still have when it is stored.
    pub expected: Vec<(Stream, u64)>,
}

/// Decides a command and what follows from it over `base`, which is not touched.
pub(crate) fn run(
    base: &World,
    sequence: u64,
    command_id: &CommandId,
    command: &Command,
    digest: Digest,
    cx: &Context,
) -> Result<Decided, DecideError> {
    let mut loop_ = Loop {
        base,
        overlay: None,
        applied: 0,
        sequence,
        touched: BTreeSet::new(),
        decided: Decided { events: Vec::new(), findings: Vec::new(), expected: Vec::new() },
    };
    let policy = View::new(base, None).policy();
    let mut waiting: VecDeque<(Command, u64)> = VecDeque::new();
    loop_.step(command_id, command, Some(digest), None, cx)?;
    let mut looked_at = 0;
    let mut follow_ups = 0_usize;
    loop {
        for envelope in loop_.decided.events.iter().skip(looked_at) {
            waiting.extend(next(&envelope.event, policy).into_iter().map(|command| (command, envelope.sequence)));
        }
        looked_at = loop_.decided.events.len();
        let Some((command, caused_by)) = waiting.pop_front() else { break };
        follow_ups = follow_ups.saturating_add(1);
        if follow_ups > limits::FOLLOW_UPS_MAX {
            let detail = alloc::format!("more than {} commands follow from one", limits::FOLLOW_UPS_MAX);
            return Err(Rejection::from(Problem::new(Code::LimitFollowUps, detail)).into());
        }
        loop_.catch_up(cx)?;
        loop_.step(command_id, &command, None, Some(caused_by), cx)?;
    }
    sort(&mut loop_.decided.findings);
    Ok(loop_.decided)
}

struct Loop<'w> {
    base: &'w World,
    /// The touched aggregates as they are after the first `applied` events; made when it is needed.
    overlay: Option<World>,
    applied: usize,
    sequence: u64,
    /// The streams of those events: a follow-up rests on their versions before the whole command.
    touched: BTreeSet<Stream>,
    decided: Decided,
}

impl Loop<'_> {
    fn step(
        &mut self,
        command_id: &CommandId,
        command: &Command,
        digest: Option<Digest>,
        caused_by: Option<u64>,
        cx: &Context,
    ) -> Result<(), DecideError> {
        let origin = if caused_by.is_some() { Origin::FollowUp } else { Origin::Caller };
        let view = View::new(self.base, self.overlay.as_ref());
        let decision = decide_in(&view, command, cx, origin)?;
        let mut digest = digest;
        self.decided.events.reserve(decision.events.len());
        let mut versions = decision.expected;
        for (stream, before) in &versions {
            if !self.touched.contains(stream) {
                self.decided.expected.push((stream.clone(), *before));
            }
        }
        for event in decision.events {
            self.sequence = self.sequence.saturating_add(1);
            let stream = event.stream();
            let version = versions.iter_mut().find(|(known, _)| *known == stream).map_or(0, |(_, version)| {
                *version = version.saturating_add(1);
                *version
            });
            self.decided.events.push(Envelope {
                format: FORMAT,
                minor: FORMAT_MINOR,
                sequence: self.sequence,
                stream,
                version,
                at: cx.now,
                today: cx.today,
                by: cx.by.clone(),
                command_id: command_id.clone(),
                digest: digest.take(),
                caused_by,
                event,
            });
        }
        self.decided.findings.extend(decision.findings);
        Ok(())
    }

    /// Brings the overlay up to the last event, copying what it touches and nothing else.
    fn catch_up(&mut self, cx: &Context) -> Result<(), DecideError> {
        let overlay = self.overlay.get_or_insert_with(World::default);
        let stamp = cx.stamp();
        for envelope in self.decided.events.iter().skip(self.applied) {
            apply_over(self.base, overlay, &envelope.event, &stamp)?;
            self.touched.insert(envelope.stream.clone());
        }
        self.applied = self.decided.events.len();
        Ok(())
    }
}

/// Applies an event to an overlay. What `decide` accepts, `apply` accepts; the error is for hosts
/// that loaded aggregates of different moments.
pub(crate) fn apply_over(
    base: &World,
    overlay: &mut World,
    event: &Event,
    stamp: &crate::time::Stamp,
) -> Result<(), ApiMisuse> {
    overlay.reach(base, event);
    overlay.apply(event, stamp).map_err(|error| ApiMisuse::from(error.problem))
}
