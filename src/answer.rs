//! Answers that are typed rather than chosen: dates and amounts, each of which may also be unknown.

use crate::input::{Flaw, FromValue, Named, Value, date_flaw, text, whole_number};
use crate::japan_time::Day;
#[cfg(not(target_arch = "wasm32"))]
use crate::shape::Set;

/// The written form of an answer by which the traveller says that they do not know.
pub const UNKNOWN: &str = "unknown";

/// An answer about a date or an amount: its value, or that the traveller does not know. A question that has not been
/// asked yet is neither of the two, but a missing answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    /// The traveller states it.
    Known(T),
    /// The traveller was asked, and does not know.
    Unknown,
}

/// Whole yen, from 0 to `MOST`: far above any real amount, and low enough to catch a slip of the finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Yen<const MOST: u32>(pub u32);

/// The kind of answers to a question: the set of valid ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// One of these names.
    Choice(&'static [&'static str]),
    /// A day in a year of [`YEARS`](crate::japan_time::YEARS), or [`UNKNOWN`].
    Day,
    /// Whole yen from 0 to the most that can be stated, or [`UNKNOWN`].
    Yen(u32),
}

/// A type of answers.
pub trait AnswerType: FromValue {
    /// The kind of its answers.
    const KIND: AnswerKind;

    /// For a choice, the closed set of its names with their documentation.
    #[cfg(not(target_arch = "wasm32"))]
    const CHOICES: Option<&'static Set> = None;
}

impl<T: Named> AnswerType for T {
    const KIND: AnswerKind = AnswerKind::Choice(T::NAMES);

    #[cfg(not(target_arch = "wasm32"))]
    const CHOICES: Option<&'static Set> = Some(T::SET);
}

impl AnswerType for Answer<Day> {
    const KIND: AnswerKind = AnswerKind::Day;
}

impl<const MOST: u32> AnswerType for Answer<Yen<MOST>> {
    const KIND: AnswerKind = AnswerKind::Yen(MOST);
}

impl<const MOST: u32> FromValue for Answer<Yen<MOST>> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        if is_unknown(value) {
            return Ok(Self::Unknown);
        }
        let yen = whole_number(value, MOST).map_err(|problem| {
            Flaw::new(
                problem,
                ["give whole yen from 0 to ", &MOST.to_string(), " as a number, or \"unknown\""].concat(),
            )
        })?;
        Ok(Self::Known(Yen(yen)))
    }
}

impl FromValue for Answer<Day> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        const REMEDY: &str = "give the date as \"2023-04-30\", or \"unknown\"";
        if is_unknown(value) {
            return Ok(Self::Unknown);
        }
        Day::parse_stated(text(value, REMEDY)?).map(Self::Known).map_err(|flaw| date_flaw(flaw, REMEDY))
    }
}

fn is_unknown(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text == UNKNOWN)
}
