//! The site: the folder to deploy.
//!
//! The files that pages load lie in `v/<hash>/`, where the hash is of the names and bytes of all of them: such a folder
//! never changes and can be cached for ever, and a page finds its version complete or not at all. The same sources give
//! the same bytes. A failed build leaves the last good folder as it was.
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

/// The default output folder, from the project's root.
pub const DIST: &str = "dist";

/// The default output folder for samples.
pub const DIST_OF_SAMPLES: &str = "dist-samples";

/// The digests of all other files.
const SUMS: &str = "SHA256SUMS";

/// The custom elements manifest, for editors and other tools.
const ELEMENTS: &str = "custom-elements.json";

/// Builds the site into a folder, and replaces an earlier build there.
///
/// # Errors
///
/// If a tool is missing, something does not compile, a page cannot be made, or the folder holds something else.
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
    // For the office, not for travellers: phones do not cache it.
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
    // The package is not served, and has no compressed files: a registry would publish every file whose name begins
    // with that of the readme.
    all.extend(package::render(root, notices, &modules, &element)?);
    all.insert(SUMS.to_owned(), sums(&all).into_bytes());
    write(&all, out)?;
    Ok(sizes)
}

/// Builds the travellers' part of the site from other sources and from built modules, without compressed files: another
/// version, for tests of the transition from the one before.
///
/// # Errors
///
/// If a page cannot be made, or the folder holds something else.
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
        // In no version: it names the current one.
        files.insert(format!("{notice}/edition.json"), version::describe(&edition, &files, &version, &kept)?);
        files.insert(format!("{notice}/{WORKER}"), kept);
    }
    files.insert(WORKER.to_owned(), worker::at_the_top(root, worker)?);
    // For phones without the cache: those with it do not need the single file.
    files.extend(single_files.into_iter().map(encode));
    // For other pages, which use these names in every version.
    files.insert(EMBED.to_owned(), scripts::embed(root)?);
    files.extend([encode(File { path: ELEMENTS.to_owned(), text: scripts::source(root, ELEMENTS)? })]);
    Ok(files)
}

/// The files that pages of a reading load, by their names in the folder of a version.
fn assets(root: &Path, pair: &Pair, worker: Worker) -> Result<Files> {
    let mut files = scripts::modules(root, pair, worker)?;
    files.extend(icons::render(root)?);
    Ok(files)
}

/// The digests of all files, in the format of `sha256sum --check`.
fn sums(files: &Files) -> String {
    let mut sums = String::new();
    for (path, bytes) in files {
        // Writing to a string cannot fail.
        Sha256::digest(bytes).iter().for_each(|byte| write!(sums, "{byte:02x}").unwrap_or_default());
        sums.extend(["  ", path, "\n"]);
    }
    sums
}
