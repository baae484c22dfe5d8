//! The counterfactuals on pages are true: another answer has the result that they say, whatever is answered after it.

use std::collections::BTreeSet;

use kigen::input::{Named as _, Value};
use kigen::interview::{Interview, Turn, turns};
use kigen::reading::{Consultation, Finding as _, Published, QuestionOf, Reading};
use kigen::review::phases;

use crate::{Subject, answers, walk_all};

/// The approximate number of paths to test.
const LOOKED_AT: usize = 1_400;

type Path<N> = Vec<(QuestionOf<N>, Value)>;

/// The rules with every representative of every question. Representatives may depend on earlier answers; with all of
/// them, any given answers can be looked up.
struct Wide<'n, N: Reading> {
    interview: &'n Consultation<'n, N>,
    values: Vec<(QuestionOf<N>, Vec<Value>)>,
}

impl<'n, N: Reading> Wide<'n, N> {
    fn of(interview: &'n Consultation<'n, N>) -> Self {
        let mut values: Vec<_> = QuestionOf::<N>::ALL.iter().map(|question| (*question, Vec::new())).collect();
        walk_all(interview, &mut |path, _| {
            for (question, value) in path {
                let known = values.iter_mut().find(|(other, known)| other == question && !known.contains(value));
                if let Some((_, known)) = known {
                    known.push(value.clone());
                }
            }
        });
        Self { interview, values }
    }
}

impl<N: Reading> Interview for Wide<'_, N> {
    type Question = QuestionOf<N>;
    type Answers = N::Answers;
    type Outcome = N::Finding;

    fn consult(&self, answers: &N::Answers) -> Result<N::Finding, QuestionOf<N>> {
        self.interview.consult(answers)
    }

    fn representatives(&self, question: QuestionOf<N>, _: &N::Answers) -> Vec<Value> {
        self.values.iter().filter(|(other, _)| *other == question).flat_map(|(_, values)| values.clone()).collect()
    }
}

fn verdict<N: Reading>(finding: &N::Finding) -> &'static str {
    finding.verdict().name()
}

/// All paths from a point on, as a tree: looked up in the walk, without evaluating the rules again.
enum Ways<N: Reading> {
    /// The verdict.
    End(&'static str),
    /// A question, and the subtree of each of its answers.
    Asked(QuestionOf<N>, Vec<(Value, Self)>),
}

impl<N: Reading> Ways<N> {
    fn of<I>(interview: &I) -> Self
    where
        I: Interview<Question = QuestionOf<N>, Answers = N::Answers, Outcome = N::Finding>,
    {
        let mut root = None;
        walk_all(interview, &mut |path, finding| Self::grow(&mut root, path, verdict::<N>(&finding)));
        root.expect("there is a path")
    }

    /// Adds a path.
    fn grow(place: &mut Option<Self>, path: &[(QuestionOf<N>, Value)], verdict: &'static str) {
        let Some(((question, value), rest)) = path.split_first() else {
            *place = Some(Self::End(verdict));
            return;
        };
        let Self::Asked(_, ways) = place.get_or_insert_with(|| Self::Asked(*question, Vec::new())) else {
            panic!("{question:?} is asked after an end")
        };
        // The walk is depth-first: only the last subtree still grows.
        let mut way = ways.pop_if(|(known, _)| known == value).map(|(_, way)| way);
        Self::grow(&mut way, rest, verdict);
        ways.extend(way.map(|way| (value.clone(), way)));
    }

    /// The verdicts of the paths that differ from the given answers in one question only.
    fn ends(&self, given: &Path<N>, question: QuestionOf<N>, value: &Value, ends: &mut BTreeSet<&'static str>) {
        match self {
            Self::End(verdict) => {
                ends.insert(verdict);
            }
            Self::Asked(asked, ways) => {
                let given_here = given.iter().find(|(other, _)| other == asked).map(|(_, given)| given);
                let fixed = if *asked == question { Some(value) } else { given_here };
                for (_, way) in ways.iter().filter(|(answer, _)| fixed.is_none_or(|fixed| fixed == answer)) {
                    way.ends(given, question, value, ends);
                }
            }
        }
    }
}

/// Looked up among all paths of the walk, without evaluating the rules again.
///
/// # Panics
/// If they differ, or there are too few to compare.
pub fn counterfactuals_match_all_paths_of_the_walk<N: Published>(subject: &Subject<N>) {
    let phase = *phases(&subject.notice).get(1).expect("a notice changes at some time");
    let interview = Consultation { notice: &subject.notice, now: phase.at };
    let all = Ways::<N>::of(&Wide::of(&interview));
    let mut paths = Vec::new();
    walk_all(&interview, &mut |path, finding| paths.push((path.to_vec(), verdict::<N>(&finding))));
    let mut told = 0;
    for (path, now) in paths.iter().step_by(paths.len().div_ceil(LOOKED_AT)) {
        let given = answers::<N>(path);
        let mut expected = Vec::new();
        for (question, _) in path {
            for value in interview.representatives(*question, &given) {
                let mut ends = BTreeSet::new();
                all.ends(path, *question, &value, &mut ends);
                if let (Some(end), 1) = (ends.first(), ends.len())
                    && end != now
                {
                    expected.push(Turn { question: *question, value, end: *end });
                }
            }
        }
        assert_eq!(turns(&interview, &given, verdict::<N>), expected, "{path:?}");
        told += expected.len();
    }
    println!("{told} turns");
    assert!(told >= subject.at_least.turns, "only {told} turns");
}
