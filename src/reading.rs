//! A reading: the rules of one kind of notice, as the rest of the program needs them.
//!
//! The program contains no notice. It asks a [`Reading`] for everything that depends on one, and the closed sets of a
//! reading are all that it can ever say.

use std::fmt::Debug;
use std::hash::Hash;

use crate::answer::AnswerKind;
use crate::call_centre::CallState;
#[cfg(not(target_arch = "wasm32"))]
use crate::difference::Said;
use crate::input::{Flaw, Named, Problem, Table, Value};
use crate::interview::Interview;
use crate::japan_time::{Day, Moment};
use crate::outcome::{CallLine, Judgement, PlannedStep, Reason};
#[cfg(not(target_arch = "wasm32"))]
use crate::presented::Presented;
#[cfg(not(target_arch = "wasm32"))]
use crate::shape::{Set, Shape};
use crate::timeline::Step;
use crate::truth::Truth;

/// A kind of notice with rules of its own. The type itself is the notice as data, checked.
pub trait Reading: Clone + Debug + PartialEq + Sized + 'static {
    /// The name of the kind, such as that of its folder.
    const KIND: &'static str;

    /// The answers to its questions.
    type Answers: AnswerSet;
    /// The result of the rules.
    type Finding: Finding<Self>;
    /// The verdict: whether somebody is covered.
    type Verdict: Verdict;
    /// The grounds on which somebody is covered.
    type Ground: Named + Debug;
    /// The conditions, in the notice's order.
    type Clause: Named + Debug;
    /// The steps of a plan, in its order.
    type Step: Named + Debug;
    /// How a claim stands.
    type Standing: Standing;
    /// The notes beside a plan.
    type Note: Named + Debug;

    /// Reads a notice from untrusted data.
    ///
    /// # Errors
    /// Every [`Problem`] of the data, each with its place and its remedy.
    fn read(value: &Value) -> Result<Self, Vec<Problem>>;

    /// Evaluates the rules at `now`.
    ///
    /// # Errors
    /// The question that must be answered first.
    fn consult(&self, answers: &Self::Answers, now: Moment) -> Result<Self::Finding, QuestionOf<Self>>;

    /// For each equivalence class of answers to `question`, once `given` has been answered, one value: the rules treat
    /// all answers of a class alike.
    fn representatives(&self, question: QuestionOf<Self>, given: &Self::Answers) -> Vec<Value>;

    /// The moments at which any outcome can change, in order: between two of them, the same answers have the same
    /// outcome.
    fn turning_points(&self) -> Vec<Moment>;

    /// The questions whose answers contradict earlier ones, or the moment. The rules refuse none of them: if they
    /// cannot tell, they say so. The page asks the traveller to look at those answers again.
    fn contradictions(&self, _given: &Self::Answers, _now: Moment) -> Vec<QuestionOf<Self>> {
        Vec::new()
    }

    /// The version: the day of the last change of the notice.
    fn version(&self) -> Day;

    /// The first moment after every date of the notice. `None`: it has no end.
    fn ends(&self) -> Option<Moment> {
        None
    }

    /// Facts of the notice alone at `now`, for its own part of the page, in the form `name:value`.
    fn facts(&self, _now: Moment) -> Vec<&'static str> {
        Vec::new()
    }
}

/// A reading with what the office needs besides its rules.
#[cfg(not(target_arch = "wasm32"))]
pub trait Published: Reading + Presented {
    /// The published notices, each with its name and the text of its file.
    const PUBLISHED: &'static [(&'static str, &'static str)];

    /// Whether each of its notices has a telephone.
    const HAS_TELEPHONE: bool = false;

    /// The form of a notice's file.
    fn shape() -> Shape;

    /// Whether a step can have the next deadline.
    fn can_bind(_step: Self::Step) -> bool {
        true
    }

    /// The contents of all fields, in the order of the file, as `diff` compares them.
    fn said(&self) -> Vec<(&'static str, Said)>;
}

/// The questions of a reading.
pub type QuestionOf<N> = <<N as Reading>::Answers as AnswerSet>::Question;

/// The answers given in an interview. [`questions!`](crate::questions) defines them.
pub trait AnswerSet: Clone + Debug + Default + PartialEq + 'static {
    /// The questions there are.
    type Question: Named + Debug + Hash;

