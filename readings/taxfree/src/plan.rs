//! The way home, and its deadlines: customs must confirm that all goods of a receipt leave Japan, or no tax is
//! refunded.

use arrayvec::ArrayVec;
use kigen::answer::{Answer, Yen};
use kigen::input::names;
use kigen::japan_time::{Day, Moment};
use kigen::period::LastDay;
use kigen::timeline::{Closing, Opening, State, Step, Window, binding};

use crate::answers::{Answers, Complete, Confirmed, Place, Question, Unit};
use crate::notice::Notice;
use crate::rules::Verdict;

names! {
    /// The steps of a plan, in its order.
    pub enum StepName {
        /// Ask the shop, or customs.
        Ask = "ask",
        /// Keep all goods of the receipt together and unused, with receipt and passport.
        Keep = "keep",
        /// Have the papers of a piece at hand that costs as much.
        Papers = "papers",
        /// Have customs confirm.
        Customs = "customs",
        /// Tell the officer at the desk that something was used up.
        Desk = "desk",
        /// The tax comes back.
        Refund = "refund",
    }
}

names! {
    /// How a receipt stands.
    pub enum Standing {
        /// There is no plan.
        None = "none",
        /// Customs has confirmed.
        Confirmed = "confirmed",
        /// Not all of the goods can leave, so that nothing comes back.
        Void = "void",
        /// The last day has passed without a confirmation.
        TooLate = "too_late",
        /// Whether customs confirms, or has, cannot be told.
        Unclear = "unclear",
        /// The traveller leaves after the last day.
        AtRisk = "at_risk",
        /// There is something to do, and time to do it.
        Open = "open",
    }
}

names! {
    /// Notes beside a plan.
    pub enum Note {
        /// Customs comes before the baggage is handed over, and before security.
        BaggageFirst = "baggage_first",
        /// They leave by a domestic flight first.
        Connection = "connection",
        /// It can be done in Visit Japan Web, too.
        Vjw = "vjw",
        /// Where the terminals are is not known.
        TerminalsUnknown = "terminals_unknown",
        /// This reading is not confirmed by anybody yet.
        Unconfirmed = "unconfirmed",
    }
}

/// The steps of a plan, at most five.
pub type Steps = ArrayVec<Step<StepName>, 5>;

/// Notes, in their order. Those of different places exclude each other.
pub type Notes = ArrayVec<Note, 3>;

/// The plan for one receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in their order.
    pub steps: Steps,
    /// The standing of the receipt.
    pub standing: Standing,
    /// The step with the next deadline.
    pub deadline: Option<StepName>,
    /// Notes beside a plan.
    pub notes: Notes,
}

/// The progress of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    /// Customs has confirmed.
    Confirmed,
    /// Something is used up.
    Used,
    /// Something is not with the traveller.
    Missing,
    /// Customs can still confirm, or perhaps has.
    Ahead(Ahead),
}

/// The facts on the way to customs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ahead {
    /// Whether customs has perhaps confirmed.
    is_perhaps_confirmed: bool,
    /// Whether a piece needs papers.
    unit: Unit,
    /// Whether all of it is here.
    complete: Complete,
    /// The day on which they leave. `None`: not known, or before the purchase.
    departure: Option<Day>,
    /// Where they leave from.
    place: Place,
}

impl Course {
    /// The facts on the way to customs, if that lies ahead.
    fn ahead(self) -> Option<Ahead> {
        if let Self::Ahead(ahead) = self { Some(ahead) } else { None }
    }

    /// Whether no refund is possible: one item that does not leave Japan is enough.
    fn is_void(self) -> bool {
        matches!(self, Self::Used | Self::Missing)
    }
}

/// The plan.
///
/// # Errors
/// The question that must be answered first.
pub fn plan(notice: &Notice, answers: &Answers, now: Moment, verdict: Verdict) -> Result<Plan, Question> {
    let unconfirmed = notice.names.confirmed_by.is_none().then_some(Note::Unconfirmed);
    if matches!(verdict, Verdict::Old | Verdict::NotCovered) {
        let notes = unconfirmed.into_iter().collect();
        return Ok(Plan { steps: Steps::new(), standing: Standing::None, deadline: None, notes });
    }
    let course = course(notice, answers)?;
    let bought = known(answers.bought()?);
    let planner = Planner { now, verdict, course, last_day: bought.and_then(|day| notice.last_day(day)) };
    let standing = planner.standing();
    let steps = planner.steps(standing);
    let deadline = binding(steps.iter().filter(|step| can_bind(step.name))).map(|step| step.name);
    let notes = planner.notes(standing).into_iter().flatten().chain(unconfirmed).collect();
    Ok(Plan { steps, standing, deadline, notes })
}

