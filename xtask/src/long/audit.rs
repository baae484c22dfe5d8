//! The audit of dependencies: licences, sources, and known vulnerabilities.
//!
//! Vulnerabilities become known after a version is pinned, so the audit asks for them over the network. A network
//! failure fails the audit.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::machine::{cargo_tools, process};

const CARGO_DENY: (&str, &str) = ("cargo-deny", "0.20.2");

/// The folders with a lock file of npm.
const NPM_FOLDERS: [&str; 2] = [".", "benches"];

/// Runs the whole audit, and reports at the end what could not be fetched.
///
/// # Errors
///
/// If something is not allowed, has a known vulnerability, or could not be fetched.
pub fn check(root: &Path) -> Result<()> {
    let tool = cargo_tools::ensure(root, CARGO_DENY.0, CARGO_DENY.1)?;
    let deny =
        |arguments: &[&str]| process::run(Command::new(&tool).arg("--workspace").args(arguments).current_dir(root));
    deny(&["check", "bans", "licenses", "sources"])?;

    let mut unknown = Vec::new();
    match deny(&["fetch", "db"]) {
        Ok(()) => deny(&["check", "--disable-fetch", "advisories"])?,
        Err(error) => unknown.push(format!("faults of crates: {error:#}")),
    }
    for folder in NPM_FOLDERS {
        match audit(&root.join(folder))? {
            Audit::Answered(total) => ensure!(total == 0, "`npm audit` knows {total} faults of packages in `{folder}`"),
            Audit::NotAnswered(why) => unknown.push(format!("faults of npm's packages in `{folder}`: {why}")),
        }
    }
    ensure!(
        unknown.is_empty(),
        "licences and sources are as they should be, but nothing is known of\n{}",
        unknown.join("\n")
    );
    Ok(())
}

/// The result of `npm audit`.
#[derive(Debug, PartialEq)]
enum Audit {
    /// The number of known vulnerabilities.
    Answered(u64),
    /// The reason why there is no answer.
    NotAnswered(String),
}

fn audit(folder: &Path) -> Result<Audit> {
    let mut npm = Command::new("npm");
    npm.args(["audit", "--json", "--package-lock-only"]).current_dir(folder);
    // npm also fails if it knows a vulnerability: its output tells the two cases apart.
    let output = npm.output().context("could not run `npm`: install Node 20 or later")?;
    read_audit(&output.stdout)
}

fn read_audit(said: &[u8]) -> Result<Audit> {
    #[derive(Deserialize)]
    struct Report {
        metadata: Option<Metadata>,
        message: Option<String>,
    }
    #[derive(Deserialize)]
    struct Metadata {
        vulnerabilities: Vulnerabilities,
    }
    #[derive(Deserialize)]
    struct Vulnerabilities {
        total: u64,
    }
    match serde_json::from_slice(said).context("`npm audit` said what is no JSON")? {
        Report { metadata: Some(metadata), .. } => Ok(Audit::Answered(metadata.vulnerabilities.total)),
        Report { message: Some(message), .. } => Ok(Audit::NotAnswered(message)),
        Report { .. } => bail!("`npm audit` said neither what it knows nor why it does not"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_failure_fails_the_audit() -> Result<()> {
        let answered =
            br#"{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"low":1,"total":1}}}"#;
        assert_eq!(read_audit(answered)?, Audit::Answered(1));
        let refused = br#"{"message":"405 Method Not Allowed","method":"POST","statusCode":405}"#;
        assert_eq!(read_audit(refused)?, Audit::NotAnswered("405 Method Not Allowed".to_owned()));
        assert!(read_audit(b"{}").is_err() && read_audit(b"").is_err());
        Ok(())
    }
}
