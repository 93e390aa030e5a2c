//! What was told about the collaboration: to whom, through which channels, by which partners, how far it reached.

use std::collections::BTreeSet;

use crate::domain::{RowSet, Subject, Window};
use crate::indicators::Scope;
use crate::report::context::counts;
use crate::report::steering::contributions;
use crate::report::{Cell, Context, NumberFormat, Table, Trace, frame};

/// The readers of the contract, from near to far.
const AUDIENCES: [&str; 3] = ["internal", "constituency", "external"];
/// Months within which a partner that told something counts as one that carries the goal outward.
const MONTHS: i32 = 6;

/// Each group of readers: messages of twelve months, their channels and senders, and how many people they reached.
pub(super) fn table(context: &Context<'_>) -> Table {
    let facts = context.table("communication");
    let (first, last) = Scope::span(Window::TwelveMonths, context.month());
    let of_year: Vec<_> = facts
        .rows()
        .filter(|row| {
            let day = row.date("sent_on");
            day.is_some_and(|day| first.first_day() <= day && day <= last.last_day())
        })
        .collect();
    let rows = AUDIENCES.map(|audience| {
        let own: Vec<_> = of_year
            .iter()
            .filter(|row| row.text("audience") == Some(audience))
            .collect();
        let list = |texts: BTreeSet<String>| {
            let told: Vec<String> = texts.into_iter().collect();
            context.text_or_absent(Some(told.join(", ")).filter(|told| !told.is_empty()).as_deref())
        };
        let channels = own.iter().filter_map(|row| row.text("channel").map(str::to_owned));
        let senders = own.iter().filter_map(|row| row.text("sender_partner_id"));
        let reached: Vec<f64> = own.iter().filter_map(|row| row.number("reach")).collect();
        let messages = Cell::number(own.len() as f64, NumberFormat::Count).traced(Trace::Rows(vec![RowSet::new(
            "communication",
            own.iter().map(|row| row.index()).collect(),
        )]));
        vec![
            Cell::text(context.enum_word("communication", "audience", audience)),
            messages,
            if reached.is_empty() {
                context.absent("report-absent-empty")
            } else {
                Cell::number(reached.iter().sum(), NumberFormat::Count)
            },
            list(channels.collect()),
            list(senders.map(|id| context.partner_name(id)).collect()),
        ]
    });
    let mut table = frame::table(
        context.word("together-told-caption"),
        frame::headers(
            context,
            "together-told",
            &["audience", "messages", "reach", "channels", "senders"],
        ),
        rows.into(),
    );
    table.notes = vec![context.word("together-told-note")];
    table
}

/// How many partners told something within half a year, and which part of the results of the process was told in time.
/// `None` where nothing was noted.
pub(super) fn partners(context: &Context<'_>) -> Option<String> {
    let facts = context.table("communication");
    let first = context.month().plus(1 - MONTHS).first_day();
    let last = context.month().last_day();
    let whole = context.facts.whole();
    let sent = facts.rows().filter(|row| {
        let day = row.date("sent_on");
        day.is_some_and(|day| first <= day && day <= last)
    });
    let senders: BTreeSet<&str> = sent
        .filter_map(|row| row.text("sender_partner_id"))
        .map(|id| whole.holder(id))
        .collect();
    let active = contributions::partners(context);
    let told = active
        .iter()
        .filter(|partner| senders.contains(partner.id.as_str()))
        .count();
    if facts.is_empty() || active.is_empty() {
        return None;
    }
    let mut said = context.text(
        "together-told-partners",
        &[("n", told.into()), ("all", active.len().into())],
    );
    let covered = context.latest("communication-coverage", &Subject::network());
    if let Some((part, all)) = covered.and_then(counts) {
        said.push(' ');
        said.push_str(&context.text("together-told-results", &[("n", part.into()), ("all", all.into())]));
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    #[test]
    fn messages_of_a_year_by_reader_and_partners_of_half_a_year() {
        let message = |day, audience, channel, sender, reach| {
            vec![
                ("sent_on", day),
                ("audience", audience),
                ("channel", channel),
                ("sender_partner_id", sender),
                ("reach", reach),
            ]
        };
        let house = House::three_partners().with_tables(&[(
            "communication",
            &[
                message("2025-10-31", "external", "krant", "broekzijde", "9000"),
                message("2026-04-30", "external", "website", "broekzijde", "400"),
                message("2026-05-01", "external", "krant", "achterdam", "600"),
                message("2026-10-02", "constituency", "raadsbrief", "achterdam", ""),
            ],
        )]);
        let context = house.context();
        let rows: Vec<Vec<String>> = table(&context)
            .rows
            .iter()
            .map(|row| row.iter().map(fixture::shown).collect())
            .collect();
        assert_eq!(rows[0][1], "0");
        assert_eq!(rows[1][1], "1");
        assert_eq!(rows[1][3..], ["raadsbrief", "Gemeente Achterdam"]);
        assert_eq!(rows[2][1], "2");
        assert_eq!(
            rows[2][3..],
            ["krant, website", "Gemeente Achterdam, Gemeente Broekzijde"]
        );
        assert!(rows[2][2].starts_with('1'), "{:?}", rows[2]);
        let said = partners(&context).expect("a sentence");
        assert!(
            said.starts_with("In zes maanden vertelde 1 van de 3 partners"),
            "{said}"
        );
        assert_eq!(partners(&House::three_partners().context()), None);
    }
}
