//! Where a page stands: in the site or in the single file. What it loads and may load hangs on that.

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

/// The way from a page to the top of the site.
pub(super) const ROOT: &str = "../../";

/// What is shown in place of the interview where no script runs.
const NOSCRIPT_STYLE: &str = ".scripted,kigen-runs:not(:defined){display:none}";

/// The same in the single file, which cannot change its language there.
const SINGLE_FILE_NOSCRIPT_STYLE: &str = ".scripted,.languages,kigen-runs:not(:defined){display:none}";

/// What a page of the site loads, and what it is checked by.
pub(super) struct Assets<'s> {
    folder: &'s str,
    digests: BTreeMap<&'s str, String>,
    /// For the scripts that scripts import.
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

/// Where a page stands, and so where the rest of it comes from.
#[derive(Clone, Copy)]
pub(super) enum Place<'s> {
    /// In the site, with what it loads in a folder.
    Site(&'s Assets<'s>),
    /// In the script of the single file, whose style and policy are there already.
    Inside,
    /// By itself, as the single file, with the script that holds the rest.
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

    /// The style that stands in the page: in the site, what results have comes with them.
    pub(super) fn style(self, Styles { page, result }: &Styles) -> String {
        match self {
            Self::Site(_) => page.clone(),
            Self::Inside | Self::SingleFile { .. } => [&**page, result].concat(),
        }
    }

    /// What a page may load: what stands in it, and in the site the site's own files.
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

    /// A calendar file beside the page, or in it: as data, which unlike what a script makes can be had without one.
    pub(super) fn calendar(self, file: &File) -> String {
        match self {
            // Of which version it is: a worker cannot see from which tab a download is asked for.
            Self::Site(_) => format!("{}?{VERSION}", file.name()),
            Self::Inside | Self::SingleFile { .. } => {
                format!("data:text/calendar;charset=utf-8;base64,{}", BASE64_STANDARD.encode(&file.text))
            }
        }
    }
}

/// The policy of Trusted Types that a page's scripts make: it gives the one address or markup that it knows, whatever it is
/// asked for.
const TRUSTED: &str = "kigen";

/// What a page of the site may load: its own files, and what stands in it. A page that does not know where it will be
/// deployed can name no narrower place than its origin.
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
