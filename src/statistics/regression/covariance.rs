//! How the coefficients of a fit vary: plain, with unequal spread (HC1), and with spread that echoes in time
//! (Newey-West).
//!
//! Plain: s² (X′X)⁻¹. HC1: n/(n − k) (X′X)⁻¹ Σ eᵢ² xᵢxᵢ′ (X′X)⁻¹. Newey-West: the same with the products at a distance of
//! up to L periods added, weighted 1 − l/(L + 1) (Bartlett).
//!
//! Source: White 1980; MacKinnon & White 1985; Newey & West 1987; checked against R's sandwich and statsmodels.
//! Newey-West is poor at high autocorrelation, and all intervals of short series are too narrow (Turner e.a. 2021).

use super::least_squares::{LeastSquares, Unfit, dot};
use crate::statistics::estimate::{Against, Estimate};

/// Variances and covariances of the coefficients, a row each.
#[derive(Clone, Debug, PartialEq)]
pub struct Covariance(pub(super) Vec<Vec<f64>>);

impl Covariance {
    /// The covariance of two coefficients, in the product of their units; of one with itself its variance. They count from 0
    /// in the order of the columns of the design; `None` outside the fit.
    pub fn of(&self, one: usize, other: usize) -> Option<f64> {
        self.0.get(one)?.get(other).copied()
    }

    /// The standard error of a coefficient; `None` outside the fit, or when its variance is not above 0 (as a
    /// two-way clustered one can be).
    pub fn standard_error(&self, coefficient: usize) -> Option<f64> {
        let variance = self.of(coefficient, coefficient)?;
        (variance > 0.0 && variance.is_finite()).then(|| variance.sqrt())
    }

    /// A coefficient with its uncertainty; `None` where [`Covariance::standard_error`] or [`Estimate::new`] is.
    pub fn estimate(&self, fit: &LeastSquares, coefficient: usize, against: Against) -> Option<Estimate> {
        let value = *fit.coefficients.get(coefficient)?;
        Estimate::new(value, self.standard_error(coefficient)?, against)
    }
}

/// Every residual with the same spread: the textbook errors of least squares, for a fit of n rows and k columns. Hold it
/// against t(n − k).
pub fn classical(fit: &LeastSquares) -> Covariance {
    let spread = fit.squares() / fit.freedom();
    let mut middle = zeros(fit.columns());
    for (place, row) in middle.iter_mut().enumerate() {
        row[place] = spread;
    }
    sandwich(fit, &middle, 1.0)
}

/// Each residual with a spread of its own (HC1: White's estimate times n/(n − k)), for a fit of n rows and k columns. Hold it
/// against t(n − k).
pub fn hc1(fit: &LeastSquares) -> Covariance {
    let mut middle = zeros(fit.columns());
    for (row, rest) in fit.orthogonal.iter().zip(&fit.residuals) {
        add_product(&mut middle, row, row, rest * rest);
    }
    sandwich(fit, &middle, fit.rows() as f64 / fit.freedom())
}

/// The usual number of lags in periods for n points: ⌊4 (n/100)^(2/9)⌋ (Newey & West 1994), at least 1.
pub fn usual_lags(points: usize) -> usize {
    (4.0 * (points as f64 / 100.0).powf(2.0 / 9.0)).max(1.0) as usize
}

