//! The packaging of a page: the site or the single file. The files that it loads and may load depend on it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use minijinja::{Value, context};

use crate::Files;
use crate::site::file::File;
use crate::site::scripts::{Load, SCRIPTS, Styles, is_of_other_programs};
use crate::site::version::VERSION;
use crate::words::csp::{self, hashes, sri};

/// The relative path from a page to the top of the site.
pub(super) const ROOT: &str = "../../";

/// The style without scripts, which hides the interview.
const NOSCRIPT_STYLE: &str = ".scripted,kigen-runs:not(:defined){display:none}";

/// The same in the single file, whose languages need scripts.
const SINGLE_FILE_NOSCRIPT_STYLE: &str = ".scripted,.languages,kigen-runs:not(:defined){display:none}";

/// The files that a page of the site loads, with their integrity values.
pub(super) struct Assets<'s> {
    folder: &'s str,
    digests: BTreeMap<&'s str, String>,
    /// The integrity values of the scripts that scripts import.
    import_map: String,
}

impl<'s> Assets<'s> {
    pub(super) fn of(folder: &'s str, files: &'s Files) -> Result<Self> {
        let loaded = files.iter().filter(|(name, _)| !is_of_other_programs(name));
        let digests: BTreeMap<_, _> = loaded.map(|(name, bytes)| (name.as_str(), sri(bytes))).collect();
        let scripts = digests.iter().filter(|(name, _)| Path::new(name).extension() == Some("js".as_ref()));
        let integrity: BTreeMap<_, _> =
            scripts.map(|(name, digest)| (format!("{ROOT}{folder}/{name}"), digest)).collect();
        let import_map = serde_json::to_string(&BTreeMap::from([("integrity", integrity)]))?;
        Ok(Self { folder, digests, import_map })
    }
}

impl From<&Assets<'_>> for Value {
    fn from(Assets { folder, digests, import_map }: &Assets<'_>) -> Self {
        let import_map = Self::from_safe_string(import_map.clone());
        let scripts = |when| SCRIPTS.iter().filter(move |(_, load)| *load == when).map(|(name, _)| *name);
        context! {
            folder => *folder,
            entry => scripts(Load::Entry).next(),
            preloads => scripts(Load::Preload).collect::<Vec<_>>(),
            digests => digests.clone(),
            import_map => import_map,
            version => VERSION,
        }
    }
}

/// The packaging of a page, and so the source of its other files.
#[derive(Clone, Copy)]
pub(super) enum Place<'s> {
    /// In the site, with its files in a folder.
    Site(&'s Assets<'s>),
    /// In the script of the single file, which has the style and the policy already.
    Inside,
    /// The single file itself, with the script that contains the rest.
    SingleFile { script: &'s str },
}

impl<'s> Place<'s> {
    pub(super) fn assets(self) -> Option<&'s Assets<'s>> {
        match self {
            Self::Site(assets) => Some(assets),
            Self::Inside | Self::SingleFile { .. } => None,
        }
    }

    pub(super) fn script(self) -> Option<String> {
        match self {
            Self::SingleFile { script } => Some(script.to_owned()),
            Self::Site(_) | Self::Inside => None,
        }
    }

    pub(super) fn noscript_style(self) -> &'static str {
        match self {
            Self::Site(_) => NOSCRIPT_STYLE,
            Self::Inside | Self::SingleFile { .. } => SINGLE_FILE_NOSCRIPT_STYLE,
        }
    }

    /// The inline style. In the site, results bring their own.
    pub(super) fn style(self, Styles { page, result }: &Styles) -> String {
        match self {
            Self::Site(_) => page.clone(),
            Self::Inside | Self::SingleFile { .. } => [&**page, result].concat(),
        }
    }

    /// The Content-Security-Policy: inline code by its hash, and in the site its own files.
    pub(super) fn policy(self, watchdog: &str, styles: &Styles) -> Option<String> {
        let style = self.style(styles);
        match self {
            Self::Site(assets) => {
                let styles = [&style, &*styles.result, self.noscript_style()];
                Some(policy(&[watchdog, &assets.import_map], &styles))
            }
            Self::Inside => None,
            Self::SingleFile { script } => {
                let styles = [&style, self.noscript_style()];
                let scripts = format!("{} 'wasm-unsafe-eval'", hashes(&[watchdog, script]));
                let allowed = [("script-src", &*scripts), ("style-src", &hashes(&styles)), ("img-src", "data:")];
                Some(csp::policy(TRUSTED, &allowed))
            }
        }
    }

    /// A calendar file beside the page, or a data URL in it, which works without scripts.
    pub(super) fn calendar(self, file: &File) -> String {
        match self {
            // With its version, because a worker cannot see which tab requests a download.
            Self::Site(_) => format!("{}?{VERSION}", file.name()),
            Self::Inside | Self::SingleFile { .. } => {
                format!("data:text/calendar;charset=utf-8;base64,{}", BASE64_STANDARD.encode(&file.text))
            }
        }
    }
}

/// The Trusted Types policy of a page's scripts: it returns its one known address or markup, whatever its input.
const TRUSTED: &str = "kigen";

/// The policy of a page in the site: its own files, and inline code by its hash. A page does not know where it will be
/// deployed, so it can name no narrower source than its origin.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let scripts = format!("'self' {} 'wasm-unsafe-eval'", hashes(scripts));
    let allowed = [
        ("script-src", &*scripts),
        ("style-src", &hashes(styles)),
        ("connect-src", "'self'"),
        ("img-src", "'self' data:"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
    ];
    csp::policy(TRUSTED, &allowed)
}
