//! What takes too long, or asks too much of a machine, to be one of the checks.

pub mod audit;
pub mod bench;
pub mod coverage;
pub mod fuzz;
pub mod mutants;
pub mod reproduce;
