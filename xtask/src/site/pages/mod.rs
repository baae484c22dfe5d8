//! The pages: one template, filled in for each notice and each language, and the calendar files beside them.

mod manifest;
mod place;
mod translation;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use kigen::input::Named;
use kigen_regionpay::plan::StepName;
use minijinja::{Value, context};

use self::manifest::manifest;
use self::place::{Assets, Place, ROOT};
use self::translation::Translation;
use crate::Files;
use crate::site::cases::{CONDITION_MARKS, guide, questions};
use crate::site::deadlines::{Deadlines, deadlines};
use crate::site::file::File;
use crate::site::unsaid::{has_app, is_apply_by_day_off, is_superseded, open_points, unsaid};
use crate::site::version::Edition;
use crate::words::csp::{self, NO_TRUSTED_TYPES, hashes};
use crate::words::insert::Inserts;
use crate::words::languages::{LANGUAGES, Language};
use crate::words::notices::{self, NoticeSource, Notices};
use crate::words::templates;
use crate::words::text_file::read;
use crate::words::texts::Texts;

/// What the pages load and run.
pub(crate) struct Resources<'s> {
    /// The folder that holds the scripts and the Wasm, from the top of the site.
    pub(crate) folder: &'s str,
    /// What is in there.
    pub(crate) files: &'s Files,
    /// The style that stands in each page.
    pub(crate) style: &'s str,
    /// The script that stands in each page, to see whether the others run.
    pub(crate) guard: &'s str,
    /// Makes the script of the one file, given the page in the languages but the first, by name.
    pub(crate) one_file: &'s dyn Fn(&BTreeMap<&str, String>) -> Result<String>,
}

/// All that [`render`] makes.
#[derive(Default)]
pub(crate) struct Rendered {
    /// The files.
    pub(crate) files: Vec<File>,
    /// Each notice as one file.
    pub(crate) one_files: Vec<File>,
    /// What each notice is by now.
    pub(crate) editions: Vec<Edition>,
}

/// Every page and its calendar files, for every notice and every language; each notice as one file, and as data.
///
/// # Errors
/// Where a notice is not sound, or a text is missing, left over, or asks for what there is not.
pub(crate) fn render(root: &Path, notices: Notices, resources: &Resources<'_>) -> Result<Rendered> {
    let www = root.join("www");
    let all: Result<Vec<_>> =
        LANGUAGES.into_iter().map(|language| Ok((language, Arc::new(language.texts(root)?)))).collect();
    let all = all?;
    let layout = Layout {
        template: read(&www.join("page.html"))?,
        style: resources.style,
        guard: resources.guard,
        languages: all.iter().map(|(language, texts)| own_name(*language, texts)).collect::<Result<_>>()?,
    };
    let assets = Assets::of(resources.folder, resources.files)?;
    let mut rendered = Rendered::default();
    let mut entries = Vec::new();
    for source in notices::load(root, notices)? {
        let NoticeSource { name, notice, data, .. } = &source;
        for (_, texts) in &all {
            unsaid(&source).into_iter().try_for_each(|key| texts.excuse(key))?;
        }
        let json = serde_json::to_string(data)?;
        let deadlines = deadlines(notice).with_context(|| name.clone())?;
        let translations = all.iter().map(|(language, texts)| Translation::of(&source, &deadlines, *language, texts));
        let translations: Vec<_> = translations.collect::<Result<_>>()?;
        let html = |translation: &Translation, place| {
            let html = layout.page(&source, &json, &deadlines, translation, place);
            html.with_context(|| format!("{name}, {}", translation.language.name))
        };
        for translation in &translations {
            let path = format!("{name}/{}/index.html", translation.language.name);
            rendered.files.push(File { path, text: html(translation, Place::Site(&assets))? });
            rendered.files.push(manifest(&source, translation, resources.folder)?);
            rendered.files.extend(translation.calendars.values().cloned());
        }
        if let Some((first, others)) = translations.split_first() {
            let others =
                others.iter().map(|translation| Ok((translation.language.name, html(translation, Place::Inside)?)));
            let script = (resources.one_file)(&others.collect::<Result<_>>()?)?;
            let text = html(first, Place::OneFile { script: script.trim() })?;
            rendered.one_files.push(File { path: format!("{name}/kigen-{name}.html"), text });
        }
        let (amended, superseded) = (notice.dates.amended.to_string(), is_superseded(notice));
        rendered.editions.push(Edition { notice: name.clone(), amended, superseded });
        rendered.files.push(File { path: format!("{name}/notice.json"), text: json });
        entries.push(context! { campaign => &notice.names.campaign, name => name });
    }
    let top = layout.top(&read(&www.join("index.html"))?, notices, &entries)?;
    rendered.files.push(File { path: "index.html".to_owned(), text: top });
    for (language, texts) in &all {
        texts.ensure_all_used().with_context(|| format!("the texts of {}", language.name))?;
    }
    Ok(rendered)
}

