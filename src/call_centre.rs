//! A call centre's hours: whether somebody answers now, and if not, when.
//!
//! Where a notice does not say for how long the line is kept, it is vouched for only through a last day; after its hours
//! on that day, and before the first day, the state is unknown, never "open" and never "opens at".

use crate::data::Stated;
use crate::described;
use crate::described::Described as _;
use crate::input::{Flaw, Table};
use crate::japan_time::{ClockTime, Day, Moment};

/// When the telephone is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallCentre {
    /// The first day.
    pub first_day: Day,
    /// Through this day it is answered on every day of the week, holidays included.
    pub every_day_through: Day,
    /// The last day for which the notice vouches.
    pub last_day: Day,
    /// The daily opening.
    pub opens: ClockTime,
    /// The daily closing: the first minute in which nobody answers.
    pub closes: ClockTime,
    /// Public holidays, which matter once not every day is an open one.
    pub holidays: Vec<Day>,
}

described! {
    /// When the telephone is answered, as a notice's file has it.
    #[words(editor = "コールセンター（3）")]
    pub struct Hours {
        /// The first day.
        #[words(diff = "call centre's first day", editor = "受付の最初の日")]
        pub first_day: Day,
        /// Through this day it is answered on every day of the week, holidays included.
        #[words(diff = "call centre every day through", editor = "この日までは毎日受け付けます")]
        pub every_day_through: Day,
        /// The last day. `None`: not stated in the notice.
        #[words(diff = "call centre's last day", editor = "受付の最後の日。お知らせに示されていなければ \"\"")]
        pub last_day: Stated<Day>,
        /// The daily opening.
        #[words(diff = "call centre opens", editor = "受付が始まる時刻")]
        pub opens: ClockTime,
        /// The daily closing: the first minute in which nobody answers.
        #[words(diff = "call centre closes", editor = "受付が終わる時刻")]
        pub closes: ClockTime,
        /// Public holidays, which matter once not every day is an open one.
        #[words(diff = "holidays", editor = "受付の期間の祝日")]
        pub holidays: Vec<Day>,
    }
}

/// Whether the telephone is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallState {
    /// Yes, until then.
    Open {
        /// The first moment at which nobody answers.
        until: Moment,
    },
    /// No, but from then on.
    Closed {
        /// The next moment at which somebody answers.
        next: Moment,
    },
    /// The notice does not say.
    Unknown,
}

impl CallCentre {
    /// Reads it, and whether its last day is stated. Where that is left open, it is `vouched_through`, the last day for which
    /// the notice lets anybody expect an answer. `None` where a field cannot be read; its problem is noted in the table.
    pub fn read(table: &mut Table<'_, '_>, vouched_through: Option<Day>) -> Option<(Self, bool)> {
        let Hours { first_day, every_day_through, last_day: stated, opens, closes, holidays } = Hours::read(table)?;
        let last_day = stated.or(vouched_through)?;
        if closes <= opens {
            table.report("closes", Flaw::new("out_of_order", "the closing must come after the opening"));
        }
        if last_day < first_day {
            table.report("last_day", Flaw::new("out_of_order", "this must not come before first_day"));
        }
        Some((Self { first_day, every_day_through, last_day, opens, closes, holidays }, stated.is_some()))
    }

    /// The part of it that the notice's file has, where the last day is stated there or not.
    #[must_use]
    pub fn hours(&self, states_last_day: bool) -> Hours {
        let Self { first_day, every_day_through, last_day, opens, closes, ref holidays } = *self;
        let last_day = states_last_day.then_some(last_day);
        Hours { first_day, every_day_through, last_day, opens, closes, holidays: holidays.clone() }
    }

    /// How it stands at `now`.
    #[must_use]
    pub fn state(&self, now: Moment) -> CallState {
        let Some(today) = now.day().filter(|day| *day >= self.first_day) else {
            return CallState::Unknown;
        };
        let (opens, closes) = (today.at(self.opens), today.at(self.closes));
        if self.is_open_on(today) && now < closes {
            return if now < opens { CallState::Closed { next: opens } } else { CallState::Open { until: closes } };
        }
        match self.open_day(today.next(), Day::next) {
            Some(day) => CallState::Closed { next: day.at(self.opens) },
            None => CallState::Unknown,
        }
    }

