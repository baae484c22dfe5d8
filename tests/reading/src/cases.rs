//! Readable cases, chosen from a notice: a folder of TOML files, one for each topic.
//!
//! A case gives answers at a moment, says why they have their outcome, and states as much of the outcome as its point
//! needs; the rest is not compared:
//!
//! ```toml
//! [[case]]
//! name = "an app user need not apply, but must collect"
//! clauses = ["2(A)アプリ"]                                    # of the reading's clauses.toml, for the ledger
//! why = "No procedure is needed, but the points wait only until 31 May."
//! at = "2023-04-18T10:00"                                    # Japan time
//! answers = { prefecture = "here", coupon = "paper" }
//! verdict = "eligible"                                       # or `ask = "incident"` alone
//! grounds = ["A"]
//! standing = "open"
//! reasons = ["1A.expiry yes", "1B1 no", "1B2 ?"]             # these among all; "1A.balance -": not looked at
//! steps = ["use closed", "collect? open"]                    # all of them, in order; ? is conditional
//! opens = ["collect 2023-04-01T00:00 approximate"]           # these among all, as the step has them
//! closes = ["collect 2023-06-01T00:00 day", "transfer unstated"]
//! deadline = "collect"                                       # or "none"
//! notes = []
//! call_centre = "open until 2023-04-18T18:00"                # or "closed until …", "unknown", "none"
//! ```

use std::fs;

use kigen::input::Value;
use kigen::outcome::{CallLine, Judgement, Outcome};
use kigen::reading::Published;
use kigen::truth::Truth;
use serde::Deserialize;

use crate::subject::in_reading;
use crate::{Subject, japan_time, moment, path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topic {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    clauses: Vec<String>,
    why: String,
    at: String,
    answers: Value,
    ask: Option<String>,
    verdict: Option<String>,
    grounds: Option<Vec<String>>,
    standing: Option<String>,
    reasons: Option<Vec<String>>,
    steps: Option<Vec<String>>,
    opens: Option<Vec<String>>,
    closes: Option<Vec<String>>,
    deadline: Option<String>,
    notes: Option<Vec<String>>,
    call_centre: Option<String>,
}

/// The outcome in the words of the cases.
struct Readable {
    reasons: Vec<String>,
    steps: Vec<String>,
    opens: Vec<String>,
    closes: Vec<String>,
    call_centre: String,
}

impl Case {
    /// The statements that are not true, one line each.
    fn mismatches(&self, outcome: &Outcome) -> Vec<String> {
        if self.why.trim().is_empty() || self.clauses.is_empty() {
            return vec!["it does not say why, and by which clauses".to_owned()];
        }
        match (&self.ask, self.expects_a_judgement(), outcome) {
            (None, false, _) => vec!["it expects nothing".to_owned()],
            (Some(_), true, _) => vec!["it expects a question and a judgement".to_owned()],
            (Some(expected), _, Outcome::Ask { question }) => compare("ask", Some(expected), question),
            (None, _, Outcome::Done(judgement)) => self.compare(judgement),
            (_, _, other) => vec![format!("it came to {other:?}")],
        }
    }

    fn expects_a_judgement(&self) -> bool {
        let words = [&self.verdict, &self.standing, &self.deadline, &self.call_centre];
        let lists = [&self.grounds, &self.reasons, &self.steps, &self.opens, &self.closes, &self.notes];
        words.into_iter().any(Option::is_some) || lists.into_iter().any(Option::is_some)
    }

    fn compare(&self, judgement: &Judgement) -> Vec<String> {
        let readable = Readable::from(judgement);
        let words = [
            compare("verdict", self.verdict.as_deref(), judgement.verdict),
            compare("standing", self.standing.as_deref(), judgement.standing),
            compare("deadline", self.deadline.as_deref(), judgement.deadline.unwrap_or("none")),
            compare("call_centre", self.call_centre.as_deref(), &readable.call_centre),
        ];
        let whole = [
            compare_all("grounds", self.grounds.as_deref(), &judgement.grounds),
            compare_all("notes", self.notes.as_deref(), &judgement.notes),
            compare_all("steps", self.steps.as_deref(), &readable.steps),
        ];
        let among = [
            compare_some("reasons", self.reasons.as_deref(), &readable.reasons),
            compare_some("opens", self.opens.as_deref(), &readable.opens),
            compare_some("closes", self.closes.as_deref(), &readable.closes),
        ];
        [words.concat(), whole.concat(), among.concat()].concat()
    }
}

fn compare(what: &str, expected: Option<&str>, got: &str) -> Vec<String> {
    let is_so = expected.is_none_or(|expected| expected == got);
    if is_so { vec![] } else { vec![format!("{what}: expected {expected:?}, got {got:?}")] }
}

fn compare_all<T: AsRef<str>>(what: &str, expected: Option<&[String]>, got: &[T]) -> Vec<String> {
    let got: Vec<_> = got.iter().map(AsRef::as_ref).collect();
    let is_so = expected.is_none_or(|expected| expected.iter().eq(&got));
    if is_so { vec![] } else { vec![format!("{what}: expected {expected:?}, got {got:?}")] }
}

fn compare_some(what: &str, expected: Option<&[String]>, got: &[String]) -> Vec<String> {
    let expected = expected.unwrap_or_default();
    if expected.iter().all(|one| is_among(one, got)) {
        return vec![];
    }
    vec![format!("{what}: expected {expected:?}, got {got:?}")]
}

/// `1A.balance -` is among reasons that do not have `1A.balance` at all.
fn is_among(expected: &str, got: &[String]) -> bool {
    match expected.strip_suffix(" -") {
        Some(absent) => !got.iter().any(|one| one.split(' ').next() == Some(absent)),
        None => got.iter().any(|one| one == expected),
    }
}

impl From<&Judgement> for Readable {
    fn from(judgement: &Judgement) -> Self {
        let steps = &judgement.steps;
        let conditional = |conditional| if conditional { "?" } else { "" };
        Self {
            reasons: judgement
                .reasons
                .iter()
                .map(|reason| format!("{} {}", reason.clause, truth(reason.holds)))
                .collect(),
            steps: steps
                .iter()
                .map(|step| format!("{}{} {}", step.step, conditional(step.conditional), step.state))
                .collect(),
            opens: steps.iter().map(|step| format!("{}{} {}", step.step, time(step.opens), step.opens_kind)).collect(),
            closes: steps
                .iter()
                .map(|step| format!("{}{} {}", step.step, time(step.closes), step.closes_kind))
                .collect(),
            call_centre: match judgement.call_centre {
                CallLine::Open { until } => format!("open until{}", time(Some(until))),
                CallLine::Closed { next } => format!("closed until{}", time(Some(next))),
                CallLine::Unknown => "unknown".to_owned(),
                CallLine::None => "none".to_owned(),
            },
        }
    }
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Holds => "yes",
        Truth::Fails => "no",
        Truth::CannotTell => "?",
    }
}

