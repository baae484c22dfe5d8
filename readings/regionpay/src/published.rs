//! What else is known of the notices that are published: for the office, never for a phone.

use kigen::difference::{Said, day, name, on, said_call_centre, through};
use kigen::reading::Published;

use crate::notice::{Dates, Names, Notice};

impl Published for Notice {
    const PUBLISHED: &'static [(&'static str, &'static str)] =
        &[("nagasaki", include_str!("../../../readings/regionpay/notices/nagasaki.toml"))];

    fn said(&self) -> Vec<(&'static str, Said)> {
        let Self { names, dates, call_centre, states_last_call_day } = self;
        [said_names(names), said_dates(dates), said_call_centre(call_centre, *states_last_call_day)].concat()
    }
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
