//! The browsers for the tests.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::machine::{cargo_tools, debian, path};

/// The browsers with their drivers, a display for the one that needs it, and fonts, without which Japanese is a row of
/// boxes on a screenshot.
const PACKAGES: [&str; 6] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-noto-cjk"];

/// The programs that must be there if there is no such package manager. Cargo installs Firefox's driver.
const PROGRAMS: [&str; 4] = ["chromedriver", "firefox", "WebKitWebDriver", "Xvfb"];

/// Firefox's driver, which Debian lacks.
const GECKODRIVER: (&str, &str) = ("geckodriver", "0.37.1");

/// Makes sure that the browsers for the tests and their drivers are there.
///
/// # Errors
///
/// If one is missing and cannot be installed here.
pub(crate) fn ensure(root: &Path) -> Result<()> {
    packages()?;
    if !path::has(GECKODRIVER.0) {
        cargo_tools::ensure(root, GECKODRIVER.0, GECKODRIVER.1)?;
    }
    Ok(())
}

fn packages() -> Result<()> {
    if path::has("apt-get") {
        return debian::ensure(&PACKAGES);
    }
    let missing: Vec<_> = PROGRAMS.into_iter().filter(|program| !path::has(program)).collect();
    ensure!(
        missing.is_empty(),
        "not found: {}; install Chromium, Firefox, WebKitGTK with their drivers, and Xvfb, and put them on PATH",
        missing.join(", ")
    );
    Ok(())
}
