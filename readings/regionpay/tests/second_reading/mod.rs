//! A second, independent reading of the notice, kept as tables, to hold the program's own reading against.
//!
//! What is read from the notice stands in the CSV files beside this one, a row a clause; `README.md` says how to read
//! them. What follows only looks rows up. It shares no code with the program, its calendar included, so that one slip
//! cannot be made in both places.
//!
//! To check it: read the tables line by line against the notice (`clause` says where to look; remarks that begin with
//! 「解釈：」 mark a choice that the text leaves open). Loading checks the rest: a misspelt column, value or date, a table
//! without a last resort, a question that depends on a later one, or conditions that depend on each other in a circle
//! stop the test, and the message says where.
//!
//! Everything that a row can depend on is a *fact*: a question, a condition, a ground, a step. Facts are sorted once,
//! each after those that its rows look at and questions in the order in which they are asked. An outcome is then one
//! pass over the facts, which ends at the first question that is needed and has no answer.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a table that makes no sense must stop the test that reads it, and loudly"
)]

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
/// Japan is nine hours ahead of UTC all year.
const JAPAN: i64 = 9 * 60 * MINUTE;

/// The value of a fact that was not asked, not looked at, or is not in the plan.
const ABSENT: u8 = 0;
const YES_OR_NO: [&str; 2] = ["yes", "no"];
const YES: u8 = 1;
const NO: u8 = 2;
const TRUTH: [&str; 3] = ["holds", "fails", "cannot_tell"];
const HOLDS: u8 = 1;
const FAILS: u8 = 2;
/// How the opening and the closing of a step lie to "now".
const OPENING: [&str; 2] = ["ahead", "reached"];
const CLOSING: [&str; 3] = ["ahead", "last_day", "passed"];
const AHEAD: u8 = 1;
const REACHED: u8 = 2;
const LAST_DAY: u8 = 2;
const PASSED: u8 = 3;

/// The tables, parsed.
pub(crate) struct SecondReading {
    facts: Facts,
    /// How each fact is decided, by its number.
    rules: Vec<Rule>,
    /// The facts, each after those it depends on.
    order: Vec<usize>,
    steps: Vec<Step>,
    states: Vec<Row>,
    conditional: Vec<Row>,
    deadlines: Vec<(usize, u16)>,
    /// The names of the notes, and when each is added.
    notes: Vec<(String, Row)>,
    /// The conditions, in the notice's order.
    conditions: Vec<usize>,
    grounds: [usize; 3],
    verdict: usize,
    standing: usize,
    local: Local,
    call_centre: CallCentre,
}

