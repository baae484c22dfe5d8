//! The deadlines as calendar files: one for each step that can come too late, in each language, each at an address of
//! its own, because an iPhone accepts a calendar from a real address only. No clock is read, so that the same sources
//! give the same bytes.
//!
//! If the last day depends on an answer, the file has [placeholders](HOLES) for it, which `www/calendar.js` fills in on
//! the phone: no host learns the day.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use chrono::DateTime;
use ics::components::Property;
use ics::properties::{CalScale, Description, DtEnd, DtStart, LastModified, Sequence, Summary, Transp, Trigger};
use ics::{Alarm, Event, ICalendar, escape_text};
use kigen::japan_time::{ClockTime, Day, Moment};
use minijinja::{Environment, Value, context};

use crate::site::deadlines::{Deadline, Deadlines, Ending};
use crate::site::file::File;
use crate::words::insert::{Insert, Inserts};
use crate::words::notices::NoticeSource;
use crate::words::revision::revisions;
use crate::words::templates;
use crate::words::texts::Texts;

/// The alarms, in days before the last day.
const ALARM_DAYS: [i64; 2] = [7, 1];

/// The hour of the alarms, in Japan time.
const ALARM_HOUR: i64 = 9;

/// The limit of a line in octets, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// The placeholders that a phone fills in: the last day, such as 2026-12-01, and its beginning and its end in Japan,
/// such as 20261130T150000Z.
const HOLES: [&str; 3] = ["{day}", "{starts}", "{closes}"];

/// The calendar files of a notice in a language, for the folder of its page.
pub(crate) fn render(
    source: &NoticeSource,
    language: &str,
    deadlines: &Deadlines,
    texts: &Texts,
    inserts: &Inserts,
    until: &Until<'_>,
) -> Result<Vec<File>> {
    let NoticeSource { name, notice, is_sample, .. } = source;
    let about = About { amended: notice.version(), telephone: notice.telephone() };
    let revisions = revisions(source)?;
    let page = |(step, ending): (&&str, &Ending)| {
        let words = Wording { step, kind: ending.kind(), texts, inserts, until, is_sample: *is_sample };
        let mut calendar = ICalendar::new("2.0", "-//Kigen//Kigen//JA");
        calendar.push(CalScale::default());
        // The same in every language and version, so that a calendar replaces an earlier copy of the entry by the later
        // one.
        let uid = format!("kigen-{name}-{step}");
        let (end, span, uid) = match ending {
            Ending::Fixed(deadline) => ("ics", Span::of(deadline)?, uid),
            Ending::Counted(_) => ("txt", Span::with_holes(), format!("{uid}-{}", HOLES[0])),
        };
        calendar.add_event(event(Version { uid, revisions }, &about, span, &words)?);
        Ok(File { path: format!("{name}/{language}/{step}.{end}"), text: fold(&calendar.to_string()) })
    };
    deadlines.iter().map(page).collect()
}

/// The notice's part of its entries.
struct About<'n> {
    amended: Day,
    telephone: Option<&'n str>,
}

/// The identity and the version of an entry.
struct Version {
    uid: String,
    /// The number of revisions of the notice's file.
    revisions: u32,
}

impl Version {
    /// The sequence number, which grows with every amendment of the notice and every revision of its file: a calendar
    /// replaces an entry by one with a higher number. A day of amendment outweighs revisions that have not been
    /// accepted.
    fn sequence(&self, about: &About<'_>) -> Result<i64> {
        let epoch = Day::parse("2000-01-01").ok().context("the calendar has no such day")?;
        Ok(i64::from(epoch.days_until(about.amended)) * 100 + i64::from(self.revisions))
    }

    /// The time stamp, which grows likewise. No clock is read: each revision is one minute after the amendment.
    fn stamp(&self, about: &About<'_>) -> Result<String> {
        utc(Moment::from_epoch_ms(about.amended.start().epoch_ms() + i64::from(self.revisions) * 60_000))
    }
}

