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
        let by_partner = a.partner.cmp(&b.partner);
        by_partner.then_with(|| (a.period, a.kind).cmp(&(b.period, b.kind)))
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
