//! The walk: every path through the rules of a reading, at every moment that matters.
//!
//! The walk goes from no answers over every representative of every question, at each given moment. It shows that
//! nothing panics, that every name can be reached, that no question is dead, and that nothing has changed unnoticed: a
//! file of golden digests holds the number of outcomes at each moment and the SHA-256 of all of them. Other callers of
//! the same rules (Node, browsers) walk the same paths and must reproduce the same digests.
//!
//! The line for an outcome is the JSON, keys sorted and without spaces, of `[[[question, value], …], outcome]`, and a
//! newline. After an intended change, `KIGEN_BLESS=1 cargo test last_reviewed` writes the file anew; the review then
//! says why the reading has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use kigen::input::Named;
use kigen::interview::Interview as _;
use kigen::japan_time::Moment;
use kigen::outcome::{CallLine, Judgement, Outcome};
use kigen::reading::{AnswerSet as _, Consultation, Finding as _, Published, QuestionOf, Reading};
use kigen::truth::Truth;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::subject::in_reading;
use crate::{Subject, japan_time, path, plain, read, walk_all};

const TRUTHS: [&str; 3] = ["yes", "no", "?"];

/// The time limit is generous, as other work on the machine does not matter.
///
/// # Panics
/// If there were fewer, or the walk took five minutes.
pub fn number_of_outcomes_has_not_shrunk<N: Published + Sync>(subject: &Subject<N>) {
    let walk = subject.walk();
    let outcomes = walk.outcomes();
    println!("{outcomes} outcomes at {} moments in {:.1} s", walk.visits.len(), walk.time.as_secs_f32());
    assert!(walk.time < Duration::from_mins(5), "the walk took {:?}", walk.time);
    assert!(outcomes >= subject.at_least.outcomes, "only {outcomes} outcomes");
}

/// # Panics
/// If any of them differ from the digests in `tests/walk` of the reading.
pub fn every_outcome_is_as_last_reviewed<N: Published + Sync>(subject: &Subject<N>) {
    subject.walk().hold_to(&in_reading::<N>("tests/walk/digests.csv"));
}

/// The results at one moment.
struct Visit {
    /// The moment, in Japan time.
    at: String,
    outcomes: usize,
    digest: String,
    reached: BTreeSet<Reached>,
}

