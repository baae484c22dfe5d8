//! Chromium, through its own driver.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::{Running, listens_on};
use crate::{Setup, Store};

/// The dark scheme, missing features, and pages smaller than a window are set through its `DevTools`.
pub(super) fn start(setup: &Setup, profile: &Path) -> Result<Running> {
    let mut command = super::command(setup, profile, "chromedriver")?;
    // The language of the interface.
    command.arg("--port=0").env("LANGUAGE", setup.language);
    let (program, address) = listens_on(&mut command, |line| {
        let port = line.strip_suffix('.')?.rsplit_once("successfully on port ")?.1;
        port.parse().ok()
    })?;
    let mut arguments = vec![
        "--headless".to_owned(),
        // Chromium has no sandbox as root, and CI is often root.
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        // CI's shared memory is small.
        "--disable-dev-shm-usage".to_owned(),
        // It must only connect to our server.
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        // The browser ends when this pipe closes, however the driver ended.
        "--remote-debugging-pipe".to_owned(),
        format!("--lang={}", setup.language),
        format!("--accept-lang={}", setup.language),
        format!("--window-size={},{}", setup.width, setup.height),
        format!("--user-data-dir={}", profile.join("profile").display()),
    ];
    if let Some(agent) = setup.agent {
        arguments.push(format!("--user-agent={agent}"));
    }
    if setup.store == Store::Private {
        arguments.push("--incognito".to_owned());
    }
    // 1 allows cookies, 2 blocks them.
    let cookies = if setup.store == Store::NoCookies { 2 } else { 1 };
    let preferences = json!({ "profile.default_content_setting_values.cookies": cookies });
    let capabilities = [
        ("browserName", json!("chrome")),
        ("goog:chromeOptions", json!({ "args": arguments, "prefs": preferences })),
        ("goog:loggingPrefs", json!({ "browser": "ALL" })),
    ];
    Ok(Running::new([program], address, capabilities))
}
