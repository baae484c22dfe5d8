//! Untrusted input: answers, notice files, moments. None of it is trusted, and no problem of it is dropped.
//!
//! A typed deserialiser stops at the first error. A person who corrects a file or a form needs all of them at once,
//! each with its place and its remedy. So input is read in two steps: any data becomes a [`Value`]; a [`Table`] then
//! takes the fields that it knows, notes every [`Problem`], and reports the fields that are left.

mod value;

use serde::Serialize;

use crate::japan_time::{ClockTime, DateFlaw, Day, Moment, NOW_RANGE, parse_printed_day, parse_printed_minute};
#[cfg(not(target_arch = "wasm32"))]
use crate::shape::Set;
#[cfg(target_arch = "wasm32")]
pub(crate) use value::MAX_DEPTH;
pub use value::Value;

/// An error of a value, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// An identifier for programs, such as `negative`.
    pub problem: &'static str,
    /// A sentence for people, in English: what to write instead.
    pub remedy: String,
}

impl Flaw {
    /// A flaw with its remedy.
    pub fn new(problem: &'static str, remedy: impl Into<String>) -> Self {
        Self { problem, remedy: remedy.into() }
    }
}

/// A flaw with the field that has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The path of the field: `balance`, `dates.apply_by`.
    pub field: String,
    /// An identifier for programs, such as `negative`.
    pub problem: &'static str,
    /// What to write instead, in English.
    pub remedy: String,
}

impl Problem {
    /// Adds the field to a flaw.
    pub fn at(field: impl Into<String>, flaw: Flaw) -> Self {
        Self { field: field.into(), problem: flaw.problem, remedy: flaw.remedy }
    }
}

/// A type that can be read from untrusted data.
pub trait FromValue: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// The [`Flaw`], if the value is not one of this type's.
    fn from_value(value: &Value) -> Result<Self, Flaw>;
}

/// A table that is being read. [`Self::close`] reports the fields that nothing has taken as unknown.
pub struct Table<'v, 'p> {
    path: String,
    fields: Vec<(&'v str, &'v Value)>,
    known: Vec<&'static str>,
    problems: &'p mut Vec<Problem>,
}

/// Reads a whole notice of a kind: all of its fields, and no unknown ones.
///
/// # Errors
/// Every [`Problem`] of the file, each with its place and its remedy.
pub fn read_notice<T>(
    value: &Value,
    kind: &'static str,
    read: impl FnOnce(&mut Table<'_, '_>) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let mut problems = Vec::new();
    let notice = Table::open(value, "notice", &mut problems).and_then(|mut file| {
        file.kind(kind);
        let notice = read(&mut file);
        file.close();
        notice
    });
    notice.filter(|_| problems.is_empty()).ok_or(problems)
}

impl<'v, 'p> Table<'v, 'p> {
    /// Opens a whole input for reading. `None`, and a problem with `name` as its field, if it is not a table.
    pub fn open(value: &'v Value, name: &str, problems: &'p mut Vec<Problem>) -> Option<Self> {
        Self::open_at(String::new(), name, value, problems)
    }

