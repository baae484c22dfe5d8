//! The office's command line, run as it is: what goes in, what comes out, and how it ends.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a program that does not run, or says less than it should, must stop the test, and loudly"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use kigen::input::Named as _;
use kigen::japan_time::Moment;
use kigen_reading_tests::{around, boundaries, japan_time, moment, path, read};
use kigen_regionpay::answers::Question;
use serde_json::{Value, json};

fn moments() -> Vec<Moment> {
    around(&boundaries("readings/regionpay/tests/walk/moments.csv"))
}

const AT: [&str; 3] = ["check", "--at", "2023-04-18T10:00:00+09:00"];

/// Runs the program in the root of the project, with `input` on its standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    run_on(["America/Los_Angeles", "C"], arguments, input)
}

/// Runs it on a device with that zone and locale.
fn run_on([zone, locale]: [&str; 2], arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    program.args(arguments).current_dir(path("")).env("TZ", zone).env("LC_ALL", locale).env("LANG", locale);
    let mut child = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built with the tests");
    let mut stdin = child.stdin.take().expect("it was given a pipe");
    thread::scope(|scope| {
        // A program that refuses its arguments does not read its input; that the pipe breaks then is no matter.
        scope.spawn(move || drop(stdin.write_all(input.as_bytes())));
        child.wait_with_output().expect("the program ends")
    })
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("the program writes UTF-8")
}

/// The outcomes of a run, a line each. It ends with 1 where a line is invalid, and with 0 otherwise.
fn outcomes(arguments: &[&str], input: &str) -> Vec<Value> {
    let output = run(arguments, input);
    assert!(output.stderr.is_empty(), "{output:?}");
    let lines = text(&output.stdout).lines();
    let outcomes: Vec<Value> =
        lines.map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect();
    let is_any_invalid = outcomes.iter().any(|outcome| outcome["status"] == "invalid");
    assert_eq!(output.status.code(), Some(i32::from(is_any_invalid)), "{outcomes:?}");
    outcomes
}

/// The message of a run that cannot do what it was asked, with nothing on standard output.
fn trouble(arguments: &[&str]) -> String {
    ends_silent(arguments, 2)
}

fn ends_silent(arguments: &[&str], status: i32) -> String {
    let output = run(arguments, "{}\n");
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr).to_owned()
}

/// Somewhere that is no checkout, with nothing but these files in it.
fn elsewhere(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("the temporary folder can be written");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("the temporary folder can be written");
    }
    folder
}

/// Runs the program there, with nothing on its standard input.
fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    program
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .expect("the program was built with the tests")
}

/// The fields that an `invalid` outcome names.
fn fields(outcome: &Value) -> Vec<&str> {
    assert_eq!(outcome["status"], "invalid", "{outcome}");
    let errors = outcome["errors"].as_array().expect("errors are a list");
    for error in errors {
        assert!(error["problem"].is_string() && error["remedy"].is_string(), "{error}");
    }
    errors.iter().filter_map(|error| error["field"].as_str()).collect()
}

#[test]
fn each_line_has_its_outcome_in_its_place() {
    let input = r#"{"prefecture": "elsewhere"}
{}
{"prefecture": "here"}
{"prefecture": "here", "coupon": "other"}
"#;
    let outcomes = outcomes(&AT, input);
    assert_eq!(outcomes.len(), 4);
    assert_eq!(outcomes[0]["verdict"], "elsewhere");
    assert_eq!(outcomes[1], json!({"status": "ask", "question": "prefecture"}));
    assert_eq!(outcomes[2], json!({"status": "ask", "question": "coupon"}));
    assert_eq!(outcomes[3]["verdict"], "not_covered");
}

