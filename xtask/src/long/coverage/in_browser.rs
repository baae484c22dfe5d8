//! Coverage of the code that is compiled for Wasm only: the page and the module's JavaScript API. The browser tests run
//! an instrumented module in Chromium, and the boundary tests run it in Node.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use kigen_registry::FIRST;

use super::profile::Counting;
use crate::checks::DIST_VARIABLE;
use crate::machine::{browsers, npm, process, rust};
use crate::site::wasm::{self, Modules};
use crate::site::{self, Notices, Worker};
use crate::words::notices;

/// The environment variable with the folder into which tests write the counters.
pub const COUNTS_VARIABLE: &str = "KIGEN_COUNTS";

/// The script that keeps a reference to the counters.
const KEEPER: &str = "tests/counters.js";

/// The Node tests that call the module, besides those of its reading.
const NODE_TESTS: [&str; 2] = ["tests/node/check_values.mjs", "tests/node/check_notices.mjs"];

/// The browser tests that answer questions, and those in which the module fails.
const BROWSER_TESTS: [&str; 8] = [
    "bad_input::",
    "change::",
    "coupons::",
    "failures::unreadable_notice",
    "languages::in_easy_japanese",
    "links::",
    "moments::",
    "turns::",
];

/// Runs the tests on an instrumented module, and returns the coverage of its sources in LCOV's format.
pub(super) fn report(root: &Path) -> Result<String> {
    rust::ensure(root)?;
    npm::ensure(root)?;
    browsers::ensure(root)?;
    let folder = rust::target_folder(root)?.join("counted");
    let (pair, compiled) = wasm::build_counted(root, FIRST.name)?;
    let (dist, counts) = (folder.join("dist"), folder.join("counts"));
    site::build_with(root, &dist, &Modules::from([(FIRST.name, pair)]), Notices::Published, Worker::Keeps)?;
    if counts.exists() {
        fs::remove_dir_all(&counts)?;
    }
    fs::create_dir_all(&counts)?;
    test(root, &dist, &counts)?;

    let module = fs::read(&compiled).with_context(|| format!("could not read `{}`", compiled.display()))?;
    let counting = Counting::of(&module)?;
    let profile = folder.join("counted.profraw");
    fs::write(&profile, counting.profile(&sum(&counts, counting.len())?)?)?;
    let merged = folder.join("counted.profdata");
    process::run(llvm(root, "llvm-profdata")?.args(["merge", "--output"]).args([&merged, &profile]))?;
    let mut export = llvm(root, "llvm-cov")?;
    export.args(["export", "--format=lcov", "--instr-profile"]).args([&merged, &compiled]);
    Ok(String::from_utf8(process::output(&mut export)?)?)
}

/// Runs the tests on a site, which write their counters into a folder.
fn test(root: &Path, dist: &Path, counts: &Path) -> Result<()> {
    let given = [(DIST_VARIABLE, dist), (COUNTS_VARIABLE, counts)];
    let keeper = format!("--import={}", root.join(KEEPER).display());
    let own = notices::folder(FIRST.name).join("tests/check.mjs");
    for test in NODE_TESTS.iter().map(Path::new).chain([&*own]) {
        process::run(Command::new("node").arg(&keeper).arg(test).current_dir(root).envs(given))?;
    }
    let mut browser = rust::cargo(root);
    browser.args(["test", "--package=kigen-browser", "--test=site", "--"]).args(BROWSER_TESTS);
    process::run(browser.envs(given))
}

/// The project's folder in the report: the compiler writes its working directory, and the remapped path after it.
pub(super) fn sources() -> PathBuf {
    [wasm::REMAPPED, wasm::REMAPPED].iter().collect()
}

/// The sum of each counter over all runs.
fn sum(folder: &Path, length: usize) -> Result<Vec<u64>> {
    let mut sum = vec![0_u64; length];
    let mut runs = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let counters: Vec<u64> = serde_json::from_slice(&fs::read(&path)?)?;
        ensure!(counters.len() == length, "`{}` is of another module", path.display());
        for (sum, counter) in sum.iter_mut().zip(counters) {
            *sum = sum.saturating_add(counter);
        }
        runs += 1;
    }
    ensure!(runs > 0, "nothing was counted in `{}`", folder.display());
    eprintln!("{runs} pages and processes counted");
    Ok(sum)
}

/// A tool of the toolchain's LLVM, whose version matches its formats.
fn llvm(root: &Path, name: &str) -> Result<Command> {
    let host = process::output(Command::new("rustc").args(["--print", "host-tuple"]).current_dir(root))?;
    let tools: PathBuf = ["lib/rustlib", String::from_utf8(host)?.trim_end(), "bin", name].iter().collect();
    Ok(Command::new(rust::sysroot(root)?.join(tools)))
}
