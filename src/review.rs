//! The review table, folded to what a person can read: paths that come to the same are one row.
//!
//! Nothing is lost in folding. A row stands for every combination of the answers in it, each of which is a path of the
//! walk, and at any moment each path is in one row alone. What is folded away is what makes no difference: which of the
//! answers it was, and the conditions that came out differently without changing anything else.

use std::collections::{BTreeMap, HashMap};

use crate::input::{Named, Value};
use crate::interview::{Interview, Unanswerable, walk};
use crate::japan_time::Moment;
use crate::outcome::{CallLine, Judgement, Reason};
use crate::reading::{AnswerSet as _, Consultation, Finding as _, QuestionOf, Reading};

/// Paths that come to the same, for as long as they do.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<Question> {
    /// The first moment. `None`: nothing earlier differs.
    pub from: Option<Moment>,
    /// The first moment after. `None`: nothing later differs.
    pub until: Option<Moment>,
    /// For each question in their order the answers that come to this; empty where it is not asked.
    pub answers: Vec<(Question, Vec<Value>)>,
    /// What they come to. Its reasons are those that all of them share; the call centre is left aside.
    pub judgement: Judgement,
}

impl<Question: Named> Row<Question> {
    /// The same with the names of its questions, whichever the reading.
    #[must_use]
    pub fn by_name(self) -> Row<&'static str> {
        let Self { from, until, answers, judgement } = self;
        let answers = answers.into_iter().map(|(question, values)| (question.name(), values)).collect();
        Row { from, until, answers, judgement }
    }
}

/// A stretch of time in which every path comes to the same, and a moment in it.
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

/// The rows, in the order of the interview; of the same answers the earlier first.
///
/// # Errors
/// A representative that is no answer to its question, with its flaw.
pub fn rows<N: Reading>(notice: &N) -> Result<Vec<Row<QuestionOf<N>>>, Unanswerable<QuestionOf<N>>> {
    let mut rows: Vec<(Places, Row<QuestionOf<N>>)> = Vec::new();
    // The rows that still go on, by what makes them one.
    let mut ongoing: HashMap<(Places, String), usize> = HashMap::new();
    for Phase { from, at } in phases(notice) {
        let mut current = HashMap::new();
        let interview = Consultation { notice, now: at };
        for (answers, judgement) in fold(QuestionOf::<N>::ALL.len(), paths(&interview)?) {
            let key = (answers, format!("{judgement:?}"));
            let index = ongoing.remove(&key).unwrap_or_else(|| {
                let answers = named(&interview, &key.0);
                rows.push((key.0.clone(), Row { from, until: None, answers, judgement }));
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

/// For each question which of its representatives are meant, as places in their list; none where it is not asked.
type Places = Vec<Vec<usize>>;

/// Every path at a moment.
fn paths<N: Reading>(interview: &Consultation<'_, N>) -> Result<Vec<(Places, Judgement)>, Unanswerable<QuestionOf<N>>> {
    let mut paths = Vec::new();
    walk(interview, &mut |path, finding| {
        let answer = |question: &QuestionOf<N>| {
            let index = path.iter().position(|(asked, _)| asked == question)?;
            let (before, given) = (path.get(..index)?, &path.get(index)?.1);
            let values = interview.representatives(*question, &answered::<N>(before));
            values.iter().position(|value| value == given)
        };
        let answers = QuestionOf::<N>::ALL.iter().map(|question| answer(question).into_iter().collect()).collect();
        paths.push((answers, Judgement { call_centre: CallLine::Unknown, ..finding.judgement() }));
    })?;
    Ok(paths)
}

/// The answers of a path, or of the beginning of one.
fn answered<N: Reading>(path: &[(QuestionOf<N>, Value)]) -> N::Answers {
    let mut answers = N::Answers::default();
    for (question, value) in path {
        // Each was set on the way here: nothing is wrong with it.
        let _ = answers.set(*question, value);
    }
    answers
}

/// Joins paths that differ in the answer to one question alone, question by question from the last on, as long as any can
/// be joined.
fn fold(questions: usize, mut rows: Vec<(Places, Judgement)>) -> Vec<(Places, Judgement)> {
    loop {
        let before = rows.len();
        for question in (0..questions).rev() {
            rows = fold_question(question, rows);
        }
        if rows.len() == before {
            return rows;
        }
    }
}

fn fold_question(question: usize, rows: Vec<(Places, Judgement)>) -> Vec<(Places, Judgement)> {
    let mut folded: BTreeMap<(Places, String), (Vec<usize>, Judgement)> = BTreeMap::new();
    for (mut others, judgement) in rows {
        let Some(answers) = others.get_mut(question).map(std::mem::take) else { continue };
        // Whether it is asked is not folded away: only answers are joined with answers.
        let asked = if answers.is_empty() { "not asked" } else { "asked" };
        let come_to = format!("{asked} {:?}", Judgement { reasons: Vec::new(), ..judgement.clone() });
        match folded.entry((others, come_to)) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert((answers, judgement));
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                let (all, joined) = entry.get_mut();
                all.extend(answers);
                all.sort_unstable();
                joined.reasons = shared(&joined.reasons, &judgement.reasons);
            }
        }
    }
    let with = |((mut others, _), (answers, judgement)): ((Places, String), (Vec<usize>, Judgement))| {
        if let Some(place) = others.get_mut(question) {
            *place = answers;
        }
        (others, judgement)
    };
    folded.into_iter().map(with).collect()
}

/// The conditions that came out alike.
fn shared(one: &[Reason], other: &[Reason]) -> Vec<Reason> {
    one.iter().filter(|reason| other.contains(reason)).copied().collect()
}

fn named<N: Reading>(interview: &Consultation<'_, N>, answers: &Places) -> Vec<(QuestionOf<N>, Vec<Value>)> {
    let values = |(question, places): (&QuestionOf<N>, &Vec<usize>)| {
        let all = interview.representatives(*question, &N::Answers::default());
        (*question, places.iter().filter_map(|place| all.get(*place).cloned()).collect())
    };
    QuestionOf::<N>::ALL.iter().zip(answers).map(values).collect()
}
