//! On the planned path? Progress so far against the progress that the plan asks for by now.
//!
//! Pace = (actual − baseline) / (planned now − baseline): 1 is as planned. On a straight path that is progress divided by
//! the part of the time that has passed; a path of its own per month gives its own planned value. From .95 on it is on
//! the path, from .75 behind, below that at risk. Only from a quarter of the time on; with target = baseline there is no
//! path.
//!
//! Source: the thresholds of `UpRaise` (OKR software); the first quarter is a convention of ours.

use super::attainment::attainment;

/// Pace from which a figure is on its path.
pub const ON_PATH: f64 = 0.95;
/// Pace from which it is only behind.
pub const BEHIND: f64 = 0.75;
/// Part of the time below which nothing is said.
pub const EARLIEST: f64 = 0.25;

/// Where a figure stands on its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStatus {
    /// At least 95 % of what was planned.
    OnPath,
    /// 75 to 95 %.
    Behind,
    /// Less than 75 %.
    AtRisk,
    /// Further from the target than at the start.
    WorseThanStart,
}

/// Progress as a part of the progress planned by now, a ratio. `None` when nothing was planned yet, or a number is not
/// finite.
///
/// ```
/// use vlecht::statistics::path::pace;
/// // From 60 down to 40, half-way in time (50 planned): at 55 half as fast as planned.
/// assert_eq!(pace(55.0, 60.0, 50.0), Some(0.5));
/// ```
pub fn pace(actual: f64, baseline: f64, planned_now: f64) -> Option<f64> {
    attainment(actual, baseline, planned_now)
}

/// The status of a figure when `elapsed` (0 to 1) of the time has passed and `planned_now` was the plan
/// ([`super::attainment::planned_value`] for a straight path). `None` in the first quarter and where [`pace`] is.
pub fn path_status(actual: f64, baseline: f64, planned_now: f64, elapsed: f64) -> Option<PathStatus> {
    let pace = pace(actual, baseline, planned_now)?;
    if elapsed.is_nan() || elapsed < EARLIEST {
        return None;
    }
    Some(match pace {
        pace if pace >= ON_PATH => PathStatus::OnPath,
        pace if pace >= BEHIND => PathStatus::Behind,
        pace if pace >= 0.0 => PathStatus::AtRisk,
        _ => PathStatus::WorseThanStart,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn thresholds_belong_to_the_better_side() {
        let at = |actual| path_status(actual, 0.0, 100.0, 0.5).unwrap();
        assert_eq!(at(95.0), PathStatus::OnPath);
        assert_eq!(at(94.9), PathStatus::Behind);
        assert_eq!(at(75.0), PathStatus::Behind);
        assert_eq!(at(74.9), PathStatus::AtRisk);
        assert_eq!(at(0.0), PathStatus::AtRisk);
        assert_eq!(at(-0.1), PathStatus::WorseThanStart);
    }

    #[test]
    fn too_early_or_nothing_planned_is_undefined() {
        assert_eq!(path_status(5.0, 0.0, 10.0, 0.24), None);
        assert_eq!(path_status(5.0, 0.0, 10.0, f64::NAN), None);
        assert_eq!(path_status(50.0, 50.0, 50.0, 0.5), None);
        assert!(path_status(5.0, 0.0, 10.0, 0.25).is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn the_unit_and_the_direction_make_no_difference_and_further_is_never_worse(
            numbers in prop::array::uniform3(-50..50_i32),
            elapsed in 0.0..1.2_f64,
            further in 0..20_i32,
        ) {
            let [actual, baseline, planned] = numbers.map(f64::from);
            let own = path_status(actual, baseline, planned, elapsed);
            prop_assert_eq!(path_status(-4.0 * actual, -4.0 * baseline, -4.0 * planned, elapsed), own);
            prop_assert_eq!(own.is_some(), baseline != planned && elapsed >= EARLIEST);
            let rank = |status: Option<PathStatus>| status.map(|status| status as u8);
            let better = actual + (planned - baseline).signum() * f64::from(further);
            // In the order of the variants the best comes first, and "worse than at the start" last.
            prop_assert!(rank(path_status(better, baseline, planned, elapsed)) <= rank(own));
        }
    }
}
