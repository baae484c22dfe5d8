//! The contents of a notice besides its rules, for its pages, its calendars and the office's kit.

use kigen::answer::UNKNOWN;
use kigen::input::Value;
use kigen::japan_time::{Day, Moment};
use kigen::presented::{Persona, Presented, Shown, word_for};

use crate::notice::Notice;

/// The cases that the notice distinguishes, in the order of the guide's table, with the answers of each.
const PERSONAS: [(&str, &[(&str, &str)]); 10] = [
    ("a-paper", &[GROUND_A, ("payout", "points"), ("charge", "paper")]),
    ("a-withdrawn", &[GROUND_A, ("payout", "points"), ("charge", "withdrawn")]),
    ("a-app", &[GROUND_A, ("payout", "points"), ("charge", "app")]),
    ("a-bank", &[GROUND_A, ("payout", "bank")]),
    ("b-paper", &[GROUND_B, ("payout", "points"), ("charge", "paper")]),
    ("b-app", &[GROUND_B, ("payout", "points"), ("charge", "app")]),
    ("b-bank", &[GROUND_B, ("payout", "bank")]),
    ("other", &[("coupon", "not_issued")]),
    ("elsewhere", &[("prefecture", "elsewhere")]),
    ("none", &[("coupon", "other")]),
];

const GROUND_A: (&str, &str) = ("incident", "none");
const GROUND_B: (&str, &str) = ("incident", "paid_otherwise");

/// The answers of those who use the app, or have used it.
const APP_USERS: [(&str, &str); 2] = [("charge", "app"), ("charge", "withdrawn")];

impl Presented for Notice {
    fn label(&self) -> &str {
        &self.names.campaign
    }

    fn report(&self) -> &str {
        &self.names.report
    }

    fn values(&self) -> Vec<(&'static str, Shown)> {
        let Self { names, dates, call_centre, states_last_call_day } = self;
        let name = |name: &String| Shown::Name(name.clone());
        let mut values = vec![
            ("published", Shown::Day(dates.published)),
            ("outage", Shown::Day(dates.outage)),
            ("expiry", Shown::Day(dates.expiry)),
            ("first_extension", Shown::End(dates.first_extension)),
            ("application_opens", Shown::Day(dates.application_opens)),
            ("use_by", Shown::End(dates.use_by)),
            ("apply_by", Shown::Day(dates.apply_by)),
            ("collect_by", Shown::Day(dates.collect_by)),
            ("transfers_from", Shown::ThirdOfMonth(dates.transfers_from)),
            ("every_day_through", Shown::Day(call_centre.every_day_through)),
            ("hours_open", Shown::Clock(call_centre.opens)),
            ("hours_close", Shown::Clock(call_centre.closes)),
            ("prefecture", name(&names.prefecture)),
            ("campaign", name(&names.campaign)),
            ("office", name(&names.office)),
            ("title", name(&names.title)),
            ("application_site", name(&names.application_site)),
            ("call_centre", name(&names.call_centre)),
            ("points", Shown::Name(names.points.join("、"))),
            ("outage_about", name(&names.outage_about)),
        ];
        values.extend(dates.links_sent_from.map(|day| ("links_sent_from", Shown::ThirdOfMonth(day))));
        values.extend(self.call_by().map(|call_by| ("call_by", Shown::Minute(call_by))));
        values.extend(names.outage_hours.as_ref().map(|hours| ("outage_hours", name(hours))));
        let address = names.application_site_address.as_ref();
        values.extend(address.map(|address| ("application_site_address", Shown::Address(address.clone()))));
        if *states_last_call_day {
            values.push(("first_call_day", Shown::Day(call_centre.first_day)));
            values.push(("last_call_day", Shown::Day(call_centre.last_day)));
        }
        values
    }

    fn says(&self) -> Vec<(&'static str, bool)> {
        vec![
            ("app", self.has_app()),
            ("outage_hours", self.names.outage_hours.is_some()),
            ("site_address", self.names.application_site_address.is_some()),
            // The office is closed on the last day of applications.
            ("apply_by_is_day_off", self.call_centre.is_day_off(self.dates.apply_by)),
            ("last_call_day", self.states_last_call_day),
        ]
    }

