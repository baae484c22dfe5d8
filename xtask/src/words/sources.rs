//! What the site is made from: the notices and the languages.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use kigen::input::Value;
use kigen::notice_file::{self, FileProblem};
use kigen::regionpay::notice::Notice;

use crate::words::templates::Inserts;
use crate::words::texts::Texts;

/// Which notices a site is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notices {
    /// Those that offices have published.
    Published,
    /// Made-up ones, which show what another notice can be. A site of them says so everywhere, and has none of the others: no
    /// traveller is shown them, or keeps them, unless somebody deploys it.
    Samples,
}

impl Notices {
    fn folder(self) -> &'static str {
        match self {
            Self::Published => "www/notices",
            Self::Samples => "www/samples",
        }
    }
}

/// A notice.
pub(crate) struct NoticeSource {
    /// Where its files lie.
    folder: PathBuf,
    /// Whether it is made up.
    pub(crate) is_sample: bool,
    /// Its name in addresses: that of its file.
    pub(crate) name: String,
    /// The notice, checked.
    pub(crate) notice: Notice,
    /// The same as data.
    pub(crate) data: Value,
}

/// The folders that a site has beside those of its notices.
const TAKEN: [&str; 3] = ["kit", "package", "v"];

/// Whether a notice can have that name in every address.
fn is_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(is_plain) && !TAKEN.contains(&name)
}

impl NoticeSource {
    /// The file in which stands how often it has been revised.
    pub(crate) fn revision_file(&self) -> PathBuf {
        self.folder.join(format!("{}.revision", self.name))
    }
}

/// All notices, in the order of their names.
pub(crate) fn notices(root: &Path, which: Notices) -> Result<Vec<NoticeSource>> {
    let folder = root.join(which.folder());
    let load = |(name, path): (String, PathBuf)| {
        ensure!(
            is_name(&name),
            "`{}`: the name stands in addresses: let it be of a-z, 0-9 and -, and none of {}",
            path.display(),
            TAKEN.join(", ")
        );
        let text = read(&path)?;
        let notice = notice_file::parse(&text).map_err(|problems| in_file(&path, &problems))?;
        let data = read_data(&path)?;
        Ok(NoticeSource { folder: folder.clone(), is_sample: which == Notices::Samples, name, notice, data })
    };
    files_in(&folder, "toml")?.into_iter().map(load).collect()
}

/// A language of the pages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Language {
    /// As addresses and files have it.
    pub(crate) name: &'static str,
    /// As browsers know it.
    pub(crate) tag: &'static str,
    /// How browsers are to write dates in it.
    pub(crate) locale: &'static str,
}

/// The languages, in the order in which they are offered: Japanese, in which the notice is, and then the others.
pub(crate) const LANGUAGES: [Language; 6] = [
    Language { name: "ja", tag: "ja", locale: "ja" },
    Language { name: "ja-easy", tag: "ja", locale: "ja-u-hc-h11" },
    Language { name: "en", tag: "en-GB", locale: "en-GB-u-hc-h12" },
    Language { name: "zh-hans", tag: "zh-Hans", locale: "zh-Hans-u-hc-h23" },
    Language { name: "zh-hant", tag: "zh-Hant", locale: "zh-Hant-TW-u-hc-h23" },
    Language { name: "ko", tag: "ko", locale: "ko-u-hc-h23" },
];

impl Language {
    /// The texts of the pages.
    pub(crate) fn texts(self, root: &Path) -> Result<Texts> {
        Texts::load(&root.join("www/text").join(self.name).with_extension("ftl"), self.tag)
    }

    /// What a notice's names are in this language, where they are not as the notice has them.
    pub(crate) fn names(self, notice: &NoticeSource) -> Result<Inserts> {
        if self.name == LANGUAGES[0].name {
            return Ok(Inserts::new());
        }
        let file = notice.folder.join(format!("{}.{}.ftl", notice.name, self.name));
        Texts::load(&file, self.tag)?.as_inserts()
    }
}

/// A TOML file as data.
pub(crate) fn read_data(path: &Path) -> Result<Value> {
    notice_file::parse_data(&read(path)?).map_err(|problems| in_file(path, &problems))
}

fn in_file(path: &Path, problems: &[FileProblem]) -> anyhow::Error {
    let lines: Vec<_> = problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect();
    anyhow::Error::msg(lines.join("\n"))
}

/// The files with an ending in a folder, by name, in the order of their names.
pub(crate) fn files_in(folder: &Path, ending: &str) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read `{}`", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == ending)
            && let Some(name) = path.file_stem()
        {
            files.insert(name.to_string_lossy().into_owned(), path.clone());
        }
    }
    ensure!(!files.is_empty(), "there is no .{ending} file in `{}`", folder.display());
    Ok(files)
}

/// The text of a file, as one without the byte order mark and the ends of lines of Windows would have it.
pub(crate) fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("could not read `{}` (a text has to be saved as UTF-8)", path.display()))?;
    Ok(notice_file::without_mark(&text).replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_has_a_name_for_every_address() {
        assert!(["nagasaki", "mihon-2", "2nd"].into_iter().all(is_name));
        assert!(
            ["", "Nagasaki", "my notice", "長崎", "a/b", "a.b", "kit", "v", "package", "a'b"]
                .into_iter()
                .all(|name| !is_name(name))
        );
    }
}
