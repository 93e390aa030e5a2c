//! What the survey says about working together; a group that is too small is named and not shown.

use crate::domain::{Measurement, Period, Subject, SubjectType, Unit};
use crate::indicators::frame::part_of_network;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::names::capitalised;
use crate::report::steering::{attendance, survey_charts};
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, reading};

/// The dimensions of the survey, in the order of the questionnaire.
pub const DIMENSIONS: [&str; 12] = [
    "trust",
    "openness",
    "reliability",
    "learning",
    "roles",
    "commitment",
    "urgency",
    "balance",
    "energy",
    "safety",
    "identity",
    "influence",
];

const INDICATORS: &[&str] = &[
    "survey-dimension",
    "survey-change",
    "survey-response",
    "learning-index",
    "level-gap",
];

/// The sheet `Procesindicatoren`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Chart(Box::new(survey_charts::spreads(context))),
        Block::Table(dimensions(context)),
    ];
    blocks.extend(response(context).map(Block::Paragraph));
    blocks.extend([
        Block::Chart(Box::new(survey_charts::slope(context))),
        Block::Table(process_figures(context)),
        Block::Chart(Box::new(attendance::chart(context))),
    ]);
    blocks.extend([
        Block::Note(context.text(
            "report-process-note",
            &[("n", (context.scope.thresholds.value("survey-minimum") as i64).into())],
        )),
        reading::block(context, "process", INDICATORS, seen(context)),
    ]);
    let subtitle = match newest(context) {
        Some(figure) => context.text(
            "report-process-subtitle",
            &[("period", context.locale.period(figure.key.period).into())],
        ),
        None => context.word("report-process-subtitle-none"),
    };
    frame::sheet(
        context,
        Heading {
            id: "process",
            headline,
            subtitle,
        },
        Paper::Portrait,
        blocks,
    )
}

/// The figures of a dimension over the network, one a round, oldest first.
pub fn rounds<'a>(context: &Context<'a>, dimension: &str) -> Vec<&'a Measurement> {
    context.history("survey-dimension", &Subject::of(SubjectType::Survey, dimension))
}

/// The figure of an indicator about a dimension in a round.
pub fn same_round<'a>(
    context: &Context<'a>,
    indicator: &str,
    dimension: &str,
    round: Period,
) -> Option<&'a Measurement> {
    let figures = context.history(indicator, &Subject::of(SubjectType::Survey, dimension));
    figures.into_iter().rfind(|figure| figure.key.period == round)
}

fn newest<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    DIMENSIONS
        .iter()
        .filter_map(|dimension| rounds(context, dimension).pop())
        .max_by_key(|figure| figure.key.period.last_month())
}

fn headline(context: &Context<'_>) -> String {
    match rounds(context, "trust").pop() {
        Some(Measurement { value: Some(value), .. }) => context.text(
            "report-process-headline",
            &[("score", context.locale.number(*value, 0).into())],
        ),
        Some(figure) => context.text(
            "report-process-headline-absent",
            &[("word", context.absent_word(figure.status).into())],
        ),
        None => context.word("report-process-headline-none"),
    }
}

fn seen(context: &Context<'_>) -> String {
    let shown: Vec<(&str, f64)> = DIMENSIONS
        .iter()
        .filter_map(|dimension| Some((*dimension, rounds(context, dimension).pop()?.value?)))
        .collect();
    let (Some(high), Some(low)) = (
        shown.iter().map(|(_, value)| value.round()).max_by(f64::total_cmp),
        shown.iter().map(|(_, value)| value.round()).min_by(f64::total_cmp),
    ) else {
        return headline(context);
    };
    if high <= low {
        return headline(context);
    }
    // What shows the same number stands as high.
    let at = |points: f64| -> Vec<String> {
        let same = shown
            .iter()
            .filter(|(_, value)| value.round() >= points && value.round() <= points);
        same.map(|(dimension, _)| context.dimension_name(dimension)).collect()
    };
    let (best, least) = (at(high), at(low));
    context.text(
        "report-process-seen",
        &[
            ("highest", best.len().into()),
            ("best", context.locale.list(&best).into()),
            ("high", context.locale.number(high, 0).into()),
            ("least", context.locale.list(&least).into()),
            ("low", context.locale.number(low, 0).into()),
        ],
    )
}

