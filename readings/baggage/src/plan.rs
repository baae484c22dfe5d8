//! The steps and their deadlines: a written complaint must reach the airline within days, or every claim is lost.

use arrayvec::ArrayVec;
use kigen::answer::Answer;
use kigen::input::{Named as _, names};
use kigen::japan_time::Moment;
use kigen::period::LastDay;
use kigen::timeline::{Closing, ClosingKind, Opening, State, Step, Window, binding};

use crate::answers::{Answers, Question, Reported, StillThere, What};
use crate::notice::{CountedFrom, Notice};
use crate::rules::{Coverage, Verdict};

names! {
    /// The steps of a plan, in its order.
    pub enum StepName {
        /// Ask the airline.
        Ask = "ask",
        /// Tell the airline's staff before leaving the hall.
        Desk = "desk",
        /// Complain in writing.
        Write = "write",
        /// Keep tag, boarding pass, photographs and receipts.
        Keep = "keep",
        /// Follow where the bag is.
        Follow = "follow",
        /// Go to court.
        Sue = "sue",
    }
}

names! {
    /// How a claim stands.
    pub enum Standing {
        /// There is no claim that can be read.
        None = "none",
        /// It has been reported in writing.
        Reported = "reported",
        /// The last day has passed without that.
        TooLate = "too_late",
        /// Whether it is too late cannot be told.
        Unclear = "unclear",
        /// There is time to write.
        Open = "open",
    }
}

names! {
    /// Notes beside a plan.
    pub enum Note {
        /// To have told somebody is not enough.
        SpokenIsNotEnough = "spoken_is_not_enough",
        /// It is not stated how the days are counted.
        FirstDayUnstated = "first_day_unstated",
        /// This reading is not confirmed by anybody yet.
        Unconfirmed = "unconfirmed",
    }
}

/// The steps of a plan, at most five: only those who have written can sue, and only those who have not can write.
pub type Steps = ArrayVec<Step<StepName>, 5>;

/// Notes, in their order.
pub type Notes = ArrayVec<Note, { Note::ALL.len() }>;

/// The plan for one bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in their order.
    pub steps: Steps,
    /// The standing of the claim.
    pub standing: Standing,
    /// The step with the next deadline.
    pub deadline: Option<StepName>,
    /// Notes beside a plan.
    pub notes: Notes,
}

/// The plan.
///
/// # Errors
/// The question that must be answered first.
pub fn plan(notice: &Notice, answers: &Answers, now: Moment, coverage: &Coverage) -> Result<Plan, Question> {
    let situation =
        if coverage.verdict == Verdict::NotRead { None } else { Some(situation(notice, answers, coverage)?) };
    let planner = Planner { now, verdict: coverage.verdict, situation };
    let standing = planner.standing();
    let steps = planner.steps(standing);
    let deadline = binding(steps.iter().filter(|step| can_bind(step.name))).map(|step| step.name);
    let is_unconfirmed = notice.names.confirmed_by.is_none();
    let notes = planner.notes(&steps, is_unconfirmed);
    Ok(Plan { steps, standing, deadline, notes })
}

/// Only writing and suing have deadlines.
pub(crate) fn can_bind(step: StepName) -> bool {
    matches!(step, StepName::Write | StepName::Sue)
}

/// The facts that a plan depends on, if a notice applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Situation {
    what: What,
    reported: Reported,
    /// The end of the time to complain. `None`: not stated, or the day that it is counted from is not known.
    write_by: Option<LastDay>,
    /// The deadline for a suit, if one is possible.
    sue: Option<Closing>,
    is_at_airport: bool,
}

