//! Japan time: UTC+9 all year, whatever the zone of the device.
//!
//! A notice counts in Japanese days, a phone in epoch milliseconds. Everything that goes from one to the other is here,
//! so that no local midnight can slip in. Nothing here reads a clock: "now" is an input.

use chrono::{Datelike as _, Months, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const OFFSET_MS: i64 = 9 * 60 * MINUTE_MS;

/// The moments that can be "now", in epoch milliseconds: from 1970 to the end of 2999. Anything else is a broken clock
/// or a slip of the pen, and is refused rather than judged.
pub const NOW_RANGE: RangeInclusive<i64> = 0..=32_503_647_599_999;

/// The years that a day can be in that somebody states, a traveller or a notice. Another one is a slip of the pen or counted
/// from another beginning, as in Thailand or Taiwan: it is refused rather than judged.
pub const YEARS: RangeInclusive<i32> = 2000..=2099;

/// The days of the week as Japanese prints them, from Monday.
pub const WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];

/// A point in time, in epoch milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// The moment that many milliseconds after the epoch.
    #[must_use]
    pub const fn from_epoch_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn epoch_ms(self) -> i64 {
        self.0
    }

    /// The day in Japan. `None` only for moments that no calendar reaches.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        let days = self.0.checked_add(OFFSET_MS)?.div_euclid(DAY_MS);
        Day::from_epoch_days(i32::try_from(days).ok()?)
    }

    /// What the clocks of Japan show.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a remainder of the minutes of a day")]
    pub const fn clock(self) -> ClockTime {
        const MINUTES: i64 = DAY_MS / MINUTE_MS;
        // The remainder comes first: nine hours later there may be no number left.
        ClockTime(((self.0.div_euclid(MINUTE_MS) % MINUTES + OFFSET_MS / MINUTE_MS).rem_euclid(MINUTES)) as u16)
    }

    /// Of a closing the minute that a notice prints: the last in which it is not too late.
    #[must_use]
    pub const fn last_minute_before(self) -> Self {
        Self(self.0.saturating_sub(MINUTE_MS))
    }
}

/// As the clocks of Japan have it, to the minute: `2023-03-31T17:01`. A moment that no calendar reaches is told in
/// milliseconds.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.day() {
            Some(day) => write!(f, "{day}T{}", self.clock()),
            None => write!(f, "{} ms", self.0),
        }
    }
}

/// A calendar day in Japan, in days since 1970-01-01. What is judged is compared and counted; only what is read or shown
/// needs a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

/// The days that the calendar has.
const CALENDAR: RangeInclusive<i32> = NaiveDate::MIN.to_epoch_days()..=NaiveDate::MAX.to_epoch_days();

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFlaw {
    /// Not of the form asked for.
    Form,
    /// In a year that nobody means; see [`YEARS`].
    OutOfRange,
    /// Well formed, but not in the calendar, such as 30 February.
    NoSuchDate,
    /// The weekday beside the date is another day's.
    WrongWeekday,
}

impl Day {
    /// The first of all days: 1970-01-01.
    pub(crate) const EPOCH: Self = Self(0);

    /// Reads `2023-02-24`: four, two and two ASCII digits, and a day that exists.
    ///
    /// # Errors
    /// [`DateFlaw::Form`] or [`DateFlaw::NoSuchDate`].
    pub fn parse(text: &str) -> Result<Self, DateFlaw> {
        Self::parse_within(text, 0..=9999)
    }

    /// Reads a day that somebody states, a traveller or a notice: as [`Self::parse`] does, and in one of the [`YEARS`].
    ///
    /// # Errors
    /// [`DateFlaw::Form`], [`DateFlaw::OutOfRange`] or [`DateFlaw::NoSuchDate`].
    pub fn parse_stated(text: &str) -> Result<Self, DateFlaw> {
        Self::parse_within(text, YEARS)
    }

    fn parse_within(text: &str, years: RangeInclusive<i32>) -> Result<Self, DateFlaw> {
        let mut digits = 0_u32;
        for (index, byte) in text.bytes().enumerate() {
            match (index, byte) {
                (4 | 7, b'-') => {}
                (0..=3 | 5..=6 | 8..=9, b'0'..=b'9') => digits = digits * 10 + u32::from(byte - b'0'),
                _ => return Err(DateFlaw::Form),
            }
        }
        let year = i32::try_from(digits / 10_000).ok().filter(|_| text.len() == 10).ok_or(DateFlaw::Form)?;
        // Before the calendar is asked: 29 February is one in 2024, and none in 2567, as it is counted in Thailand.
        if !years.contains(&year) {
            return Err(DateFlaw::OutOfRange);
        }
        let date = NaiveDate::from_ymd_opt(year, digits / 100 % 100, digits % 100);
        date.map(|date| Self(date.to_epoch_days())).ok_or(DateFlaw::NoSuchDate)
    }

