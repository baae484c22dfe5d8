//! The output folder of a site: writing, replacing and listing it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::Files;
use crate::host::headers::INDEX;
use crate::site::worker::WORKER;
use crate::words::csp::sri;

/// The addresses of the pages in a built site, from its top, such as `notice/ja/`.
///
/// # Errors
///
/// If the folder cannot be read.
pub fn pages_in(dist: &Path) -> Result<Vec<String>> {
    let pages = files_in(dist)?.into_iter();
    Ok(pages
        .filter_map(|path| path.strip_suffix(INDEX).filter(|folder| is_folder(folder)).map(str::to_owned))
        .collect())
}

/// The address of the first notice's page in Japanese.
///
/// # Errors
///
/// If the folder cannot be read, or has no such page.
pub(crate) fn first_page(dist: &Path) -> Result<String> {
    let page = pages_in(dist)?.into_iter().find(|page| page.ends_with("/ja/"));
    page.with_context(|| format!("`{}` has no page in Japanese", dist.display()))
}

/// The integrity value of a file of a built site.
///
/// # Errors
///
/// If the file cannot be read.
pub fn integrity(dist: &Path, file: &str) -> Result<String> {
    let path = dist.join(file);
    Ok(sri(&fs::read(&path).with_context(|| format!("could not read `{}`", path.display()))?))
}

/// Every file of a built site, by its path from the top.
pub(crate) fn files_in(dist: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    collect_files(dist, "", &mut files).with_context(|| format!("could not read `{}`", dist.display()))?;
    files.sort();
    Ok(files)
}

fn collect_files(folder: &Path, path: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect_files(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether the text before a file's name is its folder, and not the beginning of its name.
fn is_folder(start: &str) -> bool {
    start.is_empty() || start.ends_with('/')
}

/// Refuses a folder that holds something else than a site: a mistyped `--out` must not delete anyone's files.
pub(crate) fn ensure_replaceable(out: &Path) -> Result<()> {
    if out.join(WORKER).is_file() {
        return Ok(());
    }
    match fs::read_dir(out).map(|mut entries| entries.next().is_none()) {
        Ok(false) => bail!("`{}` holds something other than this site: name another folder", out.display()),
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not read `{}`", out.display()))
        }
        _ => Ok(()),
    }
}

/// Writes the files into a temporary folder, then renames it into place: a reader sees the old site or the new one.
pub(crate) fn write(files: &Files, out: &Path) -> Result<()> {
    let beside = out.parent().context("the root folder cannot be the site: name another folder")?;
    fs::create_dir_all(beside)?;
    let workshop = tempfile::Builder::new().prefix(".site-").tempdir_in(beside)?;
    let new = workshop.path().join("new");
    for (path, bytes) in files {
        let path = new.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, bytes).with_context(|| format!("could not write `{}`", path.display()))?;
    }
    if out.exists() {
        fs::rename(out, workshop.path().join("old"))?;
    }
    fs::rename(&new, out).with_context(|| format!("could not put the site at `{}`", out.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_build_replaces_the_one_before() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let out = folder.path().join("deep/dist");
        write(&files(&["notice/ja/index.html", "notice/en/index.html", WORKER]), &out)?;
        assert_eq!(pages_in(&out)?, ["notice/en/", "notice/ja/"]);
        ensure_replaceable(&out)?;
        write(&files(&["index.html", WORKER]), &out)?;
        assert_eq!(pages_in(&out)?, [""]);
        assert_eq!(fs::read_dir(folder.path().join("deep"))?.count(), 1, "nothing is left beside the site");
        Ok(())
    }

    #[test]
    fn a_folder_of_something_else_is_not_replaced() -> Result<()> {
        let folder = tempfile::tempdir()?;
        ensure_replaceable(folder.path())?;
        ensure_replaceable(&folder.path().join("not there yet"))?;
        fs::write(folder.path().join("letter.txt"), "mine")?;
        assert!(ensure_replaceable(folder.path()).is_err());
        assert!(ensure_replaceable(&folder.path().join("letter.txt")).is_err());
        Ok(())
    }
}
