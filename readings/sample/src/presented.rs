//! The contents of the made-up notice besides its rules.

use kigen::answer::UNKNOWN;
use kigen::input::Value;
use kigen::japan_time::Day;
use kigen::presented::{Persona, Presented, Shown};

use crate::Notice;

impl Presented for Notice {
    fn label(&self) -> &str {
        &self.town
    }

    fn report(&self) -> &'static str {
        ""
    }

    fn values(&self) -> Vec<(&'static str, Shown)> {
        vec![("town", Shown::Name(self.town.clone())), ("sold_from", Shown::Day(self.sold_from))]
    }

    fn says(&self) -> Vec<(&'static str, bool)> {
        Vec::new()
    }

    fn personas(&self) -> Vec<Persona> {
        let day = |day: Option<Day>| Value::Text(day.unwrap_or(self.sold_from).to_string());
        let persona = |name, bought| Persona { name, text: name, answers: vec![("bought", bought)] };
        vec![persona("in-sale", day(None)), persona("before", day(self.sold_from.previous()))]
    }

    fn marks(&self) -> &'static [(&'static str, &'static str)] {
        &[("1.sale", "1")]
    }

    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        let in_sale = |text: &String| Day::parse(text).is_ok_and(|day| day >= self.sold_from);
        let word = |value: &Value| match value {
            Value::Text(text) if text == UNKNOWN => text.clone(),
            Value::Text(text) if in_sale(text) => format!("{question}-in-sale"),
            _ => format!("{question}-before"),
        };
        values.iter().map(word).collect()
    }

    fn open_points(&self) -> Vec<(&'static str, bool)> {
        vec![("open-place", true)]
    }
}
