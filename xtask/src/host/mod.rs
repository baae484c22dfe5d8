//! How the site is served: by us, by nginx, and by hosts that read a file.

pub(crate) mod headers;
pub(crate) mod http;
pub(crate) mod nginx;
pub mod server;
