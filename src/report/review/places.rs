//! The sheet `Waar zichtbaar`: in which areas and organisations each benefit can be seen.

use std::collections::BTreeMap;

use crate::domain::{RowSet, Subject, SubjectType};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::names::over_columns;
use crate::report::review::cells;
use crate::report::review::register::{Benefit, Register};
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, Trace, reading};

/// Most benefits beside each other in one table.
const ACROSS: usize = 8;

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let all = register.benefits.len();
    let several = register
        .benefits
        .iter()
        .filter(|benefit| benefit.places.len() > 1)
        .count();
    let nowhere: Vec<String> = register
        .benefits
        .iter()
        .filter(|benefit| benefit.places.is_empty())
        .map(|benefit| benefit.name.clone())
        .collect();
    let places = places(context, register);
    let headline = if places.is_empty() {
        context.word("review-where-headline-none")
    } else {
        context.text("review-where-headline", &[("n", several.into()), ("all", all.into())])
    };
    let mut seen = if places.is_empty() {
        context.word("review-where-seen-none")
    } else {
        context.text("review-where-seen", &[("places", places.len().into())])
    };
    if !nowhere.is_empty() {
        let arguments = [("names", context.locale.list(&nowhere).into())];
        seen = format!("{seen} {}", context.text("review-where-nowhere", &arguments));
    }
    let mut blocks: Vec<Block> = register
        .benefits
        .chunks(ACROSS)
        .filter(|_| !places.is_empty())
        .map(|benefits| Block::Table(matrix(context, benefits, &places)))
        .collect();
    blocks.insert(0, reading::block(context, "places", &[], seen));
    frame::sheet(
        context,
        Heading {
            id: "places",
            headline,
            subtitle: context.text("review-where-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

/// Places by name: what was written, or the name of the area or partner that it is the code of, with its kind.
fn places(context: &Context<'_>, register: &Register) -> BTreeMap<String, (String, &'static str)> {
    let written = register.benefits.iter().flat_map(|benefit| &benefit.places);
    written
        .map(|place| {
            let area = context.subject_name(&Subject::of(SubjectType::Area, place));
            let (name, kind) = if area != *place {
                (with_inhabitants(context, place, area), "review-where-area")
            } else if context.facts.whole().partner(place).is_some() {
                (context.partner_name(place), "review-where-partner")
            } else {
                (place.clone(), "review-where-other")
            };
            (place.clone(), (name, kind))
        })
        .collect()
}

/// The name of an area, with how many people live there where that is known: an effect in a hamlet is not one in a town.
fn with_inhabitants(context: &Context<'_>, id: &str, name: String) -> String {
    let areas = context.table("areas");
    let row = areas.rows().find(|row| row.text("area_id") == Some(id));
    match row.and_then(|row| row.number("inhabitants")) {
        Some(number) => {
            let number = context.locale.number(number, 0);
            context.text(
                "review-where-inhabitants",
                &[("area", name.into()), ("n", number.into())],
            )
        }
        None => name,
    }
}

fn matrix(context: &Context<'_>, benefits: &[Benefit], places: &BTreeMap<String, (String, &'static str)>) -> Table {
    let mut headers = vec![context.word("review-column-place"), context.word("review-column-kind")];
    let named: Vec<(&str, String)> = benefits
        .iter()
        .map(|benefit| (benefit.id.as_str(), cells::name(context, benefit)))
        .collect();
    let (over, legend) = over_columns(&named);
    headers.extend(over);
    headers.push(context.word("review-column-benefits"));
    let mut order: Vec<(&String, &(String, &'static str))> = places.iter().collect();
    order.sort_by(|a, b| (&a.1.0, a.0).cmp(&(&b.1.0, b.0)));
    let rows = order
        .into_iter()
        .map(|(place, (name, kind))| {
            let is_seen = |benefit: &&Benefit| benefit.places.contains(place);
            let mut row = vec![Cell::text(name), Cell::text(context.word(kind))];
            row.extend(benefits.iter().map(|benefit| {
                if is_seen(&benefit) {
                    let rows = vec![RowSet::new("benefits", vec![benefit.row])];
                    Cell::text(context.word("review-where-seen-here")).traced(Trace::Rows(rows))
                } else {
                    context.absent("review-where-not-here")
                }
            }));
            let count = benefits.iter().filter(is_seen).count();
            row.push(Cell::number(count as f64, NumberFormat::Count));
            row
        })
        .collect();
    Table {
        notes: legend.into_iter().collect(),
        ..frame::table(context.word("review-where-caption"), headers, rows)
    }
}
