//! A host with deliberate faults: a test can replace its site while it runs, and damage any file of it.
//!
//! Each host has an origin of its own, so that one browser can visit many of them as if each were the first.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::{fmt, fs, thread};

use anyhow::Result;

use super::version::Version;

/// The fault of a file.
#[derive(Clone)]
pub(crate) enum Damage {
    Missing,
    Truncated,
    OneBitChanged,
    /// One bit, in the first occurrence of this text: a place where the file still means something.
    OneBitIn(&'static str),
    WrongType,
    /// A page of the host's own instead, with a status of success.
    ErrorPage,
    Of(Version),
    /// A redirect to another host, which lets nobody in.
    Elsewhere,
    /// The connection ends before the whole file was sent.
    BrokenOff,
    /// The response never comes.
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
    /// A file's path, `*` and its ending, or `*` for all but the worker; with the fault.
    damaged: Vec<(String, Damage)>,
    /// The charset in the header of every text.
    charset: Option<&'static str>,
    /// Whether browsers may cache files named by their hash without revalidation.
    is_held: bool,
    asked: Vec<String>,
    /// Every request: its first line, its headers and its body.
    heard: Vec<String>,
    closed: bool,
}

/// A running host, stopped when dropped.
pub(crate) struct Host {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    pub(crate) fn serve(version: &Version) -> Result<Self> {
        static HOSTS: AtomicU16 = AtomicU16::new(0);
        // An address of its own: ports are reused, and a browser may have stored data for an earlier host on one.
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
                // A browser that closes the connection early is no error.
                thread::spawn(move || answer(&stream, &shared).ok());
            }
        });
        Ok(Self { address, state, thread: Some(thread) })
    }

    /// A host with a fault from the beginning.
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

    /// Replaces the earlier faults.
    pub(crate) fn damage_all(&self, damaged: &[(&str, Damage)]) {
        lock(&self.state).damaged = damaged.iter().map(|(file, damage)| ((*file).to_owned(), damage.clone())).collect();
    }

    /// Sends a wrong charset with every text.
    pub(crate) fn miscall(&self, charset: &'static str) {
        lock(&self.state).charset = Some(charset);
    }

    /// Makes browsers revalidate every file.
    pub(crate) fn forbid_holding(&self) {
        lock(&self.state).is_held = false;
    }

    /// The requests since the last call.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut lock(&self.state).asked)
    }
}

impl Host {
    /// All requests so far.
    pub(crate) fn heard(&self) -> Vec<String> {
        lock(&self.state).heard.clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        lock(&self.state).closed = true;
        // Wakes the host, so that it frees its address; every connection ends with its response.
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
            // No server listens there.
            return Ok(stream.write_all(
                b"HTTP/1.1 302 Found\r\nLocation: http://127.77.0.1:9/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            )?);
        }
        Some(Damage::Endless) => {
            // Until the browser closes the connection.
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
            // A file without this text stays undamaged, which its test notices.
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

/// The media type that hosts send for a file of that name.
pub(super) fn content_type(path: &str) -> &'static str {
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
