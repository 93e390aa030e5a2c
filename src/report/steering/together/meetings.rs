//! The meetings: how often each kind met within a year, how often in person, at whose place, and what is planned.

use std::collections::BTreeMap;

use crate::domain::{RowSet, Window};
use crate::indicators::Scope;
use crate::indicators::meetings::held_until;
use crate::report::{Cell, Context, NumberFormat, Table, Trace, frame};

/// Months ahead in which a planned meeting is counted.
const AHEAD: i32 = 6;

/// One kind of meeting.
#[derive(Default)]
struct Kind {
    held: Vec<u32>,
    in_person: usize,
    hosts: BTreeMap<String, usize>,
    planned: Vec<u32>,
}

/// Each kind of meeting: held and in person within twelve months, with the hosts, and planned for the months ahead.
pub(super) fn table(context: &Context<'_>) -> Table {
    let facts = context.table("meetings");
    let (first, last) = Scope::span(Window::TwelveMonths, context.month());
    let until = held_until(last, context.scope);
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    for row in facts.rows() {
        let (Some(kind), Some(day)) = (row.text("kind"), row.date("held_on")) else {
            continue;
        };
        let own = kinds.entry(kind).or_default();
        if first.first_day() <= day && day <= until {
            own.held.push(row.index());
            own.in_person += usize::from(row.text("form") == Some("physical"));
            if let Some(host) = row.text("host_partner_id") {
                *own.hosts.entry(context.partner_name(host)).or_default() += 1;
            }
        } else if until < day && day <= last.plus(AHEAD).last_day() {
            own.planned.push(row.index());
        }
    }
    kinds.retain(|_, kind| !kind.held.is_empty() || !kind.planned.is_empty());
    let rows = kinds.iter().map(|(kind, own)| {
        let count = |rows: &[u32]| {
            let cell = Cell::number(rows.len() as f64, NumberFormat::Count);
            cell.traced(Trace::Rows(vec![RowSet::new("meetings", rows.to_vec())]))
        };
        vec![
            Cell::text(context.enum_word("meetings", "kind", kind)),
            count(&own.held),
            Cell::number(own.in_person as f64, NumberFormat::Count),
            count(&own.planned),
            hosts(context, &own.hosts),
        ]
    });
    let mut table = frame::table(
        context.word("together-meetings-caption"),
        frame::headers(
            context,
            "together-meetings",
            &["kind", "held", "in-person", "planned", "hosts"],
        ),
        rows.collect(),
    );
    table.notes = vec![context.text("together-meetings-note", &[("months", i64::from(AHEAD).into())])];
    table
}

/// `Gemeente Achterdam (2), Waterschap Lage Polder`.
fn hosts(context: &Context<'_>, hosts: &BTreeMap<String, usize>) -> Cell {
    if hosts.is_empty() {
        return context.absent("report-absent-empty");
    }
    let told: Vec<String> = hosts
        .iter()
        .map(|(name, times)| match times {
            1 => name.clone(),
            times => format!("{name} ({times})"),
        })
        .collect();
    Cell::text(told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    #[test]
    fn a_year_of_meetings_by_kind_with_hosts_and_what_is_planned() {
        // October 2026: the year runs from November 2025; December 2026 is ahead, July 2027 too far.
        let meeting = |id, day, form, host| {
            vec![
                ("meeting_id", id),
                ("held_on", day),
                ("kind", "work-visit"),
                ("form", form),
                ("host_partner_id", host),
            ]
        };
        let mut house = House::three_partners().with_tables(&[(
            "meetings",
            &[
                meeting("1", "2025-10-31", "physical", "broekzijde"),
                meeting("2", "2025-11-01", "physical", "achterdam"),
                meeting("3", "2026-10-31", "hybrid", "achterdam"),
                meeting("4", "2026-12-01", "physical", ""),
                meeting("5", "2027-07-01", "physical", ""),
            ],
        )]);
        let table = table(&house.context());
        let row: Vec<String> = table.rows[0].iter().map(fixture::shown).collect();
        assert_eq!(row, ["werkbezoek", "2", "1", "1", "Gemeente Achterdam (2)"]);
        assert_eq!(table.rows.len(), 1);
        // On 15 October the one of 31 October is still ahead.
        house.scope.reference_date = crate::domain::Date::new(2026, 10, 15).expect("a day");
        let row: Vec<String> = super::table(&house.context()).rows[0]
            .iter()
            .map(fixture::shown)
            .collect();
        assert_eq!(row, ["werkbezoek", "1", "1", "2", "Gemeente Achterdam"]);
    }
}