/// The time span of an entry, as calendars write it.
struct Span {
    starts: String,
    closes: String,
    /// The minutes from each alarm to the start.
    alarm_minutes: [i64; ALARM_DAYS.len()],
}

impl Span {
    fn of(deadline: &Deadline) -> Result<Self> {
        let (starts, closes) = (utc(deadline.starts)?, utc(deadline.closes)?);
        Ok(Self { starts, closes, alarm_minutes: alarm_minutes(deadline.starts.clock()) })
    }

    /// A whole day, with placeholders.
    fn with_holes() -> Self {
        let [_, starts, closes] = HOLES.map(str::to_owned);
        Self { starts, closes, alarm_minutes: alarm_minutes(ClockTime::MIDNIGHT) }
    }
}

fn event(version: Version, about: &About<'_>, span: Span, words: &Wording<'_>) -> Result<Event<'static>> {
    let summary = escape_text(words.summary()?);
    let description = escape_text(words.description(about.telephone)?);
    let (sequence, stamp) = (version.sequence(about)?, version.stamp(about)?);
    let mut event = Event::new(version.uid, stamp.clone());
    // Transparent: the entry is a reminder, and does not block the day.
    let properties: [Property<'_>; 7] = [
        Sequence::new(sequence.to_string()).into(),
        LastModified::new(stamp).into(),
        DtStart::new(span.starts).into(),
        DtEnd::new(span.closes).into(),
        Summary::new(summary.clone()).into(),
        Description::new(description).into(),
        Transp::transparent().into(),
    ];
    for property in properties {
        event.push(property);
    }
    for minutes in span.alarm_minutes {
        let trigger = Trigger::new(format!("-PT{minutes}M"));
        event.add_alarm(Alarm::display(trigger, Description::new(summary.clone())));
    }
    Ok(event)
}

/// The minutes from each alarm to the start of an event that begins at this time.
fn alarm_minutes(starts: ClockTime) -> [i64; ALARM_DAYS.len()] {
    let (hours, minutes) = starts.hours_minutes();
    ALARM_DAYS.map(|days| (days * 24 - ALARM_HOUR + i64::from(hours)) * 60 + i64::from(minutes))
}

/// A moment in UTC, `20230331T150000Z`.
fn utc(moment: Moment) -> Result<String> {
    let time =
        DateTime::from_timestamp_millis(moment.epoch_ms()).context("a moment of the notice is in no calendar")?;
    Ok(time.format("%Y%m%dT%H%M%SZ").to_string())
}

/// The macro in the reading's part of the page that gives the words.
const UNTIL: &str = r#"{% from "own" import until_in_calendar %}{{ until_in_calendar(step, kind) }}"#;

/// The reading's own words for the end of a step, without markup.
pub(crate) struct Until<'e> {
    environment: &'e Environment<'e>,
    values: Value,
}

impl<'e> Until<'e> {
    pub(crate) fn new(
        environment: &'e Environment<'e>,
        inserts: &Inserts,
        says: &BTreeMap<&'static str, bool>,
    ) -> Self {
        let values = context! { dates => templates::in_text(inserts), says => says };
        Self { environment, values }
    }

    fn words(&self, step: &str, kind: &str) -> Result<String> {
        let context = context! { step => step, kind => kind, ..self.values.clone() };
        let words = self.environment.render_str(UNTIL, context)?;
        ensure!(!words.is_empty(), "`until_in_calendar` has no words for `{step}`, whose end is `{kind}`");
        Ok(words)
    }
}

/// The texts of an entry, in the words of the page and without markup.
struct Wording<'w> {
    step: &'w str,
    /// How firm its end is.
    kind: &'w str,
    texts: &'w Texts,
    inserts: &'w Inserts,
    until: &'w Until<'w>,
    is_sample: bool,
}

