//! The office's review kit, in Japanese: for each notice the merged review table, the ledger of its clauses, the points
//! that it leaves open, and the diagram of the interview. All of it is generated from the rules, the cases and the
//! texts. Beside it are the instructions for an office: the code to embed the checker, a poster, hosting, changing a
//! notice, and its accessibility.

mod diagram;
mod ledger;
mod review;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};

use self::texts::KitTexts;
use crate::site::file::File;
use crate::site::scripts::minify;
use crate::words::csp::{self, NO_TRUSTED_TYPES, hashes, sri};
use crate::words::insert::Inserts;
use crate::words::languages::{LANGUAGES, Language};
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::templates;
use crate::words::text_file::{in_folder, read};

/// The JSON Schema of a notice's file.
const SCHEMA: &str = "notice.schema.json";

/// The ways to embed the checker in a page.
const KINDS: [&str; 4] = ["frame", "link", "element", "file"];

/// The headings of a page that consists of lists.
type Headings = &'static [&'static str];

/// The pages that consist of lists. Their items are the texts with this prefix and a number.
const LISTS: [(&str, Headings); 3] = [
    ("host", &["files", "check", "verify"]),
    ("update", &["steps", "late"]),
    ("accessibility", &["tested", "untested"]),
];

/// Bundles a script of the kit with its imports.
fn script(root: &Path, name: &str) -> Result<String> {
    let source = read(&root.join("www/kit").join(name))?;
    Ok(String::from_utf8(minify(root, &source, &["--format=esm", "--bundle"])?)?)
}

/// The languages of the pages, each with its own name and the text of a link to its page.
fn languages(root: &Path, reading: &str) -> Result<Vec<Value>> {
    let none = Inserts::new();
    let language = |language: &Language| {
        let texts = language.texts(root, reading)?;
        let (shown, words) = (texts.html("language-name", &none)?, texts.plain("heading", &none)?);
        Ok(context! {
            name => language.name,
            tag => language.tag,
            shown => Value::from_safe_string(shown),
            words => words,
        })
    };
    LANGUAGES.iter().map(language).collect()
}

/// The kit of every notice, below `kit/`, of a site whose element is this script.
///
/// # Errors
/// If the ledger is incomplete, or a text is missing or unused.
pub(crate) fn render(root: &Path, notices: Notices, element: &[u8]) -> Result<Vec<File>> {
    let element = sri(element);
    let notices = notices::load(root, notices)?;
    let mut pages = Vec::new();
    let mut unused: Option<BTreeSet<String>> = None;
    for source in &notices {
        let kit = Kit::load(root, source)?;
        pages.extend(kit.pages(root, &element).with_context(|| format!("the kit of {}", source.name))?);
        let now = kit.words.kit.unused();
        unused = Some(unused.map_or(now.clone(), |before| &before & &now));
    }
    let unused = unused.unwrap_or_default();
    ensure!(unused.is_empty(), "texts of `www/kit/ja.ftl` that no kit uses: {unused:?}; delete them or use them");
    Ok(pages)
}

struct Kit<'k> {
    source: &'k NoticeSource,
    words: KitTexts,
    environment: Environment<'k>,
    style: String,
}

impl<'k> Kit<'k> {
    fn load(root: &Path, source: &'k NoticeSource) -> Result<Self> {
        let words = KitTexts::load(root, source)?;
        let says = source.says();
        let needless = words.kit.needless(&says)?;
        needless.iter().try_for_each(|key| words.kit.excuse(key))?;
        let needless: BTreeSet<_> = needless.into_iter().map(str::to_owned).collect();
        let mut environment = templates::with_texts(&words.kit, &words.inserts)?;
        environment.add_function("needed", move |key: &str| !needless.contains(key));
        environment.add_template_owned("own", read(&root.join(notices::folder(source.reading)).join("kit.html"))?)?;
        templates::add_texts(&mut environment, "page_text", &words.page, &words.inserts);
        let folder = root.join("www/kit");
        for (template, path) in in_folder(&folder, "html")? {
            environment.add_template_owned(template, read(&path)?)?;
        }
        let style = read(&root.join("www/style.css"))? + &read(&folder.join("kit.css"))?;
        Ok(Self { source, words, environment, style })
    }

