//! The pages: one template, filled in for each notice and each language, and the calendar files beside them.

mod manifest;
mod place;
mod translation;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, ensure};
use kigen::outcome::PlannedStep;
use minijinja::{Value, context};

use self::manifest::manifest;
use self::place::{Assets, Place, ROOT};
use self::translation::{Translation, Words};
use crate::Files;
use crate::host::headers::INDEX;
use crate::site::deadlines::{Deadlines, Ending, deadlines};
use crate::site::file::File;
use crate::site::guide::{Row, guide};
use crate::site::scripts::Styles;
use crate::site::version::{Edition, RESULTS};
use crate::words::csp::{self, NO_TRUSTED_TYPES, hashes};
use crate::words::insert::Inserts;
use crate::words::languages::{LANGUAGES, Language};
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::templates;
use crate::words::text_file::read;
use crate::words::texts::Texts;

/// The template of a page.
const PAGE: &str = "page";

/// The template of its results.
const RESULT_FILE: &str = "result-file";

/// The scripts, the module and the icons of the pages of a reading.
pub(crate) struct Resources<'s> {
    /// The folder with the scripts and the Wasm, from the top of the site.
    pub(crate) folder: &'s str,
    /// Its files.
    pub(crate) files: &'s Files,
    /// Makes the script of the single file from the page in the other languages, by name.
    pub(crate) single_file: &'s dyn Fn(&BTreeMap<&str, String>) -> Result<String>,
}

/// The output of [`render`].
#[derive(Default)]
pub(crate) struct Rendered {
    /// The files.
    pub(crate) files: Vec<File>,
    /// The single file of each notice.
    pub(crate) single_files: Vec<File>,
    /// The current edition of each notice.
    pub(crate) editions: Vec<Edition>,
}

/// The pages and calendar files of all notices in all languages, and each notice as a single file and as data. They are
/// added reading by reading, and finally the page at the top.
pub(crate) struct Pages<'s> {
    styles: &'s Styles,
    /// The inline script that watches whether the others run.
    watchdog: &'s str,
    rendered: Rendered,
    top: Top,
    /// By language, the texts of all readings that no page has used so far.
    unused: BTreeMap<&'static str, BTreeSet<String>>,
}

impl<'s> Pages<'s> {
    pub(crate) fn new(styles: &'s Styles, watchdog: &'s str) -> Self {
        Self { styles, watchdog, rendered: Rendered::default(), top: Top::default(), unused: BTreeMap::new() }
    }

    /// Adds the pages of a reading.
    ///
    /// # Errors
    /// If a text is missing, unused, or needs a value that does not exist.
    pub(crate) fn add(
        &mut self,
        root: &Path,
        reading: &str,
        sources: &[NoticeSource],
        resources: &Resources<'_>,
    ) -> Result<()> {
        let texts = |language: Language| Ok((language, Arc::new(language.texts(root, reading)?)));
        let all: Vec<_> = LANGUAGES.into_iter().map(texts).collect::<Result<_>>()?;
        let www = root.join("www");
        let layout = Layout {
            page: read(&www.join("page.html"))?,
            result: read(&www.join("result.html"))?,
            result_file: read(&www.join("result-file.html"))?,
            parts: read(&www.join("parts.html"))?,
            own: read(&root.join(notices::folder(reading)).join("page.html"))?,
            styles: self.styles,
            watchdog: self.watchdog,
            languages: all.iter().map(|(language, texts)| own_name(*language, texts)).collect::<Result<_>>()?,
        };
        for source in sources.iter().filter(|source| source.reading == reading) {
            let name = &*source.name;
            let ways =
                render_notice(source, &all, &layout, resources, &mut self.rendered).with_context(|| name.to_owned())?;
            self.top.add(ways);
        }
        for (language, texts) in &all {
            texts.ensure_own_used().with_context(|| format!("the texts of {reading}, {}", language.name))?;
            let now = texts.unused();
            self.unused.entry(language.name).and_modify(|before| before.retain(|key| now.contains(key))).or_insert(now);
        }
        self.top.languages = layout.languages;
        Ok(())
    }

