//! The machine that this runs on: its programs, and those that it lacks, which are looked for first, so that a second run
//! neither waits nor needs the network.

pub(crate) mod browsers;
pub mod cargo_tools;
pub(crate) mod debian;
pub(crate) mod java;
pub(crate) mod npm;
pub(crate) mod path;
pub(crate) mod process;
pub(crate) mod rust;