impl SecondReading {
    /// Reads all tables. Panics where one makes no sense.
    pub(crate) fn load() -> Self {
        let sheets = Sheets::read();
        let facts = sheets.declare();
        let dates = sheets.dates();
        let compiler = Compiler { facts: &facts, dates: &dates };
        let steps = compiler.steps(&sheets.steps);
        let states = compiler.first_match(sheets.states.lines(), "state", &["state"]);
        let rules = compiler.rules(&sheets, &steps);
        let order = Sorter::sort(&facts, &rules, &steps, &states);
        let note = |line: Line<'_>| {
            let name = line.get("note").to_owned();
            (name, compiler.row(&line, &["note"], ABSENT))
        };
        Self {
            order,
            rules,
            states,
            conditional: compiler.first_match(sheets.conditional.lines(), "conditional", &["conditional"]),
            deadlines: compiler.deadlines(&sheets.deadlines, &steps),
            notes: sheets.notes.lines().map(note).collect(),
            conditions: sheets.conditions.column("condition").map(|name| facts.number(&name)).collect(),
            grounds: ["A", "B1", "B2"].map(|name| facts.number(name)),
            verdict: facts.number("verdict"),
            standing: facts.number("standing"),
            local: Local::of(&facts),
            call_centre: CallCentre::of(&sheets),
            steps,
            facts,
        }
    }

    /// What the tables say for valid `answers` at `now`, in epoch milliseconds.
    pub(crate) fn outcome(&self, answers: &Map<String, Value>, now: i64) -> Value {
        let mut case = Case { now, values: vec![ABSENT; self.facts.0.len()], windows: vec![None; self.steps.len()] };
        for &fact in &self.order {
            let Some(value) = self.decide(fact, answers, &mut case) else {
                return json!({"status": "ask", "question": self.facts.0[fact].name});
            };
            case.values[fact] = value;
        }
        self.done(case)
    }

    /// The value of a fact whose dependencies are decided; none where an answer is missing.
    fn decide<'a>(&'a self, fact: usize, answers: &Map<String, Value>, case: &mut Case<'a>) -> Option<u8> {
        match &self.rules[fact] {
            Rule::Asked { needed, readings } => {
                if !needed.iter().any(|row| row.applies(case)) {
                    return Some(ABSENT);
                }
                let name = &self.facts.0[fact].name;
                answers.get(name).map(|answer| read(name, answer, readings))
            }
            Rule::FirstMatch(rows) => Some(first(rows, case).unwrap_or(ABSENT)),
            Rule::InPlan(step) => {
                let windows = &self.steps[*step].windows;
                case.windows[*step] = windows.iter().find(|window| window.row.applies(case));
                Some(if case.windows[*step].is_some() { YES } else { NO })
            }
            Rule::State(step) => Some(self.state(*step, case)),
            Rule::Local => Some(ABSENT),
        }
    }

    fn state(&self, step: usize, case: &mut Case<'_>) -> u8 {
        let Some(window) = case.windows[step] else {
            return ABSENT;
        };
        let values = [
            (self.local.step, self.steps[step].value),
            (self.local.opening, window.opening(case.now)),
            (self.local.closing, window.closing(case.now)),
            (self.local.closing_kind, window.closing_kind),
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
            ("grounds", self.grounds_of(&case)),
            ("standing", self.text(self.standing, &case).into()),
            ("reasons", self.reasons_of(&case)),
            ("steps", steps),
            ("deadline", self.deadline_of(&case)),
            ("notes", self.notes_of(&case)),
            ("call_centre", self.call_centre.at(case.now)),
        ])
    }

    fn text(&self, fact: usize, case: &Case<'_>) -> &str {
        &self.facts.0[fact].values[usize::from(case.values[fact])]
    }

    fn grounds_of(&self, case: &Case<'_>) -> Value {
        let holding = self.grounds.iter().filter(|&&ground| truth(case.values[ground]) == Some(true));
        holding.map(|&ground| self.facts.0[ground].name.as_str()).collect()
    }

    fn reasons_of(&self, case: &Case<'_>) -> Value {
        let seen = self.conditions.iter().filter(|&&condition| case.values[condition] != ABSENT);
        seen.map(|&condition| {
            object([
                ("clause", self.facts.0[condition].name.as_str().into()),
                ("holds", truth(case.values[condition]).into()),
            ])
        })
        .collect()
    }

    fn steps_of(&self, case: &mut Case<'_>) -> Value {
        let mut shown = Vec::with_capacity(self.steps.len());
        for (step, window) in self.steps.iter().zip(case.windows.clone()) {
            let Some(window) = window else { continue };
            case.values[self.local.step] = step.value;
            let conditional = first(&self.conditional, case) == Some(YES);
            shown.push(object([
                ("step", step.name.as_str().into()),
                ("state", self.text(step.state, case).into()),
                ("conditional", conditional.into()),
                ("opens", window.opens.at.into()),
                ("opens_kind", window.opens.kind.as_str().into()),
                ("closes", window.closes.at.into()),
                ("closes_kind", window.closes.kind.as_str().into()),
            ]));
        }
        shown.into()
    }

    /// Of the steps that bind, the one that closes first; of two at once, the one that is shown first.
    fn deadline_of(&self, case: &Case<'_>) -> Value {
        let binding = self.deadlines.iter().filter_map(|&(number, states)| {
            let step = &self.steps[number];
            let closes = case.windows[number]?.closes.at?;
            (states >> case.values[step.state] & 1 == 1).then_some((closes, number))
        });
        binding.min().map(|(_, number)| self.steps[number].name.as_str()).into()
    }

    fn notes_of(&self, case: &Case<'_>) -> Value {
        let added = self.notes.iter().filter(|(_, row)| row.applies(case));
        added.map(|(name, _)| name.as_str()).collect()
    }
}

/// One traveller's answers at one moment, as far as they are decided.
struct Case<'a> {
    now: i64,
    values: Vec<u8>,
    /// For each step in the plan, the row that put it there.
    windows: Vec<Option<&'a Window>>,
}

// ---- Facts and rows ----

struct Fact {
    name: String,
    /// The names of its values; the first stands for "absent".
    values: Vec<String>,
}

struct Facts(Vec<Fact>);

impl Facts {
    fn declare<S: Into<String>>(&mut self, name: &str, values: impl IntoIterator<Item = S>) {
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

    fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|fact| fact.name == name)
    }

    fn number(&self, name: &str) -> usize {
        self.find(name).unwrap_or_else(|| panic!("no fact is called `{name}`"))
    }

    /// The number of a value that is written in that line.
    fn value(&self, line: &Line<'_>, fact: usize, text: &str) -> u8 {
        let Fact { name, values } = &self.0[fact];
        let found = values.iter().position(|value| value == text);
        let found = found.unwrap_or_else(|| panic!("{line}: `{name}` is never `{text}`"));
        u8::try_from(found).expect("a fact has at most sixteen values")
    }
}

