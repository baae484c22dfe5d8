//! Who uses the pages of each reading, from `tests/travellers.toml` in its folder: no suite here knows a notice by itself.
//!
//! A suite about what every page does goes through [`Reading::all`]; one about what the house does takes [`Reading::first`].

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use anyhow::{Context as _, Result, anyhow, ensure};
use kigen::any_notice::{AnyNotice, Kind};
use kigen_registry::READINGS;
use serde::Deserialize;

use super::{Answer, At};

/// The file of a reading's travellers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    notice: String,
    at: String,
    moments: Vec<String>,
    at_every_moment: Vec<String>,
    ended: Option<String>,
    ahead: String,
    #[serde(default)]
    secrets: Vec<String>,
    traveller: BTreeMap<String, Entry>,
    #[serde(default)]
    slip: Vec<Mistake>,
    row: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    at: Option<String>,
    #[serde(default)]
    answers: BTreeMap<String, String>,
    pub(crate) verdict: String,
    pub(crate) standing: String,
    pub(crate) deadline: Option<String>,
    shows: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Mistake {
    what: String,
    typed: BTreeMap<String, String>,
    shows: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    persona: String,
    answers: BTreeMap<String, String>,
}

/// A reading, and those who use the pages of one of its notices.
pub(crate) struct Reading {
    pub(super) kind: Kind,
    /// The text of the notice's file.
    text: String,
    /// The notice's name: the folder of its pages.
    pub(crate) notice: &'static str,
    /// A moment at which the usual traveller is in time.
    pub(crate) at: &'static str,
    /// Moments between which something of the plan changes.
    pub(crate) moments: Vec<&'static str>,
    /// Who goes through the page at each of these; the others do at their own.
    pub(crate) at_every_moment: Vec<&'static str>,
    /// A moment after all of it, if one comes.
    pub(crate) ended: Option<&'static str>,
    /// A moment at which the whole plan is still ahead, as it is in a guide that has no now.
    pub(crate) ahead: &'static str,
    /// What nobody but the traveller `secret` may know.
    pub(crate) secrets: Vec<&'static str>,
    travellers: Vec<Traveller>,
    /// What is typed, and cannot be.
    pub(crate) slips: Vec<Slip>,
    /// The rows of the guide, in its order: the persona, and the answers of somebody for whom it is written.
    pub(crate) rows: Vec<(&'static str, Vec<Answer>)>,
}

/// Somebody who uses a page.
pub(crate) struct Traveller {
    /// What tests call them.
    pub(crate) name: &'static str,
    /// When they come.
    pub(crate) at: At,
    /// All that they could be asked, in the order of the questions; the page asks for as much of it as is needed.
    pub(crate) answers: Vec<Answer>,
    /// What their result shows, for a look that needs a selector.
    pub(crate) shows: String,
    pub(crate) verdict: String,
    pub(crate) standing: String,
    pub(crate) deadline: Option<String>,
}

/// Something that is typed, and cannot be.
pub(crate) struct Slip {
    /// What it is.
    pub(crate) what: &'static str,
    /// The fields, by their ids, and what is typed into each.
    pub(crate) typed: Vec<Answer>,
    /// What is then shown.
    pub(crate) shows: &'static str,
}

impl Reading {
    /// Those of all readings, the first one first.
    pub(crate) fn all() -> Result<&'static [Self]> {
        static ALL: OnceLock<Result<Vec<Reading>>> = OnceLock::new();
        let all = ALL.get_or_init(|| READINGS.iter().map(|kind| Self::load(*kind)).collect());
        all.as_deref().map_err(|error| anyhow!("{error:#}"))
    }

