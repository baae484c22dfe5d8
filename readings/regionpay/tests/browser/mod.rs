//! What the pages of this reading ask and say in real browsers, for which it takes this reading's own questions: what holds for
//! the pages of every reading is in `tests/browser/tests/site`, which takes this in.

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

/// Where the page lies in the site.
const PAGE: &str = "nagasaki/ja/";

const HERE: Answer = ("prefecture", "here");
const PAPER: Answer = ("coupon", "regionpay_paper");
const PRINTED: Answer = ("expiry", "2023-02-24");

/// Somebody who is asked every question.
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

/// Its notice, as its own type.
fn notice(text: &str) -> Result<Notice> {
    notice_file::parse(text).map_err(|problems| anyhow!("{problems:?}"))
}
