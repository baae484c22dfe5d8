//! The size budget of a visit to each notice. `budget.json` is a snapshot of the sizes that were last accepted; larger
//! ones fail.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use wasmparser::{Parser, Payload};

use crate::Files;
use crate::site::folder::files_in;
use crate::site::package;
use crate::site::scripts::{MODULE, SCRIPTS, WASM};
use crate::site::version::RESULTS;
use crate::site::visit::{Visit, visits};
use crate::site::wasm::stable;
use crate::site::worker::{WORKER, address};
use crate::words::notices::{self, Notices};

/// The path of the budget, from the project's root.
const FILE: &str = "budget.json";

/// The sizes of the site in bytes as transferred (brotli 11), and the contents of its modules.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct Budget {
    /// Each notice, by its name.
    notices: BTreeMap<String, NoticeBudget>,
    /// Each reading, by its name.
    readings: BTreeMap<String, ModuleBudget>,
    /// The scripts that all readings share, by their names. They contain the digest of the Wasm, so that their sizes
    /// can differ by a byte between readings: the largest counts.
    scripts: BTreeMap<String, u64>,
}

#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct NoticeBudget {
    /// The page of each language, of which a visitor has one.
    html: BTreeMap<String, u64>,
    /// The results in each language, which load once a question can be answered.
    results: BTreeMap<String, u64>,
    /// All files that the notice's service worker fetches and caches.
    kept: u64,
}

/// The module of a reading.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct ModuleBudget {
    /// The number of functions in the Wasm, without imported ones.
    functions: u32,
    /// Its imports.
    imports: BTreeSet<String>,
    /// Its script.
    script: u64,
    /// The Wasm.
    wasm: u64,
}

