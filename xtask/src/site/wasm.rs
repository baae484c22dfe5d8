//! The checker as a Wasm module with its JavaScript, optimised for size.
//!
//! The standard library is rebuilt, because that of the toolchain is optimised for speed and contains the text of every
//! panic, which alone is a third of the module. This needs unstable flags, hence `RUSTC_BOOTSTRAP`: the toolchain is
//! pinned, so that a flag cannot change, and nothing but the Wasm is built this way.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::machine::{npm, process, rust};

/// The project's root in the compiler's output.
pub(crate) const REMAPPED: &str = "kigen";

/// The use of a module. Its name is that of the feature that makes it.
#[derive(Clone, Copy)]
enum Purpose {
    /// For other programs.
    Check,
    /// For pages.
    Page,
}

impl Purpose {
    const fn feature(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Page => "page",
        }
    }

    /// The names of its files without their endings: `kigen.js` and `kigen_bg.wasm`, or `page.js` and `page_bg.wasm`.
    const fn name(self) -> &'static str {
        match self {
            Self::Check => "kigen",
            Self::Page => "page",
        }
    }
}

/// The same for the module of the fuzz tests.
pub(crate) const FUZZ_NAME: &str = "kigen_fuzz";

const CARGO: [&str; 8] = [
    "rustc",
    "--lib",
    // Explicit, because with the rlib beside it there is no link-time optimisation.
    "--crate-type=cdylib",
    "--profile=wasm",
    "--target=wasm32-unknown-unknown",
    "--locked",
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic is a trap without a message, and there are no source locations or derived `Debug` texts.
///
/// Reference types stay out: with them, wasm-bindgen leaks a slot of its table for every exception that is caught, and
/// a caller whose values throw would make the page grow without end.
const RUSTC: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Ctarget-feature=-reference-types",
];

/// Instruments a module to count how often each piece of it runs, and exports the addresses of the counters.
const COUNTED: [&str; 5] = [
    "-Cinstrument-coverage",
    "-Zcoverage-options=branch",
    // The runtime would write files. The program that runs the module reads the counters from its memory.
    "-Zno-profiler-runtime",
    "-Clink-arg=--export=__start___llvm_prf_cnts",
    "-Clink-arg=--export=__stop___llvm_prf_cnts",
];

/// The module declares the Wasm features that it uses; nothing checks them after that. With more features than the
/// defaults of rustc, it would not load on a phone of 2022.
///
/// The second round optimises the result of the first.
const WASM_OPT: [&str; 6] = ["-Oz", "-Oz", "--low-memory-unused", "--strip-target-features", "--output=-", "-"];

/// A build profile.
struct Recipe {
    package: String,
    features: &'static str,
    /// Its own folder below the target folder: other flags in the same folder would make other builds start over.
    folder: &'static str,
    /// Flags for the crate itself, not for its dependencies.
    flags: &'static [&'static str],
    settings: &'static [(&'static str, &'static str)],
}

/// The folder in which checkers are compiled, for any reading.
const FOLDER: &str = "wasm";

impl Recipe {
    /// A module of a reading.
    fn module(reading: &str, features: &'static str) -> Self {
        Self { package: package(reading), features, folder: FOLDER, flags: &[], settings: &[] }
    }

    /// An instrumented module. Link-time optimisation would invalidate the metadata of its counters.
    fn that_counts(reading: &str) -> Self {
        let settings = &[("CARGO_PROFILE_WASM_LTO", "off")];
        Self { folder: "counted", flags: &COUNTED, settings, ..Self::module(reading, "check,page") }
    }

    /// The fuzz module, optimised for speed: there are millions of inputs.
    fn fuzzed() -> Self {
        let settings = &[("CARGO_PROFILE_WASM_OPT_LEVEL", "3")];
        Self { package: "kigen-fuzz".to_owned(), features: "", folder: FOLDER, flags: &[], settings }
    }
}

/// The package of a reading.
pub(crate) fn package(reading: &str) -> String {
    format!("kigen-{reading}")
}

/// The modules by the name of their reading.
pub type Modules = BTreeMap<&'static str, Pair>;

/// The modules of a reading.
pub struct Pair {
    /// The module with `check`, for other programs.
    pub check: Module,
    /// The module that pages load.
    pub page: Module,
}

/// The compiled module.
#[derive(Clone)]
pub struct Module {
    /// The JavaScript that loads the Wasm and passes values, not minified.
    pub js: String,
    /// The Wasm itself.
    pub wasm: Vec<u8>,
}

/// Whether the checker has not been compiled here before, so that all of its dependencies are compiled, too.
pub(crate) fn is_first(root: &Path) -> bool {
    rust::target_folder(root).is_ok_and(|folder| !folder.join(FOLDER).exists())
}

