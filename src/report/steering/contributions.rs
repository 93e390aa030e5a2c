//! Who brought in what: in euros cash and in kind, and in the units in which it was given.

use crate::domain::{Subject, Window};
use crate::indicators::Scope;
use crate::indicators::contribution::windowed::{in_year, in_year_of};
use crate::ledger::merged::mergers_within;
use crate::ledger::{ContributionGroup, ContributionKind, Partner};
use crate::report::chart::{Fill, Series};
use crate::report::document::{Paper, Tone};
use crate::report::frame::{self, Heading};
use crate::report::steering::mix;
use crate::report::steering::quantities::{Quantities, unit_word};
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, reading};

const INDICATORS: &[&str] = &[
    "contribution-value",
    "contribution-cash",
    "contribution-in-kind",
    "own-funding-share",
    "cofinancing-share",
    "partner-diversity",
    "sole-contributions",
];

/// The sheet `Bijdragen`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Chart(Box::new(chart(context, &headline))),
        Block::Table(table(context)),
        Block::Note(context.word("report-contributions-note")),
    ];
    blocks.extend(mix::said(context).into_iter().map(Block::Paragraph));
    blocks.extend(mergers(context));
    blocks.push(reading::block(context, "contributions", INDICATORS, seen(context)));
    let subtitle = context.text("report-contributions-subtitle", &[("span", context.year_text().into())]);
    frame::sheet(
        context,
        Heading {
            id: "contributions",
            headline: with_not_own(context, headline),
            subtitle,
        },
        Paper::Landscape,
        blocks,
    )
}

/// Who merged within the twelve months: the successor's sums hold what its predecessors gave.
fn mergers(context: &Context<'_>) -> Vec<Block> {
    let (first, last) = Scope::span(Window::TwelveMonths, context.month());
    let said = mergers_within(context.facts, first, last)
        .into_iter()
        .filter_map(|partner| {
            let (day, new) = (partner.active_to?.plus_days(1), partner.successor.as_deref()?);
            let arguments = [
                ("old", partner.name.as_str().into()),
                ("new", context.partner_name(new).into()),
                ("date", context.locale.date(day).into()),
            ];
            Some(Block::Note(context.text("report-contributions-merger", &arguments)))
        });
    said.collect()
}

/// Partners that took part within the twelve months, by kind and name.
pub fn partners<'a>(context: &Context<'a>) -> Vec<&'a Partner> {
    let (first, last) = Scope::span(Window::TwelveMonths, context.month());
    let facts = context.facts.whole();
    let partners = facts.partners.iter();
    partners
        .filter(|partner| partner.is_active_within(first, last))
        .collect()
}

fn groups<'a>(context: &Context<'a>, partner: Option<&str>) -> Vec<&'a ContributionGroup> {
    let span = Scope::span(Window::TwelveMonths, context.month());
    let facts = context.facts.whole();
    match partner {
        Some(partner) => in_year_of(facts, partner, span).collect(),
        None => in_year(facts, span),
    }
}

fn network(context: &Context<'_>, indicator: &'static str) -> Option<f64> {
    context
        .figure(indicator, &Subject::network(), Window::TwelveMonths)
        .and_then(|m| m.value)
}

/// Cash and in kind, never as one sum.
fn headline(context: &Context<'_>) -> String {
    let sides = network(context, "contribution-cash").zip(network(context, "contribution-in-kind"));
    sides.map_or_else(
        || context.word("report-contributions-headline-none"),
        |(cash, kind)| {
            let count = partners(context)
                .iter()
                .filter(|partner| !groups(context, Some(&partner.id)).is_empty())
                .count();
            context.text(
                "report-contributions-headline",
                &[
                    ("n", count.into()),
                    ("cash", context.locale.euros(cash).into()),
                    ("kind", context.locale.euros(kind).into()),
                ],
            )
        },
    )
}

/// The headline with how much of it is money of others that partners pass on, where there is such money.
fn with_not_own(context: &Context<'_>, headline: String) -> String {
    match foreign(context) {
        Some(euros) => context.text(
            "report-contributions-headline-not-own",
            &[("headline", headline.into()), ("euros", euros.into())],
        ),
        None => headline,
    }
}

/// Money of others that partners pass on, in words; `None` where there is none.
pub(crate) fn foreign(context: &Context<'_>) -> Option<String> {
    let groups = groups(context, None);
    let foreign: crate::domain::Money = groups
        .iter()
        .filter(|group| !group.is_own)
        .map(|group| group.middle)
        .sum();
    (foreign.cents() != 0).then(|| context.locale.euros(foreign.euros()))
}

