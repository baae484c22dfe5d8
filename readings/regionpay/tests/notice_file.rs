//! Damage to a notice file that is particular to this reading: names that no page can use, dates out of order, its
//! tables and lists. Damage to any field is among the tests of every reading.
#![expect(clippy::panic, reason = "damage that does not fit the file must stop the test, and loudly")]

mod common;

use common::{notice, read};
use kigen::notice_file::{FileProblem, parse};
use kigen_regionpay::notice::Notice;

const FILE: &str = "readings/regionpay/notices/nagasaki.toml";

/// The file with one text replaced, which must occur once.
fn damaged(text: &str, damage: &str) -> String {
    let file = read(FILE);
    assert_eq!(file.matches(text).count(), 1, "`{text}` is to be in {FILE} once");
    file.replace(text, damage)
}

fn problems(file: &str) -> Vec<FileProblem> {
    match parse::<Notice>(file) {
        Ok(_) => panic!("the file is taken for sound"),
        Err(problems) => problems,
    }
}

/// The rest of the problem's line, from its column on.
fn from_place<'f>(file: &'f str, problem: &FileProblem) -> &'f str {
    let line = file.lines().nth(problem.line.saturating_sub(1)).unwrap_or_else(|| panic!("{problem} is past the end"));
    let start = line.char_indices().nth(problem.column.saturating_sub(1)).map_or(line.len(), |(start, _)| start);
    line.get(start..).unwrap_or_default()
}

/// The only problem of a file, and the text at its position.
fn only_problem(file: &str) -> (String, &'static str, String) {
    match problems(file).as_slice() {
        [only] => {
            assert!(only.problem.remedy.len() > 5, "{only}");
            (only.problem.field.clone(), only.problem.problem, from_place(file, only).to_owned())
        }
        other => panic!("it has the problems {other:?}"),
    }
}

/// The damage, then the reported problem: its field, its kind, and the text at its position.
const DAMAGE: [(&str, &str, &str, &str, &str); 11] = [
    ("[call_centre] ", "[contact]\n[call_centre] ", "contact", "unknown_field", "contact]"),
    ("\"nanaco ギフト\"]", "7]", "names.points", "not_text", "points = "),
    ("\"nanaco ギフト\"]", "\"\"]", "names.points", "empty", "points = "),
    ("\"長崎県\"", "\"長崎\\n県\"", "names.prefecture", "unseen_letter", "prefecture = "),
    (
        "third_report = \"\"",
        "third_report = \"第\\u202e三報\"",
        "names.third_report",
        "unseen_letter",
        "third_report = ",
    ),
    ("last_day = \"\"", "last_day = \"2203-05-31\"", "call_centre.last_day", "out_of_range", "last_day = "),
    ("\"2023-05-05\"]", "\"3023-05-05\"]", "call_centre.holidays", "out_of_range", "holidays = "),
    // Out of order.
    ("\"2023-05-31(水)\"", "\"2023-04-29\"", "dates.collect_by", "out_of_order", "collect_by = "),
    ("amended = \"2023-03-13\"", "amended = \"2023-03-01\"", "dates.amended", "out_of_order", "amended = "),
    ("closes = \"18:00\"", "closes = \"10:00\"", "call_centre.closes", "out_of_order", "closes = "),
    ("last_day = \"\"", "last_day = \"2023-03-01\"", "call_centre.last_day", "out_of_order", "last_day = "),
];

#[test]
fn each_kind_of_damage_is_reported_with_its_position() {
    for (text, damage, field, kind, place) in DAMAGE {
        let (found_field, found_kind, found_place) = only_problem(&damaged(text, damage));
        assert_eq!((found_field.as_str(), found_kind), (field, kind), "{damage}");
        assert!(found_place.starts_with(place), "{damage}: the place told is that of `{found_place}`");
    }
}

