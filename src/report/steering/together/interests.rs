//! The interests: which partner talked about its interest and shared it, and what it said where it may be printed.
//!
//! Without the word of the partner (`is_shareable`) nothing of what it said is shown or counted, also not whether the
//! collaboration is still the solution: one `no` in a count would set everyone guessing whose it is.

use std::collections::BTreeMap;

use crate::ledger::Row;
use crate::report::steering::contributions::partners;
use crate::report::{Cell, Context, Table, agreed, frame};

/// What a partner said that is printed only with its word, in the order of the table.
const SAID: [&str; 5] = ["brings", "takes", "minimum_outcome", "boundary", "consequence"];

/// Each partner that takes part: the talk, the sharing, and what it said.
pub(super) fn table(context: &Context<'_>) -> Table {
    let facts = context.table("interests");
    let rows = by_partner(context, &facts);
    let cells = partners(context)
        .into_iter()
        .map(|partner| {
            let row = rows.get(partner.id.as_str());
            row.map_or_else(
                || silent(context, &partner.name),
                |row| cells(context, &partner.name, *row),
            )
        })
        .collect();
    let mut headers = vec!["partner", "discussed", "shared", "still"];
    headers.extend(SAID.map(|column| match column {
        "minimum_outcome" => "minimum",
        other => other,
    }));
    let mut table = frame::table(
        context.word("together-interests-caption"),
        frame::headers(context, "together-interests", &headers),
        cells,
    );
    table.notes = vec![context.word("together-interests-note")];
    table
}

/// A partner that nobody has talked with yet.
fn silent(context: &Context<'_>, partner: &str) -> Vec<Cell> {
    let mut cells = vec![Cell::text(partner), context.absent("together-interest-not-yet")];
    cells.extend((0..=SAID.len() + 1).map(|_| context.absent("report-absent-empty")));
    cells
}

fn by_partner<'a>(context: &Context<'a>, facts: &'a crate::ledger::FactTable) -> BTreeMap<&'a str, Row<'a>> {
    let whole = context.facts.whole();
    let rows = facts.rows();
    rows.filter_map(|row| Some((whole.holder(row.text("partner_id")?), row)))
        .collect()
}

fn cells(context: &Context<'_>, partner: &str, row: Row<'_>) -> Vec<Cell> {
    let may_be_told = row.boolean("is_shareable") == Some(true);
    let kept = || context.absent("together-interest-kept");
    let still = match row.text("still_the_solution") {
        _ if !may_be_told => kept(),
        None => context.absent("report-absent-empty"),
        Some(word) => Cell::text(context.enum_word("interests", "still_the_solution", word)),
    };
    let mut cells = vec![
        Cell::text(partner).traced(agreed::of_row("interests", row)),
        context.date_or(row.date("discussed_on"), "together-interest-not-yet"),
        context.date_or(row.date("shared_on"), "together-interest-not-shared"),
        still,
    ];
    cells.extend(SAID.map(|column| {
        if may_be_told {
            context.text_or_absent(row.text(column))
        } else {
            kept()
        }
    }));
    cells
}

/// Of how many partners that say so openly the collaboration is still the solution.
pub(super) fn counted(context: &Context<'_>) -> String {
    let facts = context.table("interests");
    let rows = by_partner(context, &facts);
    let open: Vec<&str> = partners(context)
        .into_iter()
        .filter_map(|partner| rows.get(partner.id.as_str()))
        .filter(|row| row.boolean("is_shareable") == Some(true))
        .filter_map(|row| row.text("still_the_solution"))
        .collect();
    if open.is_empty() {
        return context.word("together-still-none");
    }
    let count = |word: &str| open.iter().filter(|said| **said == word).count();
    context.text(
        "together-still",
        &[
            ("all", open.len().into()),
            ("yes", count("yes").into()),
            ("adjust", count("adjust").into()),
            ("no", count("no").into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture::{self, House};

    fn house() -> House {
        let interest = |partner, still, shareable| {
            vec![
                ("partner_id", partner),
                ("brings", "Geheim plan"),
                ("still_the_solution", still),
                ("discussed_on", "2026-04-10"),
                ("is_shareable", shareable),
            ]
        };
        House::three_partners().with_tables(&[(
            "interests",
            &[
                interest("achterdam", "yes", "true"),
                interest("broekzijde", "no", "false"),
            ],
        )])
    }

    #[test]
    fn what_a_partner_keeps_to_itself_is_neither_shown_nor_counted() {
        let house = house();
        let context = house.context();
        let mut rows: Vec<Vec<String>> = table(&context)
            .rows
            .iter()
            .map(|row| row.iter().map(fixture::shown).collect())
            .collect();
        rows.sort();
        assert_eq!(rows[0][..2], ["Gemeente Achterdam", "2026-04-10"]);
        assert_eq!(rows[0][2..5], ["nog niet gedeeld", "ja", "Geheim plan"]);
        assert_eq!(
            rows[1][3..],
            ["niet om te delen"; 6].map(str::to_owned),
            "{:?}",
            rows[1]
        );
        assert_eq!(rows[2][1], "nog niet besproken");
        assert!(rows.iter().all(|row| row.len() == 9));
        let said = counted(&context);
        assert!(said.contains("1 partner"), "{said}");
        assert!(counted(&House::three_partners().context()).contains("Nog geen partner"));
    }
}
