//! Which charts show figures that are provisional or were restated: a mark with its words under the title.
//!
//! A mark stands with the whole chart and never with a bar: that of one partner would say who has not delivered.

use crate::domain::{Measurement, Status, Window};
use crate::report::{Block, ChartSpec, Context};

/// Which figures a chart draws.
struct Drawn {
    /// Id of the chart.
    chart: &'static str,
    indicators: &'static [&'static str],
    /// The span they are taken over; `None`: any.
    window: Option<Window>,
    /// True for a course of time, false for the newest figures only.
    is_course: bool,
}

const fn newest(chart: &'static str, indicators: &'static [&'static str], window: Option<Window>) -> Drawn {
    Drawn {
        chart,
        indicators,
        window,
        is_course: false,
    }
}

const fn course(chart: &'static str, indicators: &'static [&'static str]) -> Drawn {
    Drawn {
        chart,
        indicators,
        window: None,
        is_course: true,
    }
}

/// The chart that marks its points itself.
const MARKS_POINTS: &str = "kpi";

/// Charts of figures. Those of rows (deliveries, milestones, answers) have no figure that could be restated.
const DRAWN: [Drawn; 13] = [
    newest(
        "bijdragen",
        &["contribution-cash", "contribution-in-kind"],
        Some(Window::TwelveMonths),
    ),
    newest("naar-vermogen", &["pledge-fulfilment"], None),
    newest("inzet-en-opbrengst", &["contribution-share", "benefit-share"], None),
    course("balans-door-de-tijd", &["reciprocity-balance"]),
    newest("geven-en-nemen", &["pair-net-flow"], None),
    course(MARKS_POINTS, &["kpi-value"]),
    newest("vaart", &["momentum"], None),
    course("vaart-per-maand", &["momentum"]),
    newest("aanwezigheid", &["attendance-coverage"], None),
    newest("gevoeligheid", &["benefit-npv"], None),
    course("realisatie", &["benefit-realisation"]),
    newest("bruto-naar-netto", &["benefit-gross", "benefit-net"], None),
    newest("wie-betaalt-wie-profiteert", &["benefit-payers"], None),
];

/// The same blocks, with the marks of what their charts show.
pub(super) fn marked(context: &Context<'_>, mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::Chart(chart) = block {
            mark(context, chart);
        }
    }
    blocks
}

fn mark(context: &Context<'_>, chart: &mut ChartSpec) {
    let Some(drawn) = DRAWN.iter().find(|drawn| drawn.chart == chart.id) else {
        return;
    };
    let figures = figures(context, drawn);
    let is_provisional = figures.iter().any(|figure| figure.status == Status::Provisional);
    let is_restated = figures.iter().any(|figure| figure.status == Status::Restated);
    let marks = [
        (
            is_provisional && drawn.chart != MARKS_POINTS,
            "report-chart-provisional",
        ),
        (is_restated, "report-chart-restated"),
    ];
    for (_, key) in marks.iter().filter(|(is_shown, _)| *is_shown) {
        chart.subtitle = context.text(key, &[("subtitle", chart.subtitle.as_str().into())]);
    }
}

fn figures<'a>(context: &Context<'a>, drawn: &Drawn) -> Vec<&'a Measurement> {
    let of = |indicator: &&'static str| {
        let known: Vec<&Measurement> = context
            .measurements
            .of(indicator)
            .iter()
            .filter(|figure| figure.value.is_some() && figure.key.period.last_month() <= context.month())
            .filter(|figure| drawn.window.is_none_or(|window| figure.key.window == window))
            .collect();
        let last = known.iter().map(|figure| figure.key.period.last_month()).max();
        let is_drawn = move |figure: &&Measurement| drawn.is_course || Some(figure.key.period.last_month()) == last;
        known.into_iter().filter(is_drawn).collect::<Vec<_>>()
    };
    drawn.indicators.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Subject, Unit};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    fn subtitle(chart: &str, figures: Vec<Measurement>) -> String {
        let mut house = House::three_partners();
        house.measurements = Measurements::new(figures);
        let context = house.context();
        let mut blocks: Vec<Block> = crate::report::steering::steering_report(&context)
            .sheets
            .into_iter()
            .flat_map(|sheet| sheet.blocks)
            .collect();
        blocks.retain(|block| matches!(block, Block::Chart(spec) if spec.id == chart));
        match blocks.pop() {
            Some(Block::Chart(spec)) => spec.subtitle,
            _ => String::new(),
        }
    }

    fn momentum(back: i32, status: Status) -> Measurement {
        let month = House::three_partners().scope.month.plus(-back);
        let (subject, unit) = (Subject::network(), Unit::Points);
        let figure = Measurement::new("momentum", subject, Period::Month(month), Window::Month, unit, 50.0);
        Measurement { status, ..figure }
    }

    #[test]
    fn a_chart_says_that_its_figures_are_provisional_or_restated() {
        let now = |status| subtitle("vaart", vec![momentum(0, status), momentum(1, Status::Normal)]);
        assert!(now(Status::Provisional).contains("(v)"), "{}", now(Status::Provisional));
        assert!(now(Status::Restated).contains("(r)"));
        assert!(!now(Status::Normal).contains('('), "{}", now(Status::Normal));
    }

    #[test]
    fn what_was_restated_earlier_is_marked_in_a_course_of_time_only() {
        let figures = || vec![momentum(0, Status::Normal), momentum(2, Status::Restated)];
        assert!(subtitle("vaart-per-maand", figures()).contains("(r)"));
        assert!(!subtitle("vaart", figures()).contains("(r)"));
    }

    #[test]
    fn every_marked_chart_and_indicator_is_there() {
        for drawn in &DRAWN {
            for indicator in drawn.indicators {
                let mut known = crate::indicators::INDICATORS.iter();
                assert!(known.any(|known| known.definition().id == *indicator), "{indicator}");
            }
        }
    }
}
