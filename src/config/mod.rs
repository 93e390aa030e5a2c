//! A pipeline file: what was typed ([`mod@file`]), then what it means ([`pipeline`]).

pub mod file;
pub mod mapping;
pub mod nearest;
pub mod pipeline;
pub mod reading;
mod sources;
pub mod thresholds;
pub mod treatment;

pub use file::{After, Retention};
pub use mapping::{Alias, Mapping};
pub use pipeline::{Pipeline, Survey};
pub use reading::{DateOrder, DecimalSign, Doubts, PercentScale, ReadingRules, ValueReading};
pub use thresholds::{Threshold, Thresholds};
pub use treatment::{Treatment, Treatments};
