//! Counts: quasi-Poisson regression with exposure, by iteratively reweighted least squares.
//!
//! log E(y) = Xβ + log exposure; e^β is a rate ratio. Variance = dispersion × mean, with the dispersion Pearson's
//! χ²/(n − k): 1 for plain Poisson, above 1 when counts vary more than chance alone would have them.
//!
//! Source: `McCullagh` & Nelder 1989; R's `glm(family = quasipoisson)`, statsmodels. Coefficients are held against the
//! normal distribution, as in Bernal e.a. 2017.

use super::covariance::{Covariance, sandwich, zeros};
use super::least_squares::{LeastSquares, Unfit, dot, least_squares};
use crate::statistics::estimate::{Against, Estimate};

/// Iterations after which it gives up.
const ITERATIONS: usize = 100;
/// Relative change of the deviance at which it has settled.
const SETTLED: f64 = 1e-13;

/// A fitted model of counts.
#[derive(Clone, Debug, PartialEq)]
pub struct QuasiPoisson {
    /// One coefficient a column, on the log scale.
    pub coefficients: Vec<f64>,
    /// The counts that the model expects, a row each.
    pub expected: Vec<f64>,
    /// Pearson's χ²/(n − k).
    pub dispersion: f64,
    unscaled: Covariance,
}

impl QuasiPoisson {
    /// A coefficient with its uncertainty, its variance multiplied by the dispersion (quasi-Poisson) or not (Poisson).
    /// `None` outside the fit, or without variance.
    pub fn estimate(&self, coefficient: usize, with_dispersion: bool) -> Option<Estimate> {
        let factor = if with_dispersion { self.dispersion.sqrt() } else { 1.0 };
        let error = self.unscaled.standard_error(coefficient)? * factor;
        Estimate::new(*self.coefficients.get(coefficient)?, error, Against::Normal)
    }

    /// e^β with its interval: how many times as high the rate is per unit of the column. `None` where
    /// [`QuasiPoisson::estimate`] is, or for a level outside 0 to 1.
    pub fn rate_ratio(&self, coefficient: usize, level: f64) -> Option<(f64, (f64, f64))> {
        let estimate = self.estimate(coefficient, true)?;
        let (low, high) = estimate.interval(level)?;
        let ratio = (estimate.value.exp(), (low.exp(), high.exp()));
        (ratio.0.is_finite() && ratio.1.1.is_finite()).then_some(ratio)
    }
}

/// Fits counts to the rows of a design; `exposure` is what each count is out of (people, hours), above 0.
///
/// [`Unfit::Shape`] for lengths that differ; [`Unfit::NotFinite`] for a negative count or an exposure that is not above
/// 0; [`Unfit::NotConverged`] when it does not settle, as when a whole group has no counts; else as
/// [`least_squares`].
pub fn quasi_poisson(design: &[Vec<f64>], counts: &[f64], exposure: &[f64]) -> Result<QuasiPoisson, Unfit> {
    if counts.len() != design.len() || exposure.len() != design.len() {
        return Err(Unfit::Shape);
    }
    let sound = counts.iter().all(|&count| count >= 0.0 && count.is_finite())
        && exposure.iter().all(|&out_of| out_of > 0.0 && out_of.is_finite());
    if !sound {
        return Err(Unfit::NotFinite);
    }
    if counts.iter().sum::<f64>() <= 0.0 {
        return Err(Unfit::NotConverged);
    }
    let mut expected: Vec<f64> = counts.iter().map(|count| count + 0.1).collect();
    let mut before = f64::INFINITY;
    for _ in 0..ITERATIONS {
        let fit = weighted(design, counts, exposure, &expected)?;
        expected = design
            .iter()
            .zip(exposure)
            .map(|(row, out_of)| (dot(row, &fit.coefficients) + out_of.ln()).exp())
            .collect();
        let now = deviance(counts, &expected);
        if !now.is_finite() || expected.iter().any(|&value| value < f64::MIN_POSITIVE) {
            return Err(Unfit::NotConverged);
        }
        if (before - now).abs() <= SETTLED * (now + 0.1) {
            // Once more, for the weights that belong to the coefficients found.
            return finished(&weighted(design, counts, exposure, &expected)?, counts, expected);
        }
        before = now;
    }
    Err(Unfit::NotConverged)
}

