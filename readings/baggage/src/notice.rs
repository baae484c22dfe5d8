//! The notice as data: for each airline and each kind of trouble a row, and where it stands.

use kigen::data::{Address, Name, OneOf, Stated, WholeNumber};
use kigen::described;
use kigen::input::{Named as _, names};
use kigen::japan_time::{Day, Moment};
use kigen::period::{FirstDay, LastDay, Length, Period};

use crate::answers::What;
use crate::rules::Source;

described! {
    /// A notice, checked.
    #[words(editor = "お知らせ1つの、航空会社ごとの期限と出典")]
    pub struct Notice {
        /// The day on which the sources were read.
        #[words(diff = "read on", editor = "出典を読んだ日")]
        pub read_on: Day,
        /// Clause jal_damaged: the time to complain to JAL of damage.
        #[words(diff = "JAL, damaged", editor = "JAL国際線の、破損の申し出の期限（jal_damaged）")]
        pub jal_damaged: Complaint,
        /// Clause jal_late: the time to complain to JAL of delay.
        #[words(diff = "JAL, late", editor = "JAL国際線の、遅れの申し出の期限（jal_late）")]
        pub jal_late: Complaint,
        /// Clause jal_missing: the time to complain to JAL of a bag that has not come.
        #[words(diff = "JAL, missing", editor = "JAL国際線の、届かない荷物の申し出の期限（jal_missing）")]
        pub jal_missing: Complaint,
        /// Clause ana_damaged: the time to complain to ANA of damage.
        #[words(diff = "ANA, damaged", editor = "ANA国際線と国内線の、破損の申し出の期限（ana_damaged）")]
        pub ana_damaged: Complaint,
        /// Clause ana_late: the time to complain to ANA of delay.
        #[words(diff = "ANA, late", editor = "ANA国際線の、遅れの申し出の期限（ana_late）")]
        pub ana_late: Complaint,
        /// Clause ana_missing: the time to complain to ANA of a bag that has not come.
        #[words(diff = "ANA, missing", editor = "ANA国際線の、届かない荷物の申し出の期限（ana_missing）")]
        pub ana_missing: Complaint,
        /// Clause mc_damaged: the time to complain of damage under the Montreal Convention.
        #[words(diff = "Montreal Convention, damaged", editor = "モントリオール条約の、破損の申し出の期限（mc_damaged）")]
        pub mc_damaged: Complaint,
        /// Clause mc_late: the time to complain of delay under the Montreal Convention.
        #[words(diff = "Montreal Convention, late", editor = "モントリオール条約の、遅れの申し出の期限（mc_late）")]
        pub mc_late: Complaint,
        /// Clause jal_suit: the time to sue JAL.
        #[words(diff = "JAL, suit", editor = "JAL国際線の、訴えの期限（jal_suit）")]
        pub jal_suit: Suit,
        /// Clause mc_suit: the time to sue under the Montreal Convention.
        #[words(diff = "Montreal Convention, suit", editor = "モントリオール条約の、訴えの期限（mc_suit）")]
        pub mc_suit: Suit,
        /// Where it stands.
        pub names: Names,
    }
}

described! {
    /// The time in which to complain in writing.
    #[words(editor = "書面での申し出の期限")]
    pub struct Complaint {
        /// How many days there are.
        #[words(diff = "days", editor = "日数")]
        pub days: WholeNumber<u16, 400>,
        /// The day that they are counted from.
        #[words(diff = "from", editor = "何の日から数えるか。受け取った日なら received、着いた日なら arrived")]
        pub from: OneOf<CountedFrom>,
        /// Whether that day is the first of them.
        #[words(diff = "first day", editor = "その日を1日目と数えるか。数えるなら counted、数えないなら not_counted、記載がなければ unstated")]
        pub first_day: OneOf<FirstDay>,
    }
}

described! {
    /// The time in which to sue, from the day of arrival. How it is counted is left to the law of the court.
    #[words(editor = "訴えの期限。着いた日からで、数え方は裁判所の法律による")]
    pub struct Suit {
        /// How many years there are.
        #[words(diff = "years", editor = "年数")]
        pub years: WholeNumber<u8, 20>,
    }
}

