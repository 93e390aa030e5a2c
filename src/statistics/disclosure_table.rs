//! Suppression in a table of two ways: respondents by partner and theme, say, with all totals published.
//!
//! A cell with 1 to k − 1 respondents is suppressed. More cells follow until
//!
//! * every row and column that hides anything hides at least two cells, with at least k respondents together (or all
//!   that it has),
//! * every suppressed cell could hold more or fewer respondents than it does, given all that is published, and
//! * no adding and subtracting of published cells gives the sum of cells with fewer than k respondents together
//!   ([`super::disclosure_register`]).
//!
//! The second is decided exactly: rows and columns are the knots of a network, cells its arcs, and a total is the arc
//! back. Published arcs are fixed. A suppressed one can change if and only if the arcs that may still change close a
//! circle through it. Totals are cells like all others: one with fewer than k respondents is suppressed too.
//!
//! Cells without respondents show nothing. Where even "nobody" must not be known, they count as small
//! ([`Small::OrNobody`]) and can be suppressed like the rest.
//!
//! Source: Cox 1980 (cells as a network); Castro 2012. What is suppressed beside the small cells is a choice of ours
//! (the smallest first); packages differ in it.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::Visibility;
use super::disclosure_register::first_told;

/// Which cells are too small to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Small {
    /// 1 to k − 1 respondents; a cell without respondents is shown as empty.
    #[default]
    Few,
    /// 0 to k − 1 respondents.
    OrNobody,
}

/// What becomes of a table. Rows and columns in the order given, each followed by its total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisclosureTable {
    /// A row for each row of the table and one for the totals of the columns; the last of each is the row's total.
    pub cells: Vec<Vec<Visibility>>,
}

impl DisclosureTable {
    /// Places (row, column) of suppressed cells, both from 0, row by row; totals included, as last row and last column.
    pub fn suppressed(&self) -> impl Iterator<Item = (usize, usize)> {
        self.cells.iter().enumerate().flat_map(|(row, cells)| {
            let hidden = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| **cell == Visibility::Suppressed);
            hidden.map(move |(column, _)| (row, column))
        })
    }
}

/// Decides for a table of numbers of respondents; nobody is in two cells. `None` when rows differ in length or there
/// is no cell.
///
/// ```
/// use vlecht::statistics::disclosure::Visibility::*;
/// use vlecht::statistics::disclosure_table::{Small, disclosure_table};
/// let found = disclosure_table(&[vec![20, 3], vec![9, 8]], 5, Small::Few).unwrap();
/// assert_eq!(found.cells[0], [Suppressed, Suppressed, Shown]);
/// assert_eq!(found.cells[1], [Suppressed, Suppressed, Shown]);
/// ```
pub fn disclosure_table(counts: &[Vec<usize>], k: usize, small: Small) -> Option<DisclosureTable> {
    let table = with_totals(counts)?;
    let may_hide = |n: usize| n > 0 || small == Small::OrNobody;
    let mut hidden: Vec<Vec<bool>> = table
        .iter()
        .map(|row| row.iter().map(|&n| may_hide(n) && n < k).collect())
        .collect();
    while let Some(line) = unprotected(&table, &hidden, k) {
        // The smallest cell of the line that is still shown; totals last, for they are of most use.
        let (last_row, last_column) = (table.len() - 1, table.first().map_or(0, |row| row.len() - 1));
        let shown = line
            .into_iter()
            .filter(|&(i, j)| !hidden[i][j] && may_hide(table[i][j]));
        let next = shown.min_by_key(|&(i, j)| (i == last_row || j == last_column, table[i][j], i, j));
        // Nothing is left in the line: hide whatever is shown, so that it always ends.
        let next = next.or_else(|| any_shown(&table, &hidden, may_hide));
        let Some((i, j)) = next else { break };
        hidden[i][j] = true;
    }
    let visibility = |n: usize, hidden: bool| match (hidden, n) {
        (true, _) => Visibility::Suppressed,
        (false, 0) => Visibility::Empty,
        _ => Visibility::Shown,
    };
    let rows = table.iter().zip(&hidden);
    Some(DisclosureTable {
        cells: rows
            .map(|(row, hidden)| {
                row.iter()
                    .zip(hidden)
                    .map(|(&n, &hidden)| visibility(n, hidden))
                    .collect()
            })
            .collect(),
    })
}

