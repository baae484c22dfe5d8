//! The device of a browser, as far as a page can tell.

use std::sync::Arc;

use anyhow::Result;

use crate::driver::Profile;

/// The browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, whose driver supports more than `WebDriver`.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`: the engine of Safari and of every browser on an iPhone, in its Linux edition.
    WebKitGtk,
}

/// The colour scheme that the device prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light page.
    Light,
    /// Light text on a dark page.
    Dark,
}

/// The feature that the browser lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing.
    Nothing,
    /// Scripts; not in `WebKitGTK`.
    Scripts,
    /// WebAssembly, as in Lockdown Mode; not in `WebKitGTK`.
    Wasm,
    /// Service workers; in Firefox only.
    ServiceWorkers,
}

/// The storage that the browser gives to pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The default.
    Usual,
    /// In a private window.
    Private,
    /// All cookies are blocked, and with them all other storage.
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
    /// The height of the visible part.
    pub height: u32,
    /// The preferred colour scheme.
    pub scheme: Scheme,
    /// The missing feature.
    pub lacks: Lack,
    /// Another user agent string than the browser's own; not in `WebKitGTK`.
    pub agent: Option<&'static str>,
    /// The storage; not in `WebKitGTK`.
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

/// The stored data of a browser, for another that is started with it. Removed when the last is dropped.
pub struct Stored(pub(crate) Arc<Profile>);

impl Stored {
    /// Without any data.
    ///
    /// # Errors
    ///
    /// If the disk has no room for it.
    pub fn empty() -> Result<Self> {
        Ok(Self(Arc::new(Profile::new()?)))
    }
}
