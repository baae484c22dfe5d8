//! The texts of one language, and the dates and names of a notice put into them.
//!
//! A text is plain: what it says is escaped, whatever it is. Two things can be marked in it: how a word is read,
//! `｜補償《ほしょう》`, and that something is Japanese among another language, `⟦地域クーポン⟧`: a word to recognise in print,
//! which a browser that translates the page must leave as it is. What is put into a text may carry markup of its own, such as the `<time>` around a date; it travels through the text as a private character and
//! takes its place after the escaping.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow, ensure};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kigen::japan_time::{ClockTime, Day, Moment};
use kigen::notice_file::is_unseen;
use kigen::timeline::last_day_before;

use crate::words::sources;

/// Where the private characters begin that stand for values.
const FIRST_MARK: u32 = 0xe000;

/// The name of the app, which is printed on coupons and written the same in every language.
const APP: &str = "regionPAY";

/// What a comment begins with that says which clauses a text states.
const CLAUSES: &str = "お知らせ ";

/// A value for a text.
#[derive(Clone, Debug)]
pub(crate) struct Insert {
    /// As it stands in a page.
    pub(crate) html: String,
    /// As it stands where there is no markup.
    pub(crate) plain: String,
}

impl Insert {
    /// An address, to be followed and never translated.
    #[must_use]
    pub(crate) fn address(address: &str) -> Self {
        let html = format!("<a href=\"{0}\" translate=\"no\">{0}</a>", escape(address));
        Self { html, plain: address.to_owned() }
    }

    /// A name, in which readings and Japanese may be marked.
    #[must_use]
    pub(crate) fn name(name: &str) -> Self {
        Self { html: markup(name), plain: without_marks(name) }
    }

    fn time(datetime: &str, shown: &str) -> Self {
        Self { html: format!("<time datetime=\"{datetime}\">{}</time>", markup(shown)), plain: without_marks(shown) }
    }
}

/// A language's texts. It keeps account of those that were used, so that none is left over.
pub(crate) struct Texts {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    clauses: BTreeMap<String, Vec<String>>,
    used: Mutex<BTreeSet<String>>,
}

