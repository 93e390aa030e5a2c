//! An export of the survey in wide form: a row a respondent, a column an item.
//!
//! It needs no mapping where each header is the id of an item, the text of one, or both (`V07. Het is nodig …`). Items are
//! those of the questionnaire and of the tables of items in the same file, which count first. What fits two items, or
//! seems to hold answers to none that is known, is asked and not read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::contract::questionnaire::{SCALE, Said};
use crate::contract::{self, Table, normalise, questionnaire};
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header::{HeaderMatch, Headers};
use crate::intake::locate;

/// How many filled rows from the top are searched for the header.
const SEARCHED_ROWS: usize = 200;
/// The column of the table without which nothing is taken for an export: who answered, under a pseudonym.
const RESPONDENT: &str = "respondent_code";

/// The items that a header may name.
#[derive(Clone, Debug, Default)]
pub struct Items {
    /// Ids as they stand in the table, by their normalised name.
    ids: BTreeMap<String, String>,
    /// Ids by normalised text, or by normalised id and text together.
    texts: BTreeMap<String, BTreeSet<String>>,
    /// Items whose scale is another than that of the words.
    other_scale: BTreeSet<String>,
}

/// What a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Named {
    Item(String),
    /// Two items have this text.
    Several,
    /// It begins with the id of an item and goes on with another text.
    Doubtful,
    Nothing,
}

/// An export that was found on a sheet.
#[derive(Clone, Debug, Default)]
pub struct Wide {
    /// The columns that are not items.
    pub header: HeaderMatch,
    /// Row number of the header, from 1.
    pub header_row: u32,
    /// Positions in the grid's rows of the first row below the header and one past the last.
    pub rows: std::ops::Range<usize>,
    /// Sheet columns with the id of their item.
    pub items: Vec<(u32, String)>,
    /// Columns that may hold answers and of which it cannot be told to what, with their header.
    pub asked: Vec<(u32, String)>,
    /// Other columns, with their header.
    pub extra: Vec<(u32, String)>,
}

/// Answers as the table wants them.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The rows, with scores for words.
    pub rows: Vec<GridRow>,
    /// Row and column of answers that say that the question does not apply.
    pub not_applicable: BTreeSet<(u32, u32)>,
}

impl Items {
    /// The items of the questionnaire and of the tables of items among the sheets of a file.
    pub fn of(grids: &[Grid]) -> Self {
        let mut items = Self::default();
        for grid in grids {
            for located in locate::tables(grid)
                .into_iter()
                .filter(|found| found.table.id == "survey_items")
            {
                for row in &grid.rows[located.rows.clone()] {
                    let cell = |id: &str| located.header.columns.get(id).and_then(|column| row.get(*column));
                    let Some(id) = cell("item_id").map(CellValue::display) else {
                        continue;
                    };
                    let bounds = [("scale_min", SCALE[0]), ("scale_max", SCALE[1])];
                    if bounds.iter().any(|(column, usual)| {
                        cell(column).is_some_and(|bound| bound.display().trim() != usual.to_string())
                    }) {
                        items.other_scale.insert(id.trim().to_owned());
                    }
                    items.add(id.trim(), cell("text").and_then(CellValue::as_text).unwrap_or_default());
                }
            }
        }
        let own: BTreeSet<String> = items.ids.keys().cloned().collect();
        for item in &questionnaire().items {
            // A file that says itself what this id asks is not doubted.
            if !own.contains(&normalise::name(&item.id)) {
                items.add(&item.id, &item.nl);
                items.add(&item.id, &item.en);
            }
        }
        items
    }

    fn add(&mut self, id: &str, text: &str) {
        let (name, words) = (normalise::name(id), normalise::name(text));
        if name.is_empty() {
            return;
        }
        self.ids.insert(name.clone(), id.to_owned());
        if !words.is_empty() {
            for text in [words.clone(), format!("{name}{words}")] {
                self.texts.entry(text).or_default().insert(id.to_owned());
            }
        }
    }

