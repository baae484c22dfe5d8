//! The texts of one language, and the insertion of a notice's dates and names.
//!
//! A text is plain: all of it is escaped. Two things can be marked in it: the reading of a word, `｜補償《ほしょう》`, and
//! Japanese within another language, `⟦地域クーポン⟧`: a word to recognise in print, which a browser that translates the page
//! must not translate. An inserted value can have markup of its own, such as the `<time>` around a date; it passes
//! through the text as a private-use character, which is replaced after the escaping.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow, ensure};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use kigen::notice_file::is_unseen;

use crate::words::insert::{Insert, Inserts};
use crate::words::markup::{markup, without_marks};
use crate::words::text_file;

/// The first private-use character for values.
const FIRST_MARK: u32 = 0xe000;

/// The beginning of a comment with the clauses that a text states.
const CLAUSES: &str = "お知らせ ";

/// The beginnings of a comment with the condition of an optional text: it is needed if the notice states that, or if it
/// does not.
const HANGS_ON: [(&str, bool); 2] = [("あれば ", true), ("なければ ", false)];

/// The texts of a language. It records which ones are used, so that unused ones can be reported.
pub(crate) struct Texts {
    bundle: FluentBundle<FluentResource>,
    /// The texts of all readings.
    general: BTreeSet<String>,
    keys: BTreeSet<String>,
    clauses: BTreeMap<String, Vec<String>>,
    /// For each optional text its condition, and whether it is needed if the notice states that.
    hangs_on: BTreeMap<String, (String, bool)>,
    used: Mutex<BTreeSet<String>>,
}

impl Texts {
    /// Reads a file of a language.
    ///
    /// # Errors
    /// If the file cannot be read, is not valid Fluent, or has a key twice.
    pub(crate) fn load(path: &Path, language: &str) -> Result<Self> {
        let mut texts = Self::empty(language)?;
        texts.add(path)?;
        Ok(texts)
    }

    /// Reads the file with the texts of all readings, and that of one reading.
    ///
    /// # Errors
    /// As those of [`Texts::load`], and if both have a key.
    pub(crate) fn load_both(general: &Path, own: &Path, language: &str) -> Result<Self> {
        let mut texts = Self::load(general, language)?;
        texts.general = texts.keys.clone();
        texts.add(own)?;
        Ok(texts)
    }

