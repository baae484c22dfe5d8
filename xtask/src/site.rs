//! The folder to deploy.
//!
//! What pages load lies in `v/<hash>/`, where the hash is made from the names and bytes of everything in there: such a
//! folder never changes and may be cached for ever, and a page finds its version whole or not at all. The same sources
//! give the same bytes. A build that fails leaves the last good folder as it was.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::hosting::{self, INDEX};
use crate::pages::{self, Edition, Page, Rendered, Sources, VERSION};
use crate::process::say;
use crate::sizes::{self, Sizes};
use crate::sources::LANGUAGES;
pub use crate::sources::Notices;
use crate::templates::digest;
use crate::wasm::{self, Module};
use crate::{Files, icons, kit, package, process, sbom, tools, whole};

/// Where the site is built unless told otherwise, from the project's root.
pub const DIST: &str = "dist";

/// Where the site of the samples is.
pub const DIST_OF_SAMPLES: &str = "dist-samples";

/// The service worker, in the folder of its notice, which is its scope. At the top lies what takes an older one away.
const WORKER: &str = "sw.js";

/// The element for other pages, at the top so that its address stays.
pub const EMBED: &str = "embed.js";

/// What all other files of the site are known by.
const SUMS: &str = "SHA256SUMS";

/// What it takes and gives, for tools.
const ELEMENTS: &str = "custom-elements.json";

/// Whether the site has a service worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worker {
    /// It keeps the site on the device.
    Keeps,
    /// None is wanted any more: what an earlier one has kept is taken away, and itself.
    Gone,
}

/// What is in the place of a [`Worker::Keeps`] that is wanted no more.
const WORKER_GONE: &str = "sw-gone.js";

/// What is at the top, where one worker for all notices was: phones that have that one ask there for the next.
const WORKER_HANDOVER: &str = "sw-handover.js";

/// How every script is written.
pub(crate) const MINIFIED: [&str; 3] = ["--minify", "--charset=utf8", "--legal-comments=none"];

/// For a script that is no module: it is read in the charset that a host names.
const ASCII: &str = "--charset=ascii";

/// Builds the site into a folder, whose earlier build it replaces.
///
/// # Errors
///
/// When a tool is missing, something does not compile, a page cannot be made, or the folder holds something else.
pub fn build(root: &Path, out: &Path, notices: Notices, worker: Worker) -> Result<Sizes> {
    ensure_replaceable(out)?;
    say("looking for the tools (the first time: fetching those that are missing)");
    tools::rust(root)?;
    tools::npm(root)?;
    say(&format!(
        "compiling the checker to Wasm{}",
        if wasm::is_first(root) { " (the first time it takes minutes)" } else { "" }
    ));
    let module = wasm::build(root)?;
    say("making the pages");
    let mut files = files(root, &module, notices, worker)?;
    // The office's, not the traveller's: nothing of it is kept on a phone.
    say("making the office's kit");
    let element = files.get(EMBED).context("the site has no element")?.clone();
    for page in kit::render(root, notices, &element)? {
        let (path, bytes) = encode(page);
        files.insert(path, bytes);
    }
    files.insert(sbom::FILE.to_owned(), sbom::bill(root)?);
    files.insert(hosting::STATIC_HOSTS.to_owned(), hosting::static_hosts(&files).into_bytes());
    files.insert(hosting::NGINX.to_owned(), hosting::nginx().into_bytes());
    say("compressing");
    let sizes = sizes::compress(&files);
    let mut all = sizes.files(&files);
    // Not to be served: a registry takes every file that begins as the readme does, compressed ones too.
    all.extend(package::render(root, notices, &files)?);
    all.insert(SUMS.to_owned(), sums(&all).into_bytes());
    write(&all, out)?;
    Ok(sizes)
}

/// Builds what travellers get from other sources and a module that is there, into a folder, not compressed: another version
/// for whoever tests what becomes of the one before.
///
/// # Errors
///
/// When a page cannot be made, or the folder holds something else.
pub fn build_with(root: &Path, out: &Path, module: &Module, notices: Notices, worker: Worker) -> Result<()> {
    ensure_replaceable(out)?;
    write(&files(root, module, notices, worker)?, out)
}

/// The addresses of the pages in a built site, from its top, such as `nagasaki/ja/`.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn pages_in(dist: &Path) -> Result<Vec<String>> {
    let pages = files_in(dist)?.into_iter();
    Ok(pages
        .filter_map(|path| path.strip_suffix(INDEX).filter(|folder| is_folder(folder)).map(str::to_owned))
        .collect())
}

