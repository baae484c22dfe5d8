//! The machine that this runs on: its programs, and those that it lacks.

pub mod process;
pub mod tools;
