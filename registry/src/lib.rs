//! The readings there are, in one place: a new one takes a line here.

use kigen::any_notice::{Kind, Parsed, kind_in};
use kigen::input::{Flaw, Problem};
use kigen::notice_file::FileProblem;

/// All of them. A notice file that names none is of the first, which was alone once.
pub const READINGS: &[Kind] = &[Kind::of::<kigen_regionpay::Notice>(), Kind::of::<kigen_sample::Notice>()];

/// The published notices of all readings, each with its name and the text of its file.
pub fn published() -> impl Iterator<Item = (&'static str, &'static str)> {
    READINGS.iter().flat_map(|reading| reading.published).copied()
}

/// Reads a notice from the text of its file, whichever its reading.
///
/// # Errors
/// Every problem of the file.
pub fn parse(text: &str) -> Parsed {
    let kind = kind_in(text);
    let mut readings = READINGS.iter();
    let reading = match &kind {
        Some(kind) => readings.find(|reading| reading.name == kind),
        None => readings.next(),
    };
    reading.map_or_else(|| Err(vec![unknown_kind()]), |reading| reading.parse(text))
}

fn unknown_kind() -> FileProblem {
    let names: Vec<_> = READINGS.iter().map(|reading| reading.name).collect();
    let flaw = Flaw::new("unknown_value", format!("use one of: {}", names.join(", ")));
    FileProblem { line: 1, column: 1, problem: Problem::at("kind", flaw) }
}
