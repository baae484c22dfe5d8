//! The guide: for each case, the steps and their deadlines.
//!
//! It is computed from the rules, so that the static guide and the checker cannot disagree.

use anyhow::{Context as _, Result, bail};
use kigen::any_notice::AnyNotice;
use kigen::input::Value;
use kigen::outcome::{Outcome, PlannedStep};
use kigen::presented::Persona;

/// A row of the guide: a case that the notice distinguishes, and its judgement on the day of the notice.
pub(crate) struct Row {
    pub(crate) persona: Persona,
    pub(crate) steps: Vec<PlannedStep>,
}

/// The guide of a notice.
pub(crate) fn guide(notice: &dyn AnyNotice) -> Result<Vec<Row>> {
    let row = |persona: Persona| {
        let steps = steps_for(notice, &persona).with_context(|| format!("the guide's row `{}`", persona.name))?;
        Ok(Row { persona, steps })
    };
    notice.personas().into_iter().map(row).collect()
}

fn steps_for(notice: &dyn AnyNotice, persona: &Persona) -> Result<Vec<PlannedStep>> {
    let fields = persona.answers.iter().map(|(question, answer)| ((*question).to_owned(), answer.clone())).collect();
    match notice.check(&Value::Table(fields), notice.version().start()) {
        Outcome::Done(judgement) => Ok(judgement.steps),
        other => bail!("the rules give no judgement: {other:?}"),
    }
}
