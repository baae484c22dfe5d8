//! The built site, and a server of it.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Result, anyhow};
use xtask::host::server::Server;
use xtask::site::{Notices, Worker};

/// The built site that is tested.
#[derive(Debug)]
pub struct Site {
    dist: PathBuf,
}

impl Site {
    /// The site in `KIGEN_DIST`, or else one built now, once for all tests of the process.
    ///
    /// # Errors
    ///
    /// If it does not build.
    pub fn build_once() -> Result<&'static Self> {
        static SITE: OnceLock<Result<Site>> = OnceLock::new();
        // Every test that asks shares the error, so it can only be borrowed.
        SITE.get_or_init(Self::find_or_build).as_ref().map_err(|error| anyhow!("{error:#}"))
    }

    fn find_or_build() -> Result<Self> {
        if let Some(dist) = env::var_os(xtask::checks::DIST_VARIABLE) {
            return Ok(Self { dist: dist.into() });
        }
        // Not in the developer's `dist`, which may be in use.
        let dist = xtask::root().join("target/browser/dist");
        xtask::site::build(&xtask::root(), &dist, Notices::Published, Worker::Keeps)?;
        Ok(Self { dist })
    }

    /// Its folder.
    #[must_use]
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// Serves it on a free port.
    ///
    /// # Errors
    ///
    /// If the folder is missing.
    pub fn serve(&self) -> Result<Server> {
        Server::start(self.dist.clone(), 0)
    }
}
