//! What the steering group is asked, with the figure and the euros behind it, and what it decided that is still open.

use crate::domain::FindingSeverity;
use crate::indicators::decisions::Decision;
use crate::ledger::Row;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::linked::{self, Linked};
use crate::report::steering::decisions;
use crate::report::{Block, Cell, Context, Sheet, Table, agreed, findings, money_table};

/// The sheet `Beslispunten`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let next = agreed::next_meeting(context).map(|day| context.locale.date(day));
    let subtitle = match next {
        Some(day) => context.text("agenda-subtitle", &[("day", day.into())]),
        None => context.word("agenda-subtitle-no-day"),
    };
    let mut blocks = vec![Block::Table(requested(context))];
    if findings::for_summary(context)
        .iter()
        .any(|f| f.severity == FindingSeverity::Attention)
    {
        blocks.push(Block::Note(context.word("agenda-note-proposals")));
    }
    let facts = context.table("decisions");
    let asked = decisions::open(context, &facts).into_iter();
    let mut choices = asked.filter(|row| row.number("cost").is_some() && agreed::options(context, *row).is_some());
    if choices.next().is_some() {
        blocks.push(Block::Note(context.word("agenda-note-choices")));
    }
    blocks.extend(money_table::block(context));
    blocks.push(Block::Table(open(context)));
    let heading = Heading {
        id: "agenda",
        headline: headline(context),
        subtitle,
    };
    frame::sheet(context, heading, Paper::Landscape, blocks)
}

/// `Drie besluiten gevraagd, … `: how many decisions are asked.
pub(crate) fn headline(context: &Context<'_>) -> String {
    let facts = context.table("decisions");
    let asked = decisions::open(context, &facts).len();
    context.text("agenda-headline", &[("n", asked.into())])
}

fn requested(context: &Context<'_>) -> Table {
    let facts = context.table("decisions");
    let mut rows: Vec<Vec<Cell>> = decisions::open(context, &facts)
        .into_iter()
        .map(|row| {
            let linked = linked::of(context, row);
            vec![
                decisions::asked(context, row),
                context.text_or_absent(row.text("reason")),
                decisions::figure(context, linked.as_ref()),
                euros(context, linked.as_ref()),
                decisions::cost(context, row),
                context.text_or_absent(row.text("owner_role")),
                context.date_or(row.date("due_on"), "report-absent-date"),
            ]
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("report-decisions-none")];
        row.extend((0..6).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    frame::table(
        context.word("agenda-caption"),
        frame::headers(
            context,
            "agenda",
            &["requested", "reason", "figure", "euros", "cost", "owner", "date"],
        ),
        rows,
    )
}

/// The euros that the figure is about, with who pays; what the years cost stands in the table under it.
fn euros(context: &Context<'_>, linked: Option<&Linked>) -> Cell {
    let said = linked.and_then(|linked| {
        let mut said = vec![linked.euros(context)?];
        said.extend(linked.payers(context));
        Some(said.join(" "))
    });
    said.map_or_else(|| context.absent("agenda-no-euros"), Cell::text)
}

/// Decisions that were put off, or taken and not carried out yet; oldest first.
fn open(context: &Context<'_>) -> Table {
    let facts = context.table("decisions");
    let mut waiting: Vec<(Decision, Row<'_>)> = agreed::decisions(context, &facts)
        .into_iter()
        .filter(|(decision, row)| {
            let is_deferred = !decision.is_taken && row.text("status") == Some("deferred");
            is_deferred || (decision.is_taken && !decision.is_carried_out)
        })
        .collect();
    waiting.sort_by_key(|(decision, _)| (decision.decided_on, decision.row));
    let mut rows: Vec<Vec<Cell>> = waiting
        .iter()
        .map(|(decision, row)| {
            let state = if decision.is_taken { "taken" } else { "deferred" };
            vec![
                agreed::subject(context, *row),
                Cell::text(context.enum_word("decisions", "status", state)),
                context.date_or(decision.decided_on, "agenda-not-decided"),
                context.text_or_absent(row.text("owner_role")),
                context.date_or(decision.due_on, "report-absent-date"),
            ]
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("agenda-open-none")];
        row.extend((0..4).map(|_| context.absent("report-absent-undefined")));
        rows.push(row);
    }
    frame::table(
        context.word("agenda-open-caption"),
        frame::headers(context, "agenda", &["subject", "state", "decided", "owner", "date"]),
        rows,
    )
}
