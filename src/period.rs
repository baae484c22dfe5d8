//! Periods: the last of the 90 days, of the six months, of the two years that begin on a day of the traveller's.
//!
//! A notice that prints no date prints a length and a day to count from. If it does not say whether that day is the
//! first one, two people who count arrive at two days. So a period records whether the notice says so. If it does not,
//! there are two last days: one that is in time however the period is counted, and one after which it is too late
//! however it is counted. A traveller who acts by the first of them is safe.
//!
//! Days are counted one by one. Months and years are counted as the Civil Code of Japan does (民法 140, 143): by the
//! calendar, from the first day that counts, to the day before the one that corresponds to it; in a month without such
//! a day, to the last of the month. So a month of which the first day is not counted, from 28 February 2026, begins
//! with March and ends with it, on the 31st. For other laws, see [`Length::under_any_law`].
//!
//! Days off move nothing here: whether they do is for the notice to say.

use crate::input::names;
use crate::japan_time::Day;

/// The length of a period, at least one unit: with none, the last day comes before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many days.
    Days(u16),
    /// So many months of the calendar.
    Months(u8),
    /// So many years of the calendar.
    Years(u8),
}

names! {
    /// Whether the day that a period is counted from is the first of it.
    pub enum FirstDay {
        /// It is.
        Counted = "counted",
        /// The day after it is.
        NotCounted = "not_counted",
        /// The notice does not say.
        Unstated = "unstated",
    }
}

/// A period: a length, and how to count it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The length.
    pub length: Length,
    /// Whether the day that it is counted from is the first of it.
    pub first_day: FirstDay,
}

/// The last day of a counted period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastDay {
    /// A single day.
    Certain(Day),
    /// One of two days: the notice does not say how to count.
    Doubtful {
        /// The last day that is in time however it is counted.
        safe: Day,
        /// The last day that can be in time.
        last: Day,
    },
}

impl Period {
    /// The last day of the period that is counted from `from`; in doubt if it depends on a rule of counting that the
    /// notice does not state. `None` beyond the calendar.
    #[must_use]
    pub fn last_day(self, from: Day) -> Option<LastDay> {
        let counted = || self.length.last_day(from);
        let not_counted = || self.length.last_day(from.next()?);
        match self.first_day {
            FirstDay::Counted => counted().map(LastDay::Certain),
            FirstDay::NotCounted => not_counted().map(LastDay::Certain),
            FirstDay::Unstated => Some(LastDay::between(counted()?, not_counted()?)),
        }
    }
}

impl Length {
    /// The last day if the notice leaves the counting to a law that it does not name, such as that of a court. Laws
    /// differ in whether the first day counts, and in which day they take for one that a month lacks.
    ///
    /// In time through the day before the one that corresponds to `from` (or before the last of a month that has none).
    /// That day and the next are in doubt, and those up to the end by the Civil Code of Japan, should it come later: of
    /// years it never does. `None` beyond the calendar.
    /// years it never does. `None` beyond the calendar.
    #[must_use]
    pub fn under_any_law(self, from: Day) -> Option<LastDay> {
        let corresponding = self.corresponding(from)?;
        let last = corresponding.next()?.max(self.last_day(from.next()?)?);
        Some(LastDay::between(corresponding.previous()?, last))
    }

    /// The last day of a period that begins with `first`.
    fn last_day(self, first: Day) -> Option<Day> {
        let corresponding = self.corresponding(first)?;
        let exists = matches!(self, Self::Days(_)) || corresponding.ymd().2 == first.ymd().2;
        if exists { corresponding.previous() } else { Some(corresponding) }
    }

    /// The day that corresponds to `day` after this length; in a month without it, the last.
    fn corresponding(self, day: Day) -> Option<Day> {
        match self {
            Self::Days(days) => day.plus_days(days.into()),
            Self::Months(months) => day.plus_months(months.into()),
            Self::Years(years) => day.plus_months(u32::from(years) * 12),
        }
    }
}

impl LastDay {
    /// The last day that is in time however it is counted.
    #[must_use]
    pub fn safe(self) -> Day {
        match self {
            Self::Certain(day) => day,
            Self::Doubtful { safe, .. } => safe,
        }
    }

    /// The last day that can be in time.
    #[must_use]
    pub fn last(self) -> Day {
        match self {
            Self::Certain(day) => day,
            Self::Doubtful { last, .. } => last,
        }
    }

