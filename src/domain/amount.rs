//! Exact sums of decimal quantities.
//!
//! Spreadsheets hold binary floating point; adding those in another order gives other last digits.
//! Sums that are published are therefore taken over whole billionths.

/// A decimal quantity in whole billionths (10⁻⁹), so that a sum does not depend on its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i128);

const SCALE: f64 = 1e9;

impl Amount {
    /// The nearest amount to a floating-point number; `None` for NaN, infinities and anything beyond 10²⁴.
    pub fn from_f64(value: f64) -> Option<Self> {
        (value.is_finite() && value.abs() < 1e24).then(|| Self((value * SCALE).round() as i128))
    }

    /// The amount as floating point, for display and statistics.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / SCALE
    }

    /// The amount in whole billionths.
    pub fn billionths(self) -> i128 {
        self.0
    }

    /// True when nothing is there.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl std::ops::Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::iter::Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), |total, amount| total + amount)
    }
}

impl std::fmt::Display for Amount {
    /// Plain decimal with a point and without trailing zeros: `18.5`, `-0.25`, `1249`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        let (whole, fraction) = (magnitude / 1_000_000_000, magnitude % 1_000_000_000);
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{fraction:09}");
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_does_not_depend_on_its_order() {
        let values = [0.1, 0.2, 0.3, 1e9, -1e9];
        let forward: Amount = values.iter().filter_map(|v| Amount::from_f64(*v)).sum();
        let backward: Amount = values.iter().rev().filter_map(|v| Amount::from_f64(*v)).sum();
        assert_eq!(forward, backward);
        assert_eq!(forward.to_string(), "0.6");
    }

    #[test]
    fn what_is_no_number_is_no_amount() {
        assert_eq!(Amount::from_f64(f64::NAN), None);
        assert_eq!(Amount::from_f64(f64::INFINITY), None);
        assert_eq!(
            Amount::from_f64(-1249.25).map(|a| a.to_string()),
            Some("-1249.25".to_owned())
        );
    }
}
