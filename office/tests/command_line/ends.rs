//! The exit status and the messages of every command.

use super::*;

#[test]
fn exit_status_says_what_the_command_found() {
    let status = |arguments: &[&str], input: &str| run(arguments, input).status.code();
    for (input, expected) in [("", 0), ("{}\n", 0), ("{}\n{\n{}\n", 1), ("{\"balance\": -1}", 1), ("\n", 1)] {
        assert_eq!(status(&AT, input), Some(expected), "{input:?}");
    }
    assert_eq!(status(&["check", "--at", "never"], "{}\n"), Some(2));
    let (published, sample) = (first_published(), sample_file());
    assert_eq!(status(&["diff", published, published], ""), Some(0));
    assert_eq!(status(&["diff", published, &sample], ""), Some(1));
    assert_eq!(status(&["validate", &sample], ""), Some(0));
    // The file is a text, but no notice.
    assert_eq!(status(&["validate", "README.md"], ""), Some(1));
    assert_eq!(status(&["check", "--notice", "README.md"], ""), Some(2));
}

/// Unreadable standard input is an error.
#[cfg(target_os = "linux")]
#[test]
fn unreadable_input_is_reported() {
    let folder = std::fs::File::open(path("")).expect("a folder can be opened");
    let mut program = Command::new(env!("CARGO_BIN_EXE_kigen"));
    let output = program.args(AT).stdin(folder).output().expect("the program was built with the tests");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(text(&output.stderr).starts_with("standard input: "), "{output:?}");
}

/// A closed pipe is no error, whichever side closes first.
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
    let published = first_published();
    for arguments in [&AT[..], &["table"], &["validate", published], &["diff", published, published], &["--help"]] {
        assert_eq!(status(arguments), Some(0), "{arguments:?}");
    }
    assert_eq!(status(&["diff", published, &sample_file()]), Some(1), "they are different all the same");
    assert_eq!(status(&["validate", "README.md"]), Some(1));
    assert_eq!(status(&["validate", "atlantis"]), Some(2));
}

/// The help of each command has an example that works as shown, and explains each exit status.
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
    for arguments in [&["judge"][..], &[], &["check", "--nptice", first_published()], &["validate"]] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("Usage"), "{arguments:?}");
    }
}

#[test]
fn the_zone_and_the_locale_of_the_device_change_nothing() {
    let at = |now| format!("{}+09:00", japan_time(now));
    let moments =
        moments().into_iter().map(|now| line(&[("incident", "charged_twice"), ("charge", "app"), ("at", &at(now))]));
    let input: String = moments.collect();
    let here = ["Asia/Tokyo", "ja_JP.UTF-8"];
    let (outcomes, table) = (run_on(here, &["check"], &input), run_on(here, &["table"], ""));
    assert_eq!(text(&outcomes.stdout).lines().count(), input.lines().count());
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

/// A failed write is an error, not a shorter answer.
#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_reported() {
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
