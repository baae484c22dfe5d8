//! The npm package: the module of each reading with its types, and the notices as data.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::Files;
use crate::site::scripts::{CHECK, CHECK_WASM, EMBED, minify, module_script, source};
use crate::site::wasm::{Module, Modules};
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::text_file::read;

/// Its folder in the site.
const FOLDER: &str = "package";

/// Whether a file of the site is of the package, which goes to a registry and not to visitors.
pub(crate) fn has(path: &str) -> bool {
    path.split('/').next() == Some(FOLDER)
}

/// The script of the element.
const ELEMENT: &str = "element.js";

/// The manifest of its element, for editors.
const MANIFEST: &str = "custom-elements.json";

/// The script of a reading's entry.
const INDEX: &str = "index.js";

/// Its types.
const TYPES: &str = "index.d.ts";

/// The files that are copied from the sources, with their paths there.
const FROM_SOURCES: [(&str, &str); 4] = [
    ("www/package/README.md", "README.md"),
    ("www/kigen.d.ts", "kigen.d.ts"),
    ("www/embed.d.ts", "element.d.ts"),
    ("LICENSE", "LICENSE"),
];

/// The same for the folder of each reading.
const OF_EACH_READING: [(&str, &str); 2] = [("www/package/reading.js", INDEX), ("www/package/reading.d.ts", TYPES)];

/// The types of a notice, which refer to those of its reading a folder above.
const NOTICE_TYPES: &str =
    "import type { Notice } from \"../types.js\";\ndeclare const notice: Notice;\nexport default notice;\n";

/// The package of these notices, with the modules of their readings and the custom element.
///
/// # Errors
/// If a reading has no module, a file cannot be read, or two entries have the same name.
pub(crate) fn render(root: &Path, notices: Notices, modules: &Modules, element: &[u8]) -> Result<Files> {
    let sources = notices::load(root, notices)?;
    let mut package = Package::default();
    package.files.insert(ELEMENT.to_owned(), element.to_vec());
    package.offer("./element", ELEMENT)?;
    package.take(root, "", &FROM_SOURCES)?;
    // In the site the element has another file.
    let manifest = source(root, MANIFEST)?.replace(EMBED, ELEMENT);
    package.files.insert(MANIFEST.to_owned(), manifest.into_bytes());
    for (reading, pair) in modules {
        package.add_reading(root, reading, &pair.check)?;
    }
    for source in &sources {
        package.add_notice(root, source)?;
    }
    // Without the name of a reading, the oldest one is meant.
    let first = sources.first().context("there is no notice for the package")?.reading;
    package.offer(".", &format!("{first}/{INDEX}"))?;
    package.offer(&format!("./{CHECK_WASM}"), &format!("{first}/{CHECK_WASM}"))?;
    let described = package.describe()?;
    package.files.insert("package.json".to_owned(), described);
    Ok(package.files.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes)).collect())
}

/// The package under construction.
#[derive(Default)]
struct Package {
    files: Files,
    /// The `exports` of package.json: each import path with its file.
    exports: BTreeMap<String, String>,
}

impl Package {
    /// Exports a file under an import path. Its types are beside it.
    fn offer(&mut self, name: &str, file: &str) -> Result<()> {
        let earlier = self.exports.insert(name.to_owned(), format!("./{file}"));
        ensure!(earlier.is_none(), "two entries of the package are called `{name}`: give one another name");
        Ok(())
    }

    /// Copies files of the sources into a folder.
    fn take(&mut self, root: &Path, folder: &str, files: &[(&str, &str)]) -> Result<()> {
        for (source, place) in files {
            self.files.insert(format!("{folder}{place}"), read(&root.join(source))?.into_bytes());
        }
        Ok(())
    }

    fn add_reading(&mut self, root: &Path, reading: &str, module: &Module) -> Result<()> {
        let folder = format!("{reading}/");
        self.take(root, &folder, &OF_EACH_READING)?;
        let types = notices::folder(reading).join("kind/types.d.ts");
        self.files.insert(format!("{folder}types.d.ts"), read(&root.join(types))?.into_bytes());
        self.files.insert(format!("{folder}{CHECK}"), module_script(root, module)?);
        self.files.insert(format!("{folder}{CHECK_WASM}"), module.wasm.clone());
        self.offer(&format!("./{reading}"), &format!("{folder}{INDEX}"))?;
        self.offer(&format!("./{folder}{CHECK_WASM}"), &format!("{folder}{CHECK_WASM}"))
    }

    fn add_notice(&mut self, root: &Path, NoticeSource { reading, name, data, .. }: &NoticeSource) -> Result<()> {
        let place = format!("{reading}/notices/{name}");
        self.files.insert(format!("{place}.js"), frozen(root, &serde_json::to_string(data)?)?);
        self.files.insert(format!("{place}.d.ts"), NOTICE_TYPES.as_bytes().to_vec());
        self.offer(&format!("./notices/{name}"), &format!("{place}.js"))
    }

    fn describe(&self) -> Result<Vec<u8>> {
        let names: Vec<_> = self.files.keys().collect();
        let package = json!({
            "name": "kigen",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Offline eligibility checker: whether a published notice covers a traveller, what to do next, and by when",
            "keywords": ["custom-element", "deadline", "eligibility", "notice", "offline", "travel", "wasm"],
            "type": "module",
            "license": "MIT",
            "engines": { "node": ">=20" },
            "customElements": MANIFEST,
            "exports": self.exports,
            "files": names,
            "sideEffects": [format!("./{ELEMENT}")],
        });
        Ok(serde_json::to_vec_pretty(&package)?)
    }
}

/// A script of data that is frozen, so that one importer cannot change it for the others.
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
