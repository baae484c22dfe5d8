//! Java, which the checker of HTML is written in.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::machine::{debian, path};

/// What runs the checker of HTML, which npm has as a program of Java.
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