/// A name that an outcome can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// A question was asked.
    Question(&'static str),
    /// A verdict.
    Verdict(&'static str),
    /// A ground held.
    Ground(&'static str),
    /// A result of a condition: `yes`, `no` or `?`.
    Reason(&'static str, &'static str),
    /// A standing.
    Standing(&'static str),
    /// A state of a step.
    Step(&'static str, &'static str),
    /// A kind of opening.
    Opens(&'static str),
    /// A kind of closing.
    Closes(&'static str),
    /// The step that binds next, or `none`.
    Deadline(&'static str),
    /// A note.
    Note(&'static str),
    /// A state of the call centre.
    CallCentre(&'static str),
}

/// The results of the whole walk.
pub struct Walk {
    visits: Vec<Visit>,
    time: Duration,
}

impl Walk {
    /// Walks at each of these moments.
    ///
    /// # Panics
    /// If a representative is no answer to its question.
    #[must_use]
    pub fn of<N: Reading + Sync>(notice: &N, moments: &[Moment]) -> Self {
        let started = Instant::now();
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let visits = thread::scope(|scope| {
            let some = |moments: &[Moment]| moments.iter().map(|now| visit(notice, *now)).collect::<Vec<_>>();
            let parts = moments.chunks(moments.len().div_ceil(threads));
            let parts: Vec<_> = parts.map(|part| scope.spawn(move || some(part))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("the walk does not panic")).collect()
        });
        Self { visits, time: started.elapsed() }
    }

    /// The number of outcomes.
    #[must_use]
    pub fn outcomes(&self) -> usize {
        self.visits.iter().map(|visit| visit.outcomes).sum()
    }

    /// Compares the outcomes with the digests in a file, or writes the file anew.
    ///
    /// # Panics
    /// If any of them differ.
    fn hold_to(&self, file: &str) {
        let mut current = String::from("japan_time,outcomes,sha256\n");
        for Visit { at, outcomes, digest, .. } in &self.visits {
            writeln!(current, "{at},{outcomes},{digest}").expect("a text takes what is written");
        }
        if env::var_os("KIGEN_BLESS").is_some() {
            fs::write(path(file), current).expect("the file can be written");
            return;
        }
        let reviewed = read(file);
        let by_moment = |text: &'_ str| -> BTreeMap<String, String> {
            text.lines().filter_map(|line| line.split_once(',')).map(|(at, rest)| (at.into(), rest.into())).collect()
        };
        let (current, reviewed) = (by_moment(&current), by_moment(&reviewed));
        let moments: BTreeSet<_> = current.keys().chain(reviewed.keys()).collect();
        let different: Vec<_> = moments.into_iter().filter(|at| current.get(*at) != reviewed.get(*at)).collect();
        assert!(
            different.is_empty(),
            "outcomes differ from {file} at {} moments: {different:?}\nIf that is meant: KIGEN_BLESS=1 cargo test last_reviewed",
            different.len()
        );
    }

    /// Asserts that the walk reaches exactly the names of the reading, each condition in each truth, and `beside`: the
    /// kinds of the core, and the deadlines, that the reading has.
    ///
    /// # Panics
    /// If any is never reached, or another is.
    pub fn hold_to_all_of<N: Reading>(&self, beside: impl IntoIterator<Item = Reached>) {
        self.hold_to_all_but::<N>(&[], beside);
    }

    /// The same, except for names that the reading can never reach, such as a condition that never fails.
    ///
    /// # Panics
    /// If any other is never reached, or one of those is.
    pub fn hold_to_all_but<N: Reading>(&self, cannot: &[Reached], beside: impl IntoIterator<Item = Reached>) {
        let mut expected: BTreeSet<_> = beside.into_iter().collect();
        expected.extend(names::<QuestionOf<N>>().map(Reached::Question));
        expected.extend(names::<N::Verdict>().map(Reached::Verdict));
        expected.extend(names::<N::Ground>().map(Reached::Ground));
        expected.extend(names::<N::Standing>().map(Reached::Standing));
        expected.extend(names::<N::Note>().map(Reached::Note));
        expected.extend(names::<N::Clause>().flat_map(|clause| TRUTHS.map(|truth| Reached::Reason(clause, truth))));
        expected.retain(|reached| !cannot.contains(reached));
        let reached: BTreeSet<_> = self.reached().filter(|reached| !matches!(reached, Reached::Step(..))).collect();
        let never: Vec<_> = expected.difference(&reached).collect();
        let unexpected: Vec<_> = reached.difference(&expected).collect();
        assert!(never.is_empty(), "never reached: {never:?}");
        assert!(unexpected.is_empty(), "reached, but not expected: {unexpected:?}");
    }

    /// Asserts that each step is reached in exactly the states that its dates allow.
    ///
    /// # Panics
    /// If any is not reached, another is, or a step is not named.
    pub fn hold_steps_to<N: Reading>(&self, allowed: &[(&'static str, &[&'static str])]) {
        let allowed: BTreeSet<_> =
            allowed.iter().flat_map(|(step, states)| states.iter().map(move |state| (*step, *state))).collect();
        let reached: BTreeSet<_> = self.steps().collect();
        assert_eq!(reached, allowed);
        assert_eq!(reached.iter().map(|(step, _)| *step).collect::<BTreeSet<_>>(), names::<N::Step>().collect());
    }

    /// The states in which any step is reached.
    #[must_use]
    pub fn states(&self) -> BTreeSet<&'static str> {
        self.steps().map(|(_, state)| state).collect()
    }

    fn steps(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let step = |reached| if let Reached::Step(step, state) = reached { Some((step, state)) } else { None };
        self.reached().filter_map(step)
    }

    fn reached(&self) -> impl Iterator<Item = Reached> {
        self.visits.iter().flat_map(|visit| &visit.reached).copied()
    }
}

fn visit<N: Reading>(notice: &N, now: Moment) -> Visit {
    let mut visit = Visit { at: japan_time(now), outcomes: 0, digest: String::new(), reached: BTreeSet::new() };
    let mut sha = Sha256::new();
    // Many paths have the same outcome; its keys are sorted, and its names recorded, once.
    let mut sorted = HashMap::new();
    walk_all(&Consultation { notice, now }, &mut |path, finding| {
        let judgement = finding.judgement();
        visit.outcomes += 1;
        visit.reached.extend(path.iter().map(|(question, _)| Reached::Question(question.name())));
        let sorted = sorted.entry(json_text(&judgement)).or_insert_with(|| {
            visit.reached.extend(reached(&judgement));
            json!(Outcome::Done(judgement)).to_string()
        });
        let path: Vec<_> = path.iter().map(|(question, value)| (question.name(), plain(value))).collect();
        sha.update(format!("[{},{sorted}]\n", json_text(&path)));
    });
    for byte in sha.finalize() {
        write!(visit.digest, "{byte:02x}").expect("a text takes what is written");
    }
    visit
}

fn json_text(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("paths and outcomes are plain data")
}

fn reached(judgement: &Judgement) -> Vec<Reached> {
    let mut all = vec![
        Reached::Verdict(judgement.verdict),
        Reached::Standing(judgement.standing),
        Reached::Deadline(judgement.deadline.unwrap_or("none")),
        Reached::CallCentre(match judgement.call_centre {
            CallLine::Open { .. } => "open",
            CallLine::Closed { .. } => "closed",
            CallLine::Unknown => "unknown",
            CallLine::None => "none",
        }),
    ];
    all.extend(judgement.grounds.iter().copied().map(Reached::Ground));
    all.extend(judgement.notes.iter().copied().map(Reached::Note));
    all.extend(judgement.reasons.iter().map(|reason| Reached::Reason(reason.clause, truth(reason.holds))));
    for step in &judgement.steps {
        all.extend([
            Reached::Step(step.step, step.state),
            Reached::Opens(step.opens_kind),
            Reached::Closes(step.closes_kind),
        ]);
    }
    all
}

fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Holds => "yes",
        Truth::Fails => "no",
        Truth::CannotTell => "?",
    }
}

fn names<T: Named>() -> impl Iterator<Item = &'static str> {
    T::ALL.iter().map(|member| member.name())
}

/// Pairs of answers to one question, as JSON.
type Pairs = BTreeSet<(String, String)>;

/// For each question, the pairs of its answers that occurred together, and those that had different results.
#[derive(Default)]
struct ToldApart {
    met: BTreeMap<&'static str, Pairs>,
    apart: BTreeMap<&'static str, Pairs>,
}

impl ToldApart {
    /// A hash of every continuation of `answers`.
    fn subtree<N: Reading>(&mut self, interview: &Consultation<'_, N>, answers: &N::Answers) -> u64 {
        let mut hasher = DefaultHasher::new();
        match interview.consult(answers) {
            Ok(finding) => json!(finding.judgement()).to_string().hash(&mut hasher),
            Err(question) => {
                let branches: Vec<_> = interview
                    .representatives(question, answers)
                    .into_iter()
                    .map(|value| {
                        let mut next = answers.clone();
                        next.set(question, &value).expect("a representative is an answer");
                        (plain(&value).to_string(), self.subtree(interview, &next))
                    })
                    .collect();
                self.note(question.name(), &branches);
                let ends: Vec<_> = branches.into_iter().map(|(_, end)| end).collect();
                (question.name(), ends).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    fn note(&mut self, question: &'static str, branches: &[(String, u64)]) {
        for (index, (one, end)) in branches.iter().enumerate() {
            for (other, than) in branches.iter().skip(index + 1) {
                let pair = (one.clone(), other.clone());
                if end != than {
                    self.apart.entry(question).or_default().insert(pair.clone());
                }
                self.met.entry(question).or_default().insert(pair);
            }
        }
    }
}

/// The equivalent answers: for each question the pairs of representatives that have the same results at all of these
/// moments, as JSON.
///
/// # Panics
/// If a question is dead: if no answer to it ever matters.
#[must_use]
pub fn same_everywhere<N: Reading>(notice: &N, moments: &[Moment]) -> BTreeSet<(String, String, String)> {
    let mut told = ToldApart::default();
    for now in moments.iter().copied() {
        told.subtree(&Consultation { notice, now }, &N::Answers::default());
    }
    let dead: Vec<_> = names::<QuestionOf<N>>().filter(|question| !told.apart.contains_key(question)).collect();
    assert!(dead.is_empty(), "dead, as no answer to it ever matters: {dead:?}");
    let is_same = |question: &str, pair: &_| told.apart.get(question).is_none_or(|apart| !apart.contains(pair));
    let pairs = told.met.iter().flat_map(|(question, pairs)| pairs.iter().map(move |pair| (*question, pair)));
    let same = pairs.filter(|(question, pair)| is_same(question, pair));
    same.map(|(question, (one, other))| (question.to_owned(), one.clone(), other.clone())).collect()
}
