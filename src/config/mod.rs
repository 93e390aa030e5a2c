//! A pipeline file: what was typed ([`mod@file`]), then what it means ([`pipeline`]).

pub mod file;
pub mod mapping;
pub mod pipeline;
pub mod reading;
pub mod thresholds;

pub use mapping::Mapping;
pub use pipeline::{Pipeline, Survey};
pub use reading::{DateOrder, DecimalSign, Doubts, PercentScale, ValueReading};
pub use thresholds::{Threshold, Thresholds};
