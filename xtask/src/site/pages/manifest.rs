//! The web app manifest, for installing the page.

use anyhow::Result;
use serde_json::json;

use super::place::ROOT;
use super::translation::Translation;
use crate::site::file::File;
use crate::site::icons;
use crate::words::notices::NoticeSource;

/// The manifest of a page. An installed page has the language that it was installed from.
pub(super) fn manifest(source: &NoticeSource, translation: &Translation, folder: &str) -> Result<File> {
    let Translation { language, texts, inserts, .. } = translation;
    let mark = if source.is_sample { texts.plain("sample-short", inserts)? } else { String::new() };
    let icon = |size: u16, purpose: &str| {
        let src = format!("{ROOT}{folder}/{}", icons::name(size));
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    };
    let icons: Vec<_> =
        icons::SIZES.iter().flat_map(|size| ["any", "maskable"].map(|purpose| icon(*size, purpose))).collect();
    let manifest = json!({
        "name": mark.clone() + &texts.plain("title", inserts)?,
        "short_name": mark + &texts.plain("short-name", inserts)?,
        "description": texts.plain("description", inserts)?,
        "lang": language.tag,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0017c1",
        "icons": icons,
    });
    Ok(File { path: format!("{}/{}/manifest.webmanifest", source.name, language.name), text: manifest.to_string() })
}
