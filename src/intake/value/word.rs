//! Words of a list, by id, in either language or by alias.

use crate::contract::{Column, normalise};
use crate::diagnostic::Code;
use crate::intake::grid::CellValue;

/// The id of the word that a cell holds.
pub fn parse(cell: &CellValue, column: &Column) -> Result<String, Code> {
    let typed = cell.display();
    // A sign has no letters that could be compared.
    let found = match typed.trim() {
        "€" => "eur".to_owned(),
        other => normalise::name(other),
    };
    column
        .words
        .iter()
        .find(|word| {
            [&word.id, &word.nl, &word.en]
                .into_iter()
                .chain(&word.aliases)
                .any(|name| normalise::name(name) == found)
        })
        .map(|word| word.id.clone())
        .ok_or(Code::UnknownWord)
}
