//! The stop on personal data: columns about persons are dropped unread, whatever table they stand in.
//!
//! A column counts as one by its header, where the table has no such column itself, or by its values: e-mail addresses,
//! or numbers that pass the test of a BSN. Its values come into no record, message or cache.

use crate::config::Doubts;
use crate::contract::{ColumnType, Table, normalise};
use crate::domain::{CellRef, personal};
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header;
use crate::intake::records::Plan;

/// Words of a header that can only be about a person, as they stand in a name without case and signs.
const WORDS: [&str; 44] = [
    "achternaam",
    "achternamen",
    "birthdate",
    "birthday",
    "bsn",
    "burgerservicenummer",
    "contactpersoon",
    "contactperson",
    "dateofbirth",
    "dob",
    "email",
    "emailadres",
    "emailaddress",
    "emails",
    "familienaam",
    "familyname",
    "firstname",
    "fullname",
    "geboortedag",
    "geboortedatum",
    "geboortejaar",
    "gebdatum",
    "givenname",
    "gsm",
    "invuller",
    "lastname",
    "mail",
    "mailadres",
    "mobiel",
    "mobile",
    "mobielnummer",
    "phone",
    "phonenumber",
    "roepnaam",
    "sofinummer",
    "ssn",
    "surname",
    "tel",
    "telefoon",
    "telefoonnummer",
    "telephone",
    "voorletters",
    "voornaam",
    "voornamen",
];

/// Headers of which the whole is the name of a person.
const PHRASES: [&str; 15] = [
    "contactnaam",
    "ingevulddoor",
    "medewerker",
    "naamcontact",
    "naamcontactpersoon",
    "naaminvuller",
    "naammedewerker",
    "naampersoon",
    "naamrespondent",
    "nameofperson",
    "personname",
    "employee",
    "employeename",
    "citizenservicenumber",
    "socialsecuritynumber",
];

/// Headers that name a person or a thing: about a person only where a table does not know them.
const NAMES: [&str; 4] = ["naam", "namen", "name", "names"];

/// Words beside which a header counts and names nobody: `Aantal e-mails`.
const COUNTS: [&str; 8] = [
    "aantal",
    "aantallen",
    "number",
    "count",
    "kosten",
    "cost",
    "costs",
    "uren",
];

/// How many rows of a sheet that is no table are looked at.
const LOOKED_AT: usize = 1_000;

/// Columns further to the right hold stray cells.
const MOST_COLUMNS: usize = 4_096;

/// True for a header that can only be about a person.
pub fn is_header(text: &str) -> bool {
    if personal::holds_email(text) || text.chars().count() > 60 {
        return false;
    }
    let head = text.split(['(', '[']).next().unwrap_or(text);
    let words: Vec<String> = head
        .replace("e-mail", "email")
        .replace("E-mail", "email")
        .replace("E-Mail", "email")
        .split(|c: char| !c.is_alphanumeric())
        .map(normalise::name)
        .filter(|word| !word.is_empty())
        .collect();
    if words.len() > 4 || words.iter().any(|word| COUNTS.contains(&word.as_str())) {
        return false;
    }
    let whole = words.concat();
    words.iter().any(|word| WORDS.contains(&word.as_str()))
        || WORDS.contains(&whole.as_str())
        || PHRASES.contains(&whole.as_str())
}

/// True for a header that is about a person where its table does not know it.
pub fn is_unknown_header(text: &str) -> bool {
    is_header(text) || NAMES.contains(&normalise::name(text).as_str())
}

/// True for the header of a column that its table does not know and that is about a person.
pub fn is_extra(text: &str, column: u32, census: &Census, doubts: Doubts) -> bool {
    is_unknown_header(text) || census.is_personal(column, doubts)
}

