//! `cargo run -p kigen-fuzz --example repeat -- KIND FILE…` tries the inputs in files again, such as the failures that
//! `cargo xtask fuzz` stores, and prints the invariant that fails.

use std::fs;

use anyhow::{Context as _, Result};
use kigen::input::Named as _;
use kigen_fuzz::Kind;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().context("name a kind, then files")?;
    let kind = Kind::ALL.iter().find(|kind| kind.name() == name);
    let kind = kind.with_context(|| format!("there is no kind `{name}`"))?;
    for file in arguments {
        let bytes = fs::read(&file).with_context(|| format!("could not read `{file}`"))?;
        println!("{}", bytes.escape_ascii());
        kind.run(&bytes).context(file)?;
    }
    Ok(())
}
