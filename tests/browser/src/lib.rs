//! What the browser tests stand on: a real browser, the built site, and a server that can be stopped in mid-visit.
//!
//! The browser is driven through `WebDriver`, which every engine speaks; how they differ is kept in here, so that a test
//! reads the same for all. What an engine cannot do is an error that names it. A test waits for a state with a deadline and
//! says what it waited for. It never sleeps for a while and hopes.
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

/// How long anything may take until a test has failed. Generous: it costs time only when something is broken.
const PATIENCE: Duration = Duration::from_mins(1);

/// How often a state is looked at while waiting for it.
const PERIOD: Duration = Duration::from_millis(30);

/// The moment at which waiting has become a failure.
struct Deadline(Instant);

impl Deadline {
    fn new() -> Self {
        Self(Instant::now())
    }

    fn is_over(&self) -> bool {
        self.0.elapsed() > PATIENCE
    }
}