/// Fails if any size has grown, and prints every change.
///
/// # Errors
///
/// If any size has grown, or the site or the budget cannot be read.
pub fn check(root: &Path, dist: &Path) -> Result<()> {
    let path = root.join(FILE);
    let text = fs::read(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let old: Budget = serde_json::from_slice(&text).with_context(|| format!("`{}` is no budget", path.display()))?;
    let changes = old.changes(&measure(root, dist)?);
    for change in &changes {
        eprintln!("budget: {change}");
    }
    ensure!(
        !changes.iter().any(Change::is_more),
        "a visit has become heavier: make it lighter, or agree to it with `cargo xtask budget`"
    );
    Ok(())
}

/// Accepts the current sizes of the built site as the budget.
///
/// # Errors
///
/// If the site cannot be read, or the budget cannot be written.
pub fn agree(root: &Path, dist: &Path) -> Result<()> {
    let path = root.join(FILE);
    let new = measure(root, dist)?;
    let old: Budget = fs::read(&path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    for change in old.changes(&new) {
        println!("{change}");
    }
    let text = serde_json::to_string_pretty(&new)?;
    fs::write(&path, text + "\n").with_context(|| format!("could not write `{}`", path.display()))
}

fn measure(root: &Path, dist: &Path) -> Result<Budget> {
    let notices = notices::load(root, Notices::Published)?;
    let readings = notices.into_iter().map(|notice| (notice.name, notice.reading)).collect();
    let (mut files, mut sizes) = (Files::new(), BTreeMap::new());
    for path in files_in(dist)?.into_iter().filter(|path| !package::has(path)) {
        let bytes = fs::read(dist.join(&path)).with_context(|| format!("could not read `{path}`"))?;
        match path.strip_suffix(".br") {
            Some(plain) => drop(sizes.insert(plain.to_owned(), u64::try_from(bytes.len())?)),
            None => drop(files.insert(path, bytes)),
        }
    }
    let budget = Budget::of(&files, &sizes, &readings)?;
    ensure!(!budget.notices.is_empty(), "`{}` has no notice: build the site first", dist.display());
    Ok(budget)
}

impl Budget {
    /// The sizes of a site with these files, of these transfer sizes, and with notices of these readings.
    fn of(files: &Files, sizes: &BTreeMap<String, u64>, readings: &BTreeMap<String, &str>) -> Result<Self> {
        let size = |path: &str| sizes.get(path).copied().with_context(|| format!("there is no `{path}.br`"));
        let mut budget = Self::default();
        for Visit { notice, language, page, folder } in visits(files) {
            let reading = *readings.get(notice).with_context(|| format!("there is no notice `{notice}`"))?;
            if !budget.readings.contains_key(reading) {
                let wasm = files.get(&format!("{folder}/{WASM}")).context("a page loads no Wasm")?;
                let (script, size) = (size(&format!("{folder}/{MODULE}"))?, size(&format!("{folder}/{WASM}"))?);
                budget.readings.insert(reading.to_owned(), ModuleBudget::of(wasm, script, size)?);
            }
            for (name, _) in SCRIPTS.iter().filter(|(name, _)| *name != MODULE) {
                let most = budget.scripts.entry((*name).to_owned()).or_default();
                *most = size(&format!("{folder}/{name}"))?.max(*most);
            }
            let (html, results) = (size(page)?, size(&format!("{notice}/{language}/{RESULTS}"))?);
            let of_notice = budget.notices.entry(notice.to_owned()).or_default();
            of_notice.html.insert(language.to_owned(), html);
            of_notice.results.insert(language.to_owned(), results);
        }
        for (notice, of_notice) in &mut budget.notices {
            for path in kept(notice, files)? {
                of_notice.kept += size(path)?;
            }
        }
        Ok(budget)
    }

    /// The changes from this to another.
    fn changes(&self, new: &Self) -> Vec<Change> {
        let (old, new) = (self.numbers(), new.numbers());
        let names: BTreeSet<_> = old.keys().chain(new.keys()).cloned().collect();
        let of = |numbers: &BTreeMap<String, u64>, name: &str| numbers.get(name).copied().unwrap_or(0);
        let change = |name: String| Change { old: of(&old, &name), new: of(&new, &name), name };
        names.into_iter().map(change).filter(|change| change.old != change.new).collect()
    }

    /// All sizes, each under a label.
    fn numbers(&self) -> BTreeMap<String, u64> {
        let mut numbers = self.scripts.clone();
        for (notice, NoticeBudget { html, results, kept }) in &self.notices {
            for (part, sizes) in [("html", html), ("results", results)] {
                numbers.extend(sizes.iter().map(|(language, size)| (format!("{notice}: {part} {language}"), *size)));
            }
            numbers.insert(format!("{notice}: kept"), *kept);
        }
        for (reading, ModuleBudget { functions, imports, script, wasm }) in &self.readings {
            let parts = [("functions", u64::from(*functions)), ("script", *script), ("wasm", *wasm)];
            numbers.extend(parts.map(|(part, number)| (format!("{reading}: {part}"), number)));
            numbers.extend(imports.iter().map(|name| (format!("{reading}: import {name}"), 1)));
        }
        numbers
    }
}

/// The files in the cache list of a notice's worker.
fn kept<'f>(notice: &str, files: &'f Files) -> Result<Vec<&'f str>> {
    let worker = files.get(&format!("{notice}/{WORKER}")).with_context(|| format!("`{notice}` has no worker"))?;
    let worker = String::from_utf8_lossy(worker);
    let is_kept = |path: &&str| worker.contains(&format!("\"{}\"", address(notice, path)));
    let kept: Vec<_> = files.keys().map(String::as_str).filter(is_kept).collect();
    ensure!(!kept.is_empty(), "the worker of `{notice}` keeps nothing");
    Ok(kept)
}

impl ModuleBudget {
    fn of(bytes: &[u8], script: u64, wasm: u64) -> Result<Self> {
        let mut budget = Self { script, wasm, ..Self::default() };
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::FunctionSection(functions) => budget.functions = functions.count(),
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        budget.imports.insert(stable(import?.name).to_owned());
                    }
                }
                _ => {}
            }
        }
        Ok(budget)
    }
}

