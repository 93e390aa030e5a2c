//! What accepted rows leave open: nothing is refused, and somebody is asked.

use std::collections::BTreeSet;

use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Month;
use crate::ledger::batch::Batch;
use crate::ledger::valued::{CONTRIBUTIONS, Origins};
use crate::ledger::{ContributionKind, Facts, Partner};

/// Answers to the survey of which no table of items says what was asked: they give no figure.
pub fn survey_items(batches: &[Batch], diagnostics: &mut Vec<Diagnostic>) {
    let of = |id: &'static str| {
        let own = batches.iter().filter(move |batch| batch.table().id == id);
        own.filter(|batch| !batch.kept().is_empty())
    };
    if of("survey_items").next().is_some() {
        return;
    }
    for batch in of("survey_answers") {
        let items = contract::table("survey_items").map_or("", |table| table.nl.as_str());
        let diagnostic = Diagnostic::new(
            Code::SurveyWithoutItems,
            Place::sheet(&batch.file, &batch.sheet),
            batch.kept().len().to_string(),
        );
        diagnostics.push(diagnostic.with("table", items));
    }
}

/// Contributions of a public partner that say no origin while it pledged that kind from two: they do not count as its own
/// until it says which. Once per partner and kind.
pub fn funds_origin(batches: &[Batch], origins: &Origins, partners: &[Partner], diagnostics: &mut Vec<Diagnostic>) {
    let is_public = |id: &str| partners.iter().any(|partner| partner.id == id && partner.is_public);
    let mut open: BTreeSet<(&str, &str)> = origins
        .iter()
        .filter(|((partner, _), origin)| origin.is_none() && is_public(partner))
        .map(|((partner, kind), _)| (partner.as_str(), kind.as_str()))
        .collect();
    for batch in batches.iter().filter(|batch| batch.table().id == CONTRIBUTIONS) {
        if open.is_empty() {
            return;
        }
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(partner), Some(kind), None) =
                (row.text("partner_id"), row.text("kind"), row.text("funds_origin"))
            else {
                continue;
            };
            if open.remove(&(partner, kind)) {
                let column = batch.table().column("kind");
                let word = column.and_then(|column| column.words.iter().find(|word| word.id == kind));
                let diagnostic = Diagnostic::new(Code::FundsOriginUnclear, batch.place(index, "kind"), "")
                    .with("kind", word.map_or(kind, |word| word.nl.as_str()))
                    .with("table", &batch.table().nl);
                diagnostics.push(diagnostic.about(partner));
            }
        }
    }
}

/// Partners whose hours of twelve months are more than all their staff can work (`per_fte` hours a year each). They count.
pub fn hours_of_a_year(facts: &Facts, month: Month, per_fte: f64) -> Vec<Diagnostic> {
    let (first, last) = (month.plus(-11), month);
    let given = |partner: &str| {
        let hours = facts.contributions_of(partner).iter().filter(|group| {
            group.kind == ContributionKind::Hours && group.unit == "hour" && group.period.is_within(first, last)
        });
        hours.map(|group| group.quantity.to_f64()).sum::<f64>()
    };
    facts
        .partners
        .iter()
        .filter_map(|partner| {
            let fte = partner.fte?;
            let given = given(&partner.id);
            (given > fte * per_fte).then(|| {
                Diagnostic::new(Code::HoursOverYear, Place::default(), given.round().to_string())
                    .with("bounds", (fte * per_fte).round().to_string())
                    .with("period", month.to_string())
                    .about(&partner.id)
            })
        })
        .collect()
}