impl Texts {
    /// Reads a language's file.
    ///
    /// # Errors
    /// Where the file cannot be read, is no Fluent, or says a thing twice.
    pub(crate) fn load(path: &Path, language: &str) -> Result<Self> {
        let file = path.display();
        let text = sources::read(path)?;
        let clauses = clauses(&text);
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| anyhow!("`{file}`: {errors:?}"))?;
        let keys = resource.entries().filter_map(message_key).collect();
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse()?]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| anyhow!("`{file}`: {errors:?}"))?;
        Ok(Self { bundle, keys, clauses, used: Mutex::default() })
    }

    /// The texts that state a clause of the notice, with the clauses that they state.
    pub(crate) fn clauses(&self) -> &BTreeMap<String, Vec<String>> {
        &self.clauses
    }

    /// A text as it stands in a page.
    ///
    /// # Errors
    /// Where there is no such text, or it needs a value that there is none for.
    pub(crate) fn html(&self, key: &str, inserts: &BTreeMap<String, Insert>) -> Result<String> {
        let marked = self.marked(key, inserts)?;
        Ok(unmark(&markup(&marked), inserts, |insert| &insert.html))
    }

    /// A text without markup.
    ///
    /// # Errors
    /// As those of [`Texts::html`].
    pub(crate) fn plain(&self, key: &str, inserts: &BTreeMap<String, Insert>) -> Result<String> {
        let marked = self.marked(key, inserts)?;
        Ok(unmark(&without_marks(&marked), inserts, |insert| &insert.plain))
    }

    fn marked(&self, key: &str, inserts: &BTreeMap<String, Insert>) -> Result<String> {
        let marks = inserts.keys().zip(FIRST_MARK..).filter_map(|(name, code)| Some((name, char::from_u32(code)?)));
        let mut args = FluentArgs::new();
        for (name, mark) in marks {
            args.set(name.as_str(), mark.to_string());
        }
        self.format(key, &args)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Result<String> {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = message.with_context(|| format!("there is no text `{key}`: add it to the language's file"))?;
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        ensure!(errors.is_empty(), "the text `{key}` asks for what the notice does not give: {errors:?}");
        Ok(text.into_owned())
    }

    /// Counts a text as used without using it: some notice does not need it.
    ///
    /// # Errors
    /// Where there is no such text.
    pub(crate) fn excuse(&self, key: &str) -> Result<()> {
        ensure!(self.keys.contains(key), "there is no text `{key}`: add it to the language's file");
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        Ok(())
    }

    /// Makes sure that every text of the file was used.
    ///
    /// # Errors
    /// Names those that were not.
    pub(crate) fn ensure_all_used(&self) -> Result<()> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let unused: Vec<_> = self.keys.difference(&used).map(String::as_str).collect();
        ensure!(unused.is_empty(), "texts that no page uses: {}; delete them or use them", unused.join(", "));
        Ok(())
    }

    /// A day, `2月24日（金）`.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn day(&self, day: Day) -> Result<Insert> {
        Ok(Insert::time(&day.to_string(), &self.day_text("day", day)?))
    }

    /// A day with its year.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn day_full(&self, day: Day) -> Result<Insert> {
        Ok(Insert::time(&day.to_string(), &self.day_text("day-full", day)?))
    }

    /// A day and a time: the minute that ends at `end`, as notices print a closing.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn minute_before(&self, end: Moment) -> Result<Insert> {
        self.minute(end.last_minute_before())
    }

    /// A day and a time.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn minute(&self, moment: Moment) -> Result<Insert> {
        let day = moment.day().context("a moment of the notice is in no calendar")?;
        let datetime = format!("{moment}+09:00");
        let args = [("day", self.day_text("day", day)?), ("clock", self.clock(moment.clock())?)];
        Ok(Insert::time(&datetime, &self.format("minute", &args.into_iter().collect())?))
    }

    /// From when: a day alone where it begins with that day, or else a day and a time.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn since(&self, start: Moment) -> Result<Insert> {
        match start.day() {
            Some(day) if day.start() == start => self.day(day),
            _ => self.minute(start),
        }
    }

    /// Until when: a day alone where it ends with that day, or else a day and the last minute.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn until(&self, end: Moment) -> Result<Insert> {
        match last_day_before(end) {
            Some(day) if day.end() == end => self.day(day),
            _ => self.minute_before(end),
        }
    }

    /// A time of day, `18時`.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn clock(&self, time: ClockTime) -> Result<String> {
        let (hour, minute) = time.hours_minutes();
        let hour12 = (hour + 11) % 12 + 1;
        let half = if hour < 12 { "am" } else { "pm" };
        // By the last digit of the minutes some languages choose how their unit is read.
        let numbers =
            [("hour", hour), ("hour11", hour % 12), ("hour12", hour12), ("minute", minute), ("ones", minute % 10)];
        let mut args: FluentArgs<'_> = numbers.into_iter().collect();
        args.set("half", half);
        self.format("clock", &args)
    }

    /// What to put for what in the dates that a browser writes, as `written=put`, with spaces between them; empty where the
    /// language takes them as they are. The hour and the minutes, `6:05`, come to be read as [`Texts::clock`] has them.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn readings(&self) -> Result<String> {
        const HOUR: &str = "6";
        let mut readings = self.format("readings", &FluentArgs::new())?;
        if readings.is_empty() {
            return Ok(readings);
        }
        for minute in 0..60 {
            let time = ClockTime::parse(&format!("0{HOUR}:{minute:02}")).context("no clock shows this")?;
            let clock = self.clock(time)?;
            let (_, read) = clock.split_once(HOUR).context("the text `clock` has no hour")?;
            readings.extend([&*format!(" :{minute:02}="), read]);
        }
        Ok(readings)
    }

    /// All texts of the file as values for others: the names of a notice in a language.
    ///
    /// # Errors
    /// Where one of them asks for a value, breaks a line, or has letters that cannot be seen.
    pub(crate) fn as_inserts(&self) -> Result<BTreeMap<String, Insert>> {
        let none = FluentArgs::new();
        let name = |key: &String| {
            let name = self.format(key, &none)?;
            let unseen = name.chars().find(|letter| is_unseen(*letter));
            // As of the names in the notice's own file: they stand in one line of a calendar, too.
            ensure!(
                unseen.is_none(),
                "the name `{key}` has {:?} in it: write it on one line, without letters that cannot be seen",
                unseen.unwrap_or_default()
            );
            Ok((key.clone(), Insert::name(&name)))
        };
        self.keys.iter().map(name).collect()
    }

    /// About when: the third of a month, `5月中旬`. Never marked up as a date, which it is not.
    ///
    /// # Errors
    /// Where the language has no such text.
    pub(crate) fn third_of_month(&self, day: Day) -> Result<Insert> {
        let (_, month, day) = day.ymd();
        let third = match day {
            ..=10 => "early",
            11..=20 => "middle",
            _ => "late",
        };
        let args = [("month", FluentValue::from(month)), ("third", FluentValue::from(third))].into_iter().collect();
        Ok(Insert::name(&self.format("third", &args)?))
    }

    fn day_text(&self, key: &str, day: Day) -> Result<String> {
        let (year, month, of_month) = day.ymd();
        let weekday = self.format("weekday", &[("index", day.weekday_index())].into_iter().collect())?;
        let mut args = FluentArgs::new();
        // As a text, so that no language groups its digits.
        args.set("year", year.to_string());
        args.set("month", month);
        args.set("day", of_month);
        args.set("weekday", weekday);
        self.format(key, &args)
    }
}

