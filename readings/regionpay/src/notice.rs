//! The notice as data: its dates, its call centre, its names.
//!
//! A file is checked as a whole when it is loaded, so that the rules can trust what they hold: every date is in the
//! calendar and on the weekday that the notice prints, and the dates follow one another as the clauses need them to.

use kigen::call_centre::CallCentre;
use kigen::data::{Address, Name, Stated, Telephone};
use kigen::described;
use kigen::described::{Described as _, Field, Text};
#[cfg(not(target_arch = "wasm32"))]
use kigen::difference::Said;
use kigen::input::{Flaw, FromValue, Problem, Table, Value, read_notice};
use kigen::japan_time::{Day, Moment};
use kigen::reading::Reading as _;
#[cfg(not(target_arch = "wasm32"))]
use kigen::shape::Shape;
use kigen::timeline::last_day_before;

/// The text in place of a date that only app users have.
const NO_APP: &str = "none";

/// A notice, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its names of things. The rules do not read them.
    pub names: Names,
    /// Its dates.
    pub dates: Dates,
    /// Clause 3: when the telephone is answered.
    pub call_centre: CallCentre,
    /// Clause 3: whether the last day of the call centre is stated, or only vouched for by us.
    pub states_last_call_day: bool,
}

described! {
    /// What the notice calls things, in Japanese.
    #[words(editor = "お知らせが使っている名前")]
    pub struct Names {
        /// The prefecture whose campaign it is.
        #[words(diff = "prefecture", editor = "お知らせの都道府県")]
        pub prefecture: Name,
        /// The campaign.
        #[words(diff = "campaign", editor = "キャンペーンの名前")]
        pub campaign: Name,
        /// The office that published the notice and decides.
        #[words(diff = "office", editor = "お知らせを出した事務局の名前")]
        pub office: Name,
        /// The notice's title.
        #[words(diff = "title", editor = "お知らせの題名")]
        pub title: Name,
        /// Which report it is.
        #[words(diff = "report", editor = "何番目のお知らせか")]
        pub report: Name,
        /// Clause 3: the call centre.
        #[words(diff = "name of the call centre", editor = "コールセンターの名前（3）")]
        pub call_centre: Name,
        /// Clause 3: the call centre's number, in digits and hyphens.
        #[words(diff = "telephone", editor = "コールセンターの電話番号。半角の数字とハイフンで書きます（3）")]
        pub telephone: Telephone,
        /// The site on which to apply.
        #[words(diff = "application site", editor = "申請するサイトの名前")]
        pub application_site: Name,
        /// Clause 2(A)②: the kinds of points to choose from.
        #[words(diff = "points", editor = "選べるポイント（2(A)②）")]
        pub points: Vec<Name>,
        /// Clause 前文: about when the outage was.
        #[words(diff = "about when the outage was", editor = "障害が起きた、おおよその時間帯。「夕方」など（前文）")]
        pub outage_about: Name,
        /// Clause 前文: the hours of the outage. `None`: not stated in the notice.
        #[words(diff = "hours of the outage", editor = "障害が起きていた時間帯（前文）。お知らせに示されていなければ \"\"")]
        pub outage_hours: Stated<Name>,
        /// Clause 2※URL: the address of the application site. `None`: not stated in the notice.
        #[words(diff = "address of the application site", editor = "申請するサイトのアドレス（2※URL）。ブラウザからコピーしたままの、https:// から始まる半角の文字。お知らせに示されていなければ \"\"")]
        pub application_site_address: Stated<Address>,
        /// Clause 2※URL: a later report. `None`: not known to this file.
        #[words(diff = "later report", editor = "このあとに出たお知らせ。入れると、どのページもそのことを先に示します。なければ \"\"")]
        pub third_report: Stated<Name>,
    }
}

