//! Firefox, through geckodriver.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::{Running, listens_on};
use crate::{Lack, Scheme, Setup, Store};

/// Makes the page fill the window: no bars, and as narrow as a phone.
const WINDOW: &str = "
:root { min-width: 0 !important; min-height: 0 !important }
#navigator-toolbox { display: none !important }
";

/// The driver itself keeps the browser from connecting to any host but our server, with one exception.
pub(super) fn start(setup: &Setup, profile: &Path) -> Result<Running> {
    let mut command = super::command(setup, profile, "geckodriver")?;
    command
        .arg("--port=0")
        // The exception: without this, a release build of Firefox does not let the driver disable its remote settings.
        .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
        .env("MOZ_CRASHREPORTER_DISABLE", "1");
    let (program, address) =
        listens_on(&mut command, |line| line.rsplit_once("Listening on 127.0.0.1:")?.1.parse().ok())?;
    let folder = profile.join("profile");
    fs::create_dir_all(folder.join("chrome"))?;
    fs::write(folder.join("chrome/userChrome.css"), WINDOW)?;
    let mut preferences = json!({
        "browser.download.dir": super::downloads(profile),
        "browser.download.folderList": 2,
        "browser.privatebrowsing.autostart": setup.store == Store::Private,
        "dom.serviceWorkers.enabled": setup.lacks != Lack::ServiceWorkers,
        "intl.accept_languages": setup.language,
        "javascript.enabled": setup.lacks != Lack::Scripts,
        "javascript.options.wasm": setup.lacks != Lack::Wasm,
        // 5 is the default, 2 blocks all cookies.
        "network.cookie.cookieBehavior": if setup.store == Store::NoCookies { 2 } else { 5 },
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        "ui.systemUsesDarkTheme": i32::from(setup.scheme == Scheme::Dark),
    });
    if let (Some(agent), Some(preferences)) = (setup.agent, preferences.as_object_mut()) {
        preferences.insert("general.useragent.override".to_owned(), json!(agent));
    }
    let options = json!({ "args": ["-headless", "-profile", folder], "prefs": preferences });
    Ok(Running::new([program], address, [("browserName", json!("firefox")), ("moz:firefoxOptions", options)]))
}
