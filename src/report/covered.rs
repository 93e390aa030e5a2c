//! The cover sheet of a workbook that is handed out: whose it is, about which period, and what its sender says.

use crate::contract;
use crate::domain::{Date, Period};
use crate::report::document::{Paper, Reach, SheetKind};
use crate::report::fillin::{self, Lists};
use crate::report::form::{Check, Field, Help, Rule};
use crate::report::{Block, Cell, Content, Context, NumberFormat, Sheet};

/// What a cover says already.
pub struct Cover<'a> {
    /// Id of the partner.
    pub partner: &'a str,
    /// What the delivery is about.
    pub period: Period,
    /// Day of the delivery, where one is filled in beforehand.
    pub delivered_on: Option<Date>,
    /// Its version.
    pub version: i64,
    /// Who the sender says to ask, where that is known.
    pub contact: Option<&'a str>,
    /// Paragraphs above the fields.
    pub intro: Vec<String>,
}

/// The cover as a sheet.
pub fn sheet(context: &Context<'_>, cover: &Cover<'_>, lists: &mut Lists) -> Sheet {
    let language = context.locale.language;
    let name = contract::table("delivery").map_or("", |table| table.name(language));
    let title = context.text(
        "form-cover-title",
        &[
            ("partner", context.partner_name(cover.partner).into()),
            ("period", context.locale.period(cover.period).into()),
            ("network", context.edition.network.as_str().into()),
        ],
    );
    let mut blocks = vec![Block::Heading(title)];
    blocks.extend(cover.intro.iter().cloned().map(Block::Paragraph));
    blocks.push(Block::Fields(fields(context, cover, lists)));
    blocks.push(Block::Note(context.word("form-cover-note")));
    Sheet {
        id: "delivery",
        name: name.to_owned(),
        label: None,
        headline: String::new(),
        subtitle: String::new(),
        blocks,
        paper: Paper::Portrait,
        kind: SheetKind::Form,
        reach: Reach::Everywhere,
    }
}

fn fields(context: &Context<'_>, cover: &Cover<'_>, lists: &mut Lists) -> Vec<Field> {
    let Some(table) = contract::table("delivery") else {
        return Vec::new();
    };
    table
        .columns
        .iter()
        .map(|column| {
            let value = match column.id.as_str() {
                "partner_id" => Cell::text(cover.partner),
                "period" => Cell::text(cover.period.to_string()),
                "delivered_on" => cover
                    .delivered_on
                    .map_or_else(|| Cell::new(Content::Blank), |day| Cell::new(Content::Date(day))),
                "contact_role" => cover.contact.map_or_else(|| Cell::new(Content::Blank), Cell::text),
                "version" => Cell::number(cover.version as f64, NumberFormat::General),
                _ => Cell::new(Content::Blank),
            };
            let is_open = !matches!(column.id.as_str(), "partner_id" | "period");
            let check = match column.id.as_str() {
                "nothing_to_report" => Some(nothing(context)),
                _ if is_open => fillin::check(context, column, lists),
                _ => None,
            };
            Field {
                label: column.label(context.locale.language).to_owned(),
                value,
                entry: fillin::entry(column),
                check,
                help: Some(fillin::help(context, column)),
                is_open,
            }
        })
        .collect()
}

/// The tabs that a partner fills in each month: names of sheets of which there may be nothing to report.
pub const MONTHLY: [&str; 3] = ["contributions", "kpi_measurements", "milestones"];

fn nothing(context: &Context<'_>) -> Check {
    let names: Vec<String> = MONTHLY
        .iter()
        .filter_map(|id| contract::table(id))
        .map(|table| table.name(context.locale.language).to_owned())
        .collect();
    let mut words = names.clone();
    words.push(names.iter().take(2).cloned().collect::<Vec<_>>().join("; "));
    words.push(names.join("; "));
    Check {
        rule: Rule::Words(words),
        refusal: Help {
            title: context.word("form-check-title"),
            text: context.word("form-check-nothing"),
        },
        is_strict: false,
    }
}