    fn from_epoch_days(days: i32) -> Option<Self> {
        CALENDAR.contains(&days).then_some(Self(days))
    }

    /// The day's first moment.
    #[must_use]
    pub fn start(self) -> Moment {
        Moment(i64::from(self.0) * DAY_MS - OFFSET_MS)
    }

    /// The first moment after the day.
    #[must_use]
    pub fn end(self) -> Moment {
        Moment(self.start().0 + DAY_MS)
    }

    /// The moment at which the clocks of this day show `time`.
    #[must_use]
    pub fn at(self, time: ClockTime) -> Moment {
        Moment(self.start().0 + i64::from(time.0) * MINUTE_MS)
    }

    /// The day after, where the calendar has one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// The day before, where the calendar has one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.plus_days(-1)
    }

    /// So many days later, or earlier where there are fewer than none. `None` beyond the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_epoch_days(self.0.checked_add(days)?)
    }

    /// The same day of the month so many months later, or the last one of that month where it has no such day: a month
    /// after 31 January is 28 or 29 February. `None` beyond the calendar.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let date = NaiveDate::from_epoch_days(self.0)?.checked_add_months(Months::new(months))?;
        Some(Self(date.to_epoch_days()))
    }

    /// How many days it is until `other`; fewer than none where that comes before.
    #[must_use]
    pub const fn days_until(self, other: Self) -> i32 {
        // No two days of the calendar are further apart than a number can say.
        other.0 - self.0
    }

    /// Saturday or Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        self.weekday_index() >= 5
    }

    /// The weekday, as the notice would print it.
    #[must_use]
    pub fn weekday(self) -> char {
        WEEKDAYS.get(self.weekday_index()).copied().unwrap_or_default()
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn weekday_index(self) -> usize {
        // The first of all days was a Thursday.
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        // Every day is one of the calendar's.
        let date = NaiveDate::from_epoch_days(self.0).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }
}

/// As the calendar of data has it: `2023-02-24`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        f.write_str(&written(year.cast_unsigned(), month, day))
    }
}

/// As [`Day::parse`] reads it, whether there is such a day or not.
pub(crate) fn written(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// A minute of the day, from 00:00 to 23:59.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(u16);

impl ClockTime {
    /// The first minute of the day.
    pub const MIDNIGHT: Self = Self(0);

    /// Reads `10:00`. `None` for anything that no clock shows.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
        if hours > 23 || minutes > 59 {
            return None;
        }
        u16::try_from(hours * 60 + minutes).ok().map(Self)
    }

    /// Hours and minutes.
    #[must_use]
    pub const fn hours_minutes(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

/// As a clock shows it: `09:05`.
impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = self.hours_minutes();
        write!(f, "{hours:02}:{minutes:02}")
    }
}

/// A day as a notice prints it: with or without its weekday, `2023-04-30(日)`.
///
/// The weekday is there to be checked: it is the notice's own check digit against a slip in copying.
///
/// # Errors
/// Any [`DateFlaw`].
pub fn parse_printed_day(text: &str) -> Result<Day, DateFlaw> {
    let Some((date, weekday)) = text.split_once('(') else {
        return Day::parse_stated(text);
    };
    let day = Day::parse_stated(date)?;
    let mut letters = weekday.chars();
    match (letters.next(), letters.as_str()) {
        (Some(letter), ")") if letter == day.weekday() => Ok(day),
        (Some(letter), ")") if WEEKDAYS.contains(&letter) => Err(DateFlaw::WrongWeekday),
        _ => Err(DateFlaw::Form),
    }
}

/// A minute as a notice prints it, `2023-03-31(金) 23:59`, which lasts through its end: the first moment at which it has
/// passed is returned.
///
/// # Errors
/// Any [`DateFlaw`].
pub fn parse_printed_minute(text: &str) -> Result<Moment, DateFlaw> {
    let (day, time) = text.split_once(' ').ok_or(DateFlaw::Form)?;
    let day = parse_printed_day(day)?;
    let time = ClockTime::parse(time).ok_or(DateFlaw::Form)?;
    Ok(Moment(day.at(time).0 + MINUTE_MS))
}

/// A number of exactly so many ASCII digits.
fn digits(text: &str, length: usize) -> Option<u32> {
    let well_formed = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if well_formed { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
