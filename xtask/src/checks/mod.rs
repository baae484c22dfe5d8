//! All checks, in one order: the quick ones first, so that most mistakes show within seconds.

pub mod api;
pub mod budget;
mod html;
pub mod nginx;
pub mod security_headers;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{fs, io};

use anyhow::{Context as _, Result, ensure};
use kigen_registry::READINGS;

use crate::machine::process::say;
use crate::machine::{browsers, java, npm, process, rust};
use crate::site;
use crate::site::{Notices, Worker};
use crate::words::notices::folder;

/// The environment variable with the built site, for the browser and Node tests.
pub const DIST_VARIABLE: &str = "KIGEN_DIST";

/// One check.
struct Check {
    /// The label in a log, and the name for `--only`.
    name: &'static str,
    set: Set,
    run: fn(&Path) -> Result<()>,
}

/// When a check is worth its time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    /// At every change: warm, all of these together take less than two minutes.
    Quick,
    /// Before a change is shared.
    Full,
}

/// The checks to run.
#[derive(Clone, Copy)]
pub enum Selection<'n> {
    /// All of them.
    All,
    /// Those for every change.
    Quick,
    /// Those of these names.
    Only(&'n [String]),
}

const fn quick(name: &'static str, run: fn(&Path) -> Result<()>) -> Check {
    Check { name, set: Set::Quick, run }
}

const fn full(name: &'static str, run: fn(&Path) -> Result<()>) -> Check {
    Check { name, set: Set::Full, run }
}

/// The arguments that select the core, every reading and the command line: all crates but those with a check of their
/// own.
const CHECKER: [&str; 5] =
    ["--workspace", "--exclude=kigen-benches", "--exclude=kigen-browser", "--exclude=kigen-fuzz", "--exclude=xtask"];

