//! The driver's process, and what it is told that `WebDriver` does not standardise.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::{fs, thread};

use anyhow::{Context as _, Result};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Engine, PERIOD, Setup};

/// A driver on a port of its own. It takes its browser with it when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    profile: tempfile::TempDir,
}

impl Driver {
    pub(crate) fn start(setup: &Setup) -> Result<Self> {
        let Engine::Chromium = setup.engine;
        let profile = tempfile::tempdir()?;
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .env("TZ", setup.zone)
            .env("LANGUAGE", setup.language)
            // Whatever else they leave behind goes with the profile.
            .env("TMPDIR", profile.path())
            .env("XDG_CONFIG_HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start `chromedriver`: `cargo xtask test` installs it")?;
        let port = process.stdout.take().and_then(announced_port);
        // Held from here on, so that an error ends the process too.
        let mut driver = Self { process, port: 0, profile };
        driver.port = port.context("`chromedriver` did not say where it listens")?;
        Ok(driver)
    }

    pub(crate) async fn connect(&self, setup: &Setup) -> Result<Client> {
        let address = format!("http://127.0.0.1:{}", self.port);
        ClientBuilder::new(HttpConnector::new())
            .capabilities(self.capabilities(setup))
            .connect(&address)
            .await
            .context("could not start the browser")
    }

    fn capabilities(&self, setup: &Setup) -> Capabilities {
        let arguments = [
            "--headless".to_owned(),
            // Root has no sandbox, and CI is often root.
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            // CI's shared memory is small.
            "--disable-dev-shm-usage".to_owned(),
            // It speaks to nobody but our server.
            "--disable-quic".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            // The browser ends when this pipe does, however the driver ended.
            "--remote-debugging-pipe".to_owned(),
            format!("--lang={}", setup.language),
            format!("--accept-lang={}", setup.language),
            format!("--window-size={},{}", setup.width, setup.height),
            format!("--user-data-dir={}", self.profile.path().join("profile").display()),
        ];
        Capabilities::from_iter([
            ("browserName".to_owned(), json!("chrome")),
            ("goog:chromeOptions".to_owned(), json!({ "args": arguments })),
            ("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" })),
        ])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Gone already is as good.
        let _ = self.process.kill();
        let _ = self.process.wait();
        // After a failed test the browser notices a moment later that its pipe is closed, and writes until then.
        for _ in 0..100 {
            if fs::remove_dir_all(self.profile.path()).is_ok() {
                return;
            }
            thread::sleep(PERIOD);
        }
    }
}

/// The driver chooses a free port itself, which leaves no moment in which another could take it.
fn announced_port(stdout: ChildStdout) -> Option<u16> {
    let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
    let port = lines.find_map(|line| line.strip_suffix('.')?.rsplit_once("successfully on port ")?.1.parse().ok());
    // Read on, because a closed pipe would end the driver at its next line.
    thread::spawn(move || lines.for_each(drop));
    port
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
