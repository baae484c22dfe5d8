//! Coverage: the lines and branches of `src/` that the tests reach. A list gives the reason for each unreached line.
//!
//! It counts the quick native tests, and for code that is compiled for Wasm only, the tests that run it in a browser
//! and in Node.

mod in_browser;
mod profile;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use kigen_registry::READINGS;
use lcov::{Reader, Record};
use serde::Deserialize;

pub use in_browser::COUNTS_VARIABLE;

use crate::machine::{cargo_tools, process};
use crate::site::wasm::package;

/// The tool, at a version that supports this toolchain's format.
const CARGO_LLVM_COV: (&str, &str) = ("cargo-llvm-cov", "0.9.1");

/// The list of unreached lines.
const LIST: &str = "tests/unreached.toml";

/// Branch coverage needs an unstable flag; the toolchain is pinned.
const ARGUMENTS: [&str; 8] = [
    "llvm-cov",
    "--branch",
    "--package=kigen",
    "--package=kigen-fuzz",
    "--package=kigen-office",
    "--lib",
    "--bins",
    "--lcov",
];

/// The exhaustive tests take minutes when instrumented, and reach no other lines than these.
const TESTS: [&str; 12] = [
    "answers",
    "clause_1",
    "clauses",
    "command_line",
    "declarations",
    "difference",
    "input",
    "inputs",
    "notice_file",
    "reading",
    "samples",
    "turns",
];

/// The files without unreached lines, besides the readings: the time, timeline and call-centre code that rules use.
const RULES: [&str; 6] =
    ["src/call_centre.rs", "src/interview.rs", "src/japan_time.rs", "src/period.rs", "src/timeline.rs", "src/truth.rs"];

/// The minimum of reached lines.
const LEAST_PER_CENT: usize = 95;

/// An entry in the list of unreached lines.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct Unreached {
    file: String,
    /// The text of the line, as line numbers change with every line above.
    line: String,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    unreached: Vec<Unreached>,
}

/// The coverage of a file.
#[derive(Debug, Default, PartialEq)]
struct Coverage {
    lines: BTreeMap<u32, bool>,
    branches: (usize, usize),
}

/// Measures the coverage, and prints a table.
///
/// # Errors
/// If a line of the rules is unreached, fewer lines than the minimum are reached, or the list of unreached lines is not
/// true.
pub fn run(root: &Path) -> Result<()> {
    process::run(std::process::Command::new("rustup").args(["component", "add", "llvm-tools"]).current_dir(root))?;
    let mut files = read(&native_report(root)?, root)?;
    for (name, coverage) in read(&in_browser::report(root)?, &in_browser::sources())? {
        // Files in both reports are reached natively.
        files.entry(name).or_insert(coverage);
    }
    print(&files);

    let list = fs::read_to_string(root.join(LIST)).with_context(|| format!("could not read `{LIST}`"))?;
    let List { unreached: listed } = toml::from_str(&list).with_context(|| format!("`{LIST}` is no such list"))?;
    let faults = faults(&unreached(root, &files)?, &listed);
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    let (reached, all) = files.values().map(Coverage::count).fold((0, 0), add);
    ensure!(reached * 100 >= all * LEAST_PER_CENT, "{reached} of {all} lines are fewer than {LEAST_PER_CENT} %");
    Ok(())
}

/// Runs the native tests, and returns the coverage of the sources in LCOV's format.
fn native_report(root: &Path) -> Result<String> {
    let tool = cargo_tools::ensure(root, CARGO_LLVM_COV.0, CARGO_LLVM_COV.1)?;
    let report = root.join("target/coverage.info");
    let mut command = std::process::Command::new(tool);
    command.args(ARGUMENTS);
    command.args(READINGS.iter().map(|reading| format!("--package={}", package(reading.name))));
    command.args(TESTS.iter().flat_map(|test| ["--test", test]));
    process::run(command.arg("--output-path").arg(&report).env("RUSTC_BOOTSTRAP", "1").current_dir(root))?;
    fs::read_to_string(&report).with_context(|| format!("could not read `{}`", report.display()))
}

/// Whether a file is of the core, of a reading or of the command line, and no test.
fn is_counted(file: &str) -> bool {
    let is_source = ["src/", "office/src/"].iter().any(|folder| file.starts_with(folder));
    is_source || (file.starts_with("readings/") && file.contains("/src/"))
}

/// The coverage of counted files, by path.
fn read(text: &str, root: &Path) -> Result<BTreeMap<String, Coverage>> {
    let mut files: BTreeMap<String, Coverage> = BTreeMap::new();
    let mut current = String::new();
    for record in Reader::new(text.as_bytes()) {
        match record? {
            Record::SourceFile { path } => {
                current = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().into_owned();
            }
            Record::LineData { line, count, .. } if is_counted(&current) => {
                let reached = files.entry(current.clone()).or_default().lines.entry(line).or_default();
                *reached |= count > 0;
            }
            Record::BranchData { taken, .. } if is_counted(&current) => {
                let (reached, all) = &mut files.entry(current.clone()).or_default().branches;
                *reached += usize::from(taken.is_some_and(|times| times > 0));
                *all += 1;
            }
            _ => {}
        }
    }
    ensure!(!files.is_empty(), "nothing of `src/` was counted");
    Ok(files)
}

