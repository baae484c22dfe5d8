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
use crate::reading::Reading;

/// The last notice that reads the same for ever, and what was read of it. Reading one takes ten times as long as judging.
pub struct NoticeCache<N>(RefCell<Option<(JsValue, Rc<N>)>>);

impl<N: Reading> NoticeCache<N> {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(RefCell::new(None))
    }

    /// The result of the rules of `notice` for `answers` at `now_ms`, epoch milliseconds: a plain object, tagged by `status`.
    pub fn check(&self, notice: &JsValue, answers: &JsValue, now_ms: &JsValue) -> JsValue {
        write::outcome(&self.judge(notice, answers, now_ms).unwrap_or_else(|errors| Outcome::Invalid { errors }))
    }

    fn judge(&self, notice: &JsValue, answers: &JsValue, now_ms: &JsValue) -> Result<Outcome, Vec<Problem>> {
        let notice = self.cached_or_read(notice)?;
        Ok(crate::check(&*notice, &read::value(answers), read_now(now_ms)))
    }

    fn cached_or_read(&self, notice: &JsValue) -> Result<Rc<N>, Vec<Problem>> {
        let kept = self.0.borrow().as_ref().filter(|(object, _)| object == notice).map(|(_, read)| Rc::clone(read));
        if let Some(kept) = kept {
            return Ok(kept);
        }
        // Asked before it is read: a getter could freeze what it has just given something else for.
        let is_lasting = read::is_lasting(notice);
        let read = Rc::new(read_notice::<N>(notice)?);
        if is_lasting {
            read::expect_answers(&*read);
            self.0.replace(Some((notice.clone(), Rc::clone(&read))));
        }
        Ok(read)
    }
}

impl<N: Reading> Default for NoticeCache<N> {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes of a crate the modules of its reading: what JavaScript calls, and what stays between its calls. Neither can be
/// generic. A module has one reading in it, and its pages load nothing that only other programs call: each of the two stands
/// behind a feature that only the build of the module sets, `check` and `page`.
#[macro_export]
macro_rules! modules {
    ($notice:ty) => {
        #[cfg(all(target_arch = "wasm32", feature = "check"))]
        mod check_module {
            use $crate::wasm::NoticeCache;
            use $crate::wasm_bindgen::{self, prelude::*};

            thread_local! {
                static NOTICE: NoticeCache<$notice> = const { NoticeCache::new() };
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn check(
                notice: &JsValue,
                answers: &JsValue,
                #[wasm_bindgen(js_name = nowMs)] now_ms: &JsValue,
            ) -> JsValue {
                NOTICE.with(|kept| kept.check(notice, answers, now_ms))
            }
        }

        #[cfg(all(target_arch = "wasm32", feature = "page"))]
        mod page_module {
            use $crate::page::{PageCell, write_moment as write};
            use $crate::wasm_bindgen::{self, prelude::*};
            use $crate::web_sys::Event;

            thread_local! {
                static PAGE: PageCell<$notice> = const { PageCell::new() };
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn start(carried: &str) -> Result<bool, JsValue> {
                PAGE.with(|page| page.start(carried))
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn handle(event: &Event) -> Result<bool, JsValue> {
                PAGE.with(|page| page.handle(event))
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn refresh() -> Result<(), JsValue> {
                PAGE.with(PageCell::refresh)
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn show_deferred() -> Result<(), JsValue> {
                PAGE.with(PageCell::show_deferred)
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn carry() -> Result<String, JsValue> {
                PAGE.with(PageCell::carry)
            }

            #[wasm_bindgen(skip_typescript)]
            pub fn write_moment(name: &str, #[wasm_bindgen(js_name = epochMs)] epoch_ms: f64) -> Result<(), JsValue> {
                write(name, epoch_ms)
            }
        }
    };
}

/// A notice from its data as a plain object.
pub(crate) fn read_notice<N: Reading>(notice: &JsValue) -> Result<N, Vec<Problem>> {
    N::read(&read::value(notice)).map_err(|problems| problems.into_iter().map(in_notice).collect())
}

/// Says of a notice's field that it is the notice's.
fn in_notice(problem: Problem) -> Problem {
    if problem.field == "notice" { problem } else { Problem { field: ["notice.", &problem.field].concat(), ..problem } }
}

fn read_now(now_ms: &JsValue) -> Result<Moment, Problem> {
    now(now_ms.as_f64().unwrap_or(f64::NAN)).map_err(|flaw| Problem::at("nowMs", flaw))
}
