//! From gross to net: what of a benefit would not have been there without the network.
//!
//! # Formula
//! Per row of the plan or the realisation, with `y` the year of the benefit (1 in its first twelve months):
//! `net = gross · (1 − deadweight)(1 − displacement)(1 − leakage) · attribution · (1 − drop-off)^(y − 1)`,
//! `gross` being the euros of the row, else its volume times the value per unit. Each row is rounded to the cent
//! once for gross and once for net.
//!
//! # Conventions
//! - Deadweight counts as nothing when the volume comes from a comparison: the comparison took it out already.
//! - A correction that the register does not state is not made, and the amount says so ([`BenefitAmount::is_assumed`]).
//! - A benefit that overlaps with another is the step towards it: only the end benefit counts
//!   ([`BenefitAmount::is_counted`]). Of benefits that point at each other in a circle the first by id counts.
//! - A negative benefit lowers the total, whichever sign its amounts were written with.
//! - A planned amount is lowered by what its certainty asks for ([`Optimism`]), one that came never.
//!
//! # Source
//! A Guide to SROI (Cabinet Office 2012), stages 4 and 5; HM Treasury Green Book on attribution and displacement.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Money, Month, Period, RowSet, Window};
use crate::indicators::Scope;
use crate::indicators::benefit::optimism::Optimism;
use crate::ledger::{FactTable, Facts, Row};

/// Which amounts of a benefit: those that came, or those that were planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The table `benefit_realisation`.
    Realised,
    /// The table `benefit_plan`.
    Planned,
}

impl Side {
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Realised => "benefit_realisation",
            Self::Planned => "benefit_plan",
        }
    }
}

/// The value of one benefit over some months.
#[derive(Clone, Debug, PartialEq)]
pub struct BenefitAmount {
    /// The benefit.
    pub benefit_id: String,
    /// Before corrections; below zero for a negative benefit.
    pub gross: Money,
    /// After corrections; below zero for a negative benefit.
    pub net: Money,
    /// False for a step towards another benefit: shown, and left out of totals.
    pub is_counted: bool,
    /// True when the register leaves at least one correction open, so that none was made for it.
    pub is_assumed: bool,
    /// The rows: amounts, and the benefit in the register.
    pub rows: Vec<RowSet>,
}

/// Gross and net value of each benefit with at least one valued row within the months `first..=last`, by id.
/// A row over a longer period counts only where the months hold it whole. Rows without euros, and with a volume but
/// no value per unit, carry no value and are left out.
pub fn net_by_benefit(
    facts: &Facts,
    (first, last): (Month, Month),
    side: Side,
    optimism: Optimism,
) -> Vec<BenefitAmount> {
    net_where(facts, side, optimism, |_, period| period.is_within(first, last))
}

/// The same over a window that ends with the scope's month. Of twelve months each benefit has those that hold its own
/// periods whole ([`year_spans`]), so that a benefit that is measured by the quarter counts four of them.
pub fn net_within(facts: &Facts, scope: &Scope, window: Window, side: Side, optimism: Optimism) -> Vec<BenefitAmount> {
    if window != Window::TwelveMonths {
        return net_by_benefit(facts, Scope::span(window, scope.month), side, optimism);
    }
    let spans = year_spans(facts, scope, side);
    net_where(facts, side, optimism, |id, period| {
        spans
            .get(id)
            .is_some_and(|(first, last)| period.is_within(*first, *last))
    })
}

/// The first and the last month of the twelve that count of each benefit with any row, by id: at most eleven months before
/// the twelve up to the scope's month.
pub fn year_spans(facts: &Facts, scope: &Scope, side: Side) -> BTreeMap<String, (Month, Month)> {
    let mut periods: BTreeMap<String, Vec<Period>> = BTreeMap::new();
    for row in facts.table(side.table()).rows() {
        if let (Some(id), Some(period)) = (row.text("benefit_id"), row.period("period")) {
            periods.entry(id.to_owned()).or_default().push(period);
        }
    }
    let span = Scope::span(Window::TwelveMonths, scope.month);
    periods
        .into_iter()
        .map(|(id, own)| (id, Scope::whole_span(&own, span)))
        .collect()
}

