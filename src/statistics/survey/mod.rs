//! Answers of people: parts and means of few, agreement, change between anonymous rounds, scales, and who trusts whom.
//!
//! Source: each file names its own, from Student 1908 to Kenny 1994.

pub mod brunner_munzel;
pub mod exact_table;
pub mod finite_population;
pub mod mann_whitney;
pub mod one_factor;
pub mod ordered_agreement;
pub mod proportion;
pub mod proportion_difference;
pub mod rank_sum;
pub mod reliability;
pub mod round_robin;
pub mod small_mean;
pub mod weights;
