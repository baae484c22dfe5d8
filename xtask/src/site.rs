//! The folder to deploy.
//!
//! What pages load lies in `v/<hash>/`, where the hash is made from the names and bytes of everything in there: such a
//! folder never changes and may be cached for ever, and a page finds its version whole or not at all. The same sources
//! give the same bytes. A build that fails leaves the last good folder as it was.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use sha2::{Digest as _, Sha256};

use crate::pages::{self, Page};
use crate::sizes::{self, Sizes};
use crate::wasm::{self, Module};
use crate::{Files, kit, process, tools, whole};

/// Where the site is built unless told otherwise, from the project's root.
pub const DIST: &str = "dist";

/// The service worker, at the top so that its scope is the whole site.
const WORKER: &str = "sw.js";

/// How every script is written.
pub(crate) const MINIFIED: [&str; 3] = ["--minify", "--charset=utf8", "--legal-comments=none"];

/// What a folder's address stands for.
const INDEX: &str = "index.html";

/// Builds the site into a folder, whose earlier build it replaces.
///
/// # Errors
///
/// When a tool is missing, something does not compile, a page cannot be made, or the folder holds something else.
pub fn build(root: &Path, out: &Path) -> Result<Sizes> {
    ensure_replaceable(out)?;
    tools::rust(root)?;
    tools::npm(root)?;
    let files = files(root)?;
    let sizes = sizes::compress(&files);
    write(&sizes.files(&files), out)?;
    Ok(sizes)
}

/// The addresses of the pages in a built site, from its top, such as `nagasaki/ja/`.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn pages_in(dist: &Path) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    collect_pages(dist, "", &mut pages).with_context(|| format!("could not read `{}`", dist.display()))?;
    pages.sort();
    Ok(pages)
}

fn collect_pages(folder: &Path, address: &str, pages: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            collect_pages(&entry.path(), &format!("{address}{name}/"), pages)?;
        } else if name == INDEX {
            pages.push(address.to_owned());
        }
    }
    Ok(())
}

fn files(root: &Path) -> Result<Files> {
    let module = wasm::build(root)?;
    let assets = assets(root, &module)?;
    let folder = format!("v/{}", hash(&assets));
    let mut files: Files = assets.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)).collect();
    let whole = |others: &BTreeMap<&str, String>| whole::script(root, &module, others);
    let scripts = pages::Scripts { assets: folder, guard: guard(root)?, whole: &whole };
    let (one_files, pages): (Vec<_>, _) = pages::render(root, &scripts)?.into_iter().partition(Page::is_whole);
    for Page { path, text } in pages {
        ensure!(!files.contains_key(&path), "two files of the site are called `{path}`: give one another name");
        files.insert(path, text.into_bytes());
    }
    let worker = worker(root, &files)?;
    files.insert(WORKER.to_owned(), worker);
    // For those for whom nothing is kept: a phone that keeps the site has no need of it.
    files.extend(one_files.into_iter().map(|Page { path, text }| (path, text.into_bytes())));
    // The office's, not the traveller's: nothing of it is kept on a phone.
    for Page { path, text } in kit::render(root)? {
        files.insert(path, text.into_bytes());
    }
    Ok(files)
}

fn assets(root: &Path, module: &Module) -> Result<Files> {
    let externals = ["--external:./kigen.js", "--external:./keep.js", "--external:./hint.js"];
    let options = [["--format=esm", "--bundle", "--alias:source=./site.js"], externals].concat();
    let script = |name: &str| minify(root, &source(root, name)?, &options);
    Ok(Files::from([
        ("boot.js".to_owned(), script("boot.js")?),
        ("hint.js".to_owned(), script("hint.js")?),
        ("keep.js".to_owned(), script("keep.js")?),
        ("kigen.js".to_owned(), minify(root, &module.js, &["--format=esm"])?),
        ("kigen_bg.wasm".to_owned(), module.wasm.clone()),
    ]))
}

/// In words that the oldest browsers know.
fn guard(root: &Path) -> Result<String> {
    let script = minify(root, &source(root, "guard.js")?, &["--format=iife", "--bundle", "--target=es5"])?;
    Ok(String::from_utf8(script)?)
}

