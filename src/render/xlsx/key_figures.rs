//! Names for the key figures of a workbook, so that others can point at them: the figure of each tile by its title, and
//! each total by its table and its column.

use crate::domain::CellRef;
use crate::render::xlsx::placed::{Placed, What};
use crate::report::{Block, Content, Sheet};

/// The names of the key figures of a sheet with where they stand; names may still have to be made legal.
pub(super) fn of_sheet(sheet: &Sheet, name: &str, placed: &Placed) -> Vec<(String, String)> {
    let sheet_name = name.replace('\'', "''");
    let place = |row: u32, column: u16| {
        format!(
            "='{sheet_name}'!${}${}",
            CellRef::letters(u32::from(column) + 1),
            row + 1
        )
    };
    let tiles = sheet.blocks.iter().filter_map(|block| match block {
        Block::Tiles(tiles) => Some(tiles),
        _ => None,
    });
    let mut titles = tiles.flatten().map(|tile| tile.title.as_str());
    let mut found = Vec::new();
    for piece in &placed.pieces {
        match &piece.what {
            What::Figure(..) => {
                let title = titles.next().unwrap_or_default();
                found.push((clean(title), place(piece.row, piece.first)));
            }
            What::Table(table) if table.has_total => {
                let row = piece.row + table.rows.len() as u32;
                let cells = table.rows.last().into_iter().flatten();
                let word = table
                    .rows
                    .last()
                    .and_then(|cells| cells.first())
                    .map(|cell| &cell.content);
                let Some(Content::Text(word)) = word else { continue };
                for ((column, cell), head) in (piece.first..).zip(cells).zip(&table.columns) {
                    if matches!(cell.content, Content::Number(..)) {
                        let name = [clean(word), table.name.clone(), clean(&head.header)].join("_");
                        found.push((name, place(row, column)));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// Words joined by underscores, without what stands between brackets at the end.
fn clean(text: &str) -> String {
    let words = text.split_once(" (").map_or(text, |(before, _)| before);
    let words = words
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_the_figure_is_without_its_unit() {
        assert_eq!(clean("Iedereen draagt bij"), "Iedereen_draagt_bij");
        assert_eq!(clean("Waarvan in geld (€)"), "Waarvan_in_geld");
        assert_eq!(clean("KPI's"), "KPI_s");
    }
}