    /// The end of the last hours before `day` begins: the last chance to ask before something ends on that day.
    #[must_use]
    pub fn last_hours_before(&self, day: Day) -> Option<Moment> {
        let start = day.previous().map(|day| day.min(self.last_day));
        self.open_day(start, Day::previous).map(|day| day.at(self.closes))
    }

    /// The nearest open day from `start` on, going by `step`.
    fn open_day(&self, start: Option<Day>, step: impl Fn(Day) -> Option<Day>) -> Option<Day> {
        std::iter::successors(start, |day| step(*day))
            .take_while(|day| (self.first_day..=self.last_day).contains(day))
            .find(|day| self.is_open_on(*day))
    }

    fn is_open_on(&self, day: Day) -> bool {
        let in_service = (self.first_day..=self.last_day).contains(&day);
        in_service && (day <= self.every_day_through || !self.is_day_off(day))
    }

    /// A Saturday, a Sunday or a public holiday.
    #[must_use]
    pub fn is_day_off(&self, day: Day) -> bool {
        day.is_weekend() || self.holidays.contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    fn time(text: &str) -> ClockTime {
        ClockTime::parse(text).expect("a time of the test's own")
    }

    fn at(date: &str, clock: &str) -> Moment {
        day(date).at(time(clock))
    }

    fn centre() -> CallCentre {
        CallCentre {
            first_day: day("2023-03-02"),
            every_day_through: day("2023-03-31"),
            last_day: day("2023-05-31"),
            opens: time("10:00"),
            closes: time("18:00"),
            holidays: ["2023-03-21", "2023-04-29", "2023-05-03", "2023-05-04", "2023-05-05"].map(day).to_vec(),
        }
    }

    #[test]
    fn it_is_open_from_the_opening_to_just_before_the_closing() {
        let until = at("2023-03-10", "18:00");
        assert_eq!(centre().state(at("2023-03-10", "09:59")), CallState::Closed { next: at("2023-03-10", "10:00") });
        assert_eq!(centre().state(at("2023-03-10", "10:00")), CallState::Open { until });
        assert_eq!(centre().state(at("2023-03-10", "17:59")), CallState::Open { until });
        assert_eq!(centre().state(until), CallState::Closed { next: at("2023-03-11", "10:00") });
    }

    #[test]
    fn while_every_day_counts_weekends_and_holidays_are_open() {
        for date in ["2023-03-05", "2023-03-21", "2023-03-25"] {
            assert_eq!(centre().state(at(date, "12:00")), CallState::Open { until: at(date, "18:00") }, "{date}");
        }
    }

    #[test]
    fn later_it_skips_weekends_and_holidays() {
        let cases = [
            ("2023-03-31", "18:00", "2023-04-03"),
            ("2023-04-01", "12:00", "2023-04-03"),
            ("2023-04-28", "18:00", "2023-05-01"),
            ("2023-05-02", "18:00", "2023-05-08"),
            ("2023-05-03", "10:00", "2023-05-08"),
        ];
        for (date, clock, next) in cases {
            let next = at(next, "10:00");
            assert_eq!(centre().state(at(date, clock)), CallState::Closed { next }, "{date} {clock}");
        }
        assert_eq!(centre().state(at("2023-05-01", "12:00")), CallState::Open { until: at("2023-05-01", "18:00") });
    }

    #[test]
    fn outside_the_days_it_is_vouched_for_nothing_is_known() {
        for moment in [at("2023-03-01", "23:59"), at("2023-05-31", "18:00"), at("2026-01-05", "12:00")] {
            assert_eq!(centre().state(moment), CallState::Unknown);
        }
        assert_eq!(centre().state(Moment::from_epoch_ms(i64::MAX)), CallState::Unknown);
        assert_eq!(centre().state(at("2023-03-02", "00:00")), CallState::Closed { next: at("2023-03-02", "10:00") });
        assert_eq!(centre().state(at("2023-05-31", "17:59")), CallState::Open { until: at("2023-05-31", "18:00") });
    }

    #[test]
    fn the_last_hours_before_a_sunday_after_a_holiday_are_on_friday() {
        assert_eq!(centre().last_hours_before(day("2023-04-30")), Some(at("2023-04-28", "18:00")));
        assert_eq!(centre().last_hours_before(day("2023-06-30")), Some(at("2023-05-31", "18:00")));
        assert_eq!(centre().last_hours_before(day("2023-03-02")), None);
    }
}
