//! The document, in the few words that the page needs.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, NodeList};

use crate::facts::Facts;

/// A document to look things up in by CSS selectors.
#[derive(Clone)]
pub(super) struct Dom(pub(super) Document);

impl Dom {
    /// The first element that fits.
    pub(super) fn one(&self, selector: &str) -> Result<Option<Element>, JsValue> {
        self.0.query_selector(selector)
    }

    /// The first element that fits, which is to be an input.
    pub(super) fn input(&self, selector: &str) -> Result<Option<HtmlInputElement>, JsValue> {
        Ok(self.one(selector)?.and_then(|element| element.dyn_into().ok()))
    }

    /// Does something with each element that fits.
    pub(super) fn each(
        &self,
        selector: &str,
        act: &mut dyn FnMut(&Element) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        each_of(self.0.query_selector_all(selector)?, act)
    }

    /// Hides or shows the first element that fits, from everyone, screen readers included.
    pub(super) fn hide(&self, selector: &str, hidden: bool) -> Result<(), JsValue> {
        self.one(selector)?.inspect(|element| hide(element, hidden));
        Ok(())
    }

    /// Isolates a typed text from the page's own words, so that its direction does not change theirs.
    pub(super) fn isolated(&self, text: &str) -> Result<Element, JsValue> {
        let element = self.0.create_element("bdi")?;
        element.set_text_content(Some(text));
        Ok(element)
    }

    /// Writes a text in which `｜時《とき》` stands for a word with its reading above it.
    pub(super) fn write_ruby(&self, element: &Element, text: &str) -> Result<(), JsValue> {
        let mut parts = text.split('｜');
        element.set_text_content(parts.next());
        for part in parts {
            let Some((word, (reading, rest))) =
                part.split_once('《').and_then(|(word, rest)| Some((word, rest.split_once('》')?)))
            else {
                return element.append_with_str_1(part);
            };
            let (ruby, above) = (self.0.create_element("ruby")?, self.0.create_element("rt")?);
            ruby.set_text_content(Some(word));
            above.set_text_content(Some(reading));
            ruby.append_child(&above)?;
            element.append_child(&ruby)?;
            element.append_with_str_1(rest)?;
        }
        Ok(())
    }

    /// The hidden first row of a list, of which its other rows are copies; those are taken away.
    pub(super) fn row_template(&self, selector: &str) -> Result<Option<Element>, JsValue> {
        self.each(&[selector, ":not([hidden])"].concat(), &mut |row| {
            row.remove();
            Ok(())
        })?;
        self.one(selector)
    }

    /// Moves the focus to the first element that fits.
    pub(super) fn focus(&self, selector: &str) -> Result<(), JsValue> {
        let element = self.one(selector)?.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.map_or(Ok(()), |element| element.focus())
    }

    /// The same, with that element as the first thing on the screen.
    pub(super) fn focus_at_top(&self, selector: &str) -> Result<(), JsValue> {
        self.focus(selector)?;
        self.one(selector)?.inspect(Element::scroll_into_view);
        Ok(())
    }

    /// How the page writes dates, as browsers know it.
    pub(super) fn locale(&self) -> String {
        self.0.document_element().and_then(|root| root.get_attribute("data-locale")).unwrap_or_default()
    }
}

/// Hides or shows an element, of HTML like all that the page hides.
pub(super) fn hide(element: &Element, hidden: bool) {
    element.unchecked_ref::<HtmlElement>().set_hidden(hidden);
}

/// An element with all that is in it, once more.
pub(super) fn copy(element: &Element) -> Result<Element, JsValue> {
    Ok(element.clone_node_with_deep(true)?.unchecked_into())
}

/// What an element shows under these facts, once more, with nothing in it that is not shown. `None` where it is not itself.
fn visible_clone(element: &Element, facts: &Facts) -> Result<Option<Element>, JsValue> {
    let copy = copy(element)?;
    if !resolve_condition(&copy, facts)? {
        return Ok(None);
    }
    each_of(copy.query_selector_all("[data-show]")?, &mut |part| {
        if !resolve_condition(part, facts)? {
            part.remove();
        }
        Ok(())
    })?;
    Ok(Some(copy))
}

/// Appends what an element shows under these facts.
pub(super) fn append_visible(to: &Element, element: &Element, facts: &Facts) -> Result<(), JsValue> {
    if let Some(instance) = visible_clone(element, facts)? {
        to.append_child(&instance)?;
    }
    Ok(())
}

/// Shows an element for good, if its facts hold.
fn resolve_condition(element: &Element, facts: &Facts) -> Result<bool, JsValue> {
    let Some(condition) = element.get_attribute("data-show") else { return Ok(true) };
    element.remove_attribute("data-show")?;
    hide(element, false);
    Ok(facts.hold_any(&condition))
}

/// Does something with each element of a list.
pub(super) fn each_of(list: NodeList, act: &mut dyn FnMut(&Element) -> Result<(), JsValue>) -> Result<(), JsValue> {
    for node in Array::from(&list.into()) {
        act(node.unchecked_ref())?;
    }
    Ok(())
}
