//! The built site in real browsers. One program, so that the next test starts as soon as a processor is free.

mod common;

mod accessibility;
mod bad_input;
mod calendar;
mod call_card;
mod change;
mod coupons;
mod failures;
mod guide;
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
mod moments;
mod offline;
mod print;
mod privacy;
mod samples;
mod speed;
mod torn;
mod turns;
mod update;
mod walk;
mod whole;
mod without_scripts;