/// The facts that `states.csv` and `conditional.csv` read of one step at a time.
struct Local {
    step: usize,
    opening: usize,
    closing: usize,
    closing_kind: usize,
}

impl Local {
    fn of(facts: &Facts) -> Self {
        Self {
            step: facts.number("step"),
            opening: facts.number("opening"),
            closing: facts.number("closing"),
            closing_kind: facts.number("closing_kind"),
        }
    }
}

/// How a fact is decided.
enum Rule {
    Asked {
        needed: Vec<Row>,
        readings: Vec<(Reading, u8)>,
    },
    FirstMatch(Vec<Row>),
    InPlan(usize),
    State(usize),
    /// Set while one step is looked at.
    Local,
}

/// One line of a table: it applies when every fact it names has one of the values it lists.
struct Row {
    tests: Vec<(usize, u16)>,
    from: i64,
    value: u8,
}

impl Row {
    fn applies(&self, case: &Case<'_>) -> bool {
        let met = |&(fact, mask): &(usize, u16)| mask >> case.values[fact] & 1 == 1;
        case.now >= self.from && self.tests.iter().all(met)
    }

    fn is_last_resort(&self) -> bool {
        self.tests.is_empty() && self.from == i64::MIN
    }
}

fn first(rows: &[Row], case: &Case<'_>) -> Option<u8> {
    rows.iter().find(|row| row.applies(case)).map(|row| row.value)
}

/// `TRUTH` as the outcome writes it.
fn truth(value: u8) -> Option<bool> {
    match value {
        HOLDS => Some(true),
        FAILS => Some(false),
        _ => None,
    }
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    entries.into_iter().collect()
}

// ---- Answers ----

/// A pattern of `answers.csv`.
enum Reading {
    Text(String),
    /// Days written as `2023-02-24`, which sort as text.
    Dates(String, String),
    Yen(RangeInclusive<u64>),
}

impl Reading {
    fn of(pattern: &str) -> Self {
        let (low, high) = pattern.split_once("..").unwrap_or((pattern, pattern));
        if let (Some(low), Some(high)) = (yen_or(low, 0), yen_or(high, u64::MAX)) {
            return Self::Yen(low..=high);
        }
        if pattern.contains('-') {
            let or = |end: &str, open: &str| if end.is_empty() { open } else { end }.to_owned();
            return Self::Dates(or(low, "0000-01-01"), or(high, "9999-12-31"));
        }
        Self::Text(pattern.to_owned())
    }

    fn covers(&self, answer: &Value) -> bool {
        match (self, answer) {
            (Self::Text(text), Value::String(answer)) => text == answer,
            (Self::Dates(low, high), Value::String(answer)) => low <= answer && answer <= high,
            (Self::Yen(range), Value::Number(yen)) => yen.as_u64().is_some_and(|yen| range.contains(&yen)),
            _ => false,
        }
    }
}

fn yen_or(text: &str, open: u64) -> Option<u64> {
    if text.is_empty() { Some(open) } else { text.parse().ok() }
}

fn read(field: &str, answer: &Value, readings: &[(Reading, u8)]) -> u8 {
    let reading = readings.iter().find(|(reading, _)| reading.covers(answer));
    reading.unwrap_or_else(|| panic!("answers.csv has no row for `{field}` {answer}")).1
}

// ---- Steps ----

struct Step {
    name: String,
    /// Its value of the fact `step`.
    value: u8,
    in_plan: usize,
    state: usize,
    windows: Vec<Window>,
}

/// A row of `steps.csv`: when the step is in the plan, and from when until when it can be done.
struct Window {
    row: Row,
    opens: Date,
    closes: Date,
    closing_kind: u8,
}

impl Window {
    fn opening(&self, now: i64) -> u8 {
        match self.opens.at {
            None => ABSENT,
            Some(opens) if now < opens => AHEAD,
            Some(_) => REACHED,
        }
    }

    fn closing(&self, now: i64) -> u8 {
        match self.closes.at {
            None => ABSENT,
            Some(closes) if now >= closes => PASSED,
            // `closes` is the first moment that is too late: the day meant is that of the moment before.
            Some(closes) if japan_day(now) == japan_day(closes - 1) => LAST_DAY,
            Some(_) => AHEAD,
        }
    }
}

#[derive(Clone)]
struct Date {
    at: Option<i64>,
    kind: String,
    boundary: String,
}

