//! Steps in time: when each opens, when it is too late, how it stands now, and which of them binds next.
//!
//! A notice has four kinds of date, and they must never be mixed up: a minute, a day without a time, a plan, and nothing
//! at all. The kinds travel with the dates, so that the page can say no more than the notice does.

use crate::input::names;
use crate::japan_time::{Day, Moment};

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
    /// The notice states nothing. Our advice is to act before this moment.
    Advisory(Moment),
    /// The notice does not say.
    Unstated,
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

    /// The kind's name in outcomes.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Published(_) => "published",
            Self::Planned(_) => "planned",
            Self::Approximate(_) => "approximate",
            Self::Unstated => "unstated",
        }
    }
}

impl Closing {
    /// The first moment at which it is too late, where there is one.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Instant(moment) | Self::Advisory(moment) => Some(moment),
            Self::Day(day) => Some(day.end()),
            Self::Unstated => None,
        }
    }

    /// The kind's name in outcomes.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Instant(_) => "instant",
            Self::Day(_) => "day",
            Self::Advisory(_) => "advisory",
            Self::Unstated => "unstated",
        }
    }

    /// Whether the notice itself states it, as opposed to our advice.
    fn is_stated(self) -> bool {
        matches!(self, Self::Instant(_) | Self::Day(_))
    }

    /// The moment from which it is certainly too late: an advisory date never is.
    fn too_late_from(self) -> Option<Moment> {
        self.moment().filter(|_| self.is_stated())
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
        /// It can be taken today for the last time.
        LastDay = "last_day",
        /// Its stated closing has passed.
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
        if has_come(self.unclear_from) {
            return State::Unclear;
        }
        let last_day = self.closes.too_late_from().and_then(last_day_before);
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
}
