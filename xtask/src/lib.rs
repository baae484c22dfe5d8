//! Builds, serves and checks Kigen. It installs missing tools itself, so that a fresh clone needs one command.
//!
//! It is a library too: the browser tests build the site and start and stop its server from within a test.
//!
//! Of its folders, `machine`, `words`, `host`, `site`, `checks` and `long` each import only from those before them. No
//! file imports in a circle: `tests/imports.rs` checks both.

pub mod checks;
pub mod host;
pub mod long;
pub mod machine;
pub mod site;
pub mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The files of a site: paths from its top, with `/` on every machine, and bytes. Sorted, for the hashes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The project's root, whatever the current folder.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
