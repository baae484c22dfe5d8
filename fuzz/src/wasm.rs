//! The same functions for JavaScript: each input crosses the boundary on its way in.

use kigen::input::Named as _;
use wasm_bindgen::prelude::*;

use crate::{Kind, inputs};

/// Tries one input of the kind of that name. Returns the invariant that fails, if one does.
#[wasm_bindgen]
#[must_use]
pub fn run(kind: &str, bytes: &[u8]) -> Option<String> {
    match kind_named(kind) {
        Some(kind) => kind.run(bytes).err().map(|error| format!("{error:#}")),
        None => Some(format!("there is no kind `{kind}`")),
    }
}

/// The input of that number.
#[wasm_bindgen]
#[must_use]
pub fn input(kind: &str, seed: u32, number: u32) -> Vec<u8> {
    kind_named(kind).map(|kind| inputs::input(kind, seed, number)).unwrap_or_default()
}

fn kind_named(name: &str) -> Option<Kind> {
    Kind::ALL.iter().copied().find(|kind| kind.name() == name)
}
