//! The built site in real browsers. One test program, so that the next test starts as soon as a processor is free.

mod common;

mod accessibility;
mod address;
mod bad_input;
mod carried;
mod failures;
mod guide;
mod handover;
mod harness;
mod hints;
mod hosts;
mod injection;
mod journeys;
mod kept;
mod keyboard;
mod kit;
mod languages;
mod layout;
mod links;
mod memory;
mod notices;
mod offline;
mod print;
mod privacy;
mod readings;
mod results;
mod saved;
mod speed;
mod torn;
mod unkept;
mod update;
mod walk;
mod whole;
mod without_scripts;

// The tests of a single reading are in its folder.
#[path = "../../../../readings/baggage/tests/browser/mod.rs"]
mod baggage;
#[path = "../../../../readings/regionpay/tests/browser/mod.rs"]
mod regionpay;
#[path = "../../../../readings/sample/tests/browser/mod.rs"]
mod sample;
#[path = "../../../../readings/taxfree/tests/browser/mod.rs"]
mod taxfree;
