//! The texts of the kit and of the page.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use kigen::japan_time::Moment;

use crate::site::inserts::inserts;
use crate::words::insert::{Insert, Inserts};
use crate::words::languages::LANGUAGES;
use crate::words::notices::{self, NoticeSource};
use crate::words::texts::Texts;

/// The texts of both, with the values of a notice.
pub(crate) struct KitTexts {
    pub(super) kit: Arc<Texts>,
    pub(super) page: Arc<Texts>,
    pub(super) inserts: Arc<Inserts>,
}

impl KitTexts {
    /// Reads both, in the language of the office.
    pub(super) fn load(root: &Path, source: &NoticeSource) -> Result<Self> {
        let [language, ..] = LANGUAGES;
        let own = root.join(notices::folder(source.reading)).join("kit.ja.ftl");
        let kit = Arc::new(Texts::load_both(&root.join("www/kit/ja.ftl"), &own, language.tag)?);
        let page = Arc::new(language.texts(root, source.reading)?);
        let inserts = Arc::new(inserts(&*source.notice, &page)?);
        Ok(Self { kit, page, inserts })
    }

    /// A text of the kit.
    pub(super) fn plain(&self, key: &str) -> Result<String> {
        self.kit.plain(key, &self.inserts)
    }

    /// A text of the kit with values of its own.
    pub(super) fn with(&self, key: &str, values: &[(&str, String)]) -> Result<String> {
        let own = values.iter().map(|(name, value)| ((*name).to_owned(), Insert::name(value)));
        self.kit
            .plain(key, &self.inserts.iter().map(|(name, value)| (name.clone(), value.clone())).chain(own).collect())
    }

    /// A beginning, in the words of the page.
    pub(super) fn since(&self, start: Moment) -> Result<String> {
        Ok(self.page.since(start)?.plain)
    }

    /// An end, in the words of the page.
    pub(super) fn until(&self, end: Moment) -> Result<String> {
        Ok(self.page.until(end)?.plain)
    }
}
