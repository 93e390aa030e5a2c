//! The words of the domain: periods, money, partners, cells, measurements, findings.
//!
//! Layer 0. Nothing here reads a file, knows a table or a language; every other layer speaks in these types.

pub mod additive;
pub mod amount;
pub mod artifact;
pub mod cell_ref;
pub mod date;
pub mod digest;
pub mod finding;
pub mod joined;
pub mod measurement;
pub mod money;
pub mod origin;
pub mod percent;
pub mod period;
pub mod personal;
pub mod personal_text;
pub mod possible;
pub mod subject;

pub use artifact::Artifact;
pub use cell_ref::CellRef;
pub use date::Date;
pub use finding::{Component, Evidence, Finding, FindingSeverity, Recurrence, Sign};
pub use joined::JoinedRows;
pub use measurement::{Measurement, MeasurementKey, Status, Unit, Window};
pub use money::Money;
pub use origin::RowSet;
pub use period::{Month, Period};
pub use subject::{Subject, SubjectType};
