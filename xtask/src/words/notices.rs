//! The notices of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use kigen::any_notice::AnyNotice;
use kigen::input::Value;
use kigen_registry::READINGS;

use crate::words::text_file::{in_file, in_folder, read, read_data};

/// The folder of a reading, from the project's root.
pub(crate) fn folder(reading: &str) -> PathBuf {
    Path::new("readings").join(reading)
}

/// The choice of notices for a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notices {
    /// Notices that offices have published.
    Published,
    /// Made-up notices, which show what else a notice can contain. A site of samples says so on every page, and
    /// contains no published ones: no traveller sees or caches a sample, unless somebody deploys that site.
    Samples,
}

impl Notices {
    fn folder(self, reading: &str) -> PathBuf {
        folder(reading).join(match self {
            Self::Published => "notices",
            Self::Samples => "samples",
        })
    }
}

/// A notice.
pub(crate) struct NoticeSource {
    /// The name of its reading.
    pub(crate) reading: &'static str,
    /// The folder of its files.
    folder: PathBuf,
    /// Whether it is made up.
    pub(crate) is_sample: bool,
    /// Its name in addresses: that of its file.
    pub(crate) name: String,
    /// The notice, checked.
    pub(crate) notice: Box<dyn AnyNotice>,
    /// The same as data.
    pub(crate) data: Value,
}

/// The folders of a site besides those of its notices.
const TAKEN: [&str; 3] = ["kit", "package", "v"];

/// Whether a name of a notice is valid in every address.
fn is_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(is_plain) && !TAKEN.contains(&name)
}

impl NoticeSource {
    /// For each condition of the optional texts, whether the notice states it.
    pub(crate) fn says(&self) -> BTreeMap<&'static str, bool> {
        self.notice.says().into_iter().chain([("sample", self.is_sample)]).collect()
    }

    /// The file with its names in a language.
    pub(crate) fn names_file(&self, language: &str) -> PathBuf {
        self.folder.join(format!("{}.{language}.ftl", self.name))
    }

    /// The file with the number of its revisions.
    pub(crate) fn revision_file(&self) -> PathBuf {
        self.folder.join(format!("{}.revision", self.name))
    }
}

/// Loads all notices, reading by reading, in the order of their names.
pub(crate) fn load(root: &Path, which: Notices) -> Result<Vec<NoticeSource>> {
    let mut sources: Vec<NoticeSource> = Vec::new();
    for reading in READINGS {
        // A reading with samples only has no published notices.
        if root.join(which.folder(reading.name)).is_dir() {
            sources.extend(load_of(root, which, reading.name)?);
        }
    }
    let names: BTreeSet<_> = sources.iter().map(|source| &source.name).collect();
    ensure!(names.len() == sources.len(), "two notices have the same name, which stands in addresses: rename one");
    Ok(sources)
}

fn load_of(root: &Path, which: Notices, reading: &'static str) -> Result<Vec<NoticeSource>> {
    let folder = root.join(which.folder(reading));
    let notice = |(name, path): (String, PathBuf)| {
        ensure!(
            is_name(&name),
            "`{}`: the name stands in addresses: let it be of a-z, 0-9 and -, and none of {}",
            path.display(),
            TAKEN.join(", ")
        );
        let notice = kigen_registry::parse(&read(&path)?).map_err(|problems| in_file(&path, &problems))?;
        let kind = notice.kind();
        ensure!(
            kind == reading,
            "`{}` is of the reading {kind}: move it to its folder, or change its `kind`",
            path.display()
        );
        let data = read_data(&path)?;
        let is_sample = which == Notices::Samples;
        Ok(NoticeSource { reading, folder: folder.clone(), is_sample, name, notice, data })
    };
    in_folder(&folder, "toml")?.into_iter().map(notice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_has_a_name_for_every_address() {
        assert!(["notice", "mihon-2", "2nd"].into_iter().all(is_name));
        assert!(
            ["", "Nagasaki", "my notice", "長崎", "a/b", "a.b", "kit", "v", "package", "a'b"]
                .into_iter()
                .all(|name| !is_name(name))
        );
    }
}