    /// Adds the page at the top.
    ///
    /// # Errors
    /// If a text of all readings is unused.
    pub(crate) fn finish(mut self, root: &Path, notices: Notices) -> Result<Rendered> {
        for (language, unused) in &self.unused {
            let unused: Vec<_> = unused.iter().map(String::as_str).collect();
            let told = unused.join(", ");
            ensure!(unused.is_empty(), "texts of {language} that no page uses: {told}; delete them or use them");
        }
        let text = self.top.html(&read(&root.join("www/index.html"))?, notices, &self.styles.page)?;
        self.rendered.files.push(File { path: "index.html".to_owned(), text });
        Ok(self.rendered)
    }
}

/// The pages of a notice, with all files that belong to them.
fn render_notice(
    source: &NoticeSource,
    all: &[(Language, Arc<Texts>)],
    layout: &Layout<'_>,
    resources: &Resources<'_>,
    rendered: &mut Rendered,
) -> Result<Vec<Value>> {
    let NoticeSource { name, notice, data, .. } = source;
    // The conditions of optional texts are in the first language's file.
    let needless: Vec<_> = match all.first() {
        Some((_, texts)) => texts.needless(&source.says())?.into_iter().map(str::to_owned).collect(),
        None => Vec::new(),
    };
    let assets = Assets::of(resources.folder, resources.files)?;
    let notice_of =
        Notice { json: serde_json::to_string(data)?, guide: guide(&**notice)?, deadlines: deadlines(&**notice)? };
    let mut translations = Vec::new();
    for (language, texts) in all {
        needless.iter().try_for_each(|key| texts.excuse(key))?;
        let translation = Translation::of(source, &layout.words(), &notice_of.deadlines, *language, texts);
        translations.push(translation.with_context(|| language.name)?);
    }
    let html = |template, translation: &Translation, place| {
        layout.render(template, source, &notice_of, translation, place).with_context(|| translation.language.name)
    };
    for translation in &translations {
        for (file, template) in [(INDEX, PAGE), (RESULTS, RESULT_FILE)] {
            let path = format!("{name}/{}/{file}", translation.language.name);
            rendered.files.push(File { path, text: html(template, translation, Place::Site(&assets))? });
        }
        rendered.files.push(manifest(source, translation, resources.folder)?);
        rendered.files.extend(translation.calendars.values().cloned());
    }
    if let Some((first, others)) = translations.split_first() {
        let others =
            others.iter().map(|translation| Ok((translation.language.name, html(PAGE, translation, Place::Inside)?)));
        let script = (resources.single_file)(&others.collect::<Result<_>>()?)?;
        let text = html(PAGE, first, Place::SingleFile { script: script.trim() })?;
        rendered.single_files.push(File { path: format!("{name}/kigen-{name}.html"), text });
    }
    let (amended, superseded) = (notice.version().to_string(), notice.is_superseded());
    rendered.editions.push(Edition { notice: name.clone(), amended, superseded });
    rendered.files.push(File { path: format!("{name}/notice.json"), text: notice_of.json });
    translations.iter().map(|translation| way(name, translation)).collect()
}

/// The link to a notice, in a language.
fn way(name: &str, Translation { texts, inserts, .. }: &Translation) -> Result<Value> {
    let text = |key| Ok::<_, anyhow::Error>(Value::from_safe_string(texts.html(key, inserts)?));
    Ok(context! { name => name, campaign => text("campaign")?, heading => text("heading")? })
}

/// The notice's part of its pages, the same in every language.
struct Notice {
    json: String,
    guide: Vec<Row>,
    deadlines: Deadlines,
}

/// A language with its own name, for the list of languages.
fn own_name(language: Language, texts: &Texts) -> Result<Value> {
    let none = Inserts::new();
    let html = |text: &str| texts.html(text, &none).map(Value::from_safe_string);
    let (shown, short, rest) = (html("language-name")?, html("language-short")?, html("language-rest")?);
    Ok(context! { name => language.name, tag => language.tag, shown, short, rest })
}

/// The page at the top of the site, with every notice in every language.
#[derive(Default)]
struct Top {
    languages: Vec<Value>,
    /// By language, the links to all notices.
    ways: Vec<Vec<Value>>,
}

impl Top {
    /// Adds a notice, by its link in each language.
    fn add(&mut self, ways: Vec<Value>) {
        self.ways.resize_with(ways.len(), Vec::new);
        for (all, way) in self.ways.iter_mut().zip(ways) {
            all.push(way);
        }
    }