/// A size that differs from the earlier one.
#[derive(Debug, PartialEq)]
struct Change {
    name: String,
    old: u64,
    new: u64,
}

impl Change {
    fn is_more(&self) -> bool {
        self.new > self.old
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, old, new } = self;
        let (sign, by) = if self.is_more() { ('+', new - old) } else { ('−', old - new) };
        write!(f, "{name}: {old} → {new} ({sign}{by})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(wasm: u64, imports: &[&str]) -> Budget {
        let imports = imports.iter().map(|name| (*name).to_owned()).collect();
        let module = ModuleBudget { functions: 3, imports, script: 10, wasm };
        Budget { readings: [("reading".to_owned(), module)].into(), ..Budget::default() }
    }

    #[test]
    fn changes_are_shown_and_growth_exceeds_the_budget() {
        let told = |old: &Budget, new: &Budget| {
            let changes = old.changes(new);
            let told: Vec<_> = changes.iter().map(ToString::to_string).collect();
            (told.join("; "), changes.iter().any(Change::is_more))
        };
        let old = budget(100, &["a"]);
        assert_eq!(told(&old, &budget(100, &["a"])), (String::new(), false));
        assert_eq!(told(&old, &budget(90, &["a"])), ("reading: wasm: 100 → 90 (−10)".to_owned(), false));
        assert_eq!(told(&old, &budget(101, &["a"])), ("reading: wasm: 100 → 101 (+1)".to_owned(), true));
        assert_eq!(told(&old, &budget(100, &["b"])).0, "reading: import a: 1 → 0 (−1); reading: import b: 0 → 1 (+1)");
        assert!(told(&old, &budget(100, &["a", "b"])).1, "an import that is new is more");
    }

    #[test]
    fn each_notice_has_its_pages_and_each_reading_its_module() -> Result<()> {
        // A module with one empty function.
        const MODULE_BYTES: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x0b";
        let folders = ["v/0123456789abcdef", "v/fedcba9876543210"];
        let mut files = Files::new();
        for (folder, notice) in folders.into_iter().zip(["one", "other"]) {
            files.extend(SCRIPTS.map(|(name, _)| (format!("{folder}/{name}"), Vec::new())));
            files.insert(format!("{folder}/{WASM}"), MODULE_BYTES.to_vec());
            let page = format!("<script src=../../{folder}/boot.js>");
            files.insert(format!("{notice}/ja/index.html"), page.into_bytes());
            files.insert(format!("{notice}/ja/{RESULTS}"), Vec::new());
            files.insert(format!("{notice}/{WORKER}"), format!(r#"{{"ja/":"","../{folder}/{WASM}":""}}"#).into_bytes());
        }
        // The size of each file is its index.
        let sizes: BTreeMap<_, _> = files.keys().cloned().zip(1..).collect();
        let readings = [("one".to_owned(), "first"), ("other".to_owned(), "second")].into();
        let budget = Budget::of(&files, &sizes, &readings)?;

        let size = |path: &str| sizes.get(path).copied().unwrap_or_default();
        for (notice, reading, folder) in [("one", "first", folders[0]), ("other", "second", folders[1])] {
            let (page, wasm) = (size(&format!("{notice}/ja/index.html")), size(&format!("{folder}/{WASM}")));
            let results = size(&format!("{notice}/ja/{RESULTS}"));
            let of_japanese = |size| BTreeMap::from([("ja".to_owned(), size)]);
            let expected = NoticeBudget { html: of_japanese(page), results: of_japanese(results), kept: page + wasm };
            assert_eq!(budget.notices.get(notice), Some(&expected));
            let script = size(&format!("{folder}/{MODULE}"));
            let expected = ModuleBudget { functions: 1, imports: BTreeSet::new(), script, wasm };
            assert_eq!(budget.readings.get(reading), Some(&expected));
        }
        assert_eq!(budget.scripts.get("boot.js"), Some(&size(&format!("{}/boot.js", folders[1]))), "the most");
        assert_eq!(budget.scripts.len(), SCRIPTS.len() - 1);
        Ok(())
    }
}