    /// The questions about the traveller, and not about one of their items: one answer holds for all items.
    const SHARED: &'static [Self::Question];

    /// The kind of answers to a question.
    fn kind(question: Self::Question) -> AnswerKind;

    /// Reads the answers in a table, each optional. The table holds their problems.
    fn read(table: &mut Table<'_, '_>) -> Self;

    /// Sets the answer to a question.
    ///
    /// # Errors
    /// The [`Flaw`], if `value` is no answer to it.
    fn set(&mut self, question: Self::Question, value: &Value) -> Result<(), Flaw>;

    /// Copies the answer to a question from another set. Returns false if that has none.
    fn carry(&mut self, question: Self::Question, from: &Self) -> bool;

    /// The closed set that answers to a question are from. `None`: its answers are typed.
    #[cfg(not(target_arch = "wasm32"))]
    fn choices(question: Self::Question) -> Option<&'static Set>;
}

/// The meaning of a verdict, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// The notice covers somebody, as far as anybody but the office can tell.
    Covered,
    /// It does not.
    NotCovered,
    /// More facts are needed to tell.
    CannotTell,
    /// The notice is not about this case.
    Outside,
}

/// A set of verdicts.
pub trait Verdict: Named + Debug {
    /// Its meaning.
    fn bearing(self) -> Bearing;
}

/// A set of standings.
pub trait Standing: Named + Debug {
    /// Whether there may still be time. The page shows no deadline in any other standing.
    fn is_in_time(self) -> bool;
}

/// The grounds of a reading that has none: it requires all conditions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoGround {}

impl Named for NoGround {
    const ALL: &'static [Self] = &[];

    const NAMES: &'static [&'static str] = &[];

    fn name(self) -> &'static str {
        match self {}
    }

    #[cfg(not(target_arch = "wasm32"))]
    const SET: &'static Set =
        &Set { name: "Ground", doc: &["There are no grounds: all conditions count together."], members: &[] };
}

/// The result of the rules of a reading.
pub trait Finding<N: Reading>: Clone + Debug + PartialEq {
    /// The verdict: whether somebody is covered.
    fn verdict(&self) -> N::Verdict;
    /// The grounds that hold.
    fn grounds(&self) -> impl Iterator<Item = N::Ground>;
    /// Every condition that the rules evaluated, in the notice's order.
    fn reasons(&self) -> &[(N::Clause, Truth)];
    /// How the claim stands.
    fn standing(&self) -> N::Standing;
    /// The plan.
    fn steps(&self) -> &[Step<N::Step>];
    /// The step with the next deadline.
    fn deadline(&self) -> Option<N::Step>;
    /// The notes beside the plan.
    fn notes(&self) -> &[N::Note];
    /// Whether the call centre answers now. `None`: the notice has none.
    fn call_centre(&self) -> Option<CallState>;

    /// The same in the names that other programs rely on.
    fn judgement(&self) -> Judgement {
        Judgement {
            verdict: self.verdict().name(),
            grounds: self.grounds().map(Named::name).collect(),
            standing: self.standing().name(),
            reasons: self.reasons().iter().map(|(clause, holds)| Reason::new(*clause, *holds)).collect(),
            steps: self.steps().iter().map(PlannedStep::from).collect(),
            deadline: self.deadline().map(Named::name),
            notes: self.notes().iter().copied().map(Named::name).collect(),
            call_centre: self.call_centre().map_or(CallLine::None, CallLine::from),
        }
    }
}

/// The rules of a notice at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Consultation<'n, N> {
    /// The notice that is read.
    pub notice: &'n N,
    /// The moment at which it is read.
    pub now: Moment,
}

impl<N: Reading> Interview for Consultation<'_, N> {
    type Question = QuestionOf<N>;
    type Answers = N::Answers;
    type Outcome = N::Finding;

    fn consult(&self, answers: &N::Answers) -> Result<N::Finding, QuestionOf<N>> {
        self.notice.consult(answers, self.now)
    }

    fn representatives(&self, question: QuestionOf<N>, given: &N::Answers) -> Vec<Value> {
        self.notice.representatives(question, given)
    }
}
