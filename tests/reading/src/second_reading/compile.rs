//! Compiles tables to rows.

use std::collections::BTreeMap;

use super::comparisons::Comparison;
use super::facts::{Fact, Facts, Row, Rule};
use super::sheets::{Line, Sheet, Sheets};
use super::time::{Date, Reading, Step, Time, Window};
use super::{ABSENT, TRUTH};

pub(super) struct Compiler<'a> {
    pub(super) facts: &'a Facts,
    pub(super) dates: &'a BTreeMap<String, Date>,
}

impl Compiler<'_> {
    pub(super) fn rules(&self, sheets: &Sheets, steps: &[Step]) -> Vec<Rule> {
        let rule = |fact: &Fact| self.rule(&fact.name, sheets, steps);
        self.facts.0.iter().map(rule).collect()
    }

    pub(super) fn rule(&self, fact: &str, sheets: &Sheets, steps: &[Step]) -> Rule {
        if sheets.questions.column("field").any(|field| field == fact) {
            return self.question(fact, sheets);
        }
        if let Some(comparisons) = &sheets.comparisons
            && comparisons.column("comparison").any(|comparison| comparison == fact)
        {
            return Rule::Compared(self.comparison(fact, comparisons));
        }
        if let Some(line) = sheets.conditions.about("condition", fact).next() {
            return Rule::FirstMatch(self.condition(&line));
        }
        if sheets.grounds.column("ground").any(|ground| ground == fact) {
            let lines = sheets.grounds.about("ground", fact);
            return Rule::FirstMatch(self.first_match(lines, fact, &["value", "ground"]));
        }
        let number = self.facts.number(fact);
        if let Some(step) = steps.iter().position(|step| step.in_plan == number) {
            return Rule::InPlan(step);
        }
        if let Some(step) = steps.iter().position(|step| step.state == number) {
            return Rule::State(step);
        }
        let sheet = match fact {
            "plan" => &sheets.plans,
            "verdict" => &sheets.verdicts,
            "standing" => &sheets.standings,
            _ => return Rule::Local,
        };
        Rule::FirstMatch(self.first_match(sheet.lines(), fact, &[fact]))
    }

    pub(super) fn question(&self, field: &str, sheets: &Sheets) -> Rule {
        let lines = sheets.questions.about("field", field);
        let needed = lines.map(|line| self.row(&line, &["field"], ABSENT)).collect();
        let fact = self.facts.number(field);
        let readings = sheets.answers.about("field", field).map(|line| {
            let value = self.facts.value(&line, fact, line.get("counts_as"));
            (Reading::of(line.get("answer")), value)
        });
        let readings: Vec<_> = readings.collect();
        assert!(!readings.is_empty(), "answers.csv has no row for `{field}`");
        Rule::Asked { needed, readings }
    }

    pub(super) fn comparison(&self, name: &str, sheet: &Sheet) -> Vec<Comparison> {
        let fact = self.facts.number(name);
        let lines = sheet.about("comparison", name);
        let rows: Vec<_> = lines.map(|line| Comparison::of(self, &line, fact)).collect();
        let complete = rows.last().is_some_and(Comparison::is_last_resort);
        assert!(complete, "the last row for `{name}` must apply to all the rest");
        rows
    }

    /// The name of a condition in outcomes, and its fact, which has another name if a question has the same.
    pub(super) fn condition_told(&self, line: &Line<'_>) -> (String, usize) {
        let name = line.get("condition");
        (line.find("told_as").unwrap_or(name).to_owned(), self.facts.number(name))
    }

    /// A condition as three rows over its one fact, which together cover each value once.
    pub(super) fn condition(&self, line: &Line<'_>) -> Vec<Row> {
        let fact = self.facts.number(line.get("looks_at"));
        let mut seen = 0;
        let mut rows = Vec::new();
        for (truth, value) in TRUTH.into_iter().zip(1..) {
            let mask = self.mask(line, fact, line.get(truth));
            assert_eq!(seen & mask, 0, "{line}: a value stands in two columns");
            seen |= mask;
            let (tests, from) = (vec![(fact, mask)], i64::MIN);
            rows.push(Row { tests, from, value });
        }
        let every = (1_u32 << self.facts.0[fact].values.len()) - 2;
        assert_eq!(u32::from(seen), every, "{line}: a value stands in no column");
        rows
    }

    /// Rows that are read from the top to the first that applies; it gives the fact the value in the first of the
    /// columns `results`.
    pub(super) fn first_match<'a>(
        &self,
        lines: impl Iterator<Item = Line<'a>>,
        fact: &str,
        results: &[&str],
    ) -> Vec<Row> {
        let number = self.facts.number(fact);
        let row = |line: Line<'_>| {
            let value = self.facts.value(&line, number, line.get(results[0]));
            self.row(&line, results, value)
        };
        let rows: Vec<Row> = lines.map(row).collect();
        let complete = rows.last().is_some_and(Row::is_last_resort);
        assert!(complete, "the last row for `{fact}` must apply to all the rest");
        rows
    }

    /// A line as a row: every column is a fact, except `results` and the explanatory ones.
    pub(super) fn row(&self, line: &Line<'_>, results: &[&str], value: u8) -> Row {
        let mut tests = Vec::new();
        let mut from = i64::MIN;
        for (column, cell) in line.cells() {
            if results.contains(&column) || ["clause", "remark"].contains(&column) || cell == "*" {
                continue;
            }
            if column == "from" {
                let Time::At(at) = self.date(line, cell).time else {
                    panic!("{line}: `{cell}` has no time of its own")
                };
                from = at;
                continue;
            }
            let fact = self.facts.find(column).unwrap_or_else(|| panic!("{line}: no fact is called `{column}`"));
            tests.push((fact, self.mask(line, fact, cell)));
        }
        Row { tests, from, value }
    }

    /// Lines that each give the name in the column if they apply.
    pub(super) fn told(&self, sheet: &Sheet, column: &str) -> Vec<(String, Row)> {
        let one = |line: Line<'_>| (line.get(column).to_owned(), self.row(&line, &[column], ABSENT));
        sheet.lines().map(one).collect()
    }

    pub(super) fn mask(&self, line: &Line<'_>, fact: usize, cell: &str) -> u16 {
        assert!(!cell.is_empty(), "{line}: an empty cell; `*` stands for any value");
        let bits = cell.split('|').map(|value| 1 << self.facts.value(line, fact, value));
        bits.fold(0, |mask, bit: u16| mask | bit)
    }

    pub(super) fn date(&self, line: &Line<'_>, name: &str) -> &Date {
        self.dates.get(name).unwrap_or_else(|| panic!("{line}: dates.csv has no `{name}`"))
    }

    pub(super) fn steps(&self, sheet: &Sheet) -> Vec<Step> {
        let step = self.facts.number("step");
        let mut steps: Vec<Step> = Vec::new();
        for line in sheet.lines() {
            let name = line.get("step");
            if steps.last().is_none_or(|step| step.name != name) {
                let again = steps.iter().any(|step| step.name == name);
                assert!(!again, "{line}: the rows of `{name}` must stand together");
                steps.push(Step {
                    name: name.to_owned(),
                    value: self.facts.value(&line, step, name),
                    in_plan: self.facts.number(&format!("{name}_in_plan")),
                    state: self.facts.number(&format!("{name}_state")),
                    windows: Vec::new(),
                });
            }
            let windows = steps.last_mut().map(|step| &mut step.windows);
            windows.expect("a step was just added").push(self.window(&line));
        }
        steps
    }

    pub(super) fn window(&self, line: &Line<'_>) -> Window {
        let opens = self.date(line, line.get("opens")).clone();
        let closes = self.date(line, line.get("closes")).clone();
        assert_ne!(opens.boundary, "too_late", "{line}: it opens where something ends");
        assert_ne!(closes.boundary, "first", "{line}: it closes where something begins");
        let kind = self.facts.number("closing_kind");
        Window {
            row: self.row(line, &["step", "opens", "closes"], ABSENT),
            closing_kind: self.facts.value(line, kind, &closes.kind),
            opens,
            closes,
        }
    }

    pub(super) fn deadlines(&self, sheet: &Sheet, steps: &[Step]) -> Vec<(usize, u16)> {
        let of = |line: Line<'_>| {
            let step = steps.iter().position(|step| step.name == line.get("step"));
            let step = step.unwrap_or_else(|| panic!("{line}: steps.csv has no such step"));
            (step, self.mask(&line, steps[step].state, line.get("state")))
        };
        sheet.lines().map(of).collect()
    }
}
