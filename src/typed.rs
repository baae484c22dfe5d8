//! What people type: full-width digits, commas, 円, 令和5年. It is read as kindly as it can be without guessing.
//!
//! The result is a [`Value`] that is then read as strictly as any other answer, so that a slip is explained in one place.

use crate::input::Value;

/// The year before the first of Reiwa.
const BEFORE_REIWA: u32 = 2018;

/// An amount of yen: `1,500円`, `１５００`, `¥1500`. A negative or broken amount stays one; anything else stays a text.
#[must_use]
pub fn amount(text: &str) -> Value {
    let plain: String = narrow(text).filter(|letter| !matches!(letter, ',' | '¥' | '\\' | '円')).collect();
    let (sign, number) = plain.strip_prefix('-').map_or((1.0, plain.as_str()), |number| (-1.0, number));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    match (decimal(whole), decimal(fraction)) {
        (Some(whole), Some(0.0)) => Value::Number(sign * whole),
        (Some(whole), Some(_)) => Value::Number(sign * (whole + 0.5)),
        _ => Value::Text(text.to_owned()),
    }
}

/// A date in three parts: `令和5年`, `２月`, `24`. What cannot be read stays a text that is no date.
#[must_use]
pub fn date(year: &str, month: &str, day: &str) -> Value {
    let parts = (self::year(year), short_number(&date_part(month)), short_number(&date_part(day)));
    let (Some(year), Some(month), Some(day)) = parts else {
        return Value::Text([year, month, day].join("-"));
    };
    Value::Text(format!("{year:04}-{month:02}-{day:02}"))
}

/// A part of a date as it was understood, to be shown so. What was not understood stays as it was typed.
#[must_use]
pub fn tidy_date_part(text: &str) -> String {
    let plain = date_part(text);
    if year(text).is_some() || short_number(&plain).is_some() { plain } else { text.to_owned() }
}

/// A part of a date, narrow, and without the unit that stands beside its field.
fn date_part(text: &str) -> String {
    let plain: String = narrow(text).collect();
    plain.strip_suffix(['年', '月', '日']).unwrap_or(&plain).to_owned()
}

/// A year of four digits, or one of Reiwa. A bare `5` or `23` is not guessed at.
fn year(text: &str) -> Option<u32> {
    let plain = &*date_part(text);
    let reiwa = ["令和", "令", "R", "r"].into_iter().find_map(|era| plain.strip_prefix(era));
    match reiwa {
        Some("元") => Some(BEFORE_REIWA + 1),
        Some(year) => short_number(year).filter(|year| *year > 0).map(|year| BEFORE_REIWA + year),
        None if plain.len() == 4 && is_digits(plain) => plain.parse().ok(),
        None => None,
    }
}

fn short_number(digits: &str) -> Option<u32> {
    if (1..=2).contains(&digits.len()) && is_digits(digits) { digits.parse().ok() } else { None }
}

/// Digits of any length as a number; beyond 2^53 no longer exact, which is far beyond any amount that is taken.
fn decimal(digits: &str) -> Option<f64> {
    let value = |byte: u8| f64::from(byte.wrapping_sub(b'0'));
    is_digits(digits).then(|| digits.bytes().fold(0.0, |number, digit| number * 10.0 + value(digit)))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The letters without spaces, full-width ones as their ASCII twins.
fn narrow(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| !letter.is_whitespace()).map(|letter| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '￥' => '¥',
        '−' | '‐' | '–' | 'ー' => '-',
        '、' => ',',
        '。' => '.',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_they_are_typed_in_japan() {
        for text in ["1500", "１５００", "1,500", "１，５００円", " 1500 円 ", "¥1,500", "￥1500", "1500.0", "1、500"]
        {
            assert_eq!(amount(text), Value::Number(1500.0), "{text}");
        }
    }

    #[test]
    fn slips_in_amounts_are_kept_so_that_they_can_be_explained() {
        assert_eq!(amount("-1"), Value::Number(-1.0));
        assert_eq!(amount("−１円"), Value::Number(-1.0));
        assert_eq!(amount("1.5"), Value::Number(1.5));
        assert_eq!(amount("1。5"), Value::Number(1.5));
        assert_eq!(amount("1000000000000"), Value::Number(1e12));
        for text in ["", "円", "-", ".", "千円", "1e3", "0x10", "Infinity", "1.5.2", "--1", "約500"] {
            assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
        }
        assert!(matches!(amount(&"9".repeat(400)), Value::Number(number) if number.is_infinite()));
    }

    #[test]
    fn years_are_western_or_of_reiwa() {
        for text in ["2023", "２０２３", "2023年", "令和5", "令和５年", "令5", "R5", "Ｒ５", "r05", " 令和 5 年"]
        {
            assert_eq!(date(text, "2", "24"), Value::Text("2023-02-24".to_owned()), "{text}");
        }
        assert_eq!(date("令和元年", "５月", "1日"), Value::Text("2019-05-01".to_owned()));
    }

    #[test]
    fn the_parts_of_a_date_are_shown_without_the_unit_beside_them() {
        for (text, shown) in
            [("令和５年", "令和5"), ("２月", "2"), (" ２４ 日", "24"), ("2023", "2023"), ("今年", "今年"), ("", "")]
        {
            assert_eq!(tidy_date_part(text), shown, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_stays_none() {
        for (year, month, day) in [
            ("5", "2", "24"),
            ("+202", "2", "24"),
            ("23", "2", "24"),
            ("令和", "2", "24"),
            ("2023", "", "24"),
            ("2023", "二", "24"),
        ] {
            let Value::Text(text) = date(year, month, day) else { unreachable!("a date is a text") };
            assert!(crate::japan_time::Day::parse(&text).is_err(), "{text}");
        }
        assert_eq!(date("2023", "2", "30"), Value::Text("2023-02-30".to_owned()), "the calendar is asked later");
        assert_eq!(date("20２3", "0", "99"), Value::Text("2023-00-99".to_owned()));
    }
}
