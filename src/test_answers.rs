//! Answers for the tests of generic code.
#![expect(dead_code, unreachable_pub, reason = "the macros define what readings need, and no rule reads these")]

use crate::answer::{Answer, Yen};
use crate::japan_time::Day;
use crate::{names, questions};

questions! {
    /// A choice, about the traveller.
    prefecture: Prefecture => Prefecture for all,
    /// Another.
    coupon: Coupon => Coupon,
    /// A date.
    expiry: Answer<Day> => Expiry,
    /// An amount.
    balance: Answer<Yen<1_000_000>> => Balance,
    /// Another.
    left: Answer<Yen<1_000_000>> => Left,
}

names! {
    /// Where.
    pub enum Prefecture {
        /// Here.
        Here = "here",
        /// Not here.
        Elsewhere = "elsewhere",
    }
}

names! {
    /// Of which kind.
    pub enum Coupon {
        /// Of the kind that is meant.
        Paper = "paper",
        /// Of another.
        Other = "other",
    }
}
