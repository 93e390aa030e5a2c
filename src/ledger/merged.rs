//! The facts as sums over several months need them: a partner that has merged is its successor.
//!
//! Month by month the old codes stand until the merger. A sum over twelve months that crosses it would count one
//! partner as three, and show a successor without what its predecessors gave: there the successor stands for them all.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{Month, Period};
use crate::ledger::succession::Succession;
use crate::ledger::{DeliveryState, DeliveryStatus, Facts, Partner};

/// Partners that merged, with who stands for them and who they were.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    holders: BTreeMap<String, String>,
    earlier: BTreeMap<String, Vec<Partner>>,
}

impl Merged {
    /// Who stands for a partner; itself when it did not merge.
    pub fn holder<'a>(&'a self, partner: &'a str) -> &'a str {
        self.holders.get(partner).map_or(partner, String::as_str)
    }

    /// What a partner agreed to as its capacity in a month: its own while it takes part, and that of those who had not
    /// merged into it yet. `None` when it agreed to nothing itself.
    pub fn capacity(&self, partner: &Partner, month: Month) -> Option<f64> {
        let points = partner.capacity_points?;
        let Some(earlier) = self.earlier.get(&partner.id) else {
            return Some(if partner.is_active(month) { points } else { 0.0 });
        };
        let active = earlier.iter().filter(|known| known.is_active(month));
        Some(active.filter_map(|known| known.capacity_points).sum())
    }
}

/// The facts in which everybody that merged by the end of a month is its successor; `None` when nobody did.
pub fn merged(facts: &Facts, succession: &Succession, month: Month) -> Option<Facts> {
    let day = month.last_day();
    let holders: BTreeMap<String, String> = facts
        .partners
        .iter()
        .filter_map(|partner| {
            let holder = succession.holder(&partner.id, day);
            (holder != partner.id).then(|| (partner.id.clone(), holder.to_owned()))
        })
        .collect();
    if holders.is_empty() {
        return None;
    }
    let mut earlier: BTreeMap<String, Vec<Partner>> = BTreeMap::new();
    for partner in &facts.partners {
        let holder = holders.get(&partner.id).unwrap_or(&partner.id);
        earlier.entry(holder.clone()).or_default().push(partner.clone());
    }
    earlier.retain(|_, partners| partners.len() > 1);
    let known = Merged { holders, earlier };
    let mut whole = facts.clone();
    whole.partners.retain(|partner| known.holder(&partner.id) == partner.id);
    for partner in &mut whole.partners {
        let first = known
            .earlier
            .get(&partner.id)
            .and_then(|all| all.iter().map(|known| known.active_from).min());
        partner.active_from = first.unwrap_or(partner.active_from);
    }
    for group in &mut whole.contributions {
        group.partner = known.holder(&group.partner).to_owned();
        group.receiver = group.receiver.as_deref().map(|id| known.holder(id).to_owned());
    }
    whole.contributions.sort_by(|a, b| {
        let key = |group: &crate::ledger::ContributionGroup| (group.partner.clone(), group.period, group.kind);
        key(a).cmp(&key(b))
    });
    whole.deliveries = deliveries(&facts.deliveries, &known);
    whole.merged = Some(Arc::new(known));
    Some(whole)
}

/// One entry per successor and month: what any of its predecessors owes over a month, is not there.
fn deliveries(given: &[DeliveryStatus], known: &Merged) -> Vec<DeliveryStatus> {
    let mut whole: BTreeMap<(Month, String), DeliveryStatus> = BTreeMap::new();
    for status in given {
        let holder = known.holder(&status.partner).to_owned();
        let mut status = status.clone();
        status.partner.clone_from(&holder);
        whole
            .entry((status.month, holder))
            .and_modify(|had| {
                if status.state == DeliveryState::Missing || status.state > had.state {
                    had.state = status.state;
                }
                had.accepted += status.accepted;
                had.refused += status.refused;
                had.contributions_unread |= status.contributions_unread;
            })
            .or_insert(status);
    }
    whole.into_values().collect()
}

/// The partners that merged into another within some months: on the first day of one of them, or later in it.
pub fn mergers_within(facts: &Facts, first: Month, last: Month) -> Vec<&Partner> {
    let period = |partner: &&Partner| {
        let day = partner.active_to.map(|end| Month::of(end.plus_days(1)));
        partner.successor.is_some() && day.is_some_and(|month| Period::Month(month).is_within(first, last))
    };
    facts.partners.iter().filter(period).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{day, delivery, facts, hours, month, partner, to};

    /// A and B, with 50 and 30 points, merge into N, with 90, on 1 July 2026.
    fn merging() -> Facts {
        let mut facts = facts(&[]);
        let old = |id, points| Partner {
            active_to: Some(day("2026-06-30")),
            successor: Some("n".to_owned()),
            ..partner(id, points)
        };
        let new = Partner {
            active_from: day("2026-07-01"),
            ..partner("n", 90.0)
        };
        facts.partners = vec![old("a", 50.0), old("b", 30.0), new, partner("z", 20.0)];
        facts.contributions = vec![
            hours("a", "2026-06", 5),
            to(hours("z", "2026-06", 7), "b"),
            hours("n", "2026-07", 3),
        ];
        facts.deliveries = vec![
            delivery("a", month(2026, 6), DeliveryState::OnTime),
            delivery("b", month(2026, 6), DeliveryState::Missing),
        ];
        facts
    }

    fn succession() -> Succession {
        use crate::ledger::fact_table::{FactTable, frame_from_text};
        let table = crate::contract::table("partners").expect("a table");
        let row = |id: &'static str| {
            vec![
                ("partner_id", id),
                ("active_from", "2020-01-01"),
                ("active_to", "2026-06-30"),
                ("successor", "n"),
            ]
        };
        let new = vec![("partner_id", "n"), ("active_from", "2026-07-01")];
        Succession::of(&FactTable::new(
            table,
            frame_from_text(table, &[row("a"), row("b"), new]),
        ))
    }

    #[test]
    fn after_the_merger_the_successor_stands_for_all() {
        let facts = merging();
        assert!(
            merged(&facts, &succession(), month(2026, 6)).is_none(),
            "until then nothing"
        );
        let whole = merged(&facts, &succession(), month(2026, 7)).expect("merged");
        let ids: Vec<&str> = whole.partners.iter().map(|partner| partner.id.as_str()).collect();
        assert_eq!(ids, ["n", "z"]);
        assert_eq!(whole.partners[0].active_from, day("2020-01-01"));
        let flows: Vec<(&str, Option<&str>)> = whole
            .contributions
            .iter()
            .map(|group| (group.partner.as_str(), group.receiver.as_deref()))
            .collect();
        assert_eq!(flows, [("n", None), ("n", None), ("z", Some("n"))]);
        // B still owes June: so does N.
        let states: Vec<DeliveryState> = whole.deliveries.iter().map(|status| status.state).collect();
        assert_eq!(states, [DeliveryState::Missing]);
        assert_eq!(whole.holder("b"), "n");
        assert_eq!(facts.holder("b"), "b");
    }

    #[test]
    fn capacity_is_that_of_those_who_took_part() {
        let whole = merged(&merging(), &succession(), month(2026, 10)).expect("merged");
        let points = |number| whole.capacity(&whole.partners[0], month(2026, number));
        assert_eq!((points(6), points(7)), (Some(80.0), Some(90.0)));
    }
}
