//! The second reading: an independent reference model of a notice, in tables, to compare with the program's own
//! reading.
//!
//! The interpretation of a notice is in CSV files in `tests/second_reading` of its reading, a row for each clause;
//! `README.md` explains how to read them. The code here only looks rows up, and contains no notice. It shares no code
//! with the program, not even its calendar, so that one slip cannot be made in both places.
//!
//! To check one: read the tables line by line against the notice (`clause` gives the place; remarks that begin with
//! 「解釈：」 mark a choice that the text leaves open). Loading checks the rest: a misspelt column, value or date, a table
//! without a last resort, a question that depends on a later one, or conditions that depend on each other in a circle
//! stop the test, with a message that gives the place.
//!
//! Everything that a row can depend on is a *fact*: a question, a comparison, a condition, a ground, a step. Facts are
//! sorted once, each after its dependencies and questions in the order in which they are asked. An outcome is then one
//! pass over the facts, which ends at the first question that is needed and has no answer.
#![expect(
    clippy::indexing_slicing,
    reason = "a table that makes no sense must stop the test that reads it, and loudly"
)]

mod comparisons;
mod compile;
mod facts;
mod sheets;
mod time;

use serde_json::{Map, Value, json};

use compile::Compiler;
use facts::{Facts, Local, Row, Rule, Sorter, first, object, truth};
use sheets::Sheets;
use time::{CallCentre, Placed, Step, read};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// Japan is nine hours ahead of UTC all year.
const JAPAN: i64 = 9 * 60 * MINUTE;

/// The value of a question that was not asked, a condition that was not evaluated, or a step that is not in the plan.
const ABSENT: u8 = 0;
const YES_OR_NO: [&str; 2] = ["yes", "no"];
const YES: u8 = 1;
const NO: u8 = 2;
const TRUTH: [&str; 3] = ["holds", "fails", "cannot_tell"];
const HOLDS: u8 = 1;
const FAILS: u8 = 2;
/// The opening and the closing of a step, relative to "now".
const OPENING: [&str; 2] = ["ahead", "reached"];
const CLOSING: [&str; 4] = ["ahead", "last_day", "in_doubt", "passed"];
const AHEAD: u8 = 1;
const REACHED: u8 = 2;
const LAST_DAY: u8 = 2;
const IN_DOUBT: u8 = 3;
const PASSED: u8 = 4;

/// The parsed tables.
pub(crate) struct SecondReading {
    facts: Facts,
    /// The rule of each fact, by its index.
    rules: Vec<Rule>,
    /// The facts, each after its dependencies.
    order: Vec<usize>,
    steps: Vec<Step>,
    states: Vec<Row>,
    conditional: Vec<Row>,
    deadlines: Vec<(usize, u16)>,
    /// The names of the grounds, and the row in which each applies.
    grounds: Vec<(String, Row)>,
    /// The names of the notes, and the row in which each applies.
    notes: Vec<(String, Row)>,
    /// The conditions, in the notice's order: the name of each in outcomes, and its fact.
    conditions: Vec<(String, usize)>,
    verdict: usize,
    standing: usize,
    local: Local,
    /// None if the notice has no telephone.
    call_centre: Option<CallCentre>,
}

impl SecondReading {
    /// Reads all tables in a folder of the project. Panics if one is inconsistent.
    pub(crate) fn load(folder: &str) -> Self {
        let sheets = Sheets::read(folder);
        let facts = sheets.declare();
        let dates = sheets.dates();
        let compiler = Compiler { facts: &facts, dates: &dates };
        let steps = compiler.steps(&sheets.steps);
        let states = compiler.first_match(sheets.states.lines(), "state", &["state"]);
        let rules = compiler.rules(&sheets, &steps);
        let order = Sorter::sort(&facts, &rules, &steps, &states);
        Self {
            order,
            rules,
            states,
            conditional: compiler.first_match(sheets.conditional.lines(), "conditional", &["conditional"]),
            deadlines: compiler.deadlines(&sheets.deadlines, &steps),
            grounds: compiler.told(&sheets.told, "ground"),
            notes: compiler.told(&sheets.notes, "note"),
            conditions: sheets.conditions.lines().map(|line| compiler.condition_told(&line)).collect(),
            verdict: facts.number("verdict"),
            standing: facts.number("standing"),
            local: Local::of(&facts),
            call_centre: CallCentre::of(&sheets),
            steps,
            facts,
        }
    }

