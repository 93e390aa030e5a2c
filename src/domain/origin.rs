//! Which rows a figure rests on.

use std::fmt;
use std::sync::Arc;

/// Rows of one table: positions in the table's facts, from which file, sheet and cell follow. Many sets may share one
/// list, of which each holds a part: giving them on costs as much for a million rows as for one.
#[derive(Clone)]
pub struct RowSet {
    list: Arc<List>,
    /// Its runs in the list: the first, and the one behind the last.
    from: u32,
    to: u32,
}

/// Runs of positions behind each other, each in ascending order.
struct List {
    table: &'static str,
    rows: Vec<u32>,
    /// Where each run begins, and the end of the last.
    starts: Vec<u32>,
}

impl List {
    fn run(&self, number: u32) -> &[u32] {
        self.runs(number, number + 1)
    }

    fn runs(&self, from: u32, to: u32) -> &[u32] {
        let place = |number: u32| self.starts.get(number as usize).map_or(0, |start| *start as usize);
        self.rows.get(place(from)..place(to)).unwrap_or_default()
    }
}

impl RowSet {
    /// Rows of a table, in ascending order.
    pub fn new(table: &'static str, rows: Vec<u32>) -> Self {
        let starts = vec![0, rows.len() as u32];
        Self {
            list: Arc::new(List { table, rows, starts }),
            from: 0,
            to: 1,
        }
    }

    /// Several sets of rows of a table, each in ascending order, that follow each other in one list: neighbours can be
    /// [joined](Self::joined).
    pub fn neighbours(table: &'static str, sets: &[Vec<u32>]) -> Vec<Self> {
        let mut starts = vec![0];
        let mut end = 0;
        starts.extend(sets.iter().map(|rows| {
            end += rows.len() as u32;
            end
        }));
        let list = Arc::new(List {
            table,
            rows: sets.concat(),
            starts,
        });
        let set = |from: u32| Self {
            list: Arc::clone(&list),
            from,
            to: from + 1,
        };
        (0..sets.len() as u32).map(set).collect()
    }

    /// Id of the table in the contract, such as `contributions`.
    pub fn table(&self) -> &'static str {
        self.list.table
    }

    /// The positions, run by run.
    pub fn rows(&self) -> &[u32] {
        self.list.runs(self.from, self.to)
    }

    /// The runs of positions, each in ascending order.
    pub fn runs(&self) -> impl Iterator<Item = &[u32]> {
        (self.from..self.to).map(|number| self.list.run(number))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows().len()
    }

    /// True without a row.
    pub fn is_empty(&self) -> bool {
        self.rows().is_empty()
    }

    /// True when another set goes on in the same list where this one ends.
    pub fn goes_on_in(&self, next: &Self) -> bool {
        self.to == next.from && Arc::ptr_eq(&self.list, &next.list)
    }

    /// Everything from the begin of this set to the end of a later one in the same list.
    #[must_use]
    pub fn joined(&self, last: &Self) -> Self {
        Self {
            to: last.to,
            ..self.clone()
        }
    }
}

impl PartialEq for RowSet {
    fn eq(&self, other: &Self) -> bool {
        self.table() == other.table() && self.rows() == other.rows()
    }
}

impl Eq for RowSet {}

impl fmt::Debug for RowSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("RowSet");
        shown
            .field("table", &self.table())
            .field("rows", &self.rows())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_join_into_one_set_and_others_do_not() {
        let sets = RowSet::neighbours("contributions", &[vec![4, 7], vec![], vec![1], vec![2, 3]]);
        assert_eq!(sets[0].rows(), [4, 7]);
        assert!(sets[1].is_empty());
        assert!(sets[0].goes_on_in(&sets[1]) && !sets[0].goes_on_in(&sets[2]) && !sets[1].goes_on_in(&sets[0]));
        let joined = sets[0].joined(&sets[2]);
        assert_eq!((joined.rows(), joined.len()), ([4, 7, 1].as_slice(), 3));
        let runs: Vec<&[u32]> = joined.runs().collect();
        assert_eq!(runs, [[4, 7].as_slice(), &[], &[1]]);
        assert!(joined.goes_on_in(&sets[3]));
        // Of another list nothing is joined, whatever its places.
        let other = RowSet::new("contributions", vec![9]);
        assert!(!sets[0].goes_on_in(&RowSet { from: 1, ..other }));
        assert_eq!(sets[2], RowSet::new("contributions", vec![1]));
    }
}
