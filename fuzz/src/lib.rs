//! The invariants of all input from outside, for any bytes.
//!
//! There are three [kinds](Kind) of input, and for each a function that takes any bytes, passes them to every reading,
//! and checks the result: not merely that nothing panics. The same functions run in three ways: by libFuzzer, which
//! searches for inputs that reach new code (`targets/`); in a Wasm module, on the [inputs] that are made here; and, on
//! a few of those, in an ordinary test. `cargo xtask fuzz` runs them for long.
//! those, in an ordinary test. `cargo xtask fuzz` runs them for long.

mod answers;
mod example;
mod fragment;
pub mod inputs;
mod notice_file;
pub mod office;
mod sound;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

// The modules that the sources in `office` expect at the root of their crate.
#[cfg(target_arch = "wasm32")]
use kigen::{check, input, japan_time, outcome, reading};

use anyhow::{Context as _, Result};
use kigen::input::{Named as _, names};

use example::EXAMPLES;

names! {
    /// A kind of input.
    pub enum Kind {
        /// What a traveller or a program says: a line of JSON, or any data at all.
        Answers = "answers",
        /// What an office writes.
        NoticeFile = "notice_file",
        /// What stands in an address, and what is typed into the page.
        Fragment = "fragment",
    }
}

impl Kind {
    /// Tries one input on every reading.
    ///
    /// # Errors
    /// The invariant that fails.
    pub fn run(self, bytes: &[u8]) -> Result<()> {
        if self == Self::Fragment {
            fragment::typed(bytes)?;
        }
        EXAMPLES.iter().try_for_each(|example| example.run(self, bytes).context(example.reading()))
    }

    /// Tries one input for libFuzzer, which a panic stops.
    ///
    /// # Panics
    /// If an invariant fails.
    pub fn must_hold(self, bytes: &[u8]) {
        #[expect(clippy::panic, reason = "this is how libFuzzer is told")]
        self.run(bytes).unwrap_or_else(|error| panic!("{}: {error:#}", self.name()));
    }

    /// The limit of bytes worth trying: a valid input of the kind, and as much again.
    #[must_use]
    pub const fn most_bytes(self) -> usize {
        match self {
            Self::Answers => 1024,
            Self::NoticeFile => 4096,
            Self::Fragment => 128,
        }
    }
}
