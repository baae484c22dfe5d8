//! HTML validation of every page, with its style and its pictures, by the Nu Html Checker, which the authors of the
//! standard use.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::machine::process;

/// The checker, as npm installs it.
const CHECKER: &str = "node_modules/vnu-jar/build/dist/vnu.jar";

/// Messages to ignore, as a regular expression. The checker sees files, and a file has no origin that `'self'` could
/// match; and the policy does not cover the notice in its `<script>`, which is data. Browsers enforce the policy: the
/// tests in them fail for whatever it blocks.
const NO_FAULT: &str = "(Resource|Inline script) violates Content Security Policy .*";

/// Validates every page and picture in a folder; a warning counts as an error.
///
/// # Errors
///
/// If one is not valid, with the messages; or if the checker does not run.
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
