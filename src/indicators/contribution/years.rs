//! The twelve months up to the reported one, and those that ended a quarter, two quarters, … before: for lines over time.

use crate::domain::{Month, Window};
use crate::indicators::Scope;
use crate::ledger::Facts;

/// Months between two of them.
const STEP: i32 = 3;

/// How many there are at most, the reported one included: two years of quarters.
const MOST: i32 = 8;

/// The scope itself, and the same of earlier months whose twelve months lie within what was ever contributed: before that
/// nothing is known, and a year that is known in part is no year.
pub(crate) fn scopes(facts: &Facts, scope: &Scope) -> Vec<Scope> {
    let first = facts
        .whole()
        .contributions
        .iter()
        .map(|group| group.period.first_month());
    let known = first.min();
    let at = |month: Month| Scope { month, ..scope.clone() };
    let earlier = (1..MOST)
        .map(|back| scope.month.plus(-STEP * back))
        .take_while(|month| known.is_some_and(|known| known <= Scope::span(Window::TwelveMonths, *month).0));
    std::iter::once(scope.month).chain(earlier).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, hours, month, scope};

    fn months(first: &str) -> Vec<Month> {
        let mut facts = facts(&[]);
        facts.contributions = vec![hours("a", "2026-10", 1), hours("b", first, 1)];
        scopes(&facts, &scope()).into_iter().map(|scope| scope.month).collect()
    }

    #[test]
    fn quarters_back_as_long_as_a_whole_year_is_known() {
        // The twelve months up to April 2026 begin with May 2025, those up to January with February.
        assert_eq!(months("2025-05"), [month(2026, 10), month(2026, 7), month(2026, 4)]);
        assert_eq!(months("2025-06").len(), 2);
        assert_eq!(months("2015-01").len(), 8);
        assert_eq!(months("2026-10"), [month(2026, 10)]);
    }

    #[test]
    fn without_contributions_there_is_the_month_itself() {
        assert_eq!(scopes(&facts(&[]), &scope()).len(), 1);
    }
}
