//! The interview: rules that ask for the facts they need.
//!
//! A rule reads a fact through an accessor that ends in `?`. A missing fact comes back as the question for it, and that
//! is the next question. There is no other description of the flow, so none can drift from the rules. The state of an
//! interview is replayed from its answers, so there is no "back" to get wrong.

use crate::input::{Flaw, Value};
use crate::reading::AnswerSet;

/// Rules that can be evaluated with the answers so far.
pub trait Interview {
    /// The questions.
    type Question: Copy + Eq + std::fmt::Debug;
    /// The answers given so far.
    type Answers: AnswerSet<Question = Self::Question>;
    /// The result of the rules.
    type Outcome;

    /// Evaluates the rules. Returns the outcome, or the first question that they need answered.
    ///
    /// # Errors
    /// The question that is missing: not a failure, but the interview's next step.
    fn consult(&self, answers: &Self::Answers) -> Result<Self::Outcome, Self::Question>;

    /// For each equivalence class of answers to `question`, once `given` has been answered, one value: the rules treat
    /// all answers of a class alike.
    fn representatives(&self, question: Self::Question, given: &Self::Answers) -> Vec<Value>;
}

/// The state of an interview.
pub struct Replay<I: Interview> {
    /// The questions that the rules needed and `given` answered, in the order in which the rules asked.
    pub asked: Vec<I::Question>,
    /// The outcome, or the question to ask next.
    pub end: Result<I::Outcome, I::Question>,
}

/// Answers the rules' questions from `given`, one by one, until one is missing there.
pub fn replay<I: Interview>(interview: &I, given: &I::Answers) -> Replay<I> {
    let mut answers = I::Answers::default();
    let mut asked = Vec::new();
    loop {
        let end = interview.consult(&answers);
        match end {
            Err(question) if answers.carry(question, given) => asked.push(question),
            end => return Replay { asked, end },
        }
    }
}

/// A counterfactual: another answer to one question, and the result that it would have, if that does not depend on
/// further answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn<Question, End> {
    /// The question with another answer.
    pub question: Question,
    /// The other answer.
    pub value: Value,
    /// The value of `end` for every outcome that this answer can still lead to.
    pub end: End,
}

/// All counterfactuals: for each question that was asked, each other answer after which all continuations have the same
/// `end`, and not the present one. Empty if the interview is not over.
pub fn turns<I: Interview, End: PartialEq>(
    interview: &I,
    given: &I::Answers,
    end: impl Fn(&I::Outcome) -> End,
) -> Vec<Turn<I::Question, End>> {
    let Replay { asked, end: Ok(outcome) } = replay(interview, given) else { return Vec::new() };
    let now = end(&outcome);
    let mut turns = Vec::new();
    for question in asked {
        for value in interview.representatives(question, given) {
            let mut answers = given.clone();
            if answers.set(question, &value).is_ok()
                && let Some(end) = unanimous_end(interview, &answers, &end)
                && end != now
            {
                turns.push(Turn { question, value, end });
            }
        }
    }
    turns
}

/// The `end` that all continuations of `answers` share, if they share one.
fn unanimous_end<I: Interview, End: PartialEq>(
    interview: &I,
    answers: &I::Answers,
    end: &impl Fn(&I::Outcome) -> End,
) -> Option<End> {
    let question = match interview.consult(answers) {
        Ok(outcome) => return Some(end(&outcome)),
        Err(question) => question,
    };
    let mut only = None;
    for value in interview.representatives(question, answers) {
        let mut next = answers.clone();
        next.set(question, &value).ok()?;
        let this = unanimous_end(interview, &next, end)?;
        if only.as_ref().is_some_and(|only| *only != this) {
            return None;
        }
        only = Some(this);
    }
    only
}

/// The answers that lead to an outcome, in the order of their questions.
pub type Path<'p, I> = &'p [(<I as Interview>::Question, Value)];

/// A question with a representative that is no valid answer to it, and the reason.
pub type Unanswerable<Question> = (Question, Flaw);

/// Visits every outcome: from no answers, over every representative of every question that the rules ask. The
/// exhaustive tests, the office's review table and the guide that works without scripts all use this one function.
///
/// # Errors
/// A representative that is no valid answer to its question, with its [`Flaw`].
pub fn walk<I: Interview>(
    interview: &I,
    visit: &mut impl FnMut(Path<'_, I>, I::Outcome),
) -> Result<(), Unanswerable<I::Question>> {
    walk_from(interview, &I::Answers::default(), &mut Vec::new(), visit)
}

fn walk_from<I: Interview>(
    interview: &I,
    answers: &I::Answers,
    path: &mut Vec<(I::Question, Value)>,
    visit: &mut impl FnMut(Path<'_, I>, I::Outcome),
) -> Result<(), Unanswerable<I::Question>> {
    let question = match interview.consult(answers) {
        Ok(outcome) => {
            visit(path, outcome);
            return Ok(());
        }
        Err(question) => question,
    };
    for value in interview.representatives(question, answers) {
        let mut next = answers.clone();
        next.set(question, &value).map_err(|flaw| (question, flaw))?;
        path.push((question, value));
        walk_from(interview, &next, path, visit)?;
        path.pop();
    }
    Ok(())
}

/// Defines an interview's questions, once: their names, the types of the answers, and the accessors through which the
/// rules demand them. The answer to a question that ends in `for all` applies to all items of a traveller:
/// `entered: Answer<Day> => Entered for all,`.
#[macro_export]
macro_rules! questions {
    ($($(#[doc = $doc:literal])+ $field:ident: $type:ty => $question:ident $(for $all:ident)?,)+) => {
        $crate::names! {
            /// The questions, in the order in which they come up.
            #[derive(Hash)]
            pub enum Question {
                $($(#[doc = $doc])+ $question = stringify!($field),)+
            }
        }

        /// The answers given so far; every one may still be missing.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Answers {
            $($field: Option<$type>,)+
        }

        impl Answers {
            $(
                $(#[doc = $doc])+
                ///
                /// # Errors
                /// The question, where it has not been answered yet.
                pub fn $field(&self) -> Result<$type, Question> {
                    self.$field.ok_or(Question::$question)
                }
            )+
        }

        impl $crate::reading::AnswerSet for Answers {
            type Question = Question;

            const SHARED: &'static [Question] = &[$($($crate::shared!($all Question::$question),)?)+];

            fn kind(question: Question) -> $crate::answer::AnswerKind {
                match question {
                    $(Question::$question => <$type as $crate::answer::AnswerType>::KIND,)+
                }
            }

            fn read(table: &mut $crate::input::Table<'_, '_>) -> Self {
                Self { $($field: table.optional(stringify!($field)),)+ }
            }

            fn set(&mut self, question: Question, value: &$crate::input::Value) -> Result<(), $crate::input::Flaw> {
                match question {
                    $(Question::$question => self.$field = Some($crate::input::FromValue::from_value(value)?),)+
                }
                Ok(())
            }

            fn carry(&mut self, question: Question, from: &Self) -> bool {
                match question {
                    $(Question::$question => {
                        self.$field = from.$field;
                        self.$field.is_some()
                    })+
                }
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn choices(question: Question) -> Option<&'static $crate::shape::Set> {
                match question {
                    $(Question::$question => <$type as $crate::answer::AnswerType>::CHOICES,)+
                }
            }
        }
    };
}

/// Matches the word `all` of `for all`; any other word does not compile.
#[doc(hidden)]
#[macro_export]
macro_rules! shared {
    (all $question:expr) => {
        $question
    };
}
