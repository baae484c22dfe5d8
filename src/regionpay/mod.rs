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
use crate::outcome::{Grounds, Judgement, Notes, Outcome, PlannedStep, Reason, Reasons, Steps};
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
    type Outcome = Outcome;

    fn consult(&self, answers: &Answers) -> Result<Outcome, Question> {
        let eligibility = rules::clause_1(self.notice, answers)?;
        let plan = plan::clause_2(self.notice, answers, self.now, &eligibility)?;
        Ok(Outcome::Done(judgement(&eligibility, &plan, self.notice.call_centre.state(self.now))))
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

/// What the clauses come to, in the names that the outside relies on.
fn judgement(eligibility: &Eligibility, plan: &Plan, call_centre: CallState) -> Judgement {
    let mut judgement = Judgement {
        verdict: eligibility.verdict.name(),
        grounds: Grounds::new(),
        standing: plan.standing.name(),
        reasons: Reasons::new(),
        steps: Steps::new(),
        deadline: plan.deadline.map(Named::name),
        notes: Notes::new(),
        call_centre: call_centre.into(),
    };
    judgement.grounds.extend(eligibility.grounds().map(Named::name));
    judgement.reasons.extend(eligibility.reasons.iter().map(|(clause, holds)| Reason::new(*clause, *holds)));
    judgement.steps.extend(plan.steps.iter().map(PlannedStep::from));
    judgement.notes.extend(plan.notes.iter().copied().map(Named::name));
    judgement
}
