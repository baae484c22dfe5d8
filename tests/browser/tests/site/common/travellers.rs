//! The travellers of each reading, from `tests/travellers.toml` in its folder: no test here depends on a particular
//! notice.
//!
//! A test of every page iterates over [`Reading::all`]; one that does not depend on the reading takes
//! [`Reading::first`].

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

/// A reading, and the travellers who use the pages of one of its notices.
pub(crate) struct Reading {
    pub(super) kind: Kind,
    /// The text of the notice's file.
    text: String,
    /// The notice's name, which is the folder of its pages.
    pub(crate) notice: &'static str,
    /// A moment at which the usual traveller is in time.
    pub(crate) at: &'static str,
    /// Moments between which something of the plan changes.
    pub(crate) moments: Vec<&'static str>,
    /// The travellers who go through the page at each of these moments; the others do at their own.
    pub(crate) at_every_moment: Vec<&'static str>,
    /// A moment after all dates, if there is one.
    pub(crate) ended: Option<&'static str>,
    /// A moment at which all steps are still ahead, as in the static guide, which does not depend on the time.
    pub(crate) ahead: &'static str,
    /// The answers that only the traveller `secret` gives.
    pub(crate) secrets: Vec<&'static str>,
    travellers: Vec<Traveller>,
    /// Invalid input.
    pub(crate) slips: Vec<Slip>,
    /// The rows of the guide, in its order: the persona, and the answers of a matching traveller.
    pub(crate) rows: Vec<(&'static str, Vec<Answer>)>,
}

/// A traveller.
pub(crate) struct Traveller {
    /// Their name in tests.
    pub(crate) name: &'static str,
    /// The moment of their visit.
    pub(crate) at: At,
    /// All answers that the page could ask for, in the order of the questions.
    pub(crate) answers: Vec<Answer>,
    /// A selector of an element of their result, for tests of the layout.
    pub(crate) shows: String,
    pub(crate) verdict: String,
    pub(crate) standing: String,
    pub(crate) deadline: Option<String>,
}

/// An invalid input.
pub(crate) struct Slip {
    /// Its name.
    pub(crate) what: &'static str,
    /// The fields, by their ids, with the text typed into each.
    pub(crate) typed: Vec<Answer>,
    /// The selector of the error that is then shown.
    pub(crate) shows: &'static str,
}

impl Reading {
    /// All readings, the first one first.
    pub(crate) fn all() -> Result<&'static [Self]> {
        static ALL: OnceLock<Result<Vec<Reading>>> = OnceLock::new();
        let all = ALL.get_or_init(|| READINGS.iter().map(|kind| Self::load(*kind)).collect());
        all.as_deref().map_err(|error| anyhow!("{error:#}"))
    }

    /// The first reading, for tests that do not depend on it.
    pub(crate) fn first() -> Result<&'static Self> {
        Self::all()?.first().context("there is no reading")
    }

    /// The reading of that name.
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
        // The answers of the usual traveller with some replaced, in the order of the questions.
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

    /// The notice, parsed.
    pub(crate) fn notice(&self) -> Result<Box<dyn AnyNotice>> {
        parse(self.kind, &self.text)
    }

    /// All travellers.
    pub(crate) fn travellers(&self) -> &[Traveller] {
        &self.travellers
    }

    /// The traveller of that name.
    pub(crate) fn traveller(&self, name: &str) -> Result<&Traveller> {
        let found = self.travellers.iter().find(|traveller| traveller.name == name);
        found.with_context(|| format!("{} has no traveller `{name}`", self.kind.name))
    }

    /// The traveller who is asked the most questions, and is covered.
    pub(crate) fn usual(&self) -> Result<&Traveller> {
        self.traveller("usual")
    }
}

fn parse(kind: Kind, text: &str) -> Result<Box<dyn AnyNotice>> {
    kind.parse(text).map_err(|problems| anyhow!("{problems:?}"))
}

/// A string that lives as long as the tests run.
fn lasting(text: &str) -> &'static str {
    text.to_owned().leak()
}

impl Traveller {
    /// Their answers, with some replaced.
    pub(crate) fn with(&self, others: &[Answer]) -> Vec<Answer> {
        let other = |question| others.iter().find(|(of, _)| *of == question).copied();
        self.answers.iter().map(|answer| other(answer.0).unwrap_or(*answer)).collect()
    }

    /// The moment of their visit as a fragment: `#at=…`, or empty if it is now.
    pub(crate) fn fragment(&self) -> String {
        self.at.map(|at| format!("#at={at}")).unwrap_or_default()
    }
}
