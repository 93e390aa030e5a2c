//! An estimate with its uncertainty: standard error, p and interval.
//!
//! Source: none of its own; whoever makes an estimate names the distribution it is held against.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// The distribution that an estimate is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Against {
    /// The standard normal distribution: large samples, counts.
    Normal,
    /// Student's t with so many degrees of freedom, which need not be whole.
    T(f64),
}

/// An estimated number and how sure it is. Always finite, with a standard error above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The estimate, in the unit of what was estimated.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub standard_error: f64,
    /// What it is held against.
    pub against: Against,
}

impl Estimate {
    /// `None` when a number is not finite, the standard error is not above 0, or there are no degrees of freedom.
    pub fn new(value: f64, standard_error: f64, against: Against) -> Option<Self> {
        let has_freedom = match against {
            Against::Normal => true,
            Against::T(df) => df > 0.0 && df.is_finite(),
        };
        let estimate = Self {
            value,
            standard_error,
            against,
        };
        let sound = value.is_finite() && standard_error > 0.0 && standard_error.is_finite() && has_freedom;
        (sound && estimate.statistic().is_finite()).then_some(estimate)
    }

    /// The estimate in standard errors (t or z).
    pub fn statistic(&self) -> f64 {
        self.value / self.standard_error
    }

    /// Two-sided p of no effect, 0 to 1.
    pub fn p(&self) -> f64 {
        let far = self.statistic().abs();
        (2.0 * self.against.above(far)).clamp(0.0, 1.0)
    }

    /// Interval at a level between 0 and 1 (usually .95). `None` for another level.
    ///
    /// ```
    /// use vlecht::statistics::estimate::{Against, Estimate};
    /// let (low, high) = Estimate::new(10.0, 2.0, Against::Normal).unwrap().interval(0.95).unwrap();
    /// assert!((low - 6.08).abs() < 0.001 && (high - 13.92).abs() < 0.001);
    /// ```
    pub fn interval(&self, level: f64) -> Option<(f64, f64)> {
        let reach = self.against.reach(level)? * self.standard_error;
        let bounds = (self.value - reach, self.value + reach);
        (bounds.0.is_finite() && bounds.1.is_finite()).then_some(bounds)
    }
}

impl Against {
    /// How many standard errors an interval of this level reaches to either side: 1.96 for .95 and the normal
    /// distribution. `None` for a level outside 0 to 1, or without degrees of freedom.
    pub fn reach(self, level: f64) -> Option<f64> {
        let below = f64::midpoint(1.0, level);
        let reach = match self {
            _ if !(0.0 < level && level < 1.0) => return None,
            Self::Normal => Normal::standard().inverse_cdf(below),
            Self::T(df) => StudentsT::new(0.0, 1.0, df).ok()?.inverse_cdf(below),
        };
        reach.is_finite().then_some(reach)
    }

    /// The chance of a number above `far`.
    fn above(self, far: f64) -> f64 {
        match self {
            Self::Normal => Normal::standard().sf(far),
            // The degrees of freedom were checked when the estimate was made.
            Self::T(df) => StudentsT::new(0.0, 1.0, df).map_or(1.0, |t| t.sf(far)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn quantiles_of_the_tables() {
        assert!(close(Against::T(9.0).reach(0.95).unwrap(), 2.262_157_162_8));
        assert!(close(Against::Normal.reach(0.95).unwrap(), 1.959_963_984_540));
        assert_eq!(Against::Normal.reach(1.0), None);
        assert_eq!(Against::T(0.0).reach(0.95), None);
    }

    #[test]
    fn without_an_error_or_freedom_there_is_no_estimate() {
        assert_eq!(Estimate::new(1.0, 0.0, Against::Normal), None);
        assert_eq!(Estimate::new(f64::NAN, 1.0, Against::Normal), None);
        assert_eq!(Estimate::new(1.0, 1.0, Against::T(0.0)), None);
        assert_eq!(Estimate::new(f64::MAX, f64::MIN_POSITIVE, Against::Normal), None);
    }

    proptest! {
        #[test]
        fn p_and_interval_agree(value in -50.0..50.0_f64, error in 0.1..20.0_f64, df in 1.0..60.0_f64) {
            let estimate = Estimate::new(value, error, Against::T(df)).unwrap();
            let (low, high) = estimate.interval(0.95).unwrap();
            prop_assert!((0.0..=1.0).contains(&estimate.p()));
            prop_assume!((estimate.p() - 0.05).abs() > 1e-6);
            prop_assert_eq!(estimate.p() > 0.05, low < 0.0 && 0.0 < high);
        }
    }
}
