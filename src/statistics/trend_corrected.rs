//! Three published ways to allow for autocorrelation in the Mann-Kendall test. For comparison only.
//!
//! No report of ours uses them. In simulated monthly series of 12 to 36 points with a lag-1 autocorrelation of 0.4 and
//! no trend at all, they still "find" one in 11 to 22 of 100 series when they look one month back, about as often as the plain test,
//! while they look more careful, and looking at all lags Yue & Wang find far more; on one published series Yue & Wang turn p = .0003 into 3 · 10⁻¹⁵. [`super::trend_verdict`] guards in
//! another way. They stand here so that who is used to them can lay them beside ours.
//!
//! All three take the Theil-Sen line out of the series first and look at what remains. Missing values drop out, and the
//! rest closes up, as in the package.
//!
//! Source: Hamed & Rao 1998; Yue & Wang 2004; Yue et al. 2002; pyMannKendall 1.4.3, whose results they give.

use statrs::distribution::{ContinuousCDF, Normal};

use super::ranks::mid_ranks;
use super::series::{mean, observed};
use super::theil_sen::theil_sen;
use super::trend::{kendall_s, standardised, tie_sizes, two_sided_p, variance_of_s};

/// Chance of a false alarm at which Hamed & Rao let a lag count.
const LAG_LEVEL: f64 = 0.05;

/// A trend test with a corrected variance or a corrected series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorrectedTrend {
    /// Rising pairs minus falling pairs of the tested series.
    pub s: i64,
    /// Variance of S, corrected where the method does so.
    pub variance: f64,
    /// S in standard deviations, with continuity correction.
    pub z: f64,
    /// Two-sided p by the normal approximation.
    pub p: f64,
}

impl CorrectedTrend {
    fn of(s: i64, variance: f64) -> Option<Self> {
        let z = standardised(s, variance);
        (variance > 0.0 && variance.is_finite()).then(|| Self {
            s,
            variance,
            z,
            p: two_sided_p(z),
        })
    }
}

/// Variance corrected by the autocorrelation of the ranks of the remainder, at the lags where it differs from 0 at the
/// level .05. `lags` limits how far back it looks; `None` takes all. No result for fewer than 3 points, a remainder without spread, or a variance that comes out at 0 or less.
pub fn hamed_rao(series: &[Option<f64>], lags: Option<usize>) -> Option<CorrectedTrend> {
    let (values, rest, _) = detrended(series)?;
    let n = values.len() as f64;
    let bound = Normal::standard().inverse_cdf(1.0 - LAG_LEVEL / 2.0) / n.sqrt();
    let weighted: f64 = autocorrelations(&mid_ranks(&rest))?
        .iter()
        .enumerate()
        .take(lags.map_or(usize::MAX, |lags| lags.saturating_add(1)))
        .skip(1)
        .filter(|(_, r)| r.abs() > bound)
        .map(|(lag, r)| {
            let left = n - lag as f64;
            left * (left - 1.0) * (left - 2.0) * r
        })
        .sum();
    let factor = 1.0 + 2.0 / (n * (n - 1.0) * (n - 2.0)) * weighted;
    CorrectedTrend::of(kendall_s(&values), variance_of_s(&tie_sizes(&values)) * factor)
}

/// Variance corrected by the autocorrelation of the remainder, up to `lags` back (`None`: all). No result as for
/// [`hamed_rao`].
///
/// The index of `series` is the position in time; a missing period is `None`.
pub fn yue_wang(series: &[Option<f64>], lags: Option<usize>) -> Option<CorrectedTrend> {
    let (values, rest, _) = detrended(series)?;
    let n = values.len() as f64;
    let weighted: f64 = autocorrelations(&rest)?
        .iter()
        .enumerate()
        .take(lags.map_or(usize::MAX, |lags| lags.saturating_add(1)))
        .skip(1)
        .map(|(lag, r)| (1.0 - lag as f64 / n) * r)
        .sum();
    CorrectedTrend::of(
        kendall_s(&values),
        variance_of_s(&tie_sizes(&values)) * (1.0 + 2.0 * weighted),
    )
}

