//! What one notice says and another does not, and the texts that hang on it.

use anyhow::Result;
use kigen_regionpay::notice::Notice;

use crate::words::insert::Inserts;
use crate::words::notices::NoticeSource;
use crate::words::texts::Texts;

/// The texts that speak of the app.
const WITH_APP: [&str; 21] = [
    "apply-if-paper",
    "bank-more",
    "charge",
    "charge-app",
    "charge-hint",
    "charge-paper",
    "charge-short",
    "charge-withdrawn",
    "collect-app",
    "collect-stay",
    "coupon-hint",
    "expiry-hint",
    "if-paper",
    "persona-a-app",
    "persona-a-paper",
    "persona-a-withdrawn",
    "persona-b-app",
    "persona-b-paper",
    "route-app",
    "route-apply",
    "where-expiry",
];

/// Whether the notice knows a way by the app.
pub(crate) fn has_app(notice: &Notice) -> bool {
    notice.dates.links_sent_from.is_some()
}

/// Whether nobody works on the last day on which to apply.
pub(crate) fn is_apply_by_day_off(notice: &Notice) -> bool {
    notice.call_centre.is_day_off(notice.dates.apply_by)
}

/// Whether a later report has come out.
pub(crate) fn is_superseded(notice: &Notice) -> bool {
    notice.names.third_report.is_some()
}

/// The texts that pages of this notice do not need, because it says, or does not say, what they hang on.
pub(crate) fn unsaid(NoticeSource { notice, is_sample, .. }: &NoticeSource) -> Vec<&'static str> {
    let names = &notice.names;
    let choices: [(bool, &[&str], &[&str]); 6] = [
        (*is_sample, &["sample", "sample-short"], &[]),
        (names.outage_hours.is_some(), &["incident-hint-hours"], &["incident-hint"]),
        (names.application_site_address.is_some(), &["apply-more-site"], &["apply-more"]),
        (is_apply_by_day_off(notice), &["apply-weekend"], &[]),
        (notice.states_last_call_day, &["call-hours-last", "call-unknown-last"], &["call-hours", "call-unknown"]),
        (
            has_app(notice),
            &WITH_APP,
            &["expiry-hint-paper", "where-expiry-paper", "persona-a-points", "persona-b-points"],
        ),
    ];
    choices.into_iter().flat_map(|(says, if_so, if_not)| if says { if_not } else { if_so }).copied().collect()
}

/// What the notice leaves open, as keys of texts.
pub(crate) fn open_points(notice: &Notice, texts: &Texts, inserts: &Inserts) -> Result<Vec<&'static str>> {
    let names = &notice.names;
    let points = [
        ("open-outage", names.outage_hours.is_none()),
        ("open-site", names.application_site_address.is_none()),
        ("open-third", names.third_report.is_none()),
        ("open-call", true),
        ("open-restore", true),
        ("open-bank", true),
        ("open-line", !notice.states_last_call_day),
    ];
    // A text is not left over because this notice states what others leave open.
    points.iter().try_for_each(|(key, _)| texts.plain(key, inserts).map(drop))?;
    Ok(points.into_iter().filter(|(_, open)| *open).map(|(key, _)| key).collect())
}
