//! One file of the site, and its bytes.

use std::fmt::Write as _;

/// One file of the site.
#[derive(Clone)]
pub(crate) struct File {
    /// Where it lies, such as `notice/ja/index.html`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

impl File {
    /// Its name in its folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(&self.path, |(_, name)| name)
    }
}

/// The mark at the beginning of a text that browsers heed before any header: hosts name wrong charsets.
const UTF8_MARK: &str = "\u{feff}";

/// The bytes of a text, in such a way that it is read as it is meant under whatever charset a host names. Calendars alone can
/// have neither a mark nor escapes; modules are UTF-8 to every browser.
pub(crate) fn encode(File { path, text }: File) -> (String, Vec<u8>) {
    let text = match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html" | "svg") => [UTF8_MARK, &text].concat(),
        Some("json" | "webmanifest") => escape_json(&text),
        _ => text,
    };
    (path, text.into_bytes())
}

/// The same JSON in ASCII: what is not stands within its texts alone.
fn escape_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Nothing can go wrong with a text that is written to.
            write!(ascii, "\\u{unit:04x}").unwrap_or_default();
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_tell_their_charset_or_need_none() {
        let encoded = |path: &str, text: &str| encode(File { path: path.to_owned(), text: text.to_owned() }).1;
        assert_eq!(encoded("kit/index.html", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("picture.svg", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("a.webmanifest", r#"{"a": "限𠮷\n"}"#), br#"{"a": "\u9650\ud842\udfb7\n"}"#);
        assert_eq!(encoded("use.ics", "期限"), "期限".as_bytes());
    }
}
