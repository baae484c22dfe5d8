//! The drivers' processes, and what one of them is told that `WebDriver` does not standardise.
//!
//! Each engine has a file that says how its driver is started for a device, and what the driver is asked for. Nothing else
//! differs, but for what [`Engine::Chromium`] alone can do.

mod chromium;
mod firefox;
mod program;
mod webkit_gtk;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::{fs, thread};

use anyhow::{Context as _, Result};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::tools;

use crate::{Engine, PERIOD, Setup};
use program::Program;

/// A driver at an address of its own. It takes its browser with it when dropped.
pub(crate) struct Driver {
    engine: Engine,
    running: Running,
    // The last to be dropped: it can go when nobody writes into it any more.
    profile: Arc<Profile>,
}

/// What an engine's file starts.
struct Running {
    /// The driver, and what it needs; they end in this order.
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
        Ok(Self { engine, running, profile })
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn profile(&self) -> Arc<Profile> {
        Arc::clone(&self.profile)
    }

    pub(crate) async fn connect(&self) -> Result<Client> {
        let Running { address, capabilities, .. } = &self.running;
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&format!("http://{address}"))
            .await
            .with_context(|| format!("could not start {:?}", self.engine))
    }
}

/// A folder, empty at first, for whatever a browser leaves behind.
pub(crate) struct Profile(tempfile::TempDir);

impl Profile {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self(tempfile::tempdir()?))
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A process that was killed is gone a moment later, and writes until then.
        for _ in 0..100 {
            if fs::remove_dir_all(self.0.path()).is_ok() {
                return;
            }
            thread::sleep(PERIOD);
        }
    }
}

/// A program on a device, whose every trace goes with the profile.
fn command(setup: &Setup, profile: &Path, program: &str) -> Result<Command> {
    let path = tools::find(&xtask::root(), program)
        .with_context(|| format!("`{program}` was not found: `cargo xtask test` installs it"))?;
    let mut command = Program::command(&path);
    command.env("TZ", setup.zone).env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    for folder in ["HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
        command.env(folder, profile);
    }
    Ok(command)
}

/// Starts a driver that chooses a free port itself, which leaves no moment in which another could take it.
fn listens_on(command: &mut Command, port: impl Fn(&str) -> Option<u16>) -> Result<(Program, SocketAddr)> {
    let (program, port) = Program::start_and_hear(command, port).context("the driver did not say where it listens")?;
    Ok((program, SocketAddr::from((Ipv4Addr::LOCALHOST, port))))
}

/// Commands that only Chromium's driver knows.
#[derive(Debug)]
pub(crate) enum Vendor {
    /// The console since the last call.
    Log,
    /// The Chrome `DevTools` Protocol.
    Devtools {
        /// Such as `Emulation.setEmulatedMedia`.
        command: String,
        /// What it takes.
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
