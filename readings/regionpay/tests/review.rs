//! The folded review table says what the walk says: no path is missing from it, none is in two rows, and each comes to
//! what its row says.
#![expect(clippy::panic, reason = "a table that cannot be made must stop the test, and loudly")]

mod common;

use common::{boundaries, japan_time, notice, read};
use kigen::input::Value;
use kigen::interview::walk;
use kigen::japan_time::Moment;
use kigen::notice_file::parse;
use kigen::outcome::{CallLine, Judgement};
use kigen::reading::{Consultation, Finding as _};
use kigen::review::{Phase, Row, phases, rows};
use kigen_regionpay::answers::Question;
use kigen_regionpay::notice::Notice;

fn folded(notice: &Notice) -> Vec<Row<Question>> {
    rows(notice).unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"))
}

/// Whether the row is about these answers: those asked for and no others.
fn is_about(row: &Row<Question>, path: &[(Question, Value)]) -> bool {
    row.answers.iter().all(|(question, values)| match path.iter().find(|(asked, _)| asked == question) {
        Some((_, given)) => values.contains(given),
        None => values.is_empty(),
    })
}

fn stands_for(row: &Row<Question>) -> usize {
    row.answers.iter().map(|(_, values)| values.len().max(1)).product()
}

#[test]
fn every_path_is_in_one_row_and_comes_to_what_it_says() {
    is_whole(&notice());
}

#[test]
fn a_notice_with_a_deadline_within_a_day_is_folded_whole_too() {
    is_whole(&sample());
}

fn sample() -> Notice {
    parse(&read("readings/regionpay/samples/mihon.toml")).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn is_whole(notice: &Notice) {
    let rows = folded(notice);
    let (mut looked_up, mut longest) = (0, 0);
    for Phase { from, at } in phases(notice) {
        let is_current = |row: &&Row<Question>| row.from <= from && row.until.is_none_or(|until| at < until);
        let current: Vec<_> = rows.iter().filter(is_current).collect();
        let mut walked = 0;
        walk(&Consultation { notice, now: at }, &mut |path, finding| {
            let judgement = finding.judgement();
            let mut own = current.iter().filter(|row| is_about(row, path));
            let (Some(row), None) = (own.next(), own.next()) else {
                panic!("{}: {path:?} is not in one row", japan_time(at))
            };
            assert!(row.judgement.reasons.iter().all(|reason| judgement.reasons.contains(reason)), "{path:?}");
            let reasons = row.judgement.reasons.clone();
            assert_eq!(row.judgement, Judgement { reasons, call_centre: CallLine::Unknown, ..judgement }, "{path:?}");
            walked += 1;
        })
        .unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
        assert_eq!(current.iter().map(|row| stands_for(row)).sum::<usize>(), walked, "{}", japan_time(at));
        looked_up += walked;
        longest = longest.max(current.len());
    }
    println!("{looked_up} paths in {} rows, at most {longest} at a time", rows.len());
    assert!(longest < 300, "{longest} rows at a time are more than a person reads");
}

/// What every path comes to, the call centre left aside.
fn outcomes(notice: &Notice, now: Moment) -> Vec<Judgement> {
    let mut outcomes = Vec::new();
    walk(&Consultation { notice, now }, &mut |_, finding| {
        outcomes.push(Judgement { call_centre: CallLine::Unknown, ..finding.judgement() });
    })
    .unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
    outcomes
}

#[test]
fn the_reading_turns_where_the_notice_says_and_nowhere_else() {
    let notice = notice();
    let turns = notice.dates.turning_points();
    assert!(
        turns.iter().all(|turn| boundaries().contains(turn)),
        "readings/regionpay/tests/walk/moments.csv lacks a turning point"
    );
    for boundary in boundaries() {
        let before = Moment::from_epoch_ms(boundary.epoch_ms() - 1);
        let has_turned = outcomes(&notice, before) != outcomes(&notice, boundary);
        assert_eq!(has_turned, turns.contains(&boundary), "{}", japan_time(boundary));
    }
}

/// Beside each turning point the midnights around it and the minutes before and after it are looked at.
#[test]
fn the_reading_of_a_deadline_within_a_day_turns_at_its_minute() {
    let notice = sample();
    let turns = notice.dates.turning_points();
    let around = |turn: &Moment| {
        let midnights = turn.day().into_iter().flat_map(|day| [day.start(), day.end()]);
        let minutes = [-60_000, 0, 60_000].map(|ms| Moment::from_epoch_ms(turn.epoch_ms() + ms));
        midnights.chain(minutes).collect::<Vec<_>>()
    };
    let mut looked_at: Vec<_> = turns.iter().flat_map(around).collect();
    looked_at.sort_unstable();
    looked_at.dedup();
    let all: Vec<_> = looked_at.iter().map(|moment| outcomes(&notice, *moment)).collect();
    for (moment, pair) in looked_at.iter().skip(1).zip(all.windows(2)) {
        assert_eq!(pair[0] != pair[1], turns.contains(moment), "{}", japan_time(*moment));
    }
}
