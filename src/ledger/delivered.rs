//! The deliveries: whose, about which month, on which day.

use std::collections::BTreeSet;

use crate::contract::{self, Table, normalise};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::personal::masked;
use crate::domain::{Date, Month, Period};
use crate::intake::path_period::period_in_path;
use crate::ledger::FactTable;
use crate::ledger::batch::Batch;
use crate::ledger::directory::{Directory, OFFICE};

/// Ways to say that there is nothing to report on any sheet, as [`normalise::name`] leaves them.
const ALL: [&str; 9] = [
    "ja",
    "yes",
    "x",
    "alles",
    "allebladen",
    "alle",
    "all",
    "allsheets",
    "everything",
];

/// One file as a delivery.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivered {
    /// Path inside the inbox.
    pub path: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Whose it is: a partner, or the programme office; absent when it cannot be told.
    pub party: Option<String>,
    /// Whose name it came under, where that partner merged meanwhile; else the party. Only deliveries of one sender
    /// replace each other.
    pub sender: Option<String>,
    /// The partner that its folder or file name tells, where its cover names another one and its rows do not bear that out.
    pub contested: Option<String>,
    /// The month it is about, from cover, folder or file name.
    pub month: Option<Month>,
    /// The period of which that is the last month.
    pub period: Option<Period>,
    /// True when a table of the contract was found in it.
    pub has_table: bool,
    /// The day it was delivered: from the cover, else the deadline of its month.
    pub delivered_on: Option<Date>,
    /// True when that day stands on the cover.
    pub is_dated: bool,
    /// Version on the cover.
    pub version: i64,
    /// Tabs of which the partner says that there is nothing to report.
    pub nothing_to_report: Option<String>,
    /// True when a cover sheet stands in it.
    pub has_cover: bool,
    /// Its place in the natural order of paths.
    pub position: usize,
}

impl Delivered {
    /// What orders deliveries: the day, the version, the path.
    pub fn order(&self) -> (Option<Date>, i64, usize) {
        (self.delivered_on, self.version, self.position)
    }

    /// What is said of this delivery, addressed to whose it is: it goes into the letter of that partner.
    pub fn addressed(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.partner.clone_from(&self.party);
        diagnostic
    }

    /// True when its cover says that there is nothing to report for a table: by the name of its sheet, or for all.
    pub fn has_nothing_for(&self, table: &Table) -> bool {
        let Some(said) = &self.nothing_to_report else {
            return false;
        };
        said.split([';', ',', '\n']).any(|name| {
            ALL.contains(&normalise::name(name).as_str())
                || contract::table_of_sheet(name).is_some_and(|named| named.id == table.id)
        })
    }
}

/// What is known of a file before its party is looked up.
pub struct Clues<'a> {
    /// Path inside the inbox.
    pub path: &'a str,
    /// SHA-256 of its bytes.
    pub sha256: &'a str,
    /// Place in the natural order of paths.
    pub position: usize,
    /// Its cover sheet, where there is one.
    pub cover: Option<&'a FactTable>,
    /// True when it holds a table that the programme office fills in.
    pub has_office_table: bool,
    /// True when it holds a table of the contract.
    pub has_table: bool,
}

/// The day and month of a delivery; the party comes later, when the partners are known.
pub fn dated(clues: &Clues<'_>, deadline: &dyn Fn(Month) -> Date, diagnostics: &mut Vec<Diagnostic>) -> Delivered {
    let row = clues.cover.filter(|cover| !cover.is_empty()).map(|cover| cover.row(0));
    let (covered, in_path) = (row.and_then(|row| row.period("period")), period_in_path(clues.path));
    let period = covered.or(in_path);
    let month = period.map(Period::last_month);
    if let (Some(covered), Some(in_path)) = (covered, in_path)
        && !holds(covered, in_path)
        && !holds(in_path, covered)
    {
        let diagnostic = Diagnostic::new(Code::MonthMismatch, Place::file(clues.path), covered.to_string())
            .with("other", in_path.to_string());
        diagnostics.push(diagnostic);
    }
    let on_cover = row.and_then(|row| row.date("delivered_on"));
    if let (Some(day), Some(period)) = (on_cover, period)
        && day < period.first_month().first_day()
    {
        let early = Diagnostic::new(Code::DeliveryEarly, Place::file(clues.path), day.to_string());
        diagnostics.push(early.with("other", period.to_string()));
    }
    // Of a file in which no table was found something worse is said already.
    if on_cover.is_none() && month.is_some() && clues.has_table && !clues.has_office_table {
        diagnostics.push(Diagnostic::new(Code::DeliveryUndated, Place::file(clues.path), ""));
    }
    Delivered {
        path: clues.path.to_owned(),
        sha256: clues.sha256.to_owned(),
        party: None,
        sender: None,
        contested: None,
        month,
        period,
        has_table: clues.has_table,
        delivered_on: on_cover.or_else(|| month.map(deadline)),
        is_dated: on_cover.is_some(),
        version: row
            .and_then(|row| row.number("version"))
            .map_or(1, |version| version as i64),
        nothing_to_report: row.and_then(|row| row.text("nothing_to_report")).map(str::to_owned),
        has_cover: row.is_some(),
        position: clues.position,
    }
}

