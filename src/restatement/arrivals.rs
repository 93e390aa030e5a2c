//! What came in since an earlier edition: first deliveries that were late, or anything else.

use std::collections::BTreeSet;

use crate::domain::{Measurement, Month};
use crate::ledger::Facts;
use crate::ledger::directory::OFFICE;

/// What a source is to an earlier edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrival {
    /// The edition knew it, or it is a register of the programme office.
    Known,
    /// A first delivery over a month that the edition held: it came late.
    Late,
    /// A correction, or a file about a later month that also speaks about earlier ones.
    Other,
}

/// What came in since an earlier edition.
#[derive(Debug)]
pub struct Arrivals<'a> {
    facts: &'a Facts,
    of_source: Vec<Arrival>,
    is_all_late: bool,
}

impl<'a> Arrivals<'a> {
    /// Compares the sources of the facts with the hashes of an edition's inputs; `until` is the month it was about.
    pub fn since(facts: &'a Facts, inputs: &BTreeSet<&str>, until: Option<Month>) -> Self {
        let arrival = |source: &crate::ledger::facts::Source| {
            let is_of_then = source
                .month
                .is_some_and(|month| until.is_some_and(|until| month <= until));
            match (inputs.contains(source.sha256.as_str()), source.is_first && is_of_then) {
                (true, _) => Arrival::Known,
                (false, true) => Arrival::Late,
                (false, false) => Arrival::Other,
            }
        };
        let all: Vec<Arrival> = facts.sources.iter().map(arrival).collect();
        let still_there: BTreeSet<&str> = facts.sources.iter().map(|source| source.sha256.as_str()).collect();
        let is_all_late = all.contains(&Arrival::Late)
            && !all.contains(&Arrival::Other)
            && inputs.iter().all(|input| still_there.contains(input));
        let of_source = all
            .into_iter()
            .zip(&facts.sources)
            .map(|(arrival, source)| match source.partner.as_deref() {
                Some(OFFICE) => Arrival::Known,
                _ => arrival,
            })
            .collect();
        Self {
            facts,
            of_source,
            is_all_late,
        }
    }

    /// True when a figure that changed did so by late deliveries: nothing else came since, or the new rows that it rests
    /// on all came late.
    pub fn explain(&self, figure: &Measurement) -> bool {
        if self.is_all_late {
            return true;
        }
        let mut is_late = false;
        for set in &figure.rows {
            let table = self.facts.table(set.table);
            for index in &set.rows {
                let source = table.row(*index as usize).source() as usize;
                match self.of_source.get(source) {
                    Some(Arrival::Late) => is_late = true,
                    Some(Arrival::Other) => return false,
                    Some(Arrival::Known) | None => {}
                }
            }
        }
        is_late
    }
}
