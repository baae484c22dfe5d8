//! The reading of claims for baggage (手荷物) that came damaged, late or not at all.
//!
//! Each function stands under the clause that it reads: which notice counts is in [`rules`], what to do and by when in [`plan`]. One
//! bag is judged at a time.
//!
//! ```
//! use kigen::{check, input::Value, japan_time::Day, notice_file, outcome::Outcome};
//! use kigen_baggage::Notice;
//!
//! let text = std::fs::read_to_string("notices/baggage.toml")?;
//! let notice: Notice = notice_file::parse(&text).expect("the notice in this repository is sound");
//! let now = Day::parse("2026-12-01").expect("a day in the calendar").start();
//!
//! let nothing_answered_yet = Value::Table(vec![]);
//! assert_eq!(check(&notice, &nothing_answered_yet, Ok(now)), Outcome::Ask { question: "carrier" });
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod answers;
pub mod notice;
pub mod plan;
#[cfg(not(target_arch = "wasm32"))]
mod presented;
#[cfg(not(target_arch = "wasm32"))]
mod published;
pub mod rules;

use kigen::answer::Answer;
use kigen::call_centre::CallState;
use kigen::described::Described;
use kigen::input::{Problem, Value, read_notice};
use kigen::japan_time::{Day, Moment};
use kigen::reading::{self, Bearing, NoGround, Reading};
use kigen::timeline::Step;
use kigen::truth::Truth;

use answers::{Answers, Question};
pub use notice::Notice;
use plan::{Note, Plan, Standing, StepName};
use rules::{Clause, Coverage, Verdict};

impl Reading for Notice {
    const KIND: &'static str = "baggage";

    type Answers = Answers;
    type Finding = Finding;
    type Verdict = Verdict;
    type Ground = NoGround;
    type Clause = Clause;
    type Step = StepName;
    type Standing = Standing;
    type Note = Note;

    fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        read_notice(value, Self::KIND, Described::read)
    }

    fn consult(&self, answers: &Answers, now: Moment) -> Result<Finding, Question> {
        let coverage = rules::coverage(answers)?;
        let plan = plan::plan(self, answers, now, &coverage)?;
        Ok(Finding { coverage, plan })
    }

    fn representatives(&self, question: Question, given: &Answers) -> Vec<Value> {
        answers::representatives(self, question, given)
    }

    fn turning_points(&self) -> Vec<Moment> {
        self.changes()
    }

    /// A bag or a flight that is still to come, and a flight that came after the bag.
    fn contradictions(&self, given: &Answers, now: Moment) -> Vec<Question> {
        let known = |answer| if let Ok(Answer::Known(day)) = answer { Some(day) } else { None };
        let (received, arrived) = (known(given.received()), known(given.arrived()));
        let is_ahead = |day: &Day| now < day.start();
        let is_after = received.zip(arrived).is_some_and(|(received, arrived)| received < arrived);
        let found = [
            (Question::Received, received.is_some_and(|day| is_ahead(&day))),
            (Question::Arrived, is_after || arrived.is_some_and(|day| is_ahead(&day))),
        ];
        found.into_iter().filter(|(_, is_found)| *is_found).map(|(question, _)| question).collect()
    }

    fn version(&self) -> Day {
        self.read_on
    }
}

impl reading::Verdict for Verdict {
    fn bearing(self) -> Bearing {
        match self {
            Self::NotRead => Bearing::NotCovered,
            Self::Claim => Bearing::Covered,
            Self::Confirm => Bearing::CannotTell,
        }
    }
}

impl reading::Standing for Standing {
    fn is_in_time(self) -> bool {
        !matches!(self, Self::None | Self::TooLate)
    }
}

/// The result of the clauses for one bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The notice that applies.
    pub coverage: Coverage,
    /// The steps, and their last days.
    pub plan: Plan,
}

impl reading::Finding<Notice> for Finding {
    fn verdict(&self) -> Verdict {
        self.coverage.verdict
    }

    fn grounds(&self) -> impl Iterator<Item = NoGround> {
        std::iter::empty()
    }

    fn reasons(&self) -> &[(Clause, Truth)] {
        &self.coverage.reasons
    }

    fn standing(&self) -> Standing {
        self.plan.standing
    }

    fn steps(&self) -> &[Step<StepName>] {
        &self.plan.steps
    }

    fn deadline(&self) -> Option<StepName> {
        self.plan.deadline
    }

    fn notes(&self) -> &[Note] {
        &self.plan.notes
    }

    fn call_centre(&self) -> Option<CallState> {
        None
    }
}

#[cfg(target_arch = "wasm32")]
kigen::modules!(crate::Notice);
