//! The contents of the sources besides the rules, for the page, its calendars and the office's kit.

use kigen::answer::UNKNOWN;
use kigen::input::Value;
use kigen::period::LastDay;
use kigen::presented::{Persona, Presented, Shown, word_for};

use crate::answers::What;
use crate::notice::{Names, Notice};
use crate::rules::Source;

/// The cases of the guide, in its order, each with its differences from the answers of the first.
const PERSONAS: [(&str, &[(&str, &str)]); 9] = [
    ("jal-damaged", &[]),
    ("ana-damaged", &[("carrier", "ana")]),
    ("other-damaged", &[("carrier", "other")]),
    ("jal-late", &[("what", "late")]),
    ("ana-late", &[("carrier", "ana"), ("what", "late")]),
    ("jal-missing", &[("what", "missing")]),
    ("hall", &[("still_there", "airport")]),
    ("written", &[("reported", "written")]),
    ("domestic", &[("flight", "domestic")]),
];

/// The points that the sources leave open.
const OPEN: [&str; 6] = ["open-first-day", "open-desk", "open-lost", "open-court", "open-domestic", "open-edition"];

impl Presented for Notice {
    fn label(&self) -> &'static str {
        "手荷物の破損・遅れ・紛失"
    }

    fn report(&self) -> &'static str {
        ""
    }

    fn values(&self) -> Vec<(&'static str, Shown)> {
        let Names { confirmed_by, jal_address, ana_address, ana_domestic_address, ana_search_address, mc_address } =
            &self.names;
        let number = |number: u16| Shown::Name(number.to_string());
        let address = |address: &String| Shown::Address(address.clone());
        let mut values = vec![
            ("read_on", Shown::Day(self.read_on)),
            ("jal_damaged_days", number(self.jal_damaged.days)),
            ("jal_late_days", number(self.jal_late.days)),
            ("jal_missing_days", number(self.jal_missing.days)),
            ("ana_damaged_days", number(self.ana_damaged.days)),
            ("ana_late_days", number(self.ana_late.days)),
            ("ana_missing_days", number(self.ana_missing.days)),
            ("mc_damaged_days", number(self.mc_damaged.days)),
            ("mc_late_days", number(self.mc_late.days)),
            ("jal_suit_years", number(self.jal_suit.years.into())),
            ("mc_suit_years", number(self.mc_suit.years.into())),
            ("jal_page", address(jal_address)),
            ("ana_page", address(ana_address)),
            ("ana_domestic_page", address(ana_domestic_address)),
            ("ana_search_page", address(ana_search_address)),
            ("mc_page", address(mc_address)),
        ];
        values.extend(self.example());
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
        &[("notice", "JAL, ANA, MC"), ("what", "JAL, ANA, MC")]
    }

    fn open_points(&self) -> Vec<(&'static str, bool)> {
        OPEN.map(|point| (point, true)).to_vec()
    }

    /// Visitors, who read English more often than any other of the languages.
    fn first_language(&self) -> &'static str {
        "en"
    }

    /// The others can be added to any plan.
    fn is_drawn(&self, step: &str) -> bool {
        ["write", "sue"].contains(&step)
    }

    /// The answers about days and the hall all lead on alike.
    fn is_question_drawn(&self, question: &str) -> bool {
        ["carrier", "flight", "what", "reported"].contains(&question)
    }

    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        values.iter().map(|value| word(question, value)).collect()
    }
}

impl Notice {
    /// The guide's example: the last days to complain of a bag that was received damaged on the day on which the sources were read.
    fn example(&self) -> impl Iterator<Item = (&'static str, Shown)> {
        let last_day = |source| self.row(source, What::Damaged).and_then(|row| row.period.last_day(self.read_on));
        let (ana, jal) = (last_day(Source::Ana), last_day(Source::Jal));
        let days = [
            ("example_counted", ana.map(LastDay::last)),
            ("example_safe", jal.map(LastDay::safe)),
            ("example_unclear", jal.map(LastDay::last)),
        ];
        days.into_iter().map(|(name, day)| (name, Shown::Day(day.unwrap_or(self.read_on))))
    }

    fn persona(&self, name: &'static str, answers: &[(&'static str, &str)]) -> Persona {
        let text = |text: &str| Value::Text(text.to_owned());
        let day = || Value::Text(self.read_on.to_string());
        let mut all = vec![
            ("carrier", text("jal")),
            ("flight", text("international")),
            ("what", text("damaged")),
            ("received", day()),
            ("reported", text("no")),
            ("arrived", day()),
            ("still_there", text("left")),
        ];
        all.retain(|(question, _)| answers.iter().all(|(answered, _)| answered != question));
        all.extend(answers.iter().map(|(question, answer)| (*question, text(answer))));
        Persona { name, text: name, answers: all }
    }
}

/// Days are only shown as known.
fn word(question: &str, value: &Value) -> String {
    match (question, value) {
        ("received" | "arrived", Value::Text(text)) if text != UNKNOWN => format!("{question}-known"),
        _ => word_for(question, value),
    }
}
