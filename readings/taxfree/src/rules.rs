//! Eligibility: conditions in the order of the clauses, all of which must hold.
//!
//! Each is one small function under its clause. They are evaluated one after the other, and the first that fails ends
//! the evaluation: no question is asked for the rest.

use arrayvec::ArrayVec;
use kigen::answer::{Answer, Yen};
use kigen::input::{Named as _, names};
use kigen::truth::Truth;

use crate::answers::{Abroad, Answers, Goods, Procedure, Proof, Question, SameDay, Traveller};
use crate::notice::Notice;

names! {
    /// Who is covered.
    pub enum Verdict {
        /// Bought before this method: the tax was not paid, and none comes back.
        Old = "old",
        /// Another condition fails.
        NotCovered = "not_covered",
        /// It takes the shop to tell.
        Confirm = "confirm",
        /// All conditions hold.
        Eligible = "eligible",
    }
}

names! {
    /// The conditions, in their order.
    pub enum Clause {
        /// Bought by this method.
        Start = "start",
        /// The shop did the tax-free procedure.
        Procedure = "procedure",
        /// The traveller is one of those who may buy tax-free.
        Person = "person",
        /// It is enough.
        Amount = "amount",
        /// It is goods to take home.
        Goods = "goods",
    }
}

/// The conditions that were evaluated, with their results.
pub type Reasons = ArrayVec<(Clause, Truth), { Clause::ALL.len() }>;

/// The outcome of the conditions for one receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every condition that was evaluated, in the order of the clauses.
    pub reasons: Reasons,
    /// The verdict that follows.
    pub verdict: Verdict,
}

/// A condition, which demands its facts.
type Condition = fn(&Notice, &Answers) -> Result<Truth, Question>;

const CONDITIONS: [(Clause, Condition); Clause::ALL.len()] = [
    (Clause::Start, start),
    (Clause::Procedure, procedure),
    (Clause::Person, person),
    (Clause::Amount, amount),
    (Clause::Goods, goods),
];

/// Evaluates the conditions, as far as necessary.
///
/// # Errors
/// The question that must be answered first.
pub fn coverage(notice: &Notice, answers: &Answers) -> Result<Coverage, Question> {
    let mut reasons = Reasons::new();
    let mut verdict = Verdict::Eligible;
    for (clause, condition) in CONDITIONS {
        let truth = condition(notice, answers)?;
        reasons.push((clause, truth));
        match truth {
            Truth::Holds => {}
            Truth::CannotTell => verdict = Verdict::Confirm,
            Truth::Fails => {
                verdict = if clause == Clause::Start { Verdict::Old } else { Verdict::NotCovered };
                break;
            }
        }
    }
    Ok(Coverage { reasons, verdict })
}

/// Clauses start, old: bought by this method.
fn start(notice: &Notice, answers: &Answers) -> Result<Truth, Question> {
    answers.bought().map(|bought| notice.has_started(bought))
}

/// Clause procedure: the shop did the tax-free procedure.
fn procedure(_: &Notice, answers: &Answers) -> Result<Truth, Question> {
    answers.procedure().map(|procedure| match procedure {
        Procedure::Done => Truth::Holds,
        Procedure::NotDone => Truth::Fails,
        Procedure::Unknown => Truth::CannotTell,
    })
}

/// Clause person: who may buy tax-free, each with the conditions that are theirs.
fn person(notice: &Notice, answers: &Answers) -> Result<Truth, Question> {
    let conditions: &[Condition] = match answers.traveller()? {
        Traveller::Diplomat | Traveller::UsForces => &[],
        Traveller::ShortStay | Traveller::LandingPermit => &[six_months],
        Traveller::JapaneseAbroad => &[six_months, two_years_abroad, proof],
        Traveller::Other => return Ok(Truth::Fails),
        Traveller::Unknown => return Ok(Truth::CannotTell),
    };
    let mut person = Truth::Holds;
    for condition in conditions {
        person = person.and(condition(notice, answers)?);
        if person == Truth::Fails {
            break;
        }
    }
    Ok(person)
}

/// Clauses person, abroad: less than six months since landing. Of an unknown purchase nobody can tell, so the landing is not
/// asked for.
fn six_months(notice: &Notice, answers: &Answers) -> Result<Truth, Question> {
    let Answer::Known(bought) = answers.bought()? else { return Ok(Truth::CannotTell) };
    answers.entered().map(|entered| match entered {
        Answer::Known(entered) => notice.within_months(entered, bought),
        Answer::Unknown => Truth::CannotTell,
    })
}

/// Clause abroad: two years or more outside Japan in a row.
fn two_years_abroad(_: &Notice, answers: &Answers) -> Result<Truth, Question> {
    answers.abroad().map(|abroad| match abroad {
        Abroad::TwoYears => Truth::Holds,
        Abroad::Less => Truth::Fails,
        Abroad::Unknown => Truth::CannotTell,
    })
}

/// Clause abroad: one of the documents was shown.
fn proof(_: &Notice, answers: &Answers) -> Result<Truth, Question> {
    answers.proof().map(|proof| match proof {
        Proof::Shown => Truth::Holds,
        Proof::NotShown => Truth::Fails,
        Proof::Unknown => Truth::CannotTell,
    })
}

/// Clause amount: enough on this receipt, or perhaps with another of the same shop and day. Whether every shop adds those together
/// is stated nowhere.
fn amount(notice: &Notice, answers: &Answers) -> Result<Truth, Question> {
    match answers.amount()? {
        Answer::Known(Yen(yen)) if yen >= notice.minimum => Ok(Truth::Holds),
        Answer::Known(_) => answers.same_day().map(|same_day| match same_day {
            SameDay::No => Truth::Fails,
            SameDay::Yes | SameDay::Unknown => Truth::CannotTell,
        }),
        Answer::Unknown => Ok(Truth::CannotTell),
    }
}

/// Clause goods: goods to take home.
fn goods(_: &Notice, answers: &Answers) -> Result<Truth, Question> {
    answers.goods().map(|goods| match goods {
        Goods::Goods => Truth::Holds,
        Goods::None => Truth::Fails,
        Goods::Part | Goods::Unknown => Truth::CannotTell,
    })
}
