//! The machine: its programs, and the installation of missing ones. A program that is there is not installed again, so
//! that a second run neither waits nor needs the network.

pub(crate) mod browsers;
pub mod cargo_tools;
pub(crate) mod debian;
pub(crate) mod java;
pub(crate) mod npm;
pub(crate) mod path;
pub(crate) mod process;
pub(crate) mod rust;