/// Tests that visit a whole space, or try attacks, print the number of cases.
const CHECKS: &[Check] = &[
    quick("toolchain", rust::ensure),
    quick("format", |root| cargo(root, &["fmt", "--all", "--check"])),
    quick("lints", |root| cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"])),
    quick("lints for Wasm", lints_for_wasm),
    quick("checker", |root| {
        cargo(root, &[&["test", "--all-targets"], &CHECKER[..], &["--", "--show-output"]].concat())
    }),
    quick("any bytes", |root| cargo(root, &["test", "--package=kigen-fuzz"])),
    quick("examples", |root| cargo(root, &[&["test", "--doc"][..], &CHECKER].concat())),
    quick("npm packages", npm::ensure),
    quick("Java", java::ensure),
    quick("tools", |root| cargo(root, &["test", "--package=xtask"])),
    full("documentation", documentation),
    quick("public API", api::check),
    full("site", |root| build(root, &dist(root), Notices::Published)),
    full("site of the samples", |root| build(root, &root.join(site::DIST_OF_SAMPLES), Notices::Samples)),
    full("valid HTML", |root| html::check(root, &dist(root))),
    full("budget", |root| budget::check(root, &dist(root))),
    full("nginx", |root| nginx::check(root, &dist(root))),
    full("security headers", |root| security_headers::check(root, &dist(root))),
    full("Wasm in Node", node),
    full("types", |root| process::run(npm::program(root, "tsc").args(["--noEmit", "--project", "tests/types"]))),
    full("browser packages", browsers::ensure),
    full("browsers", |root| {
        let arguments = ["test", "--package=kigen-browser", "--", "--show-output"];
        // A backtrace would show only the async runtime, and in a truncated log it would displace the error.
        let variables = [(DIST_VARIABLE, dist(root).into_os_string()), ("RUST_LIB_BACKTRACE", "0".into())];
        process::run(rust::cargo(root).args(arguments).envs(variables))
    }),
];

/// How many of the slowest checks are named at the end.
const SLOWEST: usize = 5;

/// Runs checks in their order, and stops at the first failure.
///
/// # Errors
///
/// If a check fails, with its name; or if there is none of a name that was asked for.
pub fn run(root: &Path, selection: Selection<'_>) -> Result<()> {
    let checks = selected(selection)?;
    if let Selection::All = selection {
        say(&format!(
            "{} checks, one after another; it takes half an hour and more, the first time longer",
            checks.len()
        ));
    }
    let mut times = Vec::new();
    for Check { name, run, .. } in &checks {
        eprintln!("── {name}");
        let started = Instant::now();
        run(root).with_context(|| {
            format!("the check `{name}` failed: run it again with `cargo xtask test --only '{name}'`")
        })?;
        let seconds = started.elapsed().as_secs_f32();
        eprintln!("── {name}: {seconds:.1} s");
        times.push((seconds, *name));
    }
    let all: f32 = times.iter().map(|(seconds, _)| seconds).sum();
    times.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let slowest: Vec<_> = times.iter().take(SLOWEST).map(|(seconds, name)| format!("{name} {seconds:.0} s")).collect();
    eprintln!("── all {} checks passed in {all:.0} s; the slowest: {}", checks.len(), slowest.join(", "));
    Ok(())
}

/// The names of all checks, in their order, a line each; those of the quick set are marked.
#[must_use]
pub fn list() -> String {
    let line = |check: &Check| format!("{}{}\n", check.name, if check.set == Set::Quick { " (quick)" } else { "" });
    CHECKS.iter().map(line).collect()
}

fn selected(selection: Selection<'_>) -> Result<Vec<&'static Check>> {
    match selection {
        Selection::All => Ok(CHECKS.iter().collect()),
        Selection::Quick => Ok(CHECKS.iter().filter(|check| check.set == Set::Quick).collect()),
        Selection::Only(names) => names.iter().map(|name| named(name)).collect(),
    }
}

fn named(name: &str) -> Result<&'static Check> {
    let check = CHECKS.iter().find(|check| check.name == name);
    check.with_context(|| format!("there is no check `{name}`: `cargo xtask test --list` names all"))
}

fn cargo(root: &Path, arguments: &[&str]) -> Result<()> {
    process::run(rust::cargo(root).args(arguments))
}

/// Lints the code of each reading that only its modules contain.
fn lints_for_wasm(root: &Path) -> Result<()> {
    let readings = fs::read_dir(root.join("readings")).context("could not read `readings`")?;
    let mut arguments: Vec<_> =
        ["clippy", "--lib", "--target", rust::WASM_TARGET, "--package=kigen", "--package=kigen-fuzz"]
            .map(String::from)
            .into();
    for reading in readings {
        let package = format!("kigen-{}", reading?.file_name().to_string_lossy());
        arguments.extend([format!("--package={package}"), format!("--features={package}/check,{package}/page")]);
    }
    arguments.extend(["--", "-Dwarnings"].map(String::from));
    cargo(root, &arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

fn documentation(root: &Path) -> Result<()> {
    process::run(rust::cargo(root).args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn dist(root: &Path) -> PathBuf {
    root.join(site::DIST)
}

fn build(root: &Path, out: &Path, notices: Notices) -> Result<()> {
    eprint!("{}", site::build(root, out, notices, Worker::Keeps)?);
    Ok(())
}

/// Runs the tests for every reading, and those of single readings. File by file, because Node 22 and later no longer
/// accept a folder.
fn node(root: &Path) -> Result<()> {
    let own = READINGS.iter().map(|reading| folder(reading.name).join("tests"));
    let mut tests = Vec::new();
    for folder in own.chain(["tests/node".into()]).map(|folder| root.join(folder)) {
        tests.extend(node_tests(&folder).with_context(|| format!("could not read `{}`", folder.display()))?);
    }
    ensure!(!tests.is_empty(), "there is no test for Node");
    process::run(Command::new("node").arg("--test").args(tests).current_dir(root).env(DIST_VARIABLE, dist(root)))
}

fn node_tests(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths: io::Result<Vec<_>> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut tests: Vec<_> =
        paths?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "mjs")).collect();
    tests.sort();
    Ok(tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_of_each_name_is_found_and_no_two_share_one() {
        for (index, check) in CHECKS.iter().enumerate() {
            let found = CHECKS.iter().position(|other| other.name == check.name);
            assert_eq!(found, Some(index), "{}", check.name);
            assert!(named(check.name).is_ok(), "{}", check.name);
        }
    }

    #[test]
    fn unknown_check_is_refused_with_a_remedy() {
        let refused = selected(Selection::Only(&["browser".to_owned()])).err().map(|error| error.to_string());
        assert_eq!(refused.as_deref(), Some("there is no check `browser`: `cargo xtask test --list` names all"));
    }

    #[test]
    fn quick_set_has_no_browser_and_no_build_of_the_site() {
        let quick = selected(Selection::Quick).expect("there is a quick set");
        let names: Vec<_> = quick.iter().map(|check| check.name).collect();
        assert!(names.contains(&"checker") && !names.contains(&"browsers") && !names.contains(&"site"), "{names:?}");
    }
}
