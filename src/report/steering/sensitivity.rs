//! How far the net present value depends on what was assumed, where benefits and costs break even, and with which rates
//! and prices was calculated.

use crate::domain::{Measurement, Money, Subject};
use crate::indicators::benefit::scenarios::{ATTRIBUTION, BREAK_EVEN_RATE, IN_KIND};
use crate::indicators::frame::part_of_network;
use crate::report::chart::{Fill, Series};
use crate::report::document::Paper;
use crate::report::flips::changes_sign;
use crate::report::frame::{self, Heading};
use crate::report::funded;
use crate::report::steering::assumptions;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, reading};

const INDICATORS: &[&str] = &["benefit-npv"];
/// One assumption with the figure that has its ends as low and high.
struct Assumption<'a> {
    /// Its name for a bar.
    bar: String,
    name: String,
    /// The unfavourable, the agreed and the favourable value of what is assumed.
    settings: [String; 3],
    figure: &'a Measurement,
}

impl Assumption<'_> {
    /// What is lost and gained between the middle and the two ends.
    fn change(&self) -> Option<(f64, f64)> {
        let middle = self.figure.value?;
        Some((self.figure.low? - middle, self.figure.high? - middle))
    }

    fn span(&self) -> f64 {
        self.change().map_or(0.0, |(low, high)| high - low)
    }
}

/// The sheet `Gevoeligheid`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let (headline, blocks) = content(context, "sensitivity");
    frame::sheet(
        context,
        Heading {
            id: "sensitivity",
            headline,
            subtitle: context.text(
                "report-sensitivity-subtitle",
                &[("period", context.period_text().into())],
            ),
        },
        Paper::Landscape,
        blocks,
    )
    .off_paper()
}

/// The message and what stands under it, on the sheet with an id.
pub(in crate::report) fn content(context: &Context<'_>, sheet: &str) -> (String, Vec<Block>) {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Chart(Box::new(chart(context, &headline))),
        Block::Table(table(context).off_paper()),
        Block::Table(parts(context)),
    ];
    blocks.extend(assumptions::missing(context).map(Block::Note));
    let about_bars = bars(context).into_iter().map(Block::Note);
    blocks.splice(1..1, about_bars);
    blocks.push(reading::block(context, sheet, INDICATORS, seen(context)));
    (headline, blocks)
}

/// Why bars do not begin alike and are not as long on both sides: each turns around a middle of its own, and attribution
/// is never more than the whole.
fn bars(context: &Context<'_>) -> Option<String> {
    let network = network(context)?.value?;
    let with_in_kind = context
        .latest("benefit-npv", &part_of_network(IN_KIND))
        .and_then(|m| m.value);
    let euros = |value: f64| context.locale.euros(value);
    let arguments = [
        ("network", euros(network).into()),
        ("in-kind", with_in_kind.map_or_else(String::new, euros).into()),
        ("has", if with_in_kind.is_some() { "yes" } else { "no" }.into()),
    ];
    Some(context.text("report-sensitivity-note-bars", &arguments))
}

fn network<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("benefit-npv", &Subject::network())
}

/// What is assumed, the assumption on which most depends first.
fn assumed<'a>(context: &Context<'a>) -> Vec<Assumption<'a>> {
    let thresholds = &context.scope.thresholds;
    let percent = |share: f64, decimals| context.locale.percent(share, decimals);
    let (rate, spread) = (thresholds.value("discount-rate"), thresholds.value("discount-spread"));
    let part = thresholds.value("attribution-spread");
    let word = |key: &str| context.word(&format!("report-sensitivity-{key}"));
    let assumption = |key: &str, settings: [String; 3], figure: Option<&'a Measurement>| {
        let figure = figure.filter(|figure| figure.value.is_some())?;
        let [low, _, high]: &[String; 3] = &settings;
        let ends = [("low", low.as_str().into()), ("high", high.as_str().into())];
        Some(Assumption {
            bar: context.text(&format!("report-sensitivity-bar-{key}"), &ends),
            name: word(key),
            settings,
            figure,
        })
    };
    let latest = |part| context.latest("benefit-npv", &part_of_network(part));
    let rates = [rate + spread, rate, rate - spread].map(|rate| percent(rate, 2));
    let parts = [
        context.text("report-sensitivity-less", &[("part", percent(part, 0).into())]),
        word("as-stated"),
        context.text("report-sensitivity-more", &[("part", percent(part, 0).into())]),
    ];
    let kinds = ["high-rates", "agreed-rates", "low-rates"].map(word);
    let mut assumed: Vec<Assumption<'a>> = [
        assumption("discount", rates, network(context)),
        assumption("attribution", parts, latest(ATTRIBUTION)),
        assumption("in-kind", kinds, latest(IN_KIND)),
    ]
    .into_iter()
    .flatten()
    .collect();
    assumed.sort_by(|a, b| b.span().total_cmp(&a.span()));
    assumed
}