/// The table with the totals of rows and columns.
fn with_totals(counts: &[Vec<usize>]) -> Option<Vec<Vec<usize>>> {
    let columns = counts.first().map(Vec::len).filter(|&columns| columns > 0)?;
    if counts.iter().any(|row| row.len() != columns) {
        return None;
    }
    let mut table = counts.to_vec();
    table.push(
        (0..columns)
            .map(|column| counts.iter().map(|row| row[column]).sum())
            .collect(),
    );
    for row in &mut table {
        row.push(row.iter().sum());
    }
    Some(table)
}

/// The cells of a line that does not protect what it hides: too little is hidden in it, or a cell in it is fixed.
fn unprotected(table: &[Vec<usize>], hidden: &[Vec<bool>], k: usize) -> Option<Vec<(usize, usize)>> {
    let (rows, columns) = (table.len(), table.first()?.len());
    let of_row = |i: usize| (0..columns).map(|j| (i, j)).collect::<Vec<_>>();
    let of_column = |j: usize| (0..rows).map(|i| (i, j)).collect::<Vec<_>>();
    let lines = (0..rows).map(of_row).chain((0..columns).map(of_column));
    for line in lines {
        let inside = line.iter().filter(|&&(i, j)| hidden[i][j]);
        let (count, together) = inside.fold((0, 0), |(count, sum), &(i, j)| (count + 1, sum + table[i][j]));
        let shown = line.iter().any(|&(i, j)| !hidden[i][j] && table[i][j] > 0);
        if count == 1 || (count > 1 && together < k && shown) {
            return Some(line);
        }
    }
    let cells = || (0..rows).flat_map(move |i| (0..columns).map(move |j| (i, j)));
    let mut suppressed = cells().filter(|&(i, j)| hidden[i][j]);
    if let Some((i, j)) = suppressed.find(|&cell| !can_change(table, hidden, cell)) {
        // The line with most left to hide.
        let left = |line: &[(usize, usize)]| line.iter().filter(|&&(i, j)| !hidden[i][j]).count();
        let (row, column) = (of_row(i), of_column(j));
        return Some(if left(&row) >= left(&column) { row } else { column });
    }
    // Everything in the rows and columns of what could be added up to few.
    let told = told_by_sums(table, hidden, k)?;
    let touches = |(i, j): &(usize, usize)| told.iter().any(|(row, column)| row == i || column == j);
    Some(cells().filter(touches).collect())
}

/// Inner cells with fewer than k respondents in all whose sum follows from adding and subtracting published cells.
fn told_by_sums(table: &[Vec<usize>], hidden: &[Vec<bool>], k: usize) -> Option<BTreeSet<(usize, usize)>> {
    let (rows, columns) = (table.len() - 1, table.first()?.len() - 1);
    let inner = || (0..rows).flat_map(move |i| (0..columns).map(move |j| (i, j)));
    let respondents: BTreeMap<(usize, usize), usize> = inner().map(|(i, j)| ((i, j), table[i][j])).collect();
    let about = |i: usize, j: usize| -> BTreeSet<(usize, usize)> {
        let parts = inner().filter(|&(row, column)| (i == rows || i == row) && (j == columns || j == column));
        parts.filter(|&(row, column)| table[row][column] > 0).collect()
    };
    let cells = (0..=rows).flat_map(|i| (0..=columns).map(move |j| (i, j)));
    let shown = cells.filter(|&(i, j)| !hidden[i][j] && table[i][j] > 0);
    first_told(k, respondents, shown.map(|(i, j)| about(i, j)).collect())
}

