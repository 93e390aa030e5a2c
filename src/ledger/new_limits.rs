//! New limits of a process chart: a decision of people, with a day, a reason and the role that took it.
//!
//! A chart starts anew only where the process was changed on purpose (methods page, part 1.1: with a recorded cause and
//! date, never automatic). A version of a KPI's definition declares it: its first day, its reason, who decided. Where one of
//! these is missing the chart keeps its limits, and that is asked.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Date;
use crate::ledger::Row;
use crate::ledger::batch::Batch;

/// A declared moment from which the process of a KPI is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLimits {
    /// The first day of the changed process.
    pub day: Date,
    /// What changed.
    pub reason: String,
    /// The role that decided on it.
    pub role: String,
    /// Position of its row in the facts of `kpi_definitions`.
    pub row: u32,
}

/// What a version of a definition declares; `None` where it declares nothing, or not all that it takes.
pub fn declared(row: Row<'_>) -> Option<NewLimits> {
    Some(NewLimits {
        day: row
            .date("valid_from")
            .filter(|_| row.boolean("new_limits") == Some(true))?,
        reason: said(row, "change_reason")?.to_owned(),
        role: said(row, "changed_by_role")?.to_owned(),
        row: row.index(),
    })
}

/// Asks what is missing where new limits are wanted.
pub fn check(batches: &[Batch], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_definitions") {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let lacks_day = row.date("valid_from").is_none().then_some("valid_from");
            let texts = ["change_reason", "changed_by_role"];
            let lacking = texts.into_iter().find(|column| said(row, column).is_none());
            let Some(column) = lacks_day
                .or(lacking)
                .filter(|_| row.boolean("new_limits") == Some(true))
            else {
                continue;
            };
            let name = batch.table().column(column).map_or(column, |column| column.nl.as_str());
            let diagnostic = Diagnostic::new(Code::LimitsUndecided, batch.place(index, column), "")
                .with("group", row.text("kpi_id").unwrap_or_default())
                .with("table", batch.table().nl.as_str())
                .with("column", name);
            diagnostics.push(diagnostic);
        }
    }
}

fn said<'a>(row: Row<'a>, column: &str) -> Option<&'a str> {
    row.text(column).map(str::trim).filter(|text| !text.is_empty())
}
