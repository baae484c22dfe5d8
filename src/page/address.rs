//! All that comes and goes by addresses, and over an update of the page.

use wasm_bindgen::prelude::*;

use super::Page;
use super::form::question_named;
use crate::facts::Facts;
use crate::fragment::{self, Asked, At};
use crate::input::Named;
use crate::link::{self, Given, Refusal, Source};
use crate::reading::{QuestionOf, Reading};

/// The fact that the answers of a link were read.
pub(super) const LINK_READ: &str = "read";

/// The fact that there is no room for the items of a link.
const LINK_FULL: &str = "full";

impl<N: Reading> Page<N> {
    pub(super) fn source(&self) -> Source<'_> {
        let (notice, version) = &self.source;
        Source { notice, version }
    }

    /// Takes from the address a moment, or the answers of a link, and says whether answers were read. `None` where there is
    /// nothing new.
    pub(super) fn read_fragment(&self) -> Result<Option<bool>, JsValue> {
        let fragment = self.window.location().hash()?;
        if self.fragment.borrow().as_ref() == Some(&fragment) {
            return Ok(None);
        }
        let (at, link) = match fragment::read::<N::Answers>(&fragment, self.source()) {
            Asked::At(at) => (at, None),
            Asked::Answers(linked) => (At::Now, Some(self.add_linked(linked)?)),
            Asked::Refused(refusal) => (At::Now, Some(refusal.name())),
            // A place within the page.
            Asked::Else => return Ok(None),
        };
        self.at.set(at);
        self.link.set(link);
        let is_read = link == Some(LINK_READ);
        // With its answers taken over, a link has no more to say, and its fragment goes.
        *self.fragment.borrow_mut() = Some(if is_read { String::new() } else { fragment });
        Ok(Some(is_read))
    }

    /// Writes the answers of all items into a link, as far as the rules needed them. It goes nowhere by itself.
    pub(super) fn write_link(&self) -> Result<(), JsValue> {
        // Time may have turned the result into a question.
        if self.form.shown()?.is_some() {
            return Ok(());
        }
        let Some(now) = self.now(&mut Facts::default()) else { return Ok(()) };
        let items = self.items.borrow().all().to_vec();
        let needed = items.iter().map(|item| {
            let asked = self.read(&item.given, now).replay.asked;
            asked.iter().filter_map(|question| item.given.iter().find(|(of, _)| of == question).cloned()).collect()
        });
        let fragment = link::write(self.source(), &needed.collect::<Vec<_>>());
        let address = self.window.location().href()?;
        let page = address.split('#').next().unwrap_or_default();
        if let Some(field) = self.dom.input("#link")? {
            field.set_value(&[page, &fragment].concat());
        }
        self.dom.hide("#linked", false)
    }

    /// The notice, the question that is being answered, and the items, a line each.
    pub(super) fn carry(&self) -> Result<String, JsValue> {
        let held = self.form.read()?;
        let mut items = self.items.borrow_mut();
        items.store(held);
        let (notice, version) = &self.source;
        let changing = self.question.get().map(Named::name).unwrap_or_default();
        Ok([notice, " ", version, "\n", changing, "\n", &items.write()].concat())
    }

    /// Takes over what another page has carried, unless its answers were given to something else.
    pub(super) fn take_over(&self, carried: &str) -> Result<(), JsValue> {
        let mut lines = carried.split('\n');
        let (Some(source), Some(changing)) = (lines.next(), lines.next()) else { return Ok(()) };
        let (notice, version) = &self.source;
        if source != [notice, " ", version].concat() {
            self.link.set(Some(Refusal::Old.name()));
            *self.fragment.borrow_mut() = Some(self.window.location().hash()?);
            return self.form.fill(&Given::new());
        }
        self.changing.set(question_named(Some(changing)));
        self.items.borrow_mut().read(lines);
        Ok(())
    }

    /// Adds the items of a link: all, or none where there is no room for all.
    pub(super) fn add_linked(&self, linked: Vec<Given<QuestionOf<N>>>) -> Result<&'static str, JsValue> {
        let held = self.form.read()?;
        let mut items = self.items.borrow_mut();
        items.store(held);
        if !items.have_room_for(linked.len()) {
            return Ok(LINK_FULL);
        }
        drop(items);
        self.switch_items(|items| items.add_all(linked))?;
        Ok(LINK_READ)
    }
}
