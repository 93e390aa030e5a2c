//! What the indicators of the survey share.

#[cfg(test)]
mod beside_test;
#[cfg(test)]
mod bounded_late_test;
#[cfg(test)]
mod bounded_test;
#[cfg(test)]
mod published_test;
pub mod scores;
pub mod spread;
mod telling;
