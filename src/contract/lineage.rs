//! Names of the columns that say where a record came from. They stand beside a table's own columns.

/// Number of the source (file, sheet, table) in the facts' list of sources.
pub const SOURCE: &str = "_source";
/// Row on the sheet, from 1.
pub const ROW: &str = "_row";
/// Column on the sheet that a wide table's value came from, from 1; 0 where every column has its own.
pub const COLUMN: &str = "_column";
/// True where the value of a row was given as a percentage, and counts in hundredths: only in tables with such values.
pub const PERCENTAGE: &str = "_percentage";
