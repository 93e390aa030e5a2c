//! How the deliveries came: counts only. Who was late stands in the programme office's own list.

use crate::domain::Month;
use crate::ledger::{DeliveryState, DeliveryStatus};
use crate::report::chart::CalendarState;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, office, reading};

const INDICATORS: &[&str] = &["delivery-timeliness"];
const MONTHS: i32 = 12;

/// The sheet `Aanlevering`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let blocks = vec![
        Block::Chart(Box::new(chart(context, &headline))),
        Block::Table(table(context)),
        Block::Note(context.word("report-deliveries-note")),
        reading::block(context, "deliveries", INDICATORS, seen(context)),
    ];
    frame::sheet(
        context,
        Heading {
            id: "deliveries",
            headline,
            subtitle: context.text(
                "report-deliveries-subtitle",
                &[("period", context.period_text().into())],
            ),
        },
        // Twelve months stand side by side.
        Paper::Landscape,
        blocks,
    )
    .off_paper()
}

/// The deliveries that were expected over a month.
pub fn of_month<'a>(context: &Context<'a>, month: Month) -> Vec<&'a DeliveryStatus> {
    context.facts.deliveries.iter().filter(|d| d.month == month).collect()
}

/// How many delivered, of how many that were to.
pub fn coverage(context: &Context<'_>) -> Option<(usize, usize)> {
    let deliveries = of_month(context, context.month());
    let came = deliveries.iter().filter(|d| d.state != DeliveryState::Missing).count();
    (!deliveries.is_empty()).then_some((came, deliveries.len()))
}

/// `11 van de 12 partners leverden aan`.
pub fn headline(context: &Context<'_>) -> String {
    match coverage(context) {
        Some((part, all)) => {
            let deliveries = of_month(context, context.month());
            let unread = deliveries
                .iter()
                .filter(|d| office::unread(context, d).is_some())
                .count();
            let arguments = [("n", part.into()), ("all", all.into()), ("unread", unread.into())];
            context.text("report-deliveries-headline", &arguments)
        }
        None => context.word("report-deliveries-headline-none"),
    }
}

