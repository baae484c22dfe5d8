//! Kigen (期限, "deadline") tells a traveller whether a published notice covers them, what to do next, and which deadline
//! binds. It is the same code on the office's command line and, as Wasm, on the traveller's phone.
//!
//! This is the core, which knows no notice. A kind of notice has a crate of its own in `readings/`, which depends on this one.
//!
//! - [`truth`], [`japan_time`], [`timeline`] and [`call_centre`] are what rules are made of.
//! - [`interview`] lets rules ask for the facts they need. A missing fact is the next question.
//! - [`reading`] is the line between the core and the rules of one kind of notice.
//! - [`outcome`] is what comes out; [`input`], [`answer`], [`data`] and [`mod@described`] are about what comes in, [`typed`] about
//!   what people type, [`fragment`] and [`link`] about what the page's address asks for.

pub mod answer;
#[cfg(not(target_arch = "wasm32"))]
pub mod any_notice;
pub mod call_centre;
pub mod data;
#[cfg(not(target_arch = "wasm32"))]
pub mod declarations;
pub mod described;
#[cfg(not(target_arch = "wasm32"))]
pub mod difference;
#[cfg(any(target_arch = "wasm32", test))]
mod facts;
pub mod fragment;
pub mod input;
pub mod interview;
#[cfg(any(target_arch = "wasm32", test))]
mod items;
pub mod japan_time;
#[cfg(not(target_arch = "wasm32"))]
pub mod line;
pub mod link;
#[cfg(not(target_arch = "wasm32"))]
pub mod notice_file;
pub mod outcome;
pub mod period;
#[cfg(not(target_arch = "wasm32"))]
pub mod presented;
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
pub mod review;
#[cfg(not(target_arch = "wasm32"))]
pub mod shape;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
#[cfg(test)]
mod test_answers;
pub mod timeline;
pub mod truth;
pub mod typed;

#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

// For what `module!` writes into the crate of a reading.
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub use {wasm_bindgen, web_sys};

use input::{Problem, Table, Value};
use japan_time::Moment;
use outcome::Outcome;
use reading::{AnswerSet as _, Finding as _, QuestionOf, Reading};

/// Small before fast: a search through what is free takes less than one call of the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// Judges untrusted `answers` under `notice` at `now`: the outcome, the next question, or everything that is wrong with the
/// input, a moment that could not be read included.
#[must_use]
pub fn check<N: Reading>(notice: &N, answers: &Value, now: Result<Moment, Problem>) -> Outcome {
    let mut errors = Vec::new();
    let answers = Table::open(answers, "answers", &mut errors).map(|mut table| {
        let answers = N::Answers::read(&mut table);
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
pub fn judge<N: Reading>(notice: &N, answers: &N::Answers, now: Moment) -> Result<N::Finding, QuestionOf<N>> {
    notice.consult(answers, now)
}
