//! What is different between two notices, or two versions of one, in words: what an office reads before it replaces a file.
//!
//! Every field is here by construction: the notice is taken apart whole, so that a field without words does not compile.

use crate::call_centre::CallCentre;
use crate::japan_time::{ClockTime, Day, Moment};
use crate::regionpay::notice::{Dates, Names, Notice};

/// What a notice says in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    /// A day, a minute or a time of day. `None`: left open.
    When(Option<String>),
    /// A name or another text. `None`: left open.
    What(Option<String>),
    /// Names or days, one beside another.
    List(Vec<String>),
}

/// One line for each difference, in the order of the notice's file; none where nothing is different.
#[must_use]
pub fn differences(old: &Notice, new: &Notice) -> Vec<String> {
    let both = said(old).into_iter().zip(said(new));
    both.filter(|((_, old), (_, new))| old != new)
        .map(|((field, old), (_, new))| difference(field, &old, &new))
        .collect()
}

fn difference(field: &str, old: &Said, new: &Said) -> String {
    match (old, new) {
        (Said::When(Some(old)), Said::When(Some(new))) => format!("{field} moved from {old} to {new}"),
        (Said::What(Some(old)), Said::What(Some(new))) => format!("{field} changed from \"{old}\" to \"{new}\""),
        (Said::List(old), Said::List(new)) => {
            let lacks = |some: &[String], others: &[String]| {
                some.iter().filter(|item| !others.contains(item)).cloned().collect::<Vec<_>>().join(", ")
            };
            let parts = [("added", lacks(new, old)), ("taken away", lacks(old, new))];
            let parts: Vec<_> = parts
                .iter()
                .filter(|(_, items)| !items.is_empty())
                .map(|(how, items)| format!("{how}: {items}"))
                .collect();
            // The same items in another order are another list to the page.
            if parts.is_empty() {
                format!("{field} stand in another order")
            } else {
                format!("{field}: {}", parts.join("; "))
            }
        }
        (Said::When(Some(gone)) | Said::What(Some(gone)), _) => format!("{field} was {gone} and is no longer stated"),
        (_, Said::When(Some(new)) | Said::What(Some(new))) => format!("{field} was not stated and is {new} now"),
        _ => field.to_owned(),
    }
}

/// All that a notice says, field by field.
fn said(notice: &Notice) -> Vec<(&'static str, Said)> {
    let Notice { names, dates, call_centre, states_last_call_day } = notice;
    [said_names(names), said_dates(dates), said_call_centre(call_centre, *states_last_call_day)].concat()
}

fn said_names(names: &Names) -> Vec<(&'static str, Said)> {
    let Names {
        prefecture,
        campaign,
        office,
        title,
        report,
        call_centre,
        telephone,
        application_site,
        points,
        outage_about,
        outage_hours,
        application_site_address,
        third_report,
    } = names;
    let name = |name: &String| Said::What(Some(name.clone()));
    vec![
        ("prefecture", name(prefecture)),
        ("campaign", name(campaign)),
        ("office", name(office)),
        ("title", name(title)),
        ("report", name(report)),
        ("name of the call centre", name(call_centre)),
        ("telephone", name(telephone)),
        ("application site", name(application_site)),
        ("points", Said::List(points.clone())),
        ("about when the outage was", name(outage_about)),
        ("hours of the outage", Said::What(outage_hours.clone())),
        ("address of the application site", Said::What(application_site_address.clone())),
        ("later report", Said::What(third_report.clone())),
    ]
}

fn said_dates(dates: &Dates) -> Vec<(&'static str, Said)> {
    let Dates {
        published,
        amended,
        outage,
        expiry,
        first_extension,
        application_opens,
        use_by,
        links_sent_from,
        apply_by,
        collect_by,
        transfers_from,
    } = dates;
    vec![
        ("published", on(*published)),
        ("amended", on(*amended)),
        ("outage", on(*outage)),
        ("expiry", on(*expiry)),
        ("first extension", through(*first_extension)),
        ("application opens", on(*application_opens)),
        ("use by", through(*use_by)),
        ("links sent to app users from", Said::When(links_sent_from.map(day))),
        ("apply by", on(*apply_by)),
        ("collect by", on(*collect_by)),
        ("transfers from", on(*transfers_from)),
    ]
}

fn said_call_centre(centre: &CallCentre, states_last_day: bool) -> Vec<(&'static str, Said)> {
    let CallCentre { first_day, every_day_through, last_day, opens, closes, holidays } = centre;
    vec![
        ("call centre's first day", on(*first_day)),
        ("call centre every day through", on(*every_day_through)),
        ("call centre's last day", Said::When(states_last_day.then(|| day(*last_day)))),
        ("call centre opens", at(*opens)),
        ("call centre closes", at(*closes)),
        ("holidays", Said::List(holidays.iter().copied().map(day).collect())),
    ]
}

fn on(date: Day) -> Said {
    Said::When(Some(day(date)))
}

fn day(date: Day) -> String {
    format!("{date} ({})", date.weekday())
}

/// The minute that ends then, as notices print it.
fn through(end: Moment) -> Said {
    let last = end.last_minute_before();
    Said::When(last.day().map(|date| format!("{} {}", day(date), last.clock())))
}

fn at(time: ClockTime) -> Said {
    Said::When(Some(time.to_string()))
}
