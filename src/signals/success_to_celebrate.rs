//! Something that was reached: a KPI that improved and met its target, or a benefit that was cashed in.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, MeasurementKey, Money, Subject, SubjectType, Window};
use crate::indicators::kpi::KpiDirection;
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "success-to-celebrate",
    rule: "kpi-variation = 1 and the target met (or kpi-attainment ≥ 1); or a benefit cashed in the reported month",
    thresholds: &[],
    is_convention: true,
};

/// Something that was reached.
pub(crate) struct SuccessToCelebrate;

impl Rule for SuccessToCelebrate {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let kpis = view
            .measurements
            .across("kpi-variation", SubjectType::Kpi, view.scope.period(), Window::Month);
        let improved = kpis.into_iter().filter(|variation| variation.value == Some(1.0));
        let mut found: Vec<Finding> = improved.filter_map(|variation| kpi(view, variation)).collect();
        found.extend(cashed(view));
        found
    }
}

fn kpi(view: View<'_>, variation: &Measurement) -> Option<Finding> {
    let subject = &variation.key.subject;
    let definition = evidence::kpi(view, &subject.id)?;
    let latest = evidence::latest_value(view, variation)?;
    let (value, target) = (latest.value?, definition.target?);
    let attainment = view
        .measurements
        .at("kpi-attainment", subject, view.scope.month, Window::Month);
    let is_met = match definition.direction {
        KpiDirection::Increase => value >= target,
        KpiDirection::Decrease => value <= target,
        KpiDirection::Band => false,
    };
    if !is_met
        && attainment
            .and_then(|a| a.value)
            .is_none_or(|attainment| attainment < 1.0)
    {
        return None;
    }
    // One value at the target is not a process that keeps to it.
    let assurance = view
        .measurements
        .at("kpi-assurance", subject, view.scope.month, Window::Month);
    let is_steady = assurance.is_some_and(|assurance| assurance.value == Some(1.0));
    let figures = [Some(latest), attainment, Some(variation)];
    Some(Finding {
        rule: DEFINITION.id,
        components: Vec::new(),
        recurrence: None,
        severity: FindingSeverity::Success,
        subject: subject.clone(),
        period: view.scope.period(),
        evidence: figures.into_iter().flatten().map(evidence::of).collect(),
        arguments: BTreeMap::from([
            ("what", Argument::Name("kpi".to_owned())),
            ("name", Argument::Name(definition.name)),
            ("unit", evidence::unit(&definition.unit)),
            ("value", evidence::number(value)),
            ("target", evidence::number(target)),
            ("period", Argument::Period(latest.key.period)),
            (
                "steady",
                Argument::Name(if is_steady { "yes" } else { "no" }.to_owned()),
            ),
        ]),
    })
}

/// One finding per benefit that was cashed in a period that ends with the reported month.
fn cashed(view: View<'_>) -> Vec<Finding> {
    let table = view.facts.table("benefit_realisation");
    let mut by_benefit: BTreeMap<&str, Money> = BTreeMap::new();
    for row in table.rows().filter(|row| row.boolean("is_cashed") == Some(true)) {
        let is_now = row
            .period("period")
            .is_some_and(|period| period.last_month() == view.scope.month);
        if let Some(id) = row.text("benefit_id").filter(|_| is_now) {
            let euros = row.number("eur").and_then(Money::from_euros).unwrap_or_default();
            *by_benefit.entry(id).or_default() += euros;
        }
    }
    by_benefit
        .into_iter()
        .map(|(id, total)| {
            let subject = Subject::of(SubjectType::Benefit, id);
            let month = view.scope.month;
            let realised = view.measurements.at("benefit-net", &subject, month, Window::ToDate);
            let key = MeasurementKey {
                indicator: "benefit-net",
                subject: subject.clone(),
                period: view.scope.period(),
                window: Window::ToDate,
            };
            Finding {
                rule: DEFINITION.id,
                components: Vec::new(),
                recurrence: None,
                severity: FindingSeverity::Success,
                subject,
                period: view.scope.period(),
                evidence: vec![crate::domain::Evidence {
                    key,
                    value: realised.and_then(|figure| figure.value),
                }],
                arguments: BTreeMap::from([
                    ("what", Argument::Name("benefit".to_owned())),
                    ("name", Argument::Name(evidence::benefit_name(view, id))),
                    ("value", Argument::Euros(total.euros())),
                ]),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::{Case, kpi_figure};

    fn found(variation: f64, value: f64) -> Vec<Finding> {
        Case::of_kpi(vec![
            kpi_figure("kpi-variation", variation),
            kpi_figure("kpi-value", value),
        ])
        .find(&SuccessToCelebrate)
    }

    #[test]
    fn it_fires_when_a_kpi_improved_and_is_at_its_target() {
        // The target of the example is 60.
        assert_eq!(found(1.0, 60.0).len(), 1);
        assert!(found(1.0, 59.9).is_empty());
    }

    #[test]
    fn it_does_not_fire_on_ordinary_variation_above_the_target() {
        assert!(found(0.0, 70.0).is_empty());
    }

    #[test]
    fn attainment_of_one_is_enough() {
        let mut figures = vec![kpi_figure("kpi-variation", 1.0), kpi_figure("kpi-value", 59.0)];
        figures.push(kpi_figure("kpi-attainment", 1.0));
        assert_eq!(Case::of_kpi(figures).find(&SuccessToCelebrate).len(), 1);
    }

    #[test]
    fn a_benefit_cashed_this_month_is_one_success() {
        let row = |period, is_cashed| {
            vec![
                ("benefit_id", "b"),
                ("period", period),
                ("eur", "500"),
                ("is_cashed", is_cashed),
            ]
        };
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[(
            "benefit_realisation",
            &[
                row("2026-10", "true"),
                row("2026-10", "true"),
                row("2026-09", "true"),
                row("2026-10", "false"),
            ],
        )]);
        let found = case.find(&SuccessToCelebrate);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].arguments["value"], Argument::Euros(1_000.0));
    }
}
