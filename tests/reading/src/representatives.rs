//! The representatives as a file, for walkers in other languages, which have no rules to ask: for each question a list
//! of values, or, if they depend on answers before, a list for each combination of those.

use std::collections::BTreeMap;
use std::{env, fs};

use kigen::input::Named as _;
use kigen::interview::Interview as _;
use kigen::reading::{AnswerSet as _, Consultation, Published, QuestionOf, Reading};
use kigen::review::{Phase, phases};
use serde_json::json;

use crate::subject::in_reading;
use crate::{Subject, path, plain, read};

/// The representatives of a question, each time that it was asked, with the answers before it.
type Asked = Vec<(BTreeMap<&'static str, String>, serde_json::Value)>;

/// Every question with each time that it is asked, in any phase.
fn asked<N: Reading>(notice: &N) -> BTreeMap<&'static str, Asked> {
    fn follow<N: Reading>(
        interview: &Consultation<'_, N>,
        given: &N::Answers,
        before: &BTreeMap<&'static str, String>,
        all: &mut BTreeMap<&'static str, Asked>,
    ) {
        let Err(question) = interview.consult(given) else { return };
        let values = interview.representatives(question, given);
        let plain_values: Vec<_> = values.iter().map(plain).collect();
        all.entry(question.name()).or_default().push((before.clone(), json!(plain_values)));
        for value in values {
            let (mut given, mut before) = (given.clone(), before.clone());
            given.set(question, &value).expect("a representative is an answer");
            before.insert(question.name(), plain(&value).to_string());
            follow(interview, &given, &before, all);
        }
    }
    let mut all = BTreeMap::new();
    for Phase { at, .. } in phases(notice) {
        follow(&Consultation { notice, now: at }, &N::Answers::default(), &BTreeMap::new(), &mut all);
    }
    all
}

/// The values by the answers to the questions `after` which they are asked, as one text. `None`: the values depend on
/// more answers than these.
fn by_answers(asked: &Asked, after: &[&str]) -> Option<BTreeMap<String, serde_json::Value>> {
    let mut all: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    for (before, values) in asked {
        let given: Vec<_> = after.iter().map(|question| before.get(question).map_or("null", String::as_str)).collect();
        if all.entry(format!("[{}]", given.join(","))).or_insert_with(|| values.clone()) != values {
            return None;
        }
    }
    Some(all)
}

/// A list, or, if the values depend on answers, `{"after": [question, …], "values": {"[answer, …]": […], …}}`, on as
/// few answers as possible.
fn by_fewest_answers<N: Reading>(asked: &Asked) -> serde_json::Value {
    let mut after: Vec<_> = QuestionOf::<N>::NAMES.to_vec();
    for question in QuestionOf::<N>::NAMES.iter().copied() {
        let fewer: Vec<_> = after.iter().copied().filter(|other| *other != question).collect();
        if by_answers(asked, &fewer).is_some() {
            after = fewer;
        }
    }
    let mut values = by_answers(asked, &after).expect("the same answers have the same representatives");
    if after.is_empty() {
        json!(values.pop_first().map(|(_, values)| values))
    } else {
        json!({"after": after, "values": values})
    }
}

/// With `KIGEN_BLESS` set, the file is written anew.
///
/// # Panics
/// If they differ.
pub fn representatives_file_matches_the_rules<N: Published>(subject: &Subject<N>) {
    let own: BTreeMap<_, _> =
        asked(&subject.notice).iter().map(|(question, asked)| (*question, by_fewest_answers::<N>(asked))).collect();
    let file = in_reading::<N>("tests/walk/representatives.json");
    if env::var_os("KIGEN_BLESS").is_some() {
        let in_order = QuestionOf::<N>::NAMES.iter().filter_map(|question| own.get_key_value(question));
        let lines: Vec<_> = in_order.map(|(question, values)| format!("  \"{question}\": {values}")).collect();
        return fs::write(path(&file), format!("{{\n{}\n}}\n", lines.join(",\n"))).expect("the file can be written");
    }
    let agreed: serde_json::Value = serde_json::from_str(&read(&file)).expect("the file is JSON");
    assert_eq!(agreed, json!(own));
}
