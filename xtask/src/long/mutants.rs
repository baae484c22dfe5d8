//! Mutation testing: it changes the rules in one place after another, and some test must fail each time.
//!
//! `.cargo/mutants.toml` defines the code to change and the tests to run.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use kigen_registry::READINGS;
use serde::Deserialize;

use crate::machine::{cargo_tools, process};
use crate::site::wasm::package;

/// The tool, at the version whose report we read.
const CARGO_MUTANTS: (&str, &str) = ("cargo-mutants", "27.1.0");

/// The folder of the tool's report, from the project's root.
const REPORT: &str = "target/mutants";

/// The results of all mutants.
#[derive(Debug, Deserialize)]
struct Report {
    outcomes: Vec<Outcome>,
}

#[derive(Debug, Deserialize)]
struct Outcome {
    scenario: Scenario,
    summary: Summary,
}

#[derive(Debug, Deserialize)]
enum Scenario {
    /// The unchanged code.
    Baseline,
    Mutant {
        name: String,
    },
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
enum Summary {
    Success,
    Failure,
    CaughtMutant,
    MissedMutant,
    Timeout,
    /// It does not compile.
    Unviable,
}

/// Tests every mutant of the rules that the tool can make.
///
/// # Errors
/// If the tests fail on the unchanged code, or a mutant survives: then with its place and the change.
pub fn run(root: &Path) -> Result<()> {
    let tool = cargo_tools::ensure(root, CARGO_MUTANTS.0, CARGO_MUTANTS.1)?;
    let mut command = std::process::Command::new(tool);
    command.args(["mutants", "--workspace", "--no-shuffle", "--output", REPORT]).current_dir(root);
    // The core's tests also run for mutants of a reading, and each reading's for mutants of the core.
    command.arg("--test-package=kigen");
    command.args(READINGS.iter().map(|reading| format!("--test-package={}", package(reading.name))));
    // It also fails if a mutant survives; the report has more details.
    let ended = process::run(&mut command);
    let report = root.join(REPORT).join("mutants.out/outcomes.json");
    let text = fs::read_to_string(&report).with_context(|| format!("could not read `{}`", report.display()));
    let Ok(report) = text.and_then(|text| Ok(serde_json::from_str::<Report>(&text)?)) else {
        return ended.and_then(|()| bail!("cargo-mutants left no report that can be read"));
    };
    eprintln!("{report}");
    let survivors = report.named(Summary::MissedMutant);
    if !survivors.is_empty() {
        bail!("no test notices:\n{}", survivors.join("\n"));
    }
    if report.count(Summary::CaughtMutant) == 0 {
        return ended.and_then(|()| bail!("no mutant was tried"));
    }
    Ok(())
}

impl Report {
    fn count(&self, summary: Summary) -> usize {
        self.named(summary).len()
    }

    fn named(&self, summary: Summary) -> Vec<&str> {
        let of = self.outcomes.iter().filter(|outcome| outcome.summary == summary);
        of.filter_map(|outcome| match &outcome.scenario {
            Scenario::Mutant { name } => Some(name.as_str()),
            Scenario::Baseline => None,
        })
        .collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} mutants noticed by a failing test, {} by a test that no longer ends, {} missed; {} more do not compile",
            self.count(Summary::CaughtMutant),
            self.count(Summary::Timeout),
            self.count(Summary::MissedMutant),
            self.count(Summary::Unviable),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::long::tests_there_are;

    #[test]
    fn tests_named_in_mutants_toml_exist() -> Result<()> {
        let settings: toml::Table = toml::from_str(&fs::read_to_string(crate::root().join(".cargo/mutants.toml"))?)?;
        let arguments = settings["additional_cargo_test_args"].as_array().context("there are no arguments")?;
        let named = arguments.iter().filter_map(|argument| argument.as_str()?.strip_prefix("--test="));
        let there = tests_there_are()?;
        let gone: Vec<_> = named.filter(|test| !there.contains(*test)).collect();
        assert!(gone.is_empty(), "no such tests: {gone:?}");
        Ok(())
    }

    #[test]
    fn report_is_counted_by_result() -> Result<()> {
        let report: Report = serde_json::from_str(
            r#"{"outcomes": [
                {"scenario": "Baseline", "summary": "Success"},
                {"scenario": {"Mutant": {"name": "one"}}, "summary": "CaughtMutant"},
                {"scenario": {"Mutant": {"name": "two"}}, "summary": "MissedMutant"},
                {"scenario": {"Mutant": {"name": "three"}}, "summary": "Unviable"}
            ], "total_mutants": 3}"#,
        )?;
        assert_eq!(report.named(Summary::MissedMutant), ["two"]);
        assert_eq!(report.count(Summary::Success), 0, "the baseline is no mutant");
        let told =
            "1 mutants noticed by a failing test, 0 by a test that no longer ends, 1 missed; 1 more do not compile";
        assert_eq!(report.to_string(), told);
        Ok(())
    }
}
