//! How much each KPI rises or falls a month.
//!
//! # What it measures
//! The slope of the line through the last 12 periods, hardly moved by single odd values.
//!
//! # Formula
//! Theil-Sen: median of `(xⱼ − xᵢ) ÷ (tⱼ − tᵢ)` over all pairs, with the real distance in time, per month; low and
//! high are its interval of 95 %. Whether to speak of a trend at all is decided by Mann-Kendall over the same points,
//! exact up to 10 of them ([`verdict`]).
//!
//! # Unit and direction
//! The KPI's own unit a month; its direction is the KPI's own.
//!
//! # Undefined when
//! Fewer than 8 points in the 12 periods: insufficient. Nothing measured in them is missing.
//!
//! # Source
//! Sen 1968; Mann 1945, Kendall 1975; methods page, parts 1.3 and 1.6.
//!
//! # Differs from
//! Last value minus first value, and a least-squares line, which one outlier can turn.

use std::collections::BTreeMap;

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::multiple_testing::{Adjustment, adjusted};
use crate::statistics::theil_sen::theil_sen;
use crate::statistics::trend::mann_kendall;
use crate::statistics::trend_verdict::{TrendVerdict, trend_verdict};

static DEFINITION: Definition = Definition {
    id: "kpi-trend",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 8,
    is_convention: false,
    version: 1,
};

/// Periods that the line runs through.
const PERIODS: usize = 12;

/// How much each KPI rises or falls a month.
pub(crate) struct KpiTrend;

impl Indicator for KpiTrend {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .map(|series| trend(series, scope))
            .collect()
    }
}

/// What may be said of the trend of a KPI: clear, possible or none. `None` for a KPI without a definition.
pub fn verdict(facts: &Facts, scope: &Scope, kpi_id: &str) -> Option<TrendVerdict> {
    let all = kpi::all(facts, scope);
    let series = all.iter().find(|series| series.definition.id == kpi_id)?;
    Some(trend_verdict(&last_periods(&series.values()), false))
}

/// What may be said of the trend of every KPI, by id. A headline KPI is judged by itself. The others are one family: of
/// those a trend is shown only where its p, adjusted for how many there are, stays under `false-discovery-rate`.
pub(crate) fn verdicts(facts: &Facts, scope: &Scope) -> BTreeMap<String, TrendVerdict> {
    let judged: Vec<(String, TrendVerdict, Option<f64>)> = kpi::all(facts, scope)
        .iter()
        .map(|series| {
            let values = last_periods(&series.values());
            let verdict = trend_verdict(&values, false);
            let is_tested = !matches!(verdict, TrendVerdict::TooFewPoints | TrendVerdict::NoChange);
            let in_family = is_tested && !scope.is_headline(&series.definition.id);
            let p = mann_kendall(&values).filter(|_| in_family).map(|test| test.p());
            (series.definition.id.clone(), verdict, p)
        })
        .collect();
    let family: Vec<f64> = judged.iter().filter_map(|(_, _, p)| *p).collect();
    let mut adjusted = adjusted(&family, Adjustment::BenjaminiHochberg)
        .unwrap_or_default()
        .into_iter();
    let most = scope.thresholds.value("false-discovery-rate");
    judged
        .into_iter()
        .map(|(id, verdict, p)| {
            let is_shown = p.is_none() || adjusted.next().is_some_and(|p| p <= most);
            (id, if is_shown { verdict } else { TrendVerdict::NotShown })
        })
        .collect()
}

fn trend(series: &KpiSeries, scope: &Scope) -> Measurement {
    let (id, subject, period, unit) = (DEFINITION.id, series.subject(), scope.period(), series.unit());
    let values = last_periods(&series.values());
    let count = values.iter().flatten().count();
    let line = theil_sen(&values).filter(|_| count >= DEFINITION.minimum_points as usize);
    let months = f64::from(series.definition.months);
    let figure = if let Some(line) = line {
        let figure = Measurement::new(id, subject, period, Window::TwelveMonths, unit, line.slope / months);
        match line.interval {
            Some((low, high)) => figure.with_band(low / months, high / months),
            None => figure,
        }
    } else {
        let status = if count == 0 {
            Status::Missing
        } else {
            Status::Insufficient
        };
        Measurement::without_value(id, subject, period, Window::TwelveMonths, unit, status)
    };
    figure.with_n(count).with_rows(series.rows())
}

fn last_periods(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let start = values.len().saturating_sub(PERIODS);
    values.get(start..).unwrap_or_default().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::example::{definition, facts_of, values};
    use crate::statistics::trend_verdict::Direction as Way;

    const GAPS: [&str; 11] = ["12", "13", "11", "", "", "15", "16", "15", "", "18", "20"];

    fn measured(changes: &[(&'static str, &'static str)], points: &[&'static str]) -> Measurement {
        let facts = facts_of(&definition(changes), &values("2026-10", points));
        KpiTrend.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn of_kpis_that_were_not_chosen_a_possible_trend_has_to_outlive_their_number() {
        // Four falling pairs among eight points: p = .0141, "possible". As one of nine the adjusted p is .127.
        let possible = ["2", "1", "4", "3", "6", "5", "8", "7"];
        let flat = ["5", "1", "4", "2", "5", "1", "4", "2"];
        let periods: Vec<String> = values("2026-10", &flat).into_iter().map(|(period, _)| period).collect();
        let tables = |others: usize| {
            let ids = &["k", "l", "m", "n", "o", "p", "q", "r", "s"][..=others];
            let definitions: Vec<_> = ids.iter().map(|id| definition(&[("kpi_id", id)])).collect();
            let mut rows = Vec::new();
            for id in ids {
                let points = if *id == "k" { &possible } else { &flat };
                for (period, value) in periods.iter().zip(points) {
                    rows.push(vec![("kpi_id", *id), ("period", period.as_str()), ("value", *value)]);
                }
            }
            crate::indicators::fixture::facts(&[("kpi_definitions", &definitions), ("kpi_measurements", &rows)])
        };
        let mut scope = scope();
        let is_possible = |scope: &Scope, others| {
            let verdict = verdicts(&tables(others), scope)["k"];
            matches!(verdict, TrendVerdict::Possible(_))
        };
        assert!(is_possible(&scope, 0), "alone it is not adjusted");
        assert!(!is_possible(&scope, 8), "one of nine is what chance gives");
        scope.headline.insert("k".to_owned());
        assert!(is_possible(&scope, 8), "what was chosen beforehand is judged by itself");
    }

    #[test]
    fn a_gap_counts_with_its_real_length() {
        // 8 points, 28 slopes, the middle two 3/4 and 7/9: 0,7639 a month.
        let figure = measured(&[], &GAPS);
        assert!((figure.value.expect("a slope") - 0.763_888_9).abs() < 1e-6);
        assert_eq!((figure.n, figure.status), (Some(8), Status::Normal));
        assert!(figure.low < figure.value && figure.value < figure.high);
        let facts = facts_of(&definition(&[]), &values("2026-10", &GAPS));
        assert_eq!(verdict(&facts, &scope(), "k"), Some(TrendVerdict::Clear(Way::Rising)));
    }

    #[test]
    fn only_the_last_twelve_periods_count() {
        let points = ["900", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        let figure = measured(&[], &points);
        assert_eq!((figure.value, figure.n), (Some(1.0), Some(12)));
    }

    #[test]
    fn fewer_than_eight_points_are_insufficient() {
        assert_eq!(measured(&[], &GAPS[..8]).status, Status::Insufficient);
        assert_eq!(measured(&[], &[]).status, Status::Missing);
    }
}