/// Residuals that echo up to `lags` periods. `positions` gives the place in time of each row, in rising order, so that
/// a missing period is not skipped. `small_sample` multiplies by n/(n − k), which we advise. Hold it against t(n − k).
/// [`Unfit::Shape`] when there are not as many positions as rows, or they do not rise.
pub fn newey_west(
    fit: &LeastSquares,
    positions: &[usize],
    lags: usize,
    small_sample: bool,
) -> Result<Covariance, Unfit> {
    if positions.len() != fit.rows() || !positions.is_sorted_by(|a, b| a < b) {
        return Err(Unfit::Shape);
    }
    let mut middle = zeros(fit.columns());
    let scored: Vec<(usize, &[f64], f64)> = positions
        .iter()
        .zip(&fit.orthogonal)
        .zip(&fit.residuals)
        .map(|((&position, row), &rest)| (position, row.as_slice(), rest))
        .collect();
    for (place, &(here, row, rest)) in scored.iter().enumerate() {
        add_product(&mut middle, row, row, rest * rest);
        let near = scored
            .iter()
            .skip(place + 1)
            .take_while(|(there, ..)| there - here <= lags);
        for &(there, other_row, other_rest) in near {
            let weight = 1.0 - (there - here) as f64 / (lags as f64 + 1.0);
            add_product(&mut middle, row, other_row, weight * rest * other_rest);
            add_product(&mut middle, other_row, row, weight * rest * other_rest);
        }
    }
    let factor = if small_sample {
        fit.rows() as f64 / fit.freedom()
    } else {
        1.0
    };
    Ok(sandwich(fit, &middle, factor))
}

pub(super) fn zeros(size: usize) -> Vec<Vec<f64>> {
    vec![vec![0.0; size]; size]
}

/// Adds weight · left right′.
pub(super) fn add_product(sum: &mut [Vec<f64>], left: &[f64], right: &[f64], weight: f64) {
    for (row, a) in sum.iter_mut().zip(left) {
        for (cell, b) in row.iter_mut().zip(right) {
            *cell += weight * a * b;
        }
    }
}

/// factor · R⁻¹ M R⁻ᵀ, with M in the space of Q.
pub(super) fn sandwich(fit: &LeastSquares, middle: &[Vec<f64>], factor: f64) -> Covariance {
    let half: Vec<Vec<f64>> = fit
        .inverse
        .iter()
        .map(|row| middle.iter().map(|column| dot(row, column)).collect())
        .collect();
    Covariance(
        half.iter()
            .map(|row| fit.inverse.iter().map(|other| factor * dot(row, other)).collect())
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::regression::least_squares::least_squares;

    fn line() -> LeastSquares {
        let design: Vec<Vec<f64>> = (0..4).map(|x| vec![1.0, f64::from(x)]).collect();
        least_squares(&design, &[1.0, 3.0, 2.0, 6.0]).unwrap()
    }

    #[test]
    fn the_slope_of_four_points_by_hand() {
        // s² = 4.2/2 = 2.1, Σ(x−x̄)² = 5: variance of the slope .42.
        assert!(close(classical(&line()).of(1, 1).unwrap(), 0.42));
        // HC1: Σ(x−x̄)² e² = 2.25·.01 + .25·.49 + .25·2.89 + 2.25·.81 = 2.69; / 25 · 4/2.
        assert!(close(hc1(&line()).of(1, 1).unwrap(), 2.69 / 25.0 * 2.0));
    }

    #[test]
    fn newey_west_without_lags_is_the_plain_sandwich_and_gaps_are_kept_apart() {
        let fit = line();
        let none = newey_west(&fit, &[0, 1, 2, 3], 0, true).unwrap();
        assert!(close(none.of(1, 1).unwrap(), hc1(&fit).of(1, 1).unwrap()));
        // Ten periods apart, one lag reaches nothing.
        assert_eq!(newey_west(&fit, &[0, 10, 20, 30], 1, true).unwrap(), none);
        assert!(newey_west(&fit, &[0, 1, 2, 3], 1, true).unwrap() != none);
        assert_eq!(newey_west(&fit, &[0, 1, 1, 3], 1, true).unwrap_err(), Unfit::Shape);
    }

    #[test]
    fn the_usual_lags_grow_slowly() {
        assert_eq!([16, 59, 100, 200].map(usual_lags), [2, 3, 4, 4]);
        assert_eq!(usual_lags(0), 1);
    }

    #[test]
    fn a_perfect_fit_has_no_estimate() {
        let design: Vec<Vec<f64>> = (0..4).map(|x| vec![1.0, f64::from(x)]).collect();
        let fit = least_squares(&design, &[0.0; 4]).unwrap();
        assert_eq!(classical(&fit).estimate(&fit, 1, Against::T(fit.freedom())), None);
        assert_eq!(fit.durbin_watson(), None);
    }
}
