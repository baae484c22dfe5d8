//! `table`.

use super::*;

#[test]
fn the_table_has_every_question_and_no_row_twice() {
    let output = run(&["table"], "");
    assert!(output.status.success() && output.stderr.is_empty());
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let header: Vec<_> = table.headers().expect("it has a header").iter().map(ToOwned::to_owned).collect();
    let results = ["verdict", "grounds", "reasons", "standing", "steps", "deadline", "notes"];
    let expected = [&["from", "until"], questions(), &results].concat();
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

/// The table gives a deadline within a day to the minute: no row begins where it ends, and at any moment a path is in
/// one row.
#[test]
fn table_gives_a_deadline_within_a_day_to_the_minute() {
    let output = run(&["table", "--notice", &sample_file()], "");
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<_> = table.records().map(|row| row.expect("every row has every column")).collect();
    assert!(rows.iter().all(|row| row[1].is_empty() || row[0] < row[1]), "a row ends before it begins");
    let starts: BTreeSet<_> = rows.iter().map(|row| row[0].to_owned()).collect();
    assert!(starts.contains("2024-03-20T17:01") && starts.contains("2024-03-20T00:00"), "{starts:?}");
    for at in ["2024-03-20T17:00", "2024-03-20T17:01"] {
        let current = rows.iter().filter(|row| &row[0] <= at && (row[1].is_empty() || at < &row[1]));
        let paths: Vec<Vec<&str>> = current.map(|row| row.iter().skip(2).take(questions().len()).collect()).collect();
        let distinct: BTreeSet<_> = paths.iter().collect();
        assert_eq!(distinct.len(), paths.len(), "{at}");
        assert!(paths.len() > 1000, "{at}: {}", paths.len());
    }
}

/// At one moment each path is in exactly one row, and every outcome of the walk is there.
#[test]
fn each_path_of_the_table_is_judged_once_at_any_moment() {
    let output = run(&["table"], "");
    let mut table = csv::Reader::from_reader(output.stdout.as_slice());
    let rows: Vec<_> = table.records().map(|row| row.expect("every row has every column")).collect();
    for at in ["2023-03-01T00:00", "2023-03-31T00:00", "2023-04-18T00:00", "2023-05-31T00:00", "2026-01-01T00:00"] {
        let current = rows.iter().filter(|row| &row[0] <= at && (row[1].is_empty() || at < &row[1]));
        let paths: Vec<Vec<&str>> = current.map(|row| row.iter().skip(2).take(questions().len()).collect()).collect();
        let distinct: BTreeSet<_> = paths.iter().collect();
        assert_eq!(distinct.len(), paths.len(), "{at}");
        let digests = read(&in_first("tests/walk/digests.csv"));
        let walked = digests.lines().find(|line| line.starts_with(at)).and_then(|line| line.split(',').nth(1));
        if let Some(walked) = walked {
            assert_eq!(paths.len().to_string(), walked, "{at}");
        }
    }
}
