//! The reading of one kind of notice: compensation after the regionPAY outage of 24 February 2023.
//!
//! Everything outside this folder is general. Here each function stands under the clause of the notice that it reads:
//! clause 1 says who is covered ([`rules`]), clause 2 what they get and by when ([`plan`]), clause 3 whom to call.

pub mod answers;
pub mod notice;
pub mod plan;
pub mod rules;

use crate::call_centre::CallState;
use crate::input::{Flaw, Named, Value};
use crate::interview::Interview;
use crate::japan_time::Moment;
use crate::outcome::{Judgement, PlannedStep, Reason};
use answers::{Answers, Question};
use notice::Notice;
use plan::Plan;
use rules::Eligibility;

/// The rules of a notice at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Consultation<'n> {
    /// The notice that is read.
    pub notice: &'n Notice,
    /// The moment at which it is read.
    pub now: Moment,
}

impl Interview for Consultation<'_> {
    type Question = Question;
    type Answers = Answers;
    type Outcome = Finding;

    fn consult(&self, answers: &Answers) -> Result<Finding, Question> {
        let eligibility = rules::clause_1(self.notice, answers)?;
        let plan = plan::clause_2(self.notice, answers, self.now, &eligibility)?;
        Ok(Finding { eligibility, plan, call_centre: self.notice.call_centre.state(self.now) })
    }

    fn carry(question: Question, from: &Answers, to: &mut Answers) -> bool {
        to.carry(question, from)
    }

    fn answer(question: Question, value: &Value, answers: &mut Answers) -> Result<(), Flaw> {
        answers.set(question, value)
    }

    fn representatives(&self, question: Question) -> Vec<Value> {
        answers::representatives(self.notice, question)
    }
}

/// What the clauses come to for one coupon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Clause 1.
    pub eligibility: Eligibility,
    /// Clause 2.
    pub plan: Plan,
    /// Clause 3.
    pub call_centre: CallState,
}

impl Finding {
    /// The same in the names that the outside relies on.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        let Self { eligibility, plan, call_centre } = self;
        Judgement {
            verdict: eligibility.verdict.name(),
            grounds: eligibility.grounds().map(Named::name).collect(),
            standing: plan.standing.name(),
            reasons: eligibility.reasons.iter().map(|(clause, holds)| Reason::new(*clause, *holds)).collect(),
            steps: plan.steps.iter().map(PlannedStep::from).collect(),
            deadline: plan.deadline.map(Named::name),
            notes: plan.notes.iter().copied().map(Named::name).collect(),
            call_centre: (*call_centre).into(),
        }
    }
}
