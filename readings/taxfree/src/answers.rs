//! The questions about one receipt, and the answers to them. "I do not know" is an answer like any other.
//!
//! The traveller's status, their landing and their departure are the same for all receipts, and are asked once.

use kigen::answer::{Answer, UNKNOWN, Yen};
use kigen::input::{Named, Value};
use kigen::japan_time::Day;
use kigen::period::LastDay;
use kigen::truth::Truth;
use kigen::{names, questions};

use crate::notice::Notice;

/// The most yen that a receipt can be stated as: far above any, and low enough to catch a slip of the finger.
pub const MOST_YEN: u32 = 100_000_000;

questions! {
    /// On what day was it bought, in Japan? start, days.
    bought: Answer<Day> => Bought,
    /// Did the shop do the tax-free procedure? procedure.
    procedure: Procedure => Procedure,
    /// Who is the traveller? person.
    traveller: Traveller => Traveller for all,
    /// On what day did they land in Japan? person.
    entered: Answer<Day> => Entered for all,
    /// For how long have they lived outside Japan? abroad.
    abroad: Abroad => Abroad for all,
    /// Did they show the shop a document that says so? abroad.
    proof: Proof => Proof for all,
    /// How many yen is the receipt, before tax? amount.
    amount: Answer<Yen<MOST_YEN>> => Amount,
    /// Is there another tax-free receipt of the same shop and day? amount.
    same_day: SameDay => SameDay,
    /// Is all of it goods to take home? goods.
    goods: Goods => Goods,
    /// Has customs confirmed? customs.
    confirmed: Confirmed => Confirmed,
    /// Does one piece alone cost as much as needs papers? papers.
    unit: Unit => Unit,
    /// Is all of it still here, and unused? whole, used, own, baggage.
    complete: Complete => Complete,
    /// On what day do they leave Japan? customs.
    departure: Answer<Day> => Departure for all,
    /// Where do they leave from? customs, vjw.
    place: Place => Place for all,
}

