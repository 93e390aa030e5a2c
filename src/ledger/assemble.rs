//! Readings → facts: the ledger's story in one function.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use rayon::prelude::*;

use crate::contract::{self, FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Outcome, Place};
use crate::domain::{Date, Month, amount::Amount};
use crate::intake::accepted::Accepted;
use crate::intake::cache::Records;
use crate::intake::{FileReading, InboxFile, Shape, TableReading};
use crate::ledger::asked;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::columns::Piece;
use crate::ledger::delivered::{self, Clues, Delivered};
use crate::ledger::directory::{Directory, OFFICE};
use crate::ledger::facts::Source;
use crate::ledger::gone::Gone;
use crate::ledger::monitor::Counted;
use crate::ledger::rates::Rates;
use crate::ledger::receipt::{self, Receipt};
use crate::ledger::returned::{self, Returned};
use crate::ledger::succession::{self, Succession};
use crate::ledger::valued::CONTRIBUTIONS;
use crate::ledger::{
    DeliveryState, FactTable, Facts, Withdrawn, benefit_guards, contested, double_series, doubles, earlier_rows, few,
    forecasts, keys, kpi_possible, kpi_sums, magnitude, monitor, new_limits, parties, percent, references,
    refused_keys, register_names, shares, spans, strays, supersede, unread, valued,
};

/// What decides which deliveries count.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// The reported month.
    pub month: Month,
    /// What was delivered later is left out.
    pub reference_date: Date,
    /// Working day of the next month on which deliveries are due.
    pub deadline_working_day: u32,
    /// True when survey tables may be read at all.
    pub reads_survey: bool,
    /// How many times higher than all others a value must be as a part of 1 to be no such part.
    pub percent_doubt: f64,
    /// Under which part of the rows that they would replace rows about another period are asked first.
    pub stray_share: f64,
    /// How many times the usual size of a partner's values one must be to be asked.
    pub magnitude_doubt: f64,
}

/// Facts, and the account of every row.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Everything that was accepted.
    pub facts: Facts,
    /// One receipt per table on a sheet, by file and sheet.
    pub receipts: Vec<Receipt>,
    /// The files that were known on the reference date, with their hash.
    pub inputs: Vec<(String, String)>,
    /// The files that came after the reference date about the reported month or before, with their hash: they are named.
    pub after_reference: Vec<(String, String)>,
    /// The tables with refused rows, as they go back to their senders.
    pub returned: Vec<Returned>,
}

/// Puts readings into the ledger. `files` and `readings` go together; the words of stories that were withdrawn are left
/// out of the records.
pub fn assemble(
    files: &[InboxFile],
    readings: &[FileReading],
    records: &Records,
    (cut, withdrawn): (Cut, &Withdrawn),
) -> io::Result<Outcome<Ledger>> {
    let load = |name: &str| Some(withdrawn.masked(records.take(name)?));
    assemble_with(files, readings, &load, cut)
}

