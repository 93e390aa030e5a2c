//! The six tiles of the summary. Each keeps to what is measured; a tile without data says so.

use crate::domain::{Measurement, Subject};
use crate::report::context::counts;
use crate::report::document::Tile;
use crate::report::steering::{benefits, capacity, effort_and_return, pace, process};
use crate::report::{Cell, Context, NumberFormat, Tone, Trace, benefit_words, course, findings, kpi};
use crate::statistics::forecast::Course;

/// The tiles in their fixed order.
pub fn all(context: &Context<'_>) -> Vec<Tile> {
    vec![
        everyone(context),
        balance(context),
        goals(context),
        trust(context),
        speed(context),
        benefit(context),
    ]
}

fn tile(context: &Context<'_>, id: &str, figure: Cell, comparison: String, tone: Tone) -> Tile {
    Tile {
        title: context.word(&format!("report-tile-{id}")),
        figure,
        word: context.word(&format!("report-tile-{id}-word")),
        comparison,
        tone,
    }
}

/// A figure without a value has no tone.
fn tone_of(figure: Option<&Measurement>, tone: Tone) -> Tone {
    if figure.is_some_and(|m| m.value.is_some()) {
        tone
    } else {
        Tone::Plain
    }
}

fn everyone(context: &Context<'_>) -> Tile {
    let network = Subject::network();
    let now = context.any_window("visible-contributors", &network);
    let before = context
        .at_month("visible-contributors", &network, context.month().plus(-1))
        .and_then(counts);
    let comparison = before.map_or_else(
        || capacity::visible_window(context),
        |(part, all)| {
            let before = context.text(
                "report-tile-month-before",
                &[("value", context.proportion(part, all).into())],
            );
            format!("{}; {before}", capacity::visible_window(context))
        },
    );
    let tone = findings::theme_tone(context, &["visible-contributors"]);
    tile(
        context,
        "everyone",
        context.proportion_cell(now),
        comparison,
        tone_of(now, tone),
    )
}

/// What partners themselves say; the survey's date, no monthly arrow.
fn balance(context: &Context<'_>) -> Tile {
    let now = context.latest("perceived-balance", &Subject::network());
    tile(
        context,
        "balance",
        effort_and_return::in_balance(context),
        measured_in(context, now),
        tone_of(
            now,
            findings::theme_tone(context, &["perceived-balance", "reciprocity-balance"]),
        ),
    )
}

fn measured_in(context: &Context<'_>, figure: Option<&Measurement>) -> String {
    figure.map_or_else(
        || context.word("report-tile-no-survey"),
        |m| {
            context.text(
                "report-tile-survey",
                &[("period", context.locale.period(m.key.period).into())],
            )
        },
    )
}

fn goals(context: &Context<'_>) -> Tile {
    let kpis = kpi::in_force(context);
    let verdicts: Vec<_> = kpis.iter().filter_map(|kpi| course::of(context, kpi)).collect();
    let count = |course| verdicts.iter().filter(|verdict| verdict.course == course).count();
    let mut figure = if verdicts.is_empty() {
        context.absent("report-absent-missing")
    } else {
        Cell::text(context.proportion(count(Course::OnCourse), verdicts.len()))
    };
    let keys = || verdicts.iter().map(|verdict| verdict.figure.key.clone()).collect();
    figure.trace = (!verdicts.is_empty()).then(|| Trace::Measurements(keys()));
    let signals = kpis
        .iter()
        .filter(|kpi| kpi::tone(context, kpi) == Tone::Concern)
        .count();
    let tone = match (verdicts.is_empty(), signals) {
        (true, _) => Tone::Plain,
        (_, 0) => Tone::NoSignal,
        _ => Tone::Concern,
    };
    let signals = context.text("report-tile-goals-signals", &[("n", signals.into())]);
    let mut comparison = match count(Course::Undecided) {
        0 => signals,
        open => context.text(
            "report-tile-goals-open",
            &[("n", open.into()), ("signals", signals.into())],
        ),
    };
    // A KPI that meets its target now need not be on course to do so on its day: said, so that the two do not seem at odds.
    let is_met = |kpi: &&kpi::Kpi| {
        let now = kpi::newest(context, kpi).and_then(|figure| figure.value);
        !kpi.is_band && now.is_some_and(|value| kpi.is_met_by(value))
    };
    let met = kpis.iter().filter(is_met).count();
    if met > count(Course::OnCourse) {
        let arguments = [("n", met.into()), ("rest", comparison.into())];
        comparison = context.text("report-tile-goals-met", &arguments);
    }
    tile(context, "goals", figure, comparison, tone)
}

fn trust(context: &Context<'_>) -> Tile {
    let now = process::rounds(context, "trust").pop();
    let mut comparison = measured_in(context, now);
    if let Some(n) = now.filter(|m| m.value.is_some()).and_then(|m| m.n) {
        comparison = context.text(
            "report-tile-survey-n",
            &[("survey", comparison.into()), ("n", i64::from(n).into())],
        );
    }
    let tone = findings::theme_tone(context, &["survey-dimension", "survey-change"]);
    tile(
        context,
        "trust",
        context.cell_as(now, NumberFormat::Decimal(0)),
        comparison,
        tone_of(now, tone),
    )
}

