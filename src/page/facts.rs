//! What holds, as the markup names it: `verdict:eligible`, `step:apply:open`.
//!
//! This is all that the page's texts can depend on. A text that is to show in a new case needs a fact here, or none.

use super::result::is_soon;
use crate::input::{Named, Value};
use crate::japan_time::Moment;
use crate::link::Given;
use crate::outcome::{CallLine, Judgement};
use crate::timeline::State;
use crate::truth::Truth;

/// The fact that time alone has changed what is on the screen.
pub(super) const MOVED: &str = "time:moved";

/// Facts that change by the hour or the day: the page updates them in place, and announces none of them.
const FLEETING: [&str; 4] = ["call", "day", "soon", MOVED];

/// Facts that depend on the clock alone, and on no answer.
const OF_TIME: [&str; 3] = ["time", "clock", "at"];

/// The facts of one showing of the page, or of a part of it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Facts(Vec<String>);

impl Facts {
    /// Adds a fact, given in parts.
    pub(super) fn add(&mut self, parts: &[&str]) {
        self.0.push(parts.join(":"));
    }

    /// Adds those of a part.
    pub(super) fn extend(&mut self, part: Self) {
        self.0.extend(part.0);
    }

    /// Those of which a change is worth a word.
    pub(super) fn lasting(&self) -> Self {
        self.without(&FLEETING)
    }

    /// Those that hold whatever the time is.
    pub(super) fn timeless(&self) -> Self {
        self.without(&OF_TIME)
    }

    fn without(&self, starts: &[&str]) -> Self {
        let is_one = |fact: &&String| starts.iter().any(|start| fact.starts_with(start));
        Self(self.0.iter().filter(|fact| !is_one(fact)).cloned().collect())
    }

    /// Whether any of the facts, with spaces between them, holds.
    pub(super) fn hold_any(&self, facts: &str) -> bool {
        facts.split(' ').any(|fact| self.0.iter().any(|held| held == fact))
    }

    /// Adds what was answered to the questions that were needed. What is given beyond them says nothing.
    pub(super) fn add_answers<Q: Named>(&mut self, asked: &[Q], given: &Given<Q>) {
        for (question, value) in given {
            if let Value::Text(value) = value
                && asked.contains(question)
            {
                self.add(&["answer", question.name(), value]);
            }
        }
    }

    /// Adds all that a judgement says.
    pub(super) fn add_judgement(&mut self, judgement: &Judgement) {
        self.add(&["verdict", judgement.verdict]);
        self.add(&["standing", judgement.standing]);
        self.add(&["deadline", judgement.deadline.unwrap_or("none")]);
        for ground in &judgement.grounds {
            self.add(&["ground", ground]);
        }
        for note in &judgement.notes {
            self.add(&["note", note]);
        }
        self.add_reasons(judgement);
        self.add_steps(judgement);
        let (call, until) = match judgement.call_centre {
            CallLine::Open { until } => ("open", until),
            CallLine::Closed { next } => ("closed", next),
            CallLine::Unknown => ("unknown", 0),
            CallLine::None => return,
        };
        self.add(&["call", call]);
        self.add(&["call", &until.to_string()]);
    }

    fn add_reasons(&mut self, judgement: &Judgement) {
        for reason in &judgement.reasons {
            let holds = match reason.holds {
                Truth::Holds => "true",
                Truth::Fails => "false",
                Truth::CannotTell => "null",
            };
            self.add(&["reason", reason.clause, holds]);
        }
        let is_open = judgement.reasons.iter().any(|reason| reason.holds == Truth::CannotTell);
        if is_open {
            self.add(&[judgement.verdict, "open"]);
        }
    }

    fn add_steps(&mut self, judgement: &Judgement) {
        for step in &judgement.steps {
            self.add(&["step", step.step]);
            self.add(&["step", step.step, step.state]);
            self.add(&["step", step.step, "opens", step.opens_kind]);
            self.add(&["step", step.step, "closes", step.closes_kind]);
            // A day that hangs on an answer differs from item to item.
            if let (true, Some(closes)) = (step.closes_kind.starts_with("counted"), step.closes) {
                self.add(&["step", step.step, "closes", &closes.to_string()]);
            }
            if step.conditional {
                self.add(&["step", step.step, "conditional"]);
            }
        }
        if !judgement.steps.is_empty() {
            self.add(&["plan:any"]);
        }
    }

    /// Adds the steps that end at a moment still to come, and are not done: those that one can be reminded of. And how far away
    /// that is, as far as the page tells.
    pub(super) fn add_ahead(&mut self, judgement: &Judgement, now: Moment) {
        if let Some(today) = now.day() {
            self.add(&["day", &today.start().epoch_ms().to_string()]);
        }
        for step in &judgement.steps {
            if let Some(closes) = step.closes.filter(|closes| now.epoch_ms() < *closes)
                && step.state != State::Done.name()
            {
                self.add(&["step", step.step, "ahead", step.closes_kind]);
                if is_soon(closes, now) {
                    self.add(&["soon", step.step]);
                }
            }
        }
    }
}
