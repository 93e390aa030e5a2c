//! The integration tests: one binary, so that everything is linked once.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod architecture;
mod bad_input;
mod common;
mod editions;
mod intake;
mod real_inputs;
mod reference;