/// The same with another place for records, for tests.
#[allow(clippy::too_many_lines, reason = "the order of the steps is what this function says")]
pub fn assemble_with(
    files: &[InboxFile],
    readings: &[FileReading],
    load: &(dyn Fn(&str) -> Option<Accepted> + Sync),
    cut: Cut,
) -> io::Result<Outcome<Ledger>> {
    let mut diagnostics = Vec::new();
    let Received {
        mut deliveries,
        mut batches,
        of_file,
        of_delivery,
        too_late,
    } = receive(files, readings, load, cut)?;
    let listed = parties::newest_partners(&batches, &deliveries);
    let directory = Directory::of(&listed.map_or_else(no_partners, |position| batches[position].facts.clone()));
    if let Some(position) = listed {
        succession::settle(&mut batches[position], &directory, &mut diagnostics);
    }
    let partners = listed.map_or_else(no_partners, |position| batches[position].facts.clone());
    let succession = Succession::of(&partners);
    parties::name(
        &mut deliveries,
        &batches,
        &of_file,
        files,
        readings,
        &directory,
        &mut diagnostics,
    );
    parties::succeed(&mut deliveries, &succession, &mut diagnostics);
    contested::hold(&mut deliveries, &mut batches, &mut diagnostics);
    delivered::date_returned(&mut deliveries, &batches, &mut diagnostics);
    for (number, diagnostic) in of_delivery {
        diagnostics.push(deliveries[number].addressed(diagnostic));
    }
    let named = |delivery: &Delivered| (delivery.path.clone(), delivery.sha256.clone());
    let came_after = too_late.iter().map(|(delivery, ..)| named(delivery)).collect();
    after_reference(too_late, &directory, cut, &mut diagnostics);
    let originals: Vec<FactTable> = batches.iter().map(|batch| batch.facts.clone()).collect();
    register_names::settle(&mut batches);
    let names = (&directory, &succession);
    each(&mut batches, &mut diagnostics, |batch, own| {
        references::own_rows(batch, &deliveries[batch.delivery], names, cut.month, own);
    });
    parties::outside(&mut batches, &deliveries, &succession, &mut diagnostics);
    let reading_of = |number: usize| of_file.get(&number).and_then(|position| readings.get(*position));
    strays::check(&mut batches, &deliveries, &reading_of, &mut diagnostics);
    few::check(&mut batches, &deliveries, cut.stray_share, &mut diagnostics);
    let standing = earlier_rows::standing(&batches, &deliveries, &reading_of);
    let superseded = supersede::apply(&mut batches, &deliveries, &standing, &mut diagnostics);
    doubles::check(&mut batches, &deliveries, &mut diagnostics);
    double_series::check(&mut batches, &deliveries, &succession, &mut diagnostics);
    keys::check(&mut batches, &deliveries, &mut diagnostics);
    refused_keys::check(&batches, &deliveries, &reading_of, &mut diagnostics);
    let known = references::known(&batches);
    each(&mut batches, &mut diagnostics, |batch, own| {
        references::check(batch, &deliveries[batch.delivery], names, (&known, cut.month), own);
    });
    percent::settle(&mut batches, &deliveries, cut.percent_doubt, &mut diagnostics);
    kpi_possible::check(&mut batches, &deliveries, cut.magnitude_doubt, &mut diagnostics);
    shares::check(&mut batches, &mut diagnostics);
    benefit_guards::check(&mut batches, &mut diagnostics);
    new_limits::check(&batches, &mut diagnostics);
    let rates = Rates::from(&contract::table("rates").map_or_else(no_partners, |table| gather(&batches, table)));
    let pledges = contract::table("pledges").map_or_else(no_partners, |table| gather(&batches, table));
    let units = valued::pledged(&pledges, "unit");
    each(&mut batches, &mut diagnostics, |batch, own| {
        if batch.table().id == CONTRIBUTIONS {
            let party = deliveries[batch.delivery].party.as_deref();
            valued::check(batch, (&rates, &units, cut.month), party, own);
        }
    });
    spans::check(&batches, &deliveries, &mut diagnostics);
    kpi_sums::check(&batches, &deliveries, &mut diagnostics);
    magnitude::check(
        &batches,
        &deliveries,
        (cut.month, cut.magnitude_doubt),
        &mut diagnostics,
    );
    earlier_rows::say(&batches, &deliveries, &standing, &mut diagnostics);
    let replaced = &superseded.batches;
    let gone = Gone::of(&batches, replaced, &standing, &reading_of);
    let returned = returned::all(&batches, &originals, replaced, &deliveries, &reading_of);
    let receipts = receipt::all(&deliveries, &of_file, readings, &batches, replaced);
    asked::survey_items(&batches, &mut diagnostics);
    let mut facts = facts(&batches, &deliveries, &superseded.corrections, &rates, &mut diagnostics);
    let counted = counted(&deliveries, &of_file, readings, &receipts);
    facts.deliveries = monitor::statuses(
        &facts.partners,
        &deliveries,
        &counted,
        &parties::also_for(&batches, &deliveries),
        &superseded.corrected,
        cut.month,
        cut.deadline_working_day,
    );
    facts.forecasts = forecasts::all(&batches, &deliveries);
    facts.next_deadline = Some(monitor::deadline(cut.month.plus(1), cut.deadline_working_day));
    let facts = facts.with_mergers(cut.month);
    intake_diagnostics(&deliveries, &of_file, readings, &mut diagnostics);
    replaced_diagnostics(&batches, &superseded, &deliveries, &mut diagnostics);
    diagnostics.retain(|diagnostic| !gone.holds(diagnostic));
    let inputs = deliveries.iter().map(named).collect();
    // Giving back what a million records took is done beside the work that follows.
    rayon::spawn(move || drop((batches, originals)));
    Ok(Outcome {
        value: Ledger {
            facts,
            receipts,
            inputs,
            after_reference: came_after,
            returned,
        },
        diagnostics,
    })
}

