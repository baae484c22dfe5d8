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
    /// The site that `KIGEN_DIST` names, or else one built now, once for all tests of the process.
    ///
    /// # Errors
    ///
    /// When it does not build.
    pub fn build_once() -> Result<&'static Self> {
        static SITE: OnceLock<Result<Site>> = OnceLock::new();
        // The error is shared by every test that asks, so it can only be lent.
        SITE.get_or_init(Self::find_or_build).as_ref().map_err(|error| anyhow!("{error:#}"))
    }

    fn find_or_build() -> Result<Self> {
        if let Some(dist) = env::var_os(xtask::checks::DIST_VARIABLE) {
            return Ok(Self { dist: dist.into() });
        }
        // Not where people build theirs: they may be looking at it.
        let dist = xtask::root().join("target/browser/dist");
        xtask::site::build(&xtask::root(), &dist, Notices::Published, Worker::Keeps)?;
        Ok(Self { dist })
    }

    /// The folder it lies in.
    #[must_use]
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// Serves it on a free port.
    ///
    /// # Errors
    ///
    /// When the folder is missing.
    pub fn serve(&self) -> Result<Server> {
        Server::start(self.dist.clone(), 0)
    }
}