fn any_shown(table: &[Vec<usize>], hidden: &[Vec<bool>], may_hide: impl Fn(usize) -> bool) -> Option<(usize, usize)> {
    let cells = table
        .iter()
        .enumerate()
        .flat_map(|(i, row)| (0..row.len()).map(move |j| (i, j)));
    cells
        .filter(|&(i, j)| !hidden[i][j] && may_hide(table[i][j]))
        .min_by_key(|&(i, j)| (table[i][j], i, j))
}

/// Whether a suppressed cell could hold one more or one less, with every published cell as it is.
fn can_change(table: &[Vec<usize>], hidden: &[Vec<bool>], (row, column): (usize, usize)) -> bool {
    let rows = table.len();
    let columns = table.first().map_or(0, Vec::len);
    let (from, to) = ends(rows, columns, row, column);
    // One more: some other way leads back from its end to its start. One less: from its start to its end.
    let more = leads(table, hidden, (to, from), (row, column));
    more || (table[row][column] > 0 && leads(table, hidden, (from, to), (row, column)))
}

/// The knots that a cell joins: rows first, then columns. A cell goes from its row to its column; a total the other
/// way, and the total of all from the row of totals to the column of totals, turned once more.
fn ends(rows: usize, columns: usize, row: usize, column: usize) -> (usize, usize) {
    let turned = (row == rows - 1) != (column == columns - 1);
    if turned {
        (rows + column, row)
    } else {
        (row, rows + column)
    }
}

