//! What would let a benefit count twice, or before it can have come.
//!
//! A row before the first day of its benefit is refused: either the row or the register is wrong, and neither is chosen.
//! Two benefits that rest on one KPI and show at one place may be one effect, told by two projects: that is asked, unless
//! the register says that they overlap (then only the end benefit counts). Where they are of several owners and the parts
//! that these attribute to themselves are more than the whole together, that is said instead
//! (A Guide to SROI, stage 4: the shares of all claimants are at most one).

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::amount::Amount;
use crate::domain::{Date, Month};
use crate::ledger::batch::{Batch, Fate};

/// Largest distance above one that counts as rounding, in billionths (10⁻⁶).
const TOLERANCE: i128 = 1_000;
/// One, in billionths.
const WHOLE: i128 = 1_000_000_000;

/// A benefit of the register, as far as these checks look at it.
struct Benefit {
    id: String,
    owner: Option<String>,
    starts_on: Option<Date>,
    attribution: Option<Amount>,
    overlaps_with: BTreeSet<String>,
    /// What it is measured by and where it shows.
    shows: Vec<(String, String)>,
    overlap_cell: Place,
    attribution_cell: Place,
}

/// Both checks of this module.
pub fn check(batches: &mut [Batch], diagnostics: &mut Vec<Diagnostic>) {
    let register = register(batches);
    before_start(batches, &register, diagnostics);
    twice(&register, diagnostics);
}

fn register(batches: &[Batch]) -> Vec<Benefit> {
    let mut register = Vec::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "benefits") {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some(id) = row.text("benefit_id") else { continue };
            let is_good = row.text("direction") != Some("negative");
            let shows = match row.text("kpi_id").map(str::trim) {
                Some(kpi) if is_good && !kpi.is_empty() => places(row.text("visible_at"))
                    .into_iter()
                    .map(|place| (kpi.to_owned(), place))
                    .collect(),
                _ => Vec::new(),
            };
            register.push(Benefit {
                id: id.to_owned(),
                owner: row.text("owner_partner_id").map(str::to_owned),
                starts_on: row.date("starts_on"),
                attribution: row.number("attribution").and_then(Amount::from_f64),
                overlaps_with: row.codes("overlaps_with").into_iter().map(str::to_owned).collect(),
                shows,
                overlap_cell: batch.place(index, "overlaps_with"),
                attribution_cell: batch.place(index, "attribution"),
            });
        }
    }
    register.sort_by(|a, b| a.id.cmp(&b.id));
    register
}

/// The places of a text that parts them by semicolons; one without a name where it says nothing.
fn places(text: Option<&str>) -> BTreeSet<String> {
    let mut places: BTreeSet<String> = text
        .unwrap_or_default()
        .split(';')
        .map(contract::normalise::name)
        .filter(|place| !place.is_empty())
        .collect();
    if places.is_empty() {
        places.insert(String::new());
    }
    places
}

/// Refuses rows of plan and realisation over periods that ended before their benefit begins.
fn before_start(batches: &mut [Batch], register: &[Benefit], diagnostics: &mut Vec<Diagnostic>) {
    let starts: BTreeMap<&str, Date> = register
        .iter()
        .filter_map(|benefit| Some((benefit.id.as_str(), benefit.starts_on?)))
        .collect();
    for batch in batches {
        if !matches!(batch.table().id.as_str(), "benefit_plan" | "benefit_realisation") {
            continue;
        }
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(id), Some(period)) = (row.text("benefit_id"), row.period("period")) else {
                continue;
            };
            let Some(start) = starts.get(id).filter(|start| period.last_month() < Month::of(**start)) else {
                continue;
            };
            let diagnostic = Diagnostic::new(
                Code::BenefitBeforeStart,
                batch.place(index, "period"),
                period.to_string(),
            )
            .with("group", id)
            .with("after", start.to_string());
            diagnostics.push(diagnostic);
            batch.fates[index] = Fate::Refused;
        }
    }
}

/// Asks about benefits that count both and may be one effect, each pair once.
fn twice(register: &[Benefit], diagnostics: &mut Vec<Diagnostic>) {
    let mut shown: BTreeMap<&(String, String), Vec<&Benefit>> = BTreeMap::new();
    for benefit in register {
        for shows in &benefit.shows {
            shown.entry(shows).or_default().push(benefit);
        }
    }
    let mut said: BTreeSet<Vec<&str>> = BTreeSet::new();
    for ((kpi, _), together) in shown {
        // Who is a step towards another one here does not count beside it.
        let ends: Vec<&Benefit> = together
            .iter()
            .filter(|benefit| !together.iter().any(|other| benefit.overlaps_with.contains(&other.id)))
            .copied()
            .collect();
        let ids: Vec<&str> = ends.iter().map(|benefit| benefit.id.as_str()).collect();
        let (Some(first), Some(last)) = (ends.first(), ends.last()) else {
            continue;
        };
        if ends.len() < 2 || !said.insert(ids.clone()) {
            continue;
        }
        let diagnostic = match claimed(&ends) {
            Some(sum) => Diagnostic::new(
                Code::AttributionOverWhole,
                last.attribution_cell.clone(),
                sum.to_string(),
            )
            .with("words", ids.join(", ")),
            None => Diagnostic::new(Code::DoubleCount, last.overlap_cell.clone(), &last.id).with("group", &first.id),
        };
        let column = contract::table("benefits").and_then(|table| table.column("overlaps_with"));
        diagnostics.push(
            diagnostic
                .with("kind", kpi)
                .with(
                    "table",
                    contract::table("benefits").map_or("", |table| table.nl.as_str()),
                )
                .with("column", column.map_or("overlaps_with", |column| column.nl.as_str())),
        );
    }
}

/// What several owners attribute to themselves together, where that is more than the whole.
fn claimed(benefits: &[&Benefit]) -> Option<Amount> {
    let owners: BTreeSet<&str> = benefits.iter().filter_map(|benefit| benefit.owner.as_deref()).collect();
    let mut sum = Amount::default();
    for part in benefits.iter().filter_map(|benefit| benefit.attribution) {
        sum += part;
    }
    (owners.len() > 1 && sum.billionths() > WHOLE + TOLERANCE).then_some(sum)
}
