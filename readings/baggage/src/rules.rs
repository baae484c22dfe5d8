//! The notice that applies: that of the airline, or else the Montreal Convention.

use arrayvec::ArrayVec;
use kigen::input::{Named as _, names};
use kigen::truth::Truth;

use crate::answers::{Answers, Carrier, Flight, Question, What};

names! {
    /// Whether there is a claim that can be read.
    pub enum Verdict {
        /// No notice that has been read counts: the airline has to be asked, at once.
        NotRead = "not_read",
        /// A notice counts, and it is known what has happened.
        Claim = "claim",
        /// It takes the airline to tell.
        Confirm = "confirm",
    }
}

names! {
    /// The conditions, in their order.
    pub enum Clause {
        /// A notice that has been read counts.
        Notice = "notice",
        /// It is known what has happened to the bag.
        What = "what",
    }
}

/// The notices that have been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The International Conditions of Carriage of JAL.
    Jal,
    /// The pages of ANA.
    Ana,
    /// The Montreal Convention.
    Convention,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Jal, Self::Ana, Self::Convention];
}

/// The conditions that were evaluated, with their results.
pub type Reasons = ArrayVec<(Clause, Truth), { Clause::ALL.len() }>;

/// The outcome of the conditions for one bag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Every condition that was evaluated, in their order.
    pub reasons: Reasons,
    /// The verdict that follows.
    pub verdict: Verdict,
    /// The notice that applies. `None`: none of those that have been read, or it is unknown.
    pub source: Option<Source>,
    /// The trouble with the bag, if it was asked.
    pub what: What,
}

/// Evaluates the conditions, as far as necessary.
///
/// # Errors
/// The question that must be answered first.
pub fn coverage(answers: &Answers) -> Result<Coverage, Question> {
    let (carrier, flight) = (answers.carrier()?, answers.flight()?);
    let mut reasons = Reasons::new();
    // A condition that fails for an unknown trouble fails for any.
    if notice(carrier, flight, What::Unknown) == Truth::Fails {
        reasons.push((Clause::Notice, Truth::Fails));
        return Ok(Coverage { reasons, verdict: Verdict::NotRead, source: None, what: What::Unknown });
    }
    let what = answers.what()?;
    let (counts, is_known) = (notice(carrier, flight, what), known(what));
    reasons.extend([(Clause::Notice, counts), (Clause::What, is_known)]);
    let verdict = match (counts, is_known) {
        (Truth::Fails, _) => Verdict::NotRead,
        (Truth::Holds, Truth::Holds) => Verdict::Claim,
        _ => Verdict::Confirm,
    };
    let source = source(carrier).filter(|_| counts == Truth::Holds);
    Ok(Coverage { reasons, verdict, source, what })
}

/// Clause domestic: whether a notice that has been read counts. The conditions of JAL that have been read, and the
/// Montreal Convention, are about international carriage; of ANA's domestic flights, damage alone has been read.
fn notice(carrier: Carrier, flight: Flight, what: What) -> Truth {
    match (carrier, flight) {
        (Carrier::Unknown, _) => Truth::CannotTell,
        (_, Flight::International) => Truth::Holds,
        (Carrier::Ana, _) if what == What::Damaged => Truth::Holds,
        (Carrier::Ana, Flight::Domestic) if what == What::Unknown => Truth::CannotTell,
        (_, Flight::Domestic) => Truth::Fails,
        (_, Flight::Unknown) => Truth::CannotTell,
    }
}

/// Whether it is known what has happened.
fn known(what: What) -> Truth {
    match what {
        What::Damaged | What::Late | What::Missing => Truth::Holds,
        What::Unknown => Truth::CannotTell,
    }
}

/// The notice of a carrier.
fn source(carrier: Carrier) -> Option<Source> {
    match carrier {
        Carrier::Jal => Some(Source::Jal),
        Carrier::Ana => Some(Source::Ana),
        Carrier::Other => Some(Source::Convention),
        Carrier::Unknown => None,
    }
}