    fn named(&self, header: &str) -> Named {
        let name = normalise::name(header);
        if let Some(id) = self.ids.get(&name) {
            return Named::Item(id.clone());
        }
        if let Some(ids) = self.texts.get(&name) {
            return match ids.first() {
                Some(id) if ids.len() == 1 => Named::Item(id.clone()),
                _ => Named::Several,
            };
        }
        let first = header
            .trim()
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        if self.ids.contains_key(&normalise::name(first)) {
            Named::Doubtful
        } else {
            Named::Nothing
        }
    }
}

/// The table that an export in wide form is read into.
pub fn table() -> Option<&'static Table> {
    contract::table("survey_answers")
}

/// True when a sheet may hold an export in wide form: a cheap look before the items are gathered.
pub fn may_be(grid: &Grid) -> bool {
    header_of(grid).is_some()
}

/// The export on a sheet, where there is one.
pub fn find(grid: &Grid, items: &Items) -> Option<Wide> {
    let (position, header) = header_of(grid)?;
    let row = grid.rows.get(position)?;
    let rows = position + 1..grid.rows.len();
    let mut wide = Wide {
        header_row: row.number,
        rows: rows.clone(),
        ..Wide::default()
    };
    let known: BTreeSet<u32> = header.columns.values().copied().collect();
    let mut places: BTreeMap<String, Vec<(u32, String)>> = BTreeMap::new();
    for (column, value) in &row.cells {
        let text = value.display();
        let is_other = known.contains(column) || header.doubles.iter().any(|double| double.column == *column);
        if is_other || header.prefilled == Some(*column) {
            continue;
        }
        match items.named(&text) {
            Named::Item(id) => places.entry(id).or_default().push((*column, text)),
            Named::Several | Named::Doubtful => wide.asked.push((*column, text)),
            Named::Nothing if holds_answers(&grid.rows[rows.clone()], *column) => wide.asked.push((*column, text)),
            Named::Nothing => wide.extra.push((*column, text)),
        }
    }
    for (id, columns) in places {
        match columns.as_slice() {
            [(column, _)] => wide.items.push((*column, id)),
            // Which of the two is meant is for the sender to say.
            _ => wide.asked.extend(columns),
        }
    }
    wide.items.sort();
    wide.asked.sort();
    wide.header = HeaderMatch {
        extra: Vec::new(),
        ..header
    };
    // Without a single item it is some other list of respondents, which is read or asked about as ever.
    (!wide.items.is_empty()).then_some(wide)
}

/// The first row that names a respondent and neither item nor score: those are columns of the long form.
fn header_of(grid: &Grid) -> Option<(usize, HeaderMatch)> {
    let table = table()?;
    grid.rows
        .iter()
        .take(SEARCHED_ROWS)
        .enumerate()
        .filter(|(_, row)| row.cells.len() > 2 && row.cells.iter().any(|(_, cell)| may_name_respondent(cell)))
        .find_map(|(position, row)| {
            let header = HeaderMatch::of(&Headers::of(row), table);
            let has = |id: &str| header.columns.contains_key(id);
            (has(RESPONDENT) && !has("item_id") && !has("score")).then_some((position, header))
        })
}

/// True for a text that begins as one of the names of the respondent's column does: most texts do not, and need no closer
/// look.
fn may_name_respondent(cell: &CellValue) -> bool {
    static BEGINNINGS: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
        let column = table().and_then(|table| table.column(RESPONDENT));
        let names = column
            .into_iter()
            .flat_map(|column| [&column.nl, &column.en, &column.id].into_iter().chain(&column.aliases));
        names.filter_map(|name| normalise::name(name).chars().next()).collect()
    });
    let letter = cell
        .as_text()
        .and_then(|text| text.chars().find(|c| c.is_alphanumeric()));
    letter.is_some_and(|c| !c.is_ascii() || BEGINNINGS.contains(&c.to_ascii_lowercase()))
}

/// True when all that stands in a column are answers on the scale, and there is one.
fn holds_answers(rows: &[GridRow], column: u32) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(column)).peekable();
    cells.peek().is_some() && cells.all(is_answer)
}

fn is_answer(cell: &CellValue) -> bool {
    let is_score = |number: f64| number.fract() == 0.0 && (f64::from(SCALE[0])..=f64::from(SCALE[1])).contains(&number);
    match cell {
        CellValue::Number(number) => is_score(*number),
        CellValue::Text(text) => questionnaire().said(text).is_some() || text.trim().parse::<f64>().is_ok_and(is_score),
        _ => false,
    }
}

