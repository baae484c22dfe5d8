//! What people type: full-width digits, `1,500円`, `令和5年`, and what they paste along unseen. It is read as kindly as it can
//! be without guessing: what could be two numbers is none.
//!
//! The result is a [`Value`] that is then read as strictly as any other answer, so that a slip is explained in one place.

use crate::input::Value;
use crate::japan_time::written;

/// The year before the first of Reiwa.
const BEFORE_REIWA: u32 = 2018;

/// The day on which Reiwa began.
const REIWA: (u32, u32, u32) = (2019, 5, 1);

// Words are written in the languages of the page, with spaces between them, and read in capitals or not.

/// Reiwa. Other eras had ended before there were coupons, and are not read: 平成35年 is no year.
const REIWA_NAMES: &str = "令和 令 r reiwa";

/// Yen. 元, 圆 and 원 alone are other currencies.
const YEN: &str = "円 ¥ \\ yen jpy 日円 日元 日圆 日圓 日币 日幣 円えん 엔";

// What stands beside the fields of a date.
const YEAR: &str = "年 年ねん 년 year";
const MONTH: &str = "月 月がつ 월 month";
const DAY: &str = "日 日にち 일 day";

/// Stands for 、 in narrow texts, as one byte. It is a control, so that none is left there of those that were typed.
const IDEOGRAPHIC_COMMA: u8 = 1;

/// Whether nothing can be seen of a text.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    narrow(text).trim().is_empty()
}

/// An amount of yen: `1,500円`, `１５００`, `¥1500`. A negative or broken amount stays one; anything else stays a text.
#[must_use]
pub fn amount(text: &str) -> Value {
    yen(&narrow(text)).map_or_else(|| Value::Text(text.to_owned()), Value::Number)
}

/// A number with a unit at one end or both, and a sign in front.
fn yen(text: &str) -> Option<f64> {
    let (front, number, back) = apart(text);
    let negative = front.strip_prefix('-').or_else(|| front.strip_suffix('-')).map(str::trim);
    let is_amount = is_one(negative.unwrap_or(front), YEN) && is_one(back, YEN);
    let number = self::number(number).filter(|_| is_amount)?;
    Some(if negative.is_some() { -number } else { number })
}

/// Digits, or groups of three with the same separator throughout; then a decimal part of one or two digits, of which all that
/// counts is whether it is nothing. 0,500 and 1.000 are a half and a thousand to many.
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

/// A date in three parts: `令和5年`, `２月`, `24`. What cannot be read stays a text that is no date.
#[must_use]
pub fn date(year: &str, month: &str, day: &str) -> Value {
    let parts = (self::year(&narrow(year)), of_year(&narrow(month), MONTH), of_year(&narrow(day), DAY));
    let (Some((year, first)), Some(month), Some(day)) = parts else {
        return Value::Text([year, month, day].join("-"));
    };
    // Of an era, a day before it began is in no calendar, and neither is one of month 0.
    let month = if (year, month, day) < first { 0 } else { month };
    Value::Text(written(year, month, day))
}

/// What was typed into the field of that name, such as `expiry-year`, as it was understood: to be shown so, without the unit
/// beside the field. What was not understood stays as it was typed.
#[must_use]
pub fn tidy_date_part(field: &str, text: &str) -> String {
    let plain = narrow(text);
    let units = if field.ends_with("month") { MONTH } else { DAY };
    let is_read = if field.ends_with("year") { year(&plain).is_some() } else { of_year(&plain, units).is_some() };
    let (front, digits, _) = apart(&plain);
    if is_read { [front, digits].concat() } else { text.to_owned() }
}

/// A year of four digits, or one of Reiwa, with the first day that it can have. A bare `5` or `23` is not guessed at.
fn year(text: &str) -> Option<(u32, (u32, u32, u32))> {
    let (front, digits, back) = apart(text);
    let year = digits.parse().ok().filter(|_| is_one(back, YEAR))?;
    match digits.len() {
        4 if front.is_empty() => Some((year, (0, 0, 0))),
        1..=2 if year > 0 && !front.is_empty() && is_one(front, REIWA_NAMES) => Some((BEFORE_REIWA + year, REIWA)),
        _ => None,
    }
}

