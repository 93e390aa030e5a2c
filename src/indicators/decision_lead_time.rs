//! # What it measures
//! How long the network takes to decide what it is asked.
//!
//! # Formula
//! Median of `day taken − day requested` over the decisions taken within twelve months; high is the ninetieth
//! percentile (linear between values, as spreadsheets do), n the decisions. `network/open` counts the decisions that
//! had been waiting for more than 60 days (`decision-open-days`) on the last day of the month, n all that were open and of
//! which the day of the request was noted: of the others nobody knows how long they wait.
//!
//! # Unit and direction
//! Days (the open ones: a count); lower is better.
//!
//! # Undefined when
//! No decision with both days was taken in the twelve months. Missing when no decision was delivered. A decision that
//! was taken before it was requested counts nowhere.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): a body with a mandate for quick decisions.
//!
//! # Differs from
//! A mean, which one decision that was put off for a year would carry.

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::decisions;
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::median::median;
use crate::statistics::quantile::quantile;

/// See the module.
pub(crate) struct DecisionLeadTime;

static DEFINITION: Definition = Definition {
    id: "decision-lead-time",
    unit: Unit::Days,
    direction: Direction::Decrease,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for DecisionLeadTime {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let Some((known, of_year)) = decisions::of_year(facts, scope) else {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        };
        let taken = known.iter().filter_map(|decision| {
            let (from, to) = (decision.submitted_on?, decision.decided_on?);
            (of_year.contains(&to) && to >= from).then(|| (f64::from(to.days() - from.days()), decision.row))
        });
        let (days, rows): (Vec<f64>, Vec<u32>) = taken.unzip();
        let lead_time = match (median(&days), quantile(&days, 0.9)) {
            (Some(middle), Some(high)) => frame.value(Subject::network(), middle).with_band(f64::NAN, high),
            _ => frame.absent(Subject::network(), Status::Undefined),
        };
        vec![
            lead_time.with_n(days.len()).with_rows([RowSet::new("decisions", rows)]),
            waiting(&known, scope),
        ]
    }
}

/// How many decisions had been waiting for too long.
fn waiting(known: &[decisions::Decision], scope: &Scope) -> Measurement {
    let day = scope.month.last_day().days();
    let most = scope.thresholds.value("decision-open-days");
    let open: Vec<(i32, u32)> = known
        .iter()
        .filter(|decision| !decision.is_taken)
        .filter_map(|decision| Some((day - decision.submitted_on?.days(), decision.row)))
        .collect();
    let long: Vec<u32> = open
        .iter()
        .filter(|(days, _)| f64::from(*days) > most)
        .map(|(_, row)| *row)
        .collect();
    let (subject, unit) = (part_of_network("open"), Unit::Count);
    let window = Window::TwelveMonths;
    Measurement::new(DEFINITION.id, subject, scope.period(), window, unit, long.len() as f64)
        .with_n(open.len())
        .with_rows([RowSet::new("decisions", long)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, rows, scope};

    fn measured(decisions: &[[&'static str; 3]]) -> Vec<Measurement> {
        let rows = rows(["submitted_on", "decided_on", "status"], decisions);
        DecisionLeadTime.measure(&facts(&[("decisions", &rows)]), &scope())
    }

    #[test]
    fn the_middle_and_the_slow_ones() {
        // 10, 20, 30 and 80 days: median 25; 90th percentile at place 0,9 × 3 = 2,7: 30 + 0,7 × 50 = 65.
        // Not counted: decided in 2024, decided before it was requested, decided in November.
        let found = measured(&[
            ["2026-01-01", "2026-01-11", "taken"],
            ["2026-02-01", "2026-02-21", "taken"],
            ["2026-03-01", "2026-03-31", "carried-out"],
            ["2026-04-01", "2026-06-20", "taken"],
            ["2024-01-01", "2024-12-31", "taken"],
            ["2026-05-05", "2026-05-01", "taken"],
            ["2026-08-31", "2026-11-05", "taken"],
            ["2026-09-02", "", "deferred"],
            ["2026-08-01", "", "taken"],
        ]);
        let of = |subject: &Subject| at(&found, "decision-lead-time", subject, Window::TwelveMonths);
        let network = of(&Subject::network());
        assert_eq!((network.value, network.low, network.n), (Some(25.0), None, Some(4)));
        assert!((network.high.expect("a percentile") - 65.0).abs() < 1e-9);
        assert_eq!(network.rows[0].rows(), [0, 1, 2, 3]);
        // Open on 31 October: 61 days (from 31 August) and 59; taken without a day is not open.
        let open = of(&part_of_network("open"));
        assert_eq!(
            (open.value, open.n, open.unit.clone()),
            (Some(1.0), Some(2), Unit::Count)
        );
        assert_eq!(open.rows[0].rows(), [6]);
    }

    #[test]
    fn no_decision_taken_is_undefined_and_none_delivered_missing() {
        let found = measured(&[["2026-10-01", "", "proposed"]]);
        let network = at(&found, "decision-lead-time", &Subject::network(), Window::TwelveMonths);
        assert_eq!(network.status, Status::Undefined);
        assert_eq!(measured(&[])[0].status, Status::Missing);
    }
}
