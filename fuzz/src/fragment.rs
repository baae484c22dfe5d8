//! Page fragments, and what is typed into the page: any text has a reading, and none is read as more than it says.

use anyhow::{Context as _, Result, ensure};
use chrono::DateTime;
use kigen::fragment::{At, read};
use kigen::input::{FromValue as _, Value};
use kigen::interview::Answer;
use kigen::japan_time::{Day, Moment, NOW_RANGE};
use kigen::link::{self, Source};
use kigen::regionpay::answers::{Answers, Yen};
use kigen::typed::{amount, date, tidy_date_part};

/// Tries one input.
///
/// # Errors
/// What does not hold.
pub fn run(bytes: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(bytes);
    fragment(&text)?;
    // Most of what is tried here would never begin as it must.
    fragment(&format!("#at={text}"))?;
    link(&text)?;
    link(&format!("#answers/{text}"))?;
    link(&format!("#answers/nagasaki/2023-03-13/{text}"))?;
    typed_amount(&text)?;
    let mut parts = text.splitn(3, '/');
    let mut part = || parts.next().unwrap_or_default();
    typed_date([part(), part(), part()])
}

/// A moment is set only by the text that says it, to the letter.
fn fragment(text: &str) -> Result<()> {
    let found = read(text);
    ensure!(found == read(text), "the same fragment is read otherwise");
    match (found, text.strip_prefix("#at=")) {
        (Some(At::Set(moment)), Some(minute)) => {
            let said = japan_minute(moment).context("a moment is set that no calendar reaches")?;
            ensure!(said == minute, "`{minute}` is read as {said}");
            ensure!(NOW_RANGE.contains(&moment.epoch_ms()), "{said} cannot be now");
        }
        (Some(At::Invalid), Some(_)) | (None, None) => {}
        (Some(At::Now), None) if text.is_empty() => {}
        _ => anyhow::bail!("`{text}` is read as {found:?}"),
    }
    Ok(())
}

/// A link is read only where it is what we would write, and each answer in it is one that the rules take.
fn link(fragment: &str) -> Result<()> {
    const SOURCE: Source<'_> = Source { notice: "nagasaki", version: "2023-03-13" };
    let found = link::read(fragment, SOURCE);
    ensure!(found.is_some() == fragment.starts_with("#answers/"), "`{fragment}` is read as {found:?}");
    let Some(Ok(coupons)) = found else { return Ok(()) };
    ensure!(link::write(SOURCE, &coupons) == fragment, "`{fragment}` is not what is written of {coupons:?}");
    for (question, value) in coupons.iter().flatten() {
        ensure!(Answers::default().set(*question, value).is_ok(), "{value:?} is no answer to {question:?}");
    }
    Ok(())
}

/// As `2023-04-18T10:00`, by chrono's own calendar rather than ours.
fn japan_minute(moment: Moment) -> Option<String> {
    let in_japan = moment.epoch_ms().checked_add(9 * 60 * 60 * 1000)?;
    Some(DateTime::from_timestamp_millis(in_japan)?.format("%Y-%m-%dT%H:%M").to_string())
}

/// An amount is a number, or the text as it was. One that is taken reads the same as it is then shown.
fn typed_amount(text: &str) -> Result<()> {
    let read = amount(text);
    match &read {
        Value::Number(number) => ensure!(!number.is_nan(), "`{text}` is no number, and read as one"),
        Value::Text(kept) => ensure!(kept == text, "`{text}` is kept as `{kept}`"),
        other => anyhow::bail!("`{text}` is read as {other:?}"),
    }
    if let Ok(Answer::Known(Yen(yen))) = Answer::from_value(&read) {
        ensure!(amount(&yen.to_string()) == Value::Number(f64::from(yen)), "{yen} is read as something else");
    }
    Ok(())
}

/// A date is a text. Its parts, once tidied, stay as they are, and are the same date.
fn typed_date(parts: [&str; 3]) -> Result<()> {
    let tidy = parts.map(tidy_date_part);
    for part in &tidy {
        ensure!(tidy_date_part(part) == *part, "`{part}` does not stay as it is");
    }
    let [year, month, day] = &tidy;
    let (as_typed, as_tidied) = (date(parts[0], parts[1], parts[2]), date(year, month, day));
    let (Value::Text(as_typed), Value::Text(as_tidied)) = (&as_typed, &as_tidied) else {
        anyhow::bail!("{parts:?} is read as {as_typed:?}, and tidied as {as_tidied:?}");
    };
    ensure!(Day::parse(as_typed).ok() == Day::parse(as_tidied).ok(), "`{as_typed}` is tidied into `{as_tidied}`");
    Ok(())
}
