//! The form: the questions, and the answers given to them for one item.

use std::marker::PhantomData;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

use super::dom::{Dom, copy, hide};
use crate::input::{FromValue, Named, Value};
use crate::interview::Turn;
use crate::link::{self, Given};
use crate::reading::AnswerSet;
use crate::typed;

/// The form of the page.
pub(super) struct Form<Answers>(Dom, PhantomData<Answers>);

impl<A: AnswerSet> Form<A> {
    /// That of a document.
    pub(super) fn new(dom: Dom) -> Self {
        Self(dom, PhantomData)
    }

    /// What the form holds. An answer that cannot be read is left for its question to explain, once it is submitted.
    pub(super) fn read(&self) -> Result<Given<A::Question>, JsValue> {
        let mut given = Given::new();
        self.0.each("#interview input[type=radio]:checked", &mut |radio| {
            let radio: &HtmlInputElement = radio.unchecked_ref();
            if let Some(question) = question_named(Some(&radio.name()))
                && let Some(value) = self.value(radio)?
                && A::default().set(question, &value).is_ok()
            {
                given.push((question, value));
            }
            Ok(())
        })?;
        Ok(given)
    }

    /// Fills the form in with these answers and no others.
    pub(super) fn fill(&self, given: &Given<A::Question>) -> Result<(), JsValue> {
        let form = self.0.one("#interview")?.and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        form.inspect(HtmlFormElement::reset);
        for (question, value) in given {
            self.fill_in(question.name(), &link::text(value))?;
        }
        Ok(())
    }

    fn fill_in(&self, name: &str, value: &str) -> Result<(), JsValue> {
        if let Some(radio) = self.0.input(&format!("input[type=radio][name={name}][value=\"{value}\"]"))? {
            radio.set_checked(true);
            return Ok(());
        }
        if let Some(radio) = self.0.input(&format!("input[name={name}][data-typed]"))? {
            radio.set_checked(true);
        }
        if self.typed_kind(name)?.as_deref() == Some(YEN) {
            return self.set(name, value);
        }
        for (part, value) in DATE_PARTS.iter().zip(value.split('-')) {
            self.set(&[name, part].concat(), value)?;
        }
        Ok(())
    }

    fn set(&self, name: &str, value: &str) -> Result<(), JsValue> {
        self.typed_field(name)?.inspect(|field| field.set_value(value));
        Ok(())
    }

