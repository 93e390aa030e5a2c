//! The rows of a sum, as few sets as they can be.

use crate::domain::RowSet;

/// Sets of rows in the order in which they were added. Those that [go on](RowSet::goes_on_in) in each other are one, so
/// that a sum over a million rows that stand behind each other rests on one set and not on thousands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JoinedRows<'a>(Vec<(&'a RowSet, &'a RowSet)>);

impl<'a> JoinedRows<'a> {
    /// Adds a set.
    pub fn push(&mut self, rows: &'a RowSet) {
        self.push_all(rows, rows);
    }

    /// Adds all sets of another.
    pub fn extend(&mut self, other: &Self) {
        for (first, last) in &other.0 {
            self.push_all(first, last);
        }
    }

    /// The sets.
    pub fn sets(&self) -> impl Iterator<Item = RowSet> {
        self.0.iter().map(|(first, last)| first.joined(last))
    }

    fn push_all(&mut self, first: &'a RowSet, last: &'a RowSet) {
        match self.0.last_mut() {
            Some((_, before)) if before.goes_on_in(first) => *before = last,
            _ => self.0.push((first, last)),
        }
    }
}

impl<'a> FromIterator<&'a RowSet> for JoinedRows<'a> {
    fn from_iter<I: IntoIterator<Item = &'a RowSet>>(sets: I) -> Self {
        let mut joined = Self::default();
        sets.into_iter().for_each(|rows| joined.push(rows));
        joined
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_one_and_strangers_stay_apart() {
        let near = RowSet::neighbours("contributions", &[vec![0, 2], vec![1], vec![3]]);
        let far = RowSet::new("contributions", vec![9]);
        let joined: JoinedRows<'_> = [&near[0], &near[1], &far, &near[2]].into_iter().collect();
        let sets: Vec<Vec<u32>> = joined.sets().map(|set| set.rows().to_vec()).collect();
        assert_eq!(sets, [vec![0, 2, 1], vec![9], vec![3]]);
        let mut both: JoinedRows<'_> = [&near[0]].into_iter().collect();
        both.extend(&[&near[1], &near[2]].into_iter().collect());
        assert_eq!(both.sets().count(), 1);
    }
}
