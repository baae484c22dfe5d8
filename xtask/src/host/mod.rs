//! Hosting: our own server, nginx, and hosts that read a file.

pub(crate) mod headers;
pub(crate) mod http;
pub(crate) mod nginx;
pub mod server;
