//! The pages: one template, filled in for each notice and each language, and the calendar files beside them.
//!
//! The table of who must do what by when is not written: it is what the rules answer for the cases that the notice tells
//! apart. So the page that works without scripts cannot say other than the one that asks.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use kigen::input::{Named as _, Value};
use kigen::outcome::{Outcome, PlannedStep};
use kigen::regionpay::answers::Question;
use kigen::regionpay::notice::Notice;
use kigen::regionpay::plan::StepName;
use minijinja::{Value as Slot, context};

use crate::calendar::{self, Deadlines};
use crate::sources::{self, LANGUAGES, Language, NoticeSource, read};
use crate::templates::{self, Inserts, hashes};
use crate::texts::{Insert, Texts};

/// The way from a page to the top of the site.
const ROOT: &str = "../../";

/// What is shown in place of the interview where no script runs.
const NOSCRIPT_STYLE: &str = ".scripted{display:none}";

/// The same in the one file, which cannot change its language there.
const WHOLE_NOSCRIPT_STYLE: &str = ".scripted,.languages{display:none}";

/// The cases that the notice tells apart, in the order of the guide's table, with the answers that make each.
pub(crate) const PERSONAS: [(&str, &[(&str, &str)]); 10] = [
    ("a-paper", &[GROUND_A, ("payout", "points"), ("charge", "paper")]),
    ("a-withdrawn", &[GROUND_A, ("payout", "points"), ("charge", "withdrawn")]),
    ("a-app", &[GROUND_A, ("payout", "points"), ("charge", "app")]),
    ("a-bank", &[GROUND_A, ("payout", "bank")]),
    ("b-paper", &[GROUND_B, ("payout", "points"), ("charge", "paper")]),
    ("b-app", &[GROUND_B, ("payout", "points"), ("charge", "app")]),
    ("b-bank", &[GROUND_B, ("payout", "bank")]),
    ("other", &[("coupon", "not_issued")]),
    ("elsewhere", &[("prefecture", "elsewhere")]),
    ("none", &[("coupon", "other")]),
];

const GROUND_A: (&str, &str) = ("incident", "none");
const GROUND_B: (&str, &str) = ("incident", "paid_otherwise");

/// How the notice numbers the conditions of its clause 1.
pub(crate) const CONDITION_MARKS: [(&str, &str); 7] = [
    ("1.prefecture", "1"),
    ("1.coupon", "1"),
    ("1A.expiry", "1(A)"),
    ("1A.balance", "1(A)"),
    ("1B1", "1(B)①"),
    ("1B2", "1(B)②"),
    ("1.other", "1※"),
];

/// One file of the site.
#[derive(Clone)]
pub struct Page {
    /// Where it lies, such as `nagasaki/ja/index.html`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl Page {
    /// Whether it is a notice as one file.
    pub(crate) fn is_whole(&self) -> bool {
        self.path.split_once('/').is_some_and(|(name, _)| self.path == whole_path(name))
    }
}

/// What the pages run.
pub struct Scripts<'s> {
    /// The folder that holds the scripts and the Wasm, from the top of the site.
    pub assets: String,
    /// The script that stands in each page, to see whether the others run.
    pub guard: String,
    /// Makes the script of the one file, given the page in the languages but the first, by name.
    pub whole: &'s dyn Fn(&BTreeMap<&str, String>) -> Result<String>,
}

