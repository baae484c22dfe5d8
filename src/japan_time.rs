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
    pub(crate) const MIDNIGHT: Self = Self(0);

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
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    #[test]
    fn a_day_in_japan_starts_nine_hours_before_utc_does() {
        assert_eq!(day("1970-01-01").start().epoch_ms(), -9 * 3_600_000);
        assert_eq!(day("2023-05-01").start().epoch_ms(), 1_682_866_800_000);
        assert_eq!(day("2023-04-30").end(), day("2023-05-01").start());
    }

    #[test]
    fn a_moment_belongs_to_the_japanese_day_to_the_millisecond() {
        let midnight = day("2023-04-01").start().epoch_ms();
        assert_eq!(Moment::from_epoch_ms(midnight).day(), Some(day("2023-04-01")));
        assert_eq!(Moment::from_epoch_ms(midnight - 1).day(), Some(day("2023-03-31")));
    }

    #[test]
    fn the_range_of_now_ends_with_the_year_2999_in_japan() {
        assert_eq!(*NOW_RANGE.end() + 1, day("3000-01-01").start().epoch_ms());
        assert!(Moment::from_epoch_ms(*NOW_RANGE.end()).day() == Some(day("2999-12-31")));
    }

    #[test]
    fn no_calendar_reaches_the_ends_of_the_number_line() {
        assert_eq!(Moment::from_epoch_ms(i64::MAX).day(), None);
        assert_eq!(Moment::from_epoch_ms(i64::MIN).day(), None);
    }

    #[test]
    fn dates_are_read_strictly() {
        for text in ["2023-2-24", "２０２３-02-24", "2023/02/24", "2023-02-24 ", "+023-02-24", "", "2023-02-2４"] {
            assert_eq!(Day::parse(text), Err(DateFlaw::Form), "{text}");
        }
        for text in ["2023-02-29", "2023-00-10", "2023-13-01", "2023-04-31"] {
            assert_eq!(Day::parse(text), Err(DateFlaw::NoSuchDate), "{text}");
        }
        assert_eq!(day("2024-02-29").ymd(), (2024, 2, 29));
    }

    #[test]
    fn a_day_that_is_stated_is_in_a_year_that_is_meant() {
        for text in ["2000-01-01", "2023-02-24", "2099-12-31"] {
            assert_eq!(Day::parse_stated(text), Ok(day(text)), "{text}");
            assert_eq!(parse_printed_day(text), Ok(day(text)), "{text}");
        }
        for text in [
            "0000-01-01",
            "0023-02-24",
            "0112-02-24",
            "1445-02-24",
            "1999-12-31",
            "2100-01-01",
            "2203-02-24",
            "2566-02-24",
            "2567-02-29",
            "3023-02-24",
            "9999-12-31",
        ] {
            assert_eq!(Day::parse_stated(text), Err(DateFlaw::OutOfRange), "{text}");
            assert_eq!(parse_printed_day(text), Err(DateFlaw::OutOfRange), "{text}");
            assert_eq!(parse_printed_minute(&[text, " 23:59"].concat()), Err(DateFlaw::OutOfRange), "{text}");
        }
        assert_eq!(Day::parse_stated("2023-02-29"), Err(DateFlaw::NoSuchDate));
        assert_eq!(Day::parse_stated("12023-02-24"), Err(DateFlaw::Form));
    }

    #[test]
    fn the_printed_weekday_is_checked() {
        assert_eq!(parse_printed_day("2023-04-30(日)"), Ok(day("2023-04-30")));
        assert_eq!(parse_printed_day("2023-04-30"), Ok(day("2023-04-30")));
        assert_eq!(parse_printed_day("2023-04-30(月)"), Err(DateFlaw::WrongWeekday));
        for text in ["2023-04-30(", "2023-04-30()", "2023-04-30(日", "2023-04-30(日))", "2023-04-30(x)"] {
            assert_eq!(parse_printed_day(text), Err(DateFlaw::Form), "{text}");
        }
    }

    #[test]
    fn a_printed_minute_lasts_through_its_end() {
        assert_eq!(parse_printed_minute("2023-03-31(金) 23:59"), Ok(day("2023-04-01").start()));
        for text in ["2023-03-31(金)", "2023-03-31(金) 24:00", "2023-03-31(金) 23:60", "2023-03-31(金) 9:59"] {
            assert_eq!(parse_printed_minute(text), Err(DateFlaw::Form), "{text}");
        }
    }

    #[test]
    fn a_time_of_day_is_told_in_hours_and_minutes() {
        let told = |text| ClockTime::parse(text).map(ClockTime::hours_minutes);
        assert_eq!(told("18:05"), Some((18, 5)));
        assert_eq!(told("00:59"), Some((0, 59)));
        assert_eq!(told("24:00"), None);
    }

    #[test]
    fn a_moment_shows_the_clock_of_japan_to_the_minute() {
        let shown =
            |minute| parse_printed_minute(minute).map(|end| (end.to_string(), end.last_minute_before().to_string()));
        let both = |end: &str, last: &str| Ok((end.to_owned(), last.to_owned()));
        assert_eq!(shown("2023-03-31(金) 17:00"), both("2023-03-31T17:01", "2023-03-31T17:00"));
        assert_eq!(shown("2023-03-31(金) 23:59"), both("2023-04-01T00:00", "2023-03-31T23:59"));
        assert_eq!(shown("2023-03-31(金) 00:00"), both("2023-03-31T00:01", "2023-03-31T00:00"));
        // Before the epoch, too.
        let early = ClockTime::parse("08:59").map(|time| day("1969-12-31").at(time)).expect("a time of the test's own");
        assert_eq!(early.to_string(), "1969-12-31T08:59");
        assert_eq!(early.last_minute_before().to_string(), "1969-12-31T08:58");
        let just_before = Moment::from_epoch_ms(day("2023-04-01").start().epoch_ms() - 1);
        assert_eq!(just_before.to_string(), "2023-03-31T23:59");
        for end in [i64::MIN, i64::MAX] {
            let moment = Moment::from_epoch_ms(end);
            assert_eq!(moment.to_string(), format!("{end} ms"));
            assert!(moment.clock().hours_minutes() < (24, 0));
            assert!(moment.last_minute_before() <= moment);
        }
    }

    #[test]
    fn days_later_are_those_that_the_calendar_counts() {
        for (from, days, to) in [
            ("2023-02-28", 1, "2023-03-01"),
            ("2024-02-28", 1, "2024-02-29"),
            ("2026-11-01", 90, "2027-01-30"),
            ("2027-01-30", -90, "2026-11-01"),
            ("2026-12-31", 0, "2026-12-31"),
        ] {
            assert_eq!(day(from).plus_days(days), Some(day(to)), "{from} and {days} days");
            assert_eq!(day(from).days_until(day(to)), days, "from {from} to {to}");
        }
    }

    #[test]
    fn months_later_it_is_the_same_day_or_the_last_that_there_is() {
        for (from, months, to) in [
            ("2026-11-26", 0, "2026-11-26"),
            ("2026-11-26", 1, "2026-12-26"),
            ("2026-11-26", 6, "2027-05-26"),
            ("2026-11-30", 3, "2027-02-28"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2026-12-31", 1, "2027-01-31"),
            ("2026-05-31", 1, "2026-06-30"),
            ("2026-02-28", 1, "2026-03-28"),
            ("2026-02-28", 24, "2028-02-28"),
            ("2028-02-29", 24, "2030-02-28"),
            ("2028-02-29", 48, "2032-02-29"),
            ("2096-02-29", 48, "2100-02-28"),
        ] {
            assert_eq!(day(from).plus_months(months), Some(day(to)), "{from} and {months} months");
        }
    }

    #[test]
    fn beyond_the_calendar_there_is_no_day() {
        let (first, last) = (Day(*CALENDAR.start()), Day(*CALENDAR.end()));
        assert_eq!((first.previous(), last.next()), (None, None));
        assert_eq!((first.plus_days(-1), last.plus_days(1)), (None, None));
        assert_eq!((first.plus_days(i32::MIN), last.plus_days(i32::MAX)), (None, None));
        assert_eq!((last.plus_months(1), first.plus_months(u32::MAX)), (None, None));
        assert_eq!(first.plus_days(first.days_until(last)), Some(last));
    }

    #[test]
    fn weeks_run_from_monday() {
        let names: String = (24..=30).map(|d| day(&format!("2023-04-{d}")).weekday()).collect();
        assert_eq!(names, "月火水木金土日");
        assert!(day("2023-04-29").is_weekend() && !day("2023-04-28").is_weekend());
        assert_eq!(day("2023-02-28").next(), Some(day("2023-03-01")));
        assert_eq!(day("2023-03-01").previous(), Some(day("2023-02-28")));
        assert_eq!(day("2023-02-28").days_until(day("2023-03-02")), 2);
        assert_eq!(day("2023-03-02").days_until(day("2023-02-28")), -2);
    }
}
