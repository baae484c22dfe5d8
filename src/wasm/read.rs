//! Any data of JavaScript's, as the rest knows it.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::input::{MAX_DEPTH, Named as _, Value};
use crate::reading::{QuestionOf, Reading};

/// What is none, or cannot be read, is told where it stands like any other wrong value.
pub(super) fn value(given: &JsValue) -> Value {
    read_value(given, MAX_DEPTH)
}

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
    let is_list = is_array(value)?;
    let fields = fields(value)?;
    let read = |index| known(&fields, index).map_or_else(|| read_value(&fields.get(index), depth), Value::Text);
    let names = (0..fields.length()).step_by(2);
    if is_list {
        return Ok(Value::List(names.map(|name| read(name + 1)).collect()));
    }
    let name = |index| known(&fields, index).or_else(|| fields.get(index).as_string()).unwrap_or_default();
    Ok(Value::Table(names.map(|index| (name(index), read(index + 1))).collect()))
}

thread_local! {
    /// Texts that answers are likely to be, in the order of their numbers.
    static EXPECTED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Has the names and the likely values of answers known to both sides by number: a text takes longer to hand over than
/// all of them to judge.
pub(super) fn expect_answers<N: Reading>(notice: &N) {
    let questions = QuestionOf::<N>::ALL;
    let names = questions.iter().map(|question| Value::Text(question.name().to_owned()));
    let none_given = N::Answers::default();
    let values = questions.iter().flat_map(|question| notice.representatives(*question, &none_given));
    EXPECTED.with_borrow_mut(|expected| {
        for value in names.chain(values) {
            let Value::Text(text) = value else { continue };
            if !expected.contains(&text) {
                expect(&text);
                expected.push(text);
            }
        }
    });
}

/// The text at `index` of a list, where it is one that was expected.
fn known(list: &Array, index: u32) -> Option<String> {
    let number = usize::try_from(expected_at(list, index)).ok()?;
    EXPECTED.with_borrow(|expected| expected.get(number).cloned())
}

/// Whether it reads the same for ever. What cannot be looked at does not.
pub(super) fn is_lasting(value: &JsValue) -> bool {
    lasting(value).unwrap_or(false)
}

#[wasm_bindgen(module = "/src/wasm/read.js")]
extern "C" {
    fn expect(text: &str);

    #[wasm_bindgen(js_name = expectedAt)]
    fn expected_at(list: &Array, index: u32) -> i32;

    // What runs code of the caller's may throw.
    #[wasm_bindgen(catch, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch)]
    fn fields(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_name = isLasting)]
    fn lasting(value: &JsValue) -> Result<bool, JsValue>;
}
