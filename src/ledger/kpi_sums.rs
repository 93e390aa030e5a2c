//! Values of one KPI that several partners each deliver for the whole network: adding up is asked first, and what makes
//! no value by adding (a mean, a share, a waiting time) is not added.

use std::collections::BTreeMap;

use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Period, additive};
use crate::ledger::batch::Batch;
use crate::ledger::delivered::Delivered;
use crate::ledger::directory::OFFICE;

/// A definition in the words that decide how values are laid together.
#[derive(Clone, Default)]
struct Kind {
    is_stock: bool,
    /// True where numerators or numbers of observations lay values together.
    is_weighed: bool,
    adds: bool,
    unit: String,
    months: i32,
    /// Whose the KPI is, by any of its names.
    owner: Option<String>,
}

/// All checks of this module.
pub fn check(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    let kinds = kinds(batches);
    let given = given(batches, deliveries, &kinds);
    same_area(&given, &kinds, diagnostics);
    summed(given, &kinds, diagnostics);
    beside(batches, deliveries, &kinds, diagnostics);
    overlapping(batches, deliveries, &kinds, diagnostics);
}

/// How each KPI is measured, by its newest definition.
fn kinds(batches: &[Batch]) -> BTreeMap<String, Kind> {
    let mut kinds: BTreeMap<String, (Option<crate::domain::Date>, Kind)> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_definitions") {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some(id) = row.text("kpi_id") else { continue };
            let months = match row.text("frequency") {
                Some("quarter") => 3,
                Some("half-year") => 6,
                Some("year") => 12,
                _ => 1,
            };
            let (name, unit) = (row.text("name").unwrap_or(id), row.text("unit").unwrap_or_default());
            let (measured, aggregation) = (row.text("measure_type"), row.text("aggregation"));
            let kind = Kind {
                is_stock: measured == Some("stock"),
                is_weighed: measured == Some("ratio") || aggregation == Some("weighted"),
                adds: additive::adds_up(name, unit, aggregation == Some("sum")),
                unit: unit.to_owned(),
                months,
                owner: row.text("owner_partner_id").map(str::to_owned),
            };
            let from = row.date("valid_from");
            let known = kinds.entry(id.to_owned()).or_insert_with(|| (from, kind.clone()));
            if from >= known.0 {
                *known = (from, kind);
            }
        }
    }
    kinds.into_iter().map(|(id, (_, kind))| (id, kind)).collect()
}

/// What a party delivered of one thing over one period.
struct One {
    place: Place,
    value: Option<f64>,
    /// True where values are weighed and this one says nothing of its weight.
    lacks_weight: bool,
}

/// What each party delivered of one thing over one period.
type Given = BTreeMap<String, One>;

/// What is given of each KPI, area and target group, by period.
type Series = BTreeMap<[String; 3], BTreeMap<Period, Given>>;

/// What each party gives of each KPI, area and target group over each period: its first value.
fn given(batches: &[Batch], deliveries: &[Delivered], kinds: &BTreeMap<String, Kind>) -> Series {
    let mut given = Series::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_measurements") {
        let delivery = &deliveries[batch.delivery];
        let party = delivery.party.clone().unwrap_or_else(|| delivery.path.clone());
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(kpi), Some(period)) = (row.text("kpi_id"), row.period("period")) else {
                continue;
            };
            let Some(kind) = kinds.get(kpi) else { continue };
            let has_weight = ["n", "denominator"].iter().any(|id| row.number(id).is_some());
            let part = |column| row.text(column).unwrap_or_default().to_owned();
            given
                .entry([kpi.to_owned(), part("area_id"), part("target_group")])
                .or_default()
                .entry(period)
                .or_default()
                .entry(party.clone())
                .or_insert_with(|| One {
                    place: batch.place(index, "value"),
                    value: row.number("value"),
                    lacks_weight: kind.is_weighed && !has_weight,
                });
        }
    }
    given
}

/// True where the values of several parties make one value together.
fn makes_one(kind: &Kind, parties: &Given) -> bool {
    if kind.is_weighed {
        parties.values().all(|one| !one.lacks_weight)
    } else {
        kind.adds
    }
}

