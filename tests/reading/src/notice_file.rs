//! Every kind of damage to a notice file is reported with its line, its column, its field and a remedy, all of it at
//! once. The possible damage is derived from the form of each field.

use std::ops::Range;
use std::time::{Duration, Instant};

use kigen::input::Value;
use kigen::notice_file::{FileProblem, parse, parse_data};
use kigen::reading::{Published, Reading};
use kigen::shape::{Form, Shape, Table};
use toml::de::{DeTable, DeValue};

use crate::{Subject, read};

/// Shorter remedies would say nothing.
const SHORTEST_REMEDY: usize = 5;

/// A field that is no table, and its position in the file.
struct Leaf {
    path: String,
    shape: Shape,
    key: Range<usize>,
    value: Range<usize>,
    /// The position of the name of the table around it.
    table: usize,
}

impl Leaf {
    /// The file with another value in its place.
    fn replaced(&self, file: &str, value: &str) -> String {
        spliced(file, self.value.clone(), value)
    }

    /// The file with a text inserted before it.
    fn preceded(&self, file: &str, by: &str) -> String {
        spliced(file, self.key.start..self.key.start, by)
    }

    fn name(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// The path of another field beside it.
    fn beside(&self, name: &str) -> String {
        self.path.rsplit_once('.').map_or(name.to_owned(), |(table, _)| format!("{table}.{name}"))
    }

    /// Values of other types, or of other forms, in TOML, each with its problem.
    fn wrong(&self) -> Vec<(String, &'static str)> {
        match &self.shape {
            Shape::Text(form) => [owned(&NO_TEXTS), unfit(form)].concat(),
            Shape::Or(or, form) => {
                let written = format!("\"{or}\"");
                let unfit = unfit(form).into_iter().filter(|(value, _)| *value != written);
                owned(&NO_TEXTS).into_iter().chain(unfit).collect()
            }
            Shape::List(form) => {
                let items = owned(&NO_TEXTS).into_iter().chain(unfit(form));
                let lists = items.map(|(value, problem)| (format!("[{value}]"), problem));
                owned(&NO_LISTS).into_iter().chain(lists).collect()
            }
            Shape::WholeNumber(most) => {
                let above = (format!("{}", u64::from(*most) + 1), "too_large");
                owned(&NO_WHOLE_NUMBERS).into_iter().chain([above]).collect()
            }
            Shape::OneOf(_) => owned(&NO_NAMES),
            Shape::Table(_) => Vec::new(),
        }
    }
}

type Wrong = (&'static str, &'static str);

const NO_TEXTS: [Wrong; 5] = [
    ("true", "not_text"),
    ("2", "not_text"),
    ("2.5", "not_text"),
    ("[\"x\"]", "not_text"),
    ("{ x = \"x\" }", "not_text"),
];

const NO_NAMES: [Wrong; 4] =
    [("true", "unknown_value"), ("2", "unknown_value"), ("\"\"", "unknown_value"), ("\"atlantis\"", "unknown_value")];

const NO_LISTS: [Wrong; 4] =
    [("true", "not_a_list"), ("5", "not_a_list"), ("\"x\"", "not_a_list"), ("{ x = \"x\" }", "not_a_list")];

const NO_WHOLE_NUMBERS: [Wrong; 7] = [
    ("true", "not_a_number"),
    ("\"2\"", "not_a_number"),
    ("[2]", "not_a_number"),
    ("nan", "not_a_number"),
    ("-1", "negative"),
    ("0", "too_small"),
    ("2.5", "fraction"),
];

fn owned(wrong: &[Wrong]) -> Vec<(String, &'static str)> {
    wrong.iter().map(|(value, problem)| ((*value).to_owned(), *problem)).collect()
}

fn unfit(form: &Form) -> Vec<(String, &'static str)> {
    let wrong: &[Wrong] = match form.name {
        "day" => &[
            ("\"\"", "not_a_date"),
            ("\"2023/03/02\"", "not_a_date"),
            ("\"2023-05-5\"", "not_a_date"),
            ("\"2023-05-31（水）\"", "not_a_date"),
            ("\"2023-05-32(水)\"", "no_such_date"),
            ("\"2023-04-31\"", "no_such_date"),
            ("\"2023-04-30(月)\"", "wrong_weekday"),
            ("\"2566-05-31(水)\"", "out_of_range"),
            ("\"0023-03-31\"", "out_of_range"),
        ],
        "minute" => &[
            ("\"\"", "not_a_date"),
            ("\"2023-03-31(金)\"", "not_a_date"),
            ("\"2023-03-31(金) 24:00\"", "not_a_date"),
            ("\"2023-04-31 12:00\"", "no_such_date"),
            ("\"2023-03-31(木) 23:59\"", "wrong_weekday"),
            ("\"0023-03-31 23:59\"", "out_of_range"),
        ],
        "clock" => &[("\"\"", "not_a_time"), ("\"18時\"", "not_a_time"), ("\"24:00\"", "not_a_time")],
        "name" => &[("\"\"", "empty"), ("\" \"", "empty")],
        "address" => &[("\"javascript:alert(1)\"", "not_an_address"), ("\"kigen.example\"", "not_an_address")],
        "telephone" => &[("\"０１２０−４７９−２４９\"", "not_a_telephone_number")],
        other => panic!("no wrong value is known of the form `{other}`"),
    };
    owned(wrong)
}

fn spliced(file: &str, range: Range<usize>, text: &str) -> String {
    let mut spliced = file.to_owned();
    spliced.replace_range(range, text);
    spliced
}

/// Every field of a file that is no table, in the order of the description.
fn leaves<N: Published>(file: &str) -> Vec<Leaf> {
    let parsed = DeTable::parse(file).unwrap_or_else(|error| panic!("{error}"));
    let mut leaves = Vec::new();
    find("", 0, &described::<N>(), parsed.get_ref(), &mut leaves);
    leaves
}

fn described<N: Published>() -> Table {
    match N::shape() {
        Shape::Table(table) => table,
        other => panic!("a notice is a table, and no {other:?}"),
    }
}

fn find(path: &str, table: usize, shape: &Table, parsed: &DeTable<'_>, leaves: &mut Vec<Leaf>) {
    for field in &shape.fields {
        let path = if path.is_empty() { field.name.to_owned() } else { format!("{path}.{}", field.name) };
        let found = parsed.iter().find(|(name, _)| name.get_ref() == field.name);
        let (key, value) = found.unwrap_or_else(|| panic!("`{path}` is not in the file"));
        match (&field.shape, value.get_ref()) {
            (Shape::Table(inner), DeValue::Table(parsed)) => find(&path, key.span().start, inner, parsed, leaves),
            (shape, _) => {
                let (key, value, shape) = (key.span(), value.span(), shape.clone());
                leaves.push(Leaf { path, shape, key, value, table });
            }
        }
    }
}

/// The line and the column of a byte offset, from 1, counted in letters.
fn line_and_column(file: &str, offset: usize) -> (usize, usize) {
    let before = file.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

fn problems<N: Reading>(file: &str) -> Vec<FileProblem> {
    match parse::<N>(file) {
        Ok(_) => panic!("the file is taken for sound:\n{file}"),
        Err(problems) => problems,
    }
}

/// Asserts that a file has one problem, with this position and content.
fn assert_told<N: Reading>(file: &str, field: &str, problem: &str, place: usize) {
    let problems = problems::<N>(file);
    let [told] = problems.as_slice() else { panic!("`{field}` should be {problem}: {problems:?}") };
    assert_eq!((told.problem.field.as_str(), told.problem.problem), (field, problem), "{told}");
    assert_eq!((told.line, told.column), line_and_column(file, place), "{told}");
    assert!(told.problem.remedy.len() > SHORTEST_REMEDY, "{told}");
    assert!(told.to_string().starts_with(&format!("{}:{}: ", told.line, told.column)), "{told}");
}

/// # Panics
/// If one is not.
pub fn value_of_wrong_type_or_form_is_reported_with_its_position<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    let mut tried = 0;
    for leaf in leaves::<N>(&file) {
        for (value, problem) in leaf.wrong() {
            assert_told::<N>(&leaf.replaced(&file, &value), &leaf.path, problem, leaf.key.start);
            tried += 1;
        }
    }
    assert!(tried > 0, "nothing was tried");
}

/// # Panics
/// If one is not.
pub fn missing_field_is_reported_at_its_table<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    for leaf in leaves::<N>(&file) {
        let without = spliced(&file, leaf.key.start..leaf.value.end, "");
        assert_told::<N>(&without, &leaf.path, "missing", leaf.table);
    }
}

