//! What the commands do. Answers go in by lines, so that a hundred thousand of them need no more memory than one.

use std::fs;
use std::io::{self, BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::Utc;
use clap::{Parser, Subcommand};
use kigen::japan_time::Moment;
use kigen::regionpay::notice::Notice;
use kigen::{difference, line, notice_file, table};

/// Tells whether a published notice covers a traveller, what to do next, and which deadline binds.
#[derive(Parser)]
#[command(name = "kigen", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read answers from standard input, one JSON object a line, and write their outcomes, one a line, in order.
    Check {
        /// The notice's name under www/notices, or the path of its file.
        #[arg(long, default_value = "nagasaki")]
        notice: String,
        /// The moment to judge at, such as 2023-04-18T10:00:00+09:00; a line's own "at" comes before it. Without
        /// either: now.
        #[arg(long, value_name = "RFC3339")]
        at: Option<String>,
    },
    /// Write every distinct path of the rules as CSV, for review.
    Table {
        /// The notice's name under www/notices, or the path of its file.
        #[arg(long, default_value = "nagasaki")]
        notice: String,
    },
    /// Say everything that is wrong with a notice file.
    Validate {
        /// The file.
        file: PathBuf,
    },
    /// Say what is different between two notices, or two versions of one, a line each.
    Diff {
        /// The one before: its name under www/notices, or the path of its file.
        old: String,
        /// The one after.
        new: String,
    },
}

/// Runs the command that the arguments name.
pub(crate) fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { notice, at } => run_check(&notice, at.as_deref()),
        Command::Table { notice } => run_table(&notice),
        Command::Validate { file } => load(&file).map(|_| println!("{}: no problems", file.display())),
        Command::Diff { old, new } => run_diff(&old, &new),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run_check(notice: &str, at: Option<&str>) -> Result<(), String> {
    let notice = load(&notice_path(notice))?;
    let otherwise = match at {
        Some(at) => line::moment(at).map_err(|flaw| format!("--at: {}: {}", flaw.problem, flaw.remedy))?,
        None => Moment::from_epoch_ms(Utc::now().timestamp_millis()),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut input = io::stdin().lock();
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes).map_err(|error| format!("standard input: {error}"))? == 0 {
            return finish(out.flush());
        }
        let outcome = line::check(&notice, &bytes, otherwise);
        let written =
            serde_json::to_writer(&mut out, &outcome).map_err(io::Error::from).and_then(|()| out.write_all(b"\n"));
        if written.is_err() {
            return finish(written);
        }
    }
}

fn run_table(notice: &str) -> Result<(), String> {
    let notice = load(&notice_path(notice))?;
    finish(table::write(&notice, BufWriter::new(io::stdout().lock())))
}

fn run_diff(old: &str, new: &str) -> Result<(), String> {
    let (old, new) = (load(&notice_path(old))?, load(&notice_path(new))?);
    let lines = difference::differences(&old, &new);
    let text = if lines.is_empty() { "no differences".to_owned() } else { lines.join("\n") };
    finish(writeln!(io::stdout(), "{text}"))
}

/// A reader that has seen enough, such as `head`, is no failure.
fn finish(written: io::Result<()>) -> Result<(), String> {
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}

/// A bare name is a notice of ours; anything else is a path.
fn notice_path(notice: &str) -> PathBuf {
    let is_name = notice.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_name { Path::new("www/notices").join(notice).with_extension("toml") } else { notice.into() }
}

fn load(path: &Path) -> Result<Notice, String> {
    let file = path.display();
    let text = fs::read_to_string(path)
        .map_err(|error| format!("{file}: {error}; give the name of a file in www/notices, or a path"))?;
    notice_file::parse(&text).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(|problem| format!("{file}:{problem}")).collect();
        lines.join("\n")
    })
}