    /// What is wrong with the answer to a question, if anything is.
    pub(super) fn problem(&self, question: A::Question) -> Result<Option<&'static str>, JsValue> {
        let Some(chosen) = self.chosen(question.name())? else { return Ok(Some("choose")) };
        let Some(value) = self.value(&chosen)? else { return Ok(Some("missing")) };
        Ok(A::default().set(question, &value).err().map(|flaw| flaw.problem))
    }

    /// What a choice stands for: its value, or else what was typed.
    fn value(&self, chosen: &HtmlInputElement) -> Result<Option<Value>, JsValue> {
        let (name, value) = (chosen.name(), chosen.value());
        if !value.is_empty() {
            // A choice that is a number is an amount.
            let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
            return Ok(Some(if is_number { typed::amount(&value) } else { Value::Text(value) }));
        }
        if self.typed_kind(&name)?.as_deref() != Some(YEN) {
            return self.typed_date(&name);
        }
        let text = self.text(&name)?;
        Ok(if text.is_empty() { None } else { Some(typed::amount(&text)) })
    }

    fn typed_date(&self, name: &str) -> Result<Option<Value>, JsValue> {
        let part = |part| self.text(&[name, part].concat());
        let [year, month, day] = DATE_PARTS.map(part);
        let (year, month, day) = (year?, month?, day?);
        if year.is_empty() || month.is_empty() || day.is_empty() {
            return Ok(None);
        }
        Ok(Some(typed::date(&year, &month, &day)))
    }

    fn chosen(&self, name: &str) -> Result<Option<HtmlInputElement>, JsValue> {
        self.0.input(&format!("input[type=radio][name={name}]:checked"))
    }

    fn text(&self, name: &str) -> Result<String, JsValue> {
        let input = self.typed_field(name)?;
        Ok(input.map(|input| input.value()).filter(|text| !typed::is_blank(text)).unwrap_or_default())
    }

    fn typed_field(&self, name: &str) -> Result<Option<HtmlInputElement>, JsValue> {
        self.0.input(&format!("input[type=text][name={name}]"))
    }

    /// What can be typed for a question, if anything: `yen` or `date`.
    fn typed_kind(&self, name: &str) -> Result<Option<String>, JsValue> {
        let question = self.0.one(&format!("[data-question={name}]"))?;
        Ok(question.and_then(|question| question.get_attribute("data-typed")))
    }

    /// Shows what was typed as it was understood, once typing has ended: never while an input method composes.
    pub(super) fn tidy(&self, target: &Element) -> Result<(), JsValue> {
        let Some((input, name)) = typed_input(target)? else { return Ok(()) };
        if self.typed_kind(&name)?.as_deref() != Some(YEN) {
            input.set_value(&typed::tidy_date_part(&input.name(), &input.value()));
            return Ok(());
        }
        let amount = typed::amount(&input.value());
        if let (Value::Number(_), Some(question)) = (&amount, question_named(Some(&name)))
            && A::default().set(question, &amount).is_ok()
        {
            input.set_value(&link::text(&amount));
        }
        Ok(())
    }

    /// Typing is choosing to type.
    pub(super) fn choose_typed(&self, target: &Element) -> Result<(), JsValue> {
        let Some((_, name)) = typed_input(target)? else { return Ok(()) };
        if let Some(radio) = self.0.input(&format!("input[name={name}][data-typed]"))? {
            radio.set_checked(true);
        }
        Ok(())
    }

    /// The question that is shown.
    pub(super) fn shown(&self) -> Result<Option<A::Question>, JsValue> {
        let shown = self.0.one("[data-question]:not([hidden])")?;
        Ok(question_named(shown.and_then(|shown| shown.get_attribute("data-question")).as_deref()))
    }

    /// Shows this question alone, or none.
    pub(super) fn show(&self, question: Option<A::Question>) -> Result<(), JsValue> {
        self.0.hide("#interview", question.is_none())?;
        if self.shown()? != question {
            self.0.hide("[data-question]:not([hidden])", true)?;
        }
        let Some(question) = question else { return Ok(()) };
        self.0.hide(&format!("[data-question={}]", question.name()), false)?;
        self.show_problem(question, None)
    }

    /// Moves the focus to the heading of a question.
    pub(super) fn focus(&self, question: A::Question) -> Result<(), JsValue> {
        self.0.focus(&format!("[data-question={}] h2", question.name()))
    }

    /// Moves the focus to where the problem of a question can be mended.
    pub(super) fn focus_problem(&self, question: A::Question) -> Result<(), JsValue> {
        let kind = if self.chosen(question.name())?.is_some() { "text" } else { "radio" };
        self.0.focus(&format!("[data-question={}] input[type={kind}]", question.name()))
    }

    /// Says what is wrong with an answer, beside it and in the summary; or that nothing is.
    pub(super) fn show_problem(&self, question: A::Question, problem: Option<&str>) -> Result<(), JsValue> {
        let name = question.name();
        let mut said = None;
        self.0.each(&format!("[data-question={name}] [data-error]"), &mut |element| {
            let applies = match problem {
                Some(problem) => element.query_selector(&format!("[data-problem={problem}]"))?.is_some(),
                None => false,
            };
            if applies {
                said = Some(element.clone());
            }
            hide(element, !applies);
            Ok(())
        })?;
        self.0.each(&format!("[data-question={name}] input[type=text]"), &mut |input| {
            if said.is_some() {
                input.set_attribute("aria-invalid", "true")
            } else {
                input.remove_attribute("aria-invalid")
            }
        })?;
        self.0.hide("#errors", said.is_none())?;
        let Some(said) = said else { return Ok(()) };
        if let Some(link) = self.0.one("#errors a")? {
            link.set_text_content(None);
            append_copy(&link, &said)?;
        }
        self.0.focus("#errors")
    }

    /// Lists what has been answered, in the words of the form.
    pub(super) fn list(&self, answered: &[A::Question], given: &Given<A::Question>) -> Result<(), JsValue> {
        self.0.hide("#answers", answered.is_empty())?;
        self.0.each("[data-answer]", &mut |row| {
            let question = question_named(row.get_attribute("data-answer").as_deref());
            let listed = given.iter().find(|(of, _)| Some(*of) == question && answered.contains(of));
            if let Some((question, value)) = listed {
                self.show_answer(*question, &link::text(value), row)?;
            }
            hide(row, listed.is_none());
            Ok(())
        })
    }

    /// Whether the traveller has said that they do not know.
    pub(super) fn is_unknown(&self, question: A::Question) -> Result<bool, JsValue> {
        Ok(self.chosen(question.name())?.is_some_and(|chosen| chosen.value() == "unknown"))
    }

    /// Lists what other answers would come to, in the words of the form: of those that it offers. False where it lists none.
    pub(super) fn list_turns(&self, turns: &[Turn<A::Question, &'static str>]) -> Result<bool, JsValue> {
        let Some(pattern) = self.0.row_template("[data-turn]")? else { return Ok(false) };
        let mut any = false;
        for Turn { question, value, end } in turns {
            let name = question.name();
            let chosen = link::text(value);
            let answer = self.0.one(&format!("input[type=radio][name={name}][value=\"{chosen}\"]"))?;
            let answer = answer.as_ref().map(words_of).transpose()?.flatten();
            let (Some(answer), Some(question)) = (answer, self.0.one(&format!("[data-answer={name}] dt"))?) else {
                continue;
            };
            let row = copy(&pattern)?;
            for (place, from) in [("question", &question), ("answer", &answer)] {
                if let Some(place) = row.query_selector(&format!("[data-turn-{place}]"))? {
                    append_copy(&place, from)?;
                }
            }
            if let Some(verdict) = row.query_selector(&format!("[data-turn-end={end}]"))? {
                hide(&verdict, false);
            }
            row.set_attribute("data-turn", &[name, &chosen, end].join(":"))?;
            hide(&row, false);
            if let Some(list) = pattern.parent_element() {
                list.append_child(&row)?;
                any = true;
            }
        }
        Ok(any)
    }

    /// Shows an answer in the words of the form, as they are marked up there, unless it is shown already.
    fn show_answer(&self, question: A::Question, value: &str, row: &Element) -> Result<(), JsValue> {
        let name = question.name();
        let (Some(cell), Some(chosen)) = (row.query_selector("dd")?, self.chosen(name)?) else { return Ok(()) };
        // Typed, an answer has other words than chosen.
        let shown = [&chosen.value(), " ", value].concat();
        if row.get_attribute("data-value").as_deref() == Some(&shown) {
            return Ok(());
        }
        row.set_attribute("data-value", &shown)?;
        cell.set_text_content(None);
        if !chosen.value().is_empty() {
            return words_of(&chosen)?.map_or(Ok(()), |words| append_copy(&cell, &words));
        }
        self.0.each(&format!("[data-question={name}] .part"), &mut |part| {
            let field =
                part.query_selector("input[type=text]")?.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                cell.append_child(&*self.0.isolated(field.value().trim())?)?;
            }
            part.query_selector(".unit")?.map_or(Ok(()), |unit| append_copy(&cell, &unit))?;
            cell.append_with_str_1(" ")
        })
    }
}

