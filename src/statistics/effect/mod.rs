//! Did it make a difference? From before and after to staggered starts.
//!
//! None of these makes a cause of a difference: what may be said follows from the design (who was compared with whom),
//! not from a small p.

pub mod interrupted;
pub mod panel;
pub mod permutation;
pub mod staggered;
pub mod two_by_two;
pub mod welch;
