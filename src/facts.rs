//! The facts that the markup can test, by name: `verdict:eligible`, `step:apply:open`.
//!
//! Nothing else can make a text of the page show or hide. A text for a new case needs a fact here.

use crate::input::{Named, Value};
use crate::japan_time::Moment;
use crate::link::Given;
use crate::outcome::{CallLine, Judgement};
use crate::timeline::State;
use crate::truth::Truth;

/// The time before a deadline, in milliseconds, in which a device's clock that is not Japan's matters: two days.
const SOON_MS: i64 = 48 * 3_600_000;

/// Whether a deadline is so near that the device's time zone matters.
pub(crate) fn is_soon(closes: i64, now: Moment) -> bool {
    closes - now.epoch_ms() <= SOON_MS
}

/// The fact that the passing of time alone has changed the page.
pub(crate) const MOVED: &str = "time:moved";

/// Facts that change by the hour or the day: the page updates them in place, and announces none of them.
const FLEETING: [&str; 4] = ["call", "day", "soon", MOVED];

/// Facts that depend on the clock alone, and on no answer.
const OF_TIME: [&str; 3] = ["time", "clock", "at"];

/// The facts of one rendering of the page, or of a part of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts(Vec<String>);

impl Facts {
    /// Adds a fact, given in parts.
    pub(crate) fn add(&mut self, parts: &[&str]) {
        self.0.push(parts.join(":"));
    }

    /// Adds the facts of a part.
    pub(crate) fn extend(&mut self, part: Self) {
        self.0.extend(part.0);
    }

    /// The facts whose change the page announces.
    pub(crate) fn lasting(&self) -> Self {
        self.without(&FLEETING)
    }

    /// The facts that do not depend on the clock alone.
    pub(crate) fn timeless(&self) -> Self {
        self.without(&OF_TIME)
    }

    fn without(&self, starts: &[&str]) -> Self {
        let is_one = |fact: &&String| starts.iter().any(|start| fact.starts_with(start));
        Self(self.0.iter().filter(|fact| !is_one(fact)).cloned().collect())
    }

    /// Whether any of the `facts`, separated by spaces, holds. A fact with `!` before it holds if it is absent.
    pub(crate) fn hold_any(&self, facts: &str) -> bool {
        let is_held = |fact: &str| self.0.iter().any(|held| held == fact);
        facts.split(' ').any(|fact| fact.strip_prefix('!').map_or_else(|| is_held(fact), |absent| !is_held(absent)))
    }

    /// Adds the answers to the questions that the rules asked for. Further answers have no effect, and so are no facts.
    pub(crate) fn add_answers<Q: Named>(&mut self, asked: &[Q], given: &Given<Q>) {
        for (question, value) in given {
            if let Value::Text(value) = value
                && asked.contains(question)
            {
                self.add(&["answer", question.name(), value]);
            }
        }
    }