    fn html(&self, template: &str, notices: Notices, style: &str) -> Result<String> {
        let mut environment = templates::plain()?;
        environment.add_template("top", template)?;
        let html = environment.get_template("top")?.render(context! {
            csp => csp::policy(NO_TRUSTED_TYPES, &[("style-src", &hashes(&[style])), ("img-src", "data:")]),
            style => Value::from_safe_string(style.to_owned()),
            sample => notices == Notices::Samples,
            languages => self.languages.iter().zip(&self.ways).map(|(language, ways)| {
                context! { notices => ways, ..language.clone() }
            }).collect::<Vec<_>>(),
        })?;
        Ok(html)
    }
}

/// The sources of all pages of a reading.
struct Layout<'s> {
    page: String,
    result: String,
    result_file: String,
    parts: String,
    own: String,
    styles: &'s Styles,
    watchdog: &'s str,
    languages: Vec<Value>,
}

impl Layout<'_> {
    /// The languages in the order in which they are offered, beginning with this one.
    fn offered(&self, first: &str) -> Vec<Value> {
        let is_first = |language: &Value| language.get_attr("name").is_ok_and(|name| name.as_str() == Some(first));
        let (first, others): (Vec<_>, Vec<_>) = self.languages.iter().cloned().partition(is_first);
        [first, others].concat()
    }

    /// The templates that calendars take words from.
    fn words(&self) -> Words<'_> {
        Words { parts: &self.parts, own: &self.own }
    }

    fn render(
        &self,
        template: &str,
        NoticeSource { name, notice, is_sample, .. }: &NoticeSource,
        Notice { json, guide, deadlines }: &Notice,
        translation: &Translation,
        place: Place<'_>,
    ) -> Result<String> {
        let Translation { language, texts, inserts, calendars, says } = translation;
        let mut environment = templates::with_texts(texts, inserts)?;
        environment.add_template(PAGE, &self.page)?;
        environment.add_template("result", &self.result)?;
        environment.add_template(RESULT_FILE, &self.result_file)?;
        environment.add_template("parts", &self.parts)?;
        environment.add_template("own", &self.own)?;
        let row = |Row { persona, steps }: &Row| {
            let step = |step: &PlannedStep| context! { step => step.step, closes_kind => step.closes_kind };
            let steps: Vec<_> = steps.iter().map(step).collect();
            context! { persona => persona.name, text => persona.text, steps => steps }
        };
        let points = notice.open_points();
        // Counts these texts as used, although this notice states a point that others leave open.
        points.iter().try_for_each(|(key, _)| texts.plain(key, inserts).map(drop))?;
        let names = notice.names();
        let html = environment.get_template(template)?.render(context! {
            lang => language.tag,
            locale => language.locale,
            language => language.name,
            languages => self.offered(notice.first_language()),
            root => ROOT,
            assets => place.assets(),
            sample => is_sample,
            superseded => notice.is_superseded(),
            has_end => notice.has_end(),
            csp => place.policy(self.watchdog, self.styles),
            result_csp => csp::policy(NO_TRUSTED_TYPES, &[("style-src", &hashes(&[&self.styles.result]))]),
            watchdog => Value::from_safe_string(self.watchdog.to_owned()),
            script => place.script().map(Value::from_safe_string),
            style => Value::from_safe_string(place.style(self.styles)),
            result_style => Value::from_safe_string(self.styles.result.clone()),
            noscript_style => Value::from_safe_string(place.noscript_style().to_owned()),
            calendar_files => calendars.iter().map(|(step, file)| (*step, place.calendar(file))).collect::<BTreeMap<_, _>>(),
            notice_name => name,
            amended => notice.version().to_string(),
            // A "</script>" in a name must not end the element.
            notice_json => Value::from_safe_string(json.replace('<', "\\u003c")),
            telephone => notice.telephone(),
            dates => templates::in_html(inserts),
            iso => translation::written_days(&**notice),
            says => says,
            questions => names.questions.iter().copied().filter(|question| notice.is_asked(question)).collect::<Vec<_>>(),
            steps => names.steps.to_vec(),
            guide => guide.iter().map(row).collect::<Vec<_>>(),
            calendars => deadlines.iter().map(|(step, ending)| (*step, context! {
                kind => ending.kind(),
                is_counted => matches!(ending, Ending::Counted(_)),
            })).collect::<BTreeMap<_, _>>(),
            clauses => notice.marks().iter().copied().collect::<BTreeMap<_, _>>(),
            open_points => points.into_iter().filter(|(_, open)| *open).map(|(key, _)| key).collect::<Vec<_>>(),
        })?;
        Ok(html)
    }
}
