//! Standard errors for observations that hang together in groups: the months of a partner, the partners of a month.
//!
//! CR1: G/(G − 1) · (N − 1)/(N − K) · (X′X)⁻¹ Σ Xg′eg eg′Xg (X′X)⁻¹, against t(G − 1). Two ways: one + other − both
//! (Cameron, Gelbach & Miller 2011), against t of the smaller number of groups minus 1.
//!
//! With few groups CR1 alone misleads: give [`super::few_clusters`] and [`super::wild_bootstrap`] beside it. Under 5
//! groups there is no test at all.
//!
//! Source: Liang & Zeger 1986; Petersen 2009 for the check data; R's sandwich, statsmodels.

use std::collections::BTreeMap;

use super::covariance::{Covariance, add_product, sandwich, zeros};
use super::least_squares::{LeastSquares, Unfit};

/// Groups below which nothing is tested.
pub const MIN_CLUSTERS: usize = 5;

/// What the variance is multiplied by, because groups are few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SmallSample {
    /// Nothing (CR0).
    None,
    /// G/(G − 1).
    Clusters,
    /// G/(G − 1) · (N − 1)/(N − K): CR1.
    #[default]
    Full,
}

impl SmallSample {
    pub(super) fn factor(self, clusters: usize, fit: &LeastSquares) -> f64 {
        let clusters = clusters as f64;
        let by_clusters = clusters / (clusters - 1.0);
        match self {
            Self::None => 1.0,
            Self::Clusters => by_clusters,
            Self::Full => by_clusters * (fit.rows() as f64 - 1.0) / fit.freedom(),
        }
    }
}

/// The rows of each group, in the order of the labels. [`Unfit::Shape`] when there are not as many labels as rows, or
/// fewer than two groups.
pub(super) fn rows_of<L: Ord>(fit: &LeastSquares, labels: &[L]) -> Result<Vec<Vec<usize>>, Unfit> {
    let mut groups: BTreeMap<&L, Vec<usize>> = BTreeMap::new();
    for (row, label) in labels.iter().enumerate() {
        groups.entry(label).or_default().push(row);
    }
    if labels.len() != fit.rows() || groups.len() < 2 {
        return Err(Unfit::Shape);
    }
    Ok(groups.into_values().collect())
}

/// Σ qᵢ eᵢ over some rows.
pub(super) fn score(fit: &LeastSquares, rows: &[usize], residuals: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; fit.columns()];
    for &row in rows {
        for (cell, q) in sum.iter_mut().zip(&fit.orthogonal[row]) {
            *cell += q * residuals[row];
        }
    }
    sum
}

/// Residuals that hang together within each group; `labels` names the group of each row.
/// Hold it against t(groups − 1). [`Unfit::Shape`] without a label for every row, or with fewer than two groups.
pub fn one_way<L: Ord>(fit: &LeastSquares, labels: &[L], small: SmallSample) -> Result<Covariance, Unfit> {
    let groups = rows_of(fit, labels)?;
    let mut middle = zeros(fit.columns());
    for rows in &groups {
        let score = score(fit, rows, &fit.residuals);
        add_product(&mut middle, &score, &score, 1.0);
    }
    Ok(sandwich(fit, &middle, small.factor(groups.len(), fit)))
}

/// Residuals that hang together in two ways, each with its own correction. Hold it against t(smaller number of groups
/// − 1). A variance may come out below 0; then that coefficient has no standard error. Errors as [`one_way`].
///
/// Both hold a label for every row, in the order of the rows. [`Unfit`] as for [`one_way`].
pub fn two_way<A: Ord, B: Ord>(
    fit: &LeastSquares,
    one: &[A],
    other: &[B],
    small: SmallSample,
) -> Result<Covariance, Unfit> {
    let both: Vec<(&A, &B)> = one.iter().zip(other).collect();
    let (a, b) = (one_way(fit, one, small)?, one_way(fit, other, small)?);
    let shared = one_way(fit, &both, small)?;
    let rows = a.0.iter().zip(&b.0).zip(&shared.0);
    Ok(Covariance(
        rows.map(|((a, b), both)| a.iter().zip(b).zip(both).map(|((a, b), both)| a + b - both).collect())
            .collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::regression::covariance::hc1;
    use crate::statistics::regression::least_squares::least_squares;
    use proptest::prelude::*;

    #[test]
    fn a_mean_of_two_pairs_by_hand() {
        // 1 2 | 5 8, mean 4: residual sums −5 and 5, squares 50; / 4² · 2/1 · 3/3.
        let fit = least_squares(&vec![vec![1.0]; 4], &[1.0, 2.0, 5.0, 8.0]).unwrap();
        let covariance = one_way(&fit, &[1, 1, 2, 2], SmallSample::Full).unwrap();
        assert!(close(covariance.of(0, 0).unwrap(), 50.0 / 16.0 * 2.0));
        let plain = one_way(&fit, &[1, 1, 2, 2], SmallSample::None).unwrap();
        assert!(close(plain.of(0, 0).unwrap(), 50.0 / 16.0));
    }

    #[test]
    fn one_group_or_missing_labels_are_refused() {
        let fit = least_squares(&vec![vec![1.0]; 4], &[1.0, 2.0, 5.0, 8.0]).unwrap();
        assert_eq!(one_way(&fit, &[1; 4], SmallSample::Full).unwrap_err(), Unfit::Shape);
        assert_eq!(one_way(&fit, &[1, 2], SmallSample::Full).unwrap_err(), Unfit::Shape);
    }

    proptest! {
        #[test]
        fn a_group_a_row_gives_the_heteroskedastic_error(
            rows in prop::collection::vec((-5.0..5.0_f64, -9.0..9.0_f64), 4..20),
        ) {
            let design: Vec<Vec<f64>> = rows.iter().map(|(x, _)| vec![1.0, *x]).collect();
            let outcome: Vec<f64> = rows.iter().map(|(_, y)| *y).collect();
            let Ok(fit) = least_squares(&design, &outcome) else { return Ok(()) };
            let labels: Vec<usize> = (0..rows.len()).collect();
            let (a, b) = (one_way(&fit, &labels, SmallSample::Full).unwrap(), hc1(&fit));
            prop_assert!((a.of(1, 1).unwrap() - b.of(1, 1).unwrap()).abs() <= 1e-9 * b.of(1, 1).unwrap().max(1e-9));
        }
    }
}
