//! The dates and names of a notice, as values for texts.

use anyhow::Result;
use kigen::any_notice::AnyNotice;
use kigen::japan_time::Day;
use kigen::presented::Shown;

use crate::words::insert::{Insert, Inserts};
use crate::words::texts::Texts;

/// The year before the first of Reiwa.
const BEFORE_REIWA: i32 = 2018;

/// The dates and names of the notice, as values for texts.
pub(crate) fn inserts(notice: &dyn AnyNotice, texts: &Texts) -> Result<Inserts> {
    let mut inserts = Inserts::new();
    let version = notice.version();
    insert_day(&mut inserts, texts, "amended", version)?;
    let (year, _, _) = version.ymd();
    for (name, year) in [("notice_year", year), ("notice_era_year", year - BEFORE_REIWA)] {
        inserts.insert(name.to_owned(), Insert::name(&year.to_string()));
    }
    for (name, value) in notice.values() {
        let insert = match value {
            Shown::Day(day) => {
                insert_day(&mut inserts, texts, name, day)?;
                continue;
            }
            Shown::End(end) => {
                inserts.insert(format!("{name}_day"), texts.until(end)?);
                texts.minute_before(end)?
            }
            Shown::Minute(moment) => texts.minute(moment)?,
            Shown::ThirdOfMonth(day) => texts.third_of_month(day)?,
            Shown::Clock(time) => Insert::name(&texts.clock(time)?),
            Shown::Name(name) => Insert::name(&name),
            Shown::Address(address) => Insert::address(&address),
        };
        inserts.insert(name.to_owned(), insert);
    }
    Ok(inserts)
}

fn insert_day(inserts: &mut Inserts, texts: &Texts, name: &str, day: Day) -> Result<()> {
    inserts.insert(name.to_owned(), texts.day(day)?);
    inserts.insert(format!("{name}_full"), texts.day_full(day)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;
    use kigen_registry::READINGS;
    use serde::Deserialize;

    use super::*;
    use crate::words::languages::LANGUAGES;
    use crate::words::notices::{self, Notices, folder};
    use crate::words::text_file;

    /// Words that a text must not contain.
    #[derive(Deserialize)]
    struct Never {
        text: String,
        words: Vec<String>,
    }

    #[derive(Deserialize)]
    struct All {
        never: Vec<Never>,
    }

    #[test]
    fn texts_never_contain_forbidden_words() -> Result<()> {
        let root = crate::root();
        for reading in READINGS {
            let path = root.join(folder(reading.name)).join("tests/never.toml");
            let All { never } = toml::from_str(&text_file::read(&path)?).with_context(|| path.display().to_string())?;
            for which in [Notices::Published, Notices::Samples] {
                for source in notices::load(&root, which)?.iter().filter(|source| source.reading == reading.name) {
                    for language in LANGUAGES {
                        let texts = language.texts(&root, reading.name)?;
                        let mut inserts = inserts(&*source.notice, &texts)?;
                        inserts.extend(language.names(source)?);
                        let needless = texts.needless(&source.says())?;
                        for Never { text, words } in never.iter().filter(|never| !needless.contains(&*never.text)) {
                            let (shown, marked) = (texts.plain(text, &inserts)?, texts.marked(text, &inserts)?);
                            let said = words.iter().find(|word| shown.contains(*word) || marked.contains(*word));
                            assert_eq!(said, None, "{}, {}: `{text}` is {shown}", source.name, language.name);
                        }
                    }
                }
            }
        }
        Ok(())
    }
}