    fn open_at(path: String, name: &str, value: &'v Value, problems: &'p mut Vec<Problem>) -> Option<Self> {
        let Value::Table(fields) = value else {
            problems.push(Problem::at(name, Flaw::new("not_an_object", "give an object of named fields")));
            return None;
        };
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value)).collect();
        Some(Self { path, fields, known: Vec::new(), problems })
    }

    /// Reads a field that may be absent.
    pub fn optional<T: FromValue>(&mut self, name: &'static str) -> Option<T> {
        let value = self.take(name)?;
        T::from_value(value).map_err(|flaw| self.report(name, flaw)).ok()
    }

    /// Reads a field that must be there. `None`, and a problem, if it is absent or cannot be read.
    pub fn required<T: FromValue>(&mut self, name: &'static str) -> Option<T> {
        let value = self.needed(name, "add this field")?;
        T::from_value(value).map_err(|flaw| self.report(name, flaw)).ok()
    }

    /// Reads a table within this one, which must be there.
    pub fn table<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Table<'_, '_>) -> Option<T>) -> Option<T> {
        let value = self.needed(name, "add this table")?;
        let path = self.place(name);
        let mut inner = Table::open_at(path.clone(), &path, value, self.problems)?;
        let read = read(&mut inner);
        inner.close();
        read
    }

    /// The number of problems noted so far, in the whole input.
    #[must_use]
    pub const fn problems(&self) -> usize {
        self.problems.len()
    }

    /// Reads the name of a notice's reading, which may be absent, as the caller has chosen a reading already.
    fn kind(&mut self, kind: &'static str) {
        let is_other = |value: &Value| place_among(&[kind], value).is_none();
        if self.take("kind").is_some_and(is_other) {
            self.report("kind", not_among(&[kind]));
        }
    }

    /// Notes a problem that shows only when fields are compared.
    pub fn report(&mut self, name: &str, flaw: Flaw) {
        let place = self.place(name);
        self.problems.push(Problem::at(place, flaw));
    }

    /// Reports every field that was not taken as unknown.
    pub fn close(mut self) {
        let remedy = ["use only: ", &self.known.join(", ")].concat();
        for (name, _) in std::mem::take(&mut self.fields) {
            let problem = if self.known.contains(&name) { "duplicate_field" } else { "unknown_field" };
            self.report(name, Flaw::new(problem, remedy.as_str()));
        }
    }

    /// The value of a field that must be there.
    fn needed(&mut self, name: &'static str, remedy: &str) -> Option<&'v Value> {
        let value = self.take(name);
        if value.is_none() {
            self.report(name, Flaw::new("missing", remedy));
        }
        value
    }

    fn take(&mut self, name: &'static str) -> Option<&'v Value> {
        self.known.push(name);
        let index = self.fields.iter().position(|(field, _)| *field == name)?;
        Some(self.fields.remove(index).1)
    }

    fn place(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() }
    }
}

/// A closed set of names, such as the values of an answer.
pub trait Named: Copy + Eq + 'static {
    /// Every member, in the order of the definition.
    const ALL: &'static [Self];

    /// Their names, in the same order.
    const NAMES: &'static [&'static str];

    /// The name in input and output.
    fn name(self) -> &'static str;

    /// The set with its documentation.
    #[cfg(not(target_arch = "wasm32"))]
    const SET: &'static Set;
}

/// Defines a closed set of names: an enumeration whose members are read and written by name.
#[macro_export]
macro_rules! names {
    (
        $(#[doc = $doc:literal])+
        $(#[derive($derive:ident)])?
        $vis:vis enum $set:ident { $($(#[doc = $member_doc:literal])+ $member:ident = $name:expr,)+ }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $(#[derive($derive)])?
        $vis enum $set { $($(#[doc = $member_doc])+ $member,)+ }

        impl $crate::input::Named for $set {
            const ALL: &'static [Self] = &[$(Self::$member,)+];

            const NAMES: &'static [&'static str] = &[$($name,)+];

            fn name(self) -> &'static str {
                // The members have no explicit discriminants, so each one's number is its index.
                Self::NAMES.get(self as usize).copied().unwrap_or_default()
            }

            #[cfg(not(target_arch = "wasm32"))]
            const SET: &'static $crate::shape::Set = &$crate::shape::Set {
                name: stringify!($set),
                doc: &[$($doc),+],
                members: &[$($crate::shape::Member { name: $name, doc: &[$($member_doc),+] },)+],
            };
        }
    };
}
pub use names;

impl<T: Named> FromValue for T {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        let member = place_among(T::NAMES, value).and_then(|place| T::ALL.get(place).copied());
        member.ok_or_else(|| not_among(T::NAMES))
    }
}

// Shared by all sets: a parser of its own for each would be larger than the names.

fn place_among(names: &[&str], value: &Value) -> Option<usize> {
    let Value::Text(given) = value else { return None };
    names.iter().position(|name| name == given)
}

fn not_among(names: &[&str]) -> Flaw {
    Flaw::new("unknown_value", ["use one of: ", &names.join(", ")].concat())
}

/// Reads a text of any length.
impl FromValue for String {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        text(value, "write a text").map(ToOwned::to_owned)
    }
}

/// Reads a list. The problem of an item has the item's number, from 1.
impl<T: FromValue> FromValue for Vec<T> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        let Value::List(items) = value else {
            return Err(Flaw::new("not_a_list", "write a list"));
        };
        let read = |(index, item)| {
            T::from_value(item)
                .map_err(|flaw| Flaw::new(flaw.problem, format!("item {}: {}", index + 1_usize, flaw.remedy)))
        };
        items.iter().enumerate().map(read).collect()
    }
}

/// Reads a day as printed in a notice, with or without its weekday.
impl FromValue for Day {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        const REMEDY: &str = "write the day as \"2023-04-30\" or, with the weekday that is printed, \"2023-04-30(日)\"";
        parse_printed_day(text(value, REMEDY)?).map_err(|flaw| date_flaw(flaw, REMEDY))
    }
}

