//! Notices as arguments, `validate` and `diff`.

use super::*;

#[test]
fn a_notice_is_given_by_name_or_by_path() {
    let file = path(&published_file());
    let file = file.to_str().expect("the path is UTF-8");
    let input = "{\"prefecture\": \"elsewhere\"}\n";
    let by_name = outcomes(&[&AT[..], &["--notice", first_published()]].concat(), input);
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
    let names = kigen_registry::published().map(|(name, _)| name).collect::<Vec<_>>().join(", ");
    let published = first_published();
    let near =
        [published.to_uppercase(), format!("{published}.toml"), format!(" {published}"), format!("../{published}")];
    for unknown in near.iter().map(String::as_str).chain(["atlantis", "no/such/file.toml", "長崎"]) {
        for arguments in naming(unknown) {
            let message = trouble(&arguments);
            assert!(message.starts_with(&format!("{unknown}: ")), "{message}");
            assert!(message.contains(&format!("({names})")) && message.contains("the path of a file"), "{message}");
            assert_eq!(message.lines().count(), 1, "{message}");
        }
    }
    // In a checkout the message names the file that was meant.
    assert!(trouble(&["validate", "mihon"]).contains(&format!("there is {}", sample_file())));
    let file = published_file();
    let without_ending = file.trim_end_matches(".toml");
    assert!(trouble(&["validate", without_ending]).contains(&format!("there is {file}")));
}

/// Every published notice is compiled in, as its file has it, so that the program runs in any folder.
#[test]
fn a_published_notice_is_known_by_its_name_in_any_folder() {
    let folder = elsewhere(&[]);
    let mut names = 0;
    for entry in std::fs::read_dir(path(&in_first("notices"))).expect("there are notices") {
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
    let (published, sample) = (first_published(), read(&sample_file()));
    let by_path = format!("./{published}");
    let folder = elsewhere(&[(published, sample.as_bytes()), ("mihon", sample.as_bytes())]);
    let named = run_in(folder.path(), &["diff", published, "mihon"]);
    assert_eq!(named.status.code(), Some(1), "the file was read");
    assert!(text(&named.stderr).contains(&by_path), "the remark is missing");
    let by_path = run_in(folder.path(), &["diff", &by_path, "mihon"]);
    assert_eq!((text(&by_path.stdout), text(&by_path.stderr)), ("no differences\n", ""));
}

#[test]
fn a_file_needs_no_ending_and_has_to_be_a_text() {
    let sample = read(&sample_file());
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
    for folder in ["www", "www/", ".", &in_first("notices")] {
        for arguments in naming(folder) {
            let message = trouble(&arguments);
            assert!(message.starts_with(&format!("{folder}: this is a folder: ")), "{message}");
        }
    }
    // The file can be read, but is no notice: for `validate` that is the result, for the others an error.
    for (arguments, status) in naming("empty.toml").iter().zip([2, 2, 1, 2]) {
        assert_eq!(run_in(folder.path(), arguments).status.code(), Some(status), "{arguments:?}");
    }
}

#[test]
fn validate_passes_a_valid_file_and_reports_every_problem_of_another() {
    let file = published_file();
    let sound = run(&["validate", &file], "");
    assert!(sound.status.success());
    assert_eq!(text(&sound.stdout), format!("{file}: no problems\n"));

    let damaged = read(&file).replace("(日)\" ", "(月)\" ").replace("10:00", "ten");
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
fn diff_says_in_words_what_a_new_version_changes() {
    let same = run(&["diff", first_published(), &published_file()], "");
    assert_eq!(text(&same.stdout), "no differences\n");

    let moved = read(&published_file()).replace("\"2023-04-30(日)\"", "\"2023-05-07(日)\"");
    let file = std::env::temp_dir().join(format!("kigen-moved-{}.toml", std::process::id()));
    std::fs::write(&file, moved).expect("the temporary folder can be written");
    let output = run(&["diff", first_published(), file.to_str().expect("the path is UTF-8")], "");
    std::fs::remove_file(&file).expect("the file is there");
    assert_eq!(text(&output.stdout), "apply by moved from 2023-04-30 (日) to 2023-05-07 (日)\n");
    assert_eq!(output.status.code(), Some(1));

    assert!(trouble(&["diff", first_published(), "no-such-file.toml"]).starts_with("no-such-file.toml: "));
}
