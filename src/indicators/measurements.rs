//! All figures of an edition, in a fixed order.

use rayon::prelude::*;

use crate::domain::{Measurement, MeasurementKey, Month, Period, Subject, SubjectType, Window};

/// Measurements sorted by indicator, subject, period and window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measurements(Vec<Measurement>);

impl Measurements {
    /// Sorts measurements.
    pub fn new(mut measurements: Vec<Measurement>) -> Self {
        measurements.par_sort_by(|a, b| a.key.cmp(&b.key));
        Self(measurements)
    }

    /// All of them in order.
    pub fn all(&self) -> &[Measurement] {
        &self.0
    }

    /// Changeable access for the stage that marks restated figures.
    pub fn all_mut(&mut self) -> &mut [Measurement] {
        &mut self.0
    }

    /// The measurement with a key.
    pub fn get(&self, key: &MeasurementKey) -> Option<&Measurement> {
        self.0
            .binary_search_by(|m| m.key.cmp(key))
            .ok()
            .map(|position| &self.0[position])
    }

    /// One figure by its parts.
    pub fn find(&self, indicator: &str, subject: &Subject, period: Period, window: Window) -> Option<&Measurement> {
        self.about(indicator, subject)
            .iter()
            .find(|m| m.key.period == period && m.key.window == window)
    }

    /// One figure over a month.
    pub fn at(&self, indicator: &str, subject: &Subject, month: Month, window: Window) -> Option<&Measurement> {
        self.find(indicator, subject, Period::Month(month), window)
    }

    /// All figures of an indicator.
    pub fn of(&self, indicator: &str) -> &[Measurement] {
        let start = self.0.partition_point(|m| m.key.indicator < indicator);
        let end = self.0.partition_point(|m| m.key.indicator <= indicator);
        &self.0[start..end]
    }

    /// All figures of an indicator about one subject, by period and window.
    pub fn about(&self, indicator: &str, subject: &Subject) -> &[Measurement] {
        let of = self.of(indicator);
        let start = of.partition_point(|m| m.key.subject < *subject);
        let end = of.partition_point(|m| m.key.subject <= *subject);
        &of[start..end]
    }

    /// All figures of an indicator about one kind of subject in one period and window.
    pub fn across(&self, indicator: &str, kind: SubjectType, period: Period, window: Window) -> Vec<&Measurement> {
        self.of(indicator)
            .iter()
            .filter(|m| m.key.subject.kind == kind && m.key.period == period && m.key.window == window)
            .collect()
    }

    /// The figures of an indicator about one subject, by period.
    pub fn series(&self, indicator: &str, subject: &Subject, window: Window) -> Vec<&Measurement> {
        let mut series: Vec<_> = self
            .about(indicator, subject)
            .iter()
            .filter(|m| m.key.window == window)
            .collect();
        series.sort_by_key(|m| (m.key.period.last_month(), m.key.period));
        series
    }
}