/// How many gave money and how many gave in kind, and how far the value in kind hangs on the rates: the sums themselves
/// stand in the headline.
fn seen(context: &Context<'_>) -> String {
    let partners = partners(context);
    let gave = |indicator: &'static str| {
        let figure =
            |partner: &&&Partner| context.figure(indicator, &Subject::partner(&partner.id), Window::TwelveMonths);
        let has_given = |partner: &&&Partner| figure(partner).and_then(|m| m.value).is_some_and(|value| value > 0.0);
        partners.iter().filter(has_given).count()
    };
    let kind = context.figure("contribution-in-kind", &Subject::network(), Window::TwelveMonths);
    let ends = kind.and_then(|m| m.low.zip(m.high)).filter(|(low, high)| low < high);
    let Some(kind) = kind.filter(|m| m.value.is_some()) else {
        return context.word("report-contributions-headline-none");
    };
    let mut said = context.text(
        "report-contributions-seen-givers",
        &[
            ("cash", gave("contribution-cash").into()),
            ("kind", gave(kind.key.indicator).into()),
            ("all", partners.len().into()),
        ],
    );
    if let Some((low, high)) = ends {
        let [low, high] = [low, high].map(|euros| context.locale.euros(euros).into());
        said.push(' ');
        said.push_str(&context.text("report-contributions-seen-band", &[("low", low), ("high", high)]));
    }
    said
}

fn cash_and_kind(context: &Context<'_>) -> String {
    let (cash, kind) = (
        network(context, "contribution-cash"),
        network(context, "contribution-in-kind"),
    );
    match (cash, kind) {
        (Some(cash), Some(kind)) => context.text(
            "report-contributions-seen",
            &[
                ("cash", context.locale.euros(cash).into()),
                ("kind", context.locale.euros(kind).into()),
            ],
        ),
        _ => headline(context),
    }
}

fn chart(context: &Context<'_>, headline: &str) -> ChartSpec {
    let partners = partners(context);
    let values = |indicator: &'static str| -> Vec<Option<f64>> {
        partners
            .iter()
            .map(|partner| {
                context
                    .figure(indicator, &Subject::partner(&partner.id), Window::TwelveMonths)
                    .and_then(|m| m.value)
            })
            .collect()
    };
    let series = [
        ("contribution-cash", "report-cash", Fill::Solid),
        ("contribution-in-kind", "report-in-kind", Fill::Tint),
    ]
    .map(|(indicator, name, fill)| Series {
        name: context.word(name),
        fill,
        values: values(indicator),
        ranges: None,
    });
    let is_empty = series.iter().all(|s| s.values.iter().all(Option::is_none));
    ChartSpec {
        id: "bijdragen".to_owned(),
        // Over a picture the sums alone: what is read in a glance has few words.
        headline: cash_and_kind(context).trim_end_matches('.').to_owned(),
        subtitle: context.text(
            "report-contributions-chart-subtitle",
            &[("span", context.year_text().into()), ("n", partners.len().into())],
        ),
        description: format!("{headline}. {} {}", cash_and_kind(context), seen(context)),
        empty: is_empty.then(|| context.word("report-contributions-empty")),
        body: ChartBody::StackedBars {
            categories: partners.iter().map(|partner| partner.name.clone()).collect(),
            series: series.into(),
            format: NumberFormat::Euro,
            axis: context.word("report-axis-euros"),
        },
    }
}

fn table(context: &Context<'_>) -> Table {
    let all = groups(context, None);
    let quantities = Quantities::of(&all);
    let units = ContributionKind::ALL.map(|kind| quantities.common_unit(kind));
    let mut headers = vec![context.word("report-column-partner")];
    for (kind, unit) in ContributionKind::ALL.iter().zip(&units) {
        let word = crate::report::names::capitalised(&context.enum_word("contributions", "kind", kind.id()));
        headers.push(match unit {
            Some(unit) => format!("{word} ({})", unit_word(context, unit)),
            None => word,
        });
    }
    headers.extend(frame::headers(
        context,
        "report-contributions",
        &["low", "middle", "high", "cash", "in-kind", "not-own"],
    ));
    let mut rows: Vec<Vec<Cell>> = partners(context)
        .iter()
        .map(|partner| {
            let subject = Subject::partner(&partner.id);
            row(
                context,
                &partner.name,
                &subject,
                &groups(context, Some(&partner.id)),
                &units,
            )
        })
        .collect();
    rows.push(row(
        context,
        &context.word("report-total"),
        &Subject::network(),
        &all,
        &units,
    ));
    Table {
        has_total: true,
        notes: vec![
            context.word("report-note-whole-periods"),
            context.word("report-contributions-note-band"),
            context.word("report-contributions-note-own"),
        ],
        ..frame::table(context.word("report-contributions-caption"), headers, rows)
    }
}

