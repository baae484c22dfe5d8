//! A made-up reading, as small as one can be: the voucher of a town that does not exist is refunded within 30 days.
//!
//! It shows a newcomer all parts of a reading: the notice as data, one question, one condition, one step whose last day
//! is counted from the answer. No traveller is shown it.

#[cfg(not(target_arch = "wasm32"))]
mod presented;
#[cfg(not(target_arch = "wasm32"))]
mod published;

use kigen::answer::{Answer, UNKNOWN};
use kigen::call_centre::CallState;
use kigen::data::Name;
use kigen::described;
use kigen::described::Described;
use kigen::input::{Problem, Value, names, read_notice};
use kigen::japan_time::{Day, Moment};
use kigen::period::{FirstDay, LastDay, Length, Period};
use kigen::questions;
use kigen::reading::{self, Bearing, Reading};
use kigen::timeline::{Closing, Opening, State, Step, Window};
use kigen::truth::Truth;

/// Clause 2: within 30 days, counted from the day after the purchase.
const REFUND: Period = Period { length: Length::Days(30), first_day: FirstDay::NotCounted };

described! {
    /// A notice, checked.
    #[words(editor = "見本のお知らせ")]
    pub struct Notice {
        /// The town that refunds.
        #[words(diff = "town", editor = "払い戻しをする町")]
        pub town: Name,
        /// Clause 1: the first day of the sale.
        #[words(diff = "sold from", editor = "販売が始まった日（1）")]
        pub sold_from: Day,
    }
}

questions! {
    /// On what day was the voucher bought?
    bought: Answer<Day> => Bought,
}

names! {
    /// Who is refunded.
    pub enum Verdict {
        /// Bought in the sale.
        Eligible = "eligible",
        /// The day of the purchase is not known.
        Confirm = "confirm",
        /// Bought before.
        NotCovered = "not_covered",
    }
}

names! {
    /// The conditions.
    pub enum Clause {
        /// Clause 1: bought in the sale.
        Sale = "1.sale",
    }
}

names! {
    /// The steps of a plan.
    pub enum StepName {
        /// Clause 2: give the voucher back.
        GiveBack = "give_back",
    }
}

names! {
    /// How a claim stands.
    pub enum Standing {
        /// There is nothing to claim.
        None = "none",
        /// The last day has passed.
        TooLate = "too_late",
        /// There is time.
        Open = "open",
    }
}

names! {
    /// The grounds, of which there is one: clause 1.
    pub enum Ground {
        /// Bought in the sale.
        Sale = "sale",
    }
}

names! {
    /// The notes beside a plan.
    pub enum Note {
        /// The voucher has to be shown.
        BringVoucher = "bring_voucher",
    }
}

/// The outcome for one voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    reasons: [(Clause, Truth); 1],
    steps: Vec<Step<StepName>>,
}

impl Reading for Notice {
    const KIND: &'static str = "sample";

    type Answers = Answers;
    type Finding = Finding;
    type Verdict = Verdict;
    type Ground = Ground;
    type Clause = Clause;
    type Step = StepName;
    type Standing = Standing;
    type Note = Note;

    fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        read_notice(value, Self::KIND, Described::read)
    }

    fn consult(&self, answers: &Answers, now: Moment) -> Result<Finding, Question> {
        let bought = answers.bought()?;
        let sale = self.clause_1(bought);
        let steps = if sale == Truth::Fails { Vec::new() } else { vec![clause_2(bought, sale, now)] };
        Ok(Finding { reasons: [(Clause::Sale, sale)], steps })
    }

    fn representatives(&self, Question::Bought: Question, _: &Answers) -> Vec<Value> {
        let days = [self.sold_from.previous(), Some(self.sold_from)].into_iter().flatten();
        days.map(|day| day.to_string()).chain([UNKNOWN.to_owned()]).map(Value::Text).collect()
    }

    fn turning_points(&self) -> Vec<Moment> {
        let last_day = REFUND.last_day(self.sold_from).map(LastDay::last);
        last_day.into_iter().flat_map(|day| [day.start(), day.end()]).collect()
    }

    fn contradictions(&self, given: &Answers, now: Moment) -> Vec<Question> {
        match given.bought() {
            Ok(Answer::Known(day)) if now < day.start() => vec![Question::Bought],
            _ => Vec::new(),
        }
    }

    fn version(&self) -> Day {
        self.sold_from
    }
}

impl Notice {
    /// Clause 1: bought in the sale.
    fn clause_1(&self, bought: Answer<Day>) -> Truth {
        match bought {
            Answer::Known(day) => Truth::from(day >= self.sold_from),
            Answer::Unknown => Truth::CannotTell,
        }
    }
}

/// Clause 2: give the voucher back within the period.
fn clause_2(bought: Answer<Day>, sale: Truth, now: Moment) -> Step<StepName> {
    let last_day = match bought {
        Answer::Known(day) => REFUND.last_day(day),
        Answer::Unknown => None,
    };
    let window = Window::new(Opening::Unstated, Closing::counted(last_day));
    Step { name: StepName::GiveBack, window, state: window.state(now), conditional: sale != Truth::Holds }
}

impl reading::Verdict for Verdict {
    fn bearing(self) -> Bearing {
        match self {
            Self::Eligible => Bearing::Covered,
            Self::Confirm => Bearing::CannotTell,
            Self::NotCovered => Bearing::NotCovered,
        }
    }
}

impl reading::Standing for Standing {
    fn is_in_time(self) -> bool {
        self == Self::Open
    }
}

impl Finding {
    fn sale(&self) -> Truth {
        let [(_, sale)] = self.reasons;
        sale
    }
}

impl reading::Finding<Notice> for Finding {
    fn verdict(&self) -> Verdict {
        match self.sale() {
            Truth::Holds => Verdict::Eligible,
            Truth::CannotTell => Verdict::Confirm,
            Truth::Fails => Verdict::NotCovered,
        }
    }

    fn grounds(&self) -> impl Iterator<Item = Ground> {
        (self.sale() == Truth::Holds).then_some(Ground::Sale).into_iter()
    }

    fn reasons(&self) -> &[(Clause, Truth)] {
        &self.reasons
    }

    fn standing(&self) -> Standing {
        match self.steps.first() {
            None => Standing::None,
            Some(step) if step.state == State::Closed => Standing::TooLate,
            Some(_) => Standing::Open,
        }
    }

    fn steps(&self) -> &[Step<StepName>] {
        &self.steps
    }

    fn deadline(&self) -> Option<StepName> {
        kigen::timeline::binding(&self.steps).map(|step| step.name)
    }

    fn notes(&self) -> &[Note] {
        if self.steps.is_empty() { &[] } else { &[Note::BringVoucher] }
    }

    fn call_centre(&self) -> Option<CallState> {
        None
    }
}

#[cfg(target_arch = "wasm32")]
kigen::modules!(crate::Notice);
