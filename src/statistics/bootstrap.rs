//! Percentile bootstrap: how far would a figure move with other respondents of the same kind?
//!
//! Draws as many answers as there are, with replacement, and takes the figure each time; the interval holds the middle
//! 95 % of what comes out. For figures without a formula (van der Eijk's A, a difference of means), not where there is
//! one. The seed makes it repeatable; another seed moves the bounds by about .02 on a scale of 1.
//!
//! Source: Efron 1979.

use super::random::Seeded;

/// Draws.
pub const DRAWS: usize = 2_000;

/// Interval of 95 % of a figure of one group of answers. Draws in which the figure is undefined do not count; `None`
/// without answers, or when that is more than half of them.
///
/// Answers in any order, in the unit of the figure.
///
/// ```
/// use vlecht::statistics::bootstrap::bootstrap;
/// use vlecht::statistics::series::mean;
/// let (low, high) = bootstrap(&[1.0, 2.0, 3.0, 4.0, 5.0], mean, 1).unwrap();
/// assert!(1.0 < low && low < 3.0 && 3.0 < high && high < 5.0);
/// ```
pub fn bootstrap(answers: &[f64], figure: impl Fn(&[f64]) -> Option<f64>, seed: u64) -> Option<(f64, f64)> {
    bootstrap_of_two(answers, answers, |drawn, _| figure(drawn), seed)
}

/// Interval of 95 % of a figure of two groups, such as the difference of their means; each group is drawn from itself.
/// `None` as [`bootstrap`], for either group.
///
/// The two groups need not be of the same length, and stand in any order.
pub fn bootstrap_of_two(
    one: &[f64],
    other: &[f64],
    figure: impl Fn(&[f64], &[f64]) -> Option<f64>,
    seed: u64,
) -> Option<(f64, f64)> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let mut seeded = Seeded::new(seed);
    let mut drawn = |from: &[f64]| -> Vec<f64> { from.iter().map(|_| from[seeded.below(from.len())]).collect() };
    let mut found: Vec<f64> = (0..DRAWS)
        .filter_map(|_| figure(&drawn(one), &drawn(other)))
        .filter(|value| value.is_finite())
        .collect();
    if found.len() * 2 < DRAWS {
        return None;
    }
    found.sort_by(f64::total_cmp);
    let at = |part: f64| found.get((part * (found.len() - 1) as f64).round() as usize).copied();
    Some((at(0.025)?, at(0.975)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::series::mean;
    use crate::statistics::survey::ordered_agreement::agreement;
    use proptest::prelude::*;

    #[test]
    fn the_interval_of_a_mean_is_about_that_of_the_formula() {
        // Forty answers, 1 to 5 evenly: deviation 1.432, error .226, 1.96 of it .444.
        let answers: Vec<f64> = (0..40).map(|i| f64::from(i % 5) + 1.0).collect();
        for seed in 0..3 {
            let (low, high) = bootstrap(&answers, mean, seed).unwrap();
            assert!(
                (low - 2.556).abs() < 0.06 && (high - 3.444).abs() < 0.06,
                "{low} {high}"
            );
        }
        assert_eq!(bootstrap(&answers, mean, 9), bootstrap(&answers, mean, 9));
    }

    #[test]
    fn agreement_has_an_interval_within_its_bounds() {
        let answers: Vec<f64> = (0..30).map(|i| f64::from(1 + i % 5)).collect();
        let of = |drawn: &[f64]| {
            let counts: Vec<u64> = (1..=5)
                .map(|category| drawn.iter().filter(|&&answer| answer as u64 == category).count() as u64)
                .collect();
            agreement(&counts)
        };
        let (low, high) = bootstrap(&answers, of, 3).unwrap();
        assert!(-1.0 <= low && low < high && high <= 1.0);
    }

    #[test]
    fn nothing_or_undefined_has_none() {
        assert_eq!(bootstrap(&[], mean, 1), None);
        assert_eq!(bootstrap(&[1.0, 2.0], |_| None, 1), None);
        assert_eq!(bootstrap_of_two(&[1.0], &[], |_, _| Some(1.0), 1), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]
        #[test]
        fn the_interval_of_a_mean_lies_among_the_answers_and_goes_along_with_the_unit(
            answers in prop::collection::vec(-5.0..5.0_f64, 1..9),
            seed in 0..9_u64,
        ) {
            let (low, high) = bootstrap(&answers, mean, seed).unwrap();
            let least = answers.iter().copied().fold(f64::INFINITY, f64::min);
            let most = answers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            prop_assert!(least - 1e-12 <= low && low <= high && high <= most + 1e-12);
            let scaled: Vec<f64> = answers.iter().map(|answer| 4.0 * answer).collect();
            prop_assert_eq!(bootstrap(&scaled, mean, seed), Some((4.0 * low, 4.0 * high)));
        }
    }
}
