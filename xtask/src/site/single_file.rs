//! The script of the single-file build: all that a page of the site would load, bundled and compressed into it.
//!
//! A page opened from a file cannot import or fetch, so nothing may be left to load.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::machine::{npm, process};
use crate::site::scripts::{MINIFIED, MODULE};
use crate::site::sizes;
use crate::site::wasm::Module;

/// The modules to bundle, in `www`.
const BUNDLED: [&str; 15] = [
    "address.js",
    "boot.js",
    "calendar-entry.js",
    "calendar.js",
    "carry.js",
    "double.js",
    "failure.js",
    "guide.js",
    "offline-hint.js",
    "results.js",
    "languages.js",
    "sandbox.js",
    "share.js",
    "fallback.js",
    "single-file.js",
];

/// The script, which contains the module and the page in the other languages.
pub(crate) fn script(root: &Path, module: &Module, others: &BTreeMap<&str, String>) -> Result<String> {
    let workshop = tempfile::tempdir()?;
    let write = |name: &str, bytes: &[u8]| {
        fs::write(workshop.path().join(name), bytes).with_context(|| format!("could not write `{name}`"))
    };
    for name in BUNDLED {
        write(name, &fs::read(root.join("www").join(name)).with_context(|| format!("could not read `www/{name}`"))?)?;
    }
    write(MODULE, module.js.as_bytes())?;
    write("page_bg.wasm.gz", &sizes::gzip(&module.wasm))?;
    write("others.json.gz", &sizes::gzip(&serde_json::to_vec(others)?))?;
    let mut esbuild = npm::program(root, "esbuild");
    esbuild.current_dir(workshop.path()).env("NODE_PATH", root.join("node_modules"));
    esbuild.args(["boot.js", "--bundle", "--format=esm", "--alias:loader=./single-file.js", "--loader:.gz=binary"]);
    let script = String::from_utf8(process::output(esbuild.args(MINIFIED))?)?;
    // It is inline, and neither sequence may end its element.
    ensure!(
        !script.contains("</script") && !script.contains("<!--"),
        "the script of the single file ends its own element"
    );
    Ok(script)
}
