//! Effort and return of each partner as they shifted: over twelve months at a time, quarter after quarter.
//!
//! No partner is ranked and no word of judgement is said: advantages shift over time, and this is to talk about.

use std::collections::BTreeSet;

use crate::domain::{Measurement, Month, Period, Status, Subject, Window};
use crate::ledger::Partner;
use crate::report::picture::{Course, Multiples};
use crate::report::steering::contributions::partners;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Table, Trace, frame};

/// Moments in the table at most: a year of quarters and the one before.
const COLUMNS: usize = 5;

/// Small charts at most; more would not be read.
const PANELS: usize = 12;

/// A chart of the balance and a table of both shares; nothing while there is only one moment.
pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let months = months(context);
    if months.len() < 2 {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    if let Some(chart) = chart(context, &months) {
        blocks.push(Block::Chart(Box::new(chart)));
    }
    let from = months.len().saturating_sub(COLUMNS);
    blocks.push(Block::Table(table(context, &months[from..]).off_paper()));
    blocks
}

/// The months up to which twelve months were taken, the earliest first.
fn months(context: &Context<'_>) -> Vec<Month> {
    let figures = context.measurements.of("contribution-share").iter();
    let months: BTreeSet<Month> = figures
        .filter(|figure| figure.key.window == Window::TwelveMonths)
        .map(|figure| figure.key.period.last_month())
        .filter(|month| *month <= context.month())
        .collect();
    months.into_iter().collect()
}

fn at<'a>(context: &Context<'a>, indicator: &'static str, partner: &Partner, month: Month) -> Option<&'a Measurement> {
    let (subject, window) = (Subject::partner(&partner.id), Window::TwelveMonths);
    context.measurements.get(&crate::domain::MeasurementKey {
        indicator,
        subject,
        period: Period::Month(month),
        window,
    })
}

/// The balance of each partner as a line, between only effort and only return; `None` where no partner has two points, or
/// with more partners than can be read.
fn chart(context: &Context<'_>, months: &[Month]) -> Option<ChartSpec> {
    let partners = partners(context);
    let course = |partner: &&Partner| Course {
        name: partner.name.clone(),
        values: months
            .iter()
            .map(|month| at(context, "reciprocity-balance", partner, *month)?.value)
            .collect(),
    };
    let panels: Vec<Course> = partners.iter().map(course).collect();
    let is_line = |panel: &Course| panel.values.iter().flatten().count() > 1;
    if panels.len() > PANELS || !panels.iter().any(is_line) {
        return None;
    }
    let number = |value: f64| context.locale.number(value, 2);
    let said = panels.iter().filter(|panel| is_line(panel)).filter_map(|panel| {
        let first = panel.values.iter().flatten().next()?;
        let last = panel.values.iter().flatten().next_back()?;
        Some(format!("{}: {} → {}.", panel.name, number(*first), number(*last)))
    });
    let headline = context.word("report-effort-time-headline");
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    Some(ChartSpec {
        id: "balans-door-de-tijd".to_owned(),
        headline,
        subtitle: context.text("report-effort-time-subtitle", &[("n", panels.len().into())]),
        description,
        empty: None,
        body: ChartBody::Multiples(Multiples {
            panels,
            columns: months.iter().map(|month| context.locale.month_short(*month)).collect(),
            span: (-1.0, 1.0),
            format: NumberFormat::Decimal(1),
        }),
    })
}

/// Both shares of each partner, a column a moment.
fn table(context: &Context<'_>, months: &[Month]) -> Table {
    let mut headers = vec![context.word("report-column-partner")];
    headers.extend(months.iter().map(|month| {
        let month = context.locale.month_short(*month);
        context.text("report-effort-time-until", &[("month", month.into())])
    }));
    let rows = partners(context)
        .into_iter()
        .map(|partner| {
            let both = months.iter().map(|month| both(context, partner, *month));
            std::iter::once(Cell::text(&partner.name)).chain(both).collect()
        })
        .collect();
    Table {
        notes: vec![context.word("report-effort-time-note")],
        ..frame::table(context.word("report-effort-time-caption"), headers, rows)
    }
}

/// The part of a partner in the effort and in the return up to a month, in one cell.
fn both(context: &Context<'_>, partner: &Partner, month: Month) -> Cell {
    let [effort, benefit] = ["contribution-share", "benefit-share"].map(|id| at(context, id, partner, month));
    let said = |figure: Option<&Measurement>| match figure {
        Some(figure) => figure.value.map_or_else(
            || match figure.status {
                // Who has not delivered stands in the programme office's own list only.
                Status::Missing => context.word("report-absent-unknown"),
                status => context.absent_word(status),
            },
            |share| context.locale.percent(share, 0),
        ),
        None => context.word("report-absent-undefined"),
    };
    if [effort, benefit].iter().all(Option::is_none) {
        return context.absent("report-absent-undefined");
    }
    let arguments = [("effort", said(effort).into()), ("benefit", said(benefit).into())];
    let cell = Cell::text(context.text("report-effort-time-both", &arguments));
    match effort.or(benefit) {
        Some(figure) => cell.traced(Trace::Measurement(figure.key.clone())),
        None => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::Measurements;
    use crate::report::fixture::{House, shown};

    fn figure(id: &'static str, back: i32, value: f64) -> Measurement {
        let month = Month::new(2026, 10).expect("a month").plus(-back);
        let (subject, window) = (Subject::partner("achterdam"), Window::TwelveMonths);
        Measurement::ratio(id, subject, Period::Month(month), window, value, 1.0)
    }

    fn house(figures: Vec<Measurement>) -> House {
        let mut house = House::three_partners();
        house.measurements = Measurements::new(figures);
        house
    }

    #[test]
    fn both_shares_stand_at_each_moment_and_what_is_not_known_is_no_zero() {
        let house = house(vec![
            figure("contribution-share", 3, 0.4),
            figure("contribution-share", 0, 0.25),
            figure("benefit-share", 0, 0.5),
            figure("reciprocity-balance", 3, -0.2),
            figure("reciprocity-balance", 0, 0.33),
        ]);
        let context = house.context();
        let months = months(&context);
        let table = table(&context, &months);
        let heads: Vec<&str> = table.columns[1..].iter().map(|column| column.header.as_str()).collect();
        assert_eq!(heads, ["t/m jul 2026", "t/m okt 2026"]);
        let row: Vec<String> = table.rows[0].iter().map(shown).collect();
        assert_eq!(
            row,
            [
                "Gemeente Achterdam",
                "inzet 40%, opbrengst n.v.t.",
                "inzet 25%, opbrengst 50%"
            ]
        );
        let chart = chart(&context, &months).expect("a chart");
        let ChartBody::Multiples(multiples) = &chart.body else {
            panic!("small charts");
        };
        assert_eq!(multiples.panels[0].values, [Some(-0.2), Some(0.33)]);
        assert_eq!(multiples.panels[1].values, [None, None]);
        assert!(chart.description.contains("−0,20 → 0,33"), "{}", chart.description);
    }

    #[test]
    fn one_moment_is_no_line() {
        let house = house(vec![figure("contribution-share", 0, 0.25)]);
        assert!(blocks(&house.context()).is_empty());
    }
}
