//! A pool of idle browsers for the next test on the same device: most tests take less time than the start of a browser.

use std::sync::{Mutex, PoisonError};

use crate::{Browser, Engine, Setup, Store};

/// The size of the pool: never more are needed at once.
const MOST: usize = 6;

/// A browser that has shown this many sites is discarded, as its memory only grows.
const MOST_USES: u32 = 25;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Takes a browser on a device like this, whatever the size of its window.
pub(crate) fn take(setup: &Setup) -> Option<Browser> {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    let place = idle.iter().position(|browser| {
        let Setup { width, height, .. } = *setup;
        Setup { width, height, ..*browser.driver.setup() } == *setup
    })?;
    Some(idle.swap_remove(place))
}

/// Whether the pool takes this browser. The small browser of `WebKitGTK` has no second tab, and a private window cannot
/// be used again.
pub(crate) fn takes(browser: &Browser) -> bool {
    let Setup { engine, store, .. } = *browser.driver.setup();
    engine != Engine::WebKitGtk && store == Store::Usual && browser.uses < MOST_USES
}

/// Puts a browser into the pool, in place of the one that has waited longest if the pool is full.
pub(crate) fn leave(browser: Browser) {
    let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
    if idle.len() == MOST {
        idle.remove(0);
    }
    idle.push(browser);
}
