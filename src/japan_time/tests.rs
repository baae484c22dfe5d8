//! Tests of `japan_time.rs`.

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
fn moments_at_the_ends_of_the_number_line_have_no_day() {
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
fn stated_day_outside_the_valid_years_is_refused() {
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
fn time_of_day_is_written_in_hours_and_minutes() {
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
fn days_later_follow_the_calendar() {
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
fn months_later_is_the_same_day_or_the_last_of_the_month() {
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
fn arithmetic_beyond_the_calendar_gives_no_day() {
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
