//! Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations.
//!
//! Source: Jacobi 1846; Golub & Van Loan, Matrix Computations.

/// Turns after which it stops; small matrices need five to ten.
const SWEEPS: usize = 60;

/// Eigenvalues, and the eigenvectors as columns (`vectors[row][k]` belongs to value k). The matrix is square,
/// symmetric and finite.
#[allow(
    clippy::needless_range_loop,
    clippy::many_single_char_names,
    reason = "the notation of matrices"
)]
pub(super) fn eigen(matrix: &[Vec<f64>]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let size = matrix.len();
    let mut a = matrix.to_vec();
    let mut vectors: Vec<Vec<f64>> = (0..size)
        .map(|i| (0..size).map(|j| f64::from(u8::from(i == j))).collect())
        .collect();
    for _ in 0..SWEEPS {
        let off: f64 = (0..size)
            .flat_map(|i| (0..i).map(move |j| (i, j)))
            .map(|(i, j)| a[i][j].powi(2))
            .sum();
        let all: f64 = a.iter().flatten().map(|value| value * value).sum();
        if off <= 1e-30 * all {
            break;
        }
        for p in 0..size {
            for q in p + 1..size {
                if a[p][q] == 0.0 {
                    continue;
                }
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
                let c = 1.0 / t.hypot(1.0);
                let s = t * c;
                for k in 0..size {
                    (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]);
                }
                for k in 0..size {
                    (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]);
                }
                for k in 0..size {
                    let (x, y) = (vectors[k][p], vectors[k][q]);
                    (vectors[k][p], vectors[k][q]) = (c * x - s * y, s * x + c * y);
                }
            }
        }
    }
    ((0..size).map(|i| a[i][i]).collect(), vectors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_by_two_by_hand() {
        // [[2, 1], [1, 2]]: 1 and 3.
        let (mut values, _) = eigen(&[vec![2.0, 1.0], vec![1.0, 2.0]]);
        values.sort_by(f64::total_cmp);
        assert!((values[0] - 1.0).abs() < 1e-12 && (values[1] - 3.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn values_and_vectors_build_the_matrix_again(numbers in prop::collection::vec(-5.0..5.0_f64, 16)) {
            let matrix: Vec<Vec<f64>> = (0..4)
                .map(|i| (0..4).map(|j| numbers[i * 4 + j] + numbers[j * 4 + i]).collect())
                .collect();
            let (values, vectors) = eigen(&matrix);
            for i in 0..4 {
                for j in 0..4 {
                    let built: f64 = (0..4).map(|k| vectors[i][k] * values[k] * vectors[j][k]).sum();
                    prop_assert!((built - matrix[i][j]).abs() < 1e-9);
                }
            }
        }
    }
}
