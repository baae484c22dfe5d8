//! The output: outcomes in the names and units that other programs rely on.
//!
//! They are made once, here, so that the command line, the Wasm module and the page cannot differ. Times are epoch
//! milliseconds. A closing is the first moment at which it is too late, or, if it is in doubt how a period is counted,
//! no longer certainly in time.

use serde::Serialize;

use crate::call_centre::CallState;
use crate::input::{Named, Problem};
use crate::japan_time::Moment;
use crate::timeline::{ClosingKind, Step};
use crate::truth::Truth;

/// The result of a check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome {
    /// A fact is missing.
    Ask {
        /// The question to ask next.
        question: &'static str,
    },
    /// A part of the input cannot be read.
    Invalid {
        /// Every problem.
        errors: Vec<Problem>,
    },
    /// The answers are judged.
    Done(Judgement),
}

/// The judgement on one item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judgement {
    /// The verdict: whether the notice covers it.
    pub verdict: &'static str,
    /// The grounds that hold.
    pub grounds: Vec<&'static str>,
    /// The standing of the claim.
    pub standing: &'static str,
    /// Every condition that the rules evaluated.
    pub reasons: Vec<Reason>,
    /// The plan.
    pub steps: Vec<PlannedStep>,
    /// The step with the next deadline.
    pub deadline: Option<&'static str>,
    /// The notes beside the plan.
    pub notes: Vec<&'static str>,
    /// Whether the call centre answers now.
    pub call_centre: CallLine,
}

/// A condition and its result.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// The clause that states it.
    pub clause: &'static str,
    /// Whether it is met.
    pub holds: Truth,
}

/// A step and its state now.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PlannedStep {
    /// The name of the step.
    pub step: &'static str,
    /// The state: a [`State`](crate::timeline::State).
    pub state: &'static str,
    /// Whether it is needed only if an unknown fact turns out to be so.
    pub conditional: bool,
    /// The first moment at which it can be taken, in epoch milliseconds.
    pub opens: Option<i64>,
    /// How firm that is: an [`OpeningKind`](crate::timeline::OpeningKind).
    pub opens_kind: &'static str,
    /// The first moment at which it is too late, or no longer certainly in time, in epoch milliseconds.
    pub closes: Option<i64>,
    /// How firm that is: a [`ClosingKind`].
    pub closes_kind: &'static str,
}

/// Whether the call centre answers now.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum CallLine {
    /// It does, until a moment.
    Open {
        /// Epoch milliseconds.
        until: i64,
    },
    /// It does not, until a moment.
    Closed {
        /// Epoch milliseconds.
        next: i64,
    },
    /// The notice does not say.
    Unknown,
    /// The notice has no telephone.
    None,
}

impl Outcome {
    /// An outcome that asks a question.
    #[must_use]
    pub fn ask(question: impl Named) -> Self {
        Self::Ask { question: question.name() }
    }
}

impl Reason {
    /// The result of a condition, under the name of its clause.
    pub fn new(clause: impl Named, holds: Truth) -> Self {
        Self { clause: clause.name(), holds }
    }
}

impl PlannedStep {
    /// Whether the step's last day depends on an answer, and so differs from one traveller to the next.
    #[must_use]
    pub fn hangs_on_answer(&self) -> bool {
        ClosingKind::FROM_ANSWERS.iter().any(|kind| kind.name() == self.closes_kind)
    }
}

impl<Name: Named> From<&Step<Name>> for PlannedStep {
    fn from(step: &Step<Name>) -> Self {
        let (opens, closes) = (step.window.opens, step.window.closes);
        Self {
            step: step.name.name(),
            state: step.state.name(),
            conditional: step.conditional,
            opens: opens.moment().map(Moment::epoch_ms),
            opens_kind: opens.kind().name(),
            closes: closes.moment().map(Moment::epoch_ms),
            closes_kind: closes.kind().name(),
        }
    }
}

impl From<CallState> for CallLine {
    fn from(state: CallState) -> Self {
        match state {
            CallState::Open { until } => Self::Open { until: until.epoch_ms() },
            CallState::Closed { next } => Self::Closed { next: next.epoch_ms() },
            CallState::Unknown => Self::Unknown,
        }
    }
}
