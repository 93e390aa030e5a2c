//! The columns of some records, and columns laid under each other.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::contract::{Column, Storage, Table, lineage};
use crate::intake::accepted::{Accepted, NO_TEXT, Texts, Values};

/// Values by column. What is taken over from another set of columns is shared, not copied.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    /// Number of records.
    pub(super) height: usize,
    columns: Vec<(String, Arc<Values>)>,
}

impl Columns {
    /// The records of a table: its columns and those that say where a record came from. What is not of the type that
    /// the contract asks is left out.
    pub(super) fn of_accepted(table: &Table, accepted: Accepted) -> Self {
        let is_of = |id: &str, values: &Values| match table.column(id) {
            Some(column) => is_kept_so(column, values),
            None => [lineage::ROW, lineage::COLUMN, lineage::PERCENTAGE].contains(&id),
        };
        let columns = accepted.columns.into_iter().filter(|(id, values)| is_of(id, values));
        Self {
            height: accepted.height,
            columns: columns.map(|(id, values)| (id, Arc::new(values))).collect(),
        }
    }

    /// The values of a column; `None` where it has none.
    pub(super) fn get(&self, id: &str) -> Option<&Values> {
        let (_, values) = self.columns.iter().find(|(name, _)| name == id)?;
        Some(values)
    }

    /// Puts values in the place of those of a column, or behind the others.
    pub(super) fn put(&mut self, id: &str, values: Values) {
        let values = Arc::new(values);
        match self.columns.iter_mut().find(|(name, _)| name == id) {
            Some((_, known)) => *known = values,
            None => self.columns.push((id.to_owned(), values)),
        }
    }

    /// Leaves a column out.
    pub(super) fn take_off(&mut self, id: &str) {
        self.columns.retain(|(name, _)| name != id);
    }
}

/// True when values are of the type in which the contract keeps a column.
fn is_kept_so(column: &Column, values: &Values) -> bool {
    match column.kind.storage() {
        Storage::Text => matches!(values, Values::Text(_)),
        Storage::Decimal => matches!(values, Values::Decimal(_)),
        Storage::Integer => matches!(values, Values::Integer(_)),
        Storage::Day => matches!(values, Values::Day(_)),
        Storage::Boolean => matches!(values, Values::Boolean(_)),
    }
}

/// Some of the records of one sheet.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) columns: Columns,
    /// The records that count; `None` for all.
    pub(super) kept: Option<Vec<u32>>,
    /// Number of their source in the facts' list of sources.
    pub(super) source: u32,
}

impl Piece {
    /// Number of records that count.
    pub(super) fn height(&self) -> usize {
        self.kept.as_ref().map_or(self.columns.height, Vec::len)
    }

    /// Where the record that is number `index` of those that count stands among all.
    pub(super) fn position(&self, index: usize) -> Option<usize> {
        match &self.kept {
            Some(kept) => kept.get(index).map(|position| *position as usize),
            None => (index < self.columns.height).then_some(index),
        }
    }

    fn positions(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.height()).filter_map(|index| self.position(index))
    }
}

/// The records of all pieces under each other, with their source.
pub(super) fn laid_together(pieces: &[Piece]) -> Columns {
    let height = pieces.iter().map(Piece::height).sum();
    let mut all = Columns {
        height,
        columns: Vec::new(),
    };
    for (id, values) in pieces.iter().flat_map(|piece| &piece.columns.columns) {
        if all.get(id).is_none() {
            all.put(id, under_each_other(pieces, id, values, height));
        }
    }
    let sources = pieces
        .iter()
        .flat_map(|piece| std::iter::repeat_n(piece.source, piece.height()));
    all.put(lineage::SOURCE, Values::Position(sources.collect()));
    all
}

