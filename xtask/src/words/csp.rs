//! The Content-Security-Policy of pages.

use std::iter;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// Forbidden for every page: unnamed sources, another base URL, submitting forms, and, in browsers with Trusted Types,
/// making markup or a script's address from a string.
const FORBIDDEN: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ";

/// A policy that allows nothing but the given sources. `trusted` is the name of the one Trusted Types policy that
/// scripts may create, or `'none'`.
pub(crate) fn policy(trusted: &str, allowed: &[(&str, &str)]) -> String {
    let forbidden = iter::once([FORBIDDEN, trusted].concat());
    forbidden.chain(allowed.iter().map(|(what, whence)| format!("{what} {whence}"))).collect::<Vec<_>>().join("; ")
}

/// For pages whose scripts create no Trusted Types policy.
pub(crate) const NO_TRUSTED_TYPES: &str = "'none'";

/// The sources of inline code: its hashes.
pub(crate) fn hashes(inline: &[&str]) -> String {
    inline.iter().map(|text| format!("'{}'", sri(text.as_bytes()))).collect::<Vec<_>>().join(" ")
}

/// The integrity value of bytes (Subresource Integrity).
pub(crate) fn sri(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
