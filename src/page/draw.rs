//! Showing it: first what is seen of a long result, with the picture after that the rest.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::hide;
use super::state::{InterviewState, ViewModel};
use super::{Focus, Page, overview, result};
use crate::facts::Facts;
use crate::fragment::At;
use crate::input::Named as _;
use crate::interview::{Turn, turns};
use crate::reading::{Bearing, Finding as _, Reading, Verdict as _};

/// On the root while the rest of a result is to come.
const COMING: &str = "data-coming";

/// What is shown by facts. It is looked up once, until the page is there in another language, with another `#notice`, or with
/// its results.
#[derive(Default)]
pub(super) struct ConditionalElements {
    pub(super) notice: Option<Element>,
    result: Option<Element>,
    all: Vec<ConditionalElement>,
}

/// An element that shows while one of its facts holds.
struct ConditionalElement {
    element: Element,
    facts: String,
    shown: bool,
    phase: RenderPhase,
}

/// When something of a long result is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RenderPhase {
    /// At once: it is seen first.
    Initial,
    /// With the picture after.
    Deferred,
}

impl<N: Reading> Page<N> {
    pub(super) fn draw(&self, focus: Focus) -> Result<(), JsValue> {
        let is_new = self.dom.one("#result:not([hidden])")?.is_none();
        // It is shown again at the end: should anything fail on the way, no judgement stands beside other answers than its own.
        self.dom.hide("#result", true)?;
        self.expect_deferred(false)?;
        let view = self.view()?;
        let items = self.shown_items(&view)?;
        *self.drawn.borrow_mut() = view.facts_with(&items);
        let ViewModel { given, mut facts, several, stage } = view;
        if several {
            self.name_current()?;
        }
        if let At::Set(moment) = self.at.get() {
            result::fill(&self.dom, "as-of", moment, true)?;
        }
        let Some(stage) = stage else { return self.show(&facts, RenderPhase::Initial) };
        let InterviewState { now, question, .. } = stage;
        self.form.list(&stage.answered(), &given)?;
        self.form.show(question)?;
        self.question.set(question);
        self.awaited.set(None);
        if let Some(judgement) = stage.judgement() {
            if self.result()?.is_none() {
                self.awaited.set(Some(focus));
                return self.show(&facts, RenderPhase::Initial);
            }
            result::show(&self.dom, judgement, now, &mut facts)?;
            if several {
                overview::show_binding::<N>(&self.dom, &items, now, &mut facts)?;
            }
            self.show(&facts, RenderPhase::Initial)?;
            // What is seen already must not flicker, and what nobody looks at gets no pictures.
            if is_new && !self.dom.0.hidden() {
                self.expect_deferred(true)?;
            } else {
                self.show_deferred()?;
            }
            self.dom.hide("#result", false)?;
        } else {
            self.show(&facts, RenderPhase::Initial)?;
        }
        match (focus, question) {
            (Focus::Stay, _) => Ok(()),
            (_, Some(question)) => self.form.focus(question),
            (Focus::Next, None) if several => self.dom.focus_at_top("#items-title"),
            (_, None) => self.dom.focus_at_top("#result-title"),
        }
    }

    /// Where results are shown, once that has come.
    pub(super) fn result(&self) -> Result<Option<Element>, JsValue> {
        self.dom.one("#result")
    }

    /// Shows what of a result comes with the picture after.
    pub(super) fn show_deferred(&self) -> Result<(), JsValue> {
        self.write_deferred()?;
        // Until it is all there it is expected.
        self.expect_deferred(false)
    }

    pub(super) fn is_deferred_expected(&self) -> bool {
        self.dom.0.document_element().is_some_and(|root| root.has_attribute(COMING))
    }

    /// Says which item the form is for, and what that is called, wherever it is named.
    pub(super) fn name_current(&self) -> Result<(), JsValue> {
        let items = self.items.borrow();
        let Some(current) = items.all().iter().find(|item| item.number == items.current()) else {
            return Ok(());
        };
        // A field keeps the text that is being typed, with the space before its next word.
        if let Some(field) = self.dom.input("#item-name")?.filter(|field| field.value().trim() != current.name) {
            field.set_value(&current.name);
        }
        let name = self.name(current)?;
        self.dom.each(&format!("[data-current], [data-of=\"{}\"]", current.number), &mut |place| {
            // What is there already costs no layout.
            if place.text_content().as_deref() != Some(&name) {
                place.set_text_content(Some(&name));
            }
            Ok(())
        })
    }

    /// Shows every element of which a fact holds, as far as it stands there.
    pub(super) fn show(&self, facts: &Facts, phase: RenderPhase) -> Result<(), JsValue> {
        let mut elements = self.elements.borrow_mut();
        let (notice, result) = (self.dom.one("#notice")?, self.result()?);
        if elements.notice != notice || elements.result != result {
            *elements = ConditionalElements { notice, result, all: Vec::new() };
            self.dom.each("[data-show]", &mut |element| {
                let is_deferred = element.closest("[data-deferred]")?.is_some();
                let facts = element.get_attribute("data-show").unwrap_or_default();
                elements.all.push(ConditionalElement {
                    element: element.clone(),
                    facts,
                    shown: !element.has_attribute("hidden"),
                    phase: if is_deferred { RenderPhase::Deferred } else { RenderPhase::Initial },
                });
                Ok(())
            })?;
        }
        for element in elements.all.iter_mut().filter(|element| element.phase == phase) {
            let shown = facts.hold_any(&element.facts);
            if element.shown != shown {
                hide(&element.element, !shown);
                element.shown = shown;
            }
        }
        Ok(())
    }

    pub(super) fn write_deferred(&self) -> Result<(), JsValue> {
        let ViewModel { mut facts, several, stage: Some(stage), .. } = self.view()? else { return Ok(()) };
        let Some(judgement) = stage.judgement() else { return Ok(()) };
        result::show_deferred(&self.dom, judgement, stage.now)?;
        self.show_turns(&stage, &mut facts)?;
        if several {
            overview::show_deferred::<N>(&self.dom, &self.judge_all(stage.now)?, self.items.borrow().current())?;
        }
        self.show(&facts, RenderPhase::Deferred)
    }

    /// Marks that the rest of the result comes with the picture after the next one, or no longer; `boot.js` sees to it.
    pub(super) fn expect_deferred(&self, expected: bool) -> Result<(), JsValue> {
        let root = self.dom.0.document_element();
        root.map_or(Ok(()), |root| root.toggle_attribute_with_force(COMING, expected).map(|_| ()))
    }

    /// Says which other answer would make an item covered, and what would settle what is not known.
    pub(super) fn show_turns(&self, stage: &InterviewState<'_, N>, facts: &mut Facts) -> Result<(), JsValue> {
        let mut told = Vec::new();
        let verdict = stage.state.replay.end.as_ref().ok().map(N::Finding::verdict);
        if verdict.is_some_and(|verdict| verdict.bearing() != Bearing::Covered) {
            for Turn { question, value, end } in
                turns(&self.rules(stage.now), &stage.state.answers, N::Finding::verdict)
            {
                let is_told = match end.bearing() {
                    Bearing::Covered => true,
                    Bearing::NotCovered => self.form.is_unknown(question)?,
                    Bearing::CannotTell | Bearing::Outside => false,
                };
                if is_told {
                    told.push(Turn { question, value, end: end.name() });
                }
            }
        }
        if self.form.list_turns(&told)? {
            facts.add(&["turn:any"]);
        }
        Ok(())
    }
}
