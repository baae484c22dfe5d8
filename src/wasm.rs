//! `check()` for JavaScript: thin, and never throwing for bad input. Its types are in `www/kigen.d.ts`.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::input::{Flaw, Problem, Value, now};
use crate::japan_time::Moment;
use crate::outcome::Outcome;
use crate::regionpay::notice::Notice;

/// What the rules of `notice` come to for `answers` at `nowMs`, epoch milliseconds: a plain object, tagged by `status`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn check(notice: JsValue, answers: JsValue, #[wasm_bindgen(js_name = nowMs)] now_ms: &JsValue) -> JsValue {
    let outcome = judge(notice, answers, now_ms).unwrap_or_else(|errors| Outcome::Invalid { errors });
    let serializer = Serializer::new().serialize_missing_as_null(true);
    outcome.serialize(&serializer).unwrap_or(JsValue::NULL)
}

fn judge(notice: JsValue, answers: JsValue, now_ms: &JsValue) -> Result<Outcome, Vec<Problem>> {
    let notice = read_notice(notice)?;
    let answers = read_value(answers, "answers")?;
    Ok(crate::check(&notice, &answers, read_now(now_ms)))
}

/// A notice from its data as a plain object.
pub(crate) fn read_notice(notice: JsValue) -> Result<Notice, Vec<Problem>> {
    Notice::read(&read_value(notice, "notice")?).map_err(|problems| problems.into_iter().map(in_notice).collect())
}

/// Says of a notice's field that it is the notice's.
fn in_notice(problem: Problem) -> Problem {
    if problem.field == "notice" { problem } else { Problem { field: ["notice.", &problem.field].concat(), ..problem } }
}

fn read_value(value: JsValue, name: &str) -> Result<Value, Vec<Problem>> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|_| vec![Problem::at(name, Flaw::new("unreadable", "give plain data, as from JSON"))])
}

fn read_now(now_ms: &JsValue) -> Result<Moment, Problem> {
    now(now_ms.as_f64().unwrap_or(f64::NAN)).map_err(|flaw| Problem::at("nowMs", flaw))
}
