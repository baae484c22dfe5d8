//! Every wrong answer, field and moment is refused, with the field and the remedy; and everything that is wrong is told
//! at once.
#![expect(clippy::panic, reason = "an outcome of the wrong kind must stop the test, and say what it was")]

mod common;

use common::{moment, notice};
use kigen::check;
use kigen::input::{Named, Problem, Value, now};
use kigen::japan_time::{Day, Moment, YEARS};
use kigen::outcome::Outcome;
use kigen::reading::AnswerSet as _;
use kigen_regionpay::answers::{Answers, MOST_YEN, Question, representatives};

/// The problems with answers given as JSON.
fn problems(json: &str) -> Vec<Problem> {
    let answers: Value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"));
    problems_at(&answers, Ok(moment("2023-04-18T10:00")))
}

fn problems_at(answers: &Value, now: Result<Moment, Problem>) -> Vec<Problem> {
    match check(&notice(), answers, now) {
        Outcome::Invalid { errors } => errors,
        other => panic!("{answers:?} comes to {other:?}"),
    }
}

/// The one problem with `field`, after seeing that it names a remedy.
fn problem(field: &str, value: &str) -> &'static str {
    let json = format!(r#"{{"{field}": {value}}}"#);
    match problems(&json).as_slice() {
        [problem] => {
            assert_eq!(problem.field, field, "{json}");
            assert!(problem.remedy.len() > 10, "{json}: {}", problem.remedy);
            problem.problem
        }
        other => panic!("{json} has the problems {other:?}"),
    }
}

/// The questions whose answers are one of a few names.
const CHOICES: [(Question, &str); 7] = [
    (Question::Prefecture, "here, elsewhere, unknown"),
    (Question::Coupon, "regionpay_paper, not_issued, other, unknown"),
    (Question::Incident, "none, paid_otherwise, charged_twice, other, unknown"),
    (Question::Payout, "points, bank, unknown"),
    (Question::Charge, "app, withdrawn, paper, unknown"),
    (Question::Applied, "yes, no, unknown"),
    (Question::InquiryNumber, "known, lost"),
];

const AMOUNTS: [Question; 2] = [Question::Balance, Question::Left];

#[test]
fn each_question_is_tried_here() {
    let tried = CHOICES.map(|(question, _)| question).into_iter().chain(AMOUNTS).chain([Question::Expiry]);
    let tried: Vec<_> = tried.collect();
    let missing: Vec<_> = Question::ALL.iter().filter(|question| !tried.contains(question)).collect();
    assert!(missing.is_empty(), "no wrong answer is tried for {missing:?}");
}

