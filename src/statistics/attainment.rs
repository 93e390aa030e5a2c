//! How far along: attainment of a target, the planned path to it, and what was realised of what was planned.
//!
//! A = (actual − baseline) / (target − baseline). It works for both directions: above 1 is further than the target,
//! below 0 worse than the start. With target = baseline there is no distance to cover ("keep it so"): undefined.
//!
//! Source: the distance covered as a part of the distance to cover, as thresholds of goals are commonly read (`UpRaise`);
//! realised against planned as in HM Treasury, Green Book. Held against worked cases.

/// Part of the way from baseline to target, a ratio (1 is the target).
/// `None` when target and baseline are equal, or a number is not finite.
///
/// ```
/// use vlecht::statistics::attainment::attainment;
/// // From 42 down to 30; at 36 we are half-way.
/// assert_eq!(attainment(36.0, 42.0, 30.0), Some(0.5));
/// ```
pub fn attainment(actual: f64, baseline: f64, target: f64) -> Option<f64> {
    defined(actual - baseline, target - baseline)
}

/// The value that a straight path from baseline to target asks for, when `elapsed` (0 to 1) of the time has passed.
/// Before the start it is the baseline, after the end the target. `None` when a number is not finite.
pub fn planned_value(baseline: f64, target: f64, elapsed: f64) -> Option<f64> {
    let value = baseline + (target - baseline) * elapsed.clamp(0.0, 1.0);
    (elapsed.is_finite() && value.is_finite()).then_some(value)
}

/// Realised part of what was planned up to the same moment, a ratio. Both in the same unit.
/// `None` when nothing was planned yet, or a number is not finite.
pub fn realisation(realised: f64, planned: f64) -> Option<f64> {
    defined(realised, planned)
}

fn defined(numerator: f64, denominator: f64) -> Option<f64> {
    let ratio = numerator / denominator;
    ratio.is_finite().then_some(ratio)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn from_forty_two_down_to_thirty() {
        // −6/−12, −15/−12, 3/−12.
        assert_eq!(attainment(36.0, 42.0, 30.0), Some(0.5));
        assert_eq!(attainment(27.0, 42.0, 30.0), Some(1.25));
        assert_eq!(attainment(45.0, 42.0, 30.0), Some(-0.25));
    }

    #[test]
    fn upwards_and_from_nought() {
        assert_eq!(attainment(50.0, 40.0, 60.0), Some(0.5));
        assert_eq!(attainment(70.0, 40.0, 60.0), Some(1.5));
        assert!(close(attainment(4.0, 0.0, 10.0).unwrap(), 0.4));
    }

    #[test]
    fn a_target_that_equals_the_baseline_is_undefined() {
        assert_eq!(attainment(50.0, 50.0, 50.0), None);
        assert_eq!(attainment(1.0, 0.0, 0.0), None);
        assert_eq!(attainment(f64::NAN, 0.0, 1.0), None);
    }

    #[test]
    fn the_straight_path_stops_at_both_ends() {
        assert_eq!(planned_value(60.0, 40.0, 0.75), Some(45.0));
        assert_eq!(planned_value(60.0, 40.0, 2.0), Some(40.0));
        assert_eq!(planned_value(60.0, 40.0, -1.0), Some(60.0));
        assert_eq!(planned_value(60.0, 40.0, f64::NAN), None);
    }

    #[test]
    fn nothing_planned_has_no_realisation() {
        assert_eq!(realisation(30.0, 40.0), Some(0.75));
        assert_eq!(realisation(30.0, 0.0), None);
        assert_eq!(realisation(0.0, 0.0), None);
    }

    proptest! {
        #[test]
        fn the_unit_does_not_matter(
            actual in -1e3..1e3_f64, baseline in -1e3..1e3_f64, way in 1.0..1e3_f64, factor in 0.01..100.0_f64,
        ) {
            let one = attainment(actual, baseline, baseline + way).unwrap();
            let other = attainment(actual * factor, baseline * factor, (baseline + way) * factor).unwrap();
            prop_assert!((one - other).abs() < 1e-6 * one.abs().max(1.0));
        }
    }
}
