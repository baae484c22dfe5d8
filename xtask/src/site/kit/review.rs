//! The rows of the review table in words.

use anyhow::{Result, anyhow};
use kigen::any_notice::AnyNotice;
use kigen::input::Value;
use kigen::japan_time::Moment;
use kigen::presented::plain;
use kigen::review::{self, Phase};
use kigen::truth::Truth;
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
    /// The text that says what it is.
    label: String,
    options: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    shown: String,
}

/// The rows of a notice.
pub(crate) fn rows(notice: &dyn AnyNotice, words: &KitTexts) -> Result<Vec<Row>> {
    let phases = notice.phases();
    of_rules(notice)?.iter().map(|row| self::row(notice, words, &phases, row)).collect()
}

/// The rows as the rules have them.
pub(crate) fn of_rules(notice: &dyn AnyNotice) -> Result<Vec<review::Row<&'static str>>> {
    notice.rows().map_err(|(question, flaw)| anyhow!("{question}: {flaw:?}"))
}

fn row(notice: &dyn AnyNotice, words: &KitTexts, phases: &[Phase], row: &review::Row<&'static str>) -> Result<Row> {
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
fn facts(phases: &[Phase], row: &review::Row<&'static str>) -> String {
    let is_in = |phase: &&Phase| row.from <= phase.from && row.until.is_none_or(|until| phase.at < until);
    let phases = phases.iter().filter(is_in).map(|phase| format!("phase:{}", phase.at.epoch_ms()));
    let judgement = &row.judgement;
    let grounds = judgement.grounds.iter().copied().chain(judgement.grounds.is_empty().then_some("none"));
    let answers = row.answers.iter().flat_map(|(question, values)| {
        let not_asked = values.is_empty().then(|| format!("{question}:-"));
        values.iter().map(move |value| format!("{question}:{}", plain(value))).chain(not_asked)
    });
    phases
        .chain([format!("verdict:{}", judgement.verdict), format!("standing:{}", judgement.standing)])
        .chain(grounds.map(|ground| format!("ground:{ground}")))
        .chain(judgement.steps.iter().map(|step| format!("step:{}", step.step)))
        .chain(answers)
        .collect::<Vec<_>>()
        .join(" ")
}

fn answered(
    notice: &dyn AnyNotice,
    words: &KitTexts,
    (question, values): &(&'static str, Vec<Value>),
) -> Result<Answered> {
    let any = values.len() == notice.representatives(question, &[]).len();
    Ok(Answered { question, any, answers: answers(notice, words, question, values)? })
}

/// Answers in a word or two each. Those that stand for one range are one word.
pub(crate) fn answers(
    notice: &dyn AnyNotice,
    words: &KitTexts,
    question: &str,
    values: &[Value],
) -> Result<Vec<String>> {
    notice.words_for(question, values).iter().map(|key| words.plain(&format!("answer-{key}"))).collect()
}

/// `3月22日(水)から3月30日(木)まで`. Where a phase begins or ends within a day, the minute stands beside it: the day alone
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
pub(crate) fn filters(notice: &dyn AnyNotice, words: &KitTexts) -> Result<Vec<Filter>> {
    let phases = notice.phases();
    let ends = phases.iter().skip(1).map(|phase| phase.from).chain([None]);
    let phase = |(phase, until): (&Phase, Option<Moment>)| {
        Ok(Choice { value: format!("phase:{}", phase.at.epoch_ms()), shown: time(words, phase.from, until)? })
    };
    let phases: Result<_> = phases.iter().zip(ends).map(phase).collect();
    let mut filters = vec![Filter::new("phase", "filter", phases?)];
    let names = notice.names();
    for (name, values) in [
        ("verdict", names.verdicts),
        ("ground", &[names.grounds, &["none"]].concat()),
        ("standing", names.standings),
        ("step", names.steps),
    ] {
        let choice = |value: &&str| {
            let shown = words.plain(&format!("{name}-{value}"))?;
            Ok(Choice { value: format!("{name}:{value}"), shown })
        };
        filters.push(Filter::new(name, "filter", values.iter().map(choice).collect::<Result<_>>()?));
    }
    for question in names.questions {
        filters.push(Filter::new(question, "question", options(notice, words, question)?));
    }
    Ok(filters)
}

impl Filter {
    fn new(name: &'static str, kind: &str, options: Vec<Choice>) -> Self {
        Self { name, label: format!("{kind}-{name}"), options }
    }
}

fn options(notice: &dyn AnyNotice, words: &KitTexts, question: &str) -> Result<Vec<Choice>> {
    let mut options: Vec<Choice> = Vec::new();
    for value in notice.representatives(question, &[]) {
        let shown = answers(notice, words, question, std::slice::from_ref(&value))?.concat();
        // Answers that are told apart by no word are one choice.
        if options.iter().all(|option| option.shown != shown) {
            options.push(Choice { value: format!("{question}:{}", plain(&value)), shown });
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anyhow::Context as _;

    use super::*;
    use crate::words::notices::{self, Notices};

    #[test]
    fn a_phase_that_turns_within_a_day_says_so_to_the_minute() -> Result<()> {
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
    fn no_two_phases_of_a_notice_read_alike() -> Result<()> {
        for which in [Notices::Published, Notices::Samples] {
            for source in notices::load(&crate::root(), which)? {
                let words = KitTexts::load(&crate::root(), &source)?;
                let filters = filters(&*source.notice, &words)?;
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
