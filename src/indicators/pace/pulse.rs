//! What respondents say about energy and urgency in the latest survey round.
//!
//! Each item is brought to 0–100 (`100 · (x − min) ÷ (max − min)`, reversed items turned), then averaged by
//! respondent, by partner, and over partners, so that a large partner cannot outvote a small one.
//! A round with fewer respondents than the survey's minimum is not shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Month, Period, RowSet, Status};
use crate::indicators::pace::Component;
use crate::ledger::{Facts, Row};

const DIMENSIONS: [&str; 2] = ["energy", "urgency"];

/// Rounds older than this say nothing about the month any more.
const MONTHS_VALID: i32 = 6;

/// Mean of energy and urgency in the latest round by a month.
pub(crate) fn latest(facts: &Facts, end: Month, minimum: f64) -> Component {
    let answers = facts.table("survey_answers");
    let items = facts.table("survey_items");
    let items: BTreeMap<&str, Row<'_>> = items
        .rows()
        .filter(|row| {
            row.text("dimension")
                .is_some_and(|dimension| DIMENSIONS.contains(&dimension))
        })
        .filter_map(|row| Some((row.text("item_id")?, row)))
        .collect();
    let answered: Vec<(Period, Row<'_>, f64)> = answers
        .rows()
        .filter(|row| row.boolean("not_applicable") != Some(true) && row.text("about_partner_id").is_none())
        .filter_map(|row| {
            let points = points(*items.get(row.text("item_id")?)?, row.number("score")?)?;
            Some((row.period("round")?, row, points))
        })
        .filter(|(round, ..)| round.last_month() <= end && round.last_month() >= end.plus(-MONTHS_VALID))
        .collect();
    let Some(latest) = answered
        .iter()
        .map(|(round, ..)| *round)
        .max_by_key(|round| round.last_month())
    else {
        return Component::absent(Status::Missing);
    };
    let mut by_respondent: BTreeMap<(&str, &str), Vec<f64>> = BTreeMap::new();
    let mut rows = Vec::new();
    for (_, row, points) in answered.iter().filter(|(round, ..)| *round == latest) {
        if let (Some(partner), Some(respondent)) = (row.text("partner_id"), row.text("respondent_code")) {
            by_respondent.entry((partner, respondent)).or_default().push(*points);
            rows.push(row.index());
        }
    }
    let respondents: BTreeSet<&str> = by_respondent.keys().map(|(_, respondent)| *respondent).collect();
    if (respondents.len() as f64) < minimum {
        return Component::absent(Status::Suppressed);
    }
    let mut by_partner: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for ((partner, _), points) in &by_respondent {
        by_partner.entry(partner).or_default().push(mean(points));
    }
    let partners: Vec<f64> = by_partner.values().map(|points| mean(points)).collect();
    Component {
        n: Some(respondents.len()),
        rows: vec![RowSet::new("survey_answers", rows)],
        ..Component::of(mean(&partners), 100.0)
    }
}

fn points(item: Row<'_>, score: f64) -> Option<f64> {
    let (low, high) = (
        item.number("scale_min").unwrap_or(1.0),
        item.number("scale_max").unwrap_or(5.0),
    );
    let score = if item.boolean("is_reversed") == Some(true) {
        low + high - score
    } else {
        score
    };
    (high > low && (low..=high).contains(&score)).then(|| 100.0 * (score - low) / (high - low))
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