/// Reads a minute as printed in a notice; the result is the first moment after it.
impl FromValue for Moment {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        const REMEDY: &str =
            "write the minute as \"2023-03-31 23:59\" or, with the weekday that is printed, \"2023-03-31(金) 23:59\"";
        parse_printed_minute(text(value, REMEDY)?).map_err(|flaw| date_flaw(flaw, REMEDY))
    }
}

/// Reads a time of day.
impl FromValue for ClockTime {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        const REMEDY: &str = "write the time as \"10:00\", from 00:00 to 23:59";
        Self::parse(text(value, REMEDY)?).ok_or_else(|| Flaw::new("not_a_time", REMEDY))
    }
}

/// The text in `value`.
///
/// # Errors
/// `not_text`, with the remedy given, if it is no text.
pub fn text<'v>(value: &'v Value, remedy: &str) -> Result<&'v str, Flaw> {
    if let Value::Text(text) = value { Ok(text) } else { Err(Flaw::new("not_text", remedy)) }
}

/// The [`Flaw`] of a [`DateFlaw`].
#[must_use]
pub fn date_flaw(flaw: DateFlaw, remedy: &str) -> Flaw {
    match flaw {
        DateFlaw::Form => Flaw::new("not_a_date", remedy),
        DateFlaw::OutOfRange => Flaw::new("out_of_range", "give a day in a year from 2000 to 2099"),
        DateFlaw::NoSuchDate => Flaw::new("no_such_date", "give a day that is in the calendar"),
        DateFlaw::WrongWeekday => Flaw::new("wrong_weekday", "check the date and its weekday against the notice"),
    }
}

/// A whole number from 0 to `most`.
///
/// # Errors
/// `not_a_number`, `negative`, `fraction` or `too_large`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be whole and from 0 to `most` right before"
)]
pub fn whole_number(value: &Value, most: u32) -> Result<u32, &'static str> {
    Err(match value {
        Value::Number(number) if number.is_nan() => "not_a_number",
        Value::Number(number) if *number < 0.0 => "negative",
        Value::Number(number) if *number > f64::from(most) => "too_large",
        Value::Number(number) if number.fract() != 0.0 => "fraction",
        Value::Number(number) => return Ok(*number as u32),
        _ => "not_a_number",
    })
}

/// A moment that can be "now", from its epoch milliseconds.
///
/// # Errors
/// `not_a_number` or `out_of_range`; see [`NOW_RANGE`].
#[expect(clippy::cast_possible_truncation, reason = "a float saturates, and the range is checked right after")]
pub fn now(epoch_ms: f64) -> Result<Moment, Flaw> {
    const REMEDY: &str = "give epoch milliseconds of a moment from 1970 to 2999";
    if epoch_ms.is_nan() {
        return Err(Flaw::new("not_a_number", REMEDY));
    }
    let ms = epoch_ms.floor() as i64;
    if !NOW_RANGE.contains(&ms) {
        return Err(Flaw::new("out_of_range", REMEDY));
    }
    Ok(Moment::from_epoch_ms(ms))
}
