//! Tests of `timeline.rs`.

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
fn unstated_closing_stays_open() {
    let window = Window::new(Opening::Unstated, Closing::Unstated);
    assert_eq!(window.state(day("2999-12-31").start()), State::Open);
}

#[test]
fn next_deadline_is_of_the_first_step_to_close_that_can_be_taken() {
    let step =
        |name, state, closes| Step { name, window: Window::new(Opening::Unstated, closes), state, conditional: false };
    let early = Closing::Day(day("2023-03-31"));
    let late = Closing::Advisory(day("2023-04-30").end());
    let of = |steps: &[Step<&'static str>]| binding(steps).map(|step| step.name);
    assert_eq!(of(&[step("b", State::NotYet, late), step("a", State::LastDay, early)]), Some("a"));
    assert_eq!(of(&[step("b", State::Open, late), step("a", State::Closed, early)]), Some("b"));
    assert_eq!(of(&[step("a", State::Done, early), step("b", State::Unclear, late)]), None);
    assert_eq!(of(&[step("c", State::Open, Closing::Unstated)]), None);
}

/// One closing of each kind, in the order of the kinds.
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
    let openings = [Opening::Published(first), Opening::Planned(first), Opening::Approximate(first), Opening::Unstated];
    assert_eq!(openings.map(Opening::kind).as_slice(), OpeningKind::ALL);
    for opening in openings {
        let expected = (opening.kind() != OpeningKind::Unstated).then(|| first.start());
        assert_eq!(opening.moment(), expected, "{opening:?}");
    }
}

#[test]
fn kinds_have_the_names_of_outcomes() {
    let closings = ["instant", "day", "counted", "counted_safe", "own", "at_latest", "advisory", "unstated"].as_slice();
    assert_eq!(ClosingKind::NAMES, closings);
    assert_eq!(OpeningKind::NAMES, ["published", "planned", "approximate", "unstated"].as_slice());
}

/// Steps make up most of a judgement.
#[test]
fn counted_step_takes_no_more_memory_than_another() {
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
    // From; the counting; the last safe day, the first after it, the first that is too late.
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
fn earlier_closing_is_as_certain_as_both_are_known() {
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
fn earlier_closing_of_a_day_in_doubt_keeps_the_least_doubt() {
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

/// If a period of days begins so many days later, its states come so many days later.
#[test]
fn counted_days_shift_with_their_first_day() {
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
