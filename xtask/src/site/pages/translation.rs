//! A notice in one language.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, Result};

use crate::site::calendar;
use crate::site::deadlines::Deadlines;
use crate::site::file::File;
use crate::site::inserts::inserts;
use crate::words::insert::Inserts;
use crate::words::languages::Language;
use crate::words::notices::NoticeSource;
use crate::words::texts::Texts;

/// What a page of a notice is made of in one language.
pub(super) struct Translation {
    pub(super) language: Language,
    pub(super) texts: Arc<Texts>,
    pub(super) inserts: Arc<Inserts>,
    /// The calendar files, by step.
    pub(super) calendars: BTreeMap<&'static str, File>,
}

impl Translation {
    pub(super) fn of(
        source: &NoticeSource,
        deadlines: &Deadlines,
        language: Language,
        texts: &Arc<Texts>,
    ) -> Result<Self> {
        let name = &source.name;
        let mut inserts = inserts(&source.notice, texts)?;
        inserts.extend(language.names(source)?);
        let calendars = calendar::render(source, language.name, deadlines, texts, &inserts);
        let calendars = calendars.with_context(|| format!("the calendars of {name}, {}", language.name))?;
        let calendars = deadlines.keys().copied().zip(calendars).collect();
        Ok(Self { language, texts: Arc::clone(texts), inserts: Arc::new(inserts), calendars })
    }
}