/// The service worker with the version that it keeps: its name, and the address of every file.
fn worker(root: &Path, files: &Files) -> Result<Vec<u8>> {
    let addresses: Vec<_> = files.keys().map(|path| address(path)).collect();
    let version = format!("--define:KIGEN_VERSION={}", serde_json::to_string(&hash(files))?);
    let addresses = format!("--define:KIGEN_FILES={}", serde_json::to_string(&addresses)?);
    minify(root, &source(root, WORKER)?, &["--format=iife", &version, &addresses])
}

/// A page is known by its folder's address: many hosts answer `index.html` with a redirect, which no worker may replay.
fn address(path: &str) -> &str {
    match path.strip_suffix(INDEX) {
        Some("") => "./",
        Some(folder) if folder.ends_with('/') => folder,
        _ => path,
    }
}

fn source(root: &Path, name: &str) -> Result<String> {
    let path = root.join("www").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))
}

fn minify(root: &Path, script: &str, options: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild = tools::npm_program(root, "esbuild");
    // There the script would lie, with what it imports.
    esbuild.current_dir(root.join("www")).args(MINIFIED).args(options);
    process::filter(&mut esbuild, script.as_bytes())
}

/// Sixteen digits are enough to tell versions apart, and short enough to read in a log.
fn hash(files: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in files {
        // The digest of each, because it has one length: no two sets of files run together to the same input.
        hasher.update(Sha256::digest(path));
        hasher.update(Sha256::digest(bytes));
    }
    let start = hasher.finalize().iter().take(8).fold(0, |start, byte| (start << 8) | u64::from(*byte));
    format!("{start:016x}")
}

/// An `--out` mistyped must not cost anyone a folder.
fn ensure_replaceable(out: &Path) -> Result<()> {
    if out.join(WORKER).is_file() {
        return Ok(());
    }
    match fs::read_dir(out).map(|mut entries| entries.next().is_none()) {
        Ok(false) => bail!("`{}` holds something other than this site: name another folder", out.display()),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not read `{}`", out.display()))
        }
        _ => Ok(()),
    }
}

/// Writes beside the folder, then puts the whole in its place: whoever looks sees the old site or the new one.
fn write(files: &Files, out: &Path) -> Result<()> {
    let beside = out.parent().context("the root folder cannot be the site: name another folder")?;
    fs::create_dir_all(beside)?;
    let workshop = tempfile::Builder::new().prefix(".site-").tempdir_in(beside)?;
    let new = workshop.path().join("new");
    for (path, bytes) in files {
        let path = new.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, bytes).with_context(|| format!("could not write `{}`", path.display()))?;
    }
    if out.exists() {
        fs::rename(out, workshop.path().join("old"))?;
    }
    fs::rename(&new, out).with_context(|| format!("could not put the site at `{}`", out.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn folders_stand_for_their_pages() {
        assert_eq!(address("index.html"), "./");
        assert_eq!(address("nagasaki/ja/index.html"), "nagasaki/ja/");
        assert_eq!(address("nagasaki/not-index.html"), "nagasaki/not-index.html");
    }

    #[test]
    fn the_hash_depends_on_names_and_bytes() {
        assert_eq!(hash(&files(&["a", "b"])), hash(&files(&["b", "a"])));
        assert_ne!(hash(&files(&["a", "b"])), hash(&files(&["a"])));
        let renamed = Files::from([("b".to_owned(), b"a".to_vec())]);
        assert_ne!(hash(&files(&["a"])), hash(&renamed));
        assert_eq!(hash(&files(&["a"])).len(), 16);
    }

    #[test]
    fn a_build_replaces_the_one_before() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let out = folder.path().join("deep/dist");
        write(&files(&["nagasaki/ja/index.html", "nagasaki/en/index.html", WORKER]), &out)?;
        assert_eq!(pages_in(&out)?, ["nagasaki/en/", "nagasaki/ja/"]);
        ensure_replaceable(&out)?;
        write(&files(&["index.html", WORKER]), &out)?;
        assert_eq!(pages_in(&out)?, [""]);
        assert_eq!(fs::read_dir(folder.path().join("deep"))?.count(), 1, "nothing is left beside the site");
        Ok(())
    }

    #[test]
    fn a_folder_of_something_else_is_not_replaced() -> Result<()> {
        let folder = tempfile::tempdir()?;
        ensure_replaceable(folder.path())?;
        ensure_replaceable(&folder.path().join("not there yet"))?;
        fs::write(folder.path().join("letter.txt"), "mine")?;
        assert!(ensure_replaceable(folder.path()).is_err());
        assert!(ensure_replaceable(&folder.path().join("letter.txt")).is_err());
        Ok(())
    }
}
