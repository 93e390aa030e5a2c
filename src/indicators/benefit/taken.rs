//! What is taken off a benefit on the way from gross to net, correction by correction.
//!
//! The corrections are multiplied ([`super::net`]), so that what each takes depends on the order: deadweight,
//! displacement, leakage, attribution, drop-off. Their sum does not, and gross less all of them is net to the cent.

use std::collections::BTreeMap;

use crate::domain::{Money, Month, RowSet};
use crate::indicators::benefit::net::{Side, chains, is_step};
use crate::ledger::Facts;

/// The corrections in the order in which they are taken off: the last part of the keys of their words.
pub const CORRECTIONS: [&str; 5] = ["deadweight", "displacement", "leakage", "attribution", "drop-off"];

/// One benefit over some months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// Before corrections; below zero for a negative benefit.
    pub gross: Money,
    /// What each of [`CORRECTIONS`] takes off; below zero for a negative benefit.
    pub parts: [Money; 5],
    /// After corrections.
    pub net: Money,
    /// False for a step towards another benefit: shown, and left out of totals.
    pub is_counted: bool,
    /// The rows.
    pub rows: Vec<RowSet>,
}

/// Each benefit with at least one valued row within the months `first..=last`, by id.
pub fn taken(facts: &Facts, first: Month, last: Month, side: Side) -> BTreeMap<String, Taken> {
    let (register, amounts) = (facts.table("benefits"), facts.table(side.table()));
    let chains = chains(&register);
    let mut found: BTreeMap<String, Taken> = BTreeMap::new();
    let mut rows: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in amounts.rows() {
        let (Some(id), Some(period)) = (row.text("benefit_id"), row.period("period")) else {
            continue;
        };
        let Some(chain) = chains.get(id).filter(|_| period.is_within(first, last)) else {
            continue;
        };
        let Some(gross) = chain.gross(row) else { continue };
        let Some(net) = Money::from_euros(gross.euros() * chain.share_left(period)) else {
            continue;
        };
        let own = found.entry(id.to_owned()).or_default();
        own.gross += gross;
        own.net += net;
        own.is_counted = !is_step(id, &chains);
        let (mut before, mut left) = (gross, 1.0);
        for (part, share) in own.parts.iter_mut().zip(chain.left) {
            left *= share;
            let after = Money::from_euros(gross.euros() * left).unwrap_or(before);
            *part += before - after;
            before = after;
        }
        own.parts[4] += before - net;
        rows.entry(id.to_owned()).or_default().push(row.index());
        if own.rows.is_empty() {
            own.rows.push(RowSet::new("benefits", vec![chain.row]));
        }
    }
    for (id, rows) in rows {
        if let Some(own) = found.get_mut(&id) {
            own.rows.insert(0, RowSet::new(side.table(), rows));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Window;
    use crate::indicators::Scope;
    use crate::indicators::benefit::figure::example::register_and_rows;
    use crate::indicators::fixture::scope;

    #[test]
    fn what_is_taken_off_step_by_step_adds_up_to_the_cent() {
        // 340.000: a quarter would have happened anyway 85.000; of 255.000 a tenth is displaced 25.500; of 229.500 a
        // twentieth leaks 11.475; of 218.025 two fifths belong to others 87.210; 130.815 is left, in the first year whole.
        let (first, last) = Scope::span(Window::ToDate, scope().month);
        let found = taken(&register_and_rows(), first, last, Side::Realised);
        let b1 = &found["b1"];
        assert_eq!(
            b1.parts.map(Money::euros),
            [85_000.0, 25_500.0, 11_475.0, 87_210.0, 0.0]
        );
        assert_eq!((b1.gross.euros(), b1.net.euros()), (340_000.0, 130_815.0));
        assert!(b1.is_counted && !found["b2"].is_counted);
        assert_eq!(found["b3"].net.euros(), -1_000.0);
        for own in found.values() {
            assert_eq!(own.gross - own.parts.into_iter().sum::<Money>(), own.net);
        }
    }
}