/// A language with its own name for itself, for choosing among them.
fn own_name(language: Language, texts: &Texts) -> Result<Value> {
    let shown = Value::from_safe_string(texts.html("language-name", &Inserts::new())?);
    Ok(context! { name => language.name, tag => language.tag, shown => shown })
}

/// What all pages are made of.
struct Layout<'s> {
    template: String,
    style: &'s str,
    guard: &'s str,
    languages: Vec<Value>,
}

impl Layout<'_> {
    /// The page at the top of the site.
    fn top(&self, template: &str, notices: Notices, entries: &[Value]) -> Result<String> {
        let mut environment = templates::plain()?;
        environment.add_template("top", template)?;
        let html = environment.get_template("top")?.render(context! {
            csp => csp::policy(NO_TRUSTED_TYPES, &[("style-src", &hashes(&[self.style])), ("img-src", "data:")]),
            style => Value::from_safe_string(self.style.to_owned()),
            sample => notices == Notices::Samples,
            notices => entries,
            languages => &self.languages,
        })?;
        Ok(html)
    }

    fn page(
        &self,
        NoticeSource { name, notice, is_sample, .. }: &NoticeSource,
        json: &str,
        deadlines: &Deadlines,
        translation: &Translation,
        place: Place<'_>,
    ) -> Result<String> {
        let Translation { language, texts, inserts, calendars } = translation;
        let dates: BTreeMap<_, _> =
            inserts.iter().map(|(name, insert)| (name.clone(), Value::from_safe_string(insert.html.clone()))).collect();
        let mut environment = templates::with_texts(texts, inserts)?;
        environment.add_template("page", &self.template)?;
        let html = environment.get_template("page")?.render(context! {
            lang => language.tag,
            locale => language.locale,
            language => language.name,
            languages => &self.languages,
            root => ROOT,
            assets => place.assets(),
            sample => is_sample,
            superseded => is_superseded(notice),
            csp => place.policy(self.guard, self.style),
            guard => Value::from_safe_string(self.guard.to_owned()),
            script => place.script().map(Value::from_safe_string),
            style => Value::from_safe_string(self.style.to_owned()),
            noscript_style => Value::from_safe_string(place.noscript_style().to_owned()),
            calendar_files => calendars.iter().map(|(step, file)| (*step, place.calendar(step, file))).collect::<BTreeMap<_, _>>(),
            notice_name => name,
            // A "</script>" in a name must not end the element.
            notice_json => Value::from_safe_string(json.replace('<', "\\u003c")),
            telephone => &*notice.names.telephone,
            dates => dates,
            notice => context! {
                expiry => notice.dates.expiry.to_string(),
                apply_by_is_day_off => is_apply_by_day_off(notice),
                app => has_app(notice),
                outage_hours => notice.names.outage_hours.is_some(),
                site_address => notice.names.application_site_address.is_some(),
                last_call_day => notice.states_last_call_day,
            },
            questions => questions(notice).map(Named::name).collect::<Vec<_>>(),
            steps => StepName::ALL.iter().map(|step| step.name()).collect::<Vec<_>>(),
            guide => guide(notice)?,
            calendars => deadlines.iter().map(|(step, deadline)| (*step, deadline.kind)).collect::<BTreeMap<_, _>>(),
            clauses => BTreeMap::from(CONDITION_MARKS),
            open_points => open_points(notice, texts, inserts)?,
        })?;
        Ok(html)
    }
}
