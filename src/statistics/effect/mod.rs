//! Did it make a difference? From before and after to staggered starts.
//!
//! None of these makes a cause of a difference: what may be said follows from the design (who was compared with whom),
//! not from a small p.
//!
//! Source: each file names its own, from Card & Krueger 1994 to Callaway & Sant'Anna 2021.

pub mod interrupted;
pub mod panel;
pub mod permutation;
pub mod staggered;
pub mod two_by_two;
pub mod welch;
