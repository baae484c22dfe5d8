//! How often the end of each step has moved, in a file beside the notice: a calendar takes an entry in place of an earlier one
//! only if its number has grown, and no number but a count can grow when a file is corrected that the office has not amended.
//!
//! The count goes up by itself in the build that finds an end moved, and stays so when that is agreed to. It has to be agreed to
//! before the same end moves again: a test says so.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::calendar::{Deadline, deadlines};
use crate::process::say;
use crate::sources::{self, NoticeSource, Notices};

const HEADER: &str = "step,moved,starts,closes";

/// When a step ended, and how often that had moved.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Agreed {
    moved: u32,
    starts: String,
    closes: String,
}

/// What was agreed to of a notice, by step.
#[derive(Debug, Default)]
pub(crate) struct Ledger(BTreeMap<String, Agreed>);

impl Ledger {
    /// Reads that of a notice. A new notice has none.
    pub(crate) fn load(source: &NoticeSource) -> Result<Self> {
        let path = source.agreed_file();
        if !path.exists() {
            return Ok(Self::default());
        }
        Self::parse(&sources::read(&path)?)
            .with_context(|| format!("`{}` is not as `cargo xtask deadlines` writes it", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let mut lines = text.lines();
        ensure!(lines.next() == Some(HEADER), "it does not begin with `{HEADER}`");
        let row = |line: &str| {
            let mut fields = line.split(',').map(str::to_owned);
            let (Some(step), Some(moved), Some(starts), Some(closes), None) =
                (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
            else {
                anyhow::bail!("`{line}` is not of four fields");
            };
            Ok((step, Agreed { moved: moved.parse()?, starts, closes }))
        };
        Ok(Self(lines.map(row).collect::<Result<_>>()?))
    }

    /// How often the end of a step has moved, the move that nobody has agreed to yet included.
    pub(crate) fn moved(&self, step: &str, deadline: &Deadline) -> u32 {
        let Some(agreed) = self.0.get(step) else { return 0 };
        let (starts, closes) = (deadline.starts.to_string(), deadline.closes.to_string());
        let has_moved = (&starts, &closes) != (&agreed.starts, &agreed.closes);
        agreed.moved.saturating_add(u32::from(has_moved))
    }

    /// The same with what is so now. A step that no longer ends stays: should it end again, its entry follows the earlier one.
    fn agreeing(mut self, deadlines: &BTreeMap<&'static str, Deadline>) -> Self {
        for (step, deadline) in deadlines {
            let moved = self.moved(step, deadline);
            let (starts, closes) = (deadline.starts.to_string(), deadline.closes.to_string());
            self.0.insert((*step).to_owned(), Agreed { moved, starts, closes });
        }
        self
    }

    fn text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (step, Agreed { moved, starts, closes }) in &self.0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{step},{moved},{starts},{closes}");
        }
        text
    }
}

/// Agrees to when the steps of every notice end.
///
/// # Errors
///
/// When a notice is not sound, or a file cannot be written.
pub fn agree(root: &Path) -> Result<()> {
    for (source, text) in agreed_texts(root)? {
        let path = source.agreed_file();
        fs::write(&path, text).with_context(|| format!("could not write `{}`", path.display()))?;
        say(&format!("{}: agreed to", path.display()));
    }
    Ok(())
}

/// The files as they should be.
fn agreed_texts(root: &Path) -> Result<Vec<(NoticeSource, String)>> {
    let sources = [Notices::Published, Notices::Samples].map(|which| sources::notices(root, which));
    let mut texts = Vec::new();
    for source in sources.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten() {
        let text = Ledger::load(&source)?.agreeing(&deadlines(&source.notice)?).text();
        texts.push((source, text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every deadline is the one that was agreed to: without that a second move would be taken for the first.
    #[test]
    fn every_deadline_has_been_agreed_to() -> Result<()> {
        for (source, text) in agreed_texts(&crate::root())? {
            let agreed = sources::read(&source.agreed_file()).unwrap_or_default();
            assert_eq!(agreed, text, "a deadline of `{}` has moved: `cargo xtask deadlines` agrees to it", source.name);
        }
        Ok(())
    }

    #[test]
    fn each_move_counts_once_agreed_to_or_not() -> Result<()> {
        let mut notices = sources::notices(&crate::root(), Notices::Published)?;
        let notice = &mut notices.first_mut().context("there is no notice")?.notice;
        let of = |notice: &_| deadlines(notice);
        let count =
            |ledger: &Ledger, step: &str, now: &BTreeMap<_, _>| now.get(step).map(|end| ledger.moved(step, end));
        let first = of(notice)?;
        let ledger = Ledger::default().agreeing(&first);
        assert_eq!(count(&ledger, "collect", &first), Some(0));

        notice.dates.collect_by = notice.dates.collect_by.previous().context("there is a day before")?;
        let second = of(notice)?;
        assert_eq!([count(&ledger, "collect", &second), count(&ledger, "apply", &second)], [Some(1), Some(0)]);
        let ledger = Ledger::parse(&ledger.agreeing(&second).text())?;
        assert_eq!(count(&ledger, "collect", &second), Some(1));
        // Back again is another move.
        assert_eq!(count(&ledger, "collect", &first), Some(2));
        Ok(())
    }

    #[test]
    fn a_file_of_another_form_is_told() {
        for text in ["", "step\n", "step,moved,starts,closes\napply,0,x\n", "step,moved,starts,closes\napply,-1,x,y\n"]
        {
            assert!(Ledger::parse(text).is_err(), "{text}");
        }
    }
}
