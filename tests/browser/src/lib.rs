//! The foundation of the browser tests: a real browser, the built site, and a server that can be stopped in mid-visit.
//!
//! The tests drive the browser through `WebDriver`, which every engine supports. The differences are hidden in here, so
//! that a test reads the same for all; an unsupported feature is an error that names the engine. A test waits for a
//! state with a timeout and says what it waited for. It never sleeps for a fixed time.
//!
//! ```no_run
//! # async fn example() -> anyhow::Result<()> {
//! use kigen_browser::{Browser, Setup, Site};
//!
//! let server = Site::build_once()?.serve()?;
//! let browser = Browser::open(&Setup { zone: "Asia/Tokyo", ..Setup::PHONE }).await?;
//! browser.goto(&server.url("a-notice/ja/")).await?;
//! browser.click("#interview [type=submit]").await?;
//! browser.shows("#errors").await?;
//! assert!(browser.errors().await?.is_empty());
//! browser.close().await
//! # }
//! ```

mod browser;
mod counters;
mod driver;
mod idle;
mod setup;
mod site;

use std::time::{Duration, Instant};

pub use fantoccini;
pub use serde_json;
pub use xtask::host::server::Server;

pub use browser::Browser;
pub use driver::folder_of_this_run;
pub use setup::{Engine, Lack, Scheme, Setup, Store, Stored};
pub use site::Site;

/// The timeout of every wait. Generous: it costs time only when something is broken.
const PATIENCE: Duration = Duration::from_mins(1);

/// The polling interval of a wait.
const PERIOD: Duration = Duration::from_millis(30);

/// The moment at which a wait times out.
struct Deadline(Instant);

impl Deadline {
    fn new() -> Self {
        Self(Instant::now())
    }

    fn is_over(&self) -> bool {
        self.0.elapsed() > PATIENCE
    }
}
