//! # What it measures
//! Whether respondents think alike, are spread, or stand in two camps.
//!
//! # Formula
//! Van der Eijk's A over the shares of low, middle and high answers that the report shows of a dimension (three classes,
//! a class under `survey-minimum` counted with the middle, shares in steps of 5 %), in two decimals: 1 all in one class, 0
//! evenly spread, −1 half low and half high. Made from nothing but those shares: A over the answers themselves would, with
//! the score and the number of respondents beside it, tell how many are in a class that was too small to be shown.
//! Over the partners that the score of the dimension is about (`survey-dimension`); n their respondents.
//!
//! # Unit and direction
//! Ratio, −1 to 1; neither good nor bad: to be divided is information, and agreeing to differ a strength.
//!
//! # Undefined when
//! Never. Suppressed where the shares are: where the score of the dimension is, and where fewer than two classes are large
//! enough, so that it never rests on fewer than 10 respondents, under which A moves a lot.
//!
//! # Source
//! Van der Eijk 2001; R package agrmt.
//!
//! # Differs from
//! A standard deviation, for which two camps and a broad spread can be the same.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::spread;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::survey::ordered_agreement::{STABLE_ANSWERS, agreement};

/// See the module.
pub(crate) struct SurveyAgreement;

static DEFINITION: Definition = Definition {
    id: "survey-agreement",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: STABLE_ANSWERS as u32,
    is_convention: false,
    version: 2,
};

impl Indicator for SurveyAgreement {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        let mut figures = Vec::new();
        for (period, round) in rounds(facts, scope.month) {
            let frame = Frame::over(&DEFINITION, period, Window::Month);
            figures.extend(
                round
                    .dimensions
                    .keys()
                    .map(|dimension| figure(frame, &round, dimension, minimum)),
            );
        }
        figures
    }
}

fn figure(frame: Frame, round: &Round, dimension: &str, minimum: usize) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, dimension);
    let found = spread(round, dimension, minimum).and_then(|shown| Some((agreement(&shown.twentieths())?, shown.n)));
    match found {
        Some((agreement, n)) => frame.value(subject, (agreement * 100.0).round() / 100.0).with_n(n),
        None => frame.absent(subject, Status::Suppressed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::survey::scores::example::answered;

    fn measured(partners: &[(&str, &[u8])]) -> Measurement {
        SurveyAgreement
            .measure(&answered("trust", partners), &scope())
            .remove(0)
    }

    #[test]
    fn two_camps_are_divided_and_neighbours_are_not() {
        // Half low, half high is the layer 101: −1.
        let camps = measured(&[("a", &[2, 2, 2, 4, 4, 4]), ("b", &[2, 2, 2, 4, 4, 4])]);
        assert_eq!((camps.value, camps.n), (Some(-1.0), Some(12)));
        // Half in the middle, half high is the layer 011: U = 1, × (1 − 1/2) = 0,5.
        let near = measured(&[("a", &[3, 3, 3, 4, 4, 4]), ("b", &[3, 3, 3, 4, 4, 4])]);
        assert_eq!(near.value, Some(0.5));
        // 5 of 20 in the middle and 15 high: a layer 011 of 10 and a layer 001 of 10: ½ · 0,5 + ½ · 1 = 0,75.
        let most = measured(&[("a", &[3, 3, 3, 3, 3, 4, 4, 4, 4, 4]), ("b", &[4; 10])]);
        assert_eq!(most.value, Some(0.75));
    }

    #[test]
    fn it_moves_with_what_the_report_shows_and_with_nothing_else() {
        // One, two or three low answers of 20 are counted with the middle, whatever they are: the score moves, A does not.
        let with = |few: [u8; 4]| {
            let a = [few[0], few[1], few[2], few[3], 3, 3, 3, 3, 3, 3];
            measured(&[("a", &a), ("b", &[4; 10])])
        };
        let one = with([2, 3, 3, 3]);
        assert_eq!((one.value, one.n), (Some(0.5), Some(20)));
        for other in [[1, 3, 3, 3], [1, 2, 3, 3], [1, 1, 2, 3], [1, 2, 2, 2]] {
            assert_eq!(with(other).value, one.value, "{other:?}");
        }
    }

    #[test]
    fn of_all_rounds_of_ten_answers_those_with_one_spread_have_one_agreement() {
        use std::collections::BTreeMap;
        let fives = (0..11_usize.pow(4)).map(|code| [code % 11, code / 11 % 11, code / 121 % 11, code / 1331]);
        let rounds_of_ten = fives.filter(|four| four.iter().sum::<usize>() <= 10);
        let mut found: BTreeMap<String, Option<f64>> = BTreeMap::new();
        for four in rounds_of_ten {
            let counts = four.into_iter().chain([10 - four.iter().sum::<usize>()]);
            let scores: Vec<u8> = (1..).zip(counts).flat_map(|(score, n)| vec![score; n]).collect();
            let facts = answered("trust", &[("a", &scores)]);
            let round = rounds(&facts, scope().month).into_values().next().expect("a round");
            let shown = format!("{:?}", spread(&round, "trust", 5));
            let value = SurveyAgreement.measure(&facts, &scope()).remove(0).value;
            assert_eq!(
                *found.entry(shown.clone()).or_insert(value),
                value,
                "{scores:?}: {shown}"
            );
        }
        // Nothing; half and half of low and middle, of middle and high, of low and high; and the first two once more with a
        // class in the middle that was too small to stand alone.
        assert_eq!(found.len(), 6, "{found:?}");
    }

    #[test]
    fn only_partners_that_are_shown_count() {
        // b has three respondents and takes the smaller of the others along; a and d remain: middle and high, half each.
        let found = measured(&[("a", &[3; 8]), ("b", &[1; 3]), ("c", &[2; 6]), ("d", &[4; 8])]);
        assert_eq!((found.value, found.n), (Some(0.5), Some(16)));
    }

    #[test]
    fn few_answers_are_insufficient_and_answers_of_one_class_are_kept_back() {
        // Five and four of nine: the middle takes the four along, and everybody is in it.
        let few: &[u8] = &[3, 3, 3, 3, 3, 4, 4, 4, 4];
        assert_eq!(measured(&[("a", few)]).status, Status::Suppressed);
        assert_eq!(measured(&[("a", &[3; 6]), ("b", &[3; 6])]).status, Status::Suppressed);
        // Nearly all alike says no more than all alike: the two cannot be told apart.
        assert_eq!(
            measured(&[("a", &[4; 6]), ("b", &[4, 4, 4, 4, 4, 5])]).status,
            Status::Suppressed
        );
        assert_eq!(measured(&[("a", &[2; 2]), ("b", &[3; 2])]).status, Status::Suppressed);
        assert!(SurveyAgreement.measure(&facts(&[]), &scope()).is_empty());
    }
}
