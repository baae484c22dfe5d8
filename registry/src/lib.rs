//! The readings there are, in one place: a new one takes a line here.

#[cfg(not(target_arch = "wasm32"))]
mod kinds;

#[cfg(not(target_arch = "wasm32"))]
pub use kinds::{FIRST, READINGS, first_published, parse, published};
// For what `all_readings!` names.
#[doc(hidden)]
pub use {kigen_baggage, kigen_regionpay, kigen_sample, kigen_taxfree};

/// Hands all readings to a macro: the type of the notices of each, and the file of one of them, named from `readings/`. The first
/// is the one that was alone once.
#[macro_export]
macro_rules! all_readings {
    ($take:ident) => {
        $take! {
            $crate::kigen_regionpay::Notice: "regionpay/notices/nagasaki.toml",
            $crate::kigen_sample::Notice: "sample/samples/voucher.toml",
            $crate::kigen_taxfree::Notice: "taxfree/notices/taxfree.toml",
            $crate::kigen_baggage::Notice: "baggage/notices/baggage.toml",
        }
    };
}
