//! Flows between two partners that stopped: there were some within the twelve months, and none in the last three, although
//! the giver delivered in these. A flow is a fact; what it means the two know.

use crate::domain::{Month, Period, Window};
use crate::indicators::Scope;
use crate::indicators::contribution::brought::periods;
use crate::ledger::Facts;

/// A flow that stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoppedFlow {
    /// Who gave.
    pub giver: String,
    /// Who received.
    pub receiver: String,
    /// The last month of which it gave anything.
    pub last: Month,
}

/// The flows between two partners that stopped.
pub(super) fn flows(facts: &Facts, scope: &Scope, ids: [&str; 2]) -> Vec<StoppedFlow> {
    let [one, other] = ids;
    [(one, other), (other, one)]
        .into_iter()
        .filter_map(|(giver, receiver)| stopped(facts, scope, giver, receiver))
        .collect()
}

fn stopped(facts: &Facts, scope: &Scope, giver: &str, receiver: &str) -> Option<StoppedFlow> {
    let (year, recent) = (
        Scope::span(Window::TwelveMonths, scope.month).0,
        Scope::span(Window::ThreeMonths, scope.month).0,
    );
    let until_now = || {
        let groups = facts.contributions_of(giver).iter();
        groups.filter(|group| group.period.first_month() <= scope.month)
    };
    // Who delivered nothing may still give: missing is not zero.
    let given = periods(until_now());
    let has_delivered = given.iter().any(|period| period.last_month() >= recent);
    let to_the_other = until_now().filter(|group| group.receiver.as_deref() == Some(receiver));
    let last = periods(to_the_other).into_iter().map(Period::last_month).max()?;
    (has_delivered && last < recent && last >= year).then(|| StoppedFlow {
        giver: giver.to_owned(),
        receiver: receiver.to_owned(),
        last,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, hours, month, partner, scope, to};

    fn found(periods: &[&str], own: &[&str]) -> Vec<StoppedFlow> {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        let between = periods.iter().map(|period| to(hours("a", period, 10), "b"));
        facts.contributions = between.chain(own.iter().map(|period| hours("a", period, 10))).collect();
        flows(&facts, &scope(), ["a", "b"])
    }

    #[test]
    fn a_flow_that_was_there_and_is_no_more() {
        let stopped = StoppedFlow {
            giver: "a".to_owned(),
            receiver: "b".to_owned(),
            last: month(2026, 7),
        };
        assert_eq!(found(&["2026-05", "2026-07"], &["2026-10"]), [stopped]);
    }

    #[test]
    fn what_goes_on_what_is_long_ago_and_what_was_not_delivered_is_not_told() {
        assert!(found(&["2026-05", "2026-08"], &["2026-10"]).is_empty());
        assert!(found(&["2026-K3"], &["2026-10"]).is_empty());
        assert!(found(&["2025-10"], &["2026-10"]).is_empty());
        assert!(found(&["2026-05"], &["2026-07"]).is_empty());
        assert!(found(&[], &["2026-10"]).is_empty());
    }
}
