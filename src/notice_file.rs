//! Notice files: TOML in, a checked notice out, or every problem with its line and column.
//!
//! The constraints of the rules are checked wherever a notice is read. Those of pages, links and calendars on its names
//! are checked here alone: phones only get notices that have passed this, and no code to check them again.

use std::collections::HashMap;
use std::fmt;
use std::iter;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::input::{Flaw, Problem, Value};
use crate::reading::Reading;

/// A problem and its position in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// The problem there.
    pub problem: Problem,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, problem: Problem { field, problem, remedy } } = self;
        write!(f, "{line}:{column}: ")?;
        if !field.is_empty() {
            write!(f, "`{field}`: ")?;
        }
        write!(f, "{}: {remedy}", problem.replace('_', " "))
    }
}

/// Reads a notice from the text of its file. A byte order mark at its beginning is ignored.
///
/// # Errors
/// Every problem of the file: those of its syntax, or else those of its contents.
pub fn parse<N: Reading>(text: &str) -> Result<N, Vec<FileProblem>> {
    let text = without_mark(text);
    let (value, places) = parse_value(text)?;
    let read = N::read(&value);
    let mut problems = read.as_ref().err().cloned().unwrap_or_default();
    for problem in unusable_names(&value) {
        if problems.iter().all(|told| told.field != problem.field) {
            problems.push(problem);
        }
    }
    match read {
        Ok(notice) if problems.is_empty() => Ok(notice),
        _ => {
            let lines = Lines::of(text);
            Err(problems.into_iter().map(|problem| places.locate(&lines, problem)).collect())
        }
    }
}

/// Reads a notice file as data, for programs without a TOML parser.
///
/// # Errors
/// Every problem of the file's syntax.
pub fn parse_data(text: &str) -> Result<Value, Vec<FileProblem>> {
    parse_value(without_mark(text)).map(|(value, _)| value)
}

/// A text without the byte order mark that some editors write at the beginning of a file.
#[must_use]
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn parse_value(text: &str) -> Result<(Value, Places), Vec<FileProblem>> {
    let (file, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let lines = Lines::of(text);
        return Err(errors.iter().map(|error| syntax_problem(&lines, error)).collect());
    }
    let mut places = Places::default();
    let value = places.read_table("", file.get_ref());
    Ok((value, places))
}

fn syntax_problem(lines: &Lines<'_>, error: &toml::de::Error) -> FileProblem {
    let (line, column) = lines.line_and_column(error.span().map_or(0, |span| span.start));
    let problem = Problem { field: String::new(), problem: "not_toml", remedy: error.message().to_owned() };
    FileProblem { line, column, problem }
}

/// The problems of names that pages print, link to or dial.
fn unusable_names(file: &Value) -> Vec<Problem> {
    let fields = fields(file).iter().filter(|(table, _)| table == "names").flat_map(|(_, names)| fields(names));
    let flaws = fields.filter_map(|(field, value)| {
        let texts = if let Value::List(items) = value { items.as_slice() } else { std::slice::from_ref(value) };
        let flaw = |text: &Value| if let Value::Text(text) = text { unusable_name(field, text) } else { None };
        texts.iter().find_map(flaw).map(|flaw| Problem::at(format!("names.{field}"), flaw))
    });
    flaws.collect()
}

fn fields(value: &Value) -> &[(String, Value)] {
    if let Value::Table(fields) = value { fields } else { &[] }
}

fn unusable_name(field: &str, name: &str) -> Option<Flaw> {
    // Left open.
    if name.is_empty() {
        return None;
    }
    if field == "telephone" {
        let remedy = "write the number in ASCII digits and hyphens, such as 0120-000-000 or +81-3-0000-0000";
        return (!is_telephone(name)).then(|| Flaw::new("not_a_telephone_number", remedy));
    }
    if field.ends_with("_address") {
        let remedy =
            "write the whole address as a browser copies it: https://, the name of a host, and the path, all in ASCII";
        return (!is_address(name)).then(|| Flaw::new("not_an_address", remedy));
    }
    if let Some(letter) = name.chars().find(|letter| is_unseen(*letter)) {
        let remedy = format!("take out U+{:04X}: it breaks the line, or cannot be seen", u32::from(letter));
        return Some(Flaw::new("unseen_letter", remedy));
    }
    let is_blank = name.trim().is_empty();
    is_blank.then(|| Flaw::new("empty", "write the name as the notice has it, or \"\" where it has none"))
}

/// Whether a number can be dialled: in Japan with its 0, 10 or 11 digits; or from anywhere, `+` and 8 to 15 digits.
fn is_telephone(number: &str) -> bool {
    let (own, digits) = number.strip_prefix('+').map_or((number, 10..=11), |abroad| (abroad, 8..=15));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_of_japan = own == number;
    own.split('-').all(is_digits) && own.starts_with('0') == is_of_japan && digits.contains(&own.replace('-', "").len())
}

/// Whether an address is one of a public site: https, a host with a name, no account and no port.
fn is_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // Browsers parse a host whose last label begins with a digit as a number.
    let is_name =
        host.rsplit_once('.').is_some_and(|(_, last)| last.starts_with(|letter: char| letter.is_ascii_alphabetic()));
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&byte);
    is_name && host.split('.').all(is_label) && rest.bytes().all(is_plain)
}

/// Whether a letter breaks a line, changes the direction of reading, shows nothing, or differs from machine to machine
/// (外字). Variation selectors, which give a kanji the form of a name (U+FE00 to U+FE0F, U+E0100 to U+E01EF), do not.
#[must_use]
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fff0}'..='\u{ffff}'
                | '\u{e0000}'..='\u{e00ff}'
                | '\u{f0000}'..
        )
}

/// The position of each field of a file, in bytes.
#[derive(Default)]
struct Places(HashMap<String, Range<usize>>);

impl Places {
    fn read_table(&mut self, path: &str, table: &DeTable<'_>) -> Value {
        let fields = table.iter().map(|(name, value)| {
            let place = if path.is_empty() { name.get_ref().to_string() } else { format!("{path}.{}", name.get_ref()) };
            self.0.insert(place.clone(), name.span());
            (name.get_ref().to_string(), self.read_value(&place, value.get_ref()))
        });
        Value::Table(fields.collect())
    }

    fn read_value(&mut self, path: &str, value: &DeValue<'_>) -> Value {
        match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => {
                let whole = i64::from_str_radix(number.as_str(), number.radix());
                Value::Number(whole.map_or(f64::NAN, as_number))
            }
            DeValue::Float(number) => Value::Number(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Datetime(date) => Value::Text(date.to_string()),
            DeValue::Array(items) => {
                Value::List(items.iter().map(|item| self.read_value(path, item.get_ref())).collect())
            }
            DeValue::Table(table) => self.read_table(path, table),
        }
    }

    /// The position of a problem: that of its field, or of the nearest table around it.
    fn locate(&self, lines: &Lines<'_>, problem: Problem) -> FileProblem {
        let mut path = problem.field.as_str();
        while !self.0.contains_key(path) && !path.is_empty() {
            path = path.rsplit_once('.').map_or("", |(table, _)| table);
        }
        let (line, column) = lines.line_and_column(self.0.get(path).map_or(0, |span| span.start));
        FileProblem { line, column, problem }
    }
}

#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53, and every range of ours ends far below")]
fn as_number(whole: i64) -> f64 {
    whole as f64
}

/// The byte at which each line starts, found once: a file may have a problem on every line.
struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        let starts = iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1));
        Self { text, starts: starts.collect() }
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        (line, column)
    }
}
