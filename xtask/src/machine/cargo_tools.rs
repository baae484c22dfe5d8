//! Programs that cargo installs, out of the way of what the machine's owner has.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::machine::process::{self, say};
use crate::machine::{path, rust};

/// Where they lie, from the project's root.
const FOLDER: &str = "target/tools";

/// A program that cargo installs, of the package of its name at this version and no other, and where it lies.
///
/// # Errors
///
/// When it is not there and cannot be built.
pub fn ensure(root: &Path, name: &str, version: &str) -> Result<PathBuf> {
    let folder = root.join(FOLDER);
    if !is_there(&folder, name, version) {
        say(&format!("compiling {name} {version}, once: it takes minutes"));
        let arguments = ["install", "--locked", "--version", &format!("={version}"), "--root"];
        process::run(rust::cargo(root).args(arguments).arg(&folder).arg(name))?;
    }
    Ok(folder.join("bin").join(name))
}

/// Whether cargo's own list of what it has installed there names that version.
fn is_there(folder: &Path, name: &str, version: &str) -> bool {
    let list = fs::read_to_string(folder.join(".crates.toml")).unwrap_or_default();
    list.contains(&format!("\"{name} {version} ")) && folder.join("bin").join(name).is_file()
}

/// A program, of the project's own tools or else on the PATH.
#[must_use]
pub fn find(root: &Path, program: &str) -> Option<PathBuf> {
    let own = root.join(FOLDER).join("bin").join(program);
    if own.is_file() { Some(own) } else { path::find(program) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_installs_only_what_is_not_there_at_that_version() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let list = "[v1]\n\"geckodriver 0.37.1 (registry+https://example.org/index)\" = [\"geckodriver\"]\n";
        fs::write(folder.path().join(".crates.toml"), list)?;
        let has = |version| is_there(folder.path(), "geckodriver", version);
        assert!(!has("0.37.1"), "the program itself is gone");
        fs::create_dir(folder.path().join("bin"))?;
        fs::write(folder.path().join("bin/geckodriver"), "")?;
        assert!(has("0.37.1"));
        assert!(!has("0.37.10") && !has("0.37"));
        Ok(())
    }
}
