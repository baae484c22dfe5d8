//! Child processes. Each runs to the end, and every error names the program and a remedy.

use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, anyhow, bail};

/// Prints progress on standard error, as standard output is for results. A closed one is no error.
pub(crate) fn say(what: &str) {
    let _ = writeln!(std::io::stderr(), "── {what}");
}

/// Runs a program with its output on the terminal.
///
/// # Errors
///
/// If the program cannot be started, or fails.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed with {status}", line(command));
}

/// Runs a program, and returns its standard output.
///
/// # Errors
///
/// If the program cannot be started, or fails.
pub(crate) fn output(command: &mut Command) -> Result<Vec<u8>> {
    filter(command, &[])
}

/// Runs a program on this standard input, and returns its standard output.
///
/// # Errors
///
/// If the program cannot be started, or fails; with its messages.
pub(crate) fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    // In a thread, because a program may write before it has read everything, and a full pipe would block both.
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    })
    .with_context(|| format!("could not read from `{}`", line(command)))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    bail!("`{}` failed with {}\n{}", line(command), output.status, said.trim_end());
}

fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    if error.kind() != ErrorKind::NotFound {
        return anyhow!("could not start `{program}`: {error}");
    }
    let remedy = match program.as_ref() {
        "node" | "npm" => "install Node 20 or later",
        "java" => "install Java 17 or later, or put it on PATH",
        "rustup" => "install rustup, which reads rust-toolchain.toml",
        _ => "install it, or put it on PATH",
    };
    anyhow!("`{program}` was not found: {remedy}")
}

/// The command as typed in a shell, truncated if an argument is a long list.
fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument: String = argument.to_string_lossy().chars().take(80).collect();
        // Writing to a string cannot fail.
        let _ = write!(line, " {argument}");
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_the_remedy() {
        let error = run(&mut Command::new("kigen-no-such-program"));
        assert!(
            error.is_err_and(|error| {
                error.to_string().contains("`kigen-no-such-program` was not found: install it")
            })
        );
    }

    #[test]
    fn a_failure_carries_what_the_program_said() {
        let error = output(Command::new("sh").args(["-c", "echo because >&2; exit 3"]));
        assert!(error.is_err_and(|error| error.to_string().contains("because")));
    }

    #[test]
    fn a_filter_takes_more_than_a_pipe_holds() -> Result<()> {
        let input = vec![b'x'; 1 << 20];
        assert_eq!(filter(&mut Command::new("cat"), &input)?, input);
        Ok(())
    }
}
