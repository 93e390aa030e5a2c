//! One change of level: after which point did the mean shift, and could that be chance?
//!
//! [`mean_shift`] cuts the series where the squares around the two means are smallest (each part at least 6 points,
//! the whole at least 16). [`pettitt`] asks, by ranks alone, whether the parts before and after some point differ:
//! Uₜ = Σ sgn(xᵢ − xⱼ) over i ≤ t < j, K = max |Uₜ|, p ≈ 2 exp(−6 K² / (n³ + n²)).
//!
//! A suggestion to talk about, never a reason to rebase a chart by itself.
//!
//! Source: Pettitt 1979; R packages trend (`pettitt.test`) and strucchange (one break). The formula of p holds only up
//! to .5; above that there is none.

use super::series::{mean, observed, sign};

/// Points below which no change of level is looked for.
pub const MIN_POINTS: usize = 16;
/// Points that each part has at least.
pub const MIN_SEGMENT: usize = 6;

/// Where the mean shifts most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanShift {
    /// Position of the last point before the shift.
    pub last_before: usize,
    /// Mean up to and with that point.
    pub mean_before: f64,
    /// Mean after it.
    pub mean_after: f64,
    /// Sum of squares around the two means.
    pub squares: f64,
    /// Sum of squares around one mean.
    pub squares_without: f64,
}

/// The shift that explains most; the earliest of equals. `None` under 16 points, or when all values are equal.
///
/// The index of `series` is the position in time; values are in one unit, and a missing period is `None`.
pub fn mean_shift(series: &[Option<f64>]) -> Option<MeanShift> {
    let points = observed(series);
    let values: Vec<f64> = points.iter().map(|&(_, value)| value).collect();
    if values.len() < MIN_POINTS {
        return None;
    }
    let squares_without = squares(&values).filter(|squares| *squares > 0.0)?;
    let mut best: Option<MeanShift> = None;
    for cut in MIN_SEGMENT..=values.len() - MIN_SEGMENT {
        let (before, after) = values.split_at(cut);
        let squares = squares(before)? + squares(after)?;
        if best.is_none_or(|best| squares < best.squares) {
            best = Some(MeanShift {
                last_before: points.get(cut - 1)?.0,
                mean_before: mean(before)?,
                mean_after: mean(after)?,
                squares,
                squares_without,
            });
        }
    }
    best
}

/// What Pettitt's test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pettitt {
    /// The largest |U|.
    pub k: i64,
    /// Position of the last point before the change; the earliest of equals.
    pub last_before: usize,
    /// Two-sided p; `None` above .5, where the formula does not hold.
    pub p: Option<f64>,
}

/// Pettitt's test. `None` under 16 points, or when all values are equal.
///
/// The index of `series` is the position in time; values are in one unit, and a missing period is `None`.
pub fn pettitt(series: &[Option<f64>]) -> Option<Pettitt> {
    let points = observed(series);
    if points.len() < MIN_POINTS {
        return None;
    }
    let mut u = 0;
    let mut k = 0;
    let mut last_before = None;
    for &(position, value) in &points {
        // Moving one point from the part after to the part before adds its comparisons with all others.
        u += points.iter().map(|&(_, other)| sign(other, value)).sum::<i64>();
        if u.abs() > k {
            k = u.abs();
            last_before = Some(position);
        }
    }
    let n = points.len() as f64;
    let p = 2.0 * (-6.0 * (k * k) as f64 / (n.powi(3) + n.powi(2))).exp();
    Some(Pettitt {
        k,
        last_before: last_before?,
        p: (p <= 0.5).then_some(p),
    })
}

/// Sum of squares around the mean.
fn squares(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    squares.is_finite().then_some(squares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    /// Eight points around 10 (9 and 11 in turn), a gap, eight around 20.
    fn step() -> Vec<Option<f64>> {
        let mut series: Vec<_> = (0..16)
            .map(|i| Some(if i < 8 { 10.0 } else { 20.0 } + [-1.0, 1.0][i % 2]))
            .collect();
        series.insert(8, None);
        series
    }

    #[test]
    fn a_step_is_found_where_it_is() {
        // Squares around two means: 16 · 1 = 16; around 15: 16 · 25 + 16 = 416.
        let shift = mean_shift(&step()).unwrap();
        assert_eq!(shift.last_before, 7);
        assert!(close(shift.mean_before, 10.0) && close(shift.mean_after, 20.0));
        assert!(close(shift.squares, 16.0) && close(shift.squares_without, 416.0));
    }

    #[test]
    fn pettitt_counts_all_pairs_across_the_step() {
        // 8 · 8 = 64 pairs, all rising. p = 2 exp(−6 · 4096 / (4096 + 256)) = 2 exp(−5.647) = .00706.
        let found = pettitt(&step()).unwrap();
        assert_eq!((found.k, found.last_before), (64, 7));
        assert!((found.p.unwrap() - 0.007_06).abs() < 1e-5);
    }

    #[test]
    fn pettitt_has_no_p_when_it_would_be_above_a_half() {
        let noise: Vec<_> = (0..16).map(|i| Some([1.0, 2.0][i % 2])).collect();
        assert_eq!(pettitt(&noise).unwrap().p, None);
    }

    #[test]
    fn few_or_equal_points_have_no_shift() {
        assert_eq!(mean_shift(&step()[..15]), None);
        assert_eq!(pettitt(&step()[..15]), None);
        assert_eq!(mean_shift(&[Some(3.0); 20]), None);
        assert_eq!(pettitt(&[Some(3.0); 20]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn backwards_and_upside_down_change_as_much(
            values in prop::collection::vec((0..9_i32).prop_map(f64::from), 16..30),
        ) {
            let series = |values: &[f64]| values.iter().copied().map(Some).collect::<Vec<_>>();
            let own = series(&values);
            let backwards = series(&values.iter().rev().copied().collect::<Vec<_>>());
            let down = series(&values.iter().map(|value| -4.0 * value).collect::<Vec<_>>());
            let (Some(shift), Some(test)) = (mean_shift(&own), pettitt(&own)) else { return Ok(()) };
            prop_assert!(shift.squares <= shift.squares_without + 1e-9);
            prop_assert!(shift.last_before + 1 >= MIN_SEGMENT && shift.last_before + 1 + MIN_SEGMENT <= values.len());
            prop_assert!((mean_shift(&backwards).unwrap().squares - shift.squares).abs() < 1e-9);
            prop_assert!((mean_shift(&down).unwrap().squares - 16.0 * shift.squares).abs() < 1e-7);
            for other in [pettitt(&backwards).unwrap(), pettitt(&down).unwrap()] {
                prop_assert_eq!((other.k, other.p), (test.k, test.p));
            }
            prop_assert!(test.p.is_none_or(|p| (0.0..=0.5).contains(&p)));
        }
    }
}
