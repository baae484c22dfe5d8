//! Builds, serves and checks Kigen, so that a fresh clone needs one command and nobody keeps a list of tools to install.
//!
//! It is a library too: the browser tests build the site and start and stop its server from within a test.

pub mod api;
pub mod bench;
pub mod budget;
mod calendar;
pub mod checks;
pub mod coverage;
pub mod fuzz;
mod hosting;
pub mod html;
mod http;
mod icons;
mod kit;
pub mod mutants;
pub mod nginx;
pub mod observatory;
mod package;
mod pages;
pub mod process;
pub mod reproduce;
pub mod revision;
mod sbom;
pub mod server;
pub mod site;
pub mod sizes;
mod sources;
pub mod supply;
mod templates;
pub mod texts;
pub mod tools;
pub mod wasm;
mod whole;

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
