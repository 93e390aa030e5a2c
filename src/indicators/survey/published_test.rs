//! Everything that is published of a survey, over all figures together: nothing of it moves with the answers of partners
//! that are kept back.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::domain::{Measurement, SubjectType};
use crate::indicators::fixture::{facts, month, partner, scope};
use crate::indicators::registry::definitions;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::{Spread, spread};
use crate::indicators::{Scope, measure_all};
use crate::ledger::Facts;
use crate::ledger::shown_before::{Shown, ShownBefore};

const IDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];
pub(super) const DIMENSIONS: [&str; 4] = ["trust", "balance", "learning", "energy"];
const ROUNDS: [&str; 2] = ["2026-03", "2026-09"];

/// Score and level of each respondent of each partner.
pub(super) type Answers = Vec<Vec<(u8, usize)>>;

/// Two rounds about four dimensions. The score of a dimension is the respondent's own, turned on by its place.
pub(super) fn survey(rounds: &[Answers]) -> Facts {
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

/// What the edition of a month of 2026 publishes.
pub(super) fn published_in(facts: &Facts, number: u32) -> Vec<Measurement> {
    let scope = Scope {
        month: month(2026, number),
        ..scope()
    };
    measure_all(facts, &scope).all().to_vec()
}

/// What later editions know of the figures about respondents that an edition showed.
pub(super) fn remembered(figures: &[Measurement]) -> ShownBefore {
    let definitions = definitions();
    let mut shown = ShownBefore::default();
    for figure in figures
        .iter()
        .filter(|figure| figure.key.subject.kind == SubjectType::Survey)
    {
        let version = definitions
            .iter()
            .find(|own| own.id == figure.key.indicator)
            .map(|own| own.version);
        if let (Some(value), Some(n)) = (figure.value, figure.n) {
            let (round, n) = (figure.key.period.to_string(), n as usize);
            shown.add(
                figure.key.indicator,
                &round,
                &figure.key.subject.id,
                Shown { n, value, version },
            );
        }
    }
    shown
}

/// How answers are spread, which reports show beside the figures.
fn spreads(facts: &Facts) -> Vec<Option<Spread>> {
    let rounds = rounds(facts, scope().month);
    let of = |round| DIMENSIONS.map(|dimension| spread(round, dimension, 5));
    rounds.values().flat_map(of).collect()
}

/// The partners that are kept back in each round whatever was asked; `None` for a round in which none is shown, which is
/// about all. What an earlier edition showed may keep a partner back in one dimension and not in another.
fn kept_back(facts: &Facts) -> Vec<Option<BTreeSet<String>>> {
    let in_dimension = |round: &Round, dimension| {
        let found = round.disclosed(dimension, 5)?;
        let kept = found.partners.iter().filter(|(_, shown)| shown.is_none());
        found.is_of_shown.then(|| kept.map(|(id, _)| id.clone()).collect())
    };
    let in_all = |round: &Round| {
        let kept: Option<Vec<BTreeSet<String>>> = DIMENSIONS
            .iter()
            .map(|dimension| in_dimension(round, dimension))
            .collect();
        kept?.into_iter().reduce(|all, own| &all & &own)
    };
    rounds(facts, scope().month).values().map(in_all).collect()
}

pub(super) fn a_round() -> impl Strategy<Value = Answers> {
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
        let changed: Vec<Answers> = rounds
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The edition of April has the first answers of the round of March; that of October has the late ones too, and the round
    /// of September, and knows what April showed. Answers of who is kept back move no figure of either; nor do late answers
    /// of who was shown in April and is kept back since.
    #[test]
    fn nothing_in_editions_of_two_months_moves_with_the_answers_of_who_is_kept_back(
        rounds in prop::collection::vec(a_round(), 2),
        first in prop::collection::vec(1usize..9, 6),
        others in prop::collection::vec(2u8..5, 9),
    ) {
        let in_april = |round: &Answers| -> Answers {
            round.iter().zip(&first).map(|(own, first)| own[..own.len().min(*first)].to_vec()).collect()
        };
        let april = survey(&[in_april(&rounds[0])]);
        let shown = remembered(&published_in(&april, 4));
        let october = survey(&rounds).with_shown_before(shown);
        let (kept_in_april, kept) = (kept_back(&april), kept_back(&october));
        prop_assume!(kept_in_april.iter().chain(&kept).all(Option::is_some));
        let is_kept = |round: &Option<BTreeSet<String>>, id: &str| round.as_ref().is_some_and(|kept| kept.contains(id));
        let changed: Vec<Answers> = (0..2)
            .map(|round| {
                let of_partner = |(at, own): (usize, &Vec<(u8, usize)>)| -> Vec<(u8, usize)> {
                    let kept_now = is_kept(&kept[round], IDS[at]);
                    // The first answers of the round of March were shown, or not, in April.
                    let kept_first = kept_now && (round == 1 || is_kept(&kept_in_april[0], IDS[at]));
                    let other = |(place, (score, level)): (usize, &(u8, usize))| {
                        let is_first = round == 0 && place < first[at];
                        let is_free = if is_first { kept_first } else { kept_now };
                        (if is_free { others[place] } else { *score }, *level)
                    };
                    own.iter().enumerate().map(other).collect()
                };
                rounds[round].iter().enumerate().map(of_partner).collect()
            })
            .collect();
        let april_again = survey(&[in_april(&changed[0])]);
        prop_assert_eq!(published_in(&april_again, 4), published_in(&april, 4));
        let shown = remembered(&published_in(&april_again, 4));
        let october_again = survey(&changed).with_shown_before(shown);
        prop_assert_eq!(published_in(&october_again, 10), published_in(&october, 10));
        prop_assert_eq!(spreads(&october_again), spreads(&october));
    }
}