/// Gives a letter that came back without a day the day of the newest delivery that it may correct: it came after that, and
/// its version says so. So does one with a higher version and an earlier day, which is said where the other day was told
/// and not only taken to be the agreed one.
pub fn date_returned(deliveries: &mut [Delivered], batches: &[Batch], diagnostics: &mut Vec<Diagnostic>) {
    let returned = batches.iter().filter(|batch| batch.is_returned);
    let returned: BTreeSet<usize> = returned.map(|batch| batch.delivery).collect();
    for number in returned {
        let own = &deliveries[number];
        if own.sender.is_none() {
            continue;
        }
        let same = deliveries.iter().enumerate().filter(|(other, delivery)| {
            *other != number && (&delivery.sender, delivery.month) == (&own.sender, own.month)
        });
        let same: Vec<&Delivered> = same.map(|(_, other)| other).collect();
        let newest = same.iter().filter_map(|other| other.delivered_on).max();
        if own.is_dated {
            let is_newest = same.iter().all(|other| other.version < own.version);
            if !is_newest || newest <= own.delivered_on {
                continue;
            }
            let told = same.iter().filter(|other| other.is_dated);
            let told = told.filter_map(|other| other.delivered_on).max();
            if told > own.delivered_on {
                let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
                let early = Diagnostic::new(Code::DeliveryEarly, Place::file(&own.path), day(own.delivered_on));
                diagnostics.push(Diagnostic {
                    partner: own.party.clone(),
                    ..early.with("other", day(told)).with("why", "higher")
                });
            }
        }
        deliveries[number].delivered_on = newest.max(deliveries[number].delivered_on);
    }
}

/// True when a period lies within another, or is the same.
fn holds(longer: Period, shorter: Period) -> bool {
    shorter.is_within(longer.first_month(), longer.last_month())
}

/// Whose delivery it is: the cover, else the office for its own tables, else the one partner that its rows name, else
/// the path; else it is asked.
pub fn party(
    clues: &Clues<'_>,
    in_rows: Option<String>,
    directory: &Directory,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let named = clues
        .cover
        .filter(|cover| !cover.is_empty())
        .and_then(|cover| cover.row(0).text("partner_id"));
    if let Some(name) = named {
        if normalise::name(name) == OFFICE {
            return Some(OFFICE.to_owned());
        }
        let found = directory.resolve(name);
        if found.is_none() {
            let diagnostic = Diagnostic::new(Code::UnknownPartner, Place::file(clues.path), masked(name))
                .with("column", "partner_id");
            diagnostics.push(diagnostic);
        }
        let in_path = directory.of_path(clues.path);
        if let (Some(found), Some(other)) = (&found, in_path.filter(|other| Some(other) != found.as_ref())) {
            let diagnostic = Diagnostic::new(Code::PartnerMismatch, Place::file(clues.path), masked(name));
            diagnostics.push(Diagnostic {
                partner: Some(found.clone()),
                ..diagnostic.with("other", other)
            });
        }
        return found;
    }
    if clues.has_office_table {
        return Some(OFFICE.to_owned());
    }
    in_rows.or_else(|| directory.of_path(clues.path))
}

/// The partner that the path tells, where the cover names another one and the rows are not all of that one either.
pub fn contested(
    clues: &Clues<'_>,
    party: Option<&str>,
    in_rows: Option<&str>,
    directory: &Directory,
) -> Option<String> {
    clues.cover.filter(|cover| !cover.is_empty())?;
    let is_other = |partner: &String| party.is_some_and(|party| party != OFFICE && party != partner);
    let in_path = directory.of_path(clues.path).filter(is_other)?;
    (in_rows != party).then_some(in_path)
}