impl Coverage {
    fn count(&self) -> (usize, usize) {
        (self.lines.values().filter(|reached| **reached).count(), self.lines.len())
    }
}

fn add(one: (usize, usize), other: (usize, usize)) -> (usize, usize) {
    (one.0 + other.0, one.1 + other.1)
}

fn print(files: &BTreeMap<String, Coverage>) {
    let line = |name: &str, lines: (usize, usize), branches: (usize, usize)| {
        let of = |(reached, all): (usize, usize)| format!("{reached} of {all}");
        println!("{name:28} {:>14} lines {:>12} branches", of(lines), of(branches));
    };
    for (name, coverage) in files {
        line(name, coverage.count(), coverage.branches);
    }
    let lines = files.values().map(Coverage::count).fold((0, 0), add);
    line("all", lines, files.values().map(|coverage| coverage.branches).fold((0, 0), add));
}

/// The texts of the unreached lines, by file.
fn unreached(root: &Path, files: &BTreeMap<String, Coverage>) -> Result<BTreeSet<(String, String)>> {
    let mut unreached = BTreeSet::new();
    for (name, coverage) in files {
        let text = fs::read_to_string(root.join(name)).with_context(|| format!("could not read `{name}`"))?;
        let lines: Vec<_> = text.lines().map(str::trim).collect();
        for (number, _) in coverage.lines.iter().filter(|(_, reached)| !**reached) {
            let line = usize::try_from(*number).ok().and_then(|number| lines.get(number.checked_sub(1)?));
            // A line that only closes blocks adds nothing to the line that opened them.
            let line = line.filter(|line| !line.chars().all(|letter| "(){}[],;?".contains(letter)));
            unreached.extend(line.map(|line| (name.clone(), (*line).to_owned())));
        }
    }
    Ok(unreached)
}

/// The errors in the list, and the unreached lines that must not be.
fn faults(unreached: &BTreeSet<(String, String)>, listed: &[Unreached]) -> Vec<String> {
    let known: BTreeSet<_> = listed.iter().map(|entry| (entry.file.clone(), entry.line.clone())).collect();
    let is_presentation = |file: &str| file.ends_with("/presented.rs");
    let is_of_reading = |file: &str| file.starts_with("readings/") && !is_presentation(file);
    let is_rule = |file: &str| is_of_reading(file) || RULES.iter().any(|rule| file.starts_with(rule));
    let of_rules = unreached.iter().filter(|(file, _)| is_rule(file));
    let of_rules = of_rules.map(|(file, line)| format!("{file}: no test reaches this line of the rules: {line}"));
    let unknown = unreached.difference(&known).filter(|(file, _)| !is_rule(file));
    let unknown =
        unknown.map(|(file, line)| format!("{file}: no test reaches this line, and {LIST} does not say why: {line}"));
    let untrue =
        known.difference(unreached).map(|(file, line)| format!("{LIST}: {file}: this is reached, or gone: {line}"));
    let silent = listed.iter().filter(|entry| entry.why.trim().is_empty());
    let silent = silent.map(|entry| format!("{LIST}: {}: say why: {}", entry.file, entry.line));
    of_rules.chain(unknown).chain(untrue).chain(silent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::long::tests_there_are;

    /// Only a long run reads the list of names, so nobody would see it go stale.
    #[test]
    fn counted_tests_exist() -> Result<()> {
        let there = tests_there_are()?;
        let gone: Vec<_> = TESTS.iter().filter(|test| !there.contains(**test)).collect();
        assert!(gone.is_empty(), "no such tests: {gone:?}");
        Ok(())
    }

    #[test]
    fn a_report_is_read_by_file() -> Result<()> {
        let report = "SF:/here/src/table.rs\nDA:3,1\nDA:4,0\nBRDA:3,0,0,1\nBRDA:3,0,1,-\nend_of_record\n\
                      SF:/here/xtask/src/main.rs\nDA:1,0\nend_of_record\n";
        let files = read(report, Path::new("/here"))?;
        let expected = Coverage { lines: BTreeMap::from([(3, true), (4, false)]), branches: (1, 2) };
        assert_eq!(files, BTreeMap::from([("src/table.rs".to_owned(), expected)]));
        Ok(())
    }

    #[test]
    fn list_must_match_the_unreached_lines() {
        let line = |file: &str, line: &str| (file.to_owned(), line.to_owned());
        let listed = |file: &str, line: &str, why: &str| Unreached {
            file: file.to_owned(),
            line: line.to_owned(),
            why: why.to_owned(),
        };
        let told = faults(
            &BTreeSet::from([line("src/truth.rs", "a"), line("src/table.rs", "b"), line("src/table.rs", "c")]),
            &[listed("src/table.rs", "b", " "), listed("src/table.rs", "d", "gone")],
        );
        let is_told = |parts: &[&str]| told.iter().any(|fault| parts.iter().all(|part| fault.contains(part)));
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(is_told(&["src/truth.rs", "rules: a"]), "{told:?}");
        assert!(is_told(&["src/table.rs", "does not say why: c"]), "{told:?}");
        assert!(is_told(&["src/table.rs", "gone: d"]), "{told:?}");
        assert!(is_told(&["src/table.rs", "say why: b"]), "{told:?}");
    }
}
