//! How to fill in the workbook: by when, in which steps, what each column means, which codes there are.

use crate::contract;
use crate::ledger::Partner;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::template::contributions;
use crate::report::{Block, Cell, Context, Sheet, office};

/// Tables of which the codes are listed, with the column of the code.
const CODES: [(&str, &str); 2] = [("projects", "project_id"), ("areas", "area_id")];

/// The sheet; `tabs` are those of the workbook.
pub(super) fn sheet(context: &Context<'_>, partner: &Partner, tabs: &[Sheet]) -> Sheet {
    let names: Vec<String> = tabs.iter().map(|tab| tab.name.clone()).collect();
    let contact = context
        .edition
        .contact_role
        .clone()
        .unwrap_or_else(|| context.word("report-cover-office"));
    let cover = contract::table("delivery").map_or("", |table| table.name(context.locale.language));
    let label = |id: &str| {
        let column = contract::table("delivery").and_then(|table| table.column(id));
        column
            .map_or("", |column| column.label(context.locale.language))
            .to_owned()
    };
    let arguments = [
        ("partner", partner.name.as_str().into()),
        ("period", context.period_text().into()),
        ("network", context.edition.network.as_str().into()),
        ("contact", contact.into()),
        ("sheets", context.locale.list(&names).into()),
        ("cover", cover.into()),
        ("nothing", label("nothing_to_report").into()),
        ("date", label("delivered_on").into()),
        ("open", i64::from(super::OPEN_ROWS).into()),
    ];
    let not_read = contract::form().not_read.text(context.locale.language);
    let mut blocks = Vec::new();
    if let Some(delivery) = office::delivery(context, &partner.id) {
        let deadline = context.locale.date(delivery.deadline);
        blocks.push(Block::Paragraph(
            context.text("template-deadline", &[("date", deadline.into())]),
        ));
    }
    blocks.push(Block::Heading(context.word("template-steps-heading")));
    for step in ["cover", "tabs", "nothing", "names", "send"] {
        blocks.push(Block::Paragraph(
            context.text(&format!("template-step-{step}"), &arguments),
        ));
    }
    blocks.extend(agreements(context, partner));
    blocks.push(Block::Heading(context.word("template-columns-heading")));
    blocks.push(columns(context, tabs));
    blocks.extend(codes(context));
    frame::sheet(
        context,
        Heading {
            id: "template",
            headline: context.text("template-headline", &arguments),
            subtitle: format!("{}. {not_read}", context.text("template-subtitle", &arguments)),
        },
        Paper::Portrait,
        blocks,
    )
}

/// What the partner agreed to contribute.
fn agreements(context: &Context<'_>, partner: &Partner) -> Vec<Block> {
    let pledges = context.table("pledges");
    let lines: Vec<String> = pledges
        .rows()
        .filter(|row| contributions::is_agreed(context, partner, *row))
        .map(|row| {
            let kind = context.enum_word("pledges", "kind", row.text("kind").unwrap_or_default());
            format!("{kind} · {}", contributions::agreed(context, row))
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(context.word("template-agreed-heading"))];
    blocks.extend(lines.into_iter().map(Block::Paragraph));
    blocks
}

fn columns(context: &Context<'_>, tabs: &[Sheet]) -> Block {
    let language = context.locale.language;
    let mut rows = Vec::new();
    for tab in tabs {
        let Some(table) = contract::table(tab.id) else { continue };
        for column in table.columns.iter().filter(|column| column.in_template) {
            rows.push(vec![
                Cell::text(&tab.name),
                Cell::text(column.label(language)),
                Cell::text(column.meaning(language)),
                Cell::text(context.word(if column.required {
                    "template-needed"
                } else {
                    "template-optional"
                })),
            ]);
        }
    }
    Block::Table(frame::table(
        context.word("template-columns-caption"),
        frame::headers(context, "template", &["tab", "column", "meaning", "must"]),
        rows,
    ))
}

fn codes(context: &Context<'_>) -> Vec<Block> {
    let language = context.locale.language;
    let mut rows = Vec::new();
    for (id, key) in CODES {
        let Some(table) = contract::table(id) else { continue };
        let facts = context.table(id);
        let mut own: Vec<(String, String)> = facts
            .rows()
            .filter_map(|row| {
                Some((
                    row.text(key)?.to_owned(),
                    row.text("name").unwrap_or_default().to_owned(),
                ))
            })
            .collect();
        own.sort();
        for (code, name) in own {
            rows.push(vec![
                Cell::text(table.name(language)),
                Cell::text(code),
                context.text_or_absent(Some(name.as_str())),
            ]);
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading(context.word("template-codes-heading")),
        Block::Table(frame::table(
            context.word("template-codes-caption"),
            frame::headers(context, "template", &["list", "code", "name"]),
            rows,
        )),
    ]
}
