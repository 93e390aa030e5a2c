//! The words of this report, and those on which the network agreed or is still talking.

use crate::ledger::{FactTable, Row};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Sheet, Table, glossary};

/// The sheet `Begrippenlijst`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let own = own_terms(context);
    let has_own = own.is_some();
    let counts = [
        ("n", glossary::terms().len().into()),
        ("own", own.as_ref().map_or(0, |own| own.rows.len()).into()),
    ];
    let mut blocks = Vec::new();
    if let Some(own) = own {
        blocks.push(Block::Heading(context.word("report-glossary-own")));
        blocks.push(Block::Table(own));
        blocks.push(Block::Heading(context.word("report-glossary-general")));
    }
    blocks.push(Block::Table(terms(context).off_paper()));
    let sheet = frame::sheet(
        context,
        Heading {
            id: "glossary",
            headline: context.word("report-glossary-headline"),
            subtitle: context.text("report-glossary-subtitle", &counts),
        },
        Paper::Portrait,
        blocks,
    );
    // On paper stand the words that the network itself agreed on or is still talking about.
    if has_own { sheet } else { sheet.off_paper() }
}

/// The meaning stands second, where the network's own terms have theirs: that column is the wide one.
fn terms(context: &Context<'_>) -> Table {
    let rows = glossary::terms()
        .iter()
        .map(|term| {
            vec![
                Cell::text(&term.nl),
                Cell::text(term.meaning(context.locale.language)),
                Cell::text(&term.en),
            ]
        })
        .collect();
    Table {
        has_filter: true,
        ..frame::table(
            context.word("report-glossary-caption"),
            frame::headers(context, "report-glossary", &["nl", "meaning", "en"]),
            rows,
        )
    }
}

fn own_terms(context: &Context<'_>) -> Option<Table> {
    let (facts, variants) = (context.table("terms"), context.table("term_variants"));
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
                context.text_or_absent(meanings(context, row, &variants).as_deref()),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        frame::table(
            context.word("report-glossary-own-caption"),
            frame::headers(
                context,
                "report-glossary",
                &["term", "meaning", "status", "agreed-on", "variants"],
            ),
            rows,
        )
    })
}

/// What partners themselves mean by a term, without saying who means what: the talk is about the words.
fn meanings(context: &Context<'_>, term: Row<'_>, variants: &FactTable) -> Option<String> {
    let of_term = variants.rows().filter(|row| row.text("term") == term.text("term"));
    let mut said: Vec<String> = of_term
        .filter_map(|row| Some(format!("‘{}’", row.text("meaning")?.trim())))
        .collect();
    said.sort();
    (!said.is_empty()).then(|| context.locale.list(&said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    #[test]
    fn what_partners_mean_by_a_term_stands_beside_it_without_their_names() {
        let terms = [vec![("term", "dichtbij"), ("status", "open")]];
        let variant = |partner, meaning| vec![("term", "dichtbij"), ("partner_id", partner), ("meaning", meaning)];
        let variants = [
            variant("broekzijde", "Een kwartier fietsen"),
            variant("achterdam", "In het dorp"),
        ];
        let house = House::three_partners().with_tables(&[("terms", &terms), ("term_variants", &variants)]);
        let table = own_terms(&house.context()).expect("a table");
        let row: Vec<String> = table.rows[0].iter().map(fixture::shown).collect();
        assert_eq!(row[4], "‘Een kwartier fietsen’ en ‘In het dorp’");
        assert!(!row.join(" ").contains("Gemeente"), "{row:?}");
    }
}
