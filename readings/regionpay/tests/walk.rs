//! Every path through the rules, at every moment that matters.
//!
//! The walk goes from no answers over every representative of every question, 1 ms before, at and 1 ms after each boundary
//! of `walk/moments.csv`. It shows that nothing panics, that everything there is can be reached, that no question is dead,
//! and that nothing has changed unnoticed: `walk/digests.csv` holds the number of outcomes at each moment and the SHA-256
//! of all of them. Other ways to the same rules (Node, browsers) walk the same paths and must come to the same digests.
//!
//! The line for an outcome is the JSON, keys sorted and without spaces, of `[[[question, value], …], outcome]`, and a
//! newline. After a change that is meant, `KIGEN_BLESS=1 cargo test --test walk` writes the file anew; the review then
//! says why the reading has changed.
#![expect(clippy::expect_used, clippy::panic, reason = "a walk that cannot go on must stop the test, and loudly")]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use common::{japan_time, moment, moments, notice, path, plain, read};
use kigen::input::Named;
use kigen::interview::{Interview, walk};
use kigen::japan_time::Moment;
use kigen::outcome::{CallLine, Judgement, Outcome};
use kigen::reading::{AnswerSet as _, Consultation, Finding as _};
use kigen::timeline::State;
use kigen::truth::Truth;
use kigen_regionpay::answers::{Answers, Question};
use kigen_regionpay::notice::Notice;
use kigen_regionpay::plan::{Note, Standing, StepName};
use kigen_regionpay::rules::{Clause, Ground, Verdict};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

const DIGESTS: &str = "readings/regionpay/tests/walk/digests.csv";
const TRUTHS: [&str; 3] = ["yes", "no", "?"];

/// What there is at one moment.
struct Visit {
    /// The moment, in Japan time.
    at: String,
    outcomes: usize,
    digest: String,
    reached: BTreeSet<Reached>,
}