/// Asks for all facts that a plan depends on, each day in its turn.
fn situation(notice: &Notice, answers: &Answers, coverage: &Coverage) -> Result<Situation, Question> {
    let Coverage { source, what, .. } = *coverage;
    let row = source.and_then(|source| notice.row(source, what));
    let counts_from = |from| row.is_some_and(|row| row.from == from);
    let received = if counts_from(CountedFrom::Received) { known(answers.received()?) } else { None };
    let reported = answers.reported()?;
    let suit = source.filter(|_| reported == Reported::Written).and_then(|source| notice.suit(source));
    let asks_arrival = counts_from(CountedFrom::Arrived) || suit.is_some();
    let arrived = if asks_arrival { known(answers.arrived()?) } else { None };
    let is_at_airport = match reported {
        Reported::No | Reported::Unknown => answers.still_there()? == StillThere::Airport,
        Reported::Written | Reported::Spoken => false,
    };
    let write_by = row.and_then(|row| {
        let from = match row.from {
            CountedFrom::Received => received,
            CountedFrom::Arrived => arrived,
        };
        row.period.last_day(from?)
    });
    let sue = suit.map(|suit| Closing::counted(arrived.and_then(|arrived| suit.last_day(arrived))));
    Ok(Situation { what, reported, write_by, sue, is_at_airport })
}

fn known<T>(answer: Answer<T>) -> Option<T> {
    if let Answer::Known(known) = answer { Some(known) } else { None }
}

/// Everything that the steps depend on.
struct Planner {
    now: Moment,
    verdict: Verdict,
    /// `None`: no notice that has been read applies.
    situation: Option<Situation>,
}

impl Planner {
    fn steps(&self, standing: Standing) -> Steps {
        let mut steps = Steps::new();
        if self.verdict != Verdict::Claim || matches!(standing, Standing::TooLate | Standing::Unclear) {
            steps.push(self.at_once(StepName::Ask));
        }
        let Some(situation) = self.situation else { return steps };
        if situation.is_at_airport {
            steps.push(self.at_once(StepName::Desk));
        }
        if situation.reported != Reported::Written {
            steps.push(self.write(situation));
        }
        steps.push(self.step(StepName::Keep, Closing::Unstated));
        if situation.what == What::Missing {
            steps.push(self.clause_lost());
        }
        steps.extend(situation.sue.map(|closes| self.step(StepName::Sue, closes)));
        steps
    }

    /// Clause lost: a bag that does not come is treated as lost some day, and until then it is followed.
    fn clause_lost(&self) -> Step<StepName> {
        self.step(StepName::Follow, Closing::Unstated)
    }

    /// Clause form: the complaint is in writing, within the time.
    fn write(&self, situation: Situation) -> Step<StepName> {
        self.step(StepName::Write, Closing::counted(situation.write_by))
    }

    /// Asking the airline and telling its staff is right whatever notice applies.
    fn at_once(&self, name: StepName) -> Step<StepName> {
        Step { conditional: false, ..self.step(name, Closing::Unstated) }
    }

    fn step(&self, name: StepName, closes: Closing) -> Step<StepName> {
        let window = Window::new(Opening::Unstated, closes);
        Step { name, window, state: window.state(self.now), conditional: self.verdict == Verdict::Confirm }
    }

    /// The standing of the claim.
    fn standing(&self) -> Standing {
        let Some(situation) = self.situation else { return Standing::None };
        if situation.reported == Reported::Written {
            return Standing::Reported;
        }
        match self.write(situation).state {
            State::Closed if situation.reported != Reported::Unknown => Standing::TooLate,
            State::Closed | State::Unclear => Standing::Unclear,
            _ => Standing::Open,
        }
    }

    /// Clause form: what is said beside the plan.
    fn notes(&self, steps: &Steps, is_unconfirmed: bool) -> Notes {
        let is_spoken = self.situation.is_some_and(|situation| situation.reported == Reported::Spoken);
        let is_in_doubt = steps.iter().any(|step| step.window.closes.kind() == ClosingKind::CountedSafe);
        let notes = [
            (Note::SpokenIsNotEnough, is_spoken),
            (Note::FirstDayUnstated, is_in_doubt),
            (Note::Unconfirmed, is_unconfirmed),
        ];
        notes.into_iter().filter(|(_, is_said)| *is_said).map(|(note, _)| note).collect()
    }
}
