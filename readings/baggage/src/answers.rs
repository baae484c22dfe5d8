//! The questions about one bag, and the answers to them. "I do not know" is an answer like any other.
//!
//! Which flight it was, and whether they are still in the hall, is the same for all bags, and is asked once.

use kigen::answer::{Answer, UNKNOWN};
use kigen::input::{Named, Value};
use kigen::japan_time::Day;
use kigen::{names, questions};

use crate::notice::Notice;

questions! {
    /// Which airline operated the last flight?
    carrier: Carrier => Carrier for all,
    /// Was it an international flight?
    flight: Flight => Flight for all,
    /// What has happened to the bag?
    what: What => What,
    /// On what day was the bag received?
    received: Answer<Day> => Received,
    /// Has it been reported to the airline?
    reported: Reported => Reported,
    /// On what day did the flight arrive?
    arrived: Answer<Day> => Arrived for all,
    /// Are they still in the arrival hall?
    still_there: StillThere => StillThere for all,
}

names! {
    /// The airline that operated the last flight.
    pub enum Carrier {
        /// JAL (日本航空).
        Jal = "jal",
        /// ANA (全日本空輸).
        Ana = "ana",
        /// Another one.
        Other = "other",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// The kind of flight.
    pub enum Flight {
        /// International, a domestic leg on the same ticket included.
        International = "international",
        /// Domestic.
        Domestic = "domestic",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// What has happened to the bag.
    pub enum What {
        /// It came damaged.
        Damaged = "damaged",
        /// It came later.
        Late = "late",
        /// It has not come.
        Missing = "missing",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether it has been reported to the airline.
    pub enum Reported {
        /// In writing.
        Written = "written",
        /// At the desk or by telephone only.
        Spoken = "spoken",
        /// It has not.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

names! {
    /// Whether they are still in the arrival hall.
    pub enum StillThere {
        /// They are.
        Airport = "airport",
        /// They have left.
        Left = "left",
        /// Not known.
        Unknown = "unknown",
    }
}

/// For each equivalence class of answers to `question`, after the answers that are `given`, one value.
#[must_use]
pub fn representatives(notice: &Notice, question: Question, given: &Answers) -> Vec<Value> {
    let names = match question {
        // For a bag that has been reported in writing, the years to sue are counted, and not the days to write.
        Question::Arrived if given.reported() == Ok(Reported::Written) => return or_unknown(notice.long_before()),
        Question::Received | Question::Arrived => return or_unknown(Some(notice.read_on)),
        Question::Carrier => Carrier::NAMES,
        Question::Flight => Flight::NAMES,
        Question::What => What::NAMES,
        Question::Reported => Reported::NAMES,
        Question::StillThere => StillThere::NAMES,
    };
    names.iter().map(|name| Value::Text((*name).to_owned())).collect()
}

/// This day, and an unknown one.
fn or_unknown(day: Option<Day>) -> Vec<Value> {
    let date = day.map(|day| day.to_string());
    date.into_iter().chain([UNKNOWN.to_owned()]).map(Value::Text).collect()
}
