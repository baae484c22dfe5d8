//! One line of the command line: bytes in, an outcome out. It is separate from the reading and writing of streams, so
//! that it can be fuzzed with arbitrary bytes.

use chrono::DateTime;

use crate::check as check_answers;
use crate::input::{Flaw, Problem, Value, now, text};
use crate::japan_time::Moment;
use crate::outcome::Outcome;
use crate::reading::Reading;

/// A byte order mark in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A line without leading byte order marks: that of its file, or those of several files that were concatenated.
#[must_use]
pub fn without_mark(mut line: &[u8]) -> &[u8] {
    while let Some(rest) = line.strip_prefix(MARK) {
        line = rest;
    }
    line
}

/// Judges one line: an answers object in JSON, at the moment in its own "at", or else at `otherwise`. A leading byte
/// order mark is ignored; an empty line is an invalid one.
#[must_use]
pub fn check<N: Reading>(notice: &N, line: &[u8], otherwise: Moment) -> Outcome {
    let mut answers = match serde_json::from_slice(without_mark(line)) {
        Ok(answers) => answers,
        Err(error) => {
            let flaw = Flaw::new("not_json", format!("write one JSON object a line ({error})"));
            return Outcome::Invalid { errors: vec![Problem::at("answers", flaw)] };
        }
    };
    let now = match take_at(&mut answers).as_slice() {
        [] => Ok(otherwise),
        [at] => text(at, AT_REMEDY).and_then(moment),
        _ => Err(Flaw::new("duplicate_field", "give one moment a line")),
    };
    let now = now.map_err(|flaw| Problem::at("at", flaw));
    check_answers(notice, &answers, now)
}

/// Removes the line's own moments from its answers: there should be at most one.
fn take_at(answers: &mut Value) -> Vec<Value> {
    let Value::Table(fields) = answers else { return Vec::new() };
    fields.extract_if(.., |(name, _)| name == "at").map(|(_, at)| at).collect()
}

const AT_REMEDY: &str = "write a moment from 1970 to 2999 as 2023-04-18T10:00:00+09:00";

/// Reads a moment to judge at, such as `2023-04-18T10:00:00+09:00`.
///
/// # Errors
/// `not_a_moment` or `out_of_range`; see [`NOW_RANGE`](crate::japan_time::NOW_RANGE).
#[expect(clippy::cast_precision_loss, reason = "a year of four digits stays far below 2^53 milliseconds")]
pub fn moment(at: &str) -> Result<Moment, Flaw> {
    let moment = DateTime::parse_from_rfc3339(at).map_err(|_| Flaw::new("not_a_moment", AT_REMEDY))?;
    now(moment.timestamp_millis() as f64).map_err(|flaw| Flaw::new(flaw.problem, AT_REMEDY))
}