    fn empty(language: &str) -> Result<Self> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse()?]);
        bundle.set_use_isolating(false);
        Ok(Self {
            bundle,
            general: BTreeSet::new(),
            keys: BTreeSet::new(),
            clauses: BTreeMap::new(),
            hangs_on: BTreeMap::new(),
            used: Mutex::default(),
        })
    }

    fn add(&mut self, path: &Path) -> Result<()> {
        let file = path.display();
        let text = text_file::read(path)?;
        self.read_comments(&text);
        let resource = FluentResource::try_new(text).map_err(|(_, errors)| anyhow!("`{file}`: {errors:?}"))?;
        self.keys.extend(resource.entries().filter_map(message_key));
        self.bundle.add_resource(resource).map_err(|errors| anyhow!("`{file}`: {errors:?}"))
    }

    /// Reads the comments above texts: their clauses, `# お知らせ 1(A)、2(A)①`, and their conditions, `# あれば app`.
    fn read_comments(&mut self, text: &str) {
        // `Texts::add` reports syntax errors; it reads the same text.
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            let fluent_syntax::ast::Entry::Message(message) = entry else { continue };
            let key = message.id.name;
            for line in message.comment.iter().flat_map(|comment| &comment.content) {
                if let Some(marks) = line.strip_prefix(CLAUSES) {
                    self.clauses.insert(key.to_owned(), marks.split('、').map(str::to_owned).collect());
                }
                for (start, if_so) in HANGS_ON {
                    if let Some(what) = line.strip_prefix(start) {
                        self.hangs_on.insert(key.to_owned(), (what.to_owned(), if_so));
                    }
                }
            }
        }
    }

    /// The texts that state a clause of the notice, with their clauses.
    pub(crate) fn clauses(&self) -> &BTreeMap<String, Vec<String>> {
        &self.clauses
    }

    /// A text as HTML.
    ///
    /// # Errors
    /// If the text does not exist, or needs a value that does not.
    pub(crate) fn html(&self, key: &str, inserts: &Inserts) -> Result<String> {
        let marked = self.marked(key, inserts)?;
        Ok(unmark(&markup(&marked), inserts, |insert| &insert.html))
    }

    /// A text without markup.
    ///
    /// # Errors
    /// As those of [`Texts::html`].
    pub(crate) fn plain(&self, key: &str, inserts: &Inserts) -> Result<String> {
        let marked = self.marked(key, inserts)?;
        Ok(unmark(&without_marks(&marked), inserts, |insert| &insert.plain))
    }

    /// A text with its marks, and with private-use characters for its values.
    pub(crate) fn marked(&self, key: &str, inserts: &Inserts) -> Result<String> {
        let marks = inserts.keys().zip(FIRST_MARK..).filter_map(|(name, code)| Some((name, char::from_u32(code)?)));
        let mut args = FluentArgs::new();
        for (name, mark) in marks {
            args.set(name.as_str(), mark.to_string());
        }
        self.format(key, &args)
    }

    /// A formatted text, in which the marks are left as written.
    pub(super) fn format(&self, key: &str, args: &FluentArgs<'_>) -> Result<String> {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = message.with_context(|| format!("there is no text `{key}`: add it to the language's file"))?;
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        ensure!(errors.is_empty(), "the text `{key}` asks for what the notice does not give: {errors:?}");
        Ok(text.into_owned())
    }

    /// Marks a text as used without using it, as some notice does not need it.
    ///
    /// # Errors
    /// If the text does not exist.
    pub(crate) fn excuse(&self, key: &str) -> Result<()> {
        ensure!(self.keys.contains(key), "there is no text `{key}`: add it to the language's file");
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        Ok(())
    }

    /// The texts with this prefix and a number, in the order of their numbers.
    pub(crate) fn numbered(&self, prefix: &str) -> Vec<String> {
        let number = |key: &String| key.strip_prefix(prefix)?.parse::<u32>().ok();
        let numbered: BTreeMap<_, _> = self.keys.iter().filter_map(|key| Some((number(key)?, key.clone()))).collect();
        numbered.into_values().collect()
    }

    /// The texts that a notice does not need, given whether it states each condition of the optional texts.
    ///
    /// # Errors
    /// If a text has an unknown condition.
    pub(crate) fn needless(&self, says: &BTreeMap<&str, bool>) -> Result<BTreeSet<&str>> {
        let mut needless = BTreeSet::new();
        for (key, (what, if_so)) in &self.hangs_on {
            let is_said = says.get(&**what);
            let is_said =
                is_said.with_context(|| format!("the text `{key}` hangs on `{what}`, which no notice says"))?;
            if is_said != if_so {
                needless.insert(key.as_str());
            }
        }
        Ok(needless)
    }

    /// Makes sure that every text was used, except for those of all readings.
    ///
    /// # Errors
    /// Names the unused ones.
    pub(crate) fn ensure_own_used(&self) -> Result<()> {
        let unused = self.unused();
        let own: Vec<_> = unused.iter().filter(|key| !self.general.contains(*key)).map(String::as_str).collect();
        ensure!(own.is_empty(), "texts that nothing uses: {}; delete them or use them", own.join(", "));
        Ok(())
    }

    /// The unused texts.
    pub(crate) fn unused(&self) -> BTreeSet<String> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        self.keys.difference(&used).cloned().collect()
    }

    /// All texts of the file as values for others: the names of a notice in a language.
    ///
    /// # Errors
    /// If one of them needs a value, breaks a line, or has invisible letters.
    pub(crate) fn as_inserts(&self) -> Result<Inserts> {
        let none = FluentArgs::new();
        let name = |key: &String| {
            let name = self.format(key, &none)?;
            let unseen = name.chars().find(|letter| is_unseen(*letter));
            // The same as for names in the notice's own file, as they also stand in one line of a calendar.
            ensure!(
                unseen.is_none(),
                "the name `{key}` has {:?} in it: write it on one line, without letters that cannot be seen",
                unseen.unwrap_or_default()
            );
            Ok((key.clone(), Insert::name(&name)))
        };
        self.keys.iter().map(name).collect()
    }
}

fn message_key(entry: &fluent_syntax::ast::Entry<&str>) -> Option<String> {
    match entry {
        fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    }
}

fn unmark<'i>(marked: &str, inserts: &'i Inserts, part: impl Fn(&'i Insert) -> &'i String) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(ftl: &str) -> Result<Texts> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("test.ftl");
        std::fs::write(&path, ftl)?;
        Texts::load(&path, "ja")
    }

    #[test]
    fn byte_order_mark_and_windows_line_ends_change_no_text() -> Result<()> {
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
    fn name_in_another_language_is_one_visible_line() -> Result<()> {
        assert!(texts("name = 葛\u{e0100}城\n")?.as_inserts().is_ok());
        for name in ["a\n    b", "a\u{202e}b", "{ \"\\u000A\" }", "a\u{e000}"] {
            let error = texts(&format!("name = {name}\n"))?.as_inserts().err().context("it is taken")?;
            assert!(error.to_string().contains("the name `name` has "), "{error}");
        }
        Ok(())
    }
}
