//! The boundary days of every row, besides the one day of the walk.
#![expect(clippy::expect_used, reason = "what is missing here must stop the test")]

use std::sync::LazyLock;

use kigen::check;
use kigen::input::Value;
use kigen::japan_time::{Day, Moment};
use kigen::notice_file;
use kigen::outcome::{Judgement, Outcome, PlannedStep};
use kigen::period::FirstDay;
use kigen::reading::Reading as _;
use kigen_baggage::Notice;
use kigen_baggage::answers::Question;
use kigen_baggage::notice::CountedFrom;
use kigen_reading_tests::{moment, read};

static NOTICE: LazyLock<Notice> = LazyLock::new(|| {
    notice_file::parse(&read("readings/baggage/notices/baggage.toml")).expect("the published notice is sound")
});

/// A damaged bag of an international flight that has not been reported yet.
const USUAL: [(&str, &str); 7] = [
    ("carrier", "jal"),
    ("flight", "international"),
    ("what", "damaged"),
    ("received", "unknown"),
    ("reported", "no"),
    ("arrived", "unknown"),
    ("still_there", "left"),
];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the calendar")
}

fn given(answers: &[(&str, &str)]) -> Value {
    let answer = |(question, answer): &(&str, &str)| ((*question).to_owned(), Value::Text((*answer).to_owned()));
    Value::Table(answers.iter().map(answer).collect())
}

/// The judgement of the usual answers with some replaced.
fn judged_by(notice: &Notice, others: &[(&str, &str)], now: Moment) -> Judgement {
    let usual = USUAL.iter().filter(|(question, _)| others.iter().all(|(other, _)| other != question));
    let answers: Vec<_> = usual.chain(others).copied().collect();
    match check(notice, &given(&answers), Ok(now)) {
        Outcome::Done(judgement) => judgement,
        other => unreachable!("{others:?} comes to {other:?}"),
    }
}

fn judged(others: &[(&str, &str)], now: Moment) -> Judgement {
    judged_by(&NOTICE, others, now)
}

fn find(judgement: &Judgement, name: &str) -> PlannedStep {
    *judgement.steps.iter().find(|step| step.step == name).expect("the step is in the plan")
}

fn before(moment: Moment) -> Moment {
    Moment::from_epoch_ms(moment.epoch_ms() - 1)
}

/// The last day that is certainly in time, and the last that may be.
struct Days {
    safe: Day,
    last: Day,
}

/// Checks a step at each boundary of its days, to the millisecond: its state, the standing, and whether it has the next
/// deadline.
fn hold(notice: &Notice, answers: &[(&str, &str)], step: &str, days: &Days, standings: [&str; 3]) {
    let [in_time, in_doubt, too_late] = standings;
    let is_in_doubt = days.safe < days.last;
    let kind = if is_in_doubt { "counted_safe" } else { "counted" };
    let mut expected = vec![
        (before(days.safe.start()), "open", in_time),
        (days.safe.start(), "last_day", in_time),
        (before(days.safe.end()), "last_day", in_time),
    ];
    if is_in_doubt {
        expected.extend([(days.safe.end(), "unclear", in_doubt), (before(days.last.end()), "unclear", in_doubt)]);
    }
    expected.push((days.last.end(), "closed", too_late));
    for (now, state, standing) in expected {
        let judgement = judged_by(notice, answers, now);
        let found = find(&judgement, step);
        assert_eq!((found.state, found.closes_kind), (state, kind), "{answers:?} at {now}");
        assert_eq!(found.closes, Some(days.safe.end().epoch_ms()), "{answers:?}");
        assert_eq!(judgement.standing, standing, "{answers:?} at {now}");
        let binds = matches!(state, "open" | "last_day").then_some(step);
        assert_eq!(judgement.deadline, binds, "{answers:?} at {now}");
        assert_eq!(judgement.notes.contains(&"first_day_unstated"), is_in_doubt, "{answers:?}");
    }
}

