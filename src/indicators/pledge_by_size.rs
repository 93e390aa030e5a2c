//! # What it measures
//! Whether small partners keep their word as large ones do: the two groups side by side, never one partner.
//!
//! # Formula
//! Median of `pledge-fulfilment` over twelve months, of the partners that the network counts as small (`network/small`) and
//! of the others (`network/large`); n the partners with such a figure. A group of fewer than 3 (`group-partners`) is not
//! spoken of. Of the reported month and of the same month a year before, where that year lies within what was ever
//! contributed.
//!
//! # Unit and direction
//! Ratio; higher is better, and above 1 is a gift.
//!
//! # Undefined when
//! Insufficient where a group has fewer partners with a figure. Provisional when one of their figures is.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): smaller parties join more easily when everybody contributes to
//! its means; the median and the smallest group are our convention.
//!
//! # Differs from
//! `pledge-fulfilment`, of each partner against its own word.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::contribution::years::scopes;
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::pledge_fulfilment::PledgeFulfilment;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::median::median;

/// See the module.
pub(crate) struct PledgeBySize;

static DEFINITION: Definition = Definition {
    id: "pledge-by-size",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// Quarters of a year: how far the two months lie apart.
const QUARTERS: usize = 4;

/// The two groups.
pub(crate) const GROUPS: [&str; 2] = ["small", "large"];

impl Indicator for PledgeBySize {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let scopes = scopes(facts, scope).into_iter().step_by(QUARTERS);
        scopes.flat_map(|scope| by_size(facts.whole(), &scope)).collect()
    }
}

fn by_size(facts: &Facts, scope: &Scope) -> Vec<Measurement> {
    let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
    let fewest = scope.thresholds.value("group-partners");
    let fulfilment = PledgeFulfilment.measure(facts, scope);
    let of_month: Vec<&Measurement> = fulfilment
        .iter()
        .filter(|figure| figure.key.period == scope.period() && figure.value.is_some())
        .collect();
    let of_group = |group: &str| {
        let is_in = |id: &str| {
            let partner = facts.partner(id);
            partner.is_some_and(|partner| partner.is_small == (group == GROUPS[0]))
        };
        let own = of_month.iter().filter(|figure| is_in(&figure.key.subject.id));
        let values: Vec<f64> = own.clone().filter_map(|figure| figure.value).collect();
        let subject = part_of_network(group);
        let is_told = values.len() as f64 >= fewest;
        let figure = match median(&values).filter(|_| is_told) {
            Some(middle) => frame
                .value(subject, middle)
                .with_rows(own.clone().flat_map(|figure| figure.rows.iter().cloned())),
            None => frame.absent(subject, Status::Insufficient),
        };
        let is_provisional = is_told && own.into_iter().any(|figure| figure.status == Status::Provisional);
        let figure = figure.with_n(values.len());
        if is_provisional { figure.provisional() } else { figure }
    };
    GROUPS.map(of_group).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Period;
    use crate::indicators::fixture::{at, give, hours, month, partner, rows, scope};

    /// Partners that pledged 100 euros over the twelve months, whether they are small, and what they gave.
    fn measured(partners: &[(&'static str, bool, i64)]) -> Vec<Measurement> {
        let pledges: Vec<[&str; 6]> = partners
            .iter()
            .map(|(id, ..)| [*id, "money", "100", "eur", "2025-11-01", "2026-10-31"])
            .collect();
        let columns = ["partner_id", "kind", "quantity", "unit", "from", "to"];
        let mut facts = crate::indicators::fixture::facts(&[("pledges", &rows(columns, &pledges))]);
        facts.partners = partners
            .iter()
            .map(|(id, is_small, _)| crate::ledger::Partner {
                is_small: *is_small,
                ..partner(id, None)
            })
            .collect();
        give(
            &mut facts,
            partners.iter().map(|(id, _, euros)| hours(id, "2026-05", *euros)),
        );
        PledgeBySize.measure(&facts, &scope())
    }

    fn of(found: &[Measurement], group: &str) -> Measurement {
        at(found, "pledge-by-size", &part_of_network(group), Window::TwelveMonths)
    }

    #[test]
    fn the_middle_partner_of_each_group_stands_for_it() {
        // Small: 0,5, 1,1 and 3,0: 1,1. Large: 0,8, 0,9, 1,0 and 1,2: 0,95. Pledges by the day are rounded to the cent.
        let found = measured(&[
            ("a", true, 50),
            ("b", true, 110),
            ("c", true, 300),
            ("d", false, 80),
            ("e", false, 90),
            ("f", false, 100),
            ("g", false, 120),
        ]);
        let (small, large) = (of(&found, "small"), of(&found, "large"));
        assert!((small.value.unwrap_or_default() - 1.1).abs() < 1e-3, "{small:?}");
        assert!((large.value.unwrap_or_default() - 0.95).abs() < 1e-3, "{large:?}");
        assert_eq!((small.n, large.n), (Some(3), Some(4)));
    }

    #[test]
    fn the_same_month_a_year_before_stands_beside_it_where_it_is_known() {
        let ids = ["a", "b", "c"];
        let pledges = ids.map(|id| [id, "money", "200", "eur", "2024-11-01", "2026-10-31"]);
        let columns = ["partner_id", "kind", "quantity", "unit", "from", "to"];
        let mut facts = crate::indicators::fixture::facts(&[("pledges", &rows(columns, &pledges))]);
        facts.partners = ids
            .map(|id| crate::ledger::Partner {
                is_small: true,
                ..partner(id, None)
            })
            .into();
        let given = ids
            .iter()
            .flat_map(|id| [hours(id, "2024-11", 50), hours(id, "2026-05", 120)]);
        give(&mut facts, given);
        let found = PledgeBySize.measure(&facts, &scope());
        let of = |month| {
            let small = part_of_network("small");
            let figure = found
                .iter()
                .find(|figure| figure.key.period == Period::Month(month) && figure.key.subject == small);
            figure.and_then(|figure| figure.value)
        };
        let near = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-2);
        assert!(
            near(of(month(2026, 10)), 1.2) && near(of(month(2025, 10)), 0.5),
            "{found:?}"
        );
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn of_two_partners_nothing_is_said() {
        let found = measured(&[("a", true, 50), ("b", true, 110), ("c", false, 100)]);
        assert_eq!(of(&found, "small").status, Status::Insufficient);
        assert_eq!((of(&found, "large").value, of(&found, "large").n), (None, Some(1)));
    }
}
