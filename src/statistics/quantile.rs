//! The quantile of some values, on a straight line between the two nearest of them.
//!
//! Type 7 of Hyndman and Fan (1996): the default of R and `NumPy`, and `PERCENTILE.INC` of spreadsheets.
//!
//! Source: Hyndman & Fan 1996, type 7.

/// The quantile `part` (0 to 1) of `values`, in their unit. `None` when there are none, one is NaN, or `part` lies
/// outside 0 to 1.
///
/// In any order.
///
/// ```
/// use vlecht::statistics::quantile::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.5), Some(2.5));
/// ```
pub fn quantile(values: &[f64], part: f64) -> Option<f64> {
    if values.iter().any(|value| value.is_nan()) || !(0.0..=1.0).contains(&part) {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = part * (sorted.len().checked_sub(1)?) as f64;
    let lower = *sorted.get(place.floor() as usize)?;
    let upper = *sorted.get(place.ceil() as usize)?;
    Some(lower + (upper - lower) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::median::median;
    use proptest::prelude::*;

    #[test]
    fn it_is_what_r_and_spreadsheets_give() {
        // R: quantile(c(10, 20, 30, 80), .9) = 65; quantile(c(15, 20, 35, 40, 50), .4) = 29.
        assert!(close(quantile(&[80.0, 10.0, 30.0, 20.0], 0.9).unwrap(), 65.0));
        assert!(close(quantile(&[15.0, 20.0, 35.0, 40.0, 50.0], 0.4).unwrap(), 29.0));
        assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
    }

    #[test]
    fn nothing_has_no_quantile() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[1.0, f64::NAN], 0.5), None);
        assert_eq!(quantile(&[1.0], 1.1), None);
    }

    proptest! {
        #[test]
        fn the_middle_one_is_the_median(values in prop::collection::vec(-1e6..1e6_f64, 1..40)) {
            prop_assert!(close(quantile(&values, 0.5).unwrap(), median(&values).unwrap()));
        }
    }
}