/// # Panics
/// If one is not.
pub fn unknown_field_is_reported_with_its_position<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    for leaf in leaves::<N>(&file) {
        let with = leaf.preceded(&file, "fax = \"0\"\n");
        assert_told::<N>(&with, &leaf.beside("fax"), "unknown_field", leaf.key.start);
        let again = leaf.preceded(&file, &format!("{} = \"x\"\n", leaf.name()));
        let first = problems::<N>(&again).swap_remove(0);
        let (line, _) = line_and_column(&file, leaf.key.start);
        assert_eq!((first.problem.problem, first.line), ("not_toml", line + 1), "{first}");
    }
    let told = |text: &str| problems::<N>(text).into_iter().map(|told| told.problem).collect::<Vec<_>>();
    let other_kind = told(&format!("kind = \"atlantis\"\n{}", without_kind(&file)));
    assert!(matches!(other_kind.as_slice(), [told] if told.field == "kind" && told.problem == "unknown_value"));
}

fn without_kind(file: &str) -> String {
    file.split_inclusive('\n').filter(|line| !line.starts_with("kind = ")).collect()
}

/// In data, such as from JavaScript, a field can come twice.
///
/// # Panics
/// If it is accepted.
pub fn repeated_field_in_data_is_reported<N: Published>(subject: &Subject<N>) {
    let Ok(Value::Table(fields)) = parse_data(&read(&subject.file)) else { panic!("the notice is no table") };
    for (name, value) in &fields {
        let again = [fields.as_slice(), &[(name.clone(), value.clone())]].concat();
        let problems = N::read(&Value::Table(again)).err().unwrap_or_default();
        let told: Vec<_> = problems.iter().map(|told| (told.field.as_str(), told.problem)).collect();
        assert_eq!(told, [(name.as_str(), "duplicate_field")]);
    }
}