fn net_where(
    facts: &Facts,
    side: Side,
    optimism: Optimism,
    is_counted: impl Fn(&str, Period) -> bool,
) -> Vec<BenefitAmount> {
    let register = facts.table("benefits");
    let amounts = facts.table(side.table());
    let chains = chains(&register);
    let mut totals: BTreeMap<&str, (Money, Money, Vec<u32>)> = BTreeMap::new();
    for row in amounts.rows() {
        let (Some(id), Some(period)) = (row.text("benefit_id"), row.period("period")) else {
            continue;
        };
        let Some(chain) = chains.get(id).filter(|_| is_counted(id, period)) else {
            continue;
        };
        let Some(gross) = chain.gross(row) else { continue };
        let left = chain.share_left(period) * optimism.left(side, chain.certainty, chain.sign < 0.0);
        let Some(net) = Money::from_euros(gross.euros() * left) else {
            continue;
        };
        let total = totals.entry(id).or_default();
        total.0 += gross;
        total.1 += net;
        total.2.push(row.index());
    }
    totals
        .into_iter()
        .filter_map(|(id, (gross, net, rows))| {
            let chain = chains.get(id)?;
            Some(BenefitAmount {
                benefit_id: id.to_owned(),
                gross,
                net,
                is_counted: !is_step(id, &chains),
                is_assumed: chain.is_assumed,
                rows: vec![
                    RowSet::new(side.table(), rows),
                    RowSet::new("benefits", vec![chain.row]),
                ],
            })
        })
        .collect()
}

/// The net value of one row of plan or realisation.
#[derive(Clone, Debug, PartialEq)]
pub struct NetRow {
    /// The benefit.
    pub benefit_id: String,
    /// The period that it is about.
    pub period: Period,
    /// After corrections; below zero for a negative benefit.
    pub net: Money,
    /// False for a step towards another benefit: shown, and left out of totals.
    pub is_counted: bool,
    /// True when the register leaves at least one correction open.
    pub is_assumed: bool,
    /// How many times larger the part that belongs to the network can be before it is the whole; 1 where no part was
    /// stated, and where it is nothing.
    pub room: f64,
    /// The year in whose prices the value stands, where that was said.
    pub price_level: Option<i32>,
    /// Position of the row in the facts of its table.
    pub row: u32,
}

/// The net value of every valued row of one side, in the order of the rows.
pub fn net_rows(facts: &Facts, side: Side, optimism: Optimism) -> Vec<NetRow> {
    let register = facts.table("benefits");
    let amounts = facts.table(side.table());
    let chains = chains(&register);
    let steps: BTreeSet<&str> = chains.keys().copied().filter(|id| is_step(id, &chains)).collect();
    amounts
        .rows()
        .filter_map(|row| {
            let (id, period) = (row.text("benefit_id")?, row.period("period")?);
            let chain = chains.get(id)?;
            let left = chain.share_left(period) * optimism.left(side, chain.certainty, chain.sign < 0.0);
            let price_level = register.row(chain.row as usize).number("price_level");
            Some(NetRow {
                benefit_id: id.to_owned(),
                period,
                net: Money::from_euros(chain.gross(row)?.euros() * left)?,
                is_counted: !steps.contains(id),
                is_assumed: chain.is_assumed,
                room: chain.room,
                price_level: price_level.map(|year| year as i32),
                row: row.index(),
            })
        })
        .collect()
}

/// How many benefits of the register carry a value in euros (a value per unit, or an amount in plan or realisation),
/// and how many there are.
pub fn valued(facts: &Facts) -> (usize, usize) {
    let register = facts.table("benefits");
    let chains = chains(&register);
    let mut carry: BTreeMap<&str, bool> = chains
        .iter()
        .map(|(id, chain)| (*id, chain.value_per_unit.is_some()))
        .collect();
    for side in [Side::Realised, Side::Planned] {
        for row in facts.table(side.table()).rows() {
            if let (Some(id), Some(_)) = (row.text("benefit_id"), row.number("eur"))
                && let Some(is_valued) = carry.get_mut(id)
            {
                *is_valued = true;
            }
        }
    }
    (carry.values().filter(|is_valued| **is_valued).count(), carry.len())
}