/// What was delivered up to the reference date, before anything of it is judged.
#[derive(Default)]
struct Received {
    deliveries: Vec<Delivered>,
    batches: Vec<Batch>,
    /// Position of the file of each delivery.
    of_file: BTreeMap<usize, usize>,
    /// What is said of a delivery before its party is known.
    of_delivery: Vec<(usize, Diagnostic)>,
    /// What came after the reference date, with its cover and whether the office's tables stand in it.
    too_late: Vec<(Delivered, Option<FactTable>, bool)>,
}

/// Opens the tables of all files and divides them by the reference date.
fn receive(
    files: &[InboxFile],
    readings: &[FileReading],
    load: &(dyn Fn(&str) -> Option<Accepted> + Sync),
    cut: Cut,
) -> io::Result<Received> {
    let mut received = Received::default();
    let opened: Vec<_> = files
        .par_iter()
        .zip(readings)
        .map(|(file, reading)| open(file, reading, load, cut))
        .collect();
    for (position, ((file, reading), tables)) in files.iter().zip(readings).zip(opened).enumerate() {
        let mut own = Vec::new();
        let tables = tables?;
        let office = reading.tables.iter().any(|table| parties::is_office(&table.shape));
        let cover = tables
            .iter()
            .find(|(_, facts)| facts.table.id == "delivery" && !facts.is_empty())
            .map(|(_, facts)| facts.clone());
        let clues = Clues {
            path: &file.path,
            sha256: &file.sha256,
            position,
            cover: cover.as_ref(),
            has_office_table: office,
            has_table: has_table(reading),
        };
        let deadline = |month| monitor::deadline(month, cut.deadline_working_day);
        let delivery = delivered::dated(&clues, &deadline, &mut own);
        if delivery.delivered_on.is_some_and(|day| day > cut.reference_date) {
            if delivery.month.is_none_or(|month| month <= cut.month) {
                received.too_late.push((delivery, cover, office));
            }
            continue;
        }
        let current = received.deliveries.len();
        let said = own.into_iter().map(|diagnostic| (current, diagnostic));
        received.of_delivery.extend(said);
        received.of_file.insert(current, position);
        for (number, facts) in tables {
            let table = &reading.tables[number];
            let batch = batch(&file.path, table, number, current, facts);
            received.batches.push(batch);
        }
        received.deliveries.push(delivery);
    }
    for (number, batch) in received.batches.iter_mut().enumerate() {
        batch.source = number as u32;
    }
    Ok(received)
}

/// Does something with every batch, on all cores; what is said comes in the order of the batches.
fn each(
    batches: &mut [Batch],
    diagnostics: &mut Vec<Diagnostic>,
    act: impl Fn(&mut Batch, &mut Vec<Diagnostic>) + Sync,
) {
    let said: Vec<Vec<Diagnostic>> = batches
        .par_iter_mut()
        .map(|batch| {
            let mut own = Vec::new();
            act(batch, &mut own);
            own
        })
        .collect();
    diagnostics.extend(said.into_iter().flatten());
}