fn seen(context: &Context<'_>) -> String {
    let deliveries = of_month(context, context.month());
    if deliveries.is_empty() {
        return context.word("report-deliveries-seen-none");
    }
    let refused: i64 = deliveries.iter().map(|d| i64::from(d.refused)).sum();
    let late = deliveries.iter().filter(|d| d.state == DeliveryState::Late).count();
    let said = context.text(
        "report-deliveries-seen",
        &[("late", late.into()), ("refused", refused.into())],
    );
    let undated = undated(context, "report-deliveries-seen-undated", &deliveries);
    [Some(said), undated]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// How many came of which nobody wrote the day down, in the sentence with this key; `None` where all have a day.
fn undated(context: &Context<'_>, key: &str, deliveries: &[&DeliveryStatus]) -> Option<String> {
    let came = deliveries.iter().filter(|d| d.state != DeliveryState::Missing);
    let undated = came.filter(|d| d.delivered_on.is_none()).count();
    (undated > 0).then(|| context.text(key, &[("n", undated.into())]))
}

/// The state of a delivery in a calendar; a correction is told apart from a first delivery that was late.
pub fn calendar_state(delivery: &DeliveryStatus) -> CalendarState {
    match delivery.state {
        DeliveryState::Missing => CalendarState::Missing,
        DeliveryState::Late => CalendarState::Late,
        DeliveryState::OnTime if delivery.is_corrected => CalendarState::Corrected,
        DeliveryState::OnTime => CalendarState::OnTime,
    }
}

/// Words of the states of a calendar.
pub fn legend(context: &Context<'_>) -> [String; 4] {
    ["on-time", "late", "corrected", "no-data"].map(|state| context.word(&format!("report-delivery-{state}")))
}

/// The last twelve months, up to the reported one.
pub fn months(context: &Context<'_>) -> Vec<Month> {
    (0..MONTHS)
        .map(|back| context.month().plus(back + 1 - MONTHS))
        .filter(|month| !of_month(context, *month).is_empty())
        .collect()
}

/// A square per delivery, piled up by state: a row is a count and never a partner.
fn chart(context: &Context<'_>, headline: &str) -> ChartSpec {
    let months = months(context);
    let columns: Vec<Vec<CalendarState>> = months
        .iter()
        .map(|month| {
            let mut states: Vec<_> = of_month(context, *month).into_iter().map(calendar_state).collect();
            states.sort_unstable();
            states
        })
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let rows: Vec<String> = (1..=height).rev().map(|count| count.to_string()).collect();
    let cells = (0..height)
        .rev()
        .map(|count| columns.iter().map(|column| column.get(count).copied()).collect())
        .collect();
    ChartSpec {
        id: "aanlevering".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.word("report-deliveries-chart-subtitle"),
        description: format!("{headline}. {}", seen(context)),
        empty: (height == 0).then(|| context.word("report-deliveries-empty")),
        body: ChartBody::Calendar {
            rows,
            columns: months.iter().map(|month| context.locale.month_short(*month)).collect(),
            cells,
            legend: legend(context),
        },
    }
}

fn table(context: &Context<'_>) -> Table {
    let count = |number: usize| Cell::number(number as f64, NumberFormat::Count);
    let mut rows: Vec<Vec<Cell>> = months(context)
        .into_iter()
        .rev()
        .map(|month| {
            let deliveries = of_month(context, month);
            let with = |state| deliveries.iter().filter(|d| d.state == state).count();
            let complete = deliveries
                .iter()
                .filter(|d| d.state != DeliveryState::Missing && d.refused == 0)
                .count();
            vec![
                Cell::text(context.locale.month_short(month)),
                count(deliveries.len()),
                count(with(DeliveryState::OnTime)),
                count(with(DeliveryState::Late)),
                count(with(DeliveryState::Missing)),
                count(deliveries.iter().filter(|d| d.is_corrected).count()),
                count(complete),
            ]
        })
        .collect();
    if rows.is_empty() {
        rows.push((0..7).map(|_| context.absent("report-absent-missing")).collect());
    }
    let all: Vec<&DeliveryStatus> = months(context)
        .into_iter()
        .flat_map(|month| of_month(context, month))
        .collect();
    let has_missing = all.iter().any(|d| d.state == DeliveryState::Missing);
    let notes = [
        Some(context.word("report-deliveries-note-complete")),
        has_missing.then(|| context.word("report-deliveries-note-none")),
        undated(context, "report-deliveries-note-undated", &all),
    ];
    Table {
        notes: notes.into_iter().flatten().collect(),
        ..frame::table(
            context.word("report-deliveries-caption"),
            frame::headers(
                context,
                "report-deliveries",
                &[
                    "month",
                    "expected",
                    "on-time",
                    "late",
                    "missing",
                    "corrected",
                    "complete",
                ],
            ),
            rows,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Diagnostic, Place};
    use crate::report::fixture::House;

    #[test]
    fn a_delivery_without_a_day_counts_as_on_time_and_that_is_said() {
        let mut house = House::three_partners();
        assert!(!seen(&house.context()).contains("geen dag"));
        house.facts.deliveries[0].delivered_on = None;
        let said = seen(&house.context());
        assert!(
            said.ends_with("Bij 1 aanlevering staat geen dag; die telt als op tijd."),
            "{said}"
        );
        let notes = table(&house.context()).notes.join(" ");
        assert!(
            notes.contains("Bij 1 aanlevering in deze tabel staat geen dag."),
            "{notes}"
        );
    }

    #[test]
    fn a_file_that_could_not_be_read_is_not_called_missing() {
        let mut house = House::three_partners();
        assert_eq!(headline(&house.context()), "2 van de 3 partners leverden aan");
        let place = Place::file("2026-10/lage-polder.xlsx");
        let said = Diagnostic::new(Code::FileUnreadable, place, "x").about("lage-polder");
        house.diagnostics.push(said);
        assert_eq!(
            headline(&house.context()),
            "2 van de 3 partners leverden aan; van 1 partner kwam een bestand dat niet te lezen was"
        );
        assert!(!legend(&house.context()).contains(&"ontbreekt".to_owned()));
    }
}
