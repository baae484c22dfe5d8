//! Answers and steps at a moment: the calendar, openings and closings, and the call centre.

use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::facts::{Row, object};
use super::sheets::{Hours, Line, Sheets};
use super::{ABSENT, AHEAD, DAY, IN_DOUBT, JAPAN, LAST_DAY, MINUTE, PASSED, REACHED};

/// A pattern of `answers.csv`.
pub(super) enum Reading {
    Text(String),
    /// Days written as `2023-02-24`, which sort as text.
    Dates(String, String),
    Yen(RangeInclusive<u64>),
}

impl Reading {
    pub(super) fn of(pattern: &str) -> Self {
        let (low, high) = pattern.split_once("..").unwrap_or((pattern, pattern));
        if let (Some(low), Some(high)) = (yen_or(low, 0), yen_or(high, u64::MAX)) {
            return Self::Yen(low..=high);
        }
        if pattern.contains('-') {
            let or = |end: &str, open: &str| if end.is_empty() { open } else { end }.to_owned();
            return Self::Dates(or(low, "0000-01-01"), or(high, "9999-12-31"));
        }
        Self::Text(pattern.to_owned())
    }

    pub(super) fn covers(&self, answer: &Value) -> bool {
        match (self, answer) {
            (Self::Text(text), Value::String(answer)) => text == answer,
            (Self::Dates(low, high), Value::String(answer)) => low <= answer && answer <= high,
            (Self::Yen(range), Value::Number(yen)) => yen.as_u64().is_some_and(|yen| range.contains(&yen)),
            _ => false,
        }
    }
}

pub(super) fn yen_or(text: &str, open: u64) -> Option<u64> {
    if text.is_empty() { Some(open) } else { text.parse().ok() }
}

pub(super) fn read(field: &str, answer: &Value, readings: &[(Reading, u8)]) -> u8 {
    let reading = readings.iter().find(|(reading, _)| reading.covers(answer));
    reading.unwrap_or_else(|| panic!("answers.csv has no row for `{field}` {answer}")).1
}

pub(super) struct Step {
    pub(super) name: String,
    /// The value of the fact `step` for it.
    pub(super) value: u8,
    pub(super) in_plan: usize,
    pub(super) state: usize,
    pub(super) windows: Vec<Window>,
}

/// A row of `steps.csv`: when the step is in the plan, and its opening and closing.
pub(super) struct Window {
    pub(super) row: Row,
    pub(super) opens: Date,
    pub(super) closes: Date,
    pub(super) closing_kind: u8,
}

impl Window {
    pub(super) fn placed<'a>(&'a self, answers: &Map<String, Value>) -> Placed<'a> {
        Placed { window: self, opens: self.opens.at(answers), closes: self.closes.at(answers) }
    }
}

/// A window with its times for one traveller's answers.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) window: &'a Window,
    pub(super) opens: Option<i64>,
    pub(super) closes: Option<i64>,
}

impl Placed<'_> {
    pub(super) fn opening(&self, now: i64) -> u8 {
        match self.opens {
            None => ABSENT,
            Some(opens) if now < opens => AHEAD,
            Some(_) => REACHED,
        }
    }

    pub(super) fn closing(&self, now: i64) -> u8 {
        match self.closes {
            None => ABSENT,
            Some(closes) if now >= closes + self.window.closes.doubt * DAY => PASSED,
            Some(closes) if now >= closes => IN_DOUBT,
            // `closes` is the first moment that is too late, so the last day is that of the moment before.
            Some(closes) if japan_day(now) == japan_day(closes - 1) => LAST_DAY,
            Some(_) => AHEAD,
        }
    }
}

/// A row of `dates.csv`.
#[derive(Clone)]
pub(super) struct Date {
    pub(super) time: Time,
    pub(super) kind: String,
    pub(super) boundary: String,
    /// The number of days after it that may still be in time.
    doubt: i64,
}

/// The time of a date.
#[derive(Clone)]
pub(super) enum Time {
    Unstated,
    At(i64),
    /// The beginning of a day, counted from the one in an answer: first the months, then the days.
    Counted {
        question: String,
        months: i64,
        days: i64,
    },
}

