//! The reading of one kind of notice: compensation after the regionPAY outage of 24 February 2023.
//!
//! Each function stands under the clause of the notice that it reads: clause 1 says who is covered ([`rules`]), clause 2 what
//! they get and by when ([`plan`]), clause 3 whom to call.
//!
//! ```
//! use kigen::{check, input::Value, japan_time::Day, notice_file, outcome::Outcome};
//! use kigen_regionpay::Notice;
//!
//! let text = std::fs::read_to_string("notices/nagasaki.toml")?;
//! let notice: Notice = notice_file::parse(&text).expect("the notice in this repository is sound");
//! let now = Day::parse("2023-04-18").expect("a day in the calendar").start();
//!
//! let nothing_answered_yet = Value::Table(vec![]);
//! assert_eq!(check(&notice, &nothing_answered_yet, Ok(now)), Outcome::Ask { question: "prefecture" });
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

use kigen::call_centre::CallState;
use kigen::input::{Problem, Value};
use kigen::japan_time::{Day, Moment};
use kigen::reading::{self, Bearing, Reading};
use kigen::timeline::Step;
use kigen::truth::Truth;

use answers::{Answers, Question};
pub use notice::Notice;
use plan::{Note, Plan, Standing, StepName};
use rules::{Clause, Eligibility, Ground, Verdict};

impl Reading for Notice {
    const KIND: &'static str = "regionpay";

    type Answers = Answers;
    type Finding = Finding;
    type Verdict = Verdict;
    type Ground = Ground;
    type Clause = Clause;
    type Step = StepName;
    type Standing = Standing;
    type Note = Note;

    fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        Self::from_data(value)
    }

    fn consult(&self, answers: &Answers, now: Moment) -> Result<Finding, Question> {
        let eligibility = rules::clause_1(self, answers)?;
        let plan = plan::clause_2(self, answers, now, &eligibility)?;
        Ok(Finding { eligibility, plan, call_centre: self.call_centre.state(now) })
    }

    fn representatives(&self, question: Question, _: &Answers) -> Vec<Value> {
        answers::representatives(self, question)
    }

    fn turning_points(&self) -> Vec<Moment> {
        self.dates.turning_points()
    }

    fn version(&self) -> Day {
        self.dates.amended
    }

    fn ends(&self) -> Option<Moment> {
        Some(self.dates.collect_by.end())
    }

    fn facts(&self, now: Moment) -> Vec<&'static str> {
        self.call_by().filter(|call_by| now < *call_by).map(|_| "call_by:ahead").into_iter().collect()
    }
}

impl reading::Verdict for Verdict {
    fn bearing(self) -> Bearing {
        match self {
            Self::Elsewhere => Bearing::Outside,
            Self::Eligible => Bearing::Covered,
            Self::Confirm => Bearing::CannotTell,
            Self::NotCovered => Bearing::NotCovered,
        }
    }
}

impl reading::Standing for Standing {
    fn is_in_time(self) -> bool {
        matches!(self, Self::Open | Self::Unclear)
    }
}

impl Notice {
    /// The last closing time of the call centre before the day of the applications ends.
    fn call_by(&self) -> Option<Moment> {
        self.call_centre.last_hours_before(self.dates.apply_by)
    }
}

/// The result of the clauses for one coupon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Clause 1.
    pub eligibility: Eligibility,
    /// Clause 2.
    pub plan: Plan,
    /// Clause 3.
    pub call_centre: CallState,
}

impl reading::Finding<Notice> for Finding {
    fn verdict(&self) -> Verdict {
        self.eligibility.verdict
    }

    fn grounds(&self) -> impl Iterator<Item = Ground> {
        self.eligibility.grounds()
    }

    fn reasons(&self) -> &[(Clause, Truth)] {
        &self.eligibility.reasons
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
        Some(self.call_centre)
    }
}

#[cfg(target_arch = "wasm32")]
kigen::modules!(crate::Notice);
