//! A version of the deployed site: the built one, one of other sources, that of the samples, or an old one that phones
//! still have.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use kigen_browser::{Site, serde_json};
use kigen_registry::{FIRST, READINGS, first_published};
use xtask::site::wasm::{self, Module, Modules, Pair};
use xtask::site::{self, Notices, Worker};

use super::host::content_type;
use super::path;

/// A deployed site, and the folder of the files that its pages load.
#[derive(Clone)]
pub(crate) struct Version {
    pub(crate) dist: PathBuf,
    pub(crate) assets: String,
    /// The name in its pages.
    pub(crate) name: String,
    _folder: Option<Arc<tempfile::TempDir>>,
}

impl Version {
    /// The version under test.
    pub(crate) fn built() -> Result<Self> {
        Self::at(Site::build_once()?.dist().to_path_buf(), None)
    }

    fn at(dist: PathBuf, folder: Option<tempfile::TempDir>) -> Result<Self> {
        Self::of(first_published(), dist, folder)
    }

    fn of(notice: &str, dist: PathBuf, folder: Option<tempfile::TempDir>) -> Result<Self> {
        let name = version_in(&fs::read_to_string(dist.join(notice).join("ja/index.html"))?)?.to_owned();
        Ok(Self { assets: Self::assets_of(&dist, notice)?, dist, name, _folder: folder.map(Arc::new) })
    }

    /// The folder of the files that the pages of a notice load: each reading has one.
    pub(crate) fn assets_of(dist: &Path, notice: &str) -> Result<String> {
        let page = fs::read_to_string(dist.join(notice).join("ja/index.html"))?;
        let mut entries =
            fs::read_dir(dist.join("v"))?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        let named = entries.find(|entry: &Result<String>| entry.as_ref().map_or(true, |entry| page.contains(&**entry)));
        Ok(format!("v/{}", named.context("there is no version")??))
    }

    /// Another version: its scripts contain `made`, and so do the headings of its pages.
    pub(crate) fn make(made: &str, worker: Worker) -> Result<Self> {
        Self::make_of(made, worker, ["", ""])
    }

    /// The same, of a notice in which one line is replaced.
    pub(crate) fn make_of(made: &str, worker: Worker, [before, after]: [&str; 2]) -> Result<Self> {
        Self::make_with(worker, |www, module| {
            for script in ["boot.js", "share.js", "offline.js", "sw.js"] {
                change(&www.join(script), |text| format!("{text}\nglobalThis.made = '{made}';\n"))?;
            }
            for entry in fs::read_dir(own_texts(www))? {
                change(&entry?.path(), |text| text.replace("\nheading = ", &format!("\nheading = {made} ")))?;
            }
            change(&notice_file(www), |text| text.replacen(before, after, 1))?;
            // A custom section, which is not read.
            module.wasm.extend([0, 6, 4, b'm', b'a', b'd', b'e', 0]);
            module.js = format!("{}\nglobalThis.made = '{made}';\n", module.js);
            Ok(())
        })
    }

    /// A version with two notices: a made-up one beside the published one.
    pub(crate) fn of_two() -> Result<Self> {
        Self::make_with(Worker::Keeps, |www, _| add_a_notice(www))
    }

    /// A version from before each notice had a worker of its own: a single worker at the top caches all notices.
    pub(crate) fn of_before(act: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let before = xtask::root().join("tests/browser/before");
        let version = Self::make_with(Worker::Keeps, |www, _| {
            fs::copy(before.join("offline.js"), www.join("offline.js"))?;
            act(www)
        })?;
        for file in version.files()? {
            let path = version.dist.join(&file);
            if file.ends_with("/sw.js") {
                fs::remove_file(path)?;
            } else if Path::new(&file).extension() == Some("html".as_ref()) && file != "index.html" {
                // All notices had one version.
                let page = fs::read_to_string(&path)?;
                let own = version_in(&page)?;
                fs::write(path, page.replace(own, &version.name))?;
            }
        }
        let script = fs::read_to_string(before.join("sw.js"))?;
        fs::write(version.dist.join("sw.js"), [version.kept_before()?, script].concat())?;
        Ok(version)
    }