    /// The outcome of the tables for valid `answers` at `now`, in epoch milliseconds.
    pub(crate) fn outcome<'a>(&'a self, answers: &'a Map<String, Value>, now: i64) -> Value {
        let (values, placed) = (vec![ABSENT; self.facts.0.len()], vec![None; self.steps.len()]);
        let mut case = Case { now, answers, values, placed };
        for &fact in &self.order {
            let Some(value) = self.decide(fact, &mut case) else {
                return json!({"status": "ask", "question": self.facts.0[fact].name});
            };
            case.values[fact] = value;
        }
        self.done(case)
    }

    /// The value of a fact whose dependencies are decided; none if an answer is missing.
    fn decide<'a>(&'a self, fact: usize, case: &mut Case<'a>) -> Option<u8> {
        match &self.rules[fact] {
            Rule::Asked { needed, readings } => {
                if !needed.iter().any(|row| row.applies(case)) {
                    return Some(ABSENT);
                }
                let name = &self.facts.0[fact].name;
                case.answers.get(name).map(|answer| read(name, answer, readings))
            }
            Rule::FirstMatch(rows) => Some(first(rows, case).unwrap_or(ABSENT)),
            Rule::Compared(rows) => rows.iter().find(|row| row.applies(case)).map(|row| row.row.value),
            Rule::InPlan(step) => {
                let window = self.steps[*step].windows.iter().find(|window| window.row.applies(case));
                case.placed[*step] = window.map(|window| window.placed(case.answers));
                Some(if window.is_some() { YES } else { NO })
            }
            Rule::State(step) => Some(self.state(*step, case)),
            Rule::Local => Some(ABSENT),
        }
    }

    fn state(&self, step: usize, case: &mut Case<'_>) -> u8 {
        let Some(placed) = case.placed[step] else {
            return ABSENT;
        };
        let values = [
            (self.local.step, self.steps[step].value),
            (self.local.opening, placed.opening(case.now)),
            (self.local.closing, placed.closing(case.now)),
            (self.local.closing_kind, placed.window.closing_kind),
        ];
        for (fact, value) in values {
            case.values[fact] = value;
        }
        first(&self.states, case).expect("states.csv ends with a row for all the rest")
    }

    fn done(&self, mut case: Case<'_>) -> Value {
        let steps = self.steps_of(&mut case);
        object([
            ("status", "done".into()),
            ("verdict", self.text(self.verdict, &case).into()),
            ("grounds", told(&self.grounds, &case)),
            ("standing", self.text(self.standing, &case).into()),
            ("reasons", self.reasons_of(&case)),
            ("steps", steps),
            ("deadline", self.deadline_of(&case)),
            ("notes", told(&self.notes, &case)),
            ("call_centre", self.call_centre_at(case.now)),
        ])
    }

    fn text(&self, fact: usize, case: &Case<'_>) -> &str {
        &self.facts.0[fact].values[usize::from(case.values[fact])]
    }

    fn reasons_of(&self, case: &Case<'_>) -> Value {
        let seen = self.conditions.iter().filter(|(_, fact)| case.values[*fact] != ABSENT);
        seen.map(|(clause, fact)| {
            object([("clause", clause.as_str().into()), ("holds", truth(case.values[*fact]).into())])
        })
        .collect()
    }

    fn steps_of(&self, case: &mut Case<'_>) -> Value {
        let mut shown = Vec::with_capacity(self.steps.len());
        for (step, placed) in self.steps.iter().zip(case.placed.clone()) {
            let Some(Placed { window, opens, closes }) = placed else { continue };
            case.values[self.local.step] = step.value;
            let conditional = first(&self.conditional, case) == Some(YES);
            shown.push(object([
                ("step", step.name.as_str().into()),
                ("state", self.text(step.state, case).into()),
                ("conditional", conditional.into()),
                ("opens", opens.into()),
                ("opens_kind", window.opens.kind.as_str().into()),
                ("closes", closes.into()),
                ("closes_kind", window.closes.kind.as_str().into()),
            ]));
        }
        shown.into()
    }

    /// The next deadline: of the steps that can have it, the one that closes first; of two at once, the one that is
    /// shown first.
    fn deadline_of(&self, case: &Case<'_>) -> Value {
        let binding = self.deadlines.iter().filter_map(|&(number, states)| {
            let step = &self.steps[number];
            let closes = case.placed[number]?.closes?;
            (states >> case.values[step.state] & 1 == 1).then_some((closes, number))
        });
        binding.min().map(|(_, number)| self.steps[number].name.as_str()).into()
    }

    fn call_centre_at(&self, now: i64) -> Value {
        self.call_centre.as_ref().map_or_else(|| object([("state", "none".into())]), |line| line.at(now))
    }
}

/// The names of the rows that apply, in order.
fn told(rows: &[(String, Row)], case: &Case<'_>) -> Value {
    rows.iter().filter(|(_, row)| row.applies(case)).map(|(name, _)| name.as_str()).collect()
}

/// One traveller's answers at one moment, with the facts decided so far.
struct Case<'a> {
    now: i64,
    answers: &'a Map<String, Value>,
    values: Vec<u8>,
    /// For each step in the plan, the row that put it there, and its times.
    placed: Vec<Option<Placed<'a>>>,
}
