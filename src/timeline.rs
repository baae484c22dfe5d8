//! Steps in time: when each opens, when it is too late, how it stands now, and which of them binds next.
//!
//! A notice has four kinds of date, and they must never be mixed up: a minute, a day without a time, a plan, and nothing
//! at all. A notice that prints no date but a length has one for each traveller, counted from a day of theirs, and that is as
//! firm as the counting is: the notice may not say how, the traveller may not know from when, or may leave before. The
//! kinds travel with the dates, so that the page can say no more than the notice does.

use crate::input::names;
use crate::japan_time::{Day, Moment};
use crate::period::LastDay;

/// From when a step can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Since the notice was published.
    Published(Day),
    /// From a day that the notice calls planned.
    Planned(Day),
    /// From about then or later: the earliest day that the notice's words allow.
    Approximate(Day),
    /// The notice does not say, or there is nothing to wait for.
    Unstated,
}

/// Until when a step can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Until a minute that the notice states; this is the first moment after it.
    Instant(Moment),
    /// Until the end of a day for which the notice states no time.
    Day(Day),
    /// Until the end of a day that is counted from one of the traveller's.
    Counted(Day),
    /// The same, where it is in doubt how to count.
    CountedSafe {
        /// Until the end of this day, however it is counted.
        safe: Day,
        /// After the end of this day no longer, however it is counted.
        last: Day,
    },
    /// Until the end of a day that the traveller has named, such as the one they leave on.
    Own(Day),
    /// No longer than the end of this day, perhaps not as long: another end, which may come before, cannot be told.
    AtLatest(Day),
    /// The notice states nothing. Our advice is to act before this moment.
    Advisory(Moment),
    /// The notice does not say.
    Unstated,
}

names! {
    /// How firm an [`Opening`] is.
    pub enum OpeningKind {
        /// [`Opening::Published`].
        Published = "published",
        /// [`Opening::Planned`].
        Planned = "planned",
        /// [`Opening::Approximate`].
        Approximate = "approximate",
        /// [`Opening::Unstated`]: it has no moment.
        Unstated = "unstated",
    }
}

names! {
    /// How firm a [`Closing`] is.
    pub enum ClosingKind {
        /// [`Closing::Instant`].
        Instant = "instant",
        /// [`Closing::Day`].
        Day = "day",
        /// [`Closing::Counted`].
        Counted = "counted",
        /// [`Closing::CountedSafe`].
        CountedSafe = "counted_safe",
        /// [`Closing::Own`].
        Own = "own",
        /// [`Closing::AtLatest`].
        AtLatest = "at_latest",
        /// [`Closing::Advisory`].
        Advisory = "advisory",
        /// [`Closing::Unstated`]: it has no moment.
        Unstated = "unstated",
    }
}

impl Opening {
    /// The first moment, where there is one.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Published(day) | Self::Planned(day) | Self::Approximate(day) => Some(day.start()),
            Self::Unstated => None,
        }
    }

    /// How firm it is.
    #[must_use]
    pub fn kind(self) -> OpeningKind {
        match self {
            Self::Published(_) => OpeningKind::Published,
            Self::Planned(_) => OpeningKind::Planned,
            Self::Approximate(_) => OpeningKind::Approximate,
            Self::Unstated => OpeningKind::Unstated,
        }
    }
}

impl Closing {
    /// The end of a period, where it is known from when to count.
    #[must_use]
    pub fn counted(last_day: Option<LastDay>) -> Self {
        Self::earlier(last_day, None)
    }

    /// The end of a period or the day that the traveller has named, whichever comes first, as far as they are known.
    ///
    /// Of the same day, it is the period's. Where the period's is not known, the traveller's is only the latest that it can
    /// be: the period may be over before.
    #[must_use]
    pub fn earlier(counted: Option<LastDay>, own: Option<Day>) -> Self {
        match (counted, own) {
            (Some(counted), Some(own)) if own < counted.safe() => Self::Own(own),
            (Some(counted), own) => {
                let safe = counted.safe();
                let last = own.map_or(counted.last(), |own| own.min(counted.last()));
                if safe < last { Self::CountedSafe { safe, last } } else { Self::Counted(safe) }
            }
            (None, Some(own)) => Self::AtLatest(own),
            (None, None) => Self::Unstated,
        }
    }

