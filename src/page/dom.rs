//! The document, in the few words that the page needs.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

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
        mut act: impl FnMut(&Element) -> Result<(), JsValue>,
    ) -> Result<(), JsValue> {
        for node in Array::from(&self.0.query_selector_all(selector)?.into()) {
            act(node.unchecked_ref())?;
        }
        Ok(())
    }

    /// Hides or shows each element that fits, from everyone, screen readers included.
    pub(super) fn hide(&self, selector: &str, hidden: bool) -> Result<(), JsValue> {
        self.each(selector, |element| hide(element, hidden))
    }

    /// Moves the focus to the first element that fits.
    pub(super) fn focus(&self, selector: &str) -> Result<(), JsValue> {
        let element = self.one(selector)?.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        element.map_or(Ok(()), |element| element.focus())
    }

    /// How the page writes dates, as browsers know it.
    pub(super) fn locale(&self) -> String {
        self.0.document_element().and_then(|root| root.get_attribute("data-locale")).unwrap_or_default()
    }
}

/// Hides or shows an element.
pub(super) fn hide(element: &Element, hidden: bool) -> Result<(), JsValue> {
    element.toggle_attribute_with_force("hidden", hidden).map(|_| ())
}
