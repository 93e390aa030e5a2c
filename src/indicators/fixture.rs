//! Small facts for the tests of indicators.

use std::collections::BTreeMap;

use crate::config::Thresholds;
use crate::contract;
use crate::domain::amount::Amount;
use crate::domain::{Date, Measurement, Money, Month, Period, RowSet, Subject, Window};
use crate::indicators::{Measurements, Scope};
use crate::ledger::{ContributionGroup, ContributionKind, DeliveryState, DeliveryStatus, FactTable, Facts, Partner};

/// Rows of one table: column and value in canonical text.
pub(crate) type Rows<'a> = [Vec<(&'a str, &'a str)>];

/// Rows that all have the same columns; a value that is left open is no value.
pub(crate) fn rows<'a, const N: usize>(columns: [&'a str; N], rows: &[[&'a str; N]]) -> Vec<Vec<(&'a str, &'a str)>> {
    let filled = |row: &[&'a str; N]| {
        let cells = columns.into_iter().zip(*row);
        cells.filter(|(_, value)| !value.is_empty()).collect()
    };
    rows.iter().map(filled).collect()
}

/// Facts of some tables.
pub(crate) fn facts(tables: &[(&str, &Rows<'_>)]) -> Facts {
    let tables: BTreeMap<&'static str, FactTable> = tables
        .iter()
        .map(|(id, rows)| {
            let table = contract::table(id).expect("the contract has the table");
            (table.id.as_str(), FactTable::from_text(table, rows))
        })
        .collect();
    Facts::new(tables, Vec::new())
}

/// A month.
pub(crate) fn month(year: i32, month: u32) -> Month {
    Month::new(year, month).expect("a month")
}

/// A day.
pub(crate) fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

/// The scope of October 2026.
pub(crate) fn scope() -> Scope {
    Scope {
        month: month(2026, 10),
        reference_date: day("2026-11-10"),
        thresholds: Thresholds::default(),
        headline: std::collections::BTreeSet::new(),
        invited: crate::config::Invited::default(),
    }
}

/// A public partner that takes part since 2020, with capacity points.
pub(crate) fn partner(id: &str, capacity: impl Into<Option<f64>>) -> Partner {
    Partner {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: "municipality".to_owned(),
        is_public: true,
        active_from: day("2020-01-01"),
        active_to: None,
        successor: None,
        capacity_points: capacity.into(),
        budget: None,
        fte: None,
        inhabitants: None,
        is_small: false,
        row: 0,
    }
}

/// A city, a firm and the State: public money is that of the first and the last.
pub(crate) fn city_firm_and_state() -> Vec<Partner> {
    let firm = Partner {
        is_public: false,
        ..partner("firm", None)
    };
    let state = Partner {
        kind: "state".to_owned(),
        ..partner("state", None)
    };
    vec![partner("city", None), firm, state]
}

/// Own hours worth some euros at the middle rate, a tenth less at the low one and a fifth more at the high one.
pub(crate) fn hours(partner: &str, period: &str, euros: i64) -> ContributionGroup {
    ContributionGroup {
        partner: partner.to_owned(),
        period: Period::parse(period).expect("a period"),
        kind: ContributionKind::Hours,
        unit: "hour".to_owned(),
        receiver: None,
        project: None,
        is_own: true,
        quantity: Amount::default(),
        low: Money::from_cents(euros * 90),
        middle: Money::from_cents(euros * 100),
        high: Money::from_cents(euros * 120),
        rows: RowSet::new("contributions", vec![0]),
    }
}

/// Own money.
pub(crate) fn money(partner: &str, period: &str, euros: i64) -> ContributionGroup {
    let amount = Money::from_cents(euros * 100);
    ContributionGroup {
        kind: ContributionKind::Money,
        unit: "eur".to_owned(),
        low: amount,
        middle: amount,
        high: amount,
        ..hours(partner, period, euros)
    }
}

/// The same contribution to a partner instead of to the network.
pub(crate) fn to(group: ContributionGroup, receiver: &str) -> ContributionGroup {
    ContributionGroup {
        receiver: Some(receiver.to_owned()),
        ..group
    }
}

/// The same contribution to a project.
pub(crate) fn within(group: ContributionGroup, project: &str) -> ContributionGroup {
    ContributionGroup {
        project: Some(project.to_owned()),
        ..group
    }
}

/// The same contribution, paid with money of others.
pub(crate) fn not_own(group: ContributionGroup) -> ContributionGroup {
    ContributionGroup { is_own: false, ..group }
}

/// A delivery over a month.
pub(crate) fn delivery(partner: &str, month: Month, state: DeliveryState) -> DeliveryStatus {
    DeliveryStatus {
        partner: partner.to_owned(),
        month,
        state,
        delivered_on: None,
        deadline: month.last_day().plus_days(10),
        accepted: 1,
        refused: 0,
        is_corrected: false,
        nothing_to_report: false,
        contributions_unread: false,
    }
}

/// The figure about a subject over a window that ends with October 2026; panics when it is not there.
pub(crate) fn at(found: &[Measurement], indicator: &str, subject: &Subject, window: Window) -> Measurement {
    Measurements::new(found.to_vec())
        .at(indicator, subject, month(2026, 10), window)
        .unwrap_or_else(|| panic!("no {indicator} of {}", subject.id))
        .clone()
}

/// Adds contributions in the place that the ledger gives them.
pub(crate) fn give(facts: &mut Facts, groups: impl IntoIterator<Item = ContributionGroup>) {
    facts.contributions.extend(groups);
    facts
        .contributions
        .sort_by(|a, b| (&a.partner, a.period).cmp(&(&b.partner, b.period)));
}