/// Compiles both modules of a reading's checker, and optimises them for size.
///
/// # Errors
///
/// If a tool is missing or fails.
pub fn build(root: &Path, reading: &str) -> Result<Pair> {
    let module = |purpose: Purpose| {
        let compiled = compile(root, &Recipe::module(reading, purpose.feature()))?;
        let bound = bind(root, &compiled, purpose.name())?;
        let wasm = process::filter(npm::program(root, "wasm-opt").args(WASM_OPT), &bound.wasm)?;
        Ok::<_, anyhow::Error>(Module { wasm, ..bound })
    };
    Ok(Pair { check: module(Purpose::Check)?, page: module(Purpose::Page)? })
}

/// Compiles the fuzz module, with the flags of the checker.
///
/// # Errors
///
/// If a tool is missing or fails.
pub(crate) fn build_fuzz(root: &Path) -> Result<Module> {
    let compiled = compile(root, &Recipe::fuzzed())?;
    bind(root, &compiled, FUZZ_NAME)
}

/// Compiles the checker of a reading with instrumentation. Returns also the path of the unprocessed module, which alone
/// has the metadata of the counters.
///
/// # Errors
///
/// If a tool is missing or fails.
pub(crate) fn build_counted(root: &Path, reading: &str) -> Result<(Pair, PathBuf)> {
    let compiled = compile(root, &Recipe::that_counts(reading))?;
    let module = |purpose: Purpose| bind(root, &compiled, purpose.name());
    Ok((Pair { check: module(Purpose::Check)?, page: module(Purpose::Page)? }, compiled))
}

fn compile(root: &Path, recipe: &Recipe) -> Result<PathBuf> {
    let machine = machine_paths(root)?;
    let remapped = machine.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    let flags: Vec<_> = RUSTC.into_iter().map(String::from).chain(remapped).collect();
    let target = rust::target_folder(root)?.join(recipe.folder);
    process::run(
        rust::cargo(root)
            .args(CARGO)
            .args(["--package", &*recipe.package, "--features", recipe.features, "--"])
            .args(recipe.flags)
            .envs(recipe.settings.iter().copied())
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
            .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    let name = recipe.package.replace('-', "_");
    Ok(target.join(rust::WASM_TARGET).join("wasm").join(name).with_extension("wasm"))
}

fn bind(root: &Path, compiled: &Path, name: &str) -> Result<Module> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(name)
        .web(true)?
        .typescript(false)
        // It lets `init()` find the Wasm beside the script.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    ensure!(output.snippets().values().all(Vec::is_empty), "a dependency brings JavaScript of its own");
    let mut js = bundle(root, output.js(), output.local_modules())?;
    let mut taken = HashSet::new();
    for import in output.wasm_mut().imports.iter_mut() {
        let name = free_name(stable(&import.name), &mut taken);
        js = js.replace(&import.name, &name);
        import.name = name;
    }
    Ok(Module { js, wasm: output.wasm_mut().emit_wasm() })
}

/// The name without the hash that wasm-bindgen appends.
pub(crate) fn stable(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((start, end)) if end.len() == 16 && end.bytes().all(|byte| byte.is_ascii_hexdigit()) => start,
        _ => name,
    }
}

/// The name, with a number after it if it is taken. The hashes that wasm-bindgen appends do not compress and occur
/// twice, in the Wasm and in its script: 2 KB of a first visit.
fn free_name(name: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number: u32| format!("{name}{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    // There is always a free number.
    names.find(|name| taken.insert(name.clone())).unwrap_or_default()
}

/// The module's script, bundled with its imports.
fn bundle(root: &Path, script: &str, imported: &HashMap<String, String>) -> Result<String> {
    let folder = tempfile::tempdir()?;
    for (path, text) in imported {
        let path = folder.path().join("snippets").join(path);
        fs::create_dir_all(path.parent().context("a file is in a folder")?)?;
        fs::write(path, text)?;
    }
    let mut esbuild = npm::program(root, "esbuild");
    esbuild.current_dir(folder.path()).args(["--bundle", "--format=esm", "--charset=utf8"]);
    Ok(String::from_utf8(process::filter(&mut esbuild, script.as_bytes())?)?)
}

/// The absolute paths of this machine and their replacements in the output, so that the same sources give the same
/// bytes anywhere.
fn machine_paths(root: &Path) -> Result<[(PathBuf, &'static str); 3]> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let cargo_home = cargo_home.context("neither CARGO_HOME nor HOME is set: set one")?;
    // rustc takes the last prefix that matches, so the project comes after folders that may enclose it.
    Ok([(rust::sysroot(root)?, "rust"), (cargo_home, "cargo"), (root.to_path_buf(), REMAPPED)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn import_name_loses_its_hash() {
        assert_eq!(stable("__wbg_get_c7546417fb0bec10"), "__wbg_get");
        assert_eq!(stable("__wbindgen_object_drop_ref"), "__wbindgen_object_drop_ref");
    }
}