    /// In doubt between two days, or certain if they are the same.
    fn between(safe: Day, last: Day) -> Self {
        if safe == last { Self::Certain(safe) } else { Self::Doubtful { safe, last } }
    }
}

#[cfg(test)]
mod tests {
    use super::FirstDay::{Counted, NotCounted, Unstated};
    use super::Length::{Days, Months, Years};
    use super::*;
    use crate::input::Named as _;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    fn last_day(length: Length, first_day: FirstDay, from: Day) -> LastDay {
        Period { length, first_day }.last_day(from).expect("a day in the calendar")
    }

    fn certain(text: &str) -> LastDay {
        LastDay::Certain(day(text))
    }

    fn doubtful(safe: &str, last: &str) -> LastDay {
        LastDay::Doubtful { safe: day(safe), last: day(last) }
    }

    /// Every day of eight years, two leap days and a leap year's end among them.
    fn days() -> impl Iterator<Item = Day> {
        let first = day("2022-01-01");
        (0..8 * 366).filter_map(move |days| first.plus_days(days))
    }

    #[test]
    fn days_not_counting_the_first_end_so_many_days_later() {
        for (from, last) in [
            ("2026-11-01", "2027-01-30"),
            ("2026-11-26", "2027-02-24"),
            ("2026-12-01", "2027-03-01"),
            ("2027-11-30", "2028-02-28"),
            ("2027-12-01", "2028-02-29"),
            ("2027-12-02", "2028-03-01"),
        ] {
            assert_eq!(last_day(Days(90), NotCounted, day(from)), certain(last), "{from}");
        }
        assert_eq!(last_day(Days(7), NotCounted, day("2026-11-26")), certain("2026-12-03"));
        assert_eq!(last_day(Days(21), NotCounted, day("2026-11-26")), certain("2026-12-17"));
    }

    #[test]
    fn days_counting_the_first_end_a_day_sooner() {
        assert_eq!(last_day(Days(7), Counted, day("2026-11-26")), certain("2026-12-02"));
        assert_eq!(last_day(Days(1), Counted, day("2026-11-26")), certain("2026-11-26"));
    }

    #[test]
    fn days_with_an_unstated_first_day_end_on_one_of_two() {
        assert_eq!(last_day(Days(7), Unstated, day("2026-11-26")), doubtful("2026-12-02", "2026-12-03"));
        assert_eq!(last_day(Days(21), Unstated, day("2026-11-26")), doubtful("2026-12-16", "2026-12-17"));
        assert_eq!(last_day(Days(7), Unstated, day("2028-02-22")), doubtful("2028-02-28", "2028-02-29"));
    }

    #[test]
    fn months_and_years_end_as_the_civil_code_has_it() {
        // From; a length; the last day with the first counted, and without.
        for (from, length, counted, not_counted) in [
            ("2026-11-26", Months(3), "2027-02-25", "2027-02-26"),
            ("2026-12-01", Months(3), "2027-02-28", "2027-03-01"),
            ("2026-05-10", Years(2), "2028-05-09", "2028-05-10"),
            // The month it ends in has no such day.
            ("2026-11-29", Months(3), "2027-02-28", "2027-02-28"),
            ("2026-11-30", Months(3), "2027-02-28", "2027-02-28"),
            ("2027-11-29", Months(3), "2028-02-28", "2028-02-29"),
            ("2028-02-29", Years(2), "2030-02-28", "2030-02-28"),
            // The first day that counts is the first of a month.
            ("2026-01-31", Months(1), "2026-02-28", "2026-02-28"),
            ("2026-02-28", Months(1), "2026-03-27", "2026-03-31"),
            ("2026-04-30", Months(1), "2026-05-29", "2026-05-31"),
            ("2026-02-28", Years(2), "2028-02-27", "2028-02-29"),
            ("2026-12-31", Years(1), "2027-12-30", "2027-12-31"),
            // From a leap day to the next.
            ("2028-02-29", Years(4), "2032-02-28", "2032-02-29"),
        ] {
            assert_eq!(last_day(length, Counted, day(from)), certain(counted), "{length:?} counting {from}");
            assert_eq!(last_day(length, NotCounted, day(from)), certain(not_counted), "{length:?} after {from}");
        }
    }

    #[test]
    fn months_in_doubt_are_certain_where_both_ways_come_to_one_day() {
        assert_eq!(last_day(Months(1), Unstated, day("2026-02-28")), doubtful("2026-03-27", "2026-03-31"));
        assert_eq!(last_day(Months(3), Unstated, day("2026-11-30")), certain("2027-02-28"));
    }

