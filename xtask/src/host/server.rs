//! A server on loopback with the headers of production, so that a site that works here works there.
//!
//! It has a thread of its own: the browser tests stop it in the middle of a visit, and every connection must then be
//! closed, because a browser goes on using an open one.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context as _, Result, bail, ensure};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use tokio::runtime;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

use crate::host::headers::{self, CHECKED, HEADERS};

/// The headers of every response.
type Headers = Arc<[(HeaderName, &'static str)]>;

/// A running server, stopped when dropped.
pub struct Server {
    address: SocketAddr,
    // Dropping the sender is the signal to stop.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder on 127.0.0.1; port 0 takes any that is free.
    ///
    /// # Errors
    ///
    /// When the folder is missing or the port is taken.
    pub fn start(dir: PathBuf, port: u16) -> Result<Self> {
        Self::start_with(dir, port, HEADERS.iter().cloned().collect())
    }

    /// Serves a folder as a site of somebody else, with these headers and none of ours.
    ///
    /// # Errors
    ///
    /// If the folder is missing, or a header is not valid.
    pub fn start_foreign(dir: PathBuf, headers: &'static [(&'static str, &'static str)]) -> Result<Self> {
        let named = |(name, value): &(&str, &'static str)| Ok((HeaderName::from_bytes(name.as_bytes())?, *value));
        Self::start_with(dir, 0, headers.iter().map(named).collect::<Result<_>>()?)
    }

    fn start_with(dir: PathBuf, port: u16, headers: Headers) -> Result<Self> {
        ensure!(dir.is_dir(), "`{}` is not a folder: build the site first", dir.display());
        let listener = listen(port)?;
        let address = listener.local_addr()?;
        // On this thread only: dropping it then closes every connection before the drop returns.
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new().name("server".to_owned()).spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                tokio::spawn(axum::serve(listener, app(dir, headers)).into_future());
                // The expected result is an error, as the sender is gone.
                let _ = stopped.await;
            });
        })?;
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL of a page or file, such as `notice/ja/`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Closes the listener and every connection; the port is free when this returns.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // It returns nothing, and a drop cannot report an error.
            let _ = thread.join();
        }
    }
}

/// Checks that a server can start on a port.
///
/// # Errors
///
/// If the port is taken.
pub fn ensure_free(port: u16) -> Result<()> {
    listen(port).map(drop)
}

fn listen(port: u16) -> Result<TcpListener> {
    let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken: stop what listens there, or choose another with `--port` (0 takes any)")
        }
        other => other.with_context(|| format!("could not listen on port {port}: choose another with `--port`"))?,
    };
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn app(dir: PathBuf, headers: Headers) -> Router {
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(middleware::from_fn_with_state(headers, finish))
}

