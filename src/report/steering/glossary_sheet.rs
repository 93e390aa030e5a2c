//! The words of this report, and those on which the network agreed or is still talking.

use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Sheet, Table, glossary};

/// The sheet `Begrippenlijst`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let own = own_terms(context);
    let mut blocks = Vec::new();
    if let Some(own) = own {
        blocks.push(Block::Heading(context.word("report-glossary-own")));
        blocks.push(Block::Table(own));
        blocks.push(Block::Heading(context.word("report-glossary-general")));
    }
    blocks.push(Block::Table(terms(context)));
    frame::sheet(
        context,
        Heading {
            id: "glossary",
            headline: context.word("report-glossary-headline"),
            subtitle: context.text("report-glossary-subtitle", &[("n", glossary::terms().len().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

fn terms(context: &Context<'_>) -> Table {
    let rows = glossary::terms()
        .iter()
        .map(|term| {
            vec![
                Cell::text(&term.nl),
                Cell::text(&term.en),
                Cell::text(term.meaning(context.locale.language)),
            ]
        })
        .collect();
    Table {
        has_filter: true,
        ..frame::table(
            context.word("report-glossary-caption"),
            frame::headers(context, "report-glossary", &["nl", "en", "meaning"]),
            rows,
        )
    }
}

fn own_terms(context: &Context<'_>) -> Option<Table> {
    let facts = context.table("terms");
    let rows: Vec<Vec<Cell>> = facts
        .rows()
        .map(|row| {
            vec![
                context.text_or_absent(row.text("term")),
                context.text_or_absent(row.text("shared_definition")),
                row.text("status").map_or_else(
                    || context.absent("report-absent-empty"),
                    |status| Cell::text(context.word(&format!("report-term-status-{status}"))),
                ),
                context.date_or(row.date("agreed_on"), "report-absent-empty"),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        frame::table(
            context.word("report-glossary-own-caption"),
            frame::headers(context, "report-glossary", &["term", "meaning", "status", "agreed-on"]),
            rows,
        )
    })
}
