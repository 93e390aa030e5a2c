//! The integration tests: one binary, so that everything is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop, and writes what it needs"
)]

mod architecture;
mod bad_input;
mod common;
mod deliveries;
mod editions;
mod error_cases;
mod formats;
mod intake;
mod messages;
mod personal;
mod real_inputs;
mod reference;
mod values;
