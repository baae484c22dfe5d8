//! Kigen (期限, "deadline") is an offline eligibility checker: whether a published notice covers a traveller, what to do
//! next, and when the next deadline is. The office's command line and, as Wasm, the traveller's phone run the same code.
//!
//! This is the core, which contains no notice. Each kind of notice has a crate of its own in `readings/`, which depends
//! on this one.
//!
//! - [`truth`], [`japan_time`], [`timeline`] and [`call_centre`] are what rules are written with.
//! - [`interview`] lets rules ask for the facts they need. A missing fact is the next question.
//! - [`reading`] is the interface between the core and the rules of one kind of notice.
//! - [`outcome`] is the output; [`input`], [`answer`], [`data`] and [`mod@described`] are for the input, [`typed`] for
//!   typed text, [`fragment`] and [`link`] for the fragment of the page's address.

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

// For the code that `module!` generates in the crate of a reading.
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub use {wasm_bindgen, web_sys};

use input::{Problem, Table, Value};
use japan_time::Moment;
use outcome::Outcome;
use reading::{AnswerSet as _, Finding as _, QuestionOf, Reading};

/// Small rather than fast: a search through the free list takes less time than one call of the browser.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// Judges untrusted `answers` under `notice` at `now`: the outcome, the next question, or every problem of the input,
/// that of an unreadable moment included.
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
