//! What several indicators about benefits share.

pub(crate) mod figure;
#[cfg(test)]
mod guards_test;
pub(crate) mod kinds;
pub mod net;
pub mod optimism;
pub mod prices;
pub(crate) mod scenarios;
pub mod shares;
pub mod taken;
pub(crate) mod worth;
