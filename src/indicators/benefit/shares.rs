//! Where the net realised benefits of twelve months land.
//!
//! `B_i = Σ share_i · net realised benefit`. A benefit that was shared with a group that is no partner ("all residents")
//! counts in the whole, and not among partners. Twelve months are of each benefit those that hold its own periods whole.

use std::collections::BTreeMap;

use crate::domain::{Money, RowSet, Window};
use crate::indicators::Scope;
use crate::indicators::benefit::net::{Side, net_within, valued};
use crate::indicators::benefit::optimism::Optimism;
use crate::ledger::Facts;

/// The net realised benefits by who has them.
#[derive(Clone, Debug, Default)]
pub struct Landed {
    /// Per partner that took part in the twelve months and has a share in a benefit with a value.
    pub partners: BTreeMap<String, Share>,
    /// All that landed with others.
    pub others: Share,
    /// True when enough benefits of the register carry a value to set them beside the effort.
    pub is_telling: bool,
}

/// What one beneficiary has.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// In euros, below zero where negative benefits weigh more.
    pub net: Money,
    /// Benefits with a value in which it has a share.
    pub benefits: usize,
    /// The rows.
    pub rows: Vec<RowSet>,
}

impl Landed {
    /// Lays out the benefits of the twelve months up to the scope's month.
    pub fn new(facts: &Facts, scope: &Scope) -> Self {
        Self::over(facts, scope, Window::TwelveMonths)
    }

    /// Lays out the benefits of a window that ends with the scope's month.
    pub fn over(facts: &Facts, scope: &Scope, window: Window) -> Self {
        let facts = facts.whole();
        let (first, last) = Scope::span(window, scope.month);
        let amounts: BTreeMap<String, _> = net_within(facts, scope, window, Side::Realised, Optimism::default())
            .into_iter()
            .filter(|amount| amount.is_counted)
            .map(|amount| (amount.benefit_id.clone(), amount))
            .collect();
        let mut landed = Self {
            is_telling: is_telling(facts, scope),
            ..Self::default()
        };
        for row in facts.table("benefit_shares").rows() {
            let parts = (row.text("benefit_id"), row.text("beneficiary"), row.number("share"));
            let (Some(benefit), Some(beneficiary), Some(part)) = parts else {
                continue;
            };
            let beneficiary = facts.holder(beneficiary);
            let Some(amount) = amounts.get(benefit) else { continue };
            let Some(net) = Money::from_euros(amount.net.euros() * part) else {
                continue;
            };
            let is_partner = facts
                .partner(beneficiary)
                .is_some_and(|partner| partner.is_active_within(first, last));
            let share = if is_partner {
                landed.partners.entry(beneficiary.to_owned()).or_default()
            } else {
                &mut landed.others
            };
            share.net += net;
            share.benefits += 1;
            share.rows.push(RowSet::new("benefit_shares", vec![row.index()]));
            share.rows.extend(amount.rows.iter().cloned());
        }
        landed
    }

    /// What landed with all partners together, in euros.
    pub fn among_partners(&self) -> f64 {
        self.partners.values().map(|share| share.net).sum::<Money>().euros()
    }

    /// The part of a partner in what landed with partners: zero for a partner without a share in any benefit.
    /// `None` where nothing landed with partners on balance.
    pub fn part(&self, partner: &str) -> Option<f64> {
        let all = self.among_partners();
        (all > 0.0).then(|| self.partners.get(partner).map_or(0.0, |share| share.net.euros() / all))
    }
}

fn is_telling(facts: &Facts, scope: &Scope) -> bool {
    let (with_value, all) = valued(facts);
    with_value as f64 >= scope.thresholds.value("benefits-valued") * all as f64
}

#[cfg(test)]
pub(crate) mod example {
    //! The worked example of six partners with their benefits (domain page, part 3.3).

    use super::*;
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::facts;

    /// The partners of the contribution example with benefits of 140, 60, 30, 110, 100 and 31 thousand: 471 in all.
    pub(crate) fn six_partners_with_benefits() -> Facts {
        let had = ["140", "60", "30", "110", "100", "31"];
        let ids = ["b1", "b2", "b3", "b4", "b5", "b6"];
        let benefits: Vec<_> = ids.iter().map(|id| vec![("benefit_id", *id)]).collect();
        let amounts: Vec<String> = had.iter().map(|k| format!("{k}000")).collect();
        let realised: Vec<_> = ids
            .iter()
            .zip(&amounts)
            .map(|(id, eur)| vec![("benefit_id", *id), ("period", "2026-05"), ("eur", eur.as_str())])
            .collect();
        let shares: Vec<_> = ids
            .iter()
            .zip(["p1", "p2", "p3", "p4", "p5", "p6"])
            .map(|(id, partner)| vec![("benefit_id", *id), ("beneficiary", partner), ("share", "1")])
            .collect();
        let six = six_partners();
        let mut facts = facts(&[
            ("benefits", &benefits),
            ("benefit_realisation", &realised),
            ("benefit_shares", &shares),
        ]);
        facts.partners = six.partners;
        facts.contributions = six.contributions;
        facts
    }
}
