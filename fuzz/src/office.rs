//! What reads for the office: lines of JSON and notice files. The phone does not get it, so that for Wasm it is compiled
//! here from its own sources.

#[cfg(not(target_arch = "wasm32"))]
pub use kigen::{line, notice_file};

#[cfg(target_arch = "wasm32")]
#[path = "../../src/line.rs"]
pub mod line;

#[cfg(target_arch = "wasm32")]
#[path = "../../src/notice_file.rs"]
pub mod notice_file;
