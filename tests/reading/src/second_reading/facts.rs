//! Facts, the rows that decide them, and their order.

use serde_json::Value;

use super::comparisons::Comparison;
use super::sheets::Line;
use super::time::{Reading, Step};
use super::{Case, FAILS, HOLDS};

pub(super) struct Fact {
    pub(super) name: String,
    /// The names of its values; the first stands for "absent".
    pub(super) values: Vec<String>,
}

pub(super) struct Facts(pub(super) Vec<Fact>);

impl Facts {
    pub(super) fn declare<S: Into<String>>(&mut self, name: &str, values: impl IntoIterator<Item = S>) {
        assert!(self.find(name).is_none(), "`{name}` is declared twice");
        let mut all = vec!["-".to_owned()];
        for value in values.into_iter().map(Into::into) {
            if !all.contains(&value) {
                all.push(value);
            }
        }
        assert!(all.len() <= 16, "`{name}` has too many values for a mask");
        let name = name.to_owned();
        self.0.push(Fact { name, values: all });
    }

    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|fact| fact.name == name)
    }

    pub(super) fn number(&self, name: &str) -> usize {
        self.find(name).unwrap_or_else(|| panic!("no fact is called `{name}`"))
    }

    /// The index of a value in a cell.
    pub(super) fn value(&self, line: &Line<'_>, fact: usize, text: &str) -> u8 {
        let Fact { name, values } = &self.0[fact];
        let found = values.iter().position(|value| value == text);
        let found = found.unwrap_or_else(|| panic!("{line}: `{name}` is never `{text}`"));
        u8::try_from(found).expect("a fact has at most sixteen values")
    }
}

/// The facts that `states.csv` and `conditional.csv` read, of one step at a time.
pub(super) struct Local {
    pub(super) step: usize,
    pub(super) opening: usize,
    pub(super) closing: usize,
    pub(super) closing_kind: usize,
}

impl Local {
    pub(super) fn of(facts: &Facts) -> Self {
        Self {
            step: facts.number("step"),
            opening: facts.number("opening"),
            closing: facts.number("closing"),
            closing_kind: facts.number("closing_kind"),
        }
    }
}

/// The rule that decides a fact.
pub(super) enum Rule {
    Asked {
        needed: Vec<Row>,
        readings: Vec<(Reading, u8)>,
    },
    FirstMatch(Vec<Row>),
    Compared(Vec<Comparison>),
    InPlan(usize),
    State(usize),
    /// Set while a step is evaluated.
    Local,
}

/// A row of a table: it applies if every fact that it names has one of the listed values.
pub(super) struct Row {
    pub(super) tests: Vec<(usize, u16)>,
    pub(super) from: i64,
    pub(super) value: u8,
}

impl Row {
    pub(super) fn applies(&self, case: &Case<'_>) -> bool {
        let met = |&(fact, mask): &(usize, u16)| mask >> case.values[fact] & 1 == 1;
        case.now >= self.from && self.tests.iter().all(met)
    }

    pub(super) fn is_last_resort(&self) -> bool {
        self.tests.is_empty() && self.from == i64::MIN
    }
}

pub(super) fn first(rows: &[Row], case: &Case<'_>) -> Option<u8> {
    rows.iter().find(|row| row.applies(case)).map(|row| row.value)
}

/// `TRUTH` in outcomes.
pub(super) fn truth(value: u8) -> Option<bool> {
    match value {
        HOLDS => Some(true),
        FAILS => Some(false),
        _ => None,
    }
}

pub(super) fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    entries.into_iter().collect()
}

/// Sorts each fact after its dependencies, and questions in the order in which they are asked.
pub(super) struct Sorter<'a> {
    pub(super) facts: &'a Facts,
    pub(super) rules: &'a [Rule],
    pub(super) steps: &'a [Step],
    pub(super) states: &'a [Row],
    pub(super) visiting: Vec<usize>,
    pub(super) order: Vec<usize>,
}

impl<'a> Sorter<'a> {
    pub(super) fn sort(facts: &'a Facts, rules: &'a [Rule], steps: &'a [Step], states: &'a [Row]) -> Vec<usize> {
        let (visiting, order) = (Vec::new(), Vec::new());
        let mut sorter = Self { facts, rules, steps, states, visiting, order };
        for fact in 0..rules.len() {
            sorter.visit(fact);
        }
        let is_asked = |fact: &usize| matches!(rules[*fact], Rule::Asked { .. });
        let questions = sorter.order.iter().filter(|fact| is_asked(fact));
        // Facts are declared in the order of questions.csv.
        assert!(questions.is_sorted(), "a question depends on a later one");
        sorter.order
    }

    pub(super) fn visit(&mut self, fact: usize) {
        if self.order.contains(&fact) {
            return;
        }
        let name = &self.facts.0[fact].name;
        assert!(!self.visiting.contains(&fact), "`{name}` depends on itself");
        self.visiting.push(fact);
        for needed in self.dependencies(fact) {
            self.visit(needed);
        }
        self.visiting.pop();
        self.order.push(fact);
    }

    pub(super) fn dependencies(&self, fact: usize) -> Vec<usize> {
        match &self.rules[fact] {
            Rule::Asked { needed, .. } => named(needed),
            Rule::FirstMatch(rows) => named(rows),
            Rule::Compared(rows) => {
                let days = rows.iter().filter_map(|row| row.distance.as_ref());
                let mut all = named(rows.iter().map(|comparison| &comparison.row));
                all.extend(days.flat_map(|distance| [distance.day.fact, distance.since.fact]));
                all
            }
            Rule::InPlan(step) => named(self.steps[*step].windows.iter().map(|window| &window.row)),
            Rule::State(step) => {
                let mut all = named(self.states);
                all.push(self.steps[*step].in_plan);
                all
            }
            Rule::Local => Vec::new(),
        }
    }
}

/// The facts that rows depend on.
pub(super) fn named<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Vec<usize> {
    let tests = rows.into_iter().flat_map(|row| &row.tests);
    tests.map(|&(fact, _)| fact).collect()
}