#[test]
fn each_row_ends_with_its_days_to_the_millisecond() {
    for (carrier, what, from, on, safe, last) in [
        ("ana", "damaged", "received", "2026-11-26", "2026-12-03", "2026-12-03"),
        ("jal", "damaged", "received", "2026-11-26", "2026-12-02", "2026-12-03"),
        ("other", "damaged", "received", "2026-11-26", "2026-12-02", "2026-12-03"),
        ("jal", "late", "received", "2026-11-26", "2026-12-16", "2026-12-17"),
        ("other", "late", "received", "2026-11-26", "2026-12-16", "2026-12-17"),
        ("ana", "late", "arrived", "2026-11-26", "2026-12-17", "2026-12-17"),
        ("ana", "missing", "arrived", "2026-11-26", "2026-12-17", "2026-12-17"),
        ("jal", "missing", "arrived", "2026-11-26", "2026-12-16", "2026-12-17"),
        // For an unknown trouble, the row of damage, from the day of arrival.
        ("ana", "unknown", "arrived", "2026-11-26", "2026-12-03", "2026-12-03"),
        ("jal", "unknown", "arrived", "2026-11-26", "2026-12-02", "2026-12-03"),
        ("other", "unknown", "arrived", "2026-11-26", "2026-12-02", "2026-12-03"),
        // Leap days, and Februaries without one.
        ("ana", "damaged", "received", "2028-02-22", "2028-02-29", "2028-02-29"),
        ("jal", "damaged", "received", "2028-02-22", "2028-02-28", "2028-02-29"),
        ("other", "damaged", "received", "2028-02-23", "2028-02-29", "2028-03-01"),
        ("jal", "damaged", "received", "2027-02-22", "2027-02-28", "2027-03-01"),
        ("ana", "late", "arrived", "2028-02-08", "2028-02-29", "2028-02-29"),
        ("jal", "late", "received", "2028-02-08", "2028-02-28", "2028-02-29"),
        ("jal", "missing", "arrived", "2028-02-29", "2028-03-20", "2028-03-21"),
        // The turn of a year.
        ("jal", "damaged", "received", "2026-12-25", "2026-12-31", "2027-01-01"),
        ("ana", "missing", "arrived", "2099-12-31", "2100-01-21", "2100-01-21"),
    ] {
        let days = Days { safe: day(safe), last: day(last) };
        let answers = [("carrier", carrier), ("what", what), (from, on)];
        hold(&NOTICE, &answers, "write", &days, ["open", "unclear", "too_late"]);
        let perhaps_reported = [("reported", "unknown")];
        hold(&NOTICE, &[&answers[..], &perhaps_reported].concat(), "write", &days, ["open", "unclear", "unclear"]);
        // A spoken report counts for nothing.
        let spoken = [("reported", "spoken")];
        hold(&NOTICE, &[&answers[..], &spoken].concat(), "write", &days, ["open", "unclear", "too_late"]);
    }
}

/// Clause domestic: of ANA's domestic flights damage has been read, and ends as on international ones.
#[test]
fn damage_by_ana_ends_alike_on_every_flight() {
    let days = Days { safe: day("2026-12-03"), last: day("2026-12-03") };
    for flight in ["international", "domestic", "unknown"] {
        let answers = [("carrier", "ana"), ("flight", flight), ("received", "2026-11-26")];
        hold(&NOTICE, &answers, "write", &days, ["open", "unclear", "too_late"]);
        assert_eq!(judged(&answers, days.safe.start()).verdict, "claim");
    }
}

#[test]
fn a_suit_ends_two_years_after_arrival_with_two_days_in_doubt() {
    for carrier in ["jal", "other"] {
        for (arrived, safe, last) in [
            ("2026-02-28", "2028-02-27", "2028-02-29"),
            ("2028-02-29", "2030-02-27", "2030-03-01"),
            ("2028-02-28", "2030-02-27", "2030-03-01"),
            ("2027-02-28", "2029-02-27", "2029-03-01"),
            ("2026-03-01", "2028-02-29", "2028-03-02"),
            ("2026-11-26", "2028-11-25", "2028-11-27"),
            ("2026-12-31", "2028-12-30", "2029-01-01"),
        ] {
            let days = Days { safe: day(safe), last: day(last) };
            for what in ["damaged", "late", "missing", "unknown"] {
                let answers = [("carrier", carrier), ("what", what), ("reported", "written"), ("arrived", arrived)];
                hold(&NOTICE, &answers, "sue", &days, ["reported"; 3]);
            }
        }
    }
}

