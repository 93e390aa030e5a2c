//! The process charts of the KPIs: points, mean, limits, baseline, target, events.

use crate::domain::{Date, Measurement, Month, Period, Status};
use crate::report::chart::{ReferenceLine, XmrPanel, XmrPoint, XmrStretch};
use crate::report::kpi::{self, Charted, Kpi};
use crate::report::steering::kpis::{signs, variation_key};
use crate::report::{ChartBody, ChartSpec, Context, Tone};

/// Points in a chart at most.
const POINTS: usize = 24;
/// Panels on a page at most.
const PANELS: usize = 12;

/// The small multiples of all KPIs that have a value.
pub fn chart(context: &Context<'_>, kpis: &[Kpi], headline: &str) -> ChartSpec {
    let charted = kpi::charted(context);
    let nothing = Charted::default();
    let panels: Vec<XmrPanel> = kpis
        .iter()
        .filter(|kpi| kpi::newest(context, kpi).is_some())
        .take(PANELS)
        .map(|kpi| panel(context, kpi, charted.get(&kpi.id).unwrap_or(&nothing)))
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

fn panel(context: &Context<'_>, kpi: &Kpi, charted: &Charted) -> XmrPanel {
    let values = kpi::values(context, kpi);
    let shown = &values[values.len().saturating_sub(POINTS)..];
    let variation = kpi::about(context, "kpi-variation", kpi);
    let tone = kpi::tone(context, kpi);
    let centre = kpi::about(context, "kpi-centre-line", kpi);
    let limits = centre.and_then(|m| Some((m.low?, m.high?)));
    let is_provisional = centre.is_some_and(|m| m.status == Status::Provisional);
    let (earlier, since) = stretches(charted, shown);
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
        points: shown
            .iter()
            .map(|figure| point(context, &charted.tones, figure))
            .collect(),
        centre: centre.and_then(|m| m.value),
        limits,
        is_provisional,
        since,
        earlier,
        baseline: line("report-baseline", kpi.baseline),
        target: line("report-target", kpi.target),
        events: events(context, kpi, shown),
        format: kpi.format(context),
        words: [context.word("report-mean"), context.word("report-limits")],
        signs: <[_; 2]>::from(signs(context, kpi)).into_iter().flatten().collect(),
    }
}

/// The stretches of before the limits in force, as positions among the points that are shown, and where those in force
/// begin.
fn stretches(charted: &Charted, shown: &[&Measurement]) -> (Vec<XmrStretch>, usize) {
    let position = |from: Period| {
        let is_before = |figure: &&Measurement| figure.key.period.last_month() < from.first_month();
        shown.partition_point(is_before)
    };
    let starts: Vec<usize> = charted.stretches.iter().map(|(from, _)| position(*from)).collect();
    let earlier = charted
        .stretches
        .iter()
        .zip(starts.windows(2))
        .filter_map(|((_, limits), ends)| {
            let [lower, centre, upper] = (*limits)?;
            let (first, end) = (*ends.first()?, *ends.last()?);
            (first < end).then_some(XmrStretch {
                first,
                end,
                centre,
                limits: (lower, upper),
            })
        });
    // A single stretch holds from the first point on, gaps before it included.
    let since = starts.last().copied().filter(|_| starts.len() > 1).unwrap_or(0);
    (earlier.collect(), since)
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
    let mut said = vec![said];
    if let Some(limits) = kpi.new_limits.last() {
        let day = context.locale.date(limits.day);
        said.push(context.text("report-kpi-new-limits", &[("day", day.into())]));
    }
    if has_trial_limits {
        said.push(context.word("report-kpi-trial-limits"));
    }
    said.join(" ")
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
        .filter(|(day, _)| kpi.new_limits.iter().all(|limits| limits.day != *day))
        .filter_map(|(day, _)| Some((position(Month::of(*day))?, context.word("report-event-definition"))))
        .collect();
    let begins = |day: Date| {
        shown
            .iter()
            .position(|figure| figure.key.period.first_month().first_day() >= day)
    };
    events.extend(
        kpi.new_limits
            .iter()
            .filter(|limits| {
                shown
                    .first()
                    .is_some_and(|figure| figure.key.period.first_month().first_day() < limits.day)
            })
            .filter_map(|limits| Some((begins(limits.day)?, context.word("report-event-limits")))),
    );
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