#[test]
fn a_choice_takes_its_names_and_nothing_else() {
    let wrong = [
        r#""""#,
        r#""somewhere""#,
        r#""Here""#,
        r#""HERE""#,
        r#"" here""#,
        r#""here ""#,
        r#""ｈｅｒｅ""#,
        r#""不明""#,
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "1.5",
        "1e300",
        "[]",
        r#"["here"]"#,
        "{}",
        r#"{"value": "here"}"#,
    ];
    for (question, names) in CHOICES {
        for value in wrong {
            assert_eq!(problem(question.name(), value), "unknown_value", "{} {value}", question.name());
        }
        let remedies: Vec<_> =
            problems(&format!(r#"{{"{}": "x"}}"#, question.name())).into_iter().map(|problem| problem.remedy).collect();
        assert_eq!(remedies, [format!("use one of: {names}")]);
    }
}

#[test]
fn what_is_not_known_of_a_number_is_not_a_choice() {
    assert_eq!(problem("inquiry_number", r#""unknown""#), "unknown_value");
}

#[test]
fn an_amount_is_whole_yen_from_nothing_to_a_million() {
    let wrong = [
        ("-1", "negative"),
        ("-0.5", "negative"),
        ("-1000000000000", "negative"),
        ("-1e300", "negative"),
        ("1.5", "fraction"),
        ("0.1", "fraction"),
        ("999999.5", "fraction"),
        ("1e-300", "fraction"),
        ("1000000.5", "too_large"),
        ("1000001", "too_large"),
        ("1000000000000", "too_large"),
        ("18446744073709551616", "too_large"),
        ("1e300", "too_large"),
        (r#""１２３""#, "not_a_number"),
        (r#""123""#, "not_a_number"),
        (r#""1,500円""#, "not_a_number"),
        (r#""""#, "not_a_number"),
        (r#""Unknown""#, "not_a_number"),
        ("null", "not_a_number"),
        ("true", "not_a_number"),
        ("[1]", "not_a_number"),
        ("{}", "not_a_number"),
    ];
    for question in AMOUNTS {
        for (value, expected) in wrong {
            assert_eq!(problem(question.name(), value), expected, "{} {value}", question.name());
        }
        for value in ["0", "-0", "-0.0", "1", "1.0", "1e3", "1000000", r#""unknown""#] {
            let json = format!(r#"{{"{}": {value}}}"#, question.name());
            let answers: Value = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{json}: {error}"));
            let outcome = check(&notice(), &answers, Ok(moment("2023-04-18T10:00")));
            assert_eq!(outcome, Outcome::Ask { question: "prefecture" }, "{json}");
        }
    }
}

#[test]
fn an_amount_out_of_range_is_told_the_range() {
    let remedies: Vec<_> = problems(r#"{"left": 1000001}"#).into_iter().map(|problem| problem.remedy).collect();
    assert!(matches!(remedies.as_slice(), [remedy] if remedy.contains(&MOST_YEN.to_string())), "{remedies:?}");
}

#[test]
fn an_amount_that_json_cannot_write_is_refused_too() {
    for (number, expected) in
        [(f64::NAN, "not_a_number"), (f64::INFINITY, "too_large"), (f64::NEG_INFINITY, "negative")]
    {
        let answers = Value::Table(vec![("balance".to_owned(), Value::Number(number))]);
        let problems = problems_at(&answers, Ok(moment("2023-04-18T10:00")));
        let found: Vec<_> = problems.iter().map(|problem| (problem.field.as_str(), problem.problem)).collect();
        assert_eq!(found, [("balance", expected)], "{number}");
    }
}

#[test]
fn a_date_is_one_of_the_calendar_in_one_form() {
    let not_a_date = [
        "",
        "2023",
        "2023-02",
        "2023-2-24",
        "23-02-24",
        "20230224",
        "2023/02/24",
        "2023-02-24 ",
        " 2023-02-24",
        "2023-02-24T00:00",
        "2023-02-24(金)",
        "24-02-2023",
        "-023-02-24",
        "+023-02-24",
        "12023-02-24",
        "２０２３-０２-２４",
        "２０２３－０２－２４",
        "2023年2月24日",
        "令和5年2月24日",
        "2月24日",
        "Unknown",
        "2023-02-2x",
        "2023-02--4",
    ];
    for date in not_a_date {
        assert_eq!(problem("expiry", &format!("{date:?}")), "not_a_date", "{date}");
    }
    for date in ["2023-02-29", "2023-02-30", "2023-04-31", "2023-00-24", "2023-13-24", "2023-02-00", "2099-02-29"] {
        assert_eq!(problem("expiry", &format!("{date:?}")), "no_such_date", "{date}");
    }
    for date in [
        "0000-01-01",
        "0023-02-24",
        "0112-02-24",
        "1445-02-24",
        "1900-02-29",
        "1999-12-31",
        "2100-01-01",
        "2203-02-24",
        "2566-02-24",
        "2567-02-29",
        "3023-02-24",
        "9999-12-31",
    ] {
        assert_eq!(problem("expiry", &format!("{date:?}")), "out_of_range", "{date}");
    }
    for value in ["null", "true", "0", "20230224", "1677164400000", "[]", "{}", "[2023, 2, 24]"] {
        assert_eq!(problem("expiry", value), "not_text", "{value}");
    }
}

#[test]
fn a_date_out_of_range_is_told_the_range() {
    let remedies: Vec<_> = problems(r#"{"expiry": "2566-02-24"}"#).into_iter().map(|problem| problem.remedy).collect();
    let [remedy] = remedies.as_slice() else { panic!("it has the remedies {remedies:?}") };
    for year in [YEARS.start(), YEARS.end()] {
        assert!(remedy.contains(&year.to_string()), "{remedy}");
    }
    let in_range = [format!("{}-01-01", YEARS.start()), format!("{}-12-31", YEARS.end())];
    for date in in_range {
        let answers = Value::Table(vec![("expiry".to_owned(), Value::Text(date.clone()))]);
        let outcome = check(&notice(), &answers, Ok(moment("2023-04-18T10:00")));
        assert_eq!(outcome, Outcome::Ask { question: "prefecture" }, "{date}");
    }
}

/// As the page says it, in each language that there is a file of texts for.
#[test]
fn the_texts_name_the_range_of_dates() {
    let folder = std::fs::read_dir(common::path("www/text")).unwrap_or_else(|error| panic!("www/text: {error}"));
    for file in folder.map(|file| file.map(|file| file.path())) {
        let file = file.unwrap_or_else(|error| panic!("{error}"));
        let texts = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let text = texts.lines().find(|line| line.starts_with("error-date-range = ")).unwrap_or_default();
        for year in [YEARS.start(), YEARS.end()] {
            assert!(text.contains(&year.to_string()), "{}: {text}", file.display());
        }
    }
}

/// A notice may name the first or the last day of all that can be stated. Nobody can answer the day beside it.
#[test]
fn what_stands_for_a_date_can_be_answered_at_the_ends_of_the_range() {
    for expiry in ["2000-01-01", "2099-12-31"] {
        let mut notice = notice();
        notice.dates.expiry = Day::parse(expiry).unwrap_or_else(|flaw| panic!("{flaw:?}"));
        let values = representatives(&notice, Question::Expiry);
        assert_eq!(values.len(), 3, "{values:?}");
        for value in values {
            assert_eq!(Answers::default().set(Question::Expiry, &value), Ok(()), "{value:?}");
        }
    }
}

#[test]
fn a_field_that_no_question_has_is_refused() {
    for field in ["colour", "Prefecture", "prefecture ", "", "inquiryNumber", "at", "nowMs", "balance.yen", "__proto__"]
    {
        assert_eq!(problem(field, r#""x""#), "unknown_field", "{field}");
    }
}

#[test]
fn a_field_given_twice_is_refused_even_if_both_say_the_same() {
    let found = problems(r#"{"balance": 1, "balance": 1, "coupon": "other", "coupon": "x"}"#);
    let found: Vec<_> = found.iter().map(|problem| (problem.field.as_str(), problem.problem)).collect();
    assert_eq!(found, [("balance", "duplicate_field"), ("coupon", "duplicate_field")]);
}

#[test]
fn answers_are_an_object() {
    for json in
        ["null", "true", "1", r#""prefecture""#, "[]", r#"[{"prefecture": "here"}]"#, r#"[["prefecture", "here"]]"#]
    {
        let found = problems(json);
        let found: Vec<_> = found.iter().map(|problem| (problem.field.as_str(), problem.problem)).collect();
        assert_eq!(found, [("answers", "not_an_object")], "{json}");
    }
}

#[test]
fn answers_nested_without_end_are_cut_short() {
    for (opens, innermost, closes) in [("[", "", "]"), (r#"{"in": "#, "0", "}")] {
        let deep = format!("{}{innermost}{}", opens.repeat(100), closes.repeat(100));
        assert_eq!(problem("balance", &deep), "not_a_number");
        assert_eq!(problem("coupon", &deep), "unknown_value");
        assert_eq!(problem("depth", &deep), "unknown_field");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let all = r#"{"prefecture": "x", "coupon": 1, "incident": null, "expiry": "2023-02-30", "balance": -1, "left": 1.5,
        "payout": "", "charge": [], "applied": true, "inquiry_number": "unknown", "colour": "red", "size": 2}"#;
    let answers: Value = serde_json::from_str(all).unwrap_or_else(|error| panic!("{error}"));
    let found = problems_at(&answers, now(f64::NAN).map_err(|flaw| Problem::at("nowMs", flaw)));
    let mut fields: Vec<_> = found.iter().map(|problem| problem.field.as_str()).collect();
    fields.sort_unstable();
    let mut expected: Vec<_> = Question::ALL.iter().map(|question| question.name()).collect();
    expected.extend(["colour", "size", "nowMs"]);
    expected.sort_unstable();
    assert_eq!(fields, expected);
}

#[test]
fn an_answer_that_is_not_needed_is_checked_all_the_same() {
    let found = problems(r#"{"prefecture": "elsewhere", "left": -1}"#);
    assert_eq!(found.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["left"]);
}

#[test]
fn now_is_a_moment_from_1970_to_2999() {
    let (year_0, year_9999) = (-62_150_000_000_000.0, 253_402_300_799_999.0);
    let last = 32_503_647_599_999.0;
    for ms in [year_0, year_9999, -1.0, -0.001, last + 1.0, f64::MAX, f64::MIN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(now(ms).map_err(|flaw| flaw.problem), Err("out_of_range"), "{ms}");
    }
    assert_eq!(now(f64::NAN).map_err(|flaw| flaw.problem), Err("not_a_number"));
    assert!(now(year_0).is_err_and(|flaw| flaw.remedy.contains("1970 to 2999")));
    for (ms, whole) in [(0.0, 0), (-0.0, 0), (0.9, 0), (1.0, 1), (last, 32_503_647_599_999)] {
        assert_eq!(now(ms), Ok(Moment::from_epoch_ms(whole)), "{ms}");
    }
}
