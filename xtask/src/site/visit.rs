//! A visit: the page of a notice, and the files that it loads.

use crate::Files;
use crate::host::headers::INDEX;
use crate::site::scripts::{Load, SCRIPTS, WASM};

/// A page of a notice.
pub(crate) struct Visit<'f> {
    /// The name of its notice.
    pub(crate) notice: &'f str,
    /// The name of its language.
    pub(crate) language: &'f str,
    /// Its path.
    pub(crate) page: &'f str,
    /// The folder of the files that it loads.
    pub(crate) folder: &'f str,
}

impl Visit<'_> {
    /// The files that are fetched before a question can be answered.
    pub(crate) fn fetched(&self) -> impl Iterator<Item = String> {
        let scripts = SCRIPTS.iter().filter(|(_, load)| matches!(load, Load::Entry | Load::Preload));
        let loaded = scripts.map(|(name, _)| *name).chain([WASM]);
        loaded.map(|name| format!("{}/{name}", self.folder)).chain([self.page.to_owned()])
    }
}

/// The pages of all notices of a site.
pub(crate) fn visits(files: &Files) -> impl Iterator<Item = Visit<'_>> {
    files.iter().filter_map(|(page, html)| {
        let (notice, language) = page.strip_suffix(INDEX)?.strip_suffix('/')?.split_once('/')?;
        let folder = loaded_by(html, files)?;
        Some(Visit { notice, language, page, folder })
    })
}

/// The folder of the files that a page loads, if it loads any.
fn loaded_by<'f>(html: &[u8], files: &'f Files) -> Option<&'f str> {
    let html = String::from_utf8_lossy(html);
    let mut folders = files.keys().filter_map(|path| path.strip_suffix(WASM)?.strip_suffix('/'));
    // By the hash alone, as a page may have its slashes escaped.
    folders.find(|folder| folder.strip_prefix("v/").is_some_and(|hash| html.contains(hash)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_of_a_notice_loads_the_folder_it_names() {
        let files: Files = [
            ("v/0123456789abcdef/page_bg.wasm", ""),
            ("v/fedcba9876543210/page_bg.wasm", ""),
            ("one/ja/index.html", "<script src=../../v/fedcba9876543210/boot.js>"),
            ("index.html", "<a href=one/ja/>"),
            ("kit/one/index.html", ""),
        ]
        .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
        .into();
        let visits: Vec<_> = visits(&files).collect();
        let [Visit { notice: "one", language: "ja", .. }] = &*visits else { panic!("{} visits", visits.len()) };
        let fetched: Vec<_> = visits.iter().flat_map(Visit::fetched).collect();
        let loaded = ["boot.js", "page.js", "page_bg.wasm"].map(|name| format!("v/fedcba9876543210/{name}"));
        assert_eq!(fetched, [&loaded[..], &["one/ja/index.html".to_owned()]].concat());
    }
}