/// Asks each party about an area for which another one gives a value of the same KPI, group and period: as parts of the
/// network's whole each has an area of its own, and the same measurement given twice weighs twice. The newest period in
/// which it is so; what makes no one value is asked by [`summed`].
fn same_area(given: &Series, kinds: &BTreeMap<String, Kind>, diagnostics: &mut Vec<Diagnostic>) {
    for ([kpi, area, _], periods) in given.iter().filter(|([_, area, _], _)| !area.is_empty()) {
        let Some(kind) = kinds.get(kpi) else { continue };
        let is_double = |parties: &Given| parties.len() > 1 && makes_one(kind, parties);
        let doubles = periods.iter().filter(|(_, parties)| is_double(parties));
        let Some((period, parties)) = doubles.max_by_key(|(period, _)| period.last_month()) else {
            continue;
        };
        for (party, One { place, .. }) in parties {
            let diagnostic = Diagnostic::new(Code::StockSummed, place.clone(), kpi)
                .with("sum", parties.len().to_string())
                .with("period", period.to_string())
                .with("group", area)
                .with("why", "area");
            diagnostics.push(diagnostic.about(party));
        }
    }
}

/// Asks, once per KPI and partner, whether the values of several partners for one period, area and group are parts of one
/// whole or each the whole: of a stock always, of a flow where a second partner is new or both say the same. What makes no
/// value by adding has none then, nor have values to be weighed of which one says no weight. Of an area it is asked by
/// [`same_area`].
fn summed(given: Series, kinds: &BTreeMap<String, Kind>, diagnostics: &mut Vec<Diagnostic>) {
    let mut newest: BTreeMap<String, (Period, Given)> = BTreeMap::new();
    for ([kpi, area, _], periods) in given {
        let Some(kind) = kinds.get(&kpi) else { continue };
        let mut before: Option<usize> = None;
        let mut doubtful = None;
        for (period, parties) in periods {
            let count = parties.len();
            let is_doubted = || !kind.is_weighed && (kind.is_stock || before == Some(1) || are_equal(&parties));
            let is_asked = !makes_one(kind, &parties) || (area.is_empty() && is_doubted());
            // Of a flow only the newest period tells whether anything is new; the rest is asked as long as it stands.
            let is_flow = kind.adds && !kind.is_stock && !kind.is_weighed;
            let found = (count > 1 && is_asked).then_some((period, parties));
            if is_flow || found.is_some() {
                doubtful = found;
            }
            before = Some(count);
        }
        if let Some((period, parties)) = doubtful
            && newest
                .get(&kpi)
                .is_none_or(|(known, _)| known.last_month() <= period.last_month())
        {
            newest.insert(kpi, (period, parties));
        }
    }
    // Each of them is asked: which of the values is too many, none of them can be told by itself.
    for (kpi, (period, parties)) in newest {
        let Some(kind) = kinds.get(&kpi) else { continue };
        let count = parties.len().to_string();
        let adds = kind.adds && !kind.is_weighed;
        for (party, One { place, .. }) in parties {
            let code = if adds { Code::StockSummed } else { Code::KpiNotAdditive };
            let mut diagnostic = Diagnostic::new(code, place, &kpi)
                .with("sum", &count)
                .with("period", period.to_string());
            if adds && !kind.is_stock {
                diagnostic = diagnostic.with("why", "flow");
            }
            if !adds {
                diagnostic = diagnostic.with("kind", if kind.unit.is_empty() { "none" } else { &kind.unit });
            }
            diagnostics.push(diagnostic.about(&party));
        }
    }
}

/// Smaller counts are equal by chance.
const LEAST_EQUAL: f64 = 50.0;

/// True when all parties give the same number, and one that is hardly the same by chance.
fn are_equal(parties: &Given) -> bool {
    let mut values = parties.values().map(|one| one.value);
    let first = values.next().flatten().filter(|value| value.abs() >= LEAST_EQUAL);
    first.is_some() && values.all(|value| value == first)
}

/// What each party delivered of a KPI over one period: its first value for the whole, and its first for a part.
type Parts = BTreeMap<String, [Option<Place>; 2]>;

