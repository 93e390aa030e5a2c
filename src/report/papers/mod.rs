//! The papers beside the monthly report: each one page for readers of its own.

pub mod cover_note;
pub mod mail;
pub mod milestones;
pub mod partner;
pub mod public;
pub(crate) mod since;

pub use cover_note::cover_note;
pub use mail::mail;
pub use partner::{ForAll, partner_sheet};
pub use public::public_version;

#[cfg(test)]
mod tests;
