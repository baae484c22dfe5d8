//! The files of tables.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::time::Date;
use super::{CLOSING, OPENING, TRUTH, YES_OR_NO};

pub(super) struct Sheets {
    pub(super) answers: Sheet,
    /// None if no days are compared.
    pub(super) comparisons: Option<Sheet>,
    pub(super) conditional: Sheet,
    pub(super) conditions: Sheet,
    pub(super) dates: Sheet,
    pub(super) deadlines: Sheet,
    pub(super) grounds: Sheet,
    pub(super) hours: Option<Hours>,
    pub(super) notes: Sheet,
    pub(super) plans: Sheet,
    pub(super) questions: Sheet,
    pub(super) standings: Sheet,
    pub(super) states: Sheet,
    pub(super) steps: Sheet,
    pub(super) told: Sheet,
    pub(super) verdicts: Sheet,
}

/// The hours of the call centre.
pub(super) struct Hours {
    pub(super) hours: Sheet,
    pub(super) holidays: Sheet,
}

impl Sheets {
    pub(super) fn read(folder: &str) -> Self {
        let sheet = |name: &str| {
            let sheet = Sheet::read(folder, name);
            sheet.unwrap_or_else(|| panic!("{folder} has no {name}.csv"))
        };
        let hours = Sheet::read(folder, "hours");
        Self {
            answers: sheet("answers"),
            comparisons: Sheet::read(folder, "comparisons"),
            conditional: sheet("conditional"),
            conditions: sheet("conditions"),
            dates: sheet("dates"),
            deadlines: sheet("deadlines"),
            grounds: sheet("grounds"),
            hours: hours.map(|hours| Hours { hours, holidays: sheet("holidays") }),
            notes: sheet("notes"),
            plans: sheet("plans"),
            questions: sheet("questions"),
            standings: sheet("standings"),
            states: sheet("states"),
            steps: sheet("steps"),
            told: sheet("told"),
            verdicts: sheet("verdicts"),
        }
    }

    /// Every fact with its values: the questions first, in their order.
    pub(super) fn declare(&self) -> Facts {
        let mut facts = Facts(Vec::new());
        for field in distinct(self.questions.column("field")) {
            let answers = self.answers.about("field", &field);
            facts.declare(&field, answers.map(|line| line.get("counts_as")));
        }
        if let Some(comparisons) = &self.comparisons {
            for name in distinct(comparisons.column("comparison")) {
                let lines = comparisons.about("comparison", &name);
                facts.declare(&name, lines.map(|line| line.get("value")));
            }
        }
        for name in self.conditions.column("condition") {
            facts.declare(&name, TRUTH);
        }
        for name in distinct(self.grounds.column("ground")) {
            facts.declare(&name, TRUTH);
        }
        facts.declare("plan", self.plans.column("plan"));
        facts.declare("verdict", self.verdicts.column("verdict"));
        for name in distinct(self.steps.column("step")) {
            facts.declare(&format!("{name}_in_plan"), YES_OR_NO);
            facts.declare(&format!("{name}_state"), self.states.column("state"));
        }
        facts.declare("standing", self.standings.column("standing"));
        facts.declare("state", self.states.column("state"));
        facts.declare("step", self.steps.column("step"));
        facts.declare("opening", OPENING);
        facts.declare("closing", CLOSING);
        facts.declare("closing_kind", self.dates.column("kind"));
        facts.declare("conditional", YES_OR_NO);
        facts
    }

    pub(super) fn dates(&self) -> BTreeMap<String, Date> {
        self.dates.lines().map(|line| (line.get("name").to_owned(), Date::of(&line))).collect()
    }
}

/// A table as text cells.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Sheet {
    /// None if there is no such file.
    pub(super) fn read(folder: &str, name: &str) -> Option<Self> {
        let name = format!("{folder}/{name}.csv");
        let text = std::fs::read(crate::path(&name)).ok()?;
        let mut reader = csv::Reader::from_reader(text.as_slice());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = reader.headers().map(cells);
        let header = header.unwrap_or_else(|error| panic!("{name}: {error}"));
        let rows = reader.records().map(|record| {
            let record = record.unwrap_or_else(|error| panic!("{name}: {error}"));
            cells(&record)
        });
        let rows = rows.collect();
        Some(Self { name, header, rows })
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        (0..self.rows.len()).map(|row| Line { sheet: self, row })
    }

    pub(super) fn column<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        self.lines().map(move |line| line.get(name).to_owned())
    }

    /// The lines that have `value` in this column.
    pub(super) fn about<'a>(&'a self, column: &'a str, value: &'a str) -> impl Iterator<Item = Line<'a>> {
        self.lines().filter(move |line| line.get(column) == value)
    }
}

pub(super) struct Line<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) row: usize,
}

impl<'a> Line<'a> {
    pub(super) fn get(&self, column: &str) -> &'a str {
        self.find(column).unwrap_or_else(|| panic!("{self}: no column `{column}`"))
    }

    /// The cell in an optional column.
    pub(super) fn find(&self, column: &str) -> Option<&'a str> {
        self.cells().find(|(name, _)| *name == column).map(|(_, cell)| cell)
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let header = self.sheet.header.iter().map(String::as_str);
        header.zip(self.sheet.rows[self.row].iter().map(String::as_str))
    }
}

impl std::fmt::Display for Line<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The header is the first line of the file.
        write!(formatter, "{}, line {}", self.sheet.name, self.row + 2)
    }
}

pub(super) fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}
