//! Answers of people: parts and means of few, agreement, change between anonymous rounds, scales, and who trusts whom.

pub mod brunner_munzel;
pub mod exact_table;
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
