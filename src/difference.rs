//! The differences between two notices, or two versions of one, in words: an office reads them before it replaces a
//! file.
//!
//! Each field takes its words from its description, and a field without words does not compile.

use std::fmt;

use crate::japan_time::{Day, Moment};
use crate::reading::Published;

/// The contents of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A day, a minute or a time of day. `None`: left open.
    When(Option<String>),
    /// A name or another text. `None`: left open.
    What(Option<String>),
    /// A list of names or days.
    List(Vec<String>),
}

/// The contents within a line about more than one of them.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::When(Some(said)) | Self::What(Some(said)) => f.write_str(said),
            Self::When(None) | Self::What(None) => f.write_str("not stated"),
            Self::List(items) => f.write_str(&items.join(", ")),
        }
    }
}

/// One line for each difference, in the order of the notice's file. Empty if the two do not differ.
#[must_use]
pub fn differences<N: Published>(old: &N, new: &N) -> Vec<String> {
    let both = old.said().into_iter().zip(new.said());
    both.filter(|((_, old), (_, new))| old != new)
        .map(|((field, old), (_, new))| difference(field, &old, &new))
        .collect()
}

fn difference(field: &str, old: &Said, new: &Said) -> String {
    match (old, new) {
        (Said::When(Some(old)), Said::When(Some(new))) => format!("{field} moved from {old} to {new}"),
        (Said::What(Some(old)), Said::What(Some(new))) => format!("{field} changed from \"{old}\" to \"{new}\""),
        (Said::List(old), Said::List(new)) => {
            let lacks = |some: &[String], others: &[String]| {
                some.iter().filter(|item| !others.contains(item)).cloned().collect::<Vec<_>>().join(", ")
            };
            let parts = [("added", lacks(new, old)), ("taken away", lacks(old, new))];
            let parts: Vec<_> = parts
                .iter()
                .filter(|(_, items)| !items.is_empty())
                .map(|(how, items)| format!("{how}: {items}"))
                .collect();
            // The same items in another order are another list to the page.
            if parts.is_empty() {
                format!("{field} stand in another order")
            } else {
                format!("{field}: {}", parts.join("; "))
            }
        }
        (Said::When(Some(gone)) | Said::What(Some(gone)), _) => format!("{field} was {gone} and is no longer stated"),
        (_, Said::When(Some(new)) | Said::What(Some(new))) => format!("{field} was not stated and is {new} now"),
        _ => field.to_owned(),
    }
}

/// A day with its weekday, as notices print it.
#[must_use]
pub fn day(date: Day) -> String {
    format!("{date} ({})", date.weekday())
}

/// The minute that ends at `end`, as notices print it. Empty beyond the calendar.
#[must_use]
pub fn minute(end: Moment) -> String {
    let last = end.last_minute_before();
    last.day().map(|date| format!("{} {}", day(date), last.clock())).unwrap_or_default()
}