/// Asks about the newest period of a KPI over which one partner gives a value for an area or target group of its own and
/// another one without: the first may have followed the question of [`summed`], and then the other counts as the whole
/// while it is a part as well. The value of the KPI's owner, of the office and of who gives both is the whole.
fn beside(
    batches: &[Batch],
    deliveries: &[Delivered],
    kinds: &BTreeMap<String, Kind>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut given: BTreeMap<String, BTreeMap<Period, Parts>> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_measurements") {
        let delivery = &deliveries[batch.delivery];
        let Some(party) = &delivery.party else { continue };
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(kpi), Some(period)) = (row.text("kpi_id"), row.period("period")) else {
                continue;
            };
            let is_part = row.text("area_id").is_some() || row.text("target_group").is_some();
            let of = given.entry(kpi.to_owned()).or_default().entry(period).or_default();
            let of = of.entry(party.clone()).or_default();
            of[usize::from(is_part)].get_or_insert_with(|| batch.place(index, "value"));
        }
    }
    for (kpi, mut periods) in given {
        let owner = kinds.get(&kpi).and_then(|kind| kind.owner.as_deref());
        let Some((period, parties)) = periods.pop_last() else {
            continue;
        };
        let is_whole = |party: &str| party == OFFICE || owner == Some(party);
        let is_settled = parties.iter().any(|(party, of)| match of {
            [Some(_), Some(_)] => true,
            [Some(_), None] => is_whole(party),
            _ => false,
        });
        let has = |at: usize| parties.values().any(|of| of[at].is_some());
        if is_settled || !has(0) || !has(1) {
            continue;
        }
        for (party, of) in parties {
            let Some(place) = of.into_iter().flatten().next() else {
                continue;
            };
            let diagnostic = Diagnostic::new(Code::StockSummed, place, &kpi)
                .with("period", period.to_string())
                .with("why", "beside");
            diagnostics.push(diagnostic.about(&party));
        }
    }
}

/// Asks about a KPI of which one partner delivers a longer period and a shorter one within it, where both would be laid
/// together: a quarter beside its months in a figure by quarter. What is longer than the KPI's own period stands apart.
fn overlapping(
    batches: &[Batch],
    deliveries: &[Delivered],
    kinds: &BTreeMap<String, Kind>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut given: BTreeMap<[String; 4], BTreeMap<Period, Place>> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_measurements") {
        let delivery = &deliveries[batch.delivery];
        let party = delivery.party.clone().unwrap_or_default();
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(kpi), Some(period)) = (row.text("kpi_id"), row.period("period")) else {
                continue;
            };
            if kinds.get(kpi).is_none_or(|kind| kind.months <= 1) {
                continue;
            }
            let text = |column| row.text(column).unwrap_or_default().to_owned();
            let key = [party.clone(), kpi.to_owned(), text("area_id"), text("target_group")];
            given
                .entry(key)
                .or_default()
                .entry(period)
                .or_insert_with(|| batch.place(index, "period"));
        }
    }
    let name = contract::table("kpi_measurements").and_then(|table| table.column("kpi_id"));
    for ([party, kpi, ..], periods) in given {
        let months = kinds.get(&kpi).map_or(1, |kind| kind.months);
        let shorter_than = |longer: Period| {
            let within =
                |shorter: &&Period| **shorter != longer && shorter.is_within(longer.first_month(), longer.last_month());
            periods.keys().find(within).copied()
        };
        // One question per KPI is enough: the newest.
        let longer = periods
            .iter()
            .filter(|(period, _)| (2..=months).contains(&period.months()))
            .filter_map(|(period, place)| Some((*period, place, shorter_than(*period)?)))
            .max_by_key(|(period, ..)| period.last_month());
        if let Some((longer, place, shorter)) = longer {
            let mut diagnostic = Diagnostic::new(Code::KpiOverlap, place.clone(), longer.to_string())
                .with("other", shorter.to_string())
                .with("kind", &kpi)
                .with("column", name.map_or("kpi_id", |column| column.nl.as_str()));
            diagnostic.partner = Some(party).filter(|party| !party.is_empty());
            diagnostics.push(diagnostic);
        }
    }
}
