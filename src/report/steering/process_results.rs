//! The results of the process by their kind: working groups, agreements, grants, information sessions, new partners.

use std::collections::BTreeMap;

use crate::domain::{RowSet, Window};
use crate::indicators::Scope;
use crate::report::{Cell, Context, NumberFormat, Table, Trace, frame};

/// The milestones of one kind of result.
#[derive(Default)]
struct Results {
    done: Vec<u32>,
    late: Vec<u32>,
    ahead: Vec<u32>,
}

/// Each kind of result: finished within twelve months, planned by now and not finished, and still ahead.
pub(super) fn table(context: &Context<'_>) -> Table {
    let facts = context.table("milestones");
    let (first, last) = Scope::span(Window::TwelveMonths, context.month());
    let (first, last) = (first.first_day(), last.last_day());
    let mut kinds: BTreeMap<&str, Results> = BTreeMap::new();
    for row in facts.rows().filter(|row| row.text("kind") == Some("process")) {
        let own = kinds.entry(row.text("process_type").unwrap_or("other")).or_default();
        match (
            row.date("finished_on").filter(|day| *day <= last),
            row.date("planned_on"),
        ) {
            (Some(day), _) if first <= day => own.done.push(row.index()),
            (Some(_), _) => (),
            (None, Some(planned)) if planned <= last => own.late.push(row.index()),
            (None, _) => own.ahead.push(row.index()),
        }
    }
    let rows = kinds.into_iter().map(|(kind, own)| {
        let count = |rows: Vec<u32>| {
            let cell = Cell::number(rows.len() as f64, NumberFormat::Count);
            cell.traced(Trace::Rows(vec![RowSet::new("milestones", rows)]))
        };
        vec![
            Cell::text(context.enum_word("milestones", "process_type", kind).replace('_', " ")),
            count(own.done),
            count(own.late),
            count(own.ahead),
        ]
    });
    frame::table(
        context.word("report-process-results-caption"),
        frame::headers(context, "report-process-results", &["kind", "done", "late", "ahead"]),
        rows.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    #[test]
    fn results_are_counted_by_kind_and_execution_is_none() {
        // October 2026: done from November 2025 on, due by the end of October, the rest ahead.
        let milestone = |id, kind, of, planned, finished| {
            vec![
                ("milestone_id", id),
                ("name", id),
                ("kind", kind),
                ("process_type", of),
                ("planned_on", planned),
                ("finished_on", finished),
            ]
        };
        let house = House::empty().with_tables(&[(
            "milestones",
            &[
                milestone("1", "process", "grant", "2026-01-01", "2026-02-01"),
                milestone("2", "process", "grant", "2026-10-31", ""),
                milestone("3", "process", "grant", "2026-11-01", ""),
                milestone("4", "process", "grant", "2025-01-01", "2025-02-01"),
                milestone("5", "process", "working-group", "2026-01-01", "2026-11-02"),
                milestone("6", "execution", "", "2026-01-01", "2026-02-01"),
            ],
        )]);
        let rows: Vec<Vec<String>> = table(&house.context())
            .rows
            .iter()
            .map(|row| row.iter().map(fixture::shown).collect())
            .collect();
        assert_eq!(rows, [["subsidie", "1", "1", "1"], ["werkgroep", "0", "1", "0"]]);
    }
}
