//! A pipeline file: what was typed ([`mod@file`]), then what it means ([`pipeline`]).

pub mod file;
pub mod invited;
pub mod mapping;
pub mod nearest;
mod own_thresholds;
pub mod pipeline;
pub mod reading;
pub mod report;
mod sources;
pub mod thresholds;
pub mod treatment;

pub use file::{After, Retention};
pub use invited::Invited;
pub use mapping::{Alias, Mapping};
pub use pipeline::{Pipeline, Relations, Survey};
pub use reading::{DateOrder, DecimalSign, Doubts, PercentScale, ReadingRules, ValueReading};
pub use report::ReportKind;
pub use thresholds::{Threshold, Thresholds};
pub use treatment::{Treatment, Treatments};
