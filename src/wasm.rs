//! `check()` for JavaScript: thin, and never throwing for bad input. Its types are in `www/kigen.d.ts`.
//!
//! Reading an object can run code of the caller's: a getter, a proxy. What that throws is caught here. Were it let through,
//! the module's stack would stay where it was, and after some thousands of times nothing would work any more.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::input::{MAX_DEPTH, Problem, Value, now};
use crate::japan_time::Moment;
use crate::outcome::Outcome;
use crate::regionpay::notice::Notice;

/// What the rules of `notice` come to for `answers` at `nowMs`, epoch milliseconds: a plain object, tagged by `status`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn check(notice: &JsValue, answers: &JsValue, #[wasm_bindgen(js_name = nowMs)] now_ms: &JsValue) -> JsValue {
    let outcome = judge(notice, answers, now_ms).unwrap_or_else(|errors| Outcome::Invalid { errors });
    let serializer = Serializer::new().serialize_missing_as_null(true);
    outcome.serialize(&serializer).unwrap_or(JsValue::NULL)
}

fn judge(notice: &JsValue, answers: &JsValue, now_ms: &JsValue) -> Result<Outcome, Vec<Problem>> {
    let notice = kept_or_read(notice)?;
    Ok(crate::check(&notice, &read_value(answers, MAX_DEPTH), read_now(now_ms)))
}

thread_local! {
    /// The last notice that can no longer change, and what was read of it. Reading one takes ten times as long as judging.
    static KEPT: RefCell<Option<(JsValue, Rc<Notice>)>> = const { RefCell::new(None) };
}

fn kept_or_read(notice: &JsValue) -> Result<Rc<Notice>, Vec<Problem>> {
    let kept =
        KEPT.with_borrow(|kept| kept.as_ref().filter(|(object, _)| object == notice).map(|(_, read)| Rc::clone(read)));
    if let Some(kept) = kept {
        return Ok(kept);
    }
    let read = Rc::new(read_notice(notice)?);
    if is_frozen_through(notice).unwrap_or(false) {
        KEPT.set(Some((notice.clone(), Rc::clone(&read))));
    }
    Ok(read)
}

/// A notice from its data as a plain object.
pub(crate) fn read_notice(notice: &JsValue) -> Result<Notice, Vec<Problem>> {
    let notice = read_value(notice, MAX_DEPTH);
    Notice::read(&notice).map_err(|problems| problems.into_iter().map(in_notice).collect())
}

/// Says of a notice's field that it is the notice's.
fn in_notice(problem: Problem) -> Problem {
    if problem.field == "notice" { problem } else { Problem { field: ["notice.", &problem.field].concat(), ..problem } }
}

/// Any data of JavaScript's. What is none, or cannot be read, is told where it stands like any other wrong value.
fn read_value(value: &JsValue, depth: u8) -> Value {
    if value.is_null() || value.is_undefined() {
        Value::Null
    } else if let Some(truth) = value.as_bool() {
        Value::Bool(truth)
    } else if let Some(number) = value.as_f64() {
        Value::Number(number)
    } else if let Some(text) = value.as_string() {
        Value::Text(text)
    } else {
        // What is left: objects, and functions, symbols and BigInts, which are no data.
        let inner = depth.checked_sub(1).filter(|_| value.is_object());
        inner.and_then(|inner| read_fields(value, inner).ok()).unwrap_or(Value::Unreadable)
    }
}

fn read_fields(value: &JsValue, depth: u8) -> Result<Value, JsValue> {
    let names = keys(value)?;
    let read = |name: &JsValue| Reflect::get(value, name).map_or(Value::Unreadable, |field| read_value(&field, depth));
    if is_array(value)? {
        return Ok(Value::List(names.iter().map(|index| read(&index)).collect()));
    }
    let field = |name: JsValue| Some((name.as_string()?, read(&name)));
    Ok(Value::Table(names.iter().filter_map(field).collect()))
}

fn is_frozen_through(value: &JsValue) -> Result<bool, JsValue> {
    if !value.is_object() {
        return Ok(true);
    }
    if !is_frozen(value)? {
        return Ok(false);
    }
    for name in keys(value)? {
        if !is_frozen_through(&Reflect::get(value, &name)?)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn read_now(now_ms: &JsValue) -> Result<Moment, Problem> {
    now(now_ms.as_f64().unwrap_or(f64::NAN)).map_err(|flaw| Problem::at("nowMs", flaw))
}

// As js_sys has them, but what they throw is caught.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = isFrozen)]
    fn is_frozen(value: &JsValue) -> Result<bool, JsValue>;

    /// The enumerable names of an object's own; of an array, its indices.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn keys(value: &JsValue) -> Result<Array, JsValue>;
}