fn dimensions(context: &Context<'_>) -> Table {
    let rows = DIMENSIONS
        .iter()
        .map(|dimension| {
            let rounds = rounds(context, dimension);
            let now = rounds.last().copied();
            let before = rounds.len().checked_sub(2).map(|position| rounds[position]);
            let answers = now
                .filter(|figure| figure.value.is_some())
                .and_then(|figure| figure.n)
                .map_or_else(
                    || context.absent_like(now),
                    |n| Cell::number(f64::from(n), NumberFormat::Count),
                );
            vec![
                Cell::text(capitalised(&context.dimension_name(dimension))),
                context.cell_as(now, NumberFormat::Decimal(0)),
                answers,
                before.map_or_else(
                    || context.absent("report-absent-first-round"),
                    |before| context.cell_as(Some(before), NumberFormat::Decimal(0)),
                ),
                change(
                    context,
                    now,
                    before,
                    now.and_then(|now| same_round(context, "survey-change", dimension, now.key.period)),
                ),
                gap(context, dimension, now),
            ]
        })
        .collect();
    Table {
        notes: vec![
            context.word("report-process-note-scale"),
            context.text(
                "report-process-note-chance",
                &[(
                    "rate",
                    context
                        .locale
                        .percent(context.scope.thresholds.value("false-discovery-rate"), 0)
                        .into(),
                )],
            ),
            context.word("report-process-note-pairs"),
            context.word("report-process-note-gap"),
        ],
        ..frame::table(
            context.word("report-process-caption"),
            frame::headers(
                context,
                "report-process",
                &["dimension", "now", "n", "before", "change", "gap"],
            ),
            rows,
        )
    }
}

impl Context<'_> {
    /// The word for why a figure has no value, without its number.
    pub(super) fn absent_like(&self, figure: Option<&Measurement>) -> Cell {
        figure.filter(|figure| figure.value.is_none()).map_or_else(
            || self.absent("report-absent-missing"),
            |figure| Cell::new(crate::report::Content::Absent(self.absent_word(figure.status))),
        )
    }
}

/// The change between two rounds in words: only what the test calls more than chance is called a change.
fn change(
    context: &Context<'_>,
    now: Option<&Measurement>,
    before: Option<&Measurement>,
    test: Option<&Measurement>,
) -> Cell {
    if before.is_none() {
        return context.absent("report-absent-first-round");
    }
    let difference = match (now.and_then(|m| m.value), before.and_then(|m| m.value)) {
        (Some(now), Some(before)) => now - before,
        _ => return context.absent_like(now),
    };
    let is_clear = test.is_some_and(|test| is_more_than_chance(test.low, test.high));
    let points = difference.abs().round() as i64;
    let key = match (points, is_clear, difference > 0.0) {
        (0, _, _) => "report-process-same",
        (_, true, true) => "report-process-up",
        (_, true, false) => "report-process-down",
        (_, false, true) => "report-process-maybe-up",
        (_, false, false) => "report-process-maybe-down",
    };
    let cell = Cell::text(context.text(key, &[("points", points.into())]));
    match test {
        Some(test) => cell.traced(crate::report::Trace::Measurement(test.key.clone())),
        None => cell,
    }
}

/// Which of leadership and shop floor is more positive, and by how many points: only what may be shown.
fn gap(context: &Context<'_>, dimension: &str, now: Option<&Measurement>) -> Cell {
    let found = now.and_then(|now| same_round(context, "level-gap", dimension, now.key.period));
    let Some((figure, points)) = found.and_then(|figure| Some((figure, figure.value?.round() as i64))) else {
        // What is told of the network only, such as the balance, is told of no level.
        return found.map_or_else(
            || context.absent("report-absent-suppressed"),
            |figure| context.absent_like(Some(figure)),
        );
    };
    let key = match points {
        0 => "report-process-gap-none",
        1.. => "report-process-gap-leaders",
        _ => "report-process-gap-floor",
    };
    let text = context.text(key, &[("points", points.abs().into())]);
    Cell::text(text).traced(crate::report::Trace::Measurement(figure.key.clone()))
}

