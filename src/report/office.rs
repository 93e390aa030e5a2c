//! The programme office's own list: who owes what, what to send them, what was wrong where.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::ledger::{DeliveryState, DeliveryStatus};
use crate::report::chart::CalendarState;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::office_problems;
use crate::report::steering::deliveries;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, Document, NumberFormat, Sheet, Table, Tone};

/// The list of a month, with names; for the programme office only.
pub fn delivery_overview(context: &Context<'_>) -> Document {
    let sheets = vec![
        overview(context),
        calendar(context),
        reminders(context),
        office_problems::sheet(context),
    ];
    let title = context.text(
        "office-title",
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    frame::document(context, "office-file", title, sheets)
}

/// The delivery of a partner over the reported month.
pub fn delivery<'a>(context: &Context<'a>, partner: &str) -> Option<&'a DeliveryStatus> {
    context
        .facts
        .deliveries
        .iter()
        .find(|d| d.month == context.month() && d.partner == partner)
}

/// What is wrong in a partner's delivery: refused cells and doubts, worst first.
pub fn complaints<'a>(context: &Context<'a>, partner: &str) -> Vec<&'a Diagnostic> {
    context
        .diagnostics
        .iter()
        .filter(|d| d.partner.as_deref() == Some(partner))
        .filter(|d| d.severity() != Severity::Notice && d.code != Code::DeliveryMissing)
        .collect()
}

/// Partners that were to deliver over the month, by kind and name.
fn expected<'a>(context: &Context<'a>) -> Vec<(&'a crate::ledger::Partner, &'a DeliveryStatus)> {
    context
        .facts
        .partners
        .iter()
        .filter_map(|partner| Some((partner, delivery(context, &partner.id)?)))
        .collect()
}

fn state_word(context: &Context<'_>, delivery: &DeliveryStatus) -> (String, Tone) {
    if delivery.nothing_to_report && delivery.accepted == 0 && delivery.state != DeliveryState::Missing {
        return (context.word("office-state-nothing"), Tone::NoSignal);
    }
    match deliveries::calendar_state(delivery) {
        CalendarState::OnTime => (context.word("report-delivery-on-time"), Tone::NoSignal),
        CalendarState::Late => (context.word("report-delivery-late"), Tone::Concern),
        CalendarState::Corrected => (context.word("report-delivery-corrected"), Tone::Neutral),
        CalendarState::Missing => (context.word("report-delivery-missing"), Tone::Concern),
    }
}

/// What is asked of a partner, in the office's words: `None` when nothing is.
pub fn request(context: &Context<'_>, partner: &str) -> Option<String> {
    request_as(context, partner, "office-ask")
}

/// What is asked of a partner, in the words under `<prefix>-deliver`, `-correct` and `-confirm`.
pub fn request_as(context: &Context<'_>, partner: &str, prefix: &str) -> Option<String> {
    let state = delivery(context, partner).map(|d| d.state);
    let complaints = complaints(context, partner);
    let refused = complaints.iter().filter(|d| d.severity() == Severity::Error).count();
    let doubts = complaints.len() - refused;
    let arguments = [("refused", refused.into()), ("doubts", doubts.into())];
    if state == Some(DeliveryState::Missing) {
        Some(context.text(
            &format!("{prefix}-deliver"),
            &[("period", context.period_text().into())],
        ))
    } else if refused > 0 {
        Some(context.text(&format!("{prefix}-correct"), &arguments))
    } else if doubts > 0 {
        Some(context.text(&format!("{prefix}-confirm"), &arguments))
    } else {
        None
    }
}

