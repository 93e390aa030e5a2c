//! The half-yearly survey: one workbook a round, in a restricted inbox of its own.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{Date, Period};
use crate::sample::random::Random;
use crate::sample::sheets::{self, Value};
use crate::sample::story::Story;
use crate::sample::{SampleContent, SampleFile, calendar, office};

/// The rounds, who answers, and what about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Survey {
    rounds: Vec<String>,
    delivered: Vec<String>,
    respondents: BTreeMap<String, usize>,
    #[serde(rename = "item")]
    items: Vec<Item>,
    #[serde(rename = "pair_item")]
    pair_items: Vec<Item>,
    #[serde(rename = "pair")]
    pairs: Vec<Pair>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    dimension: String,
    #[serde(default)]
    reversed: bool,
    text: String,
    #[serde(default)]
    mean: Vec<f64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    from: String,
    about: String,
    mean: Vec<f64>,
}

/// One workbook for each round within the months of the story.
pub(super) fn files(story: &Story) -> Vec<SampleFile> {
    let survey = &story.survey;
    survey
        .rounds
        .iter()
        .zip(&survey.delivered)
        .enumerate()
        .filter(|(_, (round, _))| calendar::month(round).is_some_and(|month| story.months.contains(&month)))
        .filter_map(|(position, (round, delivered))| {
            let (day, period) = (Date::parse_iso(delivered)?, Period::parse(round)?);
            let stem = format!("enquete_{round}");
            let columns = &[
                "round",
                "respondent_code",
                "partner_id",
                "level",
                "item_id",
                "about_partner_id",
                "score",
            ];
            let all = vec![
                office::cover("bureau", period, day, 1, "", "onderzoeker"),
                sheets::sheet("survey_answers", columns, &answers(story, position, round)),
                sheets::sheet(
                    "survey_items",
                    &["item_id", "dimension", "scale_min", "scale_max", "is_reversed", "text"],
                    &items(survey),
                ),
            ];
            Some(SampleFile {
                path: format!("survey/{stem}.xlsx"),
                content: SampleContent::Workbook(Box::new(sheets::workbook(
                    &stem,
                    "Enquête Regio Waterkant",
                    day,
                    all,
                ))),
            })
        })
        .collect()
}

fn items(survey: &Survey) -> Vec<Vec<Value>> {
    survey
        .items
        .iter()
        .chain(&survey.pair_items)
        .map(|item| {
            vec![
                item.id.as_str().into(),
                item.dimension.as_str().into(),
                1.0.into(),
                5.0.into(),
                item.reversed.to_string().into(),
                item.text.as_str().into(),
            ]
        })
        .collect()
}

fn answers(story: &Story, round: usize, name: &str) -> Vec<Vec<Value>> {
    let survey = &story.survey;
    let mut rows = Vec::new();
    for (partner, count) in &survey.respondents {
        let lean = 0.5 * Random::of(story.seed, partner, 77).fraction() - 0.25;
        for number in 0..*count {
            let code = format!("{partner}-{:02}", number + 1);
            let mut row = |item: &Item, about: &str, mean: f64| {
                // Scores lie within one point of the mean on either side.
                let mut chance = Random::of(story.seed, &format!("{code} {} {about}", item.id), round as i64);
                let score = (mean + lean + 1.6 * chance.fraction() - 0.8).round().clamp(1.0, 5.0);
                rows.push(vec![
                    name.into(),
                    code.as_str().into(),
                    partner.as_str().into(),
                    level(number).into(),
                    item.id.as_str().into(),
                    about.into(),
                    score.into(),
                ]);
            };
            for item in &survey.items {
                if let Some(mean) = item.mean.get(round) {
                    row(item, "", *mean);
                }
            }
            for pair in survey.pairs.iter().filter(|pair| pair.from == *partner) {
                for item in &survey.pair_items {
                    if let Some(mean) = pair.mean.get(round) {
                        row(item, &pair.about, *mean);
                    }
                }
            }
        }
    }
    rows
}

/// Of every five respondents one is a director, two are managers and two do the work.
fn level(number: usize) -> &'static str {
    match number % 5 {
        0 => "strategic",
        1 | 3 => "tactical",
        _ => "operational",
    }
}
