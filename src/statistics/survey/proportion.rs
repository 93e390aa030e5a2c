//! Intervals for a part of a few: 7 of 10.
//!
//! Wilson's is the one to show: it stays between 0 and 1 and holds for few answers, also for 0 of n. The others are there
//! to lay beside packages: Clopper and Pearson's is always wide enough (mostly too wide), Jeffreys' and that of Agresti
//! and Coull are other compromises. Agresti and Coull's can reach outside 0 to 1; here it is clipped.
//!
//! Source: Wilson 1927; Clopper & Pearson 1934; Brown, Cai & `DasGupta` 2001; statsmodels `proportion_confint`.

use statrs::distribution::{Beta, ContinuousCDF};

use crate::statistics::estimate::Against;

/// Wilson's interval of `level` (usually .95) for `k` of `n`. `None` for n = 0, k > n, or a level outside 0 to 1.
///
/// ```
/// use vlecht::statistics::survey::proportion::wilson;
/// let (low, high) = wilson(7, 10, 0.95).unwrap();
/// assert!((low - 0.397).abs() < 5e-4 && (high - 0.892).abs() < 5e-4);
/// ```
pub fn wilson(k: usize, n: usize, level: f64) -> Option<(f64, f64)> {
    let (part, n, z) = known(k, n, level)?;
    let z2 = z * z;
    let centre = (part + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let reach = z / (1.0 + z2 / n) * (part * (1.0 - part) / n + z2 / (4.0 * n * n)).sqrt();
    // At the ends the formula gives 0 and 1 but for rounding.
    let low = if k == 0 { 0.0 } else { (centre - reach).max(0.0) };
    let high = if part >= 1.0 { 1.0 } else { (centre + reach).min(1.0) };
    Some((low, high))
}

/// Clopper and Pearson's interval of `level` for `k` of `n`, from the beta distribution: never too narrow, often too wide.
/// `None` as [`wilson`].
pub fn clopper_pearson(k: usize, n: usize, level: f64) -> Option<(f64, f64)> {
    known(k, n, level)?;
    let (tail, others) = ((1.0 - level) / 2.0, n - k);
    let low = if k == 0 {
        0.0
    } else {
        beta(tail, k as f64, others as f64 + 1.0)?
    };
    let high = if others == 0 {
        1.0
    } else {
        beta(1.0 - tail, k as f64 + 1.0, others as f64)?
    };
    Some((low, high))
}

/// Jeffreys' interval of `level` for `k` of `n`, from the beta distribution with half a success and half a failure more.
/// `None` as [`wilson`].
pub fn jeffreys(k: usize, n: usize, level: f64) -> Option<(f64, f64)> {
    known(k, n, level)?;
    let (tail, a, b) = ((1.0 - level) / 2.0, k as f64 + 0.5, (n - k) as f64 + 0.5);
    Some((beta(tail, a, b)?, beta(1.0 - tail, a, b)?))
}

/// Agresti and Coull's interval of `level` for `k` of `n`: the normal one around Wilson's middle, clipped to 0 to 1. `None` as
/// [`wilson`].
pub fn agresti_coull(k: usize, n: usize, level: f64) -> Option<(f64, f64)> {
    let (_, n, z) = known(k, n, level)?;
    let more = n + z * z;
    let part = (k as f64 + z * z / 2.0) / more;
    let reach = z * (part * (1.0 - part) / more).sqrt();
    Some(((part - reach).max(0.0), (part + reach).min(1.0)))
}

/// The part, n, and how many standard errors to either side.
fn known(k: usize, n: usize, level: f64) -> Option<(f64, f64, f64)> {
    let z = Against::Normal.reach(level)?;
    (n > 0 && k <= n).then(|| (k as f64 / n as f64, n as f64, z))
}

fn beta(below: f64, a: f64, b: f64) -> Option<f64> {
    let value = Beta::new(a, b).ok()?.inverse_cdf(below);
    value.is_finite().then(|| value.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_has_no_part() {
        assert_eq!(wilson(0, 0, 0.95), None);
        assert_eq!(wilson(3, 2, 0.95), None);
        assert_eq!(wilson(1, 2, 0.0), None);
        assert_eq!(wilson(1, 2, f64::NAN), None);
    }

    #[test]
    fn none_and_all_reach_the_ends() {
        // 1.96² / (6 + 1.96²) = .390.
        let (low, high) = wilson(0, 6, 0.95).unwrap();
        assert!(low == 0.0 && (high - 0.390_334).abs() < 1e-6);
        assert_eq!(wilson(6, 6, 0.95).unwrap().1, 1.0);
        assert_eq!(clopper_pearson(0, 6, 0.95).unwrap().0, 0.0);
    }

    proptest! {
        #[test]
        fn bounds_and_mirror(n in 1..200_usize, part in 0.0..=1.0_f64) {
            let k = (part * n as f64) as usize;
            let share = k as f64 / n as f64;
            for interval in [wilson, clopper_pearson, agresti_coull] {
                let (low, high) = interval(k, n, 0.95).unwrap();
                prop_assert!(0.0 <= low && low <= share + 1e-9 && share <= high + 1e-9 && high <= 1.0);
                let (mirror_low, mirror_high) = interval(n - k, n, 0.95).unwrap();
                prop_assert!((low - (1.0 - mirror_high)).abs() < 1e-6 && (high - (1.0 - mirror_low)).abs() < 1e-6);
            }
        }
    }
}
