//! A small network for the tests of rules.

use crate::domain::{Finding, Measurement, Subject, SubjectType, Unit, Window};
use crate::indicators::fixture::{facts, scope};
use crate::indicators::kpi::example::definition;
use crate::indicators::{Measurements, Scope};
use crate::ledger::Facts;
use crate::signals::{Rule, View};

/// What a rule looks at.
pub(crate) struct Case {
    /// The facts.
    pub(crate) facts: Facts,
    measurements: Measurements,
    scope: Scope,
}

impl Case {
    /// Figures of October 2026 about a network with the KPI `k` (target 60).
    pub(crate) fn of_kpi(measurements: Vec<Measurement>) -> Self {
        Self {
            facts: facts(&[("kpi_definitions", &[definition(&[("target", "60")])])]),
            measurements: Measurements::new(measurements),
            scope: scope(),
        }
    }

    /// What a rule looks at.
    pub(crate) fn view(&self) -> View<'_> {
        View {
            measurements: &self.measurements,
            facts: &self.facts,
            scope: &self.scope,
        }
    }

    /// What a rule finds.
    pub(crate) fn find(&self, rule: &dyn Rule) -> Vec<Finding> {
        rule.find(self.view())
    }
}

/// A figure of the KPI `k` in October 2026.
pub(crate) fn kpi_figure(indicator: &'static str, value: f64) -> Measurement {
    let window = if indicator == "kpi-centre-line" {
        Window::ToDate
    } else {
        Window::Month
    };
    let subject = Subject::of(SubjectType::Kpi, "k");
    Measurement::new(indicator, subject, scope().period(), window, Unit::Code, value)
}
