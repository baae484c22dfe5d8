//! What the crate offers to other programs in Rust, item by item, in a file: whatever changes of it is seen in review.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use public_api::Builder;

use crate::machine::{process, rust};

/// The list that was agreed to.
const FILE: &str = "docs/public-api.txt";

/// Fails where the crate offers other items than were agreed to, with each that has come or gone.
///
/// # Errors
///
/// Also when there is no list, or the crate cannot be documented.
pub fn check(root: &Path) -> Result<()> {
    let path = root.join(FILE);
    let agreed = fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let changes = changes(&agreed, &offered(root)?);
    ensure!(
        changes.is_empty(),
        "what the crate offers has changed; `cargo xtask api` agrees to it:\n{}",
        changes.join("\n")
    );
    Ok(())
}

/// Agrees to what the crate offers, and prints what has come or gone.
///
/// # Errors
///
/// When the crate cannot be documented, or the list cannot be written.
pub fn agree(root: &Path) -> Result<()> {
    let path = root.join(FILE);
    let offered = offered(root)?;
    for change in changes(&fs::read_to_string(&path).unwrap_or_default(), &offered) {
        println!("{change}");
    }
    fs::write(&path, offered).with_context(|| format!("could not write `{}`", path.display()))
}

/// One item a line. What every type has, or has by being derived, says nothing of ours.
fn offered(root: &Path) -> Result<String> {
    // A folder of its own, as the toolchain's unstable part has other builds start over. It is pinned.
    let target = rust::target_folder(root)?.join("api");
    let arguments =
        ["rustdoc", "--quiet", "--package=kigen", "--lib", "--", "-Zunstable-options", "--output-format=json"];
    let mut rustdoc = rust::cargo(root);
    process::run(rustdoc.args(arguments).env("CARGO_TARGET_DIR", &target).env("RUSTC_BOOTSTRAP", "1"))?;
    let documented = Builder::from_rustdoc_json(target.join("doc/kigen.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true);
    Ok(documented.build().context("could not read what rustdoc wrote")?.to_string())
}

/// Each item that has gone or come.
fn changes(old: &str, new: &str) -> Vec<String> {
    let items = |text| str::lines(text).collect::<BTreeSet<_>>();
    let (old, new) = (items(old), items(new));
    let gone = old.difference(&new).map(|item| format!("- {item}"));
    gone.chain(new.difference(&old).map(|item| format!("+ {item}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_come_and_gone_is_told() {
        assert_eq!(changes("a\nb\n", "b\na\n"), [""; 0]);
        assert_eq!(changes("a\nb\n", "b\nc\n"), ["- a", "+ c"]);
    }
}
