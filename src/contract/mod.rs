//! The tables that partners and the programme office fill in, said once.
//!
//! Each table is one TOML file in `contract/tables/`, compiled in. Reader, checks, templates, drop-down lists,
//! the data dictionary and error messages are all made from it. Ids are English; the Dutch names are normative
//! for what stands in a workbook, the English ones and the aliases are read as well.

pub mod column;
#[cfg(test)]
mod consistency;
pub mod documentation;
pub mod form;
pub mod labels;
pub mod lineage;
pub mod normalise;
pub mod questionnaire;
mod registry;
pub mod table;

pub use column::{Column, ColumnType, Storage, Word};
pub use form::form;
pub use questionnaire::questionnaire;
pub use registry::{TABLES_SOURCE, fingerprint, table, table_of_sheet, tables};
pub use table::{FilledInBy, Table};
