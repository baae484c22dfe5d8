//! Dates and times of day, in the words of a language.

use anyhow::{Context as _, Result};
use fluent_bundle::{FluentArgs, FluentValue};
use kigen::japan_time::{ClockTime, Day, Moment};
use kigen::timeline::last_day_before;

use crate::words::insert::Insert;
use crate::words::texts::Texts;

impl Texts {
    /// A day, `2月24日(金)`.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn day(&self, day: Day) -> Result<Insert> {
        Ok(Insert::time(&day.to_string(), &self.day_text("day", day)?))
    }

    /// A day with its year.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn day_full(&self, day: Day) -> Result<Insert> {
        Ok(Insert::time(&day.to_string(), &self.day_text("day-full", day)?))
    }

    /// A day and a time: the minute that ends at `end`, as notices print a closing.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn minute_before(&self, end: Moment) -> Result<Insert> {
        self.minute(end.last_minute_before())
    }

    /// A day and a time.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn minute(&self, moment: Moment) -> Result<Insert> {
        let day = moment.day().context("a moment of the notice is in no calendar")?;
        let datetime = format!("{moment}+09:00");
        let args = [("day", self.day_text("day", day)?), ("clock", self.clock(moment.clock())?)];
        Ok(Insert::time(&datetime, &self.format("minute", &args.into_iter().collect())?))
    }

    /// A beginning: a day alone if it is midnight, or else a day and a time.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn since(&self, start: Moment) -> Result<Insert> {
        match start.day() {
            Some(day) if day.start() == start => self.day(day),
            _ => self.minute(start),
        }
    }

    /// An end: a day alone if it is midnight, or else a day and the last minute.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn until(&self, end: Moment) -> Result<Insert> {
        match last_day_before(end) {
            Some(day) if day.end() == end => self.day(day),
            _ => self.minute_before(end),
        }
    }

    /// A time of day, `18:00`.
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn clock(&self, time: ClockTime) -> Result<String> {
        let (hour, minute) = time.hours_minutes();
        let hour12 = (hour + 11) % 12 + 1;
        let half = if hour < 12 { "am" } else { "pm" };
        // In some languages the reading of the unit depends on the last digit of the minutes.
        let numbers =
            [("hour", hour), ("hour11", hour % 12), ("hour12", hour12), ("minute", minute), ("ones", minute % 10)];
        let mut args: FluentArgs<'_> = numbers.into_iter().collect();
        args.set("half", half);
        self.format("clock", &args)
    }

    /// The replacements in dates that a browser writes, as `written=put`, separated by `|`; empty if the language needs
    /// none. In languages that show how words are read, they give the hour and the minutes, `6:05`, the reading of
    /// [`Texts::clock`].
    ///
    /// # Errors
    /// If the language has no text for it.
    pub(crate) fn date_rewrites(&self) -> Result<String> {
        const HOUR: &str = "6";
        const WORD_WITH_ITS_READING: char = '｜';
        let mut rewrites = self.format("date-rewrites", &FluentArgs::new())?;
        if !rewrites.contains(WORD_WITH_ITS_READING) {
            return Ok(rewrites);
        }
        for minute in 0..60 {
            let time = ClockTime::parse(&format!("0{HOUR}:{minute:02}")).context("no clock shows this")?;
            let clock = self.clock(time)?;
            let (_, read) = clock.split_once(HOUR).context("the text `clock` has no hour")?;
            let written = format!(":{minute:02}");
            if read != written {
                rewrites.extend(["|", written.as_str(), "=", read]);
            }
        }
        Ok(rewrites)
    }

    /// An approximate time: the third of a month, `5月中旬`. It is no date, so it has no date markup.
    ///
    /// # Errors
    /// If the language has no text for it.
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64, minute: i64) -> ClockTime {
        ClockTime::parse(&format!("{hour:02}:{minute:02}")).expect("a time of the test's own")
    }

    /// The texts of all readings, which include those of dates.
    fn texts_in(language: &str) -> Result<Texts> {
        Texts::load(&crate::root().join(format!("www/text/{language}.ftl")), "ja")
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

    /// The page's rewriting of a date that a browser has written: each replacement once, in the order of the list.
    fn rewritten(texts: &Texts, written: &str) -> Result<String> {
        let rewrites = texts.date_rewrites()?;
        let rewrites = rewrites.split('|').filter_map(|rewrite| rewrite.split_once('='));
        Ok(rewrites.fold(written.to_owned(), |text, (from, to)| text.replacen(from, to, 1)))
    }

    fn every_minute() -> impl Iterator<Item = (i64, i64)> {
        (0..24).flat_map(|hour| (0..60).map(move |minute| (hour, minute)))
    }

    #[test]
    fn easy_dates_of_browsers_read_as_the_clock_does_at_every_minute() -> Result<()> {
        let texts = texts_in("ja-easy")?;
        for (hour, minute) in every_minute() {
            let written = format!("{}{}:{minute:02}", if hour < 12 { "午前" } else { "午後" }, hour % 12);
            assert_eq!(rewritten(&texts, &written)?, texts.clock(at(hour, minute))?);
        }
        Ok(())
    }

    /// A browser writes `下午11:59` for a time that the clock calls evening, and its minutes like those of the clock.
    #[test]
    fn evenings_of_browsers_in_taiwan_read_as_the_clock_does_at_every_minute() -> Result<()> {
        let texts = texts_in("zh-hant")?;
        for (hour, minute) in every_minute() {
            let half = if hour < 12 { "上午" } else { "下午" };
            let written = format!("4月18日週二 {half}{}:{minute:02}", (hour + 11) % 12 + 1);
            assert_eq!(rewritten(&texts, &written)?, format!("4月18日週二 {}", texts.clock(at(hour, minute))?));
        }
        Ok(())
    }

    /// For each day of a week, as browsers write it with and without its year and its time.
    #[test]
    fn english_and_korean_dates_of_browsers_are_those_of_the_build_on_every_weekday() -> Result<()> {
        let (en, ko) = (texts_in("en")?, texts_in("ko")?);
        let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let korean = ["월", "화", "수", "목", "금", "토", "일"];
        for (day, (english, korean)) in (17..24).zip(english.into_iter().zip(korean)) {
            let date = Day::parse(&format!("2023-04-{day}")).ok().context("a day of the test's own")?;
            let short = en.day_text("day", date)?;
            let full = en.day_text("day-full", date)?;
            assert_eq!(rewritten(&en, &format!("{english}, {day} April 2023"))?, full);
            for (hour, minute) in every_minute() {
                let (half, hour12) = (if hour < 12 { "am" } else { "pm" }, (hour + 11) % 12 + 1);
                let clock = en.clock(at(hour, minute))?;
                let written = format!("{english} {day} April at {hour12}:{minute:02} {half}");
                assert_eq!(rewritten(&en, &written)?, format!("{short}, {clock}"));
                let written = format!("{english}, {day} April 2023 at {hour12}:{minute:02} {half}");
                assert_eq!(rewritten(&en, &written)?, format!("{full}, {clock}"));
            }
            let full = ko.day_text("day-full", date)?;
            assert_eq!(rewritten(&ko, &format!("2023년 4월 {day}일 {korean}"))?, full);
            assert_eq!(rewritten(&ko, &format!("2023년 4월 {day}일 {korean} 18:05"))?, format!("{full} 18:05"));
            let short = format!("{} 18:05", ko.day_text("day", date)?);
            assert_eq!(rewritten(&ko, &short)?, short, "without a year browsers write it alike");
        }
        Ok(())
    }

    #[test]
    fn dates_that_browsers_write_alike_need_no_rewriting() -> Result<()> {
        for language in ["ja", "zh-hans"] {
            assert_eq!(texts_in(language)?.date_rewrites()?, "", "{language}");
        }
        assert_eq!(texts_in("ja")?.clock(at(9, 5))?, "9:05");
        assert_eq!(texts_in("en")?.clock(at(9, 5))?, "9:05am");
        assert_eq!(texts_in("en")?.clock(at(18, 0))?, "6pm");
        assert_eq!(texts_in("zh-hans")?.clock(at(23, 59))?, "23:59");
        assert_eq!(texts_in("zh-hant")?.clock(at(18, 0))?, "下午6:00");
        assert_eq!(texts_in("ko")?.clock(at(9, 5))?, "09:05");
        Ok(())
    }
}
