//! Builds, serves and checks Kigen, so that a fresh clone needs one command and nobody keeps a list of tools to install.
//!
//! It is a library too: the browser tests build the site and start and stop its server from within a test.
//!
//! Of its folders `words` uses `machine`, and then `host`, `site`, `checks` and `long` each only those before it. No file
//! imports in a circle: `tests/imports.rs` sees to it.

pub mod checks;
pub mod host;
pub mod long;
pub mod machine;
pub mod site;
pub mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Paths from the top of the site, with `/` on every machine, and what lies there. Sorted, for the hashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The project's root, wherever the command was started.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