/// The values of a column in all pieces, of the type of `first`.
fn under_each_other(pieces: &[Piece], id: &str, first: &Values, height: usize) -> Values {
    macro_rules! cells {
        ($kind:ident, $empty:expr) => {{
            let mut all = Vec::with_capacity(height);
            for piece in pieces {
                let values = match piece.columns.get(id) {
                    Some(Values::$kind(values)) => values.as_slice(),
                    _ => &[],
                };
                all.extend(
                    piece
                        .positions()
                        .map(|position| values.get(position).copied().unwrap_or($empty)),
                );
            }
            Values::$kind(all)
        }};
    }
    match first {
        Values::Text(_) => Values::Text(texts(pieces, id, height)),
        Values::Decimal(_) => cells!(Decimal, None),
        Values::Integer(_) => cells!(Integer, None),
        Values::Day(_) => cells!(Day, None),
        Values::Boolean(_) => cells!(Boolean, None),
        Values::Position(_) => cells!(Position, 0),
    }
}

/// The texts of a column in all pieces: each is numbered anew, in the order in which it stands first.
fn texts(pieces: &[Piece], id: &str, height: usize) -> Texts {
    let mut all = Texts::default();
    all.numbers.reserve(height);
    let mut known: FxHashMap<&str, u32> = FxHashMap::default();
    for piece in pieces {
        let Some(Values::Text(texts)) = piece.columns.get(id) else {
            all.numbers.extend(std::iter::repeat_n(NO_TEXT, piece.height()));
            continue;
        };
        let mut anew = vec![NO_TEXT; texts.count()];
        for position in piece.positions() {
            let number = texts.numbers.get(position).copied().unwrap_or(NO_TEXT) as usize;
            if let (Some(NO_TEXT), Some(text)) = (anew.get(number).copied(), texts.text(number)) {
                anew[number] = *known.entry(text).or_insert_with(|| all.add(text));
            }
            all.numbers.push(anew.get(number).copied().unwrap_or(NO_TEXT));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    fn piece(texts: &[Option<&str>], values: &[Option<f64>], kept: Option<Vec<u32>>, source: u32) -> Piece {
        let table = contract::table("contributions").expect("the contract has it");
        let columns = vec![
            ("unit".to_owned(), Values::Text(texts.iter().copied().collect())),
            ("quantity".to_owned(), Values::Decimal(values.to_vec())),
            (
                lineage::ROW.to_owned(),
                Values::Position((2..2 + texts.len() as u32).collect()),
            ),
            ("no such column".to_owned(), Values::Day(vec![None; texts.len()])),
        ];
        let accepted = Accepted {
            height: texts.len(),
            columns,
        };
        Piece {
            columns: Columns::of_accepted(table, accepted),
            kept,
            source,
        }
    }

    #[test]
    fn pieces_under_each_other_keep_their_values_and_number_their_texts_anew() {
        let first = piece(
            &[Some("uur"), None, Some("eur")],
            &[Some(1.0), None, Some(3.0)],
            Some(vec![1, 2]),
            4,
        );
        let second = piece(&[Some("uur"), Some("eur")], &[Some(5.0), Some(6.0)], None, 7);
        let all = laid_together(&[first, second]);
        assert_eq!(all.height, 4);
        let Some(Values::Text(units)) = all.get("unit") else {
            panic!("texts")
        };
        assert_eq!(units.numbers, [NO_TEXT, 0, 1, 0]);
        assert_eq!(
            units.distinct().collect::<Vec<_>>(),
            ["eur", "uur"],
            "what does not count is left out"
        );
        let quantities = Values::Decimal(vec![None, Some(3.0), Some(5.0), Some(6.0)]);
        assert_eq!(all.get("quantity"), Some(&quantities));
        assert_eq!(all.get(lineage::ROW), Some(&Values::Position(vec![3, 4, 2, 3])));
        assert_eq!(all.get(lineage::SOURCE), Some(&Values::Position(vec![4, 4, 7, 7])));
        assert!(all.get("no such column").is_none());
    }

    #[test]
    fn a_column_that_one_piece_lacks_is_empty_there() {
        let mut lacking = piece(&[Some("uur")], &[Some(1.0)], None, 0);
        lacking.columns.take_off("quantity");
        lacking.columns.take_off("unit");
        let all = laid_together(&[lacking, piece(&[Some("uur")], &[Some(2.0)], None, 1)]);
        assert_eq!(all.get("quantity"), Some(&Values::Decimal(vec![None, Some(2.0)])));
        assert_eq!(
            all.get("unit"),
            Some(&Values::Text([None, Some("uur")].into_iter().collect()))
        );
    }
}
