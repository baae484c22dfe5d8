//! The headers of the site: the media type of each kind of file, its caching, and the headers of every response.
//!
//! They are defined once, here. Our own server sends them, and the configuration of other hosts is generated from them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::http::header::{self, HeaderName};

use crate::Files;

/// The headers of every response. None forbids frames: the page is made to be embedded. Its Content-Security-Policy is
/// in the page, so that it applies on every host.
pub(crate) static HEADERS: [(HeaderName, &str); 8] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
    // A page in a sandboxed frame has an opaque origin, and could load nothing without this; nor could another page
    // check the integrity of `embed.js`. Nothing here is private.
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    // The same for hosts with COEP, which load only resources that allow it. They ask the same of the document in a
    // frame; and all that a page loads is of this site, which allows it. Errors have it, too: without it, a host does
    // not show them.
    (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    // Two years. Browsers ignore it without encryption, as on a developer's own machine.
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000"),
    // It applies to top-level windows only; a page in a frame is not cut off from its host.
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// For the folders of versions, whose bytes never change.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For all others: browsers may store them, but must revalidate them at each use.
pub(crate) const CHECKED: &str = "no-cache";

/// The media types by file extension, whatever a host would guess.
pub(crate) const MEDIA_TYPES: [(&str, &str); 10] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("ics", "text/calendar; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("conf", "text/plain; charset=utf-8"),
];

/// The file behind the address of a folder.
pub(crate) const INDEX: &str = "index.html";

/// The configuration of nginx, from the top of the site.
pub(crate) const NGINX: &str = "kit/nginx.conf";

/// The configuration of static hosts, where they look for it.
pub(crate) const STATIC_HOSTS: &str = "_headers";

/// The media type of a file, by its extension.
pub(crate) fn content_type(path: &str) -> Option<&'static str> {
    let (_, end) = path.rsplit_once('.')?;
    MEDIA_TYPES.iter().find(|(known, _)| *known == end).map(|(_, kind)| *kind)
}

/// The `cache-control` of a path.
pub(crate) fn caching(path: &str) -> &'static str {
    if is_versioned(path) { FOR_EVER } else { CHECKED }
}

/// Whether a path is within a folder `v/<hash>/`, wherever the site is mounted.
fn is_versioned(path: &str) -> bool {
    let is_hash = |name: &str| name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    path.split("/v/").skip(1).filter_map(|rest| rest.split_once('/')).any(|(name, _)| is_hash(name))
}

/// The configuration of nginx, complete but for the server's names, its certificate and its port.
pub(crate) fn nginx() -> String {
    let lines = |lines: Vec<String>| lines.join("\n    ");
    let headers = lines(HEADERS.iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;")).collect());
    let types = MEDIA_TYPES.iter().map(|(end, kind)| format!("    \"{kind}\" {end};")).collect();
    let types = lines(types);
    format!(
        r#"# Kigen on nginx: `cargo xtask build` has made this file. It belongs into /etc/nginx/conf.d, the site into /srv/kigen.
# Brotli needs a module, on Debian libnginx-mod-http-brotli-static; without it, leave its line out, and gzip is sent.

# An error must not stay for ever, least of all at an address that will be there after the next upload.
map "$status $uri" $kigen_caching {{
    default "{CHECKED}";
    "~^(200|206|304) /(.*/)?v/[0-9a-f]{{16}}/" "{FOR_EVER}";
}}

server {{
    listen 80;
    root /srv/kigen;
    index {INDEX};
    absolute_redirect off;

    # The files beside the files: nothing is compressed on request.
    brotli_static on;
    gzip_static on;
    gzip_vary on;

    types {{
    {types}
    }}
    default_type application/octet-stream;

    {headers}
    add_header cache-control $kigen_caching always;

    error_page 404 @missing;
    location @missing {{
        types {{}}
        default_type "text/plain; charset=utf-8";
        return 404 "not found\n";
    }}
}}
"#
    )
}

/// The configuration of static hosts that read `_headers`. If two rules set one header for an address, some hosts join
/// the values and some do not, so no header has two rules for one address.
pub(crate) fn static_hosts(files: &Files) -> String {
    let tops: BTreeSet<_> = files.keys().map(|path| top(path)).collect();
    let mut text = "# `cargo xtask build` has made this file.\n/*\n".to_owned();
    // Writing to a string cannot fail.
    for (name, value) in &HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for top in tops {
        let caching = if top == "/v/*" { FOR_EVER } else { CHECKED };
        let _ = writeln!(text, "{top}\n  cache-control: {caching}");
    }
    text
}

/// The rule that covers a file: its folder at the top of the site, or else its own address.
fn top(path: &str) -> String {
    match path.split_once('/') {
        Some((folder, _)) => format!("/{folder}/*"),
        None if path == INDEX => "/".to_owned(),
        None => format!("/{path}"),
    }
}

/// The headers that a static host derives from its file for an address: those of every matching rule, in order.
pub(crate) fn sent_by_static_hosts(text: &str, address: &str) -> Vec<(String, String)> {
    let mut fits = false;
    let mut sent = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, value)) = line.strip_prefix("  ").and_then(|line| line.split_once(": ")) {
            sent.extend(fits.then(|| (name.to_owned(), value.to_owned())));
            continue;
        }
        fits = line.strip_suffix('*').map_or(line == address, |start| address.starts_with(start));
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASSET: &str = "/v/0123456789abcdef/kigen.js";

    #[test]
    fn only_folders_of_a_version_are_versioned() {
        assert!(is_versioned(ASSET));
        assert!(is_versioned("/some/where/v/0123456789abcdef/kigen.js"));
        assert!(!is_versioned("/v/latest/kigen.js"));
        assert!(!is_versioned("/v/0123456789abcdef"));
        assert!(!is_versioned("/notice/ja/"));
    }

    #[test]
    fn a_file_is_known_by_its_ending() {
        assert_eq!(content_type("notice/ja/use.ics"), Some("text/calendar; charset=utf-8"));
        assert_eq!(content_type("v/0123456789abcdef/kigen_bg.wasm"), Some("application/wasm"));
        assert_eq!(content_type("sw.mjs"), None);
        assert_eq!(content_type("js"), None);
    }

    #[test]
    fn static_hosts_send_what_our_server_sends_each_header_once() {
        let paths = [
            INDEX,
            "sw.js",
            "notice/sw.js",
            "notice/ja/index.html",
            "notice/notice.json",
            "v/0123456789abcdef/kigen.js",
        ];
        let files: Files = paths.map(|path| (path.to_owned(), Vec::new())).into();
        let text = static_hosts(&files);
        for path in paths {
            let address = format!("/{}", path.strip_suffix(INDEX).unwrap_or(path));
            let mut expected: Vec<_> =
                HEADERS.iter().map(|(name, value)| (name.to_string(), (*value).to_owned())).collect();
            expected.push(("cache-control".to_owned(), caching(&address).to_owned()));
            assert_eq!(sent_by_static_hosts(&text, &address), expected, "{address}");
        }
    }
}