/// The kind of what is typed that is an amount; the other is a date.
const YEN: &str = "yen";

/// After the name of its question, the names of the fields of a date.
const DATE_PARTS: [&str; 3] = ["-year", "-month", "-day"];

/// The words beside a choice, whatever else a browser or its extensions put there.
fn words_of(choice: &Element) -> Result<Option<Element>, JsValue> {
    choice.closest(".choice")?.map_or(Ok(None), |choice| choice.query_selector("[data-words]"))
}

/// The question of that name.
pub(super) fn question_named<Q: Named>(name: Option<&str>) -> Option<Q> {
    Q::from_value(&Value::Text(name?.to_owned())).ok()
}

/// What an element holds, once more: with its markup, and without what it is to its own place.
pub(super) fn append_copy(to: &Element, from: &Element) -> Result<(), JsValue> {
    let copy = copy(from)?;
    while let Some(part) = copy.first_child() {
        to.append_child(&part)?;
    }
    Ok(())
}

/// A field to type in, and the name of its question.
fn typed_input(target: &Element) -> Result<Option<(HtmlInputElement, String)>, JsValue> {
    let input = target.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "text").cloned();
    let question = target.closest("[data-question]")?.and_then(|question| question.get_attribute("data-question"));
    // An extension may have put one there as well.
    Ok(input.zip(question).filter(|(input, question)| input.name().starts_with(question)))
}
