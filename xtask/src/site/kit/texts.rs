//! The words of the kit, and those of the page.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use kigen::japan_time::Moment;
use kigen_regionpay::notice::Notice;

use crate::site::inserts::inserts;
use crate::words::insert::{Insert, Inserts};
use crate::words::texts::Texts;

/// The language of the office.
const LANGUAGE: &str = "ja";

/// The texts of both, with the values of a notice.
pub(crate) struct KitTexts {
    pub(super) kit: Arc<Texts>,
    pub(super) page: Arc<Texts>,
    pub(super) inserts: Arc<Inserts>,
}

impl KitTexts {
    /// Reads both.
    pub(super) fn load(root: &Path, notice: &Notice) -> Result<Self> {
        let load = |path: &str| Texts::load(&root.join(path), LANGUAGE).map(Arc::new);
        let (kit, page) = (load("www/kit/ja.ftl")?, load("www/text/ja.ftl")?);
        let inserts = Arc::new(inserts(notice, &page)?);
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

    /// From when, as the page has it.
    pub(super) fn since(&self, start: Moment) -> Result<String> {
        Ok(self.page.since(start)?.plain)
    }

    /// Until when, as the page has it.
    pub(super) fn until(&self, end: Moment) -> Result<String> {
        Ok(self.page.until(end)?.plain)
    }
}
