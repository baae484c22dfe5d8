//! All that a notice says besides its rules, for those who make pages of it whichever its reading is.

use crate::input::Value;
use crate::japan_time::{ClockTime, Day, Moment};

/// A value that texts can use. Each language writes it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A day; with `_full` after its name, the same with its year.
    Day(Day),
    /// A moment.
    Minute(Moment),
    /// The end of something: its last minute; with `_day` after its name, its last day, with a time only where that ends
    /// earlier, or its last hours would be promised.
    End(Moment),
    /// About when: the third of a month.
    ThirdOfMonth(Day),
    /// A time of day.
    Clock(ClockTime),
    /// A name, as the notice has it.
    Name(String),
    /// An address to follow.
    Address(String),
}

/// A case that the notice tells apart: a row of the guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    /// Its name.
    pub name: &'static str,
    /// The text that says who it is, as `persona-…`.
    pub text: &'static str,
    /// The answers that make it, all that the rules may ask for.
    pub answers: Vec<(&'static str, Value)>,
}

/// A notice as pages, calendars and the office's kit present it.
///
/// Steps, questions and verdicts go by the names that outcomes have.
pub trait Presented {
    /// Its name in a list of notices.
    fn label(&self) -> &str;

    /// The office's own name for it, such as which report it is.
    fn report(&self) -> &str;

    /// The values that its texts use, by name.
    fn values(&self) -> Vec<(&'static str, Shown)>;

    /// Whether it says each of the things on which texts hang.
    fn says(&self) -> Vec<(&'static str, bool)>;

    /// The cases that it tells apart, in the order of the guide.
    fn personas(&self) -> Vec<Persona>;

    /// The marks of its conditions, by the names of their clauses.
    fn marks(&self) -> &'static [(&'static str, &'static str)];

    /// The texts of all that such a notice can leave open, and whether this one does.
    fn open_points(&self) -> Vec<(&'static str, bool)>;

    /// The language that is offered first, by its name in addresses: that of most of its readers.
    fn first_language(&self) -> &'static str {
        "ja"
    }

    /// Whether a question can come up.
    fn is_asked(&self, _question: &str) -> bool {
        true
    }

    /// Whether a later notice is known.
    fn is_superseded(&self) -> bool {
        false
    }

    /// The number to call, in digits and hyphens. `None`: there is none.
    fn telephone(&self) -> Option<&str> {
        None
    }

    /// The first moment of its last day at which a step can be taken.
    fn starts(&self, _step: &str, last_day: Day) -> Moment {
        last_day.start()
    }

    /// Whether a step is part of the picture of the interview, and not one that may come on top of any plan.
    fn is_drawn(&self, _step: &str) -> bool {
        true
    }

    /// Whether a question is part of that picture, and not one whose answers all go on alike there.
    fn is_question_drawn(&self, _question: &str) -> bool {
        true
    }

    /// The texts that say answers to a question in a word or two each, as `answer-…`. Answers that stand for one range are one
    /// text.
    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        values.iter().map(|value| word_for(question, value)).collect()
    }
}

/// The text for an answer that stands for itself.
#[must_use]
pub fn word_for(question: &str, value: &Value) -> String {
    match plain(value) {
        unknown if unknown == crate::answer::UNKNOWN => unknown,
        other => format!("{question}-{other}"),
    }
}

/// 1234567 as `1,234,567`.
#[must_use]
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}

/// A value as it stands in names and filters.
#[must_use]
pub fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}
