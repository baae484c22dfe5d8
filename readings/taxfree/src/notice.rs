//! The notice as data: its days, its amounts, its sources.

use kigen::answer::Answer;
use kigen::data::{Address, Name, Stated, WholeNumber};
use kigen::described;
use kigen::input::{Flaw, Table};
use kigen::japan_time::Day;
use kigen::period::{FirstDay, LastDay, Length, Period};
use kigen::truth::Truth;

use crate::answers::MOST_YEN;

described! {
    /// A notice, checked.
    #[words(editor = "お知らせ1つの、日数と金額と出典")]
    #[checked(check_order)]
    pub struct Notice {
        /// The day on which the sources were read.
        #[words(diff = "read on", editor = "出典を読んだ日")]
        pub read_on: Day,
        /// Clause start: the first day of purchases by this method.
        #[words(diff = "starts on", editor = "この方式が始まる購入日（start）")]
        pub starts_on: Day,
        /// Clause days: how many days there are for the confirmation, from the day after the purchase.
        #[words(diff = "days for the confirmation", editor = "購入日の翌日から数えて、税関の確認を受けられる日数（days）")]
        pub days: WholeNumber<u16, 400>,
        /// Clause amount: the least that is tax-free, in yen before tax.
        #[words(diff = "least amount", editor = "免税になる最も少ない金額。税抜きの円（amount）")]
        pub minimum: WholeNumber<u32, MOST_YEN>,
        /// Clause papers: from how many yen before tax customs may ask for the papers of one piece.
        #[words(diff = "amount that needs papers", editor = "税関が証明書を求めることがある、1個の金額。税抜きの円（papers）")]
        pub unit_minimum: WholeNumber<u32, MOST_YEN>,
        /// Clause person: for how many months after landing a purchase is tax-free.
        #[words(diff = "months since landing", editor = "入国から何か月までの購入が免税になるか（person）")]
        pub months: WholeNumber<u8, 24>,
        /// Where it stands.
        pub names: Names,
    }
}

described! {
    /// Where it stands, and who has confirmed how it is read.
    #[words(editor = "出典のアドレスと、読み方を確かめた人")]
    pub struct Names {
        /// Who has confirmed this reading against the sources. `None`: nobody yet.
        #[words(diff = "confirmed by", editor = "この読み方を出典と照らし合わせた人。いれば、その名前。まだなら \"\"")]
        pub confirmed_by: Stated<Name>,
        /// The page for travellers: T.
        #[words(diff = "address for travellers", editor = "旅行者向けのページのアドレス（T）")]
        pub travellers_address: Address,
        /// The answers to questions of travellers: F.
        #[words(diff = "address of the answers", editor = "旅行者向けのよくある質問のアドレス（F）")]
        pub faq_address: Address,
        /// The page for shops: S.
        #[words(diff = "address for shops", editor = "免税店向けのページのアドレス（S）")]
        pub shops_address: Address,
        /// The page of the association of tax-free shops: Z.
        #[words(diff = "address of the association", editor = "全国免税店協会のページのアドレス（Z）")]
        pub association_address: Address,
    }
}

impl Notice {
    /// A piece that needs papers must cost more than the least tax-free amount.
    fn check_order(&self, table: &mut Table<'_, '_>) {
        if self.unit_minimum <= self.minimum {
            let remedy = "this must be more than minimum; check both against the notice";
            table.report("unit_minimum", Flaw::new("out_of_order", remedy));
        }
    }

    /// Clause days: the last day for the confirmation of what was bought on a day: the day after it is the first. A day off moves
    /// nothing.
    #[must_use]
    pub fn last_day(&self, bought: Day) -> Option<LastDay> {
        Period { length: Length::Days(self.days), first_day: FirstDay::NotCounted }.last_day(bought)
    }

    /// Clause person: whether a purchase comes before the months since landing are over. How they are counted on the very day is
    /// stated nowhere, so the day that corresponds and those beside it are in doubt, and so is a landing after the purchase.
    #[must_use]
    pub fn within_months(&self, entered: Day, bought: Day) -> Truth {
        let end = entered.plus_months(self.months.into());
        let doubtful = end.and_then(|end| Some(end.previous()?..=end.next()?));
        match doubtful {
            Some(doubtful) if entered <= bought && !doubtful.contains(&bought) => {
                Truth::from(bought < *doubtful.start())
            }
            _ => Truth::CannotTell,
        }
    }

    /// Clause start: whether a purchase is by this method.
    #[must_use]
    pub fn has_started(&self, bought: Answer<Day>) -> Truth {
        match bought {
            Answer::Known(day) => Truth::from(day >= self.starts_on),
            Answer::Unknown => Truth::CannotTell,
        }
    }
}