/// The table of partners without a row.
fn no_partners() -> FactTable {
    FactTable::empty(contract::table("partners").unwrap_or(&contract::tables()[0]))
}

/// True when a table of the contract was found in a file.
fn has_table(reading: &FileReading) -> bool {
    reading
        .tables
        .iter()
        .any(|table| matches!(table.shape, Shape::Contract(_)))
}

/// Says which files were left out because they came after the reference date, about the reported month or before.
fn after_reference(
    too_late: Vec<(Delivered, Option<FactTable>, bool)>,
    directory: &Directory,
    cut: Cut,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (mut delivery, cover, has_office_table) in too_late {
        let clues = Clues {
            path: &delivery.path,
            sha256: &delivery.sha256,
            position: delivery.position,
            cover: cover.as_ref(),
            has_office_table,
            has_table: delivery.has_table,
        };
        // Whose it is, is only a help to the reader here: nothing in a file that does not count is asked.
        delivery.party = delivered::party(&clues, None, directory, &mut Vec::new());
        let day = delivery.delivered_on.map(|day| day.to_string()).unwrap_or_default();
        let diagnostic = Diagnostic::new(Code::DeliveryAfterReference, Place::file(&delivery.path), day)
            .with("deadline", cut.reference_date.to_string());
        let diagnostic = match delivery.month {
            Some(month) => diagnostic.with("period", month.to_string()),
            None => diagnostic,
        };
        diagnostics.push(delivery.addressed(diagnostic));
    }
}

fn is_survey(shape: &Shape) -> bool {
    matches!(shape, Shape::Contract(id) if contract::table(id).is_some_and(|table| table.filled_in_by == FilledInBy::Survey))
}

/// Survey tables are read from the restricted inbox only.
fn may_read_survey(file: &InboxFile, cut: Cut) -> bool {
    cut.reads_survey && file.is_survey
}

/// The tables of a file with their records. A table without records takes part, too: it may replace an older one.
fn open(
    file: &InboxFile,
    reading: &FileReading,
    load: &(dyn Fn(&str) -> Option<Accepted> + Sync),
    cut: Cut,
) -> io::Result<Vec<(usize, FactTable)>> {
    let mut tables = Vec::new();
    for (number, read) in reading.tables.iter().enumerate() {
        if is_survey(&read.shape) && !may_read_survey(file, cut) {
            continue;
        }
        let Shape::Contract(id) = &read.shape else { continue };
        let Some(table) = contract::table(id) else { continue };
        let accepted = match &read.kept {
            // What was read and cannot be found again would be missing from every figure without a word.
            Some(name) => load(name).ok_or_else(|| io::Error::other(format!("{}: {name}", file.path)))?,
            None => Accepted::default(),
        };
        tables.push((number, FactTable::of_accepted(table, accepted)));
    }
    Ok(tables)
}

fn batch(file: &str, reading: &crate::intake::TableReading, number: usize, delivery: usize, facts: FactTable) -> Batch {
    let fates = vec![Fate::Kept; facts.len()];
    Batch {
        source: 0,
        delivery,
        reading: number,
        file: file.to_owned(),
        sheet: reading.sheet.clone(),
        columns: reading.columns.clone(),
        facts,
        fates,
        asked: BTreeSet::new(),
        refused_by_reader: reading.rows_refused,
        is_returned: reading.is_returned,
        is_transposed: reading.is_transposed,
    }
}

/// The kept records of a table from all batches, with their sources.
fn gather(batches: &[Batch], table: &'static Table) -> FactTable {
    FactTable::laid_together(table, &pieces(batches, &table.id))
}

