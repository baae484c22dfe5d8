//! The pages: one template, filled in for each notice and each language, and the calendar files beside them.
//!
//! The table of who must do what by when is not written: it is what the rules answer for the cases that the notice tells
//! apart. So the page that works without scripts cannot say other than the one that asks.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use kigen::input::{Named, Value};
use kigen::outcome::{Outcome, PlannedStep};
use kigen::regionpay::answers::Question;
use kigen::regionpay::notice::Notice;
use kigen::regionpay::plan::StepName;
use minijinja::{Value as Slot, context};
use serde::Serialize;
use serde_json::json;

use crate::calendar::{self, Deadlines};
use crate::sources::{self, LANGUAGES, Language, NoticeSource, Notices, read};
use crate::templates::{self, Inserts, NO_TRUSTED_TYPES, digest, hashes};
use crate::texts::{Insert, Texts};
use crate::{Files, icons};

/// The way from a page to the top of the site.
const ROOT: &str = "../../";

/// What is shown in place of the interview where no script runs.
const NOSCRIPT_STYLE: &str = ".scripted,kigen-runs:not(:defined){display:none}";

/// The same in the one file, which cannot change its language there.
const WHOLE_NOSCRIPT_STYLE: &str = ".scripted,.languages,kigen-runs:not(:defined){display:none}";

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

/// The answers of those who use the app, or did.
const APP_USERS: [(&str, &str); 2] = [("charge", "app"), ("charge", "withdrawn")];

/// The texts that speak of the app.
const WITH_APP: [&str; 21] = [
    "apply-if-paper",
    "bank-more",
    "charge",
    "charge-app",
    "charge-hint",
    "charge-paper",
    "charge-short",
    "charge-withdrawn",
    "collect-app",
    "collect-stay",
    "coupon-hint",
    "expiry-hint",
    "if-paper",
    "persona-a-app",
    "persona-a-paper",
    "persona-a-withdrawn",
    "persona-b-app",
    "persona-b-paper",
    "route-app",
    "route-apply",
    "where-expiry",
];

/// The year before the first of the era of Reiwa.
const BEFORE_REIWA: i32 = 2018;

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
pub(crate) struct Page {
    /// Where it lies, such as `nagasaki/ja/index.html`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
}

/// Stands in the pages where the name of their version will: that is made from all of them.
pub(crate) const VERSION: &str = "kigen-version";

/// What the pages load and run.
pub(crate) struct Sources<'s> {
    /// The folder that holds the scripts and the Wasm, from the top of the site.
    pub(crate) folder: &'s str,
    /// What is in there.
    pub(crate) files: &'s Files,
    /// The style that stands in each page.
    pub(crate) style: &'s str,
    /// The script that stands in each page, to see whether the others run.
    pub(crate) guard: &'s str,
    /// Makes the script of the one file, given the page in the languages but the first, by name.
    pub(crate) whole: &'s dyn Fn(&BTreeMap<&str, String>) -> Result<String>,
}

/// What a page of the site loads, and what it is checked by.
struct Assets<'s> {
    folder: &'s str,
    digests: BTreeMap<&'s str, String>,
    /// For the scripts that scripts import.
    import_map: String,
}

impl<'s> Assets<'s> {
    fn of(Sources { folder, files, .. }: &Sources<'s>) -> Result<Self> {
        let digests: BTreeMap<_, _> = files.iter().map(|(name, bytes)| (name.as_str(), digest(bytes))).collect();
        let scripts = digests.iter().filter(|(name, _)| Path::new(name).extension() == Some("js".as_ref()));
        let integrity: BTreeMap<_, _> =
            scripts.map(|(name, digest)| (format!("{ROOT}{folder}/{name}"), digest)).collect();
        let import_map = serde_json::to_string(&BTreeMap::from([("integrity", integrity)]))?;
        Ok(Self { folder, digests, import_map })
    }
}

impl From<&Assets<'_>> for Slot {
    fn from(Assets { folder, digests, import_map }: &Assets<'_>) -> Self {
        let import_map = Self::from_safe_string(import_map.clone());
        context! { folder => *folder, digests => digests.clone(), import_map => import_map, version => VERSION }
    }
}

/// What a page is told of the notice as it is deployed by then.
#[derive(Serialize)]
pub(crate) struct Edition {
    /// The notice's name in addresses.
    #[serde(skip)]
    pub(crate) notice: String,
    /// The day of its last amendment.
    amended: String,
    /// Whether a later report is known.
    superseded: bool,
}

