//! A host that goes wrong by rule: what it serves can be replaced while it runs, and any file of it damaged.
//!
//! Each is an origin of its own, so that one browser can visit many of them as if each were the first.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::{fmt, fs, thread};

use anyhow::{Context as _, Result};
use kigen_browser::{Site, serde_json};
use kigen_registry::{FIRST, READINGS};
use xtask::site::wasm::{self, Module, Modules};
use xtask::site::{self, Notices, Worker};

/// A deployed site, and where what it loads lies in it.
#[derive(Clone)]
pub(crate) struct Version {
    pub(crate) dist: PathBuf,
    pub(crate) assets: String,
    /// As its pages have it.
    pub(crate) name: String,
    _folder: Option<Arc<tempfile::TempDir>>,
}

impl Version {
    /// The one that is tested.
    pub(crate) fn built() -> Result<Self> {
        Self::at(Site::build_once()?.dist().to_path_buf(), None)
    }

    fn at(dist: PathBuf, folder: Option<tempfile::TempDir>) -> Result<Self> {
        Self::of("nagasaki", dist, folder)
    }

    fn of(notice: &str, dist: PathBuf, folder: Option<tempfile::TempDir>) -> Result<Self> {
        let page = fs::read_to_string(dist.join(notice).join("ja/index.html"))?;
        // Of several readings there are several: the one that its page names.
        let mut entries =
            fs::read_dir(dist.join("v"))?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        let named = entries.find(|entry: &Result<String>| entry.as_ref().map_or(true, |entry| page.contains(&**entry)));
        let assets = format!("v/{}", named.context("there is no version")??);
        let name = version_in(&page)?.to_owned();
        Ok(Self { dist, assets, name, _folder: folder.map(Arc::new) })
    }

    /// Another one: its scripts say so by `made`, its pages in their heading.
    pub(crate) fn make(made: &str, worker: Worker) -> Result<Self> {
        Self::make_of(made, worker, ["", ""])
    }

    /// The same, of a notice in which one line has become another.
    pub(crate) fn make_of(made: &str, worker: Worker, [before, after]: [&str; 2]) -> Result<Self> {
        Self::make_with(worker, |www, module| {
            for script in ["boot.js", "share.js", "offline.js", "sw.js"] {
                change(&www.join(script), |text| format!("{text}\nglobalThis.made = '{made}';\n"))?;
            }
            for entry in fs::read_dir(own_texts(www))? {
                change(&entry?.path(), |text| text.replace("\nheading = ", &format!("\nheading = {made} ")))?;
            }
            change(&notices(www).join("nagasaki.toml"), |text| text.replacen(before, after, 1))?;
            // A section that nothing reads.
            module.wasm.extend([0, 6, 4, b'm', b'a', b'd', b'e', 0]);
            module.js = format!("{}\nglobalThis.made = '{made}';\n", module.js);
            Ok(())
        })
    }

    /// One of two notices: a made-up one is beside the published one.
    pub(crate) fn of_two() -> Result<Self> {
        Self::make_with(Worker::Keeps, |www, _| add_a_notice(www))
    }

    /// As phones may still have it, from before each notice had a worker of its own: one at the top keeps all notices.
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
            } else if file.ends_with("index.html") {
                // Of all notices there was one version.
                let page = fs::read_to_string(&path)?;
                let own = version_in(&page)?;
                fs::write(path, page.replace(own, &version.name))?;
            }
        }
        let script = fs::read_to_string(before.join("sw.js"))?;
        fs::write(version.dist.join("sw.js"), [version.kept_before()?, script].concat())?;
        Ok(version)
    }

    /// What the build gave the one worker: the version's name, and its files with what they are checked by.
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

    /// One of other sources or another module: what is in the folder `www`, and the module that was built, changed as told.
    pub(crate) fn make_with(worker: Worker, act: impl FnOnce(&Path, &mut Module) -> Result<()>) -> Result<Self> {
        let built = Self::built()?;
        let folder = tempfile::tempdir()?;
        let root = folder.path().join("root");
        for folder in ["www", "readings"] {
            copy(&xtask::root().join(folder), &root.join(folder))?;
        }
        std::os::unix::fs::symlink(xtask::root().join("node_modules"), root.join("node_modules"))?;
        let mut module = built.module()?;
        act(&root.join("www"), &mut module)?;
        let dist = folder.path().join("dist");
        site::build_with(&root, &dist, &Modules::from([(FIRST.name, module)]), Notices::Published, worker)?;
        Self::at(dist, Some(folder))
    }

    /// The module of the first reading.
    pub(crate) fn module(&self) -> Result<Module> {
        let read = |name: &str| fs::read(self.dist.join(&self.assets).join(name));
        Ok(Module { js: String::from_utf8(read("kigen.js")?)?, wasm: read("kigen_bg.wasm")? })
    }

    /// The site of the samples, of every reading: known by the notice of this name.
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
        let mut modules = Modules::from([(FIRST.name, Self::built()?.module()?)]);
        for reading in READINGS.iter().filter(|reading| reading.name != FIRST.name) {
            modules.insert(reading.name, wasm::build(&root, reading.name)?);
        }
        let dist = kigen_browser::folder_of_this_run()?.join("dist");
        site::build_with(&root, &dist, &modules, Notices::Samples, Worker::Keeps)?;
        Ok(dist)
    }

    /// Every file of its notices, from its top, but what is beside the pages.
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
        files.sort();
        Ok(files)
    }
}