fn row(
    context: &Context<'_>,
    name: &str,
    subject: &Subject,
    groups: &[&ContributionGroup],
    units: &[Option<&str>; 5],
) -> Vec<Cell> {
    let quantities = Quantities::of(groups);
    let mut cells = vec![Cell::text(name)];
    for (kind, unit) in ContributionKind::ALL.iter().zip(units) {
        cells.push(quantities.cell(context, *kind, unit.is_some()));
    }
    let figure = |indicator| context.figure(indicator, subject, Window::TwelveMonths);
    let value = figure("contribution-value");
    for end in [
        value.and_then(|m| m.low),
        value.and_then(|m| m.value),
        value.and_then(|m| m.high),
    ] {
        let mut cell = context.cell(value);
        if let Some(end) = end.or(value.and_then(|m| m.value)) {
            cell.content = crate::report::Content::Number(end, NumberFormat::Euro);
        }
        cells.push(cell);
    }
    cells.push(context.cell(figure("contribution-cash")));
    cells.push(context.cell(figure("contribution-in-kind")));
    cells.push(not_own(context, groups));
    cells
}

/// Money that a public partner passed on from others: shown apart, never as its own contribution.
fn not_own(context: &Context<'_>, groups: &[&ContributionGroup]) -> Cell {
    let foreign: Vec<_> = groups.iter().filter(|group| !group.is_own).collect();
    if foreign.is_empty() {
        return context.absent("report-absent-none");
    }
    let sum: crate::domain::Money = foreign.iter().map(|group| group.middle).sum();
    Cell::number(sum.euros(), NumberFormat::Euro)
        .traced(Trace::of_sets(foreign.iter().map(|group| &group.rows)))
        .toned(Tone::Plain)
}

#[cfg(test)]
mod tests {
    use crate::report::document::SheetKind;
    use crate::report::fixture::House;
    use crate::report::{Block, ChartBody, Content, NumberFormat, Trace};

    #[test]
    fn partners_stand_by_kind_and_name_and_never_by_euros() {
        // The water authority gave most; it still stands after the two municipalities.
        let house = House::three_partners();
        let table = super::table(&house.context());
        let names: Vec<_> = table.rows.iter().map(|row| row[0].content.clone()).collect();
        assert_eq!(
            names,
            [
                "Gemeente Achterdam",
                "Gemeente Broekzijde",
                "Waterschap Lage Polder",
                "Totaal"
            ]
            .map(|name| Content::Text(name.to_owned()))
        );
    }

    #[test]
    fn no_total_stands_without_cash_and_in_kind_beside_it() {
        let house = House::three_partners();
        let report = crate::report::steering::steering_report(&house.context());
        let mut totals = 0;
        // A sheet for further use has one row a figure.
        let sheets = report.sheets.iter().filter(|sheet| sheet.kind == SheetKind::Report);
        for block in sheets.flat_map(|sheet| &sheet.blocks) {
            match block {
                Block::Table(table) => {
                    for row in &table.rows {
                        let of = |indicator: &str| {
                            row.iter().any(|cell| match &cell.trace {
                                Some(Trace::Measurement(key)) => key.indicator == indicator,
                                _ => false,
                            })
                        };
                        if of("contribution-value") && row.len() > 3 {
                            totals += 1;
                            assert!(
                                of("contribution-cash") && of("contribution-in-kind"),
                                "{}",
                                table.caption
                            );
                        }
                    }
                }
                Block::Chart(chart) if chart.id == "bijdragen" => {
                    let ChartBody::StackedBars { series, .. } = &chart.body else {
                        panic!("stacked bars");
                    };
                    assert_eq!(series.len(), 2);
                }
                _ => {}
            }
        }
        assert!(totals > 0);
    }

    #[test]
    fn hours_stand_in_hours_beside_their_value() {
        let house = House::three_partners();
        let table = super::table(&house.context());
        let hours = 2; // after the name and money
        assert!(table.rows[0][hours].trace.is_some());
        assert_eq!(table.columns[hours].header, "Uren (uur)");
        assert_eq!(table.rows[0][hours].content, Content::Number(40.0, NumberFormat::Count));
    }
}
