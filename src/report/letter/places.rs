//! Where the rows of a partner's files stand in the letter: what is said of a cell is said of the one at hand, and its
//! place in the file that came is named once beside it.

use std::collections::BTreeMap;

use crate::contract::{self, Column, Table};
use crate::diagnostic::render;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::CellRef;
use crate::ledger::Returned;
use crate::report::Context;
use crate::report::letter::groups;

/// A tab of the letter: a table with the parts of the files that stand on it.
pub(super) struct Tab<'a> {
    /// Which table.
    pub(super) table: &'static Table,
    /// Its columns on the tab.
    pub(super) columns: Vec<&'static Column>,
    /// What goes back, in the order of the files.
    pub(super) parts: Vec<&'a Returned>,
}

/// A row of a tab.
struct Spot<'a> {
    /// Which tab.
    tab: usize,
    part: &'a Returned,
    /// Column on the sheet of a wide value; 0: each column has its own.
    column: u32,
    /// Row on the tab, from 1.
    row: u32,
}

/// The rows of all tabs, by file, sheet and row of the files that came.
#[derive(Default)]
pub(super) struct Places<'a> {
    tabs: Vec<Tab<'a>>,
    spots: BTreeMap<(String, String, u32), Vec<Spot<'a>>>,
}

impl<'a> Places<'a> {
    /// The tabs of the tables that go back, in the order of the contract, and the rows on them. `asked` are columns that
    /// have to stand there even when they are in no template and empty.
    pub(super) fn of(tables: &[&'a Returned], asked: &[(&str, &str)]) -> Self {
        let mut places = Self::default();
        for table in contract::tables() {
            let parts: Vec<&Returned> = tables.iter().copied().filter(|part| part.table == table.id).collect();
            if parts.is_empty() {
                continue;
            }
            let has_value = |column: &Column| {
                let mut rows = parts.iter().flat_map(|part| &part.rows);
                rows.any(|row| row.cells.contains_key(&column.id))
            };
            let columns = table.columns.iter();
            let columns = columns
                .filter(|column| {
                    column.in_template || has_value(column) || asked.contains(&(table.id.as_str(), column.id.as_str()))
                })
                .collect();
            // The header is the first row.
            let mut number = 1;
            for part in &parts {
                for row in &part.rows {
                    number += 1;
                    let key = (part.file.clone(), row.sheet.clone(), row.row);
                    places.spots.entry(key).or_default().push(Spot {
                        tab: places.tabs.len(),
                        part,
                        column: row.column,
                        row: number,
                    });
                }
            }
            places.tabs.push(Tab { table, columns, parts });
        }
        places
    }

    /// The tabs in their order.
    pub(super) fn tabs(&self) -> &[Tab<'a>] {
        &self.tabs
    }

    /// A fault as one about the cell of the letter where it is mended; `None` where its row does not go back.
    pub(super) fn here(&self, context: &Context<'_>, fault: &Diagnostic) -> Option<Diagnostic> {
        let spot = *self.spots_of(fault).first()?;
        Some(self.moved(context, fault, spot).with(render::BOOK, "here"))
    }

    /// A fault as one about its cell in a row of a tab; `None` where it is about another tab or row.
    pub(super) fn at(&self, context: &Context<'_>, fault: &Diagnostic, tab: &Tab<'_>, row: u32) -> Option<Diagnostic> {
        let spots = self.spots_of(fault);
        let spot = spots
            .into_iter()
            .find(|spot| spot.row == row && self.tabs[spot.tab].table.id == tab.table.id)?;
        Some(self.moved(context, fault, spot))
    }

    /// Where a fault stands: the cell of the letter where it is mended, and its place in the file that came, `there`.
    pub(super) fn place(&self, context: &Context<'_>, fault: &Diagnostic, there: String) -> String {
        match self.here(context, fault) {
            Some(here) if here.place.sheet == fault.place.sheet && here.place.cell == fault.place.cell => {
                context.text("letter-here-as-there", &[("there", there.into())])
            }
            Some(here) => context.text(
                "letter-here-and-there",
                &[
                    ("here", groups::cell(context, &here).into()),
                    ("sheet", here.place.sheet.unwrap_or_default().into()),
                    ("there", there.into()),
                ],
            ),
            None => there,
        }
    }

    /// The rows that a fault is about: of a row that became several, the one of its own column; of tables beside each
    /// other, those of the table that it names.
    fn spots_of(&self, fault: &Diagnostic) -> Vec<&Spot<'a>> {
        let place = &fault.place;
        let (Some(file), Some(sheet), Some(cell)) = (&place.file, &place.sheet, place.cell) else {
            return Vec::new();
        };
        let named = fault
            .arguments
            .get("table")
            .and_then(|name| contract::table_of_sheet(name));
        let spots = self.spots.get(&(file.clone(), sheet.clone(), cell.row));
        let mut spots: Vec<&Spot<'a>> = spots
            .into_iter()
            .flatten()
            .filter(|spot| named.is_none_or(|named| self.tabs[spot.tab].table.id == named.id))
            .collect();
        if spots.iter().any(|spot| spot.column > 0 && spot.column == cell.column) {
            spots.retain(|spot| spot.column == cell.column);
        }
        spots
    }

