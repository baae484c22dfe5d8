//! Every wrong answer and field is refused, with the field and the remedy; and all problems are reported at once. Wrong
//! answers are derived from the kind of answers to a question, for any reading.

use kigen::answer::{AnswerKind, UNKNOWN};
use kigen::check;
use kigen::input::{Named as _, Problem, Value, now};
use kigen::japan_time::{Moment, YEARS};
use kigen::outcome::Outcome;
use kigen::reading::{AnswerSet as _, Consultation, Published, QuestionOf};
use kigen::review::phases;
use serde_json::json;

use crate::{Subject, walk_all};

/// Shorter remedies would say nothing.
const SHORTEST_REMEDY: usize = 10;

impl<N: Published> Subject<N> {
    fn outcome(&self, answers: &Value, now: Result<Moment, Problem>) -> Outcome {
        check(&self.notice, answers, now)
    }

    fn problems(&self, answers: &Value) -> Vec<Problem> {
        match self.outcome(answers, Ok(self.version())) {
            Outcome::Invalid { errors } => errors,
            other => panic!("{answers:?} comes to {other:?}"),
        }
    }

    /// The problems of answers: each field with its problem.
    fn told(&self, answers: &Value) -> Vec<(String, &'static str)> {
        self.problems(answers).into_iter().map(|problem| (problem.field, problem.problem)).collect()
    }

    /// The one problem with a field.
    fn problem(&self, field: &str, value: Value) -> Problem {
        let answers = Value::Table(vec![(field.to_owned(), value)]);
        let mut problems = self.problems(&answers);
        let (Some(problem), true) = (problems.pop(), problems.is_empty()) else { panic!("{answers:?}: {problems:?}") };
        assert_eq!(problem.field, field, "{answers:?}");
        assert!(problem.remedy.len() > SHORTEST_REMEDY, "{answers:?}: {}", problem.remedy);
        problem
    }

    fn version(&self) -> Moment {
        N::version(&self.notice).start()
    }
}

