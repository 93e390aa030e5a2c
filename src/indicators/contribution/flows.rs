//! Who gave what to whom over twelve months: the contributions with a receiving partner.
//!
//! What goes to the network as a whole is no flow between two, and is not spread over partners either: spreading in
//! proportion would be reciprocal by construction.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::domain::{Measurement, Money, Status, Subject, Window};
use crate::indicators::contribution::windowed::{Totals, givers, in_year_of};
use crate::indicators::{Definition, Scope};
use crate::ledger::Facts;

/// The flows between partners.
#[derive(Clone, Debug, Default)]
pub struct Flows<'a> {
    /// Giver and receiver, different and both partners; the sum of what was given.
    pub arcs: BTreeMap<(&'a str, &'a str), Totals<'a>>,
    /// All contributions, also those to the network.
    pub all: Money,
}

impl<'a> Flows<'a> {
    /// The flows of the twelve months up to the scope's month.
    pub fn new(facts: &'a Facts, scope: &Scope) -> Self {
        let facts = facts.whole();
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let (mut flows, mut arcs) = (Self::default(), Vec::new());
        let ids = facts.partners.iter().map(|partner| partner.id.as_str());
        let places: FxHashMap<&str, usize> = ids.enumerate().map(|(at, id)| (id, at)).collect();
        for (giver, _) in givers(facts) {
            let mut given: Vec<Option<Totals<'a>>> = vec![None; facts.partners.len()];
            for group in in_year_of(facts, giver, span) {
                flows.all += group.middle;
                let receiver = group.receiver.as_deref().filter(|id| *id != giver);
                let place = receiver.and_then(|id| given.get_mut(*places.get(id)?));
                if let Some(totals) = place {
                    totals.get_or_insert_with(Totals::default).add(group);
                }
            }
            let given = facts.partners.iter().zip(given);
            arcs.extend(given.filter_map(|(receiver, totals)| Some(((giver, receiver.id.as_str()), totals?))));
        }
        flows.arcs = arcs.into_iter().collect();
        flows
    }

    /// What one gave another.
    pub fn given(&self, giver: &'a str, receiver: &'a str) -> Totals<'a> {
        self.arcs.get(&(giver, receiver)).cloned().unwrap_or_default()
    }

    /// Each two partners between whom anything flows, the first by id first.
    pub fn pairs(&self) -> Vec<(&'a str, &'a str)> {
        let mut pairs: Vec<(&str, &str)> = self
            .arcs
            .keys()
            .map(|(giver, receiver)| (*giver.min(receiver), *giver.max(receiver)))
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// The flows at the agreed rates as a matrix over the partners that take part in any, in order of id. Corrections
    /// that outweigh a flow leave none.
    pub fn matrix(&self) -> Vec<Vec<f64>> {
        let [_, agreed, _] = self.matrices();
        agreed
    }

    /// The same at the low, the agreed and the high rates.
    pub fn matrices(&self) -> [Vec<Vec<f64>>; 3] {
        let ids: BTreeSet<&str> = self.arcs.keys().flat_map(|(giver, to)| [*giver, *to]).collect();
        let places: FxHashMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut matrices = [0, 1, 2].map(|_| vec![vec![0.0; ids.len()]; ids.len()]);
        for ((giver, receiver), totals) in &self.arcs {
            for (matrix, flow) in matrices.iter_mut().zip(totals.euros()) {
                matrix[places[giver]][places[receiver]] = flow.max(0.0);
            }
        }
        matrices
    }

    /// The part of all contributions that flows between two partners; NaN when there are none.
    pub fn pairwise_share(&self) -> f64 {
        let between: Money = self.arcs.values().map(|totals| totals.middle).sum();
        between.euros() / self.all.euros()
    }

    /// A figure of the network from numerator and denominator, or why there is none: nothing flows, or too little of
    /// what is given flows between two (`pairwise-share`).
    pub fn network_ratio(&self, definition: &Definition, scope: &Scope, parts: Option<(f64, f64)>) -> Measurement {
        let (subject, period, window) = (Subject::network(), scope.period(), Window::TwelveMonths);
        let share = self.pairwise_share();
        let absent = if !share.is_finite() {
            Some(Status::Undefined)
        } else if share < scope.thresholds.value("pairwise-share") {
            Some(Status::Insufficient)
        } else {
            None
        };
        let figure = match (absent, parts) {
            (None, Some((over, under))) => Measurement::ratio(definition.id, subject, period, window, over, under),
            (status, _) => {
                let (unit, status) = (definition.unit.clone(), status.unwrap_or(Status::Undefined));
                Measurement::without_value(definition.id, subject, period, window, unit, status)
            }
        };
        let rows = self.arcs.values().flat_map(Totals::rows);
        figure.with_n(self.arcs.len()).with_rows(rows)
    }
}

#[cfg(test)]
pub(crate) mod example {
    //! The worked example of five partners (domain page, part 3.3).

    use super::*;
    use crate::indicators::fixture::{facts, hours, partner, to};

    /// What each of `p1` to `p5` gave each other, in euros: 152 in all.
    const GAVE: [[i64; 5]; 5] = [
        [0, 10, 0, 20, 5],
        [8, 0, 4, 0, 0],
        [0, 30, 0, 10, 0],
        [15, 0, 0, 0, 25],
        [5, 0, 0, 20, 0],
    ];

    /// The five partners with nothing but flows between two.
    pub(crate) fn five_partners() -> Facts {
        let ids = ["p1", "p2", "p3", "p4", "p5"];
        let mut facts = facts(&[]);
        facts.partners = ids.map(|id| partner(id, None)).into();
        for (giver, row) in ids.iter().zip(GAVE) {
            for (receiver, euros) in ids.iter().zip(row).filter(|(_, euros)| *euros > 0) {
                facts.contributions.push(to(hours(giver, "2026-03", euros), receiver));
            }
        }
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, hours, partner, scope, to};

    #[test]
    fn what_goes_to_the_network_to_oneself_or_to_a_stranger_is_no_flow() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        let given = || hours("a", "2026-03", 10);
        facts.contributions = vec![given(), to(given(), "a"), to(given(), "stranger"), to(given(), "b")];
        let flows = Flows::new(&facts, &scope());
        assert_eq!(flows.pairs(), [("a", "b")]);
        assert_eq!(flows.matrix(), [[0.0, 10.0], [0.0, 0.0]]);
        assert_eq!(flows.pairwise_share(), 0.25);
    }
}
