//! Debian packages: installed, or unpacked into a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::machine::path;
use crate::machine::process::{self, say};

/// Makes sure that these Debian packages are installed.
pub(crate) fn ensure(names: &[&str]) -> Result<()> {
    let missing: Vec<_> = names.iter().copied().filter(|package| !has_package(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("installing Debian's packages {}", missing.join(", ")));
    apt_get(&["update", "--quiet"])?;
    apt_get(&[&["install", "--quiet", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
        .with_context(|| format!("install {} by hand", missing.join(", ")))
}

/// Unpacks these Debian packages into one folder, without installing them: no service starts, and it needs no root.
///
/// # Errors
///
/// If they are not available here.
pub(crate) fn unpacked(root: &Path, names: &[&str]) -> Result<PathBuf> {
    let folder = root.join("target/tools/debian").join(names.join("+"));
    let done = folder.join("done");
    if done.is_file() {
        return Ok(folder);
    }
    ensure!(path::has("apt-get"), "{} come from Debian's packages: run this on Debian", names.join(", "));
    fs::create_dir_all(&folder)?;
    apt_get(&["update", "--quiet"])?;
    // apt warns that its own user, `_apt`, may not write into this folder, and downloads the packages all the same.
    process::run(Command::new("apt-get").args(["download", "--quiet"]).args(names).current_dir(&folder))?;
    for entry in fs::read_dir(&folder)? {
        let package = entry?.path();
        if package.extension().is_some_and(|extension| extension == "deb") {
            process::run(Command::new("dpkg-deb").arg("--extract").args([&package, &folder]))?;
        }
    }
    // Written last, so that it is missing after an interrupted run.
    fs::write(done, "")?;
    Ok(folder)
}

fn has_package(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == b"installed")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    if !is_root()? {
        if !path::has("sudo") {
            bail!("`apt-get {}` needs root, and there is no `sudo`: run it as root", arguments.join(" "));
        }
        command = Command::new("sudo");
        command.args(["--", "apt-get"]);
    }
    process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))?.trim_ascii() == b"0")
}
