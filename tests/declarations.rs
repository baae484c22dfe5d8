//! The TypeScript declarations of every reading are written by hand; the closed sets in them must be the core's.
#![expect(clippy::panic, reason = "a set that is not declared must stop the test, and say which")]

use kigen::input::Named;
use kigen::outcome::CallLine;
use kigen::timeline::{ClosingKind, OpeningKind, State};
use kigen_reading_tests::read;

/// The right-hand side of `export type Name = …;`.
fn declaration<'d>(declarations: &'d str, name: &str) -> &'d str {
    let (start, end) = (format!("export type {name} ="), ";\n\n");
    let declared = declarations.split_once(&start).and_then(|(_, rest)| rest.split_once(end));
    declared.unwrap_or_else(|| panic!("`{name}` is not declared")).0
}

fn names(declaration: &str) -> Vec<&str> {
    declaration.split('"').skip(1).step_by(2).collect()
}

fn assert_declared<T: Named>(name: &str) {
    assert_eq!(names(declaration(&read("www/kigen.d.ts"), name)), T::NAMES, "`{name}`");
}

#[test]
fn closed_sets_are_declared_in_full_and_in_order() {
    assert_declared::<State>("State");
    assert_declared::<OpeningKind>("OpeningKind");
    assert_declared::<ClosingKind>("ClosingKind");
}

#[test]
fn telephones_are_declared_in_every_state() {
    let all = [CallLine::Open { until: 0 }, CallLine::Closed { next: 0 }, CallLine::Unknown, CallLine::None];
    let written = all.map(|line| serde_json::to_value(line).unwrap_or_default());
    let states: Vec<_> = written.iter().filter_map(|line| line.get("state")?.as_str()).collect();
    assert_eq!(names(declaration(&read("www/kigen.d.ts"), "CallCentre")), states);
}