#[test]
fn an_outcome_is_what_the_contract_shows() {
    let answers = json!({"prefecture": "here", "coupon": "regionpay_paper", "incident": "none", "expiry": "2023-02-24",
        "balance": 1500, "left": 1500, "payout": "points", "charge": "paper", "applied": "no", "inquiry_number": "known"});
    let step =
        |step: &str, state: &str, (opens, opens_kind): (Option<&str>, &str), (closes, closes_kind): (&str, &str)| {
            json!({"step": step, "state": state, "conditional": false,
            "opens": opens.map(|opens| moment(opens).epoch_ms()), "opens_kind": opens_kind,
            "closes": moment(closes).epoch_ms(), "closes_kind": closes_kind})
        };
    let expected = json!({
        "status": "done", "verdict": "eligible", "grounds": ["A"], "standing": "open",
        "reasons": [
            {"clause": "1.prefecture", "holds": true}, {"clause": "1.coupon", "holds": true},
            {"clause": "1A.expiry", "holds": true}, {"clause": "1A.balance", "holds": true},
            {"clause": "1B1", "holds": false}, {"clause": "1B2", "holds": false}, {"clause": "1.other", "holds": false},
        ],
        "steps": [
            step("use", "closed", (Some("2023-03-02T00:00"), "published"), ("2023-04-01T00:00", "instant")),
            step("apply", "open", (Some("2023-03-22T00:00"), "planned"), ("2023-05-01T00:00", "day")),
            step("collect", "open", (None, "unstated"), ("2023-06-01T00:00", "day")),
        ],
        "deadline": "apply", "notes": [],
        "call_centre": {"state": "open", "until": moment("2023-04-18T18:00").epoch_ms()},
    });
    assert_eq!(outcomes(&AT, &format!("{answers}\n")), [expected]);
}

#[test]
fn a_bad_line_is_told_in_its_place_and_stops_nothing() {
    let bad = [
        "",
        " ",
        "{",
        "}",
        "null",
        "[]",
        "{} {}",
        "{\"prefecture\": }",
        "prefecture=here",
        "{'prefecture': 'here'}",
        "{\"balance\": 1e999}",
        "\"\\ud800\"",
        "NaN",
    ];
    let mut input = String::new();
    for line in bad {
        writeln!(input, "{line}\n{{\"prefecture\": \"here\"}}").expect("a text takes what is written");
    }
    let outcomes = outcomes(&AT, &input);
    assert_eq!(outcomes.len(), 2 * bad.len());
    for (pair, line) in outcomes.chunks(2).zip(bad) {
        assert_eq!(fields(&pair[0]), ["answers"], "{line}");
        assert_eq!(pair[1]["question"], "coupon", "after {line}");
    }
}

#[test]
fn a_bad_answer_names_its_field_and_what_to_write() {
    let outcomes = outcomes(&AT, "{\"balance\": -1, \"colour\": \"red\", \"expiry\": \"2023-02-30\"}\n");
    assert_eq!(fields(&outcomes[0]), ["expiry", "balance", "colour"]);
    assert_eq!(outcomes[0]["errors"][1]["problem"], "negative");
}

#[test]
fn a_date_of_another_century_names_its_field_and_the_range() {
    for date in ["2566-02-24", "0023-02-24", "2203-02-24"] {
        let outcomes = outcomes(&AT, &format!("{{\"expiry\": \"{date}\"}}\n"));
        let error = &outcomes[0]["errors"][0];
        assert_eq!((&error["field"], &error["problem"]), (&json!("expiry"), &json!("out_of_range")), "{date}");
        assert!(error["remedy"].as_str().is_some_and(|remedy| remedy.contains("2000 to 2099")), "{error}");
    }
}

#[test]
fn bytes_that_are_no_text_are_a_bad_line() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    let mut child = program
        .args(AT)
        .current_dir(path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program was built with the tests");
    let mut stdin = child.stdin.take().expect("it was given a pipe");
    stdin.write_all(b"{\"coupon\": \"\xff\xfe\"}\n\x00\n{}\n").expect("the program reads");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    let lines: Vec<_> = text(&output.stdout).lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].contains("not_json") && lines[1].contains("not_json") && lines[2].contains("prefecture"));
}

#[test]
fn the_last_line_needs_no_end_and_ends_of_windows_will_do() {
    assert_eq!(outcomes(&AT, "{}\r\n{}").len(), 2);
    assert_eq!(outcomes(&AT, ""), Vec::<Value>::new());
}

#[test]
fn a_line_has_its_own_moment_before_that_of_the_command() {
    let app = r#""prefecture": "here", "coupon": "regionpay_paper", "incident": "none", "expiry": "2023-02-24",
        "balance": 1500, "left": 1500, "payout": "points", "charge": "app""#
        .replace('\n', " ");
    let input = format!(
        "{{{app}, \"at\": \"2023-05-31T23:59:59.999+09:00\"}}\n{{\"at\": \"2023-05-31T15:00:00Z\", {app}}}\n{{{app}}}\n"
    );
    let states: Vec<_> = outcomes(&AT, &input)
        .iter()
        .map(|outcome| outcome["steps"].as_array().and_then(|steps| steps.last().cloned()))
        .collect();
    let states: Vec<_> = states.iter().flatten().map(|step| step["state"].as_str().unwrap_or_default()).collect();
    assert_eq!(states, ["last_day", "closed", "open"]);
}