/// Trend-free pre-whitening: the lag-1 echo is taken out of the remainder, the line is put back, and the plain test
/// follows on the series that is one shorter. No result as for [`hamed_rao`].
///
/// The index of `series` is the position in time; a missing period is `None`.
pub fn trend_free_prewhitening(series: &[Option<f64>]) -> Option<CorrectedTrend> {
    let (_, rest, slope) = detrended(series)?;
    let echo = *autocorrelations(&rest)?.get(1)?;
    let whitened: Vec<f64> = rest
        .windows(2)
        .enumerate()
        .map(|(position, pair)| pair[1] - pair[0] * echo + (position + 1) as f64 * slope)
        .collect();
    CorrectedTrend::of(kendall_s(&whitened), variance_of_s(&tie_sizes(&whitened)))
}

/// The values that are there, what remains of them without the Theil-Sen line, and its slope.
fn detrended(series: &[Option<f64>]) -> Option<(Vec<f64>, Vec<f64>, f64)> {
    let values: Vec<f64> = observed(series).into_iter().map(|(_, value)| value).collect();
    if values.len() < 3 {
        return None;
    }
    let closed_up: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
    let slope = theil_sen(&closed_up)?.slope;
    let rest = values
        .iter()
        .enumerate()
        .map(|(position, value)| value - (position + 1) as f64 * slope)
        .collect();
    Some((values, rest, slope))
}

/// Autocorrelation at each lag from 0; `None` when all values are equal.
fn autocorrelations(values: &[f64]) -> Option<Vec<f64>> {
    let centre = mean(values)?;
    let product = |lag: usize| -> f64 {
        let pairs = values.iter().zip(values.iter().skip(lag));
        pairs.map(|(a, b)| (a - centre) * (b - centre)).sum()
    };
    let spread = product(0);
    (spread > 0.0).then(|| (0..values.len()).map(|lag| product(lag) / spread).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn series(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    #[test]
    fn five_values_by_hand() {
        // 1 3 2 5 4: slope 1 (the median of 2, .5, 4/3, .75, -1, 1, 1/3, 3, 1, -1 is .875).
        // Worked out: slopes sorted -1 -1 1/3 .5 .75 1 1 4/3 2 3, median .875.
        // Remainder .125 1.25 -.625 1.5 -.375, mean .375: deviations -.25 .875 -1 1.125 -.75, squares 3.65625.
        // Lag 1: -.21875 - .875 - 1.125 - .84375 = -3.0625, so r1 = -.8376.
        let test = trend_free_prewhitening(&series(&[1.0, 3.0, 2.0, 5.0, 4.0])).unwrap();
        // Whitened: rest[i+1] + .8376 rest[i] + (i+1) .875 = 2.2297 2.1720 3.6015 4.3814: five pairs rise, one falls.
        assert_eq!(test.s, 4);
        let rest = [0.125, 1.25, -0.625, 1.5, -0.375];
        assert!(close(autocorrelations(&rest).unwrap()[1], -3.0625 / 3.65625));
    }

    #[test]
    fn without_spread_or_with_two_points_there_is_nothing_to_correct() {
        for short in [&[1.0, 2.0][..], &[4.0; 8], &[]] {
            assert_eq!(hamed_rao(&series(short), None), None);
            assert_eq!(yue_wang(&series(short), None), None);
            assert_eq!(trend_free_prewhitening(&series(short)), None);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn upside_down_turns_the_sign_and_keeps_p(
            values in prop::collection::vec(-50.0..50.0_f64, 3..16),
        ) {
            let times = |factor: f64| series(&values.iter().map(|value| factor * value).collect::<Vec<_>>());
            let tests = |series: &[Option<f64>]| {
                [hamed_rao(series, None), yue_wang(series, Some(1)), trend_free_prewhitening(series)]
            };
            let (own, down, scaled) = (tests(&times(1.0)), tests(&times(-1.0)), tests(&times(4.0)));
            for ((own, down), scaled) in own.into_iter().zip(down).zip(scaled) {
                let (Some(own), Some(down), Some(scaled)) = (own, down, scaled) else { continue };
                prop_assert_eq!((own.s, own.s), (-down.s, scaled.s));
                prop_assert!((own.p - down.p).abs() < 1e-9 && (own.p - scaled.p).abs() < 1e-9);
                prop_assert!((0.0..=1.0).contains(&own.p) && own.variance > 0.0);
            }
        }
    }
}
