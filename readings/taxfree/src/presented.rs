//! The contents of the sources besides the rules, for the page, its calendars and the office's kit.

use kigen::input::Value;
use kigen::japan_time::Day;
use kigen::period::LastDay;
use kigen::presented::{Persona, Presented, Shown, grouped, word_for};
use kigen::truth::Truth;

use crate::notice::{Names, Notice};

/// The cases of the guide, in its order, each with its differences from the answers of the first.
const PERSONAS: [(&str, &[(&str, &str)]); 6] = [
    ("tourist", &[]),
    ("japanese-abroad", &[("traveller", "japanese_abroad"), ("abroad", "two_years"), ("proof", "shown")]),
    ("used", &[("complete", "used")]),
    ("missing", &[("complete", "missing")]),
    ("resident", &[("traveller", "other")]),
    ("old", &[]),
];

/// The rates of the tax, in percent: the general one, and that of food.
const RATES: [(&str, u32); 2] = [("with_10", 10), ("with_8", 8)];

/// The points that the sources leave open.
const OPEN: [&str; 7] =
    ["open-together", "open-months", "open-midnight", "open-terminals", "open-returns", "open-cancelled", "open-when"];

impl Presented for Notice {
    fn label(&self) -> &'static str {
        "免税（リファンド方式）"
    }

    fn report(&self) -> &'static str {
        ""
    }

    fn values(&self) -> Vec<(&'static str, Shown)> {
        let Names { confirmed_by, travellers_address, faq_address, shops_address, association_address } = &self.names;
        let number = |number: u32| Shown::Name(number.to_string());
        let yen = |yen: u32| Shown::Name(grouped(yen));
        let address = |address: &String| Shown::Address(address.clone());
        let mut values = vec![
            ("read_on", Shown::Day(self.read_on)),
            ("starts_on", Shown::Day(self.starts_on)),
            ("old_until", Shown::Day(self.old_until())),
            ("example_last", Shown::Day(self.last_of_first())),
            ("days", number(self.days.into())),
            ("months", number(self.months.into())),
            ("minimum", yen(self.minimum)),
            ("unit_minimum", yen(self.unit_minimum)),
            ("amount_below", number(self.minimum.saturating_sub(1))),
            ("amount_from", number(self.minimum)),
            ("amount_million", number(self.unit_minimum)),
            ("travellers_page", address(travellers_address)),
            ("faq_page", address(faq_address)),
            ("shops_page", address(shops_address)),
            ("association_page", address(association_address)),
        ];
        values.extend(RATES.map(|(name, rate)| (name, yen(self.minimum + self.minimum * rate / 100))));
        values.extend(confirmed_by.iter().map(|name| ("confirmed_by", Shown::Name(name.clone()))));
        values
    }

    fn says(&self) -> Vec<(&'static str, bool)> {
        vec![("confirmed", self.names.confirmed_by.is_some())]
    }

    fn personas(&self) -> Vec<Persona> {
        PERSONAS.into_iter().map(|(name, answers)| self.persona(name, answers)).collect()
    }

    fn marks(&self) -> &'static [(&'static str, &'static str)] {
        &[("start", "T"), ("procedure", "Z"), ("person", "B, L"), ("amount", "Z, B"), ("goods", "B")]
    }

    fn open_points(&self) -> Vec<(&'static str, bool)> {
        OPEN.map(|point| (point, true)).to_vec()
    }

    /// Visitors, who read English more often than any other of the languages.
    fn first_language(&self) -> &'static str {
        "en"
    }

    /// The diagram is about the verdict only.
    fn is_drawn(&self, step: &str) -> bool {
        step == "customs"
    }

    /// The others come after that.
    fn is_question_drawn(&self, question: &str) -> bool {
        !["confirmed", "unit", "complete", "departure", "place"].contains(&question)
    }

    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        let mut words: Vec<_> = values.iter().map(|value| self.word_for(question, value)).collect();
        words.dedup();
        words
    }
}

impl Notice {
    /// The last day of the earlier method.
    fn old_until(&self) -> Day {
        self.starts_on.previous().unwrap_or(self.starts_on)
    }

    /// The last day of what was bought on the first day: the guide's example.
    fn last_of_first(&self) -> Day {
        self.last_day(self.starts_on).map_or(self.starts_on, LastDay::last)
    }

    fn persona(&self, name: &'static str, answers: &[(&'static str, &str)]) -> Persona {
        let day = |day: Day| Value::Text(day.to_string());
        let text = |text: &str| Value::Text(text.to_owned());
        let bought = if name == "old" { self.old_until() } else { self.starts_on };
        let mut all = vec![
            ("bought", day(bought)),
            ("procedure", text("done")),
            ("traveller", text("short_stay")),
            ("entered", day(self.starts_on)),
            ("amount", Value::Number(self.minimum.into())),
            ("goods", text("goods")),
            ("confirmed", text("no")),
            ("complete", text("all")),
            ("departure", day(self.last_of_first())),
            ("place", text("vjw")),
        ];
        all.retain(|(question, _)| answers.iter().all(|(answered, _)| answered != question));
        all.extend(answers.iter().map(|(question, answer)| (*question, text(answer))));
        Persona { name, text: name, answers: all }
    }

    fn word_for(&self, question: &str, value: &Value) -> String {
        let word = match (question, value) {
            ("amount", Value::Number(yen)) if *yen < f64::from(self.minimum) => "amount-below",
            ("amount", Value::Number(yen)) if *yen < f64::from(self.unit_minimum) => "amount-from",
            ("amount", Value::Number(_)) => "amount-million",
            (_, Value::Text(text)) => match Day::parse(text) {
                Ok(day) => self.word_for_day(question, day),
                Err(_) => return word_for(question, value),
            },
            _ => return word_for(question, value),
        };
        word.to_owned()
    }

    /// Words for days refer to a purchase on the first day, like the days of the walk.
    fn word_for_day(&self, question: &str, day: Day) -> &'static str {
        let bought = self.starts_on;
        match question {
            "bought" if day < bought => "bought-before",
            "bought" => "bought-since",
            "entered" if day > bought => "entered-after",
            "entered" => match self.within_months(day, bought) {
                Truth::Holds => "entered-within",
                Truth::Fails => "entered-over",
                Truth::CannotTell => "entered-about",
            },
            _ if day < bought => "departure-before",
            _ if day <= self.last_of_first() => "departure-in-time",
            _ => "departure-late",
        }
    }
}
