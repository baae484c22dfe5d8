//! The clauses that count days, besides the one purchase of the walk.
#![expect(clippy::expect_used, reason = "what is missing here must stop the test")]

use std::sync::LazyLock;

use kigen::answer::Answer;
use kigen::check;
use kigen::input::{FromValue as _, Named as _, Value};
use kigen::japan_time::{Day, Moment};
use kigen::notice_file;
use kigen::outcome::{Judgement, Outcome, PlannedStep};
use kigen::reading::{Consultation, Finding as _, Reading as _};
use kigen::truth::Truth;
use kigen_reading_tests::{moment, read, walk_all};
use kigen_taxfree::Notice;
use kigen_taxfree::answers::Question;

static NOTICE: LazyLock<Notice> = LazyLock::new(|| {
    notice_file::parse(&read("readings/taxfree/notices/taxfree.toml")).expect("the published notice is sound")
});

/// A receipt of a diplomat, who has all of it with them, and does not know when and from where they leave.
const USUAL: [(&str, &str); 8] = [
    ("procedure", "done"),
    ("traveller", "diplomat"),
    ("goods", "goods"),
    ("confirmed", "no"),
    ("unit", "below"),
    ("complete", "all"),
    ("departure", "unknown"),
    ("place", "unknown"),
];

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the calendar")
}

/// The judgement of the usual answers with some replaced.
fn judged(others: &[(&str, &str)], now: Moment) -> Judgement {
    let usual = USUAL.iter().filter(|(question, _)| others.iter().all(|(other, _)| other != question));
    let answers =
        usual.chain(others).map(|(question, answer)| ((*question).to_owned(), Value::Text((*answer).to_owned())));
    let amount = ("amount".to_owned(), Value::Number(5_000.0));
    match check(&*NOTICE, &Value::Table(answers.chain([amount]).collect()), Ok(now)) {
        Outcome::Done(judgement) => judgement,
        other => unreachable!("{others:?} comes to {other:?}"),
    }
}

fn customs(judgement: &Judgement) -> PlannedStep {
    *judgement.steps.iter().find(|step| step.step == "customs").expect("customs is in the plan")
}

fn later(moment: Moment, ms: i64) -> Moment {
    Moment::from_epoch_ms(moment.epoch_ms() + ms)
}

#[test]
fn purchases_on_the_boundary_days_end_with_their_last_day_to_the_millisecond() {
    for (bought, last_day) in [
        ("2026-11-01", "2027-01-30"),
        ("2026-11-26", "2027-02-24"),
        ("2026-12-01", "2027-03-01"),
        ("2027-11-30", "2028-02-28"),
        ("2027-12-01", "2028-02-29"),
        ("2027-12-02", "2028-03-01"),
        ("2099-12-31", "2100-03-31"),
    ] {
        let starts = moment(&format!("{last_day}T00:00"));
        let ends = later(moment(&format!("{last_day}T23:59:59")), 1_000);
        for (now, state, standing, deadline) in [
            (later(starts, -1), "open", "open", Some("customs")),
            (starts, "last_day", "open", Some("customs")),
            (later(ends, -1), "last_day", "open", Some("customs")),
            (ends, "closed", "too_late", None),
        ] {
            let judgement = judged(&[("bought", bought)], now);
            let customs = customs(&judgement);
            assert_eq!((customs.state, customs.closes_kind), (state, "counted"), "{bought} at {now}");
            assert_eq!(customs.closes, Some(ends.epoch_ms()), "{bought}");
            assert_eq!((judgement.standing, judgement.deadline), (standing, deadline), "{bought} at {now}");
        }
    }
}

#[test]
fn a_flight_after_midnight_of_the_last_day_is_at_risk_and_the_confirmation_before_it_in_time() {
    let late = [("bought", "2026-11-01"), ("departure", "2027-01-31")];
    let before = judged(&late, moment("2027-01-30T22:40"));
    assert_eq!((before.standing, customs(&before).state), ("at_risk", "last_day"));
    let after = judged(&late, moment("2027-01-31T00:05"));
    assert_eq!((after.standing, customs(&after).state), ("too_late", "closed"));
    assert_eq!(judged(&[late[0], ("confirmed", "unknown"), late[1]], moment("2027-01-31T00:05")).standing, "unclear");
}

#[test]
fn a_purchase_before_the_first_day_is_old_and_nothing_else_is_asked() {
    let bought = Value::Table(vec![("bought".to_owned(), Value::Text("2026-10-31".to_owned()))]);
    let outcome = check(&*NOTICE, &bought, Ok(moment("2026-11-01T10:00")));
    assert!(matches!(outcome, Outcome::Done(old) if old.verdict == "old" && old.notes == ["unconfirmed"]));
}

