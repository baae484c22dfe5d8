//! The checks of Mozilla's HTTP Observatory, on every page as nginx and static hosts send it. Each has the name that it
//! has there; the stricter parts are promises of our own pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::host::headers::{self, INDEX};
use crate::host::http::get;
use crate::host::nginx::Nginx;
use crate::site::folder::{files_in, first_page};

/// The response of a host for an address.
struct Sent {
    headers: BTreeMap<String, String>,
    /// Empty if the response is no page.
    html: String,
}

/// The name of a check, and its objection to a response.
type Check = (&'static str, fn(&Sent) -> Option<String>);

const CHECKS: [Check; 11] = [
    ("content-security-policy", policy),
    ("cookies", |sent| sent.header("set-cookie").map(|cookie| format!("sets `{cookie}`"))),
    ("cross-origin-resource-sharing", sharing),
    ("cross-origin-resource-policy", |sent| sent.differs("cross-origin-resource-policy", "cross-origin")),
    ("cross-origin-embedder-policy", |sent| sent.differs("cross-origin-embedder-policy", "require-corp")),
    ("redirection", redirection),
    ("referrer-policy", |sent| sent.differs("referrer-policy", "no-referrer")),
    ("strict-transport-security", transport),
    ("subresource-integrity", integrity),
    ("x-content-type-options", |sent| sent.differs("x-content-type-options", "nosniff")),
    ("x-frame-options", framing),
];

/// Six months in seconds: the Observatory's minimum.
const LONG: u64 = 15_768_000;

/// Checks every page as nginx sends it, and as the file for static hosts says.
///
/// # Errors
///
/// If a check fails, with all that do; or if nginx is not available.
pub fn check(root: &Path, dist: &Path) -> Result<()> {
    let nginx = Nginx::start(root, dist)?;
    let rules = fs::read_to_string(dist.join(headers::STATIC_HOSTS)).context("the site has no headers")?;
    let mut faults = Vec::new();
    let mut judged = 0;
    for path in files_in(dist)?.iter().filter(|path| Path::new(path).extension() == Some("html".as_ref())) {
        let address = format!("/{}", path.strip_suffix(INDEX).unwrap_or(path));
        let html = fs::read_to_string(dist.join(path))?;
        let answer = get(nginx.address(), &address, "")?;
        ensure!(answer.status == 200, "nginx answers {address} with {}", answer.status);
        let stated = headers::sent_by_static_hosts(&rules, &address).into_iter().collect();
        for (host, headers) in [("nginx", answer.headers), ("_headers", stated)] {
            let sent = Sent { headers, html: html.clone() };
            faults.extend(judge(&sent).into_iter().map(|fault| format!("{host}: {address}: {fault}")));
            judged += CHECKS.len();
        }
    }
    // A folder without its trailing slash, and a missing file.
    let page = first_page(dist)?;
    for address in [&*format!("/{}", page.trim_end_matches('/')), "/missing"] {
        let sent = Sent { headers: get(nginx.address(), address, "")?.headers, html: String::new() };
        faults.extend(judge(&sent).into_iter().map(|fault| format!("nginx: {address}: {fault}")));
        judged += CHECKS.len();
    }
    ensure!(faults.is_empty(), "an observatory would find:\n{}", faults.join("\n"));
    eprintln!("security headers: {judged} checks of {} kinds hold", CHECKS.len());
    Ok(())
}

fn judge(sent: &Sent) -> Vec<String> {
    CHECKS.iter().filter_map(|(name, check)| Some(format!("{name}: {}", check(sent)?))).collect()
}

impl Sent {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    fn differs(&self, name: &str, wanted: &str) -> Option<String> {
        let is = self.header(name).unwrap_or("missing");
        (is != wanted).then(|| format!("is `{is}`, not `{wanted}`"))
    }

    /// The page's tags of this name.
    fn tags(&self, name: &str) -> impl Iterator<Item = &str> {
        let tags = self.html.split('<').filter_map(move |rest| rest.strip_prefix(name));
        tags.filter_map(|rest| rest.starts_with(' ').then(|| rest.split('>').next()).flatten())
    }

    /// The directives of the page's own policy.
    fn directives(&self) -> Option<BTreeMap<String, Vec<String>>> {
        let policy = self.tags("meta").find(|tag| tag.contains("Content-Security-Policy"))?;
        let policy = attribute(policy, "content")?.replace("&#x27;", "'");
        let directive = |text: &str| {
            let mut words = text.split_whitespace().map(str::to_owned);
            Some((words.next()?, words.collect()))
        };
        Some(policy.split(';').filter_map(directive).collect())
    }
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The policy stands in the page, so that it applies on every host: nothing by default, nothing inline but by its hash,
/// and nothing from elsewhere.
fn policy(sent: &Sent) -> Option<String> {
    if sent.html.is_empty() {
        return None;
    }
    let Some(directives) = sent.directives() else { return Some("there is none".to_owned()) };
    for (name, wanted) in [
        ("default-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("require-trusted-types-for", "'script'"),
    ] {
        if directives.get(name).is_none_or(|words| words != &[wanted]) {
            return Some(format!("{name} is not {wanted}"));
        }
    }
    if directives.get("trusted-types").is_none_or(|names| names != &["kigen"] && names != &["'none'"]) {
        return Some("trusted-types allows any policy".to_owned());
    }
    for (name, words) in directives.iter().filter(|(name, _)| name.ends_with("-src")) {
        let is_fine = |word: &String| match word.as_str() {
            "'self'" | "'none'" => true,
            "'wasm-unsafe-eval'" => name == "script-src",
            "data:" => name == "img-src",
            other => other.starts_with("'sha256-") && ["script-src", "style-src"].contains(&name.as_str()),
        };
        if let Some(word) = words.iter().find(|word| !is_fine(word)) {
            return Some(format!("{name} allows {word}"));
        }
    }
    let (before, _) = sent.html.split_once("Content-Security-Policy")?;
    ["<script", "<style", "<link"].iter().find(|tag| before.contains(**tag)).map(|tag| format!("{tag} comes before it"))
}

/// Any site may read the files, which are public, but without cookies, of which there are none.
fn sharing(sent: &Sent) -> Option<String> {
    let credentials = sent.header("access-control-allow-credentials").map(|_| "lets credentials in".to_owned());
    credentials.or_else(|| sent.differs("access-control-allow-origin", "*"))
}

/// No redirection leads to an unencrypted address or to another host. The redirection from HTTP to HTTPS belongs to the
/// server that has the certificate.
fn redirection(sent: &Sent) -> Option<String> {
    let location = sent.header("location").filter(|to| !to.starts_with('/') || to.starts_with("//"))?;
    Some(format!("leads to `{location}`"))
}

fn transport(sent: &Sent) -> Option<String> {
    let age = sent.header("strict-transport-security").and_then(|value| value.strip_prefix("max-age=")?.parse().ok());
    (age.unwrap_or(0) < LONG).then(|| "is forgotten within six months".to_owned())
}

/// Every script has an integrity value: those that the page loads, and those that they import.
fn integrity(sent: &Sent) -> Option<String> {
    let scripts = sent.tags("script").filter(|tag| tag.contains(" src="));
    let links = sent.tags("link").filter(|tag| tag.contains("preload"));
    let unchecked = scripts.chain(links).find(|tag| attribute(tag, "integrity").is_none());
    let unchecked = unchecked.map(|tag| format!("`{tag}` is not checked"));
    let imports = sent.tags("script").any(|tag| tag.contains(" src=")) && !sent.html.contains("{\"integrity\":{");
    unchecked.or_else(|| imports.then(|| "what scripts import is not checked".to_owned()))
}

/// Framing is allowed on purpose: the page is made to be embedded by hosts that nobody can list. Clickjacking gains
/// nothing, since no button has an effect outside of the page, and no host learns an answer. So a host that forbids
/// frames has broken the page, and this check reports it.
fn framing(sent: &Sent) -> Option<String> {
    let forbids = sent.header("x-frame-options").map(str::to_owned);
    let forbids = forbids.or_else(|| sent.header("content-security-policy").map(str::to_owned));
    forbids.map(|header| format!("`{header}` keeps the page out of frames"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" \
        content=\"default-src &#x27;none&#x27;; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;; \
        require-trusted-types-for &#x27;script&#x27;; trusted-types kigen; script-src &#x27;self&#x27; &#x27;sha256-a&#x27;; \
        connect-src &#x27;self&#x27;; img-src data:\"><script type=\"importmap\">{\"integrity\":{}}</script>\
        <script type=\"module\" src=\"boot.js\" integrity=\"sha256-a\"></script>";

    fn sent(html: &str) -> Sent {
        let files = [(INDEX.to_owned(), Vec::new())].into();
        let headers = headers::sent_by_static_hosts(&headers::static_hosts(&files), "/");
        Sent { headers: headers.into_iter().collect(), html: html.to_owned() }
    }

    #[test]
    fn sound_response_passes_every_check() {
        assert_eq!(judge(&sent(PAGE)), [""; 0]);
    }

    #[test]
    fn each_fault_in_a_page_is_found() {
        for (what, from, to) in [
            ("content-security-policy", "default-src &#x27;none&#x27;; ", ""),
            ("content-security-policy", "default-src &#x27;none&#x27;", "default-src &#x27;self&#x27;"),
            ("content-security-policy", "base-uri &#x27;none&#x27;; ", ""),
            ("content-security-policy", "form-action &#x27;none&#x27;; ", ""),
            ("content-security-policy", "require-trusted-types-for &#x27;script&#x27;; ", ""),
            ("content-security-policy", "trusted-types kigen; ", ""),
            ("content-security-policy", "trusted-types kigen", "trusted-types *"),
            ("content-security-policy", "&#x27;sha256-a&#x27;", "&#x27;unsafe-inline&#x27;"),
            ("content-security-policy", "&#x27;sha256-a&#x27;", "&#x27;unsafe-eval&#x27;"),
            ("content-security-policy", "&#x27;sha256-a&#x27;", "data:"),
            ("content-security-policy", "connect-src &#x27;self&#x27;", "connect-src https:"),
            ("content-security-policy", "connect-src &#x27;self&#x27;", "connect-src *"),
            ("content-security-policy", "connect-src &#x27;self&#x27;", "connect-src https://kigen.example"),
            ("content-security-policy", "<meta charset=\"utf-8\">", "<script>0</script>"),
            ("content-security-policy", "http-equiv=\"Content-Security-Policy\"", ""),
            ("subresource-integrity", " integrity=\"sha256-a\"", ""),
            ("subresource-integrity", "{\"integrity\":{}}", "{}"),
        ] {
            let spoiled = PAGE.replacen(from, to, 1);
            assert_ne!(spoiled, PAGE, "{from}");
            let faults = judge(&sent(&spoiled));
            assert!(faults.len() == 1 && faults.iter().all(|fault| fault.starts_with(what)), "{from}: {faults:?}");
        }
    }

    #[test]
    fn each_fault_in_a_header_is_found() {
        for (what, name, value) in [
            ("cookies", "set-cookie", Some("a=b")),
            ("cross-origin-resource-sharing", "access-control-allow-credentials", Some("true")),
            ("cross-origin-resource-sharing", "access-control-allow-origin", None),
            ("cross-origin-resource-policy", "cross-origin-resource-policy", None),
            ("cross-origin-embedder-policy", "cross-origin-embedder-policy", None),
            ("cross-origin-embedder-policy", "cross-origin-embedder-policy", Some("unsafe-none")),
            ("redirection", "location", Some("http://kigen.example/")),
            ("redirection", "location", Some("//kigen.example/")),
            ("referrer-policy", "referrer-policy", None),
            ("strict-transport-security", "strict-transport-security", Some("max-age=3600")),
            ("strict-transport-security", "strict-transport-security", None),
            ("x-content-type-options", "x-content-type-options", None),
            ("x-frame-options", "x-frame-options", Some("DENY")),
            ("x-frame-options", "content-security-policy", Some("frame-ancestors 'none'")),
        ] {
            let mut sent = sent(PAGE);
            match value {
                Some(value) => sent.headers.insert(name.to_owned(), value.to_owned()),
                None => sent.headers.remove(name),
            };
            let faults = judge(&sent);
            assert!(faults.len() == 1 && faults.iter().all(|fault| fault.starts_with(what)), "{name}: {faults:?}");
        }
    }
}
