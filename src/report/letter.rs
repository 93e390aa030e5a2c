//! The letter to one partner: what was accepted, what was refused by cell and why, what is asked. Nobody else's.

use crate::contract;
use crate::diagnostic::{Diagnostic, Severity, render};
use crate::ledger::DeliveryState;
use crate::report::document::{Paper, Tone};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Document, NumberFormat, ReceiptLine, Sheet, Table, office};

/// The letter to a partner; `None` when there is nothing to say: all came and all was accepted.
pub fn letter(context: &Context<'_>, partner_id: &str) -> Option<Document> {
    let request = office::request_as(context, partner_id, "letter-ask")?;
    let partner = context.partner_name(partner_id);
    let title = context.text(
        "letter-title",
        &[
            ("partner", partner.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    let complaints = office::complaints(context, partner_id);
    let mut sheets = vec![cover(context, partner_id, &partner, &request, &complaints)];
    if !complaints.is_empty() {
        sheets.push(cells(context, &complaints));
    }
    Some(frame::document(context, "letter-file-stem", title, sheets))
}

fn cover(context: &Context<'_>, partner_id: &str, partner: &str, request: &str, complaints: &[&Diagnostic]) -> Sheet {
    let delivery = office::delivery(context, partner_id);
    let is_missing = delivery.is_some_and(|d| d.state == DeliveryState::Missing);
    let arguments = [
        ("partner", partner.into()),
        ("period", context.period_text().into()),
        ("network", context.edition.network.as_str().into()),
        ("n", complaints.len().into()),
    ];
    let mut blocks = vec![
        Block::Paragraph(context.text("letter-greeting", &arguments)),
        Block::Paragraph(context.text(if is_missing { "letter-missing" } else { "letter-thanks" }, &arguments)),
    ];
    let receipts: Vec<&ReceiptLine> = context
        .receipts
        .iter()
        .filter(|line| line.partner.as_deref() == Some(partner_id))
        .collect();
    if !receipts.is_empty() {
        blocks.push(Block::Heading(context.word("letter-accepted-heading")));
        blocks.push(Block::Table(accepted(context, &receipts)));
    }
    blocks.push(Block::Heading(context.word("letter-ask-heading")));
    blocks.push(Block::Paragraph(request.to_owned()));
    if !complaints.is_empty() {
        let sheet = frame::sheet_name(context, "letter-cells");
        blocks.push(Block::Paragraph(context.text(
            "letter-where",
            &[("sheet", sheet.into()), ("n", complaints.len().into())],
        )));
    }
    let contact = context
        .edition
        .contact_role
        .clone()
        .unwrap_or_else(|| context.word("report-cover-office"));
    blocks.push(Block::Paragraph(context.word("letter-promise")));
    blocks.push(Block::Paragraph(
        context.text("letter-closing", &[("contact", contact.into())]),
    ));
    frame::sheet(
        context,
        Heading {
            id: "letter",
            headline: context.text(
                if is_missing {
                    "letter-headline-missing"
                } else {
                    "letter-headline"
                },
                &arguments,
            ),
            subtitle: context.text("letter-subtitle", &arguments),
        },
        Paper::Portrait,
        blocks,
    )
}

fn accepted(context: &Context<'_>, receipts: &[&ReceiptLine]) -> Table {
    let count = |number: u64| Cell::number(number as f64, NumberFormat::Count);
    let rows = receipts
        .iter()
        .map(|line| {
            // A receipt names the table as the contract does in its own language.
            let table = contract::table_of_sheet(&line.table)
                .map_or(line.table.as_str(), |table| table.name(context.locale.language));
            let sum = line.control_sum.parse::<f64>().map_or_else(
                |_| context.absent("report-absent-undefined"),
                |sum| {
                    let decimals = if sum.fract() == 0.0 { 0 } else { 2 };
                    Cell::number(sum, NumberFormat::Decimal(decimals))
                },
            );
            vec![
                Cell::text(&line.file),
                Cell::text(&line.sheet),
                Cell::text(table),
                count(line.rows_found),
                count(line.rows_accepted),
                count(line.rows_refused),
                count(line.rows_set_aside),
                sum,
            ]
        })
        .collect();
    Table {
        notes: vec![context.word("letter-accepted-note")],
        ..frame::table(
            context.word("letter-accepted-caption"),
            frame::headers(
                context,
                "letter",
                &[
                    "file",
                    "sheet",
                    "table",
                    "found",
                    "accepted",
                    "refused",
                    "set-aside",
                    "sum",
                ],
            ),
            rows,
        )
    }
}

fn cells(context: &Context<'_>, complaints: &[&Diagnostic]) -> Sheet {
    let rows = complaints
        .iter()
        .map(|diagnostic| {
            let words = render::sentences(diagnostic, context.locale);
            let cell = match diagnostic.place.cell {
                Some(cell) if cell.column == 0 => context.text("letter-row", &[("n", i64::from(cell.row).into())]),
                _ => diagnostic.place.cell_text(),
            };
            let tone = if diagnostic.severity() == Severity::Error {
                Tone::Concern
            } else {
                Tone::Neutral
            };
            vec![
                context.text_or_absent(diagnostic.place.file.as_deref()),
                context.text_or_absent(diagnostic.place.sheet.as_deref()),
                context.text_or_absent(Some(cell.as_str())),
                Cell::text(context.word(&format!("severity-{}", diagnostic.severity().id()))).toned(tone),
                Cell::text(words.message),
                context.text_or_absent(Some(diagnostic.found.as_str())),
                context.text_or_absent(Some(words.expected.as_str())),
                context.text_or_absent(Some(words.hint.as_str())),
            ]
        })
        .collect();
    let table = Table {
        has_filter: true,
        ..frame::table(
            context.word("letter-cells-caption"),
            frame::headers(
                context,
                "letter",
                &[
                    "file",
                    "sheet",
                    "cell",
                    "severity",
                    "what",
                    "found-value",
                    "expected",
                    "hint",
                ],
            ),
            rows,
        )
    };
    frame::sheet(
        context,
        Heading {
            id: "letter-cells",
            headline: context.text("letter-cells-headline", &[("n", complaints.len().into())]),
            subtitle: context.word("letter-cells-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::report::fixture::{self, House};

    #[test]
    fn only_a_partner_with_something_to_do_gets_a_letter() {
        // Achterdam has a refused cell, Lage Polder delivered nothing, Broekzijde is done.
        for language in Language::ALL {
            let house = House::three_partners().in_language(language);
            let context = house.context();
            for partner in ["achterdam", "lage-polder"] {
                fixture::assert_publishable(&letter(&context, partner).expect("a letter"));
            }
            assert!(letter(&context, "broekzijde").is_none());
        }
    }

    #[test]
    fn a_letter_never_names_another_partner() {
        let house = House::three_partners();
        let document = letter(&house.context(), "achterdam").expect("a letter");
        let text: String = document
            .sheets
            .iter()
            .flat_map(fixture::texts_of)
            .collect::<Vec<_>>()
            .join("\n");
        assert!(text.contains("Gemeente Achterdam") && text.contains("C7"), "{text}");
        assert!(!text.contains("Broekzijde") && !text.contains("Lage Polder"), "{text}");
    }
}