/// True when at least one of the outcomes lies on another side of zero than the rest.
pub(crate) fn depends(context: &Context<'_>) -> bool {
    let Some(middle) = network(context).and_then(|m| m.value) else {
        return false;
    };
    assumed(context)
        .iter()
        .any(|one| changes_sign(one.figure) || one.figure.value.is_some_and(|value| (value < 0.0) != (middle < 0.0)))
}

fn headline(context: &Context<'_>) -> String {
    let key = match network(context).and_then(|m| m.value) {
        None => "report-sensitivity-headline-none",
        Some(_) if depends(context) => "report-sensitivity-headline-depends",
        Some(value) if value < 0.0 => "report-sensitivity-headline-below",
        Some(_) => "report-sensitivity-headline-above",
    };
    context.word(key)
}

fn seen(context: &Context<'_>) -> String {
    let Some(figure) = network(context) else {
        return context.word("report-sensitivity-seen-none");
    };
    let Some(value) = figure.value else {
        return context.text(
            "report-sensitivity-seen-absent",
            &[("word", context.absent_word(figure.status).into())],
        );
    };
    let mut said = vec![context.text(
        "report-sensitivity-seen",
        &[("value", context.locale.euros(value).into())],
    )];
    said.extend(funded::left_out(context, figure));
    // With what was given in kind it is another value than the one that was just named.
    let in_kind = part_of_network(IN_KIND);
    let all = assumed(context);
    let is_in_kind = |one: &Assumption<'_>| one.figure.key.subject == in_kind;
    if let Some(largest) = all.iter().find(|one| !is_in_kind(one)) {
        said.push(context.text(
            "report-sensitivity-seen-largest",
            &[("name", largest.name.as_str().into())],
        ));
        if all.first().is_some_and(is_in_kind) {
            said.push(context.word("report-sensitivity-seen-in-kind"));
        }
    }
    said.extend(break_even(context));
    said.extend(break_even_rate(context));
    said.join(" ")
}

/// Which part of the benefits must come true for benefits and costs to be equal.
fn break_even(context: &Context<'_>) -> Option<String> {
    let figure = network(context)?;
    let (benefits, costs) = (figure.numerator?, figure.denominator?);
    if benefits <= 0.0 || costs <= 0.0 {
        return None;
    }
    let share = costs / benefits;
    let key = if share > 1.0 {
        "report-sensitivity-break-even-above"
    } else {
        "report-sensitivity-break-even"
    };
    Some(context.text(key, &[("share", context.locale.percent(share, 0).into())]))
}

/// The discount rate at which benefits and costs are worth as much.
fn break_even_rate(context: &Context<'_>) -> Option<String> {
    network(context)?.value?;
    let figure = context.latest("benefit-npv", &part_of_network(BREAK_EVEN_RATE))?;
    Some(match figure.value {
        Some(rate) => context.text(
            "report-sensitivity-break-even-rate",
            &[("rate", context.locale.percent(rate, 1).into())],
        ),
        None => context.word("report-sensitivity-break-even-rate-none"),
    })
}

/// What the net present value gains and loses, assumption by assumption: a tornado around the middle.
fn chart(context: &Context<'_>, headline: &str) -> ChartSpec {
    let assumed = assumed(context);
    let series = |name: &str, fill, end: fn((f64, f64)) -> f64| Series {
        name: context.word(name),
        fill,
        values: assumed.iter().map(|one| one.change().map(end)).collect(),
        ranges: None,
    };
    ChartSpec {
        id: "gevoeligheid".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "report-sensitivity-chart-subtitle",
            &[("period", context.period_text().into()), ("n", assumed.len().into())],
        ),
        description: format!("{headline}. {}", seen(context)),
        empty: assumed.is_empty().then(|| context.word("report-sensitivity-empty")),
        body: ChartBody::StackedBars {
            categories: assumed.iter().map(|one| one.bar.clone()).collect(),
            series: vec![
                series("report-sensitivity-lower", Fill::Fourth, |(low, _)| low),
                series("report-sensitivity-higher", Fill::Solid, |(_, high)| high),
            ],
            format: NumberFormat::Euro,
            axis: context.word("report-sensitivity-axis"),
        },
    }
}

