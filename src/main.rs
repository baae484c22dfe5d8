//! The office's command line: answers in, outcomes out; the review table; the check of a notice file.

#[cfg(not(target_arch = "wasm32"))]
mod command_line;
#[cfg(not(target_arch = "wasm32"))]
mod notice_argument;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::run()
}

/// A phone has no command line: there the library alone is built.
#[cfg(target_arch = "wasm32")]
fn main() {}
