//! The office's readers: lines of JSON and notice files. Phones do not get them, so for Wasm they are compiled here
//! from their own sources.

#[cfg(not(target_arch = "wasm32"))]
pub use kigen::{line, notice_file};

#[cfg(target_arch = "wasm32")]
#[path = "../../src/line.rs"]
pub mod line;

#[cfg(target_arch = "wasm32")]
#[path = "../../src/notice_file.rs"]
pub mod notice_file;