/// What browsers check a file of a built site by.
///
/// # Errors
///
/// When the file cannot be read.
pub fn integrity(dist: &Path, file: &str) -> Result<String> {
    let path = dist.join(file);
    Ok(digest(&fs::read(&path).with_context(|| format!("could not read `{}`", path.display()))?))
}

/// Every file of a built site, by its path from the top.
pub(crate) fn files_in(dist: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    collect_files(dist, "", &mut files).with_context(|| format!("could not read `{}`", dist.display()))?;
    files.sort();
    Ok(files)
}

fn collect_files(folder: &Path, path: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect_files(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether what comes before a file's name is its folder, and not the beginning of its name.
fn is_folder(start: &str) -> bool {
    start.is_empty() || start.ends_with('/')
}

fn files(root: &Path, module: &Module, notices: Notices, worker: Worker) -> Result<Files> {
    let assets = assets(root, module, worker)?;
    let folder = format!("v/{}", hash(&assets));
    let (style, guard) = (style(root)?, guard(root)?);
    let whole = |others: &BTreeMap<&str, String>| whole::script(root, module, others);
    let sources = Sources { folder: &folder, files: &assets, style: style.trim(), guard: guard.trim(), whole: &whole };
    let Rendered { pages, whole, editions } = pages::render(root, notices, &sources)?;
    let mut files: Files = assets.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)).collect();
    for page in pages {
        let (path, bytes) = encode(page);
        ensure!(!files.contains_key(&path), "two files of the site are called `{path}`: give one another name");
        files.insert(path, bytes);
    }
    for edition in editions {
        let notice = &edition.notice;
        let version = name_version(&mut files, notice, &source(root, WORKER)?)?;
        let kept = self::worker(root, &kept_of(notice, &files), notice, &version, worker)?;
        // Of no version: it says which one there is.
        files.insert(format!("{notice}/edition.json"), describe(&edition, &files, &version, &kept)?);
        files.insert(format!("{notice}/{WORKER}"), kept);
    }
    let top = if worker == Worker::Gone { WORKER_GONE } else { WORKER_HANDOVER };
    files.insert(WORKER.to_owned(), minify(root, &source(root, top)?, &["--format=iife", ASCII])?);
    // For those for whom nothing is kept: a phone that keeps the site has no need of it.
    files.extend(whole.into_iter().map(encode));
    // For other pages, which know them by these names whatever the version.
    files.insert(EMBED.to_owned(), embed(root)?);
    files.extend([encode(Page { path: ELEMENTS.to_owned(), text: source(root, ELEMENTS)? })]);
    Ok(files)
}

/// What every file is known by, as `sha256sum --check` reads it.
fn sums(files: &Files) -> String {
    let mut sums = String::new();
    for (path, bytes) in files {
        // Nothing can go wrong with a text that is written to.
        Sha256::digest(bytes).iter().for_each(|byte| write!(sums, "{byte:02x}").unwrap_or_default());
        sums.extend(["  ", path, "\n"]);
    }
    sums
}

fn assets(root: &Path, module: &Module, worker: Worker) -> Result<Files> {
    let wasm = format!("--define:KIGEN_WASM={}", serde_json::to_string(&digest(&module.wasm))?);
    let worker = format!("--define:KIGEN_WORKER={}", worker == Worker::Keeps);
    let externals = ["kigen", "keep", "offline", "frame"].map(|name| format!("--external:./{name}.js"));
    let options = ["--format=esm", "--bundle", "--alias:source=./site.js", &*wasm, &*worker].into_iter();
    let options: Vec<_> = options.chain(externals.iter().map(String::as_str)).collect();
    let script = |name: &str| minify(root, &source(root, name)?, &options);
    let mut files = Files::from([
        ("boot.js".to_owned(), script("boot.js")?),
        ("frame.js".to_owned(), script("frame.js")?),
        ("keep.js".to_owned(), script("keep.js")?),
        ("offline.js".to_owned(), script("offline.js")?),
        ("kigen.js".to_owned(), minify(root, &module.js, &["--format=esm"])?),
        ("kigen_bg.wasm".to_owned(), module.wasm.clone()),
    ]);
    files.extend(icons::render(root)?);
    Ok(files)
}

/// The element for other pages, which leaves none of its names there.
fn embed(root: &Path) -> Result<Vec<u8>> {
    let names: Vec<_> = LANGUAGES.iter().map(|language| language.name).collect();
    let languages = format!("--define:KIGEN_LANGUAGES={}", serde_json::to_string(&names)?);
    minify(root, &source(root, EMBED)?, &["--format=iife", ASCII, &languages])
}

/// In words that browsers know in which the Wasm would not run: they show the guide.
fn style(root: &Path) -> Result<String> {
    let style = minify(root, &source(root, "style.css")?, &["--loader=css", "--target=chrome80,firefox79,safari14"])?;
    Ok(String::from_utf8(style)?)
}

