//! Consistency of everything that a notice says besides its rules with the rules.

use std::collections::BTreeSet;

use kigen::any_notice::AnyNotice;
use kigen::input::{Named as _, Value};
use kigen::outcome::Outcome;
use kigen::reading::{Consultation, Published, QuestionOf};

use crate::subject::all_notices;
use crate::{Subject, walk_all};

/// Each persona has a result, every condition has a mark, no value and no condition of an optional text occurs twice,
/// and every answer to a question that can be asked has a word. For all notices of the reading.
///
/// # Panics
/// If something is missing or superfluous.
pub fn presentation_agrees_with_the_rules<N: Published>(_: &Subject<N>) {
    for (_, notice) in all_notices::<N>() {
        hold(&notice);
    }
}

fn hold<N: Published>(notice: &N) {
    for persona in notice.personas() {
        let answers = persona.answers.into_iter().map(|(question, answer)| (question.to_owned(), answer)).collect();
        let outcome = AnyNotice::check(notice, &Value::Table(answers), N::version(notice).start());
        assert!(matches!(outcome, Outcome::Done(_)), "{}: {outcome:?}", persona.name);
    }
    let marked: Vec<_> = notice.marks().iter().map(|(clause, _)| *clause).collect();
    assert_eq!(marked, N::Clause::NAMES, "each condition has one mark");
    is_told_once(notice.values().into_iter().map(|(name, _)| name));
    is_told_once(notice.says().into_iter().map(|(name, _)| name));
    is_told_once(notice.open_points().into_iter().map(|(name, _)| name));
    for text in [notice.label(), notice.report()] {
        assert_eq!(text.trim(), text);
    }
    if let Some(telephone) = notice.telephone() {
        assert!(telephone.chars().all(|letter| letter.is_ascii_digit() || letter == '-'), "{telephone}");
    }
    assert!(N::Step::NAMES.iter().any(|step| notice.is_drawn(step)), "a picture without a step");
    let mut asked = BTreeSet::new();
    for phase in AnyNotice::phases(notice) {
        let visit = &mut |path: &[(QuestionOf<N>, Value)], _| {
            for (question, value) in path {
                asked.insert(question.name());
                let words = notice.words_for(question.name(), std::slice::from_ref(value));
                assert!(matches!(&*words, [word] if !word.is_empty()), "{question:?} {value:?}: {words:?}");
            }
        };
        walk_all(&Consultation { notice, now: phase.at }, visit);
    }
    let can_come = QuestionOf::<N>::NAMES.iter().copied().filter(|question| notice.is_asked(question));
    assert_eq!(can_come.collect::<BTreeSet<_>>(), asked, "the questions that can come up");
    for row in AnyNotice::rows(notice).expect("every representative is an answer") {
        assert!(AnyNotice::bearing(notice, row.judgement.verdict).is_some());
        for step in row.judgement.steps {
            let last_day = N::version(notice);
            assert!(notice.starts(step.step, last_day) >= last_day.start());
        }
    }
}

fn is_told_once(names: impl Iterator<Item = &'static str>) {
    let mut told = BTreeSet::new();
    for name in names {
        assert!(told.insert(name), "`{name}` is told twice");
    }
}
