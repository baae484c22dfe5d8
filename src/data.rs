//! Types of fields that the data of any notice can have, and their readers.

use crate::input::{Flaw, FromValue, Named, Value, whole_number};

/// A text that must not be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(pub String);

impl FromValue for Name {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        let name = String::from_value(value)?;
        if name.trim().is_empty() {
            return Err(Flaw::new("empty", "write the name as the notice has it"));
        }
        Ok(Self(name))
    }
}

/// The address of a link on the page. It begins with `https://`, so that it can never be a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(pub String);

impl FromValue for Address {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        let address = String::from_value(value)?;
        if !address.starts_with("https://") {
            return Err(Flaw::new("not_an_address", "write the whole address, from https:// on"));
        }
        Ok(Self(address))
    }
}

/// A telephone number in ASCII digits and hyphens, in the international form or as dialled in Japan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telephone {}

/// A value that the notice may leave open. An empty text in the file stands for `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated<T>(pub Option<T>);

impl<T: FromValue> FromValue for Stated<T> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        if matches!(value, Value::Text(text) if text.is_empty()) {
            return Ok(Self(None));
        }
        T::from_value(value).map(Some).map(Self)
    }
}

/// One of a closed set of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneOf<T>(pub T);

impl<T: Named> FromValue for OneOf<T> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        T::from_value(value).map(Self)
    }
}

/// A whole number from 1 to `MOST`, such as a number of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeNumber<T, const MOST: u32>(pub T);

impl<T: TryFrom<u32>, const MOST: u32> FromValue for WholeNumber<T, MOST> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        let number =
            whole_number(value, MOST).and_then(|number| if number == 0 { Err("too_small") } else { Ok(number) });
        let kept = number.and_then(|number| T::try_from(number).map_err(|_| "too_large"));
        let remedy = |problem| Flaw::new(problem, ["write a whole number from 1 to ", &MOST.to_string()].concat());
        kept.map(Self).map_err(remedy)
    }
}