/// The columns of a plan that are not to be read, with their sheet column: by the header that a mapping names, or by
/// their values.
pub fn in_plan(
    table: &Table,
    plan: &Plan,
    header: Option<&GridRow>,
    census: &Census,
    doubts: Doubts,
) -> Vec<(String, u32)> {
    let is_dropped = |id: &String, number: u32| {
        let Some(column) = table.column(id) else { return false };
        let text = header.and_then(|row| row.get(number)).and_then(CellValue::as_text);
        let is_foreign = text.is_some_and(|text| header::find(table, text).is_none() && is_header(text));
        let may_hold = matches!(column.kind, ColumnType::Text | ColumnType::Code | ColumnType::Codes);
        is_foreign || (may_hold && census.is_personal(number, doubts))
    };
    plan.columns
        .iter()
        .filter(|(id, number)| is_dropped(id, **number))
        .map(|(id, number)| (id.clone(), *number))
        .collect()
}

/// What the filled cells of each column are.
pub struct Census(Vec<Count>);

#[derive(Clone, Copy, Default)]
struct Count {
    filled: u32,
    emails: u32,
    numbers: u32,
}

impl Census {
    /// Counts the cells of all columns of some rows, in one pass.
    pub fn of<'a>(rows: impl Iterator<Item = &'a GridRow>) -> Self {
        let mut counts: Vec<Count> = Vec::new();
        for row in rows {
            for (column, cell) in &row.cells {
                let column = *column as usize;
                if column >= MOST_COLUMNS {
                    continue;
                }
                if column >= counts.len() {
                    counts.resize(column + 1, Count::default());
                }
                let count = &mut counts[column];
                count.filled += 1;
                match cell {
                    CellValue::Text(text) if text.contains('@') => count.emails += u32::from(personal::is_email(text)),
                    CellValue::Text(text) => count.numbers += u32::from(personal::is_bsn(text)),
                    CellValue::Number(number) if (1e8..1e9).contains(number) => {
                        count.numbers += u32::from(personal::is_bsn(&format!("{number}")));
                    }
                    _ => {}
                }
            }
        }
        Self(counts)
    }

    /// True when the filled cells of a column are about persons: a share of them is an e-mail address, or a share and
    /// at least some pass the test of a BSN.
    pub fn is_personal(&self, column: u32, doubts: Doubts) -> bool {
        let Some(count) = self.0.get(column as usize) else {
            return false;
        };
        let is_share = |part: u32| f64::from(part) >= doubts.personal_share * f64::from(count.filled);
        let are_numbers = count.numbers > 0 && f64::from(count.numbers) >= doubts.personal_cells;
        (count.emails > 0 && is_share(count.emails)) || (are_numbers && is_share(count.numbers))
    }
}

/// The columns of a header row that are about persons and that a mapping does not read.
pub fn beside(header: &GridRow, plan: &Plan) -> Vec<(u32, String)> {
    let is_read = |number: &u32| plan.columns.values().any(|own| own == number);
    let texts = header.cells.iter().filter(|(number, _)| !is_read(number));
    texts
        .filter_map(|(number, cell)| Some((*number, cell.as_text()?.to_owned())))
        .filter(|(_, text)| is_header(text))
        .collect()
}

/// The labels of a cover that are about persons, where something stands beside them.
pub fn on_cover(grid: &Grid, table: &Table) -> Vec<(CellRef, String)> {
    let label = |row: &GridRow| {
        let (column, text) = row.cells.first().filter(|_| row.cells.len() > 1)?;
        let text = text.as_text()?;
        let is_known = header::find(table, text.trim_end_matches(':')).is_some();
        (!is_known && is_header(text)).then(|| (CellRef::new(row.number, *column), text.to_owned()))
    };
    grid.rows.iter().take(LOOKED_AT).filter_map(label).collect()
}

