//! Whether something was brought: one rule for every figure and signal that counts who takes part.
//!
//! What was booked and taken back was not brought, whichever project or receiver the two bookings name: of one kind all
//! that stands in the months counts together, and only what is left over is there. A row of zero says that nothing was
//! brought; something that was given and has no price was brought all the same. A row that is missing says nothing: who
//! uses this rule looks at the deliveries for that.

use std::collections::BTreeMap;

use crate::domain::amount::Amount;
use crate::domain::{Money, Period, RowSet};
use crate::ledger::{ContributionGroup, ContributionKind};

/// What is left of one kind.
#[derive(Default)]
struct Left<'a> {
    value: Money,
    quantity: Amount,
    rows: Vec<&'a RowSet>,
}

impl Left<'_> {
    fn is_there(&self) -> bool {
        let value = self.value.cents();
        value > 0 || (value == 0 && self.quantity.billionths() > 0)
    }
}

/// The kinds that one giver brought in some groups of its contributions, each with its rows.
pub fn brought<'a>(
    groups: impl IntoIterator<Item = &'a ContributionGroup>,
) -> BTreeMap<ContributionKind, Vec<&'a RowSet>> {
    let mut kinds: BTreeMap<ContributionKind, Left<'a>> = BTreeMap::new();
    for group in groups {
        let left = kinds.entry(group.kind).or_default();
        left.value += group.middle;
        // A quantity without a price counts; one with a price has its value, in whichever unit it was counted.
        if group.middle == Money::ZERO {
            left.quantity += group.quantity;
        }
        left.rows.push(&group.rows);
    }
    let there = kinds.into_iter().filter(|(_, left)| left.is_there());
    there.map(|(kind, left)| (kind, left.rows)).collect()
}

/// The periods over which one giver brought something, in order.
pub fn periods<'a>(groups: impl IntoIterator<Item = &'a ContributionGroup>) -> Vec<Period> {
    let mut by_period: BTreeMap<Period, Vec<&ContributionGroup>> = BTreeMap::new();
    for group in groups {
        by_period.entry(group.period).or_default().push(group);
    }
    let mut periods: Vec<Period> = by_period
        .into_iter()
        .filter(|(_, groups)| !brought(groups.iter().copied()).is_empty())
        .map(|(period, _)| period)
        .collect();
    periods.sort_unstable_by_key(|period| (period.first_month(), period.last_month()));
    periods
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{hours, money, within};

    fn kinds(groups: &[ContributionGroup]) -> Vec<ContributionKind> {
        brought(groups).into_keys().collect()
    }

    #[test]
    fn what_was_taken_back_was_not_brought_whatever_project_the_correction_names() {
        let booked = within(hours("a", "2026-09", 10), "P1");
        assert_eq!(kinds(std::slice::from_ref(&booked)), [ContributionKind::Hours]);
        assert!(kinds(&[booked.clone(), hours("a", "2026-09", -10)]).is_empty());
        assert_eq!(
            kinds(&[booked.clone(), hours("a", "2026-09", -4)]),
            [ContributionKind::Hours],
            "a part is left"
        );
        assert_eq!(
            kinds(&[booked, hours("a", "2026-09", -10), money("a", "2026-09", 5)]),
            [ContributionKind::Money],
            "hours taken back take no money back"
        );
    }

    #[test]
    fn a_row_of_zero_brings_nothing_and_a_gift_without_a_price_something() {
        assert!(kinds(&[hours("a", "2026-09", 0)]).is_empty());
        assert!(kinds(&[]).is_empty());
        let free = ContributionGroup {
            quantity: Amount::from_f64(3.0).expect("a number"),
            ..hours("a", "2026-09", 0)
        };
        assert_eq!(kinds(&[free]), [ContributionKind::Hours]);
    }

    #[test]
    fn a_period_of_which_all_was_taken_back_is_none() {
        let groups = [
            hours("a", "2026-K2", 10),
            hours("a", "2026-07", 10),
            within(hours("a", "2026-07", -10), "P1"),
            hours("a", "2026-08", -5),
            hours("a", "2026-09", 0),
            hours("a", "2026-10", 10),
        ];
        let found: Vec<String> = periods(&groups).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["2026-K2", "2026-10"]);
    }
}