impl Date {
    pub(super) fn of(line: &Line<'_>) -> Self {
        let boundary = line.get("boundary");
        let time = match (line.get("japan_time"), line.find("after").unwrap_or_default(), boundary) {
            ("", "", "none") => Time::Unstated,
            ("", question, "first") => Time::counted(line, question, 0),
            // The day after the last is too late.
            ("", question, "too_late") => Time::counted(line, question, 1),
            (text, "", "first" | "too_late") => Time::At(instant(text)),
            _ => panic!("{line}: a time needs a boundary, and is stated or counted"),
        };
        let doubt = number_in(line, "doubt");
        assert!(doubt == 0 || boundary == "too_late", "{line}: only an end can be in doubt");
        Self { time, kind: line.get("kind").to_owned(), boundary: boundary.to_owned(), doubt }
    }

    fn at(&self, answers: &Map<String, Value>) -> Option<i64> {
        match &self.time {
            Time::Unstated => None,
            Time::At(at) => Some(*at),
            Time::Counted { question, months, days } => {
                let answer = answers.get(question).and_then(Value::as_str);
                let answer = answer.unwrap_or_else(|| panic!("`{question}` is counted from, and not answered"));
                Some((day_number_months_after(answer, *months) + days) * DAY - JAPAN)
            }
        }
    }
}

impl Time {
    fn counted(line: &Line<'_>, question: &str, later: i64) -> Self {
        let (months, days) = (number_in(line, "months"), number(line, line.get("days")));
        Self::Counted { question: question.to_owned(), months, days: days + later }
    }
}

/// The number in an optional column; zero if it is empty.
fn number_in(line: &Line<'_>, column: &str) -> i64 {
    line.find(column).filter(|cell| !cell.is_empty()).map_or(0, |cell| number(line, cell))
}

pub(super) fn number(line: &Line<'_>, cell: &str) -> i64 {
    cell.parse().unwrap_or_else(|_| panic!("{line}: `{cell}` is no whole number"))
}

/// The day in Japan, as days since 1 January 1970.
pub(super) fn japan_day(at: i64) -> i64 {
    (at + JAPAN).div_euclid(DAY)
}

/// Whether an answer is a day.
pub(super) fn is_day(answer: &str) -> bool {
    answer.contains('-')
}

/// Days from 1 January 1970 to a day written as `2023-02-24`.
pub(super) fn day_number(date: &str) -> i64 {
    number_of(parts(date))
}

/// The same, for the day so many months later, or the last of its month if that is shorter.
pub(super) fn day_number_months_after(date: &str, months: i64) -> i64 {
    let [year, month, day] = parts(date);
    let month = 12 * year + month - 1 + months;
    let first = |month: i64| number_of([month.div_euclid(12), month.rem_euclid(12) + 1, 1]);
    (first(month) + day - 1).min(first(month + 1) - 1)
}

/// The year, the month and the day.
fn parts(date: &str) -> [i64; 3] {
    let parts: Vec<i64> = date.split('-').map(|part| whole(part, date)).collect();
    parts.try_into().unwrap_or_else(|_| panic!("`{date}` is not a date"))
}

fn number_of([year, month, day]: [i64; 3]) -> i64 {
    // A year that begins in March has the leap day at its end.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let since_march = (153 * month + 2) / 5 + day - 1;
    // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
    365 * year + leap_days + since_march - 719_468
}

/// Milliseconds from midnight to a time written as `18:00`.
pub(super) fn time_of_day(time: &str) -> i64 {
    let (hour, minute) = time.split_once(':').unwrap_or_else(|| panic!("`{time}` is not a time"));
    (whole(hour, time) * 60 + whole(minute, time)) * MINUTE
}

/// The instant of a Japan time written as `2023-04-28T18:00`.
pub(super) fn instant(text: &str) -> i64 {
    let (date, time) = text.split_once('T').unwrap_or_else(|| panic!("`{text}` has no time"));
    day_number(date) * DAY + time_of_day(time) - JAPAN
}

pub(super) fn whole(part: &str, of: &str) -> i64 {
    part.parse().unwrap_or_else(|_| panic!("`{of}` is not a date or a time"))
}

