//! `check()` for JavaScript: thin, and never throwing for bad input. Its types are in `www/kigen.d.ts`.
//!
//! Reading an object can run code of the caller's: a getter, a proxy. What that throws is caught here. Were it let through,
//! the module's stack would stay where it was, and after some thousands of times nothing would work any more.

mod read;
mod write;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::input::{Problem, now};
use crate::japan_time::Moment;
use crate::outcome::Outcome;
use crate::regionpay::notice::Notice;

/// What the rules of `notice` come to for `answers` at `nowMs`, epoch milliseconds: a plain object, tagged by `status`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn check(notice: &JsValue, answers: &JsValue, #[wasm_bindgen(js_name = nowMs)] now_ms: &JsValue) -> JsValue {
    write::outcome(&judge(notice, answers, now_ms).unwrap_or_else(|errors| Outcome::Invalid { errors }))
}

fn judge(notice: &JsValue, answers: &JsValue, now_ms: &JsValue) -> Result<Outcome, Vec<Problem>> {
    let notice = kept_or_read(notice)?;
    Ok(crate::check(&notice, &read::value(answers), read_now(now_ms)))
}

thread_local! {
    /// The last notice that reads the same for ever, and what was read of it. Reading one takes ten times as long as judging.
    static KEPT: RefCell<Option<(JsValue, Rc<Notice>)>> = const { RefCell::new(None) };
}

fn kept_or_read(notice: &JsValue) -> Result<Rc<Notice>, Vec<Problem>> {
    let kept =
        KEPT.with_borrow(|kept| kept.as_ref().filter(|(object, _)| object == notice).map(|(_, read)| Rc::clone(read)));
    if let Some(kept) = kept {
        return Ok(kept);
    }
    // Asked before it is read: a getter could freeze what it has just given something else for.
    let is_lasting = read::is_lasting(notice);
    let read = Rc::new(read_notice(notice)?);
    if is_lasting {
        read::expect_answers(&read);
        KEPT.set(Some((notice.clone(), Rc::clone(&read))));
    }
    Ok(read)
}

/// A notice from its data as a plain object.
pub(crate) fn read_notice(notice: &JsValue) -> Result<Notice, Vec<Problem>> {
    Notice::read(&read::value(notice)).map_err(|problems| problems.into_iter().map(in_notice).collect())
}

/// Says of a notice's field that it is the notice's.
fn in_notice(problem: Problem) -> Problem {
    if problem.field == "notice" { problem } else { Problem { field: ["notice.", &problem.field].concat(), ..problem } }
}

fn read_now(now_ms: &JsValue) -> Result<Moment, Problem> {
    now(now_ms.as_f64().unwrap_or(f64::NAN)).map_err(|flaw| Problem::at("nowMs", flaw))
}
