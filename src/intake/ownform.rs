//! What stands on a workbook because this program put it there: sheets to read, examples, rows left open.

use crate::contract::{self, ColumnType, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::marks::Marks;
use crate::intake::reading::TableReading;
use crate::intake::records::Plan;

/// Among how many rows from the top the sentence of a sheet that is not read is looked for.
const SEARCHED_ROWS: usize = 12;

/// A row of a form that is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// It shows how to fill in a row.
    Example,
    /// It was there before, and nobody filled in a figure.
    LeftOpen,
}

/// True for a sheet that says of itself that it is for reading only.
pub fn is_for_reading(grid: &Grid) -> bool {
    let words = contract::form();
    grid.rows
        .iter()
        .take(SEARCHED_ROWS)
        .flat_map(|row| &row.cells)
        .filter_map(|(_, value)| value.as_text())
        .any(|text| words.is_not_read(text))
}

/// Takes the marks off that a form had already: colours, and the notes of a table that was sent back to be corrected.
pub fn unmark(grid: &Grid, marks: &mut Marks) {
    let words = contract::form();
    let header = grid.rows.first().map_or(&[][..], |row| &row.cells[..]);
    let beside: Vec<&str> = header
        .iter()
        .filter_map(|(_, value)| words.beside(value.as_text()?))
        .map(|beside| beside.id.as_str())
        .collect();
    let example = grid.rows.get(1).and_then(|row| row.cells.first()?.1.as_text());
    if !beside.is_empty() || example.is_some_and(|text| words.is_example(text)) {
        marks.fills.clear();
    }
    if beside.contains(&"check") {
        marks.notes.clear();
    }
}

/// What a row of a table is, where it is the form's own.
pub fn fate(table: &Table, plan: &Plan, row: &GridRow) -> Option<Own> {
    if is_example(table, plan, row) {
        return Some(Own::Example);
    }
    let mark = plan.prefilled?;
    (row.get(mark).is_some() && !has_own_value(table, plan, row)).then_some(Own::LeftOpen)
}

/// The word stands in the first column that the table has on the sheet, and that column can hold no free text.
fn is_example(table: &Table, plan: &Plan, row: &GridRow) -> bool {
    let Some((number, CellValue::Text(text))) = row.cells.first() else {
        return false;
    };
    let is_code = |id: &String| {
        table.column(id).is_some_and(|column| {
            matches!(
                column.kind,
                ColumnType::Code | ColumnType::Period | ColumnType::Date | ColumnType::Enum
            )
        })
    };
    contract::form().is_example(text) && plan.columns.iter().any(|(id, column)| column == number && is_code(id))
}

/// True when a row has more than what a form fills in beforehand: codes, periods and words of a list.
fn has_own_value(table: &Table, plan: &Plan, row: &GridRow) -> bool {
    plan.columns.iter().any(|(id, number)| {
        let is_prefilled = table
            .column(id)
            .is_some_and(|column| matches!(column.kind, ColumnType::Code | ColumnType::Period | ColumnType::Enum));
        !is_prefilled && row.get(*number).is_some()
    })
}

/// What is said of a table as a whole: that it has no rows, and how many of a form's rows were left open. A register
/// without new rows is no omission on a form.
pub fn told(table: &Table, reading: &TableReading, place: Place) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let is_on_form = reading.rows_of_form > 0;
    if reading.rows_found == reading.rows_of_form && !(is_on_form && table.period.is_none()) {
        told.push(Diagnostic::new(Code::NoData, place.clone(), "").with("table", &table.nl));
    }
    // Of a form in which nothing was filled in, that is said already.
    if reading.rows_left_open > 0 && told.is_empty() {
        let diagnostic = Diagnostic::new(Code::RowsLeftOpen, place, "")
            .with("table", &table.nl)
            .with("sum", reading.rows_left_open.to_string());
        told.push(diagnostic);
    }
    told
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Code;
    use crate::intake::read::read_bytes;

    fn read(text: &str) -> (Vec<Code>, Vec<[u32; 5]>) {
        let read = read_bytes(text.as_bytes(), "2026-10/aa/Opgave.csv", &[], false);
        let codes = read.reading.diagnostics.iter().map(|said| said.code).collect();
        let tables = read.reading.tables.iter().map(|table| {
            [
                table.rows_found,
                table.rows_accepted,
                table.rows_refused,
                table.rows_set_aside,
                table.rows_left_open,
            ]
        });
        (codes, tables.collect())
    }

    #[test]
    fn an_example_is_never_data() {
        let text = "periode;soort;hoeveelheid\nvoorbeeld: 2026-09;uren;40\n2026-10;uren;8\n";
        assert_eq!(read(text), (vec![], vec![[2, 1, 0, 1, 0]]));
    }

    #[test]
    fn a_row_that_the_form_had_already_is_left_open_until_a_figure_stands_in_it() {
        let text = "kpi_id;kpi_naam;periode;waarde\nk1;Op tijd;2026-10;\nk2;Tevreden;2026-10;7\nk3;Bereik;2026-10;\n";
        assert_eq!(read(text), (vec![Code::RowsLeftOpen], vec![[3, 1, 0, 2, 2]]));
    }

    #[test]
    fn a_row_that_somebody_began_is_still_asked_about() {
        // The partner wrote the row itself, or wrote more in it than the form did.
        let own = "kpi_id;periode;waarde\nk1;2026-10;\n";
        assert_eq!(read(own), (vec![Code::RowUnfinished], vec![[1, 0, 1, 0, 0]]));
        let noted = "kpi_id;kpi_naam;periode;waarde;toelichting\nk1;Op tijd;2026-10;;volgt\n";
        assert_eq!(read(noted), (vec![Code::RowUnfinished], vec![[1, 0, 1, 0, 0]]));
        let forgotten = "periode;soort;hoeveelheid\n2026-10;uren;\n";
        assert_eq!(read(forgotten), (vec![Code::MissingValue], vec![[1, 0, 1, 0, 0]]));
    }

    #[test]
    fn a_form_in_which_nothing_was_filled_in_has_no_data() {
        let text = "periode;soort;hoeveelheid;afspraak\nvoorbeeld: 2026-09;uren;40;\n2026-10;uren;;T1: 40 uur\n";
        assert_eq!(read(text), (vec![Code::NoData], vec![[2, 0, 0, 2, 1]]));
        let register = "mijlpaal_id;naam;plan_datum\nvoorbeeld: M1;Klaar;01-03-2026\n";
        assert_eq!(read(register), (vec![], vec![[1, 0, 0, 1, 0]]));
    }

    #[test]
    fn a_sheet_that_says_it_is_for_reading_is_not_read() {
        let sentence = &crate::contract::form().not_read.nl;
        let text = format!("Uitleg\n{sentence}\nperiode;soort;hoeveelheid\n2026-10;uren;8\n");
        assert_eq!(read(&text), (vec![], vec![]));
    }
}
