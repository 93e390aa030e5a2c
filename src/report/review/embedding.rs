//! The sheet `Borging`: what stays when the temporary money ends, how far the line organisations are, and where to begin.

use std::collections::BTreeMap;

use crate::domain::{Period, RowSet, Subject, SubjectType, Window};
use crate::report::chart_time::{Columns, Form, Layer};
use crate::report::document::{Paper, Sentence, Tone};
use crate::report::frame::{self, Heading};
use crate::report::funded;
use crate::report::money_years::{Year, years};
use crate::report::review::cells;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, reading};

const INDICATORS: &[&str] = &["funding-coverage", "funding-cliff", "readiness-step", "energy-order"];

/// The steps of a line organisation in order: the words of the contract.
const STEPS: [&str; 4] = ["informed", "involved", "committed", "embedded"];

/// The sheet.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let years = years(context);
    let headline = headline(context);
    let seen = seen(context, &years);
    let of_all = chart_headline(context, &years).unwrap_or_else(|| headline.clone());
    let blocks = vec![
        Block::Chart(Box::new(chart(context, &years, (&of_all, &seen)))),
        Block::Table(table(context, &years)),
        Block::Table(ladder(context)),
        Block::Table(order(context)),
        reading::block(context, "embedding", INDICATORS, seen),
    ];
    frame::sheet(
        context,
        Heading {
            id: "embedding",
            headline,
            subtitle: context.text("review-embedding-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

/// The first year after the reported one of which structural costs are known, with the part of them that is covered.
fn next_coverage(context: &Context<'_>) -> Option<(i32, f64)> {
    let year = context.month().year();
    context
        .measurements
        .of("funding-coverage")
        .iter()
        .filter(|figure| figure.key.subject == Subject::network())
        .filter_map(|figure| match figure.key.period {
            Period::Year(of) if of > year => Some((of, figure.value?)),
            _ => None,
        })
        .min_by_key(|(of, _)| *of)
}

fn headline(context: &Context<'_>) -> String {
    match next_coverage(context) {
        Some((year, share)) => context.text(
            "review-embedding-headline",
            &[
                ("year", year.to_string().into()),
                ("share", context.locale.percent(share, 0).into()),
                ("of", funded::covered_projects(context, year).len().into()),
            ],
        ),
        None => context.word("review-embedding-headline-none"),
    }
}

/// The same as a sentence for the page with the judgement.
pub(super) fn sentence(context: &Context<'_>) -> Option<Sentence> {
    let (year, share) = next_coverage(context)?;
    let projects = funded::covered_projects(context, year);
    let least = context.scope.thresholds.value("structural-share");
    Some(Sentence {
        text: context.text(
            "review-embedding-sentence",
            &[
                ("year", year.to_string().into()),
                ("share", context.locale.percent(share, 0).into()),
                ("of", projects.len().into()),
                ("projects", context.locale.list(&projects).into()),
            ],
        ),
        tone: if share < least { Tone::Concern } else { Tone::Plain },
        trace: cells::trace(context.measurements.find(
            "funding-coverage",
            &Subject::network(),
            Period::Year(year),
            Window::TwelveMonths,
        )),
    })
}

fn seen(context: &Context<'_>, years: &BTreeMap<i32, Year>) -> String {
    if years.is_empty() {
        return context.word("review-embedding-seen-none");
    }
    let mut said: Vec<String> = funded::gap(context).into_iter().collect();
    let cliff = context.figure("funding-cliff", &Subject::network(), Window::Month);
    if let Some(days) = cliff.and_then(|figure| figure.value) {
        let day = context.month().last_day().plus_days(days as i32);
        let months = (days / 30.4).round().max(0.0) as i64;
        said.push(context.text(
            "review-embedding-cliff",
            &[("date", context.locale.date(day).into()), ("months", months.into())],
        ));
    }
    said.extend(funded::next_whole(context));
    said.extend(funded::late_milestones(context));
    let step = context.figure("readiness-step", &Subject::network(), Window::Month);
    if let Some((part, all)) = step.and_then(crate::report::context::counts) {
        said.push(context.text("review-embedding-line", &[("n", part.into()), ("all", all.into())]));
    }
    said.join(" ")
}

/// What of the first year to come is secured, of all that it costs: the columns are of all projects.
fn chart_headline(context: &Context<'_>, years: &BTreeMap<i32, Year>) -> Option<String> {
    let (of, year) = years.iter().find(|(of, _)| **of > context.month().year())?;
    let arguments = [
        ("year", of.to_string().into()),
        ("secured", context.locale.euros(year.secured()).into()),
        ("cost", context.locale.euros(year.cost?).into()),
    ];
    Some(context.text("review-embedding-chart-headline", &arguments))
}

fn chart(context: &Context<'_>, years: &BTreeMap<i32, Year>, (headline, seen): (&str, &str)) -> ChartSpec {
    let layer = |key: &str, form, of: fn(&Year) -> f64| Layer {
        name: context.word(key),
        form,
        values: years.values().map(|year| Some(of(year))).collect(),
    };
    ChartSpec {
        id: "structureel-geld".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "review-embedding-chart-subtitle",
            &[("period", context.period_text().into()), ("n", years.len().into())],
        ),
        description: format!("{headline}. {seen}"),
        empty: years.is_empty().then(|| context.word("review-embedding-empty")),
        body: ChartBody::Columns(Columns {
            places: years.keys().map(ToString::to_string).collect(),
            layers: vec![
                layer("review-embedding-structural", Form::Real, |year| year.structural),
                layer("review-embedding-pledged", Form::Expected, |year| year.pledged),
                layer("review-embedding-temporary", Form::Beside, |year| year.temporary),
            ],
            needed: Some(Layer {
                name: context.word("review-embedding-cost"),
                form: Form::Planned,
                values: years.values().map(|year| year.cost).collect(),
            }),
            format: NumberFormat::Euro,
            axis: context.word("review-axis-euro-a-year"),
        }),
    }
}

fn table(context: &Context<'_>, years: &BTreeMap<i32, Year>) -> Table {
    let row = |(of, year): (&i32, &Year)| {
        let funding = |value: f64| {
            Cell::number(value, NumberFormat::Euro)
                .traced(Trace::Rows(vec![RowSet::new("funding", year.funding.clone())]))
        };
        let coverage = context.measurements.find(
            "funding-coverage",
            &Subject::network(),
            Period::Year(*of),
            Window::TwelveMonths,
        );
        vec![
            Cell::text(of.to_string()),
            funding(year.structural),
            funding(year.pledged),
            funding(year.temporary),
            Cell::number(year.hoped, NumberFormat::Euro)
                .traced(Trace::Rows(vec![RowSet::new("funding", year.hopes.clone())])),
            cells::euros(context, year.cost, vec![RowSet::new("costs", year.costs.clone())]),
            match coverage {
                Some(figure) => context.cell(Some(figure)),
                None => context.absent("review-embedding-pilot-year"),
            },
        ]
    };
    Table {
        notes: [Some(context.word("review-embedding-note")), behind(context)]
            .into_iter()
            .flatten()
            .chain(over(context, years))
            .collect(),
        ..frame::table(
            context.word("review-embedding-caption"),
            frame::headers(
                context,
                "review-column",
                &[
                    "year",
                    "structural",
                    "pledged",
                    "temporary",
                    "hoped",
                    "cost",
                    "coverage",
                ],
            ),
            years.iter().map(row).collect(),
        )
    }
}

/// Of each year that is over: what was secured and not spent, and that no later year counts it. Of every year the projects
/// that are not in it.
fn over(context: &Context<'_>, years: &BTreeMap<i32, Year>) -> Vec<String> {
    let of_year = |(of, year): (&i32, &Year)| {
        let rest = Some(year.is_over()).filter(|rest| *rest >= 1.0 && *of < context.month().year());
        let over = rest.map(|rest| {
            let arguments = [
                ("year", of.to_string().into()),
                ("over", context.locale.euros(rest).into()),
            ];
            context.text("review-embedding-over", &arguments)
        });
        over.into_iter().chain(funded::without_costs(
            context,
            (*of, year),
            "review-embedding-not-known",
        ))
    };
    years.iter().flat_map(of_year).collect()
}

/// The money and the costs behind the coverage of the headline: they are of fewer projects than the columns add up.
fn behind(context: &Context<'_>) -> Option<String> {
    let (year, _) = next_coverage(context)?;
    let figure = context.measurements.find(
        "funding-coverage",
        &Subject::network(),
        Period::Year(year),
        Window::TwelveMonths,
    )?;
    let projects = funded::covered_projects(context, year);
    let arguments = [
        ("year", year.to_string().into()),
        ("part", context.locale.euros(figure.numerator?).into()),
        ("whole", context.locale.euros(figure.denominator?).into()),
        ("of", projects.len().into()),
        ("projects", context.locale.list(&projects).into()),
    ];
    Some(context.text("review-embedding-behind", &arguments))
}

/// Each unit of a line organisation on its way from hearing of the change to making it its own.
fn ladder(context: &Context<'_>) -> Table {
    let facts = context.facts.whole();
    let table = context.table("line_preparation");
    let mut found: Vec<_> = table
        .rows()
        .filter(|row| {
            row.date("talks_since")
                .is_none_or(|day| day <= context.month().last_day())
        })
        .filter_map(|row| {
            let partner = facts.holder(row.text("partner_id")?);
            let place = facts.partners.iter().position(|other| other.id == partner);
            let step = row
                .text("step")
                .and_then(|id| STEPS.iter().position(|step| *step == id));
            Some((place, partner, row, step))
        })
        .collect();
    found.sort_by_key(|(place, partner, row, _)| (place.is_none(), *place, *partner, row.index()));
    let rows = found
        .into_iter()
        .map(|(_, partner, row, step)| {
            let trace = Trace::Rows(vec![RowSet::new("line_preparation", vec![row.index()])]);
            let mut cells = vec![
                Cell::text(context.partner_name(partner)),
                context.text_or_absent(row.text("unit")),
            ];
            cells.extend((0..STEPS.len()).map(|at| {
                match step {
                    Some(step) if at <= step => Cell::text(context.word("review-ladder-reached"))
                        .worded(Tone::Improvement)
                        .traced(trace.clone()),
                    _ => context.absent("review-ladder-not-yet"),
                }
            }));
            cells.push(context.text_or_absent(row.text("need")));
            cells.push(context.text_or_absent(row.text("line_owner_role")));
            cells
        })
        .collect();
    let mut headers = vec![
        context.word("review-column-partner"),
        context.word("review-column-unit-of-line"),
    ];
    headers.extend(
        STEPS.map(|step| crate::report::names::capitalised(&context.enum_word("line_preparation", "step", step))),
    );
    headers.push(context.word("review-column-need"));
    headers.push(context.word("review-column-line-owner"));
    frame::table(context.word("review-ladder-caption"), headers, rows)
}

/// Where to take the next step: the first half of the goals by energy and effect together.
fn order(context: &Context<'_>) -> Table {
    let mut figures: Vec<_> = context
        .measurements
        .of("energy-order")
        .iter()
        .filter(|figure| figure.key.subject.kind == SubjectType::Goal && figure.key.period == context.scope.period())
        .filter(|figure| figure.value.is_some())
        .collect();
    figures.sort_by(|a, b| {
        let place = |figure: &crate::domain::Measurement| figure.value.unwrap_or(f64::MAX);
        place(a)
            .total_cmp(&place(b))
            .then_with(|| a.key.subject.cmp(&b.key.subject))
    });
    let rows = figures
        .into_iter()
        .map(|figure| {
            vec![
                context.cell_as(Some(figure), NumberFormat::Count),
                Cell::text(context.subject_name(&figure.key.subject)),
            ]
        })
        .collect();
    Table {
        notes: vec![context.word("review-order-note")],
        ..frame::table(
            context.word("review-order-caption"),
            frame::headers(context, "review-column", &["place-in-order", "goal"]),
            rows,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn what_was_secured_and_not_spent_is_said_of_a_year_that_is_over() {
        let said = |spent, year| {
            let fund = vec![
                ("project_id", "P1"),
                ("year", year),
                ("amount", "425000"),
                ("nature", "temporary"),
                ("status", "granted"),
            ];
            let cost = vec![
                ("project_id", "P1"),
                ("year", year),
                ("kind", "actual"),
                ("amount", spent),
            ];
            let house = House::empty().with_tables(&[("funding", &[fund]), ("costs", &[cost])]);
            let context = house.context();
            over(&context, &years(&context))
        };
        // 425.000 − 347.600 = 77.400.
        let rest = said("347600", "2025");
        assert!(rest[0].contains("In 2025 was er € 77.400 meer"), "{rest:?}");
        assert!(said("425000", "2025").is_empty());
        assert!(said("347600", "2026").is_empty(), "the year still runs");
    }
}
