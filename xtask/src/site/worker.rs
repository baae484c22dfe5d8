//! The service worker: which files it keeps, and what it checks them by.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::Files;
use crate::host::headers::{self, INDEX};
use crate::site::scripts::{ASCII, Worker, minify, source};
use crate::words::csp::sri;

/// The service worker, at the top so that its scope is the whole site.
pub(crate) const WORKER: &str = "sw.js";

/// What is in the place of a [`Worker::Keeps`] that is wanted no more.
const WORKER_GONE: &str = "sw-gone.js";

/// The service worker with the version that it keeps: its name, and every file with what it is checked by and what it is.
pub(crate) fn script(root: &Path, files: &Files, version: &str, worker: Worker) -> Result<Vec<u8>> {
    if worker == Worker::Gone {
        return minify(root, &source(root, WORKER_GONE)?, &["--format=iife", ASCII]);
    }
    let mut kept = Kept::default();
    for (path, bytes) in files {
        let files = if is_optional(path) { &mut kept.optional } else { &mut kept.needed };
        files.entry(content_type(path)?).or_default().insert(address(path), sri(bytes));
    }
    let version = format!("--define:KIGEN_VERSION={}", serde_json::to_string(version)?);
    let kept = serde_json::to_string(&kept)?;
    let checked = format!("--define:KIGEN_FILES_DIGEST={}", serde_json::to_string(&sri(kept.as_bytes()))?);
    let kept = format!("--define:KIGEN_FILES={kept}");
    minify(root, &source(root, WORKER)?, &["--format=iife", ASCII, &version, &kept, &checked])
}

/// What the service worker keeps: of each type the files, by their addresses, with what they are checked by.
#[derive(Default, Serialize)]
struct Kept<'f> {
    /// All of it or nothing: what a page cannot do without.
    needed: BTreeMap<&'static str, BTreeMap<&'f str, String>>,
    /// Each by itself, where it is to be had.
    optional: BTreeMap<&'static str, BTreeMap<&'f str, String>>,
}

/// Whether the pages open and answer without a file. One of a kind that is not known here is needed.
fn is_optional(path: &str) -> bool {
    // What pages load is needed, but for the pictures of an installed app; beside the pages, what is none: calendars, what
    // installs the app, and the notice as data for others. The page at the top only leads to the others.
    let kinds: &[_] = if path.starts_with("v/") { &["png"] } else { &["ics", "webmanifest", "json"] };
    path == INDEX || path.rsplit_once('.').is_some_and(|(_, end)| kinds.contains(&end))
}

fn content_type(path: &str) -> Result<&'static str> {
    headers::content_type(path).with_context(|| format!("nothing says what `{path}` is: add it to MEDIA_TYPES"))
}

/// A page is known by its folder's address: many hosts answer `index.html` with a redirect, which no worker may replay.
fn address(path: &str) -> &str {
    match path.strip_suffix(INDEX) {
        Some("") => "./",
        Some(folder) if folder.ends_with('/') => folder,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_stand_for_their_pages() {
        assert_eq!(address("index.html"), "./");
        assert_eq!(address("nagasaki/ja/index.html"), "nagasaki/ja/");
        assert_eq!(address("nagasaki/not-index.html"), "nagasaki/not-index.html");
    }

    #[test]
    fn a_file_is_needed_unless_no_page_needs_it() {
        for path in [
            "nagasaki/ja/index.html",
            "v/0123456789abcdef/kigen_bg.wasm",
            "v/0123456789abcdef/new.js",
            "v/0123456789abcdef/words.json",
            "v/0123456789abcdef/new.kind",
            "nagasaki/new.kind",
            "nagasaki/without-a-kind",
        ] {
            assert!(!is_optional(path), "{path}");
        }
        for path in [
            "index.html",
            "nagasaki/notice.json",
            "nagasaki/ja/use.ics",
            "nagasaki/ja/manifest.webmanifest",
            "v/0123456789abcdef/icon-192.png",
        ] {
            assert!(is_optional(path), "{path}");
        }
    }
}
