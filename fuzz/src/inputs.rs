//! Inputs made without libFuzzer: good ones, damaged. The same seed and number make the same input on any machine, natively
//! and in Wasm, so that a number is all it takes to try one again.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use kigen::input::{Named as _, Value};
use kigen_regionpay::answers::{Question, representatives};

use crate::office::notice_file::parse_data;
use crate::{Kind, NOTICE, NOTICE_FILE};

/// Good inputs of a kind, and some that are nearly good.
#[must_use]
pub fn seeds(kind: Kind) -> &'static [Vec<u8>] {
    static ANSWERS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(answers);
    static NOTICE_FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| vec![NOTICE_FILE.into()]);
    static FRAGMENTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| FRAGMENTS_AND_TYPING.map(Vec::from).to_vec());
    match kind {
        Kind::Answers => &ANSWERS,
        Kind::NoticeFile => &NOTICE_FILES,
        Kind::Fragment => &FRAGMENTS,
    }
}

const FRAGMENTS_AND_TYPING: [&str; 17] = [
    "2023-04-18T10:00",
    "2023-04-18T10%3A00",
    "#answers/2/nagasaki/2023-03-13/prefecture=here&expiry=2023-02-24&balance=1500/prefecture=elsewhere",
    "#answers%2F2%2fnagasaki/2023-03-13/balance%3D1500",
    "#answers/nagasaki/2023-03-13/prefecture=here",
    "coupon=regionpay_paper&incident=none&left=unknown/payout=bank",
    "2999-12-31T23:59",
    "#main",
    "１，５００円",
    "¥1500.0",
    "1 500.00 yen",
    "\u{200e}500\u{200e}엔",
    "−１",
    "令和５年/２月/24日",
    "2023/02/24",
    "R5/5/31",
    "2023년/2월/24일",
];

fn answers() -> Vec<Vec<u8>> {
    // The space has the line taken as such: see `answers`.
    let mut lines = vec![
        b" {}".to_vec(),
        br#" {"at": "2023-04-18T10:00:00+09:00"}"#.to_vec(),
        // A year with a sign is a date to chrono, and none to us.
        br#" {"expiry": "-2023-03-21"}"#.to_vec(),
    ];
    for choice in 0..3 {
        let answer = |question: &Question| {
            let values = representatives(&NOTICE, *question);
            let value = values.iter().cycle().nth(choice).unwrap_or(&Value::Null);
            Some(format!("\"{}\": {}", question.name(), serde_json::to_string(value).ok()?))
        };
        let fields: Vec<_> = Question::ALL.iter().filter_map(answer).collect();
        lines.push(format!(" {{{}}}", fields.join(", ")).into());
    }
    // Picked apart, any bytes are answers.
    lines.extend([1, 2].map(|seed| {
        let mut random = Random::new(seed, 0);
        [1].into_iter().chain((0..160).map(|_| random.byte())).collect()
    }));
    lines
}

/// The words of the inputs: the names of fields, the values of answers, the texts of the notice, and what has meaning to a
/// reader of numbers, dates, JSON or TOML.
#[must_use]
pub fn words() -> &'static [String] {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut words: BTreeSet<String> = SYNTAX.iter().copied().map(String::from).collect();
        for question in Question::ALL {
            words.insert(question.name().to_owned());
            for value in representatives(&NOTICE, *question) {
                collect(&value, &mut words);
            }
        }
        if let Ok(notice) = parse_data(NOTICE_FILE) {
            collect(&notice, &mut words);
        }
        words.into_iter().collect()
    });
    &WORDS
}