fn overview(context: &Context<'_>) -> Sheet {
    let mut rows: Vec<Vec<Cell>> = expected(context)
        .into_iter()
        .map(|(partner, delivery)| {
            let (state, tone) = state_word(context, delivery);
            let count = |number: u32| Cell::number(f64::from(number), NumberFormat::Count);
            vec![
                Cell::text(&partner.name),
                Cell::text(state).toned(tone),
                context.date_or(delivery.delivered_on, "report-absent-missing"),
                Cell::new(crate::report::Content::Date(delivery.deadline)),
                count(delivery.accepted),
                count(delivery.refused),
                Cell::text(request(context, &partner.id).unwrap_or_else(|| context.word("office-ask-nothing"))),
            ]
        })
        .collect();
    if rows.is_empty() {
        rows.push((0..7).map(|_| context.absent("report-absent-missing")).collect());
    }
    let table = Table {
        has_filter: true,
        ..frame::table(
            context.word("office-overview-caption"),
            frame::headers(
                context,
                "office",
                &["partner", "state", "date", "deadline", "accepted", "refused", "ask"],
            ),
            rows,
        )
    };
    let owing = expected(context)
        .iter()
        .filter(|(partner, _)| request(context, &partner.id).is_some())
        .count();
    frame::sheet(
        context,
        Heading {
            id: "office-overview",
            headline: context.text(
                "office-headline",
                &[("n", owing.into()), ("delivered", deliveries::headline(context).into())],
            ),
            subtitle: context.text("office-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        vec![Block::Table(table), Block::Note(context.word("office-note"))],
    )
}

fn calendar(context: &Context<'_>) -> Sheet {
    let months = deliveries::months(context);
    let partners: Vec<_> = context
        .facts
        .partners
        .iter()
        .filter(|partner| context.facts.deliveries.iter().any(|d| d.partner == partner.id))
        .collect();
    let cells: Vec<Vec<Option<CalendarState>>> = partners
        .iter()
        .map(|partner| {
            months
                .iter()
                .map(|month| {
                    deliveries::of_month(context, *month)
                        .into_iter()
                        .find(|d| d.partner == partner.id)
                        .map(deliveries::calendar_state)
                })
                .collect()
        })
        .collect();
    let headline = deliveries::headline(context);
    let chart = ChartSpec {
        id: "aanlevering-partners".to_owned(),
        headline: headline.clone(),
        subtitle: context.word("office-calendar-subtitle"),
        description: headline.clone(),
        empty: (partners.is_empty() || months.is_empty()).then(|| context.word("report-deliveries-empty")),
        body: ChartBody::Calendar {
            rows: partners.iter().map(|partner| partner.name.clone()).collect(),
            columns: months.iter().map(|month| context.locale.month_short(*month)).collect(),
            cells,
            legend: deliveries::legend(context),
        },
    };
    frame::sheet(
        context,
        Heading {
            id: "office-calendar",
            headline,
            subtitle: context.word("office-calendar-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Chart(Box::new(chart))],
    )
}

/// A text per partner that can be sent as it is.
fn reminders(context: &Context<'_>) -> Sheet {
    let texts: Vec<(String, String)> = expected(context)
        .into_iter()
        .filter_map(|(partner, delivery)| {
            request(context, &partner.id)?;
            let key = if delivery.state == DeliveryState::Missing {
                "office-reminder-missing"
            } else {
                "office-reminder-correct"
            };
            let complaints = complaints(context, &partner.id);
            let text = context.text(
                key,
                &[
                    ("partner", partner.name.as_str().into()),
                    ("period", context.period_text().into()),
                    ("deadline", context.locale.date(delivery.deadline).into()),
                    ("network", context.edition.network.as_str().into()),
                    ("n", complaints.len().into()),
                ],
            );
            Some((partner.name.clone(), text))
        })
        .collect();
    let mut rows: Vec<Vec<Cell>> = texts
        .iter()
        .map(|(name, text)| vec![Cell::text(name), Cell::text(text)])
        .collect();
    if rows.is_empty() {
        rows.push(vec![
            context.absent("office-reminders-none"),
            context.absent("report-absent-undefined"),
        ]);
    }
    let table = frame::table(
        context.word("office-reminders-caption"),
        frame::headers(context, "office", &["partner", "reminder"]),
        rows,
    );
    frame::sheet(
        context,
        Heading {
            id: "office-reminders",
            headline: context.text("office-reminders-headline", &[("n", texts.len().into())]),
            subtitle: context.word("office-reminders-subtitle"),
        },
        Paper::Portrait,
        vec![Block::Table(table)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    #[test]
    fn the_list_is_complete_in_both_languages_even_without_any_data() {
        for language in Language::ALL {
            for house in [House::empty(), House::three_partners()] {
                let house = house.in_language(language);
                fixture::assert_publishable(&delivery_overview(&house.context()));
            }
        }
    }

    #[test]
    fn a_partner_that_delivered_nothing_is_asked_to_and_gets_a_text() {
        let house = House::three_partners();
        let document = delivery_overview(&house.context());
        let reminders = document
            .sheets
            .iter()
            .find(|s| s.id == "office-reminders")
            .expect("a sheet");
        let text = fixture::texts_of(reminders).join("\n");
        assert!(text.contains("Waterschap Lage Polder"), "{text}");
        assert!(!text.contains("Gemeente Broekzijde"), "{text}");
    }
}
