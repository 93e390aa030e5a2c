//! The confidential relations file: for the process facilitator alone, about pairs of partners that both agreed.
//!
//! Components stand side by side: no total, no threshold, no colour and no ranking. What it shows stands in no other
//! document and in no data file.

use crate::config::{Relations, Survey};
use crate::domain::Measurement;
use crate::indicators::pairs::{self, CONFIDENTIAL, Pair, StoppedFlow};
use crate::report::document::{Paper, SheetKind};
use crate::report::frame::{self, Heading};
use crate::report::{Block, Cell, Context, Document, NumberFormat, Sheet, Table};

const COLUMNS: [&str; 12] = [
    "pair",
    "first",
    "first-n",
    "second",
    "second-n",
    "mutual",
    "weakest",
    "asymmetry",
    "change",
    "uncertainty",
    "opposed",
    "stopped",
];

/// Width of the column with two names, in characters.
const PAIR_WIDTH: u16 = 30;

/// The workbook, with the terms of the survey and of the file.
pub fn relations(context: &Context<'_>, terms: &Relations, survey: &Survey) -> Document {
    let found = pairs::pairs(context.facts, context.scope, &terms.agreed_by);
    let sheets = vec![overview(context, terms, survey, &found), method(context)];
    let title = context.text(
        "relations-title",
        &[
            ("network", context.edition.network.as_str().into()),
            ("period", context.period_text().into()),
        ],
    );
    let mut document = frame::document(context, "relations-file-stem", title, sheets);
    // Whoever holds a single page of it must see what it is.
    let network = std::mem::take(&mut document.edition.network);
    document.edition.network = context.text("relations-confidential", &[("network", network.into())]);
    document
}

fn overview(context: &Context<'_>, terms: &Relations, survey: &Survey, found: &[Pair]) -> Sheet {
    let agreed: Vec<String> = context
        .facts
        .partners
        .iter()
        .filter(|partner| terms.agreed_by.contains(&partner.id))
        .map(|partner| partner.name.clone())
        .collect();
    let unknown: Vec<String> = terms
        .agreed_by
        .iter()
        .filter(|id| context.facts.partner(id).is_none())
        .cloned()
        .collect();
    let arguments = [
        ("partners", context.locale.list(&agreed).into()),
        ("basis", survey.legal_basis.as_str().into()),
        ("until", context.locale.date(survey.keep_until).into()),
    ];
    let mut blocks = vec![
        Block::Paragraph(context.text("relations-for", &arguments)),
        Block::Paragraph(context.text("relations-agreed", &arguments)),
    ];
    if !unknown.is_empty() {
        let names = context.locale.list(&unknown);
        blocks.push(Block::Paragraph(
            context.text("relations-unknown", &[("partners", names.into())]),
        ));
    }
    blocks.push(Block::Table(table(context, found)));
    blocks.extend(network(context, terms).map(Block::Paragraph));
    let questions = ["language", "interests", "relation"].map(|id| context.word(&format!("relations-question-{id}")));
    blocks.push(Block::Heading(context.word("relations-questions")));
    blocks.push(Block::Paragraph(questions.join(" ")));
    let fallen = found.iter().filter(|pair| pair.fell_twice).count();
    let arguments = [("n", found.len().into()), ("fallen", fallen.into())];
    Sheet {
        kind: SheetKind::Report,
        ..frame::sheet(
            context,
            Heading {
                id: "relations",
                headline: context.text("relations-headline", &arguments),
                subtitle: context.word("relations-subtitle"),
            },
            Paper::Landscape,
            blocks,
        )
    }
}

fn table(context: &Context<'_>, found: &[Pair]) -> Table {
    let rows = found.iter().map(|pair| row(context, pair)).collect();
    let mut notes = vec![context.word("relations-note-components")];
    if found.iter().any(|pair| pair.fell_twice) {
        notes.push(context.word("relations-note-order"));
    }
    notes.push(context.word("relations-note-uncertainty"));
    notes.push(context.word("relations-note-opposed"));
    let mut table = Table {
        notes,
        ..frame::table(
            context.word("relations-caption"),
            frame::headers(context, "relations-column", &COLUMNS),
            rows,
        )
    };
    if let Some(first) = table.columns.first_mut() {
        first.width = PAIR_WIDTH;
    }
    table
}

fn row(context: &Context<'_>, pair: &Pair) -> Vec<Cell> {
    let [one, other] = pair.partners.each_ref().map(|id| context.facts.partner_name(id));
    let mut name = format!("{one} – {other}");
    if pair.fell_twice {
        name = context.text("relations-fell-twice", &[("pair", name.into())]);
    }
    let missing = || context.absent("report-absent-missing");
    let mut cells = vec![Cell::text(name)];
    for side in pair.sides {
        cells.push(side.map_or_else(missing, |side| points(side.mean)));
        cells.push(side.map_or_else(missing, |side| Cell::number(side.n as f64, NumberFormat::Count)));
    }
    let figure = |id: &str| pair.figure(id);
    let value = |figure: Option<&Measurement>| match figure {
        Some(Measurement { value: Some(value), .. }) => points(*value),
        Some(figure) => Cell::new(crate::report::Content::Absent(context.absent_word(figure.status))),
        None => missing(),
    };
    let (trust, change) = (figure("pair-trust"), figure("pair-trust-change"));
    cells.push(value(trust));
    cells.push(trust.and_then(|figure| figure.low).map_or_else(missing, points));
    cells.push(value(figure("pair-asymmetry")));
    cells.push(value(change));
    let margin = change.and_then(|figure| Some((figure.high? - figure.low?) / 2.0));
    cells.push(margin.map_or_else(|| context.absent("relations-uncertain"), points));
    cells.push(opposed(context, figure("pair-opposition")));
    cells.push(stopped(context, &pair.stopped));
    cells
}