/// True when the interval of the probability that a later answer is higher than an earlier one leaves out one half: only
/// then the rounds differ by more than chance.
pub fn is_more_than_chance(low: Option<f64>, high: Option<f64>) -> bool {
    low.is_some_and(|low| low > 0.5) || high.is_some_and(|high| high < 0.5)
}

/// How often people met in person, and the least that the network asks of itself.
fn in_person(context: &Context<'_>) -> Option<String> {
    let figure = context.latest("physical-meetings", &Subject::network())?;
    let norm = context.scope.thresholds.value("physical-meetings-norm");
    let arguments = [
        ("n", (figure.value?.round() as i64).into()),
        ("norm", (norm.round() as i64).into()),
    ];
    let key = if figure.value? < norm {
        "report-process-in-person-below"
    } else {
        "report-process-in-person"
    };
    Some(context.text(key, &arguments))
}

/// Which part of the people invited answered, and whether that is too few to be more than an indication.
fn response(context: &Context<'_>) -> Option<String> {
    let figure = context.latest("survey-response", &part_of_network("people"))?;
    let norm = context.scope.thresholds.value("survey-response-norm");
    let Some(share) = figure.value else {
        return Some(context.word("report-process-response-unknown"));
    };
    let counts = crate::report::context::counts(figure)
        .map_or_else(String::new, |(n, all)| format!(" ({})", context.proportion(n, all)));
    let key = if share < norm {
        "report-process-response-low"
    } else {
        "report-process-response-people"
    };
    let arguments = [
        ("round", context.locale.period(figure.key.period).into()),
        ("share", context.locale.percent(share, 0).into()),
        ("norm", context.locale.percent(norm, 0).into()),
        ("counts", counts.into()),
    ];
    Some(context.text(key, &arguments))
}

/// What a figure counts, where it is so many of so many; else its unit.
fn unit(context: &Context<'_>, indicator: &str, figure: &Measurement) -> String {
    let counted = context.locale.find(&format!("report-process-unit-{indicator}"), &[]);
    let unit = || context.word(&format!("report-process-unit-{}", figure.unit.id().to_lowercase()));
    counted.unwrap_or_else(unit)
}

