//! The questions to the traveller, and the possible answers. "I do not know" is an answer like any other.

use kigen::answer::{Answer, UNKNOWN, Yen};
use kigen::input::{Named, Value};
use kigen::japan_time::Day;
use kigen::{names, questions};

use crate::notice::Notice;

/// The most yen that a balance can be stated as: far above any coupon, and low enough to catch a slip of the finger.
pub const MOST_YEN: u32 = 1_000_000;

questions! {
    /// Is the trip's prefecture the one whose notice this is? 1.
    prefecture: Prefecture => Prefecture,
    /// What was received? 1.
    coupon: Coupon => Coupon,
    /// What went wrong when paying during the outage? 1(B), 1※.
    incident: Incident => Incident,
    /// What expiry date was originally printed on the coupon? 1(A).
    expiry: Answer<Day> => Expiry,
    /// How much was left when the first extension ended? 1(A).
    balance: Answer<Yen<MOST_YEN>> => Balance,
    /// How much was left when the extended expiry ended? 2(A)②.
    left: Answer<Yen<MOST_YEN>> => Left,
    /// Points, or a bank transfer? 2(A)②, 2※.
    payout: Payout => Payout,
    /// Where is the coupon now: in the app, no longer, or on paper only? 2(A).
    charge: Charge => Charge,
    /// Has the application been made? 2(A), 2※.
    applied: Applied => Applied,
    /// Is the coupon's inquiry number at hand? 2(A), 2(B)①.
    inquiry_number: InquiryNumber => InquiryNumber,
}

names! {
    /// Where the trip went.
    pub enum Prefecture {
        /// The prefecture of this notice.
        Here = "here",
        /// Another one, whose own notice counts.
        Elsewhere = "elsewhere",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// What was received for the trip.
    pub enum Coupon {
        /// A paper regional coupon of the nationwide travel support, received through regionPAY. Whether it was then charged into
        /// the app does not matter here.
        RegionpayPaper = "regionpay_paper",
        /// One should have been issued, and was not.
        NotIssued = "not_issued",
        /// Something else.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// What went wrong when paying during the outage.
    pub enum Incident {
        /// Nothing, or no payment was tried.
        None = "none",
        /// It could not be used and was paid in cash or otherwise, and the balance was deducted as well: 1(B)①.
        PaidOtherwise = "paid_otherwise",
        /// The button was pressed several times, and it was charged more than once: 1(B)②.
        ChargedTwice = "charged_twice",
        /// Another problem with a payment: 1※.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// What the traveller would rather have.
    pub enum Payout {
        /// Cashless points.
        Points = "points",
        /// A bank transfer: 2※.
        Bank = "bank",
        /// Not decided: planned as points.
        Unknown = "unknown",
    }
}

names! {
    /// Where the coupon is: 2(A).
    pub enum Charge {
        /// Charged into the app, and the account is still there: deleting the app is not withdrawing.
        App = "app",
        /// It was in the app, and the account has been withdrawn.
        Withdrawn = "withdrawn",
        /// On paper only.
        Paper = "paper",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether the application that the plan has was made: 2(A), 2※.
    pub enum Applied {
        /// It has.
        Yes = "yes",
        /// It has not.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether the coupon's inquiry number is at hand: 2(A), 2(B)①.
    pub enum InquiryNumber {
        /// It is.
        Known = "known",
        /// It is not, or the coupon is lost.
        Lost = "lost",
    }
}

/// For each equivalence class of answers to `question`, one value: for the expiry the days before, on and after the one
/// that the notice names; for the amounts nothing, the least and the most.
#[must_use]
pub fn representatives(notice: &Notice, question: Question) -> Vec<Value> {
    let names = match question {
        Question::Prefecture => Prefecture::NAMES,
        Question::Coupon => Coupon::NAMES,
        Question::Incident => Incident::NAMES,
        Question::Expiry => return expiries(notice),
        Question::Balance | Question::Left => return amounts(),
        Question::Payout => Payout::NAMES,
        Question::Charge => Charge::NAMES,
        Question::Applied => Applied::NAMES,
        Question::InquiryNumber => InquiryNumber::NAMES,
    };
    names.iter().map(|name| Value::Text((*name).to_owned())).collect()
}

fn expiries(notice: &Notice) -> Vec<Value> {
    let expiry = notice.dates.expiry;
    let mut values = Vec::new();
    for day in [expiry.previous(), Some(expiry), expiry.next()].into_iter().flatten() {
        let date = day.to_string();
        // The first and the last day that can be stated have no valid day beside them.
        if Day::parse_stated(&date).is_ok() {
            values.push(Value::Text(date));
        }
    }
    values.push(Value::Text(UNKNOWN.to_owned()));
    values
}

fn amounts() -> Vec<Value> {
    let amount = |yen: u32| Value::Number(f64::from(yen));
    vec![amount(0), amount(1), amount(MOST_YEN), Value::Text(UNKNOWN.to_owned())]
}
