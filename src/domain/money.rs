//! Money in whole cents.

use serde::{Deserialize, Serialize};

/// An amount of euros, in whole cents. Rounded half away from zero, once, where it is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Money(i64);

const MILLIONTHS: f64 = 1e6;

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount given in cents.
    pub fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// An amount given in euros, rounded to the cent; `None` when it is not finite or too large.
    pub fn from_euros(euros: f64) -> Option<Self> {
        Self::product(euros, Self(100))
    }

    /// `quantity × rate`, rounded to the cent once. The quantity counts to the millionth, so that
    /// `1.005` hours at € 1 is one cent more than a binary fraction would make it.
    /// `None` when the quantity is not finite or the product does not fit.
    pub fn product(quantity: f64, rate: Self) -> Option<Self> {
        if !quantity.is_finite() || quantity.abs() > 1e12 {
            return None;
        }
        let millionths = (quantity * MILLIONTHS).round() as i128 * i128::from(rate.0);
        let half = if millionths < 0 { -500_000 } else { 500_000 };
        i64::try_from((millionths + half) / 1_000_000).ok().map(Self)
    }

    /// The amount in cents.
    pub fn cents(self) -> i64 {
        self.0
    }

    /// The amount in euros.
    pub fn euros(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_half_away_from_zero() {
        assert_eq!(Money::from_euros(0.285), Some(Money(29)));
        assert_eq!(Money::from_euros(-0.285), Some(Money(-29)));
        assert_eq!(Money::from_euros(1234.5), Some(Money(123_450)));
        assert_eq!(Money::from_euros(f64::NAN), None);
    }

    #[test]
    fn the_worked_example_of_hours_and_half_days() {
        // 40 h × € 65 + 3 dagdelen × € 100 = € 2.900 (domain page, part 3.1)
        let hours = Money::product(40.0, Money(6_500)).expect("fits");
        let rooms = Money::product(3.0, Money(10_000)).expect("fits");
        assert_eq!((hours + rooms).euros(), 2_900.0);
    }
}
