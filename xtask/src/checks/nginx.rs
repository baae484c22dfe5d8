//! Whether nginx, with the configuration from the build, serves a site as our own server does.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::host::headers::{HEADERS, INDEX};
use crate::host::http::{Answer, get};
use crate::host::nginx::Nginx;
use crate::host::server::Server;
use crate::site::folder::{files_in, first_page};
use crate::site::package;

/// Checks that nginx sends the same as our own server for every file: the bytes, and every header that matters.
///
/// # Errors
///
/// If it does not, with all differences; or if nginx is not available.
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

/// The addresses of all uncompressed files, and of some missing ones.
fn paths(dist: &Path) -> Result<Vec<String>> {
    let versioned = |path: &&String| path.starts_with("v/");
    let files = files_in(dist)?;
    let folder = files.iter().find(versioned).and_then(|path| path.rsplit_once('/')).context("the site has no v/")?.0;
    let page = first_page(dist)?;
    // Missing files, and a page without its trailing slash.
    let missing = ["missing", &format!("{page}missing/"), page.trim_end_matches('/'), &format!("{folder}/missing.js")]
        .map(|path| format!("/{path}"));
    // The compressed files are served only under their own addresses.
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

/// Checks that nginx does not send an unchanged file again.
fn check_again(nginx: &Nginx) -> Result<Option<String>> {
    let tag = get(nginx.address(), "/", "")?.header("etag").to_owned();
    let again = get(nginx.address(), "/", &format!("If-None-Match: {tag}"))?;
    Ok((again.status != 304).then(|| format!("/ is sent again: {} for {tag}", again.status)))
}