    /// Adds the facts of a judgement.
    pub(crate) fn add_judgement(&mut self, judgement: &Judgement) {
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
            // A day that depends on an answer differs from item to item.
            if let (true, Some(closes)) = (step.hangs_on_answer(), step.closes) {
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

    /// Adds the steps that end after `now` and are not done, which are those that a calendar can remind of, and how far
    /// away their ends are, as far as the page says so.
    pub(crate) fn add_ahead(&mut self, judgement: &Judgement, now: Moment) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcome::{PlannedStep, Reason};
    use crate::test_answers::Question;

    const HOUR_MS: i64 = 3_600_000;
    const NOW: Moment = Moment::from_epoch_ms(1_000 * 24 * HOUR_MS);

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    /// A step that closes so many hours from now.
    fn step(state: &'static str, closes_kind: &'static str, hours: i64) -> PlannedStep {
        let closes = Some(NOW.epoch_ms() + hours * HOUR_MS);
        let (step, opens_kind) = ("apply", "unstated");
        PlannedStep { step, state, conditional: false, opens: None, opens_kind, closes, closes_kind }
    }

    fn judgement(steps: Vec<PlannedStep>, holds: Truth) -> Judgement {
        Judgement {
            verdict: "confirm",
            grounds: vec!["A"],
            standing: "open",
            reasons: vec![Reason { clause: "1.coupon", holds }],
            steps,
            deadline: None,
            notes: vec!["bring"],
            call_centre: CallLine::Open { until: 5 },
        }
    }

    fn facts(act: impl FnOnce(&mut Facts)) -> Facts {
        let mut facts = Facts::default();
        act(&mut facts);
        facts
    }

    fn of(steps: Vec<PlannedStep>) -> Facts {
        facts(|facts| facts.add_judgement(&judgement(steps, Truth::Holds)))
    }

    #[test]
    fn judgement_gives_facts_of_every_part() {
        let facts = facts(|facts| {
            facts.add_judgement(&judgement(vec![step("open", "day", 1)], Truth::CannotTell));
        });
        let Facts(told) = &facts;
        let expected = [
            "verdict:confirm",
            "standing:open",
            "deadline:none",
            "ground:A",
            "note:bring",
            "reason:1.coupon:null",
            "confirm:open",
            "step:apply",
            "step:apply:open",
            "step:apply:opens:unstated",
            "step:apply:closes:day",
            "plan:any",
            "call:open",
            "call:5",
        ];
        assert_eq!(told, &expected);
        assert!(facts.hold_any("verdict:eligible verdict:confirm"));
        assert!(!facts.hold_any("verdict:eligible verdict") && !facts.hold_any(""));
        assert!(facts.hold_any("!verdict:eligible") && !facts.hold_any("!verdict:confirm"));
    }

    #[test]
    fn judgement_without_plan_or_telephone_gives_facts_of_none() {
        let facts = facts(|facts| {
            let call_centre = CallLine::None;
            facts.add_judgement(&Judgement { call_centre, ..judgement(Vec::new(), Truth::Fails) });
        });
        for absent in ["plan:any", "call:unknown", "confirm:open", "reason:1.coupon:null"] {
            assert!(!facts.hold_any(absent), "{absent}");
        }
    }

    /// Otherwise two items with different days would be shown with the same last day.
    #[test]
    fn items_with_last_days_from_answers_differ_by_them() {
        for kind in ["counted", "counted_safe", "own", "at_latest"] {
            assert_ne!(of(vec![step("open", kind, 1)]), of(vec![step("open", kind, 2)]), "{kind}");
        }
        for kind in ["instant", "day", "advisory", "unstated"] {
            assert_eq!(of(vec![step("open", kind, 1)]), of(vec![step("open", kind, 2)]), "{kind} is in the texts");
        }
    }

    #[test]
    fn steps_ahead_are_those_that_end_later_and_are_not_done() {
        let ahead = |step: PlannedStep| facts(|facts| facts.add_ahead(&judgement(vec![step], Truth::Holds), NOW));
        assert!(ahead(step("open", "day", 49)).hold_any("step:apply:ahead:day"));
        assert!(!ahead(step("open", "day", 49)).hold_any("soon:apply"), "two days are 48 hours");
        assert!(ahead(step("open", "day", 48)).hold_any("soon:apply"));
        for (state, hours) in [("done", 1), ("closed", 0), ("closed", -1)] {
            assert!(!ahead(step(state, "day", hours)).hold_any("step:apply:ahead:day soon:apply"), "{state} {hours}");
        }
    }

    #[test]
    fn facts_of_answers_are_only_of_needed_questions_and_texts() {
        let given = vec![(Question::Prefecture, text("here")), (Question::Coupon, text("other"))];
        let asked = [Question::Prefecture, Question::Balance];
        let facts = facts(|facts| facts.add_answers(&asked, &given));
        assert!(facts.hold_any("answer:prefecture:here"));
        assert!(!facts.hold_any("answer:coupon:other"));
    }

    #[test]
    fn facts_of_the_clock_change_without_announcement() {
        let of = |all: &[&str]| facts(|facts| all.iter().for_each(|fact| facts.add(&[fact])));
        let mut facts = of(&["verdict:eligible", "call:open", "day:5", "soon:apply"]);
        facts.extend(of(&[MOVED, "clock:early", "at:set"]));
        assert_eq!(facts.lasting().0, ["verdict:eligible", "clock:early", "at:set"]);
        assert_eq!(facts.timeless().0, ["verdict:eligible", "call:open", "day:5", "soon:apply"]);
    }
}
