//! Clause 1: who is covered.
//!
//! The two grounds are independent of each other: (A) needs no attempted payment, (B) has no condition on the expiry
//! date, and both can hold for one coupon. Each condition of the notice is one small function under its clause; the
//! evaluated conditions and their results are stored as the reasons.

use arrayvec::ArrayVec;
use kigen::answer::{Answer, Yen};
use kigen::input::{Named as _, names};
use kigen::japan_time::Day;
use kigen::truth::Truth;

use crate::answers::{Answers, Coupon, Incident, MOST_YEN, Prefecture, Question};
use crate::notice::Notice;

names! {
    /// What clause 1 comes to for one coupon.
    pub enum Verdict {
        /// The trip was in another prefecture, and is not judged with this notice.
        Elsewhere = "elsewhere",
        /// A ground holds, so the coupon appears to qualify.
        Eligible = "eligible",
        /// It takes the call centre to tell.
        Confirm = "confirm",
        /// No ground can hold.
        NotCovered = "not_covered",
    }
}

names! {
    /// The grounds on which a coupon is covered. They are independent of each other, and several can hold.
    pub enum Ground {
        /// 1(A): it expired on the day of the outage, with a balance left after the first extension.
        A = "A",
        /// 1(B)①: paid otherwise, and the balance was deducted as well.
        B1 = "B1",
        /// 1(B)②: charged more than once.
        B2 = "B2",
    }
}

names! {
    /// The conditions of clause 1, in the notice's order.
    pub enum Clause {
        /// The trip was in this prefecture.
        Prefecture = "1.prefecture",
        /// A paper regional coupon was received through regionPAY.
        Coupon = "1.coupon",
        /// It expired on the day that the notice names.
        AExpiry = "1A.expiry",
        /// At least 1 yen was left after the first extension.
        ABalance = "1A.balance",
        /// Paid otherwise, and deducted as well.
        B1 = "1B1",
        /// Charged more than once.
        B2 = "1B2",
        /// Another payment problem during the outage.
        Other = "1.other",
    }
}

/// The conditions that were evaluated, with their results. All of them fit in place: allocating some on the heap takes
/// longer than judging.
pub type Reasons = ArrayVec<(Clause, Truth), { Clause::ALL.len() }>;

/// The result of clause 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eligibility {
    /// Every condition that was evaluated, in the notice's order.
    pub reasons: Reasons,
    /// Ground (A).
    pub a: Truth,
    /// Ground (B)①.
    pub b1: Truth,
    /// Ground (B)②.
    pub b2: Truth,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether the notice sends the traveller to the call centre for another payment problem.
    pub other_problem: bool,
}

impl Eligibility {
    /// Ground (B): ① or ②.
    #[must_use]
    pub fn b(&self) -> Truth {
        self.b1.or(self.b2)
    }

    /// The grounds that hold.
    pub fn grounds(&self) -> impl Iterator<Item = Ground> {
        let grounds = [(Ground::A, self.a), (Ground::B1, self.b1), (Ground::B2, self.b2)];
        grounds.into_iter().filter(|(_, truth)| *truth == Truth::Holds).map(|(ground, _)| ground)
    }
}

/// Clause 1, all of it.
///
/// # Errors
/// The question that must be answered first.
pub fn clause_1(notice: &Notice, answers: &Answers) -> Result<Eligibility, Question> {
    let prefecture = clause_1_prefecture(answers.prefecture()?);
    let mut reasons = Reasons::from_iter([(Clause::Prefecture, prefecture)]);
    if prefecture == Truth::Fails {
        return Ok(outside(reasons, Verdict::Elsewhere));
    }
    let received = answers.coupon()?;
    let coupon = clause_1_coupon(received);
    reasons.push((Clause::Coupon, coupon));
    if coupon == Truth::Fails {
        let verdict = if received == Coupon::NotIssued { Verdict::Confirm } else { Verdict::NotCovered };
        return Ok(outside(reasons, verdict));
    }
    let gate = prefecture.and(coupon);

    let incident = answers.incident()?;
    let expiry = clause_1a_expiry(notice, answers.expiry()?);
    reasons.push((Clause::AExpiry, expiry));
    let mut a = gate.and(expiry);
    if expiry != Truth::Fails {
        let balance = clause_1a_balance(answers.balance()?);
        reasons.push((Clause::ABalance, balance));
        a = a.and(balance);
    }

    let (b1, b2, other) = (clause_1b1(incident), clause_1b2(incident), clause_1_other(incident));
    reasons.extend([(Clause::B1, b1), (Clause::B2, b2), (Clause::Other, other)]);
    let (b1, b2) = (gate.and(b1), gate.and(b2));
    let other_problem = other == Truth::Holds;
    let verdict = verdict(a.or(b1).or(b2), other_problem);
    Ok(Eligibility { reasons, a, b1, b2, verdict, other_problem })
}

/// The result for a coupon that clause 1 does not cover.
fn outside(reasons: Reasons, verdict: Verdict) -> Eligibility {
    let (a, b1, b2) = (Truth::Fails, Truth::Fails, Truth::Fails);
    Eligibility { reasons, a, b1, b2, verdict, other_problem: false }
}

/// The verdict of the grounds on a coupon that clause 1 covers.
fn verdict(grounds: Truth, other_problem: bool) -> Verdict {
    match grounds {
        Truth::Holds => Verdict::Eligible,
        Truth::CannotTell => Verdict::Confirm,
        Truth::Fails if other_problem => Verdict::Confirm,
        Truth::Fails => Verdict::NotCovered,
    }
}

/// Clause 1: the nationwide travel support was used in this prefecture.
fn clause_1_prefecture(prefecture: Prefecture) -> Truth {
    match prefecture {
        Prefecture::Here => Truth::Holds,
        Prefecture::Elsewhere => Truth::Fails,
        Prefecture::Unknown => Truth::CannotTell,
    }
}

/// Clause 1: a paper regional coupon was received through regionPAY.
fn clause_1_coupon(coupon: Coupon) -> Truth {
    match coupon {
        Coupon::RegionpayPaper => Truth::Holds,
        Coupon::NotIssued | Coupon::Other => Truth::Fails,
        Coupon::Unknown => Truth::CannotTell,
    }
}

/// Clause 1(A): the coupon expired on the day that the notice names. An earlier one had lapsed before the outage, a later
/// one could still be used.
fn clause_1a_expiry(notice: &Notice, expiry: Answer<Day>) -> Truth {
    match expiry {
        Answer::Known(day) => Truth::from(day == notice.dates.expiry),
        Answer::Unknown => Truth::CannotTell,
    }
}

/// Clause 1(A): at least 1 yen was left after the first extension.
fn clause_1a_balance(balance: Answer<Yen<MOST_YEN>>) -> Truth {
    match balance {
        Answer::Known(yen) => Truth::from(yen >= Yen(1)),
        Answer::Unknown => Truth::CannotTell,
    }
}

/// Clause 1(B)①: paid in cash or otherwise, while the balance was deducted as well.
fn clause_1b1(incident: Incident) -> Truth {
    is(incident, Incident::PaidOtherwise)
}

/// Clause 1(B)②: charged more than once.
fn clause_1b2(incident: Incident) -> Truth {
    is(incident, Incident::ChargedTwice)
}

/// Clause 1※: another problem with a payment during the outage.
fn clause_1_other(incident: Incident) -> Truth {
    is(incident, Incident::Other)
}

fn is(incident: Incident, sought: Incident) -> Truth {
    if incident == Incident::Unknown { Truth::CannotTell } else { Truth::from(incident == sought) }
}