impl Wording<'_> {
    fn summary(&self) -> Result<String> {
        let key = format!("{}-title", self.step);
        let title = Insert { html: self.texts.html(&key, self.inserts)?, plain: self.plain(&key)? };
        let key = if self.kind == "advisory" { "calendar-advisory" } else { "calendar-stated" };
        let mark = if self.is_sample { self.plain("sample-short")? } else { String::new() };
        Ok(mark + &self.with(key, "step", title)?)
    }

    fn description(&self, telephone: Option<&str>) -> Result<String> {
        let mut lines = vec![
            self.until.words(self.step, self.kind)?,
            self.plain("calendar-japan-time")?,
            self.plain("calendar-only-office")?,
            self.plain("source-report")?,
            self.plain("later-report")?,
        ];
        if let Some(telephone) = telephone {
            lines.push(format!("{} {telephone}", self.plain("call-centre")?));
        }
        Ok(lines.join("\n"))
    }

    fn plain(&self, key: &str) -> Result<String> {
        self.texts.plain(key, self.inserts)
    }

    fn with(&self, key: &str, name: &str, value: Insert) -> Result<String> {
        let mut inserts = self.inserts.clone();
        inserts.insert(name.to_owned(), value);
        self.texts.plain(key, &inserts)
    }
}

/// Folds long lines again: the library does not count the space at the beginning of a continued line.
fn fold(text: &str) -> String {
    text.replace("\r\n ", "").lines().map(fold_line).collect()
}

