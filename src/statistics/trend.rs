//! The Mann-Kendall test: do later values tend to be higher (or lower) than earlier ones?
//!
//! S = Σ sgn(xⱼ − xᵢ) over all pairs i < j.
//! Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, with t the sizes of the groups of ties.
//! z = (S − sgn S) / √Var S, p = 2 (1 − Φ|z|); up to 10 points p is exact ([`super::trend_exact`]), because there the
//! normal approximation is wrong: five rising values have p = .0167, not .0275.
//! Kendall's tau-b = S / √(P (P − Σ t(t−1)/2)) with P = n(n−1)/2 is the size of the effect.
//!
//! It asks only for order, so it needs no normal distribution and no equal distances. Missing values drop out.
//!
//! Source: Mann 1945; Kendall 1976; Hipel & McLeod 1994; checked against the R packages trend and Kendall and
//! pyMannKendall 1.4.3.
//!
//! Of the corrections for autocorrelation none protects short monthly series: [`super::trend_corrected`] has them for
//! comparison, [`super::trend_verdict`] guards in another way, with stricter levels and a second sign for long series.

use statrs::distribution::{ContinuousCDF, Normal};

use super::series::{observed, sign};
use super::trend_exact::exact_p;

/// Points up to which p is exact.
pub const EXACT_POINTS: usize = 10;

/// What the Mann-Kendall test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannKendall {
    /// Points that were there.
    pub n: usize,
    /// Rising pairs minus falling pairs.
    pub s: i64,
    /// Variance of S without a trend, with ties.
    pub variance: f64,
    /// S in standard deviations, with continuity correction; 0 when S is 0.
    pub z: f64,
    /// Two-sided p by the normal approximation.
    pub p_normal: f64,
    /// Two-sided p by the exact distribution, up to 10 points.
    pub p_exact: Option<f64>,
    /// Kendall's tau-b, −1 to 1; `None` when all values are equal.
    pub tau: Option<f64>,
}

impl MannKendall {
    /// The two-sided p to use, 0 to 1: exact where there is one, since the normal one is wrong for up to 10 points.
    pub fn p(&self) -> f64 {
        self.p_exact.unwrap_or(self.p_normal)
    }
}

/// Tests a series for a trend. `None` for fewer than 2 points. A constant series has S = 0 and p = 1.
///
/// ```
/// use vlecht::statistics::trend::mann_kendall;
/// let test = mann_kendall(&[Some(3.0), Some(5.0), None, Some(6.0), Some(8.0), Some(11.0)]).unwrap();
/// assert_eq!((test.n, test.s), (5, 10));
/// ```
pub fn mann_kendall(series: &[Option<f64>]) -> Option<MannKendall> {
    let values: Vec<f64> = observed(series).into_iter().map(|(_, value)| value).collect();
    let n = values.len();
    if n < 2 {
        return None;
    }
    let s = kendall_s(&values);
    let ties = tie_sizes(&values);
    let variance = variance_of_s(&ties);
    let z = standardised(s, variance);
    let pairs = pairs(n);
    let untied = pairs - ties.iter().map(|&size| self::pairs(size)).sum::<f64>();
    Some(MannKendall {
        n,
        s,
        variance,
        z,
        p_normal: two_sided_p(z),
        p_exact: if n <= EXACT_POINTS { exact_p(s, &ties) } else { None },
        tau: (untied > 0.0).then(|| (s as f64 / (pairs.sqrt() * untied.sqrt())).clamp(-1.0, 1.0)),
    })
}

/// Kendall's S: rising pairs minus falling pairs.
pub(super) fn kendall_s(values: &[f64]) -> i64 {
    let pairs = values
        .iter()
        .enumerate()
        .flat_map(|(i, &a)| values.iter().skip(i + 1).map(move |&b| (a, b)));
    pairs.map(|(earlier, later)| sign(earlier, later)).sum()
}

