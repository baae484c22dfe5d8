//! Versions of a notice: their names, and the description of the deployed one.

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

/// The placeholder in the pages for the name of their version, which is computed from all of them.
pub(crate) const VERSION: &str = "kigen-version";

/// The hash of the files. Sixteen digits are enough to tell versions apart, and short enough to read in a log.
pub(crate) fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in files {
        // The digest of each part, because it has a fixed length: no two sets of files give the same input.
        hasher.update(Sha256::digest(path));
        hasher.update(Sha256::digest(bytes));
    }
    let start = hasher.finalize().iter().take(8).fold(0, |start, byte| (start << 8) | u64::from(*byte));
    format!("{start:016x}")
}

/// Replaces the placeholder in the pages of a notice with the name of the version: the hash of all its files and of its
/// worker.
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

/// The state of a deployed notice, for pages of older versions.
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

/// The description of the deployed version, for pages from a cache, or with files that failed their integrity check.
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

/// An [`Edition`] in its file.
#[derive(Serialize)]
struct Deployed<'e> {
    version: &'e str,
    /// The integrity value of the service worker.
    worker: String,
    #[serde(flatten)]
    edition: &'e Edition,
    /// The integrity value of the page in each language.
    pages: BTreeMap<String, String>,
    /// The integrity value of the results in each language.
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
