//! The day on which a network began: what happened before is no result of it.
//!
//! The first day on which a goal was agreed (the covenant); where no goal carries a day, the first day on which a partner
//! took part.

use crate::domain::{Date, RowSet};
use crate::ledger::Facts;

/// The day on which the network began, looking no further than `until`, and the row that says so. `None` where no goal
/// and no partner carries a day until then.
pub(crate) fn day(facts: &Facts, until: Date) -> Option<(Date, RowSet)> {
    let first = |table: &'static str, column: &str| {
        let facts = facts.table(table);
        let days = facts.rows().filter_map(|row| Some((row.date(column)?, row.index())));
        let (day, row) = days.filter(|(day, _)| *day <= until).min()?;
        Some((day, RowSet::new(table, vec![row])))
    };
    first("goals", "date").or_else(|| first("partners", "active_from"))
}
