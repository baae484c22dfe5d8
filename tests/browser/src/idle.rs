//! Browsers that a test has done with, for the next test on the same device: most tests take less time than a browser does
//! to start.

use std::sync::{Mutex, PoisonError};

use crate::{Browser, Engine, Setup, Store};

/// No more than are ever needed at once.
const MOST: usize = 6;

/// A browser that has shown this many sites may go: it only grows.
const MOST_USES: u32 = 25;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// One that is on a device like this, whatever the size of its window.
pub(crate) fn take(setup: &Setup) -> Option<Browser> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let place = idle.iter().position(|browser| {
        let Setup { width, height, .. } = *setup;
        Setup { width, height, ..*browser.driver.setup() } == *setup
    })?;
    Some(idle.swap_remove(place))
}

/// Whether this one is of further use. `WebKitGTK`'s small browser knows of no second tab, and a private one is done with.
pub(crate) fn takes(browser: &Browser) -> bool {
    let Setup { engine, store, .. } = *browser.driver.setup();
    engine != Engine::WebKitGtk && store == Store::Usual && browser.uses < MOST_USES
}

/// Keeps it, in place of the one that has waited longest where there are too many.
pub(crate) fn leave(browser: Browser) {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    if idle.len() == MOST {
        idle.remove(0);
    }
    idle.push(browser);
}