fn data(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Answers that no choice has, whatever its names.
const NO_NAMES: [&str; 14] = [
    r#""""#,
    r#""somewhere""#,
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
    "{}",
    r#"{"value": "x"}"#,
];

fn full_width(letter: char) -> char {
    let wide = u32::from(letter) + (u32::from('ａ') - u32::from('a'));
    char::from_u32(wide).filter(|_| letter.is_ascii_lowercase()).unwrap_or(letter)
}

fn wrong_choices(names: &[&str]) -> Vec<(Value, &'static str)> {
    let misspelt = names.iter().flat_map(|name| {
        let texts =
            [name.to_uppercase(), format!(" {name}"), format!("{name} "), name.chars().map(full_width).collect()];
        texts.map(Value::Text).into_iter().chain([Value::List(vec![text(name)])])
    });
    NO_NAMES.into_iter().map(data).chain(misspelt).map(|value| (value, "unknown_value")).collect()
}

fn wrong_amounts(most: u32) -> Vec<(Value, &'static str)> {
    let groups: [(&[f64], _); 3] = [
        (&[-1.0, -0.5, -1e12, -1e300, f64::NEG_INFINITY], "negative"),
        (&[1.5, 0.1, 1e-300, f64::from(most) - 0.5], "fraction"),
        (&[f64::from(most) + 0.5, f64::from(most) + 1.0, 1e12, 18_446_744_073_709_551_616.0, 1e300], "too_large"),
    ];
    let numbers = groups
        .into_iter()
        .flat_map(|(numbers, problem)| numbers.iter().map(move |number| (Value::Number(*number), problem)));
    let no_numbers =
        [r#""１２３""#, r#""123""#, r#""1,500円""#, r#""""#, r#""Unknown""#, "null", "true", "[1]", "{}"].map(data);
    let beyond_json = [(Value::Number(f64::NAN), "not_a_number"), (Value::Number(f64::INFINITY), "too_large")];
    numbers.chain(no_numbers.map(|value| (value, "not_a_number"))).chain(beyond_json).collect()
}

const NO_DATES: [&str; 23] = [
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

const NOT_IN_THE_CALENDAR: [&str; 7] =
    ["2023-02-29", "2023-02-30", "2023-04-31", "2023-00-24", "2023-13-24", "2023-02-00", "2099-02-29"];

const OF_ANOTHER_CENTURY: [&str; 12] = [
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
];

fn wrong_dates() -> Vec<(Value, &'static str)> {
    let groups: [(&[&str], _); 3] =
        [(&NO_DATES, "not_a_date"), (&NOT_IN_THE_CALENDAR, "no_such_date"), (&OF_ANOTHER_CENTURY, "out_of_range")];
    let dates = groups.into_iter().flat_map(|(dates, problem)| dates.iter().map(move |date| (text(date), problem)));
    let no_texts = ["null", "true", "0", "20230224", "1677164400000", "[]", "{}", "[2023, 2, 24]"];
    dates.chain(no_texts.map(|json| (data(json), "not_text"))).collect()
}

/// Invalid answers of a kind, each with its problem.
fn wrong(kind: AnswerKind) -> Vec<(Value, &'static str)> {
    match kind {
        AnswerKind::Choice(names) => wrong_choices(names),
        AnswerKind::Yen(most) => wrong_amounts(most),
        AnswerKind::Day => wrong_dates(),
    }
}

/// The boundary values of a kind, and some in between.
fn right(kind: AnswerKind) -> Vec<Value> {
    match kind {
        AnswerKind::Choice(names) => names.iter().map(|name| text(name)).collect(),
        AnswerKind::Yen(most) => {
            let numbers = [0.0, -0.0, 1.0, 1e3, f64::from(most)].map(Value::Number);
            numbers.into_iter().chain([text(UNKNOWN)]).collect()
        }
        AnswerKind::Day => {
            let ends = [format!("{}-01-01", YEARS.start()), format!("{}-12-31", YEARS.end())];
            ends.into_iter().map(Value::Text).chain([text(UNKNOWN)]).collect()
        }
    }
}

/// The texts that the remedy must contain.
fn range(kind: AnswerKind) -> Vec<String> {
    match kind {
        AnswerKind::Choice(names) => vec![format!("use one of: {}", names.join(", "))],
        AnswerKind::Yen(most) => vec![format!("from 0 to {most}")],
        AnswerKind::Day => [YEARS.start(), YEARS.end()].map(ToString::to_string).into(),
    }
}

fn kinds<N: Published>() -> impl Iterator<Item = (QuestionOf<N>, AnswerKind)> {
    QuestionOf::<N>::ALL.iter().map(|question| (*question, N::Answers::kind(*question)))
}

/// # Panics
/// If another answer is accepted, or a valid one is refused.
pub fn question_accepts_only_answers_of_its_kind<N: Published>(subject: &Subject<N>) {
    for (question, kind) in kinds::<N>() {
        for (value, expected) in wrong(kind) {
            let problem = subject.problem(question.name(), value.clone()).problem;
            assert_eq!(problem, expected, "{} {value:?}", question.name());
        }
        for value in right(kind) {
            let answers = Value::Table(vec![(question.name().to_owned(), value)]);
            let outcome = subject.outcome(&answers, Ok(subject.version()));
            assert!(!matches!(outcome, Outcome::Invalid { .. }), "{answers:?} comes to {outcome:?}");
        }
    }
}

/// # Panics
/// If a value out of range is not reported.
pub fn answer_out_of_range_is_refused_with_the_range<N: Published>(subject: &Subject<N>) {
    for (question, kind) in kinds::<N>() {
        let outside = match kind {
            AnswerKind::Choice(_) => text("x"),
            AnswerKind::Yen(most) => Value::Number(f64::from(most) + 1.0),
            AnswerKind::Day => text("2566-02-24"),
        };
        let remedy = subject.problem(question.name(), outside).remedy;
        assert!(range(kind).iter().all(|part| remedy.contains(part)), "{}: {remedy}", question.name());
    }
}

/// # Panics
/// If one is not.
pub fn unknown_field_is_refused<N: Published>(subject: &Subject<N>) {
    let near = QuestionOf::<N>::NAMES.iter().flat_map(|name| {
        let (first, rest) = name.split_at(1);
        [format!("{}{rest}", first.to_uppercase()), format!("{name} "), format!("{name}.yen"), name.to_uppercase()]
    });
    let far = ["colour", "", "at", "nowMs", "inquiryNumber", "__proto__"].map(ToOwned::to_owned);
    for field in near.chain(far) {
        assert_eq!(subject.problem(&field, text("x")).problem, "unknown_field", "{field}");
    }
}

/// # Panics
/// If one is not.
pub fn repeated_field_is_refused_even_with_equal_values<N: Published>(subject: &Subject<N>) {
    for (question, kind) in kinds::<N>() {
        for again in right(kind).into_iter().chain([text("x")]) {
            let first = right(kind).swap_remove(0);
            let twice = [first, again].map(|value| (question.name().to_owned(), value));
            let told = subject.told(&Value::Table(twice.into()));
            assert_eq!(told, [(question.name().to_owned(), "duplicate_field")]);
        }
    }
}

/// # Panics
/// If anything else is accepted as answers.
pub fn answers_are_an_object<N: Published>(subject: &Subject<N>) {
    let name = QuestionOf::<N>::NAMES.first().expect("a reading asks something");
    let lists = [json!([{ *name: "x" }]), json!([[name, "x"]]), json!(name)].map(|value| value.to_string());
    let others = ["null", "true", "1", "[]"].map(ToOwned::to_owned);
    for json in lists.into_iter().chain(others) {
        assert_eq!(subject.told(&data(&json)), [("answers".to_owned(), "not_an_object")], "{json}");
    }
}

/// # Panics
/// If they are not.
pub fn answers_nested_without_end_are_cut_short<N: Published>(subject: &Subject<N>) {
    for (opens, innermost, closes) in [("[", "", "]"), (r#"{"in": "#, "0", "}")] {
        let deep = data(&format!("{}{innermost}{}", opens.repeat(100), closes.repeat(100)));
        for (question, kind) in kinds::<N>() {
            let expected = match kind {
                AnswerKind::Choice(_) => "unknown_value",
                AnswerKind::Yen(_) => "not_a_number",
                AnswerKind::Day => "not_text",
            };
            assert_eq!(subject.problem(question.name(), deep.clone()).problem, expected, "{}", question.name());
        }
        assert_eq!(subject.problem("depth", deep).problem, "unknown_field");
    }
}

/// # Panics
/// If a problem is missing.
pub fn all_problems_of_answers_are_reported_at_once<N: Published>(subject: &Subject<N>) {
    let wrong_answers = kinds::<N>().map(|(question, kind)| (question.name().to_owned(), wrong(kind).swap_remove(0).0));
    let unknown = ["colour", "size"].map(|name| (name.to_owned(), text("x")));
    let answers = Value::Table(wrong_answers.chain(unknown).collect());
    let Outcome::Invalid { errors } =
        subject.outcome(&answers, now(f64::NAN).map_err(|flaw| Problem::at("nowMs", flaw)))
    else {
        panic!("{answers:?} is taken")
    };
    let mut told: Vec<_> = errors.iter().map(|problem| problem.field.as_str()).collect();
    told.sort_unstable();
    let mut expected = [QuestionOf::<N>::NAMES, &["colour", "size", "nowMs"]].concat();
    expected.sort_unstable();
    assert_eq!(told, expected);
}

/// Whether the rules ask the question, have been given its answer before, or do not need it at all.
///
/// # Panics
/// If it is not.
pub fn bad_answer_is_reported_whether_needed_or_not<N: Published>(subject: &Subject<N>) {
    let bad: Vec<_> = kinds::<N>().map(|(question, kind)| (question, wrong(kind).swap_remove(0))).collect();
    let now = phases(&subject.notice).last().expect("a notice changes at some time").at;
    walk_all(&Consultation { notice: &subject.notice, now }, &mut |path, _| {
        for (question, (value, problem)) in &bad {
            let others = path.iter().filter(|(asked, _)| asked != question);
            let fields = others.map(|(asked, value)| (asked.name().to_owned(), value.clone()));
            let answers = fields.chain([(question.name().to_owned(), value.clone())]).collect();
            let told = subject.told(&Value::Table(answers));
            assert_eq!(told, [(question.name().to_owned(), *problem)], "{path:?}");
        }
    });
}