/// All that [`render`] makes.
#[derive(Default)]
pub(crate) struct Rendered {
    /// The files.
    pub(crate) pages: Vec<Page>,
    /// Each notice as one file.
    pub(crate) whole: Vec<Page>,
    /// What each notice is by now.
    pub(crate) editions: Vec<Edition>,
}

/// Every page and its calendar files, for every notice and every language; each notice as one file, and as data.
///
/// # Errors
/// Where a notice is not sound, or a text is missing, left over, or asks for what there is not.
pub(crate) fn render(root: &Path, notices: Notices, sources: &Sources<'_>) -> Result<Rendered> {
    let www = root.join("www");
    let all: Result<Vec<_>> =
        LANGUAGES.into_iter().map(|language| Ok((language, Arc::new(language.texts(root)?)))).collect();
    let all = all?;
    let parts = Parts {
        template: read(&www.join("page.html"))?,
        style: sources.style,
        guard: sources.guard,
        languages: all.iter().map(|(language, texts)| own_name(*language, texts)).collect::<Result<_>>()?,
    };
    let assets = Assets::of(sources)?;
    let mut rendered = Rendered::default();
    let mut entries = Vec::new();
    for source in sources::notices(root, notices)? {
        let NoticeSource { name, notice, data, .. } = &source;
        for (_, texts) in &all {
            unsaid(&source).into_iter().try_for_each(|key| texts.excuse(key))?;
        }
        let json = serde_json::to_string(data)?;
        let deadlines = calendar::deadlines(notice).with_context(|| name.clone())?;
        let words = all.iter().map(|(language, texts)| Words::of(&source, &deadlines, *language, texts));
        let words: Vec<_> = words.collect::<Result<_>>()?;
        let html = |words: &Words, place| {
            let html = parts.page(&source, &json, &deadlines, words, place);
            html.with_context(|| format!("{name}, {}", words.language.name))
        };
        for words in &words {
            let path = format!("{name}/{}/index.html", words.language.name);
            rendered.pages.push(Page { path, text: html(words, Place::Site(&assets))? });
            rendered.pages.push(manifest(&source, words, sources.folder)?);
            rendered.pages.extend(words.calendars.values().cloned());
        }
        if let Some((first, others)) = words.split_first() {
            let others = others.iter().map(|words| Ok((words.language.name, html(words, Place::Inside)?)));
            let script = (sources.whole)(&others.collect::<Result<_>>()?)?;
            let text = html(first, Place::Whole { script: script.trim() })?;
            rendered.whole.push(Page { path: format!("{name}/kigen-{name}.html"), text });
        }
        let (amended, superseded) = (notice.dates.amended.to_string(), is_superseded(notice));
        rendered.editions.push(Edition { notice: name.clone(), amended, superseded });
        rendered.pages.push(Page { path: format!("{name}/notice.json"), text: json });
        entries.push(context! { campaign => &notice.names.campaign, name => name });
    }
    let top = parts.top(&read(&www.join("index.html"))?, notices, &entries)?;
    rendered.pages.push(Page { path: "index.html".to_owned(), text: top });
    for (language, texts) in &all {
        texts.ensure_all_used().with_context(|| format!("the texts of {}", language.name))?;
    }
    Ok(rendered)
}

/// Whether the notice knows a way by the app.
pub(crate) fn has_app(notice: &Notice) -> bool {
    notice.dates.links_sent_from.is_some()
}

/// Whether nobody works on the last day on which to apply.
fn is_apply_by_day_off(notice: &Notice) -> bool {
    notice.call_centre.is_day_off(notice.dates.apply_by)
}

/// The questions that can come up.
fn questions(notice: &Notice) -> impl Iterator<Item = Question> {
    Question::ALL.iter().copied().filter(|question| has_app(notice) || *question != Question::Charge)
}

/// How a row of the guide is called where nobody uses an app.
fn without_app(persona: &str) -> &str {
    match persona {
        "a-paper" => "a-points",
        "b-paper" => "b-points",
        other => other,
    }
}

