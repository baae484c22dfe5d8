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

/// The label in a log, and the check.
type Check = (&'static str, fn(&Path) -> Result<()>);

/// The arguments that select the core, every reading and the command line: all crates but those with a check of their
/// own.
const CHECKER: [&str; 5] =
    ["--workspace", "--exclude=kigen-benches", "--exclude=kigen-browser", "--exclude=kigen-fuzz", "--exclude=xtask"];

/// Tests that visit a whole space, or try attacks, print the number of cases.
const CHECKS: &[Check] = &[
    ("toolchain", rust::ensure),
    ("format", |root| cargo(root, &["fmt", "--all", "--check"])),
    ("lints", |root| cargo(root, &["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"])),
    ("lints for Wasm", lints_for_wasm),
    ("checker", |root| cargo(root, &[&["test", "--all-targets"], &CHECKER[..], &["--", "--show-output"]].concat())),
    ("any bytes", |root| cargo(root, &["test", "--package=kigen-fuzz"])),
    ("examples", |root| cargo(root, &[&["test", "--doc"][..], &CHECKER].concat())),
    ("npm packages", npm::ensure),
    ("Java", java::ensure),
    ("tools", |root| cargo(root, &["test", "--package=xtask"])),
    ("documentation", documentation),
    ("public API", api::check),
    ("site", |root| build(root, &dist(root), Notices::Published)),
    ("site of the samples", |root| build(root, &root.join(site::DIST_OF_SAMPLES), Notices::Samples)),
    ("valid HTML", |root| html::check(root, &dist(root))),
    ("budget", |root| budget::check(root, &dist(root))),
    ("nginx", |root| nginx::check(root, &dist(root))),
    ("security headers", |root| security_headers::check(root, &dist(root))),
    ("Wasm in Node", node),
    ("types", |root| process::run(npm::program(root, "tsc").args(["--noEmit", "--project", "tests/types"]))),
    ("browser packages", browsers::ensure),
    ("browsers", |root| {
        let arguments = ["test", "--package=kigen-browser", "--", "--show-output"];
        // A backtrace would show only the async runtime, and in a truncated log it would displace the error.
        let variables = [(DIST_VARIABLE, dist(root).into_os_string()), ("RUST_LIB_BACKTRACE", "0".into())];
        process::run(rust::cargo(root).args(arguments).envs(variables))
    }),
];

/// Runs all checks, and stops at the first failure.
///
/// # Errors
///
/// If a check fails, with its name.
pub fn run(root: &Path) -> Result<()> {
    let started = Instant::now();
    say(&format!("{} checks, one after another; it takes a quarter of an hour, the first time longer", CHECKS.len()));
    for (name, check) in CHECKS {
        eprintln!("── {name}");
        let started = Instant::now();
        check(root).with_context(|| format!("the check `{name}` failed"))?;
        eprintln!("── {name}: {:.1} s", started.elapsed().as_secs_f32());
    }
    eprintln!("── all {} checks passed in {:.0} s", CHECKS.len(), started.elapsed().as_secs_f32());
    Ok(())
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