impl Version {
    /// Those of its files that a phone keeps: by the worker of the notice, or by the one of before, which kept the list of
    /// notices, too.
    pub(crate) fn kept(&self) -> Result<Vec<String>> {
        let mut files = self.files()?;
        files.retain(|file| !file.ends_with("/sw.js") && !file.ends_with("/edition.json"));
        if !self.dist.join("nagasaki/sw.js").is_file() {
            files.insert(0, "index.html".to_owned());
        }
        Ok(files)
    }
}

fn version_in(page: &str) -> Result<&str> {
    let name = page.split_once("data-version=\"").and_then(|(_, rest)| rest.split('"').next());
    name.context("the page has no version")
}

/// At the top, for the office, for a mail, or compressed.
fn is_beside(file: &str) -> bool {
    let is_compressed = matches!(file.rsplit('.').next(), Some("br" | "gz"));
    let is_whole = file.contains("/kigen-");
    let folders = ["kit/", "package/"];
    is_compressed || is_whole || !file.contains('/') || folders.iter().any(|start| file.starts_with(start))
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

/// The folder of the notices that belongs to a folder `www`.
pub(crate) fn notices(www: &Path) -> PathBuf {
    www.with_file_name("readings").join("regionpay/notices")
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

/// Writes a file anew.
pub(crate) fn change(path: &Path, act: impl FnOnce(String) -> String) -> Result<()> {
    let before = fs::read_to_string(path)?;
    let after = act(before.clone());
    fs::write(path, after).with_context(|| path.display().to_string())
}

/// What is wrong with a file.
#[derive(Clone)]
pub(crate) enum Damage {
    Missing,
    Truncated,
    OneBitChanged,
    /// In the first place where this stands: one where the file still means something.
    OneBitIn(&'static str),
    WrongType,
    /// A page of the host's own in its place, as if all were well.
    ErrorPage,
    Of(Version),
    /// Leads to another host, which lets nobody in.
    Elsewhere,
    /// The connection ends before all of it has come.
    BrokenOff,
    /// Its answer never comes.
    Endless,
}

const ERROR_PAGE: &str = "<!doctype html><html lang=en><title>503</title><p id=error>Service unavailable";

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Truncated => "truncated",
            Self::OneBitChanged | Self::OneBitIn(_) => "one bit",
            Self::WrongType => "wrong type",
            Self::ErrorPage => "error page",
            Self::Of(_) => "previous",
            Self::Elsewhere => "elsewhere",
            Self::BrokenOff => "broken off",
            Self::Endless => "endless",
        })
    }
}

struct State {
    version: Version,
    /// A file's path, `*` and how it ends, or `*` for all but the worker; and what is wrong with it.
    damaged: Vec<(String, Damage)>,
    /// What every text is said to be in.
    charset: Option<&'static str>,
    /// Whether a browser may hold what is made of its bytes, and not ask for it again.
    is_held: bool,
    asked: Vec<String>,
    /// Every request as it came: its first line, its headers and its body.
    heard: Vec<String>,
    closed: bool,
}

/// A running host, gone when dropped.
pub(crate) struct Host {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    pub(crate) fn serve(version: &Version) -> Result<Self> {
        static HOSTS: AtomicU16 = AtomicU16::new(0);
        // An address of its own: a port comes again, and with it what a browser has kept of who had it before.
        let [high, low] = HOSTS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let listener = TcpListener::bind((Ipv4Addr::new(127, 66, high, low), 0))?;
        let address = listener.local_addr()?;
        let version = version.clone();
        let state = Arc::new(Mutex::new(State {
            version,
            damaged: Vec::new(),
            charset: None,
            is_held: true,
            asked: Vec::new(),
            heard: Vec::new(),
            closed: false,
        }));
        let shared = Arc::clone(&state);
        let thread = thread::spawn(move || {
            for stream in listener.incoming() {
                if lock(&shared).closed {
                    return;
                }
                let (Ok(stream), shared) = (stream, Arc::clone(&shared)) else { continue };
                // A browser that goes away in the middle is no fault of ours.
                thread::spawn(move || answer(&stream, &shared).ok());
            }
        });
        Ok(Self { address, state, thread: Some(thread) })
    }