    /// The constants that the build gave to that worker: the version's name, and its files with their integrity values.
    fn kept_before(&self) -> Result<String> {
        let mut kept = BTreeMap::from([("needed", BTreeMap::new()), ("optional", BTreeMap::new())]);
        for file in self.kept()? {
            let kind = content_type(&file);
            let is_optional = !matches!(kind, "text/html; charset=utf-8" | "text/javascript" | "application/wasm");
            let of = if is_optional || file == "index.html" { "optional" } else { "needed" };
            let address = match file.strip_suffix("index.html") {
                Some("") => "./",
                Some(folder) => folder,
                None => &file,
            };
            let files: &mut BTreeMap<_, _> = kept.entry(of).or_default().entry(kind).or_default();
            files.insert(address.to_owned(), site::integrity(&self.dist, &file)?);
        }
        let kept = serde_json::to_string(&kept)?;
        fs::write(self.dist.join("kept.json"), &kept)?;
        let digest = site::integrity(&self.dist, "kept.json")?;
        fs::remove_file(self.dist.join("kept.json"))?;
        let name = &self.name;
        Ok(format!("const KIGEN_VERSION = '{name}', KIGEN_FILES = {kept}, KIGEN_FILES_DIGEST = '{digest}';\n"))
    }

    /// A version of other sources or another module: `act` changes the folder `www`, and the built module.
    pub(crate) fn make_with(worker: Worker, act: impl FnOnce(&Path, &mut Module) -> Result<()>) -> Result<Self> {
        let built = Self::built()?;
        let folder = tempfile::tempdir()?;
        let root = folder.path().join("root");
        for folder in ["www", "readings"] {
            copy(&xtask::root().join(folder), &root.join(folder))?;
        }
        // Of the first reading only: the transition to a version does not depend on the number of readings.
        for reading in READINGS.iter().filter(|reading| reading.name != FIRST.name) {
            let notices = root.join("readings").join(reading.name).join("notices");
            if notices.exists() {
                fs::remove_dir_all(notices)?;
            }
        }
        std::os::unix::fs::symlink(xtask::root().join("node_modules"), root.join("node_modules"))?;
        let mut pair = built.modules()?;
        act(&root.join("www"), &mut pair.page)?;
        let dist = folder.path().join("dist");
        site::build_with(&root, &dist, &Modules::from([(FIRST.name, pair)]), Notices::Published, worker)?;
        Self::at(dist, Some(folder))
    }

    /// The modules of the first reading.
    pub(crate) fn modules(&self) -> Result<Pair> {
        let read = |name: String| fs::read(self.dist.join(&self.assets).join(name));
        let module = |name: &str| {
            let (js, wasm) = (read(format!("{name}.js"))?, read(format!("{name}_bg.wasm"))?);
            Ok::<_, anyhow::Error>(Module { js: String::from_utf8(js)?, wasm })
        };
        Ok(Pair { check: module("kigen")?, page: module("page")? })
    }

    /// The site of the samples of every reading, with the notice of this name as its own.
    pub(crate) fn samples(notice: &str) -> Result<Self> {
        static DIST: Mutex<Option<PathBuf>> = Mutex::new(None);
        let mut built = DIST.lock().unwrap_or_else(PoisonError::into_inner);
        let dist = match &*built {
            Some(dist) => dist.clone(),
            None => built.insert(Self::build_samples()?).clone(),
        };
        Self::of(notice, dist, None)
    }

    fn build_samples() -> Result<PathBuf> {
        let root = xtask::root();
        let mut modules = Modules::from([(FIRST.name, Self::built()?.modules()?)]);
        for reading in READINGS.iter().filter(|reading| reading.name != FIRST.name) {
            modules.insert(reading.name, wasm::build(&root, reading.name)?);
        }
        let dist = kigen_browser::folder_of_this_run()?.join("dist");
        site::build_with(&root, &dist, &modules, Notices::Samples, Worker::Keeps)?;
        Ok(dist)
    }

