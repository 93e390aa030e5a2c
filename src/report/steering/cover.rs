//! The front page: whose report, about when, with links to what follows.

use crate::report::document::{Link, Paper, SheetKind};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Sheet};

/// Most sheets whose contents are fitted to one page.
const ON_ONE_PAGE: usize = 36;

/// The front page of a report with a title and the given sheets.
pub fn sheet(context: &Context<'_>, title: String, sheets: &[Sheet]) -> Sheet {
    let line = frame::edition_line(context);
    let contact = context
        .edition
        .contact_role
        .clone()
        .unwrap_or_else(|| context.word("report-cover-office"));
    let previous = context.edition.previous.map_or_else(
        || context.word("report-first-edition"),
        |previous| {
            context.text(
                "report-cover-previous-edition",
                &[
                    ("period", context.locale.period(previous.period).into()),
                    ("n", i64::from(previous.number).into()),
                ],
            )
        },
    );
    let rows = [
        ("network", line.network.clone()),
        ("period", context.period_text()),
        ("reference", context.locale.date(context.scope.reference_date)),
        ("edition", line.edition),
        ("previous", previous),
        ("status", line.status),
        ("contact", contact),
        ("confidentiality", context.word("report-cover-confidential")),
    ]
    .into_iter()
    .map(|(key, value)| {
        vec![
            Cell::text(context.word(&format!("report-cover-{key}"))),
            Cell::text(value),
        ]
    })
    .collect();
    let table = frame::table(
        context.word("report-cover-caption"),
        frame::headers(context, "report-cover", &["what", "value"]),
        rows,
    );
    let links = sheets
        .iter()
        .map(|sheet| Link {
            sheet: sheet.id,
            text: sheet.name.clone(),
            note: if sheet.kind == SheetKind::Data {
                context.word("report-cover-data-note")
            } else {
                sheet.headline.clone()
            },
        })
        .collect();
    let heading = Heading {
        id: "cover",
        headline: title,
        subtitle: line.reference,
    };
    let blocks = vec![
        Block::Table(table),
        Block::Heading(context.word("report-cover-contents")),
        Block::Contents(links),
    ];
    let paper = if sheets.len() <= ON_ONE_PAGE {
        Paper::OnePage
    } else {
        Paper::Portrait
    };
    Sheet {
        kind: SheetKind::Cover,
        ..frame::sheet(context, heading, paper, blocks)
    }
}