described! {
    /// Where it stands, and who has confirmed how it is read.
    #[words(editor = "出典のアドレスと、読み方を確かめた人")]
    pub struct Names {
        /// Who has confirmed this reading against the sources. `None`: nobody yet.
        #[words(diff = "confirmed by", editor = "この読み方を出典と照らし合わせた人。いれば、その名前。まだなら \"\"")]
        pub confirmed_by: Stated<Name>,
        /// JAL's International Conditions of Carriage, "Time limitation on claims".
        #[words(diff = "address of JAL's conditions", editor = "JALの国際運送約款のアドレス")]
        pub jal_address: Address,
        /// ANA's page on damaged baggage, international.
        #[words(diff = "address of ANA, international", editor = "ANA国際線の、破損した手荷物のページのアドレス")]
        pub ana_address: Address,
        /// ANA's page on damaged baggage, domestic.
        #[words(diff = "address of ANA, domestic", editor = "ANA国内線の、破損した手荷物のページのアドレス")]
        pub ana_domestic_address: Address,
        /// ANA's page on baggage that is late or missing.
        #[words(diff = "address of ANA, late or missing", editor = "ANA国際線の、届かない手荷物のページのアドレス")]
        pub ana_search_address: Address,
        /// The Montreal Convention.
        #[words(diff = "address of the Montreal Convention", editor = "モントリオール条約のアドレス")]
        pub mc_address: Address,
    }
}

names! {
    /// The day that a time is counted from.
    pub enum CountedFrom {
        /// That on which the bag was received.
        Received = "received",
        /// That on which the flight arrived.
        Arrived = "arrived",
    }
}

/// The time to complain about one bag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its length.
    pub period: Period,
    /// The day from which it is counted.
    pub from: CountedFrom,
}

impl Complaint {
    fn row(&self) -> Row {
        Row { period: Period { length: Length::Days(self.days), first_day: self.first_day }, from: self.from }
    }
}

impl Suit {
    /// The last day to sue. The law of the court counts, and laws differ.
    #[must_use]
    pub fn last_day(&self, arrived: Day) -> Option<LastDay> {
        Length::Years(self.years).under_any_law(arrived)
    }
}

impl Notice {
    /// The row that applies. `None`: the notice states no time. For an unknown trouble it is the shortest one, that of
    /// damage, from the earliest day, that of arrival.
    #[must_use]
    pub fn row(&self, source: Source, what: What) -> Option<Row> {
        let complaint = match (source, what) {
            (Source::Jal, What::Damaged | What::Unknown) => &self.jal_damaged,
            (Source::Jal, What::Late) => &self.jal_late,
            (Source::Jal, What::Missing) => &self.jal_missing,
            (Source::Ana, What::Damaged | What::Unknown) => &self.ana_damaged,
            (Source::Ana, What::Late) => &self.ana_late,
            (Source::Ana, What::Missing) => &self.ana_missing,
            (Source::Convention, What::Damaged | What::Unknown) => &self.mc_damaged,
            (Source::Convention, What::Late) => &self.mc_late,
            (Source::Convention, What::Missing) => return None,
        };
        let row = complaint.row();
        Some(if what == What::Unknown { Row { from: CountedFrom::Arrived, ..row } } else { row })
    }

    /// The time to sue. `None`: it has not been read.
    #[must_use]
    pub fn suit(&self, source: Source) -> Option<&Suit> {
        match source {
            Source::Jal => Some(&self.jal_suit),
            Source::Ana => None,
            Source::Convention => Some(&self.mc_suit),
        }
    }

    /// A day of arrival for which the time to sue ends at about the day on which the sources were read.
    pub(crate) fn long_before(&self) -> Option<Day> {
        self.read_on.plus_days(-365 * i32::from(self.mc_suit.years))
    }

    /// The moments at which an outcome can change, for a bag of the day on which the sources were read, and for a suit
    /// about a flight long before.
    pub(crate) fn changes(&self) -> Vec<Moment> {
        let rows = |source| What::ALL.iter().filter_map(move |what| self.row(source, *what));
        let complaints = Source::ALL.into_iter().flat_map(rows).filter_map(|row| row.period.last_day(self.read_on));
        let suits = Source::ALL.into_iter().filter_map(|source| self.suit(source)?.last_day(self.long_before()?));
        let last_days = complaints.chain(suits);
        let mut points: Vec<_> =
            last_days.flat_map(|day| [day.safe().start(), day.safe().end(), day.last().end()]).collect();
        points.sort_unstable();
        points.dedup();
        points
    }
}
