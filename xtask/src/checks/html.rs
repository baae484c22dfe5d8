//! Whether every page is valid, with its style and its pictures: the checker of HTML that the standard's own authors use.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::machine::process;

/// The checker, as npm installs it.
const CHECKER: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

/// What is no fault of a page, as a regular expression. Pages are checked as files, and a file has no origin that `'self'`
/// could mean; and the policy says nothing of the notice in its `<script>`, which is data. Browsers judge the policy: the
/// tests in them fail for whatever it refuses.
const NO_FAULT: &str = "(Resource|Inline script) violates Content Security Policy .*";

/// Checks every page and picture in a folder; a warning counts as an error.
///
/// # Errors
///
/// When one is not valid, with what is wrong; or the checker does not run.
pub(super) fn check(root: &Path, folder: &Path) -> Result<()> {
    let options = ["--Werror", "--skip-non-html", "--also-check-svg", "--filterpattern", NO_FAULT];
    process::output(Command::new("java").arg("-jar").arg(root.join(CHECKER)).args(options).arg(folder)).map(drop)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Context as _;

    use super::*;

    const PAGE: &str =
        "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>期限</title><p>お知らせ</p></html>";

    #[test]
    fn faults_in_a_page_its_style_or_a_picture_are_found() -> Result<()> {
        let folder = tempfile::tempdir()?;
        for (name, text) in [
            ("sound.html", PAGE.to_owned()),
            ("attribute.html", PAGE.replace("<p>", "<p hidden=maybe>")),
            ("style.html", PAGE.replace("<title>", "<style>p { colour: red }</style><title>")),
            ("warning.html", PAGE.replace(" lang=\"ja\"", "")),
            ("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle round=\"1\"/></svg>".to_owned()),
        ] {
            fs::write(folder.path().join(name), text)?;
        }
        let said = check(&crate::root(), folder.path()).err().context("no fault was found")?.to_string();
        for name in ["attribute.html", "style.html", "warning.html", "picture.svg"] {
            assert!(said.contains(name), "{name}: {said}");
        }
        assert!(!said.contains("sound.html"), "{said}");
        Ok(())
    }
}
