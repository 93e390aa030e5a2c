//! The delivery monitor: per partner and month whether the delivery came on time, was complete and right the first time.
//! For the programme office only.

use crate::domain::Month;
use crate::ledger::{DeliveryState, DeliveryStatus, Partner};
use crate::report::chart::CalendarState;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::office;
use crate::report::steering::deliveries;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Content, Context, NumberFormat, Sheet, Table};

/// The picture of the last twelve months, and the counts per partner.
pub fn calendar(context: &Context<'_>) -> Sheet {
    frame::sheet(
        context,
        Heading {
            id: "office-calendar",
            headline: headline(context),
            subtitle: context.word("office-calendar-subtitle"),
        },
        Paper::Landscape,
        vec![
            Block::Chart(Box::new(chart(context))),
            Block::Table(counts(context)),
            Block::Note(context.word("office-monitor-note")),
        ],
    )
}

/// One row per partner and month, newest first.
pub fn months(context: &Context<'_>) -> Sheet {
    let mut rows = Vec::new();
    for month in deliveries::months(context).into_iter().rev() {
        for partner in partners(context) {
            if let Some(delivery) = of(context, partner, month) {
                rows.push(row(context, partner, delivery));
            }
        }
    }
    if rows.is_empty() {
        rows.push((0..9).map(|_| context.absent("report-absent-missing")).collect());
    }
    let columns = [
        "partner",
        "month",
        "state",
        "date",
        "deadline",
        "accepted",
        "refused",
        "complete",
        "first-time",
    ];
    let mut table = Table {
        has_filter: true,
        ..frame::table(
            context.word("office-months-caption"),
            frame::headers(context, "office", &columns),
            rows,
        )
    };
    for (column, width) in table.columns.iter_mut().zip([36, 11, 18, 16, 16, 12, 12, 11, 11]) {
        column.width = width;
    }
    frame::sheet(
        context,
        Heading {
            id: "office-months",
            headline: headline(context),
            subtitle: context.word("office-months-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

/// Partners that were to deliver at all, in the order of reports.
fn partners<'a>(context: &Context<'a>) -> Vec<&'a Partner> {
    let months = deliveries::months(context);
    let was_due = |partner: &&Partner| months.iter().any(|month| of(context, partner, *month).is_some());
    context.facts.partners.iter().filter(was_due).collect()
}

fn of<'a>(context: &Context<'a>, partner: &Partner, month: Month) -> Option<&'a DeliveryStatus> {
    deliveries::of_month(context, month)
        .into_iter()
        .find(|delivery| delivery.partner == partner.id)
}

/// Deliveries of a partner, or of all, in the months that are shown.
fn shown<'a>(context: &Context<'a>, partner: Option<&Partner>) -> Vec<&'a DeliveryStatus> {
    deliveries::months(context)
        .into_iter()
        .flat_map(|month| deliveries::of_month(context, month))
        .filter(|delivery| partner.is_none_or(|partner| delivery.partner == partner.id))
        .collect()
}

fn headline(context: &Context<'_>) -> String {
    let all = shown(context, None);
    if all.is_empty() {
        return context.word("report-deliveries-headline-none");
    }
    let on_time = all.iter().filter(|d| d.state == DeliveryState::OnTime).count();
    let right = all.iter().filter(|d| d.is_right_first_time()).count();
    context.text(
        "office-monitor-headline",
        &[
            ("n", on_time.into()),
            ("all", all.len().into()),
            ("right", right.into()),
        ],
    )
}

fn chart(context: &Context<'_>) -> ChartSpec {
    let (months, partners) = (deliveries::months(context), partners(context));
    let cells: Vec<Vec<Option<CalendarState>>> = partners
        .iter()
        .map(|partner| {
            let state = |month: &Month| of(context, partner, *month).map(deliveries::calendar_state);
            months.iter().map(state).collect()
        })
        .collect();
    ChartSpec {
        id: "aanlevering-partners".to_owned(),
        description: headline(context),
        headline: context.word("office-calendar-headline"),
        subtitle: context.word("office-calendar-chart"),
        empty: (partners.is_empty() || months.is_empty()).then(|| context.word("report-deliveries-empty")),
        body: ChartBody::Calendar {
            rows: partners.iter().map(|partner| partner.name.clone()).collect(),
            columns: months.iter().map(|month| context.locale.month_short(*month)).collect(),
            cells,
            legend: deliveries::legend(context),
        },
    }
}

