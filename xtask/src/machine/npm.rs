//! npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::machine::process::{self, say};

/// A program of an npm package that [`ensure`] installed.
#[must_use]
pub(crate) fn program(root: &Path, name: &str) -> Command {
    let mut command = Command::new(root.join("node_modules/.bin").join(name));
    command.current_dir(root);
    command
}

/// Makes sure that `node_modules` matches package-lock.json.
///
/// # Errors
///
/// When npm is missing or fails.
pub(crate) fn ensure(root: &Path) -> Result<()> {
    if is_up_to_date(root) {
        return Ok(());
    }
    say("installing the npm packages of package-lock.json");
    // Without scripts: the packages that we use are complete, so none has to run at installation.
    process::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(root),
    )
}

fn is_up_to_date(root: &Path) -> bool {
    let changed = |path: &str| fs::metadata(root.join(path)).and_then(|file| file.modified()).ok();
    // npm writes this file last, so that it is also missing after an interrupted installation.
    let installed = changed("node_modules/.package-lock.json");
    installed.is_some() && installed >= changed("package-lock.json")
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    /// The test sets the times itself: the clock of a file system is too coarse.
    #[test]
    fn npm_runs_when_the_lock_is_newer_than_the_packages() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let write = |path: &str, second| {
            let file = fs::File::create(folder.path().join(path))?;
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(second))
        };
        write("package-lock.json", 1)?;
        assert!(!is_up_to_date(folder.path()));
        fs::create_dir(folder.path().join("node_modules"))?;
        assert!(!is_up_to_date(folder.path()), "an install was broken off");
        write("node_modules/.package-lock.json", 2)?;
        assert!(is_up_to_date(folder.path()));
        write("package-lock.json", 3)?;
        assert!(!is_up_to_date(folder.path()));
        Ok(())
    }
}
