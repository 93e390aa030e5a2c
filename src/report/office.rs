//! The programme office's own list: who owes what, what to send them, what was wrong where.

use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::domain::Date;
use crate::intake::path_period::period_in_path;
use crate::ledger::assemble::came_after as came_after_reference;
use crate::ledger::unread::came_unread;
use crate::ledger::{DeliveryState, DeliveryStatus};
use crate::report::chart::CalendarState;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::letter;
use crate::report::office_problems;
use crate::report::steering::deliveries;
use crate::report::{Block, Cell, Context, Document, NumberFormat, Sheet, Table, office_monitor, office_reminders};

/// The list of a month, with names; for the programme office only.
pub fn delivery_overview(context: &Context<'_>) -> Document {
    let sheets = vec![
        overview(context),
        office_monitor::calendar(context),
        office_monitor::months(context),
        office_reminders::sheet(context),
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
        .filter(|d| d.severity() != Severity::Notice)
        .filter(|d| {
            !matches!(
                d.code,
                Code::DeliveryMissing
                    | Code::DeliveryAfterReference
                    | Code::DeliverySameVersion
                    | Code::MappingUnmatched
            )
        })
        .collect()
}

/// Partners that were to deliver over the month, by kind and name.
pub(super) fn expected<'a>(context: &Context<'a>) -> Vec<(&'a crate::ledger::Partner, &'a DeliveryStatus)> {
    context
        .facts
        .partners
        .iter()
        .filter_map(|partner| Some((partner, delivery(context, &partner.id)?)))
        .collect()
}

/// The state of a delivery in words. No colour and no judgement: the words say it.
pub(super) fn state_word(context: &Context<'_>, delivery: &DeliveryStatus) -> String {
    if delivery.nothing_to_report && delivery.accepted == 0 && delivery.state != DeliveryState::Missing {
        return context.word("office-state-nothing");
    }
    let is_of_month = delivery.month == context.month();
    if is_of_month && delivery.state == DeliveryState::Missing && came_after(context, &delivery.partner).is_some() {
        return context.word("office-state-after");
    }
    if unread(context, delivery).is_some() {
        return context.word("office-state-unread");
    }
    context.word(match deliveries::calendar_state(delivery) {
        CalendarState::OnTime => "report-delivery-on-time",
        CalendarState::Late => "report-delivery-late",
        CalendarState::Corrected => "report-delivery-corrected",
        CalendarState::Missing => "report-delivery-missing",
    })
}

/// The day on which a delivery over the reported month came after the reference date, so that it does not count yet.
pub fn came_after(context: &Context<'_>, partner: &str) -> Option<Date> {
    came_after_reference(context.diagnostics, partner, context.month())
}

/// The file of a delivery that counts as missing because nothing could be taken out of what came.
pub fn unread<'a>(context: &Context<'a>, delivery: &DeliveryStatus) -> Option<&'a str> {
    let is_missing = delivery.state == DeliveryState::Missing;
    let is_reported = delivery.month == context.month();
    let has_come_after = is_reported && came_after(context, &delivery.partner).is_some();
    // A file whose path names no month is one of now.
    came_unread(context.diagnostics, &delivery.partner, delivery.month)
        .filter(|file| is_missing && !has_come_after && (is_reported || period_in_path(file).is_some()))
}

/// The files of a partner that came too late for this report.
pub fn too_late<'a>(context: &Context<'a>, partner: &str) -> Vec<&'a Diagnostic> {
    let said = context.diagnostics.iter();
    said.filter(|said| said.code == Code::DeliveryAfterReference && said.partner.as_deref() == Some(partner))
        .collect()
}

/// That files came that are too late for this report, and when: one sentence each.
pub fn told_too_late(context: &Context<'_>, partner: &str) -> Vec<String> {
    too_late(context, partner)
        .into_iter()
        .map(|late| {
            let day = Date::parse_iso(&late.found).map_or_else(|| late.found.clone(), |day| context.locale.date(day));
            let file = late.place.file.clone().unwrap_or_default();
            context.text("letter-too-late", &[("file", file.into()), ("date", day.into())])
        })
        .collect()
}

/// The day of a delivery: unknown where it stands on no cover, however it was ordered.
pub(super) fn delivered_on(context: &Context<'_>, delivery: &DeliveryStatus) -> Cell {
    let is_missing = delivery.state == DeliveryState::Missing;
    if let (true, true, Some(day)) = (
        is_missing,
        delivery.month == context.month(),
        came_after(context, &delivery.partner),
    ) {
        return Cell::new(crate::report::Content::Date(day));
    }
    let absent = if is_missing && unread(context, delivery).is_none() {
        "report-absent-missing"
    } else {
        "office-date-unknown"
    };
    context.date_or(delivery.delivered_on, absent)
}

/// What is asked of a partner, in the office's words: `None` when nothing is.
pub fn request(context: &Context<'_>, partner: &str) -> Option<String> {
    request_as(context, partner, "office-ask")
}

/// What is asked of a partner, in the words under `<prefix>-deliver`, `-read`, `-correct` and `-confirm`.
pub fn request_as(context: &Context<'_>, partner: &str, prefix: &str) -> Option<String> {
    let state = delivery(context, partner).map(|d| d.state);
    let complaints = letter::points(&complaints(context, partner));
    let refused = complaints.iter().filter(|d| d.code.is_refusal()).count();
    let doubts = complaints.len() - refused;
    let arguments = [("refused", refused.into()), ("doubts", doubts.into())];
    if let Some(file) = delivery(context, partner).and_then(|delivery| unread(context, delivery)) {
        let arguments = [("file", file.into()), ("period", context.period_text().into())];
        Some(context.text(&format!("{prefix}-read"), &arguments))
    } else if state == Some(DeliveryState::Missing) && came_after(context, partner).is_none() {
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
            let count = |number: u32| Cell::number(f64::from(number), NumberFormat::Count);
            vec![
                Cell::text(&partner.name),
                Cell::text(state_word(context, delivery)),
                delivered_on(context, delivery),
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
    let mut table = Table {
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
    for (column, width) in table.columns.iter_mut().zip([36, 18, 16, 16, 12, 12, 44]) {
        column.width = width;
    }
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
