//! The service workers: the files that the worker of each notice caches, and their integrity values.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::Files;
use crate::host::headers::{self, INDEX};
use crate::site::scripts::{ASCII, Worker, is_of_other_programs, minify, source};
use crate::words::csp::sri;

/// The service worker, in the folder of its notice, which is its scope. The one at the top of the site removes an older
/// one.
pub(crate) const WORKER: &str = "sw.js";

/// The kill switch, in place of a [`Worker::Keeps`].
const WORKER_UNINSTALL: &str = "sw-uninstall.js";

/// The script at the top of the site, where an older version had one worker for all notices: phones with that one look
/// for its update there.
const WORKER_HANDOVER: &str = "sw-handover.js";

/// The files that phones cache for a notice: its own, and of the shared folders those that its pages name.
pub(crate) fn kept_of(notice: &str, files: &Files) -> Files {
    let own = |path: &str| path.strip_prefix(notice).is_some_and(|rest| rest.starts_with('/'));
    let pages: Vec<_> = files.iter().filter(|(path, _)| own(path) && path.ends_with(INDEX)).collect();
    // By the hash alone, as a page may have its slashes escaped.
    let is_named = |hash: &str| pages.iter().any(|(_, page)| String::from_utf8_lossy(page).contains(hash));
    let shared = |path: &str| {
        let folder_and_name = path.strip_prefix("v/").and_then(|rest| rest.split_once('/'));
        folder_and_name.is_some_and(|(hash, name)| is_named(hash) && !is_of_other_programs(name))
    };
    files
        .iter()
        .filter(|(path, _)| own(path) || shared(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// The script at the top of the site.
pub(crate) fn at_the_top(root: &Path, worker: Worker) -> Result<Vec<u8>> {
    match worker {
        Worker::Uninstall => uninstall(root),
        Worker::Keeps => checking_itself(root, WORKER_HANDOVER, &[]),
    }
}

/// The kill switch. Unlike the other workers it does not check itself, so that it works even if a host has altered it.
fn uninstall(root: &Path) -> Result<Vec<u8>> {
    minify(root, &source(root, WORKER_UNINSTALL)?, &["--format=iife", ASCII])
}

/// A notice's service worker with its version: the name, and every file with its integrity value and its media type.
pub(crate) fn script(root: &Path, files: &Files, notice: &str, version: &str, worker: Worker) -> Result<Vec<u8>> {
    if worker == Worker::Uninstall {
        return uninstall(root);
    }
    let mut kept = Kept::default();
    for (path, bytes) in files {
        let files = if is_optional(path) { &mut kept.optional } else { &mut kept.needed };
        files.entry(content_type(path)?).or_default().insert(address(notice, path), sri(bytes));
    }
    let version = format!("--define:KIGEN_VERSION={}", serde_json::to_string(version)?);
    let kept = format!("--define:KIGEN_FILES={}", serde_json::to_string(&kept)?);
    checking_itself(root, WORKER, &[&version, &kept])
}

/// A worker wrapped into a named function with a digest, so that it can check its own source: a function's `toString`
/// is its exact source.
fn checking_itself(root: &Path, name: &str, definitions: &[&str]) -> Result<Vec<u8>> {
    let options = [&["--format=iife", "--bundle", ASCII], definitions].concat();
    let script = String::from_utf8(minify(root, &source(root, name)?, &options)?)?;
    let function = format!("()=>{{{}}}", script.trim_end());
    let digest = sri(function.as_bytes());
    Ok(format!("const KIGEN_WORKER={function},KIGEN_DIGEST=\"{digest}\";KIGEN_WORKER();\n").into_bytes())
}

/// The cache list of a service worker: for each media type the addresses of its files, with their integrity values.
#[derive(Default, Serialize)]
struct Kept {
    /// Cached all together or not at all: files that a page cannot do without.
    needed: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Cached one by one, if they are available.
    optional: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// Whether the pages open and answer without a file. Files of unknown kinds count as needed.
fn is_optional(path: &str) -> bool {
    // Files that pages load are needed, except for the icons of an installed app. Beside the pages, these are not:
    // calendars, the manifest, and the notice as data for other programs.
    let kinds: &[_] = if path.starts_with("v/") { &["png"] } else { &["ics", "txt", "webmanifest", "json"] };
    path.rsplit_once('.').is_some_and(|(_, end)| kinds.contains(&end))
}

fn content_type(path: &str) -> Result<&'static str> {
    headers::content_type(path).with_context(|| format!("nothing says what `{path}` is: add it to MEDIA_TYPES"))
}

/// The address of a file from a notice's folder. A page has the address of its folder: many hosts answer `index.html`
/// with a redirect, which no worker may replay.
pub(crate) fn address(notice: &str, path: &str) -> String {
    let Some(own) = path.strip_prefix(notice).and_then(|rest| rest.strip_prefix('/')) else {
        return format!("../{path}");
    };
    match own.strip_suffix(INDEX) {
        Some("") => "./".to_owned(),
        Some(folder) if folder.ends_with('/') => folder.to_owned(),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_of_a_page_is_its_folder() {
        let address = |path| address("notice", path);
        assert_eq!(address("notice/index.html"), "./");
        assert_eq!(address("notice/ja/index.html"), "ja/");
        assert_eq!(address("notice/not-index.html"), "not-index.html");
        assert_eq!(address("v/0123456789abcdef/page.js"), "../v/0123456789abcdef/page.js");
        assert_eq!(address("notice-2/ja/index.html"), "../notice-2/ja/index.html");
    }

    #[test]
    fn a_file_is_needed_unless_no_page_needs_it() {
        for path in [
            "notice/ja/index.html",
            "v/0123456789abcdef/page_bg.wasm",
            "v/0123456789abcdef/new.js",
            "v/0123456789abcdef/words.json",
            "v/0123456789abcdef/new.kind",
            "notice/new.kind",
            "notice/without-a-kind",
        ] {
            assert!(!is_optional(path), "{path}");
        }
        for path in [
            "notice/notice.json",
            "notice/ja/use.ics",
            "notice/ja/customs.txt",
            "notice/ja/manifest.webmanifest",
            "v/0123456789abcdef/icon-192.png",
        ] {
            assert!(is_optional(path), "{path}");
        }
    }
}
