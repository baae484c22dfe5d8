//! Notices of any kind, for programs that learn only at run time which kind they handle.

use std::any::Any;
use std::io;

use crate::input::{Named, Value};
use crate::interview::Unanswerable;
use crate::japan_time::{Day, Moment};
use crate::notice_file::{self, FileProblem};
use crate::outcome::Outcome;
use crate::presented::Presented;
use crate::reading::{AnswerSet, Bearing, Published, QuestionOf, Standing as _, Verdict as _};
use crate::review::{self, Phase, Row};
use crate::{difference, line, table};

/// The closed sets of names of a reading, each in the order of its definition.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The questions.
    pub questions: &'static [&'static str],
    /// The verdicts.
    pub verdicts: &'static [&'static str],
    /// The grounds.
    pub grounds: &'static [&'static str],
    /// The standings of a claim.
    pub standings: &'static [&'static str],
    /// The steps of a plan.
    pub steps: &'static [&'static str],
}

/// A notice of any reading, type-erased.
pub trait AnyNotice: Any + Presented {
    /// The name of its reading.
    fn kind(&self) -> &'static str;

    /// The closed sets of its reading.
    fn names(&self) -> Names;

    /// The version: the day of its last change.
    fn version(&self) -> Day;

    /// Whether the notice has an end: a moment after which none of its dates lies.
    fn has_end(&self) -> bool;

    /// Judges answers; see [`check`](crate::check).
    fn check(&self, answers: &Value, now: Moment) -> Outcome;

    /// For each equivalence class of answers to a question, once `given` has been answered, one value.
    fn representatives(&self, question: &str, given: &[(&'static str, Value)]) -> Vec<Value>;

    /// The meaning of one of its verdicts. `None`: it has no such verdict.
    fn bearing(&self, verdict: &str) -> Option<Bearing>;

    /// Whether there may still be time in one of its standings. `None`: it has no such standing.
    fn is_in_time(&self, standing: &str) -> Option<bool>;

    /// The phases of the notice; see [`review::phases`].
    fn phases(&self) -> Vec<Phase>;

    /// The rows of its review table; see [`review::rows`].
    ///
    /// # Errors
    /// A representative that is no answer to its question, with its flaw.
    fn rows(&self) -> Result<Vec<Row<&'static str>>, Unanswerable<&'static str>>;

    /// Judges one line of answers; see [`line::check`].
    fn check_line(&self, line: &[u8], otherwise: Moment) -> Outcome;

    /// Writes every path of the rules; see [`table::write`].
    ///
    /// # Errors
    /// An error of `out`.
    fn write_table(&self, out: &mut dyn io::Write) -> io::Result<()>;

    /// The differences to a newer notice; see [`difference::differences`]. `None`: the newer one is of another reading.
    fn differences(&self, new: &dyn AnyNotice) -> Option<Vec<String>>;
}

impl<N: Published> AnyNotice for N {
    fn kind(&self) -> &'static str {
        N::KIND
    }

    fn names(&self) -> Names {
        Names {
            questions: QuestionOf::<N>::NAMES,
            verdicts: N::Verdict::NAMES,
            grounds: N::Ground::NAMES,
            standings: N::Standing::NAMES,
            steps: N::Step::NAMES,
        }
    }

    fn version(&self) -> Day {
        N::version(self)
    }

    fn has_end(&self) -> bool {
        self.ends().is_some()
    }

    fn check(&self, answers: &Value, now: Moment) -> Outcome {
        crate::check(self, answers, Ok(now))
    }

    fn representatives(&self, question: &str, given: &[(&'static str, Value)]) -> Vec<Value> {
        let mut answers = N::Answers::default();
        for (question, value) in given {
            // An answer that cannot be read counts as not given.
            named::<QuestionOf<N>>(question).and_then(|question| answers.set(question, value).ok());
        }
        let question = named::<QuestionOf<N>>(question);
        question.map_or_else(Vec::new, |question| N::representatives(self, question, &answers))
    }

    fn bearing(&self, verdict: &str) -> Option<Bearing> {
        named::<N::Verdict>(verdict).map(N::Verdict::bearing)
    }

    fn is_in_time(&self, standing: &str) -> Option<bool> {
        named::<N::Standing>(standing).map(N::Standing::is_in_time)
    }

    fn phases(&self) -> Vec<Phase> {
        review::phases(self)
    }

    fn rows(&self) -> Result<Vec<Row<&'static str>>, Unanswerable<&'static str>> {
        let rows = review::rows(self).map_err(|(question, flaw)| (question.name(), flaw))?;
        Ok(rows.into_iter().map(Row::by_name).collect())
    }

    fn check_line(&self, line: &[u8], otherwise: Moment) -> Outcome {
        line::check(self, line, otherwise)
    }

    fn write_table(&self, out: &mut dyn io::Write) -> io::Result<()> {
        table::write(self, out)
    }

    fn differences(&self, new: &dyn AnyNotice) -> Option<Vec<String>> {
        let new: &dyn Any = new;
        new.downcast_ref().map(|new| difference::differences(self, new))
    }
}

/// The member of a closed set with this name.
fn named<T: Named>(name: &str) -> Option<T> {
    T::ALL.iter().copied().find(|member| member.name() == name)
}

/// The notice, or every problem of its file.
pub type Parsed = Result<Box<dyn AnyNotice>, Vec<FileProblem>>;

/// A reading as a value, so that programs can list readings without a type parameter.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// The published notices, each with its name and the text of its file.
    pub published: &'static [(&'static str, &'static str)],
    parse: fn(&str) -> Parsed,
}

impl Kind {
    /// The reading of a type of notices.
    #[must_use]
    pub const fn of<N: Published>() -> Self {
        let parse = |text: &str| match notice_file::parse::<N>(text) {
            Ok(notice) => Ok(Box::new(notice) as Box<dyn AnyNotice>),
            Err(problems) => Err(problems),
        };
        Self { name: N::KIND, published: N::PUBLISHED, parse }
    }

    /// Reads a notice of this kind from the text of its file.
    ///
    /// # Errors
    /// Every problem of the file.
    pub fn parse(self, text: &str) -> Parsed {
        (self.parse)(text)
    }
}

/// The reading that a notice file names as its `kind`, if it names one.
#[must_use]
pub fn kind_in(text: &str) -> Option<String> {
    let Ok(Value::Table(fields)) = notice_file::parse_data(text) else { return None };
    let kind = fields.into_iter().find(|(name, _)| name == "kind");
    kind.and_then(|(_, kind)| if let Value::Text(kind) = kind { Some(kind) } else { None })
}
