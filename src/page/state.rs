//! All that there is to show: the form and the clock, and what the rules say to them.

use js_sys::Date;
use wasm_bindgen::prelude::*;

use super::Page;
use super::overview::ItemResult;
use super::result;
use crate::facts::{self, Facts};
use crate::fragment::At;
use crate::input::{Named as _, now};
use crate::interview::{Replay, replay};
use crate::items::Item;
use crate::japan_time::Moment;
use crate::link::Given;
use crate::outcome::Judgement;
use crate::reading::{AnswerSet as _, Consultation, Finding as _, QuestionOf, Reading};

/// What there is to show.
pub(super) struct ViewModel<'n, N: Reading> {
    pub(super) given: Given<QuestionOf<N>>,
    pub(super) facts: Facts,
    pub(super) several: bool,
    /// None where there is no moment to judge at.
    pub(super) stage: Option<InterviewState<'n, N>>,
}

/// Where the interview stands.
pub(super) struct InterviewState<'n, N: Reading> {
    pub(super) now: Moment,
    pub(super) state: ItemState<'n, N>,
    /// To be asked next, or to be answered again.
    pub(super) question: Option<QuestionOf<N>>,
}

impl<N: Reading> ViewModel<'_, N> {
    /// All that the page shows depends on: of the view, and of the items that it shows.
    pub(super) fn facts_with(&self, items: &[ItemResult]) -> Facts {
        let mut facts = self.facts.clone();
        for item in items {
            facts.extend(item.facts.clone());
        }
        facts
    }
}

impl<N: Reading> InterviewState<'_, N> {
    pub(super) fn judgement(&self) -> Option<&Judgement> {
        self.state.judgement.as_ref().filter(|_| self.question.is_none())
    }

    /// The questions that are done with.
    pub(super) fn answered(&self) -> Vec<QuestionOf<N>> {
        self.state.replay.asked.iter().copied().filter(|asked| Some(*asked) != self.question).collect()
    }
}

/// What the rules say to the answers that were given for an item.
pub(super) struct ItemState<'n, N: Reading> {
    pub(super) answers: N::Answers,
    pub(super) replay: Replay<Consultation<'n, N>>,
    /// Unless something must still be asked.
    pub(super) judgement: Option<Judgement>,
    pub(super) facts: Facts,
}

impl<N: Reading> Page<N> {
    /// Reads the form and the clock, and replays the rules.
    pub(super) fn view(&self) -> Result<ViewModel<'_, N>, JsValue> {
        let given = self.form.read()?;
        let mut facts = Facts::default();
        let several = {
            let mut items = self.items.borrow_mut();
            items.store(given.clone());
            for (fact, holds) in
                [("several", items.are_several()), ("room", items.have_room()), ("removed", items.can_restore())]
            {
                if holds {
                    facts.add(&["items", fact]);
                }
            }
            items.are_several()
        };
        if let Some(link) = self.link.get() {
            facts.add(&["link", link]);
        }
        if self.moved.get() {
            facts.add(&[facts::MOVED]);
        }
        let stage = self.now(&mut facts).map(|now| {
            let state = self.read(&given, now);
            let asked = &state.replay.asked;
            let changing = self.changing.get().filter(|question| asked.contains(question));
            let question = changing.or(state.replay.end.as_ref().err().copied());
            InterviewState { now, state, question }
        });
        if let Some(stage) = &stage {
            facts.extend(stage.state.facts.clone());
            if stage.state.replay.asked.is_empty() && !several {
                facts.add(&["stage:start"]);
            }
            if stage.judgement().is_some() {
                facts.add(&["stage", if self.result()?.is_some() { "result" } else { "coming" }]);
            }
        }
        Ok(ViewModel { given, facts, several, stage })
    }

    /// The items that a view shows: all where there are several, and none beside a question.
    pub(super) fn shown_items(&self, view: &ViewModel<'_, N>) -> Result<Vec<ItemResult>, JsValue> {
        match &view.stage {
            Some(stage) if view.several && stage.question.is_none() => self.judge_all(stage.now),
            _ => Ok(Vec::new()),
        }
    }

    pub(super) fn read(&self, given: &Given<QuestionOf<N>>, now: Moment) -> ItemState<'_, N> {
        let mut answers = N::Answers::default();
        for (question, value) in given {
            // It was read before: nothing is wrong with it.
            let _ = answers.set(*question, value);
        }
        let replay = replay(&self.rules(now), &answers);
        let mut facts = Facts::default();
        self.add_time(now, &mut facts);
        for fact in self.notice.facts(now) {
            facts.add(&[fact]);
        }
        facts.add_answers(&replay.asked, given);
        for question in self.notice.contradictions(&answers, now) {
            if replay.asked.contains(&question) {
                facts.add(&["contradiction", question.name()]);
            }
        }
        let judgement = replay.end.as_ref().ok().map(N::Finding::judgement);
        if let Some(judgement) = &judgement {
            facts.add_judgement(judgement);
            if result::is_in_time::<N>(judgement) {
                facts.add(&["in_time"]);
            }
            facts.add_ahead(judgement, now);
        }
        ItemState { answers, replay, judgement, facts }
    }

    /// What the rules say of each item.
    pub(super) fn judge_all(&self, now: Moment) -> Result<Vec<ItemResult>, JsValue> {
        let judge = |item: &Item<QuestionOf<N>>| {
            let ItemState { judgement, mut facts, .. } = self.read(&item.given, now);
            facts.add(&["items", "several"]);
            Ok(ItemResult { number: item.number, name: self.name(item)?, facts, judgement })
        };
        self.items.borrow().all().iter().map(judge).collect()
    }

    /// What an item is called: as the traveller says, or else by its number.
    pub(super) fn name(&self, item: &Item<QuestionOf<N>>) -> Result<String, JsValue> {
        if !item.name.is_empty() {
            return Ok(item.name.clone());
        }
        let kind = self.dom.one("#items")?.and_then(|element| element.get_attribute("data-kind"));
        Ok([&kind.unwrap_or_default(), " ", &item.number.to_string()].concat())
    }

    /// Adds the facts that depend on the notice and the moment alone.
    pub(super) fn add_time(&self, now: Moment, facts: &mut Facts) {
        let ended = self.notice.ends().is_some_and(|end| end <= now);
        facts.add(&[if ended { "time:ended" } else { "time:running" }]);
    }

    pub(super) fn rules(&self, now: Moment) -> Consultation<'_, N> {
        Consultation { notice: &self.notice, now }
    }

    /// The moment to judge at. `None`, and said so, where the device's clock cannot be right.
    pub(super) fn now(&self, facts: &mut Facts) -> Option<Moment> {
        match self.at.get() {
            At::Set(moment) => {
                facts.add(&["at:set"]);
                return Some(moment);
            }
            At::Invalid => facts.add(&["at:invalid"]),
            At::Now => {}
        }
        let now = now(Date::now()).ok();
        match now {
            None => facts.add(&["clock:invalid"]),
            // Nobody reads a notice before it was written.
            Some(now) if now < self.notice.version().start() => facts.add(&["clock:early"]),
            Some(_) => {}
        }
        now
    }
}