/// To the minute, with seconds if there are any.
fn time(epoch_ms: Option<i64>) -> String {
    let Some(epoch_ms) = epoch_ms else { return String::new() };
    let text = japan_time(kigen::japan_time::Moment::from_epoch_ms(epoch_ms));
    format!(" {}", text.strip_suffix(":00.000").unwrap_or(&text))
}

/// Every file of a folder with its cases, in order.
fn topics(folder: &str) -> Vec<(String, Vec<Case>)> {
    let files = fs::read_dir(path(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut topics: Vec<_> = files
        .map(|file| {
            let file = file.unwrap_or_else(|error| panic!("{folder}: {error}")).path();
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
            let topic: Topic = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, topic.case)
        })
        .collect();
    topics.sort_by(|a, b| a.0.cmp(&b.0));
    topics
}

/// The folder `tests/cases` of the reading has enough cases, each with a name of its own.
///
/// # Panics
/// If a statement of a case is not true, or a case states nothing.
pub fn every_case_has_its_stated_outcome<N: Published>(subject: &Subject<N>) {
    let topics = topics(&in_reading::<N>("tests/cases"));
    let mut failures = Vec::new();
    for (topic, case) in topics.iter().flat_map(|(topic, cases)| cases.iter().map(move |case| (topic, case))) {
        let mismatches = case.mismatches(&kigen::check(&subject.notice, &case.answers, Ok(moment(&case.at))));
        failures.extend(mismatches.iter().map(|mismatch| format!("{topic}: {}: {mismatch}", case.name)));
    }
    let mut names: Vec<_> = topics.iter().flat_map(|(_, cases)| cases).map(|case| case.name.as_str()).collect();
    println!("{} cases", names.len());
    assert!(failures.is_empty(), "{} things are not as stated:\n{}", failures.len(), failures.join("\n"));
    assert!(names.len() >= subject.at_least.cases, "only {} cases", names.len());
    names.sort_unstable();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair.first() == pair.last()).collect();
    assert!(twice.is_empty(), "named twice: {twice:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_is_misspelt_or_states_nothing_is_refused() {
        let head = "[[case]]\nname = 'n'\nclauses = ['1']\nwhy = 'w'\nat = '2023-04-18T10:00'\nanswers = {}\n";
        let misspelt: Result<Topic, _> = toml::from_str(&format!("{head}verdikt = 'eligible'\n"));
        assert!(misspelt.is_err_and(|error| error.to_string().contains("verdikt")));

        let mismatches = |rest: &str| {
            let topic: Topic = toml::from_str(&format!("{head}{rest}")).unwrap_or_else(|error| panic!("{error}"));
            let outcome = Outcome::Ask { question: "prefecture" };
            topic.case.iter().flat_map(|case| case.mismatches(&outcome)).collect::<Vec<_>>()
        };
        assert_eq!(mismatches("ask = 'prefecture'"), [""; 0]);
        assert_eq!(mismatches(""), ["it expects nothing"]);
        assert_eq!(mismatches("ask = 'prefecture'\nnotes = []"), ["it expects a question and a judgement"]);
        assert_eq!(mismatches("ask = 'coupon'").len(), 1);
        assert_eq!(mismatches("verdict = 'eligible'").len(), 1);
    }
}
