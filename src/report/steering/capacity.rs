//! Does everyone contribute to their means: first each partner against its own word, then two shares side by side.

use std::collections::BTreeSet;

use crate::domain::{Measurement, Month, Subject, Window};
use crate::indicators::Scope;
use crate::indicators::contribution::composite;
use crate::indicators::effort_shift::CAPACITY;
use crate::indicators::frame::part_of_network;
use crate::report::chart::{Fill, Series};
use crate::report::context::counts;
use crate::report::document::Paper;
use crate::report::flips::flips;
use crate::report::frame::{self, Heading};
use crate::report::steering::contributions::partners;
use crate::report::steering::mix;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, reading};

const INDICATORS: &[&str] = &[
    "visible-contributors",
    "pledge-fulfilment",
    "capacity-share",
    "capacity-ratio",
    "contribution-share",
    "effort-shift",
    "effective-contributors",
    "pledge-by-size",
];

/// The sheet `Naar vermogen`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Chart(Box::new(chart(context, &headline))),
        Block::Table(table(context)),
        Block::Detail(context.word("report-note-whole-periods")),
    ];
    blocks.extend(sources(context).map(Block::Detail));
    blocks.extend(composite(context).map(Block::Detail));
    blocks.extend(spread(context).into_iter().map(Block::Paragraph));
    blocks.push(Block::Note(context.word("report-capacity-note")));
    blocks.push(reading::block(context, "capacity", INDICATORS, seen(context)));
    frame::sheet(
        context,
        Heading {
            id: "capacity",
            headline,
            subtitle: context.text("report-capacity-subtitle", &[("span", context.year_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

/// `9 van de 12 partners droegen de laatste drie maanden zichtbaar bij`.
pub fn headline(context: &Context<'_>) -> String {
    match context
        .any_window("visible-contributors", &Subject::network())
        .and_then(counts)
    {
        Some((part, all)) => {
            let months = visible_months(context).into();
            let arguments = [("n", part.into()), ("all", all.into()), ("months", months)];
            context.text("report-capacity-headline", &arguments)
        }
        None => context.word("report-capacity-headline-none"),
    }
}

/// Over how many months a partner is to have brought in something to count as contributing visibly, in words.
pub(super) fn visible_window(context: &Context<'_>) -> String {
    context.text(
        "report-tile-visible-window",
        &[("months", visible_months(context).into())],
    )
}

fn visible_months(context: &Context<'_>) -> i64 {
    context.scope.thresholds.value("visible-months").max(1.0) as i64
}

/// How many partners kept their own word.
fn seen(context: &Context<'_>) -> String {
    let fulfilled: Vec<f64> = partners(context)
        .iter()
        .filter_map(|partner| pledge(context, &partner.id)?.value)
        .collect();
    if fulfilled.is_empty() {
        return context.word("report-capacity-seen-none");
    }
    let kept = fulfilled.iter().filter(|share| **share >= 1.0).count();
    context.text(
        "report-capacity-seen",
        &[
            ("n", kept.into()),
            ("all", fulfilled.len().into()),
            ("month", context.locale.month_short(context.month()).into()),
        ],
    )
}

fn pledge<'a>(context: &Context<'a>, partner: &str) -> Option<&'a Measurement> {
    context.any_window("pledge-fulfilment", &Subject::partner(partner))
}

fn share<'a>(context: &Context<'a>, indicator: &'static str, partner: &str) -> Option<&'a Measurement> {
    context.figure(indicator, &Subject::partner(partner), Window::TwelveMonths)
}

/// Effort shift, effective contributors, and small beside large partners as sentences.
fn spread(context: &Context<'_>) -> Vec<String> {
    let value = |indicator: &'static str| context.any_window(indicator, &Subject::network()).and_then(|m| m.value);
    let shift = value("effort-shift").map(|share| {
        context.text(
            "report-capacity-shift",
            &[("share", context.locale.percent(share, 0).into())],
        )
    });
    let effective = value("effective-contributors").map(|number| {
        context.text(
            "report-capacity-effective",
            &[("n", context.locale.number(number, 1).into())],
        )
    });
    let said: Vec<String> = shift.into_iter().chain(effective).chain(mix::sizes(context)).collect();
    (!said.is_empty()).then(|| said.join(" ")).into_iter().collect()
}

fn chart(context: &Context<'_>, headline: &str) -> ChartSpec {
    let partners = partners(context);
    let series = |indicator: &'static str, name: &str, fill: Fill| Series {
        name: context.word(name),
        fill,
        values: partners
            .iter()
            .map(|partner| share(context, indicator, &partner.id).and_then(|m| m.value))
            .collect(),
        ranges: None,
    };
    let first = series("contribution-share", "report-contribution-share", Fill::Solid);
    let second = series("capacity-share", "report-capacity-share", Fill::Outline);
    let is_empty = first.values.iter().chain(&second.values).all(Option::is_none);
    ChartSpec {
        id: "naar-vermogen".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "report-capacity-chart-subtitle",
            &[("span", context.year_text().into()), ("n", partners.len().into())],
        ),
        description: format!("{headline}. {}", seen(context)),
        empty: is_empty.then(|| context.word("report-capacity-empty")),
        body: ChartBody::Dumbbell {
            categories: partners.iter().map(|partner| partner.name.clone()).collect(),
            first,
            second,
            format: NumberFormat::Percent(0),
            axis: context.word("report-axis-share"),
        },
    }
}

fn table(context: &Context<'_>) -> Table {
    let half_year = context.scope.last_half_year().last_month();
    let has_other_year = half_year != context.month();
    let rows = partners(context)
        .iter()
        .map(|partner| {
            let share = |indicator| context.cell_as(share(context, indicator, &partner.id), NumberFormat::Percent(1));
            let pledge = pledge(context, &partner.id);
            let fulfilment = if pledge.is_none() {
                context.absent("report-absent-no-pledge")
            } else {
                context.cell(pledge)
            };
            let mut cells = vec![Cell::text(&partner.name), fulfilment];
            // The year that a signal about a pledge speaks of, where it is another than the one of this sheet.
            if has_other_year {
                let figure = context.at_month("pledge-fulfilment", &Subject::partner(&partner.id), half_year);
                cells.push(match figure {
                    None => context.absent("report-absent-no-pledge"),
                    found => context.cell(found),
                });
            }
            cells.extend([share("contribution-share"), share("capacity-share")]);
            cells
        })
        .collect();
    let mut notes = vec![context.word("report-capacity-note-shares")];
    let ends = |month: Month| context.locale.month_short(month);
    let fulfilled = |month| context.text("report-capacity-fulfilment", &[("month", ends(month).into())]);
    let mut headers = frame::headers(
        context,
        "report-column",
        &["partner", "contribution-share", "capacity-share"],
    );
    headers.insert(1, fulfilled(context.month()));
    if has_other_year {
        headers.insert(2, fulfilled(half_year));
        notes.push(context.text(
            "report-capacity-note-window",
            &[
                ("month", ends(context.month()).into()),
                ("half-year", ends(half_year).into()),
            ],
        ));
        notes.extend(differing(context, half_year));
    }
    notes.extend(known(context));
    notes.extend(plausible(context));
    notes.extend(flipping(context));
    Table {
        notes,
        ..frame::table(context.word("report-capacity-caption"), headers, rows)
    }
}

/// Of whom the two years differ by the agreed number of points or more, with what was given and pledged in each: nobody can
/// tell from 60% beside 35% where that comes from.
fn differing(context: &Context<'_>, half_year: Month) -> Option<String> {
    let differs_from = context.scope.thresholds.value("pledge-years-differ");
    let ends = |month: Month| context.locale.month_short(month);
    let differs = |partner: &crate::ledger::Partner| {
        let now = pledge(context, &partner.id)?;
        let then = context.at_month("pledge-fulfilment", &Subject::partner(&partner.id), half_year)?;
        if (now.value? - then.value?).abs() < differs_from {
            return None;
        }
        let euros = |sum: Option<f64>| Some(context.locale.euros(sum?));
        let arguments = [
            ("partner", partner.name.as_str().into()),
            ("then", euros(then.numerator)?.into()),
            ("then-pledged", euros(then.denominator)?.into()),
            ("half-year", ends(half_year).into()),
            ("now", euros(now.numerator)?.into()),
            ("now-pledged", euros(now.denominator)?.into()),
            ("month", ends(context.month()).into()),
        ];
        Some(context.text("report-capacity-differs", &arguments))
    };
    let found: Vec<String> = partners(context)
        .iter()
        .filter_map(|partner| differs(partner))
        .collect();
    let arguments = [
        ("partners", context.locale.list(&found).into()),
        ("half-year", ends(half_year).into()),
        ("points", context.locale.number(differs_from * 100.0, 0).into()),
    ];
    (!found.is_empty()).then(|| context.text("report-capacity-note-differ", &arguments))
}

/// Of how many partners the capacity was agreed, where it is not of all.
fn known(context: &Context<'_>) -> Option<String> {
    let partners = partners(context);
    let known = partners
        .iter()
        .filter(|partner| share(context, "capacity-share", &partner.id).is_some_and(|m| m.value.is_some()))
        .count();
    let arguments = [("n", known.into()), ("all", partners.len().into())];
    (known > 0 && known < partners.len()).then(|| context.text("report-capacity-known", &arguments))
}

/// Where the agreed capacities come from.
fn sources(context: &Context<'_>) -> Option<String> {
    let table = context.table("partners");
    let known: BTreeSet<&str> = table.rows().filter_map(|row| row.text("capacity_source")).collect();
    let known: Vec<String> = known.into_iter().map(|source| source.trim().to_owned()).collect();
    let arguments = [("sources", context.locale.list(&known).into())];
    (!known.is_empty()).then(|| context.text("report-capacity-sources", &arguments))
}

/// Which composite the network agreed on as capacity, and where that cannot be made: who lacks what.
fn composite(context: &Context<'_>) -> Option<String> {
    let measures = composite::measures(context.scope);
    let word = |column: &str| context.word(&format!("report-capacity-measure-{column}"));
    let parts: Vec<String> = measures
        .iter()
        .map(|measure| {
            let share = context.locale.percent(measure.weight, 0);
            let arguments = [("share", share.into()), ("measure", word(measure.column).into())];
            context.text("report-capacity-composite-part", &arguments)
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let parts = context.locale.list(&parts);
    let span = Scope::span(Window::TwelveMonths, context.month());
    let lacking: Vec<String> = composite::lacking(context.facts.whole(), context.scope, span)
        .into_iter()
        .map(|(partner, column)| {
            let arguments = [
                ("partner", partner.name.as_str().into()),
                ("measure", word(column).into()),
            ];
            context.text("report-capacity-composite-without", &arguments)
        })
        .collect();
    if lacking.is_empty() {
        return Some(context.text("report-capacity-composite", &[("parts", parts.into())]));
    }
    let lacking = context.locale.list(&lacking);
    let arguments = [("parts", parts.into()), ("lacking", lacking.into())];
    Some(context.text("report-capacity-composite-lacking", &arguments))
}

/// How far the shift depends on capacities that nobody agreed.
fn plausible(context: &Context<'_>) -> Option<String> {
    let figure = context.any_window("effort-shift", &part_of_network(CAPACITY))?;
    let percent = |share: f64| context.locale.percent(share, 0);
    let arguments = [
        ("value", percent(figure.value?).into()),
        ("low", percent(figure.low?).into()),
        ("high", percent(figure.high?).into()),
    ];
    Some(context.text("report-capacity-plausible", &arguments))
}

/// Whose effort lies within the band around its capacity at some rates and outside it at others.
fn flipping(context: &Context<'_>) -> Option<String> {
    let [low, high] = ["capacity-low", "capacity-high"].map(|id| context.scope.thresholds.value(id));
    let names: Vec<String> = partners(context)
        .iter()
        .filter(|partner| share(context, "capacity-ratio", &partner.id).is_some_and(|m| flips(m, (low, high))))
        .map(|partner| partner.name.clone())
        .collect();
    let arguments = [
        ("partners", context.locale.list(&names).into()),
        ("low", context.locale.number(low, 2).into()),
        ("high", context.locale.number(high, 2).into()),
    ];
    (!names.is_empty()).then(|| context.text("report-capacity-flips", &arguments))
}

#[cfg(test)]
mod tests {
    use crate::report::fixture::House;

    #[test]
    fn the_headline_counts_who_contributes_visibly() {
        let house = House::three_partners();
        assert_eq!(
            super::headline(&house.context()),
            "2 van de 3 partners droegen de laatste drie maanden zichtbaar bij"
        );
    }

    #[test]
    fn a_composite_capacity_is_said_with_its_weights_and_with_what_is_missing() {
        let mut house = House::three_partners();
        assert_eq!(super::composite(&house.context()), None);
        for (id, weight) in [("capacity-weight-inhabitants", 0.7), ("capacity-weight-budget", 0.3)] {
            let mut threshold = house.scope.thresholds.get(id).expect("a threshold").clone();
            threshold.value = weight;
            house.scope.thresholds.set(id, threshold);
        }
        let said = super::composite(&house.context()).expect("a sentence");
        assert!(said.contains("70% inwoners en 30% begroting"), "{said}");
        assert!(said.contains("van Gemeente Achterdam ontbreekt"), "{said}");
        for partner in &mut house.facts.partners {
            (partner.inhabitants, partner.budget) = (Some(1_000.0), Some(1_000.0));
        }
        let said = super::composite(&house.context()).expect("a sentence");
        assert!(
            said.contains("zoals het netwerk heeft afgesproken: 70% inwoners"),
            "{said}"
        );
    }

    #[test]
    fn the_spread_is_told_in_words() {
        let house = House::three_partners();
        let sentences = super::spread(&house.context()).join(" ");
        assert!(sentences.contains("12%") && sentences.contains("2,4"), "{sentences}");
    }

    #[test]
    fn two_years_that_differ_are_explained_with_what_was_given_and_pledged() {
        use crate::domain::{Measurement, Period, Subject, Window};
        let note = |now: f64| {
            let mut house = House::three_partners();
            let then = house.scope.last_half_year().last_month();
            let pledge = |month, given| {
                let subject = Subject::partner("achterdam");
                Measurement::ratio(
                    "pledge-fulfilment",
                    subject,
                    month,
                    Window::TwelveMonths,
                    given,
                    10_000.0,
                )
            };
            let figures = vec![pledge(Period::Month(then), 6_000.0), pledge(house.scope.period(), now)];
            house.measurements = crate::indicators::Measurements::new(figures);
            super::table(&house.context()).notes.join(" ")
        };
        let said = note(3_500.0);
        assert!(
            said.contains("De twee jaren verschillen 10 procentpunten of meer bij Gemeente Achterdam (€ 6.000 van € 10.000 in het jaar t/m jun 2026, € 3.500 van € 10.000"),
            "{said}"
        );
        assert!(!note(5_900.0).contains("De twee jaren verschillen 10 procentpunten"));
    }

    #[test]
    fn capacities_that_are_missing_and_a_band_that_flips_with_the_rates_are_said() {
        use crate::domain::{Measurement, Subject, Window};
        let mut house = House::three_partners();
        let ratio = |indicator, partner: &str, part| {
            let (subject, period) = (Subject::partner(partner), house.scope.period());
            Measurement::ratio(indicator, subject, period, Window::TwelveMonths, part, 1.0)
        };
        let figures = vec![
            ratio("capacity-share", "achterdam", 0.6),
            ratio("capacity-share", "lage-polder", 0.4),
            ratio("capacity-ratio", "achterdam", 1.2).with_band(1.1, 1.3),
            ratio("capacity-ratio", "lage-polder", 0.9).with_band(0.85, 0.95),
        ];
        house.measurements = crate::indicators::Measurements::new(figures);
        let notes = super::table(&house.context()).notes.join(" ");
        assert!(notes.contains("Van 2 van de 3 partners"), "{notes}");
        assert!(
            notes.contains("Bij Gemeente Achterdam hangt het van de tarieven af"),
            "{notes}"
        );
    }
}
