//! Coverage of the Wasm, on request: pages of Chromium then keep a reference to its counters, which are written to a
//! file before a page is left.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::{Browser, Engine};

/// The script that keeps a reference to the counters of a page's modules.
const KEEPER: &str = include_str!("../../counters.js");

/// The folder for the counters, if coverage is requested.
fn folder() -> Option<PathBuf> {
    env::var_os(xtask::long::coverage::COUNTS_VARIABLE).map(PathBuf::from)
}

impl Browser {
    /// Makes every later page keep a reference to its counters.
    pub(crate) async fn keep_counters(&self) -> Result<()> {
        if folder().is_some() && self.driver.engine() == Engine::Chromium {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEPER })).await?;
        }
        Ok(())
    }

    /// Writes the counters of the page to a file.
    pub(crate) async fn write_counters(&self) -> Result<()> {
        let Some(folder) = folder().filter(|_| self.driver.engine() == Engine::Chromium) else { return Ok(()) };
        // Without scripts, no Wasm has run.
        let counters = self.run("return globalThis.kigenCounters?.()").await.unwrap_or_default();
        for counters in counters.as_array().into_iter().flatten() {
            write(&folder, counters)?;
        }
        Ok(())
    }
}

fn write(folder: &Path, counters: &Value) -> Result<()> {
    let (_, path) = tempfile::Builder::new().prefix("page-").suffix(".json").tempfile_in(folder)?.keep()?;
    fs::write(&path, counters.to_string()).with_context(|| format!("could not write `{}`", path.display()))
}
