//! # What it measures
//! Whether people learn from each other.
//!
//! # Formula
//! Per round the mean over the items on learning of `respondents that agree / respondents that answered`, in whole per
//! cents; to agree is a score of at least 75 of 100 (4 or 5 on a scale of 5). The items asked for are: learned from
//! another partner, can give an example, applied it. Over the partners that the score on learning is about
//! (`survey-dimension`); n their respondents. With one item low and high are its interval of 95 % (Wilson).
//!
//! # Unit and direction
//! Ratio; higher is better.
//!
//! # Undefined when
//! No item on learning was asked: no figure. Suppressed where the score on learning is, or where fewer than
//! `survey-minimum` agreed with an item or did not: such a few are not told apart, as in the chart of the answers. Also
//! where that chart keeps back a class of the answers on learning: beside the score, the share would give it back.
//!
//! # Source
//! List of learning in networks of the eJIDC; Wilson 1927.
//!
//! # Differs from
//! The mean score on learning, in which half-hearted answers of all equal real learning of half.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
use crate::indicators::survey::spread::is_whole;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::survey::proportion::wilson;

/// See the module.
pub(crate) struct LearningIndex;

static DEFINITION: Definition = Definition {
    id: "learning-index",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 5,
    is_convention: true,
    version: 3,
};

/// The dimension of the items.
const LEARNING: &str = "learning";

/// From this score on a respondent agrees.
const AGREES: f64 = 75.0;

/// Level of the interval.
const LEVEL: f64 = 0.95;

impl Indicator for LearningIndex {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let minimum = scope.thresholds.value("survey-minimum") as usize;
        rounds(facts, scope.month)
            .into_iter()
            .filter(|(_, round)| round.dimensions.contains_key(LEARNING))
            .map(|(period, round)| figure(Frame::over(&DEFINITION, period, Window::Month), &round, minimum))
            .collect()
    }
}

fn figure(frame: Frame, round: &Round, minimum: usize) -> Measurement {
    let subject = Subject::of(SubjectType::Survey, LEARNING);
    let suppressed = || frame.absent(subject.clone(), Status::Suppressed);
    let Some(disclosed) = round.disclosed(LEARNING, minimum) else {
        return suppressed();
    };
    if !is_whole(round, LEARNING, minimum) {
        return suppressed();
    }
    let mut shares = Vec::new();
    let items = round.items.get(LEARNING).into_iter().flatten();
    for (_, groups) in items {
        let Some(told) = disclosed.told(groups) else {
            return suppressed();
        };
        let answers: Vec<f64> = told.into_iter().flatten().copied().collect();
        let agree = answers.iter().filter(|score| **score >= AGREES).count();
        // The share and the number of respondents give back how many there are of either, and a few are told of nobody.
        if agree < minimum || answers.len() - agree < minimum {
            return suppressed();
        }
        shares.push((agree, answers.len()));
    }
    let hundredths = |value: f64| (value * 100.0).round() / 100.0;
    let sum: f64 = shares.iter().map(|(agree, n)| *agree as f64 / *n as f64).sum();
    let figure = frame
        .value(subject.clone(), hundredths(sum / shares.len() as f64))
        .with_n(disclosed.n);
    match shares.as_slice() {
        [(agree, n)] => {
            let (low, high) = wilson(*agree, *n, LEVEL).unwrap_or((f64::NAN, f64::NAN));
            figure.with_band(hundredths(low), hundredths(high))
        }
        _ => figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::survey::scores::example::answered;

    fn measured(partners: &[(&str, &[u8])]) -> Measurement {
        LearningIndex
            .measure(&answered("learning", partners), &scope())
            .remove(0)
    }

    #[test]
    fn who_agrees_of_who_answered() {
        // 7 of 12 agree: 0,58; Wilson 0,320 to 0,807.
        let found = measured(&[("a", &[4, 4, 5, 3, 3, 3]), ("b", &[4, 5, 4, 4, 3, 3])]);
        assert_eq!(
            (found.value, found.low, found.high, found.n),
            (Some(0.58), Some(0.32), Some(0.81), Some(12))
        );
    }

    #[test]
    fn several_items_are_averaged_as_shares() {
        // Item 1: 6 of 12 agree; item 2: 5 of 12: (0,5 + 0,4167) ÷ 2 = 0,46.
        let answer = |number: usize, item, score| {
            vec![
                ("round", "2026-03".to_owned()),
                ("partner_id", "a".to_owned()),
                ("respondent_code", format!("r{number}")),
                ("item_id", String::from(item)),
                ("score", char::to_string(&score)),
            ]
        };
        let mut rows = Vec::new();
        let first = "454333454333";
        let second = "443333454333";
        for (number, (first, second)) in first.chars().zip(second.chars()).enumerate() {
            rows.push(answer(number, "i1", first));
            rows.push(answer(number, "i2", second));
        }
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
            .collect();
        let item = |id| {
            vec![
                ("item_id", id),
                ("dimension", "learning"),
                ("scale_min", "1"),
                ("scale_max", "5"),
            ]
        };
        let facts = facts(&[("survey_answers", &rows), ("survey_items", &[item("i1"), item("i2")])]);
        let found = LearningIndex.measure(&facts, &scope()).remove(0);
        assert_eq!((found.value, found.low, found.n), (Some(0.46), None, Some(12)));
    }

    #[test]
    fn a_class_that_the_chart_keeps_back_is_not_told_by_the_share() {
        // 1 low, 4 in the middle, 7 high: with the score the 7 of 12 leave one number for the low ones.
        let found = measured(&[("a", &[4, 4, 5, 3, 2, 3]), ("b", &[4, 5, 4, 4, 3, 3])]);
        assert_eq!((found.status, found.value, found.low), (Status::Suppressed, None, None));
    }

    #[test]
    fn small_groups_and_unanimity_are_kept_back() {
        assert_eq!(measured(&[("a", &[4, 3, 4, 3])]).status, Status::Suppressed);
        assert_eq!(measured(&[("a", &[4; 9])]).status, Status::Suppressed);
        assert_eq!(measured(&[("a", &[2; 9])]).status, Status::Suppressed);
        // 11 of 12 would tell that it was one who did not; so would 4 who did.
        assert_eq!(
            measured(&[("a", &[4; 6]), ("b", &[4, 4, 4, 4, 4, 3])]).status,
            Status::Suppressed
        );
        assert_eq!(
            measured(&[("a", &[3; 8]), ("b", &[4, 4, 4, 4, 3, 3])]).status,
            Status::Suppressed
        );
        assert!(LearningIndex.measure(&facts(&[]), &scope()).is_empty());
    }
}
