//! All benchmarks in one run; `benches/report.mjs` writes the results to `benches/RESULTS.md`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::checks::DIST_VARIABLE;
use crate::host::http;
use crate::host::nginx::Nginx;
use crate::machine::{browsers, debian, npm, process, rust};
use crate::site::folder::{files_in, first_page};
use crate::site::package;
use crate::site::{self, Notices, Worker};

/// The load of wrk: how long, and over how many connections.
const LOAD: [&str; 3] = ["--threads=1", "--connections=64", "--duration=10s"];

/// Runs all benchmarks, on a machine that should be idle.
///
/// # Errors
///
/// If something cannot be installed or built, or a peer has another result than Kigen.
pub fn run(root: &Path) -> Result<()> {
    let dist = root.join(site::DIST);
    site::build(root, &dist, Notices::Published, Worker::Keeps)?;
    npm::ensure(&root.join("benches"))?;
    browsers::ensure(root)?;
    let folder = root.join("target/bench");
    fs::create_dir_all(&folder)?;
    let node = |script: &str| {
        let mut command = Command::new("node");
        command.arg(root.join("benches").join(script)).arg(&folder).current_dir(root).env(DIST_VARIABLE, &dist);
        process::run(&mut command).with_context(|| format!("benches/{script} failed"))
    };
    eprintln!("── Node");
    node("node.mjs")?;
    eprintln!("── native");
    process::run(rust::cargo(root).args(["bench", "--quiet", "--package=kigen-benches"]))?;
    eprintln!("── Chromium");
    node("bundle.mjs")?;
    let chromium = rust::cargo(root)
        .args(["run", "--quiet", "--package=kigen-browser", "--example=bench", "--"])
        .args([folder.join("site"), folder.join("chromium.json")])
        .status()?;
    anyhow::ensure!(chromium.success(), "the measurements in Chromium failed");
    eprintln!("── load");
    fs::write(folder.join("load.json"), load(root, &dist)?.to_string())?;
    node("report.mjs")
}

/// The results of wrk for the page, for its Wasm and for a page that has not changed.
fn load(root: &Path, dist: &Path) -> Result<Value> {
    let nginx = Nginx::start(root, dist)?;
    let (program, libraries) = wrk(root)?;
    let is_wasm = |path: &String| !package::has(path) && path.ends_with("page_bg.wasm");
    let wasm = files_in(dist)?.into_iter().find(is_wasm).context("there is no Wasm")?;
    let page = first_page(dist)?;
    let tag = http::get(nginx.address(), &format!("/{page}"), "Accept-Encoding: br")?.header("etag").to_owned();
    let mut said = Vec::new();
    for (name, path, header) in [
        ("the page in Japanese", &*page, "X-First: visit"),
        ("its Wasm", &*wasm, "X-First: visit"),
        ("the page, unchanged (304)", &*page, &*format!("If-None-Match: {tag}")),
    ] {
        let mut wrk = Command::new(&program);
        wrk.args(LOAD).args(["--header", "Accept-Encoding: br", "--header", header]);
        wrk.arg(format!("http://{}/{path}", nginx.address())).env("LD_LIBRARY_PATH", &libraries);
        said.push(json!({ "name": name, "wrk": String::from_utf8(process::output(&mut wrk)?)? }));
    }
    Ok(Value::Array(said))
}

/// The path of an unpacked wrk, and of the libraries it is linked against.
fn wrk(root: &Path) -> Result<(PathBuf, PathBuf)> {
    let unpacked = debian::unpacked(root, &["wrk", "libluajit-5.1-2", "libluajit-5.1-common"])?;
    let libraries = fs::read_dir(unpacked.join("usr/lib"))?.next().context("wrk came without its library")??.path();
    Ok((unpacked.join("usr/bin/wrk"), libraries))
}
