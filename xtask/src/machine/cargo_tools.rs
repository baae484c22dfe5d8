//! Programs that cargo installs, in a folder of the project, apart from those of the machine's owner.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::machine::process::{self, say};
use crate::machine::{path, rust};

/// The folder, from the project's root.
const FOLDER: &str = "target/tools";

/// The path of a program from the package of the same name at exactly this version; installs it if it is missing.
///
/// # Errors
///
/// If it is missing and cannot be built.
pub fn ensure(root: &Path, name: &str, version: &str) -> Result<PathBuf> {
    let folder = root.join(FOLDER);
    if !is_there(&folder, name, version) {
        say(&format!("compiling {name} {version}, once: it takes minutes"));
        let arguments = ["install", "--locked", "--version", &format!("={version}"), "--root"];
        process::run(rust::cargo(root).args(arguments).arg(&folder).arg(name))?;
    }
    Ok(folder.join("bin").join(name))
}

/// Whether cargo's list of installed programs there has that version.
fn is_there(folder: &Path, name: &str, version: &str) -> bool {
    let list = fs::read_to_string(folder.join(".crates.toml")).unwrap_or_default();
    list.contains(&format!("\"{name} {version} ")) && folder.join("bin").join(name).is_file()
}

/// A command for a program of the project's own tools, or else on the PATH.
#[must_use]
pub fn find(root: &Path, program: &str) -> Option<PathBuf> {
    let own = root.join(FOLDER).join("bin").join(program);
    if own.is_file() { Some(own) } else { path::find(program) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_installs_only_missing_programs_and_versions() -> Result<()> {
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
