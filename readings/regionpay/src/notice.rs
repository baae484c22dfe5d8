//! The notice as data: its dates, its call centre, its names.
//!
//! A file is checked as a whole when it is loaded, so that the rules can trust what they hold: every date is in the
//! calendar and on the weekday that the notice prints, and the dates follow one another as the clauses need them to.

use kigen::call_centre::CallCentre;
use kigen::data::{Address, name, names, stated};
use kigen::input::{Flaw, FromValue, Problem, Table, Value};
use kigen::japan_time::{Day, Moment};
use kigen::reading::Reading as _;
use kigen::timeline::last_day_before;

/// What stands in place of a date that only app users have.
const NO_APP: &str = "none";

/// A notice, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it calls things. Not read by the rules.
    pub names: Names,
    /// Its dates.
    pub dates: Dates,
    /// Clause 3: when the telephone is answered.
    pub call_centre: CallCentre,
    /// Clause 3: whether the last day of the call centre is stated, or only vouched for by us.
    pub states_last_call_day: bool,
}

/// What the notice calls things, in Japanese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The prefecture whose campaign it is.
    pub prefecture: String,
    /// The campaign.
    pub campaign: String,
    /// The office that published the notice and decides.
    pub office: String,
    /// The notice's title.
    pub title: String,
    /// Which report it is.
    pub report: String,
    /// Clause 3: the call centre.
    pub call_centre: String,
    /// Clause 3: the call centre's number, in digits and hyphens.
    pub telephone: String,
    /// The site on which to apply.
    pub application_site: String,
    /// Clause 2(A)②: the kinds of points to choose from.
    pub points: Vec<String>,
    /// Clause 前文: about when the outage was.
    pub outage_about: String,
    /// Clause 前文: the hours of the outage. `None`: not stated in the notice.
    pub outage_hours: Option<String>,
    /// Clause 2※URL: the address of the application site. `None`: not stated in the notice.
    pub application_site_address: Option<String>,
    /// Clause 2※URL: a later report. `None`: not known to this file.
    pub third_report: Option<String>,
}

/// The dates of the notice, in the order of its clauses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Clause 前文: when the notice was published.
    pub published: Day,
    /// Clause 前文: when it was last amended.
    pub amended: Day,
    /// Clause 前文: the day of the outage.
    pub outage: Day,
    /// Clause 1(A): the expiry that is printed on the coupons concerned.
    pub expiry: Day,
    /// Clause 1(A): when the first extension had passed.
    pub first_extension: Moment,
    /// Clauses 2(A)紙, 2※: the day on which the application site is planned to open.
    pub application_opens: Day,
    /// Clauses 2(A)①, 2(A)②, 2(B)②: when the extended expiry has passed, and the balance is fixed.
    pub use_by: Moment,
    /// Clause 2(A)アプリ: the earliest day on which links to the points are sent to app users. `None`: the notice knows no way
    /// by the app, and everybody applies.
    pub links_sent_from: Option<Day>,
    /// Clause 2(A)紙: the last day on which to apply.
    pub apply_by: Day,
    /// Clauses 2(A)アプリ, 2(A)紙: the last day on which to collect the points.
    pub collect_by: Day,
    /// Clause 2※: the earliest day of bank transfers.
    pub transfers_from: Day,
}

impl Notice {
    /// Reads a notice from untrusted data.
    ///
    /// # Errors
    /// Every [`Problem`] of the file, each with its place and its remedy.
    pub(crate) fn from_data(value: &Value) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let notice = Table::open(value, "notice", &mut problems).and_then(|mut file| {
            file.kind(Self::KIND);
            let names = file.table("names", |table| Some(Names::read(table)));
            let dates = file.table("dates", Dates::read);
            let collect_by = dates.as_ref().map(|dates| dates.collect_by);
            // The hours are vouched for through the last deadline that is stated.
            let call_centre = file.table("call_centre", |table| CallCentre::read(table, collect_by));
            file.close();
            let (call_centre, states_last_call_day) = call_centre?;
            Some(Self { names: names?, dates: dates?, call_centre, states_last_call_day })
        });
        match notice {
            Some(notice) if problems.is_empty() => Ok(notice),
            _ => Err(problems),
        }
    }
}

