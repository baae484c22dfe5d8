//! Whoever starts a command that takes minutes is told at once what is being done, and where it is not for a program to read.

use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// Without a PATH the first tool that is looked for is missing.
#[test]
fn a_build_says_what_it_does_before_it_does_it() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut build = Command::new(env!("CARGO_BIN_EXE_xtask"));
    build.args(["build", "--out"]).arg(folder.path()).env("PATH", "").stdin(Stdio::null());
    let output = build.output()?;
    let said = String::from_utf8(output.stderr)?;
    assert!(said.starts_with("── looking for the tools"), "{said}");
    assert!(said.lines().last().context("nothing is said")?.starts_with("error: "), "{said}");
    assert_eq!(String::from_utf8(output.stdout)?, "");
    assert_eq!(output.status.code(), Some(1));
    Ok(())
}

/// Before there is a program that could say anything, cargo compiles it, for minutes.
#[test]
fn cargo_shows_what_it_compiles() -> Result<()> {
    let config = std::fs::read_to_string(xtask::root().join(".cargo/config.toml"))?;
    assert!(config.contains("xtask = \"run ") && !config.contains("quiet"), "{config}");
    Ok(())
}
