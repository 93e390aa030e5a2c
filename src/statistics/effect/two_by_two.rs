//! Difference in differences of four groups of observations: with and without the measure, before and after.
//!
//! δ = (ȳ with, after − ȳ with, before) − (ȳ without, after − ȳ without, before), which is the interaction of a least
//! squares fit. Plain error: s² Σ 1/n with one spread for all four; HC1: n/(n − 4) Σ SS/n², each its own.
//!
//! For observations that are different people or places each time. The same places before and after: take their
//! changes, and [`super::permutation`] or [`super::welch`]. Never on percentages of groups of different size: pool
//! first.
//!
//! Source: Card & Krueger 1994; statsmodels, R `lm`.

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::series::mean;

/// The observations of the four groups, in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FourGroups<'a> {
    /// With the measure, before it.
    pub treated_before: &'a [f64],
    /// With the measure, after it.
    pub treated_after: &'a [f64],
    /// Without the measure, before it.
    pub control_before: &'a [f64],
    /// Without the measure, after it.
    pub control_after: &'a [f64],
}

/// The difference in differences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoByTwo {
    /// Difference of the two changes, in the unit of the observations.
    pub difference: f64,
    /// Change with the measure.
    pub change_treated: f64,
    /// Change without it.
    pub change_control: f64,
    /// All observations.
    pub n: usize,
    /// With one spread for all groups, against t(n − 4); `None` when nothing varies or each group has one observation.
    pub plain: Option<Estimate>,
    /// With a spread for each group (HC1), against t(n − 4); `None` as `plain`.
    pub robust: Option<Estimate>,
}

/// Compares the changes. `None` when a group is empty or a number is not finite.
///
/// ```
/// use vlecht::statistics::effect::two_by_two::{FourGroups, two_by_two};
/// let found = two_by_two(&FourGroups {
///     treated_before: &[40.0, 42.0],
///     treated_after: &[34.0, 36.0],
///     control_before: &[41.0, 43.0],
///     control_after: &[40.0, 42.0],
/// });
/// assert_eq!(found.unwrap().difference, -5.0);
/// ```
pub fn two_by_two(groups: &FourGroups<'_>) -> Option<TwoByTwo> {
    let all = [
        groups.treated_before,
        groups.treated_after,
        groups.control_before,
        groups.control_after,
    ];
    if !all.iter().copied().flatten().all(|value| value.is_finite()) {
        return None;
    }
    let n: usize = all.iter().map(|group| group.len()).sum();
    let [before, after, control_before, control_after] = all.map(mean);
    let change_treated = after? - before?;
    let change_control = control_after? - control_before?;
    let difference = change_treated - change_control;
    let freedom = n as f64 - 4.0;
    let squares = all.map(|group| (squares(group), group.len() as f64));
    let spread: f64 = squares.iter().map(|(squares, _)| squares).sum::<f64>() / freedom;
    let plain = (spread * squares.iter().map(|(_, n)| 1.0 / n).sum::<f64>()).sqrt();
    let own: f64 = squares.iter().map(|(squares, n)| squares / (n * n)).sum();
    let robust = (own * n as f64 / freedom).sqrt();
    difference.is_finite().then(|| TwoByTwo {
        difference,
        change_treated,
        change_control,
        n,
        plain: Estimate::new(difference, plain, Against::T(freedom)),
        robust: Estimate::new(difference, robust, Against::T(freedom)),
    })
}

/// Sum of squares around the mean; 0 for nothing.
fn squares(values: &[f64]) -> f64 {
    let centre = mean(values).unwrap_or(0.0);
    values.iter().map(|value| (value - centre).powi(2)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::regression::covariance::{classical, hc1};
    use crate::statistics::regression::least_squares::least_squares;
    use proptest::prelude::*;

    #[test]
    fn one_observation_each_has_a_difference_without_an_error() {
        let found = two_by_two(&FourGroups {
            treated_before: &[5.0],
            treated_after: &[9.0],
            control_before: &[4.0],
            control_after: &[5.0],
        })
        .unwrap();
        assert!(close(found.difference, 3.0) && close(found.change_treated, 4.0));
        assert_eq!((found.plain, found.robust), (None, None));
    }

    #[test]
    fn an_empty_group_is_undefined() {
        let groups = FourGroups {
            treated_before: &[],
            treated_after: &[9.0],
            control_before: &[4.0],
            control_after: &[5.0],
        };
        assert_eq!(two_by_two(&groups), None);
        assert_eq!(
            two_by_two(&FourGroups {
                treated_before: &[f64::NAN],
                ..groups
            }),
            None
        );
    }

    proptest! {
        #[test]
        fn equals_the_interaction_of_a_fit(
            groups in prop::array::uniform4(prop::collection::vec(-50.0..50.0_f64, 2..7)),
        ) {
            let [treated_before, treated_after, control_before, control_after] = &groups;
            let found = two_by_two(&FourGroups { treated_before, treated_after, control_before, control_after });
            let found = found.unwrap();
            let mut design = Vec::new();
            for (group, (treated, after)) in groups.iter().zip([(1.0, 0.0), (1.0, 1.0), (0.0, 0.0), (0.0, 1.0)]) {
                design.extend(group.iter().map(|_| vec![1.0, treated, after, treated * after]));
            }
            let fit = least_squares(&design, &groups.concat()).unwrap();
            prop_assert!((fit.coefficients[3] - found.difference).abs() < 1e-8);
            for (covariance, estimate) in [(classical(&fit), found.plain), (hc1(&fit), found.robust)] {
                prop_assert!((covariance.standard_error(3).unwrap() - estimate.unwrap().standard_error).abs() < 1e-8);
            }
        }
    }
}