/// Each assumption with its three settings, what comes of each, and whether the outcome changes sides.
fn table(context: &Context<'_>) -> Table {
    let rows = assumed(context)
        .iter()
        .map(|one| {
            let euros = |value: Option<f64>| match value {
                Some(value) => {
                    Cell::number(value, NumberFormat::Euro).traced(Trace::Measurement(one.figure.key.clone()))
                }
                None => context.absent("report-absent-missing"),
            };
            let [low, middle, high] = one.settings.clone();
            let flips = if changes_sign(one.figure) { "flips" } else { "stays" };
            vec![
                Cell::text(&one.name),
                Cell::text(low),
                euros(one.figure.low),
                Cell::text(middle),
                context.cell(Some(one.figure)),
                Cell::text(high),
                euros(one.figure.high),
                Cell::text(context.word(&format!("report-sensitivity-{flips}"))),
            ]
        })
        .collect();
    let notes = ["note-one", "note-scope", "note-attribution", "note-in-kind"];
    Table {
        notes: notes
            .map(|note| context.word(&format!("report-sensitivity-{note}")))
            .into(),
        ..frame::table(
            context.word("report-sensitivity-caption"),
            frame::headers(
                context,
                "report-sensitivity",
                &[
                    "assumption",
                    "setting-low",
                    "npv-low",
                    "setting-middle",
                    "npv-middle",
                    "setting-high",
                    "npv-high",
                    "flip",
                ],
            ),
            rows,
        )
    }
}

/// What the net present value is made of: benefits, costs in cash, and apart from them what was given in kind.
fn parts(context: &Context<'_>) -> Table {
    let cell = |figure: Option<&Measurement>, value: Option<f64>| match figure.zip(value) {
        Some((figure, value)) => Cell::number(value, NumberFormat::Euro).traced(Trace::Measurement(figure.key.clone())),
        None => context.absent("report-absent-missing"),
    };
    let all = network(context);
    let in_kind = context.latest("benefit-npv", &part_of_network(IN_KIND));
    let row = |key: &str, cell: Cell| {
        vec![
            Cell::text(context.word(&format!("report-sensitivity-part-{key}"))),
            cell,
        ]
    };
    let rows = vec![
        row("benefits", cell(all, all.and_then(|m| m.numerator))),
        row("costs", cell(all, all.and_then(|m| m.denominator))),
        row("npv", context.cell(all)),
        row("in-kind", cell(in_kind, in_kind.and_then(|m| m.denominator))),
        row("with-in-kind", context.cell(in_kind)),
    ];
    Table {
        notes: [break_even(context), break_even_rate(context), in_kind_added_up(context)]
            .into_iter()
            .flatten()
            .collect(),
        ..frame::table(
            context.word("report-sensitivity-parts-caption"),
            frame::headers(context, "report-sensitivity", &["part", "worth"]),
            rows,
        )
    }
}

