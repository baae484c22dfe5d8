//! Japan time: UTC+9 all year, whatever the time zone of the device.
//!
//! A notice counts in Japanese days, a phone in epoch milliseconds. All conversions between the two are here, so that
//! no local midnight can slip in. Nothing here reads a clock: "now" is an input.

use chrono::{Datelike as _, Months, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
const OFFSET_MS: i64 = 9 * 60 * MINUTE_MS;

/// The moments that can be "now", in epoch milliseconds: from 1970 to the end of 2999. Any other is a broken clock or a
/// slip of the pen, and is refused rather than judged.
pub const NOW_RANGE: RangeInclusive<i64> = 0..=32_503_647_599_999;

/// The years of days that a traveller or a notice states. Any other is a slip of the pen or from another calendar, such
/// as those of Thailand or Taiwan, and is refused rather than judged.
pub const YEARS: RangeInclusive<i32> = 2000..=2099;

/// The days of the week as Japanese prints them, from Monday.
pub const WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];

/// A point in time, in epoch milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after the epoch.
    #[must_use]
    pub const fn from_epoch_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn epoch_ms(self) -> i64 {
        self.0
    }

    /// The day in Japan. `None` only for moments beyond the calendar.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        let days = self.0.checked_add(OFFSET_MS)?.div_euclid(DAY_MS);
        Day::from_epoch_days(i32::try_from(days).ok()?)
    }

    /// The time of day in Japan.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a remainder of the minutes of a day")]
    pub const fn clock(self) -> ClockTime {
        const MINUTES: i64 = DAY_MS / MINUTE_MS;
        // The remainder comes first: nine hours later there may be no number left.
        ClockTime(((self.0.div_euclid(MINUTE_MS) % MINUTES + OFFSET_MS / MINUTE_MS).rem_euclid(MINUTES)) as u16)
    }

    /// The minute that a notice prints for a closing: the last one that is in time.
    #[must_use]
    pub const fn last_minute_before(self) -> Self {
        Self(self.0.saturating_sub(MINUTE_MS))
    }
}

/// In Japan time, to the minute: `2023-03-31T17:01`. A moment beyond the calendar is written in milliseconds.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.day() {
            Some(day) => write!(f, "{day}T{}", self.clock()),
            None => write!(f, "{} ms", self.0),
        }
    }
}

/// A calendar day in Japan, in days since 1970-01-01. The rules only compare and count days; only reading and showing
/// them needs a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i32);

/// The days that `chrono` can represent.
const CALENDAR: RangeInclusive<i32> = NaiveDate::MIN.to_epoch_days()..=NaiveDate::MAX.to_epoch_days();

/// The reason why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFlaw {
    /// It does not have the form asked for.
    Form,
    /// Its year is outside the [`YEARS`].
    OutOfRange,
    /// It is well formed, but not in the calendar, such as 30 February.
    NoSuchDate,
    /// The weekday beside the date is wrong.
    WrongWeekday,
}

impl Day {
    /// The day of the epoch: 1970-01-01.
    pub(crate) const EPOCH: Self = Self(0);

    /// Reads `2023-02-24`: four, two and two ASCII digits, and a day that exists.
    ///
    /// # Errors
    /// [`DateFlaw::Form`] or [`DateFlaw::NoSuchDate`].
    pub fn parse(text: &str) -> Result<Self, DateFlaw> {
        Self::parse_within(text, 0..=9999)
    }

    /// Reads a day that a traveller or a notice states: as [`Self::parse`] does, and in one of the [`YEARS`].
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
        // Checked before the day: 29 February exists in 2024, but not in 2567, as Thailand counts it.
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

    /// The moment at which this day's time in Japan is `time`.
    #[must_use]
    pub fn at(self, time: ClockTime) -> Moment {
        Moment(self.start().0 + i64::from(time.0) * MINUTE_MS)
    }

    /// The day after. `None` beyond the calendar.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.plus_days(1)
    }

    /// The day before. `None` beyond the calendar.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.plus_days(-1)
    }

    /// The day so many days later, or earlier if `days` is negative. `None` beyond the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_epoch_days(self.0.checked_add(days)?)
    }

    /// The same day of the month so many months later, or the last of that month if it has no such day: a month after
    /// 31 January is 28 or 29 February. `None` beyond the calendar.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Option<Self> {
        let date = NaiveDate::from_epoch_days(self.0)?.checked_add_months(Months::new(months))?;
        Some(Self(date.to_epoch_days()))
    }

    /// The number of days until `other`; negative if that comes before.
    #[must_use]
    pub const fn days_until(self, other: Self) -> i32 {
        // It cannot overflow: the calendar has fewer days than an `i32` has numbers.
        other.0 - self.0
    }

    /// Whether the day is a Saturday or a Sunday.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        self.weekday_index() >= 5
    }

    /// The weekday, as a notice prints it.
    #[must_use]
    pub fn weekday(self) -> char {
        WEEKDAYS.get(self.weekday_index()).copied().unwrap_or_default()
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn weekday_index(self) -> usize {
        // The day of the epoch was a Thursday.
        (self.0 + 3).rem_euclid(7) as usize
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        // Every `Day` is in the calendar.
        let date = NaiveDate::from_epoch_days(self.0).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }
}

/// In ISO 8601: `2023-02-24`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        f.write_str(&written(year.cast_unsigned(), month, day))
    }
}

/// The form that [`Day::parse`] reads, also of a day that does not exist.
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

    /// The hours and the minutes.
    #[must_use]
    pub const fn hours_minutes(self) -> (u16, u16) {
        (self.0 / 60, self.0 % 60)
    }
}

/// In 24 hours: `09:05`.
impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = self.hours_minutes();
        write!(f, "{hours:02}:{minutes:02}")
    }
}

/// Reads a day as a notice prints it: with or without its weekday, `2023-04-30(日)`.
///
/// The weekday is checked: it is the notice's own check digit against a slip in copying.
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

/// Reads a minute as a notice prints it, `2023-03-31(金) 23:59`. It lasts through its end, so the result is the first
/// moment after it.
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
