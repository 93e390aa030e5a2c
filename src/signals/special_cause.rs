//! What the two rules about special variation share.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, Status, SubjectType, Window};
use crate::indicators::kpi;
use crate::signals::{View, evidence};

/// A finding for each KPI whose last value has the given code of `kpi-variation`. With provisional limits (fewer
/// than 12 points) it is something to know only. So is attention for a rule that fires for the first time within the
/// limits: it is raised outside a limit, or for the second time running to the same side.
pub(crate) fn with_code(view: View<'_>, rule: &'static str, code: f64, severity: FindingSeverity) -> Vec<Finding> {
    let period = view.scope.period();
    let confirmed: BTreeSet<String> = kpi::all(view.facts, view.scope)
        .into_iter()
        .filter(|series| kpi::is_confirmed(series, view.scope))
        .map(|series| series.definition.id)
        .collect();
    let severity_of = |variation: &Measurement| match severity {
        FindingSeverity::Attention if !confirmed.contains(&variation.key.subject.id) => FindingSeverity::Notice,
        other => other,
    };
    view.measurements
        .across("kpi-variation", SubjectType::Kpi, period, Window::Month)
        .into_iter()
        .filter(|variation| variation.value == Some(code))
        .filter_map(|variation| {
            Some(finding(
                view,
                rule,
                severity_of(variation),
                variation,
                arguments(view, variation)?,
            ))
        })
        .collect()
}

fn arguments(view: View<'_>, variation: &Measurement) -> Option<BTreeMap<&'static str, Argument>> {
    let definition = evidence::kpi(view, &variation.key.subject.id)?;
    let value = evidence::latest_value(view, variation)?;
    let mut arguments = BTreeMap::from([
        ("kpi", Argument::Name(definition.name)),
        ("unit", evidence::unit(&definition.unit)),
        ("value", evidence::number(value.value?)),
        ("period", Argument::Period(value.key.period)),
    ]);
    if let Some(centre) = centre_line(view, variation).and_then(|centre| centre.value) {
        arguments.insert("mean", evidence::number(centre));
    }
    Some(arguments)
}

fn centre_line<'a>(view: View<'a>, variation: &Measurement) -> Option<&'a Measurement> {
    let subject = &variation.key.subject;
    view.measurements
        .at("kpi-centre-line", subject, view.scope.month, Window::ToDate)
}

fn finding(
    view: View<'_>,
    rule: &'static str,
    severity: FindingSeverity,
    variation: &Measurement,
    arguments: BTreeMap<&'static str, Argument>,
) -> Finding {
    let figures = [
        Some(variation),
        evidence::latest_value(view, variation),
        centre_line(view, variation),
    ];
    Finding {
        rule,
        components: Vec::new(),
        recurrence: None,
        severity: if variation.status == Status::Provisional {
            FindingSeverity::Notice
        } else {
            severity
        },
        subject: variation.key.subject.clone(),
        period: view.scope.period(),
        evidence: figures.into_iter().flatten().map(evidence::of).collect(),
        arguments,
    }
}
