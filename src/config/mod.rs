//! A pipeline file: what was typed, then what it means.

pub mod thresholds;

pub use thresholds::{Threshold, Thresholds};