/// The first and the last day of doubt about a landing.
#[test]
fn six_months_at_the_ends_of_months_are_in_doubt_for_three_days() {
    for (entered, first, last) in [
        ("2026-05-01", "2026-10-31", "2026-11-02"),
        ("2026-08-27", "2027-02-26", "2027-02-28"),
        // February has no such day: its last one counts.
        ("2026-08-28", "2027-02-27", "2027-03-01"),
        ("2026-08-29", "2027-02-27", "2027-03-01"),
        ("2026-08-31", "2027-02-27", "2027-03-01"),
        ("2026-09-01", "2027-02-28", "2027-03-02"),
        ("2027-08-29", "2028-02-28", "2028-03-01"),
        ("2027-08-31", "2028-02-28", "2028-03-01"),
        ("2026-12-31", "2027-06-29", "2027-07-01"),
        ("2027-02-28", "2027-08-27", "2027-08-29"),
    ] {
        let (entered, first, last) = (day(entered), day(first), day(last));
        let truth = |bought: Option<Day>| NOTICE.within_months(entered, bought.expect("a day in the calendar"));
        assert_eq!(truth(first.previous()), Truth::Holds, "{entered}");
        for doubtful in [Some(first), first.next(), Some(last)] {
            assert_eq!(truth(doubtful), Truth::CannotTell, "{entered}");
        }
        assert_eq!(truth(last.next()), Truth::Fails, "{entered}");
        assert_eq!(truth(Some(entered)), Truth::Holds, "{entered}");
        assert_eq!(truth(entered.previous()), Truth::CannotTell, "before {entered}");
    }
}

#[test]
fn answers_that_contradict_each_other_are_pointed_out_and_not_refused() {
    let given = |answers: &[(Question, &str)]| {
        kigen_reading_tests::answers::<Notice>(
            &answers
                .iter()
                .map(|(question, answer)| (*question, Value::Text((*answer).to_owned())))
                .collect::<Vec<_>>(),
        )
    };
    let now = moment("2026-11-20T10:00");
    let contradictions = |answers: &[(Question, &str)]| NOTICE.contradictions(&given(answers), now);
    let (bought, entered, departure) = (Question::Bought, Question::Entered, Question::Departure);
    assert_eq!(contradictions(&[(bought, "2026-11-20"), (entered, "2026-11-20"), (departure, "2026-11-20")]), []);
    assert_eq!(contradictions(&[(bought, "2026-11-21")]), [bought]);
    assert_eq!(contradictions(&[(bought, "2026-11-02"), (entered, "2026-11-03")]), [entered]);
    assert_eq!(contradictions(&[(bought, "2026-11-02"), (departure, "2026-11-01")]), [departure]);
    assert_eq!(contradictions(&[(bought, "unknown"), (entered, "2027-11-03"), (departure, "2026-11-01")]), []);
}

/// A path with its days shifted. Landings are left as they are: months are not all of one length.
fn moved(path: &[(Question, Value)], by: i32) -> Vec<(String, Value)> {
    let moved = |value: &Value| match Answer::<Day>::from_value(value) {
        Ok(Answer::Known(day)) => Value::Text(day.plus_days(by).expect("a day in the calendar").to_string()),
        Ok(Answer::Unknown) | Err(_) => value.clone(),
    };
    path.iter().map(|(question, value)| (question.name().to_owned(), moved(value))).collect()
}

/// Shifting all days shifts the result: that is why the walk needs one purchase only. Landings are the exception, as
/// months are counted from them: travellers who are asked for one are left out.
#[test]
fn shifted_days_shift_the_result() {
    const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
    let mut compared = 0;
    for point in NOTICE.turning_points() {
        walk_all(&Consultation { notice: &*NOTICE, now: point }, &mut |path, finding| {
            let is_old = finding.verdict().name() == "old";
            if is_old || path.iter().any(|(question, _)| *question == Question::Entered) {
                return;
            }
            for by in [1, 27, 92, 400] {
                let ms = i64::from(by) * DAY_MS;
                let mut expected = finding.judgement();
                for step in &mut expected.steps {
                    step.closes = step.closes.map(|closes| closes + ms);
                }
                let outcome = check(&*NOTICE, &Value::Table(moved(path, by)), Ok(later(point, ms)));
                assert_eq!(outcome, Outcome::Done(expected), "{path:?} moved by {by}");
                compared += 1;
            }
        });
    }
    assert!(compared > 100_000, "only {compared} were compared");
}
