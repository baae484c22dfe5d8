//! A browser of any engine.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::driver::{Driver, Vendor};
use crate::{Deadline, Engine, Lack, PERIOD, Setup, Stored, idle};

/// A browser that has no data of any site, and is removed without a trace when dropped.
///
/// It may have shown other sites before: each has an address of its own, so it has nothing stored of the next one.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) driver: Driver,
    /// The number of tests that have used it.
    pub(crate) uses: u32,
}

impl Browser {
    /// Takes a browser on the same device that a test has [closed](Self::close), or else starts one.
    ///
    /// # Errors
    /// If the browser or its driver is missing or does not start.
    pub async fn open(setup: &Setup) -> Result<Self> {
        let browser = match idle::take(setup) {
            Some(browser) => browser,
            None => Self::start(setup, &Stored::empty()?).await?,
        };
        browser.set_up(setup).await?;
        Ok(browser)
    }

    /// Starts a browser of its own, with the data that an earlier one has stored. The test has to [quit](Self::quit)
    /// it.
    ///
    /// # Errors
    /// If the browser or its driver is missing or does not start.
    pub async fn open_with(setup: &Setup, stored: &Stored) -> Result<Self> {
        let browser = Self::start(setup, stored).await?;
        browser.set_up(setup).await?;
        Ok(browser)
    }

    async fn set_up(&self, setup: &Setup) -> Result<()> {
        self.resize(setup.width, setup.height).await?;
        // The other engines have it from their start.
        if setup.engine == Engine::Chromium {
            let scheme = format!("{:?}", setup.scheme).to_lowercase();
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            self.do_without(setup.lacks).await?;
        }
        self.keep_counters().await
    }

    async fn start(setup: &Setup, stored: &Stored) -> Result<Self> {
        let driver = Driver::start(setup, Arc::clone(&stored.0))?;
        let client = driver.connect().await?;
        Ok(Self { client, driver, uses: 0 })
    }

    /// Disables a feature in Chromium; the other engines were started without it.
    async fn do_without(&self, lack: Lack) -> Result<()> {
        let (command, parameters) = match lack {
            Lack::Nothing => return Ok(()),
            Lack::Scripts => ("Emulation.setScriptExecutionDisabled", json!({ "value": true })),
            Lack::Wasm => {
                ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": "delete globalThis.WebAssembly" }))
            }
            Lack::ServiceWorkers => bail!("Chromium has service workers"),
        };
        self.devtools(command, parameters).await?;
        Ok(())
    }

