//! Inputs made without libFuzzer: valid ones, damaged. The same seed and number make the same input on any machine,
//! natively and in Wasm, so that the number is enough to try one again.

use std::collections::BTreeSet;
use std::mem;
use std::sync::LazyLock;

use kigen::answer::AnswerKind;
use kigen::input::{Named as _, Value};
use kigen::link;
use kigen::reading::{AnswerSet as _, QuestionOf, Reading};

use crate::Kind;
use crate::example::{EXAMPLES, Notice};
use crate::office::notice_file::parse_data;

/// Valid inputs of a kind, of each reading, and some that are nearly valid.
#[must_use]
pub fn seeds(kind: Kind) -> &'static [Vec<u8>] {
    static ANSWERS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| of_all(Kind::Answers, &LINES));
    static NOTICE_FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| of_all(Kind::NoticeFile, &[]));
    static FRAGMENTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| of_all(Kind::Fragment, &FRAGMENTS_AND_TYPING));
    match kind {
        Kind::Answers => &ANSWERS,
        Kind::NoticeFile => &NOTICE_FILES,
        Kind::Fragment => &FRAGMENTS,
    }
}

fn of_all(kind: Kind, whichever: &[&str]) -> Vec<Vec<u8>> {
    let seeds = EXAMPLES.iter().flat_map(|example| example.seeds(kind));
    seeds.chain(whichever.iter().map(|text| text.as_bytes().to_vec())).collect()
}

/// The space marks them as lines: see `answers`.
const LINES: [&str; 2] = [" {}", r#" {"at": "2023-04-18T10:00:00+09:00"}"#];

const FRAGMENTS_AND_TYPING: [&str; 13] = [
    "2023-04-18T10:00",
    "2023-04-18T10%3A00",
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

/// The answers to all questions, each the representative with this index.
fn chosen<N: Reading>(notice: &Notice<N>, choice: usize) -> Vec<(QuestionOf<N>, Value)> {
    let answer = |question: &QuestionOf<N>| {
        let value = notice.values(*question).iter().cycle().nth(choice);
        (*question, value.cloned().unwrap_or(Value::Null))
    };
    QuestionOf::<N>::ALL.iter().map(answer).collect()
}

pub(crate) fn answers<N: Reading>(notice: &Notice<N>) -> Vec<Vec<u8>> {
    let mut lines = Vec::new();
    for choice in 0..3 {
        let answer = |(question, value): (QuestionOf<N>, Value)| {
            Some(format!("\"{}\": {}", question.name(), serde_json::to_string(&value).ok()?))
        };
        let fields: Vec<_> = chosen(notice, choice).into_iter().filter_map(answer).collect();
        lines.push(format!(" {{{}}}", fields.join(", ")).into());
    }
    // Chrono accepts a year with a sign, and we do not.
    let dates = QuestionOf::<N>::ALL.iter().filter(|question| N::Answers::kind(**question) == AnswerKind::Day);
    lines.extend(dates.map(|question| format!(" {{\"{}\": \"-2023-03-21\"}}", question.name()).into()));
    // Split, any bytes are answers.
    lines.extend([1, 2].map(|seed| {
        let mut random = Random::new(seed, 0);
        [1].into_iter().chain((0..160).map(|_| random.byte())).collect()
    }));
    lines
}

/// Links: whole, encoded, of the first format, and their parts. With an answer of each kind only, as all would be too
/// long.
pub(crate) fn fragments<N: Reading>(notice: &Notice<N>) -> Vec<Vec<u8>> {
    let few = |choice| {
        let mut kinds = Vec::new();
        let mut few = chosen(notice, choice);
        few.retain(|(question, _)| {
            let kind = mem::discriminant(&N::Answers::kind(*question));
            let is_new = !kinds.contains(&kind);
            kinds.push(kind);
            is_new
        });
        few
    };
    let whole = link::write(notice.source(), &[few(0), few(1).into_iter().take(1).collect()]);
    let one = link::write(notice.source(), &[few(2)]);
    let inside = |link: &str| link.split('/').skip(4).collect::<Vec<_>>().join("/");
    let first_form = one.replacen("/2/", "/", 1);
    let encoded = one.replacen('/', "%2F", 1).replacen('/', "%2f", 1).replace('=', "%3D");
    [inside(&whole), inside(&one), whole, encoded, first_form].map(Into::into).into()
}

/// The words of the inputs: the names of fields, the values of answers, the texts of the notices, and those with a
/// meaning in numbers, dates, JSON or TOML.
#[must_use]
pub fn words() -> &'static [String] {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut words: BTreeSet<String> = SYNTAX.iter().copied().map(String::from).collect();
        EXAMPLES.iter().for_each(|example| example.words(&mut words));
        words.into_iter().collect()
    });
    &WORDS
}

pub(crate) fn words_of<N: Reading>(notice: &Notice<N>, words: &mut BTreeSet<String>) {
    for question in QuestionOf::<N>::ALL {
        words.insert(question.name().to_owned());
        notice.values(*question).iter().for_each(|value| collect(value, words));
    }
    if let Ok(data) = parse_data(notice.file) {
        collect(&data, words);
    }
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

/// The input of that number: a damaged valid one, or random bytes.
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
        // Another digit, which is most likely to stay valid.
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
        // A word replaced by another.
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

/// Reproducible pseudorandom numbers: `SplitMix64`.
pub struct Random(u64);

impl Random {
    /// The numbers of one input.
    #[must_use]
    pub fn new(seed: u32, number: u32) -> Self {
        Self(u64::from(seed) << 32 | u64::from(number))
    }

    /// The numbers that belong to these bytes.
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

    /// A number below `end`; 0 if there is none.
    #[expect(clippy::cast_possible_truncation, reason = "the rest of a division by a usize is one")]
    pub fn below(&mut self, end: usize) -> usize {
        self.next().checked_rem(end as u64).unwrap_or_default() as usize
    }

    /// Any byte.
    #[expect(clippy::cast_possible_truncation, reason = "a byte is wanted")]
    pub fn byte(&mut self) -> u8 {
        self.next() as u8
    }

    /// One of these, if there is any.
    pub fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }
}