/// Adds the headers of every response.
async fn finish(State(sent): State<Headers>, request: Request, next: Next) -> Response<Body> {
    let caching = headers::caching(request.uri().path());
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        response = (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    // Errors must not be cached for ever, least of all at an address that will exist after the next upload.
    let failed = response.status().is_client_error() || response.status().is_server_error();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(if failed { CHECKED } else { caching }));
    name_charset(headers);
    for (name, value) in &*sent {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Names UTF-8, the encoding of all our texts; without it a browser may guess.
fn name_charset(headers: &mut HeaderMap) {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else {
        return;
    };
    if !kind.starts_with("text/") || kind.contains("charset") {
        return;
    }
    if let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8")) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::headers::FOR_EVER;
    use crate::host::http::{self, Answer};
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    const ASSET: &str = "/v/0123456789abcdef/kigen.js";

    fn site() -> Result<(tempfile::TempDir, Server)> {
        let folder = tempfile::tempdir()?;
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("v/0123456789abcdef"))?;
        fs::create_dir_all(dist.join("notice/ja"))?;
        fs::write(folder.path().join("secret"), "secret")?;
        fs::write(dist.join("notice/ja/index.html"), "plain")?;
        fs::write(dist.join("notice/ja/index.html.br"), "brotli")?;
        fs::write(dist.join("notice/ja/index.html.gz"), "gzip")?;
        fs::write(dist.join("notice/ja/use.ics"), "BEGIN:VCALENDAR")?;
        fs::write(dist.join("v/0123456789abcdef/kigen.js"), "script")?;
        fs::write(dist.join("v/0123456789abcdef/kigen_bg.wasm"), "wasm")?;
        let server = Server::start(dist, 0)?;
        Ok((folder, server))
    }

    fn get(server: &Server, path: &str, header: &str) -> Result<Answer> {
        http::get(server.address(), path, header)
    }

    fn text(answer: &Answer) -> std::borrow::Cow<'_, str> {
        String::from_utf8_lossy(&answer.body)
    }

    #[test]
    fn a_folder_gives_its_page_with_the_headers() -> Result<()> {
        let (_folder, server) = site()?;
        let answer = get(&server, "/notice/ja/", "")?;
        assert_eq!((answer.status, &*text(&answer)), (200, "plain"));
        for (name, value) in [
            ("content-type", "text/html; charset=utf-8"),
            ("cache-control", CHECKED),
            ("vary", "accept-encoding"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("access-control-allow-origin", "*"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-frame-options", ""),
        ] {
            assert_eq!(answer.header(name), value, "{name}");
        }
        let redirect = get(&server, "/notice/ja", "")?;
        assert_eq!((redirect.status, redirect.header("location")), (307, "/notice/ja/"));
        Ok(())
    }

    /// Phones choose the app for a file by its media type.
    #[test]
    fn calendar_file_has_its_media_type() -> Result<()> {
        let (_folder, server) = site()?;
        let answer = get(&server, "/notice/ja/use.ics", "")?;
        assert_eq!((answer.status, &*text(&answer)), (200, "BEGIN:VCALENDAR"));
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(answer.header("cache-control"), CHECKED);
        Ok(())
    }

    #[test]
    fn assets_stay_for_ever() -> Result<()> {
        let (_folder, server) = site()?;
        let script = get(&server, ASSET, "")?;
        assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(script.header("cache-control"), FOR_EVER);
        let wasm = get(&server, "/v/0123456789abcdef/kigen_bg.wasm", "")?;
        assert_eq!(wasm.header("content-type"), "application/wasm");
        let missing = get(&server, "/v/0123456789abcdef/missing.js", "")?;
        assert_eq!((missing.status, missing.header("cache-control")), (404, CHECKED));
        assert_eq!(
            missing.header("cross-origin-embedder-policy"),
            "require-corp",
            "an isolated host could not show it"
        );
        assert_eq!(missing.header("content-type"), "text/plain; charset=utf-8");
        Ok(())
    }

    #[test]
    fn the_best_accepted_encoding_is_sent() -> Result<()> {
        let (_folder, server) = site()?;
        for (accepted, encoding, body) in [
            ("gzip, deflate, br", "br", "brotli"),
            ("gzip", "gzip", "gzip"),
            ("br;q=0, gzip", "gzip", "gzip"),
            ("identity", "", "plain"),
        ] {
            let answer = get(&server, "/notice/ja/", &format!("Accept-Encoding: {accepted}"))?;
            assert_eq!((answer.header("content-encoding"), &*text(&answer)), (encoding, body), "{accepted}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{accepted}");
        }
        // There is no such compressed file: the plain one is sent.
        assert_eq!(get(&server, ASSET, "Accept-Encoding: br")?.body, b"script");
        Ok(())
    }

    #[test]
    fn unchanged_file_is_not_sent_again() -> Result<()> {
        let (_folder, server) = site()?;
        let tag = get(&server, "/notice/ja/", "")?.header("etag").to_owned();
        let again = get(&server, "/notice/ja/", &format!("If-None-Match: {tag}"))?;
        assert_eq!((again.status, &*text(&again)), (304, ""));
        Ok(())
    }

    #[test]
    fn path_outside_the_folder_is_refused() -> Result<()> {
        let (_folder, server) = site()?;
        for path in ["/../secret", "/%2e%2e/secret", "/notice/../../secret", "/..%2fsecret", "//../secret", "/%00"] {
            let answer = get(&server, path, "")?;
            assert!(answer.status >= 400, "{path}: {}", answer.status);
            assert!(!text(&answer).contains("secret"), "{path}");
        }
        Ok(())
    }

    #[test]
    fn stopping_frees_the_port_and_ends_open_connections() -> Result<()> {
        let (folder, server) = site()?;
        let address = server.address();
        let mut open = TcpStream::connect(address)?;
        write!(open, "GET {ASSET} HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        open.read_exact(&mut [0])?;
        server.stop();
        // It ends only because the server closes the connection.
        open.read_to_end(&mut Vec::new())?;
        assert!(TcpStream::connect(address).is_err());
        Server::start(folder.path().join("dist"), address.port())?.stop();
        Ok(())
    }

    #[test]
    fn a_taken_port_is_named_with_the_remedy() -> Result<()> {
        let (folder, server) = site()?;
        let port = server.address().port();
        let error = Server::start(folder.path().to_path_buf(), port).err().context("the port was taken")?;
        assert!(error.to_string().contains(&format!("port {port} is taken: ")), "{error}");
        assert!(ensure_free(port).is_err());
        server.stop();
        ensure_free(port)
    }
}
