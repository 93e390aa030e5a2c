//! Sums of contributions over some months.
//!
//! A contribution over a quarter, half-year or year is never split: it counts where the months hold it whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Money, Month, RowSet};
use crate::ledger::{ContributionGroup, Facts};

/// First and last month.
pub type Span = (Month, Month);

/// The value of some contributions at the three rates, and the rows it rests on.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// At the low rates.
    pub low: Money,
    /// At the agreed rates.
    pub middle: Money,
    /// At the high rates.
    pub high: Money,
    /// The rows.
    pub rows: Vec<Arc<RowSet>>,
}

impl Totals {
    /// Adds a group of contributions.
    pub fn add(&mut self, group: &ContributionGroup) {
        self.low += group.low;
        self.middle += group.middle;
        self.high += group.high;
        self.rows.push(Arc::clone(&group.rows));
    }

    /// Adds another sum.
    pub fn add_all(&mut self, other: &Self) {
        self.low += other.low;
        self.middle += other.middle;
        self.high += other.high;
        self.rows.extend(other.rows.iter().cloned());
    }

    /// How many rows there are.
    pub fn n(&self) -> usize {
        self.rows.iter().map(|set| set.rows.len()).sum()
    }

    /// Low, agreed and high value in euros.
    pub fn euros(&self) -> [f64; 3] {
        [self.low.euros(), self.middle.euros(), self.high.euros()]
    }
}

/// The sums of the wanted contributions within some months, by giver. A giver without any is not there.
pub fn by_partner(facts: &Facts, span: Span, wanted: impl Fn(&ContributionGroup) -> bool) -> BTreeMap<&str, Totals> {
    let mut totals: BTreeMap<&str, Totals> = BTreeMap::new();
    for group in &facts.contributions {
        if group.period.is_within(span.0, span.1) && wanted(group) {
            totals.entry(&group.partner).or_default().add(group);
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, hours, month};

    #[test]
    fn a_quarter_counts_only_where_it_is_held_whole() {
        let mut facts = facts(&[]);
        facts.contributions = vec![hours("a", "2026-K3", 300), hours("a", "2026-10", 10)];
        let sum = |first, last| {
            by_partner(&facts, (month(2026, first), month(2026, last)), |_| true)["a"]
                .middle
                .euros()
        };
        assert_eq!(sum(7, 10), 310.0);
        assert_eq!(sum(8, 10), 10.0);
    }

    #[test]
    fn a_giver_without_contributions_is_not_there() {
        let facts = facts(&[]);
        assert!(by_partner(&facts, (month(2026, 1), month(2026, 12)), |_| true).is_empty());
    }
}