/// A month or a day.
fn of_year(text: &str, units: &str) -> Option<u32> {
    let (front, digits, back) = apart(text);
    let is_part = front.is_empty() && digits.len() <= 2 && is_one(back, units);
    digits.parse().ok().filter(|_| is_part)
}

/// What stands before the first digit, from there to the last one, and what stands behind that.
fn apart(text: &str) -> (&str, &str, &str) {
    let bytes = text.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_digit).unwrap_or(text.len());
    let end = bytes.iter().rposition(u8::is_ascii_digit).map_or(start, |last| last + 1);
    let (rest, back) = text.split_at(end);
    let (front, digits) = rest.split_at(start);
    (front.trim(), digits, back.trim())
}

/// Whether a text is one of these words, or nothing.
fn is_one(text: &str, words: &str) -> bool {
    text.is_empty() || words.split(' ').any(|word| word.eq_ignore_ascii_case(text))
}

/// The letters that can be seen, full-width ones as their ASCII twins, with a plain space for each white one, and the year 令和元
/// as a number.
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

/// What takes no place on the screen, or an empty one that is no white space to Unicode: controls, marks of direction, joiners,
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
mod tests {
    use super::*;
    use crate::japan_time::DateFlaw::{Form, NoSuchDate, OutOfRange};

    #[test]
    fn amounts_are_read_as_they_are_typed_in_japan() {
        for text in [
            "1500",
            "１５００",
            "1,500",
            "１，５００円",
            " 1500 円 ",
            "¥1,500",
            "￥1500",
            "1500.0",
            "1、500",
            "￥1,500円",
            "1､500",
            "¥ 1 500",
            "１　５００円",
            "1\u{a0}500",
            "1\u{202f}500",
            "1\u{2009}500.00",
            "1,500.0",
            "001500",
            "1500\u{3000}円",
        ] {
            assert_eq!(amount(text), Value::Number(1500.0), "{text}");
        }
        for (text, yen) in [("1,234,567", 1_234_567.0), ("1 234 567円", 1_234_567.0), ("12,500", 12500.0), ("0", 0.0)]
        {
            assert_eq!(amount(text), Value::Number(yen), "{text}");
        }
    }

