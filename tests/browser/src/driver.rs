//! The drivers' processes, and the commands of theirs that `WebDriver` does not standardise.
//!
//! Each engine has a file that starts its driver for a device, and configures it. Nothing else differs, except for the
//! extra commands of [`Engine::Chromium`].

mod chromium;
mod firefox;
mod program;
mod webkit_gtk;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::{Arc, Once, OnceLock};
use std::{env, fs, io, thread};

use anyhow::{Context as _, Result, anyhow};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};
use xtask::machine::cargo_tools;

use crate::{Engine, PERIOD, Setup};
use program::Program;

/// A driver at an address of its own. It ends its browser when dropped.
pub(crate) struct Driver {
    setup: Setup,
    running: Running,
    // Dropped last: it can be removed when no program writes into it any more.
    profile: Arc<Profile>,
}

/// The folder for downloads within a profile.
fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

/// The programs that an engine's file starts.
struct Running {
    /// The driver and the programs that it needs, which end in this order.
    _programs: Vec<Program>,
    address: SocketAddr,
    capabilities: Capabilities,
}

impl Running {
    fn new<const PROGRAMS: usize, const CAPABILITIES: usize>(
        programs: [Program; PROGRAMS],
        address: SocketAddr,
        capabilities: [(&str, Value); CAPABILITIES],
    ) -> Self {
        let capabilities = capabilities.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { _programs: programs.into(), address, capabilities }
    }
}

impl Driver {
    pub(crate) fn start(setup: &Setup, profile: Arc<Profile>) -> Result<Self> {
        let engine = setup.engine;
        let start = match engine {
            Engine::Chromium => chromium::start,
            Engine::Firefox => firefox::start,
            Engine::WebKitGtk => webkit_gtk::start,
        };
        let running = start(setup, profile.0.path()).with_context(|| format!("could not drive {engine:?}"))?;
        Ok(Self { setup: *setup, running, profile })
    }

    pub(crate) fn setup(&self) -> &Setup {
        &self.setup
    }

    pub(crate) fn downloads(&self) -> PathBuf {
        downloads(self.profile.0.path())
    }

    pub(crate) fn engine(&self) -> Engine {
        self.setup.engine
    }

    pub(crate) async fn connect(&self) -> Result<Client> {
        let Running { address, capabilities, .. } = &self.running;
        let (address, capabilities) = (format!("http://{address}"), capabilities.clone());
        let connecting =
            async move { ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&address).await };
        connections()?.spawn(connecting).await?.with_context(|| format!("could not start {:?}", self.setup.engine))
    }
}

/// The runtime for connections: a test's own runtime ends with it, and a browser may outlive the test.
fn connections() -> Result<&'static Runtime> {
    static CONNECTIONS: OnceLock<io::Result<Runtime>> = OnceLock::new();
    let start = || Builder::new_multi_thread().worker_threads(1).enable_all().build();
    CONNECTIONS.get_or_init(start).as_ref().map_err(|error| anyhow!("could not start a thread: {error}"))
}

/// A folder, empty at first, for all files of a browser.
pub(crate) struct Profile(TempDir);

/// The prefix before the process id of the test run that owns the profile.
const PROFILE: &str = "kigen-browser-";

impl Profile {
    pub(crate) fn new() -> Result<Self> {
        static SWEPT: Once = Once::new();
        SWEPT.call_once(sweep);
        let prefix = format!("{PROFILE}{}-", process::id());
        Ok(Self(tempfile::Builder::new().prefix(&prefix).tempdir()?))
    }
}

/// A folder that stays until the next run.
///
/// # Errors
///
/// If it cannot be made.
pub fn folder_of_this_run() -> Result<PathBuf> {
    let prefix = format!("{PROFILE}{}-", process::id());
    Ok(tempfile::Builder::new().prefix(&prefix).tempdir()?.keep())
}

/// Removes the folders of earlier runs: browsers that wait for a test end with their process, which removes no folders.
fn sweep() {
    for entry in fs::read_dir(env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.strip_prefix(PROFILE)?.split('-').next());
        if owner.is_some_and(|owner| !Path::new("/proc").join(owner).exists()) {
            // Another run may remove it first.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A killed process takes a moment to end, and writes until then.
        for _ in 0..100 {
            if fs::remove_dir_all(self.0.path()).is_ok() {
                return;
            }
            thread::sleep(PERIOD);
        }
    }
}

/// A command for a program on a device, with all of its files in the profile.
fn command(setup: &Setup, profile: &Path, program: &str) -> Result<Command> {
    let path = cargo_tools::find(&xtask::root(), program)
        .with_context(|| format!("`{program}` was not found: `cargo xtask test` installs it"))?;
    let mut command = Program::command(&path);
    command.env("TZ", setup.zone).env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    for folder in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
        command.env(folder, profile);
    }
    Ok(command)
}

/// Starts a driver that chooses a free port itself, so that no other program can take it in between.
fn listens_on(command: &mut Command, port: impl Fn(&str) -> Option<u16>) -> Result<(Program, SocketAddr)> {
    let (program, port) = Program::start_and_hear(command, port).context("the driver did not say where it listens")?;
    Ok((program, SocketAddr::from((Ipv4Addr::LOCALHOST, port))))
}

/// Commands of Chromium's driver alone.
#[derive(Debug)]
pub(crate) enum Vendor {
    /// The console messages since the last call.
    Log,
    /// The Chrome `DevTools` Protocol.
    Devtools {
        /// Such as `Emulation.setEmulatedMedia`.
        command: String,
        /// The parameters of the command.
        parameters: Value,
    },
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let name = match self {
            Self::Log => "se/log",
            Self::Devtools { .. } => "goog/cdp/execute",
        };
        base.join(&format!("session/{}/{name}", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = match self {
            Self::Log => json!({ "type": "browser" }),
            Self::Devtools { command, parameters } => json!({ "cmd": command, "params": parameters }),
        };
        (Method::POST, Some(body.to_string()))
    }
}
