//! How much each KPI rises or falls a month.
//!
//! # What it measures
//! The slope of the line through the last 12 periods, hardly moved by single odd values. Over two whole years or more
//! each month is compared only with the same month of other years, so that a season is no trend.
//!
//! # Formula
//! Theil-Sen: median of `(xⱼ − xᵢ) ÷ (tⱼ − tᵢ)` over all pairs, with the real distance in time, per month; low and
//! high are its interval of 95 %. Whether to speak of a trend at all is decided by Mann-Kendall over the same points,
//! exact up to 10 of them ([`verdict`]). Points from before a declared change of the process (`kpi-centre-line`) do not
//! count: the change would look like a trend. From 24 months on: the seasonal slope of the last 36 months, per month, without
//! an interval, and the seasonal Mann-Kendall test.
//!
//! # Unit and direction
//! The KPI's own unit a month; its direction is the KPI's own.
//!
//! # Undefined when
//! Fewer than 8 points in the 12 periods: insufficient. Nothing measured in them is missing.
//!
//! # Source
//! Sen 1968; Mann 1945, Kendall 1975; Hirsch, Slack & Smith 1982; methods page, parts 1.3, 1.5 and 1.6.
//!
//! # Differs from
//! Last value minus first value, and a least-squares line, which one outlier can turn.

use std::collections::BTreeMap;

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::multiple_testing::{Adjustment, adjusted};
use crate::statistics::seasonal_trend::{SeasonalTrend, seasonal_trend};
use crate::statistics::theil_sen::theil_sen;
use crate::statistics::trend::mann_kendall;
use crate::statistics::trend_verdict::{TrendVerdict, seasonal_verdict, trend_verdict};

static DEFINITION: Definition = Definition {
    id: "kpi-trend",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 8,
    is_convention: false,
    version: 2,
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
        kpi::all_since_change(facts, scope)
            .iter()
            .map(|series| trend(series, scope))
            .collect()
    }
}

/// What may be said of the trend of a KPI: clear, possible or none. `None` for a KPI without a definition.
pub fn verdict(facts: &Facts, scope: &Scope, kpi_id: &str) -> Option<TrendVerdict> {
    let all = kpi::all_since_change(facts, scope);
    let series = all.iter().find(|series| series.definition.id == kpi_id)?;
    Some(alone(series).0)
}

/// What may be said of the trend of a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Judged {
    /// Clear, possible or none.
    pub(crate) verdict: TrendVerdict,
    /// False where a season could not be told from a trend: measured within a year, over less than two years.
    pub(crate) knows_season: bool,
}

/// The verdict on a series by itself, and the p it rests on.
fn alone(series: &KpiSeries) -> (TrendVerdict, Option<f64>) {
    let seasonal = whole_years(series).and_then(|(values, seasons)| {
        let test = seasonal_trend(&values, seasons)?;
        Some((seasonal_verdict(&values, seasons)?, Some(test.p)))
    });
    seasonal.unwrap_or_else(|| {
        let values = last_periods(&series.values());
        (
            trend_verdict(&values, false),
            mann_kendall(&values).map(|test| test.p()),
        )
    })
}

/// Periods of a series in a year, where there are several.
fn seasons(series: &KpiSeries) -> Option<usize> {
    usize::try_from(12 / series.definition.months.max(1))
        .ok()
        .filter(|seasons| *seasons > 1)
}

/// The last 36 months of a series that is at least 24 long, with its periods in a year.
fn whole_years(series: &KpiSeries) -> Option<(Vec<Option<f64>>, usize)> {
    let seasons = seasons(series)?;
    let values = series.values();
    let start = values.len().saturating_sub(3 * seasons);
    (values.len() >= 2 * seasons).then(|| (values.get(start..).unwrap_or_default().to_vec(), seasons))
}

/// What may be said of the trend of every KPI, by id. A headline KPI is judged by itself. The others are one family: of
/// those a trend is shown only where its p, adjusted for how many there are, stays under `false-discovery-rate`.
pub(crate) fn verdicts(facts: &Facts, scope: &Scope) -> BTreeMap<String, Judged> {
    let judged: Vec<(String, Judged, Option<f64>)> = kpi::all_since_change(facts, scope)
        .iter()
        .map(|series| {
            let (verdict, p) = alone(series);
            let is_tested = !matches!(verdict, TrendVerdict::TooFewPoints | TrendVerdict::NoChange);
            let in_family = is_tested && !scope.is_headline(&series.definition.id);
            let knows_season = seasons(series).is_none() || whole_years(series).is_some();
            let judged = Judged { verdict, knows_season };
            (series.definition.id.clone(), judged, p.filter(|_| in_family))
        })
        .collect();
    let family: Vec<f64> = judged.iter().filter_map(|(_, _, p)| *p).collect();
    let mut adjusted = adjusted(&family, Adjustment::BenjaminiHochberg)
        .unwrap_or_default()
        .into_iter();
    let most = scope.thresholds.value("false-discovery-rate");
    judged
        .into_iter()
        .map(|(id, judged, p)| {
            let is_shown = p.is_none() || adjusted.next().is_some_and(|p| p <= most);
            let verdict = if is_shown {
                judged.verdict
            } else {
                TrendVerdict::NotShown
            };
            (id, Judged { verdict, ..judged })
        })
        .collect()
}

fn trend(series: &KpiSeries, scope: &Scope) -> Measurement {
    let (id, subject, period, unit) = (DEFINITION.id, series.subject(), scope.period(), series.unit());
    let values = last_periods(&series.values());
    let count = values.iter().flatten().count();
    let line = theil_sen(&values).filter(|_| count >= DEFINITION.minimum_points as usize);
    let months = f64::from(series.definition.months);
    let figure = if let Some(season) = season(series).filter(|_| line.is_some()) {
        let slope = season.slope / 12.0;
        Measurement::new(id, subject, period, Window::TwelveMonths, unit, slope)
    } else if let Some(line) = line {
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

fn season(series: &KpiSeries) -> Option<SeasonalTrend> {
    let (values, seasons) = whole_years(series)?;
    seasonal_trend(&values, seasons)
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
            let verdict = verdicts(&tables(others), scope)["k"].verdict;
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
    fn over_two_whole_years_a_season_is_no_trend() {
        // Each month a half higher than in the year before: .5 a year, a 24th a month. The last months fall.
        let wave = ["1", "3", "5", "7", "9", "11", "12", "10", "8", "6", "4", "2"];
        let next = [
            "1.5", "3.5", "5.5", "7.5", "9.5", "11.5", "12.5", "10.5", "8.5", "6.5", "4.5", "2.5",
        ];
        let points = [wave, next].concat();
        let knows = |points: &[&'static str]| {
            let facts = facts_of(&definition(&[]), &values("2026-10", points));
            verdicts(&facts, &scope())["k"]
        };
        let figure = measured(&[], &points);
        assert!((figure.value.expect("a slope") - 0.5 / 12.0).abs() < 1e-9);
        let both = knows(&points);
        assert!(both.knows_season);
        assert!(matches!(
            both.verdict,
            TrendVerdict::Possible(Way::Rising) | TrendVerdict::Clear(Way::Rising)
        ));
        let short = knows(&points[1..]);
        assert!(!short.knows_season, "23 months tell no season from a trend");
    }

    #[test]
    fn fewer_than_eight_points_are_insufficient() {
        assert_eq!(measured(&[], &GAPS[..8]).status, Status::Insufficient);
        assert_eq!(measured(&[], &[]).status, Status::Missing);
    }
}
