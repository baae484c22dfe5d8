//! What a page may load and run, as its Content-Security-Policy says it.

use std::iter;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// What no page does: load what it does not name, go by another base, send a form, and, where a browser knows of Trusted
/// Types, make markup or a script's address of a text.
const FORBIDDEN: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types ";

/// What a page may do, in the words of a Content-Security-Policy: nothing but what is given. `trusted` names the one policy
/// of Trusted Types that its scripts may make, or is `'none'`.
pub(crate) fn policy(trusted: &str, allowed: &[(&str, &str)]) -> String {
    let forbidden = iter::once([FORBIDDEN, trusted].concat());
    forbidden.chain(allowed.iter().map(|(what, whence)| format!("{what} {whence}"))).collect::<Vec<_>>().join("; ")
}

/// For pages whose scripts need none.
pub(crate) const NO_TRUSTED_TYPES: &str = "'none'";

/// The sources that stand in the page itself, by their hashes.
pub(crate) fn hashes(inline: &[&str]) -> String {
    inline.iter().map(|text| format!("'{}'", sri(text.as_bytes()))).collect::<Vec<_>>().join(" ")
}

/// The integrity value of bytes, which browsers check them by.
pub(crate) fn sri(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