    fn personas(&self) -> Vec<Persona> {
        let is_of_app = |answers: &[(&str, &str)]| answers.iter().any(|answer| APP_USERS.contains(answer));
        let those = PERSONAS.into_iter().filter(|(_, answers)| self.has_app() || !is_of_app(answers));
        those.map(|(name, answers)| self.persona(name, answers)).collect()
    }

    fn marks(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("1.prefecture", "1"),
            ("1.coupon", "1"),
            ("1A.expiry", "1(A)"),
            ("1A.balance", "1(A)"),
            ("1B1", "1(B)①"),
            ("1B2", "1(B)②"),
            ("1.other", "1※"),
        ]
    }

    fn open_points(&self) -> Vec<(&'static str, bool)> {
        let names = &self.names;
        vec![
            ("open-outage", names.outage_hours.is_none()),
            ("open-site", names.application_site_address.is_none()),
            ("open-third", names.third_report.is_none()),
            ("open-call", true),
            ("open-restore", true),
            ("open-bank", true),
            ("open-line", !self.states_last_call_day),
        ]
    }

    fn is_asked(&self, question: &str) -> bool {
        self.has_app() || question != "charge"
    }

    fn is_superseded(&self) -> bool {
        self.names.third_report.is_some()
    }

    fn telephone(&self) -> Option<&str> {
        Some(&self.names.telephone)
    }

    /// A call is possible from the opening of the call centre.
    fn starts(&self, step: &str, last_day: Day) -> Moment {
        if step == "call" { last_day.at(self.call_centre.opens) } else { last_day.start() }
    }

    fn is_drawn(&self, step: &str) -> bool {
        !["call", "find_number"].contains(&step)
    }

    fn words_for(&self, question: &str, values: &[Value]) -> Vec<String> {
        let mut words: Vec<_> = values.iter().map(|value| self.word_for(question, value)).collect();
        if ["expiry-before", "expiry-after"].iter().all(|end| words.iter().any(|word| word == end)) {
            words.retain(|word| word != "expiry-after");
            words.iter_mut().filter(|word| *word == "expiry-before").for_each(|word| "expiry-other".clone_into(word));
        }
        words.dedup();
        words
    }
}

impl Notice {
    /// Whether the notice has a way by the app.
    fn has_app(&self) -> bool {
        self.dates.links_sent_from.is_some()
    }

    fn persona(&self, name: &'static str, answers: &[(&'static str, &str)]) -> Persona {
        let text = match name {
            // Without the app, only points and a transfer are distinguished.
            "a-paper" if !self.has_app() => "a-points",
            "b-paper" if !self.has_app() => "b-points",
            other => other,
        };
        let expiry = self.dates.expiry;
        // (B) is shown separately: with an expiry that (A) does not cover.
        let printed = if answers.contains(&GROUND_A) { expiry } else { expiry.next().unwrap_or(expiry) };
        let mut all = vec![
            ("prefecture", Value::Text("here".to_owned())),
            ("coupon", Value::Text("regionpay_paper".to_owned())),
            ("expiry", Value::Text(printed.to_string())),
            ("balance", Value::Number(1.0)),
            ("inquiry_number", Value::Text("known".to_owned())),
        ];
        all.retain(|(question, _)| answers.iter().all(|(answered, _)| answered != question));
        all.extend(answers.iter().map(|(question, answer)| (*question, Value::Text((*answer).to_owned()))));
        Persona { name, text, answers: all }
    }

    fn word_for(&self, question: &str, value: &Value) -> String {
        let word = match value {
            Value::Number(0.0) => "yen-none",
            Value::Number(_) => "yen-some",
            Value::Text(text) if question == "expiry" && text != UNKNOWN => match Day::parse(text) {
                Ok(day) if day < self.dates.expiry => "expiry-before",
                Ok(day) if day > self.dates.expiry => "expiry-after",
                _ => "expiry-same",
            },
            _ => return word_for(question, value),
        };
        word.to_owned()
    }
}
