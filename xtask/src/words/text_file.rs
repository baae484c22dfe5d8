//! Source files, as text and as data.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use kigen::input::Value;
use kigen::notice_file::{self, FileProblem};

/// Reads a file, without a byte order mark, and with the line ends of Windows normalised.
pub(crate) fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("could not read `{}` (a text has to be saved as UTF-8)", path.display()))?;
    Ok(notice_file::without_mark(&text).replace("\r\n", "\n"))
}

/// Reads a TOML file as data.
pub(crate) fn read_data(path: &Path) -> Result<Value> {
    notice_file::parse_data(&read(path)?).map_err(|problems| in_file(path, &problems))
}

/// An error with the problems of a file, a line each, with their positions.
pub(crate) fn in_file(path: &Path, problems: &[FileProblem]) -> anyhow::Error {
    let lines: Vec<_> = problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect();
    anyhow::Error::msg(lines.join("\n"))
}

/// The files with an extension in a folder, by their names without it, in order.
pub(crate) fn in_folder(folder: &Path, ending: &str) -> Result<BTreeMap<String, PathBuf>> {
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
