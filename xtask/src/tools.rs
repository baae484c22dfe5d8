//! The tools that a fresh machine lacks: looked for first, so that a second run neither waits nor needs the network.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::process;

/// The target of the Wasm build.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A browser with its driver, and the fonts without which a screenshot of Japanese is a row of boxes.
const BROWSER_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The cargo that runs this, in the project's root.
#[must_use]
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// A program of an npm package that [`npm`] installed.
#[must_use]
pub fn npm_program(root: &Path, name: &str) -> Command {
    let mut command = Command::new(root.join("node_modules/.bin").join(name));
    command.current_dir(root);
    command
}

/// Where this toolchain lies.
///
/// # Errors
///
/// When rustc does not answer.
pub fn sysroot(root: &Path) -> Result<PathBuf> {
    let output = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let path = String::from_utf8(output).context("the path of the toolchain is not UTF-8: move it")?;
    Ok(PathBuf::from(path.trim_end()))
}

/// Makes sure that the toolchain has all that rust-toolchain.toml names.
///
/// # Errors
///
/// When something is missing and rustup cannot add it.
pub fn rust(root: &Path) -> Result<()> {
    let sysroot = sysroot(root)?;
    let missing = |path: &str| !sysroot.join(path).exists();
    if missing(&format!("lib/rustlib/{WASM_TARGET}/lib")) {
        process::run(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(root))?;
    }
    for (component, path) in [
        ("rust-src", "lib/rustlib/src/rust/library/Cargo.lock"),
        ("clippy", "bin/cargo-clippy"),
        ("rustfmt", "bin/cargo-fmt"),
    ] {
        if missing(path) {
            process::run(Command::new("rustup").args(["component", "add", component]).current_dir(root))?;
        }
    }
    Ok(())
}

/// A program of a crate, installed under `target/tools` at that version.
///
/// # Errors
///
/// When it cannot be installed.
pub fn cargo_tool(root: &Path, name: &str, version: &str) -> Result<PathBuf> {
    let folder = root.join("target/tools");
    let program = folder.join("bin").join(name);
    let installed = process::output(cargo(root).args(["install", "--list", "--root"]).arg(&folder))?;
    let line = format!("{name} v{version}:");
    if !String::from_utf8_lossy(&installed).lines().any(|installed| installed == line) {
        process::run(cargo(root).args(["install", "--locked", "--root"]).arg(&folder).args([
            "--version",
            version,
            name,
        ]))?;
    }
    Ok(program)
}

/// Makes sure that `node_modules` is what package-lock.json says.
///
/// # Errors
///
/// When npm is missing or fails.
pub fn npm(root: &Path) -> Result<()> {
    if npm_is_up_to_date(root) {
        return Ok(());
    }
    // Without scripts: what we use comes whole in its package, so nothing has to run to be installed.
    process::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(root),
    )
}

fn npm_is_up_to_date(root: &Path) -> bool {
    let changed = |path: &str| fs::metadata(root.join(path)).and_then(|file| file.modified()).ok();
    // npm writes this file last, so that it is also missing after an install that was broken off.
    let installed = changed("node_modules/.package-lock.json");
    installed.is_some() && installed >= changed("package-lock.json")
}

/// Makes sure that the browsers are there which the tests drive.
///
/// # Errors
///
/// When a package is missing and cannot be installed here.
pub fn browsers(_root: &Path) -> Result<()> {
    if !on_path("apt-get") {
        let missing = ["chromedriver"].into_iter().find(|program| !on_path(program));
        ensure!(
            missing.is_none(),
            "`chromedriver` was not found: install Chromium and its driver, and put both on PATH"
        );
        return Ok(());
    }
    let missing: Vec<_> = BROWSER_PACKAGES.into_iter().filter(|package| !has_package(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt_get(&["update", "--quiet"])?;
    apt_get(&[&["install", "--quiet", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
        .with_context(|| format!("install {} by hand", missing.join(", ")))
}

fn has_package(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == b"installed")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    if !is_root()? {
        if !on_path("sudo") {
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

fn on_path(program: &str) -> bool {
    let path: OsString = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(on_path("sh"));
        assert!(!on_path("kigen-no-such-program"));
    }

    #[test]
    fn npm_is_asked_when_the_lock_is_newer_than_the_packages() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let write = |path: &str| fs::write(folder.path().join(path), "");
        write("package-lock.json")?;
        assert!(!npm_is_up_to_date(folder.path()));
        fs::create_dir(folder.path().join("node_modules"))?;
        assert!(!npm_is_up_to_date(folder.path()), "an install was broken off");
        write("node_modules/.package-lock.json")?;
        assert!(npm_is_up_to_date(folder.path()));
        write("package-lock.json")?;
        assert!(!npm_is_up_to_date(folder.path()));
        Ok(())
    }
}