#[test]
fn a_bad_moment_of_a_line_is_told_with_its_other_problems() {
    let bad = [
        r#""2023-04-18""#,
        r#""2023-04-18T10:00""#,
        r#""2023-04-18T10:00:00""#,
        r#""2023-04-18T25:00:00+09:00""#,
        r#""2023-02-30T10:00:00+09:00""#,
        r#""0000-01-01T00:00:00Z""#,
        r#""9999-12-31T23:59:59Z""#,
        r#""now""#,
        r#""""#,
        r#""1969-12-31T23:59:59Z""#,
        r#""3000-01-01T00:00:00+09:00""#,
        "1681779600000",
        "null",
        "true",
        "[]",
        "{}",
    ];
    let mut input = String::new();
    for at in bad {
        writeln!(input, "{{\"at\": {at}, \"balance\": -1}}").expect("a text takes what is written");
    }
    for (outcome, at) in outcomes(&AT, &input).iter().zip(bad) {
        let mut fields = fields(outcome);
        fields.sort_unstable();
        assert_eq!(fields, ["at", "balance"], "{at}");
    }
}

#[test]
fn a_line_has_one_moment_at_most() {
    let line = r#"{"at": "2023-04-18T10:00:00+09:00", "at": "2023-05-01T10:00:00+09:00"}"#;
    let outcomes = outcomes(&["check"], line);
    assert_eq!(outcomes[0]["errors"][0]["problem"], "duplicate_field");
    assert_eq!(fields(&outcomes[0]), ["at"]);
}

#[test]
fn without_a_moment_it_is_now() {
    // Whatever day this runs on, it is after 2023.
    let outcomes = outcomes(&["check"], "{\"prefecture\": \"elsewhere\"}\n");
    assert_eq!(outcomes[0]["notes"], json!(["ended"]));
}

