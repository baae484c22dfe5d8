//! The office's command line as a program: its input, its output and its exit status.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a program that does not run, or says less than it should, must stop the test, and loudly"
)]

mod check;
mod ends;
mod notices;
mod table;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use kigen::japan_time::Moment;
use kigen_reading_tests::{around, boundaries, japan_time, path, read};
use kigen_registry::{FIRST, first_published};
use serde_json::{Value, json};

/// A file of the default reading.
fn in_first(name: &str) -> String {
    format!("readings/{}/{name}", FIRST.name)
}

/// The file of the default notice.
fn published_file() -> String {
    in_first(&format!("notices/{}.toml", first_published()))
}

/// The file of a made-up notice of the same reading.
fn sample_file() -> String {
    in_first("samples/mihon.toml")
}

/// The questions of that reading.
fn questions() -> &'static [&'static str] {
    let notice = FIRST.parse(&read(&published_file())).unwrap_or_else(|problems| panic!("{problems:?}"));
    notice.names().questions
}

fn moments() -> Vec<Moment> {
    around(&boundaries(&in_first("tests/walk/moments.csv")))
}

/// The example of the contract: complete answers, and their outcome at [`AT`].
fn contract() -> Value {
    serde_json::from_str(include_str!("contract.json")).expect("the contract is JSON")
}

/// A line with the answers of the contract, except for these.
fn line(others: &[(&str, &str)]) -> String {
    let mut answers = contract()["answers"].take();
    for (name, value) in others {
        answers[*name] = json!(value);
    }
    format!("{answers}\n")
}

const AT: [&str; 3] = ["check", "--at", "2023-04-18T10:00:00+09:00"];

/// Runs the program in the root of the project, with `input` on its standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    run_on(["America/Los_Angeles", "C"], arguments, input)
}

/// Runs it on a device with this time zone and locale.
fn run_on([zone, locale]: [&str; 2], arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    program.args(arguments).current_dir(path("")).env("TZ", zone).env("LC_ALL", locale).env("LANG", locale);
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built with the tests");
    let mut stdin = child.stdin.take().expect("it was given a pipe");
    thread::scope(|scope| {
        // A program that refuses its arguments does not read its input, and the broken pipe does not matter.
        scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
        child.wait_with_output().expect("the program ends")
    })
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the program writes UTF-8")
}

/// The outcomes of a run, a line each. Its exit status must be 1 if a line is invalid, and 0 otherwise.
fn outcomes(arguments: &[&str], input: &str) -> Vec<Value> {
    let output = run(arguments, input);
    assert!(output.stderr.is_empty(), "{output:?}");
    let lines = text(&output.stdout).lines();
    let outcomes: Vec<Value> =
        lines.map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect();
    let is_any_invalid = outcomes.iter().any(|outcome| outcome["status"] == "invalid");
    assert_eq!(output.status.code(), Some(i32::from(is_any_invalid)), "{outcomes:?}");
    outcomes
}

/// The message of a run that fails, with nothing on standard output.
fn trouble(arguments: &[&str]) -> String {
    ends_silent(arguments, 2)
}

fn ends_silent(arguments: &[&str], status: i32) -> String {
    let output = run(arguments, "{}\n");
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr).to_owned()
}

/// A folder outside of any checkout, with only these files in it.
fn elsewhere(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("the temporary folder can be written");
    }
    folder
}

/// Runs the program in a folder, with nothing on its standard input.
fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    program
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program was built with the tests")
}

/// The fields that an `invalid` outcome names.
fn fields(outcome: &Value) -> Vec<&str> {
    assert_eq!(outcome["status"], "invalid", "{outcome}");
    let errors = outcome["errors"].as_array().expect("errors are a list");
    for error in errors {
        assert!(error["problem"].is_string() && error["remedy"].is_string(), "{error}");
    }
    errors.iter().filter_map(|error| error["field"].as_str()).collect()
}
