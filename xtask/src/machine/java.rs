//! Java, for the HTML checker.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::machine::{debian, path};

/// The runtime for the HTML checker, which npm distributes as a Java program.
const PACKAGES: [&str; 1] = ["default-jre-headless"];

/// Makes sure that Java is there.
///
/// # Errors
///
/// When it is missing and cannot be installed here.
pub(crate) fn ensure(_root: &Path) -> Result<()> {
    if path::has("java") {
        return Ok(());
    }
    ensure!(path::has("apt-get"), "`java` was not found: install Java 17 or later, or put it on PATH");
    debian::ensure(&PACKAGES)
}
