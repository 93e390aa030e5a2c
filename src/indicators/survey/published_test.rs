//! Everything that is published of a survey, over all figures together: nothing of it moves with the answers of partners
//! that are kept back.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::domain::Measurement;
use crate::indicators::fixture::{facts, partner, scope};
use crate::indicators::measure_all;
use crate::indicators::survey::scores::rounds;
use crate::indicators::survey::spread::{Spread, spread};
use crate::ledger::Facts;

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];
const DIMENSIONS: [&str; 4] = ["trust", "balance", "learning", "energy"];
const ROUNDS: [&str; 2] = ["2026-03", "2026-09"];

/// Score and level of each respondent of each partner.
type Round = Vec<Vec<(u8, usize)>>;

/// Two rounds about four dimensions. The score of a dimension is the respondent's own, turned on by its place.
fn survey(rounds: &[Round]) -> Facts {
    let mut rows: Vec<Vec<(&str, String)>> = Vec::new();
    for (round, partners) in ROUNDS.iter().zip(rounds) {
        for (id, answers) in IDS.iter().zip(partners) {
            for (number, (score, level)) in answers.iter().enumerate() {
                for (turn, dimension) in DIMENSIONS.iter().enumerate() {
                    rows.push(vec![
                        ("round", (*round).to_owned()),
                        ("partner_id", (*id).to_owned()),
                        ("respondent_code", format!("{id}{number}")),
                        ("level", LEVELS[*level].to_owned()),
                        ("item_id", (*dimension).to_owned()),
                        ("score", ((usize::from(*score) - 2 + turn) % 3 + 2).to_string()),
                    ]);
                }
            }
        }
    }
    let rows: Vec<Vec<(&str, &str)>> = rows
        .iter()
        .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
        .collect();
    let items = DIMENSIONS.map(|id| {
        vec![
            ("item_id", id),
            ("dimension", id),
            ("scale_min", "1"),
            ("scale_max", "5"),
        ]
    });
    let mut facts = facts(&[("survey_answers", &rows), ("survey_items", &items)]);
    facts.partners = IDS.iter().map(|id| partner(id, None)).collect();
    facts
}

fn published(facts: &Facts) -> Vec<Measurement> {
    measure_all(facts, &scope()).all().to_vec()
}

/// How answers are spread, which reports show beside the figures.
fn spreads(facts: &Facts) -> Vec<Option<Spread>> {
    let rounds = rounds(facts, scope().month);
    let of = |round| DIMENSIONS.map(|dimension| spread(round, dimension, 5));
    rounds.values().flat_map(of).collect()
}

/// The partners that are kept back in each round; `None` for a round in which none is shown, which is about all.
fn kept_back(facts: &Facts) -> Vec<Option<BTreeSet<String>>> {
    rounds(facts, scope().month)
        .values()
        .map(|round| {
            let found = round.disclosed("trust", 5)?;
            let kept = found.partners.iter().filter(|(_, shown)| shown.is_none());
            found.is_of_shown.then(|| kept.map(|(id, _)| id.clone()).collect())
        })
        .collect()
}

fn a_round() -> impl Strategy<Value = Round> {
    let respondent = (2u8..5, 0usize..3);
    prop::collection::vec(prop::collection::vec(respondent, 1..9), 6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_published_moves_with_the_answers_of_who_is_kept_back(
        rounds in prop::collection::vec(a_round(), 2),
        others in prop::collection::vec(2u8..5, 9),
    ) {
        let before = survey(&rounds);
        let kept = kept_back(&before);
        prop_assume!(kept.len() == 2 && kept.iter().all(Option::is_some));
        let changed: Vec<Round> = rounds
            .iter()
            .zip(&kept)
            .map(|(partners, kept)| {
                let is_kept = |id: &str| kept.as_ref().is_some_and(|kept| kept.contains(id));
                let answers = IDS.iter().zip(partners).map(|(id, answers)| {
                    let other = |(place, (score, level)): (usize, &(u8, usize))| {
                        (if is_kept(id) { others[place] } else { *score }, *level)
                    };
                    answers.iter().enumerate().map(other).collect()
                });
                answers.collect()
            })
            .collect();
        prop_assert_eq!(published(&survey(&changed)), published(&before));
        prop_assert_eq!(spreads(&survey(&changed)), spreads(&before));
    }
}
