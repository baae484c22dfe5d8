//! A file of the site.

use std::fmt::Write as _;

/// One file of the site.
#[derive(Clone)]
pub(crate) struct File {
    /// The path, such as `notice/ja/index.html`.
    pub(crate) path: String,
    /// The contents.
    pub(crate) text: String,
}

impl File {
    /// The name without the folder.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit_once('/').map_or(&self.path, |(_, name)| name)
    }
}

/// The byte order mark, which browsers follow rather than any header: some hosts name wrong charsets.
const UTF8_MARK: &str = "\u{feff}";

/// Encodes a text so that it is read correctly under any charset that a host names. Calendars alone can have neither a
/// mark nor escapes; modules are always UTF-8 to browsers.
pub(crate) fn encode(File { path, text }: File) -> (String, Vec<u8>) {
    let text = match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html" | "svg") => [UTF8_MARK, &text].concat(),
        Some("json" | "webmanifest") => escape_json(&text),
        _ => text,
    };
    (path, text.into_bytes())
}

/// The same JSON in ASCII. Other letters occur only in its strings.
fn escape_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            write!(ascii, "\\u{unit:04x}").unwrap_or_default();
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_has_a_mark_or_escapes_unless_it_is_a_calendar() {
        let encoded = |path: &str, text: &str| encode(File { path: path.to_owned(), text: text.to_owned() }).1;
        assert_eq!(encoded("kit/index.html", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("picture.svg", "期限"), "\u{feff}期限".as_bytes());
        assert_eq!(encoded("a.webmanifest", r#"{"a": "限𠮷\n"}"#), br#"{"a": "\u9650\ud842\udfb7\n"}"#);
        assert_eq!(encoded("use.ics", "期限"), "期限".as_bytes());
    }
}
