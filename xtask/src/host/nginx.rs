//! A real nginx with the configuration that the build has made, and what has to hold of it.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use tempfile::TempDir;

use crate::host::headers::{self, HEADERS, INDEX};
use crate::host::http::{Answer, get};
use crate::host::server::Server;
use crate::machine::tools;
use crate::site;
use crate::site::package;

/// What Debian has it in. It is unpacked and not installed: an installed one would start, and take port 80.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];

/// In seconds it starts, or never.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running nginx, stopped when dropped.
pub(crate) struct Nginx {
    child: Child,
    address: SocketAddr,
    // What it needs while it runs.
    _folder: TempDir,
}

impl Nginx {
    /// Serves a built site as its own configuration says, on a free port.
    pub(crate) fn start(root: &Path, dist: &Path) -> Result<Self> {
        let unpacked = tools::unpacked(root, &PACKAGES)?;
        let folder = tempfile::tempdir()?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let config = folder.path().join("nginx.conf");
        fs::write(&config, configuration(&unpacked, dist, address)?)?;
        let mut command = Command::new(unpacked.join("usr/sbin/nginx"));
        command.args(["-e", "stderr", "-p"]).arg(folder.path()).arg("-c").arg(&config);
        let child = command.spawn().context("nginx did not start")?;
        let mut nginx = Self { child, address, _folder: folder };
        nginx.wait()?;
        Ok(nginx)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    fn wait(&mut self) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("nginx ended with {status}");
            }
            ensure!(started.elapsed() < PATIENCE, "nginx does not answer");
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // It may have ended by itself, and a drop has nobody to tell.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The configuration of the site, unchanged but for its place and its port, in what a distribution has around it.
fn configuration(unpacked: &Path, dist: &Path, address: SocketAddr) -> Result<String> {
    let path = dist.join(headers::NGINX);
    let own = fs::read_to_string(&path).with_context(|| format!("could not read `{}`", path.display()))?;
    let (port, place) = ("listen 80;", "root /srv/kigen;");
    ensure!(own.contains(port) && own.contains(place), "the configuration names neither port nor place");
    let own = own
        .replace(port, &format!("listen {address};"))
        .replace(place, &format!("root {};", std::path::absolute(dist)?.display()));
    let module = unpacked.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    Ok(format!(
        "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr crit;\nevents {{}}\n\
         http {{\naccess_log off;\nsendfile on;\ntcp_nopush on;\nclient_body_temp_path body;\nproxy_temp_path proxy;\n\
         fastcgi_temp_path fastcgi;\nuwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n{own}\n}}\n",
        module.display()
    ))
}

/// Checks that nginx sends of every file what our own server sends: the bytes, and every header that matters.
///
/// # Errors
///
/// When it does not, with all the differences; or when nginx is not to be had.
pub fn check(root: &Path, dist: &Path) -> Result<()> {
    let nginx = Nginx::start(root, dist)?;
    let ours = Server::start(dist.to_path_buf(), 0)?;
    let mut differences = Vec::new();
    let mut asked = 0;
    for path in paths(dist)? {
        for accepted in ["br, gzip", "gzip", "identity"] {
            let header = format!("Accept-Encoding: {accepted}");
            let (theirs, ours) = (get(nginx.address(), &path, &header)?, get(ours.address(), &path, &header)?);
            differences.extend(compare(&theirs, &ours).map(|how| format!("{path} ({accepted}): {how}")));
            asked += 1;
        }
    }
    differences.extend(check_again(&nginx)?);
    ensure!(differences.is_empty(), "nginx differs from our server:\n{}", differences.join("\n"));
    eprintln!("nginx: {asked} answers are as our server has them");
    Ok(())
}

/// Every plain file by its address, and what is not there.
fn paths(dist: &Path) -> Result<Vec<String>> {
    let versioned = |path: &&String| path.starts_with("v/");
    let files = site::files_in(dist)?;
    let folder = files.iter().find(versioned).and_then(|path| path.rsplit_once('/')).context("the site has no v/")?.0;
    let missing =
        ["/missing", "/nagasaki/missing/", "/nagasaki/ja", &format!("/{folder}/missing.js")].map(String::from);
    // Only their own addresses give the compressed files.
    let is_served = |path: &&String| !package::has(path) && !matches!(path.rsplit_once('.'), Some((_, "br" | "gz")));
    let plain = files.iter().filter(is_served);
    let address =
        |path: &String| path.strip_suffix(INDEX).map_or_else(|| format!("/{path}"), |folder| format!("/{folder}"));
    Ok(plain.map(address).chain(missing).collect())
}

fn compare(theirs: &Answer, ours: &Answer) -> Option<String> {
    if is_redirect(theirs.status) && is_redirect(ours.status) {
        let (theirs, ours) = (theirs.header("location"), ours.header("location"));
        return (theirs != ours).then(|| format!("goes to {theirs}, not {ours}"));
    }
    if theirs.status != ours.status {
        return Some(format!("{}, not {}", theirs.status, ours.status));
    }
    if theirs.body != ours.body {
        return Some(format!("{} other bytes, not {}", theirs.body.len(), ours.body.len()));
    }
    let names = ["content-type", "content-encoding", "cache-control", "content-length"].into_iter();
    let names = names.chain(HEADERS.iter().map(|(name, _)| name.as_str()));
    let differs = names.filter(|name| theirs.header(name) != ours.header(name));
    let told = differs.map(|name| format!("{name} is `{}`, not `{}`", theirs.header(name), ours.header(name)));
    let vary = theirs.header("content-encoding").is_empty() || theirs.header("vary") == "Accept-Encoding";
    let vary = (!vary).then(|| format!("vary is `{}`", theirs.header("vary")));
    told.chain(vary).reduce(|all, one| format!("{all}; {one}"))
}

fn is_redirect(status: u16) -> bool {
    [301, 307, 308].contains(&status)
}

/// What has not changed is not sent again.
fn check_again(nginx: &Nginx) -> Result<Option<String>> {
    let tag = get(nginx.address(), "/", "")?.header("etag").to_owned();
    let again = get(nginx.address(), "/", &format!("If-None-Match: {tag}"))?;
    Ok((again.status != 304).then(|| format!("/ is sent again: {} for {tag}", again.status)))
}

/// Where a program that is not installed was unpacked to, with what it was linked against.
pub(crate) fn wrk(root: &Path) -> Result<(PathBuf, PathBuf)> {
    let unpacked = tools::unpacked(root, &["wrk", "libluajit-5.1-2", "libluajit-5.1-common"])?;
    let libraries = fs::read_dir(unpacked.join("usr/lib"))?.next().context("wrk came without its library")??.path();
    Ok((unpacked.join("usr/bin/wrk"), libraries))
}
