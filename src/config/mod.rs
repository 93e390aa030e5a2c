//! A pipeline file: what was typed ([`mod@file`]), then what it means ([`pipeline`]).

pub mod file;
pub mod mapping;
pub mod nearest;
pub mod pipeline;
mod sources;
pub mod thresholds;

pub use mapping::{Alias, Mapping};
pub use pipeline::{Pipeline, Survey};
pub use thresholds::{Threshold, Thresholds};