fn speed(context: &Context<'_>) -> Tile {
    let now = pace::process_pace(context);
    let comparison = pace::freshness(context).map_or_else(
        || context.word("report-tile-no-result"),
        |days| {
            context.text(
                "report-tile-freshness",
                &[("days", days.into()), ("day", pace::counted_to(context).into())],
            )
        },
    );
    let tone = findings::theme_tone(context, &["momentum", "milestone-pace", "process-freshness"]);
    tile(
        context,
        "speed",
        pace::finished_cell(context, now),
        comparison,
        tone_of(now, tone),
    )
}

fn benefit(context: &Context<'_>) -> Tile {
    let now = benefits::realisation(context);
    let comparison = match now.and_then(|m| Some((m.numerator?, m.denominator?))) {
        Some((realised, planned)) => context.text(
            "report-tile-benefit-plan",
            &[
                ("realised", context.locale.euros(realised).into()),
                ("planned", context.locale.euros(planned).into()),
            ],
        ),
        None => context.word("report-tile-no-plan"),
    };
    let comparison = match benefit_words::estimated_euros(context).filter(|_| now.is_some()) {
        Some(euros) => {
            let euros = context.locale.euros(euros);
            context.text(
                "report-tile-benefit-estimated",
                &[("plan", comparison.into()), ("euros", euros.into())],
            )
        }
        None => comparison,
    };
    let comparison = if now.is_some() {
        benefit_words::limited(context, comparison)
    } else {
        comparison
    };
    let tone = findings::theme_tone(context, &["benefit-realisation", "benefit-net"]);
    tile(
        context,
        "benefits",
        context.cell_as(now, NumberFormat::Percent(0)),
        comparison,
        tone_of(now, tone),
    )
}

#[cfg(test)]
mod tests {
    use crate::domain::{Measurement, Subject, SubjectType, Unit, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;
    use crate::report::{Content, Trace};

    #[test]
    fn six_tiles_in_their_fixed_order() {
        let house = House::three_partners();
        let titles: Vec<_> = super::all(&house.context())
            .into_iter()
            .map(|tile| tile.title)
            .collect();
        assert_eq!(
            titles,
            [
                "Iedereen draagt bij",
                "Balans",
                "Doelen op koers",
                "Vertrouwen",
                "Vaart",
                "Baten"
            ]
        );
    }

    #[test]
    fn goals_on_course_go_by_the_forecast_and_lead_to_it() {
        let mut house = House::three_partners();
        let (subject, period) = (Subject::of(SubjectType::Kpi, "wachttijd"), house.scope.period());
        let figure = |id, window| Measurement::new(id, subject.clone(), period, window, Unit::Count, 29.0);
        let tile = |house: &mut House, high: f64| {
            let forecast = figure("kpi-forecast", Window::TwelveMonths).with_band(25.0, high);
            house.measurements = Measurements::new(vec![figure("kpi-value", Window::Month), forecast]);
            super::all(&house.context()).swap_remove(2)
        };
        // Lower is better and 30 is the target: it is met now, and the forecast decides.
        let reached = tile(&mut house, 30.0);
        assert!(matches!(&reached.figure.content, Content::Text(text) if text == "1 van de 1"));
        assert!(
            matches!(&reached.figure.trace, Some(Trace::Measurements(keys)) if keys[0].indicator == "kpi-forecast")
        );
        let open = tile(&mut house, 31.0);
        assert!(matches!(&open.figure.content, Content::Text(text) if text == "0 van de 1"));
        assert!(
            open.comparison.starts_with(
                "1 haalde het doel in de laatste meting, maar nog niet bij elke meting; bij 1 nog niet te zeggen"
            ),
            "{}",
            open.comparison
        );
    }

    #[test]
    fn the_tile_of_benefits_says_what_is_estimated_and_whose_judgement_lacks() {
        let benefit = vec![("benefit_id", "b"), ("name", "Rust"), ("method", "assumption")];
        let mut house = House::empty().with_tables(&[("benefits", &[benefit])]);
        let (period, window) = (house.scope.period(), Window::ToDate);
        let own = Subject::of(SubjectType::Benefit, "b");
        house.measurements = Measurements::new(vec![
            Measurement::new("benefit-net", own, period, window, Unit::Eur, 24_552.0),
            Measurement::ratio("benefit-realisation", Subject::network(), period, window, 92.0, 100.0),
        ]);
        let tile = super::all(&house.context()).swap_remove(5);
        assert!(
            tile.comparison.contains("€ 24.600 is geschat, niet gemeten"),
            "{}",
            tile.comparison
        );
        assert!(
            tile.comparison
                .ends_with("van 1 van de 1 ontbreekt het oordeel van de eigenaar"),
            "{}",
            tile.comparison
        );
    }

    #[test]
    fn a_tile_without_data_says_so() {
        let house = House::empty();
        for tile in super::all(&house.context()) {
            assert!(matches!(tile.figure.content, Content::Absent(_)), "{}", tile.title);
            assert!(!tile.comparison.is_empty());
        }
    }
}
