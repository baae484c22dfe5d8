//! When the steps of a notice end: no date is written by hand, but is what the rules answer for the cases of the guide.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use kigen::input::Named as _;
use kigen::japan_time::{Day, Moment};
use kigen::outcome::PlannedStep;
use kigen::timeline::last_day_before;
use kigen_regionpay::notice::Notice;
use kigen_regionpay::plan::StepName;

use crate::site::cases::{PERSONAS, steps_for};

/// When a step ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// How firm that is, as outcomes name it.
    pub(crate) kind: &'static str,
    /// The last day on which the step can be taken.
    pub(crate) last_day: Day,
    /// The first moment of that day that counts.
    pub(crate) starts: Moment,
    /// The first moment at which it is too late.
    pub(crate) closes: Moment,
}

/// The steps that can come too late.
pub(crate) type Deadlines = BTreeMap<&'static str, Deadline>;

/// When the steps of a notice end, by the rules' own answer for each case that the notice tells apart.
pub(crate) fn deadlines(notice: &Notice) -> Result<Deadlines> {
    let mut deadlines = Deadlines::new();
    for (persona, answers) in PERSONAS {
        for step in steps_for(notice, answers).with_context(|| format!("the guide's row `{persona}`"))? {
            let Some(deadline) = deadline(notice, &step)? else { continue };
            let earlier = deadlines.insert(step.step, deadline);
            // There is one file a step: it must be right for everyone.
            ensure!(
                earlier.is_none_or(|earlier| earlier == deadline),
                "`{}` does not end for everyone at the same time",
                step.step
            );
        }
    }
    Ok(deadlines)
}

fn deadline(notice: &Notice, step: &PlannedStep) -> Result<Option<Deadline>> {
    let Some(closes) = step.closes.map(Moment::from_epoch_ms) else { return Ok(None) };
    let last_day = last_day_before(closes).context("a deadline is in no calendar")?;
    // Before the office opens nobody answers a call.
    let starts =
        if step.step == StepName::Call.name() { last_day.at(notice.call_centre.opens) } else { last_day.start() };
    Ok(Some(Deadline { kind: step.closes_kind, last_day, starts, closes }))
}

#[cfg(test)]
mod tests {
    use kigen::japan_time::ClockTime;

    use super::*;
    use crate::words::notices::{self, Notices};

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    fn notice(which: Notices, name: &str) -> Result<Notice> {
        let notices = notices::load(&crate::root(), which)?;
        let source = notices.into_iter().find(|source| source.name == name).context("there is no such notice")?;
        Ok(source.notice)
    }

    fn of_day(kind: &'static str, last_day: Day) -> Deadline {
        Deadline { kind, last_day, starts: last_day.start(), closes: last_day.end() }
    }

    #[test]
    fn every_step_that_can_come_too_late_has_one_deadline() -> Result<()> {
        let notice = notice(Notices::Published, "nagasaki")?;
        let hours = |clock| day("2023-04-28").at(clock);
        let (opens, closes) = (notice.call_centre.opens, notice.call_centre.closes);
        let call =
            Deadline { kind: "advisory", last_day: day("2023-04-28"), starts: hours(opens), closes: hours(closes) };
        let expected = Deadlines::from([
            ("apply", of_day("day", day("2023-04-30"))),
            ("apply_bank", of_day("advisory", day("2023-04-30"))),
            ("call", call),
            ("collect", of_day("day", day("2023-05-31"))),
            ("use", of_day("instant", day("2023-03-31"))),
        ]);
        assert_eq!(deadlines(&notice)?, expected);
        Ok(())
    }

    #[test]
    fn another_notice_has_deadlines_of_its_own() -> Result<()> {
        let notice = notice(Notices::Samples, "mihon")?;
        let (opens, closes) = (notice.call_centre.opens, notice.call_centre.closes);
        let last_call = day("2024-04-18");
        let call = Deadline {
            kind: "advisory",
            last_day: last_call,
            starts: last_call.at(opens),
            closes: last_call.at(closes),
        };
        let five = ClockTime::parse("17:01").context("a time of the test's own")?;
        let last_day = day("2024-03-20");
        let within_a_day = Deadline { closes: last_day.at(five), ..of_day("instant", last_day) };
        let expected = Deadlines::from([
            ("apply", of_day("day", day("2024-04-19"))),
            ("apply_bank", of_day("advisory", day("2024-04-19"))),
            ("call", call),
            ("collect", of_day("day", day("2024-05-06"))),
            ("use", within_a_day),
        ]);
        assert_eq!(deadlines(&notice)?, expected);
        Ok(())
    }

    #[test]
    fn deadlines_move_with_the_notice() -> Result<()> {
        let mut notice = notice(Notices::Published, "nagasaki")?;
        notice.dates.collect_by = day("2023-06-30");
        assert_eq!(deadlines(&notice)?.get("collect"), Some(&of_day("day", day("2023-06-30"))));
        Ok(())
    }
}