described! {
    /// The dates of the notice, in the order of its clauses.
    #[words(editor = "日付。日本時間")]
    #[checked(check_order)]
    pub struct Dates {
        /// Clause 前文: when the notice was published.
        #[words(diff = "published", editor = "お知らせが出た日")]
        pub published: Day,
        /// Clause 前文: when it was last amended.
        #[words(diff = "amended", editor = "最後に追記された日")]
        pub amended: Day,
        /// Clause 前文: the day of the outage.
        #[words(diff = "outage", editor = "障害が起きた日")]
        pub outage: Day,
        /// Clause 1(A): the expiry that is printed on the coupons concerned.
        #[words(diff = "expiry", editor = "対象のクーポンに印刷されている有効期限（1(A)）")]
        pub expiry: Day,
        /// Clause 1(A): when the first extension had passed.
        #[words(diff = "first extension", editor = "最初の延長のあとの有効期限（1(A)）")]
        pub first_extension: Moment,
        /// Clauses 2(A)紙, 2※: the day on which the application site is planned to open.
        #[words(diff = "application opens", editor = "申請サイトが開く予定の日（2(A)紙）")]
        pub application_opens: Day,
        /// Clauses 2(A)①, 2(A)②, 2(B)②: when the extended expiry has passed, and the balance is fixed.
        #[words(diff = "use by", editor = "延長された有効期限（2(A)①）")]
        pub use_by: Moment,
        /// Clause 2(A)アプリ: the earliest day on which links to the points are sent to app users. `None`: the notice knows no way
        /// by the app, and everybody applies.
        #[words(diff = "links sent to app users from", editor = "アプリの方に受け取りの案内が送られる、いちばん早い日（2(A)アプリ）。アプリで受け取る方法がなければ \"none\"")]
        pub links_sent_from: OfApp<Day>,
        /// Clause 2(A)紙: the last day on which to apply.
        #[words(diff = "apply by", editor = "申請の期限（2(A)紙）")]
        pub apply_by: Day,
        /// Clauses 2(A)アプリ, 2(A)紙: the last day on which to collect the points.
        #[words(diff = "collect by", editor = "受け取りの期限（2(A)）")]
        pub collect_by: Day,
        /// Clause 2※: the earliest day of bank transfers.
        #[words(diff = "transfers from", editor = "振込が始まる、いちばん早い日（2※）")]
        pub transfers_from: Day,
    }
}

impl Notice {
    /// Reads a notice from untrusted data.
    ///
    /// # Errors
    /// Every [`Problem`] of the file, each with its place and its remedy.
    pub(crate) fn from_data(value: &Value) -> Result<Self, Vec<Problem>> {
        read_notice(value, Self::KIND, |file| {
            let names = file.table("names", Names::read);
            let dates = file.table("dates", Dates::read);
            let collect_by = dates.as_ref().map(|dates| dates.collect_by);
            // Without a stated last day, the hours hold through the last stated deadline.
            let call_centre = file.table("call_centre", |table| CallCentre::read(table, collect_by));
            let (call_centre, states_last_call_day) = call_centre?;
            Some(Self { names: names?, dates: dates?, call_centre, states_last_call_day })
        })
    }
}

impl Dates {
    /// The moments at which any outcome can change, in order: between two of them, the same answers have the same
    /// outcome.
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

    /// Checks the order that the clauses need. Each pair is reported at the later date.
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

/// A value of the way by the app alone. Without such a way, the file has `"none"`.
pub struct OfApp<T>(Option<T>);

impl<T: FromValue> FromValue for OfApp<T> {
    fn from_value(value: &Value) -> Result<Self, Flaw> {
        if matches!(value, Value::Text(text) if text == NO_APP) {
            return Ok(Self(None));
        }
        T::from_value(value).map(Some).map(Self)
    }
}

impl<T: Text> Field for OfApp<T> {
    type Kept = Option<T::Kept>;

    fn take(table: &mut Table<'_, '_>, name: &'static str) -> Option<T::Kept> {
        table.required::<Self>(name).and_then(|of_app| of_app.0).map(T::keep)
    }

    fn stand_in() -> Option<T::Kept> {
        None
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn shape() -> Shape {
        Shape::Or(NO_APP, T::FORM)
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn say(kept: &Option<T::Kept>, words: &'static str) -> Vec<(&'static str, Said)> {
        vec![(words, T::SAID(kept.as_ref().map(T::words)))]
    }
}
