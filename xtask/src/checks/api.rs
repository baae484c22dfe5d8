//! The snapshot of the crate's public API, item by item, in a file: every change of it is seen in review.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use public_api::Builder;

use crate::machine::{process, rust};

/// The snapshot.
const FILE: &str = "docs/public-api.txt";

/// Fails if the public API differs from the snapshot, with each item that was added or removed.
///
/// # Errors
///
/// Also if there is no snapshot, or rustdoc fails.
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

/// Updates the snapshot, and prints the items that were added or removed.
///
/// # Errors
///
/// If rustdoc fails, or the snapshot cannot be written.
pub fn agree(root: &Path) -> Result<()> {
    let path = root.join(FILE);
    let offered = offered(root)?;
    for change in changes(&fs::read_to_string(&path).unwrap_or_default(), &offered) {
        println!("{change}");
    }
    fs::write(&path, offered).with_context(|| format!("could not write `{}`", path.display()))
}

/// The public API, one item a line, without blanket, auto-trait and derived implementations, which say nothing of ours.
fn offered(root: &Path) -> Result<String> {
    // A folder of its own, because the unstable features of the toolchain would make other builds start over. The
    // toolchain is pinned.
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

/// Each item that was removed or added.
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
    fn changes_list_added_and_removed_items() {
        assert_eq!(changes("a\nb\n", "b\na\n"), [""; 0]);
        assert_eq!(changes("a\nb\n", "b\nc\n"), ["- a", "+ c"]);
    }
}