    /// The first moment at which it is too late, or no longer certainly in time; where there is one.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Instant(moment) | Self::Advisory(moment) => Some(moment),
            Self::Day(day)
            | Self::Counted(day)
            | Self::CountedSafe { safe: day, .. }
            | Self::Own(day)
            | Self::AtLatest(day) => Some(day.end()),
            Self::Unstated => None,
        }
    }

    /// How firm it is.
    #[must_use]
    pub fn kind(self) -> ClosingKind {
        match self {
            Self::Instant(_) => ClosingKind::Instant,
            Self::Day(_) => ClosingKind::Day,
            Self::Counted(_) => ClosingKind::Counted,
            Self::CountedSafe { .. } => ClosingKind::CountedSafe,
            Self::Own(_) => ClosingKind::Own,
            Self::AtLatest(_) => ClosingKind::AtLatest,
            Self::Advisory(_) => ClosingKind::Advisory,
            Self::Unstated => ClosingKind::Unstated,
        }
    }

    /// The moment up to which it is in time, as far as can be told: an advisory date is no end.
    fn in_time_until(self) -> Option<Moment> {
        if matches!(self, Self::Advisory(_)) { None } else { self.moment() }
    }

    /// The moment from which it is certainly too late: an advisory date never is.
    fn too_late_from(self) -> Option<Moment> {
        if let Self::CountedSafe { last, .. } = self { Some(last.end()) } else { self.in_time_until() }
    }
}

names! {
    /// How a step stands now.
    pub enum State {
        /// It has been taken.
        Done = "done",
        /// It does not open until later.
        NotYet = "not_yet",
        /// It can be taken.
        Open = "open",
        /// It can be taken today for the last time, or for the last time with certainty.
        LastDay = "last_day",
        /// Its closing has certainly passed.
        Closed = "closed",
        /// Nobody can tell from the notice whether it can still be taken.
        Unclear = "unclear",
    }
}

/// When a step can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// From when.
    pub opens: Opening,
    /// Until when.
    pub closes: Closing,
    /// From when the notice no longer lets anybody tell whether the step can be taken.
    pub unclear_from: Option<Moment>,
}

impl Window {
    /// A window with no doubtful end.
    #[must_use]
    pub fn new(opens: Opening, closes: Closing) -> Self {
        Self { opens, closes, unclear_from: None }
    }

    /// The same window, in doubt from `moment`.
    #[must_use]
    pub fn unclear_from(self, moment: Moment) -> Self {
        Self { unclear_from: Some(moment), ..self }
    }

    /// How an untaken step with this window stands at `now`.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        let has_come = |moment: Option<Moment>| moment.is_some_and(|moment| moment <= now);
        if self.opens.moment().is_some_and(|opens| now < opens) {
            return State::NotYet;
        }
        if has_come(self.closes.too_late_from()) {
            return State::Closed;
        }
        if has_come(self.unclear_from) || has_come(self.closes.in_time_until()) {
            return State::Unclear;
        }
        let last_day = self.closes.in_time_until().and_then(last_day_before);
        if last_day.is_some_and(|day| now >= day.start()) { State::LastDay } else { State::Open }
    }
}

/// The day in which the last moment before `moment` lies.
#[must_use]
pub fn last_day_before(moment: Moment) -> Option<Day> {
    Moment::from_epoch_ms(moment.epoch_ms().checked_sub(1)?).day()
}

/// One step of a plan, as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<Name> {
    /// Which step it is.
    pub name: Name,
    /// When it can be taken.
    pub window: Window,
    /// How it stands now.
    pub state: State,
    /// Whether it is needed only if what cannot be told turns out to be so.
    pub conditional: bool,
}

