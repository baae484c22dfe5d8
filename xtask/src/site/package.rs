//! What a developer installs from a registry: the module with its types, and the notices as data.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::Files;
use crate::site::scripts::{EMBED, MODULE, WASM, minify};
use crate::words::notices::{self, Notices};
use crate::words::text_file::read;

/// The folder of it in the site.
const FOLDER: &str = "package";

/// Whether a file of the site is one of the package, which goes to a registry rather than to visitors.
pub(crate) fn has(path: &str) -> bool {
    path.split('/').next() == Some(FOLDER)
}

/// What of the site is in it, and where it lies in the package.
const FROM_SITE: [(&str, &str); 3] = [(MODULE, MODULE), (WASM, WASM), (EMBED, ELEMENT)];

/// The script of the element.
const ELEMENT: &str = "element.js";

/// What is as it is in the sources.
const FROM_SOURCES: [(&str, &str); 6] = [
    ("www/package/index.js", "index.js"),
    ("www/package/index.d.ts", "index.d.ts"),
    ("www/package/README.md", "README.md"),
    ("www/kigen.d.ts", "kigen.d.ts"),
    ("www/embed.d.ts", "element.d.ts"),
    ("LICENSE", "LICENSE"),
];

/// The package of a site that has these files.
///
/// # Errors
/// Where the site has no module, or a file cannot be read.
pub(crate) fn render(root: &Path, notices: Notices, site: &Files) -> Result<Files> {
    let mut files = Files::new();
    for (name, place) in FROM_SITE {
        let found = site.iter().find(|(path, _)| Path::new(path).file_name() == Some(name.as_ref()));
        let (_, bytes) = found.with_context(|| format!("the site has no `{name}` for the package"))?;
        files.insert(place.to_owned(), bytes.clone());
    }
    for (source, place) in FROM_SOURCES {
        files.insert(place.to_owned(), read(&root.join(source))?.into_bytes());
    }
    for notice in notices::load(root, notices)? {
        let json = serde_json::to_string(&notice.data)?;
        let types =
            "import type { Notice } from \"../kigen.js\";\ndeclare const notice: Notice;\nexport default notice;\n";
        files.insert(format!("notices/{}.js", notice.name), frozen(root, &json)?);
        files.insert(format!("notices/{}.d.ts", notice.name), types.as_bytes().to_vec());
    }
    files.insert("package.json".to_owned(), describe(&files)?);
    Ok(files.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes)).collect())
}

/// Data that nobody who has it can change for the others.
fn frozen(root: &Path, json: &str) -> Result<Vec<u8>> {
    let script = format!(
        "const freeze = (data) => {{
            for (const part of Object.values(data)) if (typeof part === 'object') freeze(part);
            return Object.freeze(data);
        }};
        export default freeze({json});"
    );
    minify(root, &script, &["--format=esm"])
}

fn describe(files: &Files) -> Result<Vec<u8>> {
    let names: Vec<_> = files.keys().collect();
    // Types are found beside each script.
    let exports = json!({
        ".": "./index.js",
        "./element": "./element.js",
        "./notices/*": "./notices/*.js",
        "./kigen_bg.wasm": "./kigen_bg.wasm",
    });
    let package = json!({
        "name": "kigen",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Tells a traveller whether a published notice covers them, what to do next, and which deadline binds",
        "type": "module",
        "license": "MIT",
        "exports": exports,
        "files": names,
        "sideEffects": ["./element.js"],
    });
    Ok(serde_json::to_vec_pretty(&package)?)
}
