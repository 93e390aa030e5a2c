//! What the indicators of the survey share.

pub mod scores;
pub mod spread;