/// Clauses 3, 2※URL: links and names that cannot be used are reported; `schema.mjs` beside this tests the schema for editors
/// with the same lists.
#[test]
fn field_that_no_page_can_use_is_reported() {
    let notice = read(FILE);
    let lists: Vec<serde_json::Value> =
        serde_json::from_str(&read("readings/regionpay/tests/notice_fields.json")).expect("this is JSON");
    for list in &lists {
        let text = |name: &str| list[name].as_str().unwrap_or_else(|| panic!("a list has no `{name}`"));
        let told = |value: &serde_json::Value| {
            // JSON leaves some letters unescaped that TOML requires to be escaped.
            let change = format!("{} = {}", text("field"), value.to_string().replace('\u{7f}', "\\u007f"));
            let start = format!("{} = ", text("field"));
            let changed = |line| if str::starts_with(line, &start) { change.as_str() } else { line };
            let file = notice.lines().map(changed).collect::<Vec<_>>().join("\n");
            let problems = parse::<Notice>(&file).err()?;
            Some(problems.iter().map(|problem| problem.problem.problem).collect::<Vec<_>>())
        };
        for (kind, expected) in [("sound", None), ("unsound", Some(vec![text("problem")]))] {
            for value in list[kind].as_array().unwrap_or_else(|| panic!("a list has no `{kind}`")) {
                assert_eq!(told(value), expected, "{}: {value}", text("field"));
            }
        }
    }
}

#[test]
fn invisible_item_of_a_list_is_reported() {
    let (field, problem, _) = only_problem(&damaged("\"nanaco ギフト\"]", "\"nanaco\\u200b ギフト\"]"));
    assert_eq!((field.as_str(), problem), ("names.points", "unseen_letter"));
}

#[test]
fn item_of_a_list_is_reported_by_its_number() {
    let problems = problems(&damaged("\"2023-05-04\"", "\"2023-05-40\""));
    assert_eq!(problems.iter().filter(|problem| problem.problem.remedy.starts_with("item 4: ")).count(), 1);
}

#[test]
fn missing_table_is_reported_at_the_start_of_the_file() {
    for (table, next) in [("[names]", "[dates]"), ("[dates]", "[call_centre]")] {
        let file = read(FILE);
        let (start, end) = (file.find(table).unwrap_or_default(), file.find(next).unwrap_or_default());
        let without = format!("{}{}", &file[..start], &file[end..]);
        let problems = problems(&without);
        let missing = problems.iter().find(|problem| problem.problem.problem == "missing");
        let missing = missing.unwrap_or_else(|| panic!("{problems:?}"));
        assert_eq!(format!("[{}]", missing.problem.field), table);
        assert_eq!((missing.line, missing.column), (1, 1));
    }
}

#[test]
fn table_that_is_a_text_is_reported() {
    let file = read(FILE);
    let start = file.find("[names]").unwrap_or_default();
    let file = format!("names = \"長崎県\"\n{}", &file[file.find("[dates]").unwrap_or(start)..]);
    assert_eq!(only_problem(&file), ("names".to_owned(), "not_an_object", "names = \"長崎県\"".to_owned()));
}

#[test]
fn syntax_error_is_reported_with_its_position() {
    let broken = [
        ("report = \"第二報\"", "report = \"第二報", "report"),
        ("report = \"第二報\"", "report \"第二報\"", "report"),
        ("[dates]", "[dates", "[dates"),
        ("opens = \"10:00\"", "opens = ten", "opens"),
        ("opens = \"10:00\"", "opens = \"10:00\"\nopens = \"10:00\"", "opens"),
        ("[call_centre] ", "[dates]\n[call_centre] ", "[dates]"),
    ];
    for (text, damage, line) in broken {
        let file = damaged(text, damage);
        let problems = problems(&file);
        assert!(problems.iter().all(|problem| problem.problem.problem == "not_toml"), "{damage}: {problems:?}");
        let first = problems.first().unwrap_or_else(|| panic!("{damage}: nothing is told"));
        let told = file.lines().nth(first.line.saturating_sub(1)).unwrap_or_default();
        assert!(told.starts_with(line), "{damage}: the line told is `{told}`");
        assert!(first.to_string().starts_with(&format!("{}:{}: not toml: ", first.line, first.column)), "{first}");
    }
}

