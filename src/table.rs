//! The office's review table: every distinct path of the rules, as CSV.
//!
//! One row is one path through the interview and its result, with the time during which it has that result. It is
//! complete and generated: the rows are the walk over all answers, once for each stretch of time between two turning
//! points of the notice. The call centre's hours are left out; they are not part of the reading.

use std::collections::HashMap;
use std::io;

use crate::input::{Flaw, Named, Value};
use crate::interview::{Unanswerable, walk};
use crate::japan_time::Moment;
use crate::outcome::{Judgement, PlannedStep, Reason};
use crate::reading::{Consultation, Finding as _, QuestionOf, Reading};
use crate::review::{Phase, phases};
use crate::truth::Truth;

/// The columns after those of the questions.
const RESULTS: [&str; 7] = ["verdict", "grounds", "reasons", "standing", "steps", "deadline", "notes"];

/// One path while its result stays the same.
struct Row {
    from: Option<Moment>,
    until: Option<Moment>,
    answers: Vec<String>,
    results: Vec<String>,
}

/// Writes the table. `from` and `until` are in Japan time, to the minute; `until` is the first minute after the row. An
/// empty one means that no earlier or later moment differs.
///
/// # Errors
/// An error of `out`.
pub fn write<N: Reading>(notice: &N, out: impl io::Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    let questions = QuestionOf::<N>::ALL.iter().map(|question| question.name());
    csv.write_record(["from", "until"].into_iter().chain(questions).chain(RESULTS)).map_err(as_io)?;
    for row in rows(notice).map_err(|(question, flaw)| unreadable(question, &flaw))? {
        let times = [row.from, row.until].map(|moment| moment.map(|moment| moment.to_string()).unwrap_or_default());
        csv.write_record(times.into_iter().chain(row.answers).chain(row.results)).map_err(as_io)?;
    }
    csv.flush()
}

/// The writer's own error, so that the caller can recognise a closed pipe.
fn as_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn rows<N: Reading>(notice: &N) -> Result<Vec<Row>, Unanswerable<QuestionOf<N>>> {
    let mut rows: Vec<Row> = Vec::new();
    // The last row of each path: it continues for as long as the path has the same result.
    let mut latest: HashMap<Vec<String>, usize> = HashMap::new();
    for Phase { from, at: now } in phases(notice) {
        let mut reached = HashMap::new();
        walk(&Consultation { notice, now }, &mut |path, finding| {
            let (answers, results) = (answer_columns(path), result_columns(&finding.judgement()));
            let ongoing = latest
                .get(&answers)
                .copied()
                .filter(|index| rows.get(*index).is_some_and(|row| row.results == results));
            let index = ongoing.unwrap_or_else(|| {
                rows.push(Row { from, until: None, answers: answers.clone(), results });
                rows.len() - 1
            });
            reached.insert(answers, index);
        })?;
        for (answers, index) in &latest {
            if reached.get(answers) != Some(index)
                && let Some(row) = rows.get_mut(*index)
            {
                row.until = from;
            }
        }
        latest = reached;
    }
    Ok(rows)
}

fn answer_columns<Q: Named>(path: &[(Q, Value)]) -> Vec<String> {
    let answer = |question: &Q| {
        let given = path.iter().find(|(asked, _)| asked == question);
        given.map(|(_, value)| plain(value)).unwrap_or_default()
    };
    Q::ALL.iter().map(answer).collect()
}

fn result_columns(judgement: &Judgement) -> Vec<String> {
    let reason = |Reason { clause, holds }: &Reason| {
        let holds = match holds {
            Truth::Holds => "yes",
            Truth::Fails => "no",
            Truth::CannotTell => "?",
        };
        format!("{clause}={holds}")
    };
    let step = |step: &PlannedStep| {
        let condition = if step.conditional { "?" } else { "" };
        format!("{}{condition}={}", step.step, step.state)
    };
    vec![
        judgement.verdict.to_owned(),
        judgement.grounds.join(" "),
        judgement.reasons.iter().map(reason).collect::<Vec<_>>().join(" "),
        judgement.standing.to_owned(),
        judgement.steps.iter().map(step).collect::<Vec<_>>().join(" "),
        judgement.deadline.unwrap_or_default().to_owned(),
        judgement.notes.join(" "),
    ]
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}

fn unreadable(question: impl Named, flaw: &Flaw) -> io::Error {
    io::Error::other(format!("a representative of `{}` is no answer to it: {}", question.name(), flaw.problem))
}
