//! The rows of the review table in words.

use anyhow::{Result, anyhow};
use kigen::input::{Named as _, Value};
use kigen::japan_time::{Day, Moment};
use kigen::review::{self, Phase};
use kigen::truth::Truth;
use kigen_regionpay::answers::{Question, representatives};
use kigen_regionpay::notice::Notice;
use serde::Serialize;

use super::texts::KitTexts;

/// One row.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    /// What can be filtered by, such as `verdict:eligible`.
    facts: String,
    /// When it holds.
    time: String,
    answers: Vec<Answered>,
    verdict: &'static str,
    grounds: Vec<&'static str>,
    reasons: Vec<Reason>,
    steps: Vec<Step>,
    deadline: &'static str,
    standing: &'static str,
    notes: Vec<&'static str>,
}

/// A question that is asked, and the answers that are meant.
#[derive(Debug, Serialize)]
struct Answered {
    question: &'static str,
    /// Whether any answer is.
    any: bool,
    answers: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Reason {
    clause: &'static str,
    holds: &'static str,
}

#[derive(Debug, Serialize)]
struct Step {
    name: &'static str,
    state: &'static str,
    conditional: bool,
}

/// Something to filter by.
#[derive(Debug, Serialize)]
pub(crate) struct Filter {
    name: &'static str,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    shown: String,
}

/// The rows of a notice.
pub(crate) fn rows(notice: &Notice, words: &KitTexts) -> Result<Vec<Row>> {
    let phases = review::phases(notice);
    let rows = review::rows(notice).map_err(|(question, flaw)| anyhow!("{question:?}: {flaw:?}"))?;
    rows.iter().map(|row| self::row(notice, words, &phases, row)).collect()
}

fn row(notice: &Notice, words: &KitTexts, phases: &[Phase], row: &review::Row<Question>) -> Result<Row> {
    let judgement = &row.judgement;
    let truth = |holds| match holds {
        Truth::Holds => "true",
        Truth::Fails => "false",
        Truth::CannotTell => "null",
    };
    let answers: Result<Vec<_>> = row
        .answers
        .iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|answer| answered(notice, words, answer))
        .collect();
    let reasons = judgement.reasons.iter();
    let steps = judgement.steps.iter();
    Ok(Row {
        facts: facts(phases, row),
        time: time(words, row.from, row.until)?,
        answers: answers?,
        verdict: judgement.verdict,
        grounds: judgement.grounds.clone(),
        reasons: reasons.map(|reason| Reason { clause: reason.clause, holds: truth(reason.holds) }).collect(),
        steps: steps.map(|step| Step { name: step.step, state: step.state, conditional: step.conditional }).collect(),
        deadline: judgement.deadline.unwrap_or_default(),
        standing: judgement.standing,
        notes: judgement.notes.clone(),
    })
}

/// What a row can be found by. A question that is not asked has no part in a choice of answers: `charge:-`.
fn facts(phases: &[Phase], row: &review::Row<Question>) -> String {
    let is_in = |phase: &&Phase| row.from <= phase.from && row.until.is_none_or(|until| phase.at < until);
    let phases = phases.iter().filter(is_in).map(|phase| format!("phase:{}", phase.at.epoch_ms()));
    let judgement = &row.judgement;
    let grounds = judgement.grounds.iter().copied().chain(judgement.grounds.is_empty().then_some("none"));
    let answers = row.answers.iter().flat_map(|(question, values)| {
        let not_asked = values.is_empty().then(|| format!("{}:-", question.name()));
        values.iter().map(|value| format!("{}:{}", question.name(), plain(value))).chain(not_asked)
    });
    phases
        .chain([format!("verdict:{}", judgement.verdict), format!("standing:{}", judgement.standing)])
        .chain(grounds.map(|ground| format!("ground:{ground}")))
        .chain(judgement.steps.iter().map(|step| format!("step:{}", step.step)))
        .chain(answers)
        .collect::<Vec<_>>()
        .join(" ")
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}

fn answered(notice: &Notice, words: &KitTexts, (question, values): &(Question, Vec<Value>)) -> Result<Answered> {
    let any = values.len() == representatives(notice, *question).len();
    Ok(Answered { question: question.name(), any, answers: answers(notice, words, *question, values)? })
}

/// Answers in a word or two each. What stands for one range of dates or amounts is one word.
pub(crate) fn answers(notice: &Notice, words: &KitTexts, question: Question, values: &[Value]) -> Result<Vec<String>> {
    let mut keys: Vec<_> = values.iter().map(|value| key(notice, question, value)).collect();
    if ["expiry-before", "expiry-after"].iter().all(|end| keys.iter().any(|key| key == end)) {
        keys.retain(|key| key != "expiry-after");
        keys.iter_mut().filter(|key| *key == "expiry-before").for_each(|key| "expiry-other".clone_into(key));
    }
    keys.dedup();
    keys.iter().map(|key| words.plain(&format!("answer-{key}"))).collect()
}

