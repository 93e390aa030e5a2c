//! Answers of part of a small group: the error of a mean when nearly everybody answered, and change of the same people.
//!
//! SE = s/√n · √((N − n)/(N − 1)): when all N answered nothing is uncertain about them. The change of people who
//! answered twice (known by an anonymous code) is tested on their differences, from 5 of them on.
//!
//! Source: Cochran 1977; Student 1908.

use super::small_mean::MIN_ANSWERS;
use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::series::mean;

/// Standard error of the mean of answers out of `people`, in points of the scale; 0 when everybody answered. `None` for
/// fewer than 2 answers, more answers than people, or an answer that is not finite.
///
/// ```
/// use vlecht::statistics::survey::finite_population::standard_error;
/// // s = 1, n = 3, N = 5: 1/√3 · √(2/4).
/// assert!((standard_error(&[1.0, 2.0, 3.0], 5).unwrap() - 0.408_248).abs() < 1e-6);
/// ```
pub fn standard_error(answers: &[f64], people: usize) -> Option<f64> {
    let n = answers.len() as f64;
    let others = people.checked_sub(answers.len())? as f64;
    if answers.len() < 2 {
        return None;
    }
    let centre = mean(answers)?;
    let squares: f64 = answers.iter().map(|answer| (answer - centre).powi(2)).sum();
    let error = (squares / (n - 1.0) / n * others / (people as f64 - 1.0)).sqrt();
    error.is_finite().then_some(error)
}

/// Mean change of people who answered twice, against t(n − 1). Both slices in the order of the people. `None` when they
/// differ in length, for fewer than 5 people, when all changed as much, or an answer is not finite.
pub fn paired_change(earlier: &[f64], later: &[f64]) -> Option<Estimate> {
    if earlier.len() != later.len() || earlier.len() < MIN_ANSWERS {
        return None;
    }
    let changes: Vec<f64> = earlier
        .iter()
        .zip(later)
        .map(|(before, after)| after - before)
        .collect();
    let error = standard_error(&changes, usize::MAX)?;
    Estimate::new(mean(&changes)?, error, Against::T(changes.len() as f64 - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn everybody_leaves_no_error() {
        assert_eq!(standard_error(&[1.0, 2.0, 3.0], 3), Some(0.0));
        assert_eq!(standard_error(&[1.0, 2.0, 3.0], 2), None);
        assert_eq!(standard_error(&[1.0], 9), None);
        assert_eq!(standard_error(&[1.0, f64::NAN], 9), None);
    }

    #[test]
    fn students_ten_patients() {
        // 1.2 2.4 1.3 1.3 0 1 1.8 .8 4.6 1.4: mean 1.58, t = 4.0621, p = .002833 with 9 degrees of freedom.
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        let found = paired_change(&first, &second).unwrap();
        assert!(close(found.value, 1.58) && (found.statistic() - 4.0621).abs() < 5e-5);
        assert!((found.p() - 0.002_833).abs() < 5e-7);
    }

    #[test]
    fn four_people_or_the_same_change_are_not_tested() {
        assert_eq!(paired_change(&[1.0; 4], &[1.0, 2.0, 3.0, 4.0]), None);
        assert_eq!(paired_change(&[1.0; 5], &[2.0; 5]), None);
        assert_eq!(paired_change(&[1.0; 5], &[2.0; 6]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn more_people_unasked_is_more_error_and_order_and_sign_make_none(
            answers in prop::collection::vec(0.0..10.0_f64, 5..12),
            more in 1..50_usize,
        ) {
            let (n, people) = (answers.len(), answers.len() + more);
            let error = standard_error(&answers, people).unwrap();
            prop_assert!(close(standard_error(&answers, n).unwrap(), 0.0));
            prop_assert!(error <= standard_error(&answers, people + 1).unwrap() + 1e-12);
            let other: Vec<f64> = answers.iter().rev().map(|answer| 3.0 - 2.0 * answer).collect();
            prop_assert!((standard_error(&other, people).unwrap() - 2.0 * error).abs() < 1e-9);
            let later: Vec<f64> = answers.iter().rev().copied().collect();
            if let (Some(up), Some(down)) = (paired_change(&answers, &later), paired_change(&later, &answers)) {
                prop_assert!((up.value + down.value).abs() < 1e-9 && (up.p() - down.p()).abs() < 1e-9);
                prop_assert!((0.0..=1.0).contains(&up.p()));
            }
        }
    }
}
