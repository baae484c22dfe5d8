//! A notice in one language.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use kigen::any_notice::AnyNotice;
use kigen::presented::Shown;

use crate::site::calendar::{self, Until};
use crate::site::deadlines::Deadlines;
use crate::site::file::File;
use crate::site::inserts::inserts;
use crate::words::insert::Inserts;
use crate::words::languages::Language;
use crate::words::notices::NoticeSource;
use crate::words::templates;
use crate::words::texts::Texts;

/// The contents of a notice's page in one language.
pub(super) struct Translation {
    pub(super) language: Language,
    pub(super) texts: Arc<Texts>,
    pub(super) inserts: Arc<Inserts>,
    /// For each condition of the optional texts, whether the notice states it.
    pub(super) says: BTreeMap<&'static str, bool>,
    /// The calendar files, by step.
    pub(super) calendars: BTreeMap<&'static str, File>,
}

/// The templates of a reading that calendars take words from.
pub(super) struct Words<'s> {
    pub(super) parts: &'s str,
    pub(super) own: &'s str,
}

impl Translation {
    pub(super) fn of(
        source: &NoticeSource,
        words: &Words<'_>,
        deadlines: &Deadlines,
        language: Language,
        texts: &Arc<Texts>,
    ) -> Result<Self> {
        let mut inserts = inserts(&*source.notice, texts)?;
        inserts.extend(language.names(source)?);
        let (inserts, says) = (Arc::new(inserts), source.says());
        let environment = templates::without_markup(texts, &inserts, words.parts, words.own)?;
        let until = Until::new(&environment, &inserts, &says);
        let calendars = calendar::render(source, language.name, deadlines, texts, &inserts, &until);
        let calendars = deadlines.keys().copied().zip(calendars.context("the calendars")?).collect();
        Ok(Self { language, texts: Arc::clone(texts), inserts, says, calendars })
    }
}

/// The days of a notice in ISO 8601.
pub(super) fn written_days(notice: &dyn AnyNotice) -> BTreeMap<&'static str, String> {
    let day = |(name, value)| if let Shown::Day(day) = value { Some((name, day.to_string())) } else { None };
    notice.values().into_iter().filter_map(day).collect()
}
