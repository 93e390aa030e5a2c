//! Weights for partners of different size: each answer stands for as many people as it should.
//!
//! w = N / n for each partner, held at three times the median. Kish's effective number (Σw)²/Σw² says how many unweighted
//! answers are as good. Show the unweighted result too.
//!
//! Source: Kish 1965; trimming at three medians is a common convention.

use crate::statistics::median::median;

/// Answers of a partner below which nothing is weighted.
pub const MIN_ANSWERS: usize = 5;
/// Response below which nothing is weighted.
pub const MIN_RESPONSE: f64 = 0.3;
/// Medians at which a weight is held.
const TRIMMED_AT: f64 = 3.0;

/// Why answers are better not weighted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unweighted {
    /// No partners, a partner without people, or more answers than people.
    NoPopulation,
    /// Some partner has fewer than 5 answers.
    TooFewAnswers,
    /// Less than 30 % of all people answered: this part of them.
    LowResponse(f64),
}

/// Weights of partners.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// People that one answer of each partner stands for, trimmed, in the order given.
    pub weights: Vec<f64>,
    /// Partners whose weight was held.
    pub trimmed: usize,
    /// Kish's effective number of answers, at most their number.
    pub effective: f64,
}

/// Weights of partners with `people` each, of whom `answers` answered; in the same order.
///
/// [`Unweighted`] says why there are none.
///
/// ```
/// use vlecht::statistics::survey::weights::weights;
/// // 10 answers for 20 people, 10 for 40: weights 2 and 4, (20 + 40)² / (40 + 160) = 18.
/// assert_eq!(weights(&[20, 40], &[10, 10]).unwrap().effective, 18.0);
/// ```
pub fn weights(people: &[usize], answers: &[usize]) -> Result<Weights, Unweighted> {
    let sound = people.len() == answers.len() && people.iter().zip(answers).all(|(all, n)| *all > 0 && n <= all);
    if people.is_empty() || !sound {
        return Err(Unweighted::NoPopulation);
    }
    if answers.iter().any(|&n| n < MIN_ANSWERS) {
        return Err(Unweighted::TooFewAnswers);
    }
    let response = answers.iter().sum::<usize>() as f64 / people.iter().sum::<usize>() as f64;
    if response < MIN_RESPONSE {
        return Err(Unweighted::LowResponse(response));
    }
    let raw: Vec<f64> = people
        .iter()
        .zip(answers)
        .map(|(&all, &n)| all as f64 / n as f64)
        .collect();
    let most = TRIMMED_AT * median(&raw).ok_or(Unweighted::NoPopulation)?;
    let weights: Vec<f64> = raw.iter().map(|weight| weight.min(most)).collect();
    let sum: f64 = weights.iter().zip(answers).map(|(weight, &n)| weight * n as f64).sum();
    let squares: f64 = weights
        .iter()
        .zip(answers)
        .map(|(weight, &n)| weight * weight * n as f64)
        .sum();
    Ok(Weights {
        trimmed: raw.iter().filter(|&&weight| weight > most).count(),
        weights,
        effective: sum * sum / squares,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_wild_weight_is_held_at_three_medians() {
        // Weights 1 1 10, median 1: the last is held at 3.
        let found = weights(&[10, 10, 100], &[10, 10, 10]);
        assert_eq!(found, Err(Unweighted::LowResponse(0.25)));
        let found = weights(&[50, 50, 50], &[50, 50, 5]).unwrap();
        assert_eq!((found.weights.as_slice(), found.trimmed), (&[1.0, 1.0, 3.0][..], 1));
    }

    #[test]
    fn few_answers_or_no_people_say_so() {
        assert_eq!(weights(&[10, 10], &[10, 4]), Err(Unweighted::TooFewAnswers));
        assert_eq!(weights(&[10, 0], &[10, 0]), Err(Unweighted::NoPopulation));
        assert_eq!(weights(&[10], &[11]), Err(Unweighted::NoPopulation));
        assert_eq!(weights(&[], &[]), Err(Unweighted::NoPopulation));
    }

    proptest! {
        #[test]
        fn effective_never_exceeds_the_answers(parties in prop::collection::vec((5..40_usize, 0..40_usize), 1..9)) {
            let answers: Vec<usize> = parties.iter().map(|party| party.0).collect();
            let people: Vec<usize> = parties.iter().map(|party| party.0 + party.1).collect();
            let Ok(found) = weights(&people, &answers) else { return Ok(()) };
            prop_assert!(found.effective <= answers.iter().sum::<usize>() as f64 + 1e-9);
            prop_assert!(found.weights.iter().all(|&weight| weight >= 1.0));
        }
    }
}
