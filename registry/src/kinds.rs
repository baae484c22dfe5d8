//! The readings as values, for programs that learn only at run time which one they handle.

use kigen::any_notice::{Kind, Parsed, kind_in};
use kigen::input::{Flaw, Problem};
use kigen::notice_file::FileProblem;

macro_rules! kinds {
    ($first:ty: $_file:literal, $($notice:ty: $file:literal,)*) => {
        /// The oldest reading: a notice file that names none is of it.
        pub const FIRST: Kind = Kind::of::<$first>();

        /// Every reading.
        pub const READINGS: &[Kind] = &[FIRST, $(Kind::of::<$notice>(),)*];
    };
}

crate::all_readings!(kinds);

/// The published notices of all readings, each with its name and the text of its file.
pub fn published() -> impl Iterator<Item = (&'static str, &'static str)> {
    READINGS.iter().flat_map(|reading| reading.published).copied()
}

/// The name of the default notice.
#[must_use]
pub fn first_published() -> &'static str {
    published().map(|(name, _)| name).next().unwrap_or_default()
}

/// Reads a notice of any reading from the text of its file.
///
/// # Errors
/// Every problem of the file.
pub fn parse(text: &str) -> Parsed {
    let reading = match kind_in(text) {
        Some(kind) => READINGS.iter().copied().find(|reading| reading.name == kind),
        None => Some(FIRST),
    };
    reading.map_or_else(|| Err(vec![unknown_kind()]), |reading| reading.parse(text))
}

fn unknown_kind() -> FileProblem {
    let names: Vec<_> = READINGS.iter().map(|reading| reading.name).collect();
    let flaw = Flaw::new("unknown_value", format!("use one of: {}", names.join(", ")));
    FileProblem { line: 1, column: 1, problem: Problem::at("kind", flaw) }
}