/// Of the steps that can still be taken, now or later, the one that closes first.
pub fn binding<'s, Name: 's>(steps: impl IntoIterator<Item = &'s Step<Name>>) -> Option<&'s Step<Name>> {
    steps
        .into_iter()
        .filter(|step| matches!(step.state, State::NotYet | State::Open | State::LastDay))
        .filter_map(|step| Some((step.window.closes.moment()?, step)))
        .min_by_key(|(closes, _)| *closes)
        .map(|(_, step)| step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Named as _;
    use crate::period::{FirstDay, Length, Period};

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    fn just_before(moment: Moment) -> Moment {
        Moment::from_epoch_ms(moment.epoch_ms() - 1)
    }

    #[test]
    fn a_window_passes_through_its_states_to_the_millisecond() {
        let window = Window::new(Opening::Planned(day("2023-03-22")), Closing::Day(day("2023-04-30")));
        let changes = [
            (day("2023-03-22").start(), State::NotYet, State::Open),
            (day("2023-04-30").start(), State::Open, State::LastDay),
            (day("2023-05-01").start(), State::LastDay, State::Closed),
        ];
        for (moment, before, after) in changes {
            assert_eq!((window.state(just_before(moment)), window.state(moment)), (before, after));
        }
    }

    #[test]
    fn a_minute_in_the_middle_of_a_day_closes_that_day() {
        let noon = Moment::from_epoch_ms(day("2023-03-31").start().epoch_ms() + 12 * 3_600_000);
        let window = Window::new(Opening::Unstated, Closing::Instant(noon));
        assert_eq!(window.state(day("2023-03-31").start()), State::LastDay);
        assert_eq!(window.state(just_before(noon)), State::LastDay);
        assert_eq!(window.state(noon), State::Closed);
    }

    #[test]
    fn advice_is_no_deadline() {
        let advised = day("2023-05-01").start();
        let window = Window::new(Opening::Unstated, Closing::Advisory(advised));
        assert_eq!(window.state(just_before(advised)), State::Open, "its last day is nobody's last day");
        assert_eq!(window.state(advised), State::Open);
        assert_eq!(window.unclear_from(advised).state(advised), State::Unclear);
    }

    #[test]
    fn what_is_stated_nowhere_never_ends() {
        let window = Window::new(Opening::Unstated, Closing::Unstated);
        assert_eq!(window.state(day("2999-12-31").start()), State::Open);
    }

    #[test]
    fn the_first_to_close_binds_and_only_if_it_can_be_taken() {
        let step = |name, state, closes| Step {
            name,
            window: Window::new(Opening::Unstated, closes),
            state,
            conditional: false,
        };
        let early = Closing::Day(day("2023-03-31"));
        let late = Closing::Advisory(day("2023-04-30").end());
        let of = |steps: &[Step<&'static str>]| binding(steps).map(|step| step.name);
        assert_eq!(of(&[step("b", State::NotYet, late), step("a", State::LastDay, early)]), Some("a"));
        assert_eq!(of(&[step("b", State::Open, late), step("a", State::Closed, early)]), Some("b"));
        assert_eq!(of(&[step("a", State::Done, early), step("b", State::Unclear, late)]), None);
        assert_eq!(of(&[step("c", State::Open, Closing::Unstated)]), None);
    }

    /// One closing of each kind, in the kinds' order.
    fn closings() -> [Closing; 8] {
        let (safe, last) = (day("2026-12-02"), day("2026-12-03"));
        [
            Closing::Instant(last.start()),
            Closing::Day(safe),
            Closing::Counted(safe),
            Closing::CountedSafe { safe, last },
            Closing::Own(safe),
            Closing::AtLatest(safe),
            Closing::Advisory(last.start()),
            Closing::Unstated,
        ]
    }

    #[test]
    fn every_kind_but_the_unstated_has_a_moment() {
        assert_eq!(closings().map(Closing::kind).as_slice(), ClosingKind::ALL);
        for closing in closings() {
            let expected = (closing.kind() != ClosingKind::Unstated).then(|| day("2026-12-03").start());
            assert_eq!(closing.moment(), expected, "{closing:?}");
        }
        let first = day("2026-12-01");
        let openings =
            [Opening::Published(first), Opening::Planned(first), Opening::Approximate(first), Opening::Unstated];
        assert_eq!(openings.map(Opening::kind).as_slice(), OpeningKind::ALL);
        for opening in openings {
            let expected = (opening.kind() != OpeningKind::Unstated).then(|| first.start());
            assert_eq!(opening.moment(), expected, "{opening:?}");
        }
    }

    #[test]
    fn the_kinds_are_called_as_outcomes_call_them() {
        let closings =
            ["instant", "day", "counted", "counted_safe", "own", "at_latest", "advisory", "unstated"].as_slice();
        assert_eq!(ClosingKind::NAMES, closings);
        assert_eq!(OpeningKind::NAMES, ["published", "planned", "approximate", "unstated"].as_slice());
    }

    /// A judgement is mostly steps.
    #[test]
    fn a_step_that_counts_takes_no_more_room_than_one_that_does_not() {
        assert_eq!(size_of::<Closing>(), 2 * size_of::<Moment>(), "a moment and its kind");
    }

    #[test]
    fn a_day_that_is_certain_closes_as_a_stated_one_to_the_millisecond() {
        let last = day("2027-01-30");
        for closes in [Closing::Day(last), Closing::Counted(last), Closing::Own(last), Closing::AtLatest(last)] {
            let window = Window::new(Opening::Unstated, closes);
            for (moment, before, after) in
                [(last.start(), State::Open, State::LastDay), (last.end(), State::LastDay, State::Closed)]
            {
                let states = (window.state(just_before(moment)), window.state(moment));
                assert_eq!(states, (before, after), "{closes:?} at {moment}");
            }
        }
    }

    #[test]
    fn a_day_in_doubt_is_the_last_then_unclear_then_closed_to_the_millisecond() {
        // From; how it is counted; the last safe day, the first after it, the first that is too late.
        let week = Period { length: Length::Days(7), first_day: FirstDay::Unstated };
        let three_weeks = Period { length: Length::Days(21), first_day: FirstDay::Unstated };
        let years = Length::Years(2);
        let from = day("2026-11-26");
        for (last_day, safe, unclear, closed) in [
            (week.last_day(from), "2026-12-02", "2026-12-03", "2026-12-04"),
            (three_weeks.last_day(from), "2026-12-16", "2026-12-17", "2026-12-18"),
            (years.under_any_law(day("2026-02-28")), "2028-02-27", "2028-02-28", "2028-03-01"),
            (years.under_any_law(day("2028-02-29")), "2030-02-27", "2030-02-28", "2030-03-02"),
        ] {
            let closes = Closing::counted(last_day);
            let window = Window::new(Opening::Unstated, closes);
            for (moment, before, after) in [
                (day(safe).start(), State::Open, State::LastDay),
                (day(unclear).start(), State::LastDay, State::Unclear),
                (day(closed).start(), State::Unclear, State::Closed),
            ] {
                let states = (window.state(just_before(moment)), window.state(moment));
                assert_eq!(states, (before, after), "{closes:?} at {moment}");
            }
            assert_eq!(closes.moment(), Some(day(unclear).start()));
        }
    }

    #[test]
    fn a_window_in_doubt_sooner_than_its_closing_is_unclear_from_then() {
        let closes = Closing::CountedSafe { safe: day("2026-12-02"), last: day("2026-12-03") };
        let window = Window::new(Opening::Unstated, closes).unclear_from(day("2026-12-01").start());
        assert_eq!(window.state(day("2026-12-01").start()), State::Unclear);
        assert_eq!(window.state(day("2026-12-02").start()), State::Unclear);
        assert_eq!(window.state(day("2026-12-04").start()), State::Closed);
    }

    #[test]
    fn the_earlier_is_told_as_far_as_both_are_known() {
        let last = Some(LastDay::Certain(day("2027-01-30")));
        let own = |text| Some(day(text));
        for (counted, own, expected) in [
            (None, None, Closing::Unstated),
            (last, None, Closing::Counted(day("2027-01-30"))),
            (None, own("2027-01-10"), Closing::AtLatest(day("2027-01-10"))),
            (last, own("2027-01-29"), Closing::Own(day("2027-01-29"))),
            (last, own("2027-01-30"), Closing::Counted(day("2027-01-30"))),
            (last, own("2027-01-31"), Closing::Counted(day("2027-01-30"))),
        ] {
            assert_eq!(Closing::earlier(counted, own), expected, "{counted:?}, {own:?}");
        }
    }

    #[test]
    fn the_earlier_of_a_day_in_doubt_leaves_no_more_in_doubt_than_must_be() {
        let counted = Some(LastDay::Doubtful { safe: day("2027-01-28"), last: day("2027-01-30") });
        let in_doubt = |safe, last| Closing::CountedSafe { safe: day(safe), last: day(last) };
        for (own, expected) in [
            ("2027-01-27", Closing::Own(day("2027-01-27"))),
            ("2027-01-28", Closing::Counted(day("2027-01-28"))),
            ("2027-01-29", in_doubt("2027-01-28", "2027-01-29")),
            ("2027-01-30", in_doubt("2027-01-28", "2027-01-30")),
            ("2027-01-31", in_doubt("2027-01-28", "2027-01-30")),
        ] {
            assert_eq!(Closing::earlier(counted, Some(day(own))), expected, "{own}");
        }
        assert_eq!(Closing::counted(counted), in_doubt("2027-01-28", "2027-01-30"));
        assert_eq!(Closing::counted(None), Closing::Unstated);
    }

    /// Whenever it begins, a period of days stands the same so many days later.
    #[test]
    fn days_counted_stand_the_same_when_everything_is_moved() {
        let moments = |from: Day| {
            let hours = [0, 1, 86_399_999].map(|ms| from.start().epoch_ms() + ms);
            (0..100).flat_map(move |days| hours.map(|ms| Moment::from_epoch_ms(ms + days * 86_400_000)))
        };
        let states = |length, first_day, from: Day, own: Option<i32>| -> Vec<_> {
            let own = own.and_then(|days| from.plus_days(days));
            let closes = Closing::earlier(Period { length, first_day }.last_day(from), own);
            let window = Window::new(Opening::Published(from), closes);
            moments(from).map(|now| (window.state(now), closes.kind())).collect()
        };
        let from = day("2026-11-01");
        for length in [7, 21, 90].map(Length::Days) {
            for (first_day, own) in FirstDay::ALL.iter().flat_map(|f| [None, Some(6), Some(89)].map(|own| (*f, own))) {
                let expected = states(length, first_day, from, own);
                for by in [1, 27, 92, 400] {
                    let later = from.plus_days(by).expect("a day in the calendar");
                    assert_eq!(states(length, first_day, later, own), expected, "{length:?}, moved by {by}");
                }
            }
        }
    }

    #[test]
    fn a_day_in_doubt_binds_by_its_safe_end_and_no_longer_once_it_is_unclear() {
        let at = |now: Moment| {
            let step = |name, closes| {
                let window = Window::new(Opening::Unstated, closes);
                Step { name, window, state: window.state(now), conditional: false }
            };
            let in_doubt = Closing::CountedSafe { safe: day("2026-12-02"), last: day("2026-12-05") };
            let steps = [
                step("own", Closing::Own(day("2026-12-03"))),
                step("in doubt", in_doubt),
                step("at latest", Closing::AtLatest(day("2026-12-04"))),
            ];
            binding(&steps).map(|step| step.name)
        };
        assert_eq!(at(day("2026-12-01").start()), Some("in doubt"));
        assert_eq!(at(just_before(day("2026-12-03").start())), Some("in doubt"));
        assert_eq!(at(day("2026-12-03").start()), Some("own"));
        assert_eq!(at(day("2026-12-04").start()), Some("at latest"));
        assert_eq!(at(day("2026-12-05").start()), None, "it may still be possible, and binds nobody");
    }
}
