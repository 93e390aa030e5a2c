//! The process chart (XmR) of a KPI.

use crate::indicators::Scope;
use crate::indicators::kpi::{KpiDirection, KpiSeries};
use crate::statistics::xmr::{Baseline, Cause, Improvement, Xmr, XmrOptions, xmr};

/// The chart of a series, with limits from the first points as the threshold `baseline-points` says.
pub(crate) fn chart(series: &KpiSeries, scope: &Scope) -> Xmr {
    chart_of(&series.values(), series, scope)
}

/// Whether the last point is special beyond what a rule says once: it lies outside a limit, or the chart of one period
/// earlier ended with a special point to the same side, too. Only then is a change worth stepping in for; what shows for
/// the first time within the limits is to be watched (methods page, part 6). By side and not by rule, because of two
/// rules that hold at once a chart names one.
pub(crate) fn is_confirmed(series: &KpiSeries, scope: &Scope) -> bool {
    let values = series.values();
    let last_cause = |count: usize| {
        let chart = chart_of(values.get(..count)?, series, scope);
        let last = chart.points.last().filter(|point| point.position + 1 == count)?;
        last.cause.filter(|cause| *cause != Cause::Common)
    };
    match last_cause(values.len()) {
        None => false,
        Some(Cause::AboveUpperLimit | Cause::BelowLowerLimit) => true,
        Some(now) => {
            let before = last_cause(values.len().saturating_sub(1));
            before.is_some_and(|before| before.direction() == now.direction())
        }
    }
}

fn chart_of(values: &[Option<f64>], series: &KpiSeries, scope: &Scope) -> Xmr {
    let new_limits_at = series.new_limits_at();
    let options = XmrOptions {
        baseline: Baseline::First(scope.thresholds.value("baseline-points") as usize),
        improvement: match series.definition.direction {
            KpiDirection::Increase => Improvement::Increase,
            KpiDirection::Decrease => Improvement::Decrease,
            KpiDirection::Band => Improvement::Neutral,
        },
        target: series.definition.target,
        rebase_at: &new_limits_at,
        ..XmrOptions::default()
    };
    xmr(values, &options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::all;
    use crate::indicators::kpi::example::{EXAMPLE, definition, facts_of, values};

    fn confirmed(after: &[&'static str]) -> bool {
        let points: Vec<&str> = EXAMPLE.into_iter().chain(after.iter().copied()).collect();
        let facts = facts_of(&definition(&[]), &values("2026-10", &points));
        is_confirmed(&all(&facts, &scope())[0], &scope())
    }

    #[test]
    fn outside_a_limit_counts_at_once_and_a_run_when_it_lasts() {
        // The mean of the worked example is 53.8, its limits 49.2 and 58.4; its last point lies below the mean.
        assert!(confirmed(&["61"]));
        assert!(!confirmed(&["54"]));
        let run = ["54", "55", "54", "55", "54", "55", "54"];
        assert!(!confirmed(&run), "a run of seven, for the first time");
        assert!(confirmed(&[&run[..], &["55"]].concat()), "and of eight");
        assert!(!confirmed(&[&run[..], &[""], &["55"]].concat()), "a gap breaks it");
    }
}
