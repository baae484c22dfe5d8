//! Notice files: any text is a valid notice, or has problems, each with its position.

use anyhow::{Context as _, Result, anyhow, ensure};
use kigen::input::Value;
use kigen::interview::replay;
use kigen::japan_time::{Moment, NOW_RANGE};
use kigen::judge;
use kigen::outcome::Outcome;
use kigen::reading::{AnswerSet as _, Consultation, Finding as _, QuestionOf, Reading};

use crate::inputs::Random;
use crate::office::notice_file::{FileProblem, parse, parse_data};
use crate::sound;
use kigen::input::Named as _;

/// Tries one input.
///
/// # Errors
/// The invariant that fails.
pub(crate) fn run<N: Reading>(bytes: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(bytes);
    match parse::<N>(&text) {
        Ok(notice) => {
            as_data(&text, &notice)?;
            judges(&notice, &mut Random::from_bytes(bytes))
        }
        Err(problems) => {
            ensure!(!problems.is_empty(), "a file is refused, and nothing is wrong");
            problems.iter().try_for_each(|problem| placed(&text, problem))
        }
    }
}

/// The position of a problem is in the file, and its line can be printed.
fn placed(text: &str, problem: &FileProblem) -> Result<()> {
    sound::problem(&problem.problem)?;
    let FileProblem { line, column, .. } = *problem;
    let told = line.checked_sub(1).and_then(|line| text.split('\n').nth(line));
    let letters = told.with_context(|| format!("line {line} is not in the file"))?.chars().count();
    ensure!((1..=letters + 1).contains(&column), "column {column} of line {line} is not in the file");
    ensure!(problem.to_string().starts_with(&format!("{line}:{column}: ")), "{problem} does not say where it is");
    Ok(())
}

/// The JSON from the build, which the page gets, is the same notice.
fn as_data<N: Reading>(text: &str, notice: &N) -> Result<()> {
    let Ok(data) = parse_data(text) else { anyhow::bail!("a sound file is no data") };
    let data: Value = serde_json::from_slice(&serde_json::to_vec(&data)?)?;
    ensure!(N::read(&data).as_ref() == Ok(notice), "as JSON it is another notice");
    Ok(())
}

/// A valid notice judges any answers, at any moment.
fn judges<N: Reading>(notice: &N, random: &mut Random) -> Result<()> {
    let mut moments = notice.turning_points();
    moments.extend([NOW_RANGE.start(), NOW_RANGE.end()].map(|ms| Moment::from_epoch_ms(*ms)));
    ensure!(judge(notice, &N::Answers::default(), notice.version().start()).is_err(), "without answers none is asked");
    for moment in moments {
        let now = Moment::from_epoch_ms(moment.epoch_ms() + random.pick(&[-1, 0, 1]).unwrap_or(&0));
        let interview = Consultation { notice, now };
        let mut answers = N::Answers::default();
        for question in QuestionOf::<N>::ALL {
            let values = notice.representatives(*question, &answers);
            let value = random.pick(&values).with_context(|| format!("`{}` has no answer", question.name()))?;
            if let Err(flaw) = answers.set(*question, value) {
                anyhow::bail!("{value:?} is no answer to `{}`: {flaw:?}", question.name());
            }
        }
        let finding = judge(notice, &answers, now);
        let finding = finding.map_err(|question| anyhow!("everything is answered, and {question:?} is asked"))?;
        sound::outcome::<N>(&Outcome::Done(finding.judgement()))?;
        ensure!(replay(&interview, &answers).end == Ok(finding), "the same answers come to something else");
    }
    Ok(())
}