/// Rows of the long form (an answer a row) with scores where words of the scale stand, by the columns of the table; and
/// the same columns, with one for answers that say that the question does not apply where the sheet has none. A word that
/// is not on the scale stays, to be refused at its cell.
pub fn long_answers(
    rows: &[GridRow],
    columns: &BTreeMap<String, u32>,
    items: &Items,
) -> (Vec<GridRow>, BTreeMap<String, u32>) {
    let mut columns = columns.clone();
    let (Some(item), Some(score)) = (columns.get("item_id").copied(), columns.get("score").copied()) else {
        return (rows.to_vec(), columns);
    };
    let said = |row: &GridRow| {
        let text = row.get(score).and_then(CellValue::as_text)?;
        questionnaire().said(text)
    };
    let last = rows.iter().flat_map(|row| &row.cells).map(|(column, _)| *column).max();
    let beside = last.unwrap_or(score).max(score) + 1;
    let is_anything = rows.iter().any(|row| said(row) == Some(Said::NotApplicable));
    let none = columns.get("not_applicable").copied().unwrap_or(beside);
    if is_anything {
        columns.insert("not_applicable".to_owned(), none);
    }
    let read = |row: &GridRow| {
        let is_other_scale = || {
            let id = row.get(item).map(CellValue::display).unwrap_or_default();
            items.other_scale.contains(id.trim())
        };
        let mut cells = row.cells.clone();
        match said(row) {
            Some(Said::Score(number)) if !is_other_scale() => {
                for (column, value) in &mut cells {
                    if *column == score {
                        *value = CellValue::Number(f64::from(number));
                    }
                }
            }
            Some(Said::NotApplicable) => {
                cells.retain(|(column, _)| *column != score && *column != none);
                cells.push((none, CellValue::Boolean(true)));
                cells.sort_by_key(|(column, _)| *column);
            }
            _ => {}
        }
        GridRow {
            number: row.number,
            cells,
        }
    };
    (rows.iter().map(read).collect(), columns)
}

