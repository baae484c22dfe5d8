//! The import graph of this crate has no cycles, of files or of folders: each can be read after those that it imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::Result;
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, UseTree};

/// For each file the files that it imports, by their module paths, such as `site::kit`.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The paths that a file names, from the crate's root.
struct Paths {
    module: Vec<String>,
    /// The number of open modules within the file.
    depth: usize,
    found: Vec<Vec<String>>,
}

impl Paths {
    fn note(&mut self, path: &[String]) {
        // A path is relative to this module; one that begins with an external name matches no file.
        let mut whole = self.module.clone();
        let mut depth = self.depth;
        for part in path {
            match part.as_str() {
                "crate" => whole.clear(),
                "self" => {}
                // Out of `mod tests`, which is in the same file.
                "super" if depth > 0 => depth -= 1,
                "super" => drop(whole.pop()),
                name => whole.push(name.to_owned()),
            }
        }
        self.found.push(whole);
    }

    fn tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&with(path.ident.to_string()), &path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(before, item)),
            UseTree::Name(name) if name.ident == "self" => self.note(before),
            UseTree::Name(name) => self.note(&with(name.ident.to_string())),
            UseTree::Rename(name) => self.note(&with(name.ident.to_string())),
            UseTree::Glob(_) => self.note(before),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.depth += 1;
        visit::visit_item_mod(self, item);
        self.depth -= 1;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1 {
            self.note(&names);
        }
        visit::visit_path(self, path);
    }
}

fn read(folder: &Path, above: &[String], files: &mut BTreeMap<String, Vec<Vec<String>>>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            read(&path, &[above, &[name]].concat(), files)?;
            continue;
        }
        let module = match name.as_str() {
            "lib" | "main" => continue,
            "mod" => above.to_vec(),
            _ => [above, &[name]].concat(),
        };
        let file = syn::parse_file(&fs::read_to_string(&path)?)?;
        let mut paths = Paths { module: module.clone(), depth: 0, found: Vec::new() };
        paths.visit_file(&file);
        files.insert(module.join("::"), paths.found);
    }
    Ok(())
}

fn imports() -> Result<Imports> {
    let mut files = BTreeMap::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &[], &mut files)?;
    let file_of = |path: &[String]| {
        let mut lengths = (1..=path.len()).rev();
        lengths.find_map(|length| Some(path.get(..length)?.join("::")).filter(|module| files.contains_key(module)))
    };
    let of = |(module, paths): (&String, &Vec<Vec<String>>)| {
        let others = paths.iter().filter_map(|path| file_of(path)).filter(|other| other != module);
        (module.clone(), others.collect())
    };
    Ok(files.iter().map(of).collect())
}

/// A path that returns to its beginning.
fn circle(imports: &Imports) -> Option<Vec<String>> {
    fn walk(imports: &Imports, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> bool {
        let here = way.last().cloned().unwrap_or_default();
        for next in imports.get(&here).into_iter().flatten() {
            let begun = way.contains(next);
            way.push(next.clone());
            if begun || !done.contains(next) && walk(imports, way, done) {
                return true;
            }
            way.pop();
        }
        done.insert(here);
        false
    }
    let mut done = BTreeSet::new();
    imports.keys().find_map(|module| {
        let mut way = vec![module.clone()];
        walk(imports, &mut way, &mut done).then_some(way)
    })
}

#[test]
fn imports_of_files_and_folders_have_no_cycles() -> Result<()> {
    let imports = imports()?;
    let count: usize = imports.values().map(BTreeSet::len).sum();
    assert!(imports.len() > 40 && count > 100, "only {count} imports among {} files are found", imports.len());
    assert_eq!(circle(&imports), None);

    let folder = |module: &String| module.split("::").next().unwrap_or_default().to_owned();
    let mut folders = Imports::new();
    for (module, others) in &imports {
        let others = others.iter().map(folder).filter(|other| *other != folder(module));
        folders.entry(folder(module)).or_default().extend(others);
    }
    assert_eq!(circle(&folders), None);
    println!("{count} imports among {} files", imports.len());
    Ok(())
}

#[test]
fn planted_cycle_is_found() {
    let of = |imports: &[(&str, &str)]| {
        let mut all = Imports::new();
        for (from, to) in imports {
            all.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        circle(&all)
    };
    assert_eq!(of(&[("a", "b"), ("b", "c"), ("a", "c")]), None);
    assert_eq!(of(&[("a", "b"), ("b", "c"), ("c", "b")]), Some(["a", "b", "c", "b"].map(str::to_owned).to_vec()));
}
