//! Outcomes as plain objects of JavaScript's. Hundreds of calls, field by field, would take longer than all that comes
//! before them: each object takes one.

use std::cell::RefCell;
use std::ptr;

use wasm_bindgen::prelude::*;

use crate::outcome::{CallLine, Judgement, Outcome};
use crate::truth::Truth;

pub(super) fn outcome(outcome: &Outcome) -> JsValue {
    match outcome {
        Outcome::Ask { question } => ask(number_of(question)),
        Outcome::Invalid { errors } => invalid(&serde_wasm_bindgen::to_value(errors).unwrap_or_default()),
        Outcome::Done(judgement) => self::judgement(judgement),
    }
}

fn judgement(judgement: &Judgement) -> JsValue {
    let written = done(number_of(judgement.verdict), number_of(judgement.standing), judgement.deadline.map(number_of));
    for ground in &judgement.grounds {
        add_ground(&written, number_of(ground));
    }
    for reason in &judgement.reasons {
        let holds = match reason.holds {
            Truth::Holds => Some(true),
            Truth::Fails => Some(false),
            Truth::CannotTell => None,
        };
        add_reason(&written, number_of(reason.clause), holds);
    }
    for step in &judgement.steps {
        add_step(
            &written,
            number_of(step.step),
            number_of(step.state),
            step.conditional,
            step.opens.map(as_number),
            number_of(step.opens_kind),
            step.closes.map(as_number),
            number_of(step.closes_kind),
        );
    }
    for note in &judgement.notes {
        add_note(&written, number_of(note));
    }
    match judgement.call_centre {
        CallLine::Open { until } => set_open(&written, as_number(until)),
        CallLine::Closed { next } => set_closed(&written, as_number(next)),
        CallLine::Unknown => {}
        CallLine::None => set_none(&written),
    }
    written
}

#[expect(clippy::cast_precision_loss, reason = "a moment of the calendar stays far below 2^53 milliseconds")]
fn as_number(epoch_ms: i64) -> f64 {
    epoch_ms as f64
}

thread_local! {
    /// The words that the other side has learnt, each once, in the order of their numbers.
    static WORDS: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The number by which the other side knows one of the words that outcomes are made of.
fn number_of(word: &'static str) -> u32 {
    let known =
        WORDS.with_borrow(|words| (0..).zip(words).find_map(|(number, known)| ptr::eq(*known, word).then_some(number)));
    known.unwrap_or_else(|| {
        WORDS.with_borrow_mut(|words| words.push(word));
        learn(word)
    })
}

#[wasm_bindgen(module = "/src/wasm/write.js")]
extern "C" {
    fn learn(word: &str) -> u32;

    fn ask(question: u32) -> JsValue;

    fn invalid(errors: &JsValue) -> JsValue;

    fn done(verdict: u32, standing: u32, deadline: Option<u32>) -> JsValue;

    #[wasm_bindgen(js_name = addGround)]
    fn add_ground(judgement: &JsValue, ground: u32);

    #[wasm_bindgen(js_name = addReason)]
    fn add_reason(judgement: &JsValue, clause: u32, holds: Option<bool>);

    #[wasm_bindgen(js_name = addStep)]
    fn add_step(
        judgement: &JsValue,
        step: u32,
        state: u32,
        conditional: bool,
        opens: Option<f64>,
        opens_kind: u32,
        closes: Option<f64>,
        closes_kind: u32,
    );

    #[wasm_bindgen(js_name = addNote)]
    fn add_note(judgement: &JsValue, note: u32);

    #[wasm_bindgen(js_name = setNone)]
    fn set_none(judgement: &JsValue);

    #[wasm_bindgen(js_name = setOpen)]
    fn set_open(judgement: &JsValue, until: f64);

    #[wasm_bindgen(js_name = setClosed)]
    fn set_closed(judgement: &JsValue, next: f64);
}