fn key(notice: &Notice, question: Question, value: &Value) -> String {
    let expiry = notice.dates.expiry;
    let key = match (question, value) {
        (_, Value::Number(0.0)) => "yen-none",
        (_, Value::Number(_)) => "yen-some",
        (_, Value::Text(text)) if text == "unknown" => "unknown",
        (Question::Expiry, Value::Text(text)) => match Day::parse(text) {
            Ok(day) if day < expiry => "expiry-before",
            Ok(day) if day > expiry => "expiry-after",
            _ => "expiry-same",
        },
        (_, value) => return format!("{}-{}", question.name(), plain(value)),
    };
    key.to_owned()
}

/// `3月22日（水）から3月30日（木）まで`. Where a phase begins or ends within a day, the minute stands beside it: the day alone
/// would be in two phases.
fn time(words: &KitTexts, from: Option<Moment>, until: Option<Moment>) -> Result<String> {
    let from = from.map(|from| words.since(from)).transpose()?;
    let until = until.map(|until| words.until(until)).transpose()?;
    match (from, until) {
        (None, None) => words.plain("any"),
        (Some(from), None) => words.with("time-from", &[("from", from)]),
        (None, Some(until)) => words.with("time-until", &[("until", until)]),
        (Some(from), Some(until)) if from == until => Ok(from),
        (Some(from), Some(until)) => words.with("time-span", &[("from", from), ("until", until)]),
    }
}

/// What the rows can be filtered by: when, what comes out, and each question.
pub(crate) fn filters(notice: &Notice, words: &KitTexts) -> Result<Vec<Filter>> {
    let phases = review::phases(notice);
    let ends = phases.iter().skip(1).map(|phase| phase.from).chain([None]);
    let phase = |(phase, until): (&Phase, Option<Moment>)| {
        Ok(Choice { value: format!("phase:{}", phase.at.epoch_ms()), shown: time(words, phase.from, until)? })
    };
    let phases: Result<_> = phases.iter().zip(ends).map(phase).collect();
    let mut filters = vec![Filter { name: "phase", options: phases? }];
    for (name, values) in [
        ("verdict", names::<kigen_regionpay::rules::Verdict>()),
        ("ground", names::<kigen_regionpay::rules::Ground>().into_iter().chain(["none"]).collect()),
        ("standing", names::<kigen_regionpay::plan::Standing>()),
        ("step", names::<kigen_regionpay::plan::StepName>()),
    ] {
        let choice = |value: &str| {
            let shown = words.plain(&format!("{name}-{value}"))?;
            Ok(Choice { value: format!("{name}:{value}"), shown })
        };
        filters.push(Filter { name, options: values.into_iter().map(choice).collect::<Result<_>>()? });
    }
    for question in Question::ALL {
        filters.push(Filter { name: question.name(), options: options(notice, words, *question)? });
    }
    Ok(filters)
}

fn options(notice: &Notice, words: &KitTexts, question: Question) -> Result<Vec<Choice>> {
    let mut options: Vec<Choice> = Vec::new();
    for value in representatives(notice, question) {
        let shown = answers(notice, words, question, std::slice::from_ref(&value))?.concat();
        // Answers that are told apart by no word are one choice.
        if options.iter().all(|option| option.shown != shown) {
            options.push(Choice { value: format!("{}:{}", question.name(), plain(&value)), shown });
        }
    }
    Ok(options)
}

fn names<T: kigen::input::Named>() -> Vec<&'static str> {
    T::ALL.iter().map(|member| member.name()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anyhow::Context as _;

    use super::*;
    use crate::words::notices::{self, Notices};

    #[test]
    fn a_phase_that_turns_within_a_day_says_so_to_the_minute() -> Result<()> {
        let root = crate::root();
        let source = notices::load(&root, Notices::Samples)?.into_iter().next().context("there is no sample")?;
        let words = KitTexts::load(&root, &source.notice)?;
        let phases = filters(&source.notice, &words)?.into_iter().next().context("nothing can be filtered by")?.options;
        let shown: Vec<_> = phases.iter().map(|phase| phase.shown.as_str()).collect();
        let distinct: BTreeSet<_> = shown.iter().collect();
        assert_eq!(distinct.len(), shown.len(), "two phases read alike: {shown:?}");
        for expected in ["3月20日（水）から3月20日（水）17時まで", "3月20日（水）17時1分から4月18日（木）まで"]
        {
            assert!(shown.contains(&expected), "{expected} is not in {shown:?}");
        }
        let times: BTreeSet<_> = rows(&source.notice, &words)?.into_iter().map(|row| row.time).collect();
        let is_of_the_minute =
            |time: &String| time.ends_with("3月20日（水）17時まで") || time.starts_with("3月20日（水）17時1分から");
        assert!(times.iter().filter(|time| is_of_the_minute(time)).count() > 1, "{times:?}");
        Ok(())
    }
}
