//! What the steering group is asked: decisions on its table, then what the program itself suggests.

use crate::domain::FindingSeverity;
use crate::ledger::{FactTable, Row};
use crate::report::document::Table;
use crate::report::linked::{self, Linked};
use crate::report::{Cell, Context, NumberFormat, agreed, findings, frame};
use crate::signals::sentence;

/// Rows at most: a meeting decides three things well.
const MOST: usize = 3;

/// Decisions that are proposed or scheduled, earliest first; suggestions of the rules fill up and are marked.
pub fn table(context: &Context<'_>) -> Table {
    let mut rows = requested(context);
    let asked = rows.len();
    rows.extend(suggested(context));
    rows.truncate(MOST);
    // One count of what is asked, here and wherever else it is told: suggestions are not among it.
    let counts = [
        ("asked", asked.into()),
        ("proposed", rows.len().saturating_sub(asked).into()),
        ("left", asked.saturating_sub(MOST).into()),
    ];
    if rows.is_empty() {
        let absent = || context.absent("report-absent-undefined");
        let mut row = vec![context.absent("report-decisions-none")];
        row.extend((0..5).map(|_| absent()));
        rows.push(row);
    }
    frame::table(
        context.text("report-decisions-caption", &counts),
        frame::headers(
            context,
            "report-decisions",
            &["requested", "reason", "figure", "cost", "owner", "date"],
        ),
        rows,
    )
}

/// The rows of decisions that the steering group is asked for: scheduled before proposed, the earliest day first. One with
/// a day on which it was taken is not asked, whatever its status still says.
pub(crate) fn open<'a>(context: &Context<'_>, facts: &'a FactTable) -> Vec<Row<'a>> {
    let mut open: Vec<_> = agreed::decisions(context, facts)
        .into_iter()
        .filter(|(decision, _)| !decision.is_taken)
        .map(|(_, row)| row)
        .filter(|row| matches!(row.text("status"), Some("proposed" | "scheduled")))
        .filter(|row| row.text("body").is_none_or(|body| body == "steering-group"))
        .collect();
    open.sort_by_key(|row| {
        (
            row.text("status") != Some("scheduled"),
            row.date("due_on").is_none(),
            row.date("due_on"),
            row.text("decision_id").map(str::to_owned),
        )
    });
    open
}

/// What is asked, and what there is to choose from where that was stated.
pub(super) fn asked(context: &Context<'_>, row: Row<'_>) -> Cell {
    let asked = agreed::asked(context, row);
    let cell = match (asked, agreed::options(context, row)) {
        (Some(asked), Some(options)) => Cell::text(format!("{}. {options}", asked.trim_end_matches('.'))),
        (asked, _) => context.text_or_absent(asked.as_deref()),
    };
    cell.traced(agreed::of_row("decisions", row))
}

/// What a decision costs, as its submitter stated it; a word where nobody did.
pub(super) fn cost(context: &Context<'_>, row: Row<'_>) -> Cell {
    match row.number("cost") {
        Some(cost) => Cell::number(cost, NumberFormat::Euro).traced(agreed::of_row("decisions", row)),
        None => context.absent("report-decisions-no-cost"),
    }
}

/// The figure that a decision follows from, now and as it should be.
pub(super) fn figure(context: &Context<'_>, linked: Option<&Linked>) -> Cell {
    linked.map_or_else(
        || context.absent("agenda-no-figure"),
        |linked| linked.now_and_target(context),
    )
}

fn requested(context: &Context<'_>) -> Vec<Vec<Cell>> {
    let facts = context.table("decisions");
    open(context, &facts)
        .into_iter()
        .map(|row| {
            let linked = linked::of(context, row);
            vec![
                asked(context, row),
                context.text_or_absent(row.text("reason").map(str::trim)),
                figure(context, linked.as_ref()),
                cost(context, row),
                context.text_or_absent(row.text("owner_role")),
                context.date_or(row.date("due_on"), "report-absent-date"),
            ]
        })
        .collect()
}

fn suggested(context: &Context<'_>) -> Vec<Vec<Cell>> {
    findings::for_summary(context)
        .into_iter()
        .filter(|finding| finding.severity == FindingSeverity::Attention)
        .map(|finding| {
            let step = sentence::intervention(finding, context.locale);
            let trace = findings::trace(context, finding);
            let asked = Cell::text(context.text("report-proposal", &[("what", step.into())]));
            vec![
                match trace {
                    Some(trace) => asked.traced(trace),
                    None => asked,
                },
                Cell::text(sentence::sentence(finding, context.locale)),
                figure(context, linked::of_finding(finding).as_ref()),
                context.absent("report-decisions-no-cost"),
                context.absent("report-absent-owner"),
                context.absent("report-absent-date"),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::House;

    #[test]
    fn what_has_a_day_on_which_it_was_taken_is_not_asked() {
        let decision = |id: &'static str, more: &[(&'static str, &'static str)]| {
            let all = [("decision_id", id), ("body", "steering-group"), ("status", "proposed")];
            all.into_iter().chain(more.iter().copied()).collect::<Vec<_>>()
        };
        // Who fills in the day of a decision often leaves its status as it was.
        let decisions = [
            decision("B1", &[("submitted_on", "2026-08-01"), ("decided_on", "2026-10-05")]),
            decision("B2", &[("submitted_on", "2026-08-01")]),
            decision("B3", &[]),
            decision("B4", &[("submitted_on", "2027-08-01")]),
        ];
        let house = House::three_partners().with_tables(&[("decisions", &decisions)]);
        let context = house.context();
        let table = context.table("decisions");
        let asked: Vec<&str> = open(&context, &table)
            .iter()
            .filter_map(|row| row.text("decision_id"))
            .collect();
        assert_eq!(asked, ["B2", "B3"]);
    }
}
