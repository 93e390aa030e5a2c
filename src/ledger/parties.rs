//! Whose each delivery is, once the partners are known, and whether that partner took part.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::contract::{self, FilledInBy};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Month, Period};
use crate::intake::{FileReading, InboxFile, Shape};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::{self, Clues, Delivered};
use crate::ledger::directory::{Directory, OFFICE};
use crate::ledger::succession::{Standing, Succession};

/// The list of partners in the newest file that holds one: its position among the batches.
pub fn newest_partners(batches: &[Batch], deliveries: &[Delivered]) -> Option<usize> {
    (0..batches.len())
        .filter(|position| batches[*position].table().id == "partners" && !batches[*position].facts.is_empty())
        .max_by_key(|position| deliveries[batches[*position].delivery].order())
}

/// Fills in whose each delivery is.
pub fn name(
    deliveries: &mut [Delivered],
    batches: &[Batch],
    of_file: &BTreeMap<usize, usize>,
    files: &[InboxFile],
    readings: &[FileReading],
    directory: &Directory,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (number, delivery) in deliveries.iter_mut().enumerate() {
        let Some(position) = of_file.get(&number) else { continue };
        let cover = batches
            .iter()
            .find(|batch| batch.delivery == number && batch.table().id == "delivery" && !batch.facts.is_empty());
        let clues = Clues {
            path: &files[*position].path,
            sha256: &files[*position].sha256,
            position: *position,
            cover: cover.map(|batch| &batch.facts),
            has_table: delivery.has_table,
            has_office_table: readings[*position].tables.iter().any(|table| is_office(&table.shape)),
        };
        let in_rows = party_of_rows(batches.iter().filter(|batch| batch.delivery == number), directory);
        delivery.party = delivered::party(&clues, in_rows.clone(), directory, diagnostics);
        delivery.contested = delivered::contested(&clues, delivery.party.as_deref(), in_rows.as_deref(), directory);
        delivery.sender.clone_from(&delivery.party);
    }
}

/// True for a table that the programme office fills in.
pub fn is_office(shape: &Shape) -> bool {
    matches!(shape, Shape::Contract(id) if contract::table(id).is_some_and(|table| table.filled_in_by == FilledInBy::Office))
}

/// The one partner that all rows of a file name, in tables that say whose row it is.
fn party_of_rows<'a>(batches: impl Iterator<Item = &'a Batch>, directory: &Directory) -> Option<String> {
    let mut found: Option<String> = None;
    for batch in batches.filter(|batch| batch.table().id != "delivery" && !batch.facts.is_empty()) {
        let column = batch.table().partner.as_deref()?;
        let mut last = None;
        let names = batch.facts.texts(column);
        for index in 0..batch.facts.len() {
            let name = names.get(index)?;
            if last == Some(name) {
                continue;
            }
            last = Some(name);
            let partner = directory.resolve(name)?;
            if found.as_ref().is_some_and(|found| *found != partner) {
                return None;
            }
            found = Some(partner);
        }
    }
    found
}

/// A delivery over months in which its partner had merged is its successor's; one by a successor over months before it
/// began is the predecessor's, if there was one only. Both are said.
pub fn succeed(deliveries: &mut [Delivered], succession: &Succession, diagnostics: &mut Vec<Diagnostic>) {
    for delivery in deliveries {
        let (Some(party), Some(period)) = (delivery.party.clone(), delivery.period) else {
            continue;
        };
        let standing = match succession.standing(&party, period) {
            Standing::Became(new) => new,
            Standing::Was(before) if before.len() == 1 => before[0],
            _ => continue,
        };
        let diagnostic = Diagnostic::new(
            Code::PartnerMerged,
            Place::file(&delivery.path),
            succession.name(&party),
        )
        .with("other", succession.name(standing))
        .with("period", period.to_string())
        .about(standing);
        diagnostics.push(diagnostic);
        delivery.party = Some(standing.to_owned());
        // Under a new code of its own a partner replaces what it sent under the old one. Several that merged may each
        // still send their part: these are no corrections of each other.
        if succession.is_new_code(&party, standing) || succession.is_new_code(standing, &party) {
            delivery.sender = Some(standing.to_owned());
        }
    }
}

