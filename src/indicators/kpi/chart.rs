//! The process chart (XmR) of a KPI.

use crate::indicators::Scope;
use crate::indicators::kpi::{KpiDirection, KpiSeries};
use crate::statistics::xmr::{Baseline, Improvement, Xmr, XmrOptions, xmr};

/// The chart of a series, with limits from the first points as the threshold `baseline-points` says.
pub(crate) fn chart(series: &KpiSeries, scope: &Scope) -> Xmr {
    let options = XmrOptions {
        baseline: Baseline::First(scope.thresholds.value("baseline-points") as usize),
        improvement: match series.definition.direction {
            KpiDirection::Increase => Improvement::Increase,
            KpiDirection::Decrease => Improvement::Decrease,
            KpiDirection::Band => Improvement::Neutral,
        },
        target: series.definition.target,
        ..XmrOptions::default()
    };
    xmr(&series.values(), &options)
}
