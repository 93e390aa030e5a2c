//! Bytes → records: sniff, isolate, read, find the table, match headers, parse values.
//!
//! Every file is read in a worker process with limits ([`pool`], [`isolation`], [`worker`]); what it produces is a typed
//! columnar file plus a [`FileReading`] in the cache. [`read::read_bytes`] is what runs inside the worker.

pub mod accepted;
pub mod ambiguity;
mod below;
pub mod cache;
pub mod columns;
pub mod cover;
pub mod csv_text;
pub mod double;
pub mod evidence;
pub mod grid;
pub mod header;
pub mod header_unit;
pub mod inbox;
pub mod isolation;
pub mod layout;
pub mod locate;
pub mod mapped;
pub mod marked;
pub mod marks;
mod merged;
pub mod ownform;
pub mod path_period;
pub mod personal;
pub mod pool;
pub mod proposal;
pub mod read;
pub mod read_before;
pub mod reading;
pub mod records;
pub mod refused;
pub mod sniff;
pub mod survey_wide;
#[cfg(test)]
mod tests;
pub mod typed_total;
pub mod value;
pub mod watch;
pub mod workbook;
pub mod worker;

pub use inbox::InboxFile;
pub use isolation::{Isolation, look};
pub use pool::read_all;
pub use reading::{FileReading, Shape, TableReading};
pub use refused::Typed;
