//! The cells of one row that a figure rests on, as people can look them up: `… › KPI_metingen › E2 = 12, F2 = 20`.

use crate::domain::RowSet;
use crate::ledger::FactTable;
use crate::pipeline::Assessment;

/// The columns that are told of a rate or a price index.
pub(crate) fn shown_columns(id: &str) -> Option<&'static [&'static str]> {
    match id {
        "rates" => Some(&["eur_low", "eur_middle", "eur_high"]),
        "price_index" => Some(&["index"]),
        _ => None,
    }
}

/// What stands in a column of a row, as text; none where it is empty.
pub(crate) fn shown(table: &FactTable, row: u32, column: &str) -> Option<String> {
    let row = table.row(row as usize);
    row.number(column)
        .map(|number| number.to_string())
        .or_else(|| row.text(column).map(str::to_owned))
        .or_else(|| row.date(column).map(|date| date.to_string()))
}

/// File, sheet and cells of a row of the table `id`: of the columns `changed`; where none of them is filled of those that
/// carry its figures; where the table has none of these, of its key. None for a row without such a cell.
pub(crate) fn row_cells(assessment: &Assessment, id: &'static str, row: u32, changed: &[&str]) -> Option<String> {
    let table = assessment.facts.table(id);
    let own = table.table;
    let is_filled = |column: &&str| shown(&table, row, column).is_some();
    let filled = |columns: Vec<&'static str>| columns.into_iter().filter(is_filled).collect::<Vec<_>>();
    let measures = own.control_sum.iter().chain(own.one_of.iter().flatten());
    let measures = measures.map(String::as_str);
    let measures = measures.chain(shown_columns(id).into_iter().flatten().copied());
    let mut columns: Vec<&str> = changed.iter().copied().filter(is_filled).collect();
    if columns.is_empty() {
        columns = filled(measures.collect());
    }
    if columns.is_empty() {
        columns = filled(own.key.iter().map(String::as_str).collect());
    }
    columns.dedup();
    let set = RowSet::new(id, vec![row]);
    let mut text = String::new();
    for column in columns {
        let Some(place) = assessment.facts.cells(&set, column).into_iter().next() else {
            continue;
        };
        if text.is_empty() {
            let file = place.file.as_deref().unwrap_or_default();
            let sheet = place.sheet.as_deref().unwrap_or_default();
            text = format!("{file} › {sheet} › ");
        } else {
            text.push_str(", ");
        }
        let value = shown(&table, row, column).unwrap_or_default();
        text.push_str(&format!("{} = {value}", place.cell_text()));
    }
    (!text.is_empty()).then_some(text)
}
