//! Every direct dependency has its reason in `docs/dependencies.md`, and no reason outlives its dependency.

use std::collections::BTreeSet;
use std::{fs, io};

use kigen_reading_tests::{path, read};
use toml::Table;

/// All manifests but those of the readings, which are found in their folders.
const MANIFESTS: [&str; 8] = [
    "Cargo.toml",
    "benches/Cargo.toml",
    "fuzz/Cargo.toml",
    "office/Cargo.toml",
    "registry/Cargo.toml",
    "tests/browser/Cargo.toml",
    "tests/reading/Cargo.toml",
    "xtask/Cargo.toml",
];

const PACKAGES: [&str; 2] = ["package.json", "benches/package.json"];

/// The external dependencies of a manifest, for any target and any purpose.
fn crates(manifest: &Table) -> BTreeSet<String> {
    let of = |table: &Table| {
        let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
        let all = kinds.into_iter().filter_map(|kind| table.get(kind)?.as_table()).flatten();
        let foreign = all.filter(|(_, how)| how.get("path").is_none());
        foreign.map(|(name, _)| name.clone()).collect::<BTreeSet<_>>()
    };
    let targets = manifest.get("target").and_then(toml::Value::as_table).into_iter().flatten();
    let of_targets = targets.filter_map(|(_, target)| target.as_table()).flat_map(of);
    of(manifest).into_iter().chain(of_targets).collect()
}

fn packages(manifest: &serde_json::Value) -> BTreeSet<String> {
    let kinds = ["dependencies", "devDependencies"].into_iter().filter_map(|kind| manifest.get(kind)?.as_object());
    kinds.flat_map(|packages| packages.keys().cloned()).collect()
}

fn manifests() -> io::Result<Vec<String>> {
    let folders = fs::read_dir(path("readings"))?;
    let of_readings = folders.map(|folder| Ok(folder?.path().join("Cargo.toml").display().to_string()));
    MANIFESTS.into_iter().map(|path| Ok(path.to_owned())).chain(of_readings).collect()
}

#[test]
fn every_dependency_has_its_reason() {
    let manifests = manifests().expect("the readings have folders");
    assert!(manifests.len() > MANIFESTS.len() + 2, "only {manifests:?} are found");
    let crates = manifests.iter().flat_map(|path| crates(&read(path).parse().expect("a manifest is TOML")));
    let packages =
        PACKAGES.iter().flat_map(|path| packages(&serde_json::from_str(&read(path)).expect("a manifest is JSON")));
    let used: BTreeSet<_> = crates.chain(packages).collect();
    assert!(used.len() > 60, "only {used:?} are found");

    let page = read("docs/dependencies.md");
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.strip_suffix(" |")?.split_once("` | "));
    let mut explained = BTreeSet::new();
    for (name, reason) in rows {
        assert!(!reason.trim().is_empty(), "`{name}` has no reason");
        assert!(explained.insert(name.to_owned()), "`{name}` has two");
    }
    let unexplained: Vec<_> = used.difference(&explained).collect();
    let unused: Vec<_> = explained.difference(&used).collect();
    assert!(unexplained.is_empty() && unused.is_empty(), "without a reason: {unexplained:?}; not used: {unused:?}");
}
