//! Periods and days that cannot all be right: after the month or day of their delivery, or overlapping for one partner and
//! kind.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Date, Period};
use crate::ledger::alike::Alike;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::supersede::periods;

/// Months of a period of which the month may have been left out. A quarter is reported before its end by agreement.
const LONG: i32 = 6;

/// The checks of this module.
pub fn check(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    ahead(batches, deliveries, diagnostics);
    unfinished(batches, deliveries, diagnostics);
    finished_ahead(batches, deliveries, diagnostics);
    overlapping(batches, diagnostics);
}

/// Says, once per sheet, that rows are about a period that begins after the month of their delivery. They count.
fn ahead(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches {
        let delivery = &deliveries[batch.delivery];
        let (Some(month), Some(column)) = (delivery.month, batch.table().period.as_deref()) else {
            continue;
        };
        let periods = periods(batch);
        let is_ahead = |index: &usize| periods[*index].is_some_and(|period| period.first_month() > month);
        let ahead: Vec<usize> = batch.kept().into_iter().filter(is_ahead).collect();
        if let Some(first) = ahead.first() {
            let diagnostic = Diagnostic::new(Code::PeriodAhead, batch.place(*first, column), "")
                .with("sum", ahead.len().to_string())
                .with("period", month.to_string());
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
}

/// Says, once per sheet, that a contribution is about a half-year or year that goes on after the month of its delivery:
/// mostly only its month was left out. It counts.
fn unfinished(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches.iter().filter(|batch| batch.table().id == "contributions") {
        let delivery = &deliveries[batch.delivery];
        let Some(month) = delivery.month else { continue };
        let periods = periods(batch);
        let is_open = |index: &usize| {
            periods[*index].is_some_and(|period| {
                period.months() >= LONG && period.first_month() <= month && period.last_month() > month
            })
        };
        let open: Vec<usize> = batch.kept().into_iter().filter(is_open).collect();
        if let Some((first, period)) = open.first().and_then(|first| Some((*first, periods[*first]?))) {
            let diagnostic = Diagnostic::new(Code::PeriodAhead, batch.place(first, "period"), period.to_string())
                .with("why", "open")
                .with("sum", open.len().to_string())
                .with("period", month.to_string());
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
}

/// Says, once per sheet, that a milestone was finished on a day after that of its delivery: nobody knows that yet. Until
/// that day it counts as one that is not finished.
fn finished_ahead(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches.iter().filter(|batch| batch.table().id == "milestones") {
        let delivery = &deliveries[batch.delivery];
        let Some(told_on) = delivery.delivered_on else { continue };
        let finished = |index: usize| batch.facts.row(index).date("finished_on");
        let kept = batch.kept().into_iter();
        let ahead: Vec<(usize, Date)> = kept
            .filter_map(|index| Some((index, finished(index).filter(|day| *day > told_on)?)))
            .collect();
        if let Some((first, day)) = ahead.first() {
            let place = batch.place(*first, "finished_on");
            let diagnostic = Diagnostic::new(Code::PeriodAhead, place, day.to_string())
                .with("why", "finished")
                .with("sum", ahead.len().to_string())
                .with("other", told_on.to_string());
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
}

/// Says that a partner's contributions of one kind are about periods that overlap, such as a quarter and one of its
/// months: the same hours may then stand in both. Once per longer period.
fn overlapping(batches: &[Batch], diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(&str, &str), BTreeMap<Period, Place>> = BTreeMap::new();
    let stands: Vec<_> = batches
        .par_iter()
        .filter(|batch| batch.table().id == "contributions")
        .map(|batch| (batch, first_rows(batch)))
        .collect();
    for (batch, ((partner, kind, period), index)) in stands
        .into_iter()
        .flat_map(|(batch, rows)| rows.into_iter().map(move |row| (batch, row)))
    {
        if let Some(period) = Period::parse(period) {
            first
                .entry((partner, kind))
                .or_default()
                .entry(period)
                .or_insert_with(|| batch.place(index, "period"));
        }
    }
    for ((partner, kind), periods) in first {
        for (longer, place) in periods.iter().filter(|(period, _)| period.months() > 1) {
            let shorter = periods
                .keys()
                .find(|shorter| *shorter != longer && shorter.is_within(longer.first_month(), longer.last_month()));
            if let Some(shorter) = shorter {
                let diagnostic = Diagnostic::new(Code::PeriodOverlap, place.clone(), longer.to_string())
                    .with("other", shorter.to_string())
                    .with(
                        "table",
                        crate::contract::table("contributions").map_or("", |table| table.nl.as_str()),
                    )
                    .with("kind", word(kind));
                diagnostics.push(diagnostic.about(partner));
            }
        }
    }
}

/// The first kept record of each partner, kind and period.
fn first_rows(batch: &Batch) -> BTreeMap<(&str, &str, &str), usize> {
    let mut alike = Alike::by(["partner_id", "kind", "period"].map(|id| batch.facts.texts(id)));
    let kept = (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept);
    let firsts: Vec<usize> = kept.filter(|index| alike.kind(*index).1).collect();
    let keyed = firsts.into_iter().filter_map(|index| {
        let [partner, kind, period] = alike.texts(index);
        Some(((partner?, kind?, period?), index))
    });
    keyed.collect()
}

/// A kind of contribution as it stands on the sheet.
fn word(kind: &str) -> String {
    crate::contract::table("contributions")
        .and_then(|table| table.column("kind"))
        .and_then(|column| column.words.iter().find(|word| word.id == kind))
        .map_or(kind, |word| word.nl.as_str())
        .to_owned()
}
