//! The dates and names of a notice, as texts can use them.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use kigen_regionpay::notice::Notice;

use crate::words::insert::{Insert, Inserts};
use crate::words::texts::Texts;

/// The year before the first of the era of Reiwa.
const BEFORE_REIWA: i32 = 2018;

/// The dates and names of the notice, as texts can use them.
pub(crate) fn inserts(notice: &Notice, texts: &Texts) -> Result<Inserts> {
    let (dates, names, centre) = (&notice.dates, &notice.names, &notice.call_centre);
    let mut inserts = BTreeMap::new();
    let mut insert = |name: &str, value: Insert| inserts.insert(name.to_owned(), value);
    let days = [
        ("published", dates.published),
        ("amended", dates.amended),
        ("outage", dates.outage),
        ("expiry", dates.expiry),
        ("application_opens", dates.application_opens),
        ("apply_by", dates.apply_by),
        ("collect_by", dates.collect_by),
        ("every_day_through", centre.every_day_through),
    ];
    for (name, day) in days {
        insert(name, texts.day(day)?);
        insert(&format!("{name}_full"), texts.day_full(day)?);
    }
    for (name, end) in [("first_extension", dates.first_extension), ("use_by", dates.use_by)] {
        insert(name, texts.minute_before(end)?);
        // A day that ends earlier is told with its time, or its last hours would be promised.
        insert(&format!("{name}_day"), texts.until(end)?);
    }
    insert("transfers_from", texts.third_of_month(dates.transfers_from)?);
    if let Some(day) = dates.links_sent_from {
        insert("links_sent_from", texts.third_of_month(day)?);
    }
    if notice.states_last_call_day {
        insert("first_call_day", texts.day(centre.first_day)?);
        insert("last_call_day", texts.day(centre.last_day)?);
    }
    let (year, _, _) = dates.expiry.ymd();
    insert("expiry_year", Insert::name(&year.to_string()));
    insert("expiry_era_year", Insert::name(&(year - BEFORE_REIWA).to_string()));
    let call_by =
        centre.last_hours_before(dates.apply_by).context("nobody answers the telephone before `dates.apply_by`")?;
    insert("call_by", texts.minute(call_by)?);
    for (name, time) in [("hours_open", centre.opens), ("hours_close", centre.closes)] {
        insert(name, Insert::name(&texts.clock(time)?));
    }
    for (name, value) in [
        ("prefecture", &names.prefecture),
        ("campaign", &names.campaign),
        ("office", &names.office),
        ("title", &names.title),
        ("application_site", &names.application_site),
        ("call_centre", &names.call_centre),
        ("points", &names.points.join("、")),
        ("outage_about", &names.outage_about),
    ] {
        insert(name, Insert::name(value));
    }
    if let Some(hours) = &names.outage_hours {
        insert("outage_hours", Insert::name(hours));
    }
    if let Some(address) = &names.application_site_address {
        insert("application_site_address", Insert::address(address));
    }
    Ok(inserts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages::LANGUAGES;
    use crate::words::notices::{self, Notices};

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
            let notice = notices::load(&crate::root(), Notices::Published)?;
            let source = notice.first().context("there is a notice")?;
            let mut inserts = inserts(&source.notice, &texts)?;
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