/// The course of a receipt, according to the traveller.
fn course(notice: &Notice, answers: &Answers) -> Result<Course, Question> {
    let confirmed = answers.confirmed()?;
    if confirmed == Confirmed::Yes {
        return Ok(Course::Confirmed);
    }
    let unit = if may_need_papers(notice, answers)? { answers.unit()? } else { Unit::Below };
    let complete = answers.complete()?;
    match complete {
        Complete::Used => return Ok(Course::Used),
        Complete::Missing => return Ok(Course::Missing),
        Complete::All | Complete::CheckedIn | Complete::Unknown => {}
    }
    let bought = known(answers.bought()?);
    let departure = known(answers.departure()?).filter(|day| bought.is_none_or(|bought| *day >= bought));
    let is_perhaps_confirmed = confirmed == Confirmed::Unknown;
    Ok(Course::Ahead(Ahead { is_perhaps_confirmed, unit, complete, departure, place: answers.place()? }))
}

/// Clause papers: whether the receipt is as much as one piece that needs them.
fn may_need_papers(notice: &Notice, answers: &Answers) -> Result<bool, Question> {
    answers.amount().map(|amount| match amount {
        Answer::Known(Yen(yen)) => yen >= notice.unit_minimum,
        Answer::Unknown => true,
    })
}

fn known<T>(answer: Answer<T>) -> Option<T> {
    if let Answer::Known(known) = answer { Some(known) } else { None }
}

/// Clause refund: when and how it comes back is the shop's to say.
fn clause_refund() -> Closing {
    Closing::Unstated
}

/// The confirmation has a deadline, or, if none is possible, telling the officer does.
pub(crate) fn can_bind(step: StepName) -> bool {
    matches!(step, StepName::Customs | StepName::Desk)
}

/// Everything that the steps depend on.
struct Planner {
    now: Moment,
    verdict: Verdict,
    course: Course,
    /// The last of the days. `None`: the day of the purchase is unknown.
    last_day: Option<LastDay>,
}

impl Planner {
    fn steps(&self, standing: Standing) -> Steps {
        let mut steps = Steps::new();
        if self.must_ask(standing) {
            steps.push(Step { conditional: false, ..self.step(StepName::Ask, Closing::Unstated) });
        }
        if let Some(Ahead { unit, .. }) = self.course.ahead() {
            steps.push(self.step(StepName::Keep, self.clause_customs()));
            if unit != Unit::Below {
                let papers = self.step(StepName::Papers, self.clause_customs());
                steps.push(Step { conditional: papers.conditional || unit == Unit::Unknown, ..papers });
            }
        }
        match self.course {
            Course::Confirmed => {
                let customs = self.step(StepName::Customs, self.clause_customs());
                steps.push(Step { state: State::Done, ..customs });
            }
            Course::Ahead(_) => steps.push(self.step(StepName::Customs, self.clause_customs())),
            Course::Used => steps.push(self.step(StepName::Desk, self.clause_used())),
            Course::Missing => {}
        }
        if !self.course.is_void() {
            steps.push(self.step(StepName::Refund, clause_refund()));
        }
        steps
    }

    /// Clauses days, customs, baggage: customs confirms on leaving, and by the last day.
    fn clause_customs(&self) -> Closing {
        Closing::earlier(self.last_day, self.course.ahead().and_then(|ahead| ahead.departure))
    }

    /// Clause used: the officer at the desk is told.
    fn clause_used(&self) -> Closing {
        Closing::counted(self.last_day)
    }

    /// Whether the traveller has to ask the shop, or customs.
    fn must_ask(&self, standing: Standing) -> bool {
        let is_in_doubt = match self.course {
            Course::Ahead(ahead) => ahead.complete != Complete::All,
            Course::Missing => true,
            Course::Confirmed | Course::Used => false,
        };
        self.verdict == Verdict::Confirm || is_in_doubt || standing == Standing::Unclear
    }

    fn step(&self, name: StepName, closes: Closing) -> Step<StepName> {
        let window = Window::new(Opening::Unstated, closes);
        Step { name, window, state: window.state(self.now), conditional: self.verdict == Verdict::Confirm }
    }

    /// Clauses whole, own, days: how the receipt stands.
    fn standing(&self) -> Standing {
        let ahead = match self.course {
            Course::Confirmed => return Standing::Confirmed,
            Course::Used | Course::Missing => return Standing::Void,
            Course::Ahead(ahead) => ahead,
        };
        let has_closed = self.step(StepName::Customs, self.clause_customs()).state == State::Closed;
        if has_closed && !ahead.is_perhaps_confirmed {
            return Standing::TooLate;
        }
        if has_closed || ahead.complete == Complete::CheckedIn {
            return Standing::Unclear;
        }
        let leaves_late = self.last_day.zip(ahead.departure).is_some_and(|(last_day, day)| last_day.last() < day);
        if leaves_late { Standing::AtRisk } else { Standing::Open }
    }

    /// Clauses baggage, vjw: what is said on the way to customs.
    fn notes(&self, standing: Standing) -> [Option<Note>; 2] {
        let Some(ahead) = self.course.ahead().filter(|_| matches!(standing, Standing::Open | Standing::AtRisk)) else {
            return [None, None];
        };
        let of_place = match ahead.place {
            Place::Connection => Some(Note::Connection),
            Place::Vjw => Some(Note::Vjw),
            Place::Airport | Place::Port => Some(Note::TerminalsUnknown),
            Place::Unknown => None,
        };
        [Some(Note::BaggageFirst), of_place]
    }
}