    fn pages(&self, root: &Path, element: &str) -> Result<Vec<File>> {
        let notice = &*self.source.notice;
        let svg = diagram::svg(root, notice, &self.words)?;
        let needless = self.words.page.needless(&self.source.says())?;
        let clauses = ledger::gather(root, self.source.reading, &self.words.page, &self.words.inserts, &needless)?;
        let script = |name: &str| script(root, name);
        let rules = review::of_rules(notice)?;
        // For the author of the next notice: an editor with TOML support validates the file against it.
        let schema = read(&root.join(notices::folder(self.source.reading)).join("kind").join(SCHEMA))?;
        let mut pages = vec![
            File { path: self.path(SCHEMA), text: schema },
            self.page("index", None, context! {})?,
            self.page(
                "review",
                Some(&script("review.js")?),
                context! {
                    rows => Serde(review::rows(notice, &self.words, &rules)?),
                    filters => Serde(review::filters(notice, &self.words, &rules)?),
                    step_clauses => Serde(self.step_clauses()?),
                    clauses => notice.marks().iter().copied().collect::<BTreeMap<_, _>>(),
                },
            )?,
            self.page("ledger", None, context! { clauses => Serde(clauses) })?,
            self.page("open", None, context! { marks => Serde(ledger::marks(&self.words.kit)) })?,
            self.embed(root, &script("embed.js")?, element)?,
            self.poster(root, &script("poster.js")?)?,
            File { path: self.path("interview.svg"), text: svg },
        ];
        for (name, parts) in LISTS {
            pages.push(self.list(name, parts)?);
        }
        self.words.kit.ensure_own_used()?;
        Ok(pages)
    }

    /// The code to embed the checker, in every language of the pages.
    fn embed(&self, root: &Path, script: &str, element: &str) -> Result<File> {
        let languages = languages(root, self.source.reading)?;
        self.page("embed", Some(script), context! { kinds => KINDS, languages => languages, element => element })
    }

    fn poster(&self, root: &Path, script: &str) -> Result<File> {
        let content = context! { languages => languages(root, self.source.reading)? };
        self.page("poster", Some(script), content)
    }

    fn list(&self, name: &str, parts: Headings) -> Result<File> {
        let part = |part: &&'static str| {
            let items = self.words.kit.numbered(&format!("{name}-{part}-"));
            ensure!(!items.is_empty(), "`www/kit/ja.ftl` has no text `{name}-{part}-1`");
            Ok(context! { name => *part, items => items })
        };
        self.page(name, None, context! { parts => parts.iter().map(part).collect::<Result<Vec<_>>>()? })
    }

    fn page(&self, template: &str, script: Option<&str>, content: Value) -> Result<File> {
        let (style, script) = (self.style.trim(), script.unwrap_or_default().trim());
        let allowed = [
            ("script-src", &*hashes(&[script])),
            ("style-src", &hashes(&[style])),
            ("img-src", "'self' data:"),
            ("frame-src", "'self'"),
        ];
        let policy = csp::policy(NO_TRUSTED_TYPES, &allowed);
        let text = self.environment.get_template(template)?.render(context! {
            csp => policy,
            style => Value::from_safe_string(style.to_owned()),
            script => Value::from_safe_string(script.to_owned()),
            name => &*self.source.name,
            sample => self.source.is_sample,
            report => self.source.notice.report(),
            dates => templates::in_html(&self.words.inserts),
            says => self.source.says(),
            telephone => self.source.notice.telephone(),
            ..content
        })?;
        Ok(File { path: self.path(&format!("{template}.html")), text })
    }

    fn path(&self, file: &str) -> String {
        format!("kit/{}/{file}", self.source.name)
    }

    /// The clauses of each step.
    fn step_clauses(&self) -> Result<BTreeMap<&'static str, String>> {
        let clauses = self.words.page.clauses();
        let of = |step: &&'static str| {
            let title = format!("{step}-title");
            let marks = clauses.get(&title).with_context(|| format!("the text `{title}` names no clause"))?;
            Ok((*step, marks.join("、")))
        };
        self.source.notice.names().steps.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_is_offered_in_the_bytes_that_the_site_has() -> Result<()> {
        let pages = render(&crate::root(), Notices::Samples, b"customElements")?;
        let page = pages.into_iter().find(|page| page.path.ends_with("/embed.html"));
        let text = page.context("the samples have no such page")?.text;
        let digest = sri(b"customElements").replace('/', "&#x2f;");
        assert!(text.contains(&format!("data-element=\"{digest}\"")), "{text}");
        Ok(())
    }
}