    /// The first one, for what the house does with any.
    pub(crate) fn first() -> Result<&'static Self> {
        Self::all()?.first().context("there is no reading")
    }

    /// The one of that name.
    pub(crate) fn of(name: &str) -> Result<&'static Self> {
        let found = Self::all()?.iter().find(|reading| reading.kind.name == name);
        found.with_context(|| format!("there is no reading `{name}`"))
    }

    fn load(kind: Kind) -> Result<Self> {
        let folder = xtask::root().join("readings").join(kind.name);
        let place = folder.join("tests/travellers.toml");
        let file: File = toml::from_str(&fs::read_to_string(&place).with_context(|| place.display().to_string())?)?;
        let published = kind.published.iter().find(|(name, _)| *name == file.notice);
        let text = match published {
            Some((_, text)) => (*text).to_owned(),
            None => fs::read_to_string(folder.join("samples").join(format!("{}.toml", file.notice)))?,
        };
        let questions = parse(kind, &text)?.names().questions;
        let usual = &file.traveller.get("usual").context("there is no traveller `usual`")?.answers;
        // The answers of the usual traveller but for those that are named, each question in its place.
        let answers = |own: &BTreeMap<String, String>| -> Result<Vec<Answer>> {
            let unknown = own.keys().find(|question| !questions.contains(&&***question));
            ensure!(
                unknown.is_none(),
                "{}: there is no question `{}`",
                place.display(),
                unknown.map_or("", |name| name)
            );
            let answer = |question: &&'static str| {
                let answer = own.get(*question).or_else(|| usual.get(*question))?;
                Some((*question, lasting(answer)))
            };
            Ok(questions.iter().filter_map(answer).collect())
        };
        let traveller = |(name, entry): (&String, &Entry)| -> Result<Traveller> {
            let Entry { at, answers: own, verdict, standing, deadline, shows } = entry;
            let at = match at.as_deref() {
                None => Some(lasting(&file.at)),
                Some("now") => None,
                Some(at) => Some(lasting(at)),
            };
            let by_end = || format!("#result[data-verdict={verdict}][data-standing={standing}]");
            let shows = shows.clone().unwrap_or_else(by_end);
            let (verdict, standing, deadline) = (verdict.clone(), standing.clone(), deadline.clone());
            Ok(Traveller { name: lasting(name), at, answers: answers(own)?, shows, verdict, standing, deadline })
        };
        let row = |Line { persona, answers: own }: &Line| Ok((lasting(persona), answers(own)?));
        let slip = |Mistake { what, typed, shows }: &Mistake| Slip {
            what: lasting(what),
            typed: typed.iter().map(|(field, text)| (lasting(field), lasting(text))).collect(),
            shows: lasting(shows),
        };
        Ok(Self {
            kind,
            notice: lasting(&file.notice),
            at: lasting(&file.at),
            moments: file.moments.iter().map(|moment| lasting(moment)).collect(),
            at_every_moment: file.at_every_moment.iter().map(|name| lasting(name)).collect(),
            ended: file.ended.as_deref().map(lasting),
            ahead: lasting(&file.ahead),
            secrets: file.secrets.iter().map(|secret| lasting(secret)).collect(),
            travellers: file.traveller.iter().map(traveller).collect::<Result<_>>()?,
            slips: file.slip.iter().map(slip).collect(),
            rows: file.row.iter().map(row).collect::<Result<_>>()?,
            text,
        })
    }

    /// The text of the notice's file.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The notice, as the rules have it.
    pub(crate) fn notice(&self) -> Result<Box<dyn AnyNotice>> {
        parse(self.kind, &self.text)
    }

    /// All who use its pages.
    pub(crate) fn travellers(&self) -> &[Traveller] {
        &self.travellers
    }

    /// The one of that name.
    pub(crate) fn traveller(&self, name: &str) -> Result<&Traveller> {
        let found = self.travellers.iter().find(|traveller| traveller.name == name);
        found.with_context(|| format!("{} has no traveller `{name}`", self.kind.name))
    }

    /// The one who is asked the most, and covered.
    pub(crate) fn usual(&self) -> Result<&Traveller> {
        self.traveller("usual")
    }
}

fn parse(kind: Kind, text: &str) -> Result<Box<dyn AnyNotice>> {
    kind.parse(text).map_err(|problems| anyhow!("{problems:?}"))
}

/// For as long as the tests run.
fn lasting(text: &str) -> &'static str {
    text.to_owned().leak()
}

impl Traveller {
    /// Their answers, with others in place of some.
    pub(crate) fn with(&self, others: &[Answer]) -> Vec<Answer> {
        let other = |question| others.iter().find(|(of, _)| *of == question).copied();
        self.answers.iter().map(|answer| other(answer.0).unwrap_or(*answer)).collect()
    }

    /// The moment of their visit as an address has it: `#at=…`, or nothing where that is now.
    pub(crate) fn fragment(&self) -> String {
        self.at.map(|at| format!("#at={at}")).unwrap_or_default()
    }
}
