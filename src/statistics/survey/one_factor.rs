//! McDonald's omega of one factor: the part of a scale's variance that one common factor carries.
//!
//! Loadings λ that reproduce the correlations with the least squared residuals (minres), then
//! ω = (Σλ)² / ((Σλ)² + Σ(1 − λ²)). Items are expected to point the same way: turn reversed ones round first.
//!
//! Source: McDonald 1999; Harman & Jones 1966; R package psych `fa(nfactors = 1, fm = "minres")`.

use super::reliability::{MIN_ITEMS, MIN_RESPONDENTS, NoReliability, complete, covariances};

/// Rounds after which it stops; each loading in turn takes its best value.
const ROUNDS: usize = 20_000;
/// Change of the loadings at which they have settled.
const SETTLED: f64 = 1e-13;

/// What one factor carries.
#[derive(Clone, Debug, PartialEq)]
pub struct OneFactor {
    /// Correlation of each item with the factor, −1 to 1.
    pub loadings: Vec<f64>,
    /// Omega total, 0 to 1.
    pub omega: f64,
}

/// Fits one factor to a row of answers a respondent. Reasons as for
/// [`reliability`](super::reliability::reliability); [`NoReliability::NoSpread`] also when an item would follow from
/// the factor alone.
///
/// Every row has as many answers as there are items, in the same order; an unanswered item is `None`.
pub fn one_factor(answers: &[Vec<Option<f64>>]) -> Result<OneFactor, NoReliability> {
    let items = answers.first().map_or(0, Vec::len);
    if items < MIN_ITEMS || answers.iter().any(|row| row.len() != items) {
        return Err(NoReliability::TooFewItems);
    }
    let complete = complete(answers);
    if complete.len() < MIN_RESPONDENTS {
        return Err(NoReliability::TooFewRespondents);
    }
    let covariance = covariances(&complete).ok_or(NoReliability::NoSpread)?;
    let r = |i: usize, j: usize| covariance[i][j] / (covariance[i][i] * covariance[j][j]).sqrt();
    let mut loadings = vec![0.5; items];
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        for i in 0..items {
            let others = || (0..items).filter(|&j| j != i);
            let top: f64 = others().map(|j| r(i, j) * loadings[j]).sum();
            let bottom: f64 = others().map(|j| loadings[j] * loadings[j]).sum();
            let best = top / bottom;
            moved = moved.max((best - loadings[i]).abs());
            loadings[i] = best;
        }
        if moved < SETTLED || !moved.is_finite() {
            break;
        }
    }
    if !loadings.iter().all(|loading| loading.abs() <= 1.0) {
        return Err(NoReliability::NoSpread);
    }
    let common = loadings.iter().sum::<f64>().powi(2);
    let own: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
    Ok(OneFactor {
        loadings,
        omega: common / (common + own),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn omega_and_loadings_keep_their_bounds_and_neither_order_nor_scale_matters(
            rows in prop::collection::vec((1..=5_i32, -1..=1_i32, -1..=1_i32, -1..=1_i32, -1..=1_i32), 40..80),
        ) {
            // Four items that share one part, each with an error of its own.
            let answers: Vec<Vec<Option<f64>>> = rows
                .iter()
                .map(|(common, a, b, c, d)| [a, b, c, d].iter().map(|own| Some(f64::from(2 * common + *own))).collect())
                .collect();
            let Ok(found) = one_factor(&answers) else { return Ok(()) };
            prop_assert!((0.0..=1.0).contains(&found.omega), "{}", found.omega);
            prop_assert!(found.loadings.iter().all(|loading| loading.abs() <= 1.0 + 1e-9));
            let turned: Vec<Vec<Option<f64>>> = answers
                .iter()
                .rev()
                .map(|row| row.iter().map(|answer| answer.map(|value| 10.0 * value + 3.0)).collect())
                .collect();
            let other = one_factor(&turned).unwrap();
            prop_assert!((found.omega - other.omega).abs() < 1e-6, "{} {}", found.omega, other.omega);
        }
    }

    #[test]
    fn few_respondents_or_no_spread_say_so() {
        assert_eq!(
            one_factor(&vec![vec![Some(1.0); 3]; 29]),
            Err(NoReliability::TooFewRespondents)
        );
        assert_eq!(one_factor(&vec![vec![Some(1.0); 3]; 30]), Err(NoReliability::NoSpread));
        assert_eq!(one_factor(&[]), Err(NoReliability::TooFewItems));
    }

    #[test]
    fn three_items_have_the_loadings_that_fit_exactly() {
        // With three items λ₁² = r₁₂ r₁₃ / r₂₃. A common part and each its own: i, i + wobble, i + another wobble.
        let answers: Vec<Vec<Option<f64>>> = (0..40)
            .map(|i| {
                let i = f64::from(i);
                vec![
                    Some(i + (i * 7.0) % 11.0),
                    Some(i + (i * 5.0) % 13.0),
                    Some(i + (i * 3.0) % 17.0),
                ]
            })
            .collect();
        let found = one_factor(&answers).unwrap();
        let covariance = covariances(&complete(&answers)).unwrap();
        let r = |i: usize, j: usize| covariance[i][j] / (covariance[i][i] * covariance[j][j]).sqrt();
        assert!((found.loadings[0] - (r(0, 1) * r(0, 2) / r(1, 2)).sqrt()).abs() < 1e-9);
        assert!((0.0..=1.0).contains(&found.omega));
    }
}
