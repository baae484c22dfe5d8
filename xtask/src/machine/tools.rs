//! The tools that a fresh machine lacks: looked for first, so that a second run neither waits nor needs the network.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::machine::process::{self, say};

/// The target of the Wasm build.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The browsers with their drivers, a display for the one that needs it, and the fonts without which a screenshot of
/// Japanese is a row of boxes.
const BROWSER_PACKAGES: [&str; 6] =
    ["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-noto-cjk"];

/// What is looked for where there is no such package manager. Firefox's driver comes from cargo.
const BROWSER_PROGRAMS: [&str; 4] = ["chromedriver", "firefox", "WebKitWebDriver", "Xvfb"];

/// What runs the checker of HTML, which npm has as a program of Java.
const JAVA_PACKAGES: [&str; 1] = ["default-jre-headless"];

/// Firefox's driver, which Debian lacks.
const GECKODRIVER: (&str, &str) = ("geckodriver", "0.37.1");

/// Where cargo installs, out of the way of what its owner has.
const CARGO_TOOLS: &str = "target/tools";

/// The cargo that runs this, in the project's root.
#[must_use]
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// A program of an npm package that [`npm`] installed.
#[must_use]
pub fn npm_program(root: &Path, name: &str) -> Command {
    let mut command = Command::new(root.join("node_modules/.bin").join(name));
    command.current_dir(root);
    command
}

/// Where this toolchain lies.
///
/// # Errors
///
/// When rustc does not answer.
pub fn sysroot(root: &Path) -> Result<PathBuf> {
    let output = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let path = String::from_utf8(output).context("the path of the toolchain is not UTF-8: move it")?;
    Ok(PathBuf::from(path.trim_end()))
}

/// Makes sure that the toolchain has all that rust-toolchain.toml names.
///
/// # Errors
///
/// When something is missing and rustup cannot add it.
pub fn rust(root: &Path) -> Result<()> {
    let sysroot = sysroot(root)?;
    let missing = |path: &str| !sysroot.join(path).exists();
    if missing(&format!("lib/rustlib/{WASM_TARGET}/lib")) {
        process::run(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(root))?;
    }
    for (component, path) in [
        ("rust-src", "lib/rustlib/src/rust/library/Cargo.lock"),
        ("clippy", "bin/cargo-clippy"),
        ("rustfmt", "bin/cargo-fmt"),
    ] {
        if missing(path) {
            process::run(Command::new("rustup").args(["component", "add", component]).current_dir(root))?;
        }
    }
    Ok(())
}

/// Makes sure that `node_modules` is what package-lock.json says.
///
/// # Errors
///
/// When npm is missing or fails.
pub fn npm(root: &Path) -> Result<()> {
    if npm_is_up_to_date(root) {
        return Ok(());
    }
    say("installing the npm packages of package-lock.json");
    // Without scripts: what we use comes whole in its package, so nothing has to run to be installed.
    process::run(
        Command::new("npm")
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(root),
    )
}

fn npm_is_up_to_date(root: &Path) -> bool {
    let changed = |path: &str| fs::metadata(root.join(path)).and_then(|file| file.modified()).ok();
    // npm writes this file last, so that it is also missing after an install that was broken off.
    let installed = changed("node_modules/.package-lock.json");
    installed.is_some() && installed >= changed("package-lock.json")
}

/// A program that cargo installs, of the package of its name at this version and no other, and where it lies.
///
/// # Errors
///
/// When it is not there and cannot be built.
pub fn cargo_tool(root: &Path, name: &str, version: &str) -> Result<PathBuf> {
    let folder = root.join(CARGO_TOOLS);
    if !has_cargo_tool(&folder, name, version) {
        say(&format!("compiling {name} {version}, once: it takes minutes"));
        let arguments = ["install", "--locked", "--version", &format!("={version}"), "--root"];
        process::run(cargo(root).args(arguments).arg(&folder).arg(name))?;
    }
    Ok(folder.join("bin").join(name))
}

/// Whether cargo's own list of what it has installed there names that version.
fn has_cargo_tool(folder: &Path, name: &str, version: &str) -> bool {
    let list = fs::read_to_string(folder.join(".crates.toml")).unwrap_or_default();
    list.contains(&format!("\"{name} {version} ")) && folder.join("bin").join(name).is_file()
}

/// A program, of the project's own tools or else on the PATH.
#[must_use]
pub fn find(root: &Path, program: &str) -> Option<PathBuf> {
    let own = root.join(CARGO_TOOLS).join("bin").join(program);
    if own.is_file() { Some(own) } else { find_on_path(program) }
}

