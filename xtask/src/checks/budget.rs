//! What a first visit may weigh. `budget.json` holds what it weighed when somebody last agreed to it; more fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use wasmparser::{Parser, Payload};

use crate::host::headers::INDEX;
use crate::site::folder::files_in;
use crate::site::package;
use crate::site::scripts::{Load, SCRIPTS, WASM};
use crate::site::wasm::stable;

/// Where it is, from the project's root.
const FILE: &str = "budget.json";

/// A first visit, in bytes as they travel (brotli 11), and what the Wasm is made of.
#[derive(Debug, Default, Deserialize, PartialEq, Serialize)]
struct Budget {
    /// Of each kind of file; of HTML each language, as a visitor has one.
    bytes: BTreeMap<String, u64>,
    /// How many functions the Wasm has, without those it imports.
    functions: u32,
    /// What it imports.
    imports: BTreeSet<String>,
}

/// Fails when something has become more, with everything that has changed.
///
/// # Errors
///
/// When something has become more; or the site or the budget cannot be read.
pub fn check(root: &Path, dist: &Path) -> Result<()> {
    let path = root.join(FILE);
    let text = fs::read(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let old: Budget = serde_json::from_slice(&text).with_context(|| format!("`{}` is no budget", path.display()))?;
    let changes = old.changes(&measure(dist)?);
    for change in &changes {
        eprintln!("budget: {change}");
    }
    ensure!(
        !changes.iter().any(Change::is_more),
        "a first visit has become heavier: make it lighter, or agree to it with `cargo xtask budget`"
    );
    Ok(())
}

/// Agrees to what the built site weighs.
///
/// # Errors
///
/// When the site cannot be read, or the budget not be written.
pub fn agree(root: &Path, dist: &Path) -> Result<()> {
    let path = root.join(FILE);
    let new = measure(dist)?;
    let old: Budget = fs::read(&path).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default();
    for change in old.changes(&new) {
        println!("{change}");
    }
    let text = serde_json::to_string_pretty(&new)?;
    fs::write(&path, text + "\n").with_context(|| format!("could not write `{}`", path.display()))
}

fn measure(dist: &Path) -> Result<Budget> {
    let files = files_in(dist)?;
    let size = |path: &str| {
        let compressed = dist.join(format!("{path}.br"));
        Ok::<_, anyhow::Error>(
            fs::metadata(&compressed).with_context(|| format!("no `{}`", compressed.display()))?.len(),
        )
    };
    let mut budget = Budget::default();
    for path in files.iter().filter(|path| !package::has(path)) {
        let Some((folder, name)) = path.rsplit_once('/') else { continue };
        let kind = match name {
            INDEX if !folder.starts_with("kit") => format!("html {folder}"),
            WASM => {
                budget.count(&fs::read(dist.join(path))?)?;
                "wasm".to_owned()
            }
            _ => match SCRIPTS.iter().find(|(script, _)| *script == name) {
                Some((_, Load::Entry | Load::Preload)) => "scripts".to_owned(),
                Some((_, Load::Later)) => "scripts that come later".to_owned(),
                Some((_, Load::OnDemand)) | None => continue,
            },
        };
        *budget.bytes.entry(kind).or_default() += size(path)?;
    }
    ensure!(budget.functions > 0, "`{}` has no Wasm: build the site first", dist.display());
    Ok(budget)
}

impl Budget {
    fn count(&mut self, wasm: &[u8]) -> Result<()> {
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::FunctionSection(functions) => self.functions = functions.count(),
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.imports.insert(stable(import?.name).to_owned());
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// From this to another, one after the other.
    fn changes(&self, new: &Self) -> Vec<Change> {
        let numbers = |budget: &Self| -> BTreeMap<String, u64> {
            let imports = budget.imports.iter().map(|name| (format!("import {name}"), 1));
            let functions = ("functions".to_owned(), u64::from(budget.functions));
            budget.bytes.clone().into_iter().chain(imports).chain([functions]).collect()
        };
        let (old, new) = (numbers(self), numbers(new));
        let names: BTreeSet<_> = old.keys().chain(new.keys()).cloned().collect();
        let of = |numbers: &BTreeMap<String, u64>, name: &str| numbers.get(name).copied().unwrap_or(0);
        let change = |name: String| Change { old: of(&old, &name), new: of(&new, &name), name };
        names.into_iter().map(change).filter(|change| change.old != change.new).collect()
    }
}

/// A number that is another than before.
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
        Budget {
            bytes: [("wasm".to_owned(), wasm)].into(),
            functions: 3,
            imports: imports.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    #[test]
    fn what_has_changed_is_shown_and_more_is_too_much() {
        let told = |old: &Budget, new: &Budget| {
            let changes = old.changes(new);
            let told: Vec<_> = changes.iter().map(ToString::to_string).collect();
            (told.join("; "), changes.iter().any(Change::is_more))
        };
        let old = budget(100, &["a"]);
        assert_eq!(told(&old, &budget(100, &["a"])), (String::new(), false));
        assert_eq!(told(&old, &budget(90, &["a"])), ("wasm: 100 → 90 (−10)".to_owned(), false));
        assert_eq!(told(&old, &budget(101, &["a"])), ("wasm: 100 → 101 (+1)".to_owned(), true));
        assert_eq!(told(&old, &budget(100, &["b"])).0, "import a: 1 → 0 (−1); import b: 0 → 1 (+1)");
        assert!(told(&old, &budget(100, &["a", "b"])).1, "an import that is new is more");
    }
}
