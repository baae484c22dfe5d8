//! The merged review table agrees with the walk: it has every path, each in one row only, with the result of that row.
//! And its phases begin where outcomes change.

use kigen::input::Value;
use kigen::japan_time::Moment;
use kigen::outcome::{CallLine, Judgement};
use kigen::reading::{Consultation, Finding as _, Published, QuestionOf, Reading};
use kigen::review::{Phase, Row, phases, rows};

use crate::subject::all_notices;
use crate::{Subject, japan_time, walk_all};

const MINUTE_MS: i64 = 60_000;

/// Whether the row applies to these answers: all questions that it asks, and no others.
fn is_about<N: Reading>(row: &Row<QuestionOf<N>>, path: &[(QuestionOf<N>, Value)]) -> bool {
    row.answers.iter().all(|(question, values)| match path.iter().find(|(asked, _)| asked == question) {
        Some((_, given)) => values.contains(given),
        None => values.is_empty(),
    })
}

fn stands_for<Question>(row: &Row<Question>) -> usize {
    row.answers.iter().map(|(_, values)| values.len().max(1)).product()
}

/// For all notices of the reading.
///
/// # Panics
/// If a path is in no row or in several, or has another result.
pub fn every_path_is_in_one_row_with_its_outcome<N: Published>(subject: &Subject<N>) {
    for (_, notice) in all_notices::<N>() {
        is_whole(&notice, subject.most_rows);
    }
}

fn is_whole<N: Reading>(notice: &N, most_rows: usize) {
    let rows = rows(notice).unwrap_or_else(|(question, flaw)| panic!("{question:?}: {flaw:?}"));
    let (mut looked_up, mut longest) = (0, 0);
    for Phase { from, at } in phases(notice) {
        let is_current = |row: &&Row<QuestionOf<N>>| row.from <= from && row.until.is_none_or(|until| at < until);
        let current: Vec<_> = rows.iter().filter(is_current).collect();
        let mut walked = 0;
        walk_all(&Consultation { notice, now: at }, &mut |path, finding| {
            let judgement = finding.judgement();
            let mut own = current.iter().filter(|row| is_about::<N>(row, path));
            let (Some(row), None) = (own.next(), own.next()) else {
                panic!("{}: {path:?} is not in one row", japan_time(at))
            };
            assert!(row.judgement.reasons.iter().all(|reason| judgement.reasons.contains(reason)), "{path:?}");
            let reasons = row.judgement.reasons.clone();
            assert_eq!(row.judgement, Judgement { reasons, call_centre: CallLine::Unknown, ..judgement }, "{path:?}");
            walked += 1;
        });
        assert_eq!(current.iter().map(|row| stands_for(row)).sum::<usize>(), walked, "{}", japan_time(at));
        looked_up += walked;
        longest = longest.max(current.len());
    }
    println!("{looked_up} paths in {} rows, at most {longest} at a time", rows.len());
    assert!(longest < most_rows, "{longest} rows at a time are more than a person reads");
}

/// The outcome of every path, without the call centre.
fn outcomes<N: Reading>(notice: &N, now: Moment) -> Vec<Judgement> {
    let mut outcomes = Vec::new();
    walk_all(&Consultation { notice, now }, &mut |_, finding| {
        outcomes.push(Judgement { call_centre: CallLine::Unknown, ..finding.judgement() });
    });
    outcomes
}

/// Tested between every two boundaries.
///
/// # Panics
/// If outcomes change elsewhere, or do not change there.
pub fn outcomes_change_only_at_turning_points<N: Published>(subject: &Subject<N>) {
    let (notice, boundaries) = (&subject.notice, &subject.boundaries);
    let turns = notice.turning_points();
    assert!(turns.iter().all(|turn| boundaries.contains(turn)), "tests/walk/moments.csv lacks a turning point");
    for boundary in boundaries {
        let before = Moment::from_epoch_ms(boundary.epoch_ms() - 1);
        let has_turned = outcomes(notice, before) != outcomes(notice, *boundary);
        assert_eq!(has_turned, turns.contains(boundary), "{}", japan_time(*boundary));
    }
}

/// Besides each turning point of each notice, the midnights around it and the minutes before and after it are tested: a
/// deadline within a day must turn at its minute.
///
/// # Panics
/// If outcomes change elsewhere, or do not change there.
pub fn outcomes_of_every_notice_change_only_at_turning_minutes<N: Published>(_: &Subject<N>) {
    for (file, notice) in all_notices::<N>() {
        let turns = notice.turning_points();
        let around = |turn: &Moment| {
            let midnights = turn.day().into_iter().flat_map(|day| [day.start(), day.end()]);
            let minutes = [-MINUTE_MS, 0, MINUTE_MS].map(|ms| Moment::from_epoch_ms(turn.epoch_ms() + ms));
            midnights.chain(minutes).collect::<Vec<_>>()
        };
        let mut looked_at: Vec<_> = turns.iter().flat_map(around).collect();
        looked_at.sort_unstable();
        looked_at.dedup();
        let mut before = None;
        for moment in looked_at {
            let now = outcomes(&notice, moment);
            let has_turned = before.replace(now.clone()).is_some_and(|before| before != now);
            let must_turn = turns.contains(&moment);
            // The first moment has none before it to compare, and lies before the first turning point.
            assert_eq!(has_turned, must_turn, "{file}: {}", japan_time(moment));
        }
    }
}
