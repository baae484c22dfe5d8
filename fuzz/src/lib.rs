//! What must hold of everything that comes from outside, whatever its bytes.
//!
//! There are three [kinds](Kind) of input, and for each a function that takes any bytes, hands them to Kigen, and sees that
//! what comes back is sound: not merely that nothing panics. The same functions are run in three ways: by libFuzzer, which
//! looks for inputs that reach new code (`targets/`); in a Wasm module, on the [inputs] that are made here; and, on few of
//! those, in an ordinary test. `cargo xtask fuzz` runs them for long.

pub mod answers;
pub mod fragment;
pub mod inputs;
pub mod notice_file;
pub mod office;
mod sound;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

// The neighbours that the sources in `office` look for at the root of their crate.
#[cfg(target_arch = "wasm32")]
use kigen::{check, input, japan_time, outcome, reading};

use std::sync::LazyLock;

use anyhow::Result;
use kigen::input::{Named as _, names};
use kigen_regionpay::notice::Notice;

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
    /// Tries one input.
    ///
    /// # Errors
    /// What does not hold.
    pub fn run(self, bytes: &[u8]) -> Result<()> {
        match self {
            Self::Answers => answers::run(bytes),
            Self::NoticeFile => notice_file::run(bytes),
            Self::Fragment => fragment::run(bytes),
        }
    }

    /// Tries one input where a panic is what stops the search.
    ///
    /// # Panics
    /// If anything does not hold.
    pub fn must_hold(self, bytes: &[u8]) {
        #[expect(clippy::panic, reason = "this is how libFuzzer is told")]
        self.run(bytes).unwrap_or_else(|error| panic!("{}: {error:#}", self.name()));
    }

    /// The most bytes worth trying: a good input of the kind, and as much again.
    #[must_use]
    pub const fn most_bytes(self) -> usize {
        match self {
            Self::Answers => 1024,
            Self::NoticeFile => 4096,
            Self::Fragment => 128,
        }
    }
}

/// The text of the notice in this repository.
const NOTICE_FILE: &str = include_str!("../../readings/regionpay/notices/nagasaki.toml");

#[expect(clippy::expect_used, reason = "the file is part of this crate, and the checker's own tests read it")]
static NOTICE: LazyLock<Notice> =
    LazyLock::new(|| office::notice_file::parse(NOTICE_FILE).expect("the notice in this repository is sound"));
