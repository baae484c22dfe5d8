//! Notices of any kind, for programs that are told only at run time which one is meant.

use std::any::Any;
use std::io;

use crate::input::Value;
use crate::japan_time::Moment;
use crate::notice_file::{self, FileProblem};
use crate::outcome::Outcome;
use crate::reading::Published;
use crate::{difference, line, table};

/// A notice of whichever reading.
pub trait AnyNotice: Any {
    /// The name of its reading.
    fn kind(&self) -> &'static str;

    /// Judges one line of answers; see [`line::check`].
    fn check_line(&self, line: &[u8], otherwise: Moment) -> Outcome;

    /// Writes every path of the rules; see [`table::write`].
    ///
    /// # Errors
    /// That of the writer.
    fn write_table(&self, out: &mut dyn io::Write) -> io::Result<()>;

    /// The differences to a newer notice; see [`difference::differences`]. `None`: that one is of another reading.
    fn differences(&self, new: &dyn AnyNotice) -> Option<Vec<String>>;
}

impl<N: Published> AnyNotice for N {
    fn kind(&self) -> &'static str {
        N::KIND
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

/// A notice, or every problem of its file.
pub type Parsed = Result<Box<dyn AnyNotice>, Vec<FileProblem>>;

/// A reading, as far as it takes no type to speak of it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// The notices that are published, each with its name and the text of its file.
    pub published: &'static [(&'static str, &'static str)],
    parse: fn(&str) -> Parsed,
}

impl Kind {
    /// That of a type of notices.
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
