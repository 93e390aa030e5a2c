//! What the indicators about giving and taking share.

pub mod coverage;
pub mod effort;
pub mod pledged;

pub mod series;
pub mod windowed;