/// One step: least squares of the working outcome, weighted by the expected counts.
fn weighted(design: &[Vec<f64>], counts: &[f64], exposure: &[f64], expected: &[f64]) -> Result<LeastSquares, Unfit> {
    let roots: Vec<f64> = expected.iter().map(|value| value.sqrt()).collect();
    let rows: Vec<Vec<f64>> = design
        .iter()
        .zip(&roots)
        .map(|(row, root)| row.iter().map(|value| value * root).collect())
        .collect();
    let working: Vec<f64> = counts
        .iter()
        .zip(exposure)
        .zip(expected.iter().zip(&roots))
        .map(|((count, out_of), (mu, root))| root * (mu.ln() - out_of.ln() + (count - mu) / mu))
        .collect();
    least_squares(&rows, &working)
}

fn finished(fit: &LeastSquares, counts: &[f64], expected: Vec<f64>) -> Result<QuasiPoisson, Unfit> {
    let pearson: f64 = counts.iter().zip(&expected).map(|(y, mu)| (y - mu).powi(2) / mu).sum();
    let mut unit = zeros(fit.columns());
    for (place, row) in unit.iter_mut().enumerate() {
        row[place] = 1.0;
    }
    let unscaled = sandwich(fit, &unit, 1.0);
    let settled = (0..fit.columns()).all(|place| unscaled.standard_error(place).is_some_and(|error| error < 1e3));
    if !settled || !pearson.is_finite() {
        return Err(Unfit::NotConverged);
    }
    Ok(QuasiPoisson {
        coefficients: fit.coefficients.clone(),
        dispersion: pearson / fit.freedom(),
        expected,
        unscaled,
    })
}

fn deviance(counts: &[f64], expected: &[f64]) -> f64 {
    let term = |y: f64, mu: f64| if y > 0.0 { y * (y / mu).ln() - (y - mu) } else { mu };
    2.0 * counts.iter().zip(expected).map(|(&y, &mu)| term(y, mu)).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn two_groups_have_the_ratio_of_their_rates() {
        // 10 and 14 in 100, 30 and 18 in 200: rates .12 and .12. Then 48 of 100 twice against 24: ratio 4.
        let design = [vec![1.0, 0.0], vec![1.0, 0.0], vec![1.0, 1.0], vec![1.0, 1.0]];
        let fit = quasi_poisson(&design, &[10.0, 14.0, 50.0, 46.0], &[100.0; 4]).unwrap();
        let (ratio, (low, high)) = fit.rate_ratio(1, 0.95).unwrap();
        assert!(close(ratio, 4.0) && low < 4.0 && 4.0 < high);
        // Pearson: 4/12 · 2 + 4/48 · 2 = .8333, over 2.
        assert!(close(fit.dispersion, f64::midpoint(8.0 / 12.0, 8.0 / 48.0)));
        // Var β = 1/24 + 1/96.
        assert!(close(
            fit.estimate(1, false).unwrap().standard_error,
            (1.0_f64 / 24.0 + 1.0 / 96.0).sqrt()
        ));
    }

    #[test]
    fn without_counts_or_exposure_there_is_no_fit() {
        let design = [vec![1.0, 0.0], vec![1.0, 0.0], vec![1.0, 1.0], vec![1.0, 1.0]];
        assert_eq!(
            quasi_poisson(&design, &[0.0; 4], &[1.0; 4]).unwrap_err(),
            Unfit::NotConverged
        );
        let half = quasi_poisson(&design, &[3.0, 4.0, 0.0, 0.0], &[1.0; 4]);
        assert_eq!(half.unwrap_err(), Unfit::NotConverged);
        assert_eq!(
            quasi_poisson(&design, &[1.0; 4], &[0.0; 4]).unwrap_err(),
            Unfit::NotFinite
        );
        assert_eq!(quasi_poisson(&design, &[1.0; 3], &[1.0; 4]).unwrap_err(), Unfit::Shape);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn the_fit_counts_as_many_and_another_exposure_moves_the_level_only(
            counts in prop::collection::vec(1..60_i32, 6..14),
        ) {
            let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
            let design: Vec<Vec<f64>> = (0..counts.len()).map(|row| vec![1.0, (row % 3) as f64]).collect();
            let per = |people: f64| quasi_poisson(&design, &counts, &vec![people; counts.len()]).unwrap();
            let (own, other) = (per(100.0), per(200.0));
            prop_assert!((own.expected.iter().sum::<f64>() - counts.iter().sum::<f64>()).abs() < 1e-5);
            prop_assert!((own.coefficients[1] - other.coefficients[1]).abs() < 1e-7);
            prop_assert!((own.coefficients[0] - other.coefficients[0] - 2.0_f64.ln()).abs() < 1e-7);
            prop_assert!(own.dispersion >= 0.0 && (own.dispersion - other.dispersion).abs() < 1e-6);
        }
    }
}
