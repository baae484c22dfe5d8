//! The rows of the review table as texts.

use anyhow::{Context as _, Result, anyhow};
use kigen::any_notice::AnyNotice;
use kigen::input::Value;
use kigen::japan_time::Moment;
use kigen::review::{self, Phase};
use kigen::truth::Truth;
use serde::Serialize;

use super::texts::KitTexts;

/// One row.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    /// The values to filter by, such as `verdict:eligible`.
    facts: String,
    /// The time span of the row.
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

/// A question that is asked, and the answers of the row.
#[derive(Debug, Serialize)]
struct Answered {
    question: &'static str,
    /// Whether the row has every answer.
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

/// A filter.
#[derive(Debug, Serialize)]
pub(crate) struct Filter {
    name: &'static str,
    /// The key of its label.
    label: String,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    shown: String,
}

/// A question and the answers of a row.
type Answer = (&'static str, Vec<Value>);

/// The rows of a notice.
pub(crate) fn rows(notice: &dyn AnyNotice, words: &KitTexts, rows: &[RuleRow]) -> Result<Vec<Row>> {
    let phases = notice.phases();
    rows.iter().map(|row| self::row(notice, words, &phases, row)).collect()
}

/// A row from the rules.
pub(crate) type RuleRow = review::Row<&'static str>;

/// The rows from the rules.
pub(crate) fn of_rules(notice: &dyn AnyNotice) -> Result<Vec<RuleRow>> {
    notice.rows().map_err(|(question, flaw)| anyhow!("{question}: {flaw:?}"))
}

fn row(notice: &dyn AnyNotice, words: &KitTexts, phases: &[Phase], row: &RuleRow) -> Result<Row> {
    let judgement = &row.judgement;
    let truth = |holds| match holds {
        Truth::Holds => "true",
        Truth::Fails => "false",
        Truth::CannotTell => "null",
    };
    let asked: Vec<_> = row.answers.iter().filter(|(_, values)| !values.is_empty()).cloned().collect();
    let answers: Result<Vec<_>> =
        (0..asked.len()).map(|place| answered(notice, words, asked.split_at(place))).collect();
    let reasons = judgement.reasons.iter();
    let steps = judgement.steps.iter();
    Ok(Row {
        facts: facts(notice, phases, row),
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

/// The values to filter a row by: answers by their words. A question that is not asked has a value of its own:
/// `charge:-`.
fn facts(notice: &dyn AnyNotice, phases: &[Phase], row: &RuleRow) -> String {
    let is_in = |phase: &&Phase| row.from <= phase.from && row.until.is_none_or(|until| phase.at < until);
    let phases = phases.iter().filter(is_in).map(|phase| format!("phase:{}", phase.at.epoch_ms()));
    let judgement = &row.judgement;
    let grounds = judgement.grounds.iter().copied().chain(judgement.grounds.is_empty().then_some("none"));
    let answers = row.answers.iter().flat_map(|(question, values)| {
        let not_asked = values.is_empty().then(|| format!("{question}:-"));
        values.iter().map(move |value| fact(notice, question, value)).chain(not_asked)
    });
    phases
        .chain([format!("verdict:{}", judgement.verdict), format!("standing:{}", judgement.standing)])
        .chain(grounds.map(|ground| format!("ground:{ground}")))
        .chain(judgement.steps.iter().map(|step| format!("step:{}", step.step)))
        .chain(answers)
        .collect::<Vec<_>>()
        .join(" ")
}

fn fact(notice: &dyn AnyNotice, question: &str, value: &Value) -> String {
    format!("{question}:{}", notice.words_for(question, std::slice::from_ref(value)).concat())
}

/// A sentence about the first of the answers that are left, after those before it.
fn answered(notice: &dyn AnyNotice, words: &KitTexts, (before, left): (&[Answer], &[Answer])) -> Result<Answered> {
    let (question, values) = left.first().context("there is no answer")?;
    let given: Vec<_> =
        before.iter().filter_map(|(question, values)| Some((*question, values.first()?.clone()))).collect();
    let any = values.len() == notice.representatives(question, &given).len();
    Ok(Answered { question, any, answers: answers(notice, words, question, values)? })
}

/// Answers in a word or two each. Those of one range are one word.
pub(crate) fn answers(
    notice: &dyn AnyNotice,
    words: &KitTexts,
    question: &str,
    values: &[Value],
) -> Result<Vec<String>> {
    notice.words_for(question, values).iter().map(|key| words.plain(&format!("answer-{key}"))).collect()
}

/// `3月22日(水)から3月30日(木)まで`. If a phase begins or ends within a day, the time is added: the day alone would belong to two
/// phases.
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

/// The filters for the rows: the time, the results, and each question.
pub(crate) fn filters(notice: &dyn AnyNotice, words: &KitTexts, rows: &[RuleRow]) -> Result<Vec<Filter>> {
    let phases = notice.phases();
    let ends = phases.iter().skip(1).map(|phase| phase.from).chain([None]);
    let phase = |(phase, until): (&Phase, Option<Moment>)| {
        Ok(Choice { value: format!("phase:{}", phase.at.epoch_ms()), shown: time(words, phase.from, until)? })
    };
    let phases: Result<_> = phases.iter().zip(ends).map(phase).collect();
    let mut filters = vec![Filter::new("phase", "filter", phases?)];
    let names = notice.names();
    // Without grounds, there is nothing to filter.
    let grounds = if names.grounds.is_empty() { Vec::new() } else { [names.grounds, &["none"]].concat() };
    for (name, values) in [
        ("verdict", names.verdicts),
        ("ground", grounds.as_slice()),
        ("standing", names.standings),
        ("step", names.steps),
    ]
    .into_iter()
    .filter(|(_, values)| !values.is_empty())
    {
        let choice = |value: &&str| {
            let shown = words.plain(&format!("{name}-{value}"))?;
            Ok(Choice { value: format!("{name}:{value}"), shown })
        };
        filters.push(Filter::new(name, "filter", values.iter().map(choice).collect::<Result<_>>()?));
    }
    for question in names.questions {
        filters.push(Filter::new(question, "question", options(notice, words, rows, question)?));
    }
    Ok(filters)
}

impl Filter {
    fn new(name: &'static str, kind: &str, options: Vec<Choice>) -> Self {
        Self { name, label: format!("{kind}-{name}"), options }
    }
}

fn options(notice: &dyn AnyNotice, words: &KitTexts, rows: &[RuleRow], question: &str) -> Result<Vec<Choice>> {
    let mut options: Vec<Choice> = Vec::new();
    let in_rows = rows.iter().flat_map(|row| &row.answers).filter(|(other, _)| *other == question);
    // Those that depend on no other answer are in order.
    let first = notice.representatives(question, &[]);
    for value in first.iter().chain(in_rows.flat_map(|(_, values)| values)) {
        let value_of = fact(notice, question, value);
        // Answers with the same word are one option.
        if options.iter().all(|option| option.value != value_of) {
            let shown = answers(notice, words, question, std::slice::from_ref(value))?.concat();
            options.push(Choice { value: value_of, shown });
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::notices::{self, Notices};

    #[test]
    fn phase_that_turns_within_a_day_is_given_to_the_minute() -> Result<()> {
        let words = words()?;
        let at =
            |text: &str| kigen::line::moment(&format!("{text}:00+09:00")).map_err(|flaw| anyhow!("{text}: {flaw:?}"));
        let shown = |from: &str, until: &str| time(&words, Some(at(from)?), Some(at(until)?));
        assert_eq!(shown("2024-03-20T00:00", "2024-03-20T17:01")?, "3月20日(水)から3月20日(水) 17:00まで");
        assert_eq!(shown("2024-03-20T17:01", "2024-04-19T00:00")?, "3月20日(水) 17:01から4月18日(木)まで");
        assert_eq!(shown("2024-03-20T00:00", "2024-03-21T00:00")?, "3月20日(水)");
        Ok(())
    }

    #[test]
    fn phases_of_a_notice_have_different_texts() -> Result<()> {
        for which in [Notices::Published, Notices::Samples] {
            for source in notices::load(&crate::root(), which)? {
                let words = KitTexts::load(&crate::root(), &source)?;
                let filters = filters(&*source.notice, &words, &[])?;
                let phases = &filters.first().context("nothing can be filtered by")?.options;
                let distinct: BTreeSet<_> = phases.iter().map(|phase| &phase.shown).collect();
                assert_eq!(distinct.len(), phases.len(), "{}: {phases:?}", source.name);
            }
        }
        Ok(())
    }

    fn words() -> Result<KitTexts> {
        let sources = notices::load(&crate::root(), Notices::Published)?;
        KitTexts::load(&crate::root(), sources.first().context("there is no notice")?)
    }
}