#[test]
fn several_problems_are_reported_at_once() {
    let mut file = damaged("report = \"第二報\"\n", "");
    for (text, damage) in [("2023-04-30(日)", "2023-04-30(月)"), ("2023-05-31(水)", "2023-05-32"), ("10:00", "25:00")]
    {
        file = file.replacen(text, damage, 1);
    }
    file.push_str("fax = \"\"\n[extra]\n");
    let mut told: Vec<_> = problems(&file)
        .into_iter()
        .map(|problem| format!("{} {}", problem.problem.field, problem.problem.problem))
        .collect();
    told.sort_unstable();
    let expected = [
        "call_centre.fax unknown_field",
        "call_centre.opens not_a_time",
        "dates.apply_by wrong_weekday",
        "dates.collect_by no_such_date",
        "extra unknown_field",
        "names.report missing",
    ];
    assert_eq!(told, expected);
}

/// The clauses need each of these to come no later than the one after it.
#[test]
fn dates_out_of_order_are_reported_for_every_pair() {
    let out_of_order = [
        ("amended = \"2023-03-13\"", "amended = \"2023-03-01\"", "amended"),
        ("expiry = \"2023-02-24(金)\"", "expiry = \"2023-02-23\"", "expiry"),
        ("first_extension = \"2023-02-26(日) 23:59\"", "first_extension = \"2023-02-24 23:58\"", "first_extension"),
        ("use_by = \"2023-03-31(金) 23:59\"", "use_by = \"2023-02-25 23:59\"", "use_by"),
        ("application_opens = \"2023-03-22(水)\"", "application_opens = \"2023-03-01\"", "application_opens"),
        ("links_sent_from = \"2023-04-01\"", "links_sent_from = \"2023-03-31\"", "links_sent_from"),
        ("apply_by = \"2023-04-30(日)\"", "apply_by = \"2023-03-21\"", "apply_by"),
        ("collect_by = \"2023-05-31(水)\"", "collect_by = \"2023-04-29\"", "collect_by"),
        ("transfers_from = \"2023-05-11\"", "transfers_from = \"2023-03-31\"", "transfers_from"),
    ];
    for (text, damage, field) in out_of_order {
        let told = problems(&damaged(text, damage));
        let told: Vec<_> =
            told.iter().map(|problem| (problem.problem.field.as_str(), problem.problem.problem)).collect();
        assert!(told.contains(&(&format!("dates.{field}"), "out_of_order")), "{damage}: {told:?}");
    }
}

#[test]
fn a_day_or_a_time_may_stand_without_quotes() {
    for (text, bare) in [("\"2023-04-30(日)\"", "2023-04-30"), ("\"18:00\"", "18:00:00"), ("\"10:00\"", "10:00")] {
        let read = parse(&damaged(text, bare));
        match bare {
            "18:00:00" => assert!(read.is_err(), "there are no seconds in a notice"),
            _ => assert_eq!(read, Ok(notice()), "{bare}"),
        }
    }
}

/// Clauses 2※URL, 前文: points that the notice leaves open are empty in our data, never guessed.
#[test]
fn open_points_of_the_notice_are_empty() {
    let notice = notice();
    let names = &notice.names;
    let open = [&names.application_site_address, &names.third_report, &names.outage_hours];
    assert!(open.iter().all(|name| name.is_none()), "{open:?}");
    assert!(!notice.states_last_call_day);
}

#[test]
fn call_centre_of_a_single_day_is_valid() {
    let last_day = damaged("last_day = \"\"", "last_day = \"2023-03-02\"");
    let notice: Notice = parse(&last_day).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(notice.call_centre.first_day, notice.call_centre.last_day);
    assert!(notice.states_last_call_day);
}
