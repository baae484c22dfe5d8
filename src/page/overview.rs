//! Several items: what the rules say of each, and one list of steps for all of them.
//!
//! Nothing is written here: each row shows what the item's own result would. So two items share a step of the list
//! exactly where they would show the same.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{Dom, append_visible, copy, each_of, hide};
use super::result::{self, shown_deadline};
use crate::facts::Facts;
use crate::japan_time::Moment;
use crate::outcome::Judgement;
use crate::reading::Reading;

/// An item, as the rules see it.
pub(super) struct ItemResult {
    /// What it is known by among the items.
    pub(super) number: u32,
    /// What it is called.
    pub(super) name: String,
    /// What holds of it.
    pub(super) facts: Facts,
    /// Unless something must still be asked.
    pub(super) judgement: Option<Judgement>,
}

/// Shows all items and their steps; the form is for the one with the number `current`.
pub(super) fn show_deferred<N: Reading>(dom: &Dom, items: &[ItemResult], current: u32) -> Result<(), JsValue> {
    list::<N>(dom, items, current)?;
    merge_steps(dom, items)
}

fn list<N: Reading>(dom: &Dom, items: &[ItemResult], current: u32) -> Result<(), JsValue> {
    let Some(pattern) = dom.row_template("[data-item]")? else { return Ok(()) };
    for item in items {
        let row = copy(&pattern)?;
        row.set_attribute("data-item", &item.number.to_string())?;
        if item.number == current {
            row.set_attribute("aria-current", "true")?;
        }
        each_of(row.query_selector_all("[data-name]")?, &mut |place| {
            place.set_text_content(None);
            place.append_child(&*name_of(dom, item)?).map(|_| ())
        })?;
        if let Some(place) = row.query_selector("[data-brief-of]")? {
            dom.each("#result [data-brief]", &mut |brief| append_visible(&place, brief, &item.facts))?;
            if let Some(step) = item.judgement.as_ref().and_then(shown_deadline::<N>)
                && let Some(summary) = result::summary(dom, step)?
            {
                append_visible(&place, &summary, &item.facts)?;
                result::write_last_day(dom, &place, step)?;
            }
        }
        if let (None, Some(asks)) = (&item.judgement, row.query_selector("[data-asks]")?) {
            hide(&asks, false);
        }
        hide(&row, false);
        pattern.parent_node().map_or(Ok(()), |list| list.append_child(&row).map(|_| ()))?;
    }
    Ok(())
}

/// Of all items the deadline that binds first, and whose it is.
pub(super) fn show_binding<N: Reading>(
    dom: &Dom,
    items: &[ItemResult],
    now: Moment,
    facts: &mut Facts,
) -> Result<(), JsValue> {
    let bound = items.iter().filter_map(|item| {
        let step = shown_deadline::<N>(item.judgement.as_ref()?)?;
        Some((step.closes?, step, item))
    });
    let bound: Vec<_> = bound.collect();
    let Some((closes, step, first)) = bound.iter().min_by_key(|(closes, ..)| *closes) else { return Ok(()) };
    facts.add(&["items", "bound"]);
    let Some(place) = dom.one("#items-binding")? else { return Ok(()) };
    result::fill_binding(dom, &place, step, &first.facts, now, facts)?;
    let whose = bound.iter().filter(|(other, of, _)| other == closes && of.step == step.step);
    let whose: Vec<_> = whose.map(|(_, _, item)| *item).collect();
    write_names(dom, &place, &whose)
}

/// Each step once for all who would be shown the same of it, in the order of a plan.
fn merge_steps(dom: &Dom, items: &[ItemResult]) -> Result<(), JsValue> {
    let Some(list) = dom.one("#items-steps")? else { return Ok(()) };
    list.replace_children_with_node_0();
    let alike = group_identical(items);
    dom.each("#result [data-step]", &mut |step| {
        let mut merged: Vec<(Element, String, Vec<&ItemResult>)> = Vec::new();
        for (item, all) in &alike {
            let Some(entry) = step_of(dom, step, item)? else { continue };
            let shown = entry.inner_html();
            match merged.iter_mut().find(|(_, other, _)| *other == shown) {
                Some((_, _, whose)) => whose.extend(all),
                None => merged.push((entry, shown, all.clone())),
            }
        }
        for (entry, _, mut whose) in merged {
            whose.sort_by_key(|item| item.number);
            if let Some(place) = dom.one("#items [data-names]")? {
                entry.append_child(&*copy(&place)?)?;
            }
            write_names(dom, &entry, &whose)?;
            list.append_child(&entry)?;
        }
        Ok(())
    })
}

/// One of those of whom the same holds, and all of them: a family's items differ little.
fn group_identical(items: &[ItemResult]) -> Vec<(&ItemResult, Vec<&ItemResult>)> {
    let mut alike: Vec<(&ItemResult, Vec<&ItemResult>)> = Vec::new();
    for item in items {
        match alike.iter_mut().find(|(first, _)| first.facts == item.facts) {
            Some((_, all)) => all.push(item),
            None => alike.push((item, vec![item])),
        }
    }
    alike
}

/// A step in short, as this item has it.
fn step_of(dom: &Dom, step: &Element, item: &ItemResult) -> Result<Option<Element>, JsValue> {
    let name = step.get_attribute("data-step");
    let steps = item.judgement.iter().flat_map(|judgement| &judgement.steps);
    let Some(planned) = steps.into_iter().find(|planned| name.as_deref() == Some(planned.step)) else {
        return Ok(None);
    };
    let entry: Element = step.clone_node()?.unchecked_into();
    for attribute in ["data-step", "data-show", "data-next", "hidden"] {
        entry.remove_attribute(attribute)?;
    }
    entry.set_attribute("data-merged", planned.step)?;
    entry.set_attribute("data-state", planned.state)?;
    each_of(step.query_selector_all(".state, .core")?, &mut |part| append_visible(&entry, part, &item.facts))?;
    result::write_last_day(dom, &entry, planned)?;
    Ok(Some(entry))
}

/// An item's name, which follows it when it gets another.
fn name_of(dom: &Dom, item: &ItemResult) -> Result<Element, JsValue> {
    let name = dom.isolated(&item.name)?;
    name.set_attribute("data-of", &item.number.to_string())?;
    Ok(name)
}

fn write_names(dom: &Dom, within: &Element, whose: &[&ItemResult]) -> Result<(), JsValue> {
    let and = dom.one("#items")?.and_then(|items| items.get_attribute("data-and")).unwrap_or_default();
    let Some(place) = within.query_selector("[data-names]")? else { return Ok(()) };
    place.set_text_content(None);
    for (index, item) in whose.iter().enumerate() {
        if index > 0 {
            place.append_with_str_1(&and)?;
        }
        place.append_child(&*name_of(dom, item)?)?;
    }
    Ok(())
}
