//! Pilots that began before anything was measured there: what they changed can never be told.

use crate::domain::{Date, Evidence, Finding, FindingSeverity, Month, Subject, SubjectType, Window};
use crate::indicators::frame::kpi_in_area;
use crate::indicators::kpi::areas::by_area;
use crate::signals::gap::{self, Lacking};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "pilot-without-baseline",
    rule: "pilot areas that began, where no KPI has a measurement or a dated baseline from before the start > 0",
    thresholds: &[],
    is_convention: false,
};

/// Pilots without a baseline.
pub(crate) struct PilotWithoutBaseline;

impl Rule for PilotWithoutBaseline {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let areas = view.facts.table("areas");
        let measurements = view.facts.table("kpi_measurements");
        let delivered = by_area(&measurements, view.scope.month);
        let pilots: Vec<(&str, &str, Date)> = evidence::pilots(&areas, view.scope.month);
        let lacking = pilots
            .iter()
            .filter_map(|(area, name, start)| {
                let measured = evidence::kpis(view).into_iter().filter_map(|definition| {
                    let rows = delivered.get(definition.id.as_str())?.get(*area)?;
                    Some((definition, rows))
                });
                let (mut has_baseline, mut figures) = (false, Vec::new());
                for (definition, rows) in measured {
                    let before = |month: Month| month.last_day() < *start;
                    has_baseline |= rows.iter().any(|row| before(row.period.last_month()));
                    has_baseline |= has_dated_baseline(view, definition.row, *start);
                    figures.push(change(view, &kpi_in_area(&definition.id, area)));
                }
                if figures.is_empty() {
                    figures.extend(
                        evidence::kpis(view)
                            .iter()
                            .map(|definition| change(view, &Subject::of(SubjectType::Kpi, &definition.id))),
                    );
                }
                (!has_baseline).then(|| Lacking {
                    name: (*name).to_owned(),
                    evidence: figures,
                })
            })
            .collect();
        gap::finding(view, DEFINITION.id, FindingSeverity::Attention, lacking, pilots.len())
            .into_iter()
            .collect()
    }
}

fn has_dated_baseline(view: View<'_>, row: u32, start: Date) -> bool {
    let definitions = view.facts.table("kpi_definitions");
    let row = definitions.row(row as usize);
    row.number("baseline").is_some() && row.date("baseline_date").is_some_and(|day| day <= start)
}

fn change(view: View<'_>, subject: &Subject) -> Evidence {
    evidence::at(view, "effect-change", subject, Window::ToDate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    /// A pilot that began on 15 March, with a KPI measured there in a month.
    fn found(period: &'static str, baseline_date: &'static str, start: &'static str) -> Vec<Finding> {
        let area = vec![("area_id", "p"), ("name", "Oost"), ("role", "pilot"), ("start", start)];
        let kpi = vec![
            ("kpi_id", "k"),
            ("name", "K"),
            ("baseline", "42"),
            ("baseline_date", baseline_date),
        ];
        let row = vec![("kpi_id", "k"), ("area_id", "p"), ("period", period), ("value", "1")];
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[
            ("areas", &[area]),
            ("kpi_definitions", &[kpi]),
            ("kpi_measurements", &[row]),
        ]);
        case.find(&PilotWithoutBaseline)
    }

    #[test]
    fn it_fires_when_nothing_was_measured_before_the_start() {
        let finding = found("2026-04", "2026-03-16", "2026-03-15").remove(0);
        assert_eq!(finding.arguments["names"], Argument::Name("“Oost”".to_owned()));
        assert_eq!(finding.evidence[0].key.subject.id, "k/p");
    }

    #[test]
    fn a_month_before_or_a_dated_baseline_is_enough() {
        assert!(found("2026-02", "", "2026-03-15").is_empty());
        assert!(found("2026-04", "2026-03-15", "2026-03-15").is_empty());
    }

    #[test]
    fn a_pilot_that_has_yet_to_begin_is_not_too_late() {
        assert!(found("2026-04", "", "2026-11-01").is_empty());
    }
}