/// Something that an outcome can show, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    Question(&'static str),
    Verdict(&'static str),
    Ground(&'static str),
    Reason(&'static str, &'static str),
    Standing(&'static str),
    Step(&'static str, &'static str),
    Opens(&'static str),
    Closes(&'static str),
    Deadline(&'static str),
    Note(&'static str),
    CallCentre(&'static str),
}

/// The whole walk, done once for all the tests here.
static WALK: LazyLock<(Vec<Visit>, Duration)> = LazyLock::new(|| {
    let (notice, moments) = (notice(), moments());
    let started = Instant::now();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let visits = thread::scope(|scope| {
        let some = |moments: &[Moment]| moments.iter().map(|now| visit(&notice, *now)).collect::<Vec<_>>();
        let parts = moments.chunks(moments.len().div_ceil(threads));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || some(part))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("the walk does not panic")).collect()
    });
    (visits, started.elapsed())
});

fn visit(notice: &Notice, now: Moment) -> Visit {
    let mut visit = Visit { at: japan_time(now), outcomes: 0, digest: String::new(), reached: BTreeSet::new() };
    let mut sha = Sha256::new();
    // Many paths come to the same outcome; its keys are sorted, and what it shows is noted, once.
    let mut sorted = HashMap::new();
    walk(&Consultation { notice, now }, &mut |path, finding| {
        let judgement = finding.judgement();
        visit.outcomes += 1;
        visit.reached.extend(path.iter().map(|(question, _)| Reached::Question(question.name())));
        let sorted = sorted.entry(json_text(&judgement)).or_insert_with(|| {
            visit.reached.extend(reached(&judgement));
            json!(Outcome::Done(judgement)).to_string()
        });
        let path: Vec<_> = path.iter().map(|(question, value)| (question.name(), plain(value))).collect();
        sha.update(format!("[{},{sorted}]\n", json_text(&path)));
    })
    .unwrap_or_else(|(question, flaw)| panic!("a representative of {question:?} is no answer to it: {flaw:?}"));
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

/// The time is told rather than judged closely: what else the machine does is no matter of ours.
#[test]
fn over_half_a_million_outcomes_are_reached() {
    let (visits, time) = &*WALK;
    let outcomes: usize = visits.iter().map(|visit| visit.outcomes).sum();
    println!("{outcomes} outcomes at {} moments in {:.1} s", visits.len(), time.as_secs_f32());
    assert!(outcomes > 500_000, "only {outcomes} outcomes");
    assert!(*time < Duration::from_mins(5), "the walk took {time:?}");
}

#[test]
fn every_outcome_is_as_it_was_when_it_was_last_reviewed() {
    let mut current = String::from("japan_time,outcomes,sha256\n");
    for Visit { at, outcomes, digest, .. } in &WALK.0 {
        writeln!(current, "{at},{outcomes},{digest}").expect("a text takes what is written");
    }
    if env::var_os("KIGEN_BLESS").is_some() {
        fs::write(path(DIGESTS), current).expect("the file can be written");
        return;
    }
    let reviewed = read(DIGESTS);
    let by_moment = |text: &'_ str| -> BTreeMap<String, String> {
        text.lines().filter_map(|line| line.split_once(',')).map(|(at, rest)| (at.into(), rest.into())).collect()
    };
    let (current, reviewed) = (by_moment(&current), by_moment(&reviewed));
    let moments: BTreeSet<_> = current.keys().chain(reviewed.keys()).collect();
    let different: Vec<_> = moments.into_iter().filter(|at| current.get(*at) != reviewed.get(*at)).collect();
    assert!(
        different.is_empty(),
        "outcomes differ from {DIGESTS} at {} moments: {different:?}\nIf that is meant: KIGEN_BLESS=1 cargo test --test walk",
        different.len()
    );
}

#[test]
fn everything_there_is_can_be_reached() {
    let mut expected = BTreeSet::new();
    expected.extend(names::<Question>().map(Reached::Question));
    expected.extend(names::<Verdict>().map(Reached::Verdict));
    expected.extend(names::<Ground>().map(Reached::Ground));
    expected.extend(names::<Standing>().map(Reached::Standing));
    expected.extend(names::<Note>().map(Reached::Note));
    expected.extend(names::<Clause>().flat_map(|clause| TRUTHS.map(|truth| Reached::Reason(clause, truth))));
    expected.extend(["open", "closed", "unknown"].map(Reached::CallCentre));
    expected.extend(["published", "planned", "approximate", "unstated"].map(Reached::Opens));
    expected.extend(["instant", "day", "advisory", "unstated"].map(Reached::Closes));
    expected.extend(["use", "apply", "apply_bank", "collect", "none"].map(Reached::Deadline));

    let reached = WALK.0.iter().flat_map(|visit| &visit.reached).copied();
    let reached: BTreeSet<_> = reached.filter(|reached| !matches!(reached, Reached::Step(..))).collect();
    let never: Vec<_> = expected.difference(&reached).collect();
    let unexpected: Vec<_> = reached.difference(&expected).collect();
    assert!(never.is_empty(), "never reached: {never:?}");
    assert!(unexpected.is_empty(), "reached, but not expected: {unexpected:?}");
}

/// From the table of steps in the notice's reading: a state is possible for a step where its opening, its closing and
/// "applied" allow it.
#[test]
fn each_step_is_reached_in_exactly_the_states_that_its_dates_allow() {
    let allowed: [(&str, &[&str]); 7] = [
        // Nothing opens or closes it; only whether the line is still kept becomes doubtful.
        ("call", &["open", "unclear"]),
        // It closes with `apply`, or never; it opens with nothing.
        ("find_number", &["open", "last_day", "closed"]),
        // From 2 March (A), through 31 March.
        ("use", &["not_yet", "open", "last_day", "closed"]),
        // From 22 March, through 30 April, and it can have been done.
        ("apply", &["not_yet", "open", "last_day", "closed", "done"]),
        // From 22 March; no stated end, so neither a last day nor a close.
        ("apply_bank", &["not_yet", "open", "unclear", "done"]),
        // App users from 1 April, through 31 May.
        ("collect", &["not_yet", "open", "last_day", "closed"]),
        // From 11 May, and the office's to make.
        ("transfer", &["not_yet", "open"]),
    ];
    let allowed: BTreeSet<_> =
        allowed.into_iter().flat_map(|(step, states)| states.iter().map(move |state| (step, *state))).collect();
    let reached: BTreeSet<_> = WALK
        .0
        .iter()
        .flat_map(|visit| &visit.reached)
        .filter_map(|reached| if let Reached::Step(step, state) = reached { Some((*step, *state)) } else { None })
        .collect();
    assert_eq!(reached, allowed);

    // A new member of either set has to be placed above.
    assert_eq!(reached.iter().map(|(step, _)| *step).collect::<BTreeSet<_>>(), names::<StepName>().collect());
    assert_eq!(reached.iter().map(|(_, state)| *state).collect::<BTreeSet<_>>(), names::<State>().collect());
}

/// Answers that have been told apart somewhere: by their question, the pairs of places in the list of representatives.
type ToldApart = BTreeMap<&'static str, BTreeSet<(usize, usize)>>;

/// Everything that can still come after `answers`, as one number.
fn subtree(interview: &Consultation<'_, Notice>, answers: &Answers, told_apart: &mut ToldApart) -> u64 {
    let mut hasher = DefaultHasher::new();
    match interview.consult(answers) {
        Ok(finding) => json!(finding.judgement()).to_string().hash(&mut hasher),
        Err(question) => {
            let mut branches = Vec::new();
            for value in interview.representatives(question, &Answers::default()) {
                let mut next = answers.clone();
                next.set(question, &value).expect("a representative is an answer");
                branches.push(subtree(interview, &next, told_apart));
            }
            let pairs = told_apart.entry(question.name()).or_default();
            for (one, branch) in branches.iter().enumerate() {
                let different = |(other, than): (usize, &u64)| (one < other && branch != than).then_some((one, other));
                pairs.extend(branches.iter().enumerate().filter_map(different));
            }
            (question.name(), branches).hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// A dead question would be one whose answer never matters; a dead answer, one that never differs from another.
#[test]
fn no_question_is_dead_and_only_these_answers_come_to_the_same_everywhere() {
    let same: BTreeSet<_> = [
        // Both fail (A): lapsed before the outage, or usable after it.
        ("expiry", r#""2023-02-23""#, r#""2023-02-25""#),
        // At least 1 yen is all that (A) asks for.
        ("balance", "1", "1000000"),
        // Only nothing left changes the plan.
        ("left", "1", "1000000"),
        ("left", "1", r#""unknown""#),
        ("left", "1000000", r#""unknown""#),
        // Not decided is planned as points.
        ("payout", r#""points""#, r#""unknown""#),
        // Both have to apply.
        ("charge", r#""withdrawn""#, r#""paper""#),
    ]
    .map(|(question, one, other)| (question.to_owned(), one.to_owned(), other.to_owned()))
    .into();

    let notice = notice();
    let mut told_apart = ToldApart::new();
    for at in ["2023-03-10T12:00", "2023-03-24T12:00", "2023-04-18T12:00", "2023-05-02T12:00", "2023-06-01T12:00"] {
        subtree(&Consultation { notice: &notice, now: moment(at) }, &Answers::default(), &mut told_apart);
    }
    let interview = Consultation { notice: &notice, now: moment("2023-03-10T12:00") };
    let mut never_told_apart = BTreeSet::new();
    for question in Question::ALL {
        let pairs = told_apart.remove(question.name()).unwrap_or_default();
        assert!(!pairs.is_empty(), "`{}` is dead: no answer to it ever matters", question.name());
        let values: Vec<_> = interview
            .representatives(*question, &Answers::default())
            .iter()
            .map(|value| plain(value).to_string())
            .collect();
        for (one, value) in values.iter().enumerate() {
            let others = values.iter().enumerate().filter(|(other, _)| one < *other && !pairs.contains(&(one, *other)));
            never_told_apart
                .extend(others.map(|(_, other)| (question.name().to_owned(), value.clone(), other.clone())));
        }
    }
    assert_eq!(never_told_apart, same);
}

#[test]
fn the_representatives_that_other_walkers_read_are_the_rules_own() {
    let notice = notice();
    let interview = Consultation { notice: &notice, now: moment("2023-04-18T10:00") };
    let of = |question: &Question| {
        interview.representatives(*question, &Answers::default()).iter().map(plain).collect::<serde_json::Value>()
    };
    let own = Question::ALL.iter().map(|question| (question.name().to_owned(), of(question))).collect();
    let file: serde_json::Value =
        serde_json::from_str(&read("readings/regionpay/tests/walk/representatives.json")).expect("the file is JSON");
    assert_eq!(file, serde_json::Value::Object(own));
}