/// The kept records about a period in which their partner did not take part.
fn rows_outside(batch: &Batch, delivery: &Delivered, succession: &Succession) -> Vec<usize> {
    let of_partner = match batch.table().id.as_str() {
        "contributions" => true,
        "kpi_measurements" => false,
        _ => return Vec::new(),
    };
    let [partners, periods] = ["partner_id", "period"].map(|id| batch.facts.texts(id));
    let is_outside = |partner: u32, period: u32| {
        let partner = partners.text(partner).or(delivery.party.as_deref()).unwrap_or_default();
        let period = periods.text(period).and_then(Period::parse);
        match period.map(|period| succession.standing(partner, period)) {
            Some(Standing::Left(_)) => true,
            // Measurements from before a partner joined are its history; contributions are not.
            Some(Standing::NotYet(_) | Standing::Was(_)) => of_partner,
            _ => false,
        }
    };
    let mut last = None;
    let mut outside = batch.kept();
    outside.retain(|index| {
        let codes = (partners.code(*index), periods.code(*index));
        match last {
            Some((same, answer)) if same == codes => answer,
            _ => {
                let answer = is_outside(codes.0, codes.1);
                last = Some((codes, answer));
                answer
            }
        }
    });
    outside
}

/// Sets aside the rows about periods in which their partner did not take part, and asks: once per sheet. A delivery over
/// such a month is asked too, when no sheet of it was.
pub fn outside(
    batches: &mut [Batch],
    deliveries: &[Delivered],
    succession: &Succession,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut asked = BTreeSet::new();
    let found: Vec<Vec<usize>> = batches
        .par_iter()
        .map(|batch| rows_outside(batch, &deliveries[batch.delivery], succession))
        .collect();
    for (batch, outside) in batches.iter_mut().zip(found) {
        let delivery = &deliveries[batch.delivery];
        let Some(first) = outside.first() else { continue };
        let row = batch.facts.row(*first);
        let partner = row.text("partner_id").or(delivery.party.as_deref()).unwrap_or_default();
        if let Some(period) = row.period("period") {
            let diagnostic = question(batch.place(*first, "period"), partner, period, succession);
            diagnostics.push(diagnostic.with("sum", outside.len().to_string()));
            asked.insert(batch.delivery);
        }
        for index in outside {
            batch.fates[index] = Fate::SetAside;
        }
    }
    for (number, delivery) in deliveries.iter().enumerate() {
        let (Some(party), Some(period)) = (delivery.party.as_deref(), delivery.period) else {
            continue;
        };
        let is_outside = matches!(
            succession.standing(party, period),
            Standing::Left(_) | Standing::NotYet(_)
        );
        if is_outside && !asked.contains(&number) {
            let mut diagnostic = question(Place::file(&delivery.path), party, period, succession);
            if let Some(kind) = diagnostic.arguments.get_mut("kind") {
                kind.insert_str(0, "file-");
            }
            diagnostics.push(diagnostic);
        }
    }
}

fn question(place: Place, partner: &str, period: Period, succession: &Succession) -> Diagnostic {
    let (when, day) = match succession.standing(partner, period) {
        Standing::Left(day) => ("left", day.to_string()),
        Standing::NotYet(day) => ("not-yet", day.to_string()),
        Standing::Was(before) => {
            let names: Vec<&str> = before.iter().map(|id| succession.name(id)).collect();
            ("was", names.join(", "))
        }
        Standing::TakesPart | Standing::Became(_) => ("left", String::new()),
    };
    Diagnostic::new(Code::PartnerNotActive, place, succession.name(partner))
        .with("period", period.to_string())
        .with("kind", when)
        .with("other", day)
        .about(partner)
}

/// The partners other than its sender of whom a delivery holds contributions: predecessors for whom a successor sent
/// what they still owed.
pub fn also_for(batches: &[Batch], deliveries: &[Delivered]) -> BTreeSet<(usize, String, Month)> {
    let mut found = BTreeSet::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "contributions") {
        let delivery = &deliveries[batch.delivery];
        let Some(month) = delivery.month.filter(|_| delivery.party.as_deref() != Some(OFFICE)) else {
            continue;
        };
        let partners = batch.facts.texts("partner_id");
        let kept: BTreeSet<u32> = batch.kept().into_iter().map(|index| partners.code(index)).collect();
        for partner in kept.into_iter().filter_map(|code| partners.text(code)) {
            if delivery.sender.as_deref() != Some(partner) {
                found.insert((batch.delivery, partner.to_owned(), month));
            }
        }
    }
    found
}