    #[test]
    fn yen_are_read_in_each_language_at_either_end() {
        for unit in [
            "円",
            "日円",
            "¥",
            "￥",
            "\\",
            "yen",
            "Yen",
            "YEN",
            "ＹＥＮ",
            "JPY",
            "jpy",
            "日元",
            "日圆",
            "日圓",
            "日币",
            "日幣",
            "엔",
            "円えん",
        ] {
            for text in [format!("500{unit}"), format!("{unit}500"), format!(" {unit} 500 "), format!("500 {unit}")] {
                assert_eq!(amount(&text), Value::Number(500.0), "{text}");
            }
            for text in [
                format!("-500{unit}"),
                format!("-{unit}500"),
                format!("{unit}-500"),
                format!("− {unit} − 500").replace("− 500", "500"),
            ] {
                assert_eq!(amount(&text), Value::Number(-500.0), "{text}");
            }
        }
        for text in ["500元", "500圆", "500圓", "500원", "$500", "500 won", "500円円", "円円500", "yen", "¥円"]
        {
            assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn slips_in_amounts_are_kept_so_that_they_can_be_explained() {
        assert_eq!(amount("-1"), Value::Number(-1.0));
        assert_eq!(amount("−１円"), Value::Number(-1.0));
        assert_eq!(amount("1.5"), Value::Number(1.5));
        assert_eq!(amount("1。5"), Value::Number(1.5));
        assert_eq!(amount("1.50"), Value::Number(1.5));
        assert_eq!(amount("1000000000000"), Value::Number(1e12));
        for text in [
            "", "円", "-", ".", "千円", "1e3", "0x10", "Infinity", "1.5.2", "--1", "約500", "-¥-1", "500-", "5-00",
            "- -1", "-円",
        ] {
            assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
        }
        assert!(matches!(amount(&"9".repeat(400)), Value::Number(number) if number.is_infinite()));
    }

    #[test]
    fn what_could_be_two_amounts_is_none() {
        for text in [
            "1.000",
            "1.500",
            "1.000.000",
            "1.000,00",
            "0,5",
            "0,50",
            "0,500",
            "00,500",
            "12,50",
            "1,50",
            "1,50 0",
            "12 50",
            "1 5 0 0",
            "5円00",
            "5 円 00",
            "1,0000",
            ",500",
            "500,",
            "1..0",
            "1.",
            ".5",
            "1,500,00",
            "1,,500",
            "1  500",
            "1,500 000",
            "1,500、000",
            "1 500,000",
            "1234,567",
            "1,500.000",
            "1.5,000",
            "1;500",
            "1'500",
            "1 500 00",
            "5¥00",
            "5 yen 00",
            "5-00",
            "50 0",
            "1 .0",
            "1. 0",
            "1.+0",
            "1.-0",
            "1, 500",
            "1 ,500",
            "5\u{a0}00",
            "5　00",
        ] {
            assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_ignored_wherever_it_stands() {
        let unseen = "\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2064}\u{2066}\u{2067}\
            \u{2068}\u{2069}\u{206f}\u{feff}\u{ad}\u{34f}\u{61c}\u{180b}\u{180e}\u{fe00}\u{fe0e}\u{fe0f}\u{115f}\u{3164}\u{ffa0}\
            \u{2800}\u{e0001}\u{e0100}\0\u{7}\u{7f}\u{9f}";
        for letter in unseen.chars() {
            let [around, within, unit, sign] = [
                format!("{letter}500{letter}"),
                format!("5{letter}0{letter}0"),
                format!("500円{letter}"),
                format!("¥{letter}500"),
            ];
            for text in [around, within, unit, sign, format!(" {letter} 500 {letter} 円")] {
                assert_eq!(amount(&text), Value::Number(500.0), "{text:?}");
            }
            let part = |text: &str| text.chars().flat_map(|digit| [letter, digit, letter]).collect::<String>();
            assert_eq!(
                date(&part("令和5年"), &part("2"), &part("24日")),
                Value::Text("2023-02-24".to_owned()),
                "{letter:?}"
            );
            assert_eq!(tidy_date_part("expiry-day", &part("24")), "24", "{letter:?}");
            assert!(is_blank(&format!("{letter} \u{3000}{letter}\t")), "{letter:?}");
        }
        assert!(is_blank(unseen) && is_blank(""));
        assert!(!is_blank("0") && !is_blank("\u{200e}円"));
    }

    #[test]
    fn years_are_western_or_of_reiwa() {
        for text in [
            "2023",
            "２０２３",
            "2023年",
            "2023년",
            "2023 year",
            "2023 Year",
            "2023年ねん",
            "令和5",
            "令和５年",
            "令5",
            "R5",
            "Ｒ５",
            "r05",
            " 令和 5 年",
            "Reiwa 5",
        ] {
            assert_eq!(date(text, "2", "24"), Value::Text("2023-02-24".to_owned()), "{text}");
        }
        for text in ["令和元年", " 令和元年", "令和 1", "令和元"] {
            assert_eq!(date(text, "５月", "1日"), Value::Text("2019-05-01".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_day_before_reiwa_began_is_in_no_calendar() {
        let is_day = |year, month, day| {
            let Value::Text(text) = date(year, month, day) else { unreachable!("a date is a text") };
            crate::japan_time::Day::parse_stated(&text)
        };
        for year in ["令和1", "令和元年", "R1", "r01"] {
            assert!(is_day(year, "5", "1").is_ok(), "{year}");
            assert!(is_day(year, "12", "31").is_ok(), "{year}");
            for (month, day) in [("4", "30"), ("1", "1"), ("4", "31")] {
                assert_eq!(is_day(year, month, day), Err(NoSuchDate), "{year} {month} {day}");
            }
        }
        assert!(is_day("2019", "4", "30").is_ok());
        assert!(is_day("R2", "1", "1").is_ok() && is_day("R81", "12", "31").is_ok());
        for year in ["R82", "R99", "令和99年", "2566", "0023", "2203", "1445", "3023", "1999", "2100"] {
            assert_eq!(is_day(year, "2", "24"), Err(OutOfRange), "{year}");
        }
        for year in [
            "平成35年",
            "平成31",
            "H35",
            "H31",
            "昭和98",
            "S98",
            "大正112",
            "112",
            "民國112年",
            "12023",
            "23",
            "5",
            "R100",
            "R0",
            "R-5",
        ] {
            assert_eq!(is_day(year, "2", "24"), Err(Form), "{year}");
        }
    }

    #[test]
    fn the_parts_of_a_date_are_shown_without_the_unit_beside_them() {
        for (part, text, shown) in [
            ("expiry-year", "令和５年", "令和5"),
            ("expiry-year", "2023", "2023"),
            ("expiry-year", "Ｒ５", "R5"),
            ("expiry-year", "2023 year", "2023"),
            ("expiry-year", "今年", "今年"),
            ("expiry-year", "", ""),
            ("expiry-month", "２月", "2"),
            ("expiry-month", "2월", "2"),
            ("expiry-month", "2日", "2日"),
            ("expiry-month", "1 2", "1 2"),
            ("expiry-day", " ２４ 日", "24"),
            ("expiry-day", "24年", "24年"),
        ] {
            assert_eq!(tidy_date_part(part, text), shown, "{text}");
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
            ("2 023", "2", "24"),
            ("20 23", "2", "24"),
            ("令和 1 2", "2", "24"),
            ("2023", "1 2", "24"),
            ("2023", "2", "2 4"),
            ("2023", "2", "2　4"),
            ("2023", "2日", "24"),
            ("2023", "2", "24月"),
            ("2023月", "2", "24"),
            ("2023", "2.0", "24"),
            ("2,023", "2", "24"),
            ("2023", "2", "2,4"),
            ("2023年年", "2", "24"),
        ] {
            let Value::Text(text) = date(year, month, day) else { unreachable!("a date is a text") };
            assert!(crate::japan_time::Day::parse(&text).is_err(), "{text}");
        }
        assert_eq!(date("2023", "2", "30"), Value::Text("2023-02-30".to_owned()), "the calendar is asked later");
        assert_eq!(date("20２3", "0", "99"), Value::Text("2023-00-99".to_owned()));
    }

    /// What stands beside each field, in each language that there is a file of texts for.
    #[test]
    fn what_the_page_prints_beside_a_field_can_be_typed_in_it() {
        let mut languages = 0;
        let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/text")).expect("the texts are there");
        for file in folder.map(|file| file.expect("a file can be named").path()) {
            let texts = std::fs::read_to_string(&file).expect("a file of texts can be read");
            languages += 1;
            let printed = |key: &str| {
                let line = texts.lines().find_map(|line| line.strip_prefix(&[key, " = "].concat()));
                line.unwrap_or_else(|| panic!("{file:?} has no `{key}`")).replace("{\" \"}", " ")
            };
            // A word with its reading above it is copied with it, and typed without.
            let ways = |key: &str| -> Vec<String> {
                let text = printed(key);
                match text.strip_prefix('｜').and_then(|text| text.strip_suffix('》')?.split_once('《')) {
                    Some((word, reading)) => vec![word.to_owned(), [word, reading].concat()],
                    None => vec![text],
                }
            };
            for unit in ways("yen") {
                for unit in [unit.clone(), unit.to_uppercase(), unit.trim().to_owned()] {
                    assert_eq!(amount(&["1,500", &unit].concat()), Value::Number(1500.0), "{file:?}: {unit}");
                }
            }
            for (part, key, number) in
                [("expiry-year", "year", "2023"), ("expiry-month", "month", "2"), ("expiry-day", "day-of-month", "24")]
            {
                for unit in ways(key) {
                    for unit in [unit.clone(), unit.to_uppercase(), unit.trim().to_owned()] {
                        assert_eq!(tidy_date_part(part, &[number, &unit].concat()), number, "{file:?}: {unit}");
                    }
                }
            }
        }
        assert!(languages >= 6, "there are texts in {languages} languages");
    }
}
