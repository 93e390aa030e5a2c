//! Ordinary least squares by an orthogonal decomposition: X = QR, coefficients R⁻¹ Q′y.
//!
//! Q comes from modified Gram-Schmidt, each column twice, which is as good as Householder's reflections.
//!
//! Source: Björck 1967 for the orthogonal decomposition; compared with R `lm` and statsmodels.

/// Part of a column's length below which what is left of it counts as nothing.
const COLLINEAR: f64 = 1e-10;

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No columns, rows of different length, or not as many outcomes (labels, offsets) as rows.
    Shape,
    /// A number is not finite, or a result would be too large for a number.
    NotFinite,
    /// Not more rows than columns, so that nothing is left to judge the fit by.
    TooFewRows,
    /// A column follows from the others, so that their coefficients cannot be told apart.
    Collinear,
    /// The iterations do not settle.
    NotConverged,
}

/// A fitted line.
#[derive(Clone, Debug, PartialEq)]
pub struct LeastSquares {
    /// One coefficient a column: change of the outcome per unit of the column.
    pub coefficients: Vec<f64>,
    /// Outcome minus fit, a row each.
    pub residuals: Vec<f64>,
    /// Q, as rows.
    pub(super) orthogonal: Vec<Vec<f64>>,
    /// R⁻¹, as rows.
    pub(super) inverse: Vec<Vec<f64>>,
}

impl LeastSquares {
    /// Rows of the design.
    pub fn rows(&self) -> usize {
        self.residuals.len()
    }

    /// Columns of the design.
    pub fn columns(&self) -> usize {
        self.coefficients.len()
    }

    /// Rows minus columns: the degrees of freedom that are left.
    pub fn freedom(&self) -> f64 {
        (self.rows() - self.columns()) as f64
    }

    /// Sum of squared residuals.
    pub fn squares(&self) -> f64 {
        self.residuals.iter().map(|rest| rest * rest).sum()
    }

    /// Durbin and Watson's statistic, 0 to 4 (2: no lag-1 autocorrelation), with the rows in the order of time.
    /// Unreliable for short series. `None` when nothing is left to explain.
    pub fn durbin_watson(&self) -> Option<f64> {
        let steps: f64 = self.residuals.windows(2).map(|pair| (pair[1] - pair[0]).powi(2)).sum();
        let ratio = steps / self.squares();
        ratio.is_finite().then_some(ratio)
    }
}

/// Fits `outcome` to the rows of a design (give a column of ones for an intercept).
///
/// The design has a row for every outcome, in the same order, all rows of the same length; coefficients are in the
/// unit of the outcome by that of their column. [`Unfit`] for other shapes, numbers that are not finite, and
/// columns that follow from each other.
///
/// ```
/// use vlecht::statistics::regression::least_squares::least_squares;
/// let fit = least_squares(&[vec![1.0, 0.0], vec![1.0, 1.0], vec![1.0, 2.0]], &[1.0, 3.0, 5.0]).unwrap();
/// assert!((fit.coefficients[1] - 2.0).abs() < 1e-12);
/// ```
pub fn least_squares(design: &[Vec<f64>], outcome: &[f64]) -> Result<LeastSquares, Unfit> {
    let columns = design.first().map_or(0, Vec::len);
    if columns == 0 || outcome.len() != design.len() || design.iter().any(|row| row.len() != columns) {
        return Err(Unfit::Shape);
    }
    if !design.iter().flatten().chain(outcome).all(|number| number.is_finite()) {
        return Err(Unfit::NotFinite);
    }
    if design.len() <= columns {
        return Err(Unfit::TooFewRows);
    }
    let (q, r) = decompose(design, columns)?;
    let inverse = inverse_of_upper(&r);
    let projected: Vec<f64> = q.iter().map(|column| dot(column, outcome)).collect();
    let coefficients: Vec<f64> = inverse.iter().map(|row| dot(row, &projected)).collect();
    let residuals: Vec<f64> = design
        .iter()
        .zip(outcome)
        .map(|(row, y)| y - dot(row, &coefficients))
        .collect();
    let fit = LeastSquares {
        orthogonal: (0..design.len())
            .map(|row| q.iter().map(|column| column[row]).collect())
            .collect(),
        coefficients,
        residuals,
        inverse,
    };
    let sound = fit.squares().is_finite() && fit.coefficients.iter().all(|value| value.is_finite());
    if sound { Ok(fit) } else { Err(Unfit::NotFinite) }
}