pub(super) struct CallCentre {
    /// The stated time span: outside it, the state is unknown.
    pub(super) stated: std::ops::Range<i64>,
    /// Every session, in order: its start, and its end.
    pub(super) sessions: Vec<(i64, i64)>,
}

impl CallCentre {
    pub(super) fn of(sheets: &Sheets) -> Option<Self> {
        let Hours { hours, holidays } = sheets.hours.as_ref()?;
        let holidays: Vec<i64> = holidays.column("date").map(|date| day_number(&date)).collect();
        let mut sessions = Vec::new();
        let mut stated: Option<std::ops::Range<i64>> = None;
        for line in hours.lines() {
            let (from, before) = (instant(line.get("from")), instant(line.get("before")));
            let start = stated.map_or(from, |stated| {
                assert_eq!(stated.end, from, "{line}: hours must follow each other");
                stated.start
            });
            stated = Some(start..before);
            let days = japan_day(from)..=japan_day(before - 1);
            sessions.extend(days.filter_map(|day| session(&line, day, &holidays)));
        }
        let stated = stated.expect("hours.csv has a row");
        Some(Self { stated, sessions })
    }

    pub(super) fn at(&self, now: i64) -> Value {
        if !self.stated.contains(&now) {
            return object([("state", "unknown".into())]);
        }
        let next = self.sessions.partition_point(|&(_, until)| until <= now);
        match self.sessions.get(next) {
            None => object([("state", "unknown".into())]),
            Some(&(from, until)) if from <= now => object([("state", "open".into()), ("until", until.into())]),
            Some(&(from, _)) => object([("state", "closed".into()), ("next", from.into())]),
        }
    }
}

/// The session on that day, if there is one.
pub(super) fn session(line: &Line<'_>, day: i64, holidays: &[i64]) -> Option<(i64, i64)> {
    // 1 January 1970 was a Thursday.
    let weekday = match (day + 3).rem_euclid(7) {
        0 => "mon",
        1 => "tue",
        2 => "wed",
        3 => "thu",
        4 => "fri",
        5 => "sat",
        _ => "sun",
    };
    let column = if holidays.contains(&day) { "holiday" } else { weekday };
    let hours = line.get(column);
    if hours == "closed" {
        return None;
    }
    let (from, until) = hours.split_once('-').unwrap_or_else(|| panic!("{line}: `{hours}` are no hours"));
    let midnight = day * DAY - JAPAN;
    Some((midnight + time_of_day(from), midnight + time_of_day(until)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_after_a_day_that_a_month_lacks_end_with_that_month() {
        for (day, months, expected) in [
            ("2026-11-01", 6, "2027-05-01"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-29", 6, "2028-02-29"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-12-31", 6, "2027-06-30"),
            ("2027-02-28", 6, "2027-08-28"),
            ("2026-12-31", 12, "2027-12-31"),
        ] {
            assert_eq!(day_number_months_after(day, months), day_number(expected), "{months} months after {day}");
        }
    }

    #[test]
    fn a_closing_in_doubt_passes_when_the_doubt_ends() {
        let closes = Date {
            time: Time::Counted { question: "arrived".to_owned(), months: 24, days: 0 },
            kind: String::new(),
            boundary: "too_late".to_owned(),
            doubt: 2,
        };
        let opens = Date { time: Time::Unstated, doubt: 0, boundary: "none".to_owned(), ..closes.clone() };
        let row = Row { tests: Vec::new(), from: i64::MIN, value: ABSENT };
        let window = Window { row, opens, closes, closing_kind: ABSENT };
        let answers = Map::from_iter([("arrived".to_owned(), Value::from("2028-02-29"))]);
        for (from, expected) in
            [("2030-02-27T00:00", LAST_DAY), ("2030-02-28T00:00", IN_DOUBT), ("2030-03-02T00:00", PASSED)]
        {
            assert_eq!(window.placed(&answers).closing(instant(from)), expected, "from {from}");
            assert_ne!(window.placed(&answers).closing(instant(from) - 1), expected, "before {from}");
        }
    }
}