/// Rows with scores where words of the scale stand. A word that is not on it stays, to be refused at its cell.
pub fn answers(wide: &Wide, rows: &[GridRow], items: &Items) -> Answers {
    let mut found = Answers::default();
    let asked: BTreeMap<u32, &str> = wide.items.iter().map(|(column, id)| (*column, id.as_str())).collect();
    for row in rows {
        let mut cells = Vec::with_capacity(row.cells.len());
        for (column, value) in &row.cells {
            let Some(id) = asked.get(column) else {
                cells.push((*column, value.clone()));
                continue;
            };
            match value.as_text().and_then(|text| questionnaire().said(text)) {
                // The words are those of a scale of five: on another they say nothing.
                Some(Said::Score(score)) if !items.other_scale.contains(*id) => {
                    cells.push((*column, CellValue::Number(f64::from(score))));
                }
                Some(Said::NotApplicable) => {
                    found.not_applicable.insert((row.number, *column));
                }
                _ => cells.push((*column, value.clone())),
            }
        }
        found.rows.push(GridRow {
            number: row.number,
            cells,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(name: &str, rows: &[&[&str]]) -> Grid {
        let mut grid = Grid {
            name: name.to_owned(),
            ..Grid::default()
        };
        for (row, cells) in (1..).zip(rows) {
            for (column, text) in (1..).zip(*cells) {
                grid.push(row, column, CellValue::Text((*text).into()));
            }
        }
        grid
    }

    #[test]
    fn headers_are_ids_or_texts_or_both_in_either_language() {
        let sheet = grid(
            "Export",
            &[
                &[
                    "Respondent",
                    "Organisatie",
                    "v01",
                    "Het is nodig om dit nu samen te doen.",
                    "V09: Working in this network gives me energy.",
                ],
                &["r1", "aa", "eens", "4", "5 - strongly agree"],
            ],
        );
        let items = Items::of(std::slice::from_ref(&sheet));
        let wide = find(&sheet, &items).expect("an export");
        let named: Vec<(u32, &str)> = wide.items.iter().map(|(column, id)| (*column, id.as_str())).collect();
        assert_eq!(named, [(3, "V01"), (4, "V07"), (5, "V09")]);
        let answers = answers(&wide, &sheet.rows[wide.rows.clone()], &items);
        assert_eq!(answers.rows[0].get(3), Some(&CellValue::Number(4.0)));
        assert_eq!(answers.rows[0].get(5), Some(&CellValue::Number(5.0)));
    }

    #[test]
    fn what_fits_two_items_or_none_is_asked() {
        let export = grid(
            "Export",
            &[
                &[
                    "Respondent",
                    "Organisatie",
                    "V01",
                    "V02",
                    "V02",
                    "V03 Heel iets anders",
                    "Wij leren",
                    "Zonder vraag",
                    "Opmerking",
                ],
                &["r1", "aa", "4", "3", "3", "2", "4", "oneens", "mooi werk"],
            ],
        );
        let own = grid(
            "Enquete_items",
            &[
                &["item_id", "dimensie", "tekst"],
                &["L1", "leren", "Wij leren"],
                &["L2", "leren", "Wij leren"],
            ],
        );
        let grids = [export, own];
        let items = Items::of(&grids);
        let wide = find(&grids[0], &items).expect("an export");
        assert_eq!(wide.items, [(3, "V01".to_owned())]);
        let asked: Vec<u32> = wide.asked.iter().map(|(column, _)| *column).collect();
        assert_eq!(asked, [4, 5, 6, 7, 8]);
        assert_eq!(wide.extra, [(9, "Opmerking".to_owned())]);
    }

    #[test]
    fn words_in_the_long_form_are_scores_of_their_scale() {
        let own = grid(
            "Enquete_items",
            &[
                &["item_id", "dimensie", "schaal_max", "tekst"],
                &["X1", "leren", "10", "Een cijfer"],
            ],
        );
        let sheet = grid(
            "Enquete",
            &[
                &["r1", "V01", "eens"],
                &["r1", "X1", "eens"],
                &["r1", "V02", "weet niet"],
                &["r1", "V03", "vaak"],
                &["r1", "V04", "2"],
            ],
        );
        let columns = [("respondent_code", 1), ("item_id", 2), ("score", 3)].map(|(id, at)| (id.to_owned(), at));
        let (rows, columns) = long_answers(&sheet.rows, &columns.into(), &Items::of(&[own]));
        let text = |text: &str| CellValue::Text(text.into());
        let scores: Vec<Option<CellValue>> = rows.iter().map(|row| row.get(3).cloned()).collect();
        let expected = [
            Some(CellValue::Number(4.0)),
            Some(text("eens")),
            None,
            Some(text("vaak")),
            Some(text("2")),
        ];
        assert_eq!(scores, expected);
        assert_eq!(columns.get("not_applicable"), Some(&4));
        assert_eq!(rows[2].get(4), Some(&CellValue::Boolean(true)));
    }

    #[test]
    fn the_long_form_and_other_lists_are_none() {
        for header in [
            ["meetronde", "respondent_code", "item_id", "score"],
            ["respondent_code", "partner_id", "niveau", "opmerking"],
            ["periode", "soort", "V01", "V02"],
        ] {
            let sheet = grid("Enquete", &[&header, &["2026-10", "r1", "x", "y"]]);
            let items = Items::of(std::slice::from_ref(&sheet));
            assert!(find(&sheet, &items).is_none(), "{header:?}");
        }
    }

    #[test]
    fn no_answer_is_kept_apart_and_words_say_nothing_on_another_scale() {
        let export = grid(
            "Export",
            &[
                &["Respondent", "Organisatie", "V01", "X1"],
                &["r1", "aa", "weet niet", "eens"],
            ],
        );
        let own = grid(
            "Enquete_items",
            &[
                &["item_id", "dimensie", "schaal_max", "tekst"],
                &["X1", "leren", "10", "Een cijfer"],
            ],
        );
        let grids = [export, own];
        let items = Items::of(&grids);
        let wide = find(&grids[0], &items).expect("an export");
        let answers = answers(&wide, &grids[0].rows[wide.rows.clone()], &items);
        assert_eq!(answers.not_applicable, BTreeSet::from([(2, 3)]));
        assert_eq!(answers.rows[0].get(3), None);
        assert_eq!(answers.rows[0].get(4), Some(&CellValue::Text("eens".into())));
    }
}
