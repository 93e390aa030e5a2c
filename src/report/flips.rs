//! Whether what one may say of a figure depends on how it was valued.

use std::cmp::Ordering;

use crate::domain::Measurement;

/// On which side of a band a value lies; the ends belong to the band.
fn side(value: f64, (low, high): (f64, f64)) -> Ordering {
    if value < low {
        Ordering::Less
    } else if value > high {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// True when the low, the middle and the high valuation do not all lie on the same side of a band.
/// Where no low and high value is known, nothing depends on it.
pub(crate) fn flips(figure: &Measurement, band: (f64, f64)) -> bool {
    let middle = figure.value.map(|value| side(value, band));
    let ends = [figure.low, figure.high];
    middle.is_some_and(|middle| ends.into_iter().flatten().any(|end| side(end, band) != middle))
}

/// The same where only above and below zero are told apart.
pub(crate) fn changes_sign(figure: &Measurement) -> bool {
    flips(figure, (0.0, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Month, Period, Subject, Unit, Window};

    fn figure(low: f64, value: f64, high: f64) -> Measurement {
        let period = Period::Month(Month::new(2026, 10).expect("a month"));
        let window = Window::TwelveMonths;
        let figure = Measurement::new(
            "reciprocity-balance",
            Subject::network(),
            period,
            window,
            Unit::Ratio,
            value,
        );
        figure.with_band(low, high)
    }

    #[test]
    fn a_reciprocity_class_that_flips_between_low_and_high_is_known() {
        let edge = (-0.33, 0.33);
        assert!(flips(&figure(-0.39, -0.36, -0.32), edge));
        assert!(flips(&figure(-0.40, 0.0, 0.40), edge));
        assert!(!flips(&figure(-0.33, 0.1, 0.33), edge));
        assert!(!flips(&figure(0.34, 0.4, 0.5), edge));
    }

    #[test]
    fn a_capacity_band_that_flips_between_low_and_high_is_known() {
        assert!(flips(&figure(1.04, 1.15, 1.26), (0.8, 1.25)));
        assert!(!flips(&figure(0.80, 1.0, 1.25), (0.8, 1.25)));
    }

    #[test]
    fn benefits_that_flip_from_above_to_below_zero_are_known() {
        assert!(changes_sign(&figure(-10.0, 5.0, 20.0)));
        assert!(!changes_sign(&figure(1.0, 5.0, 20.0)));
    }

    #[test]
    fn without_low_and_high_nothing_is_said() {
        let bare = Measurement {
            low: None,
            high: None,
            ..figure(0.0, 0.5, 1.0)
        };
        assert!(!flips(&bare, (-0.33, 0.33)));
    }
}
