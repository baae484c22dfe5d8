//! The software bill of materials of the Wasm, in `CycloneDX`: every crate that is compiled into it, with its version,
//! its licence and its hash. It has no times or random identifiers, so that the same sources give the same bill.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Node, Package, PackageId, Target};
use kigen_registry::FIRST;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::machine::{process, rust};
use crate::site::wasm::package;

/// Its path, from the top of the site.
pub(crate) const FILE: &str = "sbom.cdx.json";

/// A package in `Cargo.lock`.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The bill.
///
/// # Errors
/// If `cargo metadata` fails.
pub(crate) fn bill(root: &Path) -> Result<Vec<u8>> {
    let arguments = ["metadata", "--locked", "--format-version=1", "--filter-platform", rust::WASM_TARGET];
    let metadata = String::from_utf8(process::output(rust::cargo(root).args(arguments))?)?;
    let metadata = MetadataCommand::parse(metadata)?;
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).context("could not read `Cargo.lock`")?;
    let lock: Lock = toml::from_str(&lock).context("`Cargo.lock` is no lock file")?;
    let mut bill = serde_json::to_string_pretty(&write(&metadata, &lock)?)?;
    bill.push('\n');
    Ok(bill.into_bytes())
}

fn write(metadata: &Metadata, lock: &Lock) -> Result<Value> {
    let packages: BTreeMap<_, _> = metadata.packages.iter().map(|package| (&package.id, package)).collect();
    let resolve = metadata.resolve.as_ref().context("cargo does not say what depends on what")?;
    let nodes: BTreeMap<_, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    // Every reading depends on the core, and on nothing else.
    let module = package(FIRST.name);
    let own = metadata.packages.iter().find(|package| *package.name == module);
    let own = own.with_context(|| format!("cargo knows no `{module}`"))?;
    let mut reached = BTreeSet::new();
    reach(&own.id, &packages, &nodes, &mut reached);

    let hash = |package: &Package| {
        let locked =
            lock.package.iter().find(|it| package.name == it.name && package.version.to_string() == it.version);
        locked.and_then(|locked| locked.checksum.as_deref())
    };
    let inside = |id: &&&PackageId| reached.contains(**id) && **id != &own.id;
    let mut components: Vec<_> = packages
        .keys()
        .filter(inside)
        .filter_map(|id| packages.get(id))
        .map(|package| (reference(package), component(package, hash(package))))
        .collect();
    components.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut needs: Vec<_> = reached
        .iter()
        .filter_map(|id| Some((packages.get(id)?, nodes.get(id)?)))
        .map(|(package, node)| {
            let of = node.deps.iter().filter(|dependency| reached.contains(&dependency.pkg));
            let of: BTreeSet<_> = of.filter_map(|it| packages.get(&it.pkg)).map(|it| reference(it)).collect();
            (reference(package), of)
        })
        .collect();
    needs.sort();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": reference(own),
            "name": own.name,
            "version": own.version,
            "licenses": licences(own),
        } },
        "components": components.into_iter().map(|(_, component)| component).collect::<Vec<_>>(),
        "dependencies": needs.into_iter().map(|(of, on)| json!({ "ref": of, "dependsOn": on })).collect::<Vec<_>>(),
    }))
}

/// The packages compiled into this one. Procedural macros run at compile time, and leave nothing in it.
fn reach<'m>(
    id: &'m PackageId,
    packages: &BTreeMap<&'m PackageId, &'m Package>,
    nodes: &BTreeMap<&'m PackageId, &'m Node>,
    reached: &mut BTreeSet<&'m PackageId>,
) {
    let is_macro = |package: &&Package| package.targets.iter().any(Target::is_proc_macro);
    if packages.get(id).is_none_or(is_macro) || !reached.insert(id) {
        return;
    }
    for dependency in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
        if dependency.dep_kinds.iter().any(|it| it.kind == DependencyKind::Normal) {
            reach(&dependency.pkg, packages, nodes, reached);
        }
    }
}

fn component(package: &Package, hash: Option<&str>) -> Value {
    json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": package.name,
        "version": package.version,
        "purl": reference(package),
        "licenses": licences(package),
        "hashes": hash.map(|hash| json!({ "alg": "SHA-256", "content": hash })).into_iter().collect::<Vec<_>>(),
    })
}

fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

fn licences(package: &Package) -> Value {
    package.license.iter().map(|expression| json!({ "expression": expression })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bill_lists_the_crates_of_the_wasm_and_no_others() -> Result<()> {
        let bill: Value = serde_json::from_slice(&bill(&crate::root())?)?;
        let components = bill.get("components").and_then(Value::as_array).context("no components")?;
        let text = |component: &Value, field: &str| component.get(field).and_then(Value::as_str).map(str::to_owned);
        let names: BTreeSet<_> = components.iter().filter_map(|component| text(component, "name")).collect();
        let has = |name: &str| names.contains(name);
        assert!(["kigen", "wasm-bindgen", "web-sys", "serde", "chrono", "arrayvec"].into_iter().all(has), "{names:?}");
        let module = package(FIRST.name);
        assert!(!["clap", "toml", "syn", "serde_derive", "anyhow", &module].into_iter().any(has), "{names:?}");
        for component in components {
            let hash = component.pointer("/hashes/0/content").and_then(Value::as_str);
            // The core and the module are of this project, so no registry has their hashes.
            let is_own = text(component, "name").as_deref() == Some("kigen");
            assert!(is_own || hash.is_some_and(|hash| hash.len() == 64), "{component}");
            assert!(component.pointer("/licenses/0/expression").is_some_and(Value::is_string), "{component}");
            assert!(text(component, "purl").is_some_and(|purl| purl.starts_with("pkg:cargo/")), "{component}");
        }
        let needs = bill.get("dependencies").and_then(Value::as_array).context("no dependencies")?;
        assert_eq!(needs.len(), components.len() + 1, "each has its own, and so has Kigen");
        assert_eq!(self::bill(&crate::root())?, self::bill(&crate::root())?);
        Ok(())
    }
}