// ---- The calendar ----

/// The day in Japan, counted from 1 January 1970.
fn japan_day(at: i64) -> i64 {
    (at + JAPAN).div_euclid(DAY)
}

/// Days from 1 January 1970 to a day written as `2023-02-24`.
fn day_number(date: &str) -> i64 {
    let parts: Vec<i64> = date.split('-').map(|part| whole(part, date)).collect();
    let [year, month, day] = parts[..] else { panic!("`{date}` is not a date") };
    // Years that begin in March have the leap day at their end.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let since_march = (153 * month + 2) / 5 + day - 1;
    // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
    365 * year + leap_days + since_march - 719_468
}

/// Milliseconds from midnight to a time written as `18:00`.
fn time_of_day(time: &str) -> i64 {
    let (hour, minute) = time.split_once(':').unwrap_or_else(|| panic!("`{time}` is not a time"));
    (whole(hour, time) * 60 + whole(minute, time)) * MINUTE
}

/// The instant of a Japan time written as `2023-04-28T18:00`.
fn instant(text: &str) -> i64 {
    let (date, time) = text.split_once('T').unwrap_or_else(|| panic!("`{text}` has no time"));
    day_number(date) * DAY + time_of_day(time) - JAPAN
}

fn whole(part: &str, of: &str) -> i64 {
    part.parse().unwrap_or_else(|_| panic!("`{of}` is not a date or a time"))
}

// ---- The call centre ----

struct CallCentre {
    /// Outside these nothing is known.
    stated: std::ops::Range<i64>,
    /// Every time it is open, in order: from, and until.
    sessions: Vec<(i64, i64)>,
}

impl CallCentre {
    fn of(sheets: &Sheets) -> Self {
        let holidays: Vec<i64> = sheets.holidays.column("date").map(|date| day_number(&date)).collect();
        let mut sessions = Vec::new();
        let mut stated: Option<std::ops::Range<i64>> = None;
        for line in sheets.hours.lines() {
            let (from, before) = (instant(line.get("from")), instant(line.get("before")));
            let start = stated.map_or(from, |stated| {
                assert_eq!(stated.end, from, "{line}: hours must follow each other");
                stated.start
            });
            stated = Some(start..before);
            let days = japan_day(from)..=japan_day(before - 1);
            sessions.extend(days.filter_map(|day| session(&line, day, &holidays)));
        }
        let stated = stated.expect("hours.csv has a row");
        Self { stated, sessions }
    }

    fn at(&self, now: i64) -> Value {
        if !self.stated.contains(&now) {
            return object([("state", "unknown".into())]);
        }
        let next = self.sessions.partition_point(|&(_, until)| until <= now);
        match self.sessions.get(next) {
            None => object([("state", "unknown".into())]),
            Some(&(from, until)) if from <= now => object([("state", "open".into()), ("until", until.into())]),
            Some(&(from, _)) => object([("state", "closed".into()), ("next", from.into())]),
        }
    }
}

/// When it is open on that day, if at all.
fn session(line: &Line<'_>, day: i64, holidays: &[i64]) -> Option<(i64, i64)> {
    // 1 January 1970 was a Thursday.
    let weekday = match (day + 3).rem_euclid(7) {
        0 => "mon",
        1 => "tue",
        2 => "wed",
        3 => "thu",
        4 => "fri",
        5 => "sat",
        _ => "sun",
    };
    let column = if holidays.contains(&day) { "holiday" } else { weekday };
    let hours = line.get(column);
    if hours == "closed" {
        return None;
    }
    let (from, until) = hours.split_once('-').unwrap_or_else(|| panic!("{line}: `{hours}` are no hours"));
    let midnight = day * DAY - JAPAN;
    Some((midnight + time_of_day(from), midnight + time_of_day(until)))
}

// ---- The order of the facts ----

/// Puts each fact after those it depends on, and questions in the order in which they are asked.
struct Sorter<'a> {
    facts: &'a Facts,
    rules: &'a [Rule],
    steps: &'a [Step],
    states: &'a [Row],
    visiting: Vec<usize>,
    order: Vec<usize>,
}