/// Every page and its calendar files, for every notice and every language; each notice as one file, and as data.
///
/// # Errors
/// Where a notice is not sound, or a text is missing, left over, or asks for what there is not.
pub fn render(root: &Path, scripts: &Scripts<'_>) -> Result<Vec<Page>> {
    let www = root.join("www");
    let all: Result<Vec<_>> =
        LANGUAGES.into_iter().map(|language| Ok((language, Arc::new(language.texts(root)?)))).collect();
    let all = all?;
    let parts = Parts {
        template: read(&www.join("page.html"))?,
        style: read(&www.join("style.css"))?,
        guard: scripts.guard.trim().to_owned(),
        languages: all.iter().map(|(language, texts)| own_name(*language, texts)).collect::<Result<_>>()?,
    };
    let mut pages = Vec::new();
    let mut entries = Vec::new();
    for source in sources::notices(root)? {
        let NoticeSource { name, notice, data } = &source;
        let json = serde_json::to_string(data)?;
        let deadlines = calendar::deadlines(notice).with_context(|| name.clone())?;
        let words = all.iter().map(|(language, texts)| Words::of(root, &source, &deadlines, *language, texts));
        let words: Vec<_> = words.collect::<Result<_>>()?;
        let html = |words: &Words, place| {
            let html = parts.page(&source, &json, &deadlines, words, place);
            html.with_context(|| format!("{name}, {}", words.language.name))
        };
        for words in &words {
            let path = format!("{name}/{}/index.html", words.language.name);
            pages.push(Page { path, text: html(words, Place::Site { assets: &scripts.assets })? });
            pages.extend(words.calendars.values().cloned());
        }
        if let Some((first, others)) = words.split_first() {
            let others = others.iter().map(|words| Ok((words.language.name, html(words, Place::Inside)?)));
            let script = (scripts.whole)(&others.collect::<Result<_>>()?)?;
            let text = html(first, Place::Whole { script: script.trim() })?;
            pages.push(Page { path: whole_path(name), text });
        }
        pages.push(Page { path: format!("{name}/notice.json"), text: json });
        entries.push(context! { campaign => &notice.names.campaign, name => name });
    }
    pages.push(Page { path: "index.html".to_owned(), text: parts.top(&read(&www.join("index.html"))?, &entries)? });
    for (language, texts) in &all {
        texts.ensure_all_used().with_context(|| format!("the texts of {}", language.name))?;
    }
    Ok(pages)
}

/// Where the one file of a notice lies.
fn whole_path(name: &str) -> String {
    format!("{name}/kigen-{name}.html")
}

/// A language with its own name for itself, for choosing among them.
fn own_name(language: Language, texts: &Texts) -> Result<Slot> {
    let shown = Slot::from_safe_string(texts.html("language-name", &Inserts::new())?);
    Ok(context! { name => language.name, tag => language.tag, shown => shown })
}

/// Where a page stands, and so where the rest of it comes from.
#[derive(Clone, Copy)]
enum Place<'s> {
    /// In the site, with what it loads in a folder.
    Site { assets: &'s str },
    /// In the script of the one file, whose style and policy are there already.
    Inside,
    /// By itself, as the one file, with the script that holds the rest.
    Whole { script: &'s str },
}

impl Place<'_> {
    fn assets(self) -> Option<String> {
        match self {
            Self::Site { assets } => Some(assets.to_owned()),
            Self::Inside | Self::Whole { .. } => None,
        }
    }

    fn script(self) -> Option<String> {
        match self {
            Self::Whole { script } => Some(script.to_owned()),
            Self::Site { .. } | Self::Inside => None,
        }
    }

    fn noscript_style(self) -> &'static str {
        match self {
            Self::Site { .. } => NOSCRIPT_STYLE,
            Self::Inside | Self::Whole { .. } => WHOLE_NOSCRIPT_STYLE,
        }
    }

    /// What a page may load: what stands in it, and in the site the site's own files.
    fn policy(self, guard: &str, style: &str) -> Option<String> {
        let styles = [style, self.noscript_style()];
        match self {
            Self::Site { .. } => Some(policy(guard, &styles)),
            Self::Inside => None,
            Self::Whole { script } => Some(templates::policy(&[
                ("script-src", &format!("{} 'wasm-unsafe-eval'", hashes(&[guard, script]))),
                ("style-src", &hashes(&styles)),
                ("img-src", "data:"),
                ("base-uri", "'none'"),
                ("form-action", "'none'"),
            ])),
        }
    }

    /// A calendar file beside the page, or in it: as data, which unlike what a script makes can be had without one.
    fn calendar(self, step: &str, file: &Page) -> String {
        match self {
            Self::Site { .. } => format!("{step}.ics"),
            Self::Inside | Self::Whole { .. } => {
                format!("data:text/calendar;charset=utf-8;base64,{}", BASE64_STANDARD.encode(&file.text))
            }
        }
    }
}

/// What a page of a notice is made of in one language.
struct Words {
    language: Language,
    texts: Arc<Texts>,
    inserts: Arc<Inserts>,
    /// The calendar files, by step.
    calendars: BTreeMap<&'static str, Page>,
}

