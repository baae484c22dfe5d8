//! The commands. `check` reads answers line by line, so that a hundred thousand lines need no more memory than one.

use std::fmt::Display;
use std::io::{self, BufRead, BufWriter, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::Utc;
use clap::{Parser, Subcommand};
use kigen::any_notice::AnyNotice;
use kigen::japan_time::Moment;
use kigen::line;
use kigen::outcome::Outcome;

use crate::notice_argument::{Unusable, load};

/// Checks whether a published notice covers a traveller, what to do next, and which deadline is next.
///
/// A notice is given by its name, or by the path of its file.
#[derive(Parser)]
#[command(name = "kigen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read answers from standard input, one JSON object a line, and write their outcomes, one a line, in order.
    #[command(after_help = "\
Every line has its outcome, an empty one too: it is invalid. A byte order mark at the beginning of a line means nothing.

Exit status:
  0  every line was judged, or needs another answer
  1  a line is invalid; its outcome says why
  2  nothing more could be read or written, or there is no such notice

Example:
  $ echo '{\"prefecture\": \"here\"}' | kigen check --at 2023-04-18T10:00:00+09:00
  {\"status\":\"ask\",\"question\":\"coupon\"}")]
    Check {
        /// The notice's name, or the path of its file.
        #[arg(long, default_value = kigen_registry::first_published())]
        notice: PathBuf,
        /// The moment to judge at, such as 2023-04-18T10:00:00+09:00; a line's own "at" comes before it. Without
        /// either: now.
        #[arg(long, value_name = "RFC3339")]
        at: Option<String>,
    },
    /// Write every distinct path of the rules as CSV, for review.
    #[command(after_help = "\
Times are Japan's, to the minute. A row holds from `from` until just before `until`; empty: nothing earlier or later differs.

Exit status:
  0  the table was written
  2  it could not be written, or there is no such notice

Example:
  $ kigen table --notice nagasaki > nagasaki.csv")]
    Table {
        /// The notice's name, or the path of its file.
        #[arg(long, default_value = kigen_registry::first_published())]
        notice: PathBuf,
    },
    /// Report every problem of a notice file.
    #[command(after_help = "\
Exit status:
  0  nothing is wrong
  1  it has problems, each told on standard error with its line and column
  2  there is no such file, or it is no text

Example:
  $ kigen validate my-notice.toml
  my-notice.toml:32:1: `dates.apply_by`: wrong weekday: check the date and its weekday against the notice")]
    Validate {
        /// The path of the file, or the name of a published notice.
        #[arg(value_name = "NOTICE")]
        notice: PathBuf,
    },
    /// Report the differences between two notices, or two versions of one, a line each.
    #[command(after_help = "\
Exit status:
  0  nothing is different
  1  something is
  2  one of them cannot be read

Example:
  $ kigen diff nagasaki my-notice.toml
  apply by moved from 2023-04-30 (日) to 2023-05-07 (日)")]
    Diff {
        /// The earlier notice: its name, or the path of its file.
        old: PathBuf,
        /// The later one.
        new: PathBuf,
    },
}

/// The result of a command that ran: as `grep` and `diff` have it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// It found nothing.
    Clean,
    /// It found something: an invalid line, a problem, a difference.
    Found,
}

/// The reason why a command could not run, for people.
struct Trouble(String);

const TROUBLE: u8 = 2;

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Check { notice, at } => run_check(&notice, at.as_deref()),
        Command::Table { notice } => run_table(&notice),
        Command::Validate { notice } => run_validate(&notice),
        Command::Diff { old, new } => run_diff(&old, &new),
    };
    match ended {
        Ok(End::Clean) => ExitCode::SUCCESS,
        Ok(End::Found) => ExitCode::FAILURE,
        Err(Trouble(message)) => {
            say(message);
            ExitCode::from(TROUBLE)
        }
    }
}

fn run_check(notice: &Path, at: Option<&str>) -> Result<End, Trouble> {
    let notice = sound(notice)?;
    let otherwise = match at {
        Some(at) => line::moment(at).map_err(|flaw| Trouble(format!("--at: {}: {}", flaw.problem, flaw.remedy)))?,
        None => Moment::from_epoch_ms(Utc::now().timestamp_millis()),
    };
    if io::stdin().is_terminal() {
        say("Type answers, one JSON object a line; ctrl-D ends.");
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let mut input = io::stdin().lock();
    let (mut bytes, mut end) = (Vec::new(), End::Clean);
    loop {
        bytes.clear();
        input.read_until(b'\n', &mut bytes).map_err(|error| Trouble(format!("standard input: {error}")))?;
        if line::without_mark(&bytes).is_empty() {
            return finish(out.flush(), end);
        }
        let outcome = notice.check_line(&bytes, otherwise);
        if matches!(outcome, Outcome::Invalid { .. }) {
            end = End::Found;
        }
        let written =
            serde_json::to_writer(&mut out, &outcome).map_err(io::Error::from).and_then(|()| out.write_all(b"\n"));
        if written.is_err() {
            return finish(written, end);
        }
    }
}

fn run_table(notice: &Path) -> Result<End, Trouble> {
    let notice = sound(notice)?;
    finish(notice.write_table(&mut BufWriter::new(io::stdout().lock())), End::Clean)
}

fn run_validate(notice: &Path) -> Result<End, Trouble> {
    match load(notice) {
        Ok(_) => finish(writeln!(io::stdout(), "{}: no problems", notice.display()), End::Clean),
        Err(Unusable::Unsound(problems)) => {
            say(problems);
            Ok(End::Found)
        }
        Err(Unusable::Unread(message)) => Err(Trouble(message)),
    }
}

fn run_diff(old: &Path, new: &Path) -> Result<End, Trouble> {
    let (old, new) = (sound(old)?, sound(new)?);
    let Some(lines) = old.differences(&*new) else {
        return Err(Trouble(format!("a notice of {} and one of {} have nothing to compare", old.kind(), new.kind())));
    };
    if lines.is_empty() {
        return finish(writeln!(io::stdout(), "no differences"), End::Clean);
    }
    finish(writeln!(io::stdout(), "{}", lines.join("\n")), End::Found)
}

/// Loads the notice of a command; one with problems is an error.
fn sound(notice: &Path) -> Result<Box<dyn AnyNotice>, Trouble> {
    load(notice).map_err(|unusable| match unusable {
        Unusable::Unread(message) | Unusable::Unsound(message) => Trouble(message),
    })
}

/// Ends a command. A closed pipe, such as that of `head`, is no error: the result up to then counts.
fn finish(written: io::Result<()>, end: End) -> Result<End, Trouble> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(end),
        Err(error) => Err(Trouble(format!("standard output: {error}"))),
        Ok(()) => Ok(end),
    }
}

/// Prints a message to standard error. A closed one is no error either.
fn say(message: impl Display) {
    let _ = writeln!(io::stderr(), "{message}");
}
