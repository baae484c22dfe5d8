//! A command that takes minutes prints its progress at once, and to standard error, away from output for programs.

use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

/// Without a PATH, the first tool that the command looks for is missing.
#[test]
fn build_prints_each_step_before_it_starts() -> Result<()> {
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

/// Before the program exists, cargo prints what it compiles, for minutes.
#[test]
fn alias_of_xtask_is_not_quiet() -> Result<()> {
    let config = std::fs::read_to_string(xtask::root().join(".cargo/config.toml"))?;
    assert!(config.contains("xtask = \"run ") && !config.contains("quiet"), "{config}");
    Ok(())
}
