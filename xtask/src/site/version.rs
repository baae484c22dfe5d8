//! Versions of a notice: how one is named, and what is deployed of it.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::Files;
use crate::host::headers::INDEX;
use crate::site::worker::{WORKER, kept_of};
use crate::words::csp::sri;

/// The file of its results, beside each page.
pub(crate) const RESULTS: &str = "result.html";

/// Stands in the pages where the name of their version will: that is made from all of them.
pub(crate) const VERSION: &str = "kigen-version";

/// Sixteen digits are enough to tell versions apart, and short enough to read in a log.
pub(crate) fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in files {
        // The digest of each, because it has one length: no two sets of files run together to the same input.
        hasher.update(Sha256::digest(path));
        hasher.update(Sha256::digest(bytes));
    }
    let start = hasher.finalize().iter().take(8).fold(0, |start, byte| (start << 8) | u64::from(*byte));
    format!("{start:016x}")
}

/// Names the version of a notice in its pages: by all that is in it, and by what keeps it.
pub(crate) fn name(files: &mut Files, notice: &str, worker: &str) -> Result<String> {
    let mut all = kept_of(notice, files);
    all.insert(WORKER.to_owned(), worker.as_bytes().to_vec());
    let version = hash(&all);
    for (path, bytes) in files {
        if [INDEX, RESULTS].iter().any(|name| path.ends_with(name)) && all.contains_key(path) {
            let page = std::str::from_utf8(bytes).with_context(|| path.clone())?;
            *bytes = page.replace(VERSION, &version).into_bytes();
        }
    }
    Ok(version)
}

/// What a page is told of the notice as it is deployed by then.
#[derive(Serialize)]
pub(crate) struct Edition {
    /// The notice's name in addresses.
    #[serde(skip)]
    pub(crate) notice: String,
    /// The day of its last amendment.
    pub(crate) amended: String,
    /// Whether a later report is known.
    pub(crate) superseded: bool,
}

/// What is deployed of a notice: for a page that was kept, or that did not arrive as it was sent.
pub(crate) fn describe(edition: &Edition, files: &Files, version: &str, worker: &[u8]) -> Result<Vec<u8>> {
    let digests = |name| {
        let digest = move |(path, bytes): (&String, &Vec<u8>)| {
            let language =
                path.strip_prefix(&*edition.notice)?.strip_prefix('/')?.strip_suffix(name)?.strip_suffix('/')?;
            Some((language.to_owned(), sri(bytes)))
        };
        files.iter().filter_map(digest).collect()
    };
    let (pages, results) = (digests(INDEX), digests(RESULTS));
    Ok(serde_json::to_vec(&Deployed { version, worker: sri(worker), edition, pages, results })?)
}

/// An [`Edition`] as it is deployed.
#[derive(Serialize)]
struct Deployed<'e> {
    version: &'e str,
    /// What the service worker is checked by.
    worker: String,
    #[serde(flatten)]
    edition: &'e Edition,
    /// What the page of each language is checked by.
    pages: BTreeMap<String, String>,
    /// And the results beside it.
    results: BTreeMap<String, String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_version_is_of_one_notice() -> Result<()> {
        let shared = "v/0123456789abcdef/page.js";
        let others = "v/fedcba9876543210/page.js";
        let page = |scripts: &[&str]| format!("{VERSION} {}", scripts.join(" ")).into_bytes();
        let mut files = Files::from([
            (INDEX.to_owned(), page(&[])),
            ("one/ja/index.html".to_owned(), page(&[shared])),
            ("one-more/ja/index.html".to_owned(), page(&[shared, others])),
            (shared.to_owned(), Vec::new()),
            (others.to_owned(), Vec::new()),
        ]);
        let kept: Vec<_> = kept_of("one", &files).into_keys().collect();
        assert_eq!(kept, ["one/ja/index.html", shared]);
        let version = name(&mut files, "one", "worker")?;
        assert_eq!(files["one/ja/index.html"], format!("{version} {shared}").into_bytes());
        assert_eq!(files["one-more/ja/index.html"], page(&[shared, others]), "another notice's has another");
        files.insert(others.to_owned(), b"changed".to_vec());
        files.insert("one/ja/index.html".to_owned(), page(&[shared]));
        assert_eq!(name(&mut files, "one", "worker")?, version, "what another notice loads is none of its");
        assert_ne!(name(&mut files, "one-more", "worker")?, version);
        Ok(())
    }

    #[test]
    fn the_hash_depends_on_names_and_bytes() {
        assert_eq!(hash(&files(&["a", "b"])), hash(&files(&["b", "a"])));
        assert_ne!(hash(&files(&["a", "b"])), hash(&files(&["a"])));
        let renamed = Files::from([("b".to_owned(), b"a".to_vec())]);
        assert_ne!(hash(&files(&["a"])), hash(&renamed));
        assert_eq!(hash(&files(&["a"])).len(), 16);
    }
}