/// Makes sure that the browsers are there which the tests drive, and their drivers.
///
/// # Errors
///
/// When one is missing and cannot be installed here.
pub fn browsers(root: &Path) -> Result<()> {
    browser_packages()?;
    if !on_path(GECKODRIVER.0) {
        cargo_tool(root, GECKODRIVER.0, GECKODRIVER.1)?;
    }
    Ok(())
}

fn browser_packages() -> Result<()> {
    if on_path("apt-get") {
        return packages(&BROWSER_PACKAGES);
    }
    let missing: Vec<_> = BROWSER_PROGRAMS.into_iter().filter(|program| !on_path(program)).collect();
    ensure!(
        missing.is_empty(),
        "not found: {}; install Chromium, Firefox, WebKitGTK with their drivers, and Xvfb, and put them on PATH",
        missing.join(", ")
    );
    Ok(())
}

/// Makes sure that Java is there.
///
/// # Errors
///
/// When it is missing and cannot be installed here.
pub fn java(_root: &Path) -> Result<()> {
    if on_path("java") {
        return Ok(());
    }
    ensure!(on_path("apt-get"), "`java` was not found: install Java 17 or later, or put it on PATH");
    packages(&JAVA_PACKAGES)
}

/// Makes sure that Debian's packages of these names are there.
fn packages(names: &[&str]) -> Result<()> {
    let missing: Vec<_> = names.iter().copied().filter(|package| !has_package(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("installing Debian's packages {}", missing.join(", ")));
    apt_get(&["update", "--quiet"])?;
    apt_get(&[&["install", "--quiet", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
        .with_context(|| format!("install {} by hand", missing.join(", ")))
}

/// Debian's packages of these names, unpacked into one folder and not installed: nothing starts, and nobody needs root.
///
/// # Errors
///
/// When they cannot be had here.
pub(crate) fn unpacked(root: &Path, names: &[&str]) -> Result<PathBuf> {
    let folder = root.join("target/tools/debian").join(names.join("+"));
    let done = folder.join("done");
    if done.is_file() {
        return Ok(folder);
    }
    ensure!(on_path("apt-get"), "{} come from Debian's packages: run this on Debian", names.join(", "));
    fs::create_dir_all(&folder)?;
    apt_get(&["update", "--quiet"])?;
    // Said at length of a user of its own who may not write here is no error.
    process::run(Command::new("apt-get").args(["download", "--quiet"]).args(names).current_dir(&folder))?;
    for entry in fs::read_dir(&folder)? {
        let package = entry?.path();
        if package.extension().is_some_and(|extension| extension == "deb") {
            process::run(Command::new("dpkg-deb").arg("--extract").args([&package, &folder]))?;
        }
    }
    // Last, so that it is also missing after what was broken off.
    fs::write(done, "")?;
    Ok(folder)
}

fn has_package(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == b"installed")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    if !is_root()? {
        if !on_path("sudo") {
            bail!("`apt-get {}` needs root, and there is no `sudo`: run it as root", arguments.join(" "));
        }
        command = Command::new("sudo");
        command.args(["--", "apt-get"]);
    }
    process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> Result<bool> {
    Ok(process::output(Command::new("id").arg("-u"))?.trim_ascii() == b"0")
}

fn on_path(program: &str) -> bool {
    find_on_path(program).is_some()
}

fn find_on_path(program: &str) -> Option<PathBuf> {
    let path: OsString = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn programs_are_found_on_the_path() {
        assert!(on_path("sh"));
        assert!(!on_path("kigen-no-such-program"));
    }

    #[test]
    fn cargo_installs_only_what_is_not_there_at_that_version() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let list = "[v1]\n\"geckodriver 0.37.1 (registry+https://example.org/index)\" = [\"geckodriver\"]\n";
        fs::write(folder.path().join(".crates.toml"), list)?;
        let has = |version| has_cargo_tool(folder.path(), "geckodriver", version);
        assert!(!has("0.37.1"), "the program itself is gone");
        fs::create_dir(folder.path().join("bin"))?;
        fs::write(folder.path().join("bin/geckodriver"), "")?;
        assert!(has("0.37.1"));
        assert!(!has("0.37.10") && !has("0.37"));
        Ok(())
    }

    /// With times of its own: the clock of a file system ticks too slowly for a test.
    #[test]
    fn npm_is_asked_when_the_lock_is_newer_than_the_packages() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let write = |path: &str, second| {
            let file = fs::File::create(folder.path().join(path))?;
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(second))
        };
        write("package-lock.json", 1)?;
        assert!(!npm_is_up_to_date(folder.path()));
        fs::create_dir(folder.path().join("node_modules"))?;
        assert!(!npm_is_up_to_date(folder.path()), "an install was broken off");
        write("node_modules/.package-lock.json", 2)?;
        assert!(npm_is_up_to_date(folder.path()));
        write("package-lock.json", 3)?;
        assert!(!npm_is_up_to_date(folder.path()));
        Ok(())
    }
}