fn pieces(batches: &[Batch], id: &str) -> Vec<Piece> {
    let of_table = batches
        .iter()
        .filter(|batch| batch.table().id == id && !batch.facts.is_empty());
    of_table.map(Batch::kept_piece).collect()
}

fn facts(
    batches: &[Batch],
    deliveries: &[Delivered],
    corrections: &BTreeSet<usize>,
    rates: &Rates,
    diagnostics: &mut Vec<Diagnostic>,
) -> Facts {
    let gathered: Vec<FactTable> = contract::tables()
        .par_iter()
        .map(|table| {
            // Contributions are valued where they lie; what is left to ask of all together is where single rows came from.
            if table.id == CONTRIBUTIONS {
                return FactTable::in_pieces(table, pieces(batches, CONTRIBUTIONS));
            }
            gather(batches, table)
        })
        .collect();
    let filled = gathered.into_iter().filter(|facts| !facts.is_empty());
    let tables: BTreeMap<&'static str, FactTable> = filled.map(|facts| (facts.table.id.as_str(), facts)).collect();
    let sources = batches
        .iter()
        .map(|batch| Source {
            file: batch.file.clone(),
            sheet: batch.sheet.clone(),
            partner: deliveries[batch.delivery].party.clone(),
            columns: batch.columns.clone(),
            is_transposed: batch.is_transposed,
            sha256: deliveries[batch.delivery].sha256.clone(),
            month: deliveries[batch.delivery].month,
            is_first: !corrections.contains(&batch.delivery)
                && deliveries[batch.delivery]
                    .sender
                    .as_deref()
                    .is_some_and(|sender| sender != OFFICE),
        })
        .collect();
    let mut facts = Facts::new(tables, sources);
    let origins = valued::origins(&facts.table("pledges"));
    asked::funds_origin(batches, &origins, &facts.partners, diagnostics);
    facts.contributions = valued::groups(&valued::parts(batches), rates, &origins, &facts.partners);
    facts
}

/// What became of the rows of each delivery.
fn counted(
    deliveries: &[Delivered],
    of_file: &BTreeMap<usize, usize>,
    readings: &[FileReading],
    receipts: &[Receipt],
) -> BTreeMap<usize, Counted> {
    let contributions = contract::table(CONTRIBUTIONS).map_or("", |table| table.nl.as_str());
    let mut of_path: BTreeMap<&str, Vec<&Receipt>> = BTreeMap::new();
    for receipt in receipts {
        of_path.entry(&receipt.file).or_default().push(receipt);
    }
    (0..deliveries.len())
        .map(|number| {
            let reading = of_file.get(&number).and_then(|position| readings.get(*position));
            let lacks_columns = reading.is_some_and(|reading| {
                reading.diagnostics.iter().any(|said| {
                    said.code == Code::MissingColumn
                        && said.arguments.get("table").is_some_and(|table| table == contributions)
                })
            });
            // A form on which nobody filled in a contribution, nor that there was none, says nothing about them.
            let is_left_open = deliveries[number].nothing_to_report.is_none()
                && reading.is_some_and(|reading| reading.tables.iter().any(is_left_open));
            let own = of_path.get(deliveries[number].path.as_str()).into_iter().flatten();
            (number, monitor::counted(own.copied(), lacks_columns || is_left_open))
        })
        .collect()
}

/// True for a tab with contributions of a form in which no row was filled in.
fn is_left_open(table: &TableReading) -> bool {
    let is_contributions = matches!(&table.shape, Shape::Contract(id) if id == CONTRIBUTIONS);
    is_contributions && table.rows_of_form > 0 && table.rows_accepted == 0
}

