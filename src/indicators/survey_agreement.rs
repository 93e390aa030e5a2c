//! # What it measures
//! Whether respondents think alike, are spread, or stand in two camps.
//!
//! # Formula
//! Van der Eijk's A over the scores of a round on a dimension, in five steps of equal width, every respondent with weight
//! 1, in two decimals: 1 all in one step, 0 evenly spread, −1 half at each end. Over the partners that the score of the
//! dimension is about (`survey-dimension`); n their respondents.
//!
//! # Unit and direction
//! Ratio, −1 to 1; neither good nor bad: to be divided is information, and agreeing to differ a strength.
//!
//! # Undefined when
//! Never; insufficient with fewer than 10 respondents, because A moves a lot under that. Suppressed where the score of
//! the dimension is, or where all gave the same answer.
//!
//! # Source
//! Van der Eijk 2001; R package agrmt.
//!
//! # Differs from
//! A standard deviation, for which two camps and a broad spread can be the same.

use crate::domain::{Measurement, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::survey::scores::{Round, rounds};
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
    version: 1,
};

/// Steps into which the scale of 0 to 100 is divided.
const STEPS: usize = 5;

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
    let found = round
        .disclosed(dimension, minimum)
        .zip(round.dimensions.get(dimension))
        .and_then(|(disclosed, groups)| disclosed.told(groups));
    let Some(told) = found else {
        return frame.absent(subject, Status::Suppressed);
    };
    let mut counts = [0_u64; STEPS];
    for score in told.into_iter().flatten() {
        let step = (score / 100.0 * (STEPS - 1) as f64).round() as usize;
        if let Some(count) = counts.get_mut(step) {
            *count += 1;
        }
    }
    let answers: u64 = counts.iter().sum();
    if counts.contains(&answers) {
        return frame.absent(subject, Status::Suppressed);
    }
    match agreement(&counts).filter(|_| answers >= STABLE_ANSWERS) {
        Some(agreement) => frame
            .value(subject, (agreement * 100.0).round() / 100.0)
            .with_n(answers as usize),
        None => frame.absent(subject, Status::Insufficient),
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
        // Half at 2 and half at 4 is the layer 01010: TU = 2 (one 110, one 011), TDU = 1 (101); U = (3·2 − 4·1) ÷ (3·3) =
        // 0,2222; × (1 − 1/4) = 0,17.
        let camps = measured(&[("a", &[2, 2, 2, 4, 4, 4]), ("b", &[2, 2, 2, 4, 4, 4])]);
        assert_eq!((camps.value, camps.n), (Some(0.17), Some(12)));
        // Half at 3 and half at 4: one layer of size 2 with one peak: 1 − 1/4 = 0,75.
        let near = measured(&[("a", &[3, 3, 3, 4, 4, 4]), ("b", &[3, 3, 3, 4, 4, 4])]);
        assert_eq!(near.value, Some(0.75));
    }

    #[test]
    fn only_partners_that_are_shown_count() {
        // b has three respondents and takes the smaller of the others along; a and d remain: 3 and 4, half each.
        let found = measured(&[("a", &[3; 8]), ("b", &[1; 3]), ("c", &[2; 6]), ("d", &[4; 8])]);
        assert_eq!((found.value, found.n), (Some(0.75), Some(16)));
    }

    #[test]
    fn few_answers_are_insufficient_and_one_answer_of_all_is_kept_back() {
        assert_eq!(measured(&[("a", &[3, 3, 4, 4, 4, 3])]).status, Status::Insufficient);
        assert_eq!(measured(&[("a", &[3; 6]), ("b", &[3; 6])]).status, Status::Suppressed);
        assert_eq!(measured(&[("a", &[2; 2]), ("b", &[3; 2])]).status, Status::Suppressed);
        assert!(SurveyAgreement.measure(&facts(&[]), &scope()).is_empty());
    }
}
