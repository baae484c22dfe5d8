//! The folder to deploy.
//!
//! What pages load lies in `v/<hash>/`, where the hash is made from the names and bytes of everything in there: such a
//! folder never changes and may be cached for ever, and a page finds its version whole or not at all. The same sources
//! give the same bytes. A build that fails leaves the last good folder as it was.

mod calendar;
mod deadlines;
mod file;
pub(crate) mod folder;
mod guide;
mod icons;
mod inserts;
mod kit;
pub(crate) mod package;
mod pages;
mod sbom;
pub(crate) mod scripts;
mod single_file;
mod sizes;
pub(crate) mod version;
pub(crate) mod visit;
pub mod wasm;
pub(crate) mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::Files;
use crate::host::headers;
use crate::machine::process::say;
use crate::machine::{npm, rust};
use crate::site::file::{File, encode};
use crate::site::folder::{ensure_replaceable, write};
pub use crate::site::folder::{integrity, pages_in};
use crate::site::pages::{Pages, Rendered, Resources};
pub use crate::site::scripts::{EMBED, Worker};
use crate::site::sizes::Sizes;
use crate::site::wasm::{Modules, Pair};
use crate::site::worker::WORKER;
pub use crate::words::notices::Notices;
use crate::words::notices::{self, NoticeSource};

/// Where the site is built unless told otherwise, from the project's root.
pub const DIST: &str = "dist";

/// Where the site of the samples is.
pub const DIST_OF_SAMPLES: &str = "dist-samples";

/// What all other files of the site are known by.
const SUMS: &str = "SHA256SUMS";

/// What it takes and gives, for tools.
const ELEMENTS: &str = "custom-elements.json";

/// Builds the site into a folder, whose earlier build it replaces.
///
/// # Errors
///
/// When a tool is missing, something does not compile, a page cannot be made, or the folder holds something else.
pub fn build(root: &Path, out: &Path, notices: Notices, worker: Worker) -> Result<Sizes> {
    ensure_replaceable(out)?;
    say("looking for the tools (the first time: fetching those that are missing)");
    rust::ensure(root)?;
    npm::ensure(root)?;
    say(&format!(
        "compiling the checker to Wasm{}",
        if wasm::is_first(root) { " (the first time it takes minutes)" } else { "" }
    ));
    let mut modules = Modules::new();
    for reading in readings(&notices::load(root, notices)?) {
        modules.insert(reading, wasm::build(root, reading)?);
    }
    say("making the pages");
    let mut files = files(root, &modules, notices, worker)?;
    // The office's, not the traveller's: nothing of it is kept on a phone.
    say("making the office's kit");
    let element = files.get(EMBED).context("the site has no element")?.clone();
    for file in kit::render(root, notices, &element)? {
        let (path, bytes) = encode(file);
        files.insert(path, bytes);
    }
    files.insert(sbom::FILE.to_owned(), sbom::bill(root)?);
    files.insert(headers::STATIC_HOSTS.to_owned(), headers::static_hosts(&files).into_bytes());
    files.insert(headers::NGINX.to_owned(), headers::nginx().into_bytes());
    say("compressing");
    let sizes = sizes::compress(&files);
    let mut all = sizes.files(&files);
    // Not to be served: a registry takes every file that begins as the readme does, compressed ones too.
    all.extend(package::render(root, notices, &modules, &element)?);
    all.insert(SUMS.to_owned(), sums(&all).into_bytes());
    write(&all, out)?;
    Ok(sizes)
}

/// Builds what travellers get from other sources and modules that are there, into a folder, not compressed: another version
/// for whoever tests what becomes of the one before.
///
/// # Errors
///
/// When a page cannot be made, or the folder holds something else.
pub fn build_with(root: &Path, out: &Path, modules: &Modules, notices: Notices, worker: Worker) -> Result<()> {
    ensure_replaceable(out)?;
    write(&files(root, modules, notices, worker)?, out)
}

/// The readings of these notices, each once.
fn readings(sources: &[NoticeSource]) -> BTreeSet<&'static str> {
    sources.iter().map(|source| source.reading).collect()
}

fn files(root: &Path, modules: &Modules, notices: Notices, worker: Worker) -> Result<Files> {
    let sources = notices::load(root, notices)?;
    let (styles, watchdog) = (scripts::styles(root)?, scripts::watchdog(root)?);
    let mut pages = Pages::new(&styles, watchdog.trim());
    let mut files = Files::new();
    for reading in readings(&sources) {
        let pair = modules.get(reading).with_context(|| format!("there is no module of {reading}"))?;
        let assets = assets(root, pair, worker)?;
        let folder = format!("v/{}", version::hash(&assets));
        let single_file = |others: &BTreeMap<&str, String>| single_file::script(root, &pair.page, others);
        let resources = Resources { folder: &folder, files: &assets, single_file: &single_file };
        pages.add(root, reading, &sources, &resources)?;
        files.extend(assets.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    }
    let Rendered { files: rendered, single_files, editions } = pages.finish(root, notices)?;
    for file in rendered {
        let (path, bytes) = encode(file);
        ensure!(!files.contains_key(&path), "two files of the site are called `{path}`: give one another name");
        files.insert(path, bytes);
    }
    for edition in editions {
        let notice = &edition.notice;
        let version = version::name(&mut files, notice, &scripts::source(root, WORKER)?)?;
        let kept = worker::script(root, &worker::kept_of(notice, &files), notice, &version, worker)?;
        // Of no version: it says which one there is.
        files.insert(format!("{notice}/edition.json"), version::describe(&edition, &files, &version, &kept)?);
        files.insert(format!("{notice}/{WORKER}"), kept);
    }
    files.insert(WORKER.to_owned(), worker::at_the_top(root, worker)?);
    // For those for whom nothing is kept: a phone that keeps the site has no need of it.
    files.extend(single_files.into_iter().map(encode));
    // For other pages, which know them by these names whatever the version.
    files.insert(EMBED.to_owned(), scripts::embed(root)?);
    files.extend([encode(File { path: ELEMENTS.to_owned(), text: scripts::source(root, ELEMENTS)? })]);
    Ok(files)
}

/// Each file that pages of a reading load, by its name in the folder of a version.
fn assets(root: &Path, pair: &Pair, worker: Worker) -> Result<Files> {
    let mut files = scripts::modules(root, pair, worker)?;
    files.extend(icons::render(root)?);
    Ok(files)
}

/// What every file is known by, as `sha256sum --check` reads it.
fn sums(files: &Files) -> String {
    let mut sums = String::new();
    for (path, bytes) in files {
        // Nothing can go wrong with a text that is written to.
        Sha256::digest(bytes).iter().for_each(|byte| write!(sums, "{byte:02x}").unwrap_or_default());
        sums.extend(["  ", path, "\n"]);
    }
    sums
}
