//! The languages of the pages.

use std::path::Path;

use anyhow::Result;

use crate::words::insert::Inserts;
use crate::words::notices::{self, NoticeSource};
use crate::words::texts::Texts;

/// A language of the pages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Language {
    /// The name in addresses and files.
    pub(crate) name: &'static str,
    /// The language tag.
    pub(crate) tag: &'static str,
    /// The locale in which browsers format dates.
    pub(crate) locale: &'static str,
}

/// The languages, in the order in which they are offered: Japanese, the language of the notice, and then the others.
pub(crate) const LANGUAGES: [Language; 6] = [
    Language { name: "ja", tag: "ja", locale: "ja" },
    Language { name: "ja-easy", tag: "ja", locale: "ja-u-hc-h11" },
    Language { name: "en", tag: "en-GB", locale: "en-GB-u-hc-h12" },
    Language { name: "zh-hans", tag: "zh-Hans", locale: "zh-Hans-u-hc-h23" },
    Language { name: "zh-hant", tag: "zh-Hant", locale: "zh-Hant-TW-u-hc-h12" },
    Language { name: "ko", tag: "ko", locale: "ko-u-hc-h23" },
];

impl Language {
    /// The texts for the pages of a reading: those of all readings, and its own.
    pub(crate) fn texts(self, root: &Path, reading: &str) -> Result<Texts> {
        let file = |folder: &Path| root.join(folder).join("text").join(self.name).with_extension("ftl");
        Texts::load_both(&file("www".as_ref()), &file(&notices::folder(reading)), self.tag)
    }

    /// The names of a notice in this language, if they differ from those in the notice.
    pub(crate) fn names(self, notice: &NoticeSource) -> Result<Inserts> {
        if self.name == LANGUAGES[0].name {
            return Ok(Inserts::new());
        }
        let file = notice.names_file(self.name);
        Texts::load(&file, self.tag)?.as_inserts()
    }
}