/// The diagnostics of the readers, with the party of each file.
fn intake_diagnostics(
    deliveries: &[Delivered],
    of_file: &BTreeMap<usize, usize>,
    readings: &[FileReading],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (number, delivery) in deliveries.iter().enumerate() {
        let Some(reading) = of_file.get(&number).and_then(|position| readings.get(*position)) else {
            continue;
        };
        for diagnostic in &reading.diagnostics {
            // An empty sheet is what a partner with nothing to report on it announces.
            let table = diagnostic
                .arguments
                .get("table")
                .and_then(|name| contract::table_of_sheet(name));
            if diagnostic.code == Code::NoData && table.is_some_and(|table| delivery.has_nothing_for(table)) {
                continue;
            }
            diagnostics.push(delivery.addressed(diagnostic.clone()));
        }
    }
}

fn replaced_diagnostics(
    batches: &[Batch],
    superseded: &supersede::Superseded,
    deliveries: &[Delivered],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut said = BTreeSet::new();
    for (batch, replaced) in batches.iter().zip(&superseded.batches) {
        let delivery = &deliveries[batch.delivery];
        // That a register is replaced every month is no news, and two files of one month each have a cover; that a month
        // is delivered again is.
        let is_of_month = batch.table().period.is_some() && batch.table().id != "delivery";
        if *replaced && is_of_month && said.insert(batch.delivery) {
            let newer = superseded
                .by
                .get(&batch.delivery)
                .map_or("", |other| deliveries[*other].path.as_str());
            let diagnostic =
                Diagnostic::new(Code::DeliverySuperseded, Place::file(&batch.file), "").with("other", newer);
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
}

/// What the monitor says of the reported month: missing, late, and honestly nothing to report. `said` is what was said
/// before: what came after the reference date is missing, but did come.
pub fn monitored(facts: &Facts, month: Month, said: &[Diagnostic]) -> Vec<Diagnostic> {
    facts
        .deliveries
        .iter()
        .filter(|status| status.month == month)
        .filter_map(|status| {
            // Who says so and has rows all the same is asked which of the two it is.
            let is_contradicted = said
                .iter()
                .any(|said| said.code == Code::NothingAndRows && said.partner.as_deref() == Some(&status.partner));
            let code = match status.state {
                DeliveryState::Missing => Code::DeliveryMissing,
                DeliveryState::Late => Code::DeliveryLate,
                DeliveryState::OnTime if status.nothing_to_report && !is_contradicted => Code::NothingToReport,
                DeliveryState::OnTime => return None,
            };
            let diagnostic = Diagnostic::new(code, Place::default(), facts.partner_name(&status.partner))
                .with("period", month.to_string())
                .with("deadline", status.deadline.to_string());
            let diagnostic = if code == Code::DeliveryMissing {
                let came = came_after(said, &status.partner, month);
                let unread = unread::came_unread(said, &status.partner, month).unwrap_or("no");
                diagnostic
                    .with("after", came.map_or_else(|| "no".to_owned(), |day| day.to_string()))
                    .with("unread", unread)
            } else if status.accepted > 0 {
                diagnostic.with("why", "part")
            } else {
                diagnostic
            };
            Some(diagnostic.about(&status.partner))
        })
        .collect()
}

/// The first day on which a partner's delivery over a month came after the reference date, so that it does not count yet.
pub fn came_after(said: &[Diagnostic], partner: &str, month: Month) -> Option<Date> {
    let month = month.to_string();
    said.iter()
        .filter(|said| said.code == Code::DeliveryAfterReference && said.partner.as_deref() == Some(partner))
        .filter(|said| said.arguments.get("period").is_none_or(|period| *period == month))
        .filter_map(|said| Date::parse_iso(&said.found))
        .min()
}

/// Sum of a table's measure over kept records, in billionths; for receipts.
pub(crate) fn kept_sum(batch: &Batch) -> Option<Amount> {
    if batch.table().filled_in_by == FilledInBy::Survey {
        return None;
    }
    let measure = batch.table().control_sum.as_deref()?;
    Some(
        batch
            .kept()
            .into_iter()
            .filter_map(|index| Amount::from_f64(batch.facts.row(index).number(measure)?))
            .sum(),
    )
}
