//! Reproducible builds: the site has the same bytes wherever it is built, so that anybody can build it and compare it
//! with a deployed one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::machine::{process, rust};
use crate::site;
use crate::site::folder::files_in;

/// Two folders that differ in their names and in their depth.
const FOLDERS: [&str; 2] = ["one", "another/further-down"];

/// Builds the committed sources in two fresh folders, and compares the two sites byte by byte.
///
/// # Errors
///
/// If a build fails, or a file differs, with all that do.
pub fn run(root: &Path) -> Result<()> {
    let workshop = tempfile::tempdir()?;
    for name in FOLDERS {
        let clone = workshop.path().join(name);
        process::run(Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(root).arg(&clone))?;
        let mut build = rust::cargo(&clone);
        // The target folder of this process must not affect the other build.
        process::run(build.args(["xtask", "build"]).env_remove("CARGO_TARGET_DIR").env_remove("CARGO_MANIFEST_DIR"))?;
    }
    let [one, other] = FOLDERS.map(|name| workshop.path().join(name).join(site::DIST));
    let differences = differences(&one, &other)?;
    ensure!(differences.is_empty(), "the two builds differ in:\n{}", differences.join("\n"));
    println!("{} files, the same to the last bit in two folders", files_in(&one)?.len());
    Ok(())
}

/// The files that one of the sites lacks, or that differ.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let files = |dist: &Path| Ok::<BTreeSet<_>, anyhow::Error>(files_in(dist)?.into_iter().collect());
    let (ours, theirs) = (files(one)?, files(other)?);
    let read = |dist: &Path, file: &String| fs::read(dist.join(file)).with_context(|| format!("could not read {file}"));
    let mut differences: Vec<_> =
        ours.symmetric_difference(&theirs).map(|file| format!("{file}: only one has it")).collect();
    for file in ours.intersection(&theirs) {
        let (ours, theirs) = (read(one, file)?, read(other, file)?);
        if let Some(place) = first_difference(&ours, &theirs) {
            differences.push(format!("{file}: from byte {place} on"));
        }
    }
    Ok(differences)
}

fn first_difference(one: &[u8], other: &[u8]) -> Option<usize> {
    let place = one.iter().zip(other).position(|(one, other)| one != other);
    place.or((one.len() != other.len()).then(|| one.len().min(other.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_reported() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let site = |name: &str, files: &[(&str, &str)]| -> Result<_> {
            let dist = folder.path().join(name);
            fs::create_dir_all(&dist)?;
            files.iter().try_for_each(|(file, text)| fs::write(dist.join(file), text))?;
            Ok(dist)
        };
        let one = site("one", &[("same", "a"), ("bit", "ab"), ("longer", "a"), ("ours", "a")])?;
        let other = site("other", &[("same", "a"), ("bit", "aB"), ("longer", "ab"), ("theirs", "a")])?;
        assert_eq!(differences(&one, &one)?, [""; 0]);
        let told =
            ["ours: only one has it", "theirs: only one has it", "bit: from byte 1 on", "longer: from byte 1 on"];
        assert_eq!(differences(&one, &other)?, told);
        Ok(())
    }
}
