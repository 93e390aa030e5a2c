//! The mean of a few answers on a scale, with an interval that stays on the scale.
//!
//! Source: Student's t, n − 1 degrees of freedom; clipped to the scale, a convention of ours. Show the distribution and
//! the median first: the mean comes second.

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::series::mean;

/// Answers below which a mean gets no interval.
pub const MIN_ANSWERS: usize = 5;

/// The mean of answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmallMean {
    /// Answers.
    pub n: usize,
    /// Their mean, in points of the scale.
    pub mean: f64,
    /// Sample standard deviation; `None` for one answer, or when it is too large for a number.
    pub deviation: Option<f64>,
    /// Interval of 95 %, clipped to the scale; `None` under 5 answers and when all are the same.
    pub interval: Option<(f64, f64)>,
}

/// The mean of answers between `lowest` and `highest`. `None` without answers, for an answer outside the scale, or a
/// scale without width.
///
/// In any order; mean and interval are in the unit of the scale.
///
/// ```
/// use vlecht::statistics::survey::small_mean::small_mean;
/// let (low, high) = small_mean(&[4.0, 4.0, 5.0, 3.0, 4.0], 1.0, 5.0).unwrap().interval.unwrap();
/// assert!((low - 3.122).abs() < 5e-4 && (high - 4.878).abs() < 5e-4);
/// ```
pub fn small_mean(answers: &[f64], lowest: f64, highest: f64) -> Option<SmallMean> {
    let has_width = highest - lowest > 0.0 && (highest - lowest).is_finite();
    if !has_width || !answers.iter().all(|answer| (lowest..=highest).contains(answer)) {
        return None;
    }
    let centre = mean(answers)?;
    let n = answers.len();
    let squares: f64 = answers.iter().map(|answer| (answer - centre).powi(2)).sum();
    let freedom = n as f64 - 1.0;
    let deviation = (n > 1)
        .then(|| (squares / freedom).sqrt())
        .filter(|deviation| deviation.is_finite());
    let interval = deviation
        .filter(|_| n >= MIN_ANSWERS)
        .and_then(|deviation| Estimate::new(centre, deviation / (n as f64).sqrt(), Against::T(freedom)))
        .and_then(|estimate| estimate.interval(0.95))
        .map(|(low, high)| (low.max(lowest), high.min(highest)));
    Some(SmallMean {
        n,
        mean: centre,
        deviation,
        interval,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn few_or_equal_answers_have_no_interval() {
        assert_eq!(small_mean(&[1.0, 2.0, 3.0, 4.0], 1.0, 5.0).unwrap().interval, None);
        let same = small_mean(&[4.0; 9], 1.0, 5.0).unwrap();
        assert_eq!((same.mean, same.interval), (4.0, None));
        assert_eq!(small_mean(&[3.0], 1.0, 5.0).unwrap().deviation, None);
    }

    #[test]
    fn nothing_or_an_answer_outside_the_scale_is_undefined() {
        assert_eq!(small_mean(&[], 1.0, 5.0), None);
        assert_eq!(small_mean(&[6.0], 1.0, 5.0), None);
        assert_eq!(small_mean(&[f64::NAN], 1.0, 5.0), None);
        assert_eq!(small_mean(&[1.0], 1.0, 1.0), None);
    }

    proptest! {
        #[test]
        fn the_interval_stays_on_the_scale_around_the_mean(answers in prop::collection::vec(1..=5_i32, 5..30)) {
            let answers: Vec<f64> = answers.into_iter().map(f64::from).collect();
            let found = small_mean(&answers, 1.0, 5.0).unwrap();
            if let Some((low, high)) = found.interval {
                prop_assert!(1.0 <= low && low <= found.mean && found.mean <= high && high <= 5.0);
            }
        }
    }
}