    /// Every file of its notices, from its top, without the files beside the pages and those of other readings.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        fn collect(folder: &Path, path: &str, files: &mut Vec<String>) -> Result<()> {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let name = format!("{path}{}", entry.file_name().to_string_lossy());
                if entry.file_type()?.is_dir() {
                    collect(&entry.path(), &format!("{name}/"), files)?;
                } else if !is_beside(&name) {
                    files.push(name);
                }
            }
            Ok(())
        }
        let mut files = Vec::new();
        collect(&self.dist, "", &mut files)?;
        files.retain(|file| self.is_own(file));
        files.sort();
        Ok(files)
    }

    /// Whether a file is of its reading: a script or a module of it, or of a notice whose pages load those.
    fn is_own(&self, file: &str) -> bool {
        match file.split_once('/') {
            Some(("v", _)) => file.starts_with(&self.assets),
            Some((notice, _)) => fs::read_to_string(self.dist.join(notice).join("ja/index.html"))
                .is_ok_and(|page| page.contains(&self.assets)),
            None => true,
        }
    }
}

impl Version {
    /// The files that a phone caches: by the worker of the notice, or by the older one, which cached the list of
    /// notices, too.
    pub(crate) fn kept(&self) -> Result<Vec<String>> {
        let mut files = self.files()?;
        files.retain(|file| !file.ends_with("/sw.js") && !file.ends_with("/edition.json"));
        if !self.dist.join(path("sw.js")).is_file() {
            files.insert(0, "index.html".to_owned());
        }
        Ok(files)
    }
}

fn version_in(page: &str) -> Result<&str> {
    let name = page.split_once("data-version=\"").and_then(|(_, rest)| rest.split('"').next());
    name.context("the page has no version")
}

/// Whether a file is at the top, for the office, for a mail, for other programs, or compressed.
fn is_beside(file: &str) -> bool {
    let is_compressed = matches!(file.rsplit('.').next(), Some("br" | "gz"));
    let is_for_programs = ["/kigen.js", "/kigen_bg.wasm"].iter().any(|end| file.ends_with(end));
    let is_whole = file.contains("/kigen-");
    let folders = ["kit/", "package/"];
    is_compressed
        || is_whole
        || is_for_programs
        || !file.contains('/')
        || folders.iter().any(|start| file.starts_with(start))
}

/// Puts a made-up notice beside the published one.
pub(crate) fn add_a_notice(www: &Path) -> Result<()> {
    let notices = notices(www);
    copy(&notices.with_file_name("samples"), &notices)
}

/// The folder of the texts of their reading.
pub(crate) fn own_texts(www: &Path) -> PathBuf {
    notices(www).with_file_name("text")
}

/// The folder of the notices that goes with a folder `www`: those of the first reading.
fn notices(www: &Path) -> PathBuf {
    www.with_file_name("readings").join(FIRST.name).join("notices")
}

/// The file of the first notice in it.
pub(crate) fn notice_file(www: &Path) -> PathBuf {
    notices(www).join(format!("{}.toml", first_published()))
}

/// The name of the made-up notice that a test can put beside the first.
pub(crate) fn sample() -> Result<String> {
    sample_of(FIRST.name)
}

/// The name of a made-up notice of a reading.
pub(crate) fn sample_of(reading: &str) -> Result<String> {
    let samples = fs::read_dir(xtask::root().join("readings").join(reading).join("samples"))?;
    let mut names =
        samples.filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".toml").map(String::from));
    names.next().context("there is no sample")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Replaces the text of a file.
pub(crate) fn change(path: &Path, act: impl FnOnce(String) -> String) -> Result<()> {
    let before = fs::read_to_string(path)?;
    let after = act(before.clone());
    fs::write(path, after).with_context(|| path.display().to_string())
}