#[test]
fn a_bad_moment_of_the_command_is_refused() {
    for at in
        ["2023-04-18", "tomorrow", "", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2023-04-31T00:00:00+09:00"]
    {
        let message = trouble(&["check", "--at", at]);
        assert!(message.starts_with("--at: ") && message.contains("2023-04-18T10:00:00+09:00"), "{at}: {message}");
    }
}

#[test]
fn a_notice_is_given_by_name_or_by_path() {
    let file = path("readings/regionpay/notices/nagasaki.toml");
    let file = file.to_str().expect("the path is UTF-8");
    let input = "{\"prefecture\": \"elsewhere\"}\n";
    let by_name = outcomes(&[&AT[..], &["--notice", "nagasaki"]].concat(), input);
    assert_eq!(by_name, outcomes(&[&AT[..], &["--notice", file]].concat(), input));
    assert_eq!(by_name, outcomes(&AT, input));
}

/// The four ways to name a notice.
fn naming(notice: &str) -> [Vec<&str>; 4] {
    [
        vec!["check", "--notice", notice],
        vec!["table", "--notice", notice],
        vec!["validate", notice],
        vec!["diff", notice, notice],
    ]
}

#[test]
fn an_unknown_notice_is_refused_with_the_names_that_there_are() {
    for unknown in ["atlantis", "Nagasaki", "nagasaki.toml", "no/such/file.toml", " nagasaki", "長崎", "../nagasaki"]
    {
        for arguments in naming(unknown) {
            let message = trouble(&arguments);
            assert!(message.starts_with(&format!("{unknown}: ")), "{message}");
            assert!(message.contains("(nagasaki)") && message.contains("the path of a file"), "{message}");
            assert_eq!(message.lines().count(), 1, "{message}");
        }
    }
    // In a checkout the file that was meant is told.
    assert!(trouble(&["validate", "mihon"]).contains("there is readings/regionpay/samples/mihon.toml"));
    assert!(
        trouble(&["validate", "readings/regionpay/notices/nagasaki"])
            .contains("there is readings/regionpay/notices/nagasaki.toml")
    );
}

/// Every published notice is in the program, as its file has it, so that it runs in any folder.
#[test]
fn a_published_notice_is_known_by_its_name_in_any_folder() {
    let folder = elsewhere(&[]);
    let mut names = 0;
    for entry in std::fs::read_dir(path("readings/regionpay/notices")).expect("there are notices") {
        let file = entry.expect("the folder can be read").path();
        let Some(name) = file.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml")) else { continue };
        names += 1;
        for arguments in naming(name) {
            let output = run_in(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}; is it in src/notice_argument.rs?");
            assert_eq!(text(&output.stderr), "", "{arguments:?}");
        }
        let same = run_in(folder.path(), &["diff", name, file.to_str().expect("the path is UTF-8")]);
        assert_eq!(text(&same.stdout), "no differences\n", "{name}");
        let text = text(&run_in(folder.path(), &["check", "--notice", "?"]).stderr).to_owned();
        assert!(text.contains(name), "{text}");
    }
    assert!(names > 0);
}

#[test]
fn a_name_means_the_published_notice_also_beside_a_file_of_that_name() {
    let sample = read("readings/regionpay/samples/mihon.toml");
    let folder = elsewhere(&[("nagasaki", sample.as_bytes()), ("mihon", sample.as_bytes())]);
    let named = run_in(folder.path(), &["diff", "nagasaki", "mihon"]);
    assert_eq!(named.status.code(), Some(1), "the file was read");
    assert!(text(&named.stderr).contains("./nagasaki"), "the remark is missing");
    let by_path = run_in(folder.path(), &["diff", "./nagasaki", "mihon"]);
    assert_eq!((text(&by_path.stdout), text(&by_path.stderr)), ("no differences\n", ""));
}

#[test]
fn a_file_needs_no_ending_and_has_to_be_a_text() {
    let sample = read("readings/regionpay/samples/mihon.toml");
    let utf16: Vec<u8> = sample.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{feff}{}", sample.replace('\n', "\r\n"));
    let files: [(&str, &[u8]); 5] = [
        ("notice.txt", sample.as_bytes()),
        ("notice", marked.as_bytes()),
        ("shift_jis.toml", b"# \r\n[names]\r\nprefecture = \"\x92\xb7\x8d\xe8\x8c\xa7\"\r\n"),
        ("utf16.toml", &[b"\xff\xfe", utf16.as_slice()].concat()),
        ("empty.toml", b""),
    ];
    let folder = elsewhere(&files);
    for name in ["notice.txt", "notice", "./notice"] {
        for arguments in naming(name) {
            let output = run_in(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {output:?}");
        }
    }
    for (name, line) in [("shift_jis.toml", 3), ("utf16.toml", 1)] {
        for arguments in naming(name) {
            let output = run_in(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
            let message = text(&output.stderr);
            assert!(
                message.starts_with(&format!("{name}:{line}: ")) && message.contains("save the file as UTF-8"),
                "{message}"
            );
        }
    }
    for folder in ["www", "www/", ".", "readings/regionpay/notices"] {
        for arguments in naming(folder) {
            let message = trouble(&arguments);
            assert!(message.starts_with(&format!("{folder}: this is a folder: ")), "{message}");
        }
    }
    // It can be read, and is no notice: of `validate` that is the answer, of the others it is in the way.
    for (arguments, status) in naming("empty.toml").iter().zip([2, 2, 1, 2]) {
        assert_eq!(run_in(folder.path(), arguments).status.code(), Some(status), "{arguments:?}");
    }
}

#[test]
fn a_mark_before_a_line_changes_nothing() {
    let here = r#"{"prefecture": "here"}"#;
    let plain = outcomes(&AT, &format!("{here}\n{{}}\n{here}\n"));
    // At the beginning, and where files were put together, also one that had a mark already.
    assert_eq!(outcomes(&AT, &format!("\u{feff}{here}\n\u{feff}{{}}\r\n\u{feff}\u{feff}{here}")), plain);
    assert_eq!(outcomes(&AT, "\u{feff}"), Vec::<Value>::new(), "an empty file with a mark has no line");
    for line in ["\u{feff}\n", "{}\u{feff}\n", "\u{feff}null\n", " \u{feff}{}\n", "\u{fffe}{}\n"] {
        assert_eq!(fields(&outcomes(&AT, line)[0]), ["answers"], "{line:?}");
    }
}

#[test]
fn an_empty_line_is_a_bad_line_wherever_it_stands() {
    let outcomes = outcomes(&AT, "\n{}\n\r\n{}\n\n");
    let statuses: Vec<_> = outcomes.iter().filter_map(|outcome| outcome["status"].as_str()).collect();
    assert_eq!(statuses, ["invalid", "ask", "invalid", "ask", "invalid"]);
}

#[test]
fn how_a_command_ends_says_what_it_came_to() {
    let status = |arguments: &[&str], input: &str| run(arguments, input).status.code();
    for (input, expected) in [("", 0), ("{}\n", 0), ("{}\n{\n{}\n", 1), ("{\"balance\": -1}", 1), ("\n", 1)] {
        assert_eq!(status(&AT, input), Some(expected), "{input:?}");
    }
    assert_eq!(status(&["check", "--at", "never"], "{}\n"), Some(2));
    assert_eq!(status(&["diff", "nagasaki", "nagasaki"], ""), Some(0));
    assert_eq!(status(&["diff", "nagasaki", "readings/regionpay/samples/mihon.toml"], ""), Some(1));
    assert_eq!(status(&["validate", "readings/regionpay/samples/mihon.toml"], ""), Some(0));
    // It is a text, and no notice.
    assert_eq!(status(&["validate", "README.md"], ""), Some(1));
    assert_eq!(status(&["check", "--notice", "README.md"], ""), Some(2));
}

/// Standard input that cannot be read is trouble.
#[cfg(target_os = "linux")]
#[test]
fn an_input_that_cannot_be_read_is_told() {
    let folder = std::fs::File::open(path("")).expect("a folder can be opened");
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    let output = program.args(AT).stdin(folder).output().expect("the program was built with the tests");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(text(&output.stderr).starts_with("standard input: "), "{output:?}");
}

/// A reader that has seen enough is no trouble, whoever stops first.
#[test]
fn a_closed_pipe_is_no_failure() {
    let status = |arguments: &[&str]| {
        let (reader, writer) = std::io::pipe().expect("there are pipes");
        let (error_reader, error_writer) = std::io::pipe().expect("there are pipes");
        drop((reader, error_reader));
        let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
        program.args(arguments).current_dir(path("")).stdin(Stdio::piped()).stdout(writer).stderr(error_writer);
        let mut child = program.spawn().expect("the program was built with the tests");
        let mut stdin = child.stdin.take().expect("it was given a pipe");
        drop(stdin.write_all("{}\n".repeat(1000).as_bytes()));
        drop(stdin);
        child.wait().expect("the program ends").code()
    };
    for arguments in [&AT[..], &["table"], &["validate", "nagasaki"], &["diff", "nagasaki", "nagasaki"], &["--help"]] {
        assert_eq!(status(arguments), Some(0), "{arguments:?}");
    }
    assert_eq!(
        status(&["diff", "nagasaki", "readings/regionpay/samples/mihon.toml"]),
        Some(1),
        "they are different all the same"
    );
    assert_eq!(status(&["validate", "README.md"]), Some(1));
    assert_eq!(status(&["validate", "atlantis"]), Some(2));
}

/// The help of each command has an example, which does what it shows, and says what each status means.
#[test]
fn the_help_of_each_command_has_an_example_and_its_statuses() {
    for command in ["check", "table", "validate", "diff"] {
        let output = run(&[command, "--help"], "");
        let help = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{command}");
        let (before, example) = help.split_once("Example:\n").unwrap_or_else(|| panic!("{command}: {help}"));
        assert!(example.contains(&format!("kigen {command}")), "{example}");
        let (_, statuses) = before.split_once("Exit status:\n").unwrap_or_else(|| panic!("{command}: {help}"));
        let told: Vec<_> = statuses.lines().filter_map(|line| line.trim_start().chars().next()).collect();
        assert_eq!(told, if command == "table" { vec!['0', '2'] } else { vec!['0', '1', '2'] }, "{command}");
    }
    let output = run(&["check", "--help"], "");
    let (_, example) = text(&output.stdout).split_once("  $ echo '").expect("the example has answers");
    let (answers, rest) = example.split_once("' | kigen check --at ").expect("the example has a moment");
    let (at, outcome) = rest.split_once('\n').expect("the example has an outcome");
    assert_eq!(text(&run(&["check", "--at", at], answers).stdout).trim_end(), outcome.trim());
}

#[test]
fn an_unknown_command_or_option_is_refused() {
    for arguments in [&["judge"][..], &[], &["check", "--nptice", "nagasaki"], &["validate"]] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("Usage"), "{arguments:?}");
    }
}

#[test]
fn validate_passes_a_sound_file_and_tells_every_problem_of_another() {
    let sound = run(&["validate", "readings/regionpay/notices/nagasaki.toml"], "");
    assert!(sound.status.success());
    assert_eq!(text(&sound.stdout), "readings/regionpay/notices/nagasaki.toml: no problems\n");

    let damaged =
        read("readings/regionpay/notices/nagasaki.toml").replace("(日)\" ", "(月)\" ").replace("10:00", "ten");
    let file = std::env::temp_dir().join(format!("kigen-damaged-{}.toml", std::process::id()));
    std::fs::write(&file, damaged).expect("the temporary folder can be written");
    let name = file.to_str().expect("the path is UTF-8");
    let message = ends_silent(&["validate", name], 1);
    std::fs::remove_file(&file).expect("the file is there");
    let lines: Vec<_> = message.lines().collect();
    assert_eq!(lines.len(), 2, "{message}");
    assert!(lines.iter().all(|line| line.starts_with(&format!("{name}:"))), "{message}");
    assert!(lines[0].contains("`dates.apply_by`: wrong weekday: "), "{message}");
    assert!(lines[1].contains("`call_centre.opens`: not a time: "), "{message}");

    let message = trouble(&["validate", "no-such-file.toml"]);
    assert!(message.starts_with("no-such-file.toml: "), "{message}");
    let message = trouble(&["validate", "www"]);
    assert!(message.starts_with("www: "), "{message}");
}

#[test]
fn the_table_has_every_question_and_no_row_twice() {
    let output = run(&["table"], "");
    assert!(output.status.success() && output.stderr.is_empty());
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let header: Vec<_> = table.headers().expect("it has a header").iter().map(ToOwned::to_owned).collect();
    let results = ["verdict", "grounds", "reasons", "standing", "steps", "deadline", "notes"];
    let questions = Question::ALL.iter().map(|question| question.name());
    let expected: Vec<_> = ["from", "until"].into_iter().chain(questions).chain(results).collect();
    assert_eq!(header, expected);

    let rows: Vec<_> = table.records().map(|row| row.expect("every row has every column")).collect();
    println!("{} rows", rows.len());
    let distinct: BTreeSet<Vec<&str>> = rows.iter().map(|row| row.iter().collect()).collect();
    assert_eq!(distinct.len(), rows.len(), "no row is there twice");
    for (index, column) in header.iter().enumerate().filter(|(_, column)| *column != "notes") {
        let values: BTreeSet<_> = rows.iter().map(|row| &row[index]).collect();
        assert!(values.len() > 1, "the column `{column}` says {values:?} alone");
    }
}

/// A deadline within a day is told to the minute: no row begins where it ends, and at any moment a path is in one row.
#[test]
fn a_table_tells_a_deadline_within_a_day_to_the_minute() {
    let output = run(&["table", "--notice", "readings/regionpay/samples/mihon.toml"], "");
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<_> = table.records().map(|row| row.expect("every row has every column")).collect();
    assert!(rows.iter().all(|row| row[1].is_empty() || row[0] < row[1]), "a row ends before it begins");
    let starts: BTreeSet<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert!(starts.contains("2024-03-20T17:01") && starts.contains("2024-03-20T00:00"), "{starts:?}");
    for at in ["2024-03-20T17:00", "2024-03-20T17:01"] {
        let current = rows.iter().filter(|row| &row[0] <= at && (row[1].is_empty() || at < &row[1]));
        let paths: Vec<Vec<&str>> = current.map(|row| row.iter().skip(2).take(Question::ALL.len()).collect()).collect();
        let distinct: BTreeSet<_> = paths.iter().collect();
        assert_eq!(distinct.len(), paths.len(), "{at}");
        assert!(paths.len() > 1000, "{at}: {}", paths.len());
    }
}

/// At one moment a path is in one row alone, and every outcome of the walk is there.
#[test]
fn each_path_of_the_table_is_judged_once_at_any_moment() {
    let output = run(&["table"], "");
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<_> = table.records().map(|row| row.expect("every row has every column")).collect();
    for at in ["2023-03-01T00:00", "2023-03-31T00:00", "2023-04-18T00:00", "2023-05-31T00:00", "2026-01-01T00:00"] {
        let current = rows.iter().filter(|row| &row[0] <= at && (row[1].is_empty() || at < &row[1]));
        let paths: Vec<Vec<&str>> = current.map(|row| row.iter().skip(2).take(Question::ALL.len()).collect()).collect();
        let distinct: BTreeSet<_> = paths.iter().collect();
        assert_eq!(distinct.len(), paths.len(), "{at}");
        let digests = read("readings/regionpay/tests/walk/digests.csv");
        let walked = digests.lines().find(|line| line.starts_with(at)).and_then(|line| line.split(',').nth(1));
        if let Some(walked) = walked {
            assert_eq!(paths.len().to_string(), walked, "{at}");
        }
    }
}

#[test]
fn the_zone_and_the_locale_of_the_device_change_nothing() {
    let answers = r#""prefecture": "here", "coupon": "regionpay_paper", "incident": "charged_twice", "expiry": "2023-02-24", "balance": 1500, "payout": "points", "charge": "app", "inquiry_number": "lost""#;
    let lines = moments().into_iter().map(|now| format!("{{{answers}, \"at\": \"{}+09:00\"}}\n", japan_time(now)));
    let input: String = lines.collect();
    let here = ["Asia/Tokyo", "ja_JP.UTF-8"];
    let (outcomes, table) = (run_on(here, &["check"], &input), run_on(here, &["table"], ""));
    assert_eq!(text(&outcomes.stdout).lines().count(), moments().len());
    assert!(outcomes.status.success() && table.status.success());
    for elsewhere in [
        ["Pacific/Kiritimati", "ar_EG.UTF-8"],
        ["Pacific/Pago_Pago", "tr_TR.UTF-8"],
        ["America/New_York", "de_DE.UTF-8"],
        ["Asia/Kathmandu", "C"],
    ] {
        assert_eq!(run_on(elsewhere, &["check"], &input), outcomes, "{elsewhere:?}");
        assert_eq!(run_on(elsewhere, &["table"], ""), table, "{elsewhere:?}");
    }
}

#[test]
fn a_hundred_thousand_lines_are_judged_in_seconds() {
    let line = r#"{"prefecture": "here", "coupon": "regionpay_paper", "incident": "charged_twice", "expiry": "2023-02-24", "balance": 1500, "payout": "points", "charge": "unknown", "applied": "no", "inquiry_number": "lost"}"#;
    let input = format!("{line}\n").repeat(100_000);
    let started = Instant::now();
    let output = run(&AT, &input);
    let time = started.elapsed();
    println!("100,000 lines in {:.2} s", time.as_secs_f32());
    assert_eq!(text(&output.stdout).lines().count(), 100_000);
    // A second on a machine with nothing else to do.
    assert!(time < Duration::from_mins(1), "100,000 lines took {time:?}");
}

#[test]
fn diff_says_in_words_what_a_new_version_changes() {
    let same = run(&["diff", "nagasaki", "readings/regionpay/notices/nagasaki.toml"], "");
    assert_eq!(text(&same.stdout), "no differences\n");

    let moved = read("readings/regionpay/notices/nagasaki.toml").replace("\"2023-04-30(日)\"", "\"2023-05-07(日)\"");
    let file = std::env::temp_dir().join(format!("kigen-moved-{}.toml", std::process::id()));
    std::fs::write(&file, moved).expect("the temporary folder can be written");
    let output = run(&["diff", "nagasaki", file.to_str().expect("the path is UTF-8")], "");
    std::fs::remove_file(&file).expect("the file is there");
    assert_eq!(text(&output.stdout), "apply by moved from 2023-04-30 (日) to 2023-05-07 (日)\n");
    assert_eq!(output.status.code(), Some(1));

    assert!(trouble(&["diff", "nagasaki", "no-such-file.toml"]).starts_with("no-such-file.toml: "));
}

/// What could not be written is a failure, not a shorter answer.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    for arguments in [AT.as_slice(), &["table"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has one");
        let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
        program.args(arguments).current_dir(path("")).stdin(Stdio::piped()).stdout(full).stderr(Stdio::piped());
        let mut child = program.spawn().expect("the program was built with the tests");
        let mut stdin = child.stdin.take().expect("it was given a pipe");
        let lines = "{}\n".repeat(10_000);
        let writer = thread::spawn(move || drop(stdin.write_all(lines.as_bytes())));
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("the input was written, or refused");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(text(&output.stderr).starts_with("standard output: "), "{arguments:?}: {output:?}");
    }
}
