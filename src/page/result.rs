//! The result: of all that the page could say, what applies.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{Dom, append_visible, each_of, hide};

use crate::facts::{Facts, is_soon};
use crate::input::Named as _;
use crate::japan_time::{Day, Moment};
use crate::outcome::{CallLine, Judgement, PlannedStep};
use crate::reading::{Reading, Standing as _};
use crate::timeline::State;

const MINUTE_MS: i64 = 60_000;

/// Shows what is seen first of a judgement, up to what depends on facts alone.
pub(super) fn show(dom: &Dom, judgement: &Judgement, now: Moment, facts: &mut Facts) -> Result<(), JsValue> {
    if let Some(result) = dom.one("#result")? {
        result.set_attribute("data-verdict", judgement.verdict)?;
        result.set_attribute("data-standing", judgement.standing)?;
    }
    if let CallLine::Open { until: moment } | CallLine::Closed { next: moment } = judgement.call_centre {
        fill(dom, "call", Moment::from_epoch_ms(moment), false)?;
    }
    let Some(place) = dom.one("#binding")? else { return Ok(()) };
    let Some(step) = binding(judgement) else { return place.remove_attribute("data-deadline") };
    place.set_attribute("data-deadline", step.step)?;
    let own = facts.clone();
    fill_binding(dom, &place, step, &own, now, facts)
}

/// Shows the rest of it.
pub(super) fn show_deferred(dom: &Dom, judgement: &Judgement, now: Moment) -> Result<(), JsValue> {
    let next = judgement.steps.iter().find(|step| is_to_do(step)).map(|step| step.step);
    dom.each("#result [data-step]", &mut |element| {
        let name = element.get_attribute("data-step");
        unfold_next(element, name.is_some() && name.as_deref() == next)?;
        let Some(step) = judgement.steps.iter().find(|step| name.as_deref() == Some(step.step)) else {
            return element.remove_attribute("data-state");
        };
        element.set_attribute("data-state", step.state)?;
        write_last_day(dom, element, step)
    })?;
    fill_judged(dom, now)
}

fn is_to_do(step: &PlannedStep) -> bool {
    ![State::Done.name(), State::Closed.name()].contains(&step.state)
}

/// Unfolds a step when it becomes the next one, and folds it when it no longer is. In between it is the traveller's.
fn unfold_next(step: &Element, is_next: bool) -> Result<(), JsValue> {
    const NEXT: &str = "data-next";
    if step.has_attribute(NEXT) == is_next {
        return Ok(());
    }
    step.toggle_attribute_with_force(NEXT, is_next)?;
    let details = step.query_selector("details")?;
    details.map_or(Ok(()), |details| details.toggle_attribute_with_force("open", is_next).map(|_| ()))
}

/// Writes when it was judged, to the minute: paper says so.
pub(super) fn fill_judged(dom: &Dom, now: Moment) -> Result<(), JsValue> {
    fill(dom, "as-of", Moment::from_epoch_ms(now.epoch_ms() / MINUTE_MS * MINUTE_MS), true)
}

/// The step that binds next.
fn binding(judgement: &Judgement) -> Option<&PlannedStep> {
    judgement.steps.iter().find(|step| Some(step.step) == judgement.deadline)
}

/// The same, for whom it is not too late: nobody else is told that there is time.
pub(super) fn shown_deadline<N: Reading>(judgement: &Judgement) -> Option<&PlannedStep> {
    binding(judgement).filter(|_| is_in_time::<N>(judgement))
}

/// Whether there may still be time, as the reading says of the standing.
pub(super) fn is_in_time<N: Reading>(judgement: &Judgement) -> bool {
    N::Standing::ALL.iter().any(|standing| standing.name() == judgement.standing && standing.is_in_time())
}

/// What a step is and until when.
pub(super) fn summary(dom: &Dom, step: &PlannedStep) -> Result<Option<Element>, JsValue> {
    dom.one(&format!("#result [data-step={}] [data-summary]", step.step))
}