    /// The `WebDriver` session, for commands that have no method here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Resizes the page. A narrow one emulates a phone if the engine supports that, which only Chromium does.
    ///
    /// # Errors
    /// If the page does not reach that size.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.driver.engine() != Engine::Chromium {
            return self.resize_window(width, height).await;
        }
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// Resizes the window to the page and the browser's own bars around it.
    async fn resize_window(&self, width: u32, height: u32) -> Result<()> {
        let deadline = Deadline::new();
        loop {
            let sizes =
                self.run("return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]");
            let [seen_width, seen_height, beside, above]: [u32; 4] =
                serde_json::from_value(sizes.await?).context("the window has no size")?;
            if (seen_width, seen_height) == (width, height) {
                return Ok(());
            }
            if deadline.is_over() {
                let engine = self.driver.engine();
                bail!("{engine:?} made the page {seen_width} × {seen_height} instead of {width} × {height}");
            }
            self.client.set_window_size(width + beside, height + above).await?;
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Opens an address and waits until the page has loaded.
    ///
    /// # Errors
    /// If the address cannot be reached.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.write_counters().await?;
        self.client.goto(url).await.with_context(|| format!("could not open {url}"))?;
        // The driver of WebKitGTK does not report a failure, and shows an error page of its own.
        if url == "about:blank" {
            return Ok(());
        }
        let address = self.until("the page has an address", "return location.href").await?;
        ensure!(address != json!("about:blank"), "could not open {url}");
        Ok(())
    }

    /// Runs a script in the page, and returns its result.
    ///
    /// # Errors
    /// If the script throws.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.client.execute(script, Vec::new()).await.with_context(|| format!("the script failed: {script}"))
    }

    /// Waits until a script returns a truthy value, and returns it.
    ///
    /// # Errors
    /// After a timeout, with `what` and the last value of the script.
    pub async fn until(&self, what: &str, script: &str) -> Result<Value> {
        let deadline = Deadline::new();
        loop {
            // An error is only a state, too: in the middle of a navigation there is no page.
            let last = self.run(script).await;
            match last {
                Ok(value) if is_true(&value) => return Ok(value),
                last if deadline.is_over() => bail!("waited in vain until {what}: {last:?}"),
                _ => tokio::time::sleep(PERIOD).await,
            }
        }
    }

    /// Waits until an element is shown, and returns it.
    ///
    /// # Errors
    /// If no element of that selector is shown in time.
    pub async fn shows(&self, css: &str) -> Result<Element> {
        self.shows_after(css, "").await
    }

    /// The same, with a script that runs before each look.
    async fn shows_after(&self, css: &str, prepare: &str) -> Result<Element> {
        let deadline = Deadline::new();
        loop {
            // Without scripts, or without a page, there is nothing to prepare.
            if !prepare.is_empty() {
                let _ = self.run(prepare).await;
            }
            for element in self.client.find_all(Locator::Css(css)).await.unwrap_or_default() {
                // It may have been removed since it was found.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if deadline.is_over() {
                bail!("waited in vain until `{css}` was shown");
            }
            tokio::time::sleep(PERIOD).await;
        }
    }

    /// Whether an element is shown now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn is_shown(&self, css: &str) -> Result<bool> {
        for element in self.client.find_all(Locator::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Clicks an element as soon as it is shown, and first opens the `details` around it.
    ///
    /// # Errors
    /// If it is not shown in time, or another element covers it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let unfold = format!(
            "const element = [...document.querySelectorAll(`{css}`)].find((element) => !element.closest('[hidden]'));
            const ownFold = element?.closest('summary')?.parentElement;
            for (let fold = element; (fold = fold?.parentElement.closest('details:not([open])'));) fold.open = fold !== ownFold;"
        );
        // Again each time: the rest of a result, with folds of its own, comes later.
        self.shows_after(css, &unfold).await?.click().await.with_context(|| format!("could not click `{css}`"))
    }

    /// Types into a control as soon as it is shown.
    ///
    /// # Errors
    /// If it is not shown in time, or takes no text.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        self.shows(css).await?.send_keys(text).await.with_context(|| format!("could not type into `{css}`"))
    }

    /// The rendered text of an element, as soon as it is shown.
    ///
    /// # Errors
    /// If it is not shown in time.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.shows(css).await?.text().await?)
    }

    /// Waits until the service worker controls the page, so that the page works offline.
    ///
    /// # Errors
    /// If it does not install in time.
    pub async fn works_offline(&self) -> Result<()> {
        self.until(
            "the service worker was in charge",
            "return navigator.serviceWorker?.controller?.state === 'activated'",
        )
        .await?;
        Ok(())
    }

    /// The errors in the page since the last call: exceptions, failed requests, violations of its policy.
    ///
    /// # Errors
    /// In every engine but Chromium, whose driver alone has the console.
    pub async fn errors(&self) -> Result<Vec<String>> {
        let log = self.vendor(Vendor::Log).await?;
        let is_severe = |entry: &&Value| entry.get("level").is_some_and(|level| level == "SEVERE");
        let message = |entry: &Value| entry.get("message").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(log.as_array().into_iter().flatten().filter(is_severe).map(message).collect())
    }

    /// Saves the visible part of the page as a PNG file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn screenshot(&self, path: impl AsRef<Path>) -> Result<()> {
        save(path.as_ref(), &self.client.screenshot().await?)
    }

    /// Saves the whole page as a PNG file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn screenshot_all(&self, path: impl AsRef<Path>) -> Result<()> {
        let [width, height, seen] = self.page_size().await?;
        self.resize(width, height.max(seen)).await?;
        self.screenshot(path).await?;
        self.resize(width, seen).await
    }

    /// The width of the page, its height, and the height of the visible part.
    async fn page_size(&self) -> Result<[u32; 3]> {
        let sizes = self.run("return [innerWidth, document.documentElement.scrollHeight, innerHeight]").await?;
        serde_json::from_value(sizes).context("the page has no size")
    }

    /// Runs a command of the Chrome `DevTools` Protocol, for features that `WebDriver` lacks.
    ///
    /// # Errors
    /// In every engine but Chromium, and if it refuses the command.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.vendor(Vendor::Devtools { command: command.to_owned(), parameters }).await
    }

    /// Makes the browser save downloads in a folder, without a prompt.
    ///
    /// # Errors
    /// In every engine but Chromium.
    pub async fn saves_in(&self, folder: &Path) -> Result<()> {
        let place = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Page.setDownloadBehavior", place).await?;
        Ok(())
    }

    /// The browser's own folder for downloads, which it saves without a prompt.
    ///
    /// # Errors
    /// In `WebKitGTK`.
    pub async fn downloads(&self) -> Result<PathBuf> {
        let folder = self.driver.downloads();
        match self.driver.engine() {
            Engine::Chromium => self.saves_in(&folder).await?,
            // It was started with this folder.
            Engine::Firefox => {}
            Engine::WebKitGtk => bail!("WebKitGTK's driver does not say where it saves"),
        }
        Ok(folder)
    }

    /// Waits until a file has been saved, and returns its bytes.
    ///
    /// # Errors
    /// If it is not there in time.
    pub async fn saved(&self, file: &Path) -> Result<Vec<u8>> {
        let deadline = Deadline::new();
        loop {
            match fs::read(file) {
                // Firefox creates the file before it has any content.
                Ok(bytes) if !bytes.is_empty() => return Ok(bytes),
                read if deadline.is_over() => bail!("waited in vain for `{}`: {read:?}", file.display()),
                _ => tokio::time::sleep(PERIOD).await,
            }
        }
    }

    async fn vendor(&self, command: Vendor) -> Result<Value> {
        let name = format!("{command:?}");
        let engine = self.driver.engine();
        ensure!(engine == Engine::Chromium, "{engine:?} has no {name}: only Chromium's driver has");
        self.client.issue_cmd(command).await.with_context(|| format!("the browser refused {name}"))
    }

    /// Closes the tabs of the browser, and leaves it to another test.
    ///
    /// # Errors
    /// If the browser has gone already.
    pub async fn close(mut self) -> Result<()> {
        self.uses += 1;
        if !idle::takes(&self) {
            return self.quit().await;
        }
        self.write_counters().await?;
        // The settings of a tab end with it.
        let old = self.client.windows().await?;
        let new = self.client.new_window(true).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        if self.driver.engine() == Engine::Chromium {
            // A tab behind others has no focus.
            self.devtools("Page.bringToFront", json!({})).await?;
            self.errors().await?;
        }
        idle::leave(self);
        Ok(())
    }

    /// Ends the browser, and waits until it has ended.
    ///
    /// # Errors
    /// If the browser has gone already.
    pub async fn quit(self) -> Result<()> {
        self.write_counters().await?;
        let Self { client, driver, .. } = self;
        client.close().await.context("the browser did not close")?;
        drop(driver);
        Ok(())
    }
}

/// Whether a value is truthy in JavaScript, as far as tests need.
fn is_true(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false)) && value != &json!("") && value != &json!(0)
}

fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes).with_context(|| format!("could not write `{}`", path.display()))
}