names! {
    /// Whether the shop did the tax-free procedure.
    pub enum Procedure {
        /// It read the passport, or its code in Visit Japan Web, for tax-free.
        Done = "done",
        /// It did not.
        NotDone = "not_done",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Who the traveller is.
    pub enum Traveller {
        /// On a short stay.
        ShortStay = "short_stay",
        /// A diplomat or an official.
        Diplomat = "diplomat",
        /// Of the US forces in Japan.
        UsForces = "us_forces",
        /// With a landing permit: of a ship, in transit, of a crew and the like.
        LandingPermit = "landing_permit",
        /// A Japanese national who lives abroad.
        JapaneseAbroad = "japanese_abroad",
        /// Somebody who works, studies or lives in Japan.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// For how long they have lived outside Japan.
    pub enum Abroad {
        /// Two years or more in a row.
        TwoYears = "two_years",
        /// Less.
        Less = "less",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether they showed the shop one of the documents that say since when they live abroad.
    pub enum Proof {
        /// They did.
        Shown = "shown",
        /// They did not.
        NotShown = "not_shown",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether there is another tax-free receipt of the same shop and day.
    pub enum SameDay {
        /// There is.
        Yes = "yes",
        /// There is none.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether it is goods to take home.
    pub enum Goods {
        /// Only goods to take home.
        Goods = "goods",
        /// Some of it is services, meals, bullion or coins.
        Part = "part",
        /// All of it is.
        None = "none",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether customs has confirmed that the goods leave Japan.
    pub enum Confirmed {
        /// It has.
        Yes = "yes",
        /// It has not.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether one piece alone costs as much as needs papers.
    pub enum Unit {
        /// Each costs less.
        Below = "below",
        /// One costs as much.
        Million = "million",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Where the goods are.
    pub enum Complete {
        /// All of them are here, and nothing of them is used up.
        All = "all",
        /// They are eaten or used up, all or part.
        Used = "used",
        /// Some are lost, given away, posted, or with somebody else.
        Missing = "missing",
        /// They are in baggage that has been handed over.
        CheckedIn = "checked_in",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Where they leave from.
    pub enum Place {
        /// One of the seven airports where it can be done in Visit Japan Web, too.
        Vjw = "vjw",
        /// Another airport.
        Airport = "airport",
        /// A sea port.
        Port = "port",
        /// First by a domestic flight.
        Connection = "connection",
        /// Not known.
        Unknown = "unknown",
    }
}

/// For each equivalence class of answers to `question`, after the answers that are `given`, one value: for amounts the
/// least of the class, for days those at its boundaries.
#[must_use]
pub fn representatives(notice: &Notice, question: Question, given: &Answers) -> Vec<Value> {
    let names = match question {
        Question::Bought => return or_unknown([notice.starts_on.previous(), Some(notice.starts_on)]),
        Question::Entered => return or_unknown(landings(notice, given)),
        Question::Amount => return amounts(notice),
        Question::Departure => return or_unknown(departures(notice, given)),
        Question::Procedure => Procedure::NAMES,
        Question::Traveller => Traveller::NAMES,
        Question::Abroad => Abroad::NAMES,
        Question::Proof => Proof::NAMES,
        Question::SameDay => SameDay::NAMES,
        Question::Goods => Goods::NAMES,
        Question::Confirmed => Confirmed::NAMES,
        Question::Unit => Unit::NAMES,
        Question::Complete => Complete::NAMES,
        // If customs comes too late for the baggage, the place of departure makes no difference.
        Question::Place if given.complete() == Ok(Complete::CheckedIn) => &[UNKNOWN],
        Question::Place => Place::NAMES,
    };
    names.iter().map(|name| Value::Text((*name).to_owned())).collect()
}

/// These days, as far as they are valid, and an unknown one.
fn or_unknown(days: impl IntoIterator<Item = Option<Day>>) -> Vec<Value> {
    let dates = days.into_iter().flatten().map(|day| day.to_string());
    let stated = dates.filter(|date| Day::parse_stated(date).is_ok());
    stated.chain([UNKNOWN.to_owned()]).map(Value::Text).collect()
}

fn amounts(notice: &Notice) -> Vec<Value> {
    let amounts = [notice.minimum.saturating_sub(1), notice.minimum, notice.unit_minimum];
    amounts.map(|yen| Value::Number(f64::from(yen))).into_iter().chain([Value::Text(UNKNOWN.to_owned())]).collect()
}

/// The day of the purchase that others are counted from: the first that counts, if it is unknown.
fn purchase(notice: &Notice, given: &Answers) -> Day {
    match given.bought() {
        Ok(Answer::Known(day)) => day,
        Ok(Answer::Unknown) | Err(_) => notice.starts_on,
    }
}

/// The landings at the boundaries of the six months, and one after the purchase. If the traveller has other conditions
/// besides, only two classes matter: too long ago, and not.
fn landings(notice: &Notice, given: &Answers) -> Vec<Option<Day>> {
    let bought = purchase(notice, given);
    // A month has 28 to 31 days, and the doubt covers a day before and after.
    let months = i32::from(notice.months);
    let days = (-31 * months - 3..=3 - 28 * months).filter_map(|days| bought.plus_days(days));
    let told: Vec<_> = days.map(|day| (day, notice.within_months(day, bought))).collect();
    let is_edge = |beside: &&[(Day, Truth)]| matches!(beside, [(_, one), (_, other)] if one != other);
    let edges = told.windows(2).filter(is_edge).flatten();
    if given.traveller() == Ok(Traveller::ShortStay) {
        return edges.map(|(day, _)| Some(*day)).chain([bought.next()]).collect();
    }
    edges.filter(|(_, truth)| *truth != Truth::CannotTell).map(|(day, _)| Some(*day)).collect()
}

/// The departures around the last day, and one before the purchase. If the purchase is unknown, one day represents all.
fn departures(notice: &Notice, given: &Answers) -> Vec<Option<Day>> {
    let bought = purchase(notice, given);
    let last = notice.last_day(bought).map(LastDay::last);
    let before = last.and_then(Day::previous);
    if given.bought() == Ok(Answer::Unknown) {
        return vec![before];
    }
    vec![bought.previous(), before, last, last.and_then(Day::next)]
}
