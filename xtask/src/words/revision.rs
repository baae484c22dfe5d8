//! How often the file of a notice has been revised, in a file beside it: a calendar takes an entry in place of an earlier one
//! only if its number has grown, and where a file is corrected that the office has not amended, nothing but a count grows.
//!
//! The count goes up by itself in the build that finds the notice changed. That has to be agreed to before the notice changes
//! once more, or the second change would have the number of the first: a test says so.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::machine::process::say;
use crate::words::csp::sri;
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::text_file;

/// What was agreed to: how often the notice had been revised, and what it was then.
#[derive(Debug, PartialEq, Eq)]
struct Agreed {
    revisions: u32,
    digest: String,
}

impl Agreed {
    /// A new notice has nothing yet.
    fn load(source: &NoticeSource) -> Result<Option<Self>> {
        let path = source.revision_file();
        if !path.exists() {
            return Ok(None);
        }
        let agreed = Self::parse(&text_file::read(&path)?);
        agreed.with_context(|| format!("`{}` is not as `cargo xtask revision` writes it", path.display())).map(Some)
    }

    fn parse(text: &str) -> Option<Self> {
        let (revisions, digest) = text.strip_suffix('\n')?.split_once(' ')?;
        Some(Self { revisions: revisions.parse().ok()?, digest: digest.to_owned() })
    }

    fn text(&self) -> String {
        format!("{} {}\n", self.revisions, self.digest)
    }
}

/// How often the notice has been revised, a revision that nobody has agreed to yet included. What is no part of the notice, such
/// as a remark in its file, does not count.
pub(crate) fn revisions(source: &NoticeSource) -> Result<u32> {
    Ok(now(source)?.revisions)
}

fn now(source: &NoticeSource) -> Result<Agreed> {
    let digest = sri(&serde_json::to_vec(&source.data)?);
    let revisions = match Agreed::load(source)? {
        None => 0,
        Some(agreed) if agreed.digest == digest => agreed.revisions,
        Some(agreed) => agreed.revisions.saturating_add(1),
    };
    Ok(Agreed { revisions, digest })
}

/// Agrees to every notice as it is.
///
/// # Errors
///
/// When a notice is not sound, or a file cannot be written.
pub fn agree(root: &Path) -> Result<()> {
    for which in [Notices::Published, Notices::Samples] {
        for source in notices::load(root, which)? {
            let (path, agreed) = (source.revision_file(), now(&source)?);
            fs::write(&path, agreed.text()).with_context(|| format!("could not write `{}`", path.display()))?;
            say(&format!("{}: revision {}", source.name, agreed.revisions));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use kigen::input::Value;

    use super::*;

    #[test]
    fn every_notice_has_been_agreed_to() -> Result<()> {
        for which in [Notices::Published, Notices::Samples] {
            for source in notices::load(&crate::root(), which)? {
                let agreed = Agreed::load(&source)?;
                assert_eq!(
                    agreed,
                    Some(now(&source)?),
                    "`{}` has changed: `cargo xtask revision` counts that",
                    source.name
                );
            }
        }
        Ok(())
    }

    #[test]
    fn a_change_of_the_notice_counts_and_nothing_else() -> Result<()> {
        let mut sources = notices::load(&crate::root(), Notices::Published)?;
        let source = sources.first_mut().context("there is no notice")?;
        let before = revisions(source)?;
        source.data = Value::Table(Vec::new());
        assert_eq!(revisions(source)?, before + 1);
        Ok(())
    }

    #[test]
    fn what_was_not_written_by_this_is_not_taken_for_a_count() {
        let agreed = Agreed { revisions: 7, digest: "sha256-x".to_owned() };
        assert_eq!(Agreed::parse(&agreed.text()), Some(agreed));
        for text in ["", "\n", "7\n", "x sha256-x\n", "-1 sha256-x\n", "7 sha256-x"] {
            assert_eq!(Agreed::parse(text), None, "{text:?}");
        }
    }
}
