//! The office's command line: answers in, outcomes out; the review table; the check of a notice file.

mod command_line;
mod notice_argument;

use std::process::ExitCode;

fn main() -> ExitCode {
    command_line::run()
}
