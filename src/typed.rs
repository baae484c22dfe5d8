//! Free-text input: full-width digits, `1,500円`, `令和5年`, and invisible letters from copying. The parser accepts as much
//! as it can without guessing: a text that could be two numbers is none.
//!
//! The result is a [`Value`], which is then read as strictly as any other answer, so that errors are explained in one
//! place.

use crate::input::Value;
use crate::japan_time::written;

/// The year before the first of Reiwa.
const BEFORE_REIWA: u32 = 2018;

/// The day on which Reiwa began.
const REIWA: (u32, u32, u32) = (2019, 5, 1);

// Lists of words in the languages of the page, separated by spaces and matched ignoring case.

/// Reiwa. Earlier eras had ended before there were coupons, and are not read: 平成35年 is no year.
const REIWA_NAMES: &str = "令和 令 r reiwa";

/// Yen. 元, 圆 and 원 alone are other currencies.
const YEN: &str = "円 ¥ \\ yen jpy 日円 日元 日圆 日圓 日币 日幣 円えん 엔";

// The units beside the fields of a date.
const YEAR: &str = "年 年ねん 년 year";
const MONTH: &str = "月 月がつ 월 month";
const DAY: &str = "日 日にち 일 day";

/// Represents 、 in texts from `narrow`, as one byte. It is a control letter, so no typed one is left there.
const IDEOGRAPHIC_COMMA: u8 = 1;

/// Whether a text has no visible letter.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    narrow(text).trim().is_empty()
}

/// Reads an amount of yen: `1,500円`, `１５００`, `¥1500`. A negative or malformed amount stays a number; any other input
/// stays a text.
#[must_use]
pub fn amount(text: &str) -> Value {
    yen(&narrow(text)).map_or_else(|| Value::Text(text.to_owned()), Value::Number)
}

/// Reads a number with a unit at either end or both, and a leading sign.
fn yen(text: &str) -> Option<f64> {
    let (front, number, back) = apart(text);
    let negative = front.strip_prefix('-').or_else(|| front.strip_suffix('-')).map(str::trim);
    let is_amount = is_one(negative.unwrap_or(front), YEN) && is_one(back, YEN);
    let number = self::number(number).filter(|_| is_amount)?;
    Some(if negative.is_some() { -number } else { number })
}

/// Reads digits, or groups of three with the same separator throughout; then a decimal part of one or two digits, of
/// which only matters whether it is zero. Many readers take 0,500 and 1.000 for a half and a thousand.
fn number(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let part: u32 = fraction.parse().ok().filter(|_| fraction.len() <= 2 && !fraction.starts_with('+'))?;
    let mut number = 0.0;
    let (mut separator, mut group) = (None, 0);
    for byte in whole.bytes() {
        if byte.is_ascii_digit() {
            number = number * 10.0 + f64::from(byte & 15);
            group += 1;
            continue;
        }
        let is_first = separator.is_none() && group <= 3 && !whole.starts_with('0');
        let is_next = separator == Some(byte) && group == 3;
        if !matches!(byte, b',' | b' ' | IDEOGRAPHIC_COMMA) || !(is_first || is_next) {
            return None;
        }
        (separator, group) = (Some(byte), 0);
    }
    let is_whole = if separator.is_some() { group == 3 } else { group > 0 };
    is_whole.then_some(if part > 0 { number + 0.5 } else { number })
}

/// Reads a date in three parts: `令和5年`, `２月`, `24`. Unreadable input stays a text that is no date.
#[must_use]
pub fn date(year: &str, month: &str, day: &str) -> Value {
    let parts = (self::year(&narrow(year)), of_year(&narrow(month), MONTH), of_year(&narrow(day), DAY));
    let (Some((year, first)), Some(month), Some(day)) = parts else {
        return Value::Text([year, month, day].join("-"));
    };
    // A day before its era began, and one of month 0, are in no calendar.
    let month = if (year, month, day) < first { 0 } else { month };
    Value::Text(written(year, month, day))
}

/// The text of the field of that name, such as `expiry-year`, as it was understood: normalised, without the unit beside
/// the field. Input that was not understood stays as typed.
#[must_use]
pub fn tidy_date_part(field: &str, text: &str) -> String {
    let plain = narrow(text);
    let units = if field.ends_with("month") { MONTH } else { DAY };
    let is_read = if field.ends_with("year") { year(&plain).is_some() } else { of_year(&plain, units).is_some() };
    let (front, digits, _) = apart(&plain);
    if is_read { [front, digits].concat() } else { text.to_owned() }
}

/// Reads a year of four digits, or one of Reiwa, with the first day that it can have. A bare `5` or `23` is ambiguous,
/// and is refused.
fn year(text: &str) -> Option<(u32, (u32, u32, u32))> {
    let (front, digits, back) = apart(text);
    let year = digits.parse().ok().filter(|_| is_one(back, YEAR))?;
    match digits.len() {
        4 if front.is_empty() => Some((year, (0, 0, 0))),
        1..=2 if year > 0 && !front.is_empty() && is_one(front, REIWA_NAMES) => Some((BEFORE_REIWA + year, REIWA)),
        _ => None,
    }
}

/// Reads a month or a day of the month.
fn of_year(text: &str, units: &str) -> Option<u32> {
    let (front, digits, back) = apart(text);
    let is_part = front.is_empty() && digits.len() <= 2 && is_one(back, units);
    digits.parse().ok().filter(|_| is_part)
}

/// The text before the first digit, from there to the last digit, and after it.
fn apart(text: &str) -> (&str, &str, &str) {
    let bytes = text.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_digit).unwrap_or(text.len());
    let end = bytes.iter().rposition(u8::is_ascii_digit).map_or(start, |last| last + 1);
    let (rest, back) = text.split_at(end);
    let (front, digits) = rest.split_at(start);
    (front.trim(), digits, back.trim())
}

/// Whether a text is one of these words, or empty.
fn is_one(text: &str, words: &str) -> bool {
    text.is_empty() || words.split(' ').any(|word| word.eq_ignore_ascii_case(text))
}

/// The visible letters, full-width ones as ASCII, any white space as a plain space, and the year 令和元 as a number.
fn narrow(text: &str) -> String {
    let mut narrow = String::new();
    for letter in text.chars() {
        let letter = match letter {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            '￥' => '¥',
            '−' | '\u{2010}'..='\u{2015}' | 'ー' => '-',
            '、' | '､' => char::from(IDEOGRAPHIC_COMMA),
            '。' | '｡' => '.',
            '元' if narrow.ends_with("令和") => '1',
            _ if letter.is_whitespace() => ' ',
            _ if is_unseen(letter) => continue,
            _ => letter,
        };
        narrow.push(letter);
    }
    narrow
}

/// Whether a letter is invisible, or blank without being white space in Unicode: controls, marks of direction, joiners,
/// variation selectors, fillers.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests;
