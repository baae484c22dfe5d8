//! What a developer installs from a registry: of each reading the module with its types, and the notices as data.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::Files;
use crate::site::scripts::{CHECK, CHECK_WASM, minify, module_script};
use crate::site::wasm::{Module, Modules};
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::text_file::read;

/// The folder of it in the site.
const FOLDER: &str = "package";

/// Whether a file of the site is one of the package, which goes to a registry rather than to visitors.
pub(crate) fn has(path: &str) -> bool {
    path.split('/').next() == Some(FOLDER)
}

/// The script of the element.
const ELEMENT: &str = "element.js";

/// The script of a reading's entry.
const INDEX: &str = "index.js";

/// Its types.
const TYPES: &str = "index.d.ts";

/// What is as it is in the sources, and where it lies.
const FROM_SOURCES: [(&str, &str); 4] = [
    ("www/package/README.md", "README.md"),
    ("www/kigen.d.ts", "kigen.d.ts"),
    ("www/embed.d.ts", "element.d.ts"),
    ("LICENSE", "LICENSE"),
];

/// The same in the folder of each reading.
const OF_EACH_READING: [(&str, &str); 2] = [("www/package/reading.js", INDEX), ("www/package/reading.d.ts", TYPES)];

/// The types of a notice: those of its reading are a folder above it.
const NOTICE_TYPES: &str =
    "import type { Notice } from \"../types.js\";\ndeclare const notice: Notice;\nexport default notice;\n";

/// The package of these notices, with the modules of their readings and the element for other pages.
///
/// # Errors
/// Where there is no module of a reading, a file cannot be read, or two entries have the same name.
pub(crate) fn render(root: &Path, notices: Notices, modules: &Modules, element: &[u8]) -> Result<Files> {
    let sources = notices::load(root, notices)?;
    let mut package = Package::default();
    package.files.insert(ELEMENT.to_owned(), element.to_vec());
    package.offer("./element", ELEMENT)?;
    package.take(root, "", &FROM_SOURCES)?;
    for (reading, pair) in modules {
        package.add_reading(root, reading, &pair.check)?;
    }
    for source in &sources {
        package.add_notice(root, source)?;
    }
    // Who names no reading means the one that was alone once.
    let first = sources.first().context("there is no notice for the package")?.reading;
    package.offer(".", &format!("{first}/{INDEX}"))?;
    package.offer(&format!("./{CHECK_WASM}"), &format!("{first}/{CHECK_WASM}"))?;
    let described = package.describe()?;
    package.files.insert("package.json".to_owned(), described);
    Ok(package.files.into_iter().map(|(path, bytes)| (format!("{FOLDER}/{path}"), bytes)).collect())
}

/// The package as far as it has come.
#[derive(Default)]
struct Package {
    files: Files,
    /// What can be imported, and the file that it is.
    exports: BTreeMap<String, String>,
}

impl Package {
    /// Lets a file be imported by a name. Types are found beside each script.
    fn offer(&mut self, name: &str, file: &str) -> Result<()> {
        let earlier = self.exports.insert(name.to_owned(), format!("./{file}"));
        ensure!(earlier.is_none(), "two entries of the package are called `{name}`: give one another name");
        Ok(())
    }

    /// Takes files of the sources into a folder.
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
            "description": "Tells a traveller whether a published notice covers them, what to do next, and which deadline binds",
            "type": "module",
            "license": "MIT",
            "exports": self.exports,
            "files": names,
            "sideEffects": [format!("./{ELEMENT}")],
        });
        Ok(serde_json::to_vec_pretty(&package)?)
    }
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