/// What is about persons on a sheet that is not read as a table: the cells of such headers, and the first cell of
/// columns with such values.
pub fn on_sheet(grid: &Grid, doubts: Doubts) -> Vec<(CellRef, String)> {
    let mut found: Vec<(CellRef, String)> = Vec::new();
    let is_new = |found: &[(CellRef, String)], column: u32| !found.iter().any(|(at, _)| at.column == column);
    for (position, row) in grid.rows.iter().take(LOOKED_AT).enumerate() {
        let has_below = |column: u32| {
            grid.rows
                .iter()
                .skip(position + 1)
                .take(LOOKED_AT)
                .any(|row| row.get(column).is_some())
        };
        // A sentence of an instruction is no header, and neither is one without anything below it.
        let texts = row.cells.iter().filter(|(_, cell)| cell.as_text().is_some()).count();
        for (column, cell) in row.cells.iter().filter(|_| texts > 1) {
            if let Some(text) = cell.as_text().filter(|text| is_header(text))
                && is_new(&found, *column)
                && has_below(*column)
            {
                found.push((CellRef::new(row.number, *column), text.to_owned()));
            }
        }
        // Beside such a header a name is that of a person.
        let is_header_row = found.iter().any(|(at, _)| at.row == row.number);
        for (column, cell) in row.cells.iter().filter(|_| is_header_row) {
            if let Some(text) = cell
                .as_text()
                .filter(|text| NAMES.contains(&normalise::name(text).as_str()))
                && is_new(&found, *column)
            {
                found.push((CellRef::new(row.number, *column), text.to_owned()));
            }
        }
    }
    let mut columns: Vec<(u32, u32)> = Vec::new();
    for row in grid.rows.iter().take(LOOKED_AT) {
        for (column, _) in &row.cells {
            if !columns.iter().any(|(known, _)| known == column) {
                columns.push((*column, row.number));
            }
        }
    }
    let census = Census::of(grid.rows.iter().take(LOOKED_AT));
    for (column, first) in columns {
        if is_new(&found, column) && census.is_personal(column, doubts) {
            found.push((CellRef::new(first, column), String::new()));
        }
    }
    found.sort_by_key(|(at, _)| (at.column, at.row));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_about_persons_in_both_languages() {
        for text in [
            "E-mail",
            "e-mailadres",
            "E-mail contactpersoon",
            "Telefoon (werk)",
            "tel.",
            "BSN",
            "Geboortedatum",
            "Date of birth",
            "Voornaam",
            "Last name",
            "Naam medewerker",
            "Ingevuld door:",
        ] {
            assert!(is_header(text), "{text}");
        }
        for text in [
            "Aantal e-mails",
            "Naam",
            "Bedrag",
            "Organisatie",
            "Partner",
            "Telling",
            "Mailing",
            "Uren telefoon",
        ] {
            assert!(!is_header(text), "{text}");
        }
    }

    #[test]
    fn no_column_of_the_contract_is_taken_for_one_about_persons() {
        for table in crate::contract::tables() {
            for column in &table.columns {
                assert!(
                    !is_header(&column.nl) && !is_header(&column.en),
                    "{}.{}",
                    table.id,
                    column.id
                );
            }
        }
    }

    fn column(cells: &[&str]) -> Vec<GridRow> {
        let row = |(at, text): (usize, &&str)| GridRow {
            number: at as u32 + 2,
            cells: vec![(1, CellValue::Text((*text).into()))],
        };
        cells.iter().enumerate().map(row).collect()
    }

    #[test]
    fn values_tell_when_enough_of_them_do() {
        let are = |cells: &[&str]| Census::of(column(cells).iter()).is_personal(1, Doubts::default());
        assert!(are(&["a@example.nl"]));
        assert!(!are(&["overleg", "zie a@example.nl", "zaal"]));
        assert!(are(&["123456782", "111222333"]));
        // One number may be a code; of many codes one in eleven passes the test.
        assert!(!are(&["123456782"]));
        assert!(!are(&["123456782", "111222333", "123456783", "123456784", "123456785"]));
    }

    #[test]
    fn on_a_sheet_that_is_no_table_they_are_found_too() {
        let mut grid = Grid::default();
        for (row, texts) in [["Vraag", "Contact", "BSN"], ["V1", "a@example.nl", "123456782"]]
            .iter()
            .enumerate()
        {
            for (column, text) in texts.iter().enumerate() {
                grid.push(row as u32 + 1, column as u32 + 1, CellValue::Text((*text).into()));
            }
        }
        let found: Vec<String> = on_sheet(&grid, Doubts::default())
            .iter()
            .map(|(at, _)| at.to_string())
            .collect();
        // Half of column B is an address, header included.
        assert_eq!(found, ["B1", "C1"]);
    }
}
