//! Tests of `typed.rs`.

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
    for (text, yen) in [("1,234,567", 1_234_567.0), ("1 234 567円", 1_234_567.0), ("12,500", 12500.0), ("0", 0.0)] {
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
    for text in ["500元", "500圆", "500圓", "500원", "$500", "500 won", "500円円", "円円500", "yen", "¥円"] {
        assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
    }
}

#[test]
fn malformed_amount_stays_a_number_to_be_explained() {
    assert_eq!(amount("-1"), Value::Number(-1.0));
    assert_eq!(amount("−１円"), Value::Number(-1.0));
    assert_eq!(amount("1.5"), Value::Number(1.5));
    assert_eq!(amount("1。5"), Value::Number(1.5));
    assert_eq!(amount("1.50"), Value::Number(1.5));
    assert_eq!(amount("1000000000000"), Value::Number(1e12));
    for text in [
        "", "円", "-", ".", "千円", "1e3", "0x10", "Infinity", "1.5.2", "--1", "約500", "-¥-1", "500-", "5-00", "- -1",
        "-円",
    ] {
        assert_eq!(amount(text), Value::Text(text.to_owned()), "{text}");
    }
    assert!(matches!(amount(&"9".repeat(400)), Value::Number(number) if number.is_infinite()));
}

#[test]
fn ambiguous_amount_is_refused() {
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
fn invisible_letters_are_ignored_anywhere() {
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
fn text_that_is_no_date_stays_a_text() {
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

/// Reads the unit beside each field, in every language that has a file of texts.
#[test]
fn unit_beside_a_field_can_be_typed_in_it() {
    let mut languages = 0;
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/www/text")).expect("the texts are there");
    for file in folder.map(|file| file.expect("a file can be named").path()) {
        let texts = std::fs::read_to_string(&file).expect("a file of texts can be read");
        languages += 1;
        let printed = |key: &str| {
            let line = texts.lines().find_map(|line| line.strip_prefix(&[key, " = "].concat()));
            line.unwrap_or_else(|| panic!("{file:?} has no `{key}`")).replace("{\" \"}", " ")
        };
        // A word with its reading above it is copied with the reading, and typed without.
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
