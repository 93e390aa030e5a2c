//! What is shown of the answers of a round beside its scores: nothing that the scores would complete to a class of a few.

use proptest::prelude::*;

use crate::domain::Measurement;
use crate::indicators::fixture::scope;
use crate::indicators::survey::published_test::{Answers, DIMENSIONS, a_round, published_in, remembered, survey};
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::spread;
use crate::ledger::Facts;

const MINIMUM: usize = 5;

/// Figures from counts of answers, means of parts or shares of some partners.
const BESIDE: [&str; 3] = ["learning-index", "level-gap", "survey-change"];

fn is_beside(figure: &Measurement) -> bool {
    BESIDE.contains(&figure.key.indicator) && figure.value.is_some()
}

/// Low, middle and high scores of the partners that a round tells about.
fn classes(round: &Round, dimension: &str) -> [usize; 3] {
    let told = round
        .disclosed(dimension, MINIMUM)
        .and_then(|shown| shown.told(&round.dimensions[dimension]));
    let mut counts = [0; 3];
    for score in told.into_iter().flatten().flatten() {
        let class = match *score {
            low if low < 37.5 => 0,
            high if high > 62.5 => 2,
            _ => 1,
        };
        counts[class] += 1;
    }
    counts
}

/// The figures beside the scores that are shown though a class of their round is one of a few.
fn told_of_a_few(facts: &Facts, figures: &[Measurement]) -> Vec<String> {
    let rounds = rounds(facts, scope().month);
    let is_of_a_few = |figure: &&Measurement| {
        let round = &rounds[&figure.key.period];
        let counts = classes(round, &figure.key.subject.id);
        counts.iter().any(|count| (1..MINIMUM).contains(count))
    };
    let told = figures.iter().filter(|figure| is_beside(figure)).filter(is_of_a_few);
    told.map(|figure| format!("{:?}", figure.key)).collect()
}

/// The first answers of each partner.
fn first_of(round: &Answers, first: &[usize]) -> Answers {
    let own = round.iter().zip(first);
    own.map(|(own, first)| own[..own.len().min(*first)].to_vec()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_figure_beside_the_scores_where_a_class_is_of_a_few(rounds in prop::collection::vec(a_round(), 2)) {
        let facts = survey(&rounds);
        let figures = published_in(&facts, 10);
        prop_assert_eq!(told_of_a_few(&facts, &figures), Vec::<String>::new());
    }

    /// April shows the scores of the first answers, October those of all: of a dimension with other scores than in April the
    /// answers are not shown in any other way.
    #[test]
    fn late_answers_move_the_scores_and_take_the_rest_away(
        round in a_round(),
        first in prop::collection::vec(1usize..9, 6),
    ) {
        let april = survey(&[first_of(&round, &first)]);
        let scores = |figures: &[Measurement], dimension: &str| -> Vec<(String, Option<f64>, Option<u32>)> {
            let own = figures.iter().filter(|figure| figure.key.indicator == "survey-dimension");
            own.filter(|figure| figure.value.is_some() && figure.key.subject.id.split('/').next() == Some(dimension))
                .map(|figure| (figure.key.subject.id.clone(), figure.value, figure.n))
                .collect()
        };
        let in_april = published_in(&april, 4);
        let october = survey(&[round]).with_shown_before(remembered(&in_april));
        let in_october = published_in(&october, 10);
        let rounds = rounds(&october, scope().month);
        for dimension in DIMENSIONS {
            let before = scores(&in_april, dimension);
            if before.is_empty() || before == scores(&in_october, dimension) {
                continue;
            }
            let round = rounds.values().next().expect("the round");
            prop_assert_eq!(spread(round, dimension, MINIMUM), None);
            let others = ["survey-agreement", "learning-index", "level-gap"];
            let told = in_october.iter().find(|figure| {
                figure.key.subject.id == dimension && others.contains(&figure.key.indicator) && figure.value.is_some()
            });
            prop_assert!(told.is_none(), "{told:?}");
        }
    }
}

#[test]
fn the_sight_of_a_large_round_has_figures_beside_the_scores() {
    // Nine respondents of each of six partners: every class is large enough, so that the tests above are about something.
    let round: Answers = (0..6)
        .map(|partner| (0..9).map(|own| ((2 + (own + partner) % 3) as u8, own % 3)).collect())
        .collect();
    let figures = published_in(&survey(&[round.clone(), round]), 10);
    for id in BESIDE {
        assert!(
            figures
                .iter()
                .any(|figure| figure.key.indicator == id && figure.value.is_some()),
            "{id}"
        );
    }
}
