//! The invariants of every outcome, for any notice, answers and moment.

use anyhow::{Context as _, Result, ensure};
use kigen::input::{Named, Problem};
use kigen::outcome::{Judgement, Outcome};
use kigen::reading::{QuestionOf, Reading};
use kigen::timeline::{ClosingKind, OpeningKind, State};

/// An outcome asks a question of the reading, judges in its names, or lists problems with their remedies.
pub(crate) fn outcome<N: Reading>(outcome: &Outcome) -> Result<()> {
    match outcome {
        Outcome::Ask { question } => ensure!(is_one::<QuestionOf<N>>(question), "`{question}` is no question"),
        Outcome::Invalid { errors } => {
            ensure!(!errors.is_empty(), "it is invalid, and nothing is wrong");
            errors.iter().try_for_each(problem)?;
        }
        Outcome::Done(judgement) => self::judgement::<N>(judgement)?,
    }
    let json = serde_json::to_vec(outcome).context("an outcome cannot be written")?;
    let back: serde_json::Value = serde_json::from_slice(&json).context("an outcome is no JSON")?;
    let status = back.get("status").and_then(serde_json::Value::as_str).unwrap_or_default();
    ensure!(["ask", "invalid", "done"].contains(&status), "an outcome has the status `{status}`");
    Ok(())
}

/// A problem has a field, an identifier for programs and a remedy for people.
pub(crate) fn problem(problem: &Problem) -> Result<()> {
    let Problem { field, problem, remedy } = problem;
    // Only an unknown field can have an empty name; a syntax error has none.
    ensure!(!field.is_empty() || ["unknown_field", "not_toml"].contains(problem), "`{problem}` has no field");
    let is_word = !problem.is_empty() && problem.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase());
    ensure!(is_word, "`{field}` has the problem `{problem}`");
    ensure!(!remedy.trim().is_empty(), "`{field}`: {problem} has no remedy");
    Ok(())
}

fn judgement<N: Reading>(judgement: &Judgement) -> Result<()> {
    let Judgement { verdict, grounds, standing, reasons, steps, deadline, notes, call_centre: _ } = judgement;
    ensure!(is_one::<N::Verdict>(verdict), "`{verdict}` is no verdict");
    ensure!(is_one::<N::Standing>(standing), "`{standing}` is no standing");
    ensure!(grounds.iter().all(|ground| is_one::<N::Ground>(ground)), "one of {grounds:?} is no ground");
    ensure!(notes.iter().all(|note| is_one::<N::Note>(note)), "one of {notes:?} is no note");
    ensure!(!reasons.is_empty(), "a verdict has no reasons");
    ensure!(reasons.iter().all(|reason| is_one::<N::Clause>(reason.clause)), "one of {reasons:?} is of no clause");
    for step in steps {
        ensure!(is_one::<N::Step>(step.step) && is_one::<State>(step.state), "{step:?} is no step");
        ensure!(is_one::<OpeningKind>(step.opens_kind), "{step:?} opens how?");
        ensure!(is_one::<ClosingKind>(step.closes_kind), "{step:?} closes how?");
        ensure!(step.opens.is_some() != (step.opens_kind == OpeningKind::Unstated.name()), "{step:?} opens when?");
        ensure!(step.closes.is_some() != (step.closes_kind == ClosingKind::Unstated.name()), "{step:?} closes when?");
    }
    if let Some(deadline) = deadline {
        let binds = steps.iter().any(|step| step.step == *deadline && step.closes.is_some());
        ensure!(binds, "the deadline of `{deadline}` is that of no step");
    }
    Ok(())
}

fn is_one<T: Named>(name: &str) -> bool {
    T::ALL.iter().any(|member| member.name() == name)
}