/// The columns of Q, and R as rows.
#[allow(clippy::type_complexity, reason = "two matrices")]
fn decompose(design: &[Vec<f64>], columns: usize) -> Result<(Vec<Vec<f64>>, Vec<Vec<f64>>), Unfit> {
    let mut q: Vec<Vec<f64>> = Vec::with_capacity(columns);
    let mut r = vec![vec![0.0; columns]; columns];
    for j in 0..columns {
        let mut column: Vec<f64> = design.iter().map(|row| row[j]).collect();
        let length = dot(&column, &column).sqrt();
        for _ in 0..2 {
            for (earlier, row) in q.iter().zip(&mut r) {
                let part = dot(earlier, &column);
                row[j] += part;
                for (left, taken) in column.iter_mut().zip(earlier) {
                    *left -= part * taken;
                }
            }
        }
        let left = dot(&column, &column).sqrt();
        if !left.is_finite() {
            return Err(Unfit::NotFinite);
        }
        if left <= COLLINEAR * length {
            return Err(Unfit::Collinear);
        }
        r[j][j] = left;
        q.push(column.iter().map(|value| value / left).collect());
    }
    Ok((q, r))
}

/// The inverse of an upper triangle, as rows.
#[allow(clippy::needless_range_loop, reason = "the notation of matrices")]
fn inverse_of_upper(r: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let size = r.len();
    let mut inverse = vec![vec![0.0; size]; size];
    for column in 0..size {
        for row in (0..=column).rev() {
            let known: f64 = (row + 1..=column).map(|k| r[row][k] * inverse[k][column]).sum();
            let unit = f64::from(u8::from(row == column));
            inverse[row][column] = (unit - known) / r[row][row];
        }
    }
    inverse
}

/// The sum of the products.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn a_line_through_four_points_by_hand() {
        // x 0 1 2 3, y 1 3 2 6: slope (Σxy − n x̄ȳ)/Σ(x−x̄)² = (25 − 18)/5 = 1.4, intercept 3 − 2.1 = .9.
        let design: Vec<Vec<f64>> = (0..4).map(|x| vec![1.0, f64::from(x)]).collect();
        let fit = least_squares(&design, &[1.0, 3.0, 2.0, 6.0]).unwrap();
        assert!(close(fit.coefficients[0], 0.9) && close(fit.coefficients[1], 1.4));
        // Residuals .1 .7 -1.7 .9: squares 4.2; steps .6 -2.4 2.6: 12.88 / 4.2.
        assert!(close(fit.squares(), 4.2) && close(fit.durbin_watson().unwrap(), 12.88 / 4.2));
    }

    #[test]
    fn how_fast_a_milestone_slips() {
        // Report days 0 30 60 90, forecast 180 195 225 255: .85 of a day later every day.
        let design: Vec<Vec<f64>> = [0.0, 30.0, 60.0, 90.0].iter().map(|&day| vec![1.0, day]).collect();
        let fit = least_squares(&design, &[180.0, 195.0, 225.0, 255.0]).unwrap();
        assert!(close(fit.coefficients[1], 0.85));
    }

    #[test]
    fn what_cannot_be_fitted_says_why() {
        let row = |x: f64| vec![1.0, x, 2.0 * x];
        let collinear: Vec<Vec<f64>> = [1.0, 2.0, 4.0, 9.0].map(row).to_vec();
        assert_eq!(least_squares(&collinear, &[1.0; 4]).unwrap_err(), Unfit::Collinear);
        assert_eq!(
            least_squares(&[vec![0.0], vec![0.0]], &[1.0; 2]).unwrap_err(),
            Unfit::Collinear
        );
        assert_eq!(least_squares(&[], &[]).unwrap_err(), Unfit::Shape);
        assert_eq!(least_squares(&[vec![1.0]], &[1.0]).unwrap_err(), Unfit::TooFewRows);
        assert_eq!(
            least_squares(&[vec![1.0], vec![f64::NAN]], &[1.0; 2]).unwrap_err(),
            Unfit::NotFinite
        );
        assert_eq!(
            least_squares(&[vec![1.0], vec![-1.0]], &[f64::MAX; 2]).unwrap_err(),
            Unfit::NotFinite
        );
    }

    proptest! {
        #[test]
        fn residuals_stand_square_on_every_column(
            rows in prop::collection::vec((prop::array::uniform3(-10.0..10.0_f64), -50.0..50.0_f64), 5..30),
        ) {
            let (design, outcome): (Vec<Vec<f64>>, Vec<f64>) = rows.iter().map(|(row, y)| (row.to_vec(), *y)).unzip();
            let Ok(fit) = least_squares(&design, &outcome) else { return Ok(()) };
            for column in 0..3 {
                let along: f64 = design.iter().zip(&fit.residuals).map(|(row, rest)| row[column] * rest).sum();
                prop_assert!(along.abs() < 1e-6);
            }
        }
    }
}