impl Names {
    /// What cannot be read is left empty: its problem has the whole notice refused.
    fn read(table: &mut Table<'_, '_>) -> Self {
        Self {
            prefecture: name(table, "prefecture"),
            campaign: name(table, "campaign"),
            office: name(table, "office"),
            title: name(table, "title"),
            report: name(table, "report"),
            call_centre: name(table, "call_centre"),
            telephone: name(table, "telephone"),
            application_site: name(table, "application_site"),
            points: names(table, "points"),
            outage_about: name(table, "outage_about"),
            outage_hours: stated(table, "outage_hours"),
            application_site_address: stated::<Address>(table, "application_site_address").map(|address| address.0),
            third_report: stated(table, "third_report"),
        }
    }
}

impl Dates {
    fn read(table: &mut Table<'_, '_>) -> Option<Self> {
        let published = table.required("published");
        let amended = table.required("amended");
        let outage = table.required("outage");
        let expiry = table.required("expiry");
        let first_extension = table.required("first_extension");
        let application_opens = table.required("application_opens");
        let use_by = table.required("use_by");
        let links_sent_from = table.required::<OfApp<Day>>("links_sent_from");
        let apply_by = table.required("apply_by");
        let collect_by = table.required("collect_by");
        let transfers_from = table.required("transfers_from");
        let dates = Self {
            published: published?,
            amended: amended?,
            outage: outage?,
            expiry: expiry?,
            first_extension: first_extension?,
            application_opens: application_opens?,
            use_by: use_by?,
            links_sent_from: links_sent_from?.0,
            apply_by: apply_by?,
            collect_by: collect_by?,
            transfers_from: transfers_from?,
        };
        dates.check_order(table);
        Some(dates)
    }

    /// The moments at which the reading changes, in order: whatever is judged, it is judged alike from one to the next.
    #[must_use]
    pub fn turning_points(&self) -> Vec<Moment> {
        let mut points = vec![
            self.published.start(),
            self.application_opens.start(),
            self.use_by,
            self.apply_by.start(),
            self.apply_by.end(),
            self.transfers_from.start(),
            self.collect_by.start(),
            self.collect_by.end(),
        ];
        points.extend(self.links_sent_from.map(Day::start));
        points.extend(last_day_before(self.use_by).map(Day::start));
        points.sort_unstable();
        points.dedup();
        points
    }

    /// What the clauses need to follow one another. Each pair is reported at the later date.
    fn check_order(&self, table: &mut Table<'_, '_>) {
        let mut pairs = vec![
            ("amended", self.published.start(), "published", self.amended.start()),
            ("expiry", self.outage.start(), "outage", self.expiry.start()),
            ("first_extension", self.expiry.end(), "the end of expiry", self.first_extension),
            ("use_by", self.first_extension, "first_extension", self.use_by),
            ("use_by", self.published.start(), "published", self.use_by),
            ("application_opens", self.published.start(), "published", self.application_opens.start()),
            ("apply_by", self.application_opens.start(), "application_opens", self.apply_by.start()),
            ("apply_by", self.use_by, "use_by", self.apply_by.end()),
            ("collect_by", self.apply_by.start(), "apply_by", self.collect_by.start()),
            ("transfers_from", self.use_by, "use_by", self.transfers_from.start()),
        ];
        if let Some(links_sent) = self.links_sent_from.map(Day::start) {
            pairs.push(("links_sent_from", self.use_by, "use_by", links_sent));
            pairs.push(("collect_by", links_sent, "links_sent_from", self.collect_by.start()));
        }
        for (later_name, earlier, earlier_name, later) in pairs {
            if later < earlier {
                let remedy = format!("this must not come before {earlier_name}; check both against the notice");
                table.report(later_name, Flaw::new("out_of_order", remedy));
            }
        }
    }
}

/// What only the way by the app has, written as `"none"` where the notice knows no such way.
struct OfApp<T>(Option<T>);

impl<T: FromValue> FromValue for OfApp<T> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        if matches!(value, Value::Text(text) if text == NO_APP) {
            return Ok(Self(None));
        }
        T::from_value(value).map(Some).map(Self)
    }
}