const SYNTAX: [&str; 68] = [
    "\0",
    "\n",
    "\r\n",
    "\t",
    " ",
    "　",
    "\"",
    "\"\"\"",
    "'",
    "'''",
    "\\",
    "\\u0000",
    "\\ud800",
    "#",
    "=",
    ":",
    ",",
    ".",
    "-",
    "+",
    "_",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "[]",
    "{}",
    "(",
    ")",
    "(日)",
    "(金)",
    "T",
    "Z",
    "+09:00",
    "#at=",
    "#answers/",
    "/",
    "true",
    "null",
    "nan",
    "inf",
    "1e309",
    "-0.0",
    "0x",
    "1_000",
    "9007199254740993",
    "-1",
    "0.5",
    "令和",
    "元",
    "年",
    "月",
    "円",
    "￥",
    "１",
    "−",
    "\u{feff}",
    "\u{200e}",
    "%2F",
    "%3d",
    "%",
    "yen",
    "日元",
    "、",
    "\u{1f600}",
    "e\u{301}",
];

/// Every name and text in a value.
fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::Text(text) => {
            words.insert(text.clone());
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Table(fields) => {
            for (name, field) in fields {
                words.insert(name.clone());
                collect(field, words);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Unreadable => {}
    }
}

/// The input of that number: a good one with some damage, or anything at all.
#[must_use]
pub fn input(kind: Kind, seed: u32, number: u32) -> Vec<u8> {
    let random = &mut Random::new(seed, number);
    if random.below(32) == 0 {
        return (0..random.below(kind.most_bytes())).map(|_| random.byte()).collect();
    }
    let mut bytes = random.pick(seeds(kind)).cloned().unwrap_or_default();
    // Mostly little damage: much of it is found at once.
    for _ in 0..=random.below(8).min(random.below(8)) {
        damage(&mut bytes, random);
    }
    bytes.truncate(kind.most_bytes());
    bytes
}

fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    let start = random.below(bytes.len() + 1);
    let end = start + random.below(bytes.len() - start + 1).min(random.below(16));
    match random.below(10) {
        0 => bytes.truncate(start),
        1 => drop(bytes.drain(start..end)),
        2 => {
            let byte = random.byte();
            bytes.splice(start..end, [byte]);
        }
        // Another digit: most likely to be as good as the last.
        3..=5 => {
            let digits: Vec<_> = (0..bytes.len()).filter(|at| bytes.get(*at).is_some_and(u8::is_ascii_digit)).collect();
            let digit = b"0123456789".get(random.below(10));
            if let Some((byte, digit)) = random.pick(&digits).and_then(|at| bytes.get_mut(*at)).zip(digit) {
                *byte = *digit;
            }
        }
        6 => {
            let again: Vec<_> = bytes.iter().skip(start).take(end - start).copied().collect();
            let at = random.below(bytes.len() + 1);
            bytes.splice(at..at, again);
        }
        // A word in place of another.
        7 => {
            let letters = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'_' || **byte >= 0x80;
            let end = start + bytes.iter().skip(start).take_while(letters).count();
            let word = random.pick(words()).map(String::as_bytes).unwrap_or_default();
            bytes.splice(start..end, word.iter().copied());
        }
        _ => {
            let word = random.pick(words()).map(String::as_bytes).unwrap_or_default();
            bytes.splice(start..start, word.iter().copied());
        }
    }
}

/// Numbers that look random and come again: `SplitMix64`.
pub struct Random(u64);

impl Random {
    /// The numbers of one input.
    #[must_use]
    pub fn new(seed: u32, number: u32) -> Self {
        Self(u64::from(seed) << 32 | u64::from(number))
    }

    /// The numbers that go with these bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        // FNV-1a.
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where there is none.
    #[expect(clippy::cast_possible_truncation, reason = "the rest of a division by a usize is one")]
    pub fn below(&mut self, end: usize) -> usize {
        self.next().checked_rem(end as u64).unwrap_or_default() as usize
    }

    /// Any byte.
    #[expect(clippy::cast_possible_truncation, reason = "a byte is wanted")]
    pub fn byte(&mut self) -> u8 {
        self.next() as u8
    }

    /// One of these, where there is any.
    pub fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }
}
