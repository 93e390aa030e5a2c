//! What the indicators about giving and taking share.

pub mod balance;
pub mod brought;
pub mod composite;
pub mod coverage;
pub mod effort;
pub mod flows;
pub mod pledged;

pub mod series;
pub mod windowed;
pub(crate) mod years;

#[cfg(test)]
mod knowledge_twice_test;
#[cfg(test)]
mod merged_test;
