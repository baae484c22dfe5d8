//! Programs that end with this process.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context as _, Result};

/// A shell script that starts its arguments as a program and waits for the end of its input, which comes when we drop
/// it or are killed. Then it kills its process group, which contains all that the program has started, and itself.
const GUARD: &str = r#""$@" </dev/null & exec >&-; read -r _; kill -KILL 0"#;

/// A program with its child processes, ended when dropped. Killing a driver alone would leave its browser behind.
pub(crate) struct Program {
    guard: Child,
}

impl Program {
    /// A command for a guarded program.
    pub(crate) fn command(program: &Path) -> Command {
        let mut command = Command::new("sh");
        // A process group of its own does not get the terminal's signals: the guard ends it.
        command.args(["-c", GUARD, "guard"]).arg(program).process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// Starts a [command](Self::command).
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        Ok(Self { guard: command.spawn().context("could not start `sh`")? })
    }

    /// Starts a [command](Self::command), and waits until `hear` accepts a line that it prints.
    pub(crate) fn start_and_hear<T>(command: &mut Command, hear: impl Fn(&str) -> Option<T>) -> Result<(Self, T)> {
        let mut program = Self::start(command.stdout(Stdio::piped()))?;
        let output = program.guard.stdout.take().context("the output was not piped")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let heard = lines.find_map(|line| hear(&line)).context("it ended without a word")?;
        // Goes on reading, because a closed pipe would end the program at its next line.
        thread::spawn(move || lines.for_each(drop));
        Ok((program, heard))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Waiting closes the guard's input first.
        let _ = self.guard.wait();
    }
}
