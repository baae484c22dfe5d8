//! Notice files: TOML in, a checked notice out, and for everything that is wrong the line and column to look at.

use std::collections::HashMap;
use std::fmt;
use std::iter;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::input::{Problem, Value};
use crate::regionpay::notice::Notice;

/// A problem and where it is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    /// What is wrong there.
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

/// Reads a notice from the text of its file.
///
/// # Errors
/// Every problem of the file: those of its syntax, or else those of its contents.
pub fn parse(text: &str) -> Result<Notice, Vec<FileProblem>> {
    let (value, places) = parse_value(text)?;
    Notice::read(&value).map_err(|problems| {
        let lines = Lines::of(text);
        problems.into_iter().map(|problem| places.locate(&lines, problem)).collect()
    })
}

/// Reads a notice file as data, for handing on to where there is no TOML.
///
/// # Errors
/// Every problem of the file's syntax.
pub fn parse_data(text: &str) -> Result<Value, Vec<FileProblem>> {
    parse_value(text).map(|(value, _)| value)
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

/// Where each field of a file stands.
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

    /// The place of a problem: that of its field, or of the nearest table around it.
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

/// Where each line of a file starts: a file may have a problem on every line, and is not to be read anew for each.
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