/// The sizes of the groups of equal values, in the order of the values.
pub(super) fn tie_sizes(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|&a, &b| sign(a, b) == 0).map(<[f64]>::len).collect()
}

/// The variance of S when there is no trend.
pub(super) fn variance_of_s(ties: &[usize]) -> f64 {
    let term = |count: usize| {
        let count = count as f64;
        count * (count - 1.0) * (2.0 * count + 5.0)
    };
    (term(ties.iter().sum()) - ties.iter().map(|&size| term(size)).sum::<f64>()).max(0.0) / 18.0
}

/// S in standard deviations, one step nearer to 0 (continuity correction).
pub(super) fn standardised(s: i64, variance: f64) -> f64 {
    if s == 0 || variance <= 0.0 {
        return 0.0;
    }
    (s - s.signum()) as f64 / variance.sqrt()
}

/// The chance of a standard normal number at least this far from 0.
pub(super) fn two_sided_p(z: f64) -> f64 {
    (2.0 * Normal::standard().sf(z.abs())).min(1.0)
}

fn pairs(count: usize) -> f64 {
    (count * count.saturating_sub(1)) as f64 / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn test(values: &[f64]) -> MannKendall {
        mann_kendall(&values.iter().copied().map(Some).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn five_rising_values() {
        // S = 10 of 10 pairs; Var = 5·4·15/18 = 16.6667; z = 9/4.0825 = 2.2045; exact p = 2/120.
        let five = test(&[3.0, 5.0, 6.0, 8.0, 11.0]);
        assert_eq!(five.s, 10);
        assert!(close(five.variance, 300.0 / 18.0) && close(five.z, 2.204_540_768));
        assert!((five.p_normal - 0.027_486).abs() < 1e-6);
        assert!(close(five.p(), 2.0 / 120.0) && close(five.tau.unwrap(), 1.0));
    }

    #[test]
    fn six_values_with_two_ties() {
        // 2 2 3 3 4 5: 15 pairs, 2 tied, 13 rising. Var = (6·5·17 − 2·2·1·9)/18 = 474/18 = 26.3333.
        // 6!/(2!2!) = 180 distinct orders, 2 as extreme: p = .0111. tau-b = 13/√(15·13) = .9309.
        let six = test(&[2.0, 2.0, 3.0, 3.0, 4.0, 5.0]);
        assert_eq!(six.s, 13);
        assert!(close(six.variance, 474.0 / 18.0) && close(six.p(), 2.0 / 180.0));
        assert!((six.tau.unwrap() - 0.930_949).abs() < 1e-6);
    }

    #[test]
    fn equal_values_have_no_trend_and_no_tau() {
        let flat = test(&[4.0; 6]);
        assert_eq!((flat.s, flat.tau), (0, None));
        assert!(close(flat.p_normal, 1.0) && close(flat.p(), 1.0));
    }

    #[test]
    fn one_point_cannot_be_tested() {
        assert_eq!(mann_kendall(&[Some(1.0), None, Some(f64::NAN)]), None);
    }

    #[test]
    fn eleven_points_use_the_normal_approximation() {
        let eleven: Vec<f64> = (0..11).map(f64::from).collect();
        assert_eq!(test(&eleven).p_exact, None);
    }

    proptest! {
        #[test]
        fn backwards_or_upside_down_turns_the_sign_and_keeps_p(
            values in prop::collection::vec((0..6_i32).prop_map(f64::from), 2..14),
        ) {
            let forwards = test(&values);
            let backwards = test(&values.iter().rev().copied().collect::<Vec<_>>());
            let down = test(&values.iter().map(|value| -3.0 * value).collect::<Vec<_>>());
            for other in [backwards, down] {
                prop_assert_eq!(other.s, -forwards.s);
                prop_assert!(close(other.p(), forwards.p()));
            }
            prop_assert!((0.0..=1.0).contains(&forwards.p()));
            prop_assert!(forwards.tau.is_none_or(|tau| (-1.0..=1.0).contains(&tau)));
        }
    }
}
