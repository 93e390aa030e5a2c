//! # What it measures
//! How long ago the partners last had their common impact on the table: a decision that followed from a KPI or from a
//! figure about benefits or effects.
//!
//! # Formula
//! Last day of the month − the latest day by then on which such a decision was taken or its meeting was held. A decision
//! says in `indicator_id` which KPI or figure (`kpi-…`, `benefit-…`, `effect-…`) it follows from. n is the number of such
//! decisions up to the reported month.
//!
//! # Unit and direction
//! Days; lower is better.
//!
//! # Undefined when
//! Decisions are known, and none of them follows from such a figure. Missing without decisions.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): talk about the common impact regularly. That a decision which
//! follows from a figure shows such a talk is our convention: what else was spoken of nobody writes down in a table.
//!
//! # Differs from
//! `physical-meetings`, how often people met, whatever they spoke of.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct ImpactTalk;

static DEFINITION: Definition = Definition {
    id: "impact-talk",
    unit: Unit::Days,
    direction: Direction::Decrease,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// What the ids of figures about impact begin with.
const ABOUT_IMPACT: [&str; 3] = ["kpi-", "benefit-", "effect-"];

impl Indicator for ImpactTalk {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let (decisions, meetings, kpis) = (
            facts.table("decisions"),
            facts.table("meetings"),
            facts.table("kpi_definitions"),
        );
        if decisions.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let kpis: BTreeSet<&str> = kpis.rows().filter_map(|row| row.text("kpi_id")).collect();
        let held: BTreeMap<&str, Date> = meetings
            .rows()
            .filter_map(|row| Some((row.text("meeting_id")?, row.date("held_on")?)))
            .collect();
        let is_about_impact = |id: &str| kpis.contains(id) || ABOUT_IMPACT.iter().any(|start| id.starts_with(start));
        let last_day = scope.month.last_day();
        let mut talks: Vec<(Date, u32)> = decisions
            .rows()
            .filter(|row| row.text("indicator_id").is_some_and(|id| is_about_impact(id.trim())))
            .filter_map(|row| {
                let met = row.text("meeting_id").and_then(|id| held.get(id).copied());
                let days = [row.date("decided_on"), met].into_iter().flatten();
                Some((days.filter(|day| *day <= last_day).max()?, row.index()))
            })
            .collect();
        talks.sort_unstable();
        let figure = match talks.last() {
            Some((day, _)) => frame.value(Subject::network(), f64::from(last_day.days() - day.days())),
            None => frame.absent(Subject::network(), Status::Undefined),
        };
        let mut rows: Vec<u32> = talks.iter().map(|(_, row)| *row).collect();
        rows.sort_unstable();
        vec![figure.with_n(rows.len()).with_rows([RowSet::new("decisions", rows)])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, rows, scope};

    fn measured(decisions: &[[&'static str; 3]]) -> Measurement {
        let decisions = rows(["indicator_id", "decided_on", "meeting_id"], decisions);
        let meetings = rows(["meeting_id", "held_on"], &[["m1", "2026-09-20"], ["m2", "2026-11-20"]]);
        let kpis = rows(["kpi_id"], &[["wachttijd"]]);
        let tables = facts(&[
            ("decisions", &decisions),
            ("meetings", &meetings),
            ("kpi_definitions", &kpis),
        ]);
        ImpactTalk.measure(&tables, &scope()).remove(0)
    }

    #[test]
    fn days_run_from_the_last_decision_that_follows_from_a_figure_about_impact() {
        // 20 September to 31 October: 41 days, by the meeting; a decision about deliveries and one of November do not count.
        let figure = measured(&[
            ["wachttijd", "2026-05-01", ""],
            ["effect-difference", "", "m1"],
            ["delivery-timeliness", "2026-10-20", ""],
            ["", "2026-10-21", ""],
            ["benefit-net", "2026-11-02", "m2"],
        ]);
        assert_eq!(
            (figure.value, figure.n, figure.unit.clone()),
            (Some(41.0), Some(2), Unit::Days)
        );
        assert_eq!(figure.rows[0].rows(), [0, 1]);
    }

    #[test]
    fn decisions_that_follow_from_nothing_leave_it_undefined_and_none_missing() {
        assert_eq!(measured(&[["", "2026-10-21", ""]]).status, Status::Undefined);
        assert_eq!(measured(&[["onbekend", "2026-10-21", ""]]).status, Status::Undefined);
        assert_eq!(measured(&[]).status, Status::Missing);
    }
}
