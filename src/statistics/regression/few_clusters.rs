//! Standard errors for few groups: CR2 with Satterthwaite's degrees of freedom.
//!
//! CR2 blows up the residuals of each group by (I − Hgg)^(−1/2), which makes the variance unbiased when the residuals
//! are alike and independent. The degrees of freedom follow from how unevenly the groups weigh: often far fewer than
//! G − 1. Under about 4 the result is not to be trusted; it is then shown for what it is.
//!
//! Source: Bell & McCaffrey 2002; Pustejovsky & Tipton 2018; R package `clubSandwich` (`vcovCR(type = "CR2")`,
//! `coef_test`), with the identity as working model.

use super::clusters::{rows_of, score};
use super::covariance::{add_product, sandwich, zeros};
use super::least_squares::{LeastSquares, Unfit, dot};
use super::symmetric::eigen;
use crate::statistics::estimate::{Against, Estimate};

/// What is left of an eigenvalue of I − Hgg below which the group decides a coefficient on its own.
const NOTHING_LEFT: f64 = 1e-10;

/// A coefficient with its CR2 error against t with Satterthwaite's degrees of freedom; `labels` names the group of
/// each row. `Ok(None)` for a coefficient that is not there or has no variance. [`Unfit::Shape`] without a label for
/// every row, or with fewer than two groups.
pub fn cr2<L: Ord>(fit: &LeastSquares, labels: &[L], coefficient: usize) -> Result<Option<Estimate>, Unfit> {
    let groups = rows_of(fit, labels)?;
    let Some(direction) = fit.inverse.get(coefficient) else {
        return Ok(None);
    };
    let mut middle = zeros(fit.columns());
    // Σ ug′ug, and the parts zg that overlap between groups.
    let mut own = Vec::with_capacity(groups.len());
    let mut overlap = Vec::with_capacity(groups.len());
    for rows in &groups {
        let inside = inner_products(fit, rows);
        let adjust = adjustment(&inside);
        let adjusted = times(&adjust, &score(fit, rows, &fit.residuals));
        add_product(&mut middle, &adjusted, &adjusted, 1.0);
        let turned = times(&adjust, direction);
        let part = times(&inside, &turned);
        own.push(dot(&turned, &part));
        overlap.push(part);
    }
    let (mut trace, mut squares) = (0.0, 0.0);
    for (g, (weight, part)) in own.iter().zip(&overlap).enumerate() {
        for (h, other) in overlap.iter().enumerate() {
            let shared = if g == h { *weight } else { 0.0 } - dot(part, other);
            squares += shared * shared;
            trace += if g == h { shared } else { 0.0 };
        }
    }
    let covariance = sandwich(fit, &middle, 1.0);
    Ok(covariance.estimate(fit, coefficient, Against::T(trace * trace / squares)))
}

/// Qg′Qg.
pub(super) fn inner_products(fit: &LeastSquares, rows: &[usize]) -> Vec<Vec<f64>> {
    let mut inside = zeros(fit.columns());
    for &row in rows {
        add_product(&mut inside, &fit.orthogonal[row], &fit.orthogonal[row], 1.0);
    }
    inside
}

/// V (1 − s)^(−1/2) V′ of Qg′Qg = V s V′: what (I − Hgg)^(−1/2) does to Qg. A direction that the group decides on
/// its own gets 0.
fn adjustment(inside: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let (values, vectors) = eigen(inside);
    let mut adjust = zeros(inside.len());
    for (k, value) in values.iter().enumerate() {
        let left = 1.0 - value;
        if left > NOTHING_LEFT {
            let vector: Vec<f64> = vectors.iter().map(|row| row[k]).collect();
            add_product(&mut adjust, &vector, &vector, 1.0 / left.sqrt());
        }
    }
    adjust
}

pub(super) fn times(matrix: &[Vec<f64>], vector: &[f64]) -> Vec<f64> {
    matrix.iter().map(|row| dot(row, vector)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::regression::least_squares::least_squares;
    use proptest::prelude::*;

    #[test]
    fn the_mean_of_equal_groups_has_one_degree_of_freedom_less_than_groups() {
        // Four groups of two with group means 1 2 4 9: the variance of a mean of four means, 38/3/4, with 3 degrees.
        let fit = least_squares(&vec![vec![1.0]; 8], &[0.5, 1.5, 1.0, 3.0, 4.0, 4.0, 8.0, 10.0]).unwrap();
        let found = cr2(&fit, &[1, 1, 2, 2, 3, 3, 4, 4], 0).unwrap().unwrap();
        assert!(close(found.value, 4.0) && close(found.standard_error, (38.0_f64 / 12.0).sqrt()));
        assert!(matches!(found.against, Against::T(df) if close(df, 3.0)));
    }

    #[test]
    fn a_coefficient_that_is_not_there_has_no_estimate() {
        let fit = least_squares(&vec![vec![1.0]; 4], &[1.0, 2.0, 5.0, 8.0]).unwrap();
        assert_eq!(cr2(&fit, &[1, 1, 2, 2], 1), Ok(None));
        assert_eq!(cr2(&fit, &[1, 1, 1, 1], 0), Err(Unfit::Shape));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn names_order_and_unit_of_the_groups_make_no_difference(
            outcomes in prop::collection::vec(-9.0..9.0_f64, 12),
        ) {
            let estimate = |factor: f64, is_reversed: bool| {
                let mut rows: Vec<(f64, f64, i32)> = (0..12_i32)
                    .zip(&outcomes)
                    .map(|(row, outcome)| (f64::from(row % 4), factor * outcome, row / 3))
                    .collect();
                if is_reversed {
                    rows.reverse();
                }
                let design: Vec<Vec<f64>> = rows.iter().map(|row| vec![1.0, row.0]).collect();
                let values: Vec<f64> = rows.iter().map(|row| row.1).collect();
                let labels: Vec<i32> = rows.iter().map(|row| if is_reversed { 9 - row.2 } else { row.2 }).collect();
                cr2(&least_squares(&design, &values).unwrap(), &labels, 1).unwrap()
            };
            let (Some(own), Some(other)) = (estimate(1.0, false), estimate(-4.0, true)) else { return Ok(()) };
            prop_assert!((other.value + 4.0 * own.value).abs() < 1e-8);
            prop_assert!((other.standard_error - 4.0 * own.standard_error).abs() < 1e-8);
            prop_assert!((0.0..=1.0).contains(&own.p()) && (own.p() - other.p()).abs() < 1e-8);
        }
    }
}