    fn moved(&self, context: &Context<'_>, fault: &Diagnostic, spot: &Spot<'_>) -> Diagnostic {
        let tab = &self.tabs[spot.tab];
        let mut here = fault.clone();
        here.place.sheet = Some(tab.table.name(context.locale.language).to_owned());
        here.place.cell = Some(CellRef::new(spot.row, tab.column_of(fault, spot)));
        if let Some(other) = self.other(fault, spot) {
            here.arguments.insert("other".to_owned(), other);
        }
        here
    }

    /// The row or cell with which a fault compares its own, where that goes back, too.
    fn other(&self, fault: &Diagnostic, spot: &Spot<'_>) -> Option<String> {
        let other = fault.arguments.get("other")?;
        let (file, sheet) = (fault.place.file.as_deref()?, fault.place.sheet.as_deref()?);
        let find = |sheet: &str, row: u32| {
            let spots = self.spots.get(&(file.to_owned(), sheet.to_owned(), row))?;
            spots.iter().find(|found| found.tab == spot.tab)
        };
        match fault.code {
            Code::PossibleDouble => Some(find(sheet, other.parse().ok()?)?.row.to_string()),
            Code::DuplicateKey => {
                let (sheet, cell) = other.rsplit_once('!').unwrap_or((sheet, other));
                let found = find(sheet, CellRef::parse(cell)?.row)?;
                let column = self.tabs[spot.tab].column_of(fault, spot);
                Some(CellRef::new(found.row, column).to_string())
            }
            _ => None,
        }
    }
}

impl Tab<'_> {
    /// The column on the tab that a fault is about, from 1: the one that it names, else the one of its cell; 0 where it
    /// is about the whole row.
    fn column_of(&self, fault: &Diagnostic, spot: &Spot<'_>) -> u32 {
        let header = fault.arguments.get("column").map(String::as_str);
        let named = self
            .columns
            .iter()
            .position(|column| Some(column.nl.as_str()) == header || Some(column.en.as_str()) == header);
        let by_cell = || {
            let (sheet, cell) = (fault.place.sheet.as_ref()?, fault.place.cell?);
            let mut columns = spot.part.columns.get(sheet)?.iter();
            let (id, _) = columns.find(|(_, at)| **at == cell.column)?;
            self.columns.iter().position(|column| column.id == *id)
        };
        named.or_else(by_cell).map_or(0, |position| position as u32 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Place, render};
    use crate::intake::Typed;
    use crate::ledger::ReturnedRow;
    use crate::locale::Language;
    use crate::report::fixture::House;

    /// Rows of a sheet `Inzet`, of which a wide one became two.
    fn returned(rows: &[(u32, u32)]) -> Returned {
        let row = |(row, column): &(u32, u32)| ReturnedRow {
            sheet: "Inzet".to_owned(),
            row: *row,
            column: *column,
            cells: [("period".to_owned(), Typed::Text("2026-10".to_owned()))].into(),
            is_refused: true,
        };
        Returned {
            partner: "achterdam".to_owned(),
            file: "achterdam.xlsx".to_owned(),
            table: "contributions",
            period: None,
            delivered_on: None,
            version: 1,
            contact: None,
            columns: BTreeMap::new(),
            rows: rows.iter().map(row).collect(),
        }
    }

    fn at(code: Code, row: u32, column: u32) -> Diagnostic {
        let place = Place::cell("achterdam.xlsx", "Inzet", CellRef::new(row, column));
        Diagnostic::new(code, place, "x").with("column", "hoeveelheid")
    }

    #[test]
    fn a_hint_names_the_cell_at_hand_and_the_row_with_which_it_is_compared() {
        for language in Language::ALL {
            let house = House::three_partners().in_language(language);
            let context = house.context();
            let part = returned(&[(5, 0), (19, 0)]);
            let places = Places::of(&[&part], &[]);
            let here = places.here(&context, &at(Code::BadNumber, 19, 7)).expect("goes back");
            let words = render::sentences(&here, context.locale);
            assert!(
                words.hint.contains("C3") && !words.hint.contains("G19"),
                "{}",
                words.hint
            );
            let double = at(Code::PossibleDouble, 19, 0).with("other", "5");
            let double = places.here(&context, &double).expect("goes back");
            assert_eq!(double.arguments["other"], "2");
            let key = at(Code::DuplicateKey, 19, 7).with("other", "G5");
            assert_eq!(places.here(&context, &key).expect("goes back").arguments["other"], "C2");
            assert!(places.here(&context, &at(Code::BadNumber, 20, 7)).is_none());
        }
    }

    #[test]
    fn a_fault_in_one_month_is_said_of_that_month_only() {
        let house = House::three_partners();
        let context = house.context();
        let part = returned(&[(5, 7), (5, 8)]);
        let places = Places::of(&[&part], &[]);
        let rows = |fault: &Diagnostic| {
            let tab = &places.tabs()[0];
            let is_there = |row: &u32| places.at(&context, fault, tab, *row).is_some();
            (2..=3).filter(is_there).collect::<Vec<u32>>()
        };
        assert_eq!(rows(&at(Code::BadNumber, 5, 8)), [3]);
        // What all months share is said of each.
        assert_eq!(rows(&at(Code::UnknownWord, 5, 2)), [2, 3]);
    }
}
