//! What the steering group is asked: decisions on its table, then what the program itself suggests.

use crate::domain::FindingSeverity;
use crate::ledger::{FactTable, Row};
use crate::report::document::Table;
use crate::report::{Cell, Context, Trace, agreed, findings, frame, linked};
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
        rows.push(vec![
            context.absent("report-decisions-none"),
            absent(),
            absent(),
            absent(),
        ]);
    }
    frame::table(
        context.text("report-decisions-caption", &counts),
        frame::headers(context, "report-decisions", &["requested", "reason", "owner", "date"]),
        rows,
    )
}

/// The rows of decisions that the steering group is asked for: scheduled before proposed, the earliest day first.
pub(crate) fn open<'a>(context: &Context<'_>, facts: &'a FactTable) -> Vec<Row<'a>> {
    let mut open: Vec<_> = facts
        .rows()
        .filter(|row| matches!(row.text("status"), Some("proposed" | "scheduled")))
        .filter(|row| row.text("body").is_none_or(|body| body == "steering-group"))
        .filter(|row| {
            row.date("submitted_on")
                .is_none_or(|day| day <= context.scope.reference_date)
        })
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

/// The reason, and the euros that the decision is about where its figure says them.
fn reason(context: &Context<'_>, row: Row<'_>) -> Cell {
    let euros = linked::of(context, row).and_then(|linked| linked.euros(context));
    let euros = euros.unwrap_or_else(|| context.word("report-decisions-no-euros"));
    match row.text("reason").map(str::trim) {
        Some(reason) => Cell::text(format!("{}. {euros}", reason.trim_end_matches('.'))),
        None => Cell::text(euros),
    }
}

fn requested(context: &Context<'_>) -> Vec<Vec<Cell>> {
    let facts = context.table("decisions");
    open(context, &facts)
        .into_iter()
        .map(|row| {
            let asked = agreed::asked(context, row);
            let rows = crate::domain::RowSet::new("decisions", vec![row.index()]);
            vec![
                context.text_or_absent(asked.as_deref()).traced(Trace::Rows(vec![rows])),
                reason(context, row),
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
                context.absent("report-absent-owner"),
                context.absent("report-absent-date"),
            ]
        })
        .collect()
}
