//! The one page of a module, as JavaScript calls it. A static cannot be generic, nor can what JavaScript calls: both are in
//! [`modules!`](crate::modules), and all else is here.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;
use web_sys::Event;

use super::address::LINK_READ;
use super::{Focus, Page};
use crate::reading::Reading;

/// The page, once it has been taken over. Its listeners are in `boot.js`, which tells what fails here.
pub struct PageCell<N: Reading>(OnceCell<Page<N>>);

impl<N: Reading> PageCell<N> {
    /// No page yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(OnceCell::new())
    }

    /// Takes the page over and shows where its form stands; `carried` is what [`carry`](Self::carry) gave, or empty. True
    /// where the address held answers that were read. To be called once.
    ///
    /// # Errors
    /// Where the page is not one of ours.
    pub fn start(&self, carried: &str) -> Result<bool, JsValue> {
        let page = Page::new()?;
        let page = self.0.get_or_init(|| page);
        page.take_over(carried)?;
        page.read_fragment()?;
        page.update(Focus::Stay)?;
        Ok(page.link.get() == Some(LINK_READ))
    }

    /// Takes what happened in the page. True where that was an address with answers that were read.
    ///
    /// # Errors
    /// Where the page cannot be read or written to.
    pub fn handle(&self, event: &Event) -> Result<bool, JsValue> {
        self.with(|page| page.handle(event))
    }

    /// Judges the result on the screen again, as time has passed. A question on the screen stays as it is.
    ///
    /// # Errors
    /// Where the page cannot be read or written to.
    pub fn refresh(&self) -> Result<(), JsValue> {
        self.with(Page::refresh)
    }

    /// Shows what of a result comes with the picture after.
    ///
    /// # Errors
    /// Where the page cannot be read or written to.
    pub fn show_deferred(&self) -> Result<(), JsValue> {
        self.with(Page::show_deferred)
    }

    /// All items with their names, for [`start`](Self::start) in a page that takes the place of this one. What the controls
    /// of the questions hold is not in it.
    ///
    /// # Errors
    /// Where the form cannot be read.
    pub fn carry(&self) -> Result<String, JsValue> {
        self.with(Page::carry)
    }

    fn with<T: Default>(&self, act: impl FnOnce(&Page<N>) -> Result<T, JsValue>) -> Result<T, JsValue> {
        self.0.get().map_or_else(|| Ok(T::default()), act)
    }
}

impl<N: Reading> Default for PageCell<N> {
    fn default() -> Self {
        Self::new()
    }
}