    #[test]
    fn unnamed_law_leaves_the_corresponding_day_and_the_next_in_doubt() {
        for (from, safe, last) in [
            ("2026-05-10", "2028-05-09", "2028-05-11"),
            ("2026-02-28", "2028-02-27", "2028-02-29"),
            ("2027-02-28", "2029-02-27", "2029-03-01"),
            ("2028-02-28", "2030-02-27", "2030-03-01"),
            ("2028-02-29", "2030-02-27", "2030-03-01"),
            ("2026-03-01", "2028-02-29", "2028-03-02"),
            ("2026-12-31", "2028-12-30", "2029-01-01"),
        ] {
            assert_eq!(Years(2).under_any_law(day(from)), Some(doubtful(safe, last)), "{from}");
        }
        assert_eq!(Months(1).under_any_law(day("2026-02-28")), Some(doubtful("2026-03-27", "2026-03-31")));
        assert_eq!(Days(7).under_any_law(day("2026-11-26")), Some(doubtful("2026-12-02", "2026-12-04")));
    }

    #[test]
    fn unnamed_law_can_be_the_civil_code() {
        for from in days() {
            for length in [Days(1), Days(90), Months(1), Months(6), Months(13), Years(1), Years(2), Years(4)] {
                let any = length.under_any_law(from).expect("a day in the calendar");
                for first_day in FirstDay::ALL {
                    let civil = last_day(length, *first_day, from);
                    assert!(any.safe() <= civil.safe() && civil.last() <= any.last(), "{length:?} from {from}");
                }
                // Of years, only the leap day can lie between, and that is the day after.
                let day_after = length.corresponding(from).and_then(Day::next);
                assert!(!matches!(length, Years(_)) || Some(any.last()) == day_after, "{length:?} from {from}");
            }
        }
    }

    #[test]
    fn days_move_with_the_day_that_they_are_counted_from() {
        for from in days() {
            for length in [Days(1), Days(7), Days(21), Days(90), Days(u16::MAX)] {
                for (moved, first_day) in
                    [1, 27, 92, 400].into_iter().flat_map(|by| FirstDay::ALL.iter().map(move |f| (by, *f)))
                {
                    let ends = |from| {
                        let last_day = last_day(length, first_day, from);
                        (from.days_until(last_day.safe()), from.days_until(last_day.last()))
                    };
                    let later = from.plus_days(moved).expect("a day in the calendar");
                    assert_eq!(ends(later), ends(from), "{length:?} from {from}, moved by {moved}");
                }
            }
        }
    }

    #[test]
    fn a_later_beginning_never_ends_sooner() {
        for from in days() {
            let next = from.next().expect("a day in the calendar");
            for length in [Days(90), Months(1), Months(3), Months(6), Years(1), Years(2)] {
                let ends = |from| {
                    let of = FirstDay::ALL.iter().map(|first_day| last_day(length, *first_day, from));
                    let all = of.chain(length.under_any_law(from));
                    all.flat_map(|last_day| [last_day.safe(), last_day.last()]).collect::<Vec<_>>()
                };
                let (sooner, later) = (ends(from), ends(next));
                assert!(sooner.iter().zip(&later).all(|(one, other)| one <= other), "{length:?} from {from}");
                assert!(sooner.chunks(2).all(<[Day]>::is_sorted), "{length:?} from {from}");
            }
        }
    }

    #[test]
    fn period_beyond_the_calendar_has_no_last_day() {
        let nearly = day("9999-12-31").plus_months(12 * 250_000).expect("a day in the calendar");
        let last = (0..).map_while(|days| nearly.plus_months(12 * days)).last().expect("at least that one");
        for length in [Days(400), Months(13), Years(2)] {
            for first_day in FirstDay::ALL {
                assert_eq!(Period { length, first_day: *first_day }.last_day(last), None, "{length:?}");
            }
            assert_eq!(length.under_any_law(last), None, "{length:?}");
        }
    }

    #[test]
    fn period_of_no_length_ends_before_its_first_day() {
        for length in [Days(0), Months(0), Years(0)] {
            assert_eq!(last_day(length, Counted, day("2026-11-26")), certain("2026-11-25"));
            assert_eq!(last_day(length, NotCounted, day("2026-11-26")), certain("2026-11-26"));
        }
    }
}