/// In words that the oldest browsers know.
fn guard(root: &Path) -> Result<String> {
    let script = minify(root, &source(root, "guard.js")?, &["--format=iife", "--bundle", "--target=es5"])?;
    Ok(String::from_utf8(script)?)
}

/// What phones keep of a notice: its own files, and of the folders that notices share those that its pages name.
fn kept_of(notice: &str, files: &Files) -> Files {
    let own = |path: &str| path.strip_prefix(notice).is_some_and(|rest| rest.starts_with('/'));
    let pages: Vec<_> = files.iter().filter(|(path, _)| own(path) && path.ends_with(INDEX)).collect();
    // By the hash alone: a page may have its slashes escaped.
    let is_named = |hash: &str| pages.iter().any(|(_, page)| String::from_utf8_lossy(page).contains(hash));
    let shared = |path: &str| path.strip_prefix("v/").and_then(|rest| rest.split('/').next()).is_some_and(is_named);
    files
        .iter()
        .filter(|(path, _)| own(path) || shared(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

/// Names the version of a notice in its pages: by all that is in it, and by what keeps it.
fn name_version(files: &mut Files, notice: &str, worker: &str) -> Result<String> {
    let mut all = kept_of(notice, files);
    all.insert(WORKER.to_owned(), worker.as_bytes().to_vec());
    let version = hash(&all);
    for (path, bytes) in files {
        if path.ends_with(INDEX) && all.contains_key(path) {
            let page = std::str::from_utf8(bytes).with_context(|| path.clone())?;
            *bytes = page.replace(VERSION, &version).into_bytes();
        }
    }
    Ok(version)
}

/// A notice's service worker with the version that it keeps: its name, and every file with what it is checked by and what it
/// is.
fn worker(root: &Path, files: &Files, notice: &str, version: &str, worker: Worker) -> Result<Vec<u8>> {
    if worker == Worker::Gone {
        return minify(root, &source(root, WORKER_GONE)?, &["--format=iife", ASCII]);
    }
    let mut kept = Kept::default();
    for (path, bytes) in files {
        let files = if is_optional(path) { &mut kept.optional } else { &mut kept.needed };
        files.entry(content_type(path)?).or_default().insert(address(notice, path), digest(bytes));
    }
    let version = format!("--define:KIGEN_VERSION={}", serde_json::to_string(version)?);
    let kept = serde_json::to_string(&kept)?;
    let checked = format!("--define:KIGEN_FILES_DIGEST={}", serde_json::to_string(&digest(kept.as_bytes()))?);
    let kept = format!("--define:KIGEN_FILES={kept}");
    minify(root, &source(root, WORKER)?, &["--format=iife", ASCII, &version, &kept, &checked])
}

/// What the service worker keeps: of each type the files, by their addresses, with what they are checked by.
#[derive(Default, Serialize)]
struct Kept {
    /// All of it or nothing: what a page cannot do without.
    needed: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Each by itself, where it is to be had.
    optional: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// Whether the pages open and answer without a file. One of a kind that is not known here is needed.
fn is_optional(path: &str) -> bool {
    // What pages load is needed, but for the pictures of an installed app; beside the pages, what is none: calendars, what
    // installs the app, and the notice as data for others.
    let kinds: &[_] = if path.starts_with("v/") { &["png"] } else { &["ics", "webmanifest", "json"] };
    path.rsplit_once('.').is_some_and(|(_, end)| kinds.contains(&end))
}

/// What is deployed of a notice: for a page that was kept, or that did not arrive as it was sent.
fn describe(edition: &Edition, files: &Files, version: &str, worker: &[u8]) -> Result<Vec<u8>> {
    let page = |(path, bytes): (&String, &Vec<u8>)| {
        let language =
            path.strip_prefix(&*edition.notice)?.strip_prefix('/')?.strip_suffix(INDEX)?.strip_suffix('/')?;
        Some((language.to_owned(), digest(bytes)))
    };
    let pages: BTreeMap<_, _> = files.iter().filter_map(page).collect();
    Ok(serde_json::to_vec(&Deployed { version, worker: digest(worker), edition, pages })?)
}

/// An [`Edition`] as it is deployed.
#[derive(Serialize)]
struct Deployed<'e> {
    version: &'e str,
    /// What the service worker is checked by.
    worker: String,
    #[serde(flatten)]
    edition: &'e Edition,
    /// What the page of each language is checked by.
    pages: BTreeMap<String, String>,
}

fn content_type(path: &str) -> Result<&'static str> {
    hosting::content_type(path).with_context(|| format!("nothing says what `{path}` is: add it to TYPES"))
}

/// The address of a file from a notice's folder. A page is known by its own folder's: many hosts answer `index.html` with a
/// redirect, which no worker may replay.
fn address(notice: &str, path: &str) -> String {
    let Some(own) = path.strip_prefix(notice).and_then(|rest| rest.strip_prefix('/')) else {
        return format!("../{path}");
    };
    match own.strip_suffix(INDEX) {
        Some("") => "./".to_owned(),
        Some(folder) if folder.ends_with('/') => folder.to_owned(),
        _ => own.to_owned(),
    }
}

/// The mark at the beginning of a text that browsers heed before any header: hosts name wrong charsets.
const UTF8_MARK: &str = "\u{feff}";

/// The bytes of a text, in such a way that it is read as it is meant under whatever charset a host names. Calendars alone can
/// have neither a mark nor escapes; modules are UTF-8 to every browser.
fn encode(Page { path, text }: Page) -> (String, Vec<u8>) {
    let text = match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html" | "svg") => [UTF8_MARK, &text].concat(),
        Some("json" | "webmanifest") => escape_json(&text),
        _ => text,
    };
    (path, text.into_bytes())
}

/// The same JSON in ASCII: what is not stands within its texts alone.
fn escape_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Nothing can go wrong with a text that is written to.
            write!(ascii, "\\u{unit:04x}").unwrap_or_default();
        }
    }
    ascii
}

