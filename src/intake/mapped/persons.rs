//! The stop on personal data in a mapped table: what is about persons is not read, whatever the mapping says.

use crate::config::Doubts;
use crate::contract::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::CellRef;
use crate::domain::personal::masked;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::mapped::area::Area;
use crate::intake::mapped::plan::Planned;
use crate::intake::mapped::{Site, real_column};
use crate::intake::personal;

/// Takes the columns about persons out of a plan, and names them and those beside them that nobody reads.
pub fn stop(
    grid: &Grid,
    area: &Area,
    body: &[GridRow],
    planned: &mut Planned<'_>,
    doubts: Doubts,
    site: Site<'_>,
) -> Vec<Diagnostic> {
    let census = personal::Census::of(body.iter());
    let lowest = area.header.last();
    let header = lowest.and_then(|number| grid.rows.iter().find(|row| row.number == *number));
    let text = |column: u32| {
        let cell = header.and_then(|row| row.get(column));
        cell.and_then(CellValue::as_text).unwrap_or_default()
    };
    let is_known = |source: &crate::intake::mapped::plan::Source<'_>| {
        let text = text(real_column(source.number));
        crate::config::mapping::check::is_name_of(source.column, text)
    };
    let dropped: Vec<u32> = planned
        .sources
        .iter()
        .filter(|source| {
            let column = real_column(source.number);
            (personal::is_header(text(column)) && (planned.plan.is_free || !is_known(source)))
                || census.is_personal(column, doubts)
        })
        .map(|source| source.number)
        .collect();
    planned.plan.columns.retain(|_, number| !dropped.contains(number));
    planned.plan.wide.retain(|(number, _)| !dropped.contains(number));
    planned.sources.retain(|source| !dropped.contains(&source.number));
    let mut columns: Vec<(u32, &str)> = dropped
        .iter()
        .map(|number| real_column(*number))
        .map(|column| (column, text(column)))
        .collect();
    let beside = header
        .iter()
        .flat_map(|row| row.cells.iter())
        .filter(|(column, _)| {
            area.has(*column) && !planned.sources.iter().any(|own| real_column(own.number) == *column)
        })
        .filter_map(|(column, value)| Some((*column, value.as_text()?)))
        .filter(|(_, text)| personal::is_header(text));
    columns.extend(beside);
    columns.sort_unstable();
    columns.dedup();
    columns
        .into_iter()
        .map(|(column, text)| {
            let place = site.cell(lowest.copied().unwrap_or(0), column);
            Diagnostic::new(Code::PersonalData, place, masked(text)).with("column", CellRef::letters(column))
        })
        .collect()
}

/// True when the column that a table adds up was taken out: then nothing of it is told.
pub fn has_lost_measure(table: &Table, planned: &Planned<'_>) -> bool {
    let is_there = |id: &String| {
        planned.plan.columns.contains_key(id)
            || planned.plan.constants.contains_key(id)
            || planned.plan.wide_into.as_ref().is_some_and(|(_, value)| value == id)
    };
    planned.plan.is_free && table.control_sum.as_ref().is_some_and(|id| !is_there(id))
}