/// What the register says of one benefit.
pub(in crate::indicators) struct Chain<'a> {
    pub(super) row: u32,
    sign: f64,
    value_per_unit: Option<f64>,
    /// What is left after deadweight, displacement, leakage and attribution, each by itself.
    pub(super) left: [f64; 4],
    /// Everything but the drop-off.
    share: f64,
    /// How many times larger the attribution can be before it is one.
    room: f64,
    drop_off: f64,
    /// How certain the estimate is, 1 to 6.
    certainty: Option<f64>,
    starts_on: Option<Date>,
    overlaps_with: Vec<&'a str>,
    is_assumed: bool,
}

impl Chain<'_> {
    pub(super) fn gross(&self, row: Row<'_>) -> Option<Money> {
        let written = row
            .number("eur")
            .or_else(|| Some(row.number("volume")? * self.value_per_unit?))?;
        Money::from_euros(if self.sign < 0.0 { -written.abs() } else { written })
    }

    /// The part of a gross amount that is left.
    pub(super) fn share_left(&self, period: Period) -> f64 {
        let years = self.starts_on.map_or(0, |start| {
            (period.first_month().ordinal() - Month::of(start).ordinal()).max(0) / 12
        });
        self.share * (1.0 - self.drop_off).powi(years)
    }
}

/// The chain of each benefit of the register, by id.
pub(in crate::indicators) fn chains(register: &FactTable) -> BTreeMap<&str, Chain<'_>> {
    register
        .rows()
        .filter_map(|row| {
            let id = row.text("benefit_id")?;
            let is_compared = row.text("method") == Some("comparison");
            let deadweight = if is_compared {
                Some(0.0)
            } else {
                row.number("deadweight")
            };
            let (displacement, leakage) = (row.number("displacement"), row.number("leakage"));
            let (attribution, drop_off) = (row.number("attribution"), row.number("drop_off"));
            let left = |taken: Option<f64>| 1.0 - taken.unwrap_or(0.0);
            let stated = [deadweight, displacement, leakage, attribution, drop_off];
            let chain = Chain {
                row: row.index(),
                sign: if row.text("direction") == Some("negative") {
                    -1.0
                } else {
                    1.0
                },
                value_per_unit: row.number("value_per_unit"),
                left: [
                    left(deadweight),
                    left(displacement),
                    left(leakage),
                    attribution.unwrap_or(1.0),
                ],
                share: left(deadweight) * left(displacement) * left(leakage) * attribution.unwrap_or(1.0),
                room: attribution.filter(|part| *part > 0.0).map_or(1.0, |part| 1.0 / part),
                drop_off: drop_off.unwrap_or(0.0),
                certainty: row.number("certainty"),
                starts_on: row.date("starts_on"),
                overlaps_with: row.codes("overlaps_with"),
                is_assumed: stated.iter().any(Option::is_none),
            };
            Some((id, chain))
        })
        .collect()
}

/// True when a benefit leads to another one that counts in its place.
pub(in crate::indicators) fn is_step(id: &str, chains: &BTreeMap<&str, Chain<'_>>) -> bool {
    let ends = ends(id, chains);
    let is_circle = ends.iter().all(|end| self::ends(end, chains).contains(id));
    match ends.first() {
        Some(first) => !is_circle || *first < id,
        None => false,
    }
}