fn source(root: &Path, name: &str) -> Result<String> {
    let path = root.join("www").join(name);
    fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))
}

pub(crate) fn minify(root: &Path, script: &str, options: &[&str]) -> Result<Vec<u8>> {
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
        let address = |path| address("nagasaki", path);
        assert_eq!(address("nagasaki/index.html"), "./");
        assert_eq!(address("nagasaki/ja/index.html"), "ja/");
        assert_eq!(address("nagasaki/not-index.html"), "not-index.html");
        assert_eq!(address("v/0123456789abcdef/kigen.js"), "../v/0123456789abcdef/kigen.js");
        assert_eq!(address("nagasaki-2/ja/index.html"), "../nagasaki-2/ja/index.html");
    }

    #[test]
    fn a_version_is_of_one_notice() -> Result<()> {
        let shared = "v/0123456789abcdef/kigen.js";
        let others = "v/fedcba9876543210/kigen.js";
        let page = |scripts: &[&str]| format!("{VERSION} {}", scripts.join(" ")).into_bytes();
        let mut files = Files::from([
            (INDEX.to_owned(), page(&[])),
            ("one/ja/index.html".to_owned(), page(&[shared])),
            ("one-more/ja/index.html".to_owned(), page(&[shared, others])),
            (shared.to_owned(), Vec::new()),
            (others.to_owned(), Vec::new()),
        ]);
        let kept: Vec<_> = kept_of("one", &files).into_keys().collect();
        assert_eq!(kept, ["one/ja/index.html", shared]);
        let version = name_version(&mut files, "one", "worker")?;
        assert_eq!(files["one/ja/index.html"], format!("{version} {shared}").into_bytes());
        assert_eq!(files["one-more/ja/index.html"], page(&[shared, others]), "another notice's has another");
        files.insert(others.to_owned(), b"changed".to_vec());
        files.insert("one/ja/index.html".to_owned(), page(&[shared]));
        assert_eq!(name_version(&mut files, "one", "worker")?, version, "what another notice loads is none of its");
        assert_ne!(name_version(&mut files, "one-more", "worker")?, version);
        Ok(())
    }

    #[test]
    fn a_file_is_needed_unless_no_page_needs_it() {
        for path in [
            "nagasaki/ja/index.html",
            "v/0123456789abcdef/kigen_bg.wasm",
            "v/0123456789abcdef/new.js",
            "v/0123456789abcdef/words.json",
            "v/0123456789abcdef/new.kind",
            "nagasaki/new.kind",
            "nagasaki/without-a-kind",
        ] {
            assert!(!is_optional(path), "{path}");
        }
        for path in [
            "nagasaki/notice.json",
            "nagasaki/ja/use.ics",
            "nagasaki/ja/manifest.webmanifest",
            "v/0123456789abcdef/icon-192.png",
        ] {
            assert!(is_optional(path), "{path}");
        }
    }

    #[test]
    fn texts_tell_their_charset_or_need_none() {
        let encoded = |path: &str, text: &str| encode(Page { path: path.to_owned(), text: text.to_owned() }).1;
        assert_eq!(encoded("kit/index.html", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("picture.svg", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("a.webmanifest", r#"{"a": "限𠮷\n"}"#), br#"{"a": "\u9650\ud842\udfb7\n"}"#);
        assert_eq!(encoded("use.ics", "期限"), "期限".as_bytes());
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