/// What was given in kind, added up as it was given: the sum that stands with money and projects.
fn in_kind_added_up(context: &Context<'_>) -> Option<String> {
    let given = context.facts.contributions.iter();
    let in_kind = given.filter(|group| !group.kind.is_cash() && group.period.last_month() <= context.month());
    let sum: Money = in_kind.map(|group| group.middle).sum();
    let arguments = [
        ("euros", context.locale.euros(sum.euros()).into()),
        ("sheet", frame::sheet_name(context, "money").into()),
    ];
    (sum != Money::ZERO).then(|| context.text("report-sensitivity-note-added-up", &arguments))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Unit, Window};
    use crate::indicators::Measurements;
    use crate::locale::Language;
    use crate::report::document::Content;
    use crate::report::fixture::{House, assert_publishable, texts_of};

    /// Benefits of 100.000 and costs of 90.000: 10.000; at other attribution −8.000 to 26.000; in kind 5.000 at the agreed
    /// rates, 4.000 at the low and 7.000 at the high ones.
    fn house() -> House {
        let mut house = House::three_partners();
        let figure = |subject, value: f64, low, high| {
            let (period, window) = (house.scope.period(), Window::ToDate);
            Measurement::new("benefit-npv", subject, period, window, Unit::Eur, value).with_band(low, high)
        };
        let network = Measurement {
            numerator: Some(100_000.0),
            denominator: Some(90_000.0),
            ..figure(Subject::network(), 10_000.0, 9_000.0, 11_500.0)
        };
        let attribution = figure(part_of_network(ATTRIBUTION), 10_000.0, -8_000.0, 26_000.0);
        let in_kind = Measurement {
            numerator: Some(10_000.0),
            denominator: Some(5_000.0),
            ..figure(part_of_network(IN_KIND), 5_000.0, 3_000.0, 6_000.0)
        };
        house.measurements = Measurements::new(vec![network, attribution, in_kind]);
        house
    }

    #[test]
    fn an_outcome_that_flips_between_low_and_high_says_so() {
        let house = house();
        let context = house.context();
        assert_eq!(
            headline(&context),
            "Of de baten de kosten dekken, hangt af van de aannames"
        );
        let words: Vec<Content> = table(&context).rows.iter().map(|row| row[7].content.clone()).collect();
        let word = |key| Content::Text(context.word(&format!("report-sensitivity-{key}")));
        assert_eq!(words, [word("flips"), word("stays"), word("stays")]);
    }

    #[test]
    fn the_longest_bar_is_named_also_where_it_is_about_another_amount() {
        let said = |house: &House| seen(&house.context());
        let named = "Dit bedrag hangt het meest af van deze aanname: Toerekening.";
        let more = "Telt inbreng in natura mee, dan hangt de uitkomst nog meer af van het tarief daarvoor.";
        let mut house = house();
        assert!(said(&house).contains(named) && !said(&house).contains(more));
        let all = house.measurements.all().to_vec();
        let wide = all.into_iter().map(|figure| {
            if figure.key.subject == part_of_network(IN_KIND) {
                figure.with_band(-90_000.0, 80_000.0)
            } else {
                figure
            }
        });
        house.measurements = Measurements::new(wide.collect());
        assert!(
            said(&house).contains(named) && said(&house).contains(more),
            "{}",
            said(&house)
        );
    }

    #[test]
    fn the_tornado_has_the_widest_bar_on_top_and_turns_around_the_middle() {
        let house = house();
        let ChartBody::StackedBars { categories, series, .. } = chart(&house.context(), "x").body else {
            panic!("stacked bars");
        };
        assert_eq!(
            categories,
            [
                "Toerekening: 20% minder of 20% meer",
                "Tarief in natura: hoog of laag",
                "Discontovoet: 3,25% of 1,25%"
            ]
        );
        assert_eq!(series[0].values, [Some(-18_000.0), Some(-2_000.0), Some(-1_000.0)]);
        assert_eq!(series[1].values, [Some(16_000.0), Some(1_000.0), Some(1_500.0)]);
    }

    #[test]
    fn where_benefits_and_costs_break_even_is_said() {
        let house = house();
        let said = break_even(&house.context()).expect("a sentence");
        assert!(said.contains("90%"), "{said}");
    }

    #[test]
    fn the_rate_at_which_they_break_even_is_said_too() {
        let mut house = house();
        let rate = |value: Option<f64>| {
            let (subject, period, window) = (part_of_network(BREAK_EVEN_RATE), house.scope.period(), Window::ToDate);
            match value {
                Some(value) => Measurement::new("benefit-npv", subject, period, window, Unit::Ratio, value),
                None => Measurement::without_value(
                    "benefit-npv",
                    subject,
                    period,
                    window,
                    Unit::Ratio,
                    crate::domain::Status::Undefined,
                ),
            }
        };
        let with = |figure: Measurement| {
            let all = house.measurements.all().iter().cloned().chain([figure]).collect();
            Measurements::new(all)
        };
        let (some, none) = (with(rate(Some(0.165))), with(rate(None)));
        house.measurements = some;
        assert!(seen(&house.context()).contains("16,5%"), "{}", seen(&house.context()));
        house.measurements = none;
        assert!(
            seen(&house.context()).contains("geen discontovoet"),
            "{}",
            seen(&house.context())
        );
    }

    #[test]
    fn without_a_price_index_the_report_says_that_nothing_was_converted() {
        for language in Language::ALL {
            let house = house().in_language(language);
            let report = crate::report::steering::steering_report(&house.context());
            assert_publishable(&report);
            let sheet = report
                .sheets
                .iter()
                .find(|sheet| sheet.id == "assumptions")
                .expect("a sheet");
            let texts = texts_of(sheet);
            assert!(texts.contains(&house.locale.word("report-assumptions-no-index")));
            // 2,25 % since 1 January 2021; the reference date is 9 November 2026.
            let age = house.locale.text("report-age-years", &[("n", 5i64.into())]);
            assert!(texts.contains(&age), "{texts:?}");
        }
    }
}
