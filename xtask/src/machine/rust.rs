//! The Rust toolchain that built this program, and its components that a fresh machine lacks.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::machine::process;

/// The target of the Wasm build.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A command for the cargo that runs this, in the project's root.
#[must_use]
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// The folder of this toolchain.
///
/// # Errors
///
/// If rustc fails.
pub(crate) fn sysroot(root: &Path) -> Result<PathBuf> {
    let output = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let path = String::from_utf8(output).context("the path of the toolchain is not UTF-8: move it")?;
    Ok(PathBuf::from(path.trim_end()))
}

/// Makes sure that the toolchain has all components and targets of rust-toolchain.toml.
///
/// # Errors
///
/// If one is missing and rustup cannot add it.
pub(crate) fn ensure(root: &Path) -> Result<()> {
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

/// Cargo's target folder.
pub(crate) fn target_folder(root: &Path) -> Result<PathBuf> {
    let folder = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    std::path::absolute(folder).context("CARGO_TARGET_DIR is not a path")
}
