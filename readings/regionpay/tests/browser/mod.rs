//! Browser tests of this reading's own questions and texts. The tests of the pages of every reading are in
//! `tests/browser/tests/site`, which includes these.

mod bad_input;
mod calendar;
mod call_card;
mod change;
mod coupons;
mod first_screen;
mod links;
mod moments;
mod plans;
mod print;
mod samples;
mod time;
mod turns;
mod words;

use anyhow::{Result, anyhow};
use kigen::notice_file;
use kigen_regionpay::Notice;

use crate::common::{Answer, Reading};

/// The path of the page in the site.
const PAGE: &str = "nagasaki/ja/";

const HERE: Answer = ("prefecture", "here");
const PAPER: Answer = ("coupon", "regionpay_paper");
const PRINTED: Answer = ("expiry", "2023-02-24");

/// The answers of somebody who is asked every question.
const ANSWERS: &[Answer] = &[
    HERE,
    PAPER,
    ("incident", "none"),
    PRINTED,
    ("balance", "1500"),
    ("left", "700"),
    ("payout", "points"),
    ("charge", "paper"),
    ("applied", "no"),
    ("inquiry_number", "known"),
];

/// This reading.
fn own() -> Result<&'static Reading> {
    Reading::of("regionpay")
}

/// A notice of this reading's own type.
fn notice(text: &str) -> Result<Notice> {
    notice_file::parse(text).map_err(|problems| anyhow!("{problems:?}"))
}