impl Words {
    fn of(
        root: &Path,
        NoticeSource { name, notice, .. }: &NoticeSource,
        deadlines: &Deadlines,
        language: Language,
        texts: &Arc<Texts>,
    ) -> Result<Self> {
        let mut inserts = inserts(notice, texts)?;
        inserts.extend(language.names(root, name)?);
        let calendars = calendar::render(name, language.name, notice, deadlines, texts, &inserts);
        let calendars = calendars.with_context(|| format!("the calendars of {name}, {}", language.name))?;
        let calendars = deadlines.keys().copied().zip(calendars).collect();
        Ok(Self { language, texts: Arc::clone(texts), inserts: Arc::new(inserts), calendars })
    }
}

/// What all pages are made of.
struct Parts {
    template: String,
    style: String,
    guard: String,
    languages: Vec<Slot>,
}

impl Parts {
    /// The page at the top of the site.
    fn top(&self, template: &str, entries: &[Slot]) -> Result<String> {
        let mut environment = templates::plain()?;
        environment.add_template("top", template)?;
        let style = self.style.trim();
        let html = environment.get_template("top")?.render(context! {
            csp => policy(&self.guard, &[style]),
            style => Slot::from_safe_string(style.to_owned()),
            notices => entries,
            languages => &self.languages,
        })?;
        Ok(html)
    }

    fn page(
        &self,
        NoticeSource { name, notice, .. }: &NoticeSource,
        json: &str,
        deadlines: &Deadlines,
        Words { language, texts, inserts, calendars }: &Words,
        place: Place<'_>,
    ) -> Result<String> {
        let dates: BTreeMap<_, _> =
            inserts.iter().map(|(name, insert)| (name.clone(), Slot::from_safe_string(insert.html.clone()))).collect();
        let mut environment = templates::with_texts(texts, inserts)?;
        environment.add_template("page", &self.template)?;
        let style = self.style.trim();
        let html = environment.get_template("page")?.render(context! {
            lang => language.tag,
            locale => language.locale,
            language => language.name,
            languages => &self.languages,
            root => ROOT,
            assets => place.assets(),
            csp => place.policy(&self.guard, style),
            guard => Slot::from_safe_string(self.guard.clone()),
            script => place.script().map(Slot::from_safe_string),
            style => Slot::from_safe_string(style.to_owned()),
            noscript_style => Slot::from_safe_string(place.noscript_style().to_owned()),
            calendar_files => calendars.iter().map(|(step, file)| (*step, place.calendar(step, file))).collect::<BTreeMap<_, _>>(),
            notice_name => name,
            // A "</script>" in a name must not end the element.
            notice_json => Slot::from_safe_string(json.replace('<', "\\u003c")),
            telephone => &*notice.names.telephone,
            dates => dates,
            notice => context! {
                expiry => notice.dates.expiry.to_string(),
                apply_by_is_day_off => notice.call_centre.is_day_off(notice.dates.apply_by),
            },
            questions => Question::ALL.iter().map(|question| question.name()).collect::<Vec<_>>(),
            steps => StepName::ALL.iter().map(|step| step.name()).collect::<Vec<_>>(),
            guide => guide(notice)?,
            calendars => deadlines.iter().map(|(step, deadline)| (*step, deadline.kind)).collect::<BTreeMap<_, _>>(),
            clauses => BTreeMap::from(CONDITION_MARKS),
            open_points => open_points(notice),
        })?;
        Ok(html)
    }
}

