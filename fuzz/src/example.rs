//! The readings, each with the notice for its inputs.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use anyhow::Result;
use kigen::input::{Named as _, Value};
use kigen::japan_time::Moment;
use kigen::link::Source;
use kigen::reading::{QuestionOf, Reading};

use crate::office::notice_file;
use crate::{Kind, answers, fragment, inputs};

/// A reading of any kind.
pub(crate) trait Example: Send + Sync {
    /// Its name.
    fn reading(&self) -> &'static str;

    /// Tries one input.
    ///
    /// # Errors
    /// The invariant that fails.
    fn run(&self, kind: Kind, bytes: &[u8]) -> Result<()>;

    /// Valid inputs of a kind, and some that are nearly valid.
    fn seeds(&self, kind: Kind) -> Vec<Vec<u8>>;

    /// Collects the words that have a meaning for it.
    fn words(&self, words: &mut BTreeSet<String>);
}

/// One notice of a reading.
pub(crate) struct Notice<N> {
    /// Its name, such as `sample`.
    pub(crate) name: &'static str,
    /// Its version, such as `2023-03-13`.
    pub(crate) version: String,
    /// The text of its file.
    pub(crate) file: &'static str,
    /// The notice itself.
    pub(crate) data: N,
    /// The representatives of each question, in their order, as they are needed often.
    values: Vec<Vec<Value>>,
}

impl<N: Reading> Notice<N> {
    fn of(path: &'static str, file: &'static str) -> Self {
        #[expect(clippy::expect_used, reason = "the file is part of this crate, and the reading's own tests read it")]
        let data: N = notice_file::parse(file).expect("the notice in this repository is sound");
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or_default();
        let values =
            QuestionOf::<N>::ALL.iter().map(|question| data.representatives(*question, &N::Answers::default()));
        Self { name, version: data.version().to_string(), file, values: values.collect(), data }
    }

    /// The representatives of a question before any answer.
    pub(crate) fn values(&self, question: QuestionOf<N>) -> &[Value] {
        let place = QuestionOf::<N>::ALL.iter().position(|other| *other == question);
        place.and_then(|place| self.values.get(place)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The notice's name and version for links.
    pub(crate) fn source(&self) -> Source<'_> {
        Source { notice: self.name, version: &self.version }
    }

    /// A moment in the middle of its turning points.
    pub(crate) fn midst(&self) -> Moment {
        let turns = self.data.turning_points();
        turns.get(turns.len() / 2).copied().unwrap_or_else(|| self.data.version().start())
    }
}

impl<N: Reading + Send + Sync> Example for Notice<N> {
    fn reading(&self) -> &'static str {
        N::KIND
    }

    fn run(&self, kind: Kind, bytes: &[u8]) -> Result<()> {
        match kind {
            Kind::Answers => answers::run(self, bytes),
            Kind::NoticeFile => crate::notice_file::run::<N>(bytes),
            Kind::Fragment => fragment::run(self, bytes),
        }
    }

    fn seeds(&self, kind: Kind) -> Vec<Vec<u8>> {
        match kind {
            Kind::Answers => inputs::answers(self),
            Kind::NoticeFile => vec![self.file.into()],
            Kind::Fragment => inputs::fragments(self),
        }
    }

    fn words(&self, words: &mut BTreeSet<String>) {
        inputs::words_of(self, words);
    }
}

macro_rules! examples {
    ($($notice:ty: $file:literal,)+) => {
        /// All of them.
        pub(crate) static EXAMPLES: LazyLock<Vec<Box<dyn Example>>> = LazyLock::new(|| vec![
            $(Box::new(Notice::<$notice>::of($file, include_str!(concat!("../../readings/", $file)))),)+
        ]);
    };
}

kigen_registry::all_readings!(examples);