fn counts(context: &Context<'_>) -> Table {
    let line = |name: Cell, deliveries: &[&DeliveryStatus]| {
        let count = |test: &dyn Fn(&DeliveryStatus) -> bool| {
            let number = deliveries.iter().filter(|delivery| test(delivery)).count();
            Cell::number(number as f64, NumberFormat::Count)
        };
        vec![
            name,
            count(&|_| true),
            count(&|delivery| delivery.state == DeliveryState::OnTime),
            count(&|delivery| delivery.state == DeliveryState::Late),
            count(&|delivery| delivery.state == DeliveryState::Missing),
            count(&|delivery| delivery.is_corrected),
            count(&DeliveryStatus::is_complete),
            count(&DeliveryStatus::is_right_first_time),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = partners(context)
        .into_iter()
        .map(|partner| line(Cell::text(&partner.name), &shown(context, Some(partner))))
        .collect();
    let has_total = !rows.is_empty();
    if has_total {
        rows.push(line(
            Cell::text(context.word("office-monitor-total")),
            &shown(context, None),
        ));
    } else {
        rows.push((0..8).map(|_| context.absent("report-absent-missing")).collect());
    }
    let columns = [
        "partner",
        "expected",
        "on-time",
        "late",
        "missing",
        "corrected",
        "complete",
        "first-time",
    ];
    Table {
        has_total,
        notes: vec![context.word("office-monitor-words")],
        ..frame::table(
            context.word("office-monitor-caption"),
            frame::headers(context, "office", &columns),
            rows,
        )
    }
}

fn row(context: &Context<'_>, partner: &Partner, delivery: &DeliveryStatus) -> Vec<Cell> {
    let count = |number: u32| Cell::number(f64::from(number), NumberFormat::Count);
    let is_missing = delivery.state == DeliveryState::Missing;
    let yes_or_no = |is: bool| match (is_missing, is) {
        (true, _) => context.absent("report-absent-undefined"),
        (_, true) => Cell::text(context.word("office-yes")),
        (_, false) => Cell::text(context.word("office-no")),
    };
    vec![
        Cell::text(&partner.name),
        Cell::text(context.locale.month_short(delivery.month)),
        Cell::text(office::state_word(context, delivery)),
        office::delivered_on(context, delivery),
        Cell::new(Content::Date(delivery.deadline)),
        count(delivery.accepted),
        count(delivery.refused),
        yes_or_no(delivery.is_complete()),
        yes_or_no(delivery.is_right_first_time()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    #[test]
    fn the_monitor_counts_what_came_and_how() {
        // Achterdam came on time with a refused row, Broekzijde was right the first time, Lage Polder sent nothing.
        let house = House::three_partners();
        let context = house.context();
        let table = counts(&context);
        let numbers = |row: &[Cell]| -> Vec<f64> {
            row.iter()
                .filter_map(|cell| match cell.content {
                    Content::Number(number, _) => Some(number),
                    _ => None,
                })
                .collect()
        };
        let total = table.rows.last().expect("a total");
        assert_eq!(numbers(total), [3.0, 2.0, 0.0, 1.0, 0.0, 1.0, 1.0]);
        assert_eq!(table.rows.len(), 4);
    }

    #[test]
    fn the_sheets_are_complete_in_both_languages_even_without_any_data() {
        for language in Language::ALL {
            for house in [House::empty(), House::three_partners()] {
                let house = house.in_language(language);
                let context = house.context();
                let sheets = vec![calendar(&context), months(&context)];
                fixture::assert_publishable(&frame::document(&context, "office-file", "x".to_owned(), sheets));
            }
        }
    }

    #[test]
    fn a_day_that_nobody_wrote_down_is_unknown_and_not_the_deadline() {
        let mut house = House::three_partners();
        for delivery in &mut house.facts.deliveries {
            delivery.delivered_on = None;
        }
        let context = house.context();
        let texts = fixture::texts_of(&months(&context)).join("\n");
        assert!(texts.contains(&context.word("office-date-unknown")), "{texts}");
    }
}
