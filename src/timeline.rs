//! Steps in time: when each opens, when it is too late, its state now, and the next deadline.
//!
//! A notice has four kinds of date, which must never be confused: a minute, a day without a time, a plan, and none at
//! all. A notice that prints a length instead of a date has a date for each traveller, counted from a day of theirs,
//! which is as certain as the counting: the notice may not say how to count, the traveller may not know from when, or
//! may leave before. Each date carries its kind, so that the page can say no more than the notice does.

use crate::input::names;
use crate::japan_time::{Day, Moment};
use crate::period::LastDay;

/// The opening of a step: from when it can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Since the notice was published.
    Published(Day),
    /// From a day that the notice calls planned.
    Planned(Day),
    /// From about that day or later: the earliest day that the notice's words allow.
    Approximate(Day),
    /// The notice does not say, or there is nothing to wait for.
    Unstated,
}

/// The closing of a step: until when it can be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closing {
    /// Until a minute that the notice states; this is the first moment after it.
    Instant(Moment),
    /// Until the end of a day for which the notice states no time.
    Day(Day),
    /// Until the end of a day that is counted from one of the traveller's.
    Counted(Day),
    /// The same, if it is in doubt how to count.
    CountedSafe {
        /// The last day that is in time, however it is counted.
        safe: Day,
        /// The last day that can be in time.
        last: Day,
    },
    /// Until the end of a day that the traveller has named, such as the day of their departure.
    Own(Day),
    /// Until the end of this day at the latest: another end may come before, and is unknown.
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

impl ClosingKind {
    /// The kinds whose day depends on an answer, and so differs from one traveller to the next.
    pub const FROM_ANSWERS: [Self; 4] = [Self::Counted, Self::CountedSafe, Self::Own, Self::AtLatest];
}

impl Opening {
    /// The first moment, if there is one.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Published(day) | Self::Planned(day) | Self::Approximate(day) => Some(day.start()),
            Self::Unstated => None,
        }
    }

    /// The kind: how firm it is.
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
    /// The end of a period, if the traveller knows from when to count.
    #[must_use]
    pub fn counted(last_day: Option<LastDay>) -> Self {
        Self::earlier(last_day, None)
    }

    /// The end of a period or the day that the traveller has named, whichever comes first, as far as they are known.
    ///
    /// If both are the same day, it counts as the period's. If the period's is unknown, the traveller's day is only the
    /// latest possible: the period may be over before.
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

    /// The first moment at which it is too late, or no longer certainly in time, if there is one.
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

    /// The kind: how firm it is.
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

    /// The moment up to which it is certainly in time. An advisory date is no end, so it has none.
    fn in_time_until(self) -> Option<Moment> {
        if matches!(self, Self::Advisory(_)) { None } else { self.moment() }
    }

    /// The hard deadline: the moment from which it is certainly too late. An advisory date has none.
    fn hard_deadline(self) -> Option<Moment> {
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

/// The time window of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// From when.
    pub opens: Opening,
    /// Until when.
    pub closes: Closing,
    /// From when the notice no longer says whether the step can be taken.
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

    /// The state at `now` of a step with this window that has not been taken.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        let has_come = |moment: Option<Moment>| moment.is_some_and(|moment| moment <= now);
        if self.opens.moment().is_some_and(|opens| now < opens) {
            return State::NotYet;
        }
        if has_come(self.closes.hard_deadline()) {
            return State::Closed;
        }
        if has_come(self.unclear_from) || has_come(self.closes.in_time_until()) {
            return State::Unclear;
        }
        let last_day = self.closes.in_time_until().and_then(last_day_before);
        if last_day.is_some_and(|day| now >= day.start()) { State::LastDay } else { State::Open }
    }
}

/// The day that contains the last moment before `moment`.
#[must_use]
pub fn last_day_before(moment: Moment) -> Option<Day> {
    Moment::from_epoch_ms(moment.epoch_ms().checked_sub(1)?).day()
}

/// One step of a plan, with its state now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<Name> {
    /// Which step it is.
    pub name: Name,
    /// When it can be taken.
    pub window: Window,
    /// How it stands now.
    pub state: State,
    /// Whether it is needed only if an unknown fact turns out to be so.
    pub conditional: bool,
}

/// The next deadline: of the steps that can still be taken, now or later, the one that closes first.
pub fn binding<'s, Name: 's>(steps: impl IntoIterator<Item = &'s Step<Name>>) -> Option<&'s Step<Name>> {
    steps
        .into_iter()
        .filter(|step| matches!(step.state, State::NotYet | State::Open | State::LastDay))
        .filter_map(|step| Some((step.window.closes.moment()?, step)))
        .min_by_key(|(closes, _)| *closes)
        .map(|(_, step)| step)
}

#[cfg(test)]
mod tests;