fn points(value: f64) -> Cell {
    Cell::number(value, NumberFormat::Decimal(1))
}

fn opposed(context: &Context<'_>, figure: Option<&Measurement>) -> Cell {
    match figure.map(|figure| (figure.numerator, figure.denominator, figure.n)) {
        Some((Some(part), Some(all), _)) => Cell::text(context.proportion(part as usize, all as usize)),
        Some((_, _, n)) => {
            let together = i64::from(n.unwrap_or(0));
            Cell::text(context.text("relations-too-few", &[("n", together.into())]))
        }
        None => context.absent("report-absent-insufficient"),
    }
}

fn stopped(context: &Context<'_>, flows: &[StoppedFlow]) -> Cell {
    let told: Vec<String> = flows
        .iter()
        .map(|flow| {
            context.text(
                "relations-stopped",
                &[
                    ("giver", context.facts.partner_name(&flow.giver).into()),
                    ("receiver", context.facts.partner_name(&flow.receiver).into()),
                    ("month", context.locale.month_short(flow.last).into()),
                ],
            )
        })
        .collect();
    if told.is_empty() {
        context.absent("relations-none-stopped")
    } else {
        Cell::text(told.join("; "))
    }
}

/// Where trust lies over the whole network, where enough partners judged each other.
fn network(context: &Context<'_>, terms: &Relations) -> Option<String> {
    let found = pairs::network_parts(context.facts, context.scope, &terms.agreed_by)?;
    let parts = [
        found.actor_variance,
        found.partner_variance,
        found.relationship_variance,
    ]
    .map(|variance| variance.unwrap_or(0.0));
    let whole: f64 = parts.iter().sum();
    let percent = |part: f64| context.locale.percent(part / whole, 0);
    (whole > 0.0).then(|| {
        context.text(
            "relations-network",
            &[
                ("n", found.parties.len().into()),
                ("giving", percent(parts[0]).into()),
                ("getting", percent(parts[1]).into()),
                ("pairs", percent(parts[2]).into()),
            ],
        )
    })
}

fn method(context: &Context<'_>) -> Sheet {
    let rows = CONFIDENTIAL
        .iter()
        .map(|definition| {
            let key = format!("indicator-{}", definition.id);
            vec![
                Cell::text(context.word(&key)),
                Cell::text(context.word(&format!("{key}.meaning"))),
                Cell::text(definition.words("formula", context.locale)),
                Cell::text(context.word(&format!("{key}.undefined"))),
            ]
        })
        .collect();
    let table = frame::table(
        context.word("relations-method-caption"),
        frame::headers(
            context,
            "relations-method",
            &["figure", "meaning", "formula", "undefined"],
        ),
        rows,
    );
    frame::sheet(
        context,
        Heading {
            id: "relations-method",
            headline: context.word("relations-method-headline"),
            subtitle: context.word("relations-method-subtitle"),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use super::*;
    use crate::domain::Date;
    use crate::indicators::pairs::example::answered;
    use crate::report::Content;
    use crate::report::fixture::House;

    fn text(content: &Content) -> String {
        match content {
            Content::Text(text) | Content::Absent(text) => text.clone(),
            Content::Number(value, _) => format!("{value:.1}"),
            _ => String::new(),
        }
    }

    #[test]
    fn the_components_stand_side_by_side_without_a_total() {
        let mut house = House::empty();
        house.facts = answered(
            &[
                ("2026-03", "aa", "x", "bb", "t", "5"),
                ("2026-03", "bb", "y", "aa", "t", "4"),
                ("2026-09", "aa", "x", "bb", "t", "5"),
                ("2026-09", "bb", "y", "aa", "t", "3"),
            ],
            &["aa", "bb"],
        );
        let day = |text| Date::parse_iso(text).expect("a day");
        let terms = Relations {
            folder: PathBuf::new(),
            agreed_by: BTreeSet::from(["aa", "bb", "zz"].map(str::to_owned)),
        };
        let survey = Survey {
            inbox: PathBuf::new(),
            legal_basis: "toestemming".to_owned(),
            informed_on: day("2026-01-15"),
            keep_until: day("2028-12-31"),
            invited: crate::config::Invited::default(),
        };
        let document = relations(&house.context(), &terms, &survey);
        assert_eq!(document.file_stem, "relaties_2026-10");
        let tables: Vec<&Table> = document.sheets[0]
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            })
            .collect();
        let cells: Vec<String> = tables[0].rows[0].iter().map(|cell| text(&cell.content)).collect();
        // 5 → 66,7; 3 → 33,3; mutual 50; before (66,7 + 50) ÷ 2 = 58,3, so 8,3 down.
        assert_eq!(
            cells[..10],
            [
                "aa – bb",
                "66.7",
                "1.0",
                "33.3",
                "1.0",
                "50.0",
                "33.3",
                "33.3",
                "-8.3",
                "te weinig antwoorden"
            ]
            .map(str::to_owned)
        );
        assert!(!tables[0].has_total && tables[0].rows.len() == 1);
        let paragraphs: Vec<&String> = document.sheets[0]
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Paragraph(text) => Some(text),
                _ => None,
            })
            .collect();
        assert!(paragraphs.iter().any(|text| text.contains("zz")), "{paragraphs:?}");
    }
}
