//! `check`: lines in, outcomes out.

use super::*;

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
    assert_eq!(outcomes(&AT, &line(&[])), [contract()["outcome"].take()]);
}

#[test]
fn bad_line_is_reported_in_its_place_and_the_rest_is_judged() {
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
    let app = line(&[("charge", "app")]);
    let app = app.trim_end().trim_matches(['{', '}']);
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
fn bad_moment_of_a_line_is_reported_with_its_other_problems() {
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
fn line_without_a_moment_is_judged_now() {
    // Today is after 2023, whatever the day.
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
fn a_mark_before_a_line_changes_nothing() {
    let here = r#"{"prefecture": "here"}"#;
    let plain = outcomes(&AT, &format!("{here}\n{{}}\n{here}\n"));
    // At the beginning, and where files were concatenated, also one that had a mark already.
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
fn a_hundred_thousand_lines_are_judged_in_seconds() {
    let input =
        line(&[("incident", "charged_twice"), ("charge", "unknown"), ("inquiry_number", "lost")]).repeat(100_000);
    let started = Instant::now();
    let output = run(&AT, &input);
    let time = started.elapsed();
    println!("100,000 lines in {:.2} s", time.as_secs_f32());
    assert_eq!(text(&output.stdout).lines().count(), 100_000);
    // It takes a second on an idle machine.
    assert!(time < Duration::from_mins(1), "100,000 lines took {time:?}");
}