/// The dates and names of the notice, as texts can use them.
pub(crate) fn inserts(notice: &Notice, texts: &Texts) -> Result<Inserts> {
    let (dates, names, centre) = (&notice.dates, &notice.names, &notice.call_centre);
    let mut inserts = BTreeMap::new();
    let mut insert = |name: &str, value: Insert| inserts.insert(name.to_owned(), value);
    let days = [
        ("published", dates.published),
        ("amended", dates.amended),
        ("outage", dates.outage),
        ("expiry", dates.expiry),
        ("application_opens", dates.application_opens),
        ("apply_by", dates.apply_by),
        ("collect_by", dates.collect_by),
        ("every_day_through", centre.every_day_through),
    ];
    for (name, day) in days {
        insert(name, texts.day(day)?);
        insert(&format!("{name}_full"), texts.day_full(day)?);
    }
    for (name, end) in [("first_extension", dates.first_extension), ("use_by", dates.use_by)] {
        insert(name, texts.minute_before(end)?);
        let day = kigen::timeline::last_day_before(end).context("a minute of the notice is in no calendar")?;
        insert(&format!("{name}_day"), texts.day(day)?);
    }
    for (name, day) in [("links_sent_from", dates.links_sent_from), ("transfers_from", dates.transfers_from)] {
        insert(name, texts.third_of_month(day)?);
    }
    let call_by =
        centre.last_hours_before(dates.apply_by).context("nobody answers the telephone before `dates.apply_by`")?;
    insert("call_by", texts.minute(call_by)?);
    for (name, time) in [("hours_open", centre.opens), ("hours_close", centre.closes)] {
        let (hour, minute) = time.hours_minutes();
        insert(name, Insert::name(&texts.clock(hour.into(), minute.into())?));
    }
    for (name, value) in [
        ("prefecture", &names.prefecture),
        ("campaign", &names.campaign),
        ("office", &names.office),
        ("title", &names.title),
        ("application_site", &names.application_site),
        ("call_centre", &names.call_centre),
        ("points", &names.points.join("、")),
    ] {
        insert(name, Insert::name(value));
    }
    Ok(inserts)
}

/// Who must do what: the rules' own answer, on the day of the last amendment, for each case that the notice tells apart.
fn guide(notice: &Notice) -> Result<Vec<Slot>> {
    let row = |(persona, answers): (&str, &[(&str, &str)])| {
        let steps = steps_for(notice, answers).with_context(|| format!("the guide's row `{persona}`"))?;
        let step = |step: &PlannedStep| context! { step => step.step, closes_kind => step.closes_kind };
        Ok(context! { persona => persona, steps => steps.iter().map(step).collect::<Vec<_>>() })
    };
    PERSONAS.into_iter().map(row).collect()
}

pub(crate) fn steps_for(notice: &Notice, answers: &[(&str, &str)]) -> Result<Vec<PlannedStep>> {
    let expiry = notice.dates.expiry;
    let is_a = answers.contains(&GROUND_A);
    // (B) is shown by itself: with an expiry that (A) does not concern.
    let printed = if is_a { Some(expiry) } else { expiry.next() }.context("the expiry is the calendar's last day")?;
    let mut all = BTreeMap::from([
        ("prefecture", Value::Text("here".to_owned())),
        ("coupon", Value::Text("regionpay_paper".to_owned())),
        ("expiry", Value::Text(printed.to_string())),
        ("balance", Value::Number(1.0)),
        ("inquiry_number", Value::Text("known".to_owned())),
    ]);
    all.extend(answers.iter().map(|(question, answer)| (*question, Value::Text((*answer).to_owned()))));
    let fields = all.into_iter().map(|(question, answer)| (question.to_owned(), answer)).collect();
    match kigen::check(notice, &Value::Table(fields), Ok(notice.dates.amended.start())) {
        Outcome::Done(judgement) => Ok(judgement.steps),
        other => bail!("the rules give no judgement: {other:?}"),
    }
}

/// What the notice leaves open, as keys of texts.
fn open_points(notice: &Notice) -> Vec<&'static str> {
    let names = &notice.names;
    let points = [
        ("open-outage", names.outage_hours.is_none()),
        ("open-site", names.application_site_address.is_none()),
        ("open-third", names.third_report.is_none()),
        ("open-call", true),
        ("open-restore", true),
        ("open-bank", true),
        ("open-line", !notice.states_last_call_day),
    ];
    points.into_iter().filter(|(_, open)| *open).map(|(key, _)| key).collect()
}

/// What a page of the site may load: its own files, and what stands in it.
fn policy(guard: &str, styles: &[&str]) -> String {
    templates::policy(&[
        ("script-src", &format!("'self' {} 'wasm-unsafe-eval'", hashes(&[guard]))),
        ("style-src", &hashes(styles)),
        ("connect-src", "'self'"),
        ("img-src", "data:"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    ])
}
