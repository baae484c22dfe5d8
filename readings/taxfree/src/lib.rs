//! The reading of tax-free shopping by refund (リファンド方式), in force in Japan for purchases from 1 November 2026.
//!
//! Each function stands under the clause that it reads: who is covered is in [`rules`], what to do and by when in [`plan`]. One
//! receipt, that is one purchase record, is judged at a time.
//!
//! ```
//! use kigen::{check, input::Value, japan_time::Day, notice_file, outcome::Outcome};
//! use kigen_taxfree::Notice;
//!
//! let text = std::fs::read_to_string("notices/taxfree.toml")?;
//! let notice: Notice = notice_file::parse(&text).expect("the notice in this repository is sound");
//! let now = Day::parse("2026-12-01").expect("a day in the calendar").start();
//!
//! let nothing_answered_yet = Value::Table(vec![]);
//! assert_eq!(check(&notice, &nothing_answered_yet, Ok(now)), Outcome::Ask { question: "bought" });
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
use kigen::period::LastDay;
use kigen::reading::{self, Bearing, NoGround, Reading};
use kigen::timeline::Step;
use kigen::truth::Truth;

use answers::{Answers, Question};
pub use notice::Notice;
use plan::{Note, Plan, Standing, StepName};
use rules::{Clause, Coverage, Verdict};

impl Reading for Notice {
    const KIND: &'static str = "taxfree";

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
        let coverage = rules::coverage(self, answers)?;
        let plan = plan::plan(self, answers, now, coverage.verdict)?;
        Ok(Finding { coverage, plan })
    }

    fn representatives(&self, question: Question, given: &Answers) -> Vec<Value> {
        answers::representatives(self, question, given)
    }

    /// The turning points of a purchase on the first day, as for the representatives.
    fn turning_points(&self) -> Vec<Moment> {
        let Some(last) = self.last_day(self.starts_on).map(LastDay::last) else { return Vec::new() };
        let before = last.previous().map(Day::start);
        before.into_iter().chain([last.start(), last.end()]).collect()
    }

    /// A purchase that is still to come; a landing after it, and a departure before it.
    fn contradictions(&self, given: &Answers, now: Moment) -> Vec<Question> {
        let Ok(Answer::Known(bought)) = given.bought() else { return Vec::new() };
        let is_after = matches!(given.entered(), Ok(Answer::Known(entered)) if bought < entered);
        let is_before = matches!(given.departure(), Ok(Answer::Known(departure)) if departure < bought);
        let found =
            [(Question::Bought, now < bought.start()), (Question::Entered, is_after), (Question::Departure, is_before)];
        found.into_iter().filter(|(_, is_found)| *is_found).map(|(question, _)| question).collect()
    }

    fn version(&self) -> Day {
        self.read_on
    }
}

impl reading::Verdict for Verdict {
    fn bearing(self) -> Bearing {
        match self {
            Self::Old | Self::NotCovered => Bearing::NotCovered,
            Self::Confirm => Bearing::CannotTell,
            Self::Eligible => Bearing::Covered,
        }
    }
}

impl reading::Standing for Standing {
    /// For a void receipt, too, the officer has to be told in time.
    fn is_in_time(self) -> bool {
        !matches!(self, Self::None | Self::TooLate)
    }
}

/// The result of the clauses for one receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The conditions and the verdict.
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
