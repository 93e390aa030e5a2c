//! The integration tests: one binary, so that everything is linked once.

#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod architecture;
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod reference;