/// # Panics
/// If a problem is missing.
pub fn all_problems_of_a_file_are_reported_at_once<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    let leaves = leaves::<N>(&file);
    let mut from_the_end: Vec<_> = leaves.iter().collect();
    from_the_end.sort_by_key(|leaf| std::cmp::Reverse(leaf.value.start));
    let damaged = from_the_end.iter().fold(file.clone(), |file, leaf| leaf.replaced(&file, "false"));
    let mut told: Vec<_> = problems::<N>(&damaged).into_iter().map(|told| told.problem.field).collect();
    let mut expected: Vec<_> = leaves.into_iter().map(|leaf| leaf.path).collect();
    told.sort_unstable();
    expected.sort_unstable();
    assert_eq!(told, expected);
}

/// # Panics
/// If they are not.
pub fn columns_are_counted_in_characters<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    for leaf in leaves::<N>(&file) {
        // A syntax error after Japanese text: in bytes its column would be three times as large.
        let damaged = leaf.replaced(&file, "\"第二報\" 三");
        let first = problems::<N>(&damaged).swap_remove(0);
        let (line, column) = line_and_column(&damaged, leaf.value.start);
        assert_eq!((first.problem.problem, first.line, first.column), ("not_toml", line, column + 6), "{first}");
    }
}

/// As editors on Windows write them.
///
/// # Panics
/// If they do.
pub fn byte_order_mark_and_windows_line_ends_change_nothing<N: Published>(subject: &Subject<N>) {
    let file = read(&subject.file);
    let on_windows = |file: &str| format!("\u{feff}{}", file.replace('\n', "\r\n"));
    assert_eq!(parse(&on_windows(&file)).as_ref(), Ok(&subject.notice));
    assert_eq!(parse_data(&on_windows(&file)), parse_data(&file));
    for leaf in leaves::<N>(&file) {
        let damaged = leaf.replaced(&file, "false");
        assert_eq!(
            problems::<N>(&on_windows(&damaged)),
            problems::<N>(&damaged),
            "places are counted without the mark"
        );
    }
    assert_eq!(problems::<N>("\u{feff}[names").first().map(|first| (first.line, first.column)), Some((1, 7)));
}

/// # Panics
/// If one is missing.
pub fn an_empty_file_misses_every_field<N: Published>(_: &Subject<N>) {
    let fields = described::<N>().fields;
    let missing = |field: &kigen::shape::Field| {
        let what = if matches!(field.shape, Shape::Table(_)) { "table" } else { "field" };
        format!("1:1: `{}`: missing: add this {what}", field.name)
    };
    let told: Vec<_> = problems::<N>("").iter().map(ToString::to_string).collect();
    assert_eq!(told, fields.iter().map(missing).collect::<Vec<_>>());
    for field in fields.iter().filter(|field| matches!(field.shape, Shape::Table(_))) {
        let told = problems::<N>(&format!("{} = \"x\"", field.name));
        let told = told.iter().find(|told| told.problem.field == field.name);
        assert!(told.is_some_and(|told| told.problem.problem == "not_an_object" && told.line == 1), "{told:?}");
    }
}

/// # Panics
/// If it takes too long.
pub fn file_with_problems_on_every_line_is_read_once<N: Published>(_: &Subject<N>) {
    let lines: Vec<_> = (0..100_000_u32).map(|line| format!("\"{line:06}\" = 1\n")).collect();
    let file = lines.concat();
    let started = Instant::now();
    let found = problems::<N>(&file);
    assert!(started.elapsed() < Duration::from_secs(20), "it took {:?}", started.elapsed());
    let last = found.iter().max_by_key(|problem| problem.line).map(ToString::to_string);
    let names: Vec<_> = described::<N>().fields.iter().map(|field| field.name).collect();
    let expected = format!("100000:1: `099999`: unknown field: use only: kind, {}", names.join(", "));
    assert_eq!(last, Some(expected));
}

/// As JSON: the form in which the page and other programs get it.
///
/// # Panics
/// If it is another notice.
pub fn notice_from_data_is_the_same<N: Published>(subject: &Subject<N>) {
    let data = parse_data(&read(&subject.file)).expect("the notice is sound");
    let json = serde_json::to_string(&data).expect("data can be written");
    let again: Value = serde_json::from_str(&json).expect("what was written can be read");
    assert_eq!(again, data);
    assert_eq!(N::read(&again).as_ref(), Ok(&subject.notice));
}