fn fold_line(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + line.len() / LINE * 3 + 2);
    let (mut rest, mut room) = (line, LINE);
    while rest.len() > room {
        let (start, after) = rest.split_at(rest.floor_char_boundary(room));
        folded.push_str(start);
        folded.push_str("\r\n ");
        (rest, room) = (after, LINE - 1);
    }
    folded.push_str(rest);
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kigen::notice_file;
    use kigen_registry::READINGS;
    use serde::Deserialize;

    use super::*;
    use crate::machine::process;
    use crate::site::deadlines::deadlines;
    use crate::site::inserts::inserts;
    use crate::words::languages::LANGUAGES;
    use crate::words::notices::{self, Notices};
    use crate::words::text_file;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a date of the test's own")
    }

    fn source(name: &str) -> Result<NoticeSource> {
        let notices = notices::load(&crate::root(), Notices::Published)?;
        notices.into_iter().find(|source| source.name == name).context("there is no such notice")
    }

    #[test]
    fn alarms_ring_at_nine_whenever_the_day_starts() {
        assert_eq!(alarm_minutes(ClockTime::MIDNIGHT), [(7 * 24 - 9) * 60, (24 - 9) * 60]);
        let half_past_nine = ClockTime::parse("09:30").expect("a time of the test's own");
        assert_eq!(alarm_minutes(half_past_nine), [7 * 24 * 60 + 30, 24 * 60 + 30]);
    }

    #[test]
    fn holes_filled_in_with_a_day_give_the_span_of_that_day() -> Result<()> {
        let last_day = day("2026-12-01");
        let fixed = Deadline { kind: "day", last_day, starts: last_day.start(), closes: last_day.end() };
        let (filled, expected) = (Span::with_holes(), Span::of(&fixed)?);
        assert_eq!(filled.alarm_minutes, expected.alarm_minutes);
        assert_eq!([expected.starts, expected.closes], ["20261130T150000Z", "20261201T150000Z"]);
        assert!(HOLES[1..].iter().eq([&filled.starts, &filled.closes]));
        Ok(())
    }

    #[test]
    fn moments_are_written_in_utc() -> Result<()> {
        assert_eq!(utc(day("2023-04-01").start())?, "20230331T150000Z");
        Ok(())
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        for length in 0..250 {
            for line in ["x".repeat(length), "限".repeat(length), format!("x{}", "限".repeat(length))] {
                let mut calendar = ICalendar::new("2.0", "-");
                calendar.push(Summary::new(&line));
                let folded = fold(&calendar.to_string());
                assert!(folded.contains("VERSION:2.0\r\nPRODID:-\r\n"));
                assert!(folded.replace("\r\n ", "").contains(&format!("\r\nSUMMARY:{line}\r\nEND:VCALENDAR\r\n")));
                assert!(folded.lines().all(|line| line.len() <= LINE && line != " "), "{folded}");
                // No line is shorter than necessary.
                let parts = folded.lines().filter(|line| line.starts_with("SUMMARY") || line.starts_with(' ')).count();
                assert!(parts <= ("SUMMARY:".len() + line.len()).div_ceil(LINE - 3), "{folded}");
            }
        }
    }

    /// The versions of a notice's file in the test, from `tests/amendments.toml` of its reading.
    #[derive(Deserialize)]
    struct Amendments {
        notice: String,
        /// The number of entries in each version.
        entries: usize,
        /// For each later version, each replaced text and its replacement.
        versions: Vec<Vec<[String; 2]>>,
    }

    /// A calendar that imports a later version has its times and alarms only, whether the office has amended its notice
    /// or only the file was corrected. Importing an earlier version again changes nothing. Checked with an independent
    /// library.
    #[test]
    fn a_later_version_replaces_an_earlier_one_and_never_the_other_way_round() -> Result<()> {
        let root = crate::root();
        for reading in READINGS {
            let path = root.join(notices::folder(reading.name)).join("tests/amendments.toml");
            // If every end depends on an answer, a later version has no entry to replace.
            if !path.exists() {
                continue;
            }
            let Amendments { notice, entries, versions } = toml::from_str(&text_file::read(&path)?)?;
            let mut source = source(&notice)?;
            let mut file =
                text_file::read(&root.join(notices::folder(reading.name)).join(format!("notices/{notice}.toml")))?;
            let folder = tempfile::tempdir()?;
            let mut folders = Vec::new();
            for (number, changes) in [Vec::new()].iter().chain(&versions).enumerate() {
                for [before, after] in changes {
                    ensure!(file.contains(before), "`{before}` is not in the file");
                    file = file.replace(before, after);
                }
                let told = |problems: Vec<_>| text_file::in_file(&path, &problems);
                source.notice = kigen_registry::parse(&file).map_err(told)?;
                source.data = notice_file::parse_data(&file).map_err(told)?;
                let version = folder.path().join(number.to_string());
                for page in files(&source)? {
                    let path = version.join(page.path);
                    std::fs::create_dir_all(path.parent().context("a file is in a folder")?)?;
                    std::fs::write(path, page.text)?;
                }
                folders.push(version);
            }
            let mut node = std::process::Command::new("node");
            let said = process::output(node.arg(root.join("tests/calendar/replace.mjs")).args(&folders))?;
            assert_eq!(String::from_utf8(said)?, format!("{entries} entries, {} versions\n", folders.len()));
        }
        Ok(())
    }

    /// The files of a notice in the first language.
    fn files(source: &NoticeSource) -> Result<Vec<File>> {
        let root = crate::root();
        let texts = Arc::new(LANGUAGES[0].texts(&root, source.reading)?);
        let inserts = Arc::new(inserts(&*source.notice, &texts)?);
        let parts = text_file::read(&root.join("www/parts.html"))?;
        let own = text_file::read(&root.join(notices::folder(source.reading)).join("page.html"))?;
        let environment = templates::without_markup(&texts, &inserts, &parts, &own)?;
        let until = Until::new(&environment, &inserts, &source.says());
        render(source, "ja", &deadlines(&*source.notice)?, &texts, &inserts, &until)
    }

    /// The contents of the files are checked in tests/node/calendar.mjs, with an independent library.
    #[test]
    fn the_same_sources_give_the_same_files() -> Result<()> {
        for source in notices::load(&crate::root(), Notices::Published)? {
            let by_path = || -> Result<BTreeMap<_, _>> {
                Ok(files(&source)?.into_iter().map(|page| (page.path, page.text)).collect())
            };
            let steps = deadlines(&*source.notice)?;
            let end = |ending: &Ending| if matches!(ending, Ending::Fixed(_)) { "ics" } else { "txt" };
            let file = |(step, ending)| format!("{}/ja/{step}.{}", source.name, end(ending));
            let expected: Vec<_> = steps.iter().map(file).collect();
            assert_eq!(by_path()?.into_keys().collect::<Vec<_>>(), expected);
            assert_eq!(by_path()?, by_path()?);
        }
        Ok(())
    }
}