/// The texts that pages of this notice do not need, because it says, or does not say, what they hang on.
pub(crate) fn unsaid(NoticeSource { notice, is_sample, .. }: &NoticeSource) -> Vec<&'static str> {
    let names = &notice.names;
    let choices: [(bool, &[&str], &[&str]); 6] = [
        (*is_sample, &["sample", "sample-short"], &[]),
        (names.outage_hours.is_some(), &["incident-hint-hours"], &["incident-hint"]),
        (names.application_site_address.is_some(), &["apply-more-site"], &["apply-more"]),
        (is_apply_by_day_off(notice), &["apply-weekend"], &[]),
        (notice.states_last_call_day, &["call-hours-last", "call-unknown-last"], &["call-hours", "call-unknown"]),
        (
            has_app(notice),
            &WITH_APP,
            &["expiry-hint-paper", "where-expiry-paper", "persona-a-points", "persona-b-points"],
        ),
    ];
    choices.into_iter().flat_map(|(says, if_so, if_not)| if says { if_not } else { if_so }).copied().collect()
}

/// Whether a later report has come out.
fn is_superseded(notice: &Notice) -> bool {
    notice.names.third_report.is_some()
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
    Site(&'s Assets<'s>),
    /// In the script of the one file, whose style and policy are there already.
    Inside,
    /// By itself, as the one file, with the script that holds the rest.
    Whole { script: &'s str },
}

impl<'s> Place<'s> {
    fn assets(self) -> Option<&'s Assets<'s>> {
        match self {
            Self::Site(assets) => Some(assets),
            Self::Inside | Self::Whole { .. } => None,
        }
    }

    fn script(self) -> Option<String> {
        match self {
            Self::Whole { script } => Some(script.to_owned()),
            Self::Site(_) | Self::Inside => None,
        }
    }

    fn noscript_style(self) -> &'static str {
        match self {
            Self::Site(_) => NOSCRIPT_STYLE,
            Self::Inside | Self::Whole { .. } => WHOLE_NOSCRIPT_STYLE,
        }
    }

    /// What a page may load: what stands in it, and in the site the site's own files.
    fn policy(self, guard: &str, style: &str) -> Option<String> {
        let styles = [style, self.noscript_style()];
        match self {
            Self::Site(assets) => Some(policy(&[guard, &assets.import_map], &styles)),
            Self::Inside => None,
            Self::Whole { script } => {
                let scripts = format!("{} 'wasm-unsafe-eval'", hashes(&[guard, script]));
                let allowed = [("script-src", &*scripts), ("style-src", &hashes(&styles)), ("img-src", "data:")];
                Some(templates::policy(TRUSTED, &allowed))
            }
        }
    }

    /// A calendar file beside the page, or in it: as data, which unlike what a script makes can be had without one.
    fn calendar(self, step: &str, file: &Page) -> String {
        match self {
            // Of which version it is: a worker cannot see from which tab a download is asked for.
            Self::Site(_) => format!("{step}.ics?{VERSION}"),
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
    fn of(source: &NoticeSource, deadlines: &Deadlines, language: Language, texts: &Arc<Texts>) -> Result<Self> {
        let name = &source.name;
        let mut inserts = inserts(&source.notice, texts)?;
        inserts.extend(language.names(source)?);
        let calendars = calendar::render(source, language.name, deadlines, texts, &inserts);
        let calendars = calendars.with_context(|| format!("the calendars of {name}, {}", language.name))?;
        let calendars = deadlines.keys().copied().zip(calendars).collect();
        Ok(Self { language, texts: Arc::clone(texts), inserts: Arc::new(inserts), calendars })
    }
}

/// What all pages are made of.
struct Parts<'s> {
    template: String,
    style: &'s str,
    guard: &'s str,
    languages: Vec<Slot>,
}

impl Parts<'_> {
    /// The page at the top of the site.
    fn top(&self, template: &str, notices: Notices, entries: &[Slot]) -> Result<String> {
        let mut environment = templates::plain()?;
        environment.add_template("top", template)?;
        let html = environment.get_template("top")?.render(context! {
            csp => templates::policy(NO_TRUSTED_TYPES, &[("style-src", &hashes(&[self.style])), ("img-src", "data:")]),
            style => Slot::from_safe_string(self.style.to_owned()),
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
        words: &Words,
        place: Place<'_>,
    ) -> Result<String> {
        let Words { language, texts, inserts, calendars } = words;
        let dates: BTreeMap<_, _> =
            inserts.iter().map(|(name, insert)| (name.clone(), Slot::from_safe_string(insert.html.clone()))).collect();
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
            guard => Slot::from_safe_string(self.guard.to_owned()),
            script => place.script().map(Slot::from_safe_string),
            style => Slot::from_safe_string(self.style.to_owned()),
            noscript_style => Slot::from_safe_string(place.noscript_style().to_owned()),
            calendar_files => calendars.iter().map(|(step, file)| (*step, place.calendar(step, file))).collect::<BTreeMap<_, _>>(),
            notice_name => name,
            // A "</script>" in a name must not end the element.
            notice_json => Slot::from_safe_string(json.replace('<', "\\u003c")),
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
            open_points => open_points(notice, words)?,
        })?;
        Ok(html)
    }
}

