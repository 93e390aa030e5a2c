//! What was given of each kind, in the units in which it was given.

use std::collections::BTreeMap;

use crate::domain::JoinedRows;
use crate::domain::amount::Amount;
use crate::ledger::{ContributionGroup, ContributionKind};
use crate::report::{Cell, Context, NumberFormat, Trace};

/// All contributions of one kind.
#[derive(Default)]
struct OfKind<'a> {
    by_unit: BTreeMap<&'a str, Amount>,
    rows: JoinedRows<'a>,
}

/// Contributions by kind, gone through once.
pub(super) struct Quantities<'a>(BTreeMap<ContributionKind, OfKind<'a>>);

impl<'a> Quantities<'a> {
    /// The quantities of some contributions.
    pub(super) fn of(groups: &[&'a ContributionGroup]) -> Self {
        let mut kinds: BTreeMap<ContributionKind, OfKind<'a>> = BTreeMap::new();
        for group in groups {
            let of_kind = kinds.entry(group.kind).or_default();
            *of_kind.by_unit.entry(&group.unit).or_default() += group.quantity;
            of_kind.rows.push(&group.rows);
        }
        Self(kinds)
    }

    /// The unit of a kind, if all of it was given in one.
    pub(super) fn common_unit(&self, kind: ContributionKind) -> Option<&'a str> {
        let by_unit = &self.0.get(&kind)?.by_unit;
        let (unit, _) = by_unit.first_key_value()?;
        (by_unit.len() == 1).then_some(*unit)
    }

    /// What was given of a kind: a number where its unit stands in the header, else with its units in words.
    pub(super) fn cell(&self, context: &Context<'_>, kind: ContributionKind, is_unit_in_header: bool) -> Cell {
        let Some(OfKind { by_unit, rows }) = self.0.get(&kind) else {
            return context.absent("report-absent-none");
        };
        let trace = Trace::Rows(rows.sets().collect());
        if let Some((unit, total)) = by_unit.first_key_value().filter(|_| is_unit_in_header) {
            let value = total.to_f64();
            return Cell::number(value, format(unit, value)).traced(trace);
        }
        let parts: Vec<String> = by_unit
            .iter()
            .map(|(unit, total)| {
                let value = total.to_f64();
                let decimals = u8::from(value.fract() != 0.0);
                format!(
                    "{} {}",
                    context.locale.number(value, decimals),
                    unit_word(context, unit)
                )
            })
            .collect();
        Cell::text(context.locale.list(&parts)).traced(trace)
    }
}

fn format(unit: &str, value: f64) -> NumberFormat {
    match unit {
        "eur" => NumberFormat::Euro,
        _ if value.fract() == 0.0 => NumberFormat::Count,
        _ => NumberFormat::Decimal(1),
    }
}

/// A unit as readers know it.
pub(super) fn unit_word(context: &Context<'_>, unit: &str) -> String {
    if unit == "eur" {
        "€".to_owned()
    } else {
        context.enum_word("contributions", "unit", unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::hours;
    use crate::report::fixture::{House, shown};

    #[test]
    fn a_kind_in_two_units_is_said_in_words() {
        let house = House::three_partners();
        let given = |unit: &str, quantity: i32| ContributionGroup {
            unit: unit.to_owned(),
            quantity: Amount::from_f64(quantity.into()).expect("an amount"),
            ..hours("a", "2026-05", 100)
        };
        let [one, two, days] = [("hour", 10), ("hour", 5), ("day", 3)].map(|(unit, n)| given(unit, n));
        let kind = one.kind;
        let same = Quantities::of(&[&one, &two]);
        assert_eq!(same.common_unit(kind), Some("hour"));
        assert_eq!(shown(&same.cell(&house.context(), kind, true)), "15");
        let mixed = Quantities::of(&[&one, &days, &two]);
        assert_eq!(mixed.common_unit(kind), None);
        let said = shown(&mixed.cell(&house.context(), kind, false));
        assert!(
            said.contains("15 ") && said.contains("3 ") && said.contains(" en "),
            "{said}"
        );
        assert_eq!(mixed.common_unit(ContributionKind::Money), None);
    }
}
