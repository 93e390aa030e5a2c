//! Figures of this edition against those of the earlier editions that showed them.
//!
//! Late and corrected deliveries change figures that were already read. Each such figure is listed with what it was,
//! what it becomes and why, and is marked as restated. Figures are compared in the text in which the data files hold
//! them: what a reader cannot see to differ does not differ.

pub mod arrivals;
pub mod compare;
pub mod earlier;
pub mod terms;
pub mod text;

pub use arrivals::{Arrivals, Fates};
pub use compare::{EarlierFigure, Grounds, Restatement, RestatementReason, compare, mark};
pub use terms::Terms;
pub use text::{number_text, value_text};
