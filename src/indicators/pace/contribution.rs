//! Whether contributions of the last three months keep up with what was pledged for them.
//!
//! Both sides in euros at the agreed middle rate. A pledge counts by the days of it that lie in the three months.
//! Only what has a value on both sides is compared: a pledge without an agreed rate counts nowhere.

use std::collections::BTreeSet;

use crate::domain::{Money, Month, RowSet, Status};
use crate::indicators::pace::Component;
use crate::ledger::rates::Rates;
use crate::ledger::{ContributionKind, Facts};

/// Contributed against pledged over the three months that end with a month.
pub(crate) fn run_rate(facts: &Facts, end: Month) -> Component {
    let first = end.plus(-2);
    let (pledged, pledge_rows, kinds) = pledged(facts, first, end);
    if pledge_rows.is_empty() {
        return Component::absent(Status::Missing);
    }
    let groups = facts
        .contributions
        .iter()
        .filter(|group| group.period.is_within(first, end) && kinds.contains(&(group.partner.clone(), group.kind)));
    let contributed: Money = groups.clone().map(|group| group.middle).sum();
    Component {
        n: Some(pledge_rows.len()),
        rows: std::iter::once(RowSet::new("pledges", pledge_rows))
            .chain(groups.map(|group| group.rows.clone()))
            .collect(),
        ..Component::of(contributed.euros(), pledged.euros())
    }
}

type PledgedKinds = BTreeSet<(String, ContributionKind)>;

/// The value pledged for the months `first..=last`, the rows, and who pledged which kind.
fn pledged(facts: &Facts, first: Month, last: Month) -> (Money, Vec<u32>, PledgedKinds) {
    let rates = Rates::from(&facts.table("rates"));
    let (mut total, mut rows, mut kinds) = (Money::ZERO, Vec::new(), PledgedKinds::new());
    let table = facts.table("pledges");
    for row in table.rows() {
        let (Some(partner), Some(kind), Some(quantity), Some(unit)) = (
            row.text("partner_id"),
            row.text("kind").and_then(ContributionKind::parse),
            row.number("quantity"),
            row.text("unit"),
        ) else {
            continue;
        };
        let (Some(from), Some(to)) = (row.date("from"), row.date("to")) else {
            continue;
        };
        let (start, end) = (from.max(first.first_day()), to.min(last.last_day()));
        if start > end {
            continue;
        }
        let part = f64::from(end.days() - start.days() + 1) / f64::from(to.days() - from.days() + 1);
        let Some(value) = rates.value(kind, unit, None, start, quantity * part) else {
            continue;
        };
        total += value.middle;
        rows.push(row.index());
        kinds.insert((partner.to_owned(), kind));
    }
    (total, rows, kinds)
}
