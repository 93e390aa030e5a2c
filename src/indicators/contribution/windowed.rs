//! Sums of contributions over some months.
//!
//! A contribution over a quarter, half-year or year is never split: it counts where the months hold it whole. So that the
//! twelve months of who reports by the quarter hold four quarters in every month of the year, and not three, a partner's
//! twelve months end with the last month up to which they hold its periods whole ([`whole_span`]).

use std::collections::BTreeMap;

use crate::domain::{JoinedRows, Money, Month, Period, RowSet};
use crate::indicators::Scope;
use crate::ledger::{ContributionGroup, Facts};

/// First and last month.
pub type Span = (Month, Month);

/// The value of some contributions at the three rates, and the rows it rests on.
#[derive(Clone, Debug, Default)]
pub struct Totals<'a> {
    /// At the low rates.
    pub low: Money,
    /// At the agreed rates.
    pub middle: Money,
    /// At the high rates.
    pub high: Money,
    n: usize,
    rows: JoinedRows<'a>,
}

impl<'a> Totals<'a> {
    /// The sum of some contributions; `None` of none.
    fn of(groups: impl Iterator<Item = &'a ContributionGroup>) -> Option<Self> {
        let mut totals = None;
        for group in groups {
            totals.get_or_insert_with(Self::default).add(group);
        }
        totals
    }

    /// Adds a group of contributions.
    pub fn add(&mut self, group: &'a ContributionGroup) {
        self.low += group.low;
        self.middle += group.middle;
        self.high += group.high;
        self.n += group.rows.len();
        self.rows.push(&group.rows);
    }

    /// Adds another sum.
    pub fn add_all(&mut self, other: &Self) {
        self.low += other.low;
        self.middle += other.middle;
        self.high += other.high;
        self.n += other.n;
        self.rows.extend(&other.rows);
    }

    /// The rows it rests on.
    pub fn rows(&self) -> impl Iterator<Item = RowSet> {
        self.rows.sets()
    }

    /// How many rows there are.
    pub fn n(&self) -> usize {
        self.n
    }

    /// Low, agreed and high value in euros.
    pub fn euros(&self) -> [f64; 3] {
        [self.low.euros(), self.middle.euros(), self.high.euros()]
    }
}

/// The sums of the wanted contributions within some months, by giver. A giver without any is not there.
pub fn by_partner(
    facts: &Facts,
    span: Span,
    wanted: impl Fn(&ContributionGroup) -> bool,
) -> BTreeMap<&str, Totals<'_>> {
    givers(facts)
        .filter_map(|(giver, own)| Some((giver, Totals::of(within(own, span).filter(|group| wanted(group)))?)))
        .collect()
}

/// The contributions of one giver by the period over which they were reported.
fn by_period(own: &[ContributionGroup]) -> impl Iterator<Item = (Period, &[ContributionGroup])> {
    // They stand by period: from each to the next is one step, however many contributions it has.
    let mut rest = own;
    std::iter::from_fn(move || {
        let period = rest.first()?.period;
        let (of_it, others) = rest.split_at(rest.partition_point(|group| group.period == period));
        rest = others;
        Some((period, of_it))
    })
}

/// The contributions of one giver over periods that lie whole within some months.
fn within(own: &[ContributionGroup], (first, last): Span) -> impl Iterator<Item = &ContributionGroup> {
    by_period(own)
        .filter(move |(period, _)| period.is_within(first, last))
        .flat_map(|(_, groups)| groups)
}

/// Each giver with all its contributions.
pub fn givers(facts: &Facts) -> impl Iterator<Item = (&str, &[ContributionGroup])> {
    let mut rest = facts.contributions.as_slice();
    std::iter::from_fn(move || {
        let giver = rest.first()?.partner.as_str();
        let own = facts.contributions_of(giver);
        rest = rest.get(own.len()..)?;
        Some((giver, own))
    })
}

/// The last twelve months that hold whole everything the partner reported in them, at most eleven months before the
/// window asked for. No such months with anything in them: the window itself.
pub fn whole_span(facts: &Facts, partner: &str, span: Span) -> Span {
    let own = by_period(facts.contributions_of(partner));
    let own: Vec<Period> = own.map(|(period, _)| period).collect();
    Scope::whole_span(&own, span)
}

/// The contributions that count in twelve months: of each partner those within its own whole span.
pub fn in_year(facts: &Facts, span: Span) -> Vec<&ContributionGroup> {
    givers(facts)
        .flat_map(|(giver, _)| in_year_of(facts, giver, span))
        .collect()
}

/// The contributions of one giver that count in twelve months.
pub fn in_year_of<'a>(
    facts: &'a Facts,
    partner: &str,
    span: Span,
) -> impl Iterator<Item = &'a ContributionGroup> + use<'a> {
    within(facts.contributions_of(partner), whole_span(facts, partner, span))
}

/// As [`by_partner`], over each partner's own whole span of twelve months.
pub fn year_by_partner(
    facts: &Facts,
    span: Span,
    wanted: impl Fn(&ContributionGroup) -> bool,
) -> BTreeMap<&str, Totals<'_>> {
    let sum = |giver| Totals::of(in_year_of(facts, giver, span).filter(|group| wanted(group)));
    givers(facts)
        .filter_map(|(giver, _)| Some((giver, sum(giver)?)))
        .collect()
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
    fn a_year_holds_four_quarters_whatever_month_it_ends_with() {
        // Quarters of 300 since 2025-K1, and 10 a month of b: to September four quarters and nine months of b; to
        // October still four (those to September), and ten months of b.
        let mut facts = facts(&[]);
        let quarters = [
            "2025-K1", "2025-K2", "2025-K3", "2025-K4", "2026-K1", "2026-K2", "2026-K3",
        ];
        facts.contributions = quarters.map(|period| hours("a", period, 300)).into();
        facts
            .contributions
            .extend((1..=10).map(|month| hours("b", &format!("2026-{month:02}"), 10)));
        for (last, of_b) in [(9, 90.0), (10, 100.0)] {
            let end = month(2026, last);
            let totals = year_by_partner(&facts, (end.plus(-11), end), |_| true);
            assert_eq!(
                [&totals["a"], &totals["b"]].map(|sum| sum.middle.euros()),
                [1_200.0, of_b]
            );
        }
        let end = month(2026, 10);
        let span = whole_span(&facts, "a", (end.plus(-11), end));
        assert_eq!(span, (month(2025, 10), month(2026, 9)));
    }

    #[test]
    fn without_a_span_that_holds_anything_whole_it_is_the_window_itself() {
        let mut facts = facts(&[]);
        let span = (month(2025, 11), month(2026, 10));
        assert_eq!(whole_span(&facts, "a", span), span);
        facts.contributions = vec![hours("a", "2026", 300)];
        assert_eq!(whole_span(&facts, "a", span), span);
    }

    #[test]
    fn a_giver_without_contributions_is_not_there() {
        let facts = facts(&[]);
        assert!(by_partner(&facts, (month(2026, 1), month(2026, 12)), |_| true).is_empty());
    }
}
