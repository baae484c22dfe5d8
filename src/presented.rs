//! The contents of a notice besides its rules, for code that makes pages of any notice.

use crate::input::Value;
use crate::japan_time::{ClockTime, Day, Moment};

/// A value that texts can use. Each language formats it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A day; under its name with `_full`, the same with its year.
    Day(Day),
    /// A moment.
    Minute(Moment),
    /// The end of something: its last minute. Under its name with `_day`, its last day, with a time only if that day
    /// ends earlier; otherwise the text would promise the last hours.
    End(Moment),
    /// An approximate time: the third of a month.
    ThirdOfMonth(Day),
    /// A time of day.
    Clock(ClockTime),
    /// A name, as the notice has it.
    Name(String),
    /// An address to follow.
    Address(String),
}

/// A case that the notice distinguishes: a row of the guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Persona {
    /// Its name.
    pub name: &'static str,
    /// The key of the text that says who it is, `persona-…`.
    pub text: &'static str,
    /// The answers of the case, all that the rules can ask for.
    pub answers: Vec<(&'static str, Value)>,
}

/// A notice as pages, calendars and the office's kit present it.
///
/// Steps, questions and verdicts have the names that they have in outcomes.
pub trait Presented {
    /// Its name in a list of notices.
    fn label(&self) -> &str;

    /// The office's own name for it, such as which report it is.
    fn report(&self) -> &str;

    /// The values that its texts use, by name.
    fn values(&self) -> Vec<(&'static str, Shown)>;

    /// For each condition of the optional texts, whether the notice states it.
    fn says(&self) -> Vec<(&'static str, bool)>;

    /// The cases that it distinguishes, in the order of the guide.
    fn personas(&self) -> Vec<Persona>;

    /// The marks of its conditions, by the names of their clauses.
    fn marks(&self) -> &'static [(&'static str, &'static str)];

    /// The keys of the texts on all points that such a notice can leave open, and whether this one does.
    fn open_points(&self) -> Vec<(&'static str, bool)>;

    /// The language that is offered first, by its name in addresses: that of most of its readers.
    fn first_language(&self) -> &'static str {
        "ja"
    }

    /// Whether the rules can ask a question.
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

    /// Whether a step is part of the diagram of the interview. Steps that can be added to any plan are not.
    fn is_drawn(&self, _step: &str) -> bool {
        true
    }

    /// Whether a question is part of that diagram. Questions whose answers all lead on alike are not.
    fn is_question_drawn(&self, _question: &str) -> bool {
        true
    }

    /// The keys of the texts that say answers to a question in a word or two each, `answer-…`. Answers that represent
    /// one range share a text.
    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        values.iter().map(|value| word_for(question, value)).collect()
    }
}

/// The key of the text for an answer that represents itself.
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

/// A value as keys and filters write it.
#[must_use]
pub fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}
