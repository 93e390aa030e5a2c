//! Answers on a scale, put on 0 to 100.
//!
//! Source: `100 · (x − min) / (max − min)`; a reversed item is first turned round: `max + min − x`.

/// An answer on 0 to 100 (points): 0 is the lowest answer of the scale, 100 the highest.
/// `None` when the scale has no width or the answer lies outside it.
///
/// ```
/// use vlecht::statistics::scale::to_hundred;
/// assert_eq!(to_hundred(4.0, 1.0, 5.0), Some(75.0));
/// ```
pub fn to_hundred(answer: f64, lowest: f64, highest: f64) -> Option<f64> {
    let answer = on_scale(answer, lowest, highest)?;
    let points = 100.0 * (answer - lowest) / (highest - lowest);
    points.is_finite().then_some(points)
}

/// The answer to a reversed item, turned round: on a scale of 1 to 5 a 2 becomes a 4.
/// `None` when the scale has no width or the answer lies outside it.
pub fn reversed(answer: f64, lowest: f64, highest: f64) -> Option<f64> {
    on_scale(answer, lowest, highest).map(|answer| highest + lowest - answer)
}

fn on_scale(answer: f64, lowest: f64, highest: f64) -> Option<f64> {
    (lowest < highest && (lowest..=highest).contains(&answer)).then_some(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_are_nought_and_a_hundred() {
        assert_eq!(to_hundred(1.0, 1.0, 5.0), Some(0.0));
        assert_eq!(to_hundred(5.0, 1.0, 5.0), Some(100.0));
        assert_eq!(reversed(2.0, 1.0, 5.0), Some(4.0));
    }

    #[test]
    fn outside_the_scale_is_undefined() {
        assert_eq!(to_hundred(6.0, 1.0, 5.0), None);
        assert_eq!(to_hundred(f64::NAN, 1.0, 5.0), None);
        assert_eq!(to_hundred(3.0, 3.0, 3.0), None);
        assert_eq!(reversed(0.0, 1.0, 5.0), None);
    }

    proptest! {
        #[test]
        fn turned_round_and_straight_add_up_to_a_hundred(answer in 1.0..=7.0_f64) {
            let straight = to_hundred(answer, 1.0, 7.0).unwrap();
            let round = to_hundred(reversed(answer, 1.0, 7.0).unwrap(), 1.0, 7.0).unwrap();
            prop_assert!((straight + round - 100.0).abs() < 1e-9);
            prop_assert!((0.0..=100.0).contains(&straight));
        }
    }
}
