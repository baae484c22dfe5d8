//! The office's command line: judge answers, write the review table, validate a notice file, compare two.

mod command_line;
mod notice_argument;

use std::process::ExitCode;

fn main() -> ExitCode {
    command_line::run()
}