/// Other process figures over the network, those that were measured.
fn process_figures(context: &Context<'_>) -> Table {
    let network = Subject::network();
    // About the answers on learning, and so kept under their name.
    let learning = Subject::of(SubjectType::Survey, "learning");
    let rows = [
        "survey-response",
        "learning-index",
        "mandate-rate",
        "attendance-coverage",
        "physical-meetings",
        "decision-lead-time",
        "decision-follow-up",
        "signatures",
        "goals-measurable",
        "ownership-spread",
        "interests-shared",
        "terms-agreed",
        "communication-coverage",
    ]
    .iter()
    .filter_map(|indicator| {
        let subject = if *indicator == "learning-index" {
            &learning
        } else {
            &network
        };
        Some((*indicator, context.latest(indicator, subject)?))
    })
    .map(|(indicator, figure)| {
        vec![
            Cell::text(capitalised(&context.indicator_title(indicator))),
            // A number of partners is no part of the items that have an owner.
            if figure.unit == Unit::Count {
                context.cell(Some(figure))
            } else if figure.unit == Unit::Ratio && figure.value.is_some() && figure.denominator.is_none() {
                context.cell_as(Some(figure), NumberFormat::Percent(0))
            } else {
                context.proportion_cell(Some(figure))
            },
            Cell::text(unit(context, indicator, figure)),
            Cell::text(context.span_text(&figure.key)),
        ]
    })
    .collect::<Vec<_>>();
    let rows = if rows.is_empty() {
        vec![vec![
            context.absent("report-process-no-figures"),
            context.absent("report-absent-missing"),
            context.absent("report-absent-missing"),
            context.absent("report-absent-missing"),
        ]]
    } else {
        rows
    };
    Table {
        notes: in_person(context).into_iter().collect(),
        ..frame::table(
            context.word("report-process-figures-caption"),
            frame::headers(context, "report-column", &["what", "value", "unit", "period"]),
            rows,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_more_positive_stands_beside_a_dimension_and_what_is_kept_back_does_not() {
        use crate::domain::{Status, Window};
        use crate::indicators::Measurements;
        use crate::report::fixture::{House, shown};
        let said = |value: Option<f64>| {
            let mut house = House::empty();
            let (subject, period) = (Subject::of(SubjectType::Survey, "trust"), house.scope.period());
            let window = Window::Month;
            let score = Measurement::new("survey-dimension", subject.clone(), period, window, Unit::Points, 70.0);
            let gap = match value {
                Some(value) => Measurement::new("level-gap", subject, period, window, Unit::Points, value),
                None => {
                    Measurement::without_value("level-gap", subject, period, window, Unit::Points, Status::Suppressed)
                }
            };
            house.measurements = Measurements::new(vec![score, gap]);
            shown(&dimensions(&house.context()).rows[0][5])
        };
        assert_eq!(said(Some(8.0)), "leiding 8 hoger");
        assert_eq!(said(Some(-1.0)), "werkvloer 1 hoger");
        assert_eq!(said(Some(0.0)), "gelijk");
        assert_eq!(said(None), "niet getoond");
    }

    #[test]
    fn topics_that_show_the_same_number_stand_as_high() {
        use crate::domain::Window;
        use crate::indicators::Measurements;
        use crate::report::fixture::House;
        let mut house = House::empty();
        let period = house.scope.period();
        let score = |topic, points| {
            let subject = Subject::of(SubjectType::Survey, topic);
            Measurement::new("survey-dimension", subject, period, Window::Month, Unit::Points, points)
        };
        let scores = [score("urgency", 75.4), score("commitment", 74.6), score("roles", 59.0)];
        house.measurements = Measurements::new(scores.into());
        let said = seen(&house.context());
        assert!(
            said.starts_with("Het hoogst staan betrokkenheid en urgentie (75 punten)"),
            "{said}"
        );
        assert!(said.contains("het laagst rollen (59 punten)"), "{said}");
    }

    #[test]
    fn meetings_in_person_stand_beside_their_norm() {
        use crate::domain::{Unit, Window};
        use crate::indicators::Measurements;
        use crate::report::fixture::House;
        let said = |times: f64| {
            let mut house = House::empty();
            let (subject, window, unit) = (Subject::network(), Window::TwelveMonths, Unit::Count);
            let figure = Measurement::new("physical-meetings", subject, house.scope.period(), window, unit, times);
            house.measurements = Measurements::new(vec![figure]);
            in_person(&house.context()).expect("a sentence")
        };
        assert!(
            said(1.0).contains("minder dan") && said(1.0).contains('2'),
            "{}",
            said(1.0)
        );
        assert!(
            said(3.0).contains('3') && !said(3.0).contains("minder dan"),
            "{}",
            said(3.0)
        );
    }

    #[test]
    fn the_response_among_people_is_told_or_said_to_be_unknown() {
        use crate::domain::{Status, Unit, Window};
        use crate::indicators::Measurements;
        use crate::report::fixture::House;
        let said = |share: Option<f64>| {
            let mut house = House::empty();
            let (subject, window, period) = (part_of_network("people"), Window::Month, house.scope.period());
            let figure = match share {
                Some(share) => {
                    let answered = share * 100.0;
                    Measurement::ratio("survey-response", subject, period, window, answered, 100.0)
                }
                None => {
                    Measurement::without_value("survey-response", subject, period, window, Unit::Ratio, Status::Missing)
                }
            };
            house.measurements = Measurements::new(vec![figure]);
            response(&house.context()).expect("a sentence")
        };
        assert!(said(Some(0.74)).contains("74%") && !said(Some(0.74)).contains("indicatie"));
        assert!(said(Some(0.4)).contains("40%") && said(Some(0.4)).contains("indicatie"));
        assert!(said(None).contains("niet bekend"));
    }

    #[test]
    fn rounds_differ_by_more_than_chance_where_one_half_lies_outside_the_interval() {
        let clear = |low, high| is_more_than_chance(Some(low), Some(high));
        assert!(!clear(0.38, 0.56) && !clear(0.33, 0.5));
        assert!(clear(0.33, 0.49) && clear(0.51, 0.7));
        assert!(!is_more_than_chance(None, None));
    }
}
