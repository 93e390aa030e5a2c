//! The process charts of the KPIs: points, mean, limits, baseline, target, events.

use crate::domain::{Measurement, Month, Period, Status};
use crate::report::chart::{ReferenceLine, XmrPanel, XmrPoint};
use crate::report::kpi::{self, Kpi};
use crate::report::steering::kpis::{signs, variation_key};
use crate::report::{ChartBody, ChartSpec, Context, Tone};

/// Points in a chart at most.
const POINTS: usize = 24;
/// Panels on a page at most.
const PANELS: usize = 12;

/// The small multiples of all KPIs that have a value.
pub fn chart(context: &Context<'_>, kpis: &[Kpi], headline: &str) -> ChartSpec {
    let tones = kpi::point_tones(context);
    let panels: Vec<XmrPanel> = kpis
        .iter()
        .filter(|kpi| kpi::newest(context, kpi).is_some())
        .take(PANELS)
        .map(|kpi| panel(context, kpi, tones.get(&kpi.id).map_or(&[], Vec::as_slice)))
        .collect();
    let verdicts: Vec<String> = panels
        .iter()
        .map(|panel| format!("{}: {}", panel.title, panel.verdict))
        .collect();
    ChartSpec {
        id: "kpi".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "report-kpis-chart-subtitle",
            &[("period", context.period_text().into()), ("n", panels.len().into())],
        ),
        description: format!("{headline}. {}", verdicts.join(" ")),
        empty: panels.is_empty().then(|| context.word("report-kpis-empty")),
        body: ChartBody::Xmr { panels },
    }
}

fn panel(context: &Context<'_>, kpi: &Kpi, tones: &[(Period, Tone)]) -> XmrPanel {
    let values = kpi::values(context, kpi);
    let shown = &values[values.len().saturating_sub(POINTS)..];
    let variation = kpi::about(context, "kpi-variation", kpi);
    let tone = kpi::tone(context, kpi);
    let centre = kpi::about(context, "kpi-centre-line", kpi);
    let limits = centre.and_then(|m| Some((m.low?, m.high?)));
    let is_provisional = centre.is_some_and(|m| m.status == Status::Provisional);
    let line = |key: &str, value: Option<f64>| {
        value.map(|value| ReferenceLine {
            label: context.word(key),
            value,
        })
    };
    XmrPanel {
        id: kpi.id.clone(),
        title: kpi.title(),
        verdict: verdict(context, kpi, variation, tone, is_provisional && limits.is_some()),
        tone,
        points: shown.iter().map(|figure| point(context, tones, figure)).collect(),
        centre: centre.and_then(|m| m.value),
        limits,
        is_provisional,
        baseline: line("report-baseline", kpi.baseline),
        target: line("report-target", kpi.target),
        events: events(context, kpi, shown),
        format: kpi.format(context),
        words: [context.word("report-mean"), context.word("report-limits")],
        signs: <[_; 2]>::from(signs(context, kpi)).into_iter().flatten().collect(),
    }
}

/// What the last point says, in the words of the methods page.
fn verdict(
    context: &Context<'_>,
    kpi: &Kpi,
    variation: Option<&Measurement>,
    tone: Tone,
    has_trial_limits: bool,
) -> String {
    let said = match variation.and_then(|m| m.value) {
        Some(code) => context.word(&format!("{}-sentence", variation_key(context, kpi, tone, code))),
        None => context.word("report-kpi-too-few"),
    };
    if has_trial_limits {
        format!("{said} {}", context.word("report-kpi-trial-limits"))
    } else {
        said
    }
}

fn point(context: &Context<'_>, tones: &[(Period, Tone)], figure: &Measurement) -> XmrPoint {
    let tone = tones.iter().find(|(period, _)| *period == figure.key.period);
    XmrPoint {
        label: kpi::period_short(context, figure.key.period),
        value: figure.value,
        tone: tone.map_or(Tone::NoSignal, |(_, tone)| *tone),
        is_provisional: figure.status == Status::Provisional,
    }
}

/// Changes of the definition and starts of pilots that fall within the chart.
fn events(context: &Context<'_>, kpi: &Kpi, shown: &[&Measurement]) -> Vec<(usize, String)> {
    let position = |month: Month| shown.iter().position(|figure| is_in(figure.key.period, month));
    let mut events: Vec<(usize, String)> = kpi
        .changes
        .iter()
        .filter_map(|(day, _)| Some((position(Month::of(*day))?, context.word("report-event-definition"))))
        .collect();
    let areas = context.table("areas");
    events.extend(
        areas
            .rows()
            .filter(|row| row.text("role") == Some("pilot"))
            .filter_map(|row| {
                let month = Month::of(row.date("start")?);
                let name = row.text("name").unwrap_or_default();
                Some((
                    position(month)?,
                    context.text("report-event-pilot", &[("area", name.into())]),
                ))
            }),
    );
    events.sort();
    events.dedup_by_key(|event| event.0);
    events
}

fn is_in(period: Period, month: Month) -> bool {
    period.first_month() <= month && month <= period.last_month()
}
