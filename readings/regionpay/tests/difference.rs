//! `diff` puts the differences between two notices into words: all of them and nothing else.
#![expect(clippy::panic, reason = "a notice that cannot be read must stop the test, and loudly")]

mod common;

use common::{notice, read};
use kigen::difference::differences;
use kigen::notice_file::parse;
use kigen_regionpay::notice::Notice;

fn file(name: &str) -> Notice {
    parse(&read(name)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"))
}

/// The differences after replacing one text in the file of Nagasaki.
fn of(text: &str, change: &str) -> Vec<String> {
    let before = read("readings/regionpay/notices/nagasaki.toml");
    assert_eq!(before.matches(text).count(), 1, "{text}");
    let after = parse(&before.replace(text, change)).unwrap_or_else(|problems| panic!("{change}: {problems:?}"));
    differences(&notice(), &after)
}

#[test]
fn notice_has_no_difference_from_itself() {
    assert_eq!(differences(&notice(), &notice()), [""; 0]);
}

#[test]
fn each_difference_is_one_line() {
    let cases = [
        (
            "apply_by = \"2023-04-30(日)\"",
            "apply_by = \"2023-05-07\"",
            "apply by moved from 2023-04-30 (日) to 2023-05-07 (日)",
        ),
        (
            "2023-03-31(金) 23:59",
            "2023-03-30 12:00",
            "use by moved from 2023-03-31 (金) 23:59 to 2023-03-30 (木) 12:00",
        ),
        ("closes = \"18:00\"", "closes = \"17:30\"", "call centre closes moved from 18:00 to 17:30"),
        ("\"0120-479-249\"", "\"0120-000-111\"", "telephone changed from \"0120-479-249\" to \"0120-000-111\""),
        ("third_report = \"\"", "third_report = \"第三報\"", "later report was not stated and is 第三報 now"),
        (
            "last_day = \"\"",
            "last_day = \"2023-05-31\"",
            "call centre's last day was not stated and is 2023-05-31 (水) now",
        ),
        (
            "links_sent_from = \"2023-04-01\"",
            "links_sent_from = \"none\"",
            "links sent to app users from was 2023-04-01 (土) and is no longer stated",
        ),
        ("\"2023-03-21\", ", "", "holidays: taken away: 2023-03-21 (火)"),
        (", \"nanaco ギフト\"", ", \"d ポイント\"", "points: added: d ポイント; taken away: nanaco ギフト"),
        ("\"2023-05-03\", \"2023-05-04\"", "\"2023-05-04\", \"2023-05-03\"", "holidays stand in another order"),
    ];
    for (text, change, words) in cases {
        assert_eq!(of(text, change), [words]);
    }
}

/// Every field of the file, derived from the file: of two notices that differ in all but the kind of report, each field
/// is listed once.
#[test]
fn every_field_has_a_difference() {
    let told = differences(&notice(), &file("readings/regionpay/samples/mihon.toml"));
    let text = read("readings/regionpay/samples/mihon.toml");
    let fields = text.lines().filter(|line| !line.starts_with('#') && line.contains(" = ")).count();
    let alike = ["report = \"第二報\"", "third_report = \"\""];
    assert!(alike.iter().all(|line| text.lines().any(|other| other == *line)));
    assert_eq!(told.len(), fields - alike.len(), "{told:#?}");
}
