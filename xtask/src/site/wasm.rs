//! The checker as a Wasm module with its JavaScript, as small as a phone on a train deserves.
//!
//! The standard library is rebuilt, because the one that comes with the toolchain is made for speed and carries the text
//! of every panic; that alone is a third of the module. It needs flags that are not stable, hence `RUSTC_BOOTSTRAP`:
//! the toolchain is pinned, so what works today works tomorrow, and nothing but the Wasm is built that way.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::machine::{npm, process, rust};

/// What the compiler writes for the project's root.
pub(crate) const REMAPPED: &str = "kigen";

/// What a module is for. Its name is that of the feature that makes it.
#[derive(Clone, Copy)]
enum Purpose {
    /// Other programs call it.
    Check,
    /// Pages load it.
    Page,
}

impl Purpose {
    const fn feature(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Page => "page",
        }
    }

    /// What its files are called: `kigen.js` and `kigen_bg.wasm`, or `page.js` and `page_bg.wasm`.
    const fn name(self) -> &'static str {
        match self {
            Self::Check => "kigen",
            Self::Page => "page",
        }
    }
}

/// The same of the module that fuzzing runs.
pub(crate) const FUZZ_NAME: &str = "kigen_fuzz";

const CARGO: [&str; 8] = [
    "rustc",
    "--lib",
    // Named, because with the rlib beside it no link-time optimisation takes place.
    "--crate-type=cdylib",
    "--profile=wasm",
    "--target=wasm32-unknown-unknown",
    "--locked",
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
];

/// A panic is a trap without a message, and neither places in the source nor derived `Debug` texts are kept.
///
/// Reference types stay out: with them, wasm-bindgen leaves a slot of its table behind for every exception that is caught,
/// and whoever hands over what throws would have the page grow without end.
const RUSTC: [&str; 5] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Ctarget-feature=-reference-types",
];

/// What has a module count how often each piece of it runs, and say where its counters lie.
const COUNTED: [&str; 5] = [
    "-Cinstrument-coverage",
    "-Zcoverage-options=branch",
    // Which writes files. Whoever runs the module reads the counters out of its memory.
    "-Zno-profiler-runtime",
    "-Clink-arg=--export=__start___llvm_prf_cnts",
    "-Clink-arg=--export=__stop___llvm_prf_cnts",
];

/// The module says itself which features of Wasm it uses; after that nobody asks again. More features than rustc takes for
/// granted would not load on a phone of 2022.
///
/// A second round finds what the first has made room for.
const WASM_OPT: [&str; 6] = ["-Oz", "-Oz", "--low-memory-unused", "--strip-target-features", "--output=-", "-"];

/// What is compiled, and how.
struct Recipe {
    package: String,
    features: &'static str,
    /// Of its own among the targets: other flags in the same one would have other builds start over.
    folder: &'static str,
    /// For itself, not for what it depends on.
    flags: &'static [&'static str],
    settings: &'static [(&'static str, &'static str)],
}

/// Where checkers are compiled, of whichever reading.
const FOLDER: &str = "wasm";

impl Recipe {
    /// A module of a reading.
    fn module(reading: &str, features: &'static str) -> Self {
        Self { package: package(reading), features, folder: FOLDER, flags: &[], settings: &[] }
    }

    /// Link-time optimisation would lose what the counters stand for.
    fn that_counts(reading: &str) -> Self {
        let settings = &[("CARGO_PROFILE_WASM_LTO", "off")];
        Self { folder: "counted", flags: &COUNTED, settings, ..Self::module(reading, "check,page") }
    }

    /// For speed: there are millions of inputs.
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
    /// With `check`, for other programs.
    pub check: Module,
    /// The one that pages load.
    pub page: Module,
}

/// What the browser loads.
#[derive(Clone)]
pub struct Module {
    /// The JavaScript that loads the Wasm and passes values, not yet minified.
    pub js: String,
    /// The Wasm itself.
    pub wasm: Vec<u8>,
}

/// Whether the checker has not been compiled here before: then all that it depends on is compiled, too.
pub(crate) fn is_first(root: &Path) -> bool {
    rust::target_folder(root).is_ok_and(|folder| !folder.join(FOLDER).exists())
}

/// Compiles the checker of a reading, as both of its modules, and makes them small.
///
/// # Errors
///
/// When a tool is missing or fails.
pub fn build(root: &Path, reading: &str) -> Result<Pair> {
    let module = |purpose: Purpose| {
        let compiled = compile(root, &Recipe::module(reading, purpose.feature()))?;
        let bound = bind(root, &compiled, purpose.name())?;
        let wasm = process::filter(npm::program(root, "wasm-opt").args(WASM_OPT), &bound.wasm)?;
        Ok::<_, anyhow::Error>(Module { wasm, ..bound })
    };
    Ok(Pair { check: module(Purpose::Check)?, page: module(Purpose::Page)? })
}

/// Compiles the functions that fuzzing runs, with the flags of the checker.
///
/// # Errors
///
/// When a tool is missing or fails.
pub(crate) fn build_fuzz(root: &Path) -> Result<Module> {
    let compiled = compile(root, &Recipe::fuzzed())?;
    bind(root, &compiled, FUZZ_NAME)
}

/// Compiles the checker of a reading so that it counts what runs of it. Also where that lies as the compiler made it, which alone knows
/// what each counter stands for.
///
/// # Errors
///
/// When a tool is missing or fails.
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
        // So that `init()` finds the module beside itself.
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

/// wasm-bindgen ends a name with a hash of what it stands for.
pub(crate) fn stable(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((start, end)) if end.len() == 16 && end.bytes().all(|byte| byte.is_ascii_hexdigit()) => start,
        _ => name,
    }
}

/// The name, with a number after it where it is taken. Those that wasm-bindgen makes end in a hash, which does not compress and
/// stands twice, in the Wasm and in its script: 2 KB of a first visit.
fn free_name(name: &str, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number: u32| format!("{name}{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    // There is no end to numbers.
    names.find(|name| taken.insert(name.clone())).unwrap_or_default()
}

/// The module's script with those that it imports in it.
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

/// Where things lie on this machine, and the names that stand for it: the same sources give the same bytes anywhere.
fn machine_paths(root: &Path) -> Result<[(PathBuf, &'static str); 3]> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let cargo_home = cargo_home.context("neither CARGO_HOME nor HOME is set: set one")?;
    // rustc takes the last prefix that fits, so that the project comes after what may enclose it.
    Ok([(rust::sysroot(root)?, "rust"), (cargo_home, "cargo"), (root.to_path_buf(), REMAPPED)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_known_without_its_hash() {
        assert_eq!(stable("__wbg_get_c7546417fb0bec10"), "__wbg_get");
        assert_eq!(stable("__wbindgen_object_drop_ref"), "__wbindgen_object_drop_ref");
    }
}
