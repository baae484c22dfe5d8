//! The list of readings: a new one takes a line here.

#[cfg(not(target_arch = "wasm32"))]
mod kinds;

#[cfg(not(target_arch = "wasm32"))]
pub use kinds::{FIRST, READINGS, first_published, parse, published};
// For the types that `all_readings!` names.
#[doc(hidden)]
pub use {kigen_baggage, kigen_regionpay, kigen_sample, kigen_taxfree};

/// Passes all readings to a macro: the type of the notices of each, and the path of one of their files, from
/// `readings/`. The first is the oldest reading, and the default.
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
