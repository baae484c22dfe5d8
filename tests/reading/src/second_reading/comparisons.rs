//! Distances between two days in the answers, such as a purchase and the day six months after a landing.

use std::ops::RangeInclusive;

use super::compile::Compiler;
use super::facts::Row;
use super::sheets::Line;
use super::time::{day_number, day_number_months_after, is_day, number};
use super::{ABSENT, Case};

/// A row of `comparisons.csv`: it applies if its facts do and, if it compares days, these are so far apart.
pub(super) struct Comparison {
    pub(super) row: Row,
    pub(super) distance: Option<Distance>,
}

/// The distance from one day, or a day months after it, to another, in days.
pub(super) struct Distance {
    pub(super) day: Asked,
    pub(super) since: Asked,
    months: i64,
    days: RangeInclusive<i64>,
}

/// A question whose answer may be a day.
pub(super) struct Asked {
    pub(super) fact: usize,
    name: String,
}

impl Comparison {
    pub(super) fn of(compiler: &Compiler<'_>, line: &Line<'_>, fact: usize) -> Self {
        const OWN: [&str; 6] = ["comparison", "value", "day", "since", "months", "days"];
        let value = compiler.facts.value(line, fact, line.get("value"));
        Self { row: compiler.row(line, &OWN, value), distance: Distance::of(compiler, line) }
    }

    pub(super) fn applies(&self, case: &Case<'_>) -> bool {
        self.row.applies(case) && self.distance.as_ref().is_none_or(|distance| distance.is_so(case))
    }

    pub(super) fn is_last_resort(&self) -> bool {
        self.row.is_last_resort() && self.distance.is_none()
    }
}

impl Distance {
    /// None if the row compares nothing.
    fn of(compiler: &Compiler<'_>, line: &Line<'_>) -> Option<Self> {
        let asked = |name: &str| Asked { fact: compiler.facts.number(name), name: name.to_owned() };
        match ["day", "since", "months", "days"].map(|column| line.get(column)) {
            ["*", "*", "*", "*"] => None,
            [day, since, months, days] => Some(Self {
                day: asked(day),
                since: asked(since),
                months: if months == "*" { 0 } else { number(line, months) },
                days: range(line, days),
            }),
        }
    }

    /// False if one of the days was not asked for, or is unknown.
    fn is_so(&self, case: &Case<'_>) -> bool {
        let (Some(day), Some(since)) = (self.day.answer(case), self.since.answer(case)) else { return false };
        self.days.contains(&(day_number(day) - day_number_months_after(since, self.months)))
    }
}

impl Asked {
    fn answer<'a>(&self, case: &Case<'a>) -> Option<&'a str> {
        let was_asked = case.values[self.fact] != ABSENT;
        case.answers.get(&self.name).filter(|_| was_asked)?.as_str().filter(|answer| is_day(answer))
    }
}

/// Days as `-1..1`, which can be open at either end, or a single number.
fn range(line: &Line<'_>, days: &str) -> RangeInclusive<i64> {
    let (low, high) = days.split_once("..").unwrap_or((days, days));
    let end = |end: &str, open| if end.is_empty() { open } else { number(line, end) };
    end(low, i64::MIN)..=end(high, i64::MAX)
}
