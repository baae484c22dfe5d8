//! The files.

use super::*;

pub(super) struct Sheets {
    pub(super) answers: Sheet,
    pub(super) conditional: Sheet,
    pub(super) conditions: Sheet,
    pub(super) dates: Sheet,
    pub(super) deadlines: Sheet,
    pub(super) grounds: Sheet,
    pub(super) holidays: Sheet,
    pub(super) hours: Sheet,
    pub(super) notes: Sheet,
    pub(super) plans: Sheet,
    pub(super) questions: Sheet,
    pub(super) standings: Sheet,
    pub(super) states: Sheet,
    pub(super) steps: Sheet,
    pub(super) verdicts: Sheet,
}

impl Sheets {
    pub(super) fn read() -> Self {
        Self {
            answers: Sheet::read("answers.csv", include_str!("answers.csv")),
            conditional: Sheet::read("conditional.csv", include_str!("conditional.csv")),
            conditions: Sheet::read("conditions.csv", include_str!("conditions.csv")),
            dates: Sheet::read("dates.csv", include_str!("dates.csv")),
            deadlines: Sheet::read("deadlines.csv", include_str!("deadlines.csv")),
            grounds: Sheet::read("grounds.csv", include_str!("grounds.csv")),
            holidays: Sheet::read("holidays.csv", include_str!("holidays.csv")),
            hours: Sheet::read("hours.csv", include_str!("hours.csv")),
            notes: Sheet::read("notes.csv", include_str!("notes.csv")),
            plans: Sheet::read("plans.csv", include_str!("plans.csv")),
            questions: Sheet::read("questions.csv", include_str!("questions.csv")),
            standings: Sheet::read("standings.csv", include_str!("standings.csv")),
            states: Sheet::read("states.csv", include_str!("states.csv")),
            steps: Sheet::read("steps.csv", include_str!("steps.csv")),
            verdicts: Sheet::read("verdicts.csv", include_str!("verdicts.csv")),
        }
    }

    /// Every fact with its values: the questions first, in their order.
    pub(super) fn declare(&self) -> Facts {
        let mut facts = Facts(Vec::new());
        for field in distinct(self.questions.column("field")) {
            let answers = self.answers.about("field", &field);
            facts.declare(&field, answers.map(|line| line.get("counts_as")));
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
        let date = |line: Line<'_>| {
            let text = line.get("japan_time");
            let boundary = line.get("boundary");
            assert_eq!(text.is_empty(), boundary == "none", "{line}: a time needs a boundary");
            assert!(["first", "too_late", "none"].contains(&boundary), "{line}: no such boundary");
            let date = Date {
                at: (!text.is_empty()).then(|| instant(text)),
                kind: line.get("kind").to_owned(),
                boundary: boundary.to_owned(),
            };
            (line.get("name").to_owned(), date)
        };
        self.dates.lines().map(date).collect()
    }
}

/// A table as it is written.
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Sheet {
    pub(super) fn read(name: &'static str, text: &str) -> Self {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header = reader.headers().map(cells);
        let header = header.unwrap_or_else(|error| panic!("{name}: {error}"));
        let rows = reader.records().map(|record| {
            let record = record.unwrap_or_else(|error| panic!("{name}: {error}"));
            cells(&record)
        });
        let rows = rows.collect();
        Self { name, header, rows }
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        (0..self.rows.len()).map(|row| Line { sheet: self, row })
    }

    pub(super) fn column<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        self.lines().map(move |line| line.get(name).to_owned())
    }

    /// The lines that have `value` in that column.
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
        let found = self.cells().find(|(name, _)| *name == column);
        found.unwrap_or_else(|| panic!("{self}: no column `{column}`")).1
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
