//! The device that a browser is on, as far as a page can tell.

use std::sync::Arc;

use anyhow::Result;

use crate::driver::Profile;

/// Which engine shows the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, whose driver can do more than `WebDriver` demands.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`: the engine of Safari and of every browser on an iPhone, as it is had on Linux.
    WebKitGtk,
}

/// What the traveller's device prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light page.
    Light,
    /// Light text on a dark page.
    Dark,
}

/// What the traveller's browser does without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing.
    Nothing,
    /// Scripts; not in `WebKitGTK`.
    Scripts,
    /// WebAssembly, as in Lockdown Mode; not in `WebKitGTK`.
    Wasm,
    /// Service workers; in Firefox alone.
    ServiceWorkers,
}

/// What the browser lets pages store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// As browsers come.
    Usual,
    /// In a private window.
    Private,
    /// All cookies are blocked, and with them every other store.
    NoCookies,
}

/// A device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The browser's engine.
    pub engine: Engine,
    /// The device's time zone, such as `Asia/Tokyo`.
    pub zone: &'static str,
    /// The device's language, such as `ja`.
    pub language: &'static str,
    /// The width of the page in CSS pixels.
    pub width: u32,
    /// The height of what is seen of it at once.
    pub height: u32,
    /// Light or dark.
    pub scheme: Scheme,
    /// What it does without.
    pub lacks: Lack,
    /// What the browser says it is, where that is not what it is; not in `WebKitGTK`.
    pub agent: Option<&'static str>,
    /// What may be stored; not in `WebKitGTK`.
    pub store: Store,
}

impl Setup {
    /// A small phone in Japan.
    pub const PHONE: Self = Self {
        engine: Engine::Chromium,
        zone: "Asia/Tokyo",
        language: "ja",
        width: 360,
        height: 740,
        scheme: Scheme::Light,
        lacks: Lack::Nothing,
        agent: None,
        store: Store::Usual,
    };

    /// A desk in Japan.
    pub const DESK: Self = Self { width: 1280, height: 900, ..Self::PHONE };
}

/// What a browser stores, for another that is started with it. Gone without a trace when the last is dropped.
pub struct Stored(pub(crate) Arc<Profile>);

impl Stored {
    /// Nothing yet.
    ///
    /// # Errors
    ///
    /// When there is no room for it.
    pub fn empty() -> Result<Self> {
        Ok(Self(Arc::new(Profile::new()?)))
    }
}
