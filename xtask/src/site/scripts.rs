//! The scripts and the styles: their list, when a page loads each, and their minification by esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::Files;
use crate::machine::{npm, process};
use crate::site::wasm::{Module, Pair};
use crate::words::csp::sri;
use crate::words::languages::LANGUAGES;

/// The kind of service worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worker {
    /// It caches the site on the device.
    Keeps,
    /// The kill switch: it deletes the caches of an earlier worker, and unregisters itself.
    Uninstall,
}

/// When a page loads a script.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Load {
    /// First: the page names it, and it imports all others.
    Entry,
    /// Before the first question can be answered and the next one shown.
    Preload,
    /// After that, on every visit.
    Later,
    /// On demand: in the frame of another page, or with a last day that depends on an answer.
    OnDemand,
}

/// The scripts that pages load.
pub(crate) const SCRIPTS: [(&str, Load); 6] = [
    ("boot.js", Load::Entry),
    (MODULE, Load::Preload),
    ("share.js", Load::Later),
    ("offline.js", Load::Later),
    ("frame.js", Load::OnDemand),
    ("calendar.js", Load::OnDemand),
];

/// The script of the module of pages, which is compiled: all others are in `www`.
pub(crate) const MODULE: &str = "page.js";

/// The Wasm of that module.
pub(crate) const WASM: &str = "page_bg.wasm";

/// The script of the module for other programs, which no page loads.
pub(crate) const CHECK: &str = "kigen.js";

/// The Wasm of that module.
pub(crate) const CHECK_WASM: &str = "kigen_bg.wasm";

/// Whether a file in the folder of a version is for other programs, and no page loads it.
pub(crate) fn is_of_other_programs(name: &str) -> bool {
    [CHECK, CHECK_WASM].contains(&name)
}

/// The custom element for other pages, at the top of the site so that its address stays the same.
pub const EMBED: &str = "embed.js";

/// The options of esbuild for every script.
pub(crate) const MINIFIED: [&str; 3] = ["--minify", "--charset=utf8", "--legal-comments=none"];

/// For a classic script, which is decoded by the charset that a host names.
pub(crate) const ASCII: &str = "--charset=ascii";

/// The scripts and Wasm that pages load, and the module for other programs.
pub(crate) fn modules(root: &Path, Pair { check, page }: &Pair, worker: Worker) -> Result<Files> {
    let wasm = format!("--define:KIGEN_WASM={}", serde_json::to_string(&sri(&page.wasm))?);
    let worker = format!("--define:KIGEN_WORKER={}", worker == Worker::Keeps);
    let externals = SCRIPTS.map(|(name, _)| format!("--external:./{name}"));
    let options = ["--format=esm", "--bundle", "--alias:loader=./loader-site.js", &*wasm, &*worker].into_iter();
    let options: Vec<_> = options.chain(externals.iter().map(String::as_str)).collect();
    let mut files = Files::from([
        (WASM.to_owned(), page.wasm.clone()),
        (CHECK.to_owned(), module_script(root, check)?),
        (CHECK_WASM.to_owned(), check.wasm.clone()),
    ]);
    for (name, _) in SCRIPTS {
        let script =
            if name == MODULE { module_script(root, page)? } else { minify(root, &source(root, name)?, &options)? };
        files.insert(name.to_owned(), script);
    }
    Ok(files)
}

/// The minified script of a module.
pub(crate) fn module_script(root: &Path, module: &Module) -> Result<Vec<u8>> {
    minify(root, &module.js, &["--format=esm"])
}

/// The custom element, wrapped so that it leaves no global names.
pub(crate) fn embed(root: &Path) -> Result<Vec<u8>> {
    let names: Vec<_> = LANGUAGES.iter().map(|language| language.name).collect();
    let languages = format!("--define:KIGEN_LANGUAGES={}", serde_json::to_string(&names)?);
    minify(root, &source(root, EMBED)?, &["--format=iife", ASCII, &languages])
}

/// The styles of the pages.
pub(crate) struct Styles {
    /// Inline in each page.
    pub(crate) page: String,
    /// Inline with the results.
    pub(crate) result: String,
}

/// Both styles, in CSS for browsers too old to run the Wasm: they show the guide.
pub(crate) fn styles(root: &Path) -> Result<Styles> {
    let style = |name| {
        let style = minify(root, &source(root, name)?, &["--loader=css", "--target=chrome80,firefox79,safari14"])?;
        Ok::<_, anyhow::Error>(String::from_utf8(style)?.trim().to_owned())
    };
    Ok(Styles { page: style("style.css")?, result: style("result.css")? })
}

/// The watchdog, in JavaScript for the oldest browsers.
pub(crate) fn watchdog(root: &Path) -> Result<String> {
    let script = minify(root, &source(root, "load-watchdog.js")?, &["--format=iife", "--bundle", "--target=es5"])?;
    Ok(String::from_utf8(script)?)
}

/// Reads a source in `www`.
pub(crate) fn source(root: &Path, name: &str) -> Result<String> {
    let path = root.join("www").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))
}

/// Minifies a script.
pub(crate) fn minify(root: &Path, script: &str, options: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = npm::program(root, "esbuild");
    // Relative imports of the script resolve there.
    esbuild.current_dir(root.join("www")).args(MINIFIED).args(options);
    process::filter(&mut esbuild, script.as_bytes())
}
