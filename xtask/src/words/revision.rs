//! The number of revisions of a notice's file, in a file beside it. A calendar replaces an entry only by one with a
//! higher sequence number, and if a file is corrected that the office has not amended, this count is the only part of
//! that number that grows.
//!
//! The build that finds the notice changed increases the count itself. The change has to be accepted before the next
//! one, which would otherwise get the same number: a test checks that.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::machine::process::say;
use crate::words::csp::sri;
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::text_file;

/// The snapshot: the number of revisions, and the notice at that time.
#[derive(Debug, PartialEq, Eq)]
struct Agreed {
    revisions: u32,
    digest: String,
}

impl Agreed {
    /// Loads the snapshot. A new notice has none.
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

/// The number of revisions, including a change that is not accepted yet. Changes that are no part of the notice, such
/// as comments in its file, do not count.
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

/// Accepts every notice as it is.
///
/// # Errors
///
/// If a notice has problems, or a file cannot be written.
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
    fn snapshot_of_every_notice_is_current() -> Result<()> {
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
    fn only_a_change_of_the_notice_counts_as_revision() -> Result<()> {
        let mut sources = notices::load(&crate::root(), Notices::Published)?;
        let source = sources.first_mut().context("there is no notice")?;
        let before = revisions(source)?;
        source.data = Value::Table(Vec::new());
        assert_eq!(revisions(source)?, before + 1);
        Ok(())
    }

    #[test]
    fn malformed_revision_file_is_refused() {
        let agreed = Agreed { revisions: 7, digest: "sha256-x".to_owned() };
        assert_eq!(Agreed::parse(&agreed.text()), Some(agreed));
        for text in ["", "\n", "7\n", "x sha256-x\n", "-1 sha256-x\n", "7 sha256-x"] {
            assert_eq!(Agreed::parse(text), None, "{text:?}");
        }
    }
}
