//! Effort beside return: first what partners themselves say, then the two shares, never a judgement.

use crate::domain::{Measurement, Status, Subject, Window};
use crate::report::chart::{Fill, Series};
use crate::report::context::counts;
use crate::report::document::Paper;
use crate::report::flips::flips;
use crate::report::frame::{self, Heading};
use crate::report::steering::contributions::partners;
use crate::report::steering::{effort_over_time, flows};
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, findings, reading};
use crate::signals::sentence;

const INDICATORS: &[&str] = &[
    "perceived-balance",
    "benefit-share",
    "reciprocity-balance",
    "equity-ratio",
    "network-reciprocity",
];

/// The sheet `Inzet en opbrengst`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let mut blocks = vec![
        Block::Chart(Box::new(chart(context))),
        Block::Heading(context.word("report-effort-questions")),
    ];
    blocks.extend(questions(context).into_iter().map(Block::Paragraph));
    blocks.extend([
        Block::Detail(context.word("report-note-whole-periods")),
        Block::Table(table(context).off_paper()),
    ]);
    blocks.extend(with_benefit(context).map(Block::Paragraph));
    blocks.extend(effort_over_time::blocks(context));
    blocks.push(Block::Chart(Box::new(flows::chart(context))));
    blocks.push(reading::block(context, "effort-and-return", INDICATORS, seen(context)));
    frame::sheet(
        context,
        Heading {
            id: "effort-and-return",
            headline,
            subtitle: context.text("report-effort-subtitle", &[("span", context.year_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

fn perceived<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("perceived-balance", &Subject::network())
}

/// `9 van de 12`; where the number would tell what few people answered, the word for that.
pub fn in_balance(context: &Context<'_>) -> Cell {
    let figure = perceived(context);
    match figure {
        Some(m) if m.value.is_some() && counts(m).is_none() => context
            .absent("report-absent-suppressed")
            .traced(Trace::Measurement(m.key.clone())),
        _ => context.proportion_cell(figure),
    }
}

/// `9 van de 12 partners vinden inzet en opbrengst in balans`.
fn headline(context: &Context<'_>) -> String {
    match perceived(context).and_then(counts) {
        Some((part, all)) => context.text("report-effort-headline", &[("n", part.into()), ("all", all.into())]),
        None => context.word("report-effort-headline-none"),
    }
}

fn seen(context: &Context<'_>) -> String {
    let said = match perceived(context) {
        Some(figure) if counts(figure).is_some() => context.text(
            "report-effort-seen",
            &[("period", context.locale.period(figure.key.period).into())],
        ),
        Some(figure) => {
            let status = match figure.status {
                status if status.is_without_value() => status,
                _ => Status::Suppressed,
            };
            context.text(
                "report-effort-seen-absent",
                &[("word", context.absent_word(status).into())],
            )
        }
        None => context.word("report-effort-seen-none"),
    };
    let others = context
        .figure("benefit-share", &Subject::network(), Window::TwelveMonths)
        .and_then(|m| m.value);
    let mut parts = vec![said];
    if let Some(share) = others {
        parts.push(context.text(
            "report-effort-others",
            &[("share", context.locale.percent(share, 0).into())],
        ));
    }
    if !has_euro_balance(context) {
        parts.push(context.word("report-effort-no-euros"));
    }
    parts.join(" ")
}

fn at<'a>(context: &Context<'a>, indicator: &'static str, partner: &str) -> Option<&'a Measurement> {
    let subject = Subject::partner(partner);
    context
        .figure(indicator, &subject, Window::TwelveMonths)
        .or_else(|| context.any_window(indicator, &subject))
}

/// True when the balance in euros could be taken for at least one partner.
fn has_euro_balance(context: &Context<'_>) -> bool {
    partners(context)
        .iter()
        .any(|partner| at(context, "reciprocity-balance", &partner.id).is_some_and(|m| m.value.is_some()))
}

fn chart(context: &Context<'_>) -> ChartSpec {
    let partners = partners(context);
    let series = |indicator: &'static str, name: &str, fill: Fill| Series {
        name: context.word(name),
        fill,
        values: partners
            .iter()
            .map(|partner| at(context, indicator, &partner.id).and_then(|m| m.value))
            .collect(),
        ranges: None,
    };
    let effort = series("contribution-share", "report-effort-share", Fill::Solid);
    let benefit = series("benefit-share", "report-return-share", Fill::Second);
    let is_empty = benefit.values.iter().all(Option::is_none);
    let pairs = || effort.values.iter().zip(&benefit.values);
    let has_both = pairs().any(|(effort, benefit)| effort.is_some() && benefit.is_some());
    // No count of who gains: that would soon be read as a ranking.
    let headline = context.word(if has_both {
        "report-effort-chart-headline"
    } else {
        "report-effort-chart-headline-none"
    });
    let percent = |share: Option<f64>| {
        share.map_or_else(
            || context.word("report-absent-missing"),
            |share| context.locale.percent(share, 0),
        )
    };
    let said = partners.iter().zip(pairs()).map(|(partner, (effort, benefit))| {
        let arguments = [
            ("name", partner.name.as_str().into()),
            ("effort", percent(*effort).into()),
            ("benefit", percent(*benefit).into()),
        ];
        context.text("report-effort-said", &arguments)
    });
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    ChartSpec {
        id: "inzet-en-opbrengst".to_owned(),
        headline,
        subtitle: context.text(
            "report-effort-chart-subtitle",
            &[("span", context.year_text().into()), ("n", partners.len().into())],
        ),
        description,
        empty: is_empty.then(|| context.word("report-effort-empty")),
        body: ChartBody::PairedBars {
            categories: partners.iter().map(|partner| partner.name.clone()).collect(),
            series: vec![effort, benefit],
            format: NumberFormat::Percent(0),
            axis: context.word("report-axis-share"),
            lines: Vec::new(),
        },
    }
}

fn table(context: &Context<'_>) -> Table {
    let with_balance = has_euro_balance(context);
    let mut columns = vec!["partner", "contribution-share", "benefit-share"];
    if with_balance {
        columns.extend(["reciprocity-balance", "balance-range"]);
    }
    let rows = partners(context)
        .iter()
        .map(|partner| {
            let share = |indicator| context.cell_as(at(context, indicator, &partner.id), NumberFormat::Percent(1));
            let mut row = vec![
                Cell::text(&partner.name),
                share("contribution-share"),
                share("benefit-share"),
            ];
            if with_balance {
                let balance = at(context, "reciprocity-balance", &partner.id);
                row.push(context.cell_as(balance, NumberFormat::Decimal(2)));
                row.push(range(context, balance));
            }
            row
        })
        .collect();
    let mut notes = vec![context.word(if with_balance {
        "report-effort-note-balance"
    } else {
        "report-effort-no-euros"
    })];
    notes.extend(flipping(context));
    Table {
        notes,
        ..frame::table(
            context.word("report-effort-caption"),
            frame::headers(context, "report-column", &columns),
            rows,
        )
    }
}

/// The balance at the low and at the high rates: whoever gives more at one than at the other is seen there.
fn range(context: &Context<'_>, balance: Option<&Measurement>) -> Cell {
    let ends = balance.and_then(|figure| figure.low.zip(figure.high));
    let Some((low, high)) = ends.filter(|_| balance.is_some_and(|figure| figure.value.is_some())) else {
        return context.cell_as(balance, NumberFormat::Decimal(2));
    };
    let arguments = [
        ("low", context.locale.number(low, 2).into()),
        ("high", context.locale.number(high, 2).into()),
    ];
    Cell::text(context.text("report-effort-range", &arguments))
}

/// To how many partners more benefits than disbenefits fell, as far as they carry a value; `None` where nobody's are known.
fn with_benefit(context: &Context<'_>) -> Option<String> {
    let shares: Vec<f64> = partners(context)
        .iter()
        .filter_map(|partner| at(context, "benefit-share", &partner.id)?.value)
        .collect();
    let positive = shares.iter().filter(|share| **share > 0.0).count();
    let arguments = [("n", positive.into()), ("all", shares.len().into())];
    (!shares.is_empty()).then(|| context.text("report-effort-with-benefit", &arguments))
}

/// Of whom the balance falls on another side of an edge at low rates than at high rates.
fn flipping(context: &Context<'_>) -> Option<String> {
    let edge = context.scope.thresholds.value("balance-edge");
    let names: Vec<String> = partners(context)
        .iter()
        .filter(|partner| at(context, "reciprocity-balance", &partner.id).is_some_and(|m| flips(m, (-edge, edge))))
        .map(|partner| partner.name.clone())
        .collect();
    let arguments = [
        ("partners", context.locale.list(&names).into()),
        ("edge", context.locale.number(edge, 2).into()),
    ];
    (!names.is_empty()).then(|| context.text("report-effort-flips", &arguments))
}

/// Questions for the talk: from the rules, marked as a proposal; two standing ones when there are none.
fn questions(context: &Context<'_>) -> Vec<String> {
    let raised: Vec<String> = findings::about(context, INDICATORS)
        .iter()
        .map(|finding| sentence::question(finding, context.locale))
        .take(3)
        .map(|question| context.text("report-proposal", &[("what", question.into())]))
        .collect();
    if raised.is_empty() {
        vec![
            context.word("report-effort-question-1"),
            context.word("report-effort-question-2"),
        ]
    } else {
        raised
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn partners_to_whom_more_benefits_than_disbenefits_fell_are_counted() {
        let mut house = House::three_partners();
        assert_eq!(with_benefit(&house.context()), None);
        let share = |partner: &str, part| {
            let (subject, period) = (Subject::partner(partner), house.scope.period());
            Measurement::ratio("benefit-share", subject, period, Window::TwelveMonths, part, 100.0)
        };
        let figures = vec![
            share("achterdam", 110.0),
            share("lage-polder", -10.0),
            share("broekzijde", 0.0),
        ];
        house.measurements = crate::indicators::Measurements::new(figures);
        let said = with_benefit(&house.context()).expect("a sentence");
        assert!(said.starts_with("Bij 1 van de 3 partners"), "{said}");
    }

    #[test]
    fn a_balance_that_flips_with_the_rates_is_said_and_others_are_not() {
        let mut house = House::three_partners();
        let balance = |partner: &str, (low, value, high)| {
            let (subject, period) = (Subject::partner(partner), house.scope.period());
            let id = "reciprocity-balance";
            Measurement::ratio(id, subject, period, Window::TwelveMonths, value, 1.0).with_band(low, high)
        };
        let figures = vec![
            balance("achterdam", (-0.40, -0.35, -0.30)),
            balance("lage-polder", (-0.20, 0.0, 0.20)),
        ];
        house.measurements = crate::indicators::Measurements::new(figures);
        let said = flipping(&house.context()).expect("a note");
        assert!(
            said.starts_with("Bij Gemeente Achterdam hangt") && said.contains("0,33"),
            "{said}"
        );
    }
}
