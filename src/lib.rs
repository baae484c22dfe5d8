//! Kigen (期限, "deadline") tells a traveller whether a published notice covers them, what to do next, and which deadline
//! binds. It is the same code on the office's command line and, as Wasm, on the traveller's phone.
//!
//! - [`truth`], [`japan_time`], [`timeline`] and [`call_centre`] are general: they know nothing of any one notice.
//! - [`interview`] lets rules ask for the facts they need. A missing fact is the next question.
//! - [`regionpay`] reads one kind of notice, clause by clause. It knows no page, no clock and no files.
//! - [`outcome`] is what comes out, [`input`] is what comes in; [`typed`] is what people type, [`fragment`] and [`link`] what
//!   the page's address asks for.
//!
//! ```
//! use kigen::{check, input::Value, japan_time::Day, notice_file, outcome::Outcome};
//!
//! let text = std::fs::read_to_string("www/notices/nagasaki.toml")?;
//! let notice = notice_file::parse(&text).expect("the notice in this repository is sound");
//! let now = Day::parse("2023-04-18").expect("a day in the calendar").start();
//!
//! let nothing_answered_yet = Value::Table(vec![]);
//! assert_eq!(check(&notice, &nothing_answered_yet, Ok(now)), Outcome::Ask { question: "prefecture" });
//! # Ok::<(), std::io::Error>(())
//! ```

pub mod call_centre;
#[cfg(not(target_arch = "wasm32"))]
pub mod difference;
pub mod fragment;
pub mod input;
pub mod interview;
pub mod japan_time;
#[cfg(not(target_arch = "wasm32"))]
pub mod line;
pub mod link;
#[cfg(not(target_arch = "wasm32"))]
pub mod notice_file;
pub mod outcome;
pub mod period;
pub mod regionpay;
#[cfg(not(target_arch = "wasm32"))]
pub mod review;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
pub mod timeline;
pub mod truth;
pub mod typed;

#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

use input::{Problem, Table, Value};
use interview::Interview;
use japan_time::Moment;
use outcome::Outcome;
use regionpay::{
    Consultation, Finding,
    answers::{Answers, Question},
    notice::Notice,
};

/// Small before fast: a search through what is free takes less than one call of the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// Judges untrusted `answers` under `notice` at `now`: the outcome, the next question, or everything that is wrong with the
/// input, a moment that could not be read included.
#[must_use]
pub fn check(notice: &Notice, answers: &Value, now: Result<Moment, Problem>) -> Outcome {
    let mut errors = Vec::new();
    let answers = Table::open(answers, "answers", &mut errors).map(|mut table| {
        let answers = Answers::read(&mut table);
        table.close();
        answers
    });
    match (answers, now) {
        (Some(answers), Ok(now)) if errors.is_empty() => {
            judge(notice, &answers, now).map_or_else(Outcome::ask, |finding| Outcome::Done(finding.judgement()))
        }
        (_, now) => {
            errors.extend(now.err());
            Outcome::Invalid { errors }
        }
    }
}

/// Judges answers that have been read.
///
/// # Errors
/// The question that must be answered first.
pub fn judge(notice: &Notice, answers: &Answers, now: Moment) -> Result<Finding, Question> {
    Consultation { notice, now }.consult(answers)
}
