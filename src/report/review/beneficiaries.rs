//! The sheet `Wie profiteert`: which part of each benefit lands with whom.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{RowSet, Window};
use crate::indicators::benefit::shares::Landed;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::names::over_columns;
use crate::report::review::cells;
use crate::report::review::register::{Benefit, Register};
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, Trace, reading};

const INDICATORS: &[&str] = &["benefit-share"];

/// Most benefits beside each other in one table.
const ACROSS: usize = 8;

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let landed = Landed::over(context.facts, context.scope, Window::ToDate);
    let who = beneficiaries(context, register);
    let with: BTreeSet<&str> = register
        .benefits
        .iter()
        .filter(|benefit| !benefit.is_negative)
        .flat_map(|benefit| &benefit.shares)
        .filter(|(_, share, _)| *share > 0.0)
        .map(|(who, ..)| who.as_str())
        .collect();
    let partners = context.facts.active_partners(context.month());
    let reached = partners
        .iter()
        .filter(|partner| with.contains(partner.id.as_str()))
        .count();
    let headline = if who.is_empty() {
        context.word("review-who-headline-none")
    } else {
        context.text(
            "review-who-headline",
            &[("n", reached.into()), ("all", partners.len().into())],
        )
    };
    let mut blocks: Vec<Block> = register
        .benefits
        .chunks(ACROSS)
        .filter(|_| !who.is_empty())
        .map(|benefits| Block::Table(matrix(context, register, benefits, &who)))
        .collect();
    if !who.is_empty() {
        blocks.push(Block::Table(landing(context, &landed, &who)));
    }
    blocks.insert(
        0,
        reading::block(context, "beneficiaries", INDICATORS, seen(context, &landed)),
    );
    frame::sheet(
        context,
        Heading {
            id: "beneficiaries",
            headline,
            subtitle: context.text("review-who-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

fn seen(context: &Context<'_>, landed: &Landed) -> String {
    let (partners, others) = (landed.among_partners(), landed.others.net.euros());
    let whole = partners + others;
    if whole <= 0.0 {
        return context.word("review-who-seen-none");
    }
    context.text(
        "review-who-seen",
        &[
            ("others", context.locale.percent(others / whole, 0).into()),
            ("partners", context.locale.percent(partners / whole, 0).into()),
        ],
    )
}

/// Everybody with a share: partners by type and name, then other groups by name.
fn beneficiaries(context: &Context<'_>, register: &Register) -> Vec<(String, String)> {
    let all: BTreeSet<&str> = register
        .benefits
        .iter()
        .flat_map(|benefit| &benefit.shares)
        .map(|(who, ..)| who.as_str())
        .collect();
    let facts = context.facts.whole();
    let partners = facts
        .partners
        .iter()
        .filter(|partner| all.contains(partner.id.as_str()));
    let mut found: Vec<(String, String)> = partners
        .map(|partner| (partner.id.clone(), partner.name.clone()))
        .collect();
    let others: BTreeMap<String, &str> = all
        .iter()
        .filter(|who| facts.partner(who).is_none())
        .map(|who| (cells::beneficiary(context, who), *who))
        .collect();
    found.extend(others.into_iter().map(|(name, id)| (id.to_owned(), name)));
    found
}

/// A row per beneficiary, a column per benefit, under its name.
fn matrix(context: &Context<'_>, register: &Register, benefits: &[Benefit], who: &[(String, String)]) -> Table {
    let mut headers = vec![context.word("review-column-beneficiary")];
    let named: Vec<(&str, String)> = benefits
        .iter()
        .map(|benefit| (benefit.id.as_str(), cells::name(context, benefit)))
        .collect();
    let (over, legend) = over_columns(&named);
    headers.extend(over);
    let rows = who
        .iter()
        .map(|(id, name)| {
            let share = |benefit: &Benefit| {
                let own: Vec<_> = benefit.shares.iter().filter(|(other, ..)| other == id).collect();
                if own.is_empty() {
                    return context.absent("review-no-share");
                }
                let rows = own.iter().map(|(_, _, row)| *row).collect();
                let share: f64 = own.iter().map(|(_, share, _)| share).sum();
                Cell::number(share, NumberFormat::Percent(0))
                    .traced(Trace::Rows(vec![RowSet::new("benefit_shares", rows)]))
            };
            let mut row = vec![Cell::text(name)];
            row.extend(benefits.iter().map(share));
            row
        })
        .collect();
    let unnamed: Vec<String> = benefits
        .iter()
        .filter(|benefit| benefit.shares.is_empty())
        .map(|benefit| register.name(&benefit.id).to_owned())
        .collect();
    let mut notes: Vec<String> = legend.into_iter().collect();
    if !unnamed.is_empty() {
        notes.push(context.text("review-who-unnamed", &[("names", context.locale.list(&unnamed).into())]));
    }
    Table {
        notes,
        ..frame::table(context.word("review-who-caption"), headers, rows)
    }
}

/// What landed with each in net euros up to now.
fn landing(context: &Context<'_>, landed: &Landed, who: &[(String, String)]) -> Table {
    let row = |(id, name): &(String, String)| {
        let share = landed.partners.get(id)?;
        Some(vec![
            Cell::text(name),
            Cell::number(share.benefits as f64, NumberFormat::Count),
            Cell::number(share.net.euros(), NumberFormat::Euro).traced(Trace::Rows(share.rows.clone())),
        ])
    };
    let mut rows: Vec<Vec<Cell>> = who.iter().filter_map(row).collect();
    if landed.others.benefits > 0 {
        rows.push(vec![
            Cell::text(context.word("review-who-others")),
            Cell::number(landed.others.benefits as f64, NumberFormat::Count),
            Cell::number(landed.others.net.euros(), NumberFormat::Euro).traced(Trace::Rows(landed.others.rows.clone())),
        ]);
    }
    Table {
        notes: vec![context.word("review-who-note")],
        ..frame::table(
            context.word("review-who-landing"),
            frame::headers(context, "review-column", &["beneficiary", "benefits", "landed"]),
            rows,
        )
    }
}