    /// One with something wrong from the beginning.
    pub(crate) fn serve_damaged(version: &Version, file: &str, damage: &Damage) -> Result<Self> {
        let host = Self::serve(version)?;
        host.damage(file, damage);
        Ok(host)
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Replaces the site.
    pub(crate) fn deploy(&self, version: &Version) {
        let mut state = lock(&self.state);
        state.version = version.clone();
        state.damaged.clear();
    }

    pub(crate) fn damage(&self, file: &str, damage: &Damage) {
        self.damage_all(&[(file, damage.clone())]);
    }

    /// In place of what was wrong before.
    pub(crate) fn damage_all(&self, damaged: &[(&str, Damage)]) {
        lock(&self.state).damaged = damaged.iter().map(|(file, damage)| ((*file).to_owned(), damage.clone())).collect();
    }

    /// Calls every text one in another charset than it is.
    pub(crate) fn miscall(&self, charset: &'static str) {
        lock(&self.state).charset = Some(charset);
    }

    /// Has every file asked for again, whatever a browser has of it.
    pub(crate) fn forbid_holding(&self) {
        lock(&self.state).is_held = false;
    }

    /// What was asked for since the last call.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.state).asked)
    }
}

impl Host {
    /// All that was ever said to it, a request each.
    pub(crate) fn heard(&self) -> Vec<String> {
        lock(&self.state).heard.clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        lock(&self.state).closed = true;
        // Wakes it, so that it lets go of its address; every connection ends with its answer.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(mut stream: &TcpStream, state: &Mutex<State>) -> Result<()> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut head = request.clone();
    while reader.read_line(&mut head)? > 2 {}
    let is_length = |line: &&str| line.to_lowercase().starts_with("content-length:");
    let length = head.lines().find(is_length).and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    lock(state).heard.push(head + &String::from_utf8_lossy(&body));
    let path = request.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default().trim_start_matches('/');
    let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let (version, damage, charset, is_held) = {
        let mut state = lock(state);
        state.asked.push(path.clone());
        let is_damaged = |file: &str| match file.strip_prefix('*') {
            Some("") => !path.ends_with("sw.js"),
            Some(end) => path.ends_with(end),
            None => path == file,
        };
        let damage = state.damaged.iter().find(|(file, _)| is_damaged(file));
        (state.version.clone(), damage.map(|(_, damage)| damage.clone()), state.charset, state.is_held)
    };
    let mut bytes = fs::read(version.dist.join(&path)).ok();
    let mut kind = content_type(&path).to_owned();
    if let Some(charset) = charset.filter(|_| !matches!(&*kind, "application/wasm" | "image/png")) {
        kind = format!("{}; charset={charset}", kind.split(';').next().unwrap_or_default());
    }
    match &damage {
        None | Some(Damage::BrokenOff) => {}
        Some(Damage::Elsewhere) => {
            // Nobody listens there.
            return Ok(stream.write_all(
                b"HTTP/1.1 302 Found\r\nLocation: http://127.77.0.1:9/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            )?);
        }
        Some(Damage::Endless) => {
            // Until the browser goes away.
            return Ok(stream.read_exact(&mut [0])?);
        }
        Some(Damage::Missing) => bytes = None,
        Some(Damage::Truncated) => bytes = bytes.map(|bytes| bytes.iter().take(bytes.len() / 2).copied().collect()),
        Some(Damage::OneBitChanged) => {
            if let Some(bytes) = &mut bytes {
                let middle = bytes.len() / 2;
                bytes.get_mut(middle).into_iter().for_each(|byte| *byte ^= 1);
            }
        }
        Some(Damage::OneBitIn(place)) => {
            let place = place.as_bytes();
            let found = bytes.as_mut().and_then(|bytes| {
                let start = bytes.windows(place.len()).position(|window| window == place)?;
                bytes.get_mut(start)
            });
            // A file that has no such place is whole, which its test notices.
            if let Some(byte) = found {
                *byte ^= 1;
            }
        }
        Some(Damage::WrongType) => "text/plain".clone_into(&mut kind),
        Some(Damage::ErrorPage) => bytes = Some(ERROR_PAGE.into()),
        Some(Damage::Of(other)) => {
            bytes = fs::read(other.dist.join(path.replace(&version.assets, &other.assets))).ok();
        }
    }
    let (status, bytes) = bytes.map_or(("404 Not Found", b"not found".to_vec()), |bytes| ("200 OK", bytes));
    let cache = if is_held && path.starts_with("v/") { "max-age=31536000, immutable" } else { "no-cache" };
    let length = bytes.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: {cache}\r\nConnection: close\r\n\r\n"
    )?;
    let sent = if matches!(damage, Some(Damage::BrokenOff)) { length / 2 } else { length };
    Ok(stream.write_all(bytes.get(..sent).unwrap_or_default())?)
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "ics" => "text/calendar",
        "webmanifest" => "application/manifest+json",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