/// What the page is when it is installed: in the language from which it was.
fn manifest(source: &NoticeSource, words: &Words, folder: &str) -> Result<Page> {
    let Words { language, texts, inserts, .. } = words;
    let mark = if source.is_sample { texts.plain("sample-short", inserts)? } else { String::new() };
    let icon = |size: u16, purpose: &str| {
        let src = format!("{ROOT}{folder}/{}", icons::name(size));
        json!({ "src": src, "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
    };
    let icons: Vec<_> =
        icons::SIZES.iter().flat_map(|size| ["any", "maskable"].map(|purpose| icon(*size, purpose))).collect();
    let manifest = json!({
        "name": mark.clone() + &texts.plain("title", inserts)?,
        "short_name": mark + &texts.plain("short-name", inserts)?,
        "description": texts.plain("description", inserts)?,
        "lang": language.tag,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0017c1",
        "icons": icons,
    });
    Ok(Page { path: format!("{}/{}/manifest.webmanifest", source.name, language.name), text: manifest.to_string() })
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
        // A day that ends earlier is told with its time, or its last hours would be promised.
        insert(&format!("{name}_day"), texts.until(end)?);
    }
    insert("transfers_from", texts.third_of_month(dates.transfers_from)?);
    if let Some(day) = dates.links_sent_from {
        insert("links_sent_from", texts.third_of_month(day)?);
    }
    if notice.states_last_call_day {
        insert("first_call_day", texts.day(centre.first_day)?);
        insert("last_call_day", texts.day(centre.last_day)?);
    }
    let (year, _, _) = dates.expiry.ymd();
    insert("expiry_year", Insert::name(&year.to_string()));
    insert("expiry_era_year", Insert::name(&(year - BEFORE_REIWA).to_string()));
    let call_by =
        centre.last_hours_before(dates.apply_by).context("nobody answers the telephone before `dates.apply_by`")?;
    insert("call_by", texts.minute(call_by)?);
    for (name, time) in [("hours_open", centre.opens), ("hours_close", centre.closes)] {
        insert(name, Insert::name(&texts.clock(time)?));
    }
    for (name, value) in [
        ("prefecture", &names.prefecture),
        ("campaign", &names.campaign),
        ("office", &names.office),
        ("title", &names.title),
        ("application_site", &names.application_site),
        ("call_centre", &names.call_centre),
        ("points", &names.points.join("、")),
        ("outage_about", &names.outage_about),
    ] {
        insert(name, Insert::name(value));
    }
    if let Some(hours) = &names.outage_hours {
        insert("outage_hours", Insert::name(hours));
    }
    if let Some(address) = &names.application_site_address {
        insert("application_site_address", Insert::address(address));
    }
    Ok(inserts)
}

/// Who must do what: the rules' own answer, on the day of the last amendment, for each case that the notice tells apart.
fn guide(notice: &Notice) -> Result<Vec<Slot>> {
    let row = |(persona, answers): (&str, &[(&str, &str)])| {
        let steps = steps_for(notice, answers).with_context(|| format!("the guide's row `{persona}`"))?;
        let step = |step: &PlannedStep| context! { step => step.step, closes_kind => step.closes_kind };
        let text = if has_app(notice) { persona } else { without_app(persona) };
        Ok(context! { persona => persona, text => text, steps => steps.iter().map(step).collect::<Vec<_>>() })
    };
    let is_of_app = |answers: &[(&str, &str)]| answers.iter().any(|answer| APP_USERS.contains(answer));
    PERSONAS.into_iter().filter(|(_, answers)| has_app(notice) || !is_of_app(answers)).map(row).collect()
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
fn open_points(notice: &Notice, words: &Words) -> Result<Vec<&'static str>> {
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
    // A text is not left over because this notice states what others leave open.
    points.iter().try_for_each(|(key, _)| words.texts.plain(key, &words.inserts).map(drop))?;
    Ok(points.into_iter().filter(|(_, open)| *open).map(|(key, _)| key).collect())
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
    templates::policy(TRUSTED, &allowed)
}
