//! Page fragments, and text typed into the page: the parsers accept any text, and never read more into it than it says.

use anyhow::{Context as _, Result, bail, ensure};
use chrono::DateTime;
use kigen::answer::{Answer, Yen};
use kigen::fragment::{Asked, At, read};
use kigen::input::{FromValue as _, Value};
use kigen::japan_time::{Day, Moment, NOW_RANGE};
use kigen::link::{self, Refusal};
use kigen::reading::{AnswerSet as _, Reading};
use kigen::typed::{amount, date, is_blank, tidy_date_part};

use crate::example::Notice;

/// The largest amount of yen to try.
const MOST_YEN: u32 = 1_000_000;

/// Tries one input as a fragment of the pages of a notice.
///
/// # Errors
/// The invariant that fails.
pub(crate) fn run<N: Reading>(notice: &Notice<N>, bytes: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(bytes);
    // Most inputs here would have neither the right beginning nor a valid checksum.
    let link = format!("#answers/2/{}/{}/{text}/", notice.name, notice.version);
    for fragment in [
        text.to_string(),
        format!("#at={text}"),
        format!("#answers/{text}"),
        format!("{text}/{}", check_sum(&format!("{text}/"))),
        format!("{link}{}", check_sum(&link)),
    ] {
        asks(notice, &fragment)?;
    }
    Ok(())
}

/// Tries one input as typed text.
///
/// # Errors
/// The invariant that fails.
pub(crate) fn typed(bytes: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(bytes);
    typed_amount(&text)?;
    let mut parts = text.splitn(3, '/');
    let mut part = || parts.next().unwrap_or_default();
    typed_date([part(), part(), part()])
}

/// FNV-1a, from its definition rather than by our code.
fn check_sum(link: &str) -> u32 {
    let step = |sum: u64, byte: u8| ((sum ^ u64::from(byte)) * 16_777_619) % (1 << 32);
    u32::try_from(link.bytes().fold(2_166_136_261, step)).unwrap_or_default()
}

/// A fragment sets only the moment that it spells out, and a link is read only if it is exactly the one that we would
/// write, either plain or encoded.
fn asks<N: Reading>(notice: &Notice<N>, fragment: &str) -> Result<()> {
    let source = notice.source();
    let found = read::<N::Answers>(fragment, source);
    ensure!(found == read::<N::Answers>(fragment, source), "the same fragment is read otherwise");
    let text = decoded(fragment);
    let begins = |with: &str| text.to_ascii_lowercase().starts_with(with);
    match found {
        Asked::At(At::Now) => ensure!(fragment.is_empty(), "`{fragment}` is overlooked"),
        Asked::At(At::Set(moment)) => {
            let said = japan_minute(moment).context("a moment is set that no calendar reaches")?;
            ensure!(text == format!("#at={said}"), "`{fragment}` is read as {said}");
            ensure!(NOW_RANGE.contains(&moment.epoch_ms()), "{said} cannot be now");
        }
        Asked::At(At::Invalid) => ensure!(begins("#at"), "`{fragment}` is taken for a moment"),
        Asked::Answers(coupons) => {
            ensure!(link::write(source, &coupons) == text, "`{fragment}` is not what is written of {coupons:?}");
            for (question, value) in coupons.iter().flatten() {
                ensure!(N::Answers::default().set(*question, value).is_ok(), "{value:?} is no answer to {question:?}");
            }
            for (end, _) in text.char_indices().skip(2) {
                let cut = read::<N::Answers>(text.get(..end).unwrap_or_default(), source);
                ensure!(cut == Asked::Refused(Refusal::Damaged), "cut off at {end}, `{text}` is read as {cut:?}");
            }
        }
        Asked::Refused(_) => {}
        Asked::Else => {
            ensure!(!begins("#answers") && !begins("#at="), "`{fragment}` is overlooked");
        }
    }
    Ok(())
}

/// Decodes byte by byte: `%2F` to `/`, if it stands for an ASCII letter.
fn decoded(fragment: &str) -> String {
    let bytes = fragment.as_bytes();
    let mut text = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits =
            bytes.get(at + 1..at + 3).filter(|digits| *byte == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let letter = digits.and_then(|digits| u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok());
        let letter = letter.filter(u8::is_ascii);
        text.push(letter.unwrap_or(*byte));
        at += if letter.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// As `2023-04-18T10:00`, by chrono's own calendar rather than ours.
fn japan_minute(moment: Moment) -> Option<String> {
    let in_japan = moment.epoch_ms().checked_add(9 * 60 * 60 * 1000)?;
    Some(DateTime::from_timestamp_millis(in_japan)?.format("%Y-%m-%dT%H:%M").to_string())
}

/// An amount becomes a number, or stays the text. An accepted one has no digits but the typed ones, and is the same
/// after it is shown.
fn typed_amount(text: &str) -> Result<()> {
    let read = amount(text);
    match &read {
        Value::Number(number) => ensure!(!number.is_nan(), "`{text}` is no number, and read as one"),
        Value::Text(kept) => ensure!(kept == text, "`{text}` is kept as `{kept}`"),
        other => bail!("`{text}` is read as {other:?}"),
    }
    ensure!(!is_blank(text) || read == Value::Text(text.to_owned()), "nothing is seen of {text:?}, and it is {read:?}");
    if let Ok(Answer::Known(Yen::<MOST_YEN>(yen))) = Answer::from_value(&read) {
        ensure!(amount(&yen.to_string()) == Value::Number(f64::from(yen)), "{yen} is read as something else");
        let digit =
            |letter: char| letter.to_digit(10).or(u32::from(letter).checked_sub(0xff10).filter(|digit| *digit < 10));
        let digits: String = text.chars().filter_map(digit).filter_map(|digit| char::from_digit(digit, 10)).collect();
        let fraction = usize::from(text.contains(['.', '．', '。', '｡']));
        let whole = |places: usize| digits.get(..digits.len().saturating_sub(places * fraction)).map(str::parse);
        let is_same = [0, 1, 2].into_iter().any(|places| whole(places) == Some(Ok(yen)));
        ensure!(is_same, "`{text}` is read as {yen}");
    }
    Ok(())
}

/// A date becomes a text. Its normalised parts stay as they are, and are the same date.
fn typed_date(parts: [&str; 3]) -> Result<()> {
    const PARTS: [&str; 3] = ["date-year", "date-month", "date-day"];
    let mut tidy = PARTS.into_iter().zip(parts).map(|(part, text)| tidy_date_part(part, text));
    let tidy = [(); 3].map(|()| tidy.next().unwrap_or_default());
    for (part, text) in PARTS.into_iter().zip(&tidy) {
        ensure!(tidy_date_part(part, text) == *text, "`{text}` does not stay as it is");
    }
    let [year, month, day] = &tidy;
    let (as_typed, as_tidied) = (date(parts[0], parts[1], parts[2]), date(year, month, day));
    let (Value::Text(as_typed), Value::Text(as_tidied)) = (&as_typed, &as_tidied) else {
        bail!("{parts:?} is read as {as_typed:?}, and tidied as {as_tidied:?}");
    };
    let (typed, tidied) = (Day::parse_stated(as_typed), Day::parse_stated(as_tidied));
    ensure!(typed == tidied, "`{as_typed}` is tidied into `{as_tidied}`");
    Ok(())
}
