//! A call centre's hours: whether it answers now, and if not, when it opens next.
//!
//! If a notice does not say how long the line stays open, the hours hold only through a last day. After closing time on
//! that day, and before the first day, the state is unknown, never "open" and never "opens at".

use crate::data::Stated;
use crate::described;
use crate::described::Described as _;
use crate::input::{Flaw, Table};
use crate::japan_time::{ClockTime, Day, Moment};

/// The service days and hours of the telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallCentre {
    /// The first day.
    pub first_day: Day,
    /// The last day of daily service: through this day the line is open on every day of the week, holidays included.
    pub every_day_through: Day,
    /// The last day for which the notice promises service.
    pub last_day: Day,
    /// The daily opening time.
    pub opens: ClockTime,
    /// The daily closing time: the first minute without service.
    pub closes: ClockTime,
    /// Public holidays. They count as closed days after `every_day_through`.
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

/// Whether the call centre answers now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallState {
    /// It does, until a moment.
    Open {
        /// The first moment without service.
        until: Moment,
    },
    /// It does not, until a moment.
    Closed {
        /// The next opening.
        next: Moment,
    },
    /// The notice does not say: `now` lies outside the service days.
    Unknown,
}

impl CallCentre {
    /// Reads the hours, and returns with them whether the notice states the last day. If it does not, `vouched_through`
    /// is taken: the last day on which the notice lets a caller expect an answer. `None` if a field cannot be read; the
    /// table holds its problem.
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

    /// The hours as fields of a notice's file, the last day only if the notice states it.
    #[must_use]
    pub fn hours(&self, states_last_day: bool) -> Hours {
        let Self { first_day, every_day_through, last_day, opens, closes, ref holidays } = *self;
        let last_day = states_last_day.then_some(last_day);
        Hours { first_day, every_day_through, last_day, opens, closes, holidays: holidays.clone() }
    }

    /// The state at `now`.
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

    /// The last closing time before `day` begins: the last chance to ask before something ends on that day.
    #[must_use]
    pub fn last_hours_before(&self, day: Day) -> Option<Moment> {
        let start = day.previous().map(|day| day.min(self.last_day));
        self.open_day(start, Day::previous).map(|day| day.at(self.closes))
    }

    /// The nearest open day from `start` on, in the direction of `step`.
    fn open_day(&self, start: Option<Day>, step: impl Fn(Day) -> Option<Day>) -> Option<Day> {
        std::iter::successors(start, |day| step(*day))
            .take_while(|day| (self.first_day..=self.last_day).contains(day))
            .find(|day| self.is_open_on(*day))
    }

    fn is_open_on(&self, day: Day) -> bool {
        let in_service = (self.first_day..=self.last_day).contains(&day);
        in_service && (day <= self.every_day_through || !self.is_day_off(day))
    }

    /// Whether `day` is a Saturday, a Sunday or a public holiday.
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
    fn state_is_open_from_opening_to_just_before_closing() {
        let until = at("2023-03-10", "18:00");
        assert_eq!(centre().state(at("2023-03-10", "09:59")), CallState::Closed { next: at("2023-03-10", "10:00") });
        assert_eq!(centre().state(at("2023-03-10", "10:00")), CallState::Open { until });
        assert_eq!(centre().state(at("2023-03-10", "17:59")), CallState::Open { until });
        assert_eq!(centre().state(until), CallState::Closed { next: at("2023-03-11", "10:00") });
    }

    #[test]
    fn state_is_open_on_weekends_and_holidays_during_daily_service() {
        for date in ["2023-03-05", "2023-03-21", "2023-03-25"] {
            assert_eq!(centre().state(at(date, "12:00")), CallState::Open { until: at(date, "18:00") }, "{date}");
        }
    }

    #[test]
    fn next_opening_after_daily_service_skips_weekends_and_holidays() {
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
    fn state_is_unknown_outside_service_days() {
        for moment in [at("2023-03-01", "23:59"), at("2023-05-31", "18:00"), at("2026-01-05", "12:00")] {
            assert_eq!(centre().state(moment), CallState::Unknown);
        }
        assert_eq!(centre().state(Moment::from_epoch_ms(i64::MAX)), CallState::Unknown);
        assert_eq!(centre().state(at("2023-03-02", "00:00")), CallState::Closed { next: at("2023-03-02", "10:00") });
        assert_eq!(centre().state(at("2023-05-31", "17:59")), CallState::Open { until: at("2023-05-31", "18:00") });
    }

    #[test]
    fn last_hours_before_sunday_after_holiday_are_on_friday() {
        assert_eq!(centre().last_hours_before(day("2023-04-30")), Some(at("2023-04-28", "18:00")));
        assert_eq!(centre().last_hours_before(day("2023-06-30")), Some(at("2023-05-31", "18:00")));
        assert_eq!(centre().last_hours_before(day("2023-03-02")), None);
    }
}