/// What binds next comes first, in the words of its step.
pub(super) fn fill_binding(
    dom: &Dom,
    place: &Element,
    step: &PlannedStep,
    own: &Facts,
    now: Moment,
    facts: &mut Facts,
) -> Result<(), JsValue> {
    if let (Some(summary), Some(to)) = (summary(dom, step)?, place.query_selector("[data-summary-of]")?) {
        to.set_text_content(None);
        append_visible(&to, &summary, own)?;
    }
    write_last_day(dom, place, step)?;
    let Some(closes) = step.closes else { return Ok(()) };
    if is_soon(closes, now) && !is_in_japan_time(now) {
        facts.add(&["zone:matters"]);
    }
    let last_day = Moment::from_epoch_ms(closes - 1).day();
    let Some(days) = last_day.zip(now.day()).map(|(last, today)| days_between(today, last)) else { return Ok(()) };
    each_of(place.query_selector_all("[data-days]")?, &mut |element| {
        hide(element, (element.get_attribute("data-days").as_deref() == Some("none")) != (days == 0));
        Ok(())
    })?;
    if let Some(place) = place.query_selector("[data-fill=days]")? {
        place.set_text_content(Some(&days.to_string()));
    }
    Ok(())
}

/// Writes a moment, in Japan time and the page's language, wherever it is asked for and not there yet.
pub(super) fn fill(dom: &Dom, name: &str, moment: Moment, with_year: bool) -> Result<(), JsValue> {
    let date = date(moment);
    let datetime = String::from(date.to_iso_string());
    let unwritten = format!("[data-fill={name}]:not([datetime=\"{datetime}\"])");
    if dom.one(&unwritten)?.is_none() {
        return Ok(());
    }
    let parts = OPTIONS.get(usize::from(!with_year)..).unwrap_or_default();
    let text = in_words(dom, &date, parts)?;
    dom.each(&unwritten, &mut |element| {
        dom.write_ruby(element, &text)?;
        element.set_attribute("datetime", &datetime)
    })
}

/// Writes the last day of a step wherever it is asked for in a place: where it hangs on an answer, no page has it.
pub(super) fn write_last_day(dom: &Dom, place: &Element, step: &PlannedStep) -> Result<(), JsValue> {
    let Some(closes) = step.closes else { return Ok(()) };
    each_of(place.query_selector_all("[data-last-day]")?, &mut |place| {
        let last_day = date(Moment::from_epoch_ms(closes - 1));
        dom.write_ruby(place, &in_words(dom, &last_day, OPTIONS.get(..DATE).unwrap_or_default())?)?;
        // The day in Japan, as its clock would have it in UTC.
        let in_japan = date(Moment::from_epoch_ms(closes - 1 + JAPAN_AHEAD_MS));
        place.set_attribute("datetime", &String::from(in_japan.to_iso_string().slice(0, DATE_LETTERS)))
    })
}

/// Of `2000-01-01`.
const DATE_LETTERS: u32 = 10;

/// How much Japan is ahead of UTC, in milliseconds.
const JAPAN_AHEAD_MS: i64 = 9 * 3_600_000;

/// How browsers are to write a moment: first what makes a date, of which the year can be left out.
const OPTIONS: [(&str, &str); 7] = [
    ("year", "numeric"),
    ("timeZone", "Asia/Tokyo"),
    ("month", "long"),
    ("day", "numeric"),
    ("weekday", "short"),
    ("hour", "numeric"),
    ("minute", "2-digit"),
];

/// How many of them make a date.
const DATE: usize = 5;

fn in_words(dom: &Dom, date: &Date, parts: &[(&str, &str)]) -> Result<String, JsValue> {
    let options = Object::new();
    for (option, value) in parts {
        Reflect::set(&options, &(*option).into(), &(*value).into())?;
    }
    // The build writes dates in a style of its own, and no browser writes readings above them: the page lists what to put for what.
    let rewrites = dom.one("#notice")?.and_then(|data| data.get_attribute("data-rewrites")).unwrap_or_default();
    let mut text = date.to_locale_string(&dom.locale(), &options);
    for (written, put) in rewrites.split('|').filter_map(|rewrite| rewrite.split_once('=')) {
        text = text.replace(written, put);
    }
    Ok(text.into())
}

/// Whether the device's clock shows what clocks in Japan show.
fn is_in_japan_time(now: Moment) -> bool {
    const MINUTES_BEHIND_UTC: f64 = -9.0 * 60.0;
    (date(now).get_timezone_offset() - MINUTES_BEHIND_UTC).abs() < 1.0
}

#[expect(clippy::cast_precision_loss, reason = "moments that can be now stay far below 2^53")]
fn date(moment: Moment) -> Date {
    Date::new(&(moment.epoch_ms() as f64).into())
}

fn days_between(from: Day, to: Day) -> i64 {
    (to.start().epoch_ms() - from.start().epoch_ms()) / (24 * 3_600_000)
}