/// Clause lost: the Convention states no time to complain of a bag that has not come.
#[test]
fn a_missing_bag_under_the_convention_has_no_last_day() {
    let judgement =
        judged(&[("carrier", "other"), ("what", "missing"), ("arrived", "2020-01-01")], day("2026-11-26").start());
    let write = find(&judgement, "write");
    assert_eq!((write.state, write.closes, write.closes_kind), ("open", None, "unstated"));
    assert_eq!(find(&judgement, "follow").state, "open");
    assert_eq!((judgement.standing, judgement.deadline), ("open", None));
    assert_eq!(judgement.notes, ["unconfirmed"]);
}

#[test]
fn a_bag_without_a_notice_that_was_read_is_for_the_airline_alone() {
    let now = day("2026-11-26").start();
    for answers in [
        &[("carrier", "jal"), ("flight", "domestic")][..],
        &[("carrier", "other"), ("flight", "domestic")],
        &[("carrier", "ana"), ("flight", "domestic"), ("what", "late")],
        &[("carrier", "ana"), ("flight", "domestic"), ("what", "missing")],
    ] {
        // No further question is asked.
        let Outcome::Done(judgement) = check(&*NOTICE, &given(answers), Ok(now)) else { unreachable!("{answers:?}") };
        assert_eq!((judgement.verdict, judgement.standing), ("not_read", "none"));
        let steps: Vec<_> = judgement.steps.iter().map(|step| (step.step, step.conditional)).collect();
        assert_eq!(steps, [("ask", false)]);
        assert_eq!(judgement.notes, ["unconfirmed"]);
    }
}

/// A notice with other numbers and another way of counting.
#[test]
fn a_row_is_counted_as_the_data_says() {
    let mut notice = NOTICE.clone();
    notice.jal_damaged.days = 10;
    notice.jal_damaged.from = CountedFrom::Arrived;
    notice.jal_damaged.first_day = FirstDay::Counted;
    notice.mc_suit.years = 3;
    let days = Days { safe: day("2026-12-05"), last: day("2026-12-05") };
    hold(&notice, &[("arrived", "2026-11-26")], "write", &days, ["open", "unclear", "too_late"]);
    let days = Days { safe: day("2031-02-27"), last: day("2031-03-01") };
    let sued = [("carrier", "other"), ("reported", "written"), ("arrived", "2028-02-29")];
    hold(&notice, &sued, "sue", &days, ["reported"; 3]);
    let now = day("2026-11-26").start();
    notice.names.confirmed_by = Some("JAL".to_owned());
    assert_eq!(judged_by(&notice, &[("arrived", "2026-11-26")], now).notes, [""; 0]);
}

#[test]
fn answers_that_contradict_each_other_are_pointed_out_and_not_refused() {
    let given = |answers: &[(Question, &str)]| {
        let answers: Vec<_> =
            answers.iter().map(|(question, answer)| (*question, Value::Text((*answer).to_owned()))).collect();
        kigen_reading_tests::answers::<Notice>(&answers)
    };
    let now = moment("2026-11-26T10:00");
    let contradictions = |answers: &[(Question, &str)]| NOTICE.contradictions(&given(answers), now);
    let (received, arrived) = (Question::Received, Question::Arrived);
    assert_eq!(contradictions(&[(received, "2026-11-26"), (arrived, "2026-11-26")]), []);
    assert_eq!(contradictions(&[(received, "2026-11-27")]), [received]);
    assert_eq!(contradictions(&[(arrived, "2026-11-27")]), [arrived]);
    assert_eq!(contradictions(&[(received, "2026-11-24"), (arrived, "2026-11-25")]), [arrived]);
    assert_eq!(contradictions(&[(received, "2026-11-25"), (arrived, "2026-11-24")]), []);
    assert_eq!(contradictions(&[(received, "unknown"), (arrived, "unknown")]), []);
    // They are judged as they are.
    let judgement = judged(&[("received", "2026-12-24")], now);
    assert_eq!(find(&judgement, "write").closes, Some(day("2026-12-30").end().epoch_ms()));
}
