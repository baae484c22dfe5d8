//! Tasks that take too long, or need too much of a machine, to be among the checks.

pub mod audit;
pub mod bench;
pub mod coverage;
pub mod fuzz;
pub mod mutants;
pub mod reproduce;

/// The names of all test files, of every crate.
#[cfg(test)]
fn tests_there_are() -> anyhow::Result<std::collections::BTreeSet<String>> {
    let root = crate::root();
    let readings = std::fs::read_dir(root.join("readings"))?.map(|entry| Ok(entry?.path()));
    let crates = ["", "office", "fuzz"].map(|folder| Ok(root.join(folder)));
    let mut names = std::collections::BTreeSet::new();
    for folder in crates.into_iter().chain(readings.collect::<Vec<std::io::Result<_>>>()) {
        for entry in std::fs::read_dir(folder?.join("tests"))? {
            let path = entry?.path();
            let is_test = path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
            names.extend(path.file_stem().filter(|_| is_test).map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    Ok(names)
}