/// Whether the arcs that may change lead from one knot to another without the cell `without`.
fn leads(table: &[Vec<usize>], hidden: &[Vec<bool>], (start, goal): (usize, usize), without: (usize, usize)) -> bool {
    let rows = table.len();
    let columns = table.first().map_or(0, Vec::len);
    let mut reached = vec![false; rows + columns];
    let mut open = vec![start];
    while let Some(knot) = open.pop() {
        if knot == goal {
            return true;
        }
        if std::mem::replace(&mut reached[knot], true) {
            continue;
        }
        let cells = (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j)));
        for (i, j) in cells.filter(|&cell| cell != without).filter(|&(i, j)| hidden[i][j]) {
            let (from, to) = ends(rows, columns, i, j);
            if from == knot {
                open.push(to);
            }
            // It can only become less if there is something in it.
            if to == knot && table[i][j] > 0 {
                open.push(from);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::Visibility::{Empty, Shown, Suppressed};
    use super::*;
    use crate::statistics::disclosure_register::Register;
    use proptest::prelude::*;

    #[test]
    fn large_cells_are_all_shown() {
        let found = disclosure_table(&[vec![5, 6], vec![0, 7]], 5, Small::Few).unwrap();
        assert_eq!(
            found.cells,
            [vec![Shown, Shown, Shown], vec![Empty, Shown, Shown], vec![Shown; 3]]
        );
        assert_eq!(found.suppressed().count(), 0);
    }

    #[test]
    fn a_total_of_few_is_hidden_too() {
        // The first row has 3 in all.
        let found = disclosure_table(&[vec![3, 0], vec![20, 30]], 5, Small::Few).unwrap();
        assert_eq!(found.cells[0][2], Suppressed);
        assert_eq!(found.cells[2][2], Shown);
    }

    #[test]
    fn nobody_can_be_a_secret() {
        let counts = [vec![5, 2, 0], vec![6, 3, 4]];
        let found = disclosure_table(&counts, 2, Small::OrNobody).unwrap();
        assert_eq!(found.cells[0][2], Suppressed);
        assert!(found.suppressed().count() >= 4);
        // Where it need not be, nothing is hidden.
        assert_eq!(
            disclosure_table(&counts, 2, Small::Few).unwrap().suppressed().count(),
            0
        );
    }

    #[test]
    fn no_table_has_no_answer() {
        assert_eq!(disclosure_table(&[], 5, Small::Few), None);
        assert_eq!(disclosure_table(&[vec![]], 5, Small::Few), None);
        assert_eq!(disclosure_table(&[vec![1], vec![1, 2]], 5, Small::Few), None);
    }

    /// Every table with the published cells as they are, each suppressed cell at most `most`.
    fn consistent(table: &[Vec<usize>], cells: &[Vec<Visibility>], most: usize) -> Vec<Vec<Vec<usize>>> {
        let (rows, columns) = (table.len() - 1, table[0].len() - 1);
        let places = (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j)));
        let free: Vec<(usize, usize)> = places.filter(|&(i, j)| cells[i][j] == Suppressed).collect();
        let mut inner: Vec<Vec<usize>> = table[..rows].iter().map(|row| row[..columns].to_vec()).collect();
        for &(i, j) in &free {
            inner[i][j] = 0;
        }
        let mut found = Vec::new();
        loop {
            let other = with_totals(&inner).unwrap();
            let agrees = |i: usize, j: usize| cells[i][j] == Suppressed || other[i][j] == table[i][j];
            if (0..=rows).all(|i| (0..=columns).all(|j| agrees(i, j))) {
                found.push(other);
            }
            let Some(place) = free.iter().position(|&(i, j)| inner[i][j] < most) else {
                return found;
            };
            inner[free[place].0][free[place].1] += 1;
            for &(i, j) in &free[..place] {
                inner[i][j] = 0;
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        /// By trying every table that agrees with what is published.
        #[test]
        fn no_suppressed_cell_can_be_worked_out(
            counts in prop::collection::vec(prop::collection::vec(0..4_usize, 3), 2), k in 2..5_usize, nobody: bool,
        ) {
            let small = if nobody { Small::OrNobody } else { Small::Few };
            let found = disclosure_table(&counts, k, small).unwrap();
            let table = with_totals(&counts).unwrap();
            let possible = consistent(&table, &found.cells, 4);
            prop_assert!(possible.contains(&table));
            for (i, j) in found.suppressed() {
                prop_assert!(possible.iter().any(|other| other[i][j] != table[i][j]), "{counts:?} {found:?} at {i} {j}");
            }
            for (row, cells) in table.iter().zip(&found.cells) {
                prop_assert!(row.iter().zip(cells).all(|(&n, cell)| *cell != Shown || n >= k));
            }
        }

        /// Sums of published cells, totals included, never give a set of few respondents.
        #[test]
        fn nothing_about_few_follows_by_adding_and_subtracting(
            counts in (1..4_usize, 2..5_usize).prop_flat_map(|(rows, columns)| {
                prop::collection::vec(prop::collection::vec(0..12_usize, columns), rows)
            }),
        ) {
            let found = disclosure_table(&counts, 5, Small::Few).unwrap();
            let mut register = Register::new(5);
            let (rows, columns) = (counts.len(), counts[0].len());
            for (i, line) in found.cells.iter().enumerate() {
                for j in (0..line.len()).filter(|&j| line[j] == Shown) {
                    let inside = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
                    let part_of = inside.filter(|&(row, column)| (i == rows || i == row) && (j == columns || j == column));
                    let figure: Vec<_> = part_of.map(|(row, column)| ((row, column), counts[row][column])).collect();
                    prop_assert_eq!(register.publish(&figure), Ok(()), "{:?} {:?}", &counts, &found);
                }
            }
        }

        #[test]
        fn large_tables_hold_too(
            counts in (2..6_usize, 2..6_usize).prop_flat_map(|(rows, columns)| {
                prop::collection::vec(prop::collection::vec(0..30_usize, columns), rows)
            }),
        ) {
            let found = disclosure_table(&counts, 5, Small::Few).unwrap();
            let table = with_totals(&counts).unwrap();
            let hidden: Vec<Vec<bool>> =
                found.cells.iter().map(|row| row.iter().map(|cell| *cell == Suppressed).collect()).collect();
            prop_assert!(found.suppressed().all(|cell| can_change(&table, &hidden, cell)));
        }
    }
}
