//! Money in whole cents.

use serde::{Deserialize, Serialize};

/// An amount of euros, in whole cents. Rounded half away from zero, once, where it is made. A sum stops at the largest
/// amount that it can hold, 92 thousand million million euros, which no money of people comes near.
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
        let quantity = (quantity * MILLIONTHS).round() as i64;
        let half = |product: i64| if product < 0 { -500_000 } else { 500_000 };
        // What people fill in fits in 64 bits, where a division costs a tenth.
        if let Some(product) = quantity.checked_mul(rate.0)
            && let Some(product) = product.checked_add(half(product))
        {
            return Some(Self(product / 1_000_000));
        }
        let product = i128::from(quantity) * i128::from(rate.0);
        let half = if product < 0 { -500_000 } else { 500_000 };
        i64::try_from((product + half) / 1_000_000).ok().map(Self)
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
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
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
    fn what_does_not_fit_on_the_way_is_counted_all_the_same_and_what_does_not_fit_at_the_end_is_none() {
        // 10⁹ millionths at 10¹³ cents are 10²², more than 64 bits hold; the sum of cents is 10¹⁶.
        assert_eq!(
            Money::product(1_000.0, Money(10_i64.pow(13))),
            Some(Money(10_i64.pow(16)))
        );
        assert_eq!(
            Money::product(-1_000.000_5, Money(10_i64.pow(13))),
            Some(Money(-10_000_005_000_000_000))
        );
        assert_eq!(Money::product(1e12, Money(i64::MAX)), None);
        // At the edge of 64 bits the half that rounds does not fit either.
        assert_eq!(
            Money::product(1.0, Money(i64::MAX / 1_000_000)),
            Some(Money(i64::MAX / 1_000_000))
        );
        assert_eq!(
            Money::product(0.000_001, Money(i64::MAX)),
            Some(Money(9_223_372_036_855))
        );
    }

    #[test]
    fn a_sum_that_does_not_fit_stops_at_the_largest_amount() {
        let largest = Money(i64::MAX);
        assert_eq!([largest, largest].into_iter().sum::<Money>(), largest);
        assert_eq!(Money::ZERO - largest - largest, Money(i64::MIN));
    }

    #[test]
    fn the_worked_example_of_hours_and_half_days() {
        // 40 h × € 65 + 3 dagdelen × € 100 = € 2.900 (domain page, part 3.1)
        let hours = Money::product(40.0, Money(6_500)).expect("fits");
        let rooms = Money::product(3.0, Money(10_000)).expect("fits");
        assert_eq!((hours + rooms).euros(), 2_900.0);
    }
}