/// What the comments above texts say of the clauses behind them: `# お知らせ 1(A)、2(A)①`.
fn clauses(text: &str) -> BTreeMap<String, Vec<String>> {
    // What is no Fluent is told by whoever reads the texts themselves.
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let of_message = |entry: fluent_syntax::ast::Entry<&str>| {
        let fluent_syntax::ast::Entry::Message(message) = entry else { return None };
        let comment = message.comment?;
        let marks = comment.content.iter().find_map(|line| line.strip_prefix(CLAUSES))?;
        Some((message.id.name.to_owned(), marks.split('、').map(str::to_owned).collect()))
    };
    resource.body.into_iter().filter_map(of_message).collect()
}

fn message_key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

fn unmark<'i>(marked: &str, inserts: &'i BTreeMap<String, Insert>, part: impl Fn(&'i Insert) -> &'i String) -> String {
    let inserts: Vec<_> = inserts.values().collect();
    let mut text = String::with_capacity(marked.len());
    for letter in marked.chars() {
        let index = u32::from(letter).checked_sub(FIRST_MARK).and_then(|index| usize::try_from(index).ok());
        match index.and_then(|index| inserts.get(index)) {
            Some(insert) => text.push_str(part(insert)),
            None => text.push(letter),
        }
    }
    text
}

/// Text as it stands in HTML, with what is marked in it marked up.
fn markup(text: &str) -> String {
    let text = escape(text);
    let text = text.replace(APP, &format!("<span translate=\"no\">{APP}</span>"));
    let text = replace_pairs(&text, ('⟦', '⟧'), |japanese| {
        format!("<span lang=\"ja\" translate=\"no\">{japanese}</span>")
    });
    replace_pairs(&text, ('｜', '》'), |word| match word.split_once('《') {
        Some((word, reading)) => format!("<ruby>{word}<rt>{reading}</rt></ruby>"),
        None => word.to_owned(),
    })
}

/// The same where there is no markup: a reading is left out.
fn without_marks(text: &str) -> String {
    let text = replace_pairs(text, ('⟦', '⟧'), str::to_owned);
    replace_pairs(&text, ('｜', '》'), |word| word.split('《').next().unwrap_or_default().to_owned())
}

/// Replaces what stands between two letters, and them. What is opened and not closed stays as it is.
fn replace_pairs(text: &str, (open, close): (char, char), replace: impl Fn(&str) -> String) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside, after)) = rest.split_once(open).and_then(|(before, rest)| {
        let (inside, after) = rest.split_once(close)?;
        Some((before, inside, after))
    }) {
        replaced.push_str(before);
        replaced.push_str(&replace(inside));
        rest = after;
    }
    replaced.push_str(rest);
    replaced
}

