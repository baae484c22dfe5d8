//! The review table, merged to what a person can read: paths with the same result are one row.
//!
//! Merging loses nothing. A row stands for every combination of the answers in it, each of which is a path of the
//! rules, and at any moment each path is in exactly one row. Only what makes no difference is merged: which of the
//! answers it was, and the conditions that came out differently without changing anything else.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::input::{Named, Value};
use crate::interview::{Unanswerable, walk};
use crate::japan_time::Moment;
use crate::outcome::{CallLine, Judgement, Reason};
use crate::reading::{Consultation, Finding as _, QuestionOf, Reading};

/// Paths with the same result, for as long as they have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<Question> {
    /// The first moment of the row. `None`: no earlier moment differs.
    pub from: Option<Moment>,
    /// The first moment after the row. `None`: no later moment differs.
    pub until: Option<Moment>,
    /// For each question, in order, the answers that lead here; empty if it is not asked.
    pub answers: Vec<(Question, Vec<Value>)>,
    /// The result. Its reasons are those that all of the paths share; the call centre is left out.
    pub judgement: Judgement,
}

impl<Question: Named> Row<Question> {
    /// The same with questions by name, for any reading.
    #[must_use]
    pub fn by_name(self) -> Row<&'static str> {
        let Self { from, until, answers, judgement } = self;
        let answers = answers.into_iter().map(|(question, values)| (question.name(), values)).collect();
        Row { from, until, answers, judgement }
    }
}

/// A phase: a stretch of time in which every path has the same result, and a moment in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its first moment. `None` for the first phase.
    pub from: Option<Moment>,
    /// A moment in it.
    pub at: Moment,
}

/// The phases of a notice, in order.
#[must_use]
pub fn phases<N: Reading>(notice: &N) -> Vec<Phase> {
    let points = notice.turning_points();
    let before = points.first().map(|first| Moment::from_epoch_ms(first.epoch_ms() - 1));
    let first = before.map(|at| Phase { from: None, at });
    first.into_iter().chain(points.into_iter().map(|at| Phase { from: Some(at), at })).collect()
}

/// The rows, in the order of the interview; with the same answers, the earlier first.
///
/// # Errors
/// A representative that is no answer to its question, with its flaw.
pub fn rows<N: Reading>(notice: &N) -> Result<Vec<Row<QuestionOf<N>>>, Unanswerable<QuestionOf<N>>> {
    let mut met = Met(QuestionOf::<N>::ALL.iter().map(|question| (*question, Vec::new())).collect());
    let mut rows: Vec<(Places, Row<QuestionOf<N>>)> = Vec::new();
    // The rows that still continue, by what makes two of them one.
    let mut ongoing: HashMap<(Places, String), usize> = HashMap::new();
    for Phase { from, at } in phases(notice) {
        let mut current = HashMap::new();
        for (answers, judgement) in paths(&Consultation { notice, now: at }, &mut met)?.folded() {
            let key = (answers, format!("{judgement:?}"));
            let index = ongoing.remove(&key).unwrap_or_else(|| {
                rows.push((key.0.clone(), Row { from, until: None, answers: met.named(&key.0), judgement }));
                rows.len() - 1
            });
            current.insert(key, index);
        }
        for index in ongoing.into_values() {
            if let Some((_, row)) = rows.get_mut(index) {
                row.until = from;
            }
        }
        ongoing = current;
    }
    rows.sort_by(|(one, earlier), (other, later)| (one, earlier.from).cmp(&(other, later.from)));
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// For each question, the indices of its values in [`Met`]; none if it is not asked.
type Places = Vec<Vec<usize>>;

/// For each question, the values that occurred as its answers, in the order in which they occurred. Representatives can
/// depend on the answers before, so there is no list of them in advance.
struct Met<Question>(Vec<(Question, Vec<Value>)>);

impl<Question: Named> Met<Question> {
    /// The indices of the answers of a path.
    fn places(&mut self, path: &[(Question, Value)]) -> Places {
        let place = |(question, values): &mut (Question, Vec<Value>)| {
            let (_, given) = path.iter().find(|(asked, _)| asked == question)?;
            let known = values.iter().position(|value| value == given);
            Some(known.unwrap_or_else(|| {
                values.push(given.clone());
                values.len() - 1
            }))
        };
        self.0.iter_mut().map(|met| place(met).into_iter().collect()).collect()
    }

    fn named(&self, places: &Places) -> Vec<(Question, Vec<Value>)> {
        let values = |((question, values), places): (&(Question, Vec<Value>), &Vec<usize>)| {
            (*question, places.iter().filter_map(|place| values.get(*place).cloned()).collect())
        };
        self.0.iter().zip(places).map(values).collect()
    }
}

/// Paths, each with its result. Many have the same result, which is stored once.
#[derive(Default)]
struct Paths {
    /// The judgements of paths, without reasons.
    ends: Vec<Judgement>,
    /// For each path its answers, the index of its result, and its reasons.
    all: Vec<(Places, usize, Vec<Reason>)>,
}

/// Every path at a moment.
fn paths<N: Reading>(
    interview: &Consultation<'_, N>,
    met: &mut Met<QuestionOf<N>>,
) -> Result<Paths, Unanswerable<QuestionOf<N>>> {
    let mut paths = Paths::default();
    let mut known: HashMap<String, usize> = HashMap::new();
    walk(interview, &mut |path, finding| {
        let mut end = Judgement { call_centre: CallLine::Unknown, ..finding.judgement() };
        let reasons = std::mem::take(&mut end.reasons);
        let end = *known.entry(format!("{end:?}")).or_insert_with(|| {
            paths.ends.push(end);
            paths.ends.len() - 1
        });
        paths.all.push((met.places(path), end, reasons));
    })?;
    Ok(paths)
}

impl Paths {
    /// Merges paths that differ in the answer to one question only, question by question from the last on, until none
    /// can be merged.
    fn folded(mut self) -> impl Iterator<Item = (Places, Judgement)> {
        let questions = self.all.first().map_or(0, |(places, _, _)| places.len());
        loop {
            let before = self.all.len();
            for question in (0..questions).rev() {
                self.fold_question(question);
            }
            if self.all.len() == before {
                break;
            }
        }
        let Self { ends, all } = self;
        all.into_iter()
            .filter_map(move |(places, end, reasons)| Some((places, Judgement { reasons, ..ends.get(end)?.clone() })))
    }

    fn fold_question(&mut self, question: usize) {
        // By the other answers, whether the question is asked, and the result: its answers, and the reasons that came
        // out alike.
        type Alike = (Places, bool, usize);
        let mut folded: HashMap<Alike, (Vec<usize>, Vec<Reason>)> = HashMap::new();
        for (mut others, end, reasons) in std::mem::take(&mut self.all) {
            let Some(answers) = others.get_mut(question).map(std::mem::take) else { continue };
            // Paths on which the question is asked are merged only with one another.
            let is_asked = !answers.is_empty();
            match folded.entry((others, is_asked, end)) {
                Entry::Vacant(entry) => {
                    entry.insert((answers, reasons));
                }
                Entry::Occupied(mut entry) => {
                    let (all, shared) = entry.get_mut();
                    all.extend(answers);
                    all.sort_unstable();
                    shared.retain(|reason| reasons.contains(reason));
                }
            }
        }
        self.all.extend(folded.into_iter().map(|((mut others, _, end), (answers, reasons))| {
            if let Some(place) = others.get_mut(question) {
                *place = answers;
            }
            (others, end, reasons)
        }));
    }
}