/// All benefits that one leads to, directly or by way of others, without itself.
fn ends<'a>(id: &str, chains: &BTreeMap<&str, Chain<'a>>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open = vec![id];
    while let Some(next) = open.pop().and_then(|at| chains.get(at)) {
        for end in &next.overlaps_with {
            if chains.contains_key(end) && found.insert(*end) {
                open.push(end);
            }
        }
    }
    found.remove(id);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, month};

    const BENEFIT: [(&str, &str); 9] = [
        ("benefit_id", "b1"),
        ("direction", "positive"),
        ("value_per_unit", "850"),
        ("deadweight", "0.25"),
        ("displacement", "0.10"),
        ("leakage", "0.05"),
        ("attribution", "0.6"),
        ("drop_off", "0.2"),
        ("starts_on", "2024-01-01"),
    ];

    fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let kept = BENEFIT
            .iter()
            .filter(|(id, _)| changes.iter().all(|(changed, _)| id != changed));
        kept.chain(changes).copied().collect()
    }

    fn realised(rows: &[(&str, &str, &str, &str)]) -> Vec<Vec<(&'static str, String)>> {
        rows.iter()
            .map(|(id, period, volume, eur)| {
                [("benefit_id", id), ("period", period), ("volume", volume), ("eur", eur)]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty())
                    .map(|(name, value)| (name, (*value).to_owned()))
                    .collect()
            })
            .collect()
    }

    fn measured(benefits: &[Vec<(&str, &str)>], rows: &[(&str, &str, &str, &str)], year: i32) -> Vec<BenefitAmount> {
        let rows = realised(rows);
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
            .collect();
        let facts = facts(&[("benefits", benefits), ("benefit_realisation", &rows)]);
        net_by_benefit(
            &facts,
            (month(year, 1), month(year, 12)),
            Side::Realised,
            Optimism::default(),
        )
    }

    #[test]
    fn the_worked_example_year_by_year() {
        // 400 × 850 = 340.000; × 0,75 × 0,90 × 0,95 × 0,6 = 130.815,00; drop-off 0,2: 104.652,00; 83.721,60.
        for (year, net) in [(2024, 130_815.0), (2025, 104_652.0), (2026, 83_721.6)] {
            let found = measured(&[with(&[])], &[("b1", &year.to_string(), "400", "")], year);
            assert_eq!(found[0].gross.euros(), 340_000.0);
            assert_eq!(found[0].net.euros(), net);
            assert!(found[0].is_counted && !found[0].is_assumed);
        }
    }

    #[test]
    fn a_comparison_has_taken_the_deadweight_out_already() {
        // 1.000 × 0,90 × 0,95 × 0,6 = 513,00
        let found = measured(
            &[with(&[("method", "comparison")])],
            &[("b1", "2024-03", "", "1000")],
            2024,
        );
        assert_eq!(found[0].net.euros(), 513.0);
    }

    #[test]
    fn a_negative_benefit_lowers_whichever_sign_was_written() {
        let benefits = [with(&[("direction", "negative")])];
        for written in ["1000", "-1000"] {
            let found = measured(&benefits, &[("b1", "2024-03", "", written)], 2024);
            assert_eq!((found[0].gross.euros(), found[0].net.euros()), (-1_000.0, -384.75));
        }
    }

    #[test]
    fn a_row_without_value_and_a_period_outside_count_nowhere() {
        let benefits = [vec![("benefit_id", "b1"), ("direction", "positive")]];
        assert_eq!(measured(&benefits, &[("b1", "2024-03", "12", "")], 2024), Vec::new());
        assert_eq!(measured(&[with(&[])], &[("b1", "2024", "1", "")], 2025), Vec::new());
        assert_eq!(
            measured(&[with(&[])], &[("unknown", "2024", "1", "")], 2024),
            Vec::new()
        );
    }

    #[test]
    fn a_correction_that_is_not_stated_is_not_made_and_said() {
        let benefits = [vec![("benefit_id", "b1"), ("direction", "positive")]];
        let found = measured(&benefits, &[("b1", "2024-03", "", "500")], 2024);
        assert_eq!(found[0].net, found[0].gross);
        assert!(found[0].is_assumed);
    }

    #[test]
    fn only_the_end_benefit_counts() {
        let benefits = [
            with(&[]),
            with(&[("benefit_id", "b2"), ("overlaps_with", "b1")]),
            with(&[("benefit_id", "c1"), ("overlaps_with", "c2")]),
            with(&[("benefit_id", "c2"), ("overlaps_with", "c1")]),
        ];
        let rows = ["b1", "b2", "c1", "c2"].map(|id| (id, "2024-03", "1", ""));
        let counted: Vec<bool> = measured(&benefits, &rows, 2024)
            .iter()
            .map(|amount| amount.is_counted)
            .collect();
        assert_eq!(counted, [true, false, true, false]);
    }

    #[test]
    fn a_benefit_with_a_price_or_an_amount_carries_a_value() {
        let facts = facts(&[
            (
                "benefits",
                &[with(&[]), vec![("benefit_id", "b2")], vec![("benefit_id", "b3")]],
            ),
            (
                "benefit_plan",
                &[vec![("benefit_id", "b3"), ("period", "2026"), ("eur", "5")]],
            ),
        ]);
        assert_eq!(valued(&facts), (2, 3));
    }
}