impl<'a> Sorter<'a> {
    fn sort(facts: &'a Facts, rules: &'a [Rule], steps: &'a [Step], states: &'a [Row]) -> Vec<usize> {
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

    fn visit(&mut self, fact: usize) {
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

    fn dependencies(&self, fact: usize) -> Vec<usize> {
        match &self.rules[fact] {
            Rule::Asked { needed, .. } => named(needed),
            Rule::FirstMatch(rows) => named(rows),
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

/// The facts that the rows look at.
fn named<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Vec<usize> {
    let tests = rows.into_iter().flat_map(|row| &row.tests);
    tests.map(|&(fact, _)| fact).collect()
}

// ---- From tables to rows ----

struct Compiler<'a> {
    facts: &'a Facts,
    dates: &'a BTreeMap<String, Date>,
}

impl Compiler<'_> {
    fn rules(&self, sheets: &Sheets, steps: &[Step]) -> Vec<Rule> {
        let rule = |fact: &Fact| self.rule(&fact.name, sheets, steps);
        self.facts.0.iter().map(rule).collect()
    }

    fn rule(&self, fact: &str, sheets: &Sheets, steps: &[Step]) -> Rule {
        if sheets.questions.column("field").any(|field| field == fact) {
            return self.question(fact, sheets);
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

    fn question(&self, field: &str, sheets: &Sheets) -> Rule {
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

    /// A condition as three rows over the one fact that it looks at, which between them cover each value once.
    fn condition(&self, line: &Line<'_>) -> Vec<Row> {
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

    /// Lines that are read from the top to the first that applies; it gives the fact the value in the first of the
    /// columns `results`.
    fn first_match<'a>(&self, lines: impl Iterator<Item = Line<'a>>, fact: &str, results: &[&str]) -> Vec<Row> {
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

    /// A line as a row: every column is a fact, except `results` and those that explain.
    fn row(&self, line: &Line<'_>, results: &[&str], value: u8) -> Row {
        let mut tests = Vec::new();
        let mut from = i64::MIN;
        for (column, cell) in line.cells() {
            if results.contains(&column) || ["clause", "remark"].contains(&column) || cell == "*" {
                continue;
            }
            if column == "from" {
                from = self.date(line, cell).at.unwrap_or_else(|| panic!("{line}: `{cell}` has no time"));
                continue;
            }
            let fact = self.facts.find(column).unwrap_or_else(|| panic!("{line}: no fact is called `{column}`"));
            tests.push((fact, self.mask(line, fact, cell)));
        }
        Row { tests, from, value }
    }

    fn mask(&self, line: &Line<'_>, fact: usize, cell: &str) -> u16 {
        assert!(!cell.is_empty(), "{line}: an empty cell; `*` stands for any value");
        let bits = cell.split('|').map(|value| 1 << self.facts.value(line, fact, value));
        bits.fold(0, |mask, bit: u16| mask | bit)
    }

    fn date(&self, line: &Line<'_>, name: &str) -> &Date {
        self.dates.get(name).unwrap_or_else(|| panic!("{line}: dates.csv has no `{name}`"))
    }

    fn steps(&self, sheet: &Sheet) -> Vec<Step> {
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

    fn window(&self, line: &Line<'_>) -> Window {
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

    fn deadlines(&self, sheet: &Sheet, steps: &[Step]) -> Vec<(usize, u16)> {
        let of = |line: Line<'_>| {
            let step = steps.iter().position(|step| step.name == line.get("step"));
            let step = step.unwrap_or_else(|| panic!("{line}: steps.csv has no such step"));
            (step, self.mask(&line, steps[step].state, line.get("state")))
        };
        sheet.lines().map(of).collect()
    }
}

// ---- The files ----

struct Sheets {
    answers: Sheet,
    conditional: Sheet,
    conditions: Sheet,
    dates: Sheet,
    deadlines: Sheet,
    grounds: Sheet,
    holidays: Sheet,
    hours: Sheet,
    notes: Sheet,
    plans: Sheet,
    questions: Sheet,
    standings: Sheet,
    states: Sheet,
    steps: Sheet,
    verdicts: Sheet,
}

impl Sheets {
    fn read() -> Self {
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
    fn declare(&self) -> Facts {
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

    fn dates(&self) -> BTreeMap<String, Date> {
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
struct Sheet {
    name: &'static str,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    fn read(name: &'static str, text: &str) -> Self {
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

    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        (0..self.rows.len()).map(|row| Line { sheet: self, row })
    }

    fn column<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        self.lines().map(move |line| line.get(name).to_owned())
    }

    /// The lines that have `value` in that column.
    fn about<'a>(&'a self, column: &'a str, value: &'a str) -> impl Iterator<Item = Line<'a>> {
        self.lines().filter(move |line| line.get(column) == value)
    }
}

struct Line<'a> {
    sheet: &'a Sheet,
    row: usize,
}

impl<'a> Line<'a> {
    fn get(&self, column: &str) -> &'a str {
        let found = self.cells().find(|(name, _)| *name == column);
        found.unwrap_or_else(|| panic!("{self}: no column `{column}`")).1
    }

    fn cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
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

fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}