/// Text as it stands in HTML, in an element or a quoted attribute.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::sources::{self, LANGUAGES};

    fn texts(ftl: &str) -> Result<Texts> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("test.ftl");
        std::fs::write(&path, ftl)?;
        Texts::load(&path, "ja")
    }

    #[test]
    fn a_mark_at_the_beginning_and_ends_of_windows_change_no_text() -> Result<()> {
        let ftl =
            "# お知らせ 1(A)\nname = 見本\nother = { $count ->\n    [one] a\n   *[other] b\n}\nlong =\n    c\n    d\n";
        let (plain, marked) = (texts(ftl)?, texts(&format!("\u{feff}{}", ftl.replace('\n', "\r\n")))?);
        for key in ["name", "long"] {
            let none = FluentArgs::new();
            assert_eq!(marked.format(key, &none)?, plain.format(key, &none)?);
        }
        assert_eq!((marked.clauses(), &marked.keys), (plain.clauses(), &plain.keys));
        assert_eq!(marked.clauses().len(), 1);
        Ok(())
    }

    #[test]
    fn a_name_in_another_language_is_one_line_that_can_be_seen() -> Result<()> {
        assert!(texts("name = 葛\u{e0100}城\n")?.as_inserts().is_ok());
        for name in ["a\n    b", "a\u{202e}b", "{ \"\\u000A\" }", "a\u{e000}"] {
            let error = texts(&format!("name = {name}\n"))?.as_inserts().err().context("it is taken")?;
            assert!(error.to_string().contains("the name `name` has "), "{error}");
        }
        Ok(())
    }

    #[test]
    fn readings_and_japanese_are_marked_up() {
        assert_eq!(markup("｜補償《ほしょう》を受《う》け"), "<ruby>補償<rt>ほしょう</rt></ruby>を受《う》け");
        assert_eq!(markup("<⟦紙⟧>"), "&lt;<span lang=\"ja\" translate=\"no\">紙</span>&gt;");
        assert_eq!(markup("a ⟦b"), "a ⟦b");
        assert_eq!(without_marks("｜補償《ほしょう》 ⟦紙⟧"), "補償 紙");
    }

    fn at(hour: i64, minute: i64) -> ClockTime {
        ClockTime::parse(&format!("{hour:02}:{minute:02}")).expect("a time of the test's own")
    }

    fn texts_in(language: &str) -> Result<Texts> {
        let language = LANGUAGES.into_iter().find(|known| known.name == language);
        language.context("there is no such language")?.texts(&crate::root())
    }

    #[test]
    fn easy_clock_reads_every_minute_and_counts_hours_from_zero() -> Result<()> {
        let texts = texts_in("ja-easy")?;
        assert_eq!(texts.clock(at(12, 0))?, "ごご0｜時《じ》");
        assert_eq!(texts.clock(at(0, 30))?, "ごぜん0｜時《じ》30｜分《ぷん》");
        assert_eq!(texts.clock(at(23, 59))?, "ごご11｜時《じ》59｜分《ふん》");
        for minute in 1..60 {
            let read = if [2, 5, 7, 9].contains(&(minute % 10)) { "ふん" } else { "ぷん" };
            assert_eq!(texts.clock(at(9, minute))?, format!("ごぜん9｜時《じ》{minute}｜分《{read}》"));
        }
        Ok(())
    }

    /// A browser writes `午後0:05`, and the page puts one for the other, each once, in the order of the list.
    #[test]
    fn easy_dates_of_browsers_read_as_the_clock_does_at_every_minute() -> Result<()> {
        let texts = texts_in("ja-easy")?;
        let readings = texts.readings()?;
        for (hour, minute) in (0..24).flat_map(|hour| (0..60).map(move |minute| (hour, minute))) {
            let mut written = format!("{}{}:{minute:02}", if hour < 12 { "午前" } else { "午後" }, hour % 12);
            for (from, to) in readings.split(' ').filter_map(|reading| reading.split_once('=')) {
                written = written.replacen(from, to, 1);
            }
            assert_eq!(written, texts.clock(at(hour, minute))?);
        }
        assert_eq!(texts_in("ja")?.readings()?, "");
        Ok(())
    }

    /// Words that say more, less or other than the notice, in one language or another, each in the text that had it.
    #[test]
    fn no_language_says_what_the_notice_does_not() -> Result<()> {
        let other: [(&str, &[&str]); 8] = [
            // Nobody is promised that what they do will be accepted.
            ("state-open", &["間に合", "間《ま》に合", "in time", "来得及", "來得及", "늦지"]),
            // The notice prevails, and no page of ours.
            (
                "authoritative",
                &[
                    "日本語のページ",
                    "日本語《にほんご》のページ",
                    "Japanese page",
                    "日文页面",
                    "日文頁面",
                    "일본어 페이지",
                ],
            ),
            // 複数回: twice is enough.
            ("incident-twice", &["何度", "何回", "several", "几次", "好幾次", "여러"]),
            ("guide-who-b2", &["何度", "何回", "several", "几次", "好幾次", "여러"]),
            // 残額相当分: the equivalent, and stated.
            (
                "collect-amount",
                &["だいたい", "くらい", "約", "about", "roughly", "exact", "正確", "确切", "確切", "정확"],
            ),
            ("use-rest", &["だいたい", "くらい", "約", "about", "roughly", "大约", "大約", "약 "]),
            // A lost coupon: whom to ask, no more.
            (
                "find-more",
                &[
                    "外れ",
                    "外《はず》れ",
                    "変わりません",
                    "exclude",
                    "does not change",
                    "排除",
                    "不变",
                    "不會變",
                    "제외",
                    "바뀌지",
                ],
            ),
            // (B) is not told of a date in April while the coupon ends in March.
            ("call-soon", &["4月", "April", "$call_by", "4월"]),
        ];
        for language in LANGUAGES {
            let texts = language.texts(&crate::root())?;
            let notice = sources::notices(&crate::root(), sources::Notices::Published)?;
            let source = notice.first().context("there is a notice")?;
            let mut inserts = crate::site::pages::inserts(&source.notice, &texts)?;
            inserts.extend(language.names(source)?);
            for (key, words) in other {
                let (shown, marked) = (texts.plain(key, &inserts)?, texts.marked(key, &inserts)?);
                for word in words {
                    assert!(
                        !shown.contains(word) && !marked.contains(word),
                        "{}: `{key}` says {word}: {shown}",
                        language.name
                    );
                }
            }
            // The notice is of its day, and was amended on another.
            let kept = texts.plain("kept-before", &inserts)?;
            assert!(
                !["のお知らせによる", "notice of", "的公告，", "공지에 따른"]
                    .iter()
                    .any(|of| kept.contains(&format!("{}{of}", inserts["amended"].plain))),
                "{kept}"
            );
        }
        Ok(())
    }
}
