//! The ends of a notice's steps. They are computed from the rules for the cases of the guide, so that no date is
//! written by hand.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use kigen::any_notice::AnyNotice;
use kigen::japan_time::{Day, Moment};
use kigen::outcome::PlannedStep;
use kigen::timeline::last_day_before;

use crate::site::guide::guide;

/// The kinds of end that the notice states itself, the same for everyone.
const FIXED: [&str; 3] = ["instant", "day", "advisory"];

/// The end of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// At the same time for everyone.
    Fixed(Deadline),
    /// On a day that depends on an answer, with its kind in outcomes.
    Counted(&'static str),
}

impl Ending {
    /// The kind in outcomes: how firm the end is.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Self::Fixed(Deadline { kind, .. }) | Self::Counted(kind) => kind,
        }
    }
}

/// An end that is the same for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// The kind in outcomes: how firm the end is.
    pub(crate) kind: &'static str,
    /// The last day on which the step can be taken.
    pub(crate) last_day: Day,
    /// The first moment of that day that counts.
    pub(crate) starts: Moment,
    /// The first moment at which it is too late.
    pub(crate) closes: Moment,
}

/// The ends of the steps that can come too late.
pub(crate) type Deadlines = BTreeMap<&'static str, Ending>;

/// Computes the ends of a notice's steps, by evaluating the rules for each case of the guide.
pub(crate) fn deadlines(notice: &dyn AnyNotice) -> Result<Deadlines> {
    let mut deadlines = Deadlines::new();
    for row in guide(notice)? {
        for step in &row.steps {
            let Some(ending) = ending(notice, step)? else { continue };
            let earlier = *deadlines.entry(step.step).or_insert(ending);
            // There is one file for each step, which must be right for everyone.
            let is_same = matches!((earlier, ending), (Ending::Counted(_), Ending::Counted(_))) || earlier == ending;
            ensure!(is_same, "`{}` does not end for everyone at the same time", step.step);
        }
    }
    Ok(deadlines)
}

fn ending(notice: &dyn AnyNotice, step: &PlannedStep) -> Result<Option<Ending>> {
    let kind = step.closes_kind;
    let Some(closes) = step.closes.map(Moment::from_epoch_ms) else { return Ok(None) };
    if step.hangs_on_answer() {
        return Ok(Some(Ending::Counted(kind)));
    }
    if !FIXED.contains(&kind) {
        return Ok(None);
    }
    let last_day = last_day_before(closes).context("a deadline is in no calendar")?;
    Ok(Some(Ending::Fixed(Deadline { kind, last_day, starts: notice.starts(step.step, last_day), closes })))
}

#[cfg(test)]
mod tests {
    use kigen_registry::READINGS;

    use super::*;
    use crate::words::notices::{self, Notices, folder};
    use crate::words::text_file;

    /// The dates are those in `tests/deadlines.csv` of each reading, in Japan time.
    #[test]
    fn fixed_deadlines_are_those_in_deadlines_csv() -> Result<()> {
        let root = crate::root();
        for reading in READINGS {
            let stated = text_file::read(&root.join(folder(reading.name)).join("tests/deadlines.csv"))?;
            let mut lines = vec!["notice,step,kind,last_day,starts,closes".to_owned()];
            for which in [Notices::Published, Notices::Samples] {
                for source in notices::load(&root, which)?.iter().filter(|source| source.reading == reading.name) {
                    for (step, ending) in deadlines(&*source.notice)? {
                        let Ending::Fixed(Deadline { kind, last_day, starts, closes }) = ending else { continue };
                        lines.push(format!("{},{step},{kind},{last_day},{starts},{closes}", source.name));
                    }
                }
            }
            assert_eq!(stated.lines().collect::<Vec<_>>(), lines, "{}", reading.name);
        }
        Ok(())
    }
}
