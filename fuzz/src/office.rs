//! What reads for the office: lines of JSON and notice files. The phone does not get it, so that for Wasm it is compiled
//! here from its own sources.

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use kigen::{line, notice_file};

#[cfg(target_arch = "wasm32")]
#[path = "../../src/line.rs"]
pub(crate) mod line;

#[cfg(target_arch = "wasm32")]
#[path = "../../src/notice_file.rs"]
pub(crate) mod notice_file;
